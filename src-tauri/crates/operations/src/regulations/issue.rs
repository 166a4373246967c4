//! 发布: a draft becomes a version with a number, a day and a hash.

use chrono::{Datelike, NaiveDate};
use domain::moment::Moment;
use domain::regulations::{
    AdoptionStage, AdoptionStep, Issue, Periods, VersionState, version_hash,
};

use super::adoption::{record_of, refuse_gaps};
use super::change::subject;
use super::checkup::{accepted_figures, open_high};
use super::find::load;
use super::read::read;
use super::revision_note;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::refusals::against_issue;
use crate::views::{Adoption, CheckupFinding, IssueVersion, RegulationReading, Role};

/// So many findings are named where an issue is refused for them; the check-up shows them all.
const NAMED: usize = 3;

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

/// Issues a draft. Rules on pay, training and discipline need the steps of 劳动合同法 art. 4 on record, or
/// a reason, which stays in an internal memo and leaves the version unadopted.
pub fn issue(office: &mut Office, now: Moment, order: &IssueVersion) -> Result<RegulationReading> {
    office.needs(Role::Owner)?;
    let (regulation, mut draft) = load(office, order.version)?;
    if draft.state == VersionState::InProcedure {
        return Err(refusal("adoption.presented").into());
    }
    let number = order.number.trim();
    if number.is_empty() {
        return Err(refusal("office.field_empty").fact("field", "number").into());
    }
    let hash = version_hash(&draft.body, &draft.parameters);
    let steps = adoption_steps(order, &hash)?;
    let reason = match &order.adoption {
        Adoption::Override { reason } => Some(reason.trim().to_owned()),
        _ => None,
    };
    if reason.as_deref() == Some("") {
        return Err(refusal("regulation.reason_needed").into());
    }
    let despite = despite_findings(office, order)?;
    let note = revision_note::said(office, &draft, order.revision_note.as_deref())?;
    let mut record = record_of(office, draft.id)?;
    record
        .steps
        .retain(|known| steps.iter().all(|step| step.stage != known.stage));
    record.steps.extend(steps.iter().cloned());
    let gaps = record.gaps(&hash, Some(order.effective_on));
    if matches!(
        order.adoption,
        Adoption::Adopted { .. } | Adoption::Recorded
    ) {
        refuse_gaps(&gaps)?;
    }
    draft.adopted = gaps.is_empty() && reason.is_none();
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
                accepted: accepted_figures(office, draft.regulation)?,
            },
        )
        .map_err(|refused| against_issue(&refused))?;
    let seen = office.file.regulations().revision(draft.id)?;
    let payload = serde_json::json!({
        "number": number, "label": issued.label, "hash": issued.hash,
        "effective_on": order.effective_on, "override": reason, "despite_findings": despite,
        "revision_note": note,
    });
    let stored = store::Issue::of(&issued)
        .ok_or_else(|| anyhow::anyhow!("an issued version has no label or day"))?;
    let review_on = Periods::of(&draft.parameters).review(order.effective_on, issued.trial_until);
    office.record(now, "regulation.issue", &subject(draft.id), payload, |tx| {
        let regulations = tx.regulations();
        for step in &steps {
            regulations.save_adoption_step(draft.id, step)?;
        }
        if let Some(reason) = &reason {
            regulations.insert_memo(draft.id, "override", reason)?;
        }
        if let Some(memo) = &despite {
            regulations.insert_memo(draft.id, "findings", memo)?;
        }
        if let Some(note) = &note {
            regulations.insert_revision_note(draft.id, note)?;
        }
        if let Some(review_on) = review_on {
            regulations.set_review_date(draft.id, review_on)?;
        }
        regulations.issue(draft.id, seen, &stored)
    })?;
    read(office, now.today(), order.version)
}

/// What the internal memo says of the findings of severity high that are open; refused by name where no
/// reason is given, nothing where there is none.
fn despite_findings(office: &Office, order: &IssueVersion) -> Result<Option<String>> {
    let open = open_high(office, order.version)?;
    let reason = order.despite_findings.as_deref().map_or("", str::trim);
    match (open.as_slice(), reason) {
        ([], _) => Ok(None),
        (open, "") => Err(refusal("issue.open_findings")
            .fact("count", open.len())
            .fact("findings", named(open, NAMED))
            .into()),
        (open, reason) => Ok(Some(format!("{reason}\n{}", named(open, open.len())))),
    }
}

/// 第二条“罚款50元”；第五条“……”.
fn named(findings: &[CheckupFinding], most: usize) -> String {
    let names = findings
        .iter()
        .take(most)
        .map(|one| match one.quote.as_str() {
            "" => one.place.clone(),
            quote => format!("{}“{quote}”", one.place),
        });
    names.collect::<Vec<_>>().join("；")
}

/// The three steps as they were typed at the issue, for a small shop that kept them on paper.
fn adoption_steps(order: &IssueVersion, hash: &str) -> Result<Vec<AdoptionStep>> {
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
    let step = |stage: AdoptionStage, day: &NaiveDate| AdoptionStep {
        participants: participants.clone(),
        note: note.clone(),
        text_hash: hash.to_owned(),
        ..AdoptionStep::on(stage, *day)
    };
    Ok(vec![
        step(AdoptionStage::Discussion, discussed_on),
        step(AdoptionStage::Consultation, consulted_on),
        step(AdoptionStage::Publication, publicised_on),
    ])
}
