//! Random quarters: small firms with everything that can happen in them. Figures are in order; what a
//! calculation may still refuse are floors, awards and people who do not take part.

use std::collections::{BTreeMap, BTreeSet};

use domain::bonus::engine::{
    Candidate, Figure, JointTerms, Proposal, ProposedAward, ProposedEffect, ProposedFault,
    ProposedPool, Segment,
};
use domain::money::Money;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Coefficients: plain ones, none at all, ones with nothing in common, and one that is too long for the
/// fast way through machine words.
const COEFFICIENTS: [&str; 10] = [
    "1",
    "1.0",
    "0.8",
    "1.5",
    "2",
    "0",
    "0.37",
    "13.7",
    "0.000001",
    "0.3333333333333333333333333333",
];
const PERCENTAGES: [&str; 8] = ["0", "0.05", "0.1", "0.20", "0.333", "0.5", "0.999", "1"];
const DEPARTMENTS: [&str; 3] = ["售后部", "零售部", "D3"];

pub fn quarter() -> impl Strategy<Value = Proposal> {
    let method = select(vec!["share", "share", "two_level", "fixed_grades"]);
    (method, prop::bool::weighted(0.25)).prop_flat_map(|(method, on_amount)| {
        let shape = (
            bounds(method),
            vec(person(on_amount), 0..9),
            terms(),
            grades(method),
            happenings(),
        );
        (Just(method), Just(on_amount), pool(), shape).prop_map(build)
    })
}

/// `share` without anything that happens afterwards.
pub fn shared_quarter() -> impl Strategy<Value = Proposal> {
    (
        bounds("share"),
        vec(person(false), 0..9),
        pool(),
        grades("share"),
    )
        .prop_map(|((cap, floor), people, pool, grades)| Proposal {
            pool,
            cap,
            floor,
            grades: named(&grades),
            candidates: candidates(people),
            method: "share".into(),
            pro_rate: "weight".into(),
            ..Proposal::default()
        })
}

