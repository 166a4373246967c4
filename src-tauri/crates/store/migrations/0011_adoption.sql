-- From draft to force: more about each step, opinions of the staff and their answers, who received
-- which version, when a version is looked at again, and memos that never leave the house.

-- What is known about a step besides its day: when it ended, where, who led, who wrote, how many came.
CREATE TABLE adoption_details (
    step_id   INTEGER PRIMARY KEY REFERENCES adoption_steps (id) ON DELETE CASCADE,
    until_on  TEXT CHECK (until_on IS date(until_on)),
    place     TEXT NOT NULL DEFAULT '',
    host      TEXT NOT NULL DEFAULT '',                 -- 主持人
    recorder  TEXT NOT NULL DEFAULT '',                 -- 记录人
    expected  INTEGER CHECK (expected >= 0),            -- 应到
    present   INTEGER CHECK (present >= 0),             -- 实到
    text_hash TEXT NOT NULL DEFAULT ''                  -- of text and parameters as they stood
) STRICT;

-- What somebody said in the procedure. Unlike a remark in the editor it is printed and is evidence.
CREATE TABLE staff_opinions (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    version_id  INTEGER NOT NULL REFERENCES regulation_versions (id) ON DELETE CASCADE,
    node        TEXT CHECK (node <> ''),                -- NULL: the regulation as a whole
    name        TEXT NOT NULL DEFAULT '',               -- may be given without one
    received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
    text        TEXT NOT NULL CHECK (text <> ''),
    result      TEXT CHECK (result IN ('accepted', 'partly', 'declined')),
    answer      TEXT NOT NULL DEFAULT '',
    answered_on TEXT CHECK (answered_on IS date(answered_on)),
    CHECK ((result IS NULL) = (answered_on IS NULL))
) STRICT;
CREATE INDEX staff_opinions_version ON staff_opinions (version_id);

-- 签收, append-only: one person, one version hash, one day. The latest row of a person counts; a
-- mistake is answered by a row that takes it back.
CREATE TABLE acknowledgements (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    version_id  INTEGER NOT NULL REFERENCES regulation_versions (id),
    hash        TEXT NOT NULL CHECK (length(hash) = 64),
    employee_id INTEGER NOT NULL REFERENCES employees (id),
    code        TEXT NOT NULL,                          -- as they were on the day
    name        TEXT NOT NULL,
    route       TEXT NOT NULL CHECK (route IN ('signed', 'refused', 'ems', 'wechat', 'email', 'withdrawn')),
    received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
    witnesses   TEXT NOT NULL CHECK (json_valid(witnesses)),
    reference   TEXT NOT NULL DEFAULT '',
    note        TEXT NOT NULL DEFAULT '',
    user_id     INTEGER NOT NULL REFERENCES users (id),
    user_name   TEXT NOT NULL,
    at          TEXT NOT NULL
) STRICT;
CREATE INDEX acknowledgements_version ON acknowledgements (version_id, employee_id);
CREATE INDEX acknowledgements_employee ON acknowledgements (employee_id);

CREATE TRIGGER acknowledgements_stay BEFORE DELETE ON acknowledgements
BEGIN SELECT RAISE(ABORT, 'a receipt is never deleted'); END;
CREATE TRIGGER acknowledgements_are_immutable BEFORE UPDATE ON acknowledgements
BEGIN SELECT RAISE(ABORT, 'a receipt is never changed'); END;

-- 复审日期
CREATE TABLE review_dates (
    version_id INTEGER PRIMARY KEY REFERENCES regulation_versions (id) ON DELETE CASCADE,
    due_on     TEXT NOT NULL CHECK (due_on IS date(due_on))
) STRICT;

-- 内部备忘: why a step was skipped. Never printed, never in an evidence bundle.
CREATE TABLE internal_memos (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    version_id INTEGER NOT NULL REFERENCES regulation_versions (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL CHECK (kind <> ''),        -- override
    text       TEXT NOT NULL CHECK (text <> ''),
    user_id    INTEGER NOT NULL REFERENCES users (id),
    user_name  TEXT NOT NULL,
    at         TEXT NOT NULL
) STRICT;
CREATE INDEX internal_memos_version ON internal_memos (version_id);
