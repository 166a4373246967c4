-- 证书链: what vouches for a certificate of an authority, from its issuer to the root, as PEM. It goes
-- into every signature, so that a reader finds the way to the root without a network.
CREATE TABLE certificate_chains (
    certificate_id INTEGER PRIMARY KEY REFERENCES certificates (id),
    pem            TEXT NOT NULL CHECK (pem <> '')
) STRICT;
