//! Puts sorted lines under each other. Every node takes its slices of the line in order and goes to the
//! end of the tree, so that walking the tree gives the text.

use super::beside::Beside;
use super::heading::is_name;
use super::lines::{Line, ends};
use super::marks::{Mark, Marked, markup};
use super::names::{articles_have_names, bracketed_name, is_article_name};
use super::sort::Sorted;
use super::{Doubt, Outline, OutlineCounts, OutlineKind, OutlineNode, Unsure};

/// The tree of a text.
pub(super) fn build(lines: &[Line], sorted: Vec<Sorted<'_>>) -> Outline {
    let mut builder = Builder {
        named: articles_have_names(&sorted),
        has_articles: sorted.iter().any(|line| line.kind == OutlineKind::Article),
        begun: false,
        open: Vec::new(),
        tree: Vec::new(),
        unsure: Vec::new(),
        preamble: Vec::new(),
        title: String::new(),
        articles: Vec::new(),
    };
    for index in 0..sorted.len() {
        builder.line(lines, &sorted, index);
    }
    builder.close(0);
    builder.finish(lines)
}

struct Builder {
    /// 第X条 条名, with the text below.
    named: bool,
    has_articles: bool,
    /// Whether a heading, an article or a list has come.
    begun: bool,
    open: Vec<(u8, OutlineNode)>,
    tree: Vec<OutlineNode>,
    unsure: Vec<Unsure>,
    preamble: Vec<String>,
    title: String,
    articles: Vec<Counted>,
}

/// An article as it is counted.
struct Counted {
    value: u32,
    branch: u32,
    /// A heading or an annex stands between it and the article before.
    fresh: bool,
    in_annex: bool,
}

/// Markdown's mark of strong words.
const STRONG: &str = "**";

const ARTICLE: u8 = 6;
const PARAGRAPH: u8 = 7;

fn level(line: &Sorted<'_>) -> u8 {
    let mark = line.marked.as_ref().map(|marked| marked.mark);
    match (line.kind, mark) {
        (OutlineKind::Annex | OutlineKind::Title | OutlineKind::Contents, _) => 0,
        (OutlineKind::Part, _) => 1,
        (OutlineKind::Subpart, _) => 2,
        (OutlineKind::Chapter | OutlineKind::Heading, _) => 3,
        (OutlineKind::Section, _) => 4,
        (OutlineKind::Clause, _) if line.leads => 5,
        (OutlineKind::Article, _) => ARTICLE,
        (OutlineKind::Clause, _) => 8,
        (_, Some(Mark::Item)) => 9,
        (_, Some(Mark::Digit)) => 10,
        (OutlineKind::Item, Some(Mark::Decimal)) => 9,
        (OutlineKind::Subitem, Some(Mark::Decimal)) => 10,
        (_, Some(Mark::DigitInBrackets)) => 11,
        (_, Some(Mark::Circled)) => 12,
        (OutlineKind::Bullet, _) => 12,
        _ => PARAGRAPH,
    }
}

impl Builder {
    fn close(&mut self, level: u8) {
        while self.open.last().is_some_and(|(open, _)| *open >= level) {
            if let Some((_, node)) = self.open.pop() {
                self.leaf(node);
            }
        }
    }

    fn leaf(&mut self, node: OutlineNode) {
        match self.open.last_mut() {
            Some((_, parent)) => parent.children.push(node),
            None => self.tree.push(node),
        }
    }

    fn is_open(&self, kind: OutlineKind) -> bool {
        self.open.iter().any(|(_, node)| node.kind == kind)
    }

    fn doubt(&mut self, line: &Line, doubt: Doubt) {
        self.unsure.push(Unsure {
            line: line.number,
            doubt,
        });
    }

