//! What is open and who sits before it.

use chrono::NaiveDate;
use store::Warning;

use super::{Office, users};
use crate::error::Result;
use crate::views::{CompanyCard, OfficeStatus};

/// The setting that marks the sample company.
pub(crate) const SAMPLE: &str = "sample";

impl Office {
    /// The open company and the acting user; recent files belong to the PC, not to the file.
    pub fn status(&self, today: NaiveDate) -> Result<OfficeStatus> {
        let company = self.file.company().get()?;
        let sample: Option<bool> = self.file.company().setting(SAMPLE)?;
        let syncing = self
            .file
            .warnings()
            .iter()
            .any(|warning| matches!(warning, Warning::SyncingDrive(_)));
        Ok(OfficeStatus {
            company: Some(CompanyCard {
                name: company.name,
                short_name: company.short_name,
                code: company.code_word,
                path: self.file.path().display().to_string(),
                sample: sample.unwrap_or(false),
                syncing,
            }),
            user: Some(users::card(&self.user)),
            one_person: self.users()?.len() == 1,
            ..closed_status(today)
        })
    }
}

/// Nothing is open.
#[must_use]
pub fn closed_status(today: NaiveDate) -> OfficeStatus {
    OfficeStatus {
        company: None,
        user: None,
        recent: Vec::new(),
        today,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        one_person: false,
    }
}
