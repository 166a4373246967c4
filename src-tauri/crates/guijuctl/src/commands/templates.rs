//! The library of templates: list, and draft from answers.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use domain::regulations::{Answer, Answers, Depth, RegulationKind, usual_depth};
use operations::regulations::wizard;
use operations::texts::{self, Language};
use operations::views::{TemplateRow, WizardLook};
use operations::{Error, refusal};
use serde_json::{Value, json};

use crate::arguments::{DepthArgument, Global, TemplatesCommand};
use crate::{desk, output};

/// Runs `templates …`.
pub fn run(
    global: &Global,
    command: TemplatesCommand,
    language: Language,
) -> Result<ExitCode, Error> {
    match command {
        TemplatesCommand::List => list(global),
        TemplatesCommand::Draft {
            kind,
            answers,
            depth,
            out,
        } => draft(
            global,
            &kind,
            answers.as_deref(),
            depth,
            out.as_ref(),
            language,
        ),
    }
}

fn list(global: &Global) -> Result<ExitCode, Error> {
    let rows = wizard::templates()?;
    if global.json {
        let rows: Vec<Value> = rows.iter().map(row_json).collect::<Result<_, Error>>()?;
        output::json(&rows)?;
    } else {
        for row in rows {
            output::line(&format!(
                "{}\t《{}》\t{}\t{}",
                row.slug, row.title, row.articles, row.questions
            ))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn row_json(row: &TemplateRow) -> Result<Value, Error> {
    let look = wizard::look(None, &row.slug, &Answers::new())?;
    Ok(json!({
        "id": row.slug, "kind": row.kind, "depth": row.depth, "title": row.title,
        "articles": row.articles,
        "trades": row.trades.iter().map(|trade| &trade.word).collect::<Vec<_>>(),
        "questions": questions_json(&look),
    }))
}

fn questions_json(look: &WizardLook) -> Vec<Value> {
    look.questions
        .iter()
        .map(|question| {
            json!({
                "key": question.parameter.key, "zh": question.zh, "en": question.en,
                "type": question.parameter.value.type_word(), "value": question.printed,
                "usual": question.usual, "bounds": question.bounds_text,
                "why": question.parameter.note,
                "articles": question.articles.iter().map(|article| &article.label).collect::<Vec<_>>(),
            })
        })
        .collect()
}

fn draft(
    global: &Global,
    kind: &str,
    file: Option<&Path>,
    depth: Option<DepthArgument>,
    out: Option<&PathBuf>,
    language: Language,
) -> Result<ExitCode, Error> {
    let now = operations::clock::now()?;
    let mut office = match &global.file {
        Some(_) => Some(desk::open(global)?),
        None => None,
    };
    let people = match &office {
        Some(office) => wizard::start(office, now.today())?.people,
        None => 0,
    };
    let row = template(kind, depth, people)?;
    let answers = match file {
        Some(path) => read(path, &row)?,
        None => Answers::new(),
    };
    let look = wizard::look(office.as_ref(), &row.slug, &answers)?;
    if !look.problems.is_empty() {
        for problem in &look.problems {
            let key = problem.facts.get("key").map_or("", String::as_str);
            eprintln!("{key}: {}", texts::say(problem, language));
        }
        return Ok(ExitCode::from(1));
    }
    if let Some(path) = out {
        let markdown = path
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("md"));
        desk::write(path, wizard::text(&look, markdown).as_bytes())?;
    }
    let made = match &mut office {
        Some(office) => Some(wizard::draft(office, now, &row.slug, &answers)?),
        None => None,
    };
    if global.json {
        output::json(&json!({
            "id": made.as_ref().map(|reading| reading.regulation.slug.clone()),
            "version": made.as_ref().map(|reading| reading.version.ordinal),
            "template": row.slug, "kind": row.kind, "depth": row.depth, "title": look.title,
            "articles": look.articles, "questions": questions_json(&look),
            "text": wizard::text(&look, false),
        }))?;
    } else if let Some(reading) = &made {
        output::line(&format!(
            "{} {} 《{}》",
            output::either(language, "已起草：", "Drafted:"),
            reading.regulation.slug,
            look.title
        ))?;
    } else if out.is_none() {
        output::line(&wizard::text(&look, false))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The template of a kind in the depth asked for, else in the depth that suits the company, else in
/// the one there is. A slug such as `bonus-full` names one directly.
fn template(kind: &str, depth: Option<DepthArgument>, people: usize) -> Result<TemplateRow, Error> {
    let rows = wizard::templates()?;
    let named = rows.iter().find(|row| row.slug == kind);
    let wanted = match depth {
        Some(DepthArgument::Short) => Depth::Short,
        Some(DepthArgument::Full) => Depth::Full,
        None => usual_depth(people),
    };
    let of_kind = || {
        let kind = RegulationKind::from_word(kind)?;
        let mut found = rows.iter().filter(|row| row.kind == kind);
        let exact = found.clone().find(|row| row.depth == wanted.word());
        exact.or_else(|| if depth.is_none() { found.next() } else { None })
    };
    named.or_else(of_kind).cloned().ok_or_else(|| {
        let known: Vec<&str> = rows.iter().map(|row| row.slug.as_str()).collect();
        let asked = depth.map_or_else(|| kind.to_owned(), |_| format!("{kind}-{}", wanted.word()));
        refusal("wizard.no_template")
            .fact("template", asked)
            .fact("known", known.join(", "))
            .into()
    })
}

/// `{"bonus.pool.rate": "2%", "bonus.cap.enabled": true, "bonus.grades": [["A", "1.3"]]}`
fn read(path: &Path, row: &TemplateRow) -> Result<Answers, Error> {
    let unreadable = |why: &serde_json::Error| {
        refusal("wizard.unreadable")
            .fact("path", path.display())
            .fact("line", why.line())
            .fact("column", why.column())
            .detail(why)
    };
    let bytes = desk::read(path)?;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let fields: serde_json::Map<String, Value> =
        serde_json::from_slice(bytes).map_err(|error| unreadable(&error))?;
    fields
        .into_iter()
        .map(|(key, value)| {
            let bad = || refusal("wizard.bad_answer").fact("key", &key);
            let answer = answer(&value).ok_or_else(bad)?;
            // The trade may be named without knowing the kind: `"trade": "retail"`.
            let key = if key == "trade" && !row.trades.is_empty() {
                format!("{}.trade", row.kind.word())
            } else {
                key
            };
            Ok((key, answer))
        })
        .collect()
}

fn answer(value: &Value) -> Option<Answer> {
    let cell = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    match value {
        Value::Bool(on) => Some(Answer::Text(if *on { "on" } else { "off" }.to_owned())),
        Value::Object(rows) => rows
            .iter()
            .map(|(name, value)| Some((name.clone(), cell(value)?)))
            .collect::<Option<_>>()
            .map(Answer::Rows),
        Value::Array(rows) => rows
            .iter()
            .map(|row| match row.as_array()?.as_slice() {
                [name, value] => Some((cell(name)?, cell(value)?)),
                _ => None,
            })
            .collect::<Option<_>>()
            .map(Answer::Rows),
        value => cell(value).map(Answer::Text),
    }
}
