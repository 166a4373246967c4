//! From rules, facts, people and faults to the proposal that the engine calculates. What the law or the
//! regulation forbids is refused here, before there is a figure.

mod candidates;
mod faults;
mod refusal;

pub(super) use candidates::segments;
pub use refusal::ProposalRefusal;

use std::collections::BTreeMap;

use super::engine::{Figure, JointTerms, Method, Proposal, ProposedAward, ProposedPool};
use super::{BonusRules, Fault, Gate, GatheredPerson, QuarterFacts};
use crate::exact::Exact;
use crate::ids::{EmployeeId, FaultId};
use crate::money::Money;

/// Puts the proposal together. `adopted` says whether faults may have an effect under the version
/// ([`crate::regulations::Version::may_reduce`]).
pub fn propose(
    rules: &BonusRules,
    facts: &QuarterFacts,
    people: &[GatheredPerson],
    faults: &[Fault],
    adopted: bool,
) -> Result<Proposal, ProposalRefusal> {
    let revenue = facts.revenue.ok_or(ProposalRefusal::RevenueMissing)?;
    let factor = rules
        .gate
        .as_ref()
        .map(|gate| gate_factor(gate, revenue, facts.target));
    let codes: BTreeMap<EmployeeId, &str> = people
        .iter()
        .map(|person| (person.employee, person.code.as_str()))
        .collect();
    faults::check(people, faults, adopted)?;
    let mut awards = Vec::new();
    for award in &facts.awards {
        let code = code_of(&codes, award.employee, None)?;
        awards.push(ProposedAward {
            code,
            amount: award.amount.into(),
        });
    }
    let proposed = faults
        .iter()
        .filter(|fault| fault.withdrawn.is_none())
        .map(|fault| faults::proposed(&codes, fault));
    let figures = |rows: &[(String, Exact)]| -> BTreeMap<String, Figure> {
        rows.iter()
            .map(|(name, value)| (name.clone(), value.clone().into()))
            .collect()
    };
    Ok(Proposal {
        pool: ProposedPool {
            amount: None,
            revenue: Some(revenue.into()),
            rate: Some(rules.pool_rate.clone().into()),
            factor: factor.transpose()?.map(Into::into),
        },
        opening_reserve: Some(facts.opening_reserve.into()),
        method: rules.method.word().to_owned(),
        pro_rate: rules.pro_rate.word().to_owned(),
        grades: match rules.method {
            Method::FixedGrades => {
                let amounts = rules.grade_amounts.iter();
                amounts
                    .map(|(grade, amount)| (grade.clone(), (*amount).into()))
                    .collect()
            }
            Method::Share | Method::TwoLevel => figures(&rules.grades),
        },
        departments: match rules.method {
            Method::TwoLevel => figures(&rules.department_rates),
            Method::Share | Method::FixedGrades => BTreeMap::new(),
        },
        cap: rules.cap.map(Into::into),
        floor: rules.floor.map(Into::into),
        draw_reserve: rules.draw_reserve && rules.method == Method::FixedGrades,
        min_days: Some(rules.min_days.into()),
        awards,
        awards_cap: Some(rules.awards_cap.clone().into()),
        joint: rules.joint.as_ref().map(|joint| JointTerms {
            rate: joint.rate.clone().into(),
            major_rate: Some(joint.major_rate.clone().into()),
            cap: Some(joint.cap.clone().into()),
        }),
        faults: proposed.collect::<Result<_, _>>()?,
        candidates: people
            .iter()
            .map(|person| candidates::candidate(rules, person))
            .collect(),
    })
}

/// 达成系数: nothing below the floor, else actual/target as an exact fraction, at most the cap.
fn gate_factor(
    gate: &Gate,
    revenue: Money,
    target: Option<Money>,
) -> Result<Exact, ProposalRefusal> {
    let target = target.ok_or(ProposalRefusal::TargetMissing)?;
    if target.fen() <= 0 {
        return Err(ProposalRefusal::TargetNotPositive { target });
    }
    let achieved = Exact::ratio(revenue.fen(), target.fen())
        .ok_or(ProposalRefusal::TargetNotPositive { target })?;
    Ok(if achieved < gate.floor || achieved.is_negative() {
        Exact::zero()
    } else {
        achieved.min(gate.cap.clone())
    })
}

fn code_of(
    codes: &BTreeMap<EmployeeId, &str>,
    employee: EmployeeId,
    fault: Option<FaultId>,
) -> Result<String, ProposalRefusal> {
    codes
        .get(&employee)
        .map(|code| (*code).to_owned())
        .ok_or(ProposalRefusal::NotOnTheRoster { employee, fault })
}
