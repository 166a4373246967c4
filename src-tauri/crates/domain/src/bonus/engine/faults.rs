//! Faults act on a coefficient, never on money (A5): the percentages of one person's own faults, what a
//! manager answers for (A7), and the factor that is left.

use std::collections::{HashMap, HashSet};

use super::refusal::Refusal;
use super::terms::{Effect, Fault, Subject, Terms, listed};
use super::trace::{RuleKey, Step, What};
use crate::exact::Exact;

/// What all faults of the quarter come to for one person.
pub(super) struct Burden<'a> {
    own: Exact,
    joint: Exact,
    /// The major fault that loses him the award too.
    pub major: Option<&'a str>,
    steps: Vec<Step>,
}

/// Everybody named is known; percentages are percentages; responsibility is shared out in full.
pub(super) fn check(terms: &Terms<'_>) -> Result<(), Refusal> {
    for fault in &terms.faults {
        if let Some(code) = fault
            .names()
            .into_iter()
            .find(|code| !listed(&terms.people, code))
        {
            return Err(Refusal::UnknownPerson {
                place: format!("faults[{}]", fault.id),
                code: code.into(),
            });
        }
    }
    for fault in &terms.faults {
        fault.check_percentages()?;
    }
    if let Some(joint) = &terms.joint {
        for (name, percent) in [
            ("rate", &joint.rate),
            ("major_rate", &joint.major_rate),
            ("cap", &joint.cap),
        ] {
            within(percent, 1, || format!("joint.{name}"))?;
        }
    }
    for fault in &terms.faults {
        if let Effect::Apportioned { shares, .. } = &fault.effect {
            let sum: Exact = shares.iter().map(|(_, share)| share).sum();
            if sum != Exact::from(100_u32) {
                return Err(Refusal::SharesNot100 {
                    fault: fault.id.into(),
                    sum,
                });
            }
        }
    }
    Ok(())
}

/// The burdens of everybody who has one. Managers bear for subordinates who are left out, too, but only
/// when they take part themselves.
pub(super) fn burdens<'a>(
    terms: &Terms<'a>,
    taking_part: &[&Subject<'a>],
) -> HashMap<&'a str, Burden<'a>> {
    let mut burdens = HashMap::new();
    if terms.faults.is_empty() {
        return burdens;
    }
    let managers: HashMap<&str, &str> = terms
        .people
        .iter()
        .filter_map(|person| Some((person.code, person.manager?)))
        .filter(|(code, manager)| code != manager && listed(taking_part, manager))
        .collect();
    for fault in &terms.faults {
        for (code, percent, what) in fault.own() {
            let burden: &mut Burden<'a> = burdens.entry(code).or_default();
            burden.own = &burden.own + &percent;
            burden.steps.push(Step {
                rules: vec![fault.rule()],
                what,
            });
            if fault.is_major() {
                burden.major.get_or_insert(fault.id);
            }
            let manager = match fault.supervisors {
                None => managers.get(code).copied(),
                Some(recorded) => recorded
                    .get(code)
                    .map(String::as_str)
                    .filter(|manager| *manager != code && listed(taking_part, manager)),
            };
            let (Some(joint), Some(manager)) = (&terms.joint, manager) else {
                continue;
            };
            if !percent.is_positive() {
                continue;
            }
            let (percent, rule) = if fault.is_major() {
                (joint.major_rate.clone(), RuleKey::JointMajorRate)
            } else {
                (joint.rate.clone(), RuleKey::JointRate)
            };
            let burden: &mut Burden<'a> = burdens.entry(manager).or_default();
            burden.joint = &burden.joint + &percent;
            let what = What::JointLiability {
                fault: fault.id.into(),
                subordinate: code.into(),
                percent,
            };
            burden.steps.push(Step {
                rules: vec![rule],
                what,
            });
        }
    }
    burdens
}

