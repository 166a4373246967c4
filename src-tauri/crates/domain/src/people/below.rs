//! Who is below whom on a day, read once for as many people as are asked about.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::Organisation;
use crate::ids::{EmployeeId, PostId};

/// The line of posts of a day, from leaders down.
pub struct Below {
    led: HashMap<EmployeeId, Vec<EmployeeId>>,
}

impl Organisation {
    /// The same leaders as [`Organisation::direct_leader`] names, for everybody at once.
    #[must_use]
    pub fn below(&self, day: NaiveDate) -> Below {
        let superior: HashMap<PostId, Option<PostId>> = self
            .posts
            .iter()
            .map(|post| (post.id, post.superior))
            .collect();
        let mut holders: HashMap<PostId, Vec<EmployeeId>> = HashMap::new();
        for person in &self.employees {
            if let Some(held) = person.assignment_on(day) {
                holders.entry(held.post).or_default().push(person.id);
            }
        }
        let mut led: HashMap<EmployeeId, Vec<EmployeeId>> = HashMap::new();
        for person in &self.employees {
            let mut post = person.assignment_on(day).map(|held| held.post);
            // A line of posts is never longer than the number of posts, so a circle ends as well.
            for _ in 0..self.posts.len() {
                post = post.and_then(|post| superior.get(&post).copied().flatten());
                let Some(post) = post else { break };
                let mut holders = holders.get(&post).into_iter().flatten();
                if let Some(leader) = holders.find(|other| **other != person.id) {
                    led.entry(*leader).or_default().push(person.id);
                    break;
                }
            }
        }
        Below { led }
    }
}

impl Below {
    /// Somebody and everybody below him.
    #[must_use]
    pub fn with(&self, person: EmployeeId) -> BTreeSet<EmployeeId> {
        let mut found = BTreeSet::from([person]);
        let mut open = vec![person];
        while let Some(one) = open.pop() {
            for other in self.led.get(&one).into_iter().flatten() {
                if found.insert(*other) {
                    open.push(*other);
                }
            }
        }
        found
    }
}
