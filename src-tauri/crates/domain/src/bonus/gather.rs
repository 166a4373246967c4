//! What the company's own records say about a quarter: who was there, in which posts, for how many
//! days, with which grade. Whoever lacks something the rules need is named, all of them at once.

use std::collections::BTreeMap;

use super::engine::Method;
use super::{BonusRules, GatheredPerson, GatheredStretch, QuarterFacts};
use crate::people::{Employee, EmploymentType, Organisation, PayBasis, Post, Stretch, stretches};
use crate::quarter::Quarter;

/// Why a quarter cannot be put together.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GatherRefusal {
    #[error("no score for {}", names(people))]
    MissingScores { people: Vec<PersonName> },
    /// `people` stand in a class or department that the table `key` has no row for.
    #[error("{key} has no row for {}", rows.iter().map(|row| row.row.as_str()).collect::<Vec<_>>().join(", "))]
    MissingRows {
        key: &'static str,
        rows: Vec<MissingRow>,
    },
    #[error("a score is below every grade for {}", names(people))]
    NegativeScores { people: Vec<PersonName> },
}

/// A person to be named in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonName {
    pub code: String,
    pub name: String,
}

/// A row that a table of the regulation should have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingRow {
    pub row: String,
    pub people: Vec<PersonName>,
}

pub(super) fn names(people: &[PersonName]) -> String {
    let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
    names.join(", ")
}

impl GatherRefusal {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::MissingScores { .. } => "bonus.missing_scores",
            Self::MissingRows { .. } => "bonus.missing_rows",
            Self::NegativeScores { .. } => "bonus.negative_scores",
        }
    }
}

/// Everybody on the roster (季奖名册): employed at least one day of the quarter under a labour contract.
/// Interns, 劳务 and people working on after retirement are paid as agreed with them and are not on it.
/// In the order of the codes.
pub fn gather(
    organisation: &Organisation,
    facts: &QuarterFacts,
    rules: &BonusRules,
) -> Result<Vec<GatheredPerson>, GatherRefusal> {
    let quarter = facts.quarter;
    let mut people: Vec<GatheredPerson> = organisation
        .employees
        .iter()
        .filter(|person| on_the_roster(person, quarter))
        .map(|person| gathered(organisation, facts, rules, person))
        .collect();
    people.sort_by(|a, b| a.code.cmp(&b.code));
    let taking_part: Vec<&GatheredPerson> = people
        .iter()
        .filter(|person| person.takes_part(rules))
        .collect();
    check_rows(rules, &taking_part)?;
    let named = |wanted: fn(&GatheredPerson) -> bool| -> Vec<PersonName> {
        taking_part
            .iter()
            .filter(|person| wanted(person))
            .map(|person| person.named())
            .collect()
    };
    let missing = named(|person| person.score.is_none());
    if !missing.is_empty() {
        return Err(GatherRefusal::MissingScores { people: missing });
    }
    let negative = named(|person| person.grade.is_none());
    if !negative.is_empty() {
        return Err(GatherRefusal::NegativeScores { people: negative });
    }
    Ok(people)
}

impl GatheredPerson {
    /// Whether the engine will let the person share: not on commission, there at all, and long enough.
    #[must_use]
    pub fn takes_part(&self, rules: &BonusRules) -> bool {
        !self.commission && self.days > 0 && self.days >= rules.min_days
    }

    /// The parts of the quarter that count.
    pub fn counting(&self) -> impl DoubleEndedIterator<Item = &GatheredStretch> {
        self.stretches.iter().filter(|stretch| stretch.days > 0)
    }

    pub(super) fn named(&self) -> PersonName {
        PersonName {
            code: self.code.clone(),
            name: self.name.clone(),
        }
    }
}

fn on_the_roster(person: &Employee, quarter: Quarter) -> bool {
    let contract = matches!(
        person.employment,
        EmploymentType::Regular | EmploymentType::Probation | EmploymentType::PartTime
    );
    contract
        && person.hired_on <= quarter.last_day()
        && person
            .left_on
            .is_none_or(|last| quarter.first_day() <= last)
}

