-- Identifiers are UUIDs in 16 bytes, times are milliseconds since 1970 (UTC). Every table of an organization
-- begins its key with org_id, so that the same shape can be spread over several machines later.

create table enrollment_token (
    id blob primary key,
    secret_hash blob not null,               -- SHA-256
    organization text,
    max_uses integer not null,
    used integer not null default 0,
    expires_at integer not null,
    created_at integer not null
) strict, without rowid;

-- A connector is one Exchange organization.
create table connector (
    org_id blob primary key,
    identity text unique,                    -- DN of the organization's ActiveSync settings; null: no agent yet
    organization_name text,
    alias text,
    connector_type text not null,
    server_name text,
    connector_server_name text,
    primary_smtp_address text,
    version text,
    mode text not null default 'observe',
    health_status text not null default 'connectionPending',
    health_at integer,
    health text,                             -- the last check-in's health, JSON
    last_sync_at integer,                    -- last successful sync
    rev integer not null default 0,          -- counts merges; a device row carries the one that changed it
    row_version integer not null default 1,  -- the ETag
    created_at integer not null
) strict, without rowid;

create table agent (
    org_id blob not null,
    id blob not null unique,
    state text not null,                     -- active | revoked
    token_id blob not null,
    key_hash blob not null,                  -- SHA-256 of the first public key: an enrolment sent twice is one
    generation integer not null default 0,   -- highest generation whose certificate was used
    connector_server_name text not null,
    created_at integer not null,
    last_seen_at integer,
    primary key (org_id, id)
) strict, without rowid;

create table agent_certificate (
    agent_id blob not null,
    serial blob not null,
    generation integer not null,
    issued_at integer not null,
    not_after integer not null,
    superseded_at integer,                   -- when a newer generation was first used
    primary key (agent_id, serial)
) strict, without rowid;

create table org_lease (
    org_id blob primary key,
    holder blob not null,
    epoch integer not null,
    expires_at integer not null
) strict, without rowid;

create table orders (
    org_id blob not null,
    id blob not null,
    kind text not null,
    target text not null,
    payload text not null,
    state text not null,                     -- queued|leased|running|waiting|done|failed|notApplied|superseded|expired|unknown
    priority integer not null,
    not_before integer not null,
    deadline integer,
    attempts integer not null default 0,
    max_attempts integer not null,
    lease_epoch integer,
    lease_until integer,
    started_at integer,
    finished_at integer,
    created_by text not null,
    created_at integer not null,
    primary key (org_id, id)
) strict, without rowid;
create index orders_ready on orders (org_id, priority, id) where state = 'queued';
create unique index orders_one_queued on orders (org_id, target) where state = 'queued';
create unique index orders_one_live on orders (org_id, target) where state in ('leased', 'running');

create table order_ack (
    org_id blob not null,
    order_id blob not null,
    attempt integer not null,
    id blob not null,
    state text not null,
    changed integer not null,
    finished_at integer not null,
    finding text,
    received_at integer not null,
    primary key (org_id, order_id, attempt)
) strict, without rowid;
create unique index order_ack_id on order_ack (org_id, id);

create table sync_upload (
    org_id blob not null,
    id blob not null,
    kind text not null,
    state text not null,                     -- open | committed | discarded
    epoch integer not null,
    started_at integer not null,
    opened_at integer not null,
    committed_at integer,
    result text,
    answer text,                             -- the commit's answer, so that a second commit answers the same
    run text,
    primary key (org_id, id)
) strict, without rowid;

-- What rests: written at its first appearance and when a column that matters has changed.
create table device (
    org_id blob not null,
    id blob not null,
    device_id text,
    device_type text,
    access_state text,
    access_state_reason text,
    client_type text,
    user_name text,
    smtp_address text collate nocase,
    record text not null,
    rev integer not null,
    deleted_at integer,
    primary key (org_id, id)
) strict;
create index device_by_state on device (access_state, org_id, id) where deleted_at is null;
create index device_by_device_id on device (device_id, org_id, id) where deleted_at is null;
create index device_by_mailbox on device (smtp_address, org_id, id) where deleted_at is null;

-- What moves: narrow, because nearly every device's times change every day.
create table device_state (
    org_id blob not null,
    id blob not null,
    row_hash blob not null,
    last_success integer,
    last_attempt integer,
    deleted integer not null default 0,
    primary key (org_id, id)
) strict, without rowid;

create table users (
    name text primary key collate nocase,
    token_hash blob unique,
    created_at integer not null,
    last_used_at integer
) strict, without rowid;

create table session (
    hash blob primary key,
    user_name text not null collate nocase references users (name) on delete cascade,
    expires_at integer not null
) strict, without rowid;

-- The two settings objects; an org_id of zeros is the default for all organizations.
create table policy (
    kind text not null,                      -- conditionalAccessSettings | exchangeOnPremisesPolicy
    org_id blob not null,
    body text not null,
    row_version integer not null,
    changed_by text not null,
    changed_at integer not null,
    primary key (kind, org_id)
) strict, without rowid;
