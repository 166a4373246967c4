//! From rules, facts, people and faults to the proposal that the engine calculates. What the law or the
//! regulation forbids is refused here, before there is a figure.

use std::collections::BTreeMap;

use super::engine::{
    Candidate, Figure, JointTerms, Method, ProRate, Proposal, ProposedAward, ProposedEffect,
    ProposedFault, ProposedPool, Segment,
};
use super::gather::{PersonName, names};
use super::{
    BonusRules, Fault, FaultKind, Gate, GatheredPerson, GatheredStretch, Named, QuarterFacts,
};
use crate::exact::Exact;
use crate::ids::{EmployeeId, FaultId};
use crate::money::Money;

/// Why nothing is proposed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProposalRefusal {
    #[error("the revenue of the quarter is not known")]
    RevenueMissing,
    /// The gate is on.
    #[error("the revenue target of the quarter is not known")]
    TargetMissing,
    #[error("the revenue target of {target} is not above zero")]
    TargetNotPositive { target: Money },
    /// Rules that were not adopted (劳动合同法 art. 4) may reward but not reduce.
    #[error("the version was not adopted, so no fault may have an effect")]
    NotAdopted { faults: Vec<FaultId> },
    /// Nobody loses anything unheard.
    #[error(
        "fault {fault}: {} were not heard, so it may have no effect on them",
        names(people)
    )]
    NotHeard {
        fault: FaultId,
        people: Vec<PersonName>,
    },
    /// Who decides does not decide about himself.
    #[error("fault {fault}: {} is named and decides", person.name)]
    OwnCase { fault: FaultId, person: PersonName },
    #[error("{employee} is not on the roster of the quarter")]
    NotOnTheRoster {
        employee: EmployeeId,
        fault: Option<FaultId>,
    },
}

impl ProposalRefusal {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::RevenueMissing => "bonus.revenue_missing",
            Self::TargetMissing => "bonus.target_missing",
            Self::TargetNotPositive { .. } => "bonus.target_not_positive",
            Self::NotAdopted { .. } => "bonus.not_adopted",
            Self::NotHeard { .. } => "bonus.not_heard",
            Self::OwnCase { .. } => "bonus.own_case",
            Self::NotOnTheRoster { .. } => "bonus.not_on_the_roster",
        }
    }
}

/// Puts the proposal together. `adopted` is the version's ([`crate::regulations::Version::adopted`]).
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
    check_faults(people, faults, adopted)?;
    let mut awards = Vec::new();
    for award in &facts.awards {
        let code = code_of(&codes, award.employee, None)?;
        awards.push(ProposedAward {
            code,
            amount: award.amount.into(),
        });
    }
    let proposed = faults.iter().map(|fault| proposed_fault(&codes, fault));
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
            .map(|person| candidate(rules, person))
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

impl Fault {
    /// Whether it takes anything from a person it names: A5 says that by itself it does not.
    #[must_use]
    pub fn affects(&self, named: &Named) -> bool {
        match &self.kind {
            FaultKind::Ordinary => !named.figure.is_zero(),
            FaultKind::Apportioned { cut } => !cut.is_zero() && !named.figure.is_zero(),
            FaultKind::Major { .. } => true,
        }
    }

    /// The people it takes something from.
    pub fn affected(&self) -> impl Iterator<Item = &Named> {
        self.named.iter().filter(|named| self.affects(named))
    }
}

fn check_faults(
    people: &[GatheredPerson],
    faults: &[Fault],
    adopted: bool,
) -> Result<(), ProposalRefusal> {
    let with_effect: Vec<&Fault> = faults
        .iter()
        .filter(|fault| fault.affected().next().is_some())
        .collect();
    if !adopted && !with_effect.is_empty() {
        let faults = with_effect.iter().map(|fault| fault.id).collect();
        return Err(ProposalRefusal::NotAdopted { faults });
    }
    for fault in with_effect {
        let id = fault.id;
        let name = |named: &Named| {
            let person = people
                .iter()
                .find(|person| person.employee == named.employee);
            let employee = named.employee;
            person
                .map(GatheredPerson::named)
                .ok_or(ProposalRefusal::NotOnTheRoster {
                    employee,
                    fault: Some(id),
                })
        };
        let own = fault
            .affected()
            .find(|named| fault.decision.deciders.contains(&named.employee));
        if let Some(named) = own {
            return Err(ProposalRefusal::OwnCase {
                fault: id,
                person: name(named)?,
            });
        }
        let unheard = fault.affected().filter(|named| named.heard_on.is_none());
        let unheard = unheard.map(name).collect::<Result<Vec<_>, _>>()?;
        if !unheard.is_empty() {
            return Err(ProposalRefusal::NotHeard {
                fault: id,
                people: unheard,
            });
        }
    }
    Ok(())
}

