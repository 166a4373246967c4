-- What accounts bought, the scores they were given, the grades they had, and who of a visit was a leader.

CREATE TABLE account_sales (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES accounts (id), -- as it was then; a merged one counts with its keeper
    sold_on    TEXT NOT NULL CHECK (sold_on IS date(sold_on)),
    amount     INTEGER NOT NULL CHECK (amount <> 0),      -- fen; below zero for goods that came back
    product    TEXT NOT NULL DEFAULT '',
    note       TEXT NOT NULL DEFAULT '',
    batch_id   INTEGER REFERENCES import_batches (id)     -- NULL: entered by hand
) STRICT;
CREATE INDEX account_sales_account ON account_sales (account_id, sold_on);
CREATE INDEX account_sales_batch ON account_sales (batch_id);

-- Scores given by hand. The latest of an item counts; earlier ones stay.
CREATE TABLE account_scores (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    item       TEXT NOT NULL CHECK (item <> ''),          -- 毛利率, as the regulation calls it
    score      INTEGER CHECK (score BETWEEN 1 AND 5),     -- NULL: taken back
    reason     TEXT NOT NULL DEFAULT '',
    scored_on  TEXT NOT NULL CHECK (scored_on IS date(scored_on)),
    by_name    TEXT NOT NULL
) STRICT;
CREATE INDEX account_scores_account ON account_scores (account_id, item);

-- Every grade an account had, written with the account itself.
CREATE TABLE account_grades (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    grade      TEXT CHECK (grade IN ('A', 'B', 'C', 'D')), -- NULL: taken away
    graded_by  TEXT CHECK (graded_by IN ('rule', 'hand', 'import')),
    reason     TEXT NOT NULL DEFAULT '',
    graded_on  TEXT NOT NULL CHECK (graded_on IS date(graded_on)),
    by_rule    TEXT CHECK (by_rule IN ('A', 'B', 'C', 'D')), -- what the regulation came to on that day
    by_name    TEXT NOT NULL,
    CHECK ((grade IS NULL) = (graded_by IS NULL))
) STRICT;
CREATE INDEX account_grades_account ON account_grades (account_id);

-- Visits in which the head of the firm or of the retail department took part.
CREATE TABLE account_leader_visits (
    log_id INTEGER PRIMARY KEY REFERENCES account_log (id) ON DELETE CASCADE
) STRICT;
