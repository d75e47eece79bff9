-- Mails to users. One is noted before it is sent, so that a mail whose answer was lost is looked for among the sent
-- items before it is sent again.
CREATE TABLE mail (
    id TEXT PRIMARY KEY,
    state TEXT NOT NULL,                -- open | sending | sent
    sent INTEGER NOT NULL DEFAULT 0,    -- how often it left, or may have left
    at TEXT NOT NULL
) WITHOUT ROWID;