/// factor = 1 − min(1, own + joint), joint stopping at its cap; with the steps that lead to it.
pub(super) fn factor(
    terms: &Terms<'_>,
    burden: Option<&mut Burden<'_>>,
    steps: &mut Vec<Step>,
) -> Exact {
    let mut rules = vec![RuleKey::Faults];
    let Some(burden) = burden else {
        let (own, joint, factor) = (Exact::zero(), Exact::zero(), Exact::one());
        steps.push(Step {
            rules,
            what: What::Factor {
                own,
                joint,
                joint_capped: false,
                factor: factor.clone(),
            },
        });
        return factor;
    };
    steps.append(&mut burden.steps);
    let cap = terms
        .joint
        .as_ref()
        .map(|joint| &joint.cap)
        .filter(|cap| **cap < burden.joint);
    let joint = match cap {
        None => burden.joint.clone(),
        Some(cap) => {
            rules.push(RuleKey::JointCap);
            cap.clone()
        }
    };
    let own = burden.own.clone();
    let effect = (&own + &joint).min(Exact::one());
    let factor = &Exact::one() - &effect;
    let joint_capped = cap.is_some();
    steps.push(Step {
        rules,
        what: What::Factor {
            own,
            joint,
            joint_capped,
            factor: factor.clone(),
        },
    });
    factor
}

impl<'a> Fault<'a> {
    fn is_major(&self) -> bool {
        matches!(self.effect, Effect::Major(_))
    }

    fn rule(&self) -> RuleKey {
        match self.effect {
            Effect::Ordinary(_) => RuleKey::FaultsOrdinary,
            Effect::Apportioned { .. } => RuleKey::FaultsApportioned,
            Effect::Major(_) => RuleKey::FaultsMajor,
        }
    }

    fn names(&self) -> Vec<&'a str> {
        match &self.effect {
            Effect::Ordinary(named) | Effect::Apportioned { shares: named, .. } => {
                named.iter().map(|(code, _)| *code).collect()
            }
            Effect::Major(people) => people.clone(),
        }
    }

    fn check_percentages(&self) -> Result<(), Refusal> {
        let place = |name: &str| format!("faults[{}].{name}", self.id);
        match &self.effect {
            Effect::Ordinary(cuts) => {
                for (code, cut) in cuts {
                    within(cut, 1, || place(code))?;
                }
            }
            Effect::Apportioned { cut, shares } => {
                within(cut, 1, || place("cut"))?;
                for (code, share) in shares {
                    within(share, 100, || place(code))?;
                }
            }
            Effect::Major(_) => {}
        }
        Ok(())
    }

    /// Everybody named, once, with the percentage and its step.
    fn own(&self) -> Vec<(&'a str, Exact, What)> {
        let step =
            |percent: &Exact, cut: Option<&Exact>, responsibility: Option<&Exact>| What::OwnFault {
                fault: self.id.into(),
                percent: percent.clone(),
                cut: cut.cloned(),
                responsibility: responsibility.cloned(),
            };
        match &self.effect {
            Effect::Ordinary(cuts) => cuts
                .iter()
                .map(|(code, percent)| (*code, percent.clone(), step(percent, None, None)))
                .collect(),
            Effect::Apportioned { cut, shares } => {
                let hundredth = Exact::ratio(1, 100).expect("100 is not zero");
                let part = |(code, share): &(&'a str, Exact)| {
                    let percent = &(cut * share) * &hundredth;
                    let step = step(&percent, Some(cut), Some(share));
                    (*code, percent, step)
                };
                shares.iter().map(part).collect()
            }
            Effect::Major(people) => {
                let mut once = HashSet::new();
                let all = Exact::one();
                let named = people.iter().filter(|code| once.insert(**code));
                named
                    .map(|code| (*code, all.clone(), step(&all, None, None)))
                    .collect()
            }
        }
    }
}

fn within(percent: &Exact, most: u32, place: impl FnOnce() -> String) -> Result<(), Refusal> {
    if percent.is_negative() || *percent > Exact::from(most) {
        return Err(Refusal::BadPercent {
            place: place(),
            percent: percent.clone(),
        });
    }
    Ok(())
}

impl Default for Burden<'_> {
    fn default() -> Self {
        Self {
            own: Exact::zero(),
            joint: Exact::zero(),
            major: None,
            steps: Vec::new(),
        }
    }
}
