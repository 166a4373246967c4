//! `regulation adoption|step|opinion|form|issue|repeal|register`: from draft to force.

use std::path::Path;
use std::process::ExitCode;

use domain::moment::Moment;
use domain::regulations::{AdoptionStage, OpinionResult, VersionState};
use operations::office::Office;
use operations::texts::{self, Language};
use operations::views::{
    AdoptionStepForm, AdoptionView, IssueRegisterRow, OpinionAnswerForm, PaperRow, RegulationRow,
    RepealForm, StaffOpinionForm,
};
use operations::{Error, refusal, regulations};
use serde_json::{Value, json};

use super::{compare, issue, receipts};
use crate::arguments::{AdoptionCommand, Global};
use crate::{desk, output};

/// Runs the commands of a version on its way.
pub fn run(
    global: &Global,
    office: &mut Office,
    now: Moment,
    command: AdoptionCommand,
    language: Language,
) -> Result<ExitCode, Error> {
    let today = now.today();
    match command {
        AdoptionCommand::Compare {
            id,
            from,
            to,
            print,
            decision,
            all,
        } => {
            let order = compare::Order {
                id: &id,
                from,
                to,
                print: print.as_deref(),
                decision: decision.as_deref(),
                all,
            };
            compare::run(global, office, now, &order, language)?;
        }
        AdoptionCommand::Adoption { id, version } => {
            let version = on_its_way(office, now, &id, version.version)?;
            let view = regulations::adoption(office, today, version)?;
            show(global, &view, language)?;
        }
        AdoptionCommand::Step {
            id,
            stage,
            version,
            on,
            until,
            place,
            host,
            recorder,
            participants,
            expected,
            present,
            note,
            attach,
        } => {
            let version = on_its_way(office, now, &id, version.version)?;
            let stage = AdoptionStage::from(stage);
            let form = AdoptionStepForm {
                stage,
                from: on,
                until,
                place,
                host,
                recorder,
                participants,
                expected,
                present,
                note,
            };
            regulations::save_adoption_step(office, now, version, &form)?;
            for path in attach {
                regulations::attach_scan(office, now, version, stage.word(), &path)?;
            }
            let view = regulations::adoption(office, today, version)?;
            show(global, &view, language)?;
        }
        AdoptionCommand::Opinion {
            id,
            version,
            text,
            name,
            on,
            article,
            answer,
            result,
            reply,
        } => {
            let version = on_its_way(office, now, &id, version.version)?;
            let view = match (answer, text) {
                (Some(opinion), _) => regulations::answer_staff_opinion(
                    office,
                    now,
                    version,
                    &OpinionAnswerForm {
                        opinion,
                        result: result.map(OpinionResult::from),
                        answer: reply,
                    },
                )?,
                (None, text) => {
                    let node = article
                        .map(|article| node_of(office, now, version, &article))
                        .transpose()?;
                    let form = StaffOpinionForm {
                        node,
                        name,
                        received_on: on.unwrap_or(today),
                        text: text.unwrap_or_default(),
                    };
                    regulations::add_staff_opinion(office, now, version, &form)?
                }
            };
            show(global, &view, language)?;
        }
        AdoptionCommand::Form {
            id,
            form,
            version,
            out,
        } => {
            let version = on_its_way(office, now, &id, version.version)?;
            let paper = regulations::print_adoption_paper(office, now, version, form.into())?;
            printed(global, office, &paper, &out, language)?;
        }
        command @ AdoptionCommand::Issue { .. } => {
            issue::run(global, office, now, command, language)?
        }
        AdoptionCommand::Repeal {
            id,
            last_day,
            reason,
            print,
        } => {
            let row = regulations::find(office, today, &id)?;
            let version = regulations::pick_version(&row, None)?;
            let form = RepealForm {
                version,
                last_day,
                reason,
            };
            regulations::repeal(office, now, &form)?;
            if let Some(out) = print {
                let paper = regulations::print_repeal(office, now, version, &form.reason)?;
                printed(global, office, &paper, &out, language)?;
            } else if global.json {
                output::json(&json!({ "id": row.slug, "last_day": last_day }))?;
            } else {
                output::line(&format!(
                    "{} 《{}》 {last_day}",
                    output::either(language, "最后施行日：", "Last day in force:"),
                    row.title
                ))?;
            }
        }
        AdoptionCommand::Register { out } => {
            let rows = regulations::issue_register(office, today)?;
            if let Some(out) = out {
                regulations::export_register(office, today, &out)?;
            }
            register(global, &rows)?;
        }
        command => receipts::run(global, office, now, command, language)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The version with this count; without one the draft, else the one in force.
pub fn on_its_way(
    office: &Office,
    now: Moment,
    id: &str,
    ordinal: Option<u32>,
) -> Result<i64, Error> {
    let row = regulations::find(office, now.today(), id)?;
    match draft_of(&row) {
        Ok(draft) if ordinal.is_none() => Ok(draft),
        _ => regulations::pick_version(&row, ordinal),
    }
}

/// The draft of a regulation; refused where there is none.
pub fn draft_of(row: &RegulationRow) -> Result<i64, Error> {
    row.versions
        .iter()
        .find(|version| version.state == VersionState::Draft)
        .map(|version| version.id)
        .ok_or_else(|| {
            refusal("regulation.no_draft")
                .fact("title", &row.title)
                .into()
        })
}

/// An article as people name it (第七条), or by its permanent id.
fn node_of(office: &Office, now: Moment, version: i64, article: &str) -> Result<String, Error> {
    let reading = regulations::read(office, now.today(), version)?;
    let found = reading
        .blocks
        .iter()
        .find(|block| block.number == article || block.id.0 == article);
    found
        .map(|block| block.id.0.clone())
        .ok_or_else(|| refusal("text.no_article").into())
}

/// Writes a registered paper under the name the user gave.
pub fn printed(
    global: &Global,
    office: &Office,
    paper: &PaperRow,
    out: &Path,
    language: Language,
) -> Result<(), Error> {
    desk::write(
        out,
        &operations::papers::bytes_by_number(office, &paper.number)?,
    )?;
    if global.json {
        return output::json(&json!({
            "number": paper.number, "kind": paper.kind, "title": paper.title,
            "pages": paper.pages, "sha256": paper.sha256, "out": out,
        }));
    }
    output::line(&format!(
        "{} {} {}",
        output::either(language, "已打印：", "Printed:"),
        paper.number,
        out.display()
    ))
}

fn show(global: &Global, view: &AdoptionView, language: Language) -> Result<(), Error> {
    if global.json {
        return output::json(&as_json(view));
    }
    output::line(&format!(
        "《{}》 {} · {}",
        view.title,
        view.version
            .label
            .as_deref()
            .unwrap_or(output::either(language, "草稿", "draft")),
        view.stage.name()
    ))?;
    for row in &view.steps {
        let step = &row.step;
        let until = step
            .until
            .map(|until| format!("～{until}"))
            .unwrap_or_default();
        output::line(&format!(
            "  {}\t{}{until}\t{}\t{}",
            step.stage.name(),
            step.from,
            step.participants,
            step.note
        ))?;
    }
    for row in &view.opinions {
        let opinion = &row.opinion;
        output::line(&format!(
            "  #{} {} {} {}：{}（{}）{}",
            opinion.id,
            opinion.received_on,
            opinion.name,
            row.label
                .as_deref()
                .unwrap_or(output::either(language, "全文", "the whole")),
            opinion.text,
            opinion.result.map_or(
                output::either(language, "待答复", "open"),
                OpinionResult::name
            ),
            opinion.answer
        ))?;
    }
    let gaps = if view.gaps.is_empty() {
        output::either(language, "程序齐全。", "The procedure is complete.").to_owned()
    } else {
        let gaps = view.gaps.iter().map(regulations::say_gap);
        let told: Vec<String> = gaps.map(|gap| texts::say(&gap, language)).collect();
        told.join("\n")
    };
    output::line(&gaps)
}

fn as_json(view: &AdoptionView) -> Value {
    json!({
        "title": view.title, "version": view.version.ordinal, "label": view.version.label,
        "number": view.version.number, "adopted": view.version.adopted,
        "needs_consultation": view.needs_consultation, "stage": view.stage,
        "steps": view.steps.iter().map(|row| json!({
            "id": row.step.stage, "stage": row.step.stage, "from": row.step.from,
            "until": row.step.until, "place": row.step.place, "host": row.step.host,
            "recorder": row.step.recorder, "participants": row.step.participants,
            "expected": row.step.expected, "present": row.step.present, "note": row.step.note,
            "same_text": row.same_text,
            "text_version": row.text.as_ref().map(|text| text.ordinal), "scans": row.scans,
        })).collect::<Vec<_>>(),
        "opinions": view.opinions.iter().map(|row| json!({
            "id": row.opinion.id, "article": row.label, "node": row.opinion.node,
            "name": row.opinion.name, "received_on": row.opinion.received_on,
            "text": row.opinion.text, "result": row.opinion.result, "answer": row.opinion.answer,
            "answered_on": row.opinion.answered_on,
        })).collect::<Vec<_>>(),
        "gaps": view.gaps, "advice": view.advice, "review_due": view.review_due,
        "papers": view.papers.iter().map(|paper| json!({
            "id": paper.number, "number": paper.number, "kind": paper.kind, "title": paper.title,
        })).collect::<Vec<_>>(),
    })
}

fn register(global: &Global, rows: &[IssueRegisterRow]) -> Result<(), Error> {
    if global.json {
        let rows: Vec<Value> = rows
            .iter()
            .map(|row| {
                json!({
                    "id": row.slug, "number": row.number, "title": row.title, "label": row.label,
                    "issued_on": row.issued_on, "effective_on": row.effective_on,
                    "trial_until": row.trial_until, "review_due": row.review_due,
                    "ended_on": row.ended_on, "in_force": row.in_force, "adopted": row.adopted,
                    "short_hash": row.short_hash, "received": row.signed, "people": row.people,
                })
            })
            .collect();
        return output::json(&rows);
    }
    for row in rows {
        output::line(&format!(
            "{}\t《{}》\t{}\t{}\t{}/{}",
            row.number,
            row.title,
            row.label,
            row.effective_on
                .map(|day| day.to_string())
                .unwrap_or_default(),
            row.signed,
            row.people
        ))?;
    }
    Ok(())
}
