//! Everybody as of a day, with sensitive fields masked.

use chrono::NaiveDate;
use domain::people::{Employee, Organisation, Post};

use super::mask::{mask, masked};
use crate::error::Result;
use crate::office::Office;
use crate::views::{EmployeeRow, EmployeeStatus, PeopleView};

/// The organisation, and a row for everybody: joiners as they will begin, leavers as they ended.
pub fn view(office: &Office, today: NaiveDate) -> Result<PeopleView> {
    let mut organisation = office.file.people().organisation()?;
    let rows = organisation
        .employees
        .iter()
        .map(|person| row(&organisation, person, today))
        .collect();
    for person in &mut organisation.employees {
        person.sensitive = masked(&person.sensitive);
    }
    Ok(PeopleView {
        organisation,
        today,
        rows,
    })
}

/// Today, or the day of the employment nearest to it.
pub(super) fn day_of(person: &Employee, today: NaiveDate) -> NaiveDate {
    let day = today.max(person.hired_on);
    person.left_on.map_or(day, |last| day.min(last))
}

/// The post held on [`day_of`].
pub(super) fn post_of<'a>(
    organisation: &'a Organisation,
    person: &Employee,
    today: NaiveDate,
) -> Option<&'a Post> {
    organisation.post(person.assignment_on(day_of(person, today))?.post)
}

fn row(organisation: &Organisation, person: &Employee, today: NaiveDate) -> EmployeeRow {
    let day = day_of(person, today);
    let post = post_of(organisation, person, today);
    let department = post.and_then(|post| organisation.department(post.department));
    EmployeeRow {
        id: person.id.into(),
        code: person.code.clone(),
        name: person.name.clone(),
        department: department
            .map(|department| department.name.clone())
            .unwrap_or_default(),
        post: post.map(|post| post.name.clone()).unwrap_or_default(),
        class: post.map(|post| post.class.clone()).unwrap_or_default(),
        superior: organisation
            .direct_leader(person, day)
            .map(|leader| leader.name.clone()),
        employment: person.employment,
        pay_basis: person.pay_basis_on(day),
        hired_on: person.hired_on,
        left_on: person.left_on,
        masked_mobile: mask(&person.sensitive.mobile),
        status: if person.hired_on > today {
            EmployeeStatus::Joining
        } else if person.left_on.is_some_and(|last| last < today) {
            EmployeeStatus::Left
        } else {
            EmployeeStatus::Active
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{day, form, moment, office, shop};

    #[test]
    fn the_list_never_carries_an_unmasked_number() {
        let mut office = office();
        let shop = shop(&mut office);
        let mut typed = form("E01", "王祎", shop.clerk);
        typed.mobile = "13812345678".into();
        typed.identity_number = "310101199003071234".into();
        typed.bank_account = "6222021001116245702".into();
        let view = super::super::save_employee(&mut office, moment(), &typed).unwrap();
        let sensitive = &view.organisation.employees[0].sensitive;
        assert_eq!(sensitive.mobile, "138****5678");
        assert_eq!(view.rows[0].masked_mobile, "138****5678");
        let json = serde_json::to_string(&view).unwrap();
        for secret in ["13812345678", "310101199003071234", "6222021001116245702"] {
            assert!(!json.contains(secret), "{secret}");
        }
    }

    #[test]
    fn joiners_and_leavers_are_told_apart_and_named_with_their_posts() {
        let mut office = office();
        let shop = shop(&mut office);
        let mut joins = form("E01", "王祎", shop.clerk);
        joins.hired_on = day("2027-01-04");
        joins.assignments[0].from = joins.hired_on;
        joins.pay_basis[0].from = joins.hired_on;
        let mut left = form("E02", "李昉", shop.clerk);
        left.left_on = Some(day("2026-08-31"));
        for typed in [joins, left, form("E03", "赵玥", shop.manager)] {
            super::super::save_employee(&mut office, moment(), &typed).unwrap();
        }
        let rows = view(&office, moment().today()).unwrap().rows;
        let told: Vec<_> = rows
            .iter()
            .map(|row| (row.status, row.post.as_str(), row.superior.as_deref()))
            .collect();
        assert_eq!(
            told,
            [
                (EmployeeStatus::Joining, "导购", Some("赵玥")),
                (EmployeeStatus::Left, "导购", Some("赵玥")),
                (EmployeeStatus::Active, "店长", None),
            ]
        );
    }
}
