//! The text of a draft: read line by line, saved while it is typed.

use chrono::{DateTime, TimeDelta};
use domain::moment::Moment;
use domain::regulations::edit::{
    self, Change, Edited, Line, NearLabel, RULES, Splice, labels, near_labels,
};
use domain::regulations::{Node, NodeId, Version};
use store::{Revision, Write};

use super::change::{editable, subject};
use crate::error::Result;
use crate::office::Office;
use crate::views::{DraftText, TextEdit, TextSaved};

/// Writing on in one line is one change for so long: what one undo takes back is a clause, not a page.
const ONE_CHANGE: TimeDelta = TimeDelta::seconds(5);
/// Who works on a text for hours leaves a line in the audit trail this often.
const ONE_STRETCH: TimeDelta = TimeDelta::minutes(30);

/// The text of a draft for the editor.
pub fn draft_text(office: &Office, version: i64) -> Result<DraftText> {
    let draft = editable(office, version)?;
    let lines = Line::of(&draft.body);
    Ok(DraftText {
        revision: revision(office.file.regulations().revision(draft.id)?),
        labels: labels(&draft.body, &draft.parameters),
        rules: RULES.to_vec(),
        locked: lines
            .iter()
            .filter(|line| line.is_skeleton())
            .map(|line| line.id.clone())
            .collect(),
        lines,
    })
}

/// What a line of a draft can call by a near name: 前款, 本条第三款, 本章.
pub fn near_choices(office: &Office, version: i64, place: &NodeId) -> Result<Vec<NearLabel>> {
    let draft = editable(office, version)?;
    Ok(near_labels(&draft.body, &draft.parameters, place))
}

/// Saves what a person wrote since `seen`: one short transaction. What does not fit where it was put is
/// settled, and the answer says so; nothing is lost.
pub fn edit_text(
    office: &mut Office,
    now: Moment,
    version: i64,
    seen: u32,
    written: TextEdit,
) -> Result<TextSaved> {
    let draft = editable(office, version)?;
    let edited = edited(&draft.body, written)?;
    let lines = (!edited.as_written).then(|| edited.text.lines().to_vec());
    let saved = match Splice::between(&Line::of(&draft.body), edited.text.lines()) {
        None => Revision(seen.into()),
        Some(splice) => {
            let change = Change::Text { splice };
            let body = edited.text.clone().into_body();
            let after = Version {
                body,
                ..draft.clone()
            };
            save(office, now, &after, Revision(seen.into()), &change)?
        }
    };
    let before = labels(&draft.body, &draft.parameters);
    let after = labels(&edited.text.into_body(), &draft.parameters);
    let history = office.file.regulations().history(draft.id)?;
    Ok(TextSaved {
        revision: revision(saved),
        can_undo: history.done > 0,
        can_redo: history.undone > 0,
        labels: (before != after).then_some(after),
        lines,
    })
}

/// The text after an edit.
pub(super) fn edited(body: &[Node], written: TextEdit) -> Result<Edited> {
    let TextEdit { at, removed, lines } = written;
    Ok(edit::edit(body, at, removed, lines, &mut fresh)?)
}

fn save(
    office: &mut Office,
    now: Moment,
    draft: &Version,
    seen: Revision,
    change: &Change,
) -> Result<Revision> {
    let regulations = office.file.regulations();
    let last = regulations.last_done(draft.id)?;
    let redoable = regulations.history(draft.id)?.undone > 0;
    let own = last.filter(|last| last.user == office.user.id);
    let age = own.as_ref().and_then(|last| {
        let begun = DateTime::parse_from_rfc3339(&last.begun_at).ok()?;
        Some(now.at() - begun)
    });
    let grown = own
        .filter(|_| !redoable && age.is_some_and(|age| age <= ONE_CHANGE))
        .and_then(|last| last.change.writing_on(change));
    let write = grown.as_ref().map_or(Write::New(change), Write::Grown);
    if age.is_some_and(|age| age <= ONE_STRETCH) {
        let who = office.actor();
        return Ok(office.file.write_on(&who, &now, |regulations| {
            regulations.change_draft(draft.id, seen, &draft.body, &draft.parameters, write)
        })?);
    }
    let (action, payload) = ("regulation.draft.write", serde_json::json!({}));
    office.record(now, action, &subject(draft.id), payload, |tx| {
        tx.regulations()
            .change_draft(draft.id, seen, &draft.body, &draft.parameters, write)
    })
}

/// An id that was never used.
pub(super) fn fresh() -> NodeId {
    let id = uuid::Uuid::new_v4().simple().to_string();
    NodeId(format!("n{}", &id[..12]))
}

/// A revision as the window counts it.
pub(super) fn revision(revision: Revision) -> u32 {
    u32::try_from(revision.0).unwrap_or(u32::MAX)
}
