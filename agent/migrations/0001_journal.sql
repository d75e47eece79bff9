-- The agent's journal. Times are RFC 3339 in UTC; bodies are the JSON of the core's types.
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE sync (
    id INTEGER PRIMARY KEY,
    sync_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    started_at TEXT NOT NULL,
    result TEXT NOT NULL,
    record TEXT NOT NULL,
    findings TEXT NOT NULL
);
CREATE INDEX sync_kind ON sync (kind, id);

-- Reports that the service has not confirmed. 'building' ones belong to a sync that did not end.
CREATE TABLE upload (
    id INTEGER PRIMARY KEY,
    sync_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    started_at TEXT NOT NULL,
    state TEXT NOT NULL,
    chunks INTEGER NOT NULL DEFAULT 0,
    records INTEGER NOT NULL DEFAULT 0,
    run TEXT
);
CREATE TABLE upload_chunk (
    upload INTEGER NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    digest TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (upload, number)
);

CREATE TABLE orders (
    order_id TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    received_at TEXT NOT NULL,
    body TEXT NOT NULL,
    ack TEXT,
    confirmed INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (order_id, attempt)
) WITHOUT ROWID;
CREATE INDEX orders_open ON orders (confirmed) WHERE confirmed = 0;

-- What was before a change, written first.
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    run TEXT NOT NULL,
    order_id TEXT,
    at TEXT NOT NULL,
    target TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT
);

CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    detail TEXT
);
CREATE INDEX event_at ON event (at);
