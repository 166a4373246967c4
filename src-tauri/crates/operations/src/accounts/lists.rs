//! Saved views of the list: everybody has his own.

use domain::accounts::text::one_line;
use domain::moment::Moment;
use serde::{Deserialize, Serialize};

use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::SavedView;

/// The longest name of a view, in characters.
const LONGEST: usize = 20;
/// So many views of one person; more are not found any more.
const MOST: usize = 30;
/// Form of the stored views; a new shape needs a new number and a reader for the old one.
const FORMAT: u32 = 1;

/// The views of one person, as they are stored.
#[derive(Debug, Serialize, Deserialize)]
struct Stored {
    format: u32,
    /// The id the next view gets: one that was deleted is never another one's.
    next: i64,
    views: Vec<SavedView>,
}

/// The setting that holds the views of whoever is at the desk.
fn key(office: &Office) -> String {
    format!("accounts.views.{}", i64::from(office.user.id))
}

fn stored(office: &Office) -> Result<Stored> {
    let kept: Option<Stored> = office.file.company().setting(&key(office))?;
    Ok(kept.unwrap_or(Stored {
        format: FORMAT,
        next: 1,
        views: Vec::new(),
    }))
}

/// The views of whoever is at the desk, in the order in which they were made.
pub fn saved_views(office: &Office) -> Result<Vec<SavedView>> {
    Ok(stored(office)?.views)
}

/// Saves a view, a new one or instead of the one with its id. Only one opens.
pub fn save_view(office: &mut Office, now: Moment, view: &SavedView) -> Result<Vec<SavedView>> {
    let mut stored = stored(office)?;
    let mut view = view.clone();
    view.name = one_line(&view.name);
    view.text = one_line(&view.text);
    if view.name.is_empty() || view.name.chars().count() > LONGEST {
        return Err(refusal("accounts.view_name").fact("most", LONGEST).into());
    }
    let same = |one: &SavedView| one.name.to_lowercase() == view.name.to_lowercase();
    if stored
        .views
        .iter()
        .any(|one| one.id != view.id && same(one))
    {
        return Err(refusal("accounts.view_twice")
            .fact("name", view.name)
            .into());
    }
    if view.id <= 0 || view.id >= stored.next {
        view.id = stored.next;
        stored.next += 1;
    }
    if view.opens {
        stored.views.iter_mut().for_each(|one| one.opens = false);
    }
    match stored.views.iter().position(|one| one.id >= view.id) {
        Some(at) if stored.views[at].id == view.id => stored.views[at] = view.clone(),
        Some(at) => stored.views.insert(at, view.clone()),
        None => stored.views.push(view.clone()),
    }
    if stored.views.len() > MOST {
        return Err(refusal("accounts.views_many").fact("most", MOST).into());
    }
    // What somebody looked for stays out of the trail.
    let payload = serde_json::json!({ "view": view.id, "opens": view.opens });
    keep(office, now, "accounts.view", &view.name, payload, stored)
}

/// Takes a view away; saving it once more brings it back where it was.
pub fn delete_view(office: &mut Office, now: Moment, id: i64) -> Result<Vec<SavedView>> {
    let mut stored = stored(office)?;
    let at = stored.views.iter().position(|one| one.id == id);
    let gone = match at {
        Some(at) => stored.views.remove(at),
        None => return Err(refusal("accounts.no_view").fact("name", id).into()),
    };
    let payload = serde_json::json!({ "view": id });
    keep(
        office,
        now,
        "accounts.view.delete",
        &gone.name,
        payload,
        stored,
    )
}

/// The view of this name.
pub fn view_named(office: &Office, name: &str) -> Result<SavedView> {
    let wanted = one_line(name).to_lowercase();
    let mut views = saved_views(office)?.into_iter();
    let found = views.find(|view| view.name.to_lowercase() == wanted);
    Ok(found.ok_or_else(|| refusal("accounts.no_view").fact("name", name))?)
}

fn keep(
    office: &mut Office,
    now: Moment,
    action: &str,
    subject: &str,
    payload: serde_json::Value,
    stored: Stored,
) -> Result<Vec<SavedView>> {
    let key = key(office);
    office.record(now, action, subject, payload, |tx| {
        tx.company().set_setting(&key, &stored)
    })?;
    Ok(stored.views)
}
