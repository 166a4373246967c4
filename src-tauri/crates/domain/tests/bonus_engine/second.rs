//! The rules of `cli.md`, compute bonus, formulated a second time: plainly, person by person, with
//! rational numbers throughout and no thought of speed. Where it and the engine differ, one is wrong.

use std::collections::{BTreeMap, BTreeSet};

use domain::bonus::engine::{Candidate, Figure, Proposal, ProposedEffect, Segment};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};

type Q = BigRational;

/// code, share, factor, amount, award, total; amounts in fen.
pub type Row = (String, i64, Q, i64, i64, i64);

#[derive(Debug, PartialEq, Eq)]
pub struct Outcome {
    pub pool: i64,
    pub rows: Vec<Row>,
    pub excluded: Vec<(String, &'static str)>,
    pub closing: i64,
}

/// Calculates a proposal whose figures are all in order.
pub fn calculate(case: &Proposal) -> Result<Outcome, &'static str> {
    let mut people: Vec<&Candidate> = case.candidates.iter().collect();
    people.sort_by(|a, b| a.code.cmp(&b.code));
    let pool = pool(case);
    let opening = fen(&yuan(case.opening_reserve.as_ref(), "0"));
    let mut excluded = Vec::new();
    let mut present: Vec<&Candidate> = Vec::new();
    for person in &people {
        match why_left_out(case, person) {
            Some(reason) => excluded.push((person.code.clone(), reason)),
            None => present.push(person),
        }
    }
    let takes_part = |code: &str| present.iter().any(|person| person.code == code);
    let mut awards: BTreeMap<&str, i64> = BTreeMap::new();
    for award in &case.awards {
        if !people.iter().any(|person| person.code == award.code) {
            return Err("UNKNOWN_PERSON");
        }
        *awards.entry(&award.code).or_default() += fen(&q(&award.amount));
    }
    if awards.keys().any(|code| !takes_part(code)) {
        return Err("NOT_TAKING_PART");
    }
    let awarded: i64 = awards.values().sum();
    let limit = half_up(&(Q::from_integer(pool.into()) * yuan(case.awards_cap.as_ref(), "1")));
    if awarded > limit.min(pool) {
        return Err("AWARDS_EXCEED_POOL");
    }
    let left = pool - awarded;
    let mut shares = match case.method.as_str() {
        "share" => by_weight(case, &present, left)?,
        "two_level" => two_level(case, &present, left),
        _ => fixed_grades(case, &present, left, opening),
    };
    if case.pro_rate == "amount" && case.method != "fixed_grades" {
        for (person, share) in present.iter().zip(&mut shares) {
            *share = half_up(&(Q::from_integer((*share).into()) * part_of_quarter(person)));
        }
    }
    let mut rows = Vec::new();
    for (person, share) in present.iter().zip(shares) {
        let (factor, major) = factor(case, person, &people);
        let amount = half_up(&(Q::from_integer(share.into()) * &factor));
        let award = if major {
            0
        } else {
            awards.get(person.code.as_str()).copied().unwrap_or(0)
        };
        rows.push((
            person.code.clone(),
            share,
            factor,
            amount,
            award,
            amount + award,
        ));
    }
    let closing = opening + pool - rows.iter().map(|row| row.5).sum::<i64>();
    Ok(Outcome {
        pool,
        rows,
        excluded,
        closing,
    })
}

fn pool(case: &Proposal) -> i64 {
    match &case.pool.amount {
        Some(amount) => fen(&q(amount)),
        None => {
            let product = q(case.pool.revenue.as_ref().unwrap())
                * q(case.pool.rate.as_ref().unwrap())
                * yuan(case.pool.factor.as_ref(), "1");
            if product.is_negative() {
                0
            } else {
                half_up(&(product * Q::from_integer(100.into())))
            }
        }
    }
}

fn why_left_out(case: &Proposal, person: &Candidate) -> Option<&'static str> {
    if person.commission {
        return Some("commission");
    }
    person.of_days.as_ref()?;
    let days: Q = parts(person)
        .iter()
        .map(|part| yuan(part.days.as_ref(), "0"))
        .sum();
    if days.is_zero() {
        return Some("no_days");
    }
    (days < yuan(case.min_days.as_ref(), "0")).then_some("too_few_days")
}

