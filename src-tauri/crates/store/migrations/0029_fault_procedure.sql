-- What belongs to a fault besides the fault: votes of the meeting, measures with their legal check-list,
-- failures of supervision, withdrawal, appeal; and the compensation for a loss, a paper of its own.

CREATE TABLE fault_votes (
    fault_id  INTEGER PRIMARY KEY REFERENCES faults (id) ON DELETE CASCADE,
    in_favour INTEGER NOT NULL CHECK (in_favour >= 0),
    against   INTEGER NOT NULL CHECK (against >= 0),
    abstained INTEGER NOT NULL CHECK (abstained >= 0)
) STRICT;

CREATE TABLE fault_measures (
    fault_id    INTEGER NOT NULL REFERENCES faults (id) ON DELETE CASCADE,
    employee_id INTEGER NOT NULL REFERENCES employees (id),
    measure     TEXT NOT NULL CHECK (json_valid(measure)),  -- kind, checks, note
    PRIMARY KEY (fault_id, employee_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE fault_supervision (
    fault_id    INTEGER NOT NULL REFERENCES faults (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    employee_id INTEGER NOT NULL REFERENCES employees (id), -- the manager
    people      TEXT NOT NULL CHECK (json_valid(people)),   -- ids of the people named whom he led
    failure     TEXT NOT NULL,
    statement   TEXT NOT NULL,
    heard_on    TEXT CHECK (heard_on IS date(heard_on)),
    PRIMARY KEY (fault_id, position),
    UNIQUE (fault_id, employee_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE fault_withdrawals (
    fault_id     INTEGER PRIMARY KEY REFERENCES faults (id),
    withdrawn_on TEXT NOT NULL CHECK (withdrawn_on IS date(withdrawn_on)),
    reason       TEXT NOT NULL,
    by_name      TEXT NOT NULL,
    at           TEXT NOT NULL
) STRICT;

CREATE TABLE fault_appeals (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    fault_id    INTEGER NOT NULL REFERENCES faults (id),
    employee_id INTEGER NOT NULL REFERENCES employees (id),
    received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
    grounds     TEXT NOT NULL,
    answered_on TEXT CHECK (answered_on IS date(answered_on)),
    answered_by INTEGER REFERENCES employees (id),
    outcome     TEXT CHECK (outcome IN ('upheld', 'reversed')),
    reason      TEXT,
    CHECK ((answered_on IS NULL) = (outcome IS NULL) AND (answered_by IS NULL) = (outcome IS NULL)
        AND (reason IS NULL) = (outcome IS NULL)),
    UNIQUE (fault_id, employee_id)                   -- once; the answer stands
) STRICT;

-- 赔偿损失 (工资支付暂行规定 art. 16): what was lost, what the person bears by his contract, in which months.
CREATE TABLE losses (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    employee_id     INTEGER NOT NULL REFERENCES employees (id),
    happened_on     TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
    facts           TEXT NOT NULL,
    loss_fen        INTEGER NOT NULL CHECK (loss_fen > 0),
    borne_fen       INTEGER NOT NULL CHECK (borne_fen > 0 AND borne_fen <= loss_fen),
    ground          TEXT NOT NULL,                   -- clause of the labour contract
    reason          TEXT NOT NULL,                   -- why so much of it
    statement       TEXT NOT NULL,
    heard_on        TEXT NOT NULL CHECK (heard_on IS date(heard_on)),
    agreed_on       TEXT CHECK (agreed_on IS date(agreed_on)),
    first_month     TEXT NOT NULL CHECK (first_month IS date(first_month)), -- its first day
    wage_fen        INTEGER NOT NULL CHECK (wage_fen > 0),                  -- of a month
    minimum_fen     INTEGER NOT NULL CHECK (minimum_fen > 0),               -- local minimum wage
    instalment_fen  INTEGER CHECK (instalment_fen > 0),                     -- at most so much a month
    withdrawn_on    TEXT CHECK (withdrawn_on IS date(withdrawn_on)),
    by_name         TEXT NOT NULL,
    at              TEXT NOT NULL
) STRICT;
CREATE INDEX losses_employee ON losses (employee_id);
