//! One employee, typed by hand.

use domain::bonus::Fault;
use domain::ids::EmployeeId;
use domain::moment::Moment;
use domain::people::{Assignment, Employee, Leave, Organisation, PayBasisEntry, Sensitive};

use super::mask::{masked_person, unmask};
use super::{rules, view};
use crate::error::Result;
use crate::office::Office;
use crate::views::{EmployeeForm, PeopleView, Role};

/// Adds an employee or replaces what is known about one, his history included.
pub fn save_employee(office: &mut Office, now: Moment, form: &EmployeeForm) -> Result<PeopleView> {
    office.needs(Role::GeneralManagement)?;
    let organisation = office.file.people().organisation()?;
    let before = before(&organisation, form)?;
    let person = typed(form, before);
    rules::check(&person, &organisation)?;
    if before != Some(&person) {
        let payload = serde_json::json!({
            "before": before.map(masked_person),
            "after": masked_person(&person),
        });
        office.record(
            now,
            "people.employee.save",
            &person.code,
            payload,
            |tx| match before {
                Some(_) => tx.people().update_employee(&person),
                None => tx.people().insert_employee(&person).map(drop),
            },
        )?;
    }
    view(office, now.today())
}

fn before<'a>(organisation: &'a Organisation, form: &EmployeeForm) -> Result<Option<&'a Employee>> {
    let Some(id) = form.id else { return Ok(None) };
    Ok(Some(rules::employee(organisation, EmployeeId::from(id))?))
}

fn typed(form: &EmployeeForm, before: Option<&Employee>) -> Employee {
    let known = before
        .map(|person| person.sensitive.clone())
        .unwrap_or_default();
    let mut leaves: Vec<Leave> = form
        .leaves
        .iter()
        .map(|leave| Leave {
            kind: leave.kind,
            from: leave.from,
            to: leave.to,
        })
        .collect();
    leaves.sort_by_key(|leave| leave.from);
    Employee {
        id: form.id.unwrap_or_default().into(),
        code: form.code.trim().to_owned(),
        name: form.name.trim().to_owned(),
        employment: form.employment,
        hired_on: form.hired_on,
        left_on: form.left_on,
        assignments: form
            .assignments
            .iter()
            .map(|assignment| Assignment {
                from: assignment.from,
                post: assignment.post.into(),
            })
            .collect(),
        pay_basis: form
            .pay_basis
            .iter()
            .map(|entry| PayBasisEntry {
                from: entry.from,
                basis: entry.basis,
            })
            .collect(),
        leaves,
        sensitive: Sensitive {
            mobile: unmask(&form.mobile, &known.mobile),
            identity_number: unmask(&form.identity_number, &known.identity_number),
            bank_account: unmask(&form.bank_account, &known.bank_account),
        },
        note: form.note.trim().to_owned(),
    }
}

/// Takes out a row made by mistake. Somebody a quarter or a paper rests on stays; who leaves gets a
/// last day instead.
pub fn delete_employee(office: &mut Office, now: Moment, id: i64) -> Result<PeopleView> {
    office.needs(Role::GeneralManagement)?;
    let organisation = office.file.people().organisation()?;
    let person = rules::employee(&organisation, EmployeeId::from(id))?;
    let found = rests_on(office, person.id)?;
    rules::in_use(&person.name, found.iter().map(String::as_str))?;
    let payload = serde_json::json!({ "before": masked_person(person) });
    office.record(now, "people.employee.delete", &person.code, payload, |tx| {
        tx.people().delete_employee(person.id)
    })?;
    view(office, now.today())
}

/// Quarters, papers and users that name the person.
fn rests_on(office: &Office, id: EmployeeId) -> Result<Vec<String>> {
    let bonus = office.file.bonus();
    let mut found = Vec::new();
    let mut quarters = bonus.quarters()?;
    let runs = bonus.runs()?;
    quarters.extend(runs.iter().map(|run| run.quarter));
    quarters.sort_unstable();
    quarters.dedup();
    for quarter in quarters {
        let facts = bonus.facts(quarter)?;
        let scored = facts.scores.iter().any(|score| score.employee == id)
            || facts.awards.iter().any(|award| award.employee == id);
        let faulted = bonus.faults(quarter)?.iter().any(|fault| names(fault, id));
        let run = runs.iter().find(|run| run.quarter == quarter);
        let counted = match run.map(|run| bonus.calculation(run.id)).transpose()? {
            Some(Some(calculation)) => counts(&calculation.inputs, id),
            _ => false,
        };
        if scored || faulted || counted {
            found.push(quarter.to_string());
        }
    }
    let papers = office.file.papers().of_employee(id)?;
    found.extend(papers.into_iter().map(|paper| paper.number));
    let users = office.file.users().list()?;
    let users = users.into_iter().filter(|user| user.employee == Some(id));
    found.extend(users.map(|user| user.login));
    Ok(found)
}

