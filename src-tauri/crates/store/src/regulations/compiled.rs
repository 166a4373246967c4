//! Articles that were written from job descriptions, with the version of the sheet.

use domain::ids::{JobVersionId, VersionId};
use domain::regulations::NodeId;
use rusqlite::params;

use super::read::Regulations;
use super::write::RegulationsTx;
use crate::error::StoreError;
use crate::row::RowExt;

/// An article and the sheet it was written from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompiledArticle {
    pub article: NodeId,
    pub sheet: JobVersionId,
}

impl Regulations<'_> {
    /// The articles of a version that came from sheets; a draft that began as a copy has those of the
    /// version it was copied from.
    pub fn compiled_articles(self, id: VersionId) -> Result<Vec<CompiledArticle>, StoreError> {
        let mut statement = self.db.prepare(
            "WITH RECURSIVE line (id, far) AS (
                 SELECT ?1, 0
                 UNION ALL
                 SELECT version.based_on, line.far + 1 FROM line
                     JOIN regulation_versions version ON version.id = line.id
                     WHERE version.based_on IS NOT NULL
             )
             SELECT article, job_version_id FROM compiled_articles
                 WHERE version_id = (
                     SELECT line.id FROM line
                         WHERE line.id IN (SELECT version_id FROM compiled_articles)
                         ORDER BY far LIMIT 1)
                 ORDER BY article",
        )?;
        let rows = statement.query_map([i64::from(id)], |row| {
            Ok(CompiledArticle {
                article: NodeId(row.text("article")?),
                sheet: row.id("job_version_id")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl RegulationsTx<'_> {
    /// Articles of a draft rest on other sheets from now on; the others on those they came from.
    pub fn rest_on(&self, id: VersionId, articles: &[CompiledArticle]) -> Result<(), StoreError> {
        let inherited = self.compiled_articles(id)?;
        self.keep_compiled_articles(id, &inherited)?;
        self.keep_compiled_articles(id, articles)
    }

    /// Keeps which articles of a version came from which sheets.
    pub fn keep_compiled_articles(
        &self,
        id: VersionId,
        articles: &[CompiledArticle],
    ) -> Result<(), StoreError> {
        for one in articles {
            self.db.execute(
                "INSERT INTO compiled_articles (version_id, article, job_version_id) VALUES (?1, ?2, ?3)
                 ON CONFLICT (version_id, article) DO UPDATE SET job_version_id = ?3",
                params![i64::from(id), one.article.0, i64::from(one.sheet)],
            )?;
        }
        Ok(())
    }
}
