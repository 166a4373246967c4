//! 检查表: made from the articles in force, and looked through when one of them changes.

use domain::assessment::indicator;
use domain::ids::ChecklistId;
use domain::moment::Moment;
use domain::rounds::{CheckItem, Checklist};
use store::StoreError;

use super::find;
use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::training::Articles;
use crate::views::{ArticleChoice, CheckItemView, ChecklistForm, ChecklistView, Role};

/// Every list, those in use first.
pub fn checklists(office: &Office, now: Moment) -> Result<Vec<ChecklistView>> {
    let articles = Articles::on(office, now.today())?;
    let walks = office.file.rounds().rounds()?;
    let view = |list: &Checklist| {
        let days = walks.iter().filter(|walk| walk.checklist == list.id);
        let days: Vec<_> = days.map(|walk| walk.on).collect();
        let items: Vec<CheckItemView> = list
            .items
            .iter()
            .map(|item| CheckItemView {
                key: item.key,
                text: item.text.clone(),
                how: item.how.clone(),
                article: articles.label(&item.article),
                heading: articles
                    .text(&item.article)
                    .map(|text| text.heading.clone())
                    .unwrap_or_default(),
                changed: !articles
                    .changed(std::slice::from_ref(&item.article))
                    .is_empty(),
            })
            .collect();
        let known = list.indicator.as_deref().and_then(indicator);
        ChecklistView {
            id: list.id.into(),
            name: list.name.clone(),
            indicator: list.indicator.clone(),
            indicator_name: known.map(|one| one.name.clone()),
            indicator_name_en: known.map(|one| one.name_en.clone()),
            changed: items.iter().filter(|item| item.changed).count(),
            items,
            retired: list.retired,
            walked: days.len(),
            walked_on: days.into_iter().max(),
        }
    };
    let lists = office.file.rounds().checklists()?;
    Ok(lists.iter().map(view).collect())
}

fn told(office: &Office, now: Moment, id: ChecklistId) -> Result<ChecklistView> {
    let all = checklists(office, now)?;
    let found = all.into_iter().find(|one| one.id == i64::from(id));
    found.ok_or_else(|| refusal("rounds.unknown_checklist").fact("id", id).into())
}

/// Articles in force, for whoever writes a list.
pub fn articles(office: &Office, now: Moment) -> Result<Vec<ArticleChoice>> {
    let all = Articles::on(office, now.today())?.all();
    Ok(all
        .into_iter()
        .map(|(label, heading)| ArticleChoice { label, heading })
        .collect())
}

/// Writes a list, or rewrites it; walks by it keep what they were walked by.
pub fn save_checklist(
    office: &mut Office,
    now: Moment,
    form: &ChecklistForm,
) -> Result<ChecklistView> {
    office.needs(Role::DepartmentManager)?;
    let before = form.id.map(|id| find::checklist(office, id)).transpose()?;
    let articles = Articles::on(office, now.today())?;
    let known = before.iter().flat_map(|list| &list.items);
    let mut last = known.clone().map(|item| item.key).max().unwrap_or(0);
    let mut items = Vec::new();
    for typed in &form.items {
        let kept = typed.key.filter(|key| {
            let there = known.clone().any(|item| item.key == *key);
            there && !items.iter().any(|item: &CheckItem| item.key == *key)
        });
        let key = kept.unwrap_or_else(|| {
            last += 1;
            last
        });
        items.push(CheckItem {
            key,
            text: typed.text.trim().to_owned(),
            how: typed.how.trim().to_owned(),
            article: articles.tag(&typed.article)?,
        });
    }
    let indicator = form.indicator.as_deref().map(str::trim);
    let list = Checklist {
        id: before.as_ref().map_or(0.into(), |list| list.id),
        revision: before.as_ref().map_or(0, |list| list.revision),
        name: form.name.trim().to_owned(),
        indicator: indicator.filter(|code| !code.is_empty()).map(str::to_owned),
        items,
        retired: before.as_ref().is_some_and(|list| list.retired),
    };
    list.check()?;
    let payload = serde_json::json!({
        "name": list.name, "items": list.items.len(), "indicator": list.indicator,
    });
    let new = before.is_none();
    let id = put(office, now, "rounds.checklist", &list, payload, new)?;
    told(office, now, id)
}

/// Somebody looked at the items beside the articles as they are now: the flags go out.
pub fn confirm_checklist(office: &mut Office, now: Moment, id: i64) -> Result<ChecklistView> {
    office.needs(Role::DepartmentManager)?;
    let articles = Articles::on(office, now.today())?;
    let mut list = find::checklist(office, id)?;
    for item in &mut list.items {
        if let Some(fresh) = articles.fresh(&item.article) {
            item.article = fresh;
        }
    }
    let payload = serde_json::json!({ "confirmed": list.items.len() });
    let id = put(office, now, "rounds.checklist", &list, payload, false)?;
    told(office, now, id)
}

/// Takes a list out of use, or back into it.
pub fn retire_checklist(
    office: &mut Office,
    now: Moment,
    id: i64,
    retired: bool,
) -> Result<ChecklistView> {
    office.needs(Role::DepartmentManager)?;
    let mut list = find::checklist(office, id)?;
    list.retired = retired;
    let payload = serde_json::json!({ "retired": retired });
    let id = put(office, now, "rounds.checklist", &list, payload, false)?;
    told(office, now, id)
}

fn put(
    office: &mut Office,
    now: Moment,
    action: &str,
    list: &Checklist,
    payload: serde_json::Value,
    new: bool,
) -> Result<ChecklistId> {
    let written = office.record(now, action, &list.name, payload, |tx| match new {
        true => tx.rounds().insert_checklist(list),
        false => tx.rounds().update_checklist(list).map(|()| list.id),
    });
    written.map_err(|error| match error {
        Error::Refused(refused) if refused.code == conflict() => {
            refusal("rounds.name_taken").fact("name", &list.name).into()
        }
        other => other,
    })
}

/// The code of a name that another list has.
fn conflict() -> &'static str {
    StoreError::Conflict {
        rule: String::new(),
    }
    .code()
}
