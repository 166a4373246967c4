//! One post: its versions, one of them with findings, limits and signatures.

use chrono::NaiveDate;
use domain::exact::Exact;
use domain::jobs::{Finding, FindingCode, JobState, JobVersion, check, in_force, library};
use domain::people::Organisation;
use store::{Outcome, Signoff};

use super::find::{frame, post, usual};
use super::limits::Rules;
use crate::error::{Refusal, Result, refusal};
use crate::office::Office;
use crate::views::{
    JobFinding, JobHolder, JobReading, JobShown, JobVersionRow, LimitText, SignoffWord,
};

/// A post with the version asked for, else the draft, else the one in force.
pub fn read(
    office: &Office,
    today: NaiveDate,
    id: i64,
    ordinal: Option<u32>,
) -> Result<JobReading> {
    let organisation = office.file.people().organisation()?;
    let post = post(&organisation, id)?;
    let versions = office.file.jobs().of_post(post.id)?;
    let asked = match ordinal {
        None => usual(&versions, today),
        Some(ordinal) => {
            let found = versions.iter().find(|version| version.ordinal == ordinal);
            Some(found.ok_or_else(|| {
                refusal("jobs.no_version")
                    .fact("name", &post.name)
                    .fact("version", ordinal)
            })?)
        }
    };
    let current = in_force(&versions, today).map(|version| version.id);
    let row = |version: &JobVersion| version_row(version, current == Some(version.id));
    let frame = frame(&organisation, post);
    let shown = match asked {
        None => None,
        Some(version) => {
            let limits = Rules::on(office, today)?.texts(&version.sheet);
            let signoffs = office.file.jobs().signoffs()?;
            Some(JobShown {
                version: row(version),
                revision: version.revision,
                frame: version.frame.clone().unwrap_or_else(|| frame.clone()),
                findings: findings(&version.sheet, &limits),
                limits,
                share_sum: version.sheet.duties.iter().map(|duty| &duty.share).sum(),
                weight_sum: weight_sum(version),
                holders: holders(&organisation, version, &signoffs, today),
                sheet: version.sheet.clone(),
            })
        }
    };
    Ok(JobReading {
        post: id,
        template: library::fitting(&post.name).map(|template| template.slug.clone()),
        versions: versions.iter().rev().map(row).collect(),
        frame,
        shown,
    })
}

fn weight_sum(version: &JobVersion) -> Exact {
    version.sheet.indicators.iter().map(|one| &one.weight).sum()
}

pub(super) fn version_row(version: &JobVersion, in_force: bool) -> JobVersionRow {
    JobVersionRow {
        id: version.id.into(),
        ordinal: version.ordinal,
        state: version.state,
        in_force,
        effective_on: version.effective_on,
        change: version.change.clone(),
        hash: version.hash.clone(),
        written_by: version.written_by.clone(),
        written_at: version.written_at.clone(),
    }
}

/// What the sheet itself shows, and limits that no regulation in force has.
fn findings(sheet: &domain::jobs::JobSheet, limits: &[LimitText]) -> Vec<JobFinding> {
    let mut found: Vec<JobFinding> = check(sheet).iter().map(finding).collect();
    for (row, limit) in limits.iter().enumerate() {
        if limit.unknown {
            found.push(JobFinding {
                severity: domain::jobs::Severity::Warn,
                field: domain::jobs::Field::Authorities,
                row: Some(row),
                code: "jobs.limit_unknown".to_owned(),
                facts: std::collections::BTreeMap::from([(
                    "matter".to_owned(),
                    sheet.authorities[row].matter.clone(),
                )]),
            });
        }
    }
    found
}

fn finding(found: &Finding) -> JobFinding {
    let told = told(found);
    JobFinding {
        severity: found.code.severity(),
        field: found.field,
        row: found.row,
        code: told.code,
        facts: told.facts,
    }
}

/// A finding as a refusal: its code and what its text names.
pub(super) fn told(found: &Finding) -> Refusal {
    let answer = refusal(found.code.code());
    match &found.code {
        FindingCode::FewDuties { count } | FindingCode::ManyDuties { count } => {
            answer.fact("count", count)
        }
        FindingCode::IncompleteDuty { task } => {
            let line = found.row.map_or(0, |row| row + 1);
            answer.fact("task", task).fact("line", line)
        }
        FindingCode::DuplicateDuty { task } => answer.fact("task", task),
        FindingCode::SharesNot100 { sum } | FindingCode::WeightsNot100 { sum } => {
            answer.fact("sum", sum)
        }
        FindingCode::ShareOutOfRange { task, share } => {
            answer.fact("task", task).fact("share", share)
        }
        FindingCode::DuplicateIndicator { name } => answer.fact("name", name),
        FindingCode::WeightOutOfRange { name, weight }
        | FindingCode::SmallWeight { name, weight } => {
            answer.fact("name", name).fact("weight", weight)
        }
        FindingCode::Wording { word, .. } => answer.fact("word", word),
        _ => answer,
    }
}

/// Who holds the post today, and whoever signed this version before.
fn holders(
    organisation: &Organisation,
    version: &JobVersion,
    signoffs: &[Signoff],
    today: NaiveDate,
) -> Vec<JobHolder> {
    if version.state == JobState::Draft {
        return Vec::new();
    }
    let own: Vec<&Signoff> = signoffs
        .iter()
        .filter(|one| one.version == version.id)
        .collect();
    organisation
        .employees
        .iter()
        .filter_map(|person| {
            let mut held = organisation.holders(version.post, today);
            let holds = held.any(|holder| holder.id == person.id);
            let signed = own.iter().find(|one| one.employee == person.id);
            if !holds && signed.is_none() {
                return None;
            }
            Some(JobHolder {
                code: person.code.clone(),
                name: person.name.clone(),
                holds,
                outcome: signed.map(|one| match one.outcome {
                    Outcome::Signed => SignoffWord::Signed,
                    Outcome::Refused => SignoffWord::Refused,
                }),
                day: signed.map(|one| one.day),
                note: signed.map(|one| one.note.clone()).unwrap_or_default(),
            })
        })
        .collect()
}
