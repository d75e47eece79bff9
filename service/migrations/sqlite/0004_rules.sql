-- The organization's wishes beside the devices': mailbox policies, what our orders left in Exchange for them, runs
-- that a person makes, and names that people give to devices.

-- An org_id of zeros holds for all organizations.
create table mailbox_policy (
    id blob primary key,
    org_id blob not null,
    name text not null collate nocase,
    body text not null,
    row_version integer not null default 1,
    changed_by text not null,
    changed_at integer not null,
    unique (org_id, name)
) strict, without rowid;

-- Rules, policies, assignments and settings that are in Exchange by our orders.
create table own_object (
    org_id blob not null,
    target text not null,
    payload text not null,                   -- the order that left it
    order_id blob not null,
    at integer not null,
    primary key (org_id, target)
) strict, without rowid;

create table device_name (
    device_key blob primary key,
    name text not null,
    changed_by text not null,
    changed_at integer not null
) strict, without rowid;

-- Why an order is wanted, where no decision says so.
alter table orders add column reason text;
alter table run_item add column reason text;

-- decisions | stalePartnerships | quarantineSwitchOn | resetToDefault
alter table run add column kind text not null default 'decisions';
-- What a person chose for it, JSON.
alter table run add column detail text;
drop index run_one_held;
create unique index run_one_held on run (org_id, kind) where state in ('held', 'approving');

-- What the organization's wishes would order, JSON, for the plan.
alter table evaluation add column plan text;
