//! What was answered in the wizard, kept beside the draft that came of it.

use domain::ids::VersionId;
use domain::regulations::Answers;
use rusqlite::{OptionalExtension, params};

use super::read::Regulations;
use super::write::RegulationsTx;
use crate::error::StoreError;
use crate::row::{from_json, json};

/// The answers a draft was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WizardAnswers {
    /// The text of the library by its slug: `bonus-short`.
    pub template: String,
    pub answers: Answers,
}

impl Regulations<'_> {
    /// None for a version that did not come from the wizard.
    pub fn wizard_answers(self, id: VersionId) -> Result<Option<WizardAnswers>, StoreError> {
        let found: Option<(String, String)> = self
            .db
            .query_row(
                "SELECT template, answers FROM wizard_answers WHERE version_id = ?",
                [i64::from(id)],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()?;
        found
            .map(|(template, answers)| {
                let answers = from_json("answers of the wizard", &answers)?;
                Ok(WizardAnswers { template, answers })
            })
            .transpose()
    }
}

impl RegulationsTx<'_> {
    /// Keeps the answers of a version in place of those before.
    pub fn keep_wizard_answers(
        &self,
        id: VersionId,
        answered: &WizardAnswers,
    ) -> Result<(), StoreError> {
        self.db.execute(
            "INSERT INTO wizard_answers (version_id, template, answers) VALUES (?1, ?2, ?3)
             ON CONFLICT (version_id) DO UPDATE SET template = ?2, answers = ?3",
            params![i64::from(id), answered.template, json(&answered.answers)],
        )?;
        Ok(())
    }
}
