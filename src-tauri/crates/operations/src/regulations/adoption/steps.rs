//! Putting a step on record.

use chrono::NaiveDate;
use domain::moment::Moment;
use domain::regulations::{
    AdoptionStage, AdoptionStep, Periods, Version, VersionState, version_hash,
};

use super::super::change::subject;
use super::super::find::load;
use super::view::{adoption, presented, record_of};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{AdoptionStepForm, AdoptionView, Role};

/// The steps in which the staff is shown a text. Each of them keeps it (送审稿), so that later everybody can
/// see what was asked and what has become of it.
const PRESENTS: [AdoptionStage; 4] = [
    AdoptionStage::Opinions,
    AdoptionStage::Discussion,
    AdoptionStage::Consultation,
    AdoptionStage::Approved,
];

/// Puts a step on record in the place of the one there was, with the hash of the text it rested on.
pub fn save_adoption_step(
    office: &mut Office,
    now: Moment,
    version: i64,
    form: &AdoptionStepForm,
) -> Result<AdoptionView> {
    office.needs(Role::GeneralManagement)?;
    let (_, found) = load(office, version)?;
    changeable(&found, form.stage)?;
    let hash = version_hash(&found.body, &found.parameters);
    let keeps = found.is_draft()
        && PRESENTS.contains(&form.stage)
        && presented(office, &found)?
            .iter()
            .all(|text| text.hash != hash);
    let step = AdoptionStep {
        stage: form.stage,
        from: form.from,
        until: form.until,
        place: form.place.trim().to_owned(),
        host: form.host.trim().to_owned(),
        recorder: form.recorder.trim().to_owned(),
        participants: form.participants.trim().to_owned(),
        expected: form.expected,
        present: form.present,
        note: form.note.trim().to_owned(),
        text_hash: hash,
    };
    step.check(now.today())?;
    // A version issued with a reason may still be adopted, if the steps turn out to have been taken
    // before its day.
    let mut record = record_of(office, found.id)?;
    record.steps.retain(|other| other.stage != step.stage);
    record.steps.push(step.clone());
    record.steps.sort_by_key(|step| step.from);
    let adopts = !found.is_draft()
        && !found.adopted
        && record.gaps(&step.text_hash, found.effective_on).is_empty();
    // A review sets the day of the next one; a trial keeps its own.
    let reviewed = step.stage == AdoptionStage::Review && found.trial_until.is_none();
    let last = step.until.unwrap_or(step.from);
    let again = reviewed
        .then(|| Periods::of(&found.parameters).review(last, None))
        .flatten();
    let payload = serde_json::json!({
        "stage": step.stage, "from": step.from, "until": step.until, "text": step.text_hash,
        "adopts": adopts,
    });
    let action = "regulation.adoption.step";
    office.record(now, action, &subject(found.id), payload, |tx| {
        let regulations = tx.regulations();
        regulations.save_adoption_step(found.id, &step)?;
        if let Some(again) = again {
            regulations.set_review_date(found.id, again)?;
        }
        if keeps {
            regulations.keep_presented(found.id)?;
        }
        if adopts {
            regulations.set_adopted(found.id, true)?;
        }
        Ok(())
    })?;
    adoption(office, now.today(), version)
}

/// A step that did not take place goes from the record.
pub fn remove_adoption_step(
    office: &mut Office,
    now: Moment,
    version: i64,
    stage: AdoptionStage,
) -> Result<AdoptionView> {
    office.needs(Role::GeneralManagement)?;
    let (_, found) = load(office, version)?;
    changeable(&found, stage)?;
    let payload = serde_json::json!({ "stage": stage });
    let action = "regulation.adoption.step.remove";
    office.record(now, action, &subject(found.id), payload, |tx| {
        tx.regulations().delete_adoption_step(found.id, stage)
    })?;
    adoption(office, now.today(), version)
}

/// 复审日期
pub fn set_review_date(
    office: &mut Office,
    now: Moment,
    version: i64,
    due_on: NaiveDate,
) -> Result<AdoptionView> {
    office.needs(Role::GeneralManagement)?;
    let (_, found) = load(office, version)?;
    let payload = serde_json::json!({ "due_on": due_on });
    let action = "regulation.review.date";
    office.record(now, action, &subject(found.id), payload, |tx| {
        tx.regulations().set_review_date(found.id, due_on)
    })?;
    adoption(office, now.today(), version)
}

/// What an adopted version rests on stands; publicity, force and reviews go on.
pub(super) fn changeable(version: &Version, stage: AdoptionStage) -> Result<()> {
    if version.state == VersionState::InProcedure {
        return Err(refusal("adoption.presented").into());
    }
    let goes_on = matches!(
        stage,
        AdoptionStage::Publication | AdoptionStage::InForce | AdoptionStage::Review
    );
    if version.adopted && !version.is_draft() && !goes_on {
        return Err(refusal("adoption.settled").into());
    }
    Ok(())
}
