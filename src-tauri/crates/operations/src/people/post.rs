//! 岗位: the line in which they report upwards.

use domain::ids::PostId;
use domain::moment::Moment;
use domain::people::{Organisation, Post};

use super::{rules, view};
use crate::error::{Refusal, Result, refusal};
use crate::office::Office;
use crate::views::{PeopleView, PostForm, Role};

/// Adds or changes a post.
pub fn save_post(office: &mut Office, now: Moment, form: &PostForm) -> Result<PeopleView> {
    office.needs(Role::GeneralManagement)?;
    let organisation = office.file.people().organisation()?;
    let before = match form.id {
        Some(id) => Some(rules::post(&organisation, id.into())?),
        None => None,
    };
    let post = Post {
        id: form.id.unwrap_or_default().into(),
        name: form.name.trim().to_owned(),
        department: form.department.into(),
        superior: form.superior.map(PostId::from),
        class: form.class.trim().to_owned(),
        headcount: form.headcount,
    };
    check(&post, &organisation)?;
    if before != Some(&post) {
        let payload = serde_json::json!({ "before": before, "after": post });
        office.record(
            now,
            "people.post.save",
            &post.name,
            payload,
            |tx| match before {
                Some(_) => tx.people().update_post(&post),
                None => tx.people().insert_post(&post).map(drop),
            },
        )?;
    }
    view(office, now.today())
}

fn check(post: &Post, organisation: &Organisation) -> Result<(), Refusal> {
    if post.name.is_empty() {
        return Err(refusal("people.no_post_name"));
    }
    if post.class.is_empty() {
        return Err(refusal("people.no_class").fact("name", &post.name));
    }
    let department = rules::department(organisation, post.department)?;
    let mut others = organisation
        .posts
        .iter()
        .filter(|other| other.id != post.id);
    if others.any(|other| other.department == post.department && other.name == post.name) {
        return Err(refusal("people.post_taken")
            .fact("name", &post.name)
            .fact("department", &department.name));
    }
    let Some(superior) = post.superior else {
        return Ok(());
    };
    rules::post(organisation, superior)?;
    let up = |id: PostId| {
        if id == post.id {
            post.superior
        } else {
            organisation.post(id)?.superior
        }
    };
    match rules::circle(post.id, up) {
        Some(round) => {
            let name = |id: &PostId| match organisation.post(*id) {
                Some(other) if *id != post.id => other.name.clone(),
                _ => post.name.clone(),
            };
            let names: Vec<String> = round.iter().map(name).collect();
            Err(refusal("people.circle").fact("what", names.join(" → ")))
        }
        None => Ok(()),
    }
}

/// Takes out a post that nobody holds or ever held, and that none reports to.
pub fn delete_post(office: &mut Office, now: Moment, id: i64) -> Result<PeopleView> {
    office.needs(Role::GeneralManagement)?;
    let organisation = office.file.people().organisation()?;
    let post = rules::post(&organisation, id.into())?;
    let holders = organisation.employees.iter().filter(|person| {
        let mut held = person.assignments.iter();
        held.any(|assignment| assignment.post == post.id)
    });
    let below = organisation
        .posts
        .iter()
        .filter(|other| other.superior == Some(post.id));
    let names = holders
        .map(|person| &*person.name)
        .chain(below.map(|other| &*other.name));
    let sheets = office.file.jobs().of_post(post.id)?;
    let sheet = (!sheets.is_empty()).then_some("岗位说明书");
    let schemes = office.file.assessment().schemes_of(post.id)?;
    let scheme = (!schemes.is_empty()).then_some("考核方案");
    rules::in_use(&post.name, names.chain(sheet).chain(scheme))?;
    let payload = serde_json::json!({ "before": post });
    office.record(now, "people.post.delete", &post.name, payload, |tx| {
        tx.people().delete_post(post.id)
    })?;
    view(office, now.today())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::save_employee;
    use crate::testing::{code_of, form as employee, moment, office, refused, shop};

    #[test]
    fn the_line_of_superiors_never_becomes_a_circle() {
        let mut office = office();
        let shop = shop(&mut office);
        let form = |id, name: &str, superior| PostForm {
            id,
            name: name.into(),
            department: shop.department,
            superior,
            class: "主管级".into(),
            headcount: 1,
        };
        let mut save = |form| save_post(&mut office, moment(), &form);
        let told = refused(save(form(Some(shop.manager), "店长", Some(shop.clerk))));
        assert_eq!(told.code, "people.circle");
        assert_eq!(told.facts["what"], "店长 → 导购 → 店长");
        let told = save(form(Some(shop.manager), "店长", Some(shop.manager)));
        assert_eq!(code_of(told), "people.circle");
        assert_eq!(code_of(save(form(None, "导购", None))), "people.post_taken");
        assert_eq!(code_of(save(form(None, " ", None))), "people.no_post_name");
        assert_eq!(code_of(save(form(None, "收银", Some(99)))), "people.gone");
        let mut without = form(None, "收银", None);
        without.class = String::new();
        assert_eq!(code_of(save(without)), "people.no_class");
        assert!(save(form(None, "收银", Some(shop.clerk))).is_ok());
    }

    #[test]
    fn a_post_somebody_holds_or_reports_to_stays_and_says_who() {
        let mut office = office();
        let shop = shop(&mut office);
        save_employee(&mut office, moment(), &employee("E01", "王祎", shop.clerk)).unwrap();
        let told = refused(delete_post(&mut office, moment(), shop.clerk));
        assert_eq!(told.facts["where"], "王祎");
        let told = refused(delete_post(&mut office, moment(), shop.manager));
        assert_eq!(told.facts["where"], "导购");
    }
}
