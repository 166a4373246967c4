//! Faults of a quarter, and the compensation for a loss.

use std::path::Path;
use std::process::ExitCode;

use domain::bonus::AppealOutcome;
use operations::office::Office;
use operations::texts::Language;
use operations::views::{
    FaultAnswerForm, FaultAppealForm, FaultFile, FaultPaper, FaultPaperOrder, FaultRow, LossRow,
};
use operations::{Error, bonus, clock, refusal};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::arguments::{
    FaultPaperArgument, FaultsCommand as C, Global, LossCommand, OutcomeArgument,
};
use crate::{desk, output as out};

/// Runs `faults …`.
pub fn run(global: &Global, command: C, language: Language) -> Result<ExitCode, Error> {
    let now = clock::now()?;
    let mut office = desk::open(global)?;
    let office = &mut office;
    match command {
        C::List { quarter } => {
            let faults = bonus::view(office, operations::clock::now()?.today(), quarter)?.faults;
            if global.json {
                out::json(&faults.iter().map(told).collect::<Vec<_>>())?;
            } else {
                for row in &faults {
                    line(row, language)?;
                }
            }
        }
        C::Show { fault } => show(global, &bonus::fault_file(office, fault)?, language)?,
        C::Save { input } => {
            let form = read(&input)?;
            let id = bonus::save_fault(office, now, &form)?;
            show(global, &bonus::fault_file(office, id)?, language)?;
        }
        C::Evidence { fault, path } => {
            let file = bonus::add_fault_evidence(office, now, fault, &path)?;
            show(global, &file, language)?;
        }
        C::Withdraw { fault, reason } => {
            let file = bonus::withdraw_fault(office, now, fault, &reason)?;
            show(global, &file, language)?;
        }
        C::Appeal {
            fault,
            person,
            grounds,
            on,
        } => {
            let form = FaultAppealForm {
                fault,
                code: person,
                received_on: on.unwrap_or_else(|| now.today()),
                grounds,
            };
            show(global, &bonus::appeal_fault(office, now, &form)?, language)?;
        }
        C::Answer {
            fault,
            person,
            by,
            outcome,
            reason,
        } => {
            let appeals = bonus::fault_file(office, fault)?.appeals;
            let appeal = appeals.iter().find(|row| row.code == person);
            let appeal = appeal.ok_or_else(|| refusal("bonus.appeal_answered"))?;
            let form = FaultAnswerForm {
                fault,
                appeal: appeal.appeal.id.into(),
                by,
                outcome: match outcome {
                    OutcomeArgument::Upheld => AppealOutcome::Upheld,
                    OutcomeArgument::Reversed => AppealOutcome::Reversed,
                },
                reason,
            };
            show(global, &bonus::answer_fault(office, now, &form)?, language)?;
        }
        C::Print {
            fault,
            paper,
            person,
            out: path,
            sign,
        } => {
            let order = FaultPaperOrder {
                fault,
                paper: match paper {
                    FaultPaperArgument::Hearing => FaultPaper::Hearing,
                    FaultPaperArgument::Decision => FaultPaper::Decision,
                    FaultPaperArgument::Shares => FaultPaper::Shares,
                    FaultPaperArgument::Resolution => FaultPaper::Resolution,
                    FaultPaperArgument::Answer => FaultPaper::Answer,
                },
                person,
                sign,
            };
            let row = bonus::print_fault(office, now, &order)?;
            desk::hand_out(global, office, &row, &path)?;
        }
        C::Loss(command) => loss(global, office, command, language)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn loss(
    global: &Global,
    office: &mut Office,
    command: LossCommand,
    language: Language,
) -> Result<(), Error> {
    let now = clock::now()?;
    match command {
        LossCommand::List => losses(global, &bonus::losses(office)?, language),
        LossCommand::Save { input, dry_run } => {
            let form = read(&input)?;
            if !dry_run {
                return losses(global, &bonus::save_loss(office, now, &form)?, language);
            }
            let plan = bonus::preview_loss(&form)?;
            let months = plan.plan.iter().map(instalment);
            if global.json {
                return out::json(&json!({
                    "most": plan.most.to_string(), "plan": months.collect::<Vec<_>>(),
                }));
            }
            plan.plan.iter().try_for_each(month)
        }
        LossCommand::Print {
            loss,
            out: path,
            sign,
        } => {
            let row = bonus::print_loss(office, now, loss, sign)?;
            desk::hand_out(global, office, &row, &path)
        }
        LossCommand::Withdraw { loss } => {
            losses(global, &bonus::withdraw_loss(office, now, loss)?, language)
        }
    }
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T, Error> {
    let bytes = desk::read(path)?;
    serde_json::from_slice(&bytes).map_err(|error| {
        let told = error.to_string();
        // The field that is missing or unknown stands between backticks.
        let name = told.split('`').nth(1).unwrap_or_default();
        refusal("cli.bad_json")
            .fact("path", path.display())
            .fact("line", error.line())
            .fact("column", error.column())
            .fact("name", name)
            .detail(&told)
            .into()
    })
}

fn told(row: &FaultRow) -> Value {
    let people = row.people.iter().map(|person| {
        json!({
            "code": person.code, "name": person.name, "figure": person.figure,
            "responsible": person.responsible,
        })
    });
    json!({
        "id": row.fault.id, "quarter": row.fault.quarter, "kind": row.fault.kind,
        "happened_on": row.fault.happened_on, "facts": row.fault.facts, "article": row.article_label,
        "people": people.collect::<Vec<_>>(), "deciders": row.deciders,
        "deputies": row.deputies,
        "decided_on": row.fault.decision.decided_on, "reason": row.fault.decision.reason,
        "withdrawn": row.fault.withdrawn,
    })
}

fn line(row: &FaultRow, language: Language) -> Result<(), Error> {
    let names: Vec<&str> = row.people.iter().map(|one| one.name.as_str()).collect();
    let state = match row.fault.withdrawn {
        Some(_) => out::either(language, "\t已撤回", "\twithdrawn"),
        None => "",
    };
    out::line(&format!(
        "{}\t{}\t{}\t{}{state}",
        row.fault.id,
        row.fault.happened_on,
        names.join(out::either(language, "、", ", ")),
        row.fault.facts
    ))
}

fn show(global: &Global, file: &FaultFile, language: Language) -> Result<(), Error> {
    if global.json {
        let mut fault = told(&file.row);
        fault["evidence"] = json!(file.evidence);
        fault["appeals"] = json!(file.appeals);
        let papers = file.papers.iter().map(|paper| &paper.number);
        fault["papers"] = json!(papers.collect::<Vec<_>>());
        fault["to_correct"] = json!(file.to_correct);
        return out::json(&fault);
    }
    line(&file.row, language)?;
    for deputy in &file.row.deputies {
        let stands_in = out::either(language, "代行认定", "in the place of");
        let ground = match &deputy.named_by {
            Some(by) => by.as_str(),
            None => out::either(language, "按汇报关系", "by the reporting line"),
        };
        out::line(&format!(
            "{}\t{stands_in}\t{}\t{}\t{ground}",
            deputy.name, deputy.leader_name, deputy.reason
        ))?;
    }
    for piece in &file.evidence {
        out::line(&format!("{}\t{}", piece.sha256, piece.name))?;
    }
    for paper in &file.papers {
        out::line(&format!("{}\t{}", paper.number, paper.title))?;
    }
    for number in &file.to_correct {
        let what = out::either(language, "待更正通知书", "notice to correct");
        out::line(&format!("{what}\t{number}"))?;
    }
    Ok(())
}

fn losses(global: &Global, rows: &[LossRow], language: Language) -> Result<(), Error> {
    if global.json {
        let rows = rows.iter().map(|row| {
            json!({
                "id": row.loss.id, "code": row.code, "name": row.name,
                "loss": row.loss.loss.to_string(), "borne": row.loss.borne.to_string(),
                "agreed_on": row.loss.agreed_on, "withdrawn_on": row.loss.withdrawn_on,
                "plan": row.plan.iter().map(instalment).collect::<Vec<_>>(),
                "papers": row.papers.iter().map(|paper| &paper.number).collect::<Vec<_>>(),
            })
        });
        return out::json(&rows.collect::<Vec<_>>());
    }
    rows.iter().try_for_each(|row| {
        out::line(&format!(
            "{}\t{}\t{} / {}\t{} {}",
            row.loss.id,
            row.name,
            row.loss.borne.grouped(),
            row.loss.loss.grouped(),
            row.plan.len(),
            out::either(language, "个月", "months")
        ))
    })
}

fn instalment(one: &domain::bonus::Instalment) -> Value {
    json!({
        "month": one.month.format("%Y-%m").to_string(), "wage": one.wage.to_string(),
        "fifth": one.fifth.to_string(), "above_minimum": one.above_minimum.to_string(),
        "amount": one.amount.to_string(), "left": one.left.to_string(), "open": one.open.to_string(),
    })
}

fn month(one: &domain::bonus::Instalment) -> Result<(), Error> {
    out::line(&format!(
        "{}\t{}\t{}",
        one.month.format("%Y-%m"),
        one.amount.grouped(),
        one.left.grouped()
    ))
}
