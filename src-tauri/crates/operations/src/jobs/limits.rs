//! 限额: what an authority reaches to, read off the regulation in force where the sheet names a row of it.

use chrono::NaiveDate;
use domain::jobs::{JobSheet, Limit};
use domain::regulations::{Parameter, Regulation, Value, Version, articles_citing};

use crate::error::Result;
use crate::office::Office;
use crate::views::{LimitRow, LimitTable, LimitText};

/// The regulations in force on a day, read once for all sheets of a book.
pub(super) struct Rules(Vec<(Regulation, Version)>);

impl Rules {
    pub(super) fn on(office: &Office, day: NaiveDate) -> Result<Self> {
        let regulations = office.file.regulations();
        let mut found = Vec::new();
        for summary in regulations.list()? {
            if let Some(version) = regulations.in_force(summary.regulation.id, day)? {
                found.push((summary.regulation, version));
            }
        }
        Ok(Self(found))
    }

    fn table(&self, key: &str) -> Option<(&Regulation, &Version, &Parameter)> {
        self.0.iter().find_map(|(regulation, version)| {
            let parameter = version.parameters.get(key)?;
            Some((regulation, version, parameter))
        })
    }

    /// The title of the regulation that has a parameter.
    pub(super) fn title(&self, key: &str) -> Option<String> {
        self.table(key)
            .map(|(regulation, ..)| regulation.title.clone())
    }

    /// One text for each authority of a sheet.
    pub(super) fn texts(&self, sheet: &JobSheet) -> Vec<LimitText> {
        let limits = sheet.authorities.iter().map(|authority| &authority.limit);
        limits.map(|limit| self.text(limit)).collect()
    }

    fn text(&self, limit: &Limit) -> LimitText {
        let plain = |text: String| LimitText {
            text,
            basis: String::new(),
            unknown: false,
        };
        match limit {
            Limit::None => plain(String::new()),
            Limit::Amount { amount } => plain(format!("{}元以内", trimmed(&amount.grouped()))),
            Limit::Rule { key, row } => {
                let found = self.table(key).and_then(|(regulation, version, table)| {
                    let value = match table.value.rows() {
                        Some(rows) => &*rows.iter().find(|other| other.name == *row)?.value,
                        None => &table.value,
                    };
                    let article =
                        articles_citing(&version.body, &version.parameters, key).into_iter();
                    let article = article.map(|citation| citation.label).next();
                    Some(LimitText {
                        text: within(value),
                        basis: format!("《{}》{}", regulation.title, article.unwrap_or_default()),
                        unknown: false,
                    })
                });
                found.unwrap_or_else(|| LimitText {
                    text: "按照公司规定的限额".to_owned(),
                    basis: String::new(),
                    unknown: true,
                })
            }
        }
    }
}

/// Tables of amounts and percentages by post, of all regulations in force, to choose a limit from.
pub fn tables(office: &Office, today: NaiveDate) -> Result<Vec<LimitTable>> {
    let rules = Rules::on(office, today)?;
    let mut found = Vec::new();
    for (regulation, version) in &rules.0 {
        for parameter in version.parameters.iter() {
            // Limits have a name of their own in every regulation of the library; weights and targets
            // are tables as well, and no limits.
            let named = ["compensation", "authority", "expense", "discount", "limit"];
            let fits = named.iter().any(|word| parameter.key.contains(word));
            let Some(rows) = parameter.value.rows().filter(|_| fits) else {
                continue;
            };
            found.push(LimitTable {
                key: parameter.key.clone(),
                label: parameter.label.clone(),
                regulation: regulation.title.clone(),
                rows: rows
                    .iter()
                    .map(|row| LimitRow {
                        row: row.name.clone(),
                        text: within(&row.value),
                    })
                    .collect(),
            });
        }
    }
    Ok(found)
}

fn within(value: &Value) -> String {
    match value {
        Value::Money { value } => format!("{}元以内", trimmed(&value.grouped())),
        other => format!("{}以内", other.words()),
    }
}

/// 500.00 is said 500.
fn trimmed(grouped: &str) -> &str {
    grouped.strip_suffix(".00").unwrap_or(grouped)
}
