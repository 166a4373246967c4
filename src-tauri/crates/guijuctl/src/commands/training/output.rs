//! What the commands of training answer: short lines, or rows that scripts read. Every row has an `id`.

use domain::training::{Standing, TrainingIndicators};
use operations::Error;
use operations::texts::Language;
use operations::views::{
    ExamRow, MatrixView, NeedsView, PlanRow, SessionRow, SessionView, TrainingDue, TrainingFile,
    TrainingOverview,
};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::Call;
use crate::output as out;

/// A row with the record it holds spread beside its own fields; its own win.
pub(super) fn spread(row: &impl Serialize, held: &str) -> Result<Value, Error> {
    let broken = |error: serde_json::Error| Error::Broken(error.into());
    let mut outer = match serde_json::to_value(row).map_err(broken)? {
        Value::Object(outer) => outer,
        other => return Ok(other),
    };
    let mut answer = match outer.remove(held) {
        Some(Value::Object(inner)) => inner,
        _ => Map::new(),
    };
    answer.remove("revision");
    answer.append(&mut outer);
    Ok(Value::Object(answer))
}

/// An array of such rows, or a line for each.
pub(super) fn rows<T: Serialize>(
    call: &Call<'_>,
    rows: &[T],
    held: &str,
    line: impl Fn(&T) -> String,
) -> Result<(), Error> {
    if call.global.json {
        let told = rows
            .iter()
            .map(|row| spread(row, held))
            .collect::<Result<Vec<_>, _>>()?;
        return out::json(&told);
    }
    rows.iter().try_for_each(|row| out::line(&line(row)))
}

/// A word as it stands in JSON.
pub(super) fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}

pub(super) fn hours(minutes: u32) -> String {
    domain::exact::Exact::ratio(minutes.into(), 60)
        .map(|hours| hours.rounded_half_up(2).to_string())
        .unwrap_or_default()
}

pub(super) fn overview(call: &Call<'_>, view: &TrainingOverview) -> Result<(), Error> {
    if call.global.json {
        return out::json(view);
    }
    match &view.rules {
        Some(rules) => out::line(&rules.regulation)?,
        None => out::line(out::either(
            call.language,
            "没有施行中的培训管理制度",
            "no training regulation in force",
        ))?,
    }
    indicators(call, &view.indicators)?;
    due(call, &view.due)
}

pub(super) fn indicators(call: &Call<'_>, figures: &TrainingIndicators) -> Result<(), Error> {
    if call.global.json {
        return out::json(figures);
    }
    let text = |value: &Option<domain::exact::Exact>, unit: &str| {
        value
            .as_ref()
            .map_or("-".to_owned(), |value| format!("{}{unit}", value.fixed(2)))
    };
    let names = match call.language {
        Language::Chinese => ["计划完成率", "考试合格率", "人均学时", "满意率"],
        Language::English => [
            "plan completion",
            "pass rate",
            "hours per head",
            "satisfaction",
        ],
    };
    let values = [
        text(&figures.plan_completion, "%"),
        text(&figures.pass_rate, "%"),
        text(&figures.hours_per_head, ""),
        text(&figures.satisfaction, "%"),
    ];
    names
        .iter()
        .zip(values)
        .try_for_each(|(name, value)| out::line(&format!("{name}\t{value}")))
}

pub(super) fn due(call: &Call<'_>, due: &[TrainingDue]) -> Result<(), Error> {
    if call.global.json {
        let told = due.iter().map(|one| {
            json!({
                "id": one.key, "kind": one.kind, "record": one.id, "due_on": one.due_on,
                "overdue": one.overdue, "person": one.code, "name": one.name, "what": one.what,
                "by": one.by, "basis": one.basis,
            })
        });
        return out::json(&told.collect::<Vec<_>>());
    }
    due.iter().try_for_each(|one| {
        let late = if one.overdue { "!" } else { "" };
        out::line(&format!(
            "{}{late}\t{}\t{}\t{}",
            one.due_on,
            word(&one.kind),
            one.name,
            one.what
        ))
    })
}

