//! People on their way to the engine: one post or several, weighed by days or not.

use crate::bonus::engine::{Candidate, Method, ProRate, Segment};
use crate::bonus::{BonusRules, GatheredPerson, GatheredStretch};

pub(super) fn candidate(rules: &BonusRules, person: &GatheredPerson) -> Candidate {
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
pub(in crate::bonus) fn segments<'a>(
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
