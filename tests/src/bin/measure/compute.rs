//! How long the bonus engine takes for a quarter of 10,000 people with every kind of difficulty: five
//! departments, a transfer for every fiftieth person, leavers, commission, awards, faults of the three
//! kinds, joint liability, cap and floor. Prints `{"ms": median of 15, "people": …}`.

use std::{collections::BTreeMap, time::Instant};

use anyhow::{Result, ensure};
use domain::{
    bonus::engine::{
        Candidate, Figure, JointTerms, Proposal, ProposedAward, ProposedEffect, ProposedFault,
        ProposedPool, Segment, allocate,
    },
    money::Money,
};
use serde_json::json;

const PEOPLE: usize = 10_000;
const TURNS: usize = 15;

pub fn measure() -> Result<()> {
    let proposal = quarter();
    let mut times = Vec::new();
    for _ in 0..TURNS {
        let begin = Instant::now();
        let allocation = allocate(&proposal)?;
        times.push(begin.elapsed().as_secs_f64() * 1000.0);
        let granted = Money::total(allocation.people.iter().map(|person| person.total));
        let held = allocation.reserve.opening.add(allocation.pool);
        ensure!(
            granted.and_then(|g| g.add(allocation.reserve.closing)) == held,
            "the sum is not exact"
        );
    }
    times.sort_by(f64::total_cmp);
    println!("{}", json!({"ms": times[TURNS / 2], "people": PEOPLE}));
    Ok(())
}

fn quarter() -> Proposal {
    let grades = [
        ("A", "1.2"),
        ("B", "1"),
        ("C", "0.8"),
        ("D", "0.5"),
        ("E", "0"),
    ];
    let winners = (0..PEOPLE).step_by(41).filter(|n| !commission(*n));
    let awards = winners.map(|n| ProposedAward {
        code: code(n),
        amount: written("300.00"),
    });
    Proposal {
        pool: ProposedPool {
            revenue: Some(written("987654321.99")),
            rate: Some(written("0.015")),
            factor: Some(written("0.97")),
            ..ProposedPool::default()
        },
        opening_reserve: Some(written("12345.67")),
        method: "share".into(),
        pro_rate: "weight".into(),
        grades: grades
            .iter()
            .map(|(grade, factor)| ((*grade).into(), written(factor)))
            .collect(),
        cap: Some(written("3000")),
        floor: Some(written("100")),
        min_days: Some(written("30")),
        awards: awards.collect(),
        joint: Some(JointTerms {
            rate: written("0.1"),
            major_rate: Some(written("0.15")),
            cap: Some(written("0.2")),
        }),
        faults: (0..600).map(fault).collect(),
        candidates: (0..PEOPLE).map(candidate).collect(),
        ..Proposal::default()
    }
}

fn candidate(n: usize) -> Candidate {
    const POSTS: [&str; 5] = ["2", "1.5", "1.2", "1", "0.8"];
    const DEPARTMENTS: [&str; 5] = ["1", "1.1", "1.1", "1", "0.95"];
    let segment = |post: usize, days: &str| Segment {
        post: Some(written(POSTS[post % 5])),
        department_rate: Some(written(DEPARTMENTS[post % 5])),
        days: Some(written(days)),
        ..Segment::default()
    };
    let segments = (n % 50 == 3).then(|| vec![segment(n, "40"), segment(n + 1, "52")]);
    let days = segments
        .is_none()
        .then(|| written(if n % 31 == 7 { "61" } else { "92" }));
    Candidate {
        code: code(n),
        commission: commission(n),
        manager: (!n.is_multiple_of(20)).then(|| code(n - n % 20)),
        grade: Some(["A", "B", "B", "C", "D", "B", "E"][n % 7].into()),
        post: Some(written(POSTS[n % 5])),
        department_rate: Some(written(DEPARTMENTS[n / 20 % 5])),
        days,
        of_days: Some(written("92")),
        segments,
        ..Candidate::default()
    }
}

fn fault(n: usize) -> ProposedFault {
    let who = code(n * 13 + 1);
    let effect = match n % 3 {
        0 => ProposedEffect::Ordinary {
            cuts: BTreeMap::from([(who, written("0.2"))]),
        },
        1 => ProposedEffect::Apportioned {
            cut: written("0.3"),
            shares: BTreeMap::from([(who, written("60")), (code(n * 13 + 2), written("40"))]),
        },
        _ => ProposedEffect::Major { people: vec![who] },
    };
    ProposedFault {
        id: format!("F{n}"),
        effect,
        supervisors: None,
    }
}

fn commission(n: usize) -> bool {
    n % 97 == 5
}

fn code(n: usize) -> String {
    format!("E{n:05}")
}

fn written(text: &str) -> Figure {
    Figure::written(text)
}
