-- 应收: what accounts were billed, what they paid, and on which terms. A line stays with the account it was
-- entered for; what was merged is read with the account that was kept.

CREATE TABLE account_bills (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    number     TEXT NOT NULL DEFAULT '',
    billed_on  TEXT NOT NULL CHECK (billed_on IS date(billed_on)),
    due_on     TEXT NOT NULL CHECK (due_on IS date(due_on) AND due_on >= billed_on),
    amount     INTEGER NOT NULL CHECK (amount <> 0),      -- fen; below zero for goods that came back
    note       TEXT NOT NULL DEFAULT '',
    batch_id   INTEGER REFERENCES import_batches (id),    -- NULL: entered by hand
    by_name    TEXT NOT NULL,
    at         TEXT NOT NULL
) STRICT;
CREATE INDEX account_bills_account ON account_bills (account_id);
CREATE INDEX account_bills_batch ON account_bills (batch_id);

CREATE TABLE account_payments (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    paid_on    TEXT NOT NULL CHECK (paid_on IS date(paid_on)),
    amount     INTEGER NOT NULL CHECK (amount > 0),       -- fen
    bill_id    INTEGER REFERENCES account_bills (id) ON DELETE SET NULL, -- NULL: settles what falls due first
    way        TEXT NOT NULL DEFAULT '',                  -- 银行转账
    note       TEXT NOT NULL DEFAULT '',
    batch_id   INTEGER REFERENCES import_batches (id),
    by_name    TEXT NOT NULL,
    at         TEXT NOT NULL
) STRICT;
CREATE INDEX account_payments_account ON account_payments (account_id);
CREATE INDEX account_payments_bill ON account_payments (bill_id);
CREATE INDEX account_payments_batch ON account_payments (batch_id);

-- 账期与信用额度; an account without a row has the usual days of the office and no limit.
CREATE TABLE account_terms (
    account_id INTEGER PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    days       INTEGER NOT NULL CHECK (days BETWEEN 0 AND 365), -- from the bill to the last day to pay
    credit     INTEGER CHECK (credit > 0)                       -- fen; NULL: no limit
) STRICT;
