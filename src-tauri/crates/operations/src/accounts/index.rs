//! Who may be whom, without comparing everybody with everybody: only those are compared who share a
//! name, the core of a name, a number, an address or a code.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};

use domain::accounts::{Alike, Fingerprint, Likeness, Mark};

/// All that is known so far.
#[derive(Debug, Default)]
pub(super) struct Index {
    prints: Vec<Fingerprint>,
    /// By the hash of a key: what is alike by chance falls through the comparison.
    by_key: HashMap<u64, Places>,
}

/// Most keys stand for one account only; a long list has half a million of them.
#[derive(Debug)]
enum Places {
    One(u32),
    #[allow(clippy::box_collection, reason = "the other kind is to stay small")]
    Many(Box<Vec<u32>>),
}

impl Places {
    fn push(&mut self, at: u32) {
        match self {
            Self::One(first) => *self = Self::Many(Box::new(vec![*first, at])),
            Self::Many(all) => all.push(at),
        }
    }

    fn as_slice(&self) -> &[u32] {
        match self {
            Self::One(first) => std::slice::from_ref(first),
            Self::Many(all) => all,
        }
    }
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
            self.stands(key, at);
        }
        self.prints.push(print);
        at
    }

    /// More is known about one.
    pub(super) fn widen(&mut self, at: usize, more: &Fingerprint) {
        let Some(print) = self.prints.get_mut(at) else {
            return;
        };
        for person in more.people.iter() {
            print.people.insert(person);
        }
        let mut fresh = Vec::new();
        for reach in more.reach.iter() {
            if print.reach.insert(reach) {
                fresh.push(key(Kind::Reach, reach));
            }
        }
        for key in fresh {
            self.stands(key, at);
        }
    }

    fn stands(&mut self, key: u64, at: usize) {
        let Ok(at) = u32::try_from(at) else { return };
        self.by_key
            .entry(key)
            .and_modify(|places| places.push(at))
            .or_insert(Places::One(at));
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
            .flat_map(|places| {
                let later = places.as_slice().iter().map(|at| *at as usize);
                later.filter(|at| *at >= from).take(MOST_ALIKE)
            })
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

fn keys(print: &Fingerprint) -> Vec<u64> {
    let said = [
        (Kind::Name, print.name),
        (Kind::Core, print.core),
        (Kind::Code, print.code),
        (Kind::CreditCode, print.credit_code),
    ];
    let reach = print.reach.iter().map(|reach| (Kind::Reach, reach));
    said.into_iter()
        .chain(reach)
        .filter(|(_, mark)| !mark.is_empty())
        .map(|(kind, mark)| key(kind, mark))
        .collect()
}

fn key(kind: Kind, mark: Mark) -> u64 {
    let mut hasher = std::hash::DefaultHasher::new();
    (kind, mark).hash(&mut hasher);
    hasher.finish()
}