fn gathered(
    organisation: &Organisation,
    facts: &QuarterFacts,
    rules: &BonusRules,
    person: &Employee,
) -> GatheredPerson {
    let quarter = facts.quarter;
    let (first, last) = (quarter.first_day(), quarter.last_day());
    let held = stretches(person, first, last);
    let told: Vec<GatheredStretch> = held
        .iter()
        .map(|stretch| told(organisation, rules, stretch))
        .collect();
    // The post held last is the last one that counts, or simply the last where none does.
    let at = told
        .iter()
        .rposition(|stretch| stretch.days > 0)
        .or(told.len().checked_sub(1));
    let final_post = at.and_then(|at| organisation.post(held[at].post));
    let leader = at.and_then(|at| organisation.direct_leader(person, held[at].to));
    let score = facts
        .scores
        .iter()
        .find(|score| score.employee == person.id);
    let score = score.map(|score| score.score.clone());
    GatheredPerson {
        employee: person.id,
        code: person.code.clone(),
        name: person.name.clone(),
        department: final_post
            .and_then(|post| organisation.department(post.department))
            .map(|department| department.name.clone())
            .unwrap_or_default(),
        post: final_post.map(|post| post.name.clone()).unwrap_or_default(),
        post_class: final_post
            .map(|post| post.class.clone())
            .unwrap_or_default(),
        commission: always_on_commission(person, quarter),
        days: held.iter().map(|stretch| stretch.days).sum(),
        of_days: quarter.days(),
        stretches: told,
        grade: score
            .as_ref()
            .and_then(|score| rules.grade_of(score))
            .map(str::to_owned),
        score,
        manager: leader.map(|leader| leader.code.clone()),
    }
}

fn told(organisation: &Organisation, rules: &BonusRules, stretch: &Stretch) -> GatheredStretch {
    let post = organisation.post(stretch.post);
    GatheredStretch {
        post: post.map(|post| post.name.clone()).unwrap_or_default(),
        class: post.map(|post| post.class.clone()).unwrap_or_default(),
        department: post
            .map(|post| row_of(organisation, rules, post))
            .unwrap_or_default(),
        from: stretch.from,
        to: stretch.to,
        days: stretch.days,
    }
}

/// The department of a post, or the nearest one above it that the regulation names.
fn row_of(organisation: &Organisation, rules: &BonusRules, post: &Post) -> String {
    let Some(own) = organisation.department(post.department) else {
        return String::new();
    };
    let mut department = Some(own);
    // A tree is never deeper than its departments are many, so a circle ends as well.
    for _ in 0..=organisation.departments.len() {
        match department {
            Some(named) if has_row(rules, &named.name) => return named.name.clone(),
            Some(other) => {
                department = other.parent.and_then(|id| organisation.department(id));
            }
            None => break,
        }
    }
    own.name.clone()
}

fn has_row(rules: &BonusRules, department: &str) -> bool {
    match rules.method {
        Method::Share => rules.factor_of_department(department).is_some(),
        Method::TwoLevel => rules.rate_of_department(department).is_some(),
        Method::FixedGrades => true,
    }
}

fn always_on_commission(person: &Employee, quarter: Quarter) -> bool {
    let from = person.hired_on.max(quarter.first_day());
    let last = person
        .left_on
        .map_or(quarter.last_day(), |left| left.min(quarter.last_day()));
    from.iter_days()
        .take_while(|day| *day <= last)
        .all(|day| person.pay_basis_on(day) == PayBasis::Commission)
}

fn check_rows(rules: &BonusRules, people: &[&GatheredPerson]) -> Result<(), GatherRefusal> {
    let department_key = match rules.method {
        Method::Share => "bonus.departments",
        Method::TwoLevel => "bonus.department_rates",
        Method::FixedGrades => return Ok(()),
    };
    let mut classes: BTreeMap<&str, Vec<PersonName>> = BTreeMap::new();
    let mut departments: BTreeMap<&str, Vec<PersonName>> = BTreeMap::new();
    for person in people {
        for stretch in person.counting() {
            if rules.factor_of_post(&stretch.class).is_none() {
                classes
                    .entry(&stretch.class)
                    .or_default()
                    .push(person.named());
            }
            if !has_row(rules, &stretch.department) {
                departments
                    .entry(&stretch.department)
                    .or_default()
                    .push(person.named());
            }
        }
    }
    for (key, missing) in [("bonus.posts", classes), (department_key, departments)] {
        if !missing.is_empty() {
            let row = |(row, mut people): (&str, Vec<PersonName>)| {
                people.dedup();
                MissingRow {
                    row: row.to_owned(),
                    people,
                }
            };
            return Err(GatherRefusal::MissingRows {
                key,
                rows: missing.into_iter().map(row).collect(),
            });
        }
    }
    Ok(())
}
