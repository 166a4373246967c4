//! 仲裁应答包: one person and one period in one ZIP that opens without Guiju. What he was told, how it
//! reached him, how it came about, on which rules, and how those came about. It holds his own figures and
//! nobody else's.

mod chronology;
mod facts;
mod faults;
mod gather;
mod page;

use std::path::Path;

use chrono::NaiveDate;
use domain::moment::Moment;
use domain::quarter::Quarter;

use crate::error::Result;
use crate::files;
use crate::office::Office;
use crate::packed::{entries, zipped};
use crate::views::{ArbitrationView, Role};
use gather::{Gathered, gather};

/// Whose bundle, and of what time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArbitrationOrder {
    /// 工号
    pub code: String,
    pub from: Quarter,
    pub to: Quarter,
}

/// What would be in the bundle now. Nothing is written.
///
/// # Errors
/// `people.unknown`, `arbitration.period` where the period ends before it begins, `arbitration.nothing`
/// where the person got no notice in it.
pub fn preview_arbitration(
    office: &Office,
    today: NaiveDate,
    order: &ArbitrationOrder,
) -> Result<ArbitrationView> {
    office.needs(Role::GeneralManagement)?;
    Ok(view(&gather(office, today, order)?))
}

/// Writes the bundle. That it was made is a line of the audit trail, for it holds personal data.
pub fn arbitration(
    office: &mut Office,
    now: Moment,
    order: &ArbitrationOrder,
    path: &Path,
) -> Result<ArbitrationView> {
    office.needs(Role::GeneralManagement)?;
    let gathered = gather(office, now.today(), order)?;
    files::write(path, &zipped(&gathered.files)?)?;
    let payload = serde_json::json!({
        "code": order.code, "from": order.from, "to": order.to, "files": gathered.files.len(),
    });
    office.record(now, "bonus.arbitration", &order.code, payload, |_| Ok(()))?;
    Ok(view(&gathered))
}

fn view(gathered: &Gathered) -> ArbitrationView {
    let (entries, bytes) = entries(&gathered.files);
    ArbitrationView {
        title: gathered.title.clone(),
        file_name: gathered.file_name.clone(),
        entries,
        bytes,
        missing: gathered.missing.clone(),
    }
}

/// Names and bytes, for tests that look inside.
#[cfg(test)]
pub(super) fn contents(
    office: &Office,
    today: NaiveDate,
    order: &ArbitrationOrder,
) -> Result<Vec<(String, Vec<u8>)>> {
    let files = gather(office, today, order)?.files.into_iter();
    Ok(files.map(|file| (file.path, file.bytes)).collect())
}
