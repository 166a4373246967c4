//! The list that is gone through before a quarter is calculated.

use chrono::NaiveDate;
use domain::bonus::{BonusRules, Fault, FaultKind, QuarterFacts};
use domain::quarter::Quarter;
use domain::regulations::Version;

use super::commission::on_commission;
use super::compute::inputs;
use super::receipts::day_of;
use crate::assessment;
use crate::error::{Error, Result};
use crate::office::Office;
use crate::people;
use crate::views::{CheckCode, CheckItem, DaysRow, Severity};

/// What is gone through before calculating. `Block` stops the calculation; `Warn` is for somebody to decide.
pub(super) fn checklist(
    office: &Office,
    today: NaiveDate,
    facts: &QuarterFacts,
    faults: &[Fault],
    version: Option<&Version>,
) -> Result<Vec<CheckItem>> {
    let quarter = facts.quarter;
    let rules = version
        .map(|version| BonusRules::read(&version.parameters))
        .and_then(Result::ok);
    let mut items = vec![
        item(CheckCode::Regulation, rules.is_some(), Severity::Block),
        adopted(faults, version),
    ];
    items.extend(version.and_then(|version| on_trial(version, quarter)));
    items.extend([
        item(CheckCode::Ended, quarter.last_day() < today, Severity::Warn)
            .fact("last", quarter.last_day()),
        item(CheckCode::Revenue, facts.revenue.is_some(), Severity::Block),
    ]);
    if rules.as_ref().is_some_and(|rules| rules.gate.is_some()) {
        items.push(item(
            CheckCode::Target,
            facts.target.is_some(),
            Severity::Block,
        ));
    }
    items.extend(assessed(office, quarter)?);
    if let Some(rules) = &rules {
        items.push(scores(office, facts, rules));
    }
    items.extend(commission(office, quarter)?);
    items.push(days(office, quarter)?);
    items.push(item(CheckCode::Faults, true, Severity::Info).fact("count", faults.len()));
    let certificate = office.file.certificates().current()?.is_some();
    items.push(item(CheckCode::Certificate, certificate, Severity::Block));
    Ok(items)
}

fn item(code: CheckCode, ok: bool, severity: Severity) -> CheckItem {
    CheckItem {
        code,
        ok,
        severity,
        facts: std::collections::BTreeMap::new(),
    }
}

impl CheckItem {
    fn fact(mut self, name: &str, value: impl std::fmt::Display) -> Self {
        self.facts.insert(name.to_owned(), value.to_string());
        self
    }
}

/// A trial of which nobody decided what it comes to governs no quarter that begins after it.
fn on_trial(version: &Version, quarter: Quarter) -> Option<CheckItem> {
    let (term, until) = version.trial_over(quarter.first_day())?;
    let over = item(CheckCode::Trial, false, Severity::Block);
    Some(
        over.fact("until", until)
            .fact("article", term.article.label),
    )
}

/// Without the democratic procedure a regulation may reward, and nothing may be reduced by it.
fn adopted(faults: &[Fault], version: Option<&Version>) -> CheckItem {
    let reduces = faults.iter().any(|fault| {
        matches!(fault.kind, FaultKind::Major { .. })
            || fault.named.iter().any(|named| named.figure.is_positive())
    });
    let severity = match reduces {
        true => Severity::Block,
        false => Severity::Warn,
    };
    let adopted = version.is_some_and(|version| version.adopted);
    item(CheckCode::Adopted, adopted, severity)
}

/// None in a firm that does not assess, which types its scores.
fn assessed(office: &Office, quarter: Quarter) -> Result<Option<CheckItem>> {
    Ok(assessment::open_periods(office, quarter)?.map(|open| {
        item(CheckCode::Assessment, open.is_empty(), Severity::Warn)
            .fact("periods", open.join("、"))
    }))
}

fn scores(office: &Office, facts: &QuarterFacts, rules: &BonusRules) -> CheckItem {
    let gathered = inputs(office, facts.quarter, rules);
    let mut scores = item(CheckCode::Scores, gathered.is_ok(), Severity::Block)
        .fact("given", facts.scores.len());
    if let Err(Error::Refused(refused)) = gathered {
        scores.facts.extend(refused.facts);
    }
    scores
}

/// Of an issued quarter only what was confirmed then: its list stands in the calculation.
fn commission(office: &Office, quarter: Quarter) -> Result<Option<CheckItem>> {
    let outside = on_commission(office, quarter)?;
    let confirmed = office.file.bonus().commission_list(quarter)?;
    let as_now = confirmed
        .as_ref()
        .filter(|list| list.codes.iter().eq(outside.iter().map(|one| &one.code)));
    let issued = office
        .file
        .bonus()
        .run(quarter)?
        .is_some_and(|run| run.issued.is_some());
    if issued && as_now.is_none() {
        return Ok(None);
    }
    let names: Vec<&str> = outside.iter().map(|one| one.name.as_str()).collect();
    let ok = outside.is_empty() || as_now.is_some();
    let mut line = item(CheckCode::Commission, ok, Severity::Warn)
        .fact("count", outside.len())
        .fact("people", names.join("、"));
    if let Some(list) = as_now {
        line = line.fact("by", &list.by.name);
        line = line.fact(
            "on",
            day_of(&list.by.at).map_or(String::new(), |day| day.to_string()),
        );
    }
    Ok(Some(line))
}

/// Whose days in post are not the whole quarter, for somebody to look at.
fn days(office: &Office, quarter: Quarter) -> Result<CheckItem> {
    let rows: Vec<DaysRow> = people::days(office, quarter)?
        .into_iter()
        .filter(|row| row.reason.is_none())
        .collect();
    let part: Vec<String> = rows
        .iter()
        .filter(|row| row.days < row.of_days)
        .map(|row| format!("{} {}/{}", row.name, row.days, row.of_days))
        .collect();
    Ok(item(CheckCode::Days, true, Severity::Info)
        .fact("count", rows.len())
        .fact("of_days", quarter.days())
        .fact("part", part.len())
        .fact("people", part.join("、")))
}
