//! What a row makes of a person. History is never rewritten: a move or another pay basis begins today.

use chrono::NaiveDate;
use domain::ids::PostId;
use domain::people::{
    Assignment, Employee, EmploymentType, PayBasis, PayBasisEntry, Sensitive, stretches,
};
use domain::quarter::Quarter;
use exchange::roster::{Field, RosterPerson};

use super::units::Wrong;
use crate::people::mask::unmask;
use crate::people::rules;

/// Somebody the company does not know yet; `post` may be provisional.
pub(super) fn joiner(row: &RosterPerson, post: PostId) -> Result<Employee, Wrong> {
    Ok(Employee {
        id: 0.into(),
        code: row.code.clone(),
        name: row.name.clone(),
        employment: row.employment.unwrap_or(EmploymentType::Regular),
        hired_on: row.hired_on,
        left_on: row.left_on,
        assignments: vec![Assignment {
            from: row.hired_on,
            post,
        }],
        pay_basis: vec![PayBasisEntry {
            from: row.hired_on,
            basis: row.pay_basis.unwrap_or(PayBasis::Wage),
        }],
        leaves: Vec::new(),
        sensitive: sensitive(row, &Sensitive::default())?,
        note: row.note.clone().unwrap_or_default(),
    })
}

/// Somebody the company knows, as the row has him. What the row leaves empty stays as it is.
pub(super) fn updated(
    before: &Employee,
    row: &RosterPerson,
    post: PostId,
    today: NaiveDate,
    issued: &[Quarter],
) -> Result<Employee, Wrong> {
    let mut after = Employee {
        name: row.name.clone(),
        employment: row.employment.unwrap_or(before.employment),
        sensitive: sensitive(row, &before.sensitive)?,
        note: row.note.clone().unwrap_or_else(|| before.note.clone()),
        ..before.clone()
    };
    hire(&mut after, row.hired_on);
    if moves_issued(before, &after, issued) {
        return Err((Field::HiredOn, row.hired_on.to_string(), "moves_back"));
    }
    after.left_on = row.left_on.or(before.left_on);
    let from = today.max(after.hired_on);
    // Who has left is moved no more.
    if after.left_on.is_none_or(|last| from <= last) {
        move_to(&mut after, from, post);
        if let Some(basis) = row.pay_basis {
            pay(&mut after, from, basis);
        }
    }
    match rules::check_days(&after) {
        Ok(()) => Ok(after),
        Err(_) if after.hired_on != before.hired_on => Err((
            Field::HiredOn,
            after.hired_on.to_string(),
            "against_history",
        )),
        Err(_) => {
            let left = after.left_on.map(|day| day.to_string()).unwrap_or_default();
            Err((Field::LeftOn, left, "against_history"))
        }
    }
}

/// The first post and the first pay basis begin with the employment.
fn hire(person: &mut Employee, day: NaiveDate) {
    person.hired_on = day;
    if let Some(first) = person.assignments.first_mut() {
        first.from = day;
    }
    if let Some(first) = person.pay_basis.first_mut() {
        first.from = day;
    }
}

/// Whether another day of hiring would have meant other days in a quarter that is issued.
fn moves_issued(before: &Employee, after: &Employee, issued: &[Quarter]) -> bool {
    before.hired_on != after.hired_on
        && issued.iter().any(|quarter| {
            let (first, last) = (quarter.first_day(), quarter.last_day());
            stretches(before, first, last) != stretches(after, first, last)
        })
}

fn move_to(person: &mut Employee, from: NaiveDate, post: PostId) {
    let now = person.assignments.iter().rfind(|held| held.from <= from);
    if now.is_some_and(|held| held.post == post) {
        return;
    }
    person.assignments.retain(|held| held.from != from);
    let before = person.assignments.iter().rfind(|held| held.from < from);
    if before.is_none_or(|held| held.post != post) {
        person.assignments.push(Assignment { from, post });
        person.assignments.sort_by_key(|held| held.from);
    }
}

fn pay(person: &mut Employee, from: NaiveDate, basis: PayBasis) {
    if person.pay_basis_on(from) == basis {
        return;
    }
    person.pay_basis.retain(|entry| entry.from != from);
    let before = person.pay_basis.iter().rfind(|entry| entry.from < from);
    if before.is_none_or(|entry| entry.basis != basis) {
        person.pay_basis.push(PayBasisEntry { from, basis });
        person.pay_basis.sort_by_key(|entry| entry.from);
    }
}

/// Numbers of the row over those on record. A masked number comes from our own export: it stands for
/// the one on record, and is worth nothing where there is none.
fn sensitive(row: &RosterPerson, known: &Sensitive) -> Result<Sensitive, Wrong> {
    let number = |field, typed: &Option<String>, known: &str| match typed {
        None => Ok(known.to_owned()),
        Some(typed) => {
            let number = unmask(typed, known);
            if number.contains('*') {
                Err((field, typed.clone(), "masked"))
            } else {
                Ok(number)
            }
        }
    };
    Ok(Sensitive {
        mobile: number(Field::Mobile, &row.mobile, &known.mobile)?,
        identity_number: number(
            Field::IdentityNumber,
            &row.identity_number,
            &known.identity_number,
        )?,
        bank_account: number(Field::BankAccount, &row.bank_account, &known.bank_account)?,
    })
}
