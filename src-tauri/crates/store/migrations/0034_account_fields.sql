-- 自定义字段: what the owner wants to know of accounts besides what every firm asks. A field is archived, never
-- deleted: what it said stays.

CREATE TABLE account_fields (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL,                                -- the order of forms and lists
    name     TEXT NOT NULL UNIQUE CHECK (name <> ''),
    kind     TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'choice')),
    choices  TEXT NOT NULL CHECK (json_valid(choices)),       -- an array of texts; empty but for choice
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

-- In the one spelling of the kind: 1280.5, 2026-11-23.
CREATE TABLE account_field_values (
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    field_id   INTEGER NOT NULL REFERENCES account_fields (id),
    value      TEXT NOT NULL CHECK (value <> ''),
    PRIMARY KEY (account_id, field_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_field_values_field ON account_field_values (field_id, value);
