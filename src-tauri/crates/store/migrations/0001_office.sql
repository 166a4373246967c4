-- The company, its settings, who may open the file, and the audit trail.
-- Everywhere: days are ISO text (2026-11-23), moments RFC 3339 with offset, amounts whole fen.

-- One row: who this file belongs to.
CREATE TABLE company (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    file_uuid  TEXT NOT NULL CHECK (length(file_uuid) = 36), -- the same as in keys.json; the audit chain begins with it
    name       TEXT NOT NULL,              -- 明烛灯饰有限公司
    short_name TEXT NOT NULL DEFAULT '',   -- 明烛灯饰
    code_word  TEXT NOT NULL DEFAULT '',   -- 代字 of document numbers: 明烛
    uscc       TEXT NOT NULL DEFAULT '',   -- 统一社会信用代码
    address    TEXT NOT NULL DEFAULT '',
    phone      TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

-- Who may open the file. The wrapped keys are in keys.json, found by login.
CREATE TABLE users (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    login        TEXT NOT NULL UNIQUE CHECK (login <> '' AND login = lower(trim(login))),
    display_name TEXT NOT NULL CHECK (display_name <> ''),
    role         TEXT NOT NULL CHECK (role IN ('owner', 'general_management', 'department_manager', 'clerk')),
    employee_id  INTEGER REFERENCES employees (id),
    active       INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    created_at   TEXT NOT NULL
) STRICT;

-- Users stand in signoffs and in the audit trail: they are deactivated, never deleted.
CREATE TRIGGER users_stay BEFORE DELETE ON users
BEGIN SELECT RAISE(ABORT, 'users are deactivated, never deleted'); END;

-- Who did what, chained: hash = SHA-256(previous hash, seq, at, user, name, action, subject, commitment),
-- commitment = SHA-256(salt, payload). Payload and salt can be erased (PIPL art. 47): the chain still
-- verifies, and without the salt nobody can guess the payload back.
CREATE TABLE audit (
    seq        INTEGER PRIMARY KEY CHECK (seq > 0), -- 1, 2, 3 … without a gap
    at         TEXT NOT NULL,
    user_id    INTEGER NOT NULL,
    user_name  TEXT NOT NULL,
    action     TEXT NOT NULL CHECK (action <> ''),  -- bonus.issue
    subject    TEXT NOT NULL,                       -- 2026Q3
    commitment BLOB NOT NULL CHECK (length(commitment) = 32),
    salt       BLOB CHECK (length(salt) = 32),
    payload    TEXT,
    hash       BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    CHECK ((salt IS NULL) = (payload IS NULL))
) STRICT;
CREATE INDEX audit_subject ON audit (subject);

CREATE TRIGGER audit_without_gap BEFORE INSERT ON audit
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'the audit trail has no gaps'); END;

CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

-- The only change allowed: payload and salt together become NULL.
CREATE TRIGGER audit_is_append_only BEFORE UPDATE ON audit
WHEN NEW.payload IS NOT NULL OR NEW.salt IS NOT NULL
    OR (NEW.seq, NEW.at, NEW.user_id, NEW.user_name, NEW.action, NEW.subject, NEW.commitment, NEW.hash)
       IS NOT (OLD.seq, OLD.at, OLD.user_id, OLD.user_name, OLD.action, OLD.subject, OLD.commitment, OLD.hash)
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
