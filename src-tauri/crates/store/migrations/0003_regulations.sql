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
