//! The rules of a cycle, read off the regulations in force on its first day: those on duties and
//! assessment first, then those on the bonus, else the usual values.

use chrono::NaiveDate;
use domain::assessment::{Band, CycleRules, Period};
use domain::exact::Exact;
use domain::regulations::{Regulation, RegulationKind, TableRow, Value, Version, articles_citing};

use crate::error::Result;
use crate::office::Office;
use crate::regulations::of_kind;

/// What holds for a period.
pub(super) fn rules_of(office: &Office, period: Period) -> Result<CycleRules> {
    let mut rules = CycleRules::usual(period);
    let day = period.first_day();
    if let Some((regulation, version)) = of_kind(office, RegulationKind::Bonus, day)? {
        read_bands(&mut rules, &regulation, &version, "bonus.bands");
        let workdays = |key| version.parameters.count(key).ok();
        set(
            &mut rules,
            &regulation,
            &version,
            "bonus.appeal.workdays",
            "appeal_workdays",
            |rules| workdays("bonus.appeal.workdays").map(|days| rules.appeal_workdays = days),
        );
        set(
            &mut rules,
            &regulation,
            &version,
            "bonus.appeal.answer_workdays",
            "answer_workdays",
            |rules| {
                workdays("bonus.appeal.answer_workdays").map(|days| rules.answer_workdays = days)
            },
        );
    }
    if let Some((regulation, version)) = of_kind(office, RegulationKind::Duties, day)? {
        read_bands(&mut rules, &regulation, &version, "duties.bands");
        let count = |key| version.parameters.count(key).ok();
        set(
            &mut rules,
            &regulation,
            &version,
            "duties.calibrate.limit",
            "calibration_limit",
            |rules| {
                count("duties.calibrate.limit")
                    .map(|points| rules.calibration_limit = Exact::from(points))
            },
        );
        set(
            &mut rules,
            &regulation,
            &version,
            "duties.appeal.workdays",
            "appeal_workdays",
            |rules| count("duties.appeal.workdays").map(|days| rules.appeal_workdays = days),
        );
        set(
            &mut rules,
            &regulation,
            &version,
            "duties.answer.workdays",
            "answer_workdays",
            |rules| count("duties.answer.workdays").map(|days| rules.answer_workdays = days),
        );
        set(
            &mut rules,
            &regulation,
            &version,
            "duties.improve.periods",
            "improve_periods",
            |rules| count("duties.improve.periods").map(|periods| rules.improve_periods = periods),
        );
    }
    Ok(rules)
}

/// The bands on a day, to check schemes against.
pub(super) fn bands_on(office: &Office, day: NaiveDate) -> Result<Vec<Band>> {
    let month: Period = day
        .format("%Y-%m")
        .to_string()
        .parse()
        .map_err(anyhow::Error::from)?;
    // Rules are read by the first day of their period; a scheme is checked by those of its own day.
    let mut rules = CycleRules::usual(month);
    for (kind, key) in [
        (RegulationKind::Bonus, "bonus.bands"),
        (RegulationKind::Duties, "duties.bands"),
    ] {
        if let Some((regulation, version)) = of_kind(office, kind, day)? {
            read_bands(&mut rules, &regulation, &version, key);
        }
    }
    Ok(rules.bands)
}

fn read_bands(rules: &mut CycleRules, regulation: &Regulation, version: &Version, key: &str) {
    set(rules, regulation, version, key, "bands", |rules| {
        let rows = version.parameters.bands(key).ok()?;
        rules.bands = rows.iter().filter_map(band).collect();
        Some(())
    });
}

fn band(row: &TableRow) -> Option<Band> {
    match &*row.value {
        Value::Factor { value } => Some(Band {
            grade: row.name.clone(),
            from: value.clone(),
        }),
        _ => None,
    }
}

/// Sets a field where the regulation has the parameter, and remembers the article.
fn set(
    rules: &mut CycleRules,
    regulation: &Regulation,
    version: &Version,
    key: &str,
    field: &str,
    read: impl FnOnce(&mut CycleRules) -> Option<()>,
) {
    if read(rules).is_none() {
        return;
    }
    let article = articles_citing(&version.body, &version.parameters, key).into_iter();
    let article = article.map(|citation| citation.label).next();
    let basis = format!("《{}》{}", regulation.title, article.unwrap_or_default());
    rules.basis.insert(field.to_owned(), basis);
}
