-- 送达考核结果: how and when a result reached the person, also by post or by a message. From that day the time
-- to appeal runs. The last record of a person counts; a mistake is taken back by another row. What was on
-- record as signed or refused goes over as it was.

CREATE TABLE result_receipts (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    cycle_id    INTEGER NOT NULL REFERENCES assessment_cycles (id),
    employee_id INTEGER NOT NULL REFERENCES employees (id),
    route       TEXT NOT NULL CHECK (route IN ('signed', 'refused', 'ems', 'wechat', 'email', 'withdrawn')),
    received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
    witnesses   TEXT NOT NULL CHECK (json_valid(witnesses)),
    reference   TEXT NOT NULL DEFAULT '',
    note        TEXT NOT NULL DEFAULT '',
    total       TEXT,                                           -- what was handed over
    grade       TEXT,
    user_id     INTEGER NOT NULL REFERENCES users (id),
    user_name   TEXT NOT NULL,
    at          TEXT NOT NULL
) STRICT;
CREATE INDEX result_receipts_person ON result_receipts (cycle_id, employee_id);

INSERT INTO result_receipts (cycle_id, employee_id, route, received_on, witnesses, note, total, grade, user_id,
    user_name, at)
SELECT old.cycle_id, old.employee_id, old.receipt, old.day, '[]', old.note, old.total, old.grade, old.user_id,
    users.display_name, old.at
FROM assessment_confirmations old JOIN users ON users.id = old.user_id
ORDER BY old.cycle_id, old.employee_id;
DROP TABLE assessment_confirmations;

CREATE TRIGGER result_receipts_stay BEFORE DELETE ON result_receipts
BEGIN SELECT RAISE(ABORT, 'a receipt is never deleted'); END;
CREATE TRIGGER result_receipts_are_immutable BEFORE UPDATE ON result_receipts
BEGIN SELECT RAISE(ABORT, 'a receipt is never changed'); END;
