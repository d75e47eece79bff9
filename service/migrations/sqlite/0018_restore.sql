-- A row: a person began this database anew because the one before it was damaged or lost.
create table begun_anew (one integer primary key check (one = 1), at integer not null) strict;

-- What a deleted connector left in Exchange stays known under its organization, until it is given up.
create table left_book (
    identity text primary key,
    org_id blob not null,
    at integer not null
) strict, without rowid;

