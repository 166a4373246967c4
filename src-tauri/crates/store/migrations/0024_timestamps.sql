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
