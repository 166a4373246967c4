-- 大客户年度计划: what an account is to buy in a year. Every change is a version of its own; the latest
-- counts, and earlier ones stay with who changed them, when and why.

CREATE TABLE account_plans (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES accounts (id), -- as it was then; of a merged one its keeper reads it
    year       INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2199),
    version    INTEGER NOT NULL CHECK (version > 0),
    format     INTEGER NOT NULL,
    body       TEXT NOT NULL CHECK (json_valid(body)),
    total      INTEGER NOT NULL CHECK (total > 0),        -- fen, as the body adds up
    reason     TEXT NOT NULL DEFAULT '',
    by_name    TEXT NOT NULL,
    at         TEXT NOT NULL,
    UNIQUE (account_id, year, version)
) STRICT;
CREATE INDEX account_plans_year ON account_plans (year);
