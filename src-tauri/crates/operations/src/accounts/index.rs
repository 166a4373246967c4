//! Who may be whom, without comparing everybody with everybody: only those are compared who share a
//! name, the core of a name, a number, an address or a code.

use std::collections::HashMap;

use domain::accounts::{Alike, Fingerprint, Likeness};

/// All that is known so far.
#[derive(Debug, Default)]
pub(super) struct Index {
    prints: Vec<Fingerprint>,
    by_key: HashMap<(Kind, String), Vec<usize>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Name,
    Core,
    Code,
    CreditCode,
    Reach,
}

/// A number that half the list shares (a switchboard, 无) says nothing: no more are compared.
const MOST_ALIKE: usize = 20;

impl Index {
    /// Adds one and tells its place.
    pub(super) fn add(&mut self, print: Fingerprint) -> usize {
        let at = self.prints.len();
        for key in keys(&print) {
            self.by_key.entry(key).or_default().push(at);
        }
        self.prints.push(print);
        at
    }

    /// More is known about one.
    pub(super) fn widen(&mut self, at: usize, more: &Fingerprint) {
        let Some(print) = self.prints.get_mut(at) else {
            return;
        };
        print.people.extend(more.people.iter().cloned());
        for reach in &more.reach {
            if print.reach.insert(reach.clone()) {
                self.by_key
                    .entry((Kind::Reach, reach.clone()))
                    .or_default()
                    .push(at);
            }
        }
    }

    /// The most alike; of equals the first.
    pub(super) fn best(&self, print: &Fingerprint) -> Option<(usize, Alike)> {
        let rank = |alike: &Alike| u8::from(alike.likeness == Likeness::Certain);
        self.alike(print, 0)
            .into_iter()
            .min_by_key(|(at, alike)| (1 - rank(alike), reason_rank(alike), *at))
    }

    /// Everybody alike, from a place on.
    pub(super) fn alike(&self, print: &Fingerprint, from: usize) -> Vec<(usize, Alike)> {
        let mut candidates: Vec<usize> = keys(print)
            .into_iter()
            .filter_map(|key| self.by_key.get(&key))
            .flat_map(|places| places.iter().filter(|at| **at >= from).take(MOST_ALIKE))
            .copied()
            .collect();
        candidates.sort_unstable();
        candidates.dedup();
        candidates
            .into_iter()
            .filter_map(|at| Some((at, self.prints[at].compare(print)?)))
            .collect()
    }

    pub(super) fn prints(&self) -> &[Fingerprint] {
        &self.prints
    }
}

/// Among possible ones the same name says more than a shared number.
fn reason_rank(alike: &Alike) -> u8 {
    use domain::accounts::AlikeReason as R;
    match alike.reason {
        R::SameCreditCode | R::SameCode => 0,
        R::SameNameAndContact => 1,
        R::SameName => 2,
        R::SameNameOnly => 3,
        R::SameReach => 4,
        R::SameCore => 5,
    }
}

fn keys(print: &Fingerprint) -> Vec<(Kind, String)> {
    let mut keys = Vec::with_capacity(4 + print.reach.len());
    let mut key = |kind, text: &str| {
        if !text.is_empty() {
            keys.push((kind, text.to_owned()));
        }
    };
    key(Kind::Name, &print.name);
    key(Kind::Core, &print.core);
    key(Kind::Code, &print.code);
    key(Kind::CreditCode, &print.credit_code);
    for reach in &print.reach {
        key(Kind::Reach, reach);
    }
    keys
}
