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
