-- 代行认定: who decides on a fault in the place of a leader who is away. He is among the deciders.
CREATE TABLE fault_deputies (
    fault_id    INTEGER NOT NULL REFERENCES faults (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    leader_id   INTEGER NOT NULL REFERENCES employees (id), -- who is away
    employee_id INTEGER NOT NULL REFERENCES employees (id), -- who decides in his place
    named_by    TEXT CHECK (named_by <> ''),                -- NULL: the reporting line
    reason      TEXT NOT NULL CHECK (reason <> ''),         -- why the leader is away
    PRIMARY KEY (fault_id, position),
    UNIQUE (fault_id, leader_id),
    CHECK (leader_id <> employee_id)
) STRICT, WITHOUT ROWID;
