//! How a draft changes: every change of text or parameters is one step of one history, which undo walks
//! back and redo forth, across sessions.

use domain::ids::VersionId;
use domain::moment::Moment;
use domain::regulations::edit::Change;
use domain::regulations::{Parameter, Version};
use store::{CompiledArticle, Revision, Write};

use super::find::load;
use super::read::read;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{RegulationReading, Role};

const UNDO: &str = "regulation.draft.undo";
const REDO: &str = "regulation.draft.redo";

/// The subject of the audit lines about a version.
pub(super) fn subject(version: VersionId) -> String {
    format!("version {version}")
}

/// The draft, refused if it is none or may not be changed by who acts.
pub(crate) fn editable(office: &Office, version: i64) -> Result<Version> {
    office.needs(Role::GeneralManagement)?;
    let (_, version) = load(office, version)?;
    if version.is_draft() {
        Ok(version)
    } else {
        Err(refusal("regulation.not_draft").into())
    }
}

/// Makes a change of the draft that was seen as `revision`, with its line in the audit trail.
pub(crate) fn make(
    office: &mut Office,
    now: Moment,
    draft: &Version,
    revision: u32,
    action: &str,
    change: &Change,
) -> Result<()> {
    step(
        office,
        now,
        draft,
        Revision(revision.into()),
        action,
        change,
        Write::New(change),
    )
}

/// Takes back the last change of a draft.
pub fn undo(office: &mut Office, now: Moment, version: i64) -> Result<RegulationReading> {
    let draft = editable(office, version)?;
    let regulations = office.file.regulations();
    let last = regulations
        .last_done(draft.id)?
        .ok_or_else(|| refusal("regulation.nothing_to_undo"))?;
    let (seen, back) = (regulations.revision(draft.id)?, last.change.inverse());
    step(office, now, &draft, seen, UNDO, &back, Write::Undone)?;
    read(office, now.today(), version)
}

/// Makes the change again that was taken back last.
pub fn redo(office: &mut Office, now: Moment, version: i64) -> Result<RegulationReading> {
    let draft = editable(office, version)?;
    let regulations = office.file.regulations();
    let next = regulations
        .last_undone(draft.id)?
        .ok_or_else(|| refusal("regulation.nothing_to_undo"))?;
    let seen = regulations.revision(draft.id)?;
    step(office, now, &draft, seen, REDO, &next.change, Write::Redone)?;
    read(office, now.today(), version)
}

fn step(
    office: &mut Office,
    now: Moment,
    draft: &Version,
    seen: Revision,
    action: &str,
    change: &Change,
    write: Write<'_>,
) -> Result<()> {
    let (body, parameters) = change.apply(&draft.body, &draft.parameters)?;
    let payload = said(change);
    office.record(now, action, &subject(draft.id), payload, |tx| {
        let regulations = tx.regulations();
        if let Change::Sheets { articles, .. } = change {
            let resting: Vec<CompiledArticle> = articles
                .iter()
                .map(|one| CompiledArticle {
                    article: one.article.clone(),
                    sheet: one.now,
                })
                .collect();
            regulations.rest_on(draft.id, &resting)?;
        }
        regulations.change_draft(draft.id, seen, &body, &parameters, write)
    })?;
    Ok(())
}

/// What the audit trail says of a change: values in full, of a text only where it was changed; the
/// words themselves are in the history of the draft.
fn said(change: &Change) -> serde_json::Value {
    match change {
        Change::Text { splice } => serde_json::json!({
            "line": splice.at,
            "removed": splice.removed.len(),
            "inserted": splice.inserted.len(),
        }),
        Change::Value { key, old, new } => serde_json::json!({
            "key": key, "old": old.words(), "new": new.words(),
        }),
        Change::Declared { parameter } | Change::Withdrawn { parameter } => serde_json::json!({
            "key": parameter.key, "value": parameter.words(),
        }),
        Change::Described { old, new } => serde_json::json!({
            "key": new.key, "old": old.label, "new": new.label,
            "old_value": old.words(), "new_value": new.words(),
        }),
        Change::Bound { gone, came, .. } => {
            let told = |all: &[Parameter]| -> Vec<String> {
                let words = |one: &Parameter| format!("{} = {}", one.key, one.words());
                all.iter().map(words).collect()
            };
            serde_json::json!({ "gone": told(gone), "came": told(came) })
        }
        Change::Sheets {
            articles,
            gone,
            came,
            ..
        } => serde_json::json!({
            "articles": articles, "gone": gone.len(), "came": came.len(),
        }),
    }
}
