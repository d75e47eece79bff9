-- What somebody decided by hand about one device, or about all devices of one user. A row that ended stays for a while.
create table manual_decision (
    id blob primary key,
    org_id blob not null,
    device_key blob,                         -- one of the two is there
    mailbox_guid blob,
    access text not null,                    -- allow | block
    until_at integer,                        -- nothing: until further notice
    note text not null,
    created_by text not null,
    created_at integer not null,
    ended_by text,                           -- by whom it was removed or replaced
    ended_at integer,
    check ((device_key is null) <> (mailbox_guid is null))
) strict, without rowid;

create index manual_decision_standing on manual_decision (org_id) where ended_at is null;
create index manual_decision_ended on manual_decision (ended_at) where ended_at is not null;
