//! What `assessment …` answers.

use operations::Error;
use operations::assessment;
use operations::texts::Language;
use operations::views::{
    ActualOffer, CycleRow, CycleView, HistoryPoint, ImprovementsView, OpenPreview, ResultsView,
    SheetRow, SheetView,
};
use serde_json::{Value, json};

use crate::arguments::Global;
use crate::output;

pub(super) fn indicators(global: &Global, language: Language) -> Result<(), Error> {
    let all = assessment::indicators();
    if global.json {
        let rows: Vec<Value> = all
            .iter()
            .map(|one| {
                json!({
                    "id": one.code, "code": one.code, "name": one.name, "name_en": one.name_en,
                    "direction": one.direction, "unit": one.unit, "definition": one.definition,
                    "formula": one.formula, "source": one.source, "not_applicable": one.unless,
                    "rule": one.rule_text,
                })
            })
            .collect();
        return output::json(&rows);
    }
    for one in &all {
        let name = output::either(language, &one.name, &one.name_en);
        let how = output::either(language, &one.formula, &one.formula_en);
        output::line(&format!("{}\t{name}\t{}\t{how}", one.code, one.rule_text))?;
    }
    Ok(())
}

pub(super) fn opening(
    preview: &OpenPreview,
    global: &Global,
    language: Language,
) -> Result<(), Error> {
    if global.json {
        return output::json(preview);
    }
    output::line(&match language {
        Language::Chinese => format!(
            "{}：{}人，{}份考核表，沿用得分{}人，不评定{}份",
            preview.label,
            preview.people,
            preview.sheets,
            preview.carried.len(),
            preview.left_out.len()
        ),
        Language::English => format!(
            "{}: {} people, {} sheets, {} keep an earlier score, {} left out",
            preview.period,
            preview.people,
            preview.sheets,
            preview.carried.len(),
            preview.left_out.len()
        ),
    })
}

pub(super) fn cycles(rows: &[CycleRow], global: &Global, language: Language) -> Result<(), Error> {
    if global.json {
        return output::json(&rows);
    }
    for row in rows {
        output::line(&summary(row, language))?;
    }
    Ok(())
}

fn summary(row: &CycleRow, language: Language) -> String {
    let stage = json!(row.stage);
    let stage = stage.as_str().unwrap_or_default();
    let code = format!("stage.{stage}");
    let word = operations::texts::word(&code, language);
    let done = format!("{}/{}", row.complete, row.assessed);
    match language {
        Language::Chinese => format!(
            "{}\t{word}\t数据{done}\t签收{}/{}",
            row.period, row.confirmed, row.people
        ),
        Language::English => format!(
            "{}\t{word}\tfigures {done}\treceived {}/{}",
            row.period, row.confirmed, row.people
        ),
    }
}

/// A cycle: its sheets as lines, or all of it.
pub(super) fn cycle(view: &CycleView, global: &Global, language: Language) -> Result<(), Error> {
    if global.json {
        let mut answer = json!(view);
        // What scripts look for stands at the top.
        if let Some(row) = answer.get("row").cloned()
            && let Value::Object(fields) = &row
        {
            for (name, value) in fields {
                // The number of sheets must not stand where the sheets are.
                if answer.get(name).is_none() {
                    answer[name] = value.clone();
                }
            }
        }
        return output::json(&answer);
    }
    output::line(&summary(&view.row, language))?;
    for sheet in &view.sheets {
        line(sheet, language)?;
    }
    Ok(())
}

/// What is still to come stands last, or why nothing is.
fn line(sheet: &SheetRow, language: Language) -> Result<(), Error> {
    let total = sheet.total.as_deref().unwrap_or("—");
    let grade = sheet.grade.as_deref().unwrap_or("—");
    let pending = match sheet.reason.as_str() {
        "" => sheet.pending.join("、"),
        reason => operations::texts::word(&format!("sheet.{reason}"), language).to_owned(),
    };
    output::line(&format!(
        "{}\t{}\t{}\t{}\t{total}\t{grade}\t{pending}",
        sheet.code, sheet.name, sheet.post, sheet.days
    ))
}

/// The sheets of one person after something was entered.
pub(super) fn person(
    view: &CycleView,
    code: &str,
    global: &Global,
    language: Language,
) -> Result<(), Error> {
    let mine: Vec<&SheetRow> = view
        .sheets
        .iter()
        .filter(|sheet| sheet.code == code)
        .collect();
    if global.json {
        return output::json(&mine);
    }
    mine.into_iter().try_for_each(|row| line(row, language))
}

