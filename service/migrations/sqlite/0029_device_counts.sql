-- Devices of each organization by day (days since 1970, UTC), state in Exchange, and what decided. The rows of a day are
-- those of its last count, and stay.
create table device_count (
    org_id blob not null,
    day integer not null,
    state text not null,                     -- Exchange's word; nothing where it told none
    wanted text not null,                    -- allow | block | defaultRule | keep; nothing: not decided
    effect text not null,                    -- none | entryOnly | losesAccess | gainsAccess; nothing: not decided
    step text not null,                      -- the step that decided
    rule text not null,                      -- the local rule that decided, in the words of the reason
    devices integer not null,
    primary key (org_id, day, state, wanted, effect, step, rule)
) strict, without rowid;
create index device_count_by_day on device_count (day);

-- What the last count of an organization was made from, and when.
create table device_count_mark (
    org_id blob primary key,
    rev integer not null,
    evaluated_at integer not null,
    counted_at integer not null
) strict, without rowid;
