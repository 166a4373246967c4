-- Assessment 考核: schemes of the posts in versions, cycles, sheets, and every version of every figure.

-- 考核方案. Format 1 of `body` is the scheme.
CREATE TABLE assessment_schemes (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    post_id      INTEGER NOT NULL REFERENCES posts (id),
    ordinal      INTEGER NOT NULL CHECK (ordinal >= 1),         -- 第1版
    state        TEXT NOT NULL CHECK (state IN ('draft', 'issued')),
    revision     INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    format       INTEGER NOT NULL,
    body         TEXT NOT NULL CHECK (json_valid(body)),
    change       TEXT NOT NULL DEFAULT '',                      -- 变更说明
    effective_on TEXT CHECK (effective_on IS date(effective_on)),
    user_id      INTEGER NOT NULL REFERENCES users (id),
    user_name    TEXT NOT NULL,
    at           TEXT NOT NULL,
    UNIQUE (post_id, ordinal),
    CHECK ((state = 'issued') = (effective_on IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX assessment_schemes_one_draft ON assessment_schemes (post_id) WHERE state = 'draft';

CREATE TRIGGER assessment_schemes_stay BEFORE DELETE ON assessment_schemes WHEN OLD.state = 'issued'
BEGIN SELECT RAISE(ABORT, 'an issued scheme is never deleted'); END;
CREATE TRIGGER assessment_schemes_are_immutable BEFORE UPDATE ON assessment_schemes WHEN OLD.state = 'issued'
BEGIN SELECT RAISE(ABORT, 'an issued scheme is immutable'); END;

-- One cycle a period. Format 1 of `rules` is what held when it was opened.
CREATE TABLE assessment_cycles (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    period    TEXT NOT NULL UNIQUE CHECK (period GLOB '[12][0-9][0-9][0-9]*'), -- 2026-09, 2026Q3, 2026
    stage     TEXT NOT NULL CHECK (stage IN ('data', 'own', 'leader', 'calibration', 'confirmation', 'appeal', 'closed')),
    format    INTEGER NOT NULL,
    rules     TEXT NOT NULL CHECK (json_valid(rules))
) STRICT;

CREATE TRIGGER closed_cycles_are_immutable BEFORE UPDATE ON assessment_cycles WHEN OLD.stage = 'closed'
BEGIN SELECT RAISE(ABORT, 'a closed cycle is immutable'); END;
CREATE TRIGGER cycles_stay BEFORE DELETE ON assessment_cycles WHEN OLD.stage <> 'data'
BEGIN SELECT RAISE(ABORT, 'a cycle on its way is never deleted'); END;

-- Who led a cycle into which stage.
CREATE TABLE assessment_steps (
    cycle_id  INTEGER NOT NULL REFERENCES assessment_cycles (id) ON DELETE CASCADE,
    stage     TEXT NOT NULL,
    user_id   INTEGER NOT NULL REFERENCES users (id),
    user_name TEXT NOT NULL,
    at        TEXT NOT NULL,
    note      TEXT NOT NULL DEFAULT '',                         -- why it was closed before its time
    PRIMARY KEY (cycle_id, stage)
) STRICT, WITHOUT ROWID;

-- 考核表: one person in one post in one period; whoever changed his post has several.
CREATE TABLE assessment_sheets (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    cycle_id     INTEGER NOT NULL REFERENCES assessment_cycles (id) ON DELETE CASCADE,
    employee_id  INTEGER NOT NULL REFERENCES employees (id),
    post_id      INTEGER NOT NULL REFERENCES posts (id),
    scheme_id    INTEGER REFERENCES assessment_schemes (id),
    from_day     TEXT NOT NULL CHECK (from_day IS date(from_day)),
    to_day       TEXT NOT NULL CHECK (to_day IS date(to_day) AND to_day >= from_day),
    days         INTEGER NOT NULL CHECK (days >= 0),
    leader_id    INTEGER REFERENCES employees (id),             -- 直接领导
    standing     TEXT NOT NULL CHECK (standing IN ('assessed', 'carried', 'left_out')),
    reason       TEXT NOT NULL DEFAULT '',                      -- too_few_days, statutory_leave, no_scheme
    carried      TEXT,                                          -- the earlier score that is kept, exact
    carried_from TEXT,
    UNIQUE (cycle_id, employee_id, from_day),
    CHECK ((standing = 'assessed') = (scheme_id IS NOT NULL)),
    CHECK ((standing = 'carried') = (carried IS NOT NULL AND carried_from IS NOT NULL))
) STRICT;
CREATE INDEX assessment_sheets_employee ON assessment_sheets (employee_id);

CREATE TRIGGER sheets_are_immutable BEFORE UPDATE ON assessment_sheets
BEGIN SELECT RAISE(ABORT, 'a sheet is immutable'); END;

-- Every version of every figure, append-only; the last one counts.
CREATE TABLE assessment_entries (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    sheet_id  INTEGER NOT NULL REFERENCES assessment_sheets (id),
    kind      TEXT NOT NULL CHECK (kind IN ('data', 'own', 'leader', 'calibration', 'appeal')),
    slot      TEXT NOT NULL CHECK (slot IN ('item', 'plus', 'minus', 'veto', 'total')),
    name      TEXT NOT NULL,
    figure    TEXT,                                             -- exact; NULL: does not apply, or withdrawn
    reason    TEXT NOT NULL DEFAULT '',
    source    TEXT NOT NULL DEFAULT '',
    user_id   INTEGER NOT NULL REFERENCES users (id),
    user_name TEXT NOT NULL,
    at        TEXT NOT NULL
) STRICT;
CREATE INDEX assessment_entries_sheet ON assessment_entries (sheet_id);

CREATE TRIGGER entries_stay BEFORE DELETE ON assessment_entries
BEGIN SELECT RAISE(ABORT, 'a score is never deleted'); END;
CREATE TRIGGER entries_are_immutable BEFORE UPDATE ON assessment_entries
BEGIN SELECT RAISE(ABORT, 'a score is never overwritten'); END;
CREATE TRIGGER entries_of_closed_cycles_stand BEFORE INSERT ON assessment_entries
WHEN (SELECT stage FROM assessment_cycles WHERE id = (SELECT cycle_id FROM assessment_sheets WHERE id = NEW.sheet_id)) = 'closed'
BEGIN SELECT RAISE(ABORT, 'the cycle is closed'); END;

-- 确认: the result was received, or refused before witnesses.
CREATE TABLE assessment_confirmations (
    cycle_id    INTEGER NOT NULL REFERENCES assessment_cycles (id),
    employee_id INTEGER NOT NULL REFERENCES employees (id),
    receipt     TEXT NOT NULL CHECK (receipt IN ('signed', 'refused')),
    day         TEXT NOT NULL CHECK (day IS date(day)),
    note        TEXT NOT NULL DEFAULT '',
    total       TEXT,
    grade       TEXT,
    user_id     INTEGER NOT NULL REFERENCES users (id),
    at          TEXT NOT NULL,
    PRIMARY KEY (cycle_id, employee_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER confirmations_stay BEFORE DELETE ON assessment_confirmations
BEGIN SELECT RAISE(ABORT, 'a receipt is never deleted'); END;
CREATE TRIGGER confirmations_are_immutable BEFORE UPDATE ON assessment_confirmations
BEGIN SELECT RAISE(ABORT, 'a receipt is immutable'); END;

-- 申诉 and its decision.
CREATE TABLE assessment_appeals (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    cycle_id     INTEGER NOT NULL REFERENCES assessment_cycles (id),
    employee_id  INTEGER NOT NULL REFERENCES employees (id),
    filed_on     TEXT NOT NULL CHECK (filed_on IS date(filed_on)),
    text         TEXT NOT NULL CHECK (text <> ''),
    answer_by    TEXT NOT NULL CHECK (answer_by IS date(answer_by)),
    decision     TEXT CHECK (decision IN ('upheld', 'dismissed')),
    decided_on   TEXT CHECK (decided_on IS date(decided_on)),
    answer       TEXT NOT NULL DEFAULT '',
    decided_by   TEXT NOT NULL DEFAULT '',
    one_person   INTEGER NOT NULL DEFAULT 0 CHECK (one_person IN (0, 1)),
    user_id      INTEGER NOT NULL REFERENCES users (id),
    at           TEXT NOT NULL,
    CHECK ((decision IS NULL) = (decided_on IS NULL))
) STRICT;
CREATE UNIQUE INDEX appeals_one_open ON assessment_appeals (cycle_id, employee_id) WHERE decision IS NULL;

CREATE TRIGGER appeals_stay BEFORE DELETE ON assessment_appeals
BEGIN SELECT RAISE(ABORT, 'an appeal is never deleted'); END;
CREATE TRIGGER decided_appeals_are_immutable BEFORE UPDATE ON assessment_appeals WHEN OLD.decision IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a decided appeal is immutable'); END;

-- What the sheets of a closed cycle came to, with the version of the algorithm.
CREATE TABLE assessment_results (
    sheet_id  INTEGER PRIMARY KEY REFERENCES assessment_sheets (id),
    total     TEXT,                                             -- two decimals; NULL: no score
    grade     TEXT,
    algorithm INTEGER NOT NULL
) STRICT;

CREATE TRIGGER results_stay BEFORE DELETE ON assessment_results
BEGIN SELECT RAISE(ABORT, 'a result is never deleted'); END;
CREATE TRIGGER results_are_immutable BEFORE UPDATE ON assessment_results
BEGIN SELECT RAISE(ABORT, 'a result is immutable'); END;

-- 改进计划 step by step.
CREATE TABLE improvement_steps (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    cycle_id    INTEGER NOT NULL REFERENCES assessment_cycles (id),
    employee_id INTEGER NOT NULL REFERENCES employees (id),
    kind        TEXT NOT NULL CHECK (kind IN ('talk', 'training', 'support', 'second_assessment')),
    text        TEXT NOT NULL CHECK (text <> ''),
    due_on      TEXT NOT NULL CHECK (due_on IS date(due_on)),
    done_on     TEXT CHECK (done_on IS date(done_on)),
    outcome     TEXT NOT NULL DEFAULT '',
    user_id     INTEGER NOT NULL REFERENCES users (id),
    at          TEXT NOT NULL
) STRICT;
CREATE INDEX improvement_steps_employee ON improvement_steps (employee_id);
