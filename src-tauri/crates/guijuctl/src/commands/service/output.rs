//! What `service …` answers.

use chrono::NaiveDateTime;
use domain::service::{CaseDue, CaseKind, StepKind};
use operations::Error;
use operations::texts::{self, Language};
use operations::views::{
    CallerView, CaseRow, CaseTerms, CaseView, ItemView, KnowledgeView, ServiceDue,
    ServiceIndicator, ServiceReport, SurveyView, VisitRow,
};
use serde_json::{Value, json};

use crate::arguments::Global;
use crate::output;

fn time(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%d %H:%M").to_string()
}

fn word(kind: &str, value: &impl serde::Serialize, language: Language) -> String {
    let code = texts::keyed(kind, value);
    texts::word(&code, language).to_owned()
}

/// 报修, or 投诉（重大）
fn kind_and_tier(row: &CaseRow, language: Language) -> String {
    let kind = word("kind", &row.kind, language);
    match row.kind {
        CaseKind::Repair | CaseKind::Complaint => {
            format!("{kind}/{}", word("tier", &row.tier, language))
        }
        _ => kind,
    }
}

pub(super) fn rows(rows: &[CaseRow], global: &Global, language: Language) -> Result<(), Error> {
    if global.json {
        return output::json(&rows);
    }
    rows.iter().try_for_each(|row| line(row, language))
}

fn line(row: &CaseRow, language: Language) -> Result<(), Error> {
    let due = row.next_due.as_ref().map_or(String::new(), |due| {
        let late = match (row.overdue, language) {
            (false, _) => "",
            (true, Language::Chinese) => "（已超期）",
            (true, Language::English) => " (overdue)",
        };
        format!(
            "{} {}{late}",
            word("due", &due.stage, language),
            time(due.at)
        )
    });
    output::line(&format!(
        "{}\t{}\t{}\t{}\t{}\t{}\t{due}",
        row.number,
        kind_and_tier(row, language),
        word("state", &row.state, language),
        row.customer,
        row.owner,
        row.description
    ))
}

fn due_line(due: &CaseDue, language: Language) -> Result<(), Error> {
    let met = due
        .met_at
        .map_or(String::new(), |at| format!(" → {}", time(at)));
    output::line(&format!(
        "  {}\t{}{met}\t{}\t{}",
        word("due", &due.stage, language),
        time(due.at),
        due.allowed.label(),
        due.article
    ))
}

pub(super) fn case(view: &CaseView, global: &Global, language: Language) -> Result<(), Error> {
    if global.json {
        let mut answer = json!(view);
        // What scripts look for stands at the top.
        if let Value::Object(fields) = json!(view.row) {
            for (name, value) in fields {
                answer[name] = value;
            }
        }
        answer["dues"] = json!(view.case.dues);
        return output::json(&answer);
    }
    line(&view.row, language)?;
    for due in &view.case.dues {
        due_line(due, language)?;
    }
    if let Some(up) = &view.escalated_to {
        output::line(&format!(
            "  {} {up}",
            output::either(language, "应当升级给", "goes up to")
        ))?;
    }
    for step in &view.steps {
        let kind: StepKind = step.kind;
        output::line(&format!(
            "  {}\t{}\t{}\t{}",
            time(step.at),
            word("step", &kind, language),
            step.by,
            step.text
        ))?;
    }
    for grant in view.compensations.iter().filter(|grant| grant.waits) {
        output::line(&format!(
            "  {} {} {}",
            output::either(language, "待批准的赔付：", "Compensation to decide:"),
            grant.compensation.id,
            grant.compensation.amount.grouped()
        ))?;
    }
    Ok(())
}

pub(super) fn terms(view: &CaseTerms, global: &Global, language: Language) -> Result<(), Error> {
    if global.json {
        return output::json(view);
    }
    output::line(&format!(
        "{}\t{}",
        view.regulation,
        word("tier", &view.tier, language)
    ))?;
    view.dues.iter().try_for_each(|due| due_line(due, language))
}

pub(super) fn callers(
    callers: &[CallerView],
    global: &Global,
    language: Language,
) -> Result<(), Error> {
    if global.json {
        return output::json(&callers);
    }
    for caller in callers {
        output::line(&format!(
            "{}\t{}\t{}\t{}",
            caller.id, caller.name, caller.contact, caller.phone
        ))?;
        for item in &caller.items {
            item_line(item, language)?;
        }
        for row in caller.open.iter().chain(&caller.closed) {
            line(row, language)?;
        }
    }
    Ok(())
}

pub(super) fn items(items: &[ItemView], global: &Global, language: Language) -> Result<(), Error> {
    if global.json {
        let rows: Vec<Value> = items
            .iter()
            .map(|view| {
                let mut row = json!(view.item);
                row["account_name"] = json!(view.account_name);
                row["warranties"] = json!(view.warranties);
                row["covered"] = json!(view.covered);
                row
            })
            .collect();
        return output::json(&rows);
    }
    items.iter().try_for_each(|item| item_line(item, language))
}

