//! Which line may stand where, as data: one table for the editor, the importer and the source.

use serde::Serialize;
use ts_rs::TS;

use crate::regulations::NodeKind;

/// What a kind of line is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct KindRule {
    pub kind: NodeKind,
    /// A line closes every open line whose level is not above its own.
    pub level: u8,
    /// Has a heading instead of text.
    pub heading: bool,
    /// Needs at least one line of text or a table under it to be part of the regulation.
    pub needs_text: bool,
    /// May stand at the top, under nothing.
    pub at_top: bool,
    /// What it may stand under.
    #[ts(type = "Array<NodeKind>")]
    pub under: &'static [NodeKind],
}

use NodeKind::{Annex, Article, Chapter, Item, Paragraph, Part, Section, Subitem, Table};

const fn heading(
    kind: NodeKind,
    level: u8,
    at_top: bool,
    needs_text: bool,
    under: &'static [NodeKind],
) -> KindRule {
    KindRule {
        kind,
        level,
        heading: true,
        needs_text,
        at_top,
        under,
    }
}

const fn text(kind: NodeKind, level: u8, at_top: bool, under: &'static [NodeKind]) -> KindRule {
    KindRule {
        kind,
        level,
        heading: false,
        needs_text: false,
        at_top,
        under,
    }
}

/// 编 章 节 条 款 项 目 from the outside in (立法法 art. 65), then annexes and tables. What stands at the
/// top before the first heading is the 前言 of the text; an article may consist of a name and items.
pub const RULES: [KindRule; 9] = [
    heading(Part, 0, true, false, &[]),
    heading(Chapter, 1, true, false, &[Part]),
    heading(Section, 2, false, false, &[Chapter]),
    heading(Article, 3, true, true, &[Part, Chapter, Section]),
    text(Paragraph, 4, true, &[Article, Annex]),
    text(Item, 5, false, &[Paragraph, Article, Annex]),
    text(Subitem, 6, false, &[Item]),
    heading(Annex, 0, true, true, &[]),
    text(Table, 4, true, &[Article, Annex]),
];

impl NodeKind {
    /// The rule of this kind.
    #[must_use]
    pub fn rule(self) -> &'static KindRule {
        &RULES[self as usize]
    }

    /// Whether it may stand under a line of that kind, or under nothing.
    #[must_use]
    pub fn may_stand_under(self, parent: Option<NodeKind>) -> bool {
        let rule = self.rule();
        parent.map_or(rule.at_top, |parent| rule.under.contains(&parent))
    }
}
