//! Scores pasted from anywhere: a line a person, code or name and a score, in any order of columns.

use domain::exact::Exact;
use domain::ids::EmployeeId;
use domain::moment::Moment;
use domain::people::Organisation;
use domain::quarter::Quarter;

use super::facts::{add_scores, score};
use super::view::view;
use crate::error::Result;
use crate::office::Office;
use crate::views::{PasteProblem, PasteReport};

/// What pasted lines hold.
#[derive(Debug, Default)]
pub(super) struct ScoreLines {
    pub(super) scores: Vec<(EmployeeId, Exact)>,
    pub(super) problems: Vec<PasteProblem>,
}

/// Takes the lines that can be read and says of each other one what is wrong with it.
pub fn paste(
    office: &mut Office,
    now: Moment,
    quarter: Quarter,
    text: &str,
) -> Result<PasteReport> {
    let organisation = office.file.people().organisation()?;
    let read = score_lines(&organisation, text);
    let taken = read.scores.len();
    if taken > 0 {
        add_scores(office, now, quarter, read.scores, "pasted")?;
    }
    Ok(PasteReport {
        view: view(office, now.today(), quarter)?,
        taken,
        problems: read.problems,
    })
}

/// A line is a person if one of its cells is a code or a name; its score is the last cell that is one.
pub(super) fn score_lines(organisation: &Organisation, text: &str) -> ScoreLines {
    let mut found = ScoreLines::default();
    for (index, line) in text.lines().enumerate() {
        let cells: Vec<&str> = line
            .split(['\t', ',', ';', '，', '；', ' ', '　'])
            .map(str::trim)
            .filter(|cell| !cell.is_empty())
            .collect();
        let is_heading = index == 0 && cells.iter().all(|cell| Exact::parse_decimal(cell).is_err());
        if cells.is_empty() || is_heading {
            continue;
        }
        match score_line(organisation, &cells) {
            Ok((employee, _)) if found.scores.iter().any(|(other, _)| *other == employee) => {
                found.problems.push(problem(index, line, "twice"));
            }
            Ok(scored) => found.scores.push(scored),
            Err(code) => found.problems.push(problem(index, line, code)),
        }
    }
    found
}

fn problem(index: usize, line: &str, code: &str) -> PasteProblem {
    PasteProblem {
        line: index + 1,
        text: line.trim().to_owned(),
        code: format!("paste.{code}"),
    }
}

fn score_line(
    organisation: &Organisation,
    cells: &[&str],
) -> std::result::Result<(EmployeeId, Exact), &'static str> {
    let by_code = cells.iter().find_map(|cell| organisation.by_code(cell));
    let person = match by_code {
        Some(person) => person,
        None => {
            let mut named = organisation
                .employees
                .iter()
                .filter(|person| cells.contains(&person.name.as_str()));
            match (named.next(), named.next()) {
                (Some(person), None) => person,
                (Some(_), Some(_)) => return Err("ambiguous"),
                (None, _) if cells.len() < 2 => return Err("no_code"),
                (None, _) => return Err("unknown_person"),
            }
        }
    };
    let last = cells
        .iter()
        .rev()
        .find(|cell| **cell != person.code && **cell != person.name);
    let score = last.and_then(|cell| score(cell).ok()).ok_or("bad_score")?;
    Ok((person.id, score))
}
