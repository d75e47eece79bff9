-- Shells that this agent opened at Exchange and did not close yet: a restarted agent closes what its predecessor left.
CREATE TABLE shell (
    id TEXT PRIMARY KEY NOT NULL,
    host TEXT NOT NULL,
    opened_at TEXT NOT NULL
);
