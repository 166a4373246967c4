//! The one step of editing: some lines in place of others. It carries both, so it can be taken back.

use serde::{Deserialize, Serialize};

use super::{Line, Settled, settle};
use crate::regulations::{Node, NodeId};

/// The most lines and bytes of text a draft may have: five times the longest code in force.
const MOST_LINES: usize = 20_000;
const MOST_BYTES: usize = 8 << 20;

/// Lines `removed` from place `at` on (the first is 0), and `inserted` instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Splice {
    pub at: usize,
    pub removed: Vec<Line>,
    pub inserted: Vec<Line>,
}

/// Why a change of the text is not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditRefusal {
    /// The lines to be replaced are not there.
    #[error("the draft has {lines} lines, none from {at} on as the change expects")]
    Elsewhere { at: usize, lines: usize },
    /// An article of the skeleton would go.
    #[error("{id:?} is part of the skeleton and stays")]
    Locked { id: NodeId, heading: String },
    #[error("the text is longer than {MOST_LINES} lines or {MOST_BYTES} bytes")]
    TooLong,
}

impl EditRefusal {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Elsewhere { .. } => "text.elsewhere",
            Self::Locked { .. } => "text.locked",
            Self::TooLong => "text.too_long",
        }
    }
}

impl Splice {
    /// What has to be done to `old` to make `new` of it; nothing if they are equal.
    #[must_use]
    pub fn between(old: &[Line], new: &[Line]) -> Option<Self> {
        let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
        let tail = old[head..]
            .iter()
            .rev()
            .zip(new[head..].iter().rev())
            .take_while(|(a, b)| a == b)
            .count();
        let removed = &old[head..old.len() - tail];
        let inserted = &new[head..new.len() - tail];
        (!removed.is_empty() || !inserted.is_empty()).then(|| Self {
            at: head,
            removed: removed.to_vec(),
            inserted: inserted.to_vec(),
        })
    }

    /// The lines after the step, refused if those it replaces are not there.
    pub fn apply(&self, lines: &[Line]) -> Result<Vec<Line>, EditRefusal> {
        let end = self.at.checked_add(self.removed.len());
        if end.and_then(|end| lines.get(self.at..end)) != Some(self.removed.as_slice()) {
            return Err(EditRefusal::Elsewhere {
                at: self.at,
                lines: lines.len(),
            });
        }
        let mut changed = lines.to_vec();
        changed.splice(
            self.at..self.at + self.removed.len(),
            self.inserted.iter().cloned(),
        );
        Ok(changed)
    }

    /// The step that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self {
            at: self.at,
            removed: self.inserted.clone(),
            inserted: self.removed.clone(),
        }
    }

    /// Both steps as one, if they do no more than write on in the same line.
    #[must_use]
    pub fn writing_on(&self, next: &Self) -> Option<Self> {
        let ([before], [between], [same], [after]) = (
            self.removed.as_slice(),
            self.inserted.as_slice(),
            next.removed.as_slice(),
            next.inserted.as_slice(),
        ) else {
            return None;
        };
        let goes_on = self.at == next.at
            && between == same
            && [before, between, after]
                .iter()
                .all(|line| line.id == same.id && line.kind == same.kind);
        goes_on.then(|| Self {
            at: self.at,
            removed: vec![before.clone()],
            inserted: vec![after.clone()],
        })
    }
}

/// A text after a person edited it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    pub text: Settled,
    /// Whether it is, line by line, what the person's editor shows already.
    pub as_written: bool,
}

/// Replaces `removed` lines from `at` on by what a person wrote, and puts the whole in order.
pub fn edit(
    body: &[Node],
    at: usize,
    removed: usize,
    inserted: Vec<Line>,
    fresh: &mut impl FnMut() -> NodeId,
) -> Result<Edited, EditRefusal> {
    let before = Line::of(body);
    let mut lines = before.clone();
    let end = at.checked_add(removed).filter(|end| *end <= lines.len());
    let Some(end) = end else {
        return Err(EditRefusal::Elsewhere {
            at,
            lines: lines.len(),
        });
    };
    lines.splice(at..end, inserted);
    if lines.len() > MOST_LINES || lines.iter().map(Line::size).sum::<usize>() > MOST_BYTES {
        return Err(EditRefusal::TooLong);
    }
    let text = settle(lines.clone(), fresh);
    for line in before.iter().filter(|line| line.is_skeleton()) {
        let stays = |other: &Line| other.id == line.id && other.kind == line.kind;
        if !text.lines().iter().any(stays) {
            return Err(EditRefusal::Locked {
                id: line.id.clone(),
                heading: line.heading.clone().unwrap_or_default(),
            });
        }
    }
    let as_written = text.lines() == lines;
    Ok(Edited { text, as_written })
}