fn parts(person: &Candidate) -> Vec<Segment> {
    person.segments.clone().unwrap_or_else(|| {
        vec![Segment {
            post: person.post.clone(),
            department: person.department.clone(),
            department_rate: person.department_rate.clone(),
            days: person.days.clone(),
        }]
    })
}

fn part_of_quarter(person: &Candidate) -> Q {
    match &person.of_days {
        None => Q::one(),
        Some(of_days) => {
            parts(person)
                .iter()
                .map(|part| yuan(part.days.as_ref(), "0"))
                .sum::<Q>()
                / q(of_days)
        }
    }
}

fn weight(case: &Proposal, person: &Candidate, part: &Segment) -> Q {
    let mut weight = yuan(part.post.as_ref(), "1");
    if let Some(grade) = &person.grade {
        weight *= q(&case.grades[grade]);
    }
    if case.method == "share" {
        weight *= yuan(part.department_rate.as_ref(), "1");
    }
    if let (Some(days), Some(of_days), "weight") =
        (&part.days, &person.of_days, case.pro_rate.as_str())
    {
        weight = weight * q(days) / q(of_days);
    }
    weight
}

fn by_weight(case: &Proposal, present: &[&Candidate], left: i64) -> Result<Vec<i64>, &'static str> {
    let weights: Vec<Q> = present
        .iter()
        .map(|person| {
            parts(person)
                .iter()
                .map(|part| weight(case, person, part))
                .sum()
        })
        .collect();
    let floor = case.floor.as_ref().map(|floor| fen(&q(floor)));
    let cap = case.cap.as_ref().map(|cap| fen(&q(cap)));
    let exact = water(left, &weights, floor.unwrap_or(0), cap).ok_or("FLOORS_EXCEED_POOL")?;
    Ok(largest_remainder(&exact, &weights))
}

/// Freezes, round after round, whoever is beyond a bound: those below the floor when the floors weigh
/// more, those above the cap otherwise.
fn water(left: i64, weights: &[Q], floor: i64, cap: Option<i64>) -> Option<Vec<Q>> {
    let whole = |fen: i64| Q::from_integer(fen.into());
    let mut exact = vec![Q::zero(); weights.len()];
    let mut free: BTreeSet<usize> = (0..weights.len())
        .filter(|&i| weights[i].is_positive())
        .collect();
    if whole(floor) * whole(i64::try_from(free.len()).unwrap()) > whole(left) {
        return None;
    }
    let mut rest = whole(left);
    while !free.is_empty() {
        let sum: Q = free.iter().map(|&i| &weights[i]).sum();
        let wanted: BTreeMap<usize, Q> = free
            .iter()
            .map(|&i| (i, &rest * &weights[i] / &sum))
            .collect();
        let held = |value: &Q| {
            let raised = value.clone().max(whole(floor));
            cap.map_or(raised.clone(), |cap| raised.min(whole(cap)))
        };
        let error: Q = wanted.values().map(|value| held(value) - value).sum();
        let frozen: Vec<usize> = wanted
            .iter()
            .filter(|(_, value)| {
                let change = held(value) - *value;
                error.is_zero()
                    || (error.is_positive() && change.is_positive())
                    || (error.is_negative() && change.is_negative())
            })
            .map(|(&i, _)| i)
            .collect();
        for i in frozen {
            exact[i] = held(&wanted[&i]);
            rest -= &exact[i];
            free.remove(&i);
        }
    }
    Some(exact)
}

fn largest_remainder(exact: &[Q], weights: &[Q]) -> Vec<i64> {
    let mut fens: Vec<i64> = exact
        .iter()
        .map(|value| value.floor().to_integer().to_i64().unwrap())
        .collect();
    let sum: Q = exact.iter().sum();
    assert!(sum.is_integer());
    let mut left = sum.to_integer().to_i64().unwrap() - fens.iter().sum::<i64>();
    let mut order: Vec<usize> = (0..exact.len()).collect();
    order.sort_by(|&a, &b| {
        (exact[b].fract(), &weights[b])
            .cmp(&(exact[a].fract(), &weights[a]))
            .then(a.cmp(&b))
    });
    for i in order {
        if left > 0 {
            fens[i] += 1;
            left -= 1;
        }
    }
    fens
}

