//! From an outline to the lines of a draft. Levels become those a regulation has (编 章 节 条 款 项 目),
//! numbers are left to be computed, and no word is lost: what has no level of its own joins the line
//! above it, and only what the program computes itself (目录, page headers, page numbers) stays out.

mod words;

use domain::regulations::edit::Line;
use domain::regulations::{NodeId, NodeKind, Run, Table, TableCell};
use serde::{Deserialize, Serialize};

use super::beside::{Beside, size};
use super::heading::is_name;
use super::{Outline, OutlineKind, OutlineNode};
use words::{Place, cells, emphasised, is_prelude, is_rule, named, said};

/// An outline as a draft to be. Ids are empty: the draft gives them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drafted {
    /// Without 《》 and without （试行）; empty where the text has none.
    pub title: String,
    /// The title ends in （试行）.
    pub trial: bool,
    pub lines: Vec<DraftedLine>,
    pub left_out: Vec<LeftOut>,
}

/// A line of the draft and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftedLine {
    /// The line of [`Outline::text`] it begins on, counted from 1.
    pub source: usize,
    /// Its number as it stood there: 第七条, （一）, 1．; the draft computes its own.
    pub number: String,
    pub line: Line,
}

/// What the program writes itself: 目录, headers, footers and numbers of pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    pub source: usize,
    pub text: String,
}

impl Outline {
    /// The lines of a draft.
    #[must_use]
    pub fn draft(&self) -> Drafted {
        self.drafted(true)
    }

    /// The lines of a piece that is put into a draft: its lists are items, not articles.
    #[must_use]
    pub fn fragment(&self) -> Drafted {
        self.drafted(false)
    }

    fn drafted(&self, whole: bool) -> Drafted {
        let mut drafter = Drafter {
            whole,
            place: Place::of(&self.text),
            beside: &self.beside,
            has_articles: has_articles(&self.tree),
            begun: false,
            drafted: Drafted {
                title: String::new(),
                trial: false,
                lines: Vec::new(),
                left_out: Vec::new(),
            },
        };
        drafter.nodes(&self.tree, Inside::default());
        drafter.drafted
    }
}

fn has_articles(nodes: &[OutlineNode]) -> bool {
    nodes.iter().any(|node| {
        node.kind != OutlineKind::Annex
            && (node.kind == OutlineKind::Article || has_articles(&node.children))
    })
}

/// What a node stands inside.
#[derive(Debug, Clone, Copy, Default)]
struct Inside {
    /// An article or an annex: lists are its items.
    article: bool,
    annex: bool,
    /// How many lists are open.
    lists: u8,
}

struct Drafter<'a> {
    /// Whether this is a whole text.
    whole: bool,
    place: Place,
    beside: &'a Beside,
    has_articles: bool,
    /// Whether a heading has come.
    begun: bool,
    drafted: Drafted,
}

