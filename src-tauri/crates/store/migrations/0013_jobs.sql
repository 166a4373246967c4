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
