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