type Bounds = (Option<Figure>, Option<Figure>);
type Terms = (
    Option<Figure>,
    bool,
    Option<u32>,
    Option<JointTerms>,
    Option<&'static str>,
);
type Happenings = (Vec<(Index, u32)>, Vec<Happening>);
type Shape = (
    Bounds,
    Vec<Person>,
    Terms,
    Vec<(&'static str, Figure)>,
    Happenings,
);

#[derive(Debug, Clone)]
enum Happening {
    Ordinary(Vec<(Index, &'static str)>),
    Apportioned(&'static str, Vec<Index>),
    Major(Vec<Index>),
}

#[derive(Debug, Clone)]
struct Person {
    candidate: Candidate,
    manager: Option<Index>,
}

fn build((method, on_amount, pool, shape): (&str, bool, ProposedPool, Shape)) -> Proposal {
    let ((cap, floor), people, terms, grades, (awards, happenings)) = shape;
    let (opening_reserve, draw_reserve, min_days, joint, awards_cap) = terms;
    let candidates = candidates(people);
    let code = |index: &Index| index.get(&candidates).code.clone();
    let (mut proposed_awards, mut faults) = (Vec::new(), Vec::new());
    if !candidates.is_empty() {
        for (index, fen) in &awards {
            proposed_awards.push(ProposedAward {
                code: code(index),
                amount: money(*fen),
            });
        }
        for (number, happening) in happenings.into_iter().enumerate() {
            let effect = match happening {
                Happening::Ordinary(cuts) => ProposedEffect::Ordinary {
                    cuts: cuts
                        .iter()
                        .map(|(index, cut)| (code(index), Figure::written(*cut)))
                        .collect(),
                },
                Happening::Apportioned(cut, people) => {
                    let codes: BTreeSet<_> = people.iter().map(&code).collect();
                    let shares: &[&str] = match codes.len() {
                        1 => &["100"],
                        2 => &["66.6667", "33.3333"],
                        _ => &["60", "40.00", "0"],
                    };
                    let shares = codes
                        .into_iter()
                        .zip(shares)
                        .map(|(code, share)| (code, Figure::written(*share)));
                    ProposedEffect::Apportioned {
                        cut: Figure::written(cut),
                        shares: shares.collect(),
                    }
                }
                Happening::Major(people) => ProposedEffect::Major {
                    people: people.iter().map(&code).collect(),
                },
            };
            faults.push(ProposedFault {
                id: format!("F{number}"),
                effect,
                supervisors: None,
            });
        }
    }
    let rates = [("售后部", "0.45"), ("零售部", "0.3501"), ("D3", "0.1999")];
    Proposal {
        pool,
        opening_reserve,
        method: method.into(),
        pro_rate: if on_amount { "amount" } else { "weight" }.into(),
        grades: named(&grades),
        departments: rates
            .iter()
            .map(|(name, rate)| ((*name).into(), Figure::written(*rate)))
            .collect(),
        cap,
        floor,
        draw_reserve,
        min_days: min_days.map(Figure::from),
        awards: proposed_awards,
        awards_cap: awards_cap.map(Figure::written),
        joint,
        faults,
        candidates,
    }
}

fn candidates(people: Vec<Person>) -> Vec<Candidate> {
    let count = people.len();
    let code = |number: usize| format!("E{number:02}");
    let give = |(number, person): (usize, Person)| Candidate {
        code: code(number),
        // One more than there are people: an unknown manager; his own number: himself.
        manager: person.manager.map(|index| code(index.index(count + 1))),
        ..person.candidate
    };
    people.into_iter().enumerate().map(give).collect()
}

fn pool() -> impl Strategy<Value = ProposedPool> {
    prop_oneof![
        (0_u32..5_000_000).prop_map(|fen| ProposedPool {
            amount: Some(money(fen)),
            ..ProposedPool::default()
        }),
        (0_u32..60).prop_map(|fen| ProposedPool {
            amount: Some(money(fen)),
            ..ProposedPool::default()
        }),
        (
            -1_000_000_i64..90_000_000,
            option::of(select(vec!["0.913", "0.8", "1.0", "0"]))
        )
            .prop_map(|(fen, factor)| ProposedPool {
                amount: None,
                revenue: Some(Figure::written(Money::from_fen(fen).unwrap().to_string())),
                rate: Some(Figure::written("0.015")),
                factor: factor.map(Figure::written),
            }),
    ]
}

fn bounds(method: &str) -> BoxedStrategy<Bounds> {
    if method == "share" {
        let bounds = (
            option::of(0_u32..900_000),
            option::weighted(0.3, 0_u32..30_000),
        );
        bounds
            .prop_map(|(cap, floor)| {
                (
                    cap.map(|cap| money(cap.max(floor.unwrap_or(0)))),
                    floor.map(money),
                )
            })
            .boxed()
    } else {
        Just((None, None)).boxed()
    }
}

fn terms() -> impl Strategy<Value = Terms> {
    let percent = || select(PERCENTAGES.to_vec()).prop_map(Figure::written);
    let joint = (percent(), option::of(percent()), option::of(percent())).prop_map(
        |(rate, major_rate, cap)| JointTerms {
            rate,
            major_rate,
            cap,
        },
    );
    (
        option::of((0_u32..1_000_000).prop_map(money)),
        any::<bool>(),
        option::weighted(0.3, 0_u32..60),
        option::of(joint),
        option::weighted(0.3, select(vec!["0.1", "0.333", "1", "2"])),
    )
}

fn grades(method: &str) -> BoxedStrategy<Vec<(&'static str, Figure)>> {
    let names = ["A", "B", "售后部/专员/一等"];
    if method == "fixed_grades" {
        let amounts = prop_oneof![0_u32..300_000, 0_u32..20];
        vec(amounts.prop_map(money), 3)
            .prop_map(move |amounts| names.into_iter().zip(amounts).collect())
            .boxed()
    } else {
        let factors = vec(select(COEFFICIENTS.to_vec()).prop_map(Figure::written), 3);
        factors
            .prop_map(move |factors| names.into_iter().zip(factors).collect())
            .boxed()
    }
}

fn happenings() -> impl Strategy<Value = Happenings> {
    let cut = || select(PERCENTAGES.to_vec());
    let happening = prop_oneof![
        3 => vec((any::<Index>(), cut()), 0..4).prop_map(Happening::Ordinary),
        1 => (cut(), vec(any::<Index>(), 1..4)).prop_map(|(cut, people)| Happening::Apportioned(cut, people)),
        1 => vec(any::<Index>(), 0..4).prop_map(Happening::Major),
    ];
    let awards =
        prop_oneof![2 => Just(Vec::new()), 1 => vec((any::<Index>(), 0_u32..30_000), 1..4)];
    (awards, vec(happening, 0..5))
}

fn person(on_amount: bool) -> impl Strategy<Value = Person> {
    let coefficient = || option::of(select(COEFFICIENTS.to_vec()).prop_map(Figure::written));
    let department = || select(DEPARTMENTS.to_vec()).prop_map(|name| Some(name.to_owned()));
    let segment = move || {
        (coefficient(), department(), coefficient(), 0_u32..31).prop_map(
            |(post, department, department_rate, days)| Segment {
                post,
                department,
                department_rate,
                days: Some(days.into()),
            },
        )
    };
    let days = prop_oneof![
        2 => Just((None, None)),
        3 => (0_u32..93).prop_map(|days| (Some(days), None)),
        if on_amount { 0 } else { 2 } => vec(segment(), 1..4).prop_map(|segments| (None, Some(segments))),
    ];
    let grade = select(vec!["A", "B", "售后部/专员/一等"]);
    let who = (prop::bool::weighted(0.1), option::of(any::<Index>()), grade);
    (who, coefficient(), department(), coefficient(), days).prop_map(
        |((commission, manager, grade), post, department, department_rate, (days, segments))| {
            Person {
                candidate: Candidate {
                    code: String::new(),
                    commission,
                    manager: None,
                    grade: Some(grade.into()),
                    post,
                    department_rate,
                    department,
                    of_days: (days.is_some() || segments.is_some()).then(|| 92.into()),
                    days: days.map(Figure::from),
                    segments,
                },
                manager,
            }
        },
    )
}

fn named(grades: &[(&'static str, Figure)]) -> BTreeMap<String, Figure> {
    grades
        .iter()
        .map(|(name, figure)| ((*name).into(), figure.clone()))
        .collect()
}

fn money(fen: u32) -> Figure {
    Figure::written(format!("{}.{:02}", fen / 100, fen % 100))
}
