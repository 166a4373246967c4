//! A quarter as the run page shows it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::bonus::engine::Allocation;
use domain::bonus::{BonusRules, BonusRun, Fault, GatheredPerson, QuarterFacts, RunState};
use domain::money::Money;
use domain::people::Organisation;
use domain::quarter::Quarter;
use domain::regulations::{NodeId, Version, label_of};

use super::checklist::checklist;
use super::compute::{Inputs, inputs};
use super::deputies;
use super::granted::Before;
use super::quarters::{Calculated, row, total_of};
use super::receipts::Deliveries;
use super::stored::{Frozen, thaw};
use crate::error::Result;
use crate::office::Office;
use crate::regulations;
use crate::views::{
    AwardRow, BonusPerson, BonusTotals, BonusView, DepartmentTotal, ExcludedPerson, FaultPerson,
    FaultRow, GoverningVersion, GradeTotal, NoticeRow, ScoreRow, TypedFacts,
};

/// Everything about one quarter.
pub fn view(office: &Office, today: NaiveDate, quarter: Quarter) -> Result<BonusView> {
    let organisation = office.file.people().organisation()?;
    let facts = office.file.bonus().facts(quarter)?;
    let faults = office.file.bonus().faults(quarter)?;
    let done = Calculated::of(office, office.file.bonus().run(quarter)?)?;
    let row = row(office, &facts, &done)?;
    let Calculated { run, frozen, books } = done;
    let governing = regulations::governing(office, quarter.first_day())?;
    let version = governing.as_ref().map(|(_, version)| version);
    let before = Before::of(office, quarter)?;
    let people = frozen
        .as_ref()
        .map(|frozen| people(frozen, &before))
        .unwrap_or_default();
    let payments = books.map(|books| books.view(office, &people)).transpose()?;
    Ok(BonusView {
        quarter,
        row,
        checklist: checklist(office, today, &facts, &faults, version)?,
        regulation: governing
            .as_ref()
            .map(|(regulation, version)| GoverningVersion {
                version: version.id.into(),
                citation: version.name(regulation),
                adopted: version.adopted,
            }),
        opening_reserve: frozen.as_ref().map_or(facts.opening_reserve, |frozen| {
            frozen.allocation.reserve.opening
        }),
        excluded: frozen.as_ref().map(excluded).unwrap_or_default(),
        totals: frozen.as_ref().map(|frozen| totals(&frozen.allocation)),
        departments: departments(&people),
        grades: grades(&people),
        facts: typed(&organisation, &facts),
        faults: faults
            .iter()
            .map(|fault| fault_row(&organisation, fault, version))
            .collect(),
        notices: match &run {
            Some(run) => notice_rows(office, run, frozen.as_ref())?,
            None => Vec::new(),
        },
        stale: match run.as_ref().zip(frozen.as_ref()) {
            Some((run, frozen)) => differs(office, run, frozen, version)?,
            None => false,
        },
        before: before.quarter,
        payments,
        people,
        run,
    })
}

/// Whether what is on record differs from what was calculated. An issued run cannot become stale.
pub(super) fn is_stale(office: &Office, run: &BonusRun) -> Result<bool> {
    let Some(frozen) = thaw(office, run)? else {
        return Ok(false);
    };
    let governing = regulations::governing(office, run.quarter.first_day())?;
    let version = governing.as_ref().map(|(_, version)| version);
    differs(office, run, &frozen, version)
}

/// The same, of a calculation that was read already.
fn differs(
    office: &Office,
    run: &BonusRun,
    frozen: &Frozen,
    version: Option<&Version>,
) -> Result<bool> {
    if run.state == RunState::Issued {
        return Ok(false);
    }
    let Some(version) = version.filter(|version| run.version == Some(version.id)) else {
        return Ok(true);
    };
    let Ok(rules) = BonusRules::read(&version.parameters) else {
        return Ok(true);
    };
    Ok(inputs(office, run.quarter, &rules).map_or(true, |now| now != frozen.inputs))
}

pub(super) fn person_of<'a>(inputs: &'a Inputs, code: &str) -> Option<&'a GatheredPerson> {
    inputs.people.iter().find(|person| person.code == code)
}

fn people(frozen: &Frozen, before: &Before) -> Vec<BonusPerson> {
    frozen
        .allocation
        .people
        .iter()
        .filter_map(|granted| {
            let person = person_of(&frozen.inputs, &granted.code)?;
            Some(BonusPerson {
                code: granted.code.clone(),
                name: person.name.clone(),
                department: person.department.clone(),
                post: person.post.clone(),
                post_class: person.post_class.clone(),
                grade: person.grade.clone(),
                score: person.score.clone(),
                days: person.days,
                of_days: person.of_days,
                share: granted.share,
                factor: granted.factor.clone(),
                amount: granted.amount,
                award: granted.award,
                total: granted.total,
                before: before.people.get(&person.employee).copied(),
                transferred: person.counting().count() > 1,
            })
        })
        .collect()
}

