//! Which parameters the engine reads.

use super::BonusRules;

/// Keys of `BonusRules::read`, in the order of the regulation.
const READ: [&str; 26] = [
    "bonus.pool.rate",
    "bonus.gate.enabled",
    "bonus.gate.floor",
    "bonus.gate.cap",
    "bonus.method",
    "bonus.pro_rate",
    "bonus.days.min",
    "bonus.bands",
    "bonus.grades",
    "bonus.grade_amounts",
    "bonus.posts",
    "bonus.departments",
    "bonus.department_rates",
    "bonus.cap.enabled",
    "bonus.cap.amount",
    "bonus.floor.enabled",
    "bonus.floor.amount",
    "bonus.awards.cap",
    "bonus.joint.enabled",
    "bonus.joint.rate",
    "bonus.joint.major_rate",
    "bonus.joint.cap",
    "bonus.reserve.draw",
    "bonus.appeal.workdays",
    "bonus.appeal.answer_workdays",
    "bonus.pay.day",
];

impl BonusRules {
    /// Whether a change of this parameter can change what is computed or promised on a notice.
    #[must_use]
    pub fn reads(key: &str) -> bool {
        READ.contains(&key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulations::{library, parse};

    #[test]
    fn every_key_the_engine_reads_is_a_parameter_of_the_regulation() {
        let parameters = parse(library::BONUS_FULL).unwrap().parameters;
        for key in READ {
            assert!(parameters.get(key).is_some(), "{key}");
        }
    }
}
