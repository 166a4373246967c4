-- Customers, everybody one talks to there, what was said and promised; imports and merges with what was
-- before, so that both can be taken back.

CREATE TABLE accounts (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    kind            TEXT NOT NULL CHECK (kind IN ('company', 'person')),
    name            TEXT NOT NULL CHECK (name <> ''),
    sort_key        TEXT NOT NULL,                  -- the name in pinyin, for A to Z
    short_name      TEXT NOT NULL DEFAULT '',
    code            TEXT NOT NULL DEFAULT '',       -- 客户编号, or another program's number
    parent_id       INTEGER REFERENCES accounts (id) CHECK (parent_id IS NOT id), -- 集团
    status          TEXT NOT NULL CHECK (status IN ('prospect', 'active', 'paused', 'lost', 'archived')),
    manager_id      INTEGER REFERENCES employees (id),
    grade           TEXT CHECK (grade IN ('A', 'B', 'C', 'D')),
    graded_by       TEXT CHECK (graded_by IN ('rule', 'hand', 'import')),
    grade_reason    TEXT NOT NULL DEFAULT '',
    graded_on       TEXT CHECK (graded_on IS date(graded_on)),
    credit_code     TEXT NOT NULL DEFAULT '',
    industry        TEXT NOT NULL DEFAULT '',
    source          TEXT NOT NULL DEFAULT '',
    address         TEXT NOT NULL DEFAULT '',
    website         TEXT NOT NULL DEFAULT '',
    since           TEXT CHECK (since IS date(since)),
    yearly_purchase INTEGER CHECK (yearly_purchase >= 0),
    note            TEXT NOT NULL DEFAULT '',
    merged_into     INTEGER REFERENCES accounts (id) CHECK (merged_into IS NOT id),
    revision        INTEGER NOT NULL DEFAULT 1,     -- counts changes: an import or a merge is undone only
                                                    -- while nobody has changed the account since
    changed_at      TEXT NOT NULL,
    CHECK ((grade IS NULL) = (graded_by IS NULL) AND (grade IS NULL) = (graded_on IS NULL))
) STRICT;
CREATE INDEX accounts_sort ON accounts (sort_key);
CREATE INDEX accounts_manager ON accounts (manager_id);
CREATE INDEX accounts_parent ON accounts (parent_id);

CREATE TABLE contacts (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id     INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    position       INTEGER NOT NULL,
    name           TEXT NOT NULL CHECK (name <> ''),
    department     TEXT NOT NULL DEFAULT '',
    post           TEXT NOT NULL DEFAULT '',
    role           TEXT NOT NULL CHECK (role IN ('unknown', 'decider', 'influencer', 'user', 'coach', 'gatekeeper')),
    attitude       TEXT NOT NULL CHECK (attitude IN ('unknown', 'supports', 'neutral', 'opposes')),
    wechat         TEXT NOT NULL DEFAULT '',
    birth_calendar TEXT CHECK (birth_calendar IN ('solar', 'lunar')),
    birth_year     INTEGER,
    birth_month    INTEGER CHECK (birth_month BETWEEN 1 AND 12),
    birth_day      INTEGER CHECK (birth_day BETWEEN 1 AND 31),
    consent        TEXT NOT NULL CHECK (consent IN ('unknown', 'given', 'withdrawn')),
    no_contact     INTEGER NOT NULL DEFAULT 0 CHECK (no_contact IN (0, 1)),
    note           TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX contacts_account ON contacts (account_id, position);

-- Of a person, or with contact_id NULL of the company itself.
CREATE TABLE account_phones (
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    contact_id INTEGER REFERENCES contacts (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('mobile', 'landline', 'fax')),
    number     TEXT NOT NULL CHECK (number <> ''),  -- digits; a + before them is abroad
    extension  TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX account_phones_account ON account_phones (account_id, position);
CREATE INDEX account_phones_contact ON account_phones (contact_id);

CREATE TABLE account_emails (
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    contact_id INTEGER REFERENCES contacts (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    address    TEXT NOT NULL CHECK (address <> '')
) STRICT;
CREATE INDEX account_emails_account ON account_emails (account_id, position);
CREATE INDEX account_emails_contact ON account_emails (contact_id);

-- 沟通记录
CREATE TABLE account_log (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id   INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    happened_on  TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
    channel      TEXT NOT NULL CHECK (channel IN ('phone', 'wechat', 'visit', 'shop', 'email', 'other')),
    contact      TEXT NOT NULL DEFAULT '',          -- the name as it was then
    told_them    TEXT NOT NULL DEFAULT '',
    they_told_us TEXT NOT NULL DEFAULT '',
    promise      TEXT NOT NULL DEFAULT '',
    promised_by  TEXT CHECK (promised_by IN ('us', 'them')),
    due_on       TEXT CHECK (due_on IS date(due_on)),
    done_on      TEXT CHECK (done_on IS date(done_on)),
    by_name      TEXT NOT NULL,
    at           TEXT NOT NULL,
    CHECK ((promise = '') = (promised_by IS NULL) AND (promise <> '' OR (due_on IS NULL AND done_on IS NULL)))
) STRICT;
CREATE INDEX account_log_account ON account_log (account_id, happened_on);
CREATE INDEX account_log_open ON account_log (due_on) WHERE promise <> '' AND done_on IS NULL;

-- What an import (import_batches, subject accounts) did to each account.
CREATE TABLE account_import_items (
    batch_id   INTEGER NOT NULL REFERENCES import_batches (id),
    position   INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    before     TEXT CHECK (before IS NULL OR json_valid(before)), -- NULL: the import created it
    revision   INTEGER NOT NULL,                                  -- after the import
    PRIMARY KEY (batch_id, position)
) STRICT, WITHOUT ROWID;

-- Two accounts made one. The other one stays, points to the kept one, and is listed no more.
CREATE TABLE account_merges (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    kept_id       INTEGER NOT NULL REFERENCES accounts (id),
    gone_id       INTEGER NOT NULL REFERENCES accounts (id),
    kept_before   TEXT NOT NULL CHECK (json_valid(kept_before)),
    gone_before   TEXT NOT NULL CHECK (json_valid(gone_before)),
    kept_revision INTEGER NOT NULL,                 -- after the merge
    moved_log     TEXT NOT NULL CHECK (json_valid(moved_log)), -- ids of what was said with the other one
    at            TEXT NOT NULL,
    user_id       INTEGER NOT NULL REFERENCES users (id),
    undone_at     TEXT
) STRICT;
