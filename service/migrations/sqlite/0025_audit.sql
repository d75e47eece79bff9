-- What people changed, decided and took away with them: a chain in which each row holds the hash of the one before.
-- Nothing changes a row, and only retention removes the oldest ones, up to a signed checkpoint.
create table audit_event (
    number integer primary key,              -- 1, 2, 3 … without a gap
    id blob not null unique,
    at integer not null,
    operation text not null,                 -- create | patch | delete | action | preview | export | signIn | signOut | refused
    kind text not null,                      -- of the first thing that it is about
    actor text not null,
    channel text not null,                   -- console | api | commandLine | connector | service
    token text,                              -- the access token's name, where it has one
    address text,                            -- where the request came from
    resources text not null,                 -- JSON: what it is about, with before and after
    previous blob not null,                  -- the hash of the row before
    hash blob not null
) strict;

create index audit_event_at on audit_event (at);
create index audit_event_actor on audit_event (actor collate nocase, number);
create index audit_event_kind on audit_event (kind, number);

-- Places of the chain that the service's authority vouches for; they outlive the rows.
create table audit_checkpoint (
    number integer primary key,
    at integer not null,
    hash blob not null,                      -- of the row with this number
    statement text not null,                 -- what is signed
    signature text not null                  -- with the certificate of the key that made it
) strict;

-- Rows up to this number were removed, or may be: one row.
create table audit_retention (
    id integer primary key check (id = 1),
    removable integer not null
) strict;
insert into audit_retention(id, removable) values(1, 0);

create trigger audit_event_stays before update on audit_event begin
    select raise(abort, 'the audit is only added to');
end;

create trigger audit_event_kept before delete on audit_event
when old.number > (select removable from audit_retention) begin
    select raise(abort, 'the audit is only added to');
end;

create trigger audit_event_follows before insert on audit_event
when new.number <> 1 + coalesce((select max(number) from audit_event), (select removable from audit_retention))
  or new.previous <> coalesce((select hash from audit_event order by number desc limit 1), zeroblob(32)) begin
    select raise(abort, 'the audit has no gap');
end;

create trigger audit_checkpoint_stays before update on audit_checkpoint begin
    select raise(abort, 'a checkpoint stays as it is');
end;

create trigger audit_checkpoint_kept before delete on audit_checkpoint begin
    select raise(abort, 'a checkpoint stays as it is');
end;

create trigger audit_retention_grows before update on audit_retention
when new.removable < old.removable
  or not exists (select 1 from audit_checkpoint where number = new.removable) begin
    select raise(abort, 'only what a checkpoint vouches for is removed');
end;

create trigger audit_retention_kept before delete on audit_retention begin
    select raise(abort, 'the place of retention stays');
end;