fn names(fault: &Fault, id: EmployeeId) -> bool {
    let decision = &fault.decision;
    fault.named.iter().any(|named| named.employee == id)
        || decision.deciders.contains(&id)
        || decision.deputies.iter().any(|deputy| deputy.leader == id)
}

/// Whether the frozen inputs of a run hold the person.
fn counts(inputs: &serde_json::Value, id: EmployeeId) -> bool {
    let people = inputs.get("people").and_then(serde_json::Value::as_array);
    people.is_some_and(|people| {
        people
            .iter()
            .any(|person| person.get("employee") == Some(&i64::from(id).into()))
    })
}

#[cfg(test)]
mod tests {
    use domain::bonus::{QuarterFacts, Score};
    use domain::exact::Exact;
    use domain::money::Money;

    use super::*;
    use crate::testing::{code_of, day, form, moment, office, refused, shop};
    use crate::views::AssignmentForm;

    #[test]
    fn a_person_is_added_changed_and_taken_out_again() {
        let mut office = office();
        let shop = shop(&mut office);
        let typed = form("E01", "王祎", shop.clerk);
        let view = save_employee(&mut office, moment(), &typed).unwrap();
        let id = view.rows[0].id;
        let mut changed = typed.clone();
        changed.id = Some(id);
        changed.name = " 王旻 ".into();
        changed.assignments.push(AssignmentForm {
            from: day("2026-08-16"),
            post: shop.manager,
        });
        let view = save_employee(&mut office, moment(), &changed).unwrap();
        assert_eq!(
            (view.rows[0].name.as_str(), view.rows[0].post.as_str()),
            ("王旻", "店长")
        );
        let view = delete_employee(&mut office, moment(), id).unwrap();
        assert!(view.rows.is_empty());
    }

    #[test]
    fn a_code_is_taken_whatever_its_case() {
        let mut office = office();
        let shop = shop(&mut office);
        save_employee(&mut office, moment(), &form("E01", "王祎", shop.clerk)).unwrap();
        let told = refused(save_employee(
            &mut office,
            moment(),
            &form("e01", "李昉", shop.clerk),
        ));
        assert_eq!(told.code, "people.code_taken");
        assert_eq!(told.facts["name"], "王祎");
    }

    #[test]
    fn what_is_missing_is_named_and_nothing_is_written() {
        let mut office = office();
        let shop = shop(&mut office);
        let mut code_of = |change: &dyn Fn(&mut EmployeeForm)| {
            let mut typed = form("E01", "王祎", shop.clerk);
            change(&mut typed);
            code_of(save_employee(&mut office, moment(), &typed))
        };
        assert_eq!(code_of(&|typed| typed.code = " ".into()), "people.bad_code");
        assert_eq!(
            code_of(&|typed| typed.code = "E 1".into()),
            "people.bad_code"
        );
        assert_eq!(code_of(&|typed| typed.name = " ".into()), "people.no_name");
        assert_eq!(
            code_of(&|typed| typed.assignments[0].post = 99),
            "people.gone"
        );
        assert_eq!(code_of(&|typed| typed.id = Some(7)), "people.gone");
        assert_eq!(
            code_of(&|typed| typed.hired_on = day("2026-02-01")),
            "people.post_not_from_hiring"
        );
        assert!(view(&office, moment().today()).unwrap().rows.is_empty());
    }

    #[test]
    fn saving_the_masked_form_keeps_the_numbers() {
        let mut office = office();
        let shop = shop(&mut office);
        let mut typed = form("E01", "王祎", shop.clerk);
        typed.mobile = "13812345678".into();
        let view = save_employee(&mut office, moment(), &typed).unwrap();
        typed.id = Some(view.rows[0].id);
        typed.mobile = view.rows[0].masked_mobile.clone();
        typed.note = "调休".into();
        save_employee(&mut office, moment(), &typed).unwrap();
        let stored = office.file.people().employees().unwrap();
        assert_eq!(stored[0].sensitive.mobile, "13812345678");
        assert_eq!(stored[0].note, "调休");
    }

    #[test]
    fn somebody_a_quarter_rests_on_is_not_taken_out() {
        let mut office = office();
        let shop = shop(&mut office);
        let view = save_employee(&mut office, moment(), &form("E01", "王祎", shop.clerk)).unwrap();
        let id = view.rows[0].id;
        let facts = QuarterFacts {
            quarter: "2026Q3".parse().unwrap(),
            revenue: None,
            target: None,
            scores: vec![Score {
                employee: id.into(),
                score: Exact::parse_decimal("88").unwrap(),
                source: "typed".into(),
            }],
            awards: vec![],
            opening_reserve: Money::ZERO,
        };
        office
            .record(
                moment(),
                "people.employee.save",
                "2026Q3",
                serde_json::Value::Null,
                |tx| tx.bonus().put_facts(&facts),
            )
            .unwrap();
        let told = refused(delete_employee(&mut office, moment(), id));
        assert_eq!(told.code, "people.in_use");
        assert_eq!(told.facts["where"], "2026Q3");
    }
}
