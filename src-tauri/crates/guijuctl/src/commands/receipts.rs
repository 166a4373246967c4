//! `regulation acknowledgements|acknowledge|coverage|legal-duties`: who has which version, what meets the law.

use std::path::Path;

use domain::moment::Moment;
use operations::office::Office;
use operations::texts::Language;
use operations::views::{AcknowledgementForm, AcknowledgementView};
use operations::{Error, regulations};
use serde_json::{Value, json};

use super::adoption::printed;
use crate::arguments::{AdoptionCommand, Global};
use crate::output;

pub fn run(
    global: &Global,
    office: &mut Office,
    now: Moment,
    command: AdoptionCommand,
    language: Language,
) -> Result<(), Error> {
    match command {
        AdoptionCommand::Acknowledgements {
            id,
            version,
            print,
            everybody,
        } => {
            let version = issued(office, now, &id, version.version)?;
            if let Some(out) = print {
                let paper =
                    regulations::print_acknowledgement_sheet(office, now, version, everybody)?;
                return printed(global, office, &paper, &out, language);
            }
            let view = regulations::acknowledgements(office, now.today(), version)?;
            show(global, &view, language)
        }
        AdoptionCommand::Acknowledge {
            id,
            version,
            person,
            route,
            on,
            witness,
            reference,
            note,
            attach,
        } => {
            let version = issued(office, now, &id, version.version)?;
            let form = AcknowledgementForm {
                version,
                people: person,
                route: route.into(),
                on: on.unwrap_or(now.today()),
                witnesses: witness,
                reference,
                note,
            };
            regulations::acknowledge(office, now, &form)?;
            for path in attach {
                regulations::attach_scan(office, now, version, "acknowledgement", &path)?;
            }
            let view = regulations::acknowledgements(office, now.today(), version)?;
            show(global, &view, language)
        }
        AdoptionCommand::Coverage { out } => coverage(global, office, now, out.as_deref()),
        AdoptionCommand::LegalDuties { out } => legal_duties(global, office, now, out.as_deref()),
        // Everything else was answered by whoever called.
        _ => Ok(()),
    }
}

fn issued(office: &Office, now: Moment, id: &str, ordinal: Option<u32>) -> Result<i64, Error> {
    let row = regulations::find(office, now.today(), id)?;
    regulations::pick_version(&row, ordinal)
}

fn show(global: &Global, view: &AcknowledgementView, language: Language) -> Result<(), Error> {
    if global.json {
        let rows: Vec<Value> = view
            .rows
            .iter()
            .map(|row| {
                json!({
                    "id": row.code, "code": row.code, "name": row.name,
                    "department": row.department, "state": row.state, "record": row.record,
                })
            })
            .collect();
        return output::json(&json!({
            "title": view.title, "version": view.version.ordinal, "label": view.version.label,
            "hash": view.version.hash, "short_hash": view.short_hash, "count": view.count,
            "people": rows, "scans": view.scans,
        }));
    }
    let count = view.count;
    output::line(&format!(
        "《{}》 {} {}  {} {}/{}",
        view.title,
        view.version.label.as_deref().unwrap_or_default(),
        view.short_hash,
        output::either(language, "已送达", "received"),
        count.signed + count.refused + count.served,
        count.people
    ))?;
    for row in &view.rows {
        let day = row.record.as_ref().map(|record| record.on.to_string());
        output::line(&format!(
            "{}\t{}\t{}\t{}\t{}",
            row.code,
            row.name,
            row.department,
            row.state.name(),
            day.unwrap_or_default()
        ))?;
    }
    Ok(())
}

fn legal_duties(
    global: &Global,
    office: &Office,
    now: Moment,
    out: Option<&Path>,
) -> Result<(), Error> {
    if let Some(out) = out {
        regulations::export_legal_duties(office, now.today(), out)?;
    }
    let rows = regulations::legal_duties(office, now.today())?;
    if global.json {
        let rows: Vec<_> = rows
            .iter()
            .map(|row| {
                json!({
                    "id": row.code, "duty": row.zh, "law": row.law,
                    "regulations": row.regulations.iter().map(|met| json!({
                        "title": met.title,
                        "articles": met.articles.iter().map(|one| &one.label).collect::<Vec<_>>(),
                    })).collect::<Vec<_>>(),
                })
            })
            .collect();
        return output::json(&rows);
    }
    for row in rows {
        output::line(&format!("{}\t{}", row.zh, row.law))?;
        for met in row.regulations {
            let labels: Vec<String> = met.articles.into_iter().map(|one| one.label).collect();
            output::line(&format!("\t《{}》\t{}", met.title, labels.join("、")))?;
        }
    }
    Ok(())
}

fn coverage(
    global: &Global,
    office: &Office,
    now: Moment,
    out: Option<&Path>,
) -> Result<(), Error> {
    if let Some(out) = out {
        regulations::export_coverage(office, now.today(), out)?;
    }
    let view = regulations::coverage(office, now.today())?;
    if global.json {
        let people: Vec<Value> = view
            .people
            .iter()
            .map(|row| {
                let states: serde_json::Map<String, Value> = view
                    .regulations
                    .iter()
                    .zip(&row.states)
                    .map(|(column, state)| (column.slug.clone(), json!(state)))
                    .collect();
                json!({
                    "id": row.code, "code": row.code, "name": row.name,
                    "department": row.department, "states": states,
                })
            })
            .collect();
        return output::json(&people);
    }
    let titles: Vec<&str> = view
        .regulations
        .iter()
        .map(|column| column.slug.as_str())
        .collect();
    output::line(&format!("\t\t{}", titles.join("\t")))?;
    for row in &view.people {
        let states: Vec<&str> = row
            .states
            .iter()
            .map(|state| state.map_or("—", |state| state.name()))
            .collect();
        output::line(&format!(
            "{}\t{}\t{}",
            row.code,
            row.name,
            states.join("\t")
        ))?;
    }
    Ok(())
}
