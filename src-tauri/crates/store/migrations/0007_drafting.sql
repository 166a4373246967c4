-- What was changed in a draft, step by step, and what people think of its articles.

-- The history of a draft: undo and redo reach to its beginning, across sessions. What was taken back is
-- the tail with undone = 1; the next change drops it.
CREATE TABLE draft_changes (
    version_id INTEGER NOT NULL REFERENCES regulation_versions (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL CHECK (position >= 1),
    format     INTEGER NOT NULL,
    change     TEXT NOT NULL CHECK (json_valid(change)),
    undone     INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    user_id    INTEGER NOT NULL REFERENCES users (id),
    begun_at   TEXT NOT NULL,                          -- writing on in one line stays one change
    PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

-- An opinion on an article, never printed.
CREATE TABLE opinions (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    version_id INTEGER NOT NULL REFERENCES regulation_versions (id) ON DELETE CASCADE,
    node       TEXT NOT NULL CHECK (node <> ''),       -- permanent id of the article or annex
    text       TEXT NOT NULL CHECK (text <> ''),
    user_id    INTEGER NOT NULL REFERENCES users (id),
    user_name  TEXT NOT NULL,
    at         TEXT NOT NULL,
    settled    INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1))
) STRICT;
CREATE INDEX opinions_version ON opinions (version_id, node);
