-- 通知书送达: how and when a bonus notice reached the person. From that day the time to object runs. Bound to
-- the hash of the very paper; a mistake is taken back by another row.

CREATE TABLE notice_receipts (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    notice_id   INTEGER NOT NULL REFERENCES bonus_notices (id),
    hash        TEXT NOT NULL CHECK (length(hash) = 64),
    employee_id INTEGER NOT NULL REFERENCES employees (id),
    code        TEXT NOT NULL,                          -- as they were on the day
    name        TEXT NOT NULL,
    route       TEXT NOT NULL CHECK (route IN ('signed', 'refused', 'ems', 'wechat', 'email', 'withdrawn')),
    received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
    witnesses   TEXT NOT NULL CHECK (json_valid(witnesses)),
    reference   TEXT NOT NULL DEFAULT '',
    note        TEXT NOT NULL DEFAULT '',
    user_id     INTEGER NOT NULL REFERENCES users (id),
    user_name   TEXT NOT NULL,
    at          TEXT NOT NULL
) STRICT;
CREATE INDEX notice_receipts_notice ON notice_receipts (notice_id);
CREATE INDEX notice_receipts_employee ON notice_receipts (employee_id);

CREATE TRIGGER notice_receipts_stay BEFORE DELETE ON notice_receipts
BEGIN SELECT RAISE(ABORT, 'a receipt is never deleted'); END;
CREATE TRIGGER notice_receipts_are_immutable BEFORE UPDATE ON notice_receipts
BEGIN SELECT RAISE(ABORT, 'a receipt is never changed'); END;