impl Drafter<'_> {
    fn nodes(&mut self, nodes: &[OutlineNode], inside: Inside) {
        for node in nodes {
            self.node(node, inside);
        }
    }

    fn node(&mut self, node: &OutlineNode, inside: Inside) {
        let source = self.place.take(node);
        let heading = match node.kind {
            OutlineKind::Part | OutlineKind::Subpart => Some(NodeKind::Part),
            OutlineKind::Chapter => Some(NodeKind::Chapter),
            OutlineKind::Heading if self.begun || !is_prelude(&node.heading) => {
                Some(NodeKind::Chapter)
            }
            OutlineKind::Section => Some(NodeKind::Section),
            OutlineKind::Article => Some(NodeKind::Article),
            OutlineKind::Clause if has_articles(&node.children) => Some(NodeKind::Chapter),
            _ => None,
        };
        match (heading, node.kind) {
            // Annexes are not divided: their headings are words like others.
            (Some(_), _) if inside.annex => self.divided_annex(source, node, inside),
            (Some(kind), _) => {
                self.heading(source, kind, &node.number, &named(node));
                let article = kind == NodeKind::Article;
                let within = Inside {
                    article,
                    ..Inside::default()
                };
                self.nodes(&node.children, within);
            }
            (None, OutlineKind::Title) => {
                self.title(source, &node.text);
                self.nodes(&node.children, inside);
            }
            (None, OutlineKind::Annex) => self.annex(source, node),
            (None, OutlineKind::Contents | OutlineKind::Page) => {
                let text = said(node);
                self.drafted.left_out.push(LeftOut { source, text });
                self.nodes(&node.children, inside);
            }
            (None, OutlineKind::Mark) => self.nodes(&node.children, inside),
            (None, OutlineKind::Table) => self.table(node, inside),
            (None, OutlineKind::Row) => self.cells(source, vec![cells(&node.text)]),
            (
                None,
                OutlineKind::Clause
                | OutlineKind::Item
                | OutlineKind::Subitem
                | OutlineKind::Bullet,
            ) => self.list(source, node, inside),
            _ => {
                let words = format!("{}{}{}", node.number, node.heading, node.text);
                self.text(source, NodeKind::Paragraph, "", &words);
                self.nodes(&node.children, inside);
            }
        }
    }

    /// 一、（一）1.: items and subitems of an article; where the text has no articles, the articles.
    fn list(&mut self, source: usize, node: &OutlineNode, inside: Inside) {
        let text = format!("{}{}", node.heading, node.text);
        let may_lead = match node.kind {
            OutlineKind::Clause => true,
            OutlineKind::Bullet => false,
            _ => self.whole,
        };
        let leads = may_lead && !self.has_articles && !inside.article;
        if leads {
            let named = !node.heading.is_empty();
            let heading = if named { node.heading.as_str() } else { "" };
            self.heading(source, NodeKind::Article, &node.number, heading);
            if !node.text.is_empty() {
                self.text(source, NodeKind::Paragraph, "", &node.text);
            }
            let article = Inside {
                article: true,
                ..Inside::default()
            };
            self.nodes(&node.children, article);
            return;
        }
        match inside.lists {
            0 => self.text(source, NodeKind::Item, &node.number, &text),
            1 => self.text(source, NodeKind::Subitem, &node.number, &text),
            _ => self.join(node, &text),
        }
        let lists = inside.lists.saturating_add(1);
        self.nodes(&node.children, Inside { lists, ..inside });
    }

    /// There is nothing below 目: what stood there runs on in its line, number and all.
    fn join(&mut self, node: &OutlineNode, text: &str) {
        let number = match node.kind {
            OutlineKind::Bullet => "",
            _ => node.number.as_str(),
        };
        let mut runs = self.runs(&format!("{number}{text}"));
        if let Some(last) = self.drafted.lines.last_mut() {
            last.line.runs.append(&mut runs);
        }
    }

    fn annex(&mut self, source: usize, node: &OutlineNode) {
        let name = named(node);
        // 附件1 on a line of its own has its name on the next.
        let below = node.children.first().filter(|first| {
            name.is_empty()
                && matches!(first.kind, OutlineKind::Text | OutlineKind::Paragraph)
                && first.children.is_empty()
                && is_name(&first.text)
        });
        match below {
            Some(first) => {
                self.place.take(first);
                self.heading(source, NodeKind::Annex, &node.number, &first.text);
            }
            None if name.is_empty() => self.heading(source, NodeKind::Annex, &node.number, "附件"),
            None => self.heading(source, NodeKind::Annex, &node.number, &name),
        }
        let inside = Inside {
            article: true,
            annex: true,
            lists: 0,
        };
        let rest = usize::from(below.is_some());
        self.nodes(&node.children[rest..], inside);
    }

    /// 第一条 in an annex, which has no articles: its number stays, as words.
    fn divided_annex(&mut self, source: usize, node: &OutlineNode, inside: Inside) {
        let run_in = node.children.first().filter(|first| {
            node.heading.is_empty() && node.text.is_empty() && first.kind == OutlineKind::Paragraph
        });
        let own = said(node);
        let words = match run_in {
            Some(first) => {
                self.place.take(first);
                format!("{own}　{}", first.text)
            }
            None => own,
        };
        self.text(source, NodeKind::Paragraph, "", &words);
        let inside = Inside { lists: 0, ..inside };
        if let Some(first) = run_in {
            self.nodes(&first.children, inside);
        }
        self.nodes(&node.children[usize::from(run_in.is_some())..], inside);
    }

    fn title(&mut self, source: usize, text: &str) {
        let bare = text.trim().trim_start_matches('#').trim();
        // A piece has no title: what looks like one is a line of it.
        if !self.whole || !self.drafted.title.is_empty() {
            self.text(source, NodeKind::Paragraph, "", bare);
            return;
        }
        let bare = bare.trim_matches(['《', '》', '*']).trim();
        let trial = ["（试行）", "(试行)"]
            .iter()
            .find_map(|word| bare.strip_suffix(word));
        self.drafted.trial = trial.is_some();
        self.drafted.title = trial
            .unwrap_or(bare)
            .trim_end_matches(['》', ' '])
            .to_owned();
        if self.drafted.title.is_empty() {
            self.drafted.title = bare.to_owned();
        }
    }

    /// Rows are a table; lists that follow it and the number of a page may stand among them.
    fn table(&mut self, node: &OutlineNode, inside: Inside) {
        let mut rows: Vec<Vec<TableCell>> = Vec::new();
        let mut first = 0;
        for row in &node.children {
            if row.kind == OutlineKind::Row {
                let source = self.place.take(row);
                if rows.is_empty() {
                    first = source;
                }
                if !is_rule(&row.text) {
                    rows.push(cells(&row.text));
                }
                continue;
            }
            if !rows.is_empty() {
                self.cells(first, std::mem::take(&mut rows));
            }
            self.node(row, inside);
        }
        if !rows.is_empty() {
            self.cells(first, rows);
        }
    }

    fn cells(&mut self, source: usize, rows: Vec<Vec<TableCell>>) {
        let mut line = Line::empty(NodeId(String::new()), NodeKind::Table);
        line.table = Some(Table::Cells { rows });
        self.push(source, "", line);
    }

    fn heading(&mut self, source: usize, kind: NodeKind, number: &str, name: &str) {
        self.begun = true;
        let mut line = Line::empty(NodeId(String::new()), kind);
        let name = name.trim().trim_matches('*').trim();
        line.heading = (!name.is_empty()).then(|| name.to_owned());
        // 第十条之一 keeps its number, and 第十一条 with it.
        line.branch = kind == NodeKind::Article && number.contains("条之");
        self.push(source, number, line);
    }

    fn text(&mut self, source: usize, kind: NodeKind, number: &str, text: &str) {
        let mut line = Line::empty(NodeId(String::new()), kind);
        line.runs = self.runs(text.trim());
        self.push(source, number, line);
    }

    /// Words that the node taken last ends in, bold where they were.
    fn runs(&self, text: &str) -> Vec<Run> {
        let begin = self.place.end.saturating_sub(size(text));
        emphasised(text, begin, self.beside)
    }

    fn push(&mut self, source: usize, number: &str, line: Line) {
        let number = number.trim().to_owned();
        self.drafted.lines.push(DraftedLine {
            source,
            number,
            line,
        });
    }
}
