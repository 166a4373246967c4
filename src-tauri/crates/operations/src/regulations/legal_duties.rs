//! 法定义务对照: which article of the regulations in force meets which duty of the law, and where one is missing.

use std::path::Path;

use chrono::NaiveDate;
use domain::regulations::in_force;
use domain::regulations::legal_duties::{LEGAL_DUTIES, LegalDuty};
use exchange::table::Cell;

use crate::error::Result;
use crate::files;
use crate::office::Office;
use crate::views::{ArticleRef, DutyMet, LegalDutyRow};

/// Every duty that the law asks of a regulation in force today.
pub fn legal_duties(office: &Office, today: NaiveDate) -> Result<Vec<LegalDutyRow>> {
    let mut texts = Vec::new();
    for summary in office.file.regulations().list()? {
        let versions = office.file.regulations().versions(summary.regulation.id)?;
        if let Some(version) = in_force(&versions, today) {
            texts.push((summary.regulation, version.clone()));
        }
    }
    let row = |duty: &LegalDuty| {
        let asked = texts
            .iter()
            .filter(|(regulation, version)| duty.concerns(version, regulation.kind));
        let regulations: Vec<DutyMet> = asked
            .map(|(regulation, version)| DutyMet {
                version: version.id.into(),
                title: version.title(regulation),
                articles: duty
                    .met_by(version)
                    .into_iter()
                    .map(|met| ArticleRef {
                        node: met.node,
                        label: met.label,
                        heading: None,
                    })
                    .collect(),
            })
            .collect();
        (!regulations.is_empty()).then(|| LegalDutyRow {
            code: duty.code.to_owned(),
            zh: duty.zh.to_owned(),
            en: duty.en.to_owned(),
            law: duty.law.to_owned(),
            regulations,
        })
    };
    Ok(LEGAL_DUTIES.iter().filter_map(row).collect())
}

/// The table for other programs, by the ending of the name.
pub fn export_legal_duties(office: &Office, today: NaiveDate, path: &Path) -> Result<()> {
    let head = ["法律要求", "依据", "制度", "条文"];
    let rows: Vec<Vec<Cell>> = legal_duties(office, today)?
        .into_iter()
        .flat_map(|row| {
            let LegalDutyRow {
                zh,
                law,
                regulations,
                ..
            } = row;
            regulations.into_iter().map(move |one| {
                let labels: Vec<&str> = one
                    .articles
                    .iter()
                    .map(|article| article.label.as_str())
                    .collect();
                let said = if labels.is_empty() {
                    "缺".to_owned()
                } else {
                    labels.join("、")
                };
                vec![
                    Cell::Text(zh.clone()),
                    Cell::Text(law.clone()),
                    Cell::Text(format!("《{}》", one.title)),
                    Cell::Text(said),
                ]
            })
        })
        .collect();
    files::write_table(path, "法定义务对照", &head, &rows)
}
