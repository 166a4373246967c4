//! From the files to a company: people, regulations adopted and issued, two quarters to the last
//! notice, the third calculated and waiting for its reviewer.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use domain::ids::{DepartmentId, EmployeeId, PostId};
use domain::moment::Moment;
use domain::people::{Assignment, Employee, Leave, PayBasisEntry, Sensitive};
use store::{KdfCost, NewUser};

use super::data::{self, Sample};
use super::{receipts, regulations};
use crate::bonus;
use crate::error::{Error, Result};
use crate::office::{Office, SAMPLE};
use crate::views::{AwardInput, FaultForm, FaultWord, NamedForm, NewCompany, ScoreInput};

/// A founded sample and the code for its recovery sheet.
pub struct Founded {
    pub office: Office,
    pub recovery_code: String,
}

/// Makes the sample company at `path`; both of its users get this password. Later steps are dated on
/// their own days, the file itself today.
pub fn found(path: &Path, password: &str, now: Moment) -> Result<Founded> {
    found_at_cost(path, password, now, KdfCost::calibrated())
}

pub(crate) fn found_at_cost(
    path: &Path,
    password: &str,
    now: Moment,
    cost: KdfCost,
) -> Result<Founded> {
    let sample = Sample::read()?;
    let owner = user(&sample, "owner")?;
    let new = NewCompany {
        path: path.display().to_string(),
        name: sample.company.name.clone(),
        short_name: sample.company.short_name.clone(),
        code: sample.company.number_prefix.clone(),
        owner_name: owner.name.clone(),
        login: owner.login.clone(),
        password: password.to_owned(),
    };
    let opening = at(
        now,
        NaiveDate::from_ymd_opt(2025, 11, 20).unwrap_or(now.today()),
        9,
    )?;
    let (mut office, recovery_code) = Office::found_at_cost(&new, opening, cost)?;
    people(&mut office, opening, &sample)?;
    add_manager(&mut office, opening, &sample, password)?;
    super::accounts::accounts(&mut office, now)?;
    regulations::adopt_all(&mut office, now, &sample)?;
    super::jobs::jobs(&mut office, now)?;
    super::assessment::schemes(&mut office, now)?;
    super::training::begin(&mut office, now)?;
    let mut worked = None;
    for quarter in &sample.quarters {
        let until = quarter.calculated_on;
        office.act_as("owner")?;
        regulations::joined(&mut office, now, &sample, (worked, until))?;
        worked = Some(until);
        if quarter.quarter == super::assessment::quarter()? {
            super::assessment::months(&mut office, now)?;
        }
        work_through(&mut office, now, &sample, quarter)?;
    }
    office.act_as("owner")?;
    super::service::service(&mut office, now)?;
    super::training::autumn(&mut office, now)?;
    super::account_work::work(&mut office, now)?;
    super::rounds::rounds(&mut office, now)?;
    Ok(Founded {
        office,
        recovery_code,
    })
}

fn user<'a>(sample: &'a Sample, login: &str) -> Result<&'a data::User> {
    let found = sample.company.users.iter().find(|user| user.login == login);
    Ok(found.ok_or_else(|| anyhow::anyhow!("the sample has no user {login}"))?)
}

/// A moment of a day, in the zone of now.
pub(super) fn at(now: Moment, day: NaiveDate, hour: u32) -> Result<Moment> {
    let local = day.and_hms_opt(hour, 0, 0);
    let at = local.and_then(|local| local.and_local_timezone(now.at().timezone()).single());
    Ok(Moment::new(at.ok_or_else(|| {
        anyhow::anyhow!("{day} has no {hour} o'clock")
    })?))
}

fn people(office: &mut Office, now: Moment, sample: &Sample) -> Result<()> {
    office.record(
        now,
        "sample.people",
        "people",
        serde_json::json!({}),
        |tx| {
            let people = tx.people();
            let mut departments: BTreeMap<&str, DepartmentId> = BTreeMap::new();
            for department in &sample.departments {
                let id = people.insert_department(&domain::people::Department {
                    id: 0.into(),
                    name: department.name.clone(),
                    parent: None,
                    position: department.position,
                })?;
                departments.insert(&department.name, id);
            }
            let mut posts: BTreeMap<&str, PostId> = BTreeMap::new();
            for post in &sample.posts {
                let id = people.insert_post(&domain::people::Post {
                    id: 0.into(),
                    name: post.name.clone(),
                    department: departments[post.department.as_str()],
                    superior: post.superior.as_deref().map(|name| posts[name]),
                    class: post.class.clone(),
                    headcount: post.headcount,
                })?;
                posts.insert(&post.name, id);
            }
            for employee in &sample.employees {
                people.insert_employee(&of_the_sample(employee, &posts))?;
            }
            tx.company().set_setting(SAMPLE, &true)
        },
    )
}

