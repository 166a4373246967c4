-- Rounds 巡查: lists to walk by, walks, what was found, and every step until it is put right. `items` and
-- `entries` are what the domain types serialize to.

-- 检查表
CREATE TABLE round_checklists (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    revision  INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    name      TEXT NOT NULL UNIQUE CHECK (name <> ''),
    indicator TEXT,                                 -- findings are events of it: K28
    items     TEXT NOT NULL CHECK (json_valid(items)),
    retired   INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
    user_id   INTEGER NOT NULL REFERENCES users (id),
    at        TEXT NOT NULL
) STRICT;

-- 巡查: a finished one never changes
CREATE TABLE rounds (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    revision      INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    checklist_id  INTEGER NOT NULL REFERENCES round_checklists (id),
    name          TEXT NOT NULL,                    -- of the list, on that day
    indicator     TEXT,
    department_id INTEGER NOT NULL REFERENCES departments (id),
    walked_on     TEXT NOT NULL CHECK (walked_on IS date(walked_on)),
    walker_id     INTEGER NOT NULL REFERENCES employees (id),
    entries       TEXT NOT NULL CHECK (json_valid(entries)),
    finished_on   TEXT CHECK (finished_on IS date(finished_on) AND finished_on >= walked_on),
    user_id       INTEGER NOT NULL REFERENCES users (id),
    at            TEXT NOT NULL
) STRICT;
CREATE INDEX rounds_walked_on ON rounds (walked_on);

CREATE TRIGGER finished_rounds_are_immutable BEFORE UPDATE ON rounds WHEN OLD.finished_on IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a finished round is immutable'); END;
CREATE TRIGGER finished_rounds_stay BEFORE DELETE ON rounds WHEN OLD.finished_on IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a finished round is never deleted'); END;

-- 巡查发现
CREATE TABLE round_findings (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    round_id      INTEGER NOT NULL REFERENCES rounds (id),
    item          INTEGER NOT NULL,                 -- key of the item in the round
    department_id INTEGER NOT NULL REFERENCES departments (id),
    found_on      TEXT NOT NULL CHECK (found_on IS date(found_on)),
    finder_id     INTEGER NOT NULL REFERENCES employees (id),
    grade         TEXT NOT NULL CHECK (grade IN ('minor', 'serious')),
    what          TEXT NOT NULL CHECK (what <> ''),
    article       TEXT NOT NULL CHECK (json_valid(article)),
    indicator     TEXT,
    UNIQUE (round_id, item)
) STRICT;

CREATE TRIGGER round_findings_stay BEFORE DELETE ON round_findings
BEGIN SELECT RAISE(ABORT, 'a finding is never deleted'); END;
CREATE TRIGGER round_findings_are_immutable BEFORE UPDATE ON round_findings
BEGIN SELECT RAISE(ABORT, 'a finding is never changed'); END;

-- 整改、复查: the state of a finding is what its steps say
CREATE TABLE round_finding_steps (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    finding_id INTEGER NOT NULL REFERENCES round_findings (id),
    ordinal    INTEGER NOT NULL CHECK (ordinal >= 1),
    kind       TEXT NOT NULL CHECK (kind IN ('ordered', 'extended', 'rectified', 'returned', 'passed')),
    done_on    TEXT NOT NULL CHECK (done_on IS date(done_on)),
    by_id      INTEGER NOT NULL REFERENCES employees (id),
    owner_id   INTEGER REFERENCES employees (id),
    due_on     TEXT CHECK (due_on IS date(due_on) AND due_on >= done_on),
    text       TEXT NOT NULL DEFAULT '',
    user_id    INTEGER NOT NULL REFERENCES users (id),
    user_name  TEXT NOT NULL,
    at         TEXT NOT NULL,
    UNIQUE (finding_id, ordinal),                   -- two who saw the same state cannot both go on
    CHECK ((kind = 'ordered') = (owner_id IS NOT NULL)),
    CHECK ((kind IN ('ordered', 'extended', 'returned')) = (due_on IS NOT NULL))
) STRICT;

CREATE TRIGGER round_finding_steps_stay BEFORE DELETE ON round_finding_steps
BEGIN SELECT RAISE(ABORT, 'a step is never deleted'); END;
CREATE TRIGGER round_finding_steps_are_immutable BEFORE UPDATE ON round_finding_steps
BEGIN SELECT RAISE(ABORT, 'a step is never overwritten'); END;
