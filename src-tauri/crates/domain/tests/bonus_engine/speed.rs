//! A firm of ten thousand. The promise is 50 ms in a release build; here only a slip into quadratic work
//! is caught, with room for a busy machine.

use std::time::{Duration, Instant};

use domain::bonus::engine::{Candidate, Figure, Proposal, ProposedPool, allocate};
use domain::money::Money;

#[test]
fn ten_thousand_people_with_cap_and_floor_are_calculated_at_once() {
    let pick =
        |list: &[&str], number: u32| Some(Figure::written(list[number as usize % list.len()]));
    let person = |number: u32| Candidate {
        code: format!("E{number:05}"),
        post: pick(&["0.8", "1.0", "1.2", "1.5", "2.0"], number),
        department_rate: pick(&["1.0", "1.1", "0.95"], number / 5),
        grade: Some(["A", "B", "C"][number as usize / 15 % 3].into()),
        days: Some(Figure::written((number * 7919 % 92 + 1).to_string())),
        of_days: Some(92.into()),
        ..Candidate::default()
    };
    let grades = [("A", "1.2"), ("B", "1.0"), ("C", "0.8")];
    let case = Proposal {
        pool: ProposedPool {
            amount: Some(Figure::written("50000000.00")),
            ..ProposedPool::default()
        },
        method: "share".into(),
        pro_rate: "weight".into(),
        cap: Some(Figure::written("8000.00")),
        floor: Some(Figure::written("500.00")),
        grades: grades
            .iter()
            .map(|(name, factor)| ((*name).into(), Figure::written(*factor)))
            .collect(),
        candidates: (0..10_000).map(person).collect(),
        ..Proposal::default()
    };
    let start = Instant::now();
    let allocation = allocate(&case).unwrap();
    let took = start.elapsed();
    println!("10,000 people: {took:?}");
    assert!(allocation.balances());
    assert_eq!(allocation.reserve.closing, Money::ZERO);
    assert!(took < Duration::from_secs(2), "{took:?}");
}
