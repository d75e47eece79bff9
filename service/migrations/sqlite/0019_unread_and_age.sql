-- Objects of Exchange that the last sync could not read, where it read everything else.
alter table connector add column unread_objects integer not null default 0;

-- Concluded orders by their age, for the clean-up.
create index orders_concluded on orders (finished_at) where finished_at is not null;
