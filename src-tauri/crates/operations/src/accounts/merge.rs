//! Two accounts made one, and two again.

use domain::ids::{AccountId, MergeId};
use domain::moment::Moment;

use super::union::{self, Believe};
use super::{account, view};
use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::views::{AccountView, Role};

/// Makes `gone` part of `kept`: what the kept one says stays, the other one fills its gaps, and people,
/// numbers and everything said come together.
pub fn merge(office: &mut Office, now: Moment, kept: i64, gone: i64) -> Result<(i64, AccountView)> {
    office.needs(Role::Clerk)?;
    if kept == gone {
        return Err(refusal("accounts.merge_itself").into());
    }
    let mut ours = account(office, AccountId::from(kept))?;
    let theirs = account(office, AccountId::from(gone))?;
    if !office.file.accounts().members(theirs.id)?.is_empty() {
        return Err(refusal("accounts.merge_group")
            .fact("name", &theirs.name)
            .into());
    }
    union::add(&mut ours, &theirs, Believe::Ours);
    if !theirs.note.is_empty() && !ours.note.contains(&theirs.note) {
        ours.note = format!("{}\n{}", ours.note, theirs.note);
    }
    ours.grade = ours.grade.or_else(|| theirs.grade.clone());
    ours.manager = ours.manager.or(theirs.manager);
    ours.parent = ours
        .parent
        .or(theirs.parent)
        .filter(|parent| *parent != ours.id);
    let payload = serde_json::json!({ "kept": kept, "gone": gone, "gone_name": theirs.name });
    let id = office.record(now, "accounts.merge", &ours.name, payload, |tx| {
        tx.accounts().merge(&ours, theirs.id)
    })?;
    Ok((id.into(), view(office, now.today(), kept)?))
}

/// Takes a merge back, unless the account was changed since.
pub fn unmerge(office: &mut Office, now: Moment, merge: i64) -> Result<AccountView> {
    office.needs(Role::Clerk)?;
    let payload = serde_json::json!({ "merge": merge });
    let undone = office.record(
        now,
        "accounts.unmerge",
        &format!("merge {merge}"),
        payload,
        |tx| tx.accounts().unmerge(MergeId::from(merge)),
    );
    match undone {
        Err(Error::Refused(told))
            if ["store.gone", "store.stale"].contains(&told.code.as_str()) =>
        {
            Err(refusal("accounts.unmerge_gone").detail(told).into())
        }
        other => view(office, now.today(), other?.0.into()),
    }
}
