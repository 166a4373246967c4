-- 数据包: the law the check-up rests on and the minimum wages of regions, where somebody imported another than the
-- program ships with. Each kind has one; what was there before it stands in the audit trail.
CREATE TABLE packs (
    kind    TEXT PRIMARY KEY CHECK (kind IN ('law', 'wages')),
    body    TEXT NOT NULL CHECK (json_valid(body)), -- the file as it is exported again
    by_name TEXT NOT NULL,
    at      TEXT NOT NULL
) STRICT;
