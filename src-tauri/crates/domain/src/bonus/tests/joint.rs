//! 连带责任 (A7): a manager answers for a failure of supervision of his own that is on record, after he was
//! heard, for faults with an effect, and never above the cap. 方旻 E02 leads 顾昉 E03 and 何玥 E04.

use crate::bonus::fixture::*;
use crate::bonus::{BonusRules, Fault, FaultKind, ProposalRefusal, Supervision, propose};
use crate::ids::EmployeeId;

/// 10 % a subordinate, 15 % in a major fault, 20 % in all: what the regulation has unless it is changed.
fn joint_on() -> BonusRules {
    rules(&[("bonus.joint.enabled", None, "on")])
}

fn failure(over: &[i64]) -> Supervision {
    Supervision {
        employee: EmployeeId::from(2),
        over: over.iter().map(|id| EmployeeId::from(*id)).collect(),
        failure: "两周没有抽查预约记录".into(),
        statement: "接受".into(),
        heard_on: Some(day("2026-09-10")),
        reversed: false,
    }
}

/// An ordinary fault of one subordinate with a failure of supervision over him.
fn supervised(id: i64, person: i64, effect: &str) -> Fault {
    Fault {
        supervision: Some(vec![failure(&[person])]),
        ..fault(id, FaultKind::Ordinary, vec![named(person, effect)])
    }
}

fn factor_of_manager(rules: &BonusRules, faults: &[Fault]) -> String {
    let allocation = calculated(rules, faults);
    let manager = allocation.people.iter().find(|one| one.code == "E02");
    manager.unwrap().factor.to_string()
}

#[test]
fn a_manager_answers_only_for_a_recorded_failure_and_only_while_the_regulation_says_so() {
    let recorded = [supervised(1, 3, "0.1")];
    assert_eq!(factor_of_manager(&rules(&[]), &recorded), "1");
    assert_eq!(factor_of_manager(&joint_on(), &recorded), "0.9");
    let bare = Fault {
        supervision: Some(Vec::new()),
        ..supervised(1, 3, "0.1")
    };
    assert_eq!(factor_of_manager(&joint_on(), &[bare]), "1");
    let mut reversed = supervised(1, 3, "0.1");
    reversed.supervision = Some(vec![Supervision {
        reversed: true,
        ..failure(&[3])
    }]);
    assert_eq!(factor_of_manager(&joint_on(), &[reversed]), "1");
    // A fault without an effect is nothing to answer for.
    assert_eq!(
        factor_of_manager(&joint_on(), &[supervised(1, 3, "0")]),
        "1"
    );
}

#[test]
fn what_a_manager_answers_for_stops_at_the_cap() {
    let mut faults = vec![supervised(1, 3, "0.1"), supervised(2, 4, "0.05")];
    assert_eq!(factor_of_manager(&joint_on(), &faults), "0.8");
    // A third, and a major one at 15 %, change nothing any more.
    faults.push(supervised(3, 3, "0.1"));
    assert_eq!(factor_of_manager(&joint_on(), &faults), "0.8");
    faults.push(Fault {
        supervision: Some(vec![failure(&[4])]),
        ..fault(4, major(), vec![named(4, "1")])
    });
    assert_eq!(factor_of_manager(&joint_on(), &faults), "0.8");
    let lower = rules(&[
        ("bonus.joint.enabled", None, "on"),
        ("bonus.joint.cap", None, "5%"),
    ]);
    assert_eq!(factor_of_manager(&lower, &faults[..1]), "0.95");
}

#[test]
fn a_manager_who_was_not_heard_answers_for_nothing() {
    let rules = joint_on();
    for unheard in [
        Supervision {
            heard_on: None,
            ..failure(&[3])
        },
        Supervision {
            statement: " ".into(),
            ..failure(&[3])
        },
    ] {
        let fault = Fault {
            supervision: Some(vec![unheard]),
            ..supervised(1, 3, "0.1")
        };
        let refused = propose(&rules, &facts(), &people(&rules), &[fault], true);
        let Err(ProposalRefusal::NotHeard { people, .. }) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(people.len(), 1);
        assert_eq!(people[0].code, "E02");
    }
}
