//! Opinions of the staff: entered from their forms, answered one by one.

use domain::moment::Moment;
use domain::regulations::{AdoptionStage, NodeId, Version, label_of};
use store::NewStaffOpinion;

use super::super::change::subject;
use super::super::find::load;
use super::steps::changeable;
use super::view::adoption;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{AdoptionView, OpinionAnswerForm, Role, StaffOpinionForm};

/// Puts an opinion on record. Who gave it may stay unnamed.
pub fn add_staff_opinion(
    office: &mut Office,
    now: Moment,
    version: i64,
    form: &StaffOpinionForm,
) -> Result<AdoptionView> {
    let found = open_version(office, version)?;
    let text = form.text.trim();
    if text.is_empty() {
        return Err(refusal("text.opinion_empty").into());
    }
    if form.received_on > now.today() {
        return Err(refusal("adoption.opinion_in_the_future")
            .fact("day", form.received_on)
            .into());
    }
    let node = form.node.clone().map(NodeId);
    if let Some(node) = &node
        && label_of(&found.body, &found.parameters, node).is_none()
    {
        return Err(refusal("text.no_article").into());
    }
    let new = NewStaffOpinion {
        node: node.as_ref(),
        name: form.name.trim(),
        received_on: form.received_on,
        text,
    };
    let payload = serde_json::json!({ "node": node, "name": new.name, "text": text });
    let action = "regulation.adoption.opinion";
    office.record(now, action, &subject(found.id), payload, |tx| {
        tx.regulations().insert_staff_opinion(found.id, &new)
    })?;
    adoption(office, now.today(), version)
}

/// Answers an opinion, or opens it again. Whoever is not followed is told why.
pub fn answer_staff_opinion(
    office: &mut Office,
    now: Moment,
    version: i64,
    form: &OpinionAnswerForm,
) -> Result<AdoptionView> {
    let found = open_version(office, version)?;
    let answer = form.answer.trim();
    if form.result.is_some() && answer.is_empty() {
        return Err(refusal("adoption.answer_empty").into());
    }
    let payload = serde_json::json!({
        "opinion": form.opinion, "result": form.result, "answer": answer,
    });
    let action = "regulation.adoption.answer";
    office.record(now, action, &subject(found.id), payload, |tx| {
        tx.regulations().answer_staff_opinion(
            found.id,
            form.opinion,
            form.result,
            answer,
            now.today(),
        )
    })?;
    adoption(office, now.today(), version)
}

/// An opinion entered by mistake goes from the record.
pub fn remove_staff_opinion(
    office: &mut Office,
    now: Moment,
    version: i64,
    opinion: i64,
) -> Result<AdoptionView> {
    let found = open_version(office, version)?;
    let payload = serde_json::json!({ "opinion": opinion });
    let action = "regulation.adoption.opinion.remove";
    office.record(now, action, &subject(found.id), payload, |tx| {
        tx.regulations().delete_staff_opinion(found.id, opinion)
    })?;
    adoption(office, now.today(), version)
}

fn open_version(office: &Office, version: i64) -> Result<Version> {
    office.needs(Role::GeneralManagement)?;
    let (_, found) = load(office, version)?;
    changeable(&found, AdoptionStage::Opinions)?;
    Ok(found)
}
