//! Regulations: outline, list, read, draft, compare, print.

use std::path::Path;
use std::process::ExitCode;

use domain::moment::Moment;
use operations::Error;
use operations::office::Office;
use operations::regulations;
use operations::texts::Language;
use operations::views::{
    AnnexOrder, PresetWord, PrintRegulation, RegulationName, RegulationRow, WatermarkWord,
};
use serde_json::json;

use super::import::kind_of;
use super::{adoption, checkup, figures, outline, parameters, seals};
use crate::arguments::{Global, PresetArgument, RegulationCommand, WatermarkArgument};
use crate::{desk, output};

/// Runs `regulation …`.
pub fn run(
    global: &Global,
    command: RegulationCommand,
    language: Language,
) -> Result<ExitCode, Error> {
    match &command {
        RegulationCommand::Outline { input } => return outline::show(input, global.json, language),
        RegulationCommand::Text { input } => return outline::text(input),
        _ => {}
    }
    let now = operations::clock::now()?;
    let mut office = desk::open(global)?;
    match command {
        // Answered above, without a company file.
        RegulationCommand::Outline { .. } | RegulationCommand::Text { .. } => {}
        RegulationCommand::List => {
            let rows = regulations::list(&office, now.today())?;
            if global.json {
                output::json(&rows.iter().map(row_json).collect::<Vec<_>>())?;
            } else {
                for row in rows {
                    let label = row
                        .versions
                        .iter()
                        .find(|v| v.in_force)
                        .and_then(|v| v.label.clone());
                    output::line(&format!(
                        "{}\t《{}》\t{}",
                        row.slug,
                        row.title,
                        label.unwrap_or_default()
                    ))?;
                }
            }
        }
        RegulationCommand::Show {
            id,
            version,
            on,
            text,
            akn,
        } => {
            let row = regulations::find(&office, on.unwrap_or(now.today()), &id)?;
            let governs = |day| governing(&row, day);
            let version = on.map_or_else(|| regulations::pick_version(&row, version), governs)?;
            if akn {
                let xml = regulations::akoma_ntoso(&office, now, version)?;
                output::line(String::from_utf8_lossy(&xml).trim_end())?;
                return Ok(ExitCode::SUCCESS);
            }
            let reading = regulations::read(&office, now.today(), version)?;
            if text || !global.json {
                output::line(&regulations::plain_text(&reading))?;
            } else {
                output::json(&reading_json(&reading))?;
            }
        }
        RegulationCommand::Print {
            id,
            out,
            version,
            preset,
            sign,
            cover,
            watermark,
            seal,
            across,
            annex,
        } => {
            let row = regulations::find(&office, now.today(), &id)?;
            let version = regulations::pick_version(&row, version)?;
            if let Some(annex) = annex {
                let order = AnnexOrder {
                    version,
                    annex,
                    watermark: watermark.map_or(WatermarkWord::ByState, watermark_word),
                };
                print_annex(global, &mut office, now, &order, sign, &out)?;
                return Ok(ExitCode::SUCCESS);
            }
            let order = PrintRegulation {
                version,
                preset: preset_word(preset),
                sign,
                cover,
                watermark: watermark.map_or(WatermarkWord::ByState, watermark_word),
                seal: seals::order(&office, &seal, across)?,
            };
            let paper = regulations::print(&mut office, now, &order)?;
            desk::write(
                &out,
                &operations::papers::bytes_by_number(&office, &paper.number)?,
            )?;
            if global.json {
                output::json(
                    &json!({"number": paper.number, "sha256": paper.sha256, "pages": paper.pages, "signed": paper.signed, "seal": paper.seal, "across": paper.across}),
                )?;
            } else {
                output::line(&format!(
                    "{} {} {}",
                    output::either(language, "已打印：", "Printed:"),
                    paper.number,
                    out.display()
                ))?;
            }
        }
        RegulationCommand::Export { id, out, version } => {
            let row = regulations::find(&office, now.today(), &id)?;
            let version = regulations::pick_version(&row, version)?;
            regulations::export(&office, now, version, &out)?;
            if global.json {
                output::json(&json!({ "out": out }))?;
            } else {
                let written = output::either(language, "已写出", "Written");
                output::line(&format!("{written} {}", out.display()))?;
            }
        }
        // Answered by `checkup.rs` and `import.rs`.
        RegulationCommand::Check { .. } | RegulationCommand::Import { .. } => {}
        RegulationCommand::New { title, kind } => {
            let kind = kind_of(kind);
            let name = RegulationName { title, kind };
            let reading = regulations::begin_blank(&mut office, now, &name)?;
            output::json(
                &json!({"id": reading.regulation.slug, "version": reading.version.ordinal}),
            )?;
        }
        RegulationCommand::Rename { id, title, kind } => {
            let row = regulations::find(&office, now.today(), &id)?;
            let name = RegulationName {
                title: title.unwrap_or(row.title),
                kind: kind.map_or(row.kind, kind_of),
            };
            let row = regulations::rename(&mut office, now, row.id, &name)?;
            if global.json {
                output::json(&row_json(&row))?;
            } else {
                output::line(&format!("{}\t《{}》", row.slug, row.title))?;
            }
        }
        RegulationCommand::Draft { id } => {
            let row = regulations::find(&office, now.today(), &id)?;
            let reading = regulations::draft(&mut office, now, row.id)?;
            output::json(
                &json!({"id": row.slug, "version": reading.version.ordinal, "revision": reading.revision}),
            )?;
        }
        RegulationCommand::Finding {
            id,
            code,
            place,
            version,
            reopen,
            fix: _,
        } => {
            let version = adoption::on_its_way(&office, now, &id, version)?;
            let fate = if reopen {
                checkup::Fate::Reopened
            } else {
                checkup::Fate::Fixed
            };
            let about = (code.as_str(), place.as_deref());
            for place in checkup::decide(&mut office, now, version, about, &fate)? {
                output::line(&format!("{code}\t{place}"))?;
            }
        }
        RegulationCommand::Discard { id } => {
            let row = regulations::find(&office, now.today(), &id)?;
            regulations::discard(&mut office, now, adoption::draft_of(&row)?)?;
        }
        RegulationCommand::TalkSheet { id, out } => {
            let version = adoption::on_its_way(&office, now, &id, None)?;
            let paper = regulations::wizard::print_talk_sheet(&mut office, now, version)?;
            adoption::printed(global, &office, &paper, &out, language)?;
        }
        RegulationCommand::Review { id, day } => {
            let row = regulations::find(&office, now.today(), &id)?;
            let version = regulations::pick_version(&row, None)?;
            regulations::set_review_date(&mut office, now, version, day)?;
        }
        RegulationCommand::Figures(command) => {
            figures::run(global, &mut office, now, command, language)?;
        }
        RegulationCommand::Parameters(command) => {
            parameters::run(global, &mut office, now, command)?;
        }
        RegulationCommand::Adoption(command) => {
            return adoption::run(global, &mut office, now, command, language);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The version that was in force on the day the row was found for.
fn governing(row: &RegulationRow, day: chrono::NaiveDate) -> Result<i64, Error> {
    let found = row.versions.iter().find(|version| version.in_force);
    found.map(|version| version.id).ok_or_else(|| {
        operations::refusal("regulation.not_on_day")
            .fact("title", &row.title)
            .fact("day", day)
            .into()
    })
}

/// Signed it is a paper with a number, else just a file.
fn print_annex(
    global: &Global,
    office: &mut Office,
    now: Moment,
    order: &AnnexOrder,
    sign: bool,
    out: &Path,
) -> Result<(), Error> {
    let number = if sign {
        let paper = regulations::print_annex(office, now, order)?;
        let bytes = operations::papers::bytes_by_number(office, &paper.number)?;
        desk::write(out, &bytes)?;
        Some(paper.number)
    } else {
        regulations::save_annex(office, now, order, out)?;
        None
    };
    if global.json {
        return output::json(&json!({ "number": number, "out": out, "signed": sign }));
    }
    let number = number.map(|number| format!("{number} "));
    output::line(&format!("{}{}", number.unwrap_or_default(), out.display()))
}

fn preset_word(preset: PresetArgument) -> PresetWord {
    match preset {
        PresetArgument::RedHead => PresetWord::RedHead,
        PresetArgument::Controlled => PresetWord::Controlled,
        PresetArgument::Simple => PresetWord::Simple,
    }
}

fn watermark_word(watermark: WatermarkArgument) -> WatermarkWord {
    match watermark {
        WatermarkArgument::None => WatermarkWord::None,
        WatermarkArgument::Draft => WatermarkWord::Draft,
        WatermarkArgument::Void => WatermarkWord::Void,
        WatermarkArgument::Copy => WatermarkWord::Copy,
    }
}

fn row_json(row: &RegulationRow) -> serde_json::Value {
    let in_force = row.versions.iter().find(|version| version.in_force);
    json!({
        "id": row.slug, "title": row.title, "kind": row.kind, "articles": row.articles,
        "in_force": in_force.map(|version| version.ordinal),
        "label": in_force.and_then(|version| version.label.clone()),
        "number": in_force.and_then(|version| version.number.clone()),
        "effective_on": in_force.and_then(|version| version.effective_on),
        "versions": row.versions.iter().map(|version| json!({
            "version": version.ordinal, "state": version.state, "label": version.label,
            "number": version.number, "issued_on": version.issued_on,
            "effective_on": version.effective_on, "hash": version.hash, "adopted": version.adopted,
        })).collect::<Vec<_>>(),
    })
}

fn reading_json(reading: &operations::views::RegulationReading) -> serde_json::Value {
    json!({
        "id": reading.regulation.slug, "title": reading.regulation.title, "kind": reading.regulation.kind,
        "version": reading.version.ordinal, "state": reading.version.state, "label": reading.version.label,
        "number": reading.version.number, "effective_on": reading.version.effective_on,
        "hash": reading.version.hash,
        "parameters": reading.parameters.iter().map(|row| json!({
            "key": row.parameter.key, "label": row.parameter.label, "printed": row.printed,
            "value": row.parameter.value, "bounds": row.bounds_text,
            "articles": row.articles.iter().map(|article| &article.label).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "blocks": reading.blocks.iter().map(|block| json!({
            "id": block.id, "kind": block.kind, "number": block.number, "heading": block.heading,
            "text": block.runs.iter().map(|run| run.text.as_str()).collect::<String>(),
            "table": block.table,
        })).collect::<Vec<_>>(),
    })
}
