//! 在岗天数 of a quarter, as the bonus will count them.

use chrono::NaiveDate;
use domain::people::{Employee, Organisation, PayBasis, Stretch, stretches};
use domain::quarter::Quarter;

use crate::error::Result;
use crate::office::Office;
use crate::views::{DaysRow, StretchRow};

/// Everybody employed on at least one day of the quarter, in the order of the codes.
pub fn days(office: &Office, quarter: Quarter) -> Result<Vec<DaysRow>> {
    let organisation = office.file.people().organisation()?;
    let rows = organisation
        .employees
        .iter()
        .filter_map(|person| row(&organisation, person, quarter))
        .collect();
    Ok(rows)
}

fn row(organisation: &Organisation, person: &Employee, quarter: Quarter) -> Option<DaysRow> {
    let (first, last) = employed(person, quarter)?;
    let held = stretches(person, first, last);
    let commission = first
        .iter_days()
        .take_while(|day| *day <= last)
        .all(|day| person.pay_basis_on(day) == PayBasis::Commission);
    Some(DaysRow {
        code: person.code.clone(),
        name: person.name.clone(),
        days: held.iter().map(|stretch| stretch.days).sum(),
        of_days: quarter.days(),
        stretches: held
            .iter()
            .map(|stretch| told(organisation, stretch))
            .collect(),
        reason: commission.then(|| "commission".to_owned()),
    })
}

/// First and last day of employment inside the quarter.
fn employed(person: &Employee, quarter: Quarter) -> Option<(NaiveDate, NaiveDate)> {
    let first = person.hired_on.max(quarter.first_day());
    let end = quarter.last_day();
    let last = person.left_on.map_or(end, |left| left.min(end));
    (first <= last).then_some((first, last))
}

fn told(organisation: &Organisation, stretch: &Stretch) -> StretchRow {
    let post = organisation.post(stretch.post);
    let department = post.and_then(|post| organisation.department(post.department));
    StretchRow {
        post: post.map(|post| post.name.clone()).unwrap_or_default(),
        department: department
            .map(|department| department.name.clone())
            .unwrap_or_default(),
        from: stretch.from,
        to: stretch.to,
        days: stretch.days,
    }
}

#[cfg(test)]
mod tests {
    use domain::people::LeaveKind;

    use super::*;
    use crate::people::save_employee;
    use crate::testing::{day, form, moment, office, shop};
    use crate::views::{AssignmentForm, LeaveForm};

    #[test]
    fn a_transfer_makes_two_stretches_and_personal_leave_does_not_count() {
        let mut office = office();
        let shop = shop(&mut office);
        let mut moved = form("E01", "王祎", shop.clerk);
        moved.assignments.push(AssignmentForm {
            from: day("2026-08-16"),
            post: shop.manager,
        });
        moved.leaves = vec![
            LeaveForm {
                kind: LeaveKind::Personal,
                from: day("2026-07-06"),
                to: day("2026-07-15"),
            },
            LeaveForm {
                kind: LeaveKind::Annual,
                from: day("2026-09-01"),
                to: day("2026-09-05"),
            },
        ];
        save_employee(&mut office, moment(), &moved).unwrap();
        let rows = days(&office, "2026Q3".parse().unwrap()).unwrap();
        let told: Vec<_> = rows[0]
            .stretches
            .iter()
            .map(|part| (part.post.as_str(), part.days))
            .collect();
        assert_eq!(told, [("导购", 36), ("店长", 46)]);
        assert_eq!((rows[0].days, rows[0].of_days), (82, 92));
    }

    #[test]
    fn commission_staff_are_listed_with_the_reason_and_leavers_before_the_quarter_are_not() {
        let mut office = office();
        let shop = shop(&mut office);
        let mut seller = form("E01", "王祎", shop.clerk);
        seller.pay_basis[0].basis = PayBasis::Commission;
        let mut gone = form("E02", "李昉", shop.clerk);
        gone.left_on = Some(day("2026-06-30"));
        for typed in [seller, gone] {
            save_employee(&mut office, moment(), &typed).unwrap();
        }
        let rows = days(&office, "2026Q3".parse().unwrap()).unwrap();
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].reason.as_deref(), Some("commission"));
        assert_eq!(rows[0].days, 0);
    }
}
