-- What the check-up finds and somebody decided to live with: an internal memo, no part of the evidence.

CREATE TABLE accepted_findings (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    regulation_id INTEGER NOT NULL REFERENCES regulations (id) ON DELETE CASCADE,
    code          TEXT NOT NULL CHECK (code <> ''),
    node          TEXT NOT NULL,                       -- permanent id of the line; empty for the whole text
    quote         TEXT NOT NULL,                       -- other words are another finding
    reason        TEXT NOT NULL CHECK (reason <> ''),
    user_id       INTEGER NOT NULL REFERENCES users (id),
    user_name     TEXT NOT NULL,
    at            TEXT NOT NULL,
    UNIQUE (regulation_id, code, node, quote)
) STRICT;
