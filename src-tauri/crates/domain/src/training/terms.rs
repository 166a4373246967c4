//! What the training regulation says in figures, read once and typed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::exact::Exact;
use crate::money::Money;
use crate::regulations::{ParameterError, Parameters, TableRow, Value};

/// The figures of a training regulation; both depths of the library have all of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "TrainingTerms")]
pub struct Terms {
    /// Of 100.
    pub pass: u32,
    pub safety_pass: u32,
    pub resit_days: u32,
    pub resit_max: u32,
    pub certificate_months: u32,
    pub remind_days: u32,
    /// Days after the end of a training, rising.
    pub follow_ups: Vec<u32>,
    /// A shorter training is not followed up.
    pub follow_up_hours: u32,
    /// Fraction of the returned sheets with four or five points.
    pub satisfaction: Exact,
    /// Fraction of wages.
    pub budget_rate: Exact,
    /// Induction, product and post together.
    pub entry_hours: u32,
    pub entry_days: u32,
    pub transfer_hours: u32,
    pub material_months: u32,
    /// 0.2: more than this missed, and there is no examination before a make-up lesson.
    pub absence_max: Exact,
    pub notice_workdays: u32,
    pub service_enabled: bool,
    /// Least cost and longest period in months of each band, dearest first.
    pub service_bands: Vec<(Money, u32)>,
}

impl Terms {
    /// Reads them off a version of the regulation.
    ///
    /// # Errors
    /// [`ParameterError`] names the parameter that is missing or of another type.
    pub fn of(parameters: &Parameters) -> Result<Self, ParameterError> {
        let months = parameters.table("training.service.months")?;
        let month = |name: &str| {
            let row = months.iter().find(|row| row.name == name);
            row.and_then(whole).unwrap_or(0)
        };
        let mut service_bands = Vec::new();
        for row in parameters.bands("training.service.costs")? {
            if let Value::Money { value } = &*row.value {
                service_bands.push((*value, month(&row.name)));
            }
        }
        let mut follow_ups: Vec<u32> = parameters
            .table("training.followup")?
            .iter()
            .filter_map(whole)
            .collect();
        follow_ups.sort_unstable();
        let hours = |key: &str| parameters.count(key);
        Ok(Self {
            pass: parameters.count("training.exam.pass")?,
            safety_pass: parameters.count("training.exam.safety_pass")?,
            resit_days: parameters.count("training.resit.days")?,
            resit_max: parameters.count("training.resit.max")?,
            certificate_months: parameters.count("training.certificate.months")?,
            remind_days: parameters.count("training.certificate.remind_days")?,
            follow_ups,
            follow_up_hours: parameters.count("training.followup.hours")?,
            satisfaction: parameters
                .percent("training.evaluate.satisfaction")?
                .clone(),
            budget_rate: parameters.percent("training.budget.rate")?.clone(),
            entry_hours: hours("training.entry.rules_hours")?
                + hours("training.entry.product_hours")?
                + hours("training.entry.post_hours")?,
            entry_days: parameters.count("training.entry.post_days")?,
            transfer_hours: hours("training.transfer.hours")?,
            material_months: parameters.count("training.material.months")?,
            absence_max: parameters.percent("training.absence.max")?.clone(),
            notice_workdays: parameters.count("training.notice.workdays")?,
            service_enabled: parameters.switch("training.service.enabled")?,
            service_bands,
        })
    }
}

fn whole(row: &TableRow) -> Option<u32> {
    match &*row.value {
        Value::Count { value, .. } => Some(*value),
        _ => None,
    }
}
