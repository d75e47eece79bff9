-- A second factor: the secret of a person's authenticator, sealed; the last step whose code was taken, so that each code is
-- taken once; and a secret that is not confirmed by a code yet.
alter table users add column totp_secret blob;
alter table users add column totp_step integer;
alter table users add column totp_pending blob;

-- Codes for whoever has lost the authenticator, each for one sign-in. Only their digests are kept.
create table recovery_code (
    user_name text not null collate nocase references users (name) on delete cascade,
    hash blob not null,                      -- SHA-256
    primary key (user_name, hash)
) strict, without rowid;

-- What is asked of people who sign in and act: one object.
create table security_settings (
    id integer primary key check (id = 1),
    body text not null,
    changed_by text not null,
    changed_at integer not null
) strict;
