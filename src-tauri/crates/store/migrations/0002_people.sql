-- Departments, posts, employees and their history by date; imports and how to undo them.

CREATE TABLE departments (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    name      TEXT NOT NULL UNIQUE CHECK (name <> ''), -- the key of bonus.departments
    parent_id INTEGER REFERENCES departments (id) CHECK (parent_id IS NOT id),
    position  INTEGER NOT NULL DEFAULT 0 CHECK (position >= 0)
) STRICT;

CREATE TABLE posts (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    name          TEXT NOT NULL CHECK (name <> ''),
    department_id INTEGER NOT NULL REFERENCES departments (id),
    superior_id   INTEGER REFERENCES posts (id) CHECK (superior_id IS NOT id), -- 直接上级岗位
    class         TEXT NOT NULL DEFAULT '',      -- 岗位级别: a row of bonus.posts
    headcount     INTEGER NOT NULL DEFAULT 1 CHECK (headcount >= 0),
    UNIQUE (department_id, name)
) STRICT;
CREATE INDEX posts_superior ON posts (superior_id);

CREATE TABLE employees (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    code            TEXT NOT NULL UNIQUE CHECK (code <> ''), -- 工号
    name            TEXT NOT NULL CHECK (name <> ''),
    employment      TEXT NOT NULL CHECK (employment IN ('regular', 'probation', 'part_time', 'retired', 'intern', 'labour')),
    hired_on        TEXT NOT NULL CHECK (hired_on IS date(hired_on)),
    left_on         TEXT CHECK (left_on IS date(left_on) AND left_on >= hired_on), -- the last day
    mobile          TEXT NOT NULL DEFAULT '',
    identity_number TEXT NOT NULL DEFAULT '',
    bank_account    TEXT NOT NULL DEFAULT '',
    note            TEXT NOT NULL DEFAULT ''
) STRICT;

-- From this day on the employee holds the post, until the next row or the last day.
CREATE TABLE assignments (
    employee_id INTEGER NOT NULL REFERENCES employees (id) ON DELETE CASCADE,
    from_day    TEXT NOT NULL CHECK (from_day IS date(from_day)),
    post_id     INTEGER NOT NULL REFERENCES posts (id),
    PRIMARY KEY (employee_id, from_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX assignments_post ON assignments (post_id);

CREATE TABLE pay_basis (
    employee_id INTEGER NOT NULL REFERENCES employees (id) ON DELETE CASCADE,
    from_day    TEXT NOT NULL CHECK (from_day IS date(from_day)),
    basis       TEXT NOT NULL CHECK (basis IN ('wage', 'commission')),
    PRIMARY KEY (employee_id, from_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE leaves (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    employee_id INTEGER NOT NULL REFERENCES employees (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL CHECK (kind IN ('annual', 'marriage', 'maternity', 'paternity', 'funeral', 'work_injury', 'sick', 'personal')),
    from_day    TEXT NOT NULL CHECK (from_day IS date(from_day)),
    to_day      TEXT NOT NULL CHECK (to_day IS date(to_day) AND to_day >= from_day) -- both days count
) STRICT;
CREATE INDEX leaves_employee ON leaves (employee_id);

-- One import of a file, undone as a whole.
CREATE TABLE import_batches (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    subject   TEXT NOT NULL,                   -- people
    source    TEXT NOT NULL,                   -- 花名册.xlsx
    at        TEXT NOT NULL,
    user_id   INTEGER NOT NULL REFERENCES users (id),
    undone_at TEXT
) STRICT;

-- What the import did, in order: undone backwards, and only if nobody has changed the row since.
CREATE TABLE import_items (
    batch_id INTEGER NOT NULL REFERENCES import_batches (id),
    position INTEGER NOT NULL,
    subject  TEXT NOT NULL CHECK (subject IN ('department', 'post', 'employee')),
    row_id   INTEGER NOT NULL,
    before   TEXT CHECK (before IS NULL OR json_valid(before)), -- NULL: the import created the row
    after    TEXT NOT NULL CHECK (json_valid(after)),
    PRIMARY KEY (batch_id, position)
) STRICT, WITHOUT ROWID;
