-- Requests that a program may send again under the same key (draft-ietf-httpapi-idempotency-key-header), for a day.
create table idempotency_key (
    user_name text not null collate nocase references users (name) on delete cascade,
    key_hash blob not null,                  -- SHA-256 of the key
    fingerprint blob not null,               -- SHA-256 of the request
    begun_at integer not null,
    begun_by integer not null,               -- the start of the service that carries it out; 0: how it ended is not known
    status integer,                          -- of the answer; null: there is none yet
    headers text,
    body blob,                               -- null: it was too long to keep
    primary key (user_name, key_hash)
) strict, without rowid;
create index idempotency_key_begun on idempotency_key (begun_at);
