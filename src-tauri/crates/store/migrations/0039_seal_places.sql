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
