-- The whole schema of data.db, as the migrations make it; a test holds the two together.

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

-- Departments, posts, employees and their history by date; imports and how to undo them.

CREATE TABLE departments (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    name      TEXT NOT NULL UNIQUE CHECK (name <> ''), -- the key of bonus.departments
    parent_id INTEGER REFERENCES departments (id) CHECK (parent_id IS NOT id),
    position  INTEGER NOT NULL DEFAULT 0 CHECK (position >= 0)
) STRICT;

CREATE TABLE posts (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    name          TEXT NOT NULL CHECK (name <> ''),
    department_id INTEGER NOT NULL REFERENCES departments (id),
    superior_id   INTEGER REFERENCES posts (id) CHECK (superior_id IS NOT id), -- 直接上级岗位
    class         TEXT NOT NULL DEFAULT '',      -- 岗位级别: a row of bonus.posts
    headcount     INTEGER NOT NULL DEFAULT 1 CHECK (headcount >= 0),
    UNIQUE (department_id, name)
) STRICT;
CREATE INDEX posts_superior ON posts (superior_id);

CREATE TABLE employees (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    code            TEXT NOT NULL UNIQUE CHECK (code <> ''), -- 工号
    name            TEXT NOT NULL CHECK (name <> ''),
    employment      TEXT NOT NULL CHECK (employment IN ('regular', 'probation', 'part_time', 'retired', 'intern', 'labour')),
    hired_on        TEXT NOT NULL CHECK (hired_on IS date(hired_on)),
    left_on         TEXT CHECK (left_on IS date(left_on) AND left_on >= hired_on), -- the last day
    mobile          TEXT NOT NULL DEFAULT '',
    identity_number TEXT NOT NULL DEFAULT '',
    bank_account    TEXT NOT NULL DEFAULT '',
    note            TEXT NOT NULL DEFAULT ''
) STRICT;

