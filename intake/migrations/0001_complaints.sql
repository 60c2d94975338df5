-- Complaints as received. `record` is the whole checkout-complaint/1 record; the columns beside it are
-- the ones a support desk looks things up by.
CREATE TABLE complaints (
    id                TEXT NOT NULL PRIMARY KEY,   -- the shopper's id, and the Idempotency-Key
    number            TEXT NOT NULL UNIQUE,        -- CR-2026-000017
    state             TEXT NOT NULL DEFAULT 'received',
    received_at       TEXT NOT NULL,               -- RFC 3339, UTC
    kind              TEXT NOT NULL,
    category          TEXT NOT NULL,
    email             TEXT,
    order_ref         TEXT,
    payment_reference TEXT,
    reason            TEXT,
    charge            TEXT,
    record            TEXT NOT NULL CHECK (json_valid(record))
) STRICT;

CREATE INDEX complaints_by_order ON complaints (order_ref) WHERE order_ref IS NOT NULL;
CREATE INDEX complaints_by_payment ON complaints (payment_reference) WHERE payment_reference IS NOT NULL;
CREATE INDEX complaints_by_email ON complaints (email) WHERE email IS NOT NULL;

-- The last serial given out in each year. Kept apart from the complaints, so that erasing one
-- (a shopper's right) never gives its number to somebody else.
CREATE TABLE serials (
    year INTEGER NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT;

-- One row: the secret that receipt tokens are derived from.
CREATE TABLE secrets (
    name  TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;
