//! The regulations of the sample, from draft to force: every step, opinion, paper and receipt on its day.

use chrono::NaiveDate;
use domain::ids::{RegulationId, VersionId};
use domain::moment::Moment;
use domain::regulations::{
    AcknowledgementRoute, AdoptionStage, AdoptionStep, Depth, Issue, NodeId, Periods, Regulation,
    RegulationKind, Source, library, parse, version_hash,
};
use store::{NewStaffOpinion, NewVersion, Revision};

use super::data::{self, Sample};
use super::found::at;
use crate::error::Result;
use crate::office::Office;
use crate::refusals::against_issue;
use crate::regulations::{acknowledge, print, print_acknowledgement_sheet, print_adoption_paper};
use crate::views::{AcknowledgementForm, AdoptionPaper, PrintRegulation};

/// A regulation of the files on its way.
struct Work<'a> {
    told: &'a data::Regulation,
    kind: RegulationKind,
    version: VersionId,
    /// Of text and parameters, which stay as they are from the draft to the issue.
    hash: String,
}

/// All of them, side by side, day by day.
pub(super) fn adopt_all(office: &mut Office, now: Moment, sample: &Sample) -> Result<()> {
    let mut works = Vec::new();
    for told in &sample.regulations {
        works.push(draft(office, now, told)?);
    }
    for step in &sample.adoption.steps {
        for work in &works {
            put_on_record(office, now, work, step)?;
        }
        for work in &works {
            papers(office, now, work, step)?;
        }
        if step.step == "opinions" {
            opinions(office, now, sample, &works)?;
        }
        // Numbered and issued on the day it comes into force.
        if step.step == "published" {
            for work in &works {
                issue(office, now, work)?;
            }
        }
    }
    for work in &works {
        let first = sample
            .employees
            .iter()
            .filter(|person| person.hired_on <= sample.adoption.acknowledgements.signed_on)
            .map(|person| person.code.clone())
            .collect();
        let issued = at(now, work.told.issued_on, 14)?;
        print_acknowledgement_sheet(office, issued, work.version.into(), false)?;
        let on = sample.adoption.acknowledgements.signed_on;
        acknowledge(office, issued, &signed(work.version, first, on))?;
    }
    Ok(())
}

/// Whoever joined after one day and up to another signs on his first day.
pub(super) fn joined(
    office: &mut Office,
    now: Moment,
    sample: &Sample,
    (after, until): (Option<NaiveDate>, NaiveDate),
) -> Result<()> {
    let told = &sample.adoption.acknowledgements;
    for joiner in &told.joiners {
        if after.is_some_and(|after| joiner.on <= after) || joiner.on > until {
            continue;
        }
        for summary in office.file.regulations().list()? {
            let waits = told.pending.iter().any(|one| {
                one.regulation == summary.regulation.slug && one.employee == joiner.employee
            });
            let Some(version) = summary.versions.first().filter(|_| !waits) else {
                continue;
            };
            let form = signed(version.id, vec![joiner.employee.clone()], joiner.on);
            acknowledge(office, at(now, joiner.on, 16)?, &form)?;
        }
    }
    Ok(())
}

fn signed(version: VersionId, people: Vec<String>, on: NaiveDate) -> AcknowledgementForm {
    AcknowledgementForm {
        version: version.into(),
        people,
        route: AcknowledgementRoute::Signed,
        on,
        witnesses: Vec::new(),
        reference: String::new(),
        note: String::new(),
    }
}

fn source(slug: &str) -> Result<Source> {
    let template = RegulationKind::from_word(slug)
        .and_then(|kind| library::template(kind, Depth::Full))
        .ok_or_else(|| anyhow::anyhow!("the library has no text for {slug}"))?;
    Ok(parse(template.source).map_err(|errors| {
        let told: Vec<String> = errors.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("{slug}: {}", told.join("; "))
    })?)
}

fn draft<'a>(office: &mut Office, now: Moment, told: &'a data::Regulation) -> Result<Work<'a>> {
    let mut text = source(&told.slug)?;
    for (key, value) in &told.parameters {
        text.parameters = text.parameters.edit(key, None, value)?;
    }
    let work = Regulation {
        id: RegulationId::from(0),
        slug: told.slug.clone(),
        kind: text.kind,
        title: text.title.clone(),
    };
    let drafted = NaiveDate::from_ymd_opt(2025, 11, 24).unwrap_or(now.today());
    let (day, payload) = (at(now, drafted, 8)?, serde_json::json!({}));
    let version = office.record(day, "regulation.draft", &told.slug, payload, |tx| {
        let id = tx.regulations().insert(&work)?;
        tx.regulations().insert_draft(&NewVersion {
            regulation: id,
            body: text.body.clone(),
            parameters: text.parameters.clone(),
            trial_until: told.trial_until,
            based_on: None,
        })
    })?;
    Ok(Work {
        told,
        kind: text.kind,
        version,
        hash: version_hash(&text.body, &text.parameters),
    })
}

