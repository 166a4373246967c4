//! The bank laid out for choosing: by kind and by the conditions its questions meet.

use std::cmp::Reverse;
use std::collections::{HashMap, VecDeque};

use super::{Blueprint, Question, QuestionKind};

/// The bank by what its questions are good for. Ten thousand questions fall into a few classes, so that a
/// place is filled by looking at classes and not at questions.
pub(super) struct Sorted<'a> {
    /// By id, each with its class.
    pub(super) questions: Vec<(&'a Question, usize)>,
    /// Kind, and which of the conditions (tags, then difficulties) its questions meet.
    classes: Vec<(QuestionKind, Vec<bool>)>,
}

impl<'a> Sorted<'a> {
    pub(super) fn of(mut usable: Vec<&'a Question>, blueprint: &Blueprint) -> Self {
        usable.sort_by_key(|one| one.id);
        let mut classes: Vec<(QuestionKind, Vec<bool>)> = Vec::new();
        let mut known: HashMap<(QuestionKind, Vec<bool>), usize> = HashMap::new();
        let questions = usable.into_iter().map(|one| {
            let tags = blueprint
                .tags
                .iter()
                .map(|rule| one.tags.contains(&rule.tag));
            let levels = blueprint
                .difficulties
                .iter()
                .map(|rule| one.difficulty == rule.difficulty);
            let key = (one.kind, tags.chain(levels).collect::<Vec<bool>>());
            let class = *known.entry(key).or_insert_with_key(|key| {
                classes.push(key.clone());
                classes.len() - 1
            });
            (one, class)
        });
        Self {
            questions: questions.collect(),
            classes,
        }
    }

    /// Fills the places one by one, always from a class that serves most conditions still open; among those
    /// the question that stands first in the order.
    pub(super) fn choose(&self, order: &[usize], blueprint: &Blueprint) -> Vec<Vec<&'a Question>> {
        let mut left: Vec<VecDeque<usize>> = vec![VecDeque::new(); self.classes.len()];
        for (place, index) in order.iter().enumerate() {
            left[self.questions[*index].1].push_back(place);
        }
        let tags = blueprint.tags.iter().map(|rule| rule.least);
        let levels = blueprint.difficulties.iter().map(|rule| rule.least);
        let mut wanted: Vec<u32> = tags.chain(levels).collect();
        let mut open: Vec<u32> = blueprint
            .sections
            .iter()
            .map(|section| section.count)
            .collect();
        let mut chosen: Vec<Vec<&Question>> = vec![Vec::new(); open.len()];
        while open.iter().any(|count| *count > 0) {
            let fits = |kind: QuestionKind| {
                let mut sections = blueprint.sections.iter().zip(&open);
                sections.position(|(section, open)| *open > 0 && section.kind == kind)
            };
            let best = self
                .classes
                .iter()
                .enumerate()
                .filter_map(|(class, (kind, meets))| {
                    let first = *left[class].front()?;
                    let section = fits(*kind)?;
                    let gain = meets
                        .iter()
                        .zip(&wanted)
                        .filter(|(meets, open)| **meets && **open > 0)
                        .count();
                    Some((gain, Reverse(first), class, section))
                });
            let Some((_, _, class, section)) = best.max() else {
                break;
            };
            let Some(place) = left[class].pop_front() else {
                break;
            };
            for (meets, open) in self.classes[class].1.iter().zip(&mut wanted) {
                *open -= u32::from(*meets && *open > 0);
            }
            open[section] -= 1;
            chosen[section].push(self.questions[order[place]].0);
        }
        chosen
    }
}
