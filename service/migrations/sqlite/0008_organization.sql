-- The organization as full syncs have read it (settings, access rules, device classes, mailbox policies, servers): JSON
-- of the core's OrganizationReport; each part as it was last read.
alter table connector add column organization text;
