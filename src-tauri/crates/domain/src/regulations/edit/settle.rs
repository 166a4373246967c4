//! Lines that come from outside become lines that make a tree: nothing is lost, what does not fit
//! stands as the nearest thing that does, ids are repaired.

use std::collections::HashSet;

use super::line::{Line, raise};
use crate::regulations::{Node, NodeId, NodeKind, Run, Table};

/// The longest id that is kept as it came.
const LONGEST_ID: usize = 80;

/// A text in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    lines: Vec<Line>,
}

impl Settled {
    /// As lines.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// As a tree.
    #[must_use]
    pub fn into_body(self) -> Vec<Node> {
        raise(self.lines)
    }
}

/// Puts lines in order. `fresh` gives ids that were never used. Lines that are in order stay as they
/// are: settling twice changes nothing.
pub fn settle(lines: Vec<Line>, fresh: &mut impl FnMut() -> NodeId) -> Settled {
    let mut settler = Settler {
        fresh,
        known: HashSet::new(),
        open: Vec::new(),
        before_text: first_heading(&lines).is_some_and(|kind| kind != NodeKind::Annex),
        lines: Vec::with_capacity(lines.len()),
    };
    for line in lines {
        settler.line(line);
    }
    settler.complete_article();
    if settler.lines.is_empty() {
        settler.start_article();
        settler.complete_article();
    }
    Settled {
        lines: settler.lines,
    }
}

/// The first line that heads others, if one does.
fn first_heading(lines: &[Line]) -> Option<NodeKind> {
    lines
        .iter()
        .filter(|line| line.table.is_none())
        .map(|line| line.kind)
        .find(|kind| kind.rule().heading)
}

struct Settler<'a, F: FnMut() -> NodeId> {
    fresh: &'a mut F,
    known: HashSet<NodeId>,
    /// Kinds of the lines that are open, outermost first.
    open: Vec<NodeKind>,
    /// No heading has come yet, but one will: these lines are the 前言.
    before_text: bool,
    lines: Vec<Line>,
}

impl<F: FnMut() -> NodeId> Settler<'_, F> {
    fn line(&mut self, mut line: Line) {
        if let Some(Table::Cells { rows }) = &mut line.table {
            square(rows);
        }
        if line.table.is_some() {
            line.kind = NodeKind::Table;
        } else if line.kind == NodeKind::Table {
            line.kind = NodeKind::Paragraph;
        }
        line.kind = self.fitting(line.kind);
        content(&mut line);
        // 第X条之一 needs an article before it.
        line.branch &= line.kind == NodeKind::Article && self.has_article();
        if line.kind.rule().level <= NodeKind::Article.rule().level {
            self.complete_article();
            self.before_text = false;
        } else if !self.in_article() && !self.before_text {
            self.start_article();
        }
        line.id = self.permanent(line.id);
        self.push(line);
    }

    /// The kind itself where it may stand, else the nearest that may.
    fn fitting(&self, kind: NodeKind) -> NodeKind {
        let after = |kind: NodeKind| {
            let level = kind.rule().level;
            self.open
                .iter()
                .rev()
                .find(|open| open.rule().level < level)
                .copied()
        };
        if kind.rule().heading
            && kind != NodeKind::Annex
            && self.open.first() == Some(&NodeKind::Annex)
        {
            return NodeKind::Paragraph;
        }
        match kind {
            NodeKind::Section if !kind.may_stand_under(after(kind)) => NodeKind::Chapter,
            NodeKind::Subitem if !kind.may_stand_under(after(kind)) => self.fitting(NodeKind::Item),
            NodeKind::Item if !kind.may_stand_under(after(kind)) => NodeKind::Paragraph,
            _ => kind,
        }
    }

    fn has_article(&self) -> bool {
        let article = |line: &Line| line.kind == NodeKind::Article;
        self.lines.iter().any(article)
    }

    fn in_article(&self) -> bool {
        self.open
            .iter()
            .any(|kind| matches!(kind, NodeKind::Article | NodeKind::Annex))
    }

    fn start_article(&mut self) {
        let id = (self.fresh)();
        let id = self.permanent(id);
        self.push(Line::empty(id, NodeKind::Article));
    }

    /// An article that is closed, or the text ends, without a 款 gets an empty one: only with a text is
    /// it part of the regulation.
    fn complete_article(&mut self) {
        if self
            .lines
            .last()
            .is_some_and(|line| line.kind.rule().needs_text)
        {
            let id = (self.fresh)();
            let id = self.permanent(id);
            self.push(Line::empty(id, NodeKind::Paragraph));
        }
    }

    fn push(&mut self, line: Line) {
        let level = line.kind.rule().level;
        self.open.retain(|open| open.rule().level < level);
        // Nothing stands under a table: what follows it belongs to the article.
        if line.kind != NodeKind::Table {
            self.open.push(line.kind);
        }
        self.lines.push(line);
    }

    fn permanent(&mut self, mut id: NodeId) -> NodeId {
        let readable = |id: &NodeId| {
            !id.0.is_empty() && id.0.len() <= LONGEST_ID && !id.0.chars().any(char::is_control)
        };
        while !readable(&id) || self.known.contains(&id) {
            id = (self.fresh)();
        }
        self.known.insert(id.clone());
        id
    }
}

/// A heading has a heading and no text, a text has text and no heading; words are kept either way, only
/// a parameter or a reference cannot stand in a heading.
fn content(line: &mut Line) {
    if line.kind.rule().heading {
        let words: String = line.runs.drain(..).filter_map(words).collect();
        let heading = format!("{}{words}", line.heading.take().unwrap_or_default());
        let heading = one_line(heading.trim());
        line.heading = (!heading.is_empty()).then_some(heading);
    } else {
        let heading = line.heading.take().unwrap_or_default();
        if !heading.is_empty() {
            line.runs.insert(0, plain(heading));
        }
        tidy(&mut line.runs);
    }
}

fn plain(text: String) -> Run {
    Run::Text { text, bold: false }
}

fn words(run: Run) -> Option<String> {
    match run {
        Run::Text { text, .. } => Some(text),
        Run::Parameter { .. } | Run::Reference { .. } | Run::Example => None,
    }
}

/// Control characters, line ends among them, become spaces.
fn one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}

/// Neighbours that look the same are one; what is empty goes.
fn tidy(runs: &mut Vec<Run>) {
    let mut tidied: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs.drain(..) {
        let Run::Text { text, bold } = run else {
            tidied.push(run);
            continue;
        };
        let text = one_line(&text);
        match tidied.last_mut() {
            _ if text.is_empty() => {}
            Some(Run::Text {
                text: before,
                bold: same,
            }) if *same == bold => before.push_str(&text),
            _ => tidied.push(Run::Text { text, bold }),
        }
    }
    *runs = tidied;
}

/// Every row as long as the longest, at least one cell.
fn square(rows: &mut Vec<Vec<Vec<Run>>>) {
    if rows.is_empty() {
        rows.push(Vec::new());
    }
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0).max(1);
    for row in rows {
        row.resize(columns, Vec::new());
        row.iter_mut().for_each(tidy);
    }
}
