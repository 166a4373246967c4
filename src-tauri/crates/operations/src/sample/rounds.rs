//! The rounds of the sample: two lists made from its regulations, three walks in October and November 2026,
//! and findings in every state.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::moment::Moment;
use domain::rounds::{FindingStepKind, Grade, Verdict};
use serde::Deserialize;

use super::found::at;
use crate::error::Result;
use crate::office::Office;
use crate::rounds;
use crate::views::{
    CheckItemForm, ChecklistForm, FindingStepForm, RoundEntryForm, RoundForm, RoundView,
};

#[derive(Debug, Deserialize)]
struct File {
    checklists: Vec<List>,
    rounds: Vec<Walk>,
}

#[derive(Debug, Deserialize)]
struct List {
    name: String,
    indicator: Option<String>,
    /// What to look at, how, title and heading of the article.
    items: Vec<(String, String, String, String)>,
}

#[derive(Debug, Deserialize)]
struct Walk {
    checklist: String,
    department: String,
    on: NaiveDate,
    walker: String,
    /// Whatever is not named was as it should be.
    seen: Vec<Seen>,
    findings: Vec<Found>,
}

#[derive(Debug, Deserialize)]
struct Seen {
    item: u32,
    verdict: Verdict,
    grade: Option<Grade>,
    note: String,
    #[serde(default)]
    owner: String,
    #[serde(default)]
    photo: bool,
}

#[derive(Debug, Deserialize)]
struct Found {
    item: u32,
    steps: Vec<Step>,
}

#[derive(Debug, Deserialize)]
struct Step {
    kind: FindingStepKind,
    on: NaiveDate,
    by: String,
    text: String,
    due: Option<NaiveDate>,
}

/// The day on which the lists were written.
const WRITTEN: (i32, u32, u32) = (2026, 10, 12);

/// Everything, in the order in which it happened.
pub(super) fn rounds(office: &mut Office, now: Moment) -> Result<()> {
    let file: File = serde_json::from_str(include_str!("../../sample/rounds.json"))
        .map_err(anyhow::Error::from)?;
    let (year, month, day) = WRITTEN;
    let written = NaiveDate::from_ymd_opt(year, month, day).unwrap_or(now.today());
    let written = at(now, written, 10)?;
    let mut lists: HashMap<&str, i64> = HashMap::new();
    for list in &file.checklists {
        let form = checklist(office, written, list)?;
        let saved = rounds::save_checklist(office, written, &form)?;
        lists.insert(&list.name, saved.id);
    }
    for walk in &file.rounds {
        let list = lists.get(walk.checklist.as_str());
        let list =
            list.ok_or_else(|| anyhow::anyhow!("the sample has no list {}", walk.checklist))?;
        let done = walked(office, now, *list, walk)?;
        for found in &walk.findings {
            let entry = done.entries.iter().find(|entry| entry.key == found.item);
            let finding = entry.and_then(|entry| entry.finding);
            let finding =
                finding.ok_or_else(|| anyhow::anyhow!("item {} was not wrong", found.item))?;
            for step in &found.steps {
                take(office, now, finding, step)?;
            }
        }
    }
    Ok(())
}

fn checklist(office: &Office, written: Moment, list: &List) -> Result<ChecklistForm> {
    let articles = rounds::articles(office, written)?;
    let item =
        |(text, how, title, heading): &(String, String, String, String)| -> Result<CheckItemForm> {
            let start = format!("《{title}");
            let found = articles
                .iter()
                .find(|one| one.label.starts_with(&start) && one.heading == *heading);
            let found =
                found.ok_or_else(|| anyhow::anyhow!("《{title}》 has no article {heading}"))?;
            Ok(CheckItemForm {
                key: None,
                text: text.clone(),
                how: how.clone(),
                article: found.label.clone(),
            })
        };
    Ok(ChecklistForm {
        id: None,
        name: list.name.clone(),
        indicator: list.indicator.clone(),
        items: list.items.iter().map(item).collect::<Result<_>>()?,
    })
}

fn walked(office: &mut Office, now: Moment, list: i64, walk: &Walk) -> Result<RoundView> {
    let begun = at(now, walk.on, 10)?;
    let form = RoundForm {
        checklist: list,
        department: walk.department.clone(),
        walker: walk.walker.clone(),
        on: None,
    };
    let view = rounds::start(office, begun, &form)?;
    for entry in &view.entries {
        let seen = walk.seen.iter().find(|seen| seen.item == entry.key);
        let form = RoundEntryForm {
            round: view.row.id,
            key: entry.key,
            verdict: Some(seen.map_or(Verdict::Pass, |seen| seen.verdict)),
            grade: seen.and_then(|seen| seen.grade),
            note: seen.map(|seen| seen.note.clone()).unwrap_or_default(),
            owner: seen.map(|seen| seen.owner.clone()).unwrap_or_default(),
        };
        rounds::enter(office, begun, &form)?;
        if seen.is_some_and(|seen| seen.photo) {
            let bytes = include_bytes!("../../sample/photos/aisle.jpg");
            rounds::keep_photo(
                office,
                begun,
                (view.row.id, entry.key),
                "总台通道.jpg",
                bytes,
            )?;
        }
    }
    rounds::finish(office, at(now, walk.on, 12)?, view.row.id)
}

fn take(office: &mut Office, now: Moment, finding: i64, step: &Step) -> Result<()> {
    let then = at(now, step.on, 16)?;
    let form = FindingStepForm {
        finding,
        by: step.by.clone(),
        on: None,
        text: step.text.clone(),
        owner: String::new(),
        due_on: step.due,
    };
    match step.kind {
        FindingStepKind::Ordered => rounds::order(office, then, &form),
        FindingStepKind::Extended => rounds::extend(office, then, &form),
        FindingStepKind::Rectified => rounds::rectify(office, then, &form),
        FindingStepKind::Returned => rounds::recheck(office, then, &form, false),
        FindingStepKind::Passed => rounds::recheck(office, then, &form, true),
    }
    .map(|_| ())
}