    fn line(&mut self, lines: &[Line], sorted: &[Sorted<'_>], index: usize) {
        let (line, this) = (&lines[index], &sorted[index]);
        if let Some(doubt) = this.doubt {
            self.doubt(line, doubt);
        }
        match (this.kind, &this.marked) {
            (OutlineKind::Mark | OutlineKind::Page, _) => {
                self.leaf(OutlineNode::new(this.kind, "", "", &line.text));
            }
            (OutlineKind::Contents, _) => self.contents(&line.text),
            (OutlineKind::Title, _) => {
                self.close(0);
                let (mark, text) = markup(&line.text);
                self.mark(mark);
                self.title = text.trim_end_matches("**").to_owned();
                self.leaf(OutlineNode::new(OutlineKind::Title, "", "", text));
            }
            (OutlineKind::Row, _) => self.row(&line.text),
            (OutlineKind::Heading, _) => {
                self.begun = true;
                self.close(level(this));
                let (mark, text) = markup(&line.text);
                self.mark(mark);
                self.open(3, OutlineNode::new(OutlineKind::Heading, "", text, ""));
            }
            (_, Some(marked)) => {
                self.begun = true;
                self.numbered(this, marked, sorted.get(index + 1));
            }
            _ => self.text(lines, sorted, index),
        }
    }

    fn mark(&mut self, mark: &str) {
        if !mark.is_empty() {
            self.leaf(OutlineNode::new(OutlineKind::Mark, "", "", mark));
        }
    }

    fn open(&mut self, level: u8, node: OutlineNode) {
        self.open.push((level, node));
    }

    fn contents(&mut self, text: &str) {
        let first =
            !matches!(self.open.last(), Some((_, node)) if node.kind == OutlineKind::Contents);
        let node = OutlineNode::new(OutlineKind::Contents, "", "", text);
        if first {
            self.close(0);
            self.open(0, node);
        } else {
            self.leaf(node);
        }
    }

    fn row(&mut self, text: &str) {
        if !matches!(self.open.last(), Some((_, node)) if node.kind == OutlineKind::Table) {
            self.close(PARAGRAPH);
            self.open(PARAGRAPH, OutlineNode::new(OutlineKind::Table, "", "", ""));
        }
        self.leaf(OutlineNode::new(OutlineKind::Row, "", "", text));
    }

    fn numbered(&mut self, this: &Sorted<'_>, marked: &Marked<'_>, next: Option<&Sorted<'_>>) {
        let level = level(this);
        self.close(level);
        self.mark(marked.markup);
        let node =
            |heading: &str, text: &str| OutlineNode::new(this.kind, marked.number, heading, text);
        match this.kind {
            OutlineKind::Article => {
                self.count(marked);
                let (heading, text) = self.name_and_text(marked, next);
                let bare = heading.strip_suffix(STRONG).unwrap_or(heading);
                self.open(level, node(bare, ""));
                self.mark(&heading[bare.len()..]);
                if !text.is_empty() {
                    self.open(
                        PARAGRAPH,
                        OutlineNode::new(OutlineKind::Paragraph, "", "", text),
                    );
                }
            }
            OutlineKind::Item | OutlineKind::Subitem | OutlineKind::Bullet => {
                self.open(level, node("", marked.rest));
            }
            OutlineKind::Clause if !this.leads && !is_name(marked.rest) => {
                self.open(level, node("", marked.rest));
            }
            _ => self.open(level, node(marked.rest, "")),
        }
    }

    fn count(&mut self, marked: &Marked<'_>) {
        if marked.mark == Mark::Article {
            let in_annex = self.is_open(OutlineKind::Annex);
            let fresh = self.open.is_empty() || !self.has_article_before();
            self.articles.push(Counted {
                value: marked.value,
                branch: marked.branch.unwrap_or(0),
                fresh,
                in_annex,
            });
        }
    }

    /// Whether the innermost open heading has an article already.
    fn has_article_before(&self) -> bool {
        self.open.last().is_some_and(|(_, node)| {
            node.children
                .iter()
                .any(|child| child.kind == OutlineKind::Article)
        })
    }

    /// What follows 第X条: a name in brackets, a name with the text below, or the text itself.
    fn name_and_text<'a>(
        &self,
        marked: &Marked<'a>,
        next: Option<&Sorted<'_>>,
    ) -> (&'a str, &'a str) {
        let rest = marked.rest;
        // **第一条　目的**　text: what is strong with the number is the name.
        if marked.markup.ends_with(STRONG)
            && !marked.number.ends_with(STRONG)
            && let Some((name, text)) = rest.split_once(STRONG)
            && is_name(name)
        {
            return (&rest[..name.len() + STRONG.len()], text.trim_start());
        }
        if let Some(end) = bracketed_name(rest) {
            return (&rest[..end], rest[end..].trim_start());
        }
        if (self.named || marked.markup.contains('#') || marked.mark == Mark::Decimal)
            && is_article_name(marked, next)
        {
            return (rest, "");
        }
        ("", rest)
    }

