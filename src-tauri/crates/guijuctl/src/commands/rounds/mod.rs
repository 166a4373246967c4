//! Rounds: lists, walks, findings, their rectification and its check, papers.

mod output;

use std::process::ExitCode;

use domain::moment::Moment;
use operations::office::Office;
use operations::texts::Language;
use operations::views::{
    CheckItemForm, ChecklistForm, FindingQuery, FindingStepForm, RoundEntryForm, RoundForm,
    RoundsPaper, RoundsPaperOrder,
};
use operations::{Error, clock, papers, refusal, rounds};
use serde_json::json;

use crate::arguments::{
    CheckResult, ChecklistCommand, Global, RoundsCommand as C, RoundsDid, RoundsPaperArgument,
};
use crate::{desk, output as out};

/// Runs `rounds …`.
pub fn run(global: &Global, command: C, language: Language) -> Result<ExitCode, Error> {
    let now = clock::now()?;
    let mut office = desk::open(global)?;
    let office = &mut office;
    match command {
        C::Checklists => output::lists(&rounds::checklists(office, now)?, global, language)?,
        C::Checklist(command) => checklist(global, office, now, command, language)?,
        C::List => output::rounds(&rounds::rounds(office, now)?, global, language)?,
        C::Start {
            checklist,
            department,
            by,
            on,
        } => {
            let form = RoundForm {
                checklist: rounds::find_checklist(office, &checklist)?,
                department,
                walker: by,
                on,
            };
            output::round(&rounds::start(office, now, &form)?, global, language)?;
        }
        C::Show { round } => output::round(&rounds::round(office, now, round)?, global, language)?,
        C::Enter {
            round,
            item,
            verdict,
            text,
            grade,
            owner,
        } => {
            let form = RoundEntryForm {
                round,
                key: item,
                verdict: verdict.0,
                grade,
                note: text,
                owner,
            };
            output::round(&rounds::enter(office, now, &form)?, global, language)?;
        }
        C::Photo {
            id,
            photo,
            item: Some(item),
            ..
        } => {
            let view = rounds::add_photo(office, now, id, item, &photo)?;
            output::round(&view, global, language)?;
        }
        C::Photo { id, photo, .. } => {
            let view = rounds::add_finding_photo(office, now, id, &photo)?;
            output::finding(&view, global, language)?;
        }
        C::Copy { photo, out: path } => {
            rounds::copy_photo(office, photo, &path)?;
            out::line(&path.display().to_string())?;
        }
        C::Finish { round } => {
            output::round(&rounds::finish(office, now, round)?, global, language)?;
        }
        C::Drop { round } => {
            rounds::drop_round(office, now, round)?;
            out::line(&round.to_string())?;
        }
        C::Findings {
            state,
            grade,
            department,
            owner,
            overdue,
            text,
        } => {
            let query = FindingQuery {
                state,
                grade,
                department,
                owner,
                overdue,
                text,
            };
            let view = rounds::findings(office, now, &query)?;
            output::findings(&view.rows, global, language)?;
        }
        C::Finding { id } => {
            output::finding(&rounds::finding(office, now, id)?, global, language)?;
        }
        C::Due { days, person } => {
            let due = rounds::due(office, now, days, person.as_deref())?;
            output::due(&due, global, language)?;
        }
        C::Terms {
            minor: Some(minor),
            serious,
            recheck,
        } => {
            let (serious, recheck) = (serious.unwrap_or(minor), recheck.unwrap_or(minor));
            let view = rounds::set_terms(office, now, minor, serious, recheck)?;
            output::terms(&view, global, language)?;
        }
        C::Terms { .. } => {
            output::terms(&rounds::terms(office, now.today())?, global, language)?;
        }
        C::Print {
            paper,
            id,
            round,
            period,
            out: path,
            sign,
        } => {
            let mut order = RoundsPaperOrder {
                paper: RoundsPaper::Summary,
                checklist: None,
                round,
                finding: None,
                period,
                sign,
            };
            match paper {
                RoundsPaperArgument::Checklist => {
                    order.paper = RoundsPaper::Checklist;
                    let id = id.map(|word| rounds::find_checklist(office, &word));
                    order.checklist = id.transpose()?;
                }
                RoundsPaperArgument::Notice => {
                    order.paper = RoundsPaper::Notice;
                    order.finding = id.as_deref().map(number).transpose()?;
                }
                RoundsPaperArgument::Summary => {}
            }
            let row = rounds::print(office, now, &order)?;
            desk::write(&path, &papers::bytes(office, row.id)?)?;
            if global.json {
                out::json(&json!({
                    "id": row.id, "number": row.number, "pages": row.pages, "signed": row.signed, "out": path,
                }))?;
            } else {
                out::line(&format!("{}\t{}", row.number, path.display()))?;
            }
        }
        step => output::finding(&take(office, now, step)?, global, language)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn number(word: &str) -> Result<i64, Error> {
    word.parse()
        .map_err(|_| refusal("rounds.unknown_finding").fact("id", word).into())
}

/// The steps of a finding.
fn take(
    office: &mut Office,
    now: Moment,
    command: C,
) -> Result<operations::views::FindingView, Error> {
    let form = |finding: i64, text: String, did: RoundsDid| FindingStepForm {
        finding,
        by: did.by,
        on: did.on,
        text,
        owner: String::new(),
        due_on: None,
    };
    match command {
        C::Order {
            finding,
            owner,
            text,
            due,
            did,
        } => {
            let form = FindingStepForm {
                owner,
                due_on: due,
                ..form(finding, text, did)
            };
            rounds::order(office, now, &form)
        }
        C::Extend {
            finding,
            due,
            reason,
            did,
        } => {
            let form = FindingStepForm {
                due_on: Some(due),
                ..form(finding, reason, did)
            };
            rounds::extend(office, now, &form)
        }
        C::Rectify { finding, text, did } => {
            rounds::rectify(office, now, &form(finding, text, did))
        }
        C::Recheck {
            finding,
            result,
            text,
            due,
            did,
        } => {
            let form = FindingStepForm {
                due_on: due,
                ..form(finding, text, did)
            };
            rounds::recheck(office, now, &form, result == CheckResult::Pass)
        }
        // Everything that is no step is done above.
        _ => Err(refusal("rounds.no_paper_subject").into()),
    }
}

fn checklist(
    global: &Global,
    office: &mut Office,
    now: Moment,
    command: ChecklistCommand,
    language: Language,
) -> Result<(), Error> {
    let view = match command {
        ChecklistCommand::Show { checklist } => {
            let id = rounds::find_checklist(office, &checklist)?;
            let mut all = rounds::checklists(office, now)?;
            all.retain(|one| one.id == id);
            all.pop()
                .ok_or_else(|| refusal("rounds.unknown_checklist").fact("id", checklist))?
        }
        ChecklistCommand::Save {
            name,
            id,
            indicator,
            items,
        } => {
            let id = id.map(|word| rounds::find_checklist(office, &word));
            let id = id.transpose()?;
            let before = rounds::checklists(office, now)?;
            let before = before.into_iter().find(|one| Some(one.id) == id);
            let item = |typed: &String| {
                let mut parts: Vec<&str> = typed.split('|').map(str::trim).collect();
                let article = parts.pop().unwrap_or_default().to_owned();
                let text = parts.first().copied().unwrap_or_default().to_owned();
                let how = parts.get(1).copied().unwrap_or_default().to_owned();
                let mut known = before.iter().flat_map(|list| &list.items);
                CheckItemForm {
                    key: known.find(|item| item.text == text).map(|item| item.key),
                    text,
                    how,
                    article,
                }
            };
            let form = ChecklistForm {
                id,
                name,
                indicator,
                items: items.iter().map(item).collect(),
            };
            rounds::save_checklist(office, now, &form)?
        }
        ChecklistCommand::Confirm { checklist } => {
            let id = rounds::find_checklist(office, &checklist)?;
            rounds::confirm_checklist(office, now, id)?
        }
        ChecklistCommand::Retire { checklist, undo } => {
            let id = rounds::find_checklist(office, &checklist)?;
            rounds::retire_checklist(office, now, id, !undo)?
        }
    };
    output::list(&view, global, language)
}
