-- 节假日安排: notices of the State Council of years that did not ship with the program, as somebody pasted
-- them. A year has one; what was there before it stands in the audit trail.
CREATE TABLE holiday_notices (
    year    INTEGER PRIMARY KEY CHECK (year BETWEEN 2000 AND 2200),
    format  INTEGER NOT NULL,
    body    TEXT NOT NULL CHECK (json_valid(body)), -- holidays and make-up days
    text    TEXT NOT NULL,                          -- as it was pasted
    by_name TEXT NOT NULL,
    at      TEXT NOT NULL
) STRICT;
