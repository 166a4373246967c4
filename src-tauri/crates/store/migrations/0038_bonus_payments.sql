-- 业绩提成名单: who was confirmed to be paid by commission all the quarter and so to be outside the bonus (A2).
CREATE TABLE commission_lists (
    quarter   TEXT PRIMARY KEY CHECK (quarter GLOB '[12][0-9][0-9][0-9]Q[1-4]'),
    codes     TEXT NOT NULL CHECK (json_valid(codes)),  -- their works numbers, in order
    user_id   INTEGER NOT NULL REFERENCES users (id),
    user_name TEXT NOT NULL,
    at        TEXT NOT NULL
) STRICT;

-- 发放: what was paid on a notice, append-only. A mistake is taken back by a row of the opposite amount; of
-- what a corrected notice lowers, the difference is given back by a negative one.
CREATE TABLE bonus_payments (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    notice_id INTEGER NOT NULL REFERENCES bonus_notices (id),
    fen       INTEGER NOT NULL CHECK (fen <> 0),
    paid_on   TEXT NOT NULL CHECK (paid_on IS date(paid_on)),
    way       TEXT NOT NULL CHECK (way IN ('payroll', 'transfer', 'cash')),
    note      TEXT NOT NULL DEFAULT '',
    reverses  INTEGER UNIQUE REFERENCES bonus_payments (id),
    user_id   INTEGER NOT NULL REFERENCES users (id),
    user_name TEXT NOT NULL,
    at        TEXT NOT NULL
) STRICT;
CREATE INDEX bonus_payments_notice ON bonus_payments (notice_id);

CREATE TRIGGER bonus_payments_stay BEFORE DELETE ON bonus_payments
BEGIN SELECT RAISE(ABORT, 'a payment is never deleted'); END;
CREATE TRIGGER bonus_payments_are_immutable BEFORE UPDATE ON bonus_payments
BEGIN SELECT RAISE(ABORT, 'a payment is never changed'); END;

-- 关账: the last row of a run says whether it is closed; one opened again says why.
CREATE TABLE bonus_closings (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id    INTEGER NOT NULL REFERENCES bonus_runs (id),
    closed    INTEGER NOT NULL CHECK (closed IN (0, 1)),
    reason    TEXT NOT NULL DEFAULT '' CHECK (closed = 1 OR reason <> ''),
    user_id   INTEGER NOT NULL REFERENCES users (id),
    user_name TEXT NOT NULL,
    at        TEXT NOT NULL
) STRICT;
CREATE INDEX bonus_closings_run ON bonus_closings (run_id);

CREATE TRIGGER bonus_closings_stay BEFORE DELETE ON bonus_closings
BEGIN SELECT RAISE(ABORT, 'a closing is never deleted'); END;
CREATE TRIGGER bonus_closings_are_immutable BEFORE UPDATE ON bonus_closings
BEGIN SELECT RAISE(ABORT, 'a closing is never changed'); END;

-- A closed quarter stands until it is opened again.
CREATE TRIGGER closed_runs_take_no_notice BEFORE INSERT ON bonus_notices
WHEN (SELECT closed FROM bonus_closings WHERE run_id = NEW.run_id ORDER BY id DESC LIMIT 1) = 1
BEGIN SELECT RAISE(ABORT, 'the quarter is closed'); END;
CREATE TRIGGER closed_runs_take_no_payment BEFORE INSERT ON bonus_payments
WHEN (SELECT closing.closed FROM bonus_closings closing
      JOIN bonus_notices notice ON notice.run_id = closing.run_id
      WHERE notice.id = NEW.notice_id ORDER BY closing.id DESC LIMIT 1) = 1
BEGIN SELECT RAISE(ABORT, 'the quarter is closed'); END;
