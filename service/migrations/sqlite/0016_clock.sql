-- What the service knows of its clock: one row. Times and durations in milliseconds.
create table clock (
    id integer primary key check (id = 1),
    confirmed_at integer not null,           -- the time that everything agreed on, when it was last looked at
    lead integer not null,                   -- how far the computer's clock is from it without having proved itself
    steady integer not null,                 -- for how long the service has run with that lead
    probed_at integer not null default 0     -- the last write that `/readyz` tried
) strict;
