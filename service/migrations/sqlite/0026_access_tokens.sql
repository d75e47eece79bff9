-- Access tokens beside a user's first one: each with a name, a role and an end.
create table access_token (
    id blob primary key,
    user_name text not null collate nocase references users (name) on delete cascade,
    name text not null collate nocase,
    hash blob not null unique,               -- SHA-256
    role text not null,                      -- never counts for more than the user's own
    created_at integer not null,
    expires_at integer not null,
    last_used_at integer,
    unique (user_name, name)
) strict, without rowid;

-- A session that such a token opened has its role, and ends with it.
alter table session add column token_id blob references access_token (id) on delete cascade;
create index session_token on session (token_id) where token_id is not null;
