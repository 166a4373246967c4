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
