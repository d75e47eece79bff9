-- Orders as the core's ledger keeps them, what they changed, and which entries of Exchange are ours.
-- Times are milliseconds since 1970.

CREATE TABLE ledger (
    order_id TEXT PRIMARY KEY,
    number INTEGER NOT NULL,                 -- the order in which orders came
    kind TEXT NOT NULL,
    phase TEXT NOT NULL,                     -- received | running | answered
    state TEXT,                              -- of the answer
    confirmed INTEGER NOT NULL DEFAULT 0,    -- the service has the answer
    entry TEXT NOT NULL,                     -- the core's entry
    received_at INTEGER NOT NULL,
    held_at INTEGER NOT NULL,                -- when the service last heard that it is being worked on
    finished_at INTEGER,
    tries INTEGER NOT NULL DEFAULT 0,        -- that ended without an outcome
    retry_at INTEGER NOT NULL DEFAULT 0,
    trouble TEXT                             -- the finding of the last try
) WITHOUT ROWID;
CREATE INDEX ledger_open ON ledger (number) WHERE phase <> 'answered';
CREATE INDEX ledger_unconfirmed ON ledger (number) WHERE phase = 'answered' AND confirmed = 0;

-- Earlier versions carried out syncs only; those that are open stay so.
INSERT INTO ledger (order_id, number, kind, phase, state, confirmed, entry, received_at, held_at, finished_at)
SELECT o.order_id,
       row_number() OVER (ORDER BY o.received_at),
       json_extract(o.body, '$.kind'),
       CASE WHEN o.ack IS NULL THEN 'received' ELSE 'answered' END,
       json_extract(o.ack, '$.state'),
       0,
       json_object('number', row_number() OVER (ORDER BY o.received_at), 'order', json(o.body), 'phase',
           json(CASE WHEN o.ack IS NULL THEN '{"phase":"received","begun":false}'
                ELSE json_object('phase', 'answered', 'ack', json(o.ack), 'confirmed', json('false')) END)),
       unixepoch(o.received_at) * 1000,
       unixepoch(o.received_at) * 1000,
       CASE WHEN o.ack IS NULL THEN NULL ELSE unixepoch(json_extract(o.ack, '$.finishedAt')) * 1000 END
FROM orders o
WHERE o.confirmed = 0 AND o.attempt = (SELECT max(n.attempt) FROM orders n WHERE n.order_id = o.order_id);
DROP TABLE orders;

-- What was before a change, written first. No earlier version changed anything.
DROP TABLE change;
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    run TEXT NOT NULL,                       -- what an undo takes back as one
    order_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    wanted TEXT,
    target TEXT NOT NULL,
    reason TEXT,
    at INTEGER NOT NULL,
    state TEXT NOT NULL,                     -- planned | made | failed
    before TEXT NOT NULL,                    -- a list of the core's values before and after
    accepted INTEGER NOT NULL DEFAULT 0,     -- a person accepted it: the brake does not count it
    losing TEXT NOT NULL,                    -- devices that lose access, a list
    losing_more INTEGER NOT NULL DEFAULT 0,  -- of those that no list names
    undone_at INTEGER
);
CREATE INDEX change_run ON change (run);
CREATE INDEX change_order ON change (order_id);
CREATE INDEX change_at ON change (at);

-- Entries of personal lists that the connector made, by mailbox.
CREATE TABLE our_ids (mailbox TEXT PRIMARY KEY, ids TEXT NOT NULL) WITHOUT ROWID;

-- What a wipe's times were before it: its outcome is told by what they become.
CREATE TABLE wipe (
    order_id TEXT PRIMARY KEY,
    device_guid TEXT NOT NULL,
    account_only INTEGER NOT NULL,
    before TEXT NOT NULL,
    settled INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- What the service was not told yet of undos.
CREATE TABLE undone (id INTEGER PRIMARY KEY, notice TEXT NOT NULL);
