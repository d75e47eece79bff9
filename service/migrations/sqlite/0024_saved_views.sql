-- Lists of devices that somebody keeps under a name.
create table saved_view (
    id blob primary key,
    owner text not null collate nocase,      -- a user's name
    name text not null collate nocase,
    query text not null,                     -- options of the page's list
    shared integer not null default 0,       -- everybody sees it
    changed_at integer not null,
    unique (owner, name)
) strict, without rowid;
create index saved_view_shared on saved_view (name) where shared = 1;
-- What only its owner saw goes with the owner.
create trigger saved_view_owner_gone after delete on users begin
    delete from saved_view where owner = old.name and shared = 0;
end;