fn excluded(frozen: &Frozen) -> Vec<ExcludedPerson> {
    frozen
        .allocation
        .excluded
        .iter()
        .map(|left| ExcludedPerson {
            code: left.code.clone(),
            name: person_of(&frozen.inputs, &left.code)
                .map(|person| person.name.clone())
                .unwrap_or_default(),
            reason: left.reason.word().to_owned(),
        })
        .collect()
}

fn totals(allocation: &Allocation) -> BonusTotals {
    let sum = |of: fn(&domain::bonus::engine::Granted) -> Money| {
        total_of(allocation.people.iter().map(of))
    };
    BonusTotals {
        pool: allocation.pool,
        share: sum(|person| person.share),
        amount: sum(|person| person.amount),
        award: sum(|person| person.award),
        total: sum(|person| person.total),
        opening: allocation.reserve.opening,
        closing: allocation.reserve.closing,
    }
}

fn departments(people: &[BonusPerson]) -> Vec<DepartmentTotal> {
    let mut found: Vec<DepartmentTotal> = Vec::new();
    for (name, total) in people
        .iter()
        .map(|person| (&person.department, person.total))
    {
        match found.iter_mut().find(|row| row.name == *name) {
            Some(row) => {
                row.people += 1;
                row.total = total_of([row.total, total]);
            }
            None => found.push(DepartmentTotal {
                name: name.clone(),
                people: 1,
                total,
            }),
        }
    }
    found
}

fn grades(people: &[BonusPerson]) -> Vec<GradeTotal> {
    let mut found: BTreeMap<String, (usize, Money)> = BTreeMap::new();
    for person in people {
        let row = found
            .entry(person.grade.clone().unwrap_or_default())
            .or_default();
        *row = (row.0 + 1, total_of([row.1, person.total]));
    }
    found
        .into_iter()
        .map(|(grade, (people, total))| GradeTotal {
            grade,
            people,
            total,
        })
        .collect()
}

pub(super) fn code_of(
    organisation: &Organisation,
    id: domain::ids::EmployeeId,
) -> (String, String) {
    organisation
        .employee(id)
        .map(|person| (person.code.clone(), person.name.clone()))
        .unwrap_or_default()
}

fn typed(organisation: &Organisation, facts: &QuarterFacts) -> TypedFacts {
    let mut scores: Vec<ScoreRow> = facts
        .scores
        .iter()
        .map(|score| ScoreRow {
            code: code_of(organisation, score.employee).0,
            score: score.score.clone(),
            source: score.source.clone(),
        })
        .collect();
    scores.sort_by(|a, b| a.code.cmp(&b.code));
    TypedFacts {
        revenue: facts.revenue,
        target: facts.target,
        scores,
        awards: facts
            .awards
            .iter()
            .map(|award| AwardRow {
                code: code_of(organisation, award.employee).0,
                amount: award.amount,
                reason: award.reason.clone(),
            })
            .collect(),
    }
}

pub(super) fn fault_row(
    organisation: &Organisation,
    fault: &Fault,
    version: Option<&Version>,
) -> FaultRow {
    FaultRow {
        people: fault
            .named
            .iter()
            .map(|named| {
                let (code, name) = code_of(organisation, named.employee);
                FaultPerson {
                    code,
                    name,
                    figure: named.figure.clone(),
                    responsible: named.responsible,
                }
            })
            .collect(),
        article_label: fault
            .article
            .as_ref()
            .zip(version)
            .and_then(|(article, version)| {
                label_of(&version.body, &version.parameters, &NodeId(article.clone()))
            }),
        deciders: fault
            .decision
            .deciders
            .iter()
            .map(|id| code_of(organisation, *id).1)
            .collect(),
        supervisors: fault
            .supervisors()
            .iter()
            .map(|one| code_of(organisation, one.employee).0)
            .collect(),
        deputies: deputies::rows(organisation, &fault.decision),
        fault: fault.clone(),
    }
}

pub(super) fn notice_rows(
    office: &Office,
    run: &BonusRun,
    frozen: Option<&Frozen>,
) -> Result<Vec<NoticeRow>> {
    let deliveries = Deliveries::of(office, run)?;
    office
        .file
        .bonus()
        .notices(run.id)?
        .into_iter()
        .map(|notice| {
            let delivery = deliveries.standing(office, &notice)?;
            Ok(NoticeRow {
                department: frozen
                    .and_then(|frozen| person_of(&frozen.inputs, &notice.code))
                    .map(|person| person.department.clone())
                    .unwrap_or_default(),
                number: notice.number,
                code: notice.code,
                name: notice.name,
                total: notice.total,
                state: notice.state,
                paper: notice.paper.into(),
                delivery: delivery.state,
                receipt: delivery.receipt,
                deliver_by: delivery.deliver_by,
                appeal_until: delivery.appeal_until,
            })
        })
        .collect()
}
