//! The bonus engine: one proposal in, one allocation or one refusal out. Nothing else decides about an
//! amount, neither in the window nor on the command line (`cli.md`, compute bonus, steps 0 to 7).
//!
//! - [`proposal`]: what comes in, unchecked · `figures`, `reading`, `terms`: its figures, read · `checks`:
//!   what is refused
//! - `roster`: who takes part · `awards`: what comes out of the pool first
//! - `weights`, `split`: weights on one denominator, and an amount divided by them to the fen
//! - `share`, `two_level`, `fixed_grades`: the three methods · `pro_rate`: days in post on the share
//! - `faults`: from the faults to the coefficient
//! - [`result`], [`trace`], [`refusal`]: what goes out
//!
//! Everything is integer fen and exact fractions. Rounded, half up, are: the pool, the limit of awards,
//! an amount for part of the days, and share × factor. What is divided goes by largest remainder.

mod awards;
mod checks;
mod faults;
mod figures;
mod fixed_grades;
mod method;
mod pro_rate;
pub mod proposal;
mod reading;
pub mod refusal;
pub mod result;
mod roster;
mod share;
mod split;
mod terms;
pub mod trace;
mod two_level;
mod weights;

pub use method::{Method, ProRate};
pub use proposal::{
    Candidate, JointTerms, Proposal, ProposedAward, ProposedEffect, ProposedFault, ProposedPool,
    Segment,
};
pub use refusal::Refusal;
pub use result::{Allocation, Granted, LeftOut, Reason, Reserve};
pub use trace::{Bound, DaysInPost, RuleKey, Step, What};

use self::awards::Awards;
use self::faults::Burden;
use self::terms::{Subject, Terms};
pub use crate::figure::Figure;
use crate::money::Money;

/// The version of these rules. A run keeps it with its inputs, so that an old run can be calculated
/// again as it was.
pub const ALGORITHM: u32 = 1;

/// A share before faults, with the steps that lead to it.
struct Shared {
    share: Money,
    steps: Vec<Step>,
}

/// Calculates a quarter. The first check that fails decides what is refused; the order in which people,
/// faults and awards are listed decides nothing.
pub fn allocate(proposal: &Proposal) -> Result<Allocation, Refusal> {
    checks::codes(proposal)?;
    let terms = reading::read(proposal)?;
    let (method, pro_rate) = checks::method(proposal, &terms)?;
    checks::days(&terms, pro_rate)?;
    let (people, excluded) = roster::divide(&terms);
    checks::grades(&terms, method, &people)?;
    checks::departments(&terms, method, &people)?;
    faults::check(&terms)?;
    let awards = awards::check(&terms, &people)?;

    let mut shared = match method {
        Method::Share => share::shares(&terms, pro_rate, &people, awards.left)?,
        Method::TwoLevel => two_level::shares(&terms, pro_rate, &people, awards.left),
        Method::FixedGrades => {
            fixed_grades::shares(&terms, &people, awards.left, proposal.draw_reserve)
        }
    };
    if pro_rate == ProRate::Amount && method != Method::FixedGrades {
        pro_rate::on_shares(&people, &mut shared);
    }
    let mut burdens = faults::burdens(&terms, &people);
    let grant = |(person, shared): (&&Subject<'_>, Shared)| {
        granted(
            &terms,
            &awards,
            person.code,
            shared,
            burdens.get_mut(person.code),
        )
    };
    let people: Vec<Granted> = people.iter().zip(shared).map(grant).collect();
    let reserve = Reserve {
        opening: terms.opening,
        closing: closing(&terms, &people),
    };
    Ok(Allocation {
        pool: terms.pool.total,
        people,
        excluded,
        reserve,
    })
}

/// amount = share × factor, total = amount + award (step 7), and the whole way there.
fn granted(
    terms: &Terms<'_>,
    awards: &Awards<'_>,
    code: &str,
    shared: Shared,
    mut burden: Option<&mut Burden<'_>>,
) -> Granted {
    let Shared { share, steps: own } = shared;
    let mut steps = Vec::with_capacity(own.len() + 6);
    steps.push(pool_step(terms));
    if !awards.total.is_zero() {
        let what = What::AwardsSetAside {
            awards: awards.total,
            left: awards.left,
        };
        steps.push(Step {
            rules: vec![RuleKey::AwardsCap],
            what,
        });
    }
    steps.extend(own);
    let factor = faults::factor(terms, burden.as_deref_mut(), &mut steps);
    let amount = share.times(&factor).expect("a factor is not above one");
    steps.push(Step {
        rules: vec![RuleKey::Reserve],
        what: What::Amount {
            share,
            factor: factor.clone(),
            amount,
        },
    });
    let won = awards.of(code);
    let lost_by = burden.and_then(|burden| burden.major);
    let award = if lost_by.is_some() { Money::ZERO } else { won };
    if !won.is_zero() {
        steps.push(match lost_by {
            None => Step {
                rules: vec![RuleKey::AwardsCap],
                what: What::Award { award },
            },
            Some(fault) => Step {
                rules: vec![RuleKey::FaultsMajor, RuleKey::Reserve],
                what: What::AwardLost {
                    award: won,
                    fault: fault.into(),
                },
            },
        });
    }
    let total = amount
        .add(award)
        .expect("a share and an award come from what the reserve and the pool hold");
    steps.push(Step {
        rules: vec![RuleKey::Total],
        what: What::Total {
            amount,
            award,
            total,
        },
    });
    Granted {
        code: code.into(),
        share,
        factor,
        amount,
        award,
        total,
        steps,
    }
}

fn pool_step(terms: &Terms<'_>) -> Step {
    let pool = terms.pool.total;
    match &terms.pool.from {
        None => Step {
            rules: Vec::new(),
            what: What::PoolGiven { pool },
        },
        Some([revenue, rate, factor]) => Step {
            rules: vec![RuleKey::PoolRate, RuleKey::GateFloor, RuleKey::GateCap],
            what: What::PoolFromRevenue {
                revenue: revenue.clone(),
                rate: rate.clone(),
                factor: factor.clone(),
                pool,
            },
        },
    }
}

/// What is not granted stays in the reserve, never with colleagues.
fn closing(terms: &Terms<'_>, people: &[Granted]) -> Money {
    let granted = Money::total(people.iter().map(|person| person.total));
    let held = terms.opening.add(terms.pool.total);
    held.zip(granted)
        .and_then(|(held, granted)| held.sub(granted))
        .expect("totals come from what the reserve and the pool hold")
}
