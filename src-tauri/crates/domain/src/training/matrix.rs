//! 能力矩阵: everybody in post against every competence, as of a day.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Competence, Evidence, Level, Requirement};
use crate::ids::{CompetenceId, EmployeeId, PostId};
use crate::people::Organisation;

/// How a person stands to a competence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "CompetenceStanding")]
pub enum Standing {
    /// Needed, and nothing shows it.
    Missing,
    /// Shown once, no longer good.
    Expired,
    /// Shown, not as well as the post needs it.
    Below,
    /// Good, but not for long.
    Expiring,
    Current,
    /// Shown though the post does not need it.
    Extra,
}

/// One square of the matrix; a competence neither needed nor shown has none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MatrixCell {
    /// Index into [`Matrix::competences`].
    pub column: usize,
    pub standing: Standing,
    pub needed: Option<Level>,
    pub held: Option<Level>,
    #[ts(type = "string | null")]
    pub until: Option<NaiveDate>,
}

/// One person in the post held on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MatrixRow {
    pub employee: EmployeeId,
    pub code: String,
    pub name: String,
    pub post: PostId,
    pub post_name: String,
    pub department: String,
    pub cells: Vec<MatrixCell>,
}

/// Rows in the order of works numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "TrainingMatrix")]
pub struct Matrix {
    pub competences: Vec<Competence>,
    pub rows: Vec<MatrixRow>,
}

/// The standing of one person to one competence. Of several proofs the best level that is still good on the
/// day counts, of those the longest lasting one; without a good one the latest.
#[must_use]
pub fn standing(
    needed: Option<Level>,
    proofs: &[&Evidence],
    day: NaiveDate,
    remind_days: u32,
) -> Option<MatrixCell> {
    let shown = proofs.iter().filter(|proof| proof.on <= day);
    let good = shown
        .clone()
        .filter(|proof| proof.until.is_none_or(|until| day <= until))
        .max_by_key(|proof| (proof.level, proof.until.unwrap_or(NaiveDate::MAX)));
    let cell = |standing, held: Option<&Evidence>| MatrixCell {
        column: 0,
        standing,
        needed,
        held: held.map(|proof| proof.level),
        until: held.and_then(|proof| proof.until),
    };
    let Some(proof) = good else {
        let last = shown.max_by_key(|proof| proof.on).copied();
        return match (needed, last) {
            (None, _) => None,
            (Some(_), Some(last)) => Some(cell(Standing::Expired, Some(last))),
            (Some(_), None) => Some(cell(Standing::Missing, None)),
        };
    };
    let soon = day.checked_add_days(Days::new(remind_days.into()));
    let ends = |until: NaiveDate| soon.is_some_and(|soon| until <= soon);
    let standing = match needed {
        None => Standing::Extra,
        Some(level) if proof.level < level => Standing::Below,
        Some(_) if proof.until.is_some_and(ends) => Standing::Expiring,
        Some(_) => Standing::Current,
    };
    Some(cell(standing, Some(proof)))
}

/// The whole matrix.
#[must_use]
pub fn matrix(
    organisation: &Organisation,
    competences: &[Competence],
    requirements: &[Requirement],
    evidence: &[Evidence],
    day: NaiveDate,
    remind_days: u32,
) -> Matrix {
    let needed: HashMap<(PostId, CompetenceId), Level> = requirements
        .iter()
        .map(|one| ((one.post, one.competence), one.level))
        .collect();
    let mut proofs: HashMap<(EmployeeId, CompetenceId), Vec<&Evidence>> = HashMap::new();
    for proof in evidence {
        proofs
            .entry((proof.employee, proof.competence))
            .or_default()
            .push(proof);
    }
    let mut rows: Vec<MatrixRow> = organisation
        .employees
        .iter()
        .filter_map(|person| {
            let post = organisation.post(person.assignment_on(day)?.post)?;
            let cells = competences.iter().enumerate().filter_map(|(column, one)| {
                let own = proofs.get(&(person.id, one.id));
                let need = needed.get(&(post.id, one.id)).copied();
                let cell = standing(need, own.map_or(&[], |own| own), day, remind_days)?;
                Some(MatrixCell { column, ..cell })
            });
            Some(MatrixRow {
                employee: person.id,
                code: person.code.clone(),
                name: person.name.clone(),
                post: post.id,
                post_name: post.name.clone(),
                department: organisation
                    .department(post.department)
                    .map(|department| department.name.clone())
                    .unwrap_or_default(),
                cells: cells.collect(),
            })
        })
        .collect();
    rows.sort_by(|a, b| a.code.cmp(&b.code));
    Matrix {
        competences: competences.to_vec(),
        rows,
    }
}
