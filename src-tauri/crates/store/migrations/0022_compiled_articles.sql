-- Which article of a regulation on duties was written from which version of a job description, so that
-- the regulation says what is behind its sheet.

CREATE TABLE compiled_articles (
    version_id     INTEGER NOT NULL REFERENCES regulation_versions (id) ON DELETE CASCADE,
    article        TEXT NOT NULL CHECK (article <> ''),   -- id of the node: post-12
    job_version_id INTEGER NOT NULL REFERENCES job_versions (id),
    PRIMARY KEY (version_id, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX compiled_articles_sheet ON compiled_articles (job_version_id);
