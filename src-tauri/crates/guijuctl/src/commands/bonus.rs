//! The quarterly bonus and its notices.

use std::path::Path;
use std::process::ExitCode;

use domain::quarter::Quarter;
use indicatif::{ProgressBar, ProgressStyle};
use operations::bonus::Brought;
use operations::office::Office;
use operations::texts::Language;
use operations::views::{BonusView, Corrected, CorrectionForm, SealOrder};
use operations::{Error, bonus, regulations};
use serde_json::json;

use super::{seals, settle};
use crate::arguments::{BonusCommand, Global};
use crate::{desk, output};

/// Runs `bonus …`.
pub fn run(global: &Global, command: BonusCommand, language: Language) -> Result<ExitCode, Error> {
    let now = operations::clock::now()?;
    let mut office = desk::open(global)?;
    match command {
        BonusCommand::Run {
            quarter,
            revenue,
            target,
            scores,
        } => {
            let scores = scores
                .map(|path| desk::read(&path).map(|bytes| (path, bytes)))
                .transpose()?;
            let brought = Brought {
                revenue: revenue.as_deref(),
                target: target.as_deref(),
                scores: scores
                    .as_ref()
                    .map(|(path, bytes)| (path.as_path(), bytes.as_slice())),
            };
            bonus::calculate_from(&mut office, now, quarter, &brought)?;
            show(global, &office, quarter, language)?;
        }
        BonusCommand::Review {
            quarter,
            one_person,
        } => {
            bonus::review(&mut office, now, quarter, one_person)?;
            state(global, &office, quarter)?;
        }
        BonusCommand::Approve { quarter } => {
            bonus::approve(&mut office, now, quarter)?;
            state(global, &office, quarter)?;
        }
        BonusCommand::Issue { quarter, seal } => {
            let seal = seals::order(&office, &seal, false)?;
            issue(&mut office, now, quarter, seal)?;
            state(global, &office, quarter)?;
        }
        BonusCommand::Show { quarter } => show(global, &office, quarter, language)?,
        BonusCommand::List => {
            let rows = bonus::quarters(&office)?;
            if global.json {
                let rows: Vec<serde_json::Value> = rows
                    .iter()
                    .map(|row| {
                        json!({
                            "id": row.quarter, "quarter": row.quarter, "state": row.state,
                            "revenue": row.revenue.map(|m| m.to_string()), "pool": row.pool.map(|m| m.to_string()),
                            "paid": row.paid.map(|m| m.to_string()),
                            "closing_reserve": row.closing_reserve.map(|m| m.to_string()),
                            "people": row.people, "regulation": row.regulation, "closed": row.closed,
                        })
                    })
                    .collect();
                output::json(&rows)?;
            } else {
                for row in rows {
                    let paid = row.paid.map(|paid| paid.grouped()).unwrap_or_default();
                    output::line(&format!("{}\t{:?}\t{paid}", row.quarter, row.state))?;
                }
            }
        }
        BonusCommand::Explain { quarter, person } => {
            let explained = bonus::explain(&office, quarter, &person)?;
            if global.json {
                output::json(&explained)?;
            } else {
                output::line(&format!(
                    "{} {} {}",
                    explained.code, explained.name, explained.citation
                ))?;
                for step in &explained.steps {
                    let article = step
                        .article
                        .as_ref()
                        .map_or("", |article| article.label.as_str());
                    output::line(&format!(
                        "{}  {} = {}  {article}",
                        step.label, step.expression, step.value
                    ))?;
                }
                output::line(&explained.total_capitals)?;
            }
        }
        BonusCommand::Correct {
            notice,
            person,
            score,
            days,
            award,
            lifted,
            reason,
            seal,
            dry_run,
        } => {
            let form = CorrectionForm {
                number: notice,
                code: person,
                score,
                days,
                award,
                lifted,
                reason,
                seal: seals::order(&office, &seal, false)?,
            };
            let corrected = if dry_run {
                bonus::preview_correction(&office, &form)?
            } else {
                bonus::correct(&mut office, now, &form)?
            };
            show_corrected(global, &corrected, language)?;
        }
        BonusCommand::Payroll { quarter, out } => {
            let people = bonus::export_payroll(&office, now, quarter, &out)?;
            written(global, people, &out, language)?;
        }
        BonusCommand::Checklist {
            quarter,
            confirm_commission,
        } => settle::checklist(global, &mut office, quarter, confirm_commission, language)?,
        BonusCommand::Pay(arguments) => settle::pay(global, &mut office, arguments, language)?,
        BonusCommand::Payments { quarter } => {
            settle::payments(global, &office, quarter, language)?;
        }
        BonusCommand::TakeBack {
            quarter,
            payment,
            reason,
        } => {
            bonus::take_back_payment(&mut office, now, quarter, payment.into(), &reason)?;
            settle::payments(global, &office, quarter, language)?;
        }
        BonusCommand::Close { quarter, note } => {
            bonus::close(&mut office, now, quarter, &note)?;
            settle::payments(global, &office, quarter, language)?;
        }
        BonusCommand::Reopen { quarter, reason } => {
            bonus::reopen(&mut office, now, quarter, &reason)?;
            settle::payments(global, &office, quarter, language)?;
        }
        BonusCommand::Publish { quarter, out } => {
            let row = bonus::print_publication(&mut office, now, quarter)?;
            desk::hand_out(global, &office, &row, &out)?;
        }
        BonusCommand::WhatIf { quarter, version } => {
            let version = regulations::bonus_version(&office, now.today(), version)?;
            let what_if = bonus::what_if(&office, quarter, version)?;
            if global.json {
                output::json(&what_if)?;
            } else {
                for row in &what_if.rows {
                    output::line(&format!(
                        "{} {}\t{}\t{}\t{}",
                        row.code, row.name, row.now, row.then, row.difference
                    ))?;
                }
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn show_corrected(global: &Global, corrected: &Corrected, language: Language) -> Result<(), Error> {
    if global.json {
        return output::json(&json!({
            "id": corrected.number, "number": corrected.number, "supersedes": corrected.supersedes,
            "quarter": corrected.quarter, "code": corrected.code, "name": corrected.name,
            "before": corrected.before.to_string(), "after": corrected.after.to_string(),
            "difference": corrected.difference.to_string(),
            "topped_up": corrected.topped_up.to_string(),
            "reserve": corrected.reserve.to_string(), "factor": corrected.factor,
        }));
    }
    output::line(&format!(
        "{} {}: {} → {} ({} {} · {} {})",
        corrected.number.as_deref().unwrap_or(&corrected.supersedes),
        corrected.name,
        corrected.before.grouped(),
        corrected.after.grouped(),
        output::either(language, "公司补足", "added by the company"),
        corrected.topped_up.grouped(),
        output::either(language, "未分配额度", "reserve"),
        corrected.reserve.grouped(),
    ))
}

fn issue(
    office: &mut Office,
    now: domain::moment::Moment,
    quarter: Quarter,
    seal: Option<SealOrder>,
) -> Result<(), Error> {
    let bar = ProgressBar::no_length().with_style(
        ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}")
            .unwrap_or_else(|_| ProgressStyle::default_bar()),
    );
    bonus::issue(office, now, quarter, seal.as_ref(), &mut |step| {
        bar.set_length(step.total as u64);
        bar.set_position(step.done as u64);
        bar.set_message(step.current.to_owned());
        true
    })?;
    bar.finish_and_clear();
    Ok(())
}

fn state(global: &Global, office: &Office, quarter: Quarter) -> Result<(), Error> {
    let view = bonus::view(office, operations::clock::now()?.today(), quarter)?;
    if global.json {
        output::json(
            &json!({"quarter": quarter, "state": view.row.state, "notices": view.notices.len()}),
        )
    } else {
        output::line(&format!(
            "{quarter}: {}",
            operations::texts::state(view.row.state)
        ))
    }
}

fn show(
    global: &Global,
    office: &Office,
    quarter: Quarter,
    language: Language,
) -> Result<(), Error> {
    let view = bonus::view(office, operations::clock::now()?.today(), quarter)?;
    if global.json {
        return output::json(&view_json(&view));
    }
    let Some(totals) = view.totals else {
        return output::line(output::either(
            language,
            "该季度尚未计算。",
            "The quarter is not calculated yet.",
        ));
    };
    output::line(&format!(
        "{quarter} {}: {} {} · {} {} · {} {}",
        operations::texts::state(view.row.state),
        output::either(language, "奖金池", "pool"),
        totals.pool.grouped(),
        output::either(language, "核定合计", "granted"),
        totals.total.grouped(),
        output::either(language, "未分配额度", "reserve"),
        totals.closing.grouped(),
    ))
}

/// The promise of `compute bonus`, with what the run adds.
fn view_json(view: &BonusView) -> serde_json::Value {
    let totals = view.totals;
    json!({
        "quarter": view.quarter,
        "state": view.row.state,
        "regulation": view.regulation.as_ref().map(|regulation| &regulation.citation),
        "revenue": view.facts.revenue.map(|m| m.to_string()),
        "target": view.facts.target.map(|m| m.to_string()),
        "pool": totals.map(|t| t.pool.to_string()),
        "people": view.people.iter().map(|person| json!({
            "code": person.code, "name": person.name, "department": person.department,
            "grade": person.grade, "score": person.score, "days": person.days, "of_days": person.of_days,
            "share": person.share.to_string(), "factor": person.factor,
            "amount": person.amount.to_string(), "award": person.award.to_string(),
            "total": person.total.to_string(),
        })).collect::<Vec<_>>(),
        "excluded": view.excluded,
        "reserve": totals.map(|t| json!({"opening": t.opening.to_string(), "closing": t.closing.to_string()})),
    })
}

fn written(global: &Global, people: usize, out: &Path, language: Language) -> Result<(), Error> {
    if global.json {
        return output::json(&json!({ "people": people, "file": out }));
    }
    output::line(&format!(
        "{} {people} {}",
        output::either(language, "已写出", "Written:"),
        out.display()
    ))
}
