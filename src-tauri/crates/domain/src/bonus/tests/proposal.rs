//! From the roster to a proposal, and what is refused on the way.

use crate::bonus::engine::{Figure, ProposedEffect, Reason};
use crate::bonus::fixture::*;
use crate::bonus::{Fault, FaultKind, ProposalRefusal, QuarterFacts, gather, propose};
use crate::ids::PostId;
use crate::money::Money;

#[test]
fn the_gate_is_an_exact_fraction_between_nothing_and_its_cap() {
    let factor = |revenue: &str, target: &str| {
        let rules = rules(&[("bonus.gate.cap", None, "120%")]);
        let facts = QuarterFacts {
            revenue: Some(yuan(revenue)),
            target: Some(yuan(target)),
            ..facts()
        };
        let proposal = propose(&rules, &facts, &people(&rules), &[], true).unwrap();
        let Some(Figure::Exact(factor)) = proposal.pool.factor else {
            panic!()
        };
        factor.to_string()
    };
    assert_eq!(factor("799999.99", "1000000"), "0");
    assert_eq!(factor("800000", "1000000"), "0.8");
    assert_eq!(factor("1000000", "1200000"), "5/6");
    assert_eq!(factor("1300000", "1000000"), "1.2");
    assert_eq!(factor("-5", "1000000"), "0");
}

#[test]
fn without_revenue_or_with_the_gate_on_without_a_target_nothing_is_proposed() {
    let refused = |edits: &[(&str, Option<&str>, &str)], facts: &QuarterFacts| {
        let rules = rules(edits);
        propose(&rules, facts, &people(&rules), &[], true)
            .err()
            .map(|refusal| refusal.code())
    };
    let no_target = QuarterFacts {
        target: None,
        ..facts()
    };
    let no_revenue = QuarterFacts {
        revenue: None,
        ..facts()
    };
    let zero = QuarterFacts {
        target: Some(Money::ZERO),
        ..facts()
    };
    assert_eq!(refused(&[], &no_target), Some("bonus.target_missing"));
    assert_eq!(refused(&[], &zero), Some("bonus.target_not_positive"));
    assert_eq!(refused(&[], &no_revenue), Some("bonus.revenue_missing"));
    assert_eq!(
        refused(&[("bonus.gate.enabled", None, "off")], &no_target),
        None
    );
}

#[test]
fn cap_floor_and_joint_liability_enter_only_while_they_are_on() {
    let plain = rules(&[]);
    let proposal = propose(&plain, &facts(), &people(&plain), &[], true).unwrap();
    assert!(proposal.cap.is_none() && proposal.floor.is_none() && proposal.joint.is_none());
    let all = rules(&[
        ("bonus.cap.enabled", None, "on"),
        ("bonus.floor.enabled", None, "on"),
        ("bonus.joint.enabled", None, "on"),
    ]);
    let proposal = propose(&all, &facts(), &people(&all), &[], true).unwrap();
    assert_eq!(proposal.cap, Some(yuan("8000").into()));
    assert_eq!(proposal.floor, Some(yuan("200").into()));
    assert!(proposal.joint.is_some());
}

#[test]
fn a_transfer_is_weighed_by_segments_or_by_the_last_post_when_days_reduce_the_share() {
    let by_weight = rules(&[]);
    let proposal = propose(&by_weight, &facts(), &people(&by_weight), &[], true).unwrap();
    let mover = &proposal.candidates[5];
    let segments = mover.segments.as_ref().unwrap();
    assert_eq!(segments.len(), 2);
    assert_eq!(segments[0].post, Some(exact("1").into()));
    assert_eq!(segments[1].department_rate, Some(exact("1.1").into()));
    assert!(mover.days.is_none() && mover.of_days.is_some());

    let by_amount = rules(&[("bonus.pro_rate", None, "amount")]);
    let proposal = propose(&by_amount, &facts(), &people(&by_amount), &[], true).unwrap();
    let mover = &proposal.candidates[5];
    assert!(mover.segments.is_none());
    assert_eq!(mover.post, Some(exact("1.2").into()));
    assert_eq!(mover.days, Some(92_u32.into()));
}