fn of_the_sample(employee: &data::Employee, posts: &BTreeMap<&str, PostId>) -> Employee {
    Employee {
        id: 0.into(),
        code: employee.code.clone(),
        name: employee.name.clone(),
        employment: employee.employment,
        hired_on: employee.hired_on,
        left_on: employee.left_on,
        assignments: employee
            .assignments
            .iter()
            .map(|held| Assignment {
                from: held.from,
                post: posts[held.post.as_str()],
            })
            .collect(),
        pay_basis: employee
            .pay_basis
            .iter()
            .map(|entry| PayBasisEntry {
                from: entry.from,
                basis: entry.basis,
            })
            .collect(),
        leaves: employee
            .leaves
            .iter()
            .map(|leave| Leave {
                kind: leave.kind,
                from: leave.from,
                to: leave.to,
            })
            .collect(),
        sensitive: Sensitive::default(),
        note: employee.note.clone(),
    }
}

fn add_manager(office: &mut Office, now: Moment, sample: &Sample, password: &str) -> Result<()> {
    let manager = user(sample, "manager")?;
    let employee = match &manager.employee {
        Some(code) => Some(employee_of(office, code)?),
        None => None,
    };
    let new = NewUser {
        login: manager.login.clone(),
        display_name: manager.name.clone(),
        role: store::Role::GeneralManagement,
        employee,
    };
    let who = office.actor();
    office.file.add_user(&who, &now, &new, password)?;
    Ok(())
}

fn employee_of(office: &Office, code: &str) -> Result<EmployeeId> {
    let organisation = office.file.people().organisation()?;
    let found = organisation.by_code(code).map(|person| person.id);
    Ok(found.ok_or_else(|| anyhow::anyhow!("the sample has no employee {code}"))?)
}

fn work_through(
    office: &mut Office,
    now: Moment,
    sample: &Sample,
    row: &data::QuarterRow,
) -> Result<()> {
    let quarter = row.quarter;
    let day = at(now, row.calculated_on, 9)?;
    office.act_as("owner")?;
    bonus::set_revenue(office, day, quarter, Some(&row.revenue), Some(&row.target))?;
    let scores: Vec<ScoreInput> = sample
        .scores
        .iter()
        .filter(|score| score.quarter == quarter)
        .map(|score| ScoreInput {
            code: score.employee.clone(),
            score: score.score.clone(),
        })
        .collect();
    if quarter == super::assessment::quarter()? {
        bonus::take_assessment(office, day, quarter)?;
    } else {
        bonus::set_scores(office, day, quarter, &scores)?;
    }
    let awards: Vec<AwardInput> = sample
        .awards
        .iter()
        .filter(|award| award.quarter == quarter)
        .map(|award| AwardInput {
            code: award.employee.clone(),
            amount: award.amount.clone(),
            reason: award.reason.clone(),
        })
        .collect();
    bonus::set_awards(office, day, quarter, &awards)?;
    for fault in sample
        .faults
        .iter()
        .filter(|fault| fault.quarter == quarter)
    {
        bonus::save_fault(office, day, &form(fault)?)?;
    }
    bonus::calculate(office, day, quarter)?;
    let (Some(reviewed_on), Some(approved_on), Some(issued_on)) =
        (row.reviewed_on, row.approved_on, row.issued_on)
    else {
        return Ok(());
    };
    office.act_as("manager")?;
    bonus::review(office, at(now, reviewed_on, 10)?, quarter, false)?;
    office.act_as("owner")?;
    bonus::approve(office, at(now, approved_on, 10)?, quarter)?;
    bonus::issue(office, at(now, issued_on, 11)?, quarter, None, &mut |_| {
        true
    })?;
    receipts::hand_over(office, now, quarter, issued_on)?;
    receipts::pay_with_wages(office, now, quarter)
}

fn form(fault: &data::Fault) -> Result<FaultForm> {
    Ok(FaultForm {
        id: None,
        quarter: fault.quarter,
        kind: fault.kind,
        cut: fault.cut.as_deref().map(percent).transpose()?,
        meeting: fault.meeting.clone(),
        happened_on: fault.happened_on,
        facts: fault.facts.clone(),
        article: Some(fault.article.clone()),
        named: fault
            .named
            .iter()
            .map(|named| {
                Ok(NamedForm {
                    code: named.employee.clone(),
                    figure: match fault.kind {
                        FaultWord::Ordinary => percent(named.effect.as_deref().unwrap_or("0"))?,
                        FaultWord::Apportioned => named.share.clone().unwrap_or_default(),
                        FaultWord::Major => String::new(),
                    },
                    responsible: named.responsible,
                    statement: named.statement.clone(),
                    heard_on: named.heard_on,
                    measure: None,
                })
            })
            .collect::<Result<_>>()?,
        deciders: fault.deciders.clone(),
        decided_on: fault.decided_on,
        reason: fault.reason.clone(),
        supervision: Vec::new(),
        deputies: Vec::new(),
    })
}

/// The files say 0.15, people type 15%.
fn percent(fraction: &str) -> Result<String> {
    let fraction = domain::exact::Exact::parse_decimal(fraction)
        .map_err(|error| Error::Broken(error.into()))?;
    Ok(format!(
        "{}%",
        &fraction * &domain::exact::Exact::from(100_u32)
    ))
}
