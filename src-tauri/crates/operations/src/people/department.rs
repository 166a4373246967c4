//! 部门: a tree.

use domain::ids::DepartmentId;
use domain::moment::Moment;
use domain::people::{Department, Organisation};

use super::{rules, view};
use crate::error::{Refusal, Result, refusal};
use crate::office::Office;
use crate::views::{DepartmentForm, PeopleView, Role};

/// Adds a department after the others, or renames or moves one.
pub fn save_department(
    office: &mut Office,
    now: Moment,
    form: &DepartmentForm,
) -> Result<PeopleView> {
    office.needs(Role::GeneralManagement)?;
    let organisation = office.file.people().organisation()?;
    let before = match form.id {
        Some(id) => Some(rules::department(&organisation, id.into())?),
        None => None,
    };
    let department = Department {
        id: form.id.unwrap_or_default().into(),
        name: form.name.trim().to_owned(),
        parent: form.parent.map(DepartmentId::from),
        position: before.map_or_else(|| next_position(&organisation), |one| one.position),
    };
    check(&department, &organisation)?;
    if before != Some(&department) {
        let payload = serde_json::json!({ "before": before, "after": department });
        office.record(
            now,
            "people.department.save",
            &department.name,
            payload,
            |tx| match before {
                Some(_) => tx.people().update_department(&department),
                None => tx.people().insert_department(&department).map(drop),
            },
        )?;
    }
    view(office, now.today())
}

pub(super) fn next_position(organisation: &Organisation) -> u32 {
    let positions = organisation.departments.iter().map(|one| one.position);
    positions.max().map_or(1, |last| last.saturating_add(1))
}

fn check(department: &Department, organisation: &Organisation) -> Result<(), Refusal> {
    if department.name.is_empty() {
        return Err(refusal("people.no_department_name"));
    }
    let mut others = organisation
        .departments
        .iter()
        .filter(|one| one.id != department.id);
    if others.any(|other| other.name == department.name) {
        return Err(refusal("people.department_taken").fact("name", &department.name));
    }
    let Some(parent) = department.parent else {
        return Ok(());
    };
    rules::department(organisation, parent)?;
    let up = |id: DepartmentId| {
        if id == department.id {
            department.parent
        } else {
            organisation.department(id)?.parent
        }
    };
    match rules::circle(department.id, up) {
        Some(round) => {
            let name = |id: &DepartmentId| match organisation.department(*id) {
                Some(other) if *id != department.id => other.name.clone(),
                _ => department.name.clone(),
            };
            let names: Vec<String> = round.iter().map(name).collect();
            Err(refusal("people.circle").fact("what", names.join(" → ")))
        }
        None => Ok(()),
    }
}

/// Takes out a department that holds no posts and no other departments.
pub fn delete_department(office: &mut Office, now: Moment, id: i64) -> Result<PeopleView> {
    office.needs(Role::GeneralManagement)?;
    let organisation = office.file.people().organisation()?;
    let department = rules::department(&organisation, id.into())?;
    let posts = organisation.posts.iter();
    let posts = posts
        .filter(|post| post.department == department.id)
        .map(|post| &*post.name);
    let parts = organisation.departments.iter();
    let parts = parts
        .filter(|part| part.parent == Some(department.id))
        .map(|part| &*part.name);
    rules::in_use(&department.name, parts.chain(posts))?;
    let payload = serde_json::json!({ "before": department });
    office.record(
        now,
        "people.department.delete",
        &department.name,
        payload,
        |tx| tx.people().delete_department(department.id),
    )?;
    view(office, now.today())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{code_of, moment, office, refused, shop};

    fn form(id: Option<i64>, name: &str, parent: Option<i64>) -> DepartmentForm {
        DepartmentForm {
            id,
            name: name.into(),
            parent,
        }
    }

    #[test]
    fn departments_are_named_once_and_never_stand_inside_themselves() {
        let mut office = office();
        let view = save_department(&mut office, moment(), &form(None, "零售部", None)).unwrap();
        let shop = i64::from(view.organisation.departments[0].id);
        let view =
            save_department(&mut office, moment(), &form(None, "门店组", Some(shop))).unwrap();
        let group = i64::from(view.organisation.departments[1].id);
        let mut save = |form| save_department(&mut office, moment(), &form);
        assert_eq!(
            code_of(save(form(None, " 零售部 ", None))),
            "people.department_taken"
        );
        assert_eq!(
            code_of(save(form(None, " ", None))),
            "people.no_department_name"
        );
        assert_eq!(code_of(save(form(None, "新部", Some(99)))), "people.gone");
        assert_eq!(
            code_of(save(form(Some(shop), "零售部", Some(shop)))),
            "people.circle"
        );
        let told = refused(save(form(Some(shop), "零售部", Some(group))));
        assert_eq!(told.facts["what"], "零售部 → 门店组 → 零售部");
        let view = save(form(Some(group), "门店一组", None)).unwrap();
        assert_eq!(view.organisation.departments[1].name, "门店一组");
    }

    #[test]
    fn a_department_that_holds_posts_stays_and_says_which() {
        let mut office = office();
        let shop = shop(&mut office);
        let told = refused(delete_department(&mut office, moment(), shop.department));
        assert_eq!(told.code, "people.in_use");
        assert_eq!(told.facts["where"], "店长、导购");
        let view = save_department(&mut office, moment(), &form(None, "空部", None)).unwrap();
        let empty = view.organisation.departments.last().unwrap().id;
        delete_department(&mut office, moment(), empty.into()).unwrap();
        let told = delete_department(&mut office, moment(), empty.into());
        assert_eq!(code_of(told), "people.gone");
    }
}
