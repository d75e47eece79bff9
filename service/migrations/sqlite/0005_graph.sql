-- Microsoft Graph as a source: how it is reached, how it stands, and who of several services reads it.

create table graph_source (
    id integer primary key check (id = 1),
    settings text not null,                  -- JSON; nothing secret
    generation integer not null,             -- rises with every change: what was read by older settings does not count
    state text,                              -- JSON: last readings, next ones, findings
    asked text,                              -- full | quick | accept: what a person asked for
    changed_by text not null,
    changed_at integer not null
) strict;

-- Secrets of the service, sealed; the key is not in the database.
create table sealed_secret (
    name text primary key,
    sealed blob not null
) strict, without rowid;

-- Work that one of several services does at a time.
create table svc_lease (
    name text primary key,
    holder blob not null,
    expires_at integer not null
) strict, without rowid;

-- Groups whose members came from Graph: only of these does Graph say that they are unread.
create table graph_group (
    id blob primary key
) strict, without rowid;

-- A complete reading lacked this record; the next one that does takes it away.
alter table managed_device add column missing_since integer;
