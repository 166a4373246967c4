//! The trace of a calculation as JSON: amounts in yuan, numbers as exact decimals or fractions, and the
//! keys that a step rests on.

use domain::bonus::engine::{Bound, DaysInPost, Step, What};
use domain::exact::Exact;
use domain::money::Money;
use serde_json::{Map, Value};

/// `{"step": "share", "rules": ["bonus.method"], "to_share": "10000.00", …}`; figures that a step does
/// not have are left away.
pub fn step(step: &Step) -> Value {
    let rules = step
        .rules
        .iter()
        .map(|rule| Value::from(rule.key()))
        .collect::<Vec<_>>();
    let (name, figures) = figures(&step.what);
    let mut told = Map::new();
    told.insert("step".into(), name.into());
    told.insert("rules".into(), rules.into());
    told.extend(
        figures
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(name, value)| (name.into(), value)),
    );
    told.into()
}

type Figures = Vec<(&'static str, Value)>;

fn figures(what: &What) -> (&'static str, Figures) {
    match what {
        What::PoolGiven { pool } => ("pool_given", vec![("pool", yuan(*pool))]),
        What::PoolFromRevenue {
            revenue,
            rate,
            factor,
            pool,
        } => (
            "pool_from_revenue",
            vec![
                ("revenue", exact(revenue)),
                ("rate", exact(rate)),
                ("factor", exact(factor)),
                ("pool", yuan(*pool)),
            ],
        ),
        What::AwardsSetAside { awards, left } => (
            "awards_set_aside",
            vec![("awards", yuan(*awards)), ("left", yuan(*left))],
        ),
        What::DepartmentPart {
            department,
            rate,
            part,
        } => (
            "department_part",
            vec![
                ("department", department.as_str().into()),
                ("rate", exact(rate)),
                ("part", yuan(*part)),
            ],
        ),
        What::Weight {
            department,
            department_rate,
            post,
            grade,
            grade_factor,
            days,
            weight,
        } => (
            "weight",
            vec![
                ("department", department.clone().into()),
                (
                    "department_rate",
                    department_rate.as_ref().map_or(Value::Null, exact),
                ),
                ("post", post.as_ref().map_or(Value::Null, exact)),
                ("grade", grade.clone().into()),
                (
                    "grade_factor",
                    grade_factor.as_ref().map_or(Value::Null, exact),
                ),
                ("days", days.as_ref().map_or(Value::Null, in_post)),
                ("weight", exact(weight)),
            ],
        ),
        What::Share {
            to_share,
            weight,
            weights,
            bound,
            share,
        } => (
            "share",
            vec![
                ("to_share", yuan(*to_share)),
                ("weight", exact(weight)),
                ("weights", exact(weights)),
                (
                    "bound",
                    bound.map_or(Value::Null, |bound| bound_word(bound).into()),
                ),
                ("share", yuan(*share)),
            ],
        ),
        What::GradeAmount {
            grade,
            amount,
            days,
            share,
        } => (
            "grade_amount",
            vec![
                ("grade", grade.as_str().into()),
                ("amount", yuan(*amount)),
                ("days", days.as_ref().map_or(Value::Null, in_post)),
                ("share", yuan(*share)),
            ],
        ),
        What::ReserveDrawn {
            wanted,
            left,
            drawn,
        } => (
            "reserve_drawn",
            vec![
                ("wanted", exact(wanted)),
                ("left", yuan(*left)),
                ("drawn", yuan(*drawn)),
            ],
        ),
        What::Scaled {
            wanted,
            available,
            share,
        } => (
            "scaled",
            vec![
                ("wanted", exact(wanted)),
                ("available", yuan(*available)),
                ("share", yuan(*share)),
            ],
        ),
        What::ProRated {
            before,
            days,
            share,
        } => (
            "pro_rated",
            vec![
                ("before", yuan(*before)),
                ("days", in_post(days)),
                ("share", yuan(*share)),
            ],
        ),
        What::OwnFault {
            fault,
            percent,
            cut,
            responsibility,
        } => (
            "own_fault",
            vec![
                ("fault", fault.as_str().into()),
                ("percent", exact(percent)),
                ("cut", cut.as_ref().map_or(Value::Null, exact)),
                (
                    "responsibility",
                    responsibility.as_ref().map_or(Value::Null, exact),
                ),
            ],
        ),
        What::JointLiability {
            fault,
            subordinate,
            percent,
        } => (
            "joint_liability",
            vec![
                ("fault", fault.as_str().into()),
                ("subordinate", subordinate.as_str().into()),
                ("percent", exact(percent)),
            ],
        ),
        What::Factor {
            own,
            joint,
            joint_capped,
            factor,
        } => (
            "factor",
            vec![
                ("own", exact(own)),
                ("joint", exact(joint)),
                ("joint_capped", (*joint_capped).into()),
                ("factor", exact(factor)),
            ],
        ),
        What::Amount {
            share,
            factor,
            amount,
        } => (
            "amount",
            vec![
                ("share", yuan(*share)),
                ("factor", exact(factor)),
                ("amount", yuan(*amount)),
            ],
        ),
        What::Award { award } => ("award", vec![("award", yuan(*award))]),
        What::AwardLost { award, fault } => (
            "award_lost",
            vec![("award", yuan(*award)), ("fault", fault.as_str().into())],
        ),
        What::Total {
            amount,
            award,
            total,
        } => (
            "total",
            vec![
                ("amount", yuan(*amount)),
                ("award", yuan(*award)),
                ("total", yuan(*total)),
            ],
        ),
    }
}

fn yuan(amount: Money) -> Value {
    amount.to_string().into()
}

fn exact(value: &Exact) -> Value {
    value.to_string().into()
}

/// `46/92`
fn in_post(days: &DaysInPost) -> Value {
    format!("{}/{}", days.days, days.of_days).into()
}

fn bound_word(bound: Bound) -> &'static str {
    match bound {
        Bound::Cap => "cap",
        Bound::Floor => "floor",
    }
}
