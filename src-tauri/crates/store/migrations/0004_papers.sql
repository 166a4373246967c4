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
