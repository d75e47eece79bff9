-- What one person asked for and another one has to confirm. It waits for a day at most.
create table second_person_request (
    id blob primary key,
    kind text not null,                      -- wipe | acceptRun | securitySettings
    target blob not null,                    -- device, run, or zeros
    org_id blob,
    name text not null,                      -- what people know the target by
    body text not null,                      -- what was asked, as the API took it
    reason text,
    author text not null,                    -- as the author of changes
    user_name text not null collate nocase,  -- who asked: never confirms it
    created_at integer not null,
    expires_at integer not null,
    state text not null,                     -- waiting | confirmed | refused | withdrawn | expired
    decided_by text,
    decided_at integer
) strict;
create unique index second_person_request_waiting on second_person_request (kind, target) where state = 'waiting';
create index second_person_request_created on second_person_request (created_at);
