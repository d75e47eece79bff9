-- What decisions are made from (management records, links, groups, addresses), the decisions, and the runs of
-- orders that follow from them.

create table compliance_source (
    name text primary key,                   -- api | csv; a source that was told of
    complete_at integer,                     -- last complete reading; null: never
    changed_by text not null,
    changed_at integer not null
) strict, without rowid;

create table managed_device (
    id blob primary key,
    source text not null,
    record text not null,                    -- Graph's members, JSON
    noncompliant_since integer,
    row_version integer not null default 1,
    changed_by text not null,
    changed_at integer not null
) strict, without rowid;

-- A link that a person confirmed. It outlives both sides: what comes back is linked again.
create table device_link (
    device_key blob primary key,
    managed_device_id blob not null,
    linked_by text not null,
    linked_at integer not null
) strict, without rowid;

create table user_group (
    id blob primary key,
    display_name text,
    complete_at integer,
    changed_by text not null,
    changed_at integer not null
) strict, without rowid;

create table group_member (
    group_id blob not null,
    member text not null,                    -- an address, in lower case
    primary key (group_id, member)
) strict, without rowid;

-- Every known address of a user, in lower case; an address is one user's.
create table user_address (
    address text primary key,
    user_name text not null
) strict, without rowid;

-- Counts changes of what decisions are made from, less the devices (connector.rev).
create table decision_input (
    id integer primary key check (id = 1),
    version integer not null
) strict;
insert into decision_input (id, version) values (1, 0);

create table evaluation (
    org_id blob primary key,
    rev integer not null,
    inputs integer not null,
    at integer not null
) strict, without rowid;

create table decision (
    org_id blob not null,
    id blob not null,                        -- the device
    hash blob not null,                      -- of all that follows: only what differs is written
    wanted text not null,                    -- allow | block | defaultRule | keep
    since integer not null,                  -- when this came to be wanted
    reasons text not null,
    matched text not null,
    effect text not null,                    -- none | entryOnly | losesAccess | gainsAccess
    explanation text not null,
    valid_until integer,
    rejected text,                           -- the wish that a person rejected
    primary key (org_id, id)
) strict, without rowid;
create index decision_by_effect on decision (org_id, effect, id) where effect <> 'none';
create index decision_by_time on decision (valid_until) where valid_until is not null;

create table run (
    org_id blob not null,
    id blob not null,
    state text not null,                     -- released | held | accepted | rejected | superseded
    hash blob not null,
    losing integer not null,                 -- devices of this run that lose access
    counted integer not null,                -- with those of the last 24 hours
    total integer not null,                  -- devices of the organization
    most_devices integer not null,
    most_percent integer not null,
    created_at integer not null,
    decided_at integer,
    decided_by text,
    primary key (org_id, id)
) strict, without rowid;
create unique index run_one_held on run (org_id) where state = 'held';

create table run_item (
    org_id blob not null,
    run_id blob not null,
    number integer not null,
    device_key blob,                         -- null: not about one device
    target text not null,
    payload text,                            -- the order; null: only counted
    wanted text,
    takes_access integer not null,
    primary key (org_id, run_id, number)
) strict, without rowid;

-- Ids on personal lists that are there by our orders.
create table own_entry (
    org_id blob not null,
    target text not null,
    wanted text not null,                    -- allow | block
    order_id blob not null,
    at integer not null,
    primary key (org_id, target)
) strict, without rowid;

alter table orders add column run_id blob;
alter table orders add column device_key blob;
alter table orders add column accepted integer not null default 0;
create index orders_by_target on orders (org_id, target, id);
create index orders_by_device on orders (device_key, id) where device_key is not null;

alter table connector add column brake_devices integer not null default 10;
alter table connector add column brake_percent integer not null default 5;
