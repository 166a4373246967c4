//! 更正: what was wrong in the facts of one person of an issued quarter, and the facts as they should
//! have been. The others' notices stand; the difference goes to or comes from the reserve.

use serde::{Deserialize, Serialize};

use super::{Award, BonusRules, Fault, GatheredPerson, QuarterFacts, Score};
use crate::exact::Exact;
use crate::ids::{EmployeeId, FaultId};
use crate::money::Money;

/// What is put right for one person. Whatever is `None` or empty was right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    pub employee: EmployeeId,
    /// 考核得分, two decimals at most.
    pub score: Option<Exact>,
    /// Days in post that count.
    pub days: Option<u32>,
    /// The special awards of the person together.
    pub award: Option<Money>,
    /// Faults that no longer touch the person: withdrawn, or reversed on appeal.
    pub lifted: Vec<FaultId>,
}

/// Why a correction cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CorrectionRefusal {
    #[error("nothing is put right")]
    Nothing,
    #[error("{employee} is not on the roster of the quarter")]
    NotOnTheRoster { employee: EmployeeId },
    #[error("fault {fault} does not touch the person")]
    NoSuchFault { fault: FaultId },
    /// With two posts in one quarter the days belong to each of them.
    #[error("the days of a person who changed posts are put right in the history of posts")]
    SeveralPosts,
    #[error("a quarter of {of_days} days has no {days}")]
    TooManyDays { days: u32, of_days: u32 },
    #[error("a score below every grade")]
    NoGrade,
}

impl CorrectionRefusal {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Nothing => "bonus.correct_nothing",
            Self::NotOnTheRoster { .. } => "bonus.not_on_the_roster",
            Self::NoSuchFault { .. } => "bonus.correct_no_fault",
            Self::SeveralPosts => "bonus.correct_several_posts",
            Self::TooManyDays { .. } => "bonus.correct_days",
            Self::NoGrade => "bonus.negative_scores",
        }
    }
}

impl Correction {
    /// Puts score, days and award right where the quarter was computed from; they enter the figures of
    /// everybody who is corrected later as well. Lifted faults are [`Self::lift`]'s.
    pub fn apply(
        &self,
        rules: &BonusRules,
        facts: &mut QuarterFacts,
        people: &mut [GatheredPerson],
    ) -> Result<(), CorrectionRefusal> {
        if self.score.is_none()
            && self.days.is_none()
            && self.award.is_none()
            && self.lifted.is_empty()
        {
            return Err(CorrectionRefusal::Nothing);
        }
        let employee = self.employee;
        let person = people
            .iter_mut()
            .find(|person| person.employee == employee)
            .ok_or(CorrectionRefusal::NotOnTheRoster { employee })?;
        if let Some(score) = &self.score {
            let grade = rules.grade_of(score).ok_or(CorrectionRefusal::NoGrade)?;
            person.grade = Some(grade.to_owned());
            person.score = Some(score.clone());
            facts.scores.retain(|other| other.employee != employee);
            facts.scores.push(Score {
                employee,
                score: score.clone(),
                source: "corrected".to_owned(),
            });
        }
        if let Some(days) = self.days {
            put_days(person, days)?;
        }
        if let Some(amount) = self.award {
            let reason = facts
                .awards
                .iter()
                .find(|award| award.employee == employee)
                .map_or_else(|| "专项奖励".to_owned(), |award| award.reason.clone());
            facts.awards.retain(|award| award.employee != employee);
            if !amount.is_zero() {
                facts.awards.push(Award {
                    employee,
                    amount,
                    reason,
                });
            }
        }
        Ok(())
    }

    /// The faults without those that are lifted. They act on this person's factor alone, so the others
    /// are not asked.
    pub fn lift(&self, faults: &[Fault]) -> Result<Vec<Fault>, CorrectionRefusal> {
        let touches = |fault: &Fault| fault.concerned().any(|person| person == self.employee);
        if let Some(unknown) = self.lifted.iter().find(|id| {
            !faults
                .iter()
                .any(|fault| fault.id == **id && touches(fault))
        }) {
            return Err(CorrectionRefusal::NoSuchFault { fault: *unknown });
        }
        Ok(faults
            .iter()
            .filter(|fault| !self.lifted.contains(&fault.id))
            .cloned()
            .collect())
    }
}

fn put_days(person: &mut GatheredPerson, days: u32) -> Result<(), CorrectionRefusal> {
    if days > person.of_days {
        return Err(CorrectionRefusal::TooManyDays {
            days,
            of_days: person.of_days,
        });
    }
    if person.counting().count() > 1 {
        return Err(CorrectionRefusal::SeveralPosts);
    }
    let at = person
        .stretches
        .iter()
        .position(|stretch| stretch.days > 0)
        .or(person.stretches.len().checked_sub(1));
    if let Some(stretch) = at.and_then(|at| person.stretches.get_mut(at)) {
        stretch.days = days;
    }
    person.days = days;
    Ok(())
}

/// What a correction does to the money. `topped_up` is what the company adds where the reserve does not
/// suffice: what is owed to a person does not depend on what colleagues left over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settlement {
    /// New total less old total; negative when too much was granted.
    pub difference: Money,
    pub topped_up: Money,
    /// The reserve afterwards, never negative.
    pub reserve: Money,
}

impl Settlement {
    /// None where an amount leaves its bounds.
    #[must_use]
    pub fn of(before: Money, after: Money, reserve: Money) -> Option<Self> {
        let difference = after.sub(before)?;
        let rest = reserve.sub(difference)?;
        let topped_up = if rest.is_negative() {
            Money::ZERO.sub(rest)?
        } else {
            Money::ZERO
        };
        Some(Self {
            difference,
            topped_up,
            reserve: rest.add(topped_up)?,
        })
    }
}
