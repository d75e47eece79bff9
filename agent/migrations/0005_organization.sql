-- What a full sync read of the organization goes with its report: JSON of the core's OrganizationReport.
ALTER TABLE upload ADD COLUMN organization TEXT;