-- From this day on the employee holds the post, until the next row or the last day.
CREATE TABLE assignments (
    employee_id INTEGER NOT NULL REFERENCES employees (id) ON DELETE CASCADE,
    from_day    TEXT NOT NULL CHECK (from_day IS date(from_day)),
    post_id     INTEGER NOT NULL REFERENCES posts (id),
    PRIMARY KEY (employee_id, from_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX assignments_post ON assignments (post_id);

CREATE TABLE pay_basis (
    employee_id INTEGER NOT NULL REFERENCES employees (id) ON DELETE CASCADE,
    from_day    TEXT NOT NULL CHECK (from_day IS date(from_day)),
    basis       TEXT NOT NULL CHECK (basis IN ('wage', 'commission')),
    PRIMARY KEY (employee_id, from_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE leaves (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    employee_id INTEGER NOT NULL REFERENCES employees (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL CHECK (kind IN ('annual', 'marriage', 'maternity', 'paternity', 'funeral', 'work_injury', 'sick', 'personal')),
    from_day    TEXT NOT NULL CHECK (from_day IS date(from_day)),
    to_day      TEXT NOT NULL CHECK (to_day IS date(to_day) AND to_day >= from_day) -- both days count
) STRICT;
CREATE INDEX leaves_employee ON leaves (employee_id);

-- One import of a file, undone as a whole.
CREATE TABLE import_batches (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    subject   TEXT NOT NULL,                   -- people
    source    TEXT NOT NULL,                   -- 花名册.xlsx
    at        TEXT NOT NULL,
    user_id   INTEGER NOT NULL REFERENCES users (id),
    undone_at TEXT
) STRICT;

-- What the import did, in order: undone backwards, and only if nobody has changed the row since.
CREATE TABLE import_items (
    batch_id INTEGER NOT NULL REFERENCES import_batches (id),
    position INTEGER NOT NULL,
    subject  TEXT NOT NULL CHECK (subject IN ('department', 'post', 'employee')),
    row_id   INTEGER NOT NULL,
    before   TEXT CHECK (before IS NULL OR json_valid(before)), -- NULL: the import created the row
    after    TEXT NOT NULL CHECK (json_valid(after)),
    PRIMARY KEY (batch_id, position)
) STRICT, WITHOUT ROWID;

-- Regulations, their versions, and the steps that made a version binding.

CREATE TABLE regulations (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    slug  TEXT NOT NULL UNIQUE CHECK (slug <> ''),   -- bonus, service-2
    kind  TEXT NOT NULL CHECK (kind IN ('service', 'duties', 'training', 'bonus', 'key-accounts', 'other')),
    title TEXT NOT NULL CHECK (title <> '')          -- without 《》 and （试行）
) STRICT;

-- A version owns its text and its parameters; issued, both are frozen under one hash.
CREATE TABLE regulation_versions (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    regulation_id     INTEGER NOT NULL REFERENCES regulations (id),
    ordinal           INTEGER NOT NULL CHECK (ordinal >= 1), -- drafts included
    state             TEXT NOT NULL CHECK (state IN ('draft', 'in_procedure', 'issued', 'repealed')),
    label             TEXT,                                  -- 2026年第1版
    number            TEXT,                                  -- 明烛〔2026〕3号
    issued_on         TEXT CHECK (issued_on IS date(issued_on)),
    effective_on      TEXT CHECK (effective_on IS date(effective_on)),
    trial_until       TEXT CHECK (trial_until IS date(trial_until)),  -- A8
    ended_on          TEXT CHECK (ended_on IS date(ended_on)),        -- the last day in force
    adopted           INTEGER NOT NULL DEFAULT 0 CHECK (adopted IN (0, 1)), -- 劳动合同法 art. 4 on record
    body_format       INTEGER NOT NULL,
    body              TEXT NOT NULL CHECK (json_valid(body)),
    parameters_format INTEGER NOT NULL,
    parameters        TEXT NOT NULL CHECK (json_valid(parameters)),
    hash              TEXT CHECK (length(hash) = 64),        -- SHA-256 over text and parameters
    based_on          INTEGER REFERENCES regulation_versions (id),
    revision          INTEGER NOT NULL DEFAULT 1,            -- counts saved changes: compare-and-set
    UNIQUE (regulation_id, ordinal),
    UNIQUE (regulation_id, label),
    CHECK (state IN ('draft', 'in_procedure')
        OR (hash IS NOT NULL AND label IS NOT NULL AND issued_on IS NOT NULL AND effective_on IS NOT NULL)),
    CHECK (state IN ('issued', 'repealed') OR hash IS NULL)
) STRICT;

-- What was issued never changes; it can only end, be put on record as adopted, or be repealed.
CREATE TRIGGER issued_versions_are_immutable BEFORE UPDATE ON regulation_versions
WHEN OLD.hash IS NOT NULL AND (
    (NEW.id, NEW.regulation_id, NEW.ordinal, NEW.label, NEW.number, NEW.issued_on, NEW.effective_on,
     NEW.body_format, NEW.body, NEW.parameters_format, NEW.parameters, NEW.hash, NEW.based_on)
    IS NOT
    (OLD.id, OLD.regulation_id, OLD.ordinal, OLD.label, OLD.number, OLD.issued_on, OLD.effective_on,
     OLD.body_format, OLD.body, OLD.parameters_format, OLD.parameters, OLD.hash, OLD.based_on)
    OR NEW.state NOT IN ('issued', 'repealed'))
BEGIN SELECT RAISE(ABORT, 'an issued version is immutable'); END;

CREATE TRIGGER issued_versions_stay BEFORE DELETE ON regulation_versions
WHEN OLD.hash IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an issued version is never deleted'); END;

-- 送审稿: what the staff was asked about stays as it was shown. It goes only with the draft it was shown for.
CREATE TRIGGER presented_texts_are_immutable BEFORE UPDATE ON regulation_versions
WHEN OLD.state = 'in_procedure'
BEGIN SELECT RAISE(ABORT, 'a presented text is immutable'); END;

CREATE TRIGGER presented_texts_stay BEFORE DELETE ON regulation_versions
WHEN OLD.state = 'in_procedure' AND EXISTS (
    SELECT 1 FROM regulation_versions WHERE id = OLD.based_on AND state <> 'draft')
BEGIN SELECT RAISE(ABORT, 'a presented text stays with what was issued'); END;

-- Discussion, consultation, publication, receipt …: what 劳动合同法 art. 4 asks for.
CREATE TABLE adoption_steps (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    version_id   INTEGER NOT NULL REFERENCES regulation_versions (id) ON DELETE CASCADE,
    kind         TEXT NOT NULL CHECK (kind <> ''),
    happened_on  TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
    participants TEXT NOT NULL DEFAULT '',
    note         TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX adoption_steps_version ON adoption_steps (version_id);

-- What was answered in the wizard, so that the answers can be looked at and changed later.

CREATE TABLE wizard_answers (
    version_id INTEGER PRIMARY KEY REFERENCES regulation_versions (id) ON DELETE CASCADE,
    template   TEXT NOT NULL CHECK (template <> ''),      -- bonus-full: the text of the library
    answers    TEXT NOT NULL CHECK (json_valid(answers))  -- by key of the parameter, as typed
) STRICT;

-- Papers with their exact bytes, the numbers printed on them, certificates, attachments.

-- Numbers are reserved before a paper is made and never used twice; one that was not used stays here
-- as a recorded gap.
CREATE TABLE number_reservations (
    series      TEXT NOT NULL CHECK (series <> ''),  -- JT-2026Q3
    number      INTEGER NOT NULL CHECK (number >= 1),
    reserved_at TEXT NOT NULL,
    used_by     INTEGER REFERENCES papers (id),
    gap         TEXT,                                -- why it was not used
    PRIMARY KEY (series, number),
    CHECK (used_by IS NULL OR gap IS NULL)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER numbers_stay BEFORE DELETE ON number_reservations
BEGIN SELECT RAISE(ABORT, 'a reserved number is never given back'); END;

CREATE TRIGGER numbers_are_used_once BEFORE UPDATE ON number_reservations
WHEN OLD.used_by IS NOT NULL
    OR (NEW.series, NEW.number, NEW.reserved_at) IS NOT (OLD.series, OLD.number, OLD.reserved_at)
BEGIN SELECT RAISE(ABORT, 'a number is used once'); END;

-- A reprint is byte-identical because it is these bytes.
CREATE TABLE papers (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    number        TEXT NOT NULL UNIQUE CHECK (number <> ''),  -- JT-2026Q3-001
    kind          TEXT NOT NULL CHECK (kind <> ''),           -- bonus_notice
    title         TEXT NOT NULL,
    subject       TEXT NOT NULL,                              -- what it is about: 2026Q3
    pages         INTEGER NOT NULL CHECK (pages >= 1),
    sha256        TEXT NOT NULL CHECK (length(sha256) = 64),
    bytes         BLOB NOT NULL,
    source_format INTEGER NOT NULL,
    source        TEXT NOT NULL CHECK (json_valid(source)),   -- the facts it was made from
    signer        TEXT,                                       -- fingerprint of the certificate; NULL: not signed
    created_at    TEXT NOT NULL,
    created_by    INTEGER NOT NULL REFERENCES users (id),
    state         TEXT NOT NULL DEFAULT 'valid' CHECK (state IN ('valid', 'void', 'superseded')),
    reason        TEXT NOT NULL DEFAULT '',                   -- why it is void or superseded
    superseded_by INTEGER REFERENCES papers (id),
    CHECK ((state = 'superseded') = (superseded_by IS NOT NULL))
) STRICT;
CREATE INDEX papers_subject ON papers (kind, subject);

CREATE TRIGGER papers_stay BEFORE DELETE ON papers
BEGIN SELECT RAISE(ABORT, 'a paper is never deleted'); END;

CREATE TRIGGER papers_are_immutable BEFORE UPDATE ON papers
WHEN OLD.state <> 'valid' OR
    (NEW.id, NEW.number, NEW.kind, NEW.title, NEW.subject, NEW.pages, NEW.sha256, NEW.bytes,
     NEW.source_format, NEW.source, NEW.signer, NEW.created_at, NEW.created_by)
    IS NOT
    (OLD.id, OLD.number, OLD.kind, OLD.title, OLD.subject, OLD.pages, OLD.sha256, OLD.bytes,
     OLD.source_format, OLD.source, OLD.signer, OLD.created_at, OLD.created_by)
BEGIN SELECT RAISE(ABORT, 'a paper is immutable'); END;

-- Whom a paper is about: everything of one person is found here (PIPL art. 45).
CREATE TABLE paper_people (
    paper_id    INTEGER NOT NULL REFERENCES papers (id),
    employee_id INTEGER NOT NULL REFERENCES employees (id),
    PRIMARY KEY (paper_id, employee_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_people_employee ON paper_people (employee_id);

CREATE TABLE certificates (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    subject     TEXT NOT NULL,
    fingerprint TEXT NOT NULL UNIQUE CHECK (length(fingerprint) = 64), -- SHA-256 of der
    der         BLOB NOT NULL,
    sealed_key  BLOB,           -- PKCS#8 under a key derived from the data key; NULL: verification only
    not_before  TEXT NOT NULL,
    not_after   TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('current', 'retired')),
    created_at  TEXT NOT NULL
) STRICT;
-- One certificate signs at a time; the old ones go on proving what they signed.
CREATE UNIQUE INDEX certificates_current ON certificates (state) WHERE state = 'current';

CREATE TRIGGER certificates_stay BEFORE DELETE ON certificates
BEGIN SELECT RAISE(ABORT, 'a certificate is retired, never deleted'); END;

-- Scans and other files that papers rest on; the bytes lie encrypted in files/.
CREATE TABLE attachments (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
    name       TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size       INTEGER NOT NULL CHECK (size >= 0),
    subject    TEXT NOT NULL,      -- version:3
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX attachments_subject ON attachments (subject);

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

-- Customers, everybody one talks to there, what was said and promised; imports and merges with what was
-- before, so that both can be taken back.

CREATE TABLE accounts (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    kind            TEXT NOT NULL CHECK (kind IN ('company', 'person')),
    name            TEXT NOT NULL CHECK (name <> ''),
    sort_key        TEXT NOT NULL,                  -- the name in pinyin, for A to Z
    short_name      TEXT NOT NULL DEFAULT '',
    code            TEXT NOT NULL DEFAULT '',       -- 客户编号, or another program's number
    parent_id       INTEGER REFERENCES accounts (id) CHECK (parent_id IS NOT id), -- 集团
    status          TEXT NOT NULL CHECK (status IN ('prospect', 'active', 'paused', 'lost', 'archived')),
    manager_id      INTEGER REFERENCES employees (id),
    grade           TEXT CHECK (grade IN ('A', 'B', 'C', 'D')),
    graded_by       TEXT CHECK (graded_by IN ('rule', 'hand', 'import')),
    grade_reason    TEXT NOT NULL DEFAULT '',
    graded_on       TEXT CHECK (graded_on IS date(graded_on)),
    credit_code     TEXT NOT NULL DEFAULT '',
    industry        TEXT NOT NULL DEFAULT '',
    source          TEXT NOT NULL DEFAULT '',
    address         TEXT NOT NULL DEFAULT '',
    website         TEXT NOT NULL DEFAULT '',
    since           TEXT CHECK (since IS date(since)),
    yearly_purchase INTEGER CHECK (yearly_purchase >= 0),
    note            TEXT NOT NULL DEFAULT '',
    merged_into     INTEGER REFERENCES accounts (id) CHECK (merged_into IS NOT id),
    revision        INTEGER NOT NULL DEFAULT 1,     -- counts changes: an import or a merge is undone only
                                                    -- while nobody has changed the account since
    changed_at      TEXT NOT NULL,
    last_talk       TEXT,                           -- latest day in its log
    next_due        TEXT,                           -- earliest day on which something promised is due
    CHECK ((grade IS NULL) = (graded_by IS NULL) AND (grade IS NULL) = (graded_on IS NULL))
) STRICT;
CREATE INDEX accounts_manager ON accounts (manager_id) WHERE manager_id IS NOT NULL;
CREATE INDEX accounts_parent ON accounts (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE contacts (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id     INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    position       INTEGER NOT NULL,
    name           TEXT NOT NULL CHECK (name <> ''),
    department     TEXT NOT NULL DEFAULT '',
    post           TEXT NOT NULL DEFAULT '',
    role           TEXT NOT NULL CHECK (role IN ('unknown', 'decider', 'influencer', 'user', 'coach', 'gatekeeper')),
    attitude       TEXT NOT NULL CHECK (attitude IN ('unknown', 'supports', 'neutral', 'opposes')),
    wechat         TEXT NOT NULL DEFAULT '',
    birth_calendar TEXT CHECK (birth_calendar IN ('solar', 'lunar')),
    birth_year     INTEGER,
    birth_month    INTEGER CHECK (birth_month BETWEEN 1 AND 12),
    birth_day      INTEGER CHECK (birth_day BETWEEN 1 AND 31),
    consent        TEXT NOT NULL CHECK (consent IN ('unknown', 'given', 'withdrawn')),
    no_contact     INTEGER NOT NULL DEFAULT 0 CHECK (no_contact IN (0, 1)),
    note           TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX contacts_account ON contacts (account_id, position);

-- Of a person, or with contact_id NULL of the company itself.
CREATE TABLE account_phones (
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    contact_id INTEGER REFERENCES contacts (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('mobile', 'landline', 'fax')),
    number     TEXT NOT NULL CHECK (number <> ''),  -- digits; a + before them is abroad
    extension  TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX account_phones_account ON account_phones (account_id, position);
CREATE INDEX account_phones_contact ON account_phones (contact_id);

CREATE TABLE account_emails (
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    contact_id INTEGER REFERENCES contacts (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    address    TEXT NOT NULL CHECK (address <> '')
) STRICT;
CREATE INDEX account_emails_account ON account_emails (account_id, position);
CREATE INDEX account_emails_contact ON account_emails (contact_id);

-- 沟通记录
CREATE TABLE account_log (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id   INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    happened_on  TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
    channel      TEXT NOT NULL CHECK (channel IN ('phone', 'wechat', 'visit', 'shop', 'email', 'other')),
    contact      TEXT NOT NULL DEFAULT '',          -- the name as it was then
    told_them    TEXT NOT NULL DEFAULT '',
    they_told_us TEXT NOT NULL DEFAULT '',
    promise      TEXT NOT NULL DEFAULT '',
    promised_by  TEXT CHECK (promised_by IN ('us', 'them')),
    due_on       TEXT CHECK (due_on IS date(due_on)),
    done_on      TEXT CHECK (done_on IS date(done_on)),
    by_name      TEXT NOT NULL,
    at           TEXT NOT NULL,
    CHECK ((promise = '') = (promised_by IS NULL) AND (promise <> '' OR (due_on IS NULL AND done_on IS NULL)))
) STRICT;
CREATE INDEX account_log_account ON account_log (account_id, happened_on);
CREATE INDEX account_log_open ON account_log (due_on) WHERE promise <> '' AND done_on IS NULL;

-- What an import (import_batches, subject accounts) did to each account.
CREATE TABLE account_import_items (
    batch_id   INTEGER NOT NULL REFERENCES import_batches (id),
    position   INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    before     TEXT CHECK (before IS NULL OR json_valid(before)), -- NULL: the import created it
    revision   INTEGER NOT NULL,                                  -- after the import
    PRIMARY KEY (batch_id, position)
) STRICT, WITHOUT ROWID;

-- Two accounts made one. The other one stays, points to the kept one, and is listed no more.
CREATE TABLE account_merges (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    kept_id       INTEGER NOT NULL REFERENCES accounts (id),
    gone_id       INTEGER NOT NULL REFERENCES accounts (id),
    kept_before   TEXT NOT NULL CHECK (json_valid(kept_before)),
    gone_before   TEXT NOT NULL CHECK (json_valid(gone_before)),
    kept_revision INTEGER NOT NULL,                 -- after the merge
    moved_log     TEXT NOT NULL CHECK (json_valid(moved_log)), -- ids of what was said with the other one
    at            TEXT NOT NULL,
    user_id       INTEGER NOT NULL REFERENCES users (id),
    undone_at     TEXT
) STRICT;

-- Deleting an account asks who was merged into it: without this, taking back an import of a hundred
-- thousand asks all of them for each.
CREATE INDEX accounts_merged ON accounts (merged_into) WHERE merged_into IS NOT NULL;

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

-- 更正: what was put right in an issued quarter, with the notice that says so.

CREATE TABLE bonus_corrections (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id         INTEGER NOT NULL REFERENCES bonus_runs (id),
    employee_id    INTEGER NOT NULL REFERENCES employees (id),
    notice_id      INTEGER NOT NULL UNIQUE REFERENCES bonus_notices (id), -- the new one
    change         TEXT NOT NULL CHECK (json_valid(change)),              -- the facts as they should have been
    reason         TEXT NOT NULL CHECK (reason <> ''),
    difference_fen INTEGER NOT NULL,                                      -- new total less old total
    topped_up_fen  INTEGER NOT NULL CHECK (topped_up_fen >= 0)            -- what the company added to the reserve
) STRICT;
CREATE INDEX bonus_corrections_run ON bonus_corrections (run_id);

CREATE TRIGGER corrections_stay BEFORE DELETE ON bonus_corrections
BEGIN SELECT RAISE(ABORT, 'a correction is never deleted'); END;
CREATE TRIGGER corrections_are_immutable BEFORE UPDATE ON bonus_corrections
BEGIN SELECT RAISE(ABORT, 'a correction is immutable'); END;
-- Job descriptions 岗位说明书: sheets of the posts in versions, and who signed which.

-- A sheet at a time. Format 1 of `body` is {sheet, frame}; the frame is the post as it was on issue.
CREATE TABLE job_versions (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    post_id      INTEGER NOT NULL REFERENCES posts (id),
    ordinal      INTEGER NOT NULL CHECK (ordinal >= 1),         -- 第1版
    state        TEXT NOT NULL CHECK (state IN ('draft', 'issued')),
    revision     INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    format       INTEGER NOT NULL,
    body         TEXT NOT NULL CHECK (json_valid(body)),
    change       TEXT NOT NULL DEFAULT '',                      -- 变更说明
    effective_on TEXT CHECK (effective_on IS date(effective_on)),
    hash         TEXT CHECK (length(hash) = 64),
    user_id      INTEGER NOT NULL REFERENCES users (id),
    user_name    TEXT NOT NULL,
    at           TEXT NOT NULL,
    UNIQUE (post_id, ordinal),
    CHECK ((state = 'issued') = (effective_on IS NOT NULL)),
    CHECK ((state = 'issued') = (hash IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX job_versions_one_draft ON job_versions (post_id) WHERE state = 'draft';

CREATE TRIGGER job_versions_stay BEFORE DELETE ON job_versions WHEN OLD.state = 'issued'
BEGIN SELECT RAISE(ABORT, 'an issued job description is never deleted'); END;
CREATE TRIGGER job_versions_are_immutable BEFORE UPDATE ON job_versions WHEN OLD.state = 'issued'
BEGIN SELECT RAISE(ABORT, 'an issued job description is immutable'); END;

-- 任职人签收: one person, one version, one day.
CREATE TABLE job_signoffs (
    version_id  INTEGER NOT NULL REFERENCES job_versions (id),
    employee_id INTEGER NOT NULL REFERENCES employees (id),
    outcome     TEXT NOT NULL CHECK (outcome IN ('signed', 'refused')),
    day         TEXT NOT NULL CHECK (day IS date(day)),
    note        TEXT NOT NULL DEFAULT '',                       -- witnesses of a refusal
    user_id     INTEGER NOT NULL REFERENCES users (id),
    at          TEXT NOT NULL,
    PRIMARY KEY (version_id, employee_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER job_signoffs_stay BEFORE DELETE ON job_signoffs
BEGIN SELECT RAISE(ABORT, 'a signature is never deleted'); END;
CREATE TRIGGER job_signoffs_are_immutable BEFORE UPDATE ON job_signoffs
BEGIN SELECT RAISE(ABORT, 'a signature is immutable'); END;

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

-- 送达考核结果: how and when a result reached the person. From that day the time to appeal runs. The last
-- record of a person counts; a mistake is taken back by another row.
CREATE TABLE result_receipts (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    cycle_id    INTEGER NOT NULL REFERENCES assessment_cycles (id),
    employee_id INTEGER NOT NULL REFERENCES employees (id),
    route       TEXT NOT NULL CHECK (route IN ('signed', 'refused', 'ems', 'wechat', 'email', 'withdrawn')),
    received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
    witnesses   TEXT NOT NULL CHECK (json_valid(witnesses)),
    reference   TEXT NOT NULL DEFAULT '',
    note        TEXT NOT NULL DEFAULT '',
    total       TEXT,                                           -- what was handed over
    grade       TEXT,
    user_id     INTEGER NOT NULL REFERENCES users (id),
    user_name   TEXT NOT NULL,
    at          TEXT NOT NULL
) STRICT;
CREATE INDEX result_receipts_person ON result_receipts (cycle_id, employee_id);

CREATE TRIGGER result_receipts_stay BEFORE DELETE ON result_receipts
BEGIN SELECT RAISE(ABORT, 'a receipt is never deleted'); END;
CREATE TRIGGER result_receipts_are_immutable BEFORE UPDATE ON result_receipts
BEGIN SELECT RAISE(ABORT, 'a receipt is never changed'); END;

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

-- 证书链: what vouches for a certificate of an authority, from its issuer to the root, as PEM. It goes
-- into every signature, so that a reader finds the way to the root without a network.
CREATE TABLE certificate_chains (
    certificate_id INTEGER PRIMARY KEY REFERENCES certificates (id),
    pem            TEXT NOT NULL CHECK (pem <> '')
) STRICT;

-- The service desk 客服: what customers have from us, cases with every step, grants, return visits, surveys,
-- and what was learnt. Times of day are minutes where the shop is: 2026-09-30T14:05.

-- 安装或者交付的商品
CREATE TABLE service_items (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id      INTEGER NOT NULL REFERENCES accounts (id),
    product         TEXT NOT NULL CHECK (product <> ''),
    model           TEXT NOT NULL DEFAULT '',
    quantity        INTEGER NOT NULL CHECK (quantity >= 1),
    place           TEXT NOT NULL DEFAULT '',
    order_number    TEXT NOT NULL DEFAULT '',
    delivered_on    TEXT NOT NULL CHECK (delivered_on IS date(delivered_on)),
    accepted_on     TEXT CHECK (accepted_on IS date(accepted_on) AND accepted_on >= delivered_on), -- 验收日期
    installer       TEXT NOT NULL DEFAULT '',
    warranted_until TEXT CHECK (warranted_until IS date(warranted_until)), -- longer than the regulation
    note            TEXT NOT NULL DEFAULT ''
    -- 序列号 with spaces between; came later, and stands as the migration puts it.
    , serials TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX service_items_account ON service_items (account_id);

-- 工单. The number is one of number_reservations, reserved in the transaction that takes the case in.
CREATE TABLE service_cases (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    series       TEXT NOT NULL,                     -- GD-2026
    ordinal      INTEGER NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('enquiry', 'installation', 'repair', 'complaint', 'praise')),
    channel      TEXT NOT NULL CHECK (channel IN ('phone', 'counter', 'wechat', 'online', 'mail', 'referral')),
    tier         TEXT NOT NULL CHECK (tier IN ('general', 'larger', 'major', 'urgent')),
    state        TEXT NOT NULL CHECK (state IN ('open', 'paused', 'closed')),
    received_at  TEXT NOT NULL CHECK (received_at GLOB '[12]???-??-??T??:??'),
    version_id   INTEGER NOT NULL REFERENCES regulation_versions (id), -- in force when it came in
    account_id   INTEGER REFERENCES accounts (id),  -- NULL: no customer yet
    caller       TEXT NOT NULL DEFAULT '',
    phone        TEXT NOT NULL DEFAULT '',
    item_id      INTEGER REFERENCES service_items (id),
    description  TEXT NOT NULL CHECK (description <> ''),
    demand       TEXT NOT NULL DEFAULT '',
    claim        INTEGER CHECK (claim >= 0),
    group_count  INTEGER NOT NULL CHECK (group_count >= 1),
    publicity    INTEGER NOT NULL CHECK (publicity IN (0, 1)),
    danger       INTEGER NOT NULL CHECK (danger IN (0, 1)),
    receiver_id  INTEGER NOT NULL REFERENCES employees (id),           -- 首问人员
    owner_id     INTEGER NOT NULL REFERENCES employees (id),
    handover_to  INTEGER REFERENCES employees (id), -- asked, and not confirmed yet
    handover_at  TEXT,
    handover_due TEXT,
    outside      INTEGER NOT NULL CHECK (outside IN (0, 1)),
    arranged_at  TEXT,
    visit_at     TEXT,
    arrived_at   TEXT,
    agreed       TEXT,
    dues         TEXT NOT NULL CHECK (json_valid(dues)),               -- what is due when, by which article
    pauses       TEXT NOT NULL CHECK (json_valid(pauses)),
    cause        TEXT NOT NULL DEFAULT '',
    valid        INTEGER CHECK (valid IN (0, 1)),   -- 有效投诉
    outcome      TEXT NOT NULL DEFAULT '',
    confirmation TEXT CHECK (confirmation IN ('confirmed', 'unreached', 'declined')),
    notice       TEXT NOT NULL DEFAULT '',
    closed_at    TEXT,
    reopened_at  TEXT,
    reopened     INTEGER NOT NULL DEFAULT 0,
    repeats_id   INTEGER REFERENCES service_cases (id) CHECK (repeats_id IS NOT id),
    revision     INTEGER NOT NULL DEFAULT 1,        -- counts changes
    UNIQUE (series, ordinal),
    FOREIGN KEY (series, ordinal) REFERENCES number_reservations (series, number),
    CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
    CHECK (state <> 'closed' OR (outcome <> '' AND confirmation IS NOT NULL)),
    CHECK ((handover_to IS NULL) = (handover_at IS NULL) AND (handover_to IS NULL) = (handover_due IS NULL))
) STRICT;
CREATE INDEX service_cases_account ON service_cases (account_id, received_at);
CREATE INDEX service_cases_state ON service_cases (state, received_at);

CREATE TRIGGER service_cases_stay BEFORE DELETE ON service_cases
BEGIN SELECT RAISE(ABORT, 'a case is never deleted'); END;
CREATE TRIGGER service_cases_came_in_once BEFORE UPDATE ON service_cases
WHEN (NEW.series, NEW.ordinal, NEW.received_at, NEW.version_id, NEW.receiver_id, NEW.description)
    IS NOT (OLD.series, OLD.ordinal, OLD.received_at, OLD.version_id, OLD.receiver_id, OLD.description)
BEGIN SELECT RAISE(ABORT, 'how a case came in is never changed'); END;

-- Every step of a case, append-only.
CREATE TABLE service_steps (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id    INTEGER NOT NULL REFERENCES service_cases (id),
    kind       TEXT NOT NULL CHECK (kind <> ''),
    happened   TEXT NOT NULL CHECK (happened GLOB '[12]???-??-??T??:??'),
    text       TEXT NOT NULL,
    by_name    TEXT NOT NULL,                       -- the employee who did it
    user_id    INTEGER NOT NULL REFERENCES users (id),
    user_name  TEXT NOT NULL,
    at         TEXT NOT NULL
) STRICT;
CREATE INDEX service_steps_case ON service_steps (case_id, id);

CREATE TRIGGER service_steps_stay BEFORE DELETE ON service_steps
BEGIN SELECT RAISE(ABORT, 'a step is never deleted'); END;
CREATE TRIGGER service_steps_are_immutable BEFORE UPDATE ON service_steps
BEGIN SELECT RAISE(ABORT, 'a step is never overwritten'); END;

-- A part that was replaced: its warranty begins anew.
CREATE TABLE service_replacements (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id     INTEGER NOT NULL REFERENCES service_items (id),
    part        TEXT NOT NULL CHECK (part IN ('installation', 'goods', 'driver', 'light_source')),
    replaced_on TEXT NOT NULL CHECK (replaced_on IS date(replaced_on)),
    case_id     INTEGER REFERENCES service_cases (id),
    note        TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX service_replacements_item ON service_replacements (item_id);

-- 赔付
CREATE TABLE service_compensations (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id        INTEGER NOT NULL REFERENCES service_cases (id),
    amount         INTEGER NOT NULL CHECK (amount > 0),
    way            TEXT NOT NULL CHECK (way <> ''),
    reason         TEXT NOT NULL CHECK (reason <> ''),
    employee_id    INTEGER NOT NULL REFERENCES employees (id),
    happened       TEXT NOT NULL,
    needs_approval INTEGER NOT NULL CHECK (needs_approval IN (0, 1)),
    decided_by     TEXT NOT NULL DEFAULT '',
    decided_at     TEXT,
    approved       INTEGER CHECK (approved IN (0, 1)),
    decision       TEXT NOT NULL DEFAULT '',
    CHECK ((approved IS NULL) = (decided_at IS NULL) AND (approved IS NULL OR needs_approval = 1))
) STRICT;
CREATE INDEX service_compensations_case ON service_compensations (case_id);

CREATE TRIGGER compensations_stay BEFORE DELETE ON service_compensations
BEGIN SELECT RAISE(ABORT, 'a grant is never deleted'); END;
CREATE TRIGGER decided_compensations_are_immutable BEFORE UPDATE ON service_compensations
WHEN OLD.approved IS NOT NULL OR OLD.needs_approval = 0
BEGIN SELECT RAISE(ABORT, 'a decided grant is immutable'); END;

-- 回访
CREATE TABLE service_visits (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id      INTEGER NOT NULL REFERENCES service_cases (id),
    due_at       TEXT NOT NULL,
    article      TEXT NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('planned', 'done', 'unreached', 'declined')),
    attempts     TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(attempts)),
    by_id        INTEGER REFERENCES employees (id),
    done_at      TEXT,
    score        INTEGER CHECK (score BETWEEN 1 AND 5),
    comment      TEXT NOT NULL DEFAULT '',
    checked      INTEGER CHECK (checked IN (0, 1)),
    checked_by   INTEGER REFERENCES employees (id),
    checked_at   TEXT,
    follow_up_id INTEGER REFERENCES service_cases (id),
    CHECK ((state = 'planned') = (done_at IS NULL)),
    CHECK ((checked IS NULL) = (checked_at IS NULL) AND (checked IS NULL OR state <> 'planned')),
    CHECK (checked_by IS NULL OR checked_by IS NOT by_id) -- 本人不查本人
) STRICT;
CREATE INDEX service_visits_case ON service_visits (case_id);
CREATE INDEX service_visits_planned ON service_visits (due_at) WHERE state = 'planned';

CREATE TRIGGER visits_stay BEFORE DELETE ON service_visits
BEGIN SELECT RAISE(ABORT, 'a return visit is never deleted'); END;
CREATE TRIGGER visits_are_told_once BEFORE UPDATE ON service_visits
WHEN OLD.state <> 'planned' AND (NEW.state, NEW.by_id, NEW.done_at, NEW.score, NEW.comment)
    IS NOT (OLD.state, OLD.by_id, OLD.done_at, OLD.score, OLD.comment)
BEGIN SELECT RAISE(ABORT, 'a return visit is told once'); END;

-- 满意度调查
CREATE TABLE service_surveys (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    title    TEXT NOT NULL UNIQUE CHECK (title <> ''),
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    to_day   TEXT NOT NULL CHECK (to_day IS date(to_day) AND to_day >= from_day),
    served   INTEGER NOT NULL CHECK (served >= 0),
    sent     INTEGER NOT NULL CHECK (sent >= 0),
    closed   INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1))
) STRICT;

CREATE TABLE service_answers (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    survey_id  INTEGER NOT NULL REFERENCES service_surveys (id),
    answered   TEXT NOT NULL CHECK (answered IS date(answered)),
    score      INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
    comment    TEXT NOT NULL DEFAULT '',
    account_id INTEGER REFERENCES accounts (id),
    case_id    INTEGER REFERENCES service_cases (id)
) STRICT;
CREATE INDEX service_answers_survey ON service_answers (survey_id);

CREATE TRIGGER answers_of_closed_surveys_stand BEFORE INSERT ON service_answers
WHEN (SELECT closed FROM service_surveys WHERE id = NEW.survey_id) = 1
BEGIN SELECT RAISE(ABORT, 'the survey is closed'); END;
CREATE TRIGGER answers_stay BEFORE DELETE ON service_answers
BEGIN SELECT RAISE(ABORT, 'an answer is never deleted'); END;
CREATE TRIGGER answers_are_immutable BEFORE UPDATE ON service_answers
BEGIN SELECT RAISE(ABORT, 'an answer is never overwritten'); END;

-- 服务知识: a question and what is told, and the cases it helped with.
CREATE TABLE service_knowledge (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    question  TEXT NOT NULL CHECK (question <> ''),
    answer    TEXT NOT NULL CHECK (answer <> ''),
    words     TEXT NOT NULL DEFAULT '',
    user_name TEXT NOT NULL,
    at        TEXT NOT NULL
) STRICT;

CREATE TABLE service_knowledge_cases (
    knowledge_id INTEGER NOT NULL REFERENCES service_knowledge (id) ON DELETE CASCADE,
    case_id      INTEGER NOT NULL REFERENCES service_cases (id),
    PRIMARY KEY (knowledge_id, case_id)
) STRICT, WITHOUT ROWID;
-- Training 培训: competences and proofs, the plan, courses, sessions, questions, examinations, follow-ups,
-- certificates, agreements. Format 1 of every `body` is what the domain type serializes to; what is looked up
-- or must be unique stands in columns beside it.

-- 能力项
CREATE TABLE training_competences (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    revision    INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    name        TEXT NOT NULL UNIQUE,
    format      INTEGER NOT NULL,
    body        TEXT NOT NULL CHECK (json_valid(body)),
    user_id     INTEGER NOT NULL REFERENCES users (id),
    at          TEXT NOT NULL
) STRICT;

-- 课程
CREATE TABLE training_courses (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    revision    INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    name        TEXT NOT NULL UNIQUE,
    format      INTEGER NOT NULL,
    body        TEXT NOT NULL CHECK (json_valid(body)),
    user_id     INTEGER NOT NULL REFERENCES users (id),
    at          TEXT NOT NULL
) STRICT;

-- 讲师
CREATE TABLE training_trainers (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    revision    INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    name        TEXT NOT NULL UNIQUE,
    format      INTEGER NOT NULL,
    body        TEXT NOT NULL CHECK (json_valid(body)),
    user_id     INTEGER NOT NULL REFERENCES users (id),
    at          TEXT NOT NULL
) STRICT;

-- 培训计划
CREATE TABLE training_plan_lines (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    revision    INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    year        INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2200),
    format      INTEGER NOT NULL,
    body        TEXT NOT NULL CHECK (json_valid(body)),
    user_id     INTEGER NOT NULL REFERENCES users (id),
    at          TEXT NOT NULL
) STRICT;

-- 培训班次
CREATE TABLE training_sessions (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    revision    INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    state       TEXT NOT NULL CHECK (state IN ('planned', 'closed', 'cancelled')),
    format      INTEGER NOT NULL,
    body        TEXT NOT NULL CHECK (json_valid(body)),
    user_id     INTEGER NOT NULL REFERENCES users (id),
    at          TEXT NOT NULL
) STRICT;

-- 试题；同一道题只能有一道
CREATE TABLE training_questions (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    revision    INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    fingerprint TEXT NOT NULL UNIQUE CHECK (length(fingerprint) = 64),
    format      INTEGER NOT NULL,
    body        TEXT NOT NULL CHECK (json_valid(body)),
    user_id     INTEGER NOT NULL REFERENCES users (id),
    at          TEXT NOT NULL
) STRICT;

-- 考试
CREATE TABLE training_exams (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    revision    INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    session_id  INTEGER REFERENCES training_sessions (id),
    state       TEXT NOT NULL CHECK (state IN ('open', 'closed')),
    format      INTEGER NOT NULL,
    body        TEXT NOT NULL CHECK (json_valid(body)),
    user_id     INTEGER NOT NULL REFERENCES users (id),
    at          TEXT NOT NULL
) STRICT;

-- 训后跟踪
CREATE TABLE training_follow_ups (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    revision    INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    session_id  INTEGER NOT NULL REFERENCES training_sessions (id),
    employee_id INTEGER NOT NULL REFERENCES employees (id),
    after_days  INTEGER NOT NULL CHECK (after_days > 0),
    format      INTEGER NOT NULL,
    body        TEXT NOT NULL CHECK (json_valid(body)),
    user_id     INTEGER NOT NULL REFERENCES users (id),
    at          TEXT NOT NULL,
    UNIQUE (session_id, employee_id, after_days)
) STRICT;

-- 上岗证书
CREATE TABLE training_certificates (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    revision    INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    number      TEXT NOT NULL UNIQUE,
    employee_id INTEGER NOT NULL REFERENCES employees (id),
    format      INTEGER NOT NULL,
    body        TEXT NOT NULL CHECK (json_valid(body)),
    user_id     INTEGER NOT NULL REFERENCES users (id),
    at          TEXT NOT NULL
) STRICT;

-- 培训申请
CREATE TABLE training_requests (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    revision    INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    state       TEXT NOT NULL CHECK (state IN ('open', 'planned', 'declined')),
    format      INTEGER NOT NULL,
    body        TEXT NOT NULL CHECK (json_valid(body)),
    user_id     INTEGER NOT NULL REFERENCES users (id),
    at          TEXT NOT NULL
) STRICT;

-- 培训服务期协议
CREATE TABLE training_agreements (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    revision    INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    employee_id INTEGER NOT NULL REFERENCES employees (id),
    format      INTEGER NOT NULL,
    body        TEXT NOT NULL CHECK (json_valid(body)),
    user_id     INTEGER NOT NULL REFERENCES users (id),
    at          TEXT NOT NULL
) STRICT;

-- 岗位要求
CREATE TABLE training_requirements (
    post_id       INTEGER NOT NULL REFERENCES posts (id),
    competence_id INTEGER NOT NULL REFERENCES training_competences (id),
    level         TEXT NOT NULL CHECK (level IN ('basic', 'skilled', 'expert')),
    PRIMARY KEY (post_id, competence_id)
) STRICT, WITHOUT ROWID;

-- 能力证明: a person showed it on a day; a newer proof stands beside an older one.
CREATE TABLE training_evidence (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    employee_id   INTEGER NOT NULL REFERENCES employees (id),
    competence_id INTEGER NOT NULL REFERENCES training_competences (id),
    level         TEXT NOT NULL CHECK (level IN ('basic', 'skilled', 'expert')),
    day           TEXT NOT NULL CHECK (day IS date(day)),
    until         TEXT CHECK (until IS date(until)),
    source        TEXT NOT NULL CHECK (source IN ('recorded', 'session', 'certificate')),
    note          TEXT NOT NULL DEFAULT '',
    user_id       INTEGER NOT NULL REFERENCES users (id),
    at            TEXT NOT NULL
) STRICT;

CREATE TRIGGER training_evidence_stays BEFORE DELETE ON training_evidence
BEGIN SELECT RAISE(ABORT, 'a proof is never deleted'); END;
CREATE TRIGGER training_evidence_is_immutable BEFORE UPDATE ON training_evidence
BEGIN SELECT RAISE(ABORT, 'a proof is immutable'); END;
CREATE TRIGGER training_sessions_stay BEFORE DELETE ON training_sessions WHEN OLD.state = 'closed'
BEGIN SELECT RAISE(ABORT, 'a closed session is never deleted'); END;
CREATE TRIGGER training_exams_stay BEFORE DELETE ON training_exams WHEN OLD.state = 'closed'
BEGIN SELECT RAISE(ABORT, 'a closed examination is never deleted'); END;
CREATE TRIGGER training_exams_are_immutable BEFORE UPDATE ON training_exams WHEN OLD.state = 'closed'
BEGIN SELECT RAISE(ABORT, 'a closed examination is immutable'); END;
CREATE TRIGGER training_certificates_stay BEFORE DELETE ON training_certificates
BEGIN SELECT RAISE(ABORT, 'a certificate is never deleted'); END;
-- 通知书送达: how and when a bonus notice reached the person. From that day the time to object runs. Bound to
-- the hash of the very paper; a mistake is taken back by another row.

CREATE TABLE notice_receipts (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    notice_id   INTEGER NOT NULL REFERENCES bonus_notices (id),
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
CREATE INDEX notice_receipts_notice ON notice_receipts (notice_id);
CREATE INDEX notice_receipts_employee ON notice_receipts (employee_id);

CREATE TRIGGER notice_receipts_stay BEFORE DELETE ON notice_receipts
BEGIN SELECT RAISE(ABORT, 'a receipt is never deleted'); END;
CREATE TRIGGER notice_receipts_are_immutable BEFORE UPDATE ON notice_receipts
BEGIN SELECT RAISE(ABORT, 'a receipt is never changed'); END;

-- What accounts bought, the scores they were given, the grades they had, and who of a visit was a leader.

CREATE TABLE account_sales (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES accounts (id), -- as it was then; a merged one counts with its keeper
    sold_on    TEXT NOT NULL CHECK (sold_on IS date(sold_on)),
    amount     INTEGER NOT NULL CHECK (amount <> 0),      -- fen; below zero for goods that came back
    product    TEXT NOT NULL DEFAULT '',
    note       TEXT NOT NULL DEFAULT '',
    batch_id   INTEGER REFERENCES import_batches (id)     -- NULL: entered by hand
) STRICT;
CREATE INDEX account_sales_account ON account_sales (account_id, sold_on);
CREATE INDEX account_sales_batch ON account_sales (batch_id);

-- Scores given by hand. The latest of an item counts; earlier ones stay.
CREATE TABLE account_scores (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    item       TEXT NOT NULL CHECK (item <> ''),          -- 毛利率, as the regulation calls it
    score      INTEGER CHECK (score BETWEEN 1 AND 5),     -- NULL: taken back
    reason     TEXT NOT NULL DEFAULT '',
    scored_on  TEXT NOT NULL CHECK (scored_on IS date(scored_on)),
    by_name    TEXT NOT NULL
) STRICT;
CREATE INDEX account_scores_account ON account_scores (account_id, item);

-- Every grade an account had, written with the account itself.
CREATE TABLE account_grades (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    grade      TEXT CHECK (grade IN ('A', 'B', 'C', 'D')), -- NULL: taken away
    graded_by  TEXT CHECK (graded_by IN ('rule', 'hand', 'import')),
    reason     TEXT NOT NULL DEFAULT '',
    graded_on  TEXT NOT NULL CHECK (graded_on IS date(graded_on)),
    by_rule    TEXT CHECK (by_rule IN ('A', 'B', 'C', 'D')), -- what the regulation came to on that day
    by_name    TEXT NOT NULL,
    CHECK ((grade IS NULL) = (graded_by IS NULL))
) STRICT;
CREATE INDEX account_grades_account ON account_grades (account_id);

-- Visits in which the head of the firm or of the retail department took part.
CREATE TABLE account_leader_visits (
    log_id INTEGER PRIMARY KEY REFERENCES account_log (id) ON DELETE CASCADE
) STRICT;

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
-- 拜访安排: on which day somebody goes to an account. The rhythm of the regulation proposes; what a person
-- fixed stands here, until a report of the visit (account_log) says that it was made.

CREATE TABLE account_visits (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE, -- as it was then; a merged one's are its keeper's
    planned_on TEXT NOT NULL CHECK (planned_on IS date(planned_on)),
    leader     INTEGER NOT NULL CHECK (leader IN (0, 1)),  -- by the head of the firm or of the retail department
    purpose    TEXT NOT NULL DEFAULT '',
    log_id     INTEGER REFERENCES account_log (id) ON DELETE SET NULL, -- the report; without one it waits
    by_name    TEXT NOT NULL,
    at         TEXT NOT NULL
) STRICT;
CREATE INDEX account_visits_day ON account_visits (planned_on);
CREATE INDEX account_visits_account ON account_visits (account_id);
CREATE INDEX account_visits_log ON account_visits (log_id);
-- 季度复盘: what was found when the plan of an account was gone through for a quarter. Nothing is written
-- over; who looks again writes again.

CREATE TABLE account_plan_reviews (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES accounts (id), -- as it was then; of a merged one its keeper reads it
    quarter    TEXT NOT NULL CHECK (quarter GLOB '[12][0-9][0-9][0-9]Q[1-4]'),
    held_on    TEXT NOT NULL CHECK (held_on IS date(held_on)),
    findings   TEXT NOT NULL CHECK (findings <> ''),
    next_steps TEXT NOT NULL DEFAULT '',
    by_name    TEXT NOT NULL,
    at         TEXT NOT NULL
) STRICT;
CREATE INDEX account_plan_reviews_account ON account_plan_reviews (account_id, quarter);
CREATE INDEX account_plan_reviews_quarter ON account_plan_reviews (quarter);

-- 过程检查: how complete the files were when a quarter was checked. Everything else a check says can be counted
-- again at any time; how a file looked on a day cannot.
CREATE TABLE account_file_checks (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    quarter  TEXT NOT NULL CHECK (quarter GLOB '[12][0-9][0-9][0-9]Q[1-4]'),
    taken_on TEXT NOT NULL CHECK (taken_on IS date(taken_on)),
    format   INTEGER NOT NULL,
    body     TEXT NOT NULL CHECK (json_valid(body)),  -- what was required and filled in, and what each file lacked
    by_name  TEXT NOT NULL,
    at       TEXT NOT NULL
) STRICT;
CREATE INDEX account_file_checks_quarter ON account_file_checks (quarter);
-- 印章: pictures of the company's own seals, printed only where it is asked for. One that is withdrawn stays,
-- because papers that carry it stay.

CREATE TABLE seals (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    name         TEXT NOT NULL CHECK (name <> ''),               -- 公章
    size_mm      INTEGER NOT NULL CHECK (size_mm BETWEEN 15 AND 60), -- of the longer side
    width_px     INTEGER NOT NULL CHECK (width_px >= 1),
    height_px    INTEGER NOT NULL CHECK (height_px >= 1),
    sha256       TEXT NOT NULL CHECK (length(sha256) = 64),
    picture      BLOB NOT NULL,                                  -- PNG, paper transparent
    created_at   TEXT NOT NULL,
    created_by   INTEGER NOT NULL REFERENCES users (id),
    withdrawn_at TEXT,
    reason       TEXT NOT NULL DEFAULT '',                       -- why it was withdrawn
    CHECK ((withdrawn_at IS NULL) = (reason = ''))
) STRICT;
CREATE UNIQUE INDEX seals_in_use ON seals (name) WHERE withdrawn_at IS NULL;

CREATE TRIGGER seals_stay BEFORE DELETE ON seals
BEGIN SELECT RAISE(ABORT, 'a seal is withdrawn, never deleted'); END;
CREATE TRIGGER seals_are_immutable BEFORE UPDATE ON seals
WHEN OLD.withdrawn_at IS NOT NULL OR
    (NEW.id, NEW.name, NEW.size_mm, NEW.width_px, NEW.height_px, NEW.sha256, NEW.picture, NEW.created_at,
     NEW.created_by)
    IS NOT
    (OLD.id, OLD.name, OLD.size_mm, OLD.width_px, OLD.height_px, OLD.sha256, OLD.picture, OLD.created_at,
     OLD.created_by)
BEGIN SELECT RAISE(ABORT, 'a seal is immutable'); END;

-- What a paper carries besides its text: which seal, over the edges of its pages or not, and whether its
-- signature allows further signatures only.
CREATE TABLE paper_marks (
    paper_id  INTEGER PRIMARY KEY REFERENCES papers (id),
    seal_id   INTEGER REFERENCES seals (id),
    across    INTEGER NOT NULL CHECK (across IN (0, 1)),         -- 骑缝章
    certified INTEGER NOT NULL CHECK (certified IN (0, 1)),
    CHECK (seal_id IS NOT NULL OR across = 0)
) STRICT;
CREATE INDEX paper_marks_seal ON paper_marks (seal_id);

CREATE TRIGGER paper_marks_stay BEFORE DELETE ON paper_marks
BEGIN SELECT RAISE(ABORT, 'what a paper carries is never deleted'); END;
CREATE TRIGGER paper_marks_are_immutable BEFORE UPDATE ON paper_marks
BEGIN SELECT RAISE(ABORT, 'what a paper carries is immutable'); END;
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

-- Which article of a regulation on duties was written from which version of a job description, so that
-- the regulation says what is behind its sheet.

CREATE TABLE compiled_articles (
    version_id     INTEGER NOT NULL REFERENCES regulation_versions (id) ON DELETE CASCADE,
    article        TEXT NOT NULL CHECK (article <> ''),   -- id of the node: post-12
    job_version_id INTEGER NOT NULL REFERENCES job_versions (id),
    PRIMARY KEY (version_id, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX compiled_articles_sheet ON compiled_articles (job_version_id);

-- 机上考试: a person answers a paper at this PC. Every answer is a row of its own, written as it is given, so
-- that a kill or a power cut loses none of them.

CREATE TABLE training_sittings (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    exam_id      INTEGER NOT NULL REFERENCES training_exams (id),
    employee_id  INTEGER NOT NULL REFERENCES employees (id),
    variant      TEXT NOT NULL CHECK (variant <> ''),
    begun_at     TEXT NOT NULL,
    handed_in_at TEXT,                              -- 交卷
    user_id      INTEGER NOT NULL REFERENCES users (id),
    UNIQUE (exam_id, employee_id)                   -- nobody sits twice; a resit is an examination of its own
) STRICT;

CREATE TRIGGER training_sittings_stay BEFORE DELETE ON training_sittings
BEGIN SELECT RAISE(ABORT, 'a sitting is never deleted'); END;
CREATE TRIGGER training_sittings_are_immutable BEFORE UPDATE ON training_sittings WHEN OLD.handed_in_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a paper that was handed in is immutable'); END;

-- 答案: of the paper of the sitting, as it was given last
CREATE TABLE training_sitting_answers (
    sitting_id  INTEGER NOT NULL REFERENCES training_sittings (id),
    question_id INTEGER NOT NULL REFERENCES training_questions (id),
    answer      TEXT NOT NULL,
    given_at    TEXT NOT NULL,
    PRIMARY KEY (sitting_id, question_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER training_sitting_answers_come_in_time BEFORE INSERT ON training_sitting_answers
WHEN (SELECT handed_in_at FROM training_sittings WHERE id = NEW.sitting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a paper that was handed in is immutable'); END;
CREATE TRIGGER training_sitting_answers_are_immutable BEFORE UPDATE ON training_sitting_answers
WHEN (SELECT handed_in_at FROM training_sittings WHERE id = OLD.sitting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a paper that was handed in is immutable'); END;
CREATE TRIGGER training_sitting_answers_stay BEFORE DELETE ON training_sitting_answers
BEGIN SELECT RAISE(ABORT, 'an answer is never deleted'); END;

-- 时间戳: what a timestamp authority attests of a paper's signature (RFC 3161). A paper that was signed while
-- the authority could not be reached waits here; its token comes later and is kept beside the paper, whose
-- own bytes never change.

CREATE TABLE paper_timestamps (
    paper_id       INTEGER PRIMARY KEY REFERENCES papers (id),
    state          TEXT NOT NULL CHECK (state IN ('waiting', 'granted')),
    asked_at       TEXT NOT NULL,                                -- the last time
    why            TEXT NOT NULL DEFAULT '',                     -- code of the last failure
    attested_at    TEXT,                                         -- UTC
    authority      TEXT NOT NULL DEFAULT '',
    token          BLOB,                                         -- none where it stands in the paper itself
    stamped_sha256 TEXT CHECK (length(stamped_sha256) = 64),     -- of the copy that holds the token
    CHECK ((state = 'granted') = (attested_at IS NOT NULL)),
    CHECK ((state = 'waiting') = (why <> '')),
    CHECK ((token IS NULL) = (stamped_sha256 IS NULL))
) STRICT;
CREATE INDEX paper_timestamps_stamped ON paper_timestamps (stamped_sha256);

CREATE TRIGGER paper_timestamps_stay BEFORE DELETE ON paper_timestamps
BEGIN SELECT RAISE(ABORT, 'a timestamp is never deleted'); END;
CREATE TRIGGER paper_timestamps_are_immutable BEFORE UPDATE ON paper_timestamps
WHEN OLD.state = 'granted' OR NEW.paper_id <> OLD.paper_id
BEGIN SELECT RAISE(ABORT, 'a timestamp is immutable'); END;

-- Copies of papers that were given to a printer: who, when, which printer, how many, which pages.

CREATE TABLE paper_prints (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    paper_id   INTEGER NOT NULL REFERENCES papers (id),
    printed_at TEXT NOT NULL,
    printed_by INTEGER NOT NULL REFERENCES users (id),
    printer    TEXT NOT NULL,
    copies     INTEGER NOT NULL CHECK (copies BETWEEN 1 AND 99),
    pages      TEXT NOT NULL,                                     -- 1-3,5; nothing is all of them
    sides      TEXT NOT NULL CHECK (sides IN ('one', 'long', 'short')),
    to_right   INTEGER NOT NULL,                                  -- 套打: moved by so many tenths of a
    downwards  INTEGER NOT NULL,                                  -- millimetre, as the printer was measured
    job        TEXT NOT NULL                                      -- what the system calls it: Office-12
) STRICT;
CREATE INDEX paper_prints_paper ON paper_prints (paper_id);

CREATE TRIGGER paper_prints_stay BEFORE DELETE ON paper_prints
BEGIN SELECT RAISE(ABORT, 'a printed copy is never forgotten'); END;
CREATE TRIGGER paper_prints_are_immutable BEFORE UPDATE ON paper_prints
BEGIN SELECT RAISE(ABORT, 'a printed copy is immutable'); END;

-- What belongs to a fault besides the fault: votes of the meeting, measures with their legal check-list,
-- failures of supervision, withdrawal, appeal; and the compensation for a loss, a paper of its own.

CREATE TABLE fault_votes (
    fault_id  INTEGER PRIMARY KEY REFERENCES faults (id) ON DELETE CASCADE,
    in_favour INTEGER NOT NULL CHECK (in_favour >= 0),
    against   INTEGER NOT NULL CHECK (against >= 0),
    abstained INTEGER NOT NULL CHECK (abstained >= 0)
) STRICT;

CREATE TABLE fault_measures (
    fault_id    INTEGER NOT NULL REFERENCES faults (id) ON DELETE CASCADE,
    employee_id INTEGER NOT NULL REFERENCES employees (id),
    measure     TEXT NOT NULL CHECK (json_valid(measure)),  -- kind, checks, note
    PRIMARY KEY (fault_id, employee_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE fault_supervision (
    fault_id    INTEGER NOT NULL REFERENCES faults (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    employee_id INTEGER NOT NULL REFERENCES employees (id), -- the manager
    people      TEXT NOT NULL CHECK (json_valid(people)),   -- ids of the people named whom he led
    failure     TEXT NOT NULL,
    statement   TEXT NOT NULL,
    heard_on    TEXT CHECK (heard_on IS date(heard_on)),
    PRIMARY KEY (fault_id, position),
    UNIQUE (fault_id, employee_id)
) STRICT, WITHOUT ROWID;

-- 代行认定: who decides on a fault in the place of a leader who is away. He is among the deciders.
CREATE TABLE fault_deputies (
    fault_id    INTEGER NOT NULL REFERENCES faults (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    leader_id   INTEGER NOT NULL REFERENCES employees (id), -- who is away
    employee_id INTEGER NOT NULL REFERENCES employees (id), -- who decides in his place
    named_by    TEXT CHECK (named_by <> ''),                -- NULL: the reporting line
    reason      TEXT NOT NULL CHECK (reason <> ''),         -- why the leader is away
    PRIMARY KEY (fault_id, position),
    UNIQUE (fault_id, leader_id),
    CHECK (leader_id <> employee_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE fault_withdrawals (
    fault_id     INTEGER PRIMARY KEY REFERENCES faults (id),
    withdrawn_on TEXT NOT NULL CHECK (withdrawn_on IS date(withdrawn_on)),
    reason       TEXT NOT NULL,
    by_name      TEXT NOT NULL,
    at           TEXT NOT NULL
) STRICT;

CREATE TABLE fault_appeals (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    fault_id    INTEGER NOT NULL REFERENCES faults (id),
    employee_id INTEGER NOT NULL REFERENCES employees (id),
    received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
    grounds     TEXT NOT NULL,
    answered_on TEXT CHECK (answered_on IS date(answered_on)),
    answered_by INTEGER REFERENCES employees (id),
    outcome     TEXT CHECK (outcome IN ('upheld', 'reversed')),
    reason      TEXT,
    CHECK ((answered_on IS NULL) = (outcome IS NULL) AND (answered_by IS NULL) = (outcome IS NULL)
        AND (reason IS NULL) = (outcome IS NULL)),
    UNIQUE (fault_id, employee_id)                   -- once; the answer stands
) STRICT;

-- 赔偿损失 (工资支付暂行规定 art. 16): what was lost, what the person bears by his contract, in which months.
CREATE TABLE losses (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    employee_id     INTEGER NOT NULL REFERENCES employees (id),
    happened_on     TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
    facts           TEXT NOT NULL,
    loss_fen        INTEGER NOT NULL CHECK (loss_fen > 0),
    borne_fen       INTEGER NOT NULL CHECK (borne_fen > 0 AND borne_fen <= loss_fen),
    ground          TEXT NOT NULL,                   -- clause of the labour contract
    reason          TEXT NOT NULL,                   -- why so much of it
    statement       TEXT NOT NULL,
    heard_on        TEXT NOT NULL CHECK (heard_on IS date(heard_on)),
    agreed_on       TEXT CHECK (agreed_on IS date(agreed_on)),
    first_month     TEXT NOT NULL CHECK (first_month IS date(first_month)), -- its first day
    wage_fen        INTEGER NOT NULL CHECK (wage_fen > 0),                  -- of a month
    minimum_fen     INTEGER NOT NULL CHECK (minimum_fen > 0),               -- local minimum wage
    instalment_fen  INTEGER CHECK (instalment_fen > 0),                     -- at most so much a month
    withdrawn_on    TEXT CHECK (withdrawn_on IS date(withdrawn_on)),
    by_name         TEXT NOT NULL,
    at              TEXT NOT NULL
) STRICT;
CREATE INDEX losses_employee ON losses (employee_id);

-- 应收: what accounts were billed, what they paid, and on which terms. A line stays with the account it was
-- entered for; what was merged is read with the account that was kept.

CREATE TABLE account_bills (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    number     TEXT NOT NULL DEFAULT '',
    billed_on  TEXT NOT NULL CHECK (billed_on IS date(billed_on)),
    due_on     TEXT NOT NULL CHECK (due_on IS date(due_on) AND due_on >= billed_on),
    amount     INTEGER NOT NULL CHECK (amount <> 0),      -- fen; below zero for goods that came back
    note       TEXT NOT NULL DEFAULT '',
    batch_id   INTEGER REFERENCES import_batches (id),    -- NULL: entered by hand
    by_name    TEXT NOT NULL,
    at         TEXT NOT NULL
) STRICT;
CREATE INDEX account_bills_account ON account_bills (account_id);
CREATE INDEX account_bills_batch ON account_bills (batch_id);

CREATE TABLE account_payments (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    paid_on    TEXT NOT NULL CHECK (paid_on IS date(paid_on)),
    amount     INTEGER NOT NULL CHECK (amount > 0),       -- fen
    bill_id    INTEGER REFERENCES account_bills (id) ON DELETE SET NULL, -- NULL: settles what falls due first
    way        TEXT NOT NULL DEFAULT '',                  -- 银行转账
    note       TEXT NOT NULL DEFAULT '',
    batch_id   INTEGER REFERENCES import_batches (id),
    by_name    TEXT NOT NULL,
    at         TEXT NOT NULL
) STRICT;
CREATE INDEX account_payments_account ON account_payments (account_id);
CREATE INDEX account_payments_bill ON account_payments (bill_id);
CREATE INDEX account_payments_batch ON account_payments (batch_id);

-- 账期与信用额度; an account without a row has the usual days of the office and no limit.
CREATE TABLE account_terms (
    account_id INTEGER PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    days       INTEGER NOT NULL CHECK (days BETWEEN 0 AND 365), -- from the bill to the last day to pay
    credit     INTEGER CHECK (credit > 0)                       -- fen; NULL: no limit
) STRICT;

-- 节假日安排: notices of the State Council of years that did not ship with the program, as somebody pasted
-- them. A year has one; what was there before it stands in the audit trail.
CREATE TABLE holiday_notices (
    year    INTEGER PRIMARY KEY CHECK (year BETWEEN 2000 AND 2200),
    format  INTEGER NOT NULL,
    body    TEXT NOT NULL CHECK (json_valid(body)), -- holidays and make-up days
    text    TEXT NOT NULL,                          -- as it was pasted
    by_name TEXT NOT NULL,
    at      TEXT NOT NULL
) STRICT;

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

-- The list of accounts opens at once in any order: last_talk and next_due follow the log, and every order has
-- an index, which holds what the list is filtered by.
CREATE TRIGGER account_log_written AFTER INSERT ON account_log
BEGIN
    UPDATE accounts SET
        last_talk = (SELECT max(happened_on) FROM account_log WHERE account_id = NEW.account_id),
        next_due = (SELECT min(due_on) FROM account_log
                    WHERE account_id = NEW.account_id AND promise <> '' AND done_on IS NULL)
    WHERE id = NEW.account_id;
END;
CREATE TRIGGER account_log_changed AFTER UPDATE ON account_log
BEGIN
    UPDATE accounts SET
        last_talk = (SELECT max(happened_on) FROM account_log WHERE account_id = accounts.id),
        next_due = (SELECT min(due_on) FROM account_log
                    WHERE account_id = accounts.id AND promise <> '' AND done_on IS NULL)
    WHERE id IN (NEW.account_id, OLD.account_id);
END;
CREATE TRIGGER account_log_deleted AFTER DELETE ON account_log
BEGIN
    UPDATE accounts SET
        last_talk = (SELECT max(happened_on) FROM account_log WHERE account_id = OLD.account_id),
        next_due = (SELECT min(due_on) FROM account_log
                    WHERE account_id = OLD.account_id AND promise <> '' AND done_on IS NULL)
    WHERE id = OLD.account_id;
END;

CREATE INDEX accounts_listed ON accounts (sort_key, status, manager_id, grade) WHERE merged_into IS NULL;
CREATE INDEX accounts_by_grade ON accounts (grade, sort_key, status, manager_id)
    WHERE merged_into IS NULL AND grade IS NOT NULL;
CREATE INDEX accounts_by_purchase ON accounts (yearly_purchase, sort_key, status, manager_id, grade)
    WHERE merged_into IS NULL AND yearly_purchase IS NOT NULL;
CREATE INDEX accounts_by_talk ON accounts (last_talk, sort_key, status, manager_id, grade)
    WHERE merged_into IS NULL AND last_talk IS NOT NULL;
CREATE INDEX accounts_by_due ON accounts (next_due, sort_key, status, manager_id, grade)
    WHERE merged_into IS NULL AND next_due IS NOT NULL;
CREATE INDEX accounts_by_since ON accounts (since, sort_key, status, manager_id, grade)
    WHERE merged_into IS NULL AND since IS NOT NULL;

-- 合同: what was agreed with accounts in writing, and when which part of the price is due. What is paid of an
-- instalment is told by its bill: money is counted once, in the books.

CREATE TABLE account_contracts (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id  INTEGER NOT NULL REFERENCES accounts (id),
    number      TEXT NOT NULL DEFAULT '',
    subject     TEXT NOT NULL CHECK (subject <> ''),
    amount      INTEGER CHECK (amount > 0),                 -- fen; NULL: a frame without a sum
    signed_on   TEXT NOT NULL CHECK (signed_on IS date(signed_on)),
    starts_on   TEXT CHECK (starts_on IS date(starts_on)),
    ends_on     TEXT CHECK (ends_on IS date(ends_on)),      -- last day; NULL: without an end
    remind_days INTEGER NOT NULL CHECK (remind_days BETWEEN 0 AND 365), -- before the end
    closed_on   TEXT CHECK (closed_on IS date(closed_on)),  -- 办结; nothing is reminded of any more
    note        TEXT NOT NULL DEFAULT '',
    by_name     TEXT NOT NULL,
    at          TEXT NOT NULL,
    CHECK (ends_on >= coalesce(starts_on, signed_on))
) STRICT;
CREATE INDEX account_contracts_account ON account_contracts (account_id);

CREATE TABLE account_instalments (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    contract_id INTEGER NOT NULL REFERENCES account_contracts (id) ON DELETE CASCADE,
    name        TEXT NOT NULL DEFAULT '',                   -- 首付款
    due_on      TEXT NOT NULL CHECK (due_on IS date(due_on)),
    amount      INTEGER NOT NULL CHECK (amount > 0),        -- fen
    bill_id     INTEGER UNIQUE REFERENCES account_bills (id) ON DELETE SET NULL -- NULL: not billed yet
) STRICT;
CREATE INDEX account_instalments_contract ON account_instalments (contract_id, due_on);

-- 业绩提成名单: who was confirmed to be paid by commission all the quarter and so to be outside the bonus (A2).
CREATE TABLE commission_lists (
    quarter   TEXT PRIMARY KEY CHECK (quarter GLOB '[12][0-9][0-9][0-9]Q[1-4]'),
    codes     TEXT NOT NULL CHECK (json_valid(codes)),  -- their works numbers, in order
    user_id   INTEGER NOT NULL REFERENCES users (id),
    user_name TEXT NOT NULL,
    at        TEXT NOT NULL
) STRICT;

-- 发放: what was paid on a notice, append-only. A mistake is taken back by a row of the opposite amount; of
-- what a corrected notice lowers, the difference is given back by a negative one.
CREATE TABLE bonus_payments (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    notice_id INTEGER NOT NULL REFERENCES bonus_notices (id),
    fen       INTEGER NOT NULL CHECK (fen <> 0),
    paid_on   TEXT NOT NULL CHECK (paid_on IS date(paid_on)),
    way       TEXT NOT NULL CHECK (way IN ('payroll', 'transfer', 'cash')),
    note      TEXT NOT NULL DEFAULT '',
    reverses  INTEGER UNIQUE REFERENCES bonus_payments (id),
    user_id   INTEGER NOT NULL REFERENCES users (id),
    user_name TEXT NOT NULL,
    at        TEXT NOT NULL
) STRICT;
CREATE INDEX bonus_payments_notice ON bonus_payments (notice_id);

CREATE TRIGGER bonus_payments_stay BEFORE DELETE ON bonus_payments
BEGIN SELECT RAISE(ABORT, 'a payment is never deleted'); END;
CREATE TRIGGER bonus_payments_are_immutable BEFORE UPDATE ON bonus_payments
BEGIN SELECT RAISE(ABORT, 'a payment is never changed'); END;

-- 关账: the last row of a run says whether it is closed; one opened again says why.
CREATE TABLE bonus_closings (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id    INTEGER NOT NULL REFERENCES bonus_runs (id),
    closed    INTEGER NOT NULL CHECK (closed IN (0, 1)),
    reason    TEXT NOT NULL DEFAULT '' CHECK (closed = 1 OR reason <> ''),
    user_id   INTEGER NOT NULL REFERENCES users (id),
    user_name TEXT NOT NULL,
    at        TEXT NOT NULL
) STRICT;
CREATE INDEX bonus_closings_run ON bonus_closings (run_id);

CREATE TRIGGER bonus_closings_stay BEFORE DELETE ON bonus_closings
BEGIN SELECT RAISE(ABORT, 'a closing is never deleted'); END;
CREATE TRIGGER bonus_closings_are_immutable BEFORE UPDATE ON bonus_closings
BEGIN SELECT RAISE(ABORT, 'a closing is never changed'); END;

-- A closed quarter stands until it is opened again.
CREATE TRIGGER closed_runs_take_no_notice BEFORE INSERT ON bonus_notices
WHEN (SELECT closed FROM bonus_closings WHERE run_id = NEW.run_id ORDER BY id DESC LIMIT 1) = 1
BEGIN SELECT RAISE(ABORT, 'the quarter is closed'); END;
CREATE TRIGGER closed_runs_take_no_payment BEFORE INSERT ON bonus_payments
WHEN (SELECT closing.closed FROM bonus_closings closing
      JOIN bonus_notices notice ON notice.run_id = closing.run_id
      WHERE notice.id = NEW.notice_id ORDER BY closing.id DESC LIMIT 1) = 1
BEGIN SELECT RAISE(ABORT, 'the quarter is closed'); END;

-- Where the seal of a paper was put by hand: the upper left corner of its print in millimetres from that of the
-- page. A paper without a line has it where the template puts it, moved by an offset or not, or is older.
CREATE TABLE seal_places (
    paper_id INTEGER PRIMARY KEY REFERENCES paper_marks (paper_id),
    page     INTEGER NOT NULL CHECK (page >= 1),
    x_mm     INTEGER NOT NULL CHECK (x_mm BETWEEN 0 AND 297),
    y_mm     INTEGER NOT NULL CHECK (y_mm BETWEEN 0 AND 297)
) STRICT;
CREATE TRIGGER seal_places_stay BEFORE DELETE ON seal_places
BEGIN SELECT RAISE(ABORT, 'where a seal was put is never deleted'); END;
CREATE TRIGGER seal_places_are_immutable BEFORE UPDATE ON seal_places
BEGIN SELECT RAISE(ABORT, 'where a seal was put is immutable'); END;

-- A paper that its receiver signed with a certificate of his own, in the place the paper keeps for it: what the
-- signature appended. The paper itself stays as it is; a copy with the signature is made of both.
CREATE TABLE countersignatures (
    paper_id    INTEGER PRIMARY KEY REFERENCES papers (id),
    -- Whether it was appended to the copy with the timestamp that came later, not to the paper itself.
    stamped     INTEGER NOT NULL CHECK (stamped IN (0, 1)),
    appended    BLOB NOT NULL CHECK (length(appended) > 0),
    -- Of the whole copy.
    sha256      TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    signer      TEXT NOT NULL,
    certificate BLOB NOT NULL,
    signed_at   TEXT NOT NULL
) STRICT;
CREATE TRIGGER countersignatures_stay BEFORE DELETE ON countersignatures
BEGIN SELECT RAISE(ABORT, 'the signature of a receiver is never deleted'); END;
CREATE TRIGGER countersignatures_are_immutable BEFORE UPDATE ON countersignatures
BEGIN SELECT RAISE(ABORT, 'the signature of a receiver is immutable'); END;

-- 吊销: a certificate of the company that nothing is trusted by any more but what the register holds: its key was
-- lost, copied or given away.
CREATE TABLE certificate_revocations (
    certificate_id INTEGER PRIMARY KEY REFERENCES certificates (id),
    reason         TEXT NOT NULL CHECK (trim(reason) <> ''),
    revoked_at     TEXT NOT NULL
) STRICT;
CREATE TRIGGER certificate_revocations_stay BEFORE DELETE ON certificate_revocations
BEGIN SELECT RAISE(ABORT, 'a revocation is never taken back'); END;
CREATE TRIGGER certificate_revocations_are_immutable BEFORE UPDATE ON certificate_revocations
BEGIN SELECT RAISE(ABORT, 'a revocation is immutable'); END;

-- 数据包: the law the check-up rests on and the minimum wages of regions, where somebody imported another than the
-- program ships with. Each kind has one; what was there before it stands in the audit trail.
CREATE TABLE packs (
    kind    TEXT PRIMARY KEY CHECK (kind IN ('law', 'wages')),
    body    TEXT NOT NULL CHECK (json_valid(body)), -- the file as it is exported again
    by_name TEXT NOT NULL,
    at      TEXT NOT NULL
) STRICT;

-- 修订内容: what a revision did, as the table of revisions of a controlled document says it. Said when the version is
-- issued, and printed with it from then on; versions from before this step have none.
CREATE TABLE revision_notes (
    version_id INTEGER PRIMARY KEY REFERENCES regulation_versions (id),
    note       TEXT NOT NULL CHECK (trim(note) <> '')
) STRICT;
CREATE TRIGGER revision_notes_stay BEFORE DELETE ON revision_notes
BEGIN SELECT RAISE(ABORT, 'what was said of a revision stays'); END;
CREATE TRIGGER revision_notes_are_immutable BEFORE UPDATE ON revision_notes
BEGIN SELECT RAISE(ABORT, 'what was said of a revision is immutable'); END;