fn put_on_record(
    office: &mut Office,
    now: Moment,
    work: &Work<'_>,
    step: &data::AdoptionStep,
) -> Result<()> {
    let told = step_of(step, &work.hash)?;
    let payload = serde_json::json!({ "stage": told.stage, "from": told.from, "text": work.hash });
    let (day, about) = (at(now, step.on, 11)?, format!("version {}", work.version));
    office.record(day, "regulation.adoption.step", &about, payload, |tx| {
        tx.regulations().save_adoption_step(work.version, &told)
    })
}

fn issue(office: &mut Office, now: Moment, work: &Work<'_>) -> Result<()> {
    let told = work.told;
    let day = at(now, told.issued_on, 9)?;
    let mut drafted = office.file.regulations().version(work.version)?;
    drafted.adopted = true;
    let issue = Issue {
        number: Some(told.number.clone()),
        issued_on: told.issued_on,
        effective_on: told.effective_on,
        trial_until: told.trial_until,
        without_adoption: None,
        accepted: Vec::new(),
    };
    let issued = drafted
        .issue(work.kind, &[], &issue)
        .map_err(|refused| against_issue(&refused))?;
    let stored = store::Issue::of(&issued)
        .ok_or_else(|| anyhow::anyhow!("{} has no label or day", told.slug))?;
    let payload = serde_json::json!({ "number": told.number, "hash": issued.hash });
    let seen: Revision = office.file.regulations().revision(work.version)?;
    let periods = Periods::of(&drafted.parameters);
    let review_on = periods
        .review(told.effective_on, issued.trial_until)
        .unwrap_or(told.effective_on);
    office.record(day, "regulation.issue", &told.slug, payload, |tx| {
        tx.regulations().set_review_date(work.version, review_on)?;
        tx.regulations().issue(work.version, seen, &stored)
    })?;
    print(office, day, &PrintRegulation::plain(work.version.into()))?;
    Ok(())
}

fn step_of(step: &data::AdoptionStep, hash: &str) -> Result<AdoptionStep> {
    let word = match step.step.as_str() {
        "discussed" => "discussion",
        "agreed" => "consultation",
        "published" => "publication",
        other => other,
    };
    let stage = AdoptionStage::from_word(word)
        .ok_or_else(|| anyhow::anyhow!("the sample has no step {word}"))?;
    Ok(AdoptionStep {
        stage,
        from: step.on,
        until: step.until,
        place: step.place.clone(),
        host: step.host.clone(),
        recorder: step.recorder.clone(),
        participants: step.participants.clone(),
        expected: step.expected,
        present: step.present,
        note: step.note.clone(),
        text_hash: hash.to_owned(),
    })
}

/// The opinions as they came in, then the answers, all before the discussion.
fn opinions(office: &mut Office, now: Moment, sample: &Sample, works: &[Work<'_>]) -> Result<()> {
    let organisation = office.file.people().organisation()?;
    let mut told: Vec<&data::Opinion> = sample.adoption.opinions.iter().collect();
    told.sort_by_key(|opinion| opinion.on);
    let mut waiting = Vec::new();
    for opinion in told {
        let Some(work) = works
            .iter()
            .find(|work| work.told.slug == opinion.regulation)
        else {
            continue;
        };
        let node = NodeId(opinion.article.clone());
        let person = organisation.by_code(&opinion.by);
        let new = NewStaffOpinion {
            node: Some(&node),
            name: person
                .map(|person| person.name.as_str())
                .unwrap_or_default(),
            received_on: opinion.on,
            text: &opinion.text,
        };
        let (day, about) = (
            at(now, opinion.on, 15)?,
            format!("version {}", work.version),
        );
        let payload = serde_json::json!({ "node": node, "name": new.name });
        let id = office.record(day, "regulation.adoption.opinion", &about, payload, |tx| {
            tx.regulations().insert_staff_opinion(work.version, &new)
        })?;
        waiting.push((id, work.version, about, opinion));
    }
    let answered = NaiveDate::from_ymd_opt(2025, 12, 9).unwrap_or(now.today());
    for (id, version, about, opinion) in waiting {
        let payload = serde_json::json!({ "opinion": id, "result": opinion.result });
        let day = at(now, answered, 16)?;
        office.record(day, "regulation.adoption.answer", &about, payload, |tx| {
            tx.regulations().answer_staff_opinion(
                version,
                id,
                Some(opinion.result),
                &opinion.answer,
                answered,
            )
        })?;
    }
    Ok(())
}

/// What a step left on paper.
fn papers(
    office: &mut Office,
    now: Moment,
    work: &Work<'_>,
    step: &data::AdoptionStep,
) -> Result<()> {
    let papers: &[AdoptionPaper] = match step.step.as_str() {
        "opinions" => &[AdoptionPaper::Notice],
        "discussed" => &[
            AdoptionPaper::Replies,
            AdoptionPaper::SignIn,
            AdoptionPaper::Minutes,
        ],
        "agreed" => &[AdoptionPaper::Consultation],
        "published" => &[AdoptionPaper::Publicity],
        _ => &[],
    };
    for paper in papers {
        print_adoption_paper(office, at(now, step.on, 17)?, work.version.into(), *paper)?;
    }
    Ok(())
}