#[test]
fn two_posts_of_one_class_in_one_department_are_no_transfer() {
    let mut organisation = organisation();
    let mut twin = organisation.posts[2].clone();
    twin.id = PostId::from(7);
    organisation.posts.push(twin);
    organisation.employees[5].assignments[1].post = PostId::from(7);
    let rules = rules(&[]);
    let people = gather(&organisation, &facts(), &rules).unwrap();
    assert_eq!(people[5].stretches.len(), 2);
    let proposal = propose(&rules, &facts(), &people, &[], true).unwrap();
    assert!(proposal.candidates[5].segments.is_none());
}

#[test]
fn rules_that_were_not_adopted_reward_but_never_reduce() {
    let rules = rules(&[]);
    let people = people(&rules);
    let harmless = fault(1, FaultKind::Ordinary, vec![named(3, "0")]);
    let harmful = fault(2, FaultKind::Ordinary, vec![named(3, "0.1")]);
    assert!(
        propose(
            &rules,
            &facts(),
            &people,
            std::slice::from_ref(&harmless),
            false
        )
        .is_ok()
    );
    let refusal = propose(&rules, &facts(), &people, &[harmless, harmful], false).unwrap_err();
    assert_eq!(
        refusal,
        ProposalRefusal::NotAdopted {
            faults: vec![2.into()]
        }
    );
    let major = fault(3, major(), vec![named(3, "0")]);
    let refusal = propose(&rules, &facts(), &people, &[major], false).unwrap_err();
    assert_eq!(refusal.code(), "bonus.not_adopted");
}

#[test]
fn nobody_loses_anything_unheard_or_by_his_own_decision() {
    let rules = rules(&[]);
    let people = people(&rules);
    let refused = |fault: Fault| {
        propose(&rules, &facts(), &people, &[fault], true)
            .unwrap_err()
            .to_string()
    };
    let mut unheard = named(3, "0.1");
    unheard.heard_on = None;
    let text = refused(fault(1, FaultKind::Ordinary, vec![unheard]));
    assert!(text.contains("顾昉"), "{text}");
    let text = refused(fault(1, FaultKind::Ordinary, vec![named(1, "0.1")]));
    assert!(text.contains("沈砚"), "{text}");
    let text = refused(fault(1, FaultKind::Ordinary, vec![named(77, "0")]));
    assert!(text.contains("roster"), "{text}");
}

#[test]
fn the_three_kinds_of_fault_reach_the_engine_as_they_were_decided() {
    let rules = rules(&[]);
    let faults = [
        fault(
            1,
            FaultKind::Ordinary,
            vec![named(3, "0.1"), named(3, "0.05")],
        ),
        fault(
            2,
            FaultKind::Apportioned { cut: exact("0.2") },
            vec![named(3, "60"), named(4, "40")],
        ),
        fault(3, major(), vec![named(4, "0"), named(6, "0")]),
    ];
    let proposal = propose(&rules, &facts(), &people(&rules), &faults, true).unwrap();
    let ProposedEffect::Ordinary { cuts } = &proposal.faults[0].effect else {
        panic!()
    };
    assert_eq!(cuts["E03"], exact("0.15").into());
    let ProposedEffect::Major { people } = &proposal.faults[2].effect else {
        panic!()
    };
    assert_eq!(people, &["E04", "E06"]);

    let allocation = calculated(&rules, &faults);
    assert_eq!(allocation.person("E03").unwrap().factor, exact("0.73"));
    assert_eq!(allocation.person("E06").unwrap().factor, exact("0"));
    assert_eq!(allocation.pool, yuan("18518.52"));
    assert_eq!(allocation.excluded[0].reason, Reason::Commission);
}

#[test]
fn every_method_of_the_shipped_regulation_calculates() {
    for method in ["share", "two_level", "fixed_grades"] {
        for pro_rate in ["weight", "amount"] {
            let edits = [
                ("bonus.method", None, method),
                ("bonus.pro_rate", None, pro_rate),
            ];
            let allocation = calculated(&rules(&edits), &[]);
            assert_eq!(allocation.people.len(), 5, "{method} {pro_rate}");
        }
    }
}
