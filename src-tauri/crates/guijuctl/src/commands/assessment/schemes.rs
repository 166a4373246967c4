//! `assessment schemes …`

use domain::moment::Moment;
use operations::office::Office;
use operations::texts::{self, Language};
use operations::views::{
    SchemeForm, SchemeItemForm, SchemeReading, SchemeRow, SchemeStart, SchemeVetoForm,
};
use operations::{Error, assessment, jobs, refusal};
use serde_json::{Value, json};

use crate::arguments::{Global, SchemesCommand};
use crate::{desk, output};

pub(super) fn run(
    office: &mut Office,
    now: Moment,
    command: Option<SchemesCommand>,
    global: &Global,
    language: Language,
) -> Result<(), Error> {
    let today = now.today();
    match command.unwrap_or(SchemesCommand::List) {
        SchemesCommand::List => list(&assessment::schemes(office, today)?, global, language),
        SchemesCommand::Show { post, version } => {
            let id = jobs::find_post(office, &post)?;
            show(
                &assessment::read_scheme(office, today, id, version)?,
                global,
            )
        }
        SchemesCommand::Draft {
            post,
            empty,
            from_sheet,
        } => {
            let id = jobs::find_post(office, &post)?;
            let start = match (empty, from_sheet) {
                (true, _) => SchemeStart::Empty,
                (_, true) => SchemeStart::Sheet,
                _ => SchemeStart::Usual,
            };
            show(&assessment::draft_scheme(office, now, id, &start)?, global)
        }
        SchemesCommand::Write { post, input } => {
            let id = jobs::find_post(office, &post)?;
            let text = String::from_utf8_lossy(&desk::read(&input)?).into_owned();
            show(&assessment::write_scheme(office, now, id, &text)?, global)
        }
        SchemesCommand::Discard { post } => {
            let id = jobs::find_post(office, &post)?;
            show(&assessment::discard_scheme(office, now, id)?, global)
        }
        SchemesCommand::Issue {
            post,
            effective,
            change,
        } => {
            let id = jobs::find_post(office, &post)?;
            let day = effective.unwrap_or(today);
            show(
                &assessment::issue_scheme(office, now, id, day, &change)?,
                global,
            )
        }
        SchemesCommand::Preview { post, figures } => {
            let id = jobs::find_post(office, &post)?;
            let reading = assessment::read_scheme(office, today, id, None)?;
            let form = form(&reading)?;
            let preview = assessment::preview(office, today, &form, &figures)?;
            if global.json {
                return output::json(&preview);
            }
            for item in &preview.items {
                let score = item.score.as_deref().unwrap_or("—");
                output::line(&format!("{}\t{score}", item.name))?;
            }
            let total = preview.total.as_deref().unwrap_or("—");
            output::line(&format!("{total}\t{}", preview.grade.unwrap_or_default()))
        }
    }
}

/// The shown scheme as the window would send it.
fn form(reading: &SchemeReading) -> Result<SchemeForm, Error> {
    let shown = reading.shown.as_ref();
    let shown = shown.ok_or_else(|| refusal("assessment.no_scheme").fact("name", &reading.name))?;
    let items = shown.scheme.items.iter().zip(&shown.rules);
    let vetoes = shown.scheme.vetoes.iter().zip(&shown.effects);
    Ok(SchemeForm {
        items: items
            .map(|(item, rule)| SchemeItemForm {
                code: item.code.clone(),
                name: item.name.clone(),
                unit: item.unit.clone(),
                weight: item.weight.to_string(),
                rule: rule.clone(),
            })
            .collect(),
        vetoes: vetoes
            .map(|(veto, effect)| SchemeVetoForm {
                name: veto.name.clone(),
                effect: effect.clone(),
            })
            .collect(),
        plus_cap: shown.scheme.plus_cap.to_string(),
        minus_cap: shown.scheme.minus_cap.to_string(),
        min: shown.scheme.min.to_string(),
        max: shown.scheme.max.to_string(),
    })
}

fn list(rows: &[SchemeRow], global: &Global, language: Language) -> Result<(), Error> {
    if global.json {
        let rows: Vec<Value> = rows
            .iter()
            .map(|row| {
                json!({
                    "id": row.post, "post": row.name, "department": row.department,
                    "holders": row.holders, "version": row.in_force, "effective_on": row.effective_on,
                    "draft": row.draft, "items": row.items, "weights": row.weight_sum,
                    "problem": row.problem,
                })
            })
            .collect();
        return output::json(&rows);
    }
    for row in rows {
        let state = match (row.in_force, row.draft, language) {
            (Some(ordinal), _, Language::Chinese) => format!("第{ordinal}版"),
            (Some(ordinal), _, Language::English) => format!("version {ordinal}"),
            (None, true, _) => output::either(language, "草稿", "draft").to_owned(),
            (None, false, _) => output::either(language, "未编制", "not written").to_owned(),
        };
        output::line(&format!("{}\t{}\t{state}", row.department, row.name))?;
    }
    Ok(())
}

fn show(reading: &SchemeReading, global: &Global) -> Result<(), Error> {
    if global.json {
        let mut answer = json!({
            "id": reading.post, "post": reading.name, "department": reading.department,
            "versions": reading.versions.iter().map(|version| json!({
                "id": version.id, "version": version.ordinal, "state": version.state,
                "in_force": version.in_force, "effective_on": version.effective_on,
                "change": version.change, "by": version.written_by, "at": version.written_at,
            })).collect::<Vec<_>>(),
        });
        if let Some(shown) = &reading.shown {
            answer["version"] = json!(shown.ordinal);
            answer["state"] = json!(shown.state);
            answer["scheme"] = json!(shown.scheme);
            answer["text"] = json!(shown.text);
            answer["weights"] = json!(shown.weight_sum);
            answer["problem"] = json!(shown.problem.as_ref().map(|problem| {
                let mut told = refusal(&problem.code);
                told.facts.clone_from(&problem.facts);
                json!({"code": problem.code, "why": texts::say(&told, Language::Chinese)})
            }));
        }
        return output::json(&answer);
    }
    match &reading.shown {
        Some(shown) => output::line(shown.text.trim_end()),
        None => Err(refusal("assessment.no_scheme")
            .fact("name", &reading.name)
            .into()),
    }
}
