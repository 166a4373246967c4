//! What a file tells beside its characters: which of them are bold, and where its cells were merged.

use serde::{Deserialize, Serialize};

/// Places count characters without white space from the beginning of the text. Reading keeps every one of
/// them in order, so a place holds good in the tree, in the draft, and in the text that is printed back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    /// From the first bold character to behind the last, in order.
    #[serde(default)]
    pub bold: Vec<[usize; 2]>,
    /// Where rows begin whose merged cells were taken apart.
    #[serde(default)]
    pub merged: Vec<usize>,
}

impl Beside {
    pub(super) fn is_bold(&self, at: usize) -> bool {
        let next = self.bold.partition_point(|[_, end]| *end <= at);
        self.bold.get(next).is_some_and(|[from, _]| *from <= at)
    }
}

/// How many places a text takes.
pub(super) fn size(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

/// The line that a place is on, counted from 1.
pub(super) fn line_of(text: &str, place: usize) -> usize {
    let mut used = 0;
    let found = text.split('\n').position(|line| {
        used += size(line);
        used > place
    });
    found.map_or(1, |index| index + 1)
}

/// A text that grows, and what is to be told beside it.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) text: String,
    size: usize,
    pub(super) beside: Beside,
}

impl Words {
    pub(super) fn push(&mut self, text: &str, bold: bool) {
        let from = self.size;
        self.size += size(text);
        if bold {
            self.embolden(from, self.size);
        }
        self.text.push_str(text);
    }

    pub(super) fn append(&mut self, other: &Self) {
        for [from, to] in &other.beside.bold {
            self.embolden(self.size + from, self.size + to);
        }
        let merged = other.beside.merged.iter().map(|place| self.size + place);
        self.beside.merged.extend(merged);
        self.size += other.size;
        self.text.push_str(&other.text);
    }

    /// Says that cells were merged in what comes next.
    pub(super) fn merged_from_here(&mut self) {
        self.beside.merged.push(self.size);
    }

    pub(super) fn is_blank(&self) -> bool {
        self.size == 0
    }

    fn embolden(&mut self, from: usize, to: usize) {
        match self.beside.bold.last_mut() {
            _ if from == to => {}
            Some([_, end]) if *end == from => *end = to,
            _ => self.beside.bold.push([from, to]),
        }
    }
}
