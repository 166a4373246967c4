//! What holds for every quarter.

use std::collections::BTreeSet;

use domain::bonus::engine::{Figure, Granted, Proposal, ProposedEffect, What, allocate};
use domain::exact::Exact;
use domain::money::Money;
use proptest::prelude::*;

use crate::quarters::{quarter, shared_quarter};
use crate::second;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5000))]

    #[test]
    fn a_second_formulation_comes_to_the_same_fen(case in quarter()) {
        let first = allocate(&case).map_err(|refusal| refusal.code());
        if let Ok(allocation) = &first {
            prop_assert!(allocation.balances());
        }
        let first = first.map(|allocation| second::Outcome {
            pool: allocation.pool.fen(),
            rows: allocation
                .people
                .iter()
                .map(|person| {
                    let factor = second::q(&person.factor.clone().into());
                    let [share, amount, award, total] =
                        [person.share, person.amount, person.award, person.total].map(Money::fen);
                    (person.code.clone(), share, factor, amount, award, total)
                })
                .collect(),
            excluded: allocation.excluded.iter().map(|out| (out.code.clone(), out.reason.word())).collect(),
            closing: allocation.reserve.closing.fen(),
        });
        prop_assert_eq!(first, second::calculate(&case));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn the_order_of_what_is_listed_changes_nothing(
        (case, shuffled) in quarter().prop_flat_map(|case| {
            let people = Just(case.candidates.clone()).prop_shuffle();
            let faults = Just(case.faults.clone()).prop_shuffle();
            let awards = Just(case.awards.clone()).prop_shuffle();
            let shuffled = (Just(case.clone()), people, faults, awards).prop_map(
                |(case, candidates, faults, awards)| Proposal { candidates, faults, awards, ..case },
            );
            (Just(case), shuffled)
        })
    ) {
        let mut results = [allocate(&case), allocate(&shuffled)];
        for allocation in results.iter_mut().flatten() {
            // The explanation names faults in the order in which they were listed.
            allocation.people.iter_mut().for_each(|person| person.steps.clear());
        }
        let [first, second] = results;
        prop_assert_eq!(first.map_err(|refusal| refusal.code()), second.map_err(|refusal| refusal.code()));
    }

    #[test]
    fn a_fault_makes_nobody_richer_and_touches_only_those_named_and_their_managers(case in quarter()) {
        let without = Proposal { faults: Vec::new(), ..case.clone() };
        if let (Ok(with), Ok(without)) = (allocate(&case), allocate(&without)) {
            let touched = touched(&case);
            prop_assert_eq!(with.people.len(), without.people.len());
            for (with, without) in with.people.iter().zip(&without.people) {
                prop_assert_eq!(with.share, without.share);
                prop_assert!(with.total <= without.total);
                if !touched.contains(&with.code) {
                    prop_assert_eq!(with.total, without.total);
                }
            }
            prop_assert!(with.reserve.closing >= without.reserve.closing);
        }
    }

    #[test]
    fn a_share_lies_between_floor_and_cap_and_a_heavier_weight_has_no_less(case in shared_quarter()) {
        let Ok(allocation) = allocate(&case) else {
            return Ok(());
        };
        let fen = |figure: &Option<Figure>, otherwise| {
            figure.as_ref().map_or(otherwise, |figure| {
                Money::from_yuan(&exact(figure)).unwrap()
            })
        };
        let (floor, cap) = (fen(&case.floor, Money::ZERO), fen(&case.cap, Money::MAX));
        let mut by_weight = Vec::new();
        for person in &allocation.people {
            let weight = weight(person);
            if weight.is_zero() {
                prop_assert_eq!(person.share, Money::ZERO);
            } else {
                prop_assert!(person.share >= floor && person.share <= cap);
            }
            by_weight.push((weight, person.share));
        }
        by_weight.sort_by(|left, right| left.0.cmp(&right.0));
        prop_assert!(by_weight.windows(2).all(|pair| pair[0].1 <= pair[1].1 || pair[0].0 == pair[1].0));
        let given = Money::total(allocation.people.iter().map(|person| person.share)).unwrap();
        let full = by_weight.iter().all(|(weight, share)| weight.is_zero() || *share == cap);
        prop_assert!(given == allocation.pool || full, "only caps leave something");
    }
}

/// Everybody named in a fault, and the managers of these.
fn touched(case: &Proposal) -> BTreeSet<String> {
    let mut touched = BTreeSet::new();
    for fault in &case.faults {
        let names: Vec<&String> = match &fault.effect {
            ProposedEffect::Ordinary { cuts } => cuts.keys().collect(),
            ProposedEffect::Apportioned { shares, .. } => shares.keys().collect(),
            ProposedEffect::Major { people } => people.iter().collect(),
        };
        for name in names {
            touched.insert(name.clone());
            let person = case.candidates.iter().find(|person| person.code == *name);
            touched.extend(person.and_then(|person| person.manager.clone()));
        }
    }
    touched
}

fn weight(person: &Granted) -> Exact {
    let weight = person.steps.iter().find_map(|step| match &step.what {
        What::Share { weight, .. } => Some(weight.clone()),
        _ => None,
    });
    weight.unwrap()
}

fn exact(figure: &Figure) -> Exact {
    match figure {
        Figure::Written(text) => Exact::parse_decimal(text).unwrap(),
        Figure::Exact(value) => value.clone(),
        Figure::Unreadable(text) => panic!("{text}"),
    }
}
