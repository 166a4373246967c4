//! The plain text in which the sheets of the library are written (`library/jobs/README.md`).

use std::str::FromStr;

use super::library::Template;
use super::sheet::{
    Authority, AuthorityKind, Contact, Duty, JobIndicator, JobSheet, Limit, Requirement,
    RequirementKind,
};
use crate::exact::Exact;
use crate::money::Money;

/// Why a line is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct SourceError {
    /// 1-based
    pub line: usize,
    pub what: String,
}

/// Reads one sheet. Empty lines mean nothing; every other line begins with its word.
pub fn parse(slug: &str, text: &str) -> Result<Template, SourceError> {
    let mut template = Template {
        slug: slug.to_owned(),
        name: String::new(),
        name_en: String::new(),
        aliases: Vec::new(),
        class: String::new(),
        superior: String::new(),
        sheet: JobSheet::default(),
    };
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        read(line, &mut template).map_err(|what| SourceError {
            line: index + 1,
            what,
        })?;
    }
    Ok(template)
}

fn read(line: &str, template: &mut Template) -> Result<(), String> {
    let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
    let parts: Vec<&str> = rest.split('|').map(str::trim).collect();
    let sheet = &mut template.sheet;
    match (word, parts.as_slice()) {
        ("post", [name, english]) => {
            (template.name, template.name_en) = ((*name).to_owned(), (*english).to_owned());
        }
        ("also", names) => template.aliases = names.iter().map(|&name| name.to_owned()).collect(),
        ("class", [class]) => template.class = (*class).to_owned(),
        ("superior", [post]) => template.superior = (*post).to_owned(),
        ("purpose", [text]) => sheet.purpose = (*text).to_owned(),
        ("duty", [share, frequency, task, deliverable]) => sheet.duties.push(Duty {
            task: (*task).to_owned(),
            frequency: (*frequency).to_owned(),
            share: percent(share)?,
            deliverable: (*deliverable).to_owned(),
        }),
        ("may", [kind, matter, limit]) => sheet.authorities.push(Authority {
            kind: of_words(&AuthorityKind::WORDS, kind)?,
            matter: (*matter).to_owned(),
            limit: read_limit(limit)?,
        }),
        ("with", [place, whom, about]) => sheet.contacts.push(Contact {
            inside: match *place {
                "inside" => true,
                "outside" => false,
                other => return Err(format!("{other:?} is neither inside nor outside")),
            },
            with: (*whom).to_owned(),
            about: (*about).to_owned(),
        }),
        ("needs", [kind, text]) => sheet.requirements.push(Requirement {
            kind: of_words(&RequirementKind::WORDS, kind)?,
            text: (*text).to_owned(),
        }),
        ("conditions", [text]) => sheet.conditions = (*text).to_owned(),
        ("by" | "veto", [code, name, weight, target]) => sheet.indicators.push(JobIndicator {
            code: dash(code),
            name: (*name).to_owned(),
            weight: percent(weight)?,
            veto: word == "veto",
            target: dash(target),
        }),
        ("learns", [text]) => sheet.training.push((*text).to_owned()),
        ("substitute", [post]) => sheet.substitute = (*post).to_owned(),
        (word, parts) => return Err(format!("{word:?} with {} fields is unknown", parts.len())),
    }
    Ok(())
}

fn of_words<T: Copy>(words: &[(&str, T)], word: &str) -> Result<T, String> {
    let found = words.iter().find(|(other, _)| *other == word);
    found
        .map(|(_, value)| *value)
        .ok_or_else(|| format!("{word:?} is unknown"))
}

fn percent(text: &str) -> Result<Exact, String> {
    let number = text.trim_end_matches('%');
    Exact::parse_decimal(number).map_err(|error| error.to_string())
}

/// `-`, `500元`, or `{service.compensation:客服主管}`.
fn read_limit(text: &str) -> Result<Limit, String> {
    if text == "-" {
        return Ok(Limit::None);
    }
    if let Some(inner) = text.strip_prefix('{').and_then(|it| it.strip_suffix('}')) {
        let (key, row) = inner
            .split_once(':')
            .ok_or_else(|| format!("{text:?} names no row"))?;
        return Ok(Limit::Rule {
            key: key.to_owned(),
            row: row.to_owned(),
        });
    }
    let amount = text
        .strip_suffix('元')
        .ok_or_else(|| format!("{text:?} is no limit"))?;
    let amount = Money::parse(amount).map_err(|error| error.to_string())?;
    Ok(Limit::Amount { amount })
}

fn dash(text: &str) -> String {
    if text == "-" {
        String::new()
    } else {
        text.to_owned()
    }
}

impl FromStr for JobSheet {
    type Err = SourceError;

    /// A sheet written as in the library.
    fn from_str(text: &str) -> Result<Self, SourceError> {
        parse("", text).map(|template| template.sheet)
    }
}
