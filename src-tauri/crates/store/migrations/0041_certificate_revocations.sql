-- 吊销: a certificate of the company that nothing is trusted by any more but what the register holds: its key was
-- lost, copied or given away.
CREATE TABLE certificate_revocations (
    certificate_id INTEGER PRIMARY KEY REFERENCES certificates (id),
    reason         TEXT NOT NULL CHECK (trim(reason) <> ''),
    revoked_at     TEXT NOT NULL
) STRICT;
CREATE TRIGGER certificate_revocations_stay BEFORE DELETE ON certificate_revocations
BEGIN SELECT RAISE(ABORT, 'a revocation is never taken back'); END;
CREATE TRIGGER certificate_revocations_are_immutable BEFORE UPDATE ON certificate_revocations
BEGIN SELECT RAISE(ABORT, 'a revocation is immutable'); END;
