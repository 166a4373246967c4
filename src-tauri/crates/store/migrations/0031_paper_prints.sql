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