    fn text(&mut self, lines: &[Line], sorted: &[Sorted<'_>], index: usize) {
        let line = &lines[index];
        let (mark, text) = markup(&line.text);
        let quoted_mark = mark.contains('>') || mark.contains('#');
        let (mark, text) = if quoted_mark {
            (mark, text)
        } else {
            ("", line.text.as_str())
        };
        if self.broken(lines, sorted, index) {
            self.doubt(line, Doubt::BrokenLine);
        }
        let kind = if self.is_open(OutlineKind::Article) {
            OutlineKind::Paragraph
        } else if !self.begun || self.only_prelude() {
            self.preamble.push(text.to_owned());
            OutlineKind::Preamble
        } else {
            if self.has_articles && !self.is_open(OutlineKind::Annex) {
                self.doubt(line, Doubt::LooseText);
            }
            OutlineKind::Text
        };
        self.close(PARAGRAPH);
        self.mark(mark);
        self.open(PARAGRAPH, OutlineNode::new(kind, "", "", text));
    }

    /// Whether the only thing that came is 序言 or its like.
    fn only_prelude(&self) -> bool {
        self.articles.is_empty()
            && self.has_articles
            && matches!(self.open.first(), Some((_, node)) if node.kind == OutlineKind::Heading
                && matches!(squeezed(&node.heading).as_str(), "序言" | "前言" | "引言" | "导言"))
    }

    /// Whether a line goes on with the sentence of the line before.
    fn broken(&self, lines: &[Line], sorted: &[Sorted<'_>], index: usize) -> bool {
        let Some(before) = index.checked_sub(1) else {
            return false;
        };
        let inside = matches!(
            sorted[before].kind,
            OutlineKind::Text | OutlineKind::Item | OutlineKind::Subitem | OutlineKind::Article
        );
        let named = matches!(self.open.last(), Some((ARTICLE, _)));
        let text = &lines[before].text;
        inside
            && !named
            && self.is_open(OutlineKind::Article)
            && text.chars().count() >= 15
            && !text.ends_with(ends)
    }

    fn finish(mut self, lines: &[Line]) -> Outline {
        if !self.begun {
            self.unsure.insert(
                0,
                Unsure {
                    line: 1,
                    doubt: Doubt::NoStructure,
                },
            );
        }
        let mut counts = OutlineCounts::default();
        count(&self.tree, &mut counts);
        let annexes_only = self.articles.iter().all(|article| article.in_annex);
        let main: Vec<&Counted> = self
            .articles
            .iter()
            .filter(|article| annexes_only || !article.in_annex)
            .collect();
        let breaks = main
            .windows(2)
            .filter(|pair| {
                let (old, new) = (pair[0], pair[1]);
                let follows = (new.value == old.value + 1 && new.branch == 0)
                    || (new.value == old.value && new.branch == old.branch + 1);
                !(follows || (new.fresh && new.value == 1))
            })
            .map(|pair| [pair[0].value, pair[1].value])
            .collect();
        let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        Outline {
            title: self.title,
            preamble: self.preamble,
            counts,
            first_article: main.first().map(|article| article.value),
            last_article: main.last().map(|article| article.value),
            breaks,
            unsure: self.unsure,
            tree: self.tree,
            text: texts.join("\n"),
            beside: Beside::default(),
        }
    }
}

fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && *c != '*')
        .collect()
}

fn count(nodes: &[OutlineNode], counts: &mut OutlineCounts) {
    for node in nodes {
        let slot = match node.kind {
            OutlineKind::Part => Some(&mut counts.parts),
            OutlineKind::Chapter => Some(&mut counts.chapters),
            OutlineKind::Section => Some(&mut counts.sections),
            OutlineKind::Article => Some(&mut counts.articles),
            OutlineKind::Paragraph => Some(&mut counts.paragraphs),
            OutlineKind::Item => Some(&mut counts.items),
            OutlineKind::Subitem => Some(&mut counts.subitems),
            _ => None,
        };
        if let Some(slot) = slot {
            *slot += 1;
        }
        count(&node.children, counts);
    }
}