fn two_level(case: &Proposal, present: &[&Candidate], left: i64) -> Vec<i64> {
    let rates: Vec<Q> = case.departments.values().map(q).collect();
    let pots = largest_remainder(&water(left, &rates, 0, None).unwrap(), &rates);
    let mut shares = vec![0; present.len()];
    for (department, pot) in case.departments.keys().zip(pots) {
        let inside = |person: &&Candidate| {
            let here = parts(person)
                .into_iter()
                .filter(|part| part.department.as_ref() == Some(department));
            here.map(|part| weight(case, person, &part)).sum::<Q>()
        };
        let weights: Vec<Q> = present.iter().map(inside).collect();
        let fens = largest_remainder(&water(pot, &weights, 0, None).unwrap(), &weights);
        for (share, fen) in shares.iter_mut().zip(fens) {
            *share += fen;
        }
    }
    shares
}

fn fixed_grades(case: &Proposal, present: &[&Candidate], left: i64, opening: i64) -> Vec<i64> {
    let amount = |person: &&Candidate| {
        let yuan = q(&case.grades[person.grade.as_ref().unwrap()]);
        half_up(&(yuan * Q::from_integer(100.into()) * part_of_quarter(person)))
    };
    let amounts: Vec<i64> = present.iter().map(amount).collect();
    let there = left + if case.draw_reserve { opening } else { 0 };
    if amounts.iter().sum::<i64>() <= there {
        return amounts;
    }
    let weights: Vec<Q> = amounts
        .iter()
        .map(|amount| Q::from_integer((*amount).into()))
        .collect();
    largest_remainder(&water(there, &weights, 0, None).unwrap(), &weights)
}

/// 1 − min(1, own + joint), and whether a major fault is among them.
fn factor(case: &Proposal, person: &Candidate, people: &[&Candidate]) -> (Q, bool) {
    let (mut own, mut joint, mut major) = (Q::zero(), Q::zero(), false);
    for fault in &case.faults {
        let named: BTreeMap<&str, Q> = match &fault.effect {
            ProposedEffect::Ordinary { cuts } => cuts
                .iter()
                .map(|(code, cut)| (code.as_str(), q(cut)))
                .collect(),
            ProposedEffect::Apportioned { cut, shares } => shares
                .iter()
                .map(|(code, share)| {
                    (
                        code.as_str(),
                        q(cut) * q(share) / Q::from_integer(100.into()),
                    )
                })
                .collect(),
            ProposedEffect::Major { people } => people
                .iter()
                .map(|code| (code.as_str(), Q::one()))
                .collect(),
        };
        let is_major = matches!(fault.effect, ProposedEffect::Major { .. });
        if let Some(percent) = named.get(person.code.as_str()) {
            own += percent;
            major |= is_major;
        }
        let Some(terms) = &case.joint else { continue };
        for subordinate in people {
            let answers = subordinate.manager.as_ref() == Some(&person.code)
                && subordinate.code != person.code;
            if answers
                && named
                    .get(subordinate.code.as_str())
                    .is_some_and(Signed::is_positive)
            {
                joint += match &terms.major_rate {
                    Some(rate) if is_major => q(rate),
                    _ => q(&terms.rate),
                };
            }
        }
    }
    if let Some(cap) = case.joint.as_ref().and_then(|terms| terms.cap.as_ref()) {
        joint = joint.min(q(cap));
    }
    (Q::one() - (own + joint.min(Q::one())).min(Q::one()), major)
}

pub fn q(figure: &Figure) -> Q {
    match figure {
        Figure::Written(text) => {
            let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
            let digits: BigInt = format!("{whole}{decimals}").parse().unwrap();
            Q::new(
                digits,
                BigInt::from(10).pow(u32::try_from(decimals.len()).unwrap()),
            )
        }
        Figure::Exact(value) => Q::new(value.numerator().clone(), value.denominator().clone()),
        Figure::Unreadable(text) => panic!("{text}"),
    }
}

fn yuan(figure: Option<&Figure>, otherwise: &str) -> Q {
    figure.map_or_else(|| q(&Figure::written(otherwise)), q)
}

fn fen(yuan: &Q) -> i64 {
    (yuan * Q::from_integer(100.into()))
        .to_integer()
        .to_i64()
        .unwrap()
}

fn half_up(value: &Q) -> i64 {
    (value + Q::new(1.into(), 2.into()))
        .floor()
        .to_integer()
        .to_i64()
        .unwrap()
}
