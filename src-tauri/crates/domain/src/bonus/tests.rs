//! From parameters and records to a proposal.

use super::engine::{Figure, Method, ProposedEffect, Reason};
use super::fixture::*;
use super::*;
use crate::ids::{EmployeeId, PostId};
use crate::money::Money;
use crate::people::{Department, EmploymentType, Leave, LeaveKind};
use crate::regulations::Parameter;

#[test]
fn the_shipped_regulation_gives_the_rules_of_its_parameters() {
    let rules = rules(&[]);
    assert_eq!(rules.pool_rate, exact("0.015"));
    assert_eq!(
        rules.gate.as_ref().map(|gate| gate.floor.clone()),
        Some(exact("0.8"))
    );
    assert_eq!(rules.method, Method::Share);
    assert_eq!(
        (rules.cap, rules.floor, rules.joint.clone()),
        (None, None, None)
    );
    assert_eq!(rules.factor_of_post("骨干级"), Some(&exact("1.2")));
    assert_eq!(
        (rules.min_days, rules.pay_day, rules.appeal_workdays),
        (30, 25, 5)
    );
}

#[test]
fn a_regulation_without_one_of_the_parameters_computes_nothing_and_says_which() {
    let all: Vec<Parameter> = source().parameters.into();
    let engine_keys = [
        "bonus.pool.rate",
        "bonus.gate.enabled",
        "bonus.method",
        "bonus.bands",
        "bonus.posts",
        "bonus.joint.cap",
        "bonus.trial.months",
    ];
    for key in engine_keys {
        let rest: Vec<Parameter> = all.iter().filter(|p| p.key != key).cloned().collect();
        let error = BonusRules::read(&rest.try_into().unwrap()).unwrap_err();
        assert_eq!(error.code(), "parameter.unknown");
        assert!(error.to_string().contains(key), "{error}");
    }
}

#[test]
fn grades_begin_at_their_lower_bound_and_the_published_score_decides() {
    let rules = rules(&[]);
    for (score, grade) in [
        ("90", "A"),
        ("89.99", "B"),
        ("89.995", "A"),
        ("89.9949", "B"),
        ("80", "B"),
        ("60", "D"),
        ("59.99", "E"),
        ("0", "E"),
        ("120", "A"),
    ] {
        assert_eq!(rules.grade_of(&exact(score)), Some(grade), "{score}");
    }
    assert_eq!(rules.grade_of(&exact("-1")), None);
}

#[test]
fn rules_that_contradict_each_other_are_refused() {
    let refused = |edits: &[(&str, Option<&str>, &str)]| {
        BonusRules::read(&parameters(edits)).unwrap_err().code()
    };
    assert_eq!(
        refused(&[("bonus.bands", Some("E"), "10")]),
        "bonus.bands_start_above"
    );
    assert_eq!(
        refused(&[
            ("bonus.method", None, "two_level"),
            ("bonus.department_rates", Some("零售部"), "31%")
        ]),
        "bonus.rates_not_whole"
    );
    assert_eq!(
        refused(&[
            ("bonus.method", None, "fixed_grades"),
            ("bonus.cap.enabled", None, "on")
        ]),
        "bonus.needs_share"
    );
    assert_eq!(
        refused(&[
            ("bonus.cap.enabled", None, "on"),
            ("bonus.floor.enabled", None, "on"),
            ("bonus.cap.amount", None, "100"),
        ]),
        "bonus.floor_above_cap"
    );
}

#[test]
fn the_roster_knows_days_grades_leaders_and_who_is_on_commission() {
    let people = people(&rules(&[]));
    let codes: Vec<&str> = people.iter().map(|person| person.code.as_str()).collect();
    assert_eq!(codes, ["E01", "E02", "E03", "E04", "E05", "E06"]);
    assert_eq!(people[2].grade.as_deref(), Some("B"));
    assert_eq!(people[2].manager.as_deref(), Some("E02"));
    assert_eq!((people[2].days, people[2].of_days), (92, 92));
    assert!(people[4].commission && people[4].days == 0);
    let mover = &people[5];
    assert_eq!(
        (mover.department.as_str(), mover.post_class.as_str()),
        ("零售部", "骨干级")
    );
    assert_eq!(mover.manager.as_deref(), Some("E01"));
    let days: Vec<u32> = mover.stretches.iter().map(|stretch| stretch.days).collect();
    assert_eq!(days, [46, 46]);
}

#[test]
fn interns_and_people_who_left_before_are_not_on_the_roster() {
    let mut organisation = organisation();
    organisation.employees[0].employment = EmploymentType::Intern;
    organisation.employees[3].left_on = Some(day("2026-06-30"));
    organisation.employees[2].hired_on = day("2026-10-01");
    let people = gather(&organisation, &facts(), &rules(&[])).unwrap();
    let codes: Vec<&str> = people.iter().map(|person| person.code.as_str()).collect();
    assert_eq!(codes, ["E01", "E05", "E06"]);
}

#[test]
fn personal_leave_takes_days_and_statutory_leave_does_not() {
    let mut organisation = organisation();
    organisation.employees[3].leaves = vec![
        Leave {
            kind: LeaveKind::Personal,
            from: day("2026-07-06"),
            to: day("2026-07-10"),
        },
        Leave {
            kind: LeaveKind::Annual,
            from: day("2026-08-03"),
            to: day("2026-08-07"),
        },
    ];
    let people = gather(&organisation, &facts(), &rules(&[])).unwrap();
    assert_eq!(people[2].days, 87);
}

#[test]
fn everybody_who_takes_part_without_a_score_is_named_at_once() {
    let mut facts = facts();
    facts
        .scores
        .retain(|score| score.employee == EmployeeId::from(1));
    let refusal = gather(&organisation(), &facts, &rules(&[])).unwrap_err();
    let GatherRefusal::MissingScores { people } = refusal else {
        panic!("{refusal}")
    };
    let codes: Vec<&str> = people.iter().map(|person| person.code.as_str()).collect();
    assert_eq!(codes, ["E02", "E03", "E04", "E06"]);
}

#[test]
fn a_class_or_department_without_a_row_is_named_with_its_people_and_its_parameter() {
    let mut other = organisation();
    other.posts[2].class = "顾问级".into();
    let refusal = gather(&other, &facts(), &rules(&[])).unwrap_err();
    let GatherRefusal::MissingRows { key, rows } = refusal else {
        panic!("{refusal}")
    };
    assert_eq!(
        (key, rows[0].row.as_str(), rows[0].people.len()),
        ("bonus.posts", "顾问级", 3)
    );

    let mut other = organisation();
    other.departments[1].name = "售后服务部".into();
    let refusal = gather(&other, &facts(), &rules(&[])).unwrap_err();
    let GatherRefusal::MissingRows { key, rows } = refusal else {
        panic!("{refusal}")
    };
    assert_eq!(
        (key, rows[0].row.as_str()),
        ("bonus.departments", "售后服务部")
    );
    assert!(
        gather(
            &other,
            &facts(),
            &rules(&[("bonus.method", None, "fixed_grades")])
        )
        .is_ok()
    );
}

#[test]
fn a_department_without_a_row_counts_with_the_one_above_it() {
    let mut organisation = organisation();
    organisation.departments[1].name = "客服一组".into();
    organisation.departments[1].parent = Some(9.into());
    organisation.departments.push(Department {
        id: 9.into(),
        name: "客户服务部".into(),
        parent: None,
        position: 1,
    });
    let people = gather(&organisation, &facts(), &rules(&[])).unwrap();
    assert_eq!(people[2].department, "客服一组");
    assert_eq!(people[2].stretches[0].department, "客户服务部");
}

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