fn proposed_fault(
    codes: &BTreeMap<EmployeeId, &str>,
    fault: &Fault,
) -> Result<ProposedFault, ProposalRefusal> {
    let mut figures: BTreeMap<String, Exact> = BTreeMap::new();
    for named in &fault.named {
        let sum = figures
            .entry(code_of(codes, named.employee, Some(fault.id))?)
            .or_insert(Exact::zero());
        *sum = &*sum + &named.figure;
    }
    let written = |figures: BTreeMap<String, Exact>| -> BTreeMap<String, Figure> {
        figures
            .into_iter()
            .map(|(code, figure)| (code, figure.into()))
            .collect()
    };
    let effect = match &fault.kind {
        FaultKind::Ordinary => ProposedEffect::Ordinary {
            cuts: written(figures),
        },
        FaultKind::Apportioned { cut } => ProposedEffect::Apportioned {
            cut: cut.clone().into(),
            shares: written(figures),
        },
        FaultKind::Major { .. } => ProposedEffect::Major {
            people: figures.into_keys().collect(),
        },
    };
    Ok(ProposedFault {
        id: fault.id.to_string(),
        effect,
    })
}

fn candidate(rules: &BonusRules, person: &GatheredPerson) -> Candidate {
    let whole = Candidate {
        code: person.code.clone(),
        commission: person.commission,
        manager: person.manager.clone(),
        grade: person.grade.clone(),
        of_days: Some(person.of_days.into()),
        ..Candidate::default()
    };
    let parts = segments(rules, person);
    match parts.as_slice() {
        // Nobody to share, or a method that knows neither post nor department.
        [] => Candidate {
            days: Some(person.days.into()),
            ..whole
        },
        [only] => {
            let Segment {
                post,
                department,
                department_rate,
                ..
            } = only.1.clone();
            Candidate {
                post,
                department,
                department_rate,
                days: Some(person.days.into()),
                ..whole
            }
        }
        several => {
            let segments = several.iter().map(|(_, segment)| segment.clone()).collect();
            Candidate {
                segments: Some(segments),
                ..whole
            }
        }
    }
}

/// The parts of the quarter as the engine weighs them, each with the stretch it begins with. Neighbours
/// of one class and department are one part. When days reduce the share and not the weight, there is
/// nothing to add up: the post held last counts for the whole quarter.
pub(super) fn segments<'a>(
    rules: &BonusRules,
    person: &'a GatheredPerson,
) -> Vec<(&'a GatheredStretch, Segment)> {
    if rules.method == Method::FixedGrades {
        return Vec::new();
    }
    if rules.pro_rate == ProRate::Amount {
        let last = person.counting().next_back();
        return last
            .map(|stretch| (stretch, segment(rules, stretch, person.days)))
            .into_iter()
            .collect();
    }
    let mut parts: Vec<(&GatheredStretch, u32)> = Vec::new();
    for stretch in person.counting() {
        match parts.last_mut() {
            Some((first, days))
                if first.class == stretch.class && first.department == stretch.department =>
            {
                *days += stretch.days;
            }
            _ => parts.push((stretch, stretch.days)),
        }
    }
    parts
        .into_iter()
        .map(|(stretch, days)| (stretch, segment(rules, stretch, days)))
        .collect()
}

fn segment(rules: &BonusRules, stretch: &GatheredStretch, days: u32) -> Segment {
    let department_rate = match rules.method {
        Method::Share => rules.factor_of_department(&stretch.department),
        Method::TwoLevel | Method::FixedGrades => None,
    };
    Segment {
        post: rules
            .factor_of_post(&stretch.class)
            .map(|factor| factor.clone().into()),
        department: Some(stretch.department.clone()),
        department_rate: department_rate.map(|factor| factor.clone().into()),
        days: Some(days.into()),
    }
}
