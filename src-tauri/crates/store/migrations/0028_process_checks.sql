-- 季度复盘: what was found when the plan of an account was gone through for a quarter. Nothing is written
-- over; who looks again writes again.

CREATE TABLE account_plan_reviews (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES accounts (id), -- as it was then; of a merged one its keeper reads it
    quarter    TEXT NOT NULL CHECK (quarter GLOB '[12][0-9][0-9][0-9]Q[1-4]'),
    held_on    TEXT NOT NULL CHECK (held_on IS date(held_on)),
    findings   TEXT NOT NULL CHECK (findings <> ''),
    next_steps TEXT NOT NULL DEFAULT '',
    by_name    TEXT NOT NULL,
    at         TEXT NOT NULL
) STRICT;
CREATE INDEX account_plan_reviews_account ON account_plan_reviews (account_id, quarter);
CREATE INDEX account_plan_reviews_quarter ON account_plan_reviews (quarter);

-- 过程检查: how complete the files were when a quarter was checked. Everything else a check says can be counted
-- again at any time; how a file looked on a day cannot.
CREATE TABLE account_file_checks (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    quarter  TEXT NOT NULL CHECK (quarter GLOB '[12][0-9][0-9][0-9]Q[1-4]'),
    taken_on TEXT NOT NULL CHECK (taken_on IS date(taken_on)),
    format   INTEGER NOT NULL,
    body     TEXT NOT NULL CHECK (json_valid(body)),  -- what was required and filled in, and what each file lacked
    by_name  TEXT NOT NULL,
    at       TEXT NOT NULL
) STRICT;
CREATE INDEX account_file_checks_quarter ON account_file_checks (quarter);
