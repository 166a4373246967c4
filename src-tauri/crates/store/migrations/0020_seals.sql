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
