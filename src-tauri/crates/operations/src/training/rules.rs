//! What the training regulation in force on a day says. Without one nothing is worked out: every figure of
//! training names its article.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::regulations::{Regulation, RegulationKind, Version, articles_citing};
use domain::training::Terms;

use crate::error::{Result, refusal};
use crate::office::Office;
use crate::regulations::of_kind;
use crate::views::TrainingRules;

/// Parameters a result of training can rest on.
const KEYS: [&str; 16] = [
    "training.exam.pass",
    "training.exam.safety_pass",
    "training.resit.days",
    "training.resit.max",
    "training.certificate.months",
    "training.certificate.remind_days",
    "training.followup",
    "training.followup.hours",
    "training.evaluate.satisfaction",
    "training.budget.rate",
    "training.entry.post_days",
    "training.transfer.hours",
    "training.material.months",
    "training.absence.max",
    "training.notice.workdays",
    "training.service.costs",
];

/// The regulation that holds.
pub(super) struct Rules {
    regulation: Regulation,
    version: Version,
    pub(super) terms: Terms,
}

impl Rules {
    /// Refuses where none is in force.
    pub(super) fn on(office: &Office, day: NaiveDate) -> Result<Self> {
        let found = Self::find(office, day)?;
        found.ok_or_else(|| refusal("training.no_regulation").fact("day", day).into())
    }

    pub(super) fn find(office: &Office, day: NaiveDate) -> Result<Option<Self>> {
        let Some((regulation, version)) = of_kind(office, RegulationKind::Training, day)? else {
            return Ok(None);
        };
        let terms = Terms::of(&version.parameters)?;
        Ok(Some(Self {
            regulation,
            version,
            terms,
        }))
    }

    /// 《培训管理制度》（2026年第1版）第三十二条
    pub(super) fn basis(&self, key: &str) -> String {
        let article = self.article(key).unwrap_or_default();
        format!("{}{article}", self.version.name(&self.regulation))
    }

    fn article(&self, key: &str) -> Option<String> {
        let cited = articles_citing(&self.version.body, &self.version.parameters, key);
        cited.into_iter().map(|citation| citation.label).next()
    }

    /// `《培训管理制度》（2026年第1版）`
    pub(super) fn name(&self) -> String {
        self.version.name(&self.regulation)
    }

    pub(super) fn view(&self) -> TrainingRules {
        let basis: BTreeMap<String, String> = KEYS
            .iter()
            .filter_map(|key| Some(((*key).to_owned(), self.article(key)?)))
            .collect();
        TrainingRules {
            regulation: self.name(),
            version: self.version.id.into(),
            effective_on: self.version.effective_on,
            terms: self.terms.clone(),
            basis,
        }
    }
}
