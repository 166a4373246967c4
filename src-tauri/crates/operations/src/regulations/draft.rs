//! Drafting: a new draft from the version in force, its parameters changed one by one.

use domain::ids::{RegulationId, VersionId};
use domain::moment::Moment;
use domain::regulations::{Parameters, Value, Version, in_force};
use store::{NewVersion, Revision};

use super::change::{Change, History, REDO, SET, UNDO, subject};
use super::find::{draft_of, load};
use super::read::read;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{RegulationReading, Role, ValueInput};

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

/// Changes one parameter of a draft. `revision` is the one that was seen.
pub fn set_parameter(
    office: &mut Office,
    now: Moment,
    version: i64,
    revision: u32,
    key: &str,
    input: &ValueInput,
) -> Result<RegulationReading> {
    let (_, draft) = editable(office, version)?;
    let old = value_of(&draft.parameters, key)?;
    let parameters = match input {
        ValueInput::Text { text } => draft.parameters.edit(key, None, text)?,
        ValueInput::Rows { rows } => draft.parameters.edit_rows(key, rows)?,
    };
    let change = Change {
        key: key.to_owned(),
        old,
        new: value_of(&parameters, key)?,
    };
    save(office, now, &draft, revision, SET, &change, &parameters)?;
    read(office, now.today(), version)
}

/// Takes back the last change of a draft.
pub fn undo(office: &mut Office, now: Moment, version: i64) -> Result<RegulationReading> {
    let (_, draft) = editable(office, version)?;
    let history = History::of(office, draft.id)?;
    let change = history
        .last_done()
        .ok_or_else(|| refusal("regulation.nothing_to_undo"))?;
    let parameters = draft.parameters.with(&change.key, change.old.clone())?;
    step(office, now, &draft, UNDO, change, &parameters)
}

/// Makes the change again that was taken back last.
pub fn redo(office: &mut Office, now: Moment, version: i64) -> Result<RegulationReading> {
    let (_, draft) = editable(office, version)?;
    let history = History::of(office, draft.id)?;
    let change = history
        .last_undone()
        .ok_or_else(|| refusal("regulation.nothing_to_undo"))?;
    let parameters = draft.parameters.with(&change.key, change.new.clone())?;
    step(office, now, &draft, REDO, change, &parameters)
}

/// Throws a draft away; what it was is still in the audit trail.
pub fn discard(office: &mut Office, now: Moment, version: i64) -> Result<()> {
    let (_, draft) = editable(office, version)?;
    let seen = office.file.regulations().revision(draft.id)?;
    let payload = serde_json::json!({ "ordinal": draft.ordinal });
    office.record(
        now,
        "regulation.draft.discard",
        &subject(draft.id),
        payload,
        |tx| tx.regulations().delete_draft(draft.id, seen),
    )
}

fn editable(office: &Office, version: i64) -> Result<(domain::regulations::Regulation, Version)> {
    office.needs(Role::GeneralManagement)?;
    let found = load(office, version)?;
    if found.1.is_draft() {
        Ok(found)
    } else {
        Err(refusal("regulation.not_draft").into())
    }
}

fn value_of(parameters: &Parameters, key: &str) -> Result<Value> {
    let parameter = parameters
        .get(key)
        .ok_or_else(|| refusal("parameter.unknown").fact("key", key))?;
    Ok(parameter.value.clone())
}

fn step(
    office: &mut Office,
    now: Moment,
    draft: &Version,
    action: &str,
    change: &Change,
    parameters: &Parameters,
) -> Result<RegulationReading> {
    let seen = office.file.regulations().revision(draft.id)?;
    let revision = u32::try_from(seen.0).unwrap_or(u32::MAX);
    save(office, now, draft, revision, action, change, parameters)?;
    read(office, now.today(), draft.id.into())
}

fn save(
    office: &mut Office,
    now: Moment,
    draft: &Version,
    revision: u32,
    action: &str,
    change: &Change,
    parameters: &Parameters,
) -> Result<()> {
    let payload = serde_json::to_value(change).map_err(anyhow::Error::from)?;
    let seen = Revision(i64::from(revision));
    office.record(now, action, &subject(draft.id), payload, |tx| {
        tx.regulations().set_parameters(draft.id, seen, parameters)
    })?;
    Ok(())
}
