-- The scope of the last full sync that succeeded, JSON; null: none has since this is noted. While it is not the whole
-- organization, what closes for everyone waits for a person.
alter table connector add column seen_scope text;
