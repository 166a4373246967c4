//! Figures and scores on their way in.

use domain::assessment::{EntryKind, Slot};
use domain::moment::Moment;
use operations::office::Office;
use operations::texts::{self, Language};
use operations::views::{CellInput, EventInput, FigureProblem, FiguresReport, SheetView};
use operations::{Error, Refusal, assessment, refusal};
use serde_json::json;

use super::output as told;
use crate::arguments::{AssessmentCommand as C, FigureKindArgument as KindArgument, Global};
use crate::{desk, output};

pub(super) fn run(
    office: &mut Office,
    now: Moment,
    command: C,
    global: &Global,
    language: Language,
) -> Result<(), Error> {
    match command {
        C::Enter {
            cycle,
            person,
            post,
            figures,
            source,
            reason,
        } => {
            let id = assessment::find_cycle(office, &cycle)?;
            let cells = cells(office, now, id, (&person, post.as_deref()), &figures)?;
            let kind = EntryKind::Data;
            let view = assessment::enter(office, now, id, kind, &cells, &reason, &source)?;
            told::person(&view, &person, global, language)
        }
        C::Import {
            cycle,
            input,
            kind,
            reason,
        } => {
            let id = assessment::find_cycle(office, &cycle)?;
            let bytes = desk::read(&input)?;
            let kind = match kind {
                KindArgument::Data => EntryKind::Data,
                KindArgument::Own => EntryKind::Own,
                KindArgument::Leader => EntryKind::Leader,
            };
            let report =
                assessment::import_figures(office, now, id, kind, &input, &bytes, &reason)?;
            imported(&report, global, language)
        }
        C::Score {
            cycle,
            person,
            post,
            scores,
            own,
            plus,
            minus,
            veto,
            withdraw_veto,
            reason,
        } => {
            let id = assessment::find_cycle(office, &cycle)?;
            let who = (&*person, post.as_deref());
            let cells = cells(office, now, id, who, &scores)?;
            let kind = if own {
                EntryKind::Own
            } else {
                EntryKind::Leader
            };
            let events = events(
                office,
                now,
                id,
                who,
                (&plus, &minus, &veto, &withdraw_veto),
                &reason,
            )?;
            let mut view = assessment::enter(office, now, id, kind, &cells, &reason, "")?;
            if !events.is_empty() {
                view = assessment::events(office, now, id, &events)?;
            }
            told::person(&view, &person, global, language)
        }
        C::Calibrate {
            cycle,
            person,
            post,
            points,
            reason,
        } => {
            let id = assessment::find_cycle(office, &cycle)?;
            let sheet = one(office, now, id, (&person, post.as_deref()))?;
            let view = assessment::calibrate(office, now, id, sheet, &points, &reason)?;
            told::person(&view, &person, global, language)
        }
        _ => Ok(()),
    }
}

/// ITEM=FIGURE as cells of the person's sheet that has the item.
pub(super) fn cells(
    office: &Office,
    now: Moment,
    cycle: i64,
    (code, post): (&str, Option<&str>),
    pairs: &[String],
) -> Result<Vec<CellInput>, Error> {
    let sheets = assessment::find_sheets(office, cycle, code, post)?;
    let sheets = sheets
        .into_iter()
        .map(|sheet| assessment::sheet(office, now.today(), cycle, sheet))
        .collect::<Result<Vec<_>, _>>()?;
    pairs
        .iter()
        .map(|pair| {
            let (item, figure) = split(pair)?;
            let has = sheets.iter().filter(|sheet| {
                let mut items = sheet.items.iter();
                items.any(|other| other.name == item || other.code == item)
            });
            let has: Vec<_> = has.collect();
            let sheet = match has[..] {
                [] => sheets[0].row.id,
                [one] => one.row.id,
                _ => return Err(two_sheets(has.iter().copied()).into()),
            };
            Ok(CellInput {
                sheet,
                item: item.to_owned(),
                figure: figure.to_owned(),
            })
        })
        .collect()
}

/// Whoever held two posts has two sheets, and the figure does not say which one it is for.
fn two_sheets<'a>(sheets: impl IntoIterator<Item = &'a SheetView>) -> Refusal {
    let rows: Vec<_> = sheets.into_iter().map(|sheet| &sheet.row).collect();
    let posts: Vec<&str> = rows.iter().map(|row| row.post.as_str()).collect();
    refusal("assessment.two_sheets")
        .fact("name", rows.first().map_or("", |row| &row.name))
        .fact("posts", posts.join("、"))
}

fn split(pair: &str) -> Result<(&str, &str), Error> {
    let split = pair
        .split_once('=')
        .map(|(name, value)| (name.trim(), value.trim()));
    split.ok_or_else(|| refusal("cli.no_pair").fact("text", pair).into())
}

/// The one sheet of a person, or of a person in a post.
fn one(
    office: &Office,
    now: Moment,
    cycle: i64,
    (code, post): (&str, Option<&str>),
) -> Result<i64, Error> {
    match assessment::find_sheets(office, cycle, code, post)?[..] {
        [sheet] => Ok(sheet),
        ref several => {
            let today = now.today();
            let sheets = several
                .iter()
                .map(|sheet| assessment::sheet(office, today, cycle, *sheet))
                .collect::<Result<Vec<_>, _>>()?;
            Err(two_sheets(&sheets).into())
        }
    }
}

type Matters<'a> = (&'a [String], &'a [String], &'a [String], &'a [String]);

fn events(
    office: &Office,
    now: Moment,
    cycle: i64,
    who: (&str, Option<&str>),
    (plus, minus, vetoes, withdrawn): Matters<'_>,
    reason: &str,
) -> Result<Vec<EventInput>, Error> {
    let mut events = Vec::new();
    if plus.is_empty() && minus.is_empty() && vetoes.is_empty() && withdrawn.is_empty() {
        return Ok(events);
    }
    let sheet = one(office, now, cycle, who)?;
    let mut add = |slot, name: &str, points: &str, happened| {
        events.push(EventInput {
            sheet,
            slot,
            name: name.to_owned(),
            points: points.to_owned(),
            happened,
            reason: reason.to_owned(),
        });
    };
    for (slot, pairs) in [(Slot::Plus, plus), (Slot::Minus, minus)] {
        for pair in pairs {
            let (name, points) = split(pair)?;
            add(slot, name, points, true);
        }
    }
    vetoes
        .iter()
        .for_each(|name| add(Slot::Veto, name, "", true));
    withdrawn
        .iter()
        .for_each(|name| add(Slot::Veto, name, "", false));
    Ok(events)
}

fn imported(report: &FiguresReport, global: &Global, language: Language) -> Result<(), Error> {
    let why = |one: &FigureProblem| {
        let mut told = refusal(&one.code);
        told.facts.clone_from(&one.facts);
        texts::say(&told, language)
    };
    if global.json {
        let problems: Vec<_> = report
            .problems
            .iter()
            .map(|one| {
                json!({"row": one.row, "column": one.column, "value": one.value, "code": one.code, "why": why(one)})
            })
            .collect();
        return output::json(&json!({"taken": report.taken, "errors": problems}));
    }
    output::line(&match language {
        Language::Chinese => format!("录入{}项", report.taken),
        Language::English => format!("{} figures taken", report.taken),
    })?;
    for one in &report.problems {
        output::line(&format!(
            "{}\t{}\t{}\t{}",
            one.row,
            one.column,
            one.value,
            why(one)
        ))?;
    }
    Ok(())
}
