-- The quarterly bonus: what a quarter brings, faults, the run, the reserve, the notices.

CREATE TABLE quarters (
    quarter     TEXT PRIMARY KEY CHECK (quarter GLOB '[12][0-9][0-9][0-9]Q[1-4]'),
    revenue_fen INTEGER,                             -- may be negative
    target_fen  INTEGER
) STRICT;

CREATE TABLE scores (
    quarter     TEXT NOT NULL REFERENCES quarters (quarter),
    employee_id INTEGER NOT NULL REFERENCES employees (id),
    score       TEXT NOT NULL,                       -- exact decimal
    source      TEXT NOT NULL,
    PRIMARY KEY (quarter, employee_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE awards (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    quarter     TEXT NOT NULL REFERENCES quarters (quarter),
    employee_id INTEGER NOT NULL REFERENCES employees (id),
    fen         INTEGER NOT NULL CHECK (fen >= 0),
    reason      TEXT NOT NULL
) STRICT;
CREATE INDEX awards_quarter ON awards (quarter);

CREATE TABLE faults (
    id                   INTEGER PRIMARY KEY AUTOINCREMENT,
    quarter              TEXT NOT NULL CHECK (quarter GLOB '[12][0-9][0-9][0-9]Q[1-4]'),
    kind                 TEXT NOT NULL CHECK (kind IN ('ordinary', 'apportioned', 'major')),
    cut                  TEXT,                       -- apportioned: 0–1, exact
    happened_on          TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
    facts                TEXT NOT NULL,
    article              TEXT,                       -- permanent id of a node of the regulation
    meeting_number       TEXT,                       -- major: the meeting of A6
    meeting_held_on      TEXT CHECK (meeting_held_on IS date(meeting_held_on)),
    meeting_participants TEXT,
    meeting_resolution   TEXT,
    decided_on           TEXT NOT NULL CHECK (decided_on IS date(decided_on)),
    reason               TEXT NOT NULL,
    CHECK ((kind = 'apportioned') = (cut IS NOT NULL)),
    CHECK ((kind = 'major') = (meeting_number IS NOT NULL AND meeting_held_on IS NOT NULL
        AND meeting_participants IS NOT NULL AND meeting_resolution IS NOT NULL))
) STRICT;
CREATE INDEX faults_quarter ON faults (quarter);

CREATE TABLE fault_people (
    fault_id    INTEGER NOT NULL REFERENCES faults (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    employee_id INTEGER NOT NULL REFERENCES employees (id),
    figure      TEXT NOT NULL,                       -- ordinary: 0–1; apportioned: 0–100; exact
    responsible INTEGER NOT NULL CHECK (responsible IN (0, 1)),
    statement   TEXT NOT NULL,
    heard_on    TEXT CHECK (heard_on IS date(heard_on)),
    PRIMARY KEY (fault_id, position),
    UNIQUE (fault_id, employee_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE fault_deciders (
    fault_id    INTEGER NOT NULL REFERENCES faults (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    employee_id INTEGER NOT NULL REFERENCES employees (id),
    PRIMARY KEY (fault_id, position)
) STRICT, WITHOUT ROWID;

-- One run per quarter. Inputs and result are stored as computed, with the version of the algorithm.
CREATE TABLE bonus_runs (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    quarter       TEXT NOT NULL UNIQUE CHECK (quarter GLOB '[12][0-9][0-9][0-9]Q[1-4]'),
    state         TEXT NOT NULL CHECK (state IN ('draft', 'calculated', 'reviewed', 'approved', 'issued')),
    version_id    INTEGER REFERENCES regulation_versions (id),
    one_person    INTEGER NOT NULL DEFAULT 0 CHECK (one_person IN (0, 1)),
    algorithm     INTEGER,
    format        INTEGER,                           -- of inputs and result
    inputs        TEXT CHECK (json_valid(inputs)),
    result        TEXT CHECK (json_valid(result)),
    CHECK (state = 'draft' OR (version_id IS NOT NULL AND algorithm IS NOT NULL AND format IS NOT NULL
        AND inputs IS NOT NULL AND result IS NOT NULL))
) STRICT;

CREATE TRIGGER issued_runs_are_immutable BEFORE UPDATE ON bonus_runs
WHEN OLD.state = 'issued'
BEGIN SELECT RAISE(ABORT, 'an issued run is immutable'); END;

CREATE TRIGGER issued_runs_stay BEFORE DELETE ON bonus_runs
WHEN OLD.state = 'issued'
BEGIN SELECT RAISE(ABORT, 'an issued run is never deleted'); END;

-- Who calculated, reviewed, approved, issued.
CREATE TABLE run_signoffs (
    run_id    INTEGER NOT NULL REFERENCES bonus_runs (id) ON DELETE CASCADE,
    step      TEXT NOT NULL CHECK (step IN ('calculated', 'reviewed', 'approved', 'issued')),
    user_id   INTEGER NOT NULL REFERENCES users (id),
    user_name TEXT NOT NULL,
    at        TEXT NOT NULL,
    PRIMARY KEY (run_id, step)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER signoffs_of_issued_runs_stay BEFORE DELETE ON run_signoffs
WHEN (SELECT state FROM bonus_runs WHERE id = OLD.run_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'an issued run is immutable'); END;
CREATE TRIGGER signoffs_are_not_edited BEFORE UPDATE ON run_signoffs
BEGIN SELECT RAISE(ABORT, 'a signoff is not edited'); END;
CREATE TRIGGER signoffs_of_issued_runs_are_complete BEFORE INSERT ON run_signoffs
WHEN (SELECT state FROM bonus_runs WHERE id = NEW.run_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'an issued run is immutable'); END;

-- 未分配额度, append-only. For an issued run: opening + pool + paid (negative) = closing. What a later
-- correction gives or takes is posted to the latest issued quarter and counts into the next opening.
CREATE TABLE reserve_ledger (
    seq     INTEGER PRIMARY KEY AUTOINCREMENT,
    quarter TEXT NOT NULL CHECK (quarter GLOB '[12][0-9][0-9][0-9]Q[1-4]'),
    kind    TEXT NOT NULL CHECK (kind IN ('opening', 'pool', 'paid', 'closing', 'correction')),
    fen     INTEGER NOT NULL,
    run_id  INTEGER REFERENCES bonus_runs (id),
    note    TEXT NOT NULL DEFAULT '',
    at      TEXT NOT NULL,
    CHECK (kind = 'correction' OR run_id IS NOT NULL),
    CHECK (kind NOT IN ('opening', 'pool', 'closing') OR fen >= 0),
    CHECK (kind <> 'paid' OR fen <= 0)
) STRICT;
CREATE UNIQUE INDEX reserve_once ON reserve_ledger (quarter, kind) WHERE kind <> 'correction';

CREATE TRIGGER reserve_stays BEFORE DELETE ON reserve_ledger
BEGIN SELECT RAISE(ABORT, 'the reserve is append-only'); END;
CREATE TRIGGER reserve_is_append_only BEFORE UPDATE ON reserve_ledger
BEGIN SELECT RAISE(ABORT, 'the reserve is append-only'); END;

-- 奖金通知书: never deleted; a corrected one is superseded.
CREATE TABLE bonus_notices (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id      INTEGER NOT NULL REFERENCES bonus_runs (id),
    number      TEXT NOT NULL UNIQUE,
    employee_id INTEGER NOT NULL REFERENCES employees (id),
    code        TEXT NOT NULL,
    name        TEXT NOT NULL,
    total_fen   INTEGER NOT NULL CHECK (total_fen >= 0),
    state       TEXT NOT NULL CHECK (state IN ('valid', 'superseded')),
    paper_id    INTEGER NOT NULL UNIQUE REFERENCES papers (id),
    supersedes  INTEGER UNIQUE REFERENCES bonus_notices (id)
) STRICT;
CREATE UNIQUE INDEX bonus_notices_one_valid ON bonus_notices (run_id, employee_id) WHERE state = 'valid';

CREATE TRIGGER notices_stay BEFORE DELETE ON bonus_notices
BEGIN SELECT RAISE(ABORT, 'a notice is never deleted'); END;
CREATE TRIGGER notices_are_immutable BEFORE UPDATE ON bonus_notices
WHEN OLD.state <> 'valid' OR
    (NEW.id, NEW.run_id, NEW.number, NEW.employee_id, NEW.code, NEW.name, NEW.total_fen, NEW.paper_id, NEW.supersedes)
    IS NOT
    (OLD.id, OLD.run_id, OLD.number, OLD.employee_id, OLD.code, OLD.name, OLD.total_fen, OLD.paper_id, OLD.supersedes)
BEGIN SELECT RAISE(ABORT, 'a notice is immutable'); END;

-- What a quarter rested on stands still once its run is issued.
CREATE TRIGGER issued_quarters_stand BEFORE UPDATE ON quarters
WHEN EXISTS (SELECT 1 FROM bonus_runs WHERE quarter = OLD.quarter AND state = 'issued')
BEGIN SELECT RAISE(ABORT, 'the quarter is issued'); END;
CREATE TRIGGER issued_scores_stand_insert BEFORE INSERT ON scores
WHEN EXISTS (SELECT 1 FROM bonus_runs WHERE quarter = NEW.quarter AND state = 'issued')
BEGIN SELECT RAISE(ABORT, 'the quarter is issued'); END;
CREATE TRIGGER issued_scores_stand_update BEFORE UPDATE ON scores
WHEN EXISTS (SELECT 1 FROM bonus_runs WHERE quarter IN (OLD.quarter, NEW.quarter) AND state = 'issued')
BEGIN SELECT RAISE(ABORT, 'the quarter is issued'); END;
CREATE TRIGGER issued_scores_stand_delete BEFORE DELETE ON scores
WHEN EXISTS (SELECT 1 FROM bonus_runs WHERE quarter = OLD.quarter AND state = 'issued')
BEGIN SELECT RAISE(ABORT, 'the quarter is issued'); END;
CREATE TRIGGER issued_awards_stand_insert BEFORE INSERT ON awards
WHEN EXISTS (SELECT 1 FROM bonus_runs WHERE quarter = NEW.quarter AND state = 'issued')
BEGIN SELECT RAISE(ABORT, 'the quarter is issued'); END;
CREATE TRIGGER issued_awards_stand_update BEFORE UPDATE ON awards
WHEN EXISTS (SELECT 1 FROM bonus_runs WHERE quarter IN (OLD.quarter, NEW.quarter) AND state = 'issued')
BEGIN SELECT RAISE(ABORT, 'the quarter is issued'); END;
CREATE TRIGGER issued_awards_stand_delete BEFORE DELETE ON awards
WHEN EXISTS (SELECT 1 FROM bonus_runs WHERE quarter = OLD.quarter AND state = 'issued')
BEGIN SELECT RAISE(ABORT, 'the quarter is issued'); END;
CREATE TRIGGER issued_faults_stand_insert BEFORE INSERT ON faults
WHEN EXISTS (SELECT 1 FROM bonus_runs WHERE quarter = NEW.quarter AND state = 'issued')
BEGIN SELECT RAISE(ABORT, 'the quarter is issued'); END;
CREATE TRIGGER issued_faults_stand_update BEFORE UPDATE ON faults
WHEN EXISTS (SELECT 1 FROM bonus_runs WHERE quarter IN (OLD.quarter, NEW.quarter) AND state = 'issued')
BEGIN SELECT RAISE(ABORT, 'the quarter is issued'); END;
CREATE TRIGGER issued_faults_stand_delete BEFORE DELETE ON faults
WHEN EXISTS (SELECT 1 FROM bonus_runs WHERE quarter = OLD.quarter AND state = 'issued')
BEGIN SELECT RAISE(ABORT, 'the quarter is issued'); END;
