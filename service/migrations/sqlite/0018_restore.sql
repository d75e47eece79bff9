-- Whose an entry in Exchange is that no order of ours is known to have left. No row: nobody has said.
create table entry_owner (
    org_id blob not null,
    target text not null,                    -- of an order about it
    list text not null,                      -- allowed | blocked | object: a rule, a mailbox policy, a link
    owner text not null,                     -- before: it stood there when it was first looked; ours | byHand: a person said so
    decided_by text,
    decided_at integer not null,
    primary key (org_id, target, list)
) strict, without rowid;

-- Up to which revision of an organization's devices it was looked for entries that stood there before.
create table entry_look (org_id blob primary key, rev integer not null) strict, without rowid;

create trigger book_entry_owner after insert on entry_owner when new.owner <> 'before' begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_entry_owner_changed after update of owner on entry_owner when new.owner is not old.owner begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;

-- A row: a person began this database anew because the one before it was damaged or lost.
create table begun_anew (one integer primary key check (one = 1), at integer not null) strict;

-- What a deleted connector left in Exchange stays known under its organization, until it is given up.
create table left_book (
    identity text primary key,
    org_id blob not null,
    at integer not null
) strict, without rowid;

-- Few devices stand on a personal list.
create index device_on_list on device (org_id, id)
    where deleted_at is null and json_extract(record, '$.personalList') is not null;
