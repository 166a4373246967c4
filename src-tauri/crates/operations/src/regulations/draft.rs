//! A draft begins as a copy of the version in force, and may be thrown away.

use domain::ids::{RegulationId, VersionId};
use domain::moment::Moment;
use domain::regulations::in_force;
use store::NewVersion;

use super::change::{editable, subject};
use super::find::draft_of;
use super::read::read;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{RegulationReading, Role};

/// The draft of a regulation: the one there is, or a new one from the version in force.
pub fn draft(office: &mut Office, now: Moment, regulation: i64) -> Result<RegulationReading> {
    office.needs(Role::GeneralManagement)?;
    let regulation = RegulationId::from(regulation);
    let id = match draft_of(office, regulation)? {
        Some(draft) => draft.id,
        None => begin(office, now, regulation)?,
    };
    read(office, now.today(), id.into())
}

fn begin(office: &mut Office, now: Moment, regulation: RegulationId) -> Result<VersionId> {
    let versions = office.file.regulations().versions(regulation)?;
    let base = in_force(&versions, now.today())
        .or(versions.last())
        .ok_or_else(|| refusal("regulation.unknown").fact("id", regulation))?;
    let new = NewVersion {
        regulation,
        body: base.body.clone(),
        parameters: base.parameters.clone(),
        trial_until: None,
        based_on: Some(base.id),
    };
    let payload = serde_json::json!({ "based_on": base.label });
    office.record(
        now,
        "regulation.draft",
        &format!("regulation {regulation}"),
        payload,
        |tx| tx.regulations().insert_draft(&new),
    )
}

/// Throws a draft away; what it was is still in the audit trail. A regulation of which nothing else was
/// ever made goes with it.
pub fn discard(office: &mut Office, now: Moment, version: i64) -> Result<()> {
    let draft = editable(office, version)?;
    let seen = office.file.regulations().revision(draft.id)?;
    let payload = serde_json::json!({ "ordinal": draft.ordinal });
    office.record(
        now,
        "regulation.draft.discard",
        &subject(draft.id),
        payload,
        |tx| {
            let regulations = tx.regulations();
            regulations.delete_draft(draft.id, seen)?;
            regulations.delete_empty(draft.regulation)
        },
    )
}
