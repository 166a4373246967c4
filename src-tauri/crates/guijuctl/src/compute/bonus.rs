//! `compute bonus`: the promised JSON (`vectors/bonus.json`), translated for the engine and back. Its
//! field names are a promise to scripts and change with nobody else's.

use std::collections::BTreeMap;

use domain::bonus::engine::{
    self, Allocation, Candidate, JointTerms, Method, ProRate, Proposal, ProposedAward,
    ProposedEffect, ProposedFault, ProposedPool, Segment,
};
use domain::figure::Figure;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::explain;
use super::fields::{known_kind, needed, none_astray};
use super::figure::{Named, Number};
use super::refused::Refused;
use super::strict;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// Names the quarter for the reader; the calculation is told its days.
    #[serde(rename = "quarter")]
    _quarter: Option<String>,
    pool: CasePool,
    people: Vec<CasePerson>,
    method: Option<String>,
    pro_rate: Option<String>,
    grades: Option<Named>,
    departments: Option<Named>,
    cap: Option<Number>,
    floor: Option<Number>,
    opening_reserve: Option<Number>,
    draw_reserve: Option<bool>,
    min_days: Option<Number>,
    awards: Option<Vec<CaseAward>>,
    awards_cap: Option<Number>,
    faults: Option<Vec<CaseFault>>,
    joint: Option<CaseJoint>,
    /// With `true` the answer explains every person's figures.
    trace: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CasePool {
    amount: Option<Number>,
    revenue: Option<Number>,
    rate: Option<Number>,
    factor: Option<Number>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CasePerson {
    code: String,
    commission: Option<bool>,
    manager: Option<String>,
    grade: Option<String>,
    post: Option<Number>,
    department: Option<String>,
    department_rate: Option<Number>,
    days: Option<Number>,
    of_days: Option<Number>,
    segments: Option<Vec<CaseSegment>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseSegment {
    post: Option<Number>,
    department: Option<String>,
    department_rate: Option<Number>,
    days: Option<Number>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseAward {
    code: String,
    amount: Number,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseJoint {
    rate: Number,
    major_rate: Option<Number>,
    cap: Option<Number>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseFault {
    id: Option<String>,
    kind: String,
    cuts: Option<Named>,
    cut: Option<Number>,
    shares: Option<Named>,
    people: Option<Vec<String>>,
}

#[derive(Serialize)]
pub struct Answer {
    pool: String,
    people: Vec<AnswerPerson>,
    excluded: Vec<AnswerLeftOut>,
    reserve: AnswerReserve,
    #[serde(skip_serializing_if = "Option::is_none")]
    trace: Option<BTreeMap<String, Vec<Value>>>,
}

#[derive(Serialize)]
struct AnswerPerson {
    code: String,
    share: String,
    factor: String,
    amount: String,
    award: String,
    total: String,
}

#[derive(Serialize)]
struct AnswerLeftOut {
    code: String,
    reason: &'static str,
}

#[derive(Serialize)]
struct AnswerReserve {
    opening: String,
    closing: String,
}

pub fn answer(line: &[u8]) -> Result<Answer, Refused> {
    let case: Case = strict::read(line)?;
    let explained = case.trace == Some(true);
    let allocation = engine::allocate(&case.proposal()?)?;
    Ok(Answer::new(allocation, explained))
}

fn figure(number: Option<Number>) -> Option<Figure> {
    number.map(|number| number.0)
}

impl Case {
    fn proposal(self) -> Result<Proposal, Refused> {
        let CasePool {
            amount,
            revenue,
            rate,
            factor,
        } = self.pool;
        let [amount, revenue, rate, factor] = [amount, revenue, rate, factor].map(figure);
        let joint = self.joint.map(|joint| JointTerms {
            rate: joint.rate.0,
            major_rate: figure(joint.major_rate),
            cap: figure(joint.cap),
        });
        let awards = self.awards.unwrap_or_default().into_iter();
        let faults = self.faults.unwrap_or_default().into_iter();
        Ok(Proposal {
            pool: ProposedPool {
                amount,
                revenue,
                rate,
                factor,
            },
            opening_reserve: figure(self.opening_reserve),
            method: self.method.unwrap_or_else(|| Method::Share.word().into()),
            pro_rate: self
                .pro_rate
                .unwrap_or_else(|| ProRate::Weight.word().into()),
            grades: self.grades.unwrap_or_default().figures(),
            departments: self.departments.unwrap_or_default().figures(),
            cap: figure(self.cap),
            floor: figure(self.floor),
            draw_reserve: self.draw_reserve.unwrap_or(false),
            min_days: figure(self.min_days),
            awards: awards
                .map(|award| ProposedAward {
                    code: award.code,
                    amount: award.amount.0,
                })
                .collect(),
            awards_cap: figure(self.awards_cap),
            joint,
            faults: faults.map(CaseFault::proposed).collect::<Result<_, _>>()?,
            candidates: self.people.into_iter().map(CasePerson::candidate).collect(),
        })
    }
}

impl CasePerson {
    fn candidate(self) -> Candidate {
        let segment = |segment: CaseSegment| Segment {
            post: figure(segment.post),
            department: segment.department,
            department_rate: figure(segment.department_rate),
            days: figure(segment.days),
        };
        Candidate {
            code: self.code,
            commission: self.commission.unwrap_or(false),
            manager: self.manager,
            grade: self.grade,
            post: figure(self.post),
            department_rate: figure(self.department_rate),
            department: self.department,
            days: figure(self.days),
            of_days: figure(self.of_days),
            segments: self
                .segments
                .map(|segments| segments.into_iter().map(segment).collect()),
        }
    }
}

impl CaseFault {
    /// A fault has the fields of its kind, all of them and no others.
    fn proposed(self) -> Result<ProposedFault, Refused> {
        let Self {
            id,
            kind,
            cuts,
            cut,
            shares,
            people,
        } = self;
        known_kind(&kind, &["ordinary", "apportioned", "major"])?;
        none_astray(&[
            ("cuts", cuts.is_some(), kind == "ordinary"),
            ("cut", cut.is_some(), kind == "apportioned"),
            ("shares", shares.is_some(), kind == "apportioned"),
            ("people", people.is_some(), kind == "major"),
        ])?;
        let effect = match kind.as_str() {
            "ordinary" => ProposedEffect::Ordinary {
                cuts: needed(cuts, "cuts")?.figures(),
            },
            "apportioned" => ProposedEffect::Apportioned {
                cut: needed(cut, "cut")?.0,
                shares: needed(shares, "shares")?.figures(),
            },
            _ => ProposedEffect::Major {
                people: needed(people, "people")?,
            },
        };
        Ok(ProposedFault {
            id: id.unwrap_or_default(),
            effect,
            supervisors: None,
        })
    }
}

impl Answer {
    fn new(allocation: Allocation, explained: bool) -> Self {
        let trace = explained.then(|| {
            let steps = |person: &engine::Granted| person.steps.iter().map(explain::step).collect();
            allocation
                .people
                .iter()
                .map(|person| (person.code.clone(), steps(person)))
                .collect()
        });
        let person = |person: engine::Granted| AnswerPerson {
            code: person.code,
            share: person.share.to_string(),
            factor: person.factor.to_string(),
            amount: person.amount.to_string(),
            award: person.award.to_string(),
            total: person.total.to_string(),
        };
        let left_out = |person: engine::LeftOut| AnswerLeftOut {
            code: person.code,
            reason: person.reason.word(),
        };
        Self {
            pool: allocation.pool.to_string(),
            people: allocation.people.into_iter().map(person).collect(),
            excluded: allocation.excluded.into_iter().map(left_out).collect(),
            reserve: AnswerReserve {
                opening: allocation.reserve.opening.to_string(),
                closing: allocation.reserve.closing.to_string(),
            },
            trace,
        }
    }
}
