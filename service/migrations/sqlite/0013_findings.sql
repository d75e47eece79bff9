-- What the last evaluation found changed by hand at the mailboxes, JSON of a finding.
alter table evaluation add column finding text;
