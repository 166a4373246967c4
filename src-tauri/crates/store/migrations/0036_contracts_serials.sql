-- 合同: what was agreed with accounts in writing, and when which part of the price is due. What is paid of an
-- instalment is told by its bill: money is counted once, in the books.

CREATE TABLE account_contracts (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id  INTEGER NOT NULL REFERENCES accounts (id),
    number      TEXT NOT NULL DEFAULT '',
    subject     TEXT NOT NULL CHECK (subject <> ''),
    amount      INTEGER CHECK (amount > 0),                 -- fen; NULL: a frame without a sum
    signed_on   TEXT NOT NULL CHECK (signed_on IS date(signed_on)),
    starts_on   TEXT CHECK (starts_on IS date(starts_on)),
    ends_on     TEXT CHECK (ends_on IS date(ends_on)),      -- last day; NULL: without an end
    remind_days INTEGER NOT NULL CHECK (remind_days BETWEEN 0 AND 365), -- before the end
    closed_on   TEXT CHECK (closed_on IS date(closed_on)),  -- 办结; nothing is reminded of any more
    note        TEXT NOT NULL DEFAULT '',
    by_name     TEXT NOT NULL,
    at          TEXT NOT NULL,
    CHECK (ends_on >= coalesce(starts_on, signed_on))
) STRICT;
CREATE INDEX account_contracts_account ON account_contracts (account_id);

CREATE TABLE account_instalments (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    contract_id INTEGER NOT NULL REFERENCES account_contracts (id) ON DELETE CASCADE,
    name        TEXT NOT NULL DEFAULT '',                   -- 首付款
    due_on      TEXT NOT NULL CHECK (due_on IS date(due_on)),
    amount      INTEGER NOT NULL CHECK (amount > 0),        -- fen
    bill_id     INTEGER UNIQUE REFERENCES account_bills (id) ON DELETE SET NULL -- NULL: not billed yet
) STRICT;
CREATE INDEX account_instalments_contract ON account_instalments (contract_id, due_on);

-- 序列号 of goods, with spaces between: found by any part of one.
ALTER TABLE service_items ADD COLUMN serials TEXT NOT NULL DEFAULT '';
