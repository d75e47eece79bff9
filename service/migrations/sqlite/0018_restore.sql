-- A row: a person began this database anew because the one before it was damaged or lost.
create table begun_anew (one integer primary key check (one = 1), at integer not null) strict;

