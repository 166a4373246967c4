-- A paper that its receiver signed with a certificate of his own, in the place the paper keeps for it: what the
-- signature appended. The paper itself stays as it is; a copy with the signature is made of both.
CREATE TABLE countersignatures (
    paper_id    INTEGER PRIMARY KEY REFERENCES papers (id),
    -- Whether it was appended to the copy with the timestamp that came later, not to the paper itself.
    stamped     INTEGER NOT NULL CHECK (stamped IN (0, 1)),
    appended    BLOB NOT NULL CHECK (length(appended) > 0),
    -- Of the whole copy.
    sha256      TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    signer      TEXT NOT NULL,
    certificate BLOB NOT NULL,
    signed_at   TEXT NOT NULL
) STRICT;
CREATE TRIGGER countersignatures_stay BEFORE DELETE ON countersignatures
BEGIN SELECT RAISE(ABORT, 'the signature of a receiver is never deleted'); END;
CREATE TRIGGER countersignatures_are_immutable BEFORE UPDATE ON countersignatures
BEGIN SELECT RAISE(ABORT, 'the signature of a receiver is immutable'); END;
