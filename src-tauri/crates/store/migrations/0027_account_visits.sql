-- 拜访安排: on which day somebody goes to an account. The rhythm of the regulation proposes; what a person
-- fixed stands here, until a report of the visit (account_log) says that it was made.

CREATE TABLE account_visits (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE, -- as it was then; a merged one's are its keeper's
    planned_on TEXT NOT NULL CHECK (planned_on IS date(planned_on)),
    leader     INTEGER NOT NULL CHECK (leader IN (0, 1)),  -- by the head of the firm or of the retail department
    purpose    TEXT NOT NULL DEFAULT '',
    log_id     INTEGER REFERENCES account_log (id) ON DELETE SET NULL, -- the report; without one it waits
    by_name    TEXT NOT NULL,
    at         TEXT NOT NULL
) STRICT;
CREATE INDEX account_visits_day ON account_visits (planned_on);
CREATE INDEX account_visits_account ON account_visits (account_id);
CREATE INDEX account_visits_log ON account_visits (log_id);