pub(super) fn matrix(
    call: &Call<'_>,
    view: &MatrixView,
    department: Option<&str>,
    post: Option<&str>,
    gaps: bool,
) -> Result<(), Error> {
    let open = |standing| !matches!(standing, Standing::Current | Standing::Extra);
    let wanted = view
        .matrix
        .rows
        .iter()
        .filter(|row| department.is_none_or(|wanted| row.department == wanted))
        .filter(|row| post.is_none_or(|wanted| row.post_name == wanted));
    let mut told = Vec::new();
    for row in wanted {
        let cells: Vec<Value> = row
            .cells
            .iter()
            .filter(|cell| !gaps || open(cell.standing))
            .map(|cell| {
                let name = view
                    .matrix
                    .competences
                    .get(cell.column)
                    .map(|one| one.name.as_str());
                json!({
                    "competence": name, "standing": cell.standing, "needed": cell.needed,
                    "held": cell.held, "until": cell.until,
                })
            })
            .collect();
        if call.global.json {
            told.push(json!({
                "id": row.employee, "code": row.code, "name": row.name, "post": row.post_name,
                "department": row.department, "cells": cells,
            }));
            continue;
        }
        for cell in &cells {
            let text = |key: &str| cell[key].as_str().unwrap_or_default().to_owned();
            out::line(&format!(
                "{}\t{}\t{}\t{}\t{}",
                row.code,
                row.name,
                text("competence"),
                text("standing"),
                text("until")
            ))?;
        }
    }
    if call.global.json {
        return out::json(&told);
    }
    Ok(())
}

pub(super) fn needs(call: &Call<'_>, view: &NeedsView) -> Result<(), Error> {
    if call.global.json {
        let told = view.needs.iter().map(|need| {
            json!({
                "id": need.key, "kind": need.kind, "code": need.code, "name": need.name, "post": need.post,
                "competence": need.competence, "what": need.what, "due_on": need.due_on,
                "hours": need.hours.map(|(held, needed)| json!({ "held": held, "needed": needed })),
            })
        });
        return out::json(&told.collect::<Vec<_>>());
    }
    view.needs.iter().try_for_each(|need| {
        out::line(&format!(
            "{}\t{}\t{}\t{}",
            word(&need.kind),
            need.code,
            need.name,
            need.what
        ))
    })
}

pub(super) fn plan(call: &Call<'_>, found: &[&PlanRow]) -> Result<(), Error> {
    rows(call, found, "line", |row| {
        format!(
            "{}\t{}至{}\t{}\t{}\t{}",
            row.line.id,
            row.line.from,
            row.line.to,
            row.line.title,
            word(&row.line.state),
            word(&row.progress)
        )
    })
}

pub(super) fn sessions(call: &Call<'_>, found: &[SessionRow]) -> Result<(), Error> {
    rows(call, found, "", |row| {
        format!(
            "{}\t{}\t{}\t{}\t{}/{}\t{}",
            row.id,
            row.first_day.map(|day| day.to_string()).unwrap_or_default(),
            row.title,
            row.trainer,
            row.present,
            row.people,
            word(&row.state)
        )
    })
}

pub(super) fn session(call: &Call<'_>, view: &SessionView) -> Result<(), Error> {
    if call.global.json {
        let mut answer = spread(view, "row")?;
        answer["attendees"] = json!(view.people);
        return out::json(&answer);
    }
    sessions_line(call, view)?;
    for one in &view.people {
        let score = one
            .score
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        let practice = one
            .practice
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        out::line(&format!(
            "{}\t{}\t{}\t{practice}\t{score}",
            one.code,
            one.name,
            word(&one.attendance)
        ))?;
    }
    Ok(())
}

fn sessions_line(call: &Call<'_>, view: &SessionView) -> Result<(), Error> {
    sessions(call, std::slice::from_ref(&view.row))?;
    if let Some(open) = &view.open {
        let mut told = operations::refusal(&open.code);
        told.facts = open.facts.clone();
        out::line(&operations::texts::say(&told, call.language))?;
    }
    Ok(())
}

pub(super) fn exams(call: &Call<'_>, found: &[ExamRow]) -> Result<(), Error> {
    rows(call, found, "", |row| {
        format!(
            "{}\t{}\t{}\t{}/{}\t{}",
            row.id,
            row.on,
            row.title,
            row.marked,
            row.people,
            word(&row.state)
        )
    })
}

pub(super) fn file(call: &Call<'_>, file: &TrainingFile) -> Result<(), Error> {
    if call.global.json {
        return out::json(file);
    }
    out::line(&format!(
        "{}\t{}\t{}\t{}",
        file.code,
        file.name,
        file.post,
        hours(file.minutes)
    ))?;
    for one in &file.sessions {
        let on = one.on.map(|day| day.to_string()).unwrap_or_default();
        out::line(&format!("{on}\t{}\t{}", one.title, word(&one.attendance)))?;
    }
    for one in &file.certificates {
        let until = one
            .certificate
            .until
            .map(|day| day.to_string())
            .unwrap_or_default();
        out::line(&format!(
            "{}\t{}\t{until}",
            one.certificate.number, one.competence
        ))?;
    }
    Ok(())
}
