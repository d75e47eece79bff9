-- People sign in by a password too. Its hash is a PHC string (Argon2id); nothing leads back to the password.
alter table users add column password_hash text;
alter table users add column password_set_at integer;

-- From where a user signed in by a password: such a place waits only for its own wrong ones.
create table sign_in_place (
    user_name text not null collate nocase references users (name) on delete cascade,
    place blob not null,                     -- an address, of IPv6 its network
    last_at integer not null,
    primary key (user_name, place)
) strict, without rowid;

-- A link that lets its user choose a password once. Only its digest is kept.
create table sign_in_link (
    hash blob primary key,                   -- SHA-256
    user_name text not null collate nocase references users (name) on delete cascade,
    created_at integer not null,
    expires_at integer not null
) strict, without rowid;
create index sign_in_link_user on sign_in_link (user_name);

-- How a session was opened: token | password | link; null: an earlier version opened it. And when it was used last.
alter table session add column way text;
alter table session add column last_used_at integer;