fn item_line(view: &ItemView, language: Language) -> Result<(), Error> {
    let parts: Vec<String> = view
        .warranties
        .iter()
        .map(|one| {
            let mark = if one.covered { "" } else { "×" };
            format!("{mark}{} {}", one.part.label(), one.until)
        })
        .collect();
    let under = match view.covered {
        true => output::either(language, "在保", "under warranty"),
        false => output::either(language, "过保", "out of warranty"),
    };
    output::line(&format!(
        "  {}\t{} {}\t{}\t{under}\t{}",
        view.item.id,
        view.item.product,
        view.item.model,
        view.item.place,
        parts.join("，")
    ))
}

pub(super) fn due(rows: &[ServiceDue], global: &Global, language: Language) -> Result<(), Error> {
    if global.json {
        let rows: Vec<Value> = rows
            .iter()
            .map(|row| {
                let mut told = json!(row);
                told["id"] = json!(row.visit.unwrap_or(row.case));
                told
            })
            .collect();
        return output::json(&rows);
    }
    for row in rows {
        let late = match row.overdue {
            true => output::either(language, "已超期", "overdue"),
            false => "",
        };
        output::line(&format!(
            "{}\t{}\t{}\t{}\t{}\t{late}",
            time(row.due_at),
            row.number,
            row.customer,
            row.owner,
            row.text
        ))?;
    }
    Ok(())
}

pub(super) fn visits(rows: &[VisitRow], global: &Global) -> Result<(), Error> {
    if global.json {
        let rows: Vec<Value> = rows
            .iter()
            .map(|row| {
                let mut told = json!(row.visit);
                told["number"] = json!(row.number);
                told["customer"] = json!(row.customer);
                told["phone"] = json!(row.phone);
                told["overdue"] = json!(row.overdue);
                told
            })
            .collect();
        return output::json(&rows);
    }
    for row in rows {
        let score = row
            .visit
            .score
            .map_or(String::new(), |score| score.to_string());
        output::line(&format!(
            "{}\t{}\t{}\t{}\t{}\t{score}",
            row.visit.id,
            time(row.visit.due_at),
            row.number,
            row.customer,
            row.visit.state.label()
        ))?;
    }
    Ok(())
}

pub(super) fn surveys(views: &[SurveyView], global: &Global) -> Result<(), Error> {
    if global.json {
        let rows: Vec<Value> = views
            .iter()
            .map(|view| {
                let mut told = json!(view.survey);
                told["result"] = json!(view.result);
                told
            })
            .collect();
        return output::json(&rows);
    }
    for view in views {
        let share = view.result.satisfied.as_deref().unwrap_or("—");
        output::line(&format!(
            "{}\t{}\t{}/{}\t{share}%",
            view.survey.id, view.survey.title, view.result.answered, view.result.sent
        ))?;
    }
    Ok(())
}

pub(super) fn knowledge(notes: &[KnowledgeView], global: &Global) -> Result<(), Error> {
    if global.json {
        return output::json(&notes);
    }
    for note in notes {
        output::line(&format!("{}\t{}\t{}", note.id, note.question, note.answer))?;
    }
    Ok(())
}

pub(super) fn report(
    report: &ServiceReport,
    global: &Global,
    language: Language,
) -> Result<(), Error> {
    if global.json {
        return output::json(report);
    }
    output::line(&format!("{}\t{}", report.label, report.regulation))?;
    for row in &report.figures.kinds {
        output::line(&format!(
            "{}\t{}\t{}\t{}",
            word("kind", &row.kind, language),
            row.opened,
            row.closed,
            row.waiting
        ))?;
    }
    for row in &report.figures.in_time {
        output::line(&format!(
            "{} {}\t{}/{}\t{}%\t{}",
            word("kind", &row.kind, language),
            word("due", &row.stage, language),
            row.in_time,
            row.due,
            row.rate,
            row.articles.join("；")
        ))?;
    }
    for row in &report.figures.causes {
        output::line(&format!(
            "{}\t{}\t{}%\t{}%",
            row.cause, row.count, row.share, row.cumulative
        ))?;
    }
    Ok(())
}

pub(super) fn indicators(
    rows: &[ServiceIndicator],
    global: &Global,
    language: Language,
) -> Result<(), Error> {
    if global.json {
        let rows: Vec<Value> = rows
            .iter()
            .map(|row| {
                json!({
                    "id": row.figure.code, "code": row.figure.code, "name": row.name,
                    "name_en": row.name_en, "unit": row.unit,
                    "value": row.figure.value.as_ref().map(ToString::to_string),
                    "numerator": row.figure.numerator, "denominator": row.figure.denominator,
                    "cases": row.cases, "against": row.against, "too_few": row.too_few,
                })
            })
            .collect();
        return output::json(&rows);
    }
    for row in rows {
        let name = output::either(language, &row.name, &row.name_en);
        let unit = output::either(language, &row.unit, &row.unit_en);
        let value = row
            .figure
            .value
            .as_ref()
            .map_or("—".to_owned(), |value| format!("{value} {unit}"));
        output::line(&format!(
            "{}\t{name}\t{value}\t{}/{}\t{}",
            row.figure.code,
            row.figure.numerator,
            row.figure.denominator,
            row.against.join(" ")
        ))?;
    }
    Ok(())
}