pub(super) fn sheets(
    sheets: &[SheetView],
    global: &Global,
    language: Language,
) -> Result<(), Error> {
    if global.json {
        let rows: Vec<Value> = sheets
            .iter()
            .map(|sheet| {
                let mut row = json!(sheet);
                row["id"] = json!(sheet.row.id);
                row
            })
            .collect();
        return output::json(&rows);
    }
    for sheet in sheets {
        line(&sheet.row, language)?;
        for item in &sheet.items {
            let or = |text: &Option<String>| text.clone().unwrap_or_else(|| "—".to_owned());
            output::line(&format!(
                "  {}%\t{}\t{}\t{}\t{}",
                item.weight,
                item.name,
                or(&item.figure),
                or(&item.score),
                or(&item.points)
            ))?;
        }
        for event in &sheet.events {
            output::line(&format!(
                "  {}\t{}\t{}",
                event.points, event.name, event.reason
            ))?;
        }
    }
    Ok(())
}

pub(super) fn appeals(view: &CycleView, global: &Global) -> Result<(), Error> {
    if global.json {
        return output::json(&view.appeals);
    }
    for one in &view.appeals {
        let state = one
            .decision
            .map_or("待复核", domain::assessment::Decision::label);
        output::line(&format!(
            "{}\t{}\t{}\t{}\t{state}",
            one.id, one.code, one.name, one.answer_by
        ))?;
    }
    Ok(())
}

pub(super) fn results(view: &ResultsView, global: &Global) -> Result<(), Error> {
    if global.json {
        return output::json(&view.rows);
    }
    for row in &view.rows {
        let parts: Vec<String> = row
            .parts
            .iter()
            .map(|part| {
                format!(
                    "{}:{}×{}",
                    part.period,
                    part.total.as_deref().unwrap_or("—"),
                    part.days
                )
            })
            .collect();
        let total = row.total.as_deref().unwrap_or("—");
        let grade = row.grade.as_deref().unwrap_or("—");
        output::line(&format!(
            "{}\t{}\t{total}\t{grade}\t{}",
            row.code,
            row.name,
            parts.join(" ")
        ))?;
    }
    Ok(())
}

pub(super) fn history(points: &[HistoryPoint], global: &Global) -> Result<(), Error> {
    if global.json {
        let rows: Vec<Value> = points
            .iter()
            .map(|point| {
                let mut row = json!(point);
                row["id"] = json!(point.period);
                row
            })
            .collect();
        return output::json(&rows);
    }
    for point in points {
        let total = point.total.as_deref().unwrap_or("—");
        let grade = point.grade.as_deref().unwrap_or("—");
        output::line(&format!(
            "{}\t{}\t{total}\t{grade}",
            point.period, point.post
        ))?;
    }
    Ok(())
}

/// What was counted for whom, and from what.
pub(super) fn actuals(offers: &[ActualOffer], global: &Global) -> Result<(), Error> {
    if global.json {
        let rows: Vec<Value> = offers
            .iter()
            .map(|offer| {
                let mut row = json!(offer);
                row["id"] = json!(format!("{}-{}", offer.sheet, offer.indicator));
                row
            })
            .collect();
        return output::json(&rows);
    }
    for offer in offers {
        output::line(&format!(
            "{}\t{}\t{}\t{}\t{}/{}\t{}\t{}\t{}",
            offer.code,
            offer.name,
            offer.item,
            offer.figure,
            offer.numerator,
            offer.denominator,
            offer.source,
            offer.entered.as_deref().unwrap_or("—"),
            offer.against.join("、")
        ))?;
    }
    Ok(())
}

pub(super) fn plans(
    view: &ImprovementsView,
    global: &Global,
    language: Language,
) -> Result<(), Error> {
    if global.json {
        let rows: Vec<Value> = view
            .rows
            .iter()
            .map(|row| {
                let mut told = json!(row.step);
                told["period"] = json!(row.period);
                told["code"] = json!(row.code);
                told["name"] = json!(row.name);
                told["post"] = json!(row.post);
                told["overdue"] = json!(row.overdue);
                told
            })
            .collect();
        return output::json(&rows);
    }
    for one in &view.wanted {
        let without = output::either(language, "还没有改进计划", "no plan yet");
        output::line(&format!(
            "{}\t{}\t{}\t{without}",
            one.period, one.code, one.name
        ))?;
    }
    for row in &view.rows {
        let done = row.step.done_on.map(|day| day.to_string());
        output::line(&format!(
            "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}",
            row.period,
            row.code,
            row.name,
            row.step.id,
            row.step.due_on,
            row.step.kind.label(),
            row.step.text,
            done.unwrap_or_default()
        ))?;
    }
    Ok(())
}
