//! Job descriptions: list, write, issue, sign for, print.

use std::process::ExitCode;

use domain::moment::Moment;
use operations::office::Office;
use operations::texts::{self, Language};
use operations::views::{JobFinding, JobReading, JobShown, JobStart, JobVersionRow, SignoffWord};
use operations::{Error, jobs, refusal};
use serde_json::{Value, json};

use super::jobs_compile as compile;
use crate::arguments::{Global, JobsCommand};
use crate::{desk, output};

/// Runs `jobs …`.
pub fn run(global: &Global, command: JobsCommand, language: Language) -> Result<ExitCode, Error> {
    if matches!(command, JobsCommand::Library) {
        return library(global, language);
    }
    let now = operations::clock::now()?;
    let mut office = desk::open(global)?;
    let post = |office: &Office, word: &str| jobs::find_post(office, word);
    match command {
        JobsCommand::Library => {}
        JobsCommand::List => list(&office, now, global, language)?,
        JobsCommand::Show {
            post: word,
            version,
        } => {
            let reading = jobs::read(&office, now.today(), post(&office, &word)?, version)?;
            show(&reading, global, language)?;
        }
        JobsCommand::Check { post: word } => {
            let reading = jobs::read(&office, now.today(), post(&office, &word)?, None)?;
            let shown = needs_sheet(&reading)?;
            findings(&shown.findings, global, language)?;
        }
        JobsCommand::Draft { post: word, from } => {
            let start = match from.as_deref() {
                None => JobStart::Usual,
                Some("empty") => JobStart::Empty,
                Some(slug) => JobStart::Template { slug: slug.into() },
            };
            let id = post(&office, &word)?;
            done(&jobs::draft(&mut office, now, id, &start)?, global)?;
        }
        JobsCommand::Write { post: word, input } => {
            let id = post(&office, &word)?;
            let text = String::from_utf8_lossy(&desk::read(&input)?).into_owned();
            done(&jobs::write(&mut office, now, id, &text)?, global)?;
        }
        JobsCommand::Discard { post: word } => {
            let id = post(&office, &word)?;
            done(&jobs::discard(&mut office, now, id)?, global)?;
        }
        JobsCommand::Issue {
            post: word,
            effective,
            change,
        } => {
            let id = post(&office, &word)?;
            let day = effective.unwrap_or(now.today());
            done(&jobs::issue(&mut office, now, id, day, &change)?, global)?;
        }
        JobsCommand::Compare {
            post: word,
            from,
            to,
        } => {
            let id = post(&office, &word)?;
            let version = |ordinal| -> Result<i64, Error> {
                let reading = jobs::read(&office, now.today(), id, Some(ordinal))?;
                Ok(needs_sheet(&reading)?.version.id)
            };
            let comparison = jobs::compare(&office, now.today(), version(from)?, version(to)?)?;
            if global.json {
                output::json(&comparison)?;
            } else {
                for change in comparison.changes {
                    let old = change.old.unwrap_or_default();
                    output::line(&format!("- {old}\n+ {}", change.new.unwrap_or_default()))?;
                }
            }
        }
        JobsCommand::SignOff {
            post: word,
            person,
            day,
            refused,
            note,
        } => {
            let id = post(&office, &word)?;
            let reading = jobs::read(&office, now.today(), id, None)?;
            let current = reading.versions.iter().find(|version| version.in_force);
            let version = current
                .ok_or_else(|| refusal("jobs.no_sheet").fact("name", &word))?
                .id;
            let outcome = if refused {
                SignoffWord::Refused
            } else {
                SignoffWord::Signed
            };
            let day = day.unwrap_or(now.today());
            let after = jobs::sign_off(&mut office, now, version, &person, outcome, day, &note)?;
            done(&after, global)?;
        }
        JobsCommand::Print {
            post: word,
            out,
            version,
            sign,
        } => {
            let row = match word {
                Some(word) => {
                    let id = post(&office, &word)?;
                    jobs::print(&mut office, now, id, version, sign)?
                }
                None => jobs::print_book(&mut office, now, sign)?,
            };
            desk::hand_out(global, &office, &row, &out)?;
        }
        JobsCommand::Compile { posts, dry_run } => {
            compile::compile(&mut office, now, &posts, dry_run, global, language)?;
        }
        JobsCommand::Behind {
            regulation,
            version,
        } => compile::behind(&office, now, &regulation, version, global, language)?,
        JobsCommand::Recompile { posts, regulation } => {
            compile::recompile(&mut office, now, &regulation, &posts, global, language)?;
        }
        JobsCommand::Chart { out, sign } => {
            let row = jobs::print_chart(&mut office, now, sign)?;
            desk::hand_out(global, &office, &row, &out)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn library(global: &Global, language: Language) -> Result<ExitCode, Error> {
    let rows = jobs::templates();
    if global.json {
        let rows: Vec<Value> = rows
            .iter()
            .map(|row| {
                json!({
                    "id": row.slug, "name": row.name, "name_en": row.name_en, "class": row.class,
                    "purpose": row.purpose, "duties": row.duties, "indicators": row.indicators,
                })
            })
            .collect();
        output::json(&rows)?;
    } else {
        for row in rows {
            let name = output::either(language, &row.name, &row.name_en);
            output::line(&format!("{}\t{name}", row.slug))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn list(office: &Office, now: Moment, global: &Global, language: Language) -> Result<(), Error> {
    let rows = jobs::list(office, now.today())?;
    if global.json {
        let rows: Vec<Value> = rows
            .iter()
            .map(|row| {
                json!({
                    "id": row.post, "post": row.name, "department": row.department, "class": row.class,
                    "superior": row.superior, "headcount": row.headcount, "holders": row.holders,
                    "version": row.in_force, "effective_on": row.effective_on, "draft": row.draft,
                    "findings": row.problems, "signed": row.signed, "template": row.template,
                })
            })
            .collect();
        return output::json(&rows);
    }
    for row in rows {
        let state = match (row.in_force, row.draft) {
            (Some(ordinal), _) => match language {
                Language::Chinese => format!("第{ordinal}版"),
                Language::English => format!("version {ordinal}"),
            },
            (None, true) => output::either(language, "草稿", "draft").to_owned(),
            (None, false) => output::either(language, "未编制", "not written").to_owned(),
        };
        output::line(&format!("{}\t{}\t{state}", row.department, row.name))?;
    }
    Ok(())
}

fn show(reading: &JobReading, global: &Global, language: Language) -> Result<(), Error> {
    if global.json {
        return output::json(&reading_json(reading));
    }
    let shown = needs_sheet(reading)?;
    output::line(&format!("{}\t{}", shown.frame.post, shown.sheet.purpose))?;
    for duty in &shown.sheet.duties {
        output::line(&format!(
            "{}%\t{}\t{}",
            duty.share, duty.frequency, duty.task
        ))?;
    }
    for one in &shown.sheet.indicators {
        output::line(&format!("{}%\t{}\t{}", one.weight, one.code, one.name))?;
    }
    findings(&shown.findings, global, language)
}

fn needs_sheet(reading: &JobReading) -> Result<&JobShown, Error> {
    let shown = reading.shown.as_ref();
    shown.ok_or_else(|| {
        refusal("jobs.no_sheet")
            .fact("name", &reading.frame.post)
            .into()
    })
}

fn findings(found: &[JobFinding], global: &Global, language: Language) -> Result<(), Error> {
    if global.json {
        let rows: Vec<Value> = found
            .iter()
            .map(|one| finding_json(one, language))
            .collect();
        return output::json(&rows);
    }
    for one in found {
        let told = finding_json(one, language);
        output::line(told["why"].as_str().unwrap_or_default())?;
    }
    Ok(())
}

fn finding_json(found: &JobFinding, language: Language) -> Value {
    let mut told = refusal(&found.code);
    told.facts = found.facts.clone();
    json!({
        "code": found.code, "severity": found.severity, "field": found.field, "row": found.row,
        "why": texts::say(&told, language),
    })
}

fn reading_json(reading: &JobReading) -> Value {
    let mut answer = json!({
        "id": reading.post, "post": reading.frame.post, "department": reading.frame.department,
        "superior": reading.frame.superior, "below": reading.frame.below, "template": reading.template,
        "versions": reading.versions.iter().map(version_json).collect::<Vec<_>>(),
    });
    if let Some(shown) = &reading.shown {
        answer["version"] = json!(shown.version.ordinal);
        answer["revision"] = json!(shown.revision);
        answer["sheet"] = json!(shown.sheet);
        answer["limits"] = json!(shown.limits);
        answer["shares"] = json!(shown.share_sum);
        answer["weights"] = json!(shown.weight_sum);
        answer["findings"] = json!(
            shown
                .findings
                .iter()
                .map(|one| one.code.as_str())
                .collect::<Vec<_>>()
        );
        answer["holders"] = json!(shown.holders);
    }
    answer
}

fn version_json(version: &JobVersionRow) -> Value {
    json!({
        "version": version.ordinal, "state": version.state, "in_force": version.in_force,
        "effective_on": version.effective_on, "change": version.change, "hash": version.hash,
        "by": version.written_by, "at": version.written_at,
    })
}

/// What a change answers: where the sheet stands now.
fn done(reading: &JobReading, global: &Global) -> Result<(), Error> {
    if global.json {
        return output::json(&reading_json(reading));
    }
    let state = reading.versions.first().map(|version| {
        let state = json!(version.state);
        format!(
            "{}\t{}",
            version.ordinal,
            state.as_str().unwrap_or_default()
        )
    });
    output::line(&format!(
        "{}\t{}",
        reading.frame.post,
        state.unwrap_or_default()
    ))
}
