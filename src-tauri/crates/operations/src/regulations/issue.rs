//! 发布: a draft becomes a version with a number, a day and a hash.

use chrono::{Datelike, NaiveDate};
use domain::moment::Moment;
use domain::regulations::Issue;
use store::AdoptionStep;

use super::change::subject;
use super::find::load;
use super::read::read;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::refusals::against_issue;
use crate::views::{Adoption, IssueVersion, RegulationReading, Role};

/// The next free 发文字号: `明烛〔2026〕4号`, counted over all regulations of the year.
pub fn next_number(office: &Office, today: NaiveDate, _regulation: i64) -> Result<String> {
    let code = office.file.company().get()?.code_word;
    let stem = format!("{code}〔{}〕", today.year());
    let taken = office
        .file
        .regulations()
        .list()?
        .into_iter()
        .flat_map(|summary| summary.versions)
        .filter_map(|version| version.number)
        .filter_map(|number| {
            number
                .strip_prefix(&stem)?
                .strip_suffix('号')?
                .parse::<u32>()
                .ok()
        })
        .max();
    Ok(format!("{stem}{}号", taken.unwrap_or(0) + 1))
}

/// Issues a draft. Rules on pay, training and discipline need the steps of 劳动合同法 art. 4, or a
/// reason, which stays in the audit trail and leaves the version unadopted.
pub fn issue(office: &mut Office, now: Moment, order: &IssueVersion) -> Result<RegulationReading> {
    office.needs(Role::Owner)?;
    let (regulation, mut draft) = load(office, order.version)?;
    let number = order.number.trim();
    if number.is_empty() {
        return Err(refusal("office.field_empty").fact("field", "number").into());
    }
    let steps = adoption_steps(order)?;
    let reason = match &order.adoption {
        Adoption::Override { reason } => Some(reason.trim().to_owned()),
        _ => None,
    };
    if reason.as_deref() == Some("") {
        return Err(refusal("regulation.reason_needed").into());
    }
    draft.adopted = !steps.is_empty();
    let versions = office.file.regulations().versions(draft.regulation)?;
    let issued = draft
        .issue(
            regulation.kind,
            &versions,
            &Issue {
                number: Some(number.to_owned()),
                issued_on: order.issued_on,
                effective_on: order.effective_on,
                trial_until: order.trial_until,
                without_adoption: reason.clone(),
            },
        )
        .map_err(|refused| against_issue(&refused))?;
    let seen = office.file.regulations().revision(draft.id)?;
    let payload = serde_json::json!({
        "number": number, "label": issued.label, "hash": issued.hash,
        "effective_on": order.effective_on, "override": reason,
    });
    let stored = store::Issue::of(&issued)
        .ok_or_else(|| anyhow::anyhow!("an issued version has no label or day"))?;
    office.record(now, "regulation.issue", &subject(draft.id), payload, |tx| {
        for step in &steps {
            tx.regulations().insert_adoption_step(draft.id, step)?;
        }
        tx.regulations().issue(draft.id, seen, &stored)
    })?;
    read(office, now.today(), order.version)
}

fn adoption_steps(order: &IssueVersion) -> Result<Vec<AdoptionStep>> {
    let Adoption::Adopted {
        discussed_on,
        consulted_on,
        publicised_on,
        participants,
        note,
    } = &order.adoption
    else {
        return Ok(Vec::new());
    };
    if !(discussed_on <= consulted_on && consulted_on <= publicised_on) {
        return Err(refusal("regulation.steps_order").into());
    }
    if order.effective_on < *publicised_on {
        return Err(refusal("regulation.before_publicity")
            .fact("day", publicised_on)
            .into());
    }
    let step = |kind: &str, day: &NaiveDate| AdoptionStep {
        kind: kind.to_owned(),
        happened_on: *day,
        participants: participants.clone(),
        note: note.clone(),
    };
    Ok(vec![
        step("discussion", discussed_on),
        step("consultation", consulted_on),
        step("publication", publicised_on),
    ])
}
