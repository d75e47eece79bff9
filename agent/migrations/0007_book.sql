-- The journal's book: its id, how many entries that matter it has, and a random mark for the newest. Two histories that
-- meet at one number have different marks there.
CREATE TABLE book (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    counter INTEGER NOT NULL,
    mark TEXT NOT NULL
);
INSERT INTO book (one, id, counter, mark) VALUES (1, lower(hex(randomblob(16))), 0, lower(hex(randomblob(16))));

-- The places of the book that check-ins told, since the service last confirmed one. Times are milliseconds since 1970.
CREATE TABLE book_told (counter INTEGER PRIMARY KEY, mark TEXT NOT NULL, at INTEGER NOT NULL);

CREATE TRIGGER book_change AFTER INSERT ON change BEGIN
    UPDATE book SET counter = counter + 1, mark = lower(hex(randomblob(16)));
END;
CREATE TRIGGER book_change_state AFTER UPDATE OF state, undone_at ON change
    WHEN NEW.state IS NOT OLD.state OR NEW.undone_at IS NOT OLD.undone_at
BEGIN
    UPDATE book SET counter = counter + 1, mark = lower(hex(randomblob(16)));
END;
CREATE TRIGGER book_answer AFTER UPDATE OF phase, state ON ledger
    WHEN NEW.phase = 'answered' AND (NEW.phase IS NOT OLD.phase OR NEW.state IS NOT OLD.state)
BEGIN
    UPDATE book SET counter = counter + 1, mark = lower(hex(randomblob(16)));
END;
CREATE TRIGGER book_wipe AFTER INSERT ON wipe BEGIN
    UPDATE book SET counter = counter + 1, mark = lower(hex(randomblob(16)));
END;
CREATE TRIGGER book_mail AFTER INSERT ON mail BEGIN
    UPDATE book SET counter = counter + 1, mark = lower(hex(randomblob(16)));
END;
CREATE TRIGGER book_mail_state AFTER UPDATE OF state, sent ON mail
    WHEN NEW.state IS NOT OLD.state OR NEW.sent IS NOT OLD.sent
BEGIN
    UPDATE book SET counter = counter + 1, mark = lower(hex(randomblob(16)));
END;
