//! References named from where they stand: 本条, 前款, 本章. Such a word is right only at its place, so it is
//! computed like any number, and becomes 第七条第二款 when what it means moves away.

use super::{Node, NodeId, NodeKind, Numbers, Parameters};

/// The tree that near names are computed in.
#[derive(Debug, Clone, Copy)]
pub struct Near<'a> {
    body: &'a [Node],
    parameters: &'a Parameters,
}

impl<'a> Near<'a> {
    #[must_use]
    pub fn new(body: &'a [Node], parameters: &'a Parameters) -> Self {
        Self { body, parameters }
    }

    /// How the line `place` names `target`: what holds it is 本章 or 本条, the 款, 项 or 目 before it 前款,
    /// what stands elsewhere in its article 本条第三款, the article before it 前条. None for what is
    /// further away, hidden or unknown. `numbers` are those of the same tree.
    #[must_use]
    pub fn label(&self, numbers: &Numbers, place: &NodeId, target: &NodeId) -> Option<String> {
        let here = self.path(place)?;
        let there = self.path(target)?;
        let aim = there.last()?;
        if here.iter().any(|node| node.id == *target) {
            return this(numbers, &here, aim);
        }
        let article = |path: &[&'a Node]| path.iter().position(|node| is_unit(node));
        let (at, other) = (article(&here)?, article(&there)?);
        if here[at].id == there[other].id {
            let inside = at + 1;
            return self
                .before(&here, &there)
                .or_else(|| rest(numbers, &here, &there, inside));
        }
        let is_article = aim.kind == NodeKind::Article && here[at].kind == NodeKind::Article;
        (is_article && self.previous_article(&here[at].id) == Some(target))
            .then(|| "前条".to_owned())
    }

    /// The visible nodes from the top of the tree to this one.
    fn path(&self, id: &NodeId) -> Option<Vec<&'a Node>> {
        let mut path = Vec::new();
        self.descend(self.body, id, &mut path).then_some(path)
    }

    fn descend(&self, nodes: &'a [Node], id: &NodeId, path: &mut Vec<&'a Node>) -> bool {
        nodes
            .iter()
            .filter(|node| node.is_visible(self.parameters))
            .any(|node| {
                path.push(node);
                let found = node.id == *id || self.descend(&node.children, id, path);
                if !found {
                    path.pop();
                }
                found
            })
    }

    /// 前款, 前项, 前目: the target stands directly before what holds the place, beside it.
    fn before(&self, here: &[&'a Node], there: &[&'a Node]) -> Option<String> {
        let target = there.last()?;
        let parent = there.len().checked_sub(2).map(|at| there[at])?;
        let holder = here.get(there.len() - 1)?;
        if here[there.len() - 2].id != parent.id || holder.kind != target.kind {
            return None;
        }
        let mut row = parent
            .children
            .iter()
            .filter(|node| node.kind == target.kind && node.is_visible(self.parameters));
        let next = row.find(|node| node.id == target.id).and(row.next())?;
        if next.id != holder.id {
            return None;
        }
        let word = match target.kind {
            NodeKind::Paragraph => "前款",
            NodeKind::Item => "前项",
            NodeKind::Subitem => "前目",
            _ => return None,
        };
        Some(word.to_owned())
    }

    fn previous_article(&self, id: &NodeId) -> Option<&'a NodeId> {
        let mut last = None;
        self.articles(self.body, id, &mut last).then_some(last)?
    }

    fn articles(&self, nodes: &'a [Node], id: &NodeId, last: &mut Option<&'a NodeId>) -> bool {
        nodes
            .iter()
            .filter(|node| node.is_visible(self.parameters))
            .any(|node| {
                if node.kind != NodeKind::Article {
                    return self.articles(&node.children, id, last);
                }
                let found = node.id == *id;
                if !found {
                    *last = Some(&node.id);
                }
                found
            })
    }
}

/// An article or an annex: what 本条 and 本附件 mean.
fn is_unit(node: &Node) -> bool {
    matches!(node.kind, NodeKind::Article | NodeKind::Annex)
}

/// The name of what holds the place. The only 款 of an article is the article.
fn this(numbers: &Numbers, here: &[&Node], holder: &Node) -> Option<String> {
    let word = match holder.kind {
        NodeKind::Part => "本编",
        NodeKind::Chapter => "本章",
        NodeKind::Section => "本节",
        NodeKind::Article => "本条",
        NodeKind::Annex => "本附件",
        NodeKind::Item => "本项",
        NodeKind::Subitem => "本目",
        NodeKind::Paragraph => {
            let unit = here.iter().find(|node| is_unit(node))?;
            let alone = numbers.reference(&unit.id) == numbers.reference(&holder.id);
            if alone {
                return this(numbers, here, unit);
            }
            "本款"
        }
        NodeKind::Table => return None,
    };
    Some(word.to_owned())
}

/// 本条第三款, 本款第（二）项: the label of the target without that of what holds both. `inside` is the
/// first level under the article.
fn rest(numbers: &Numbers, here: &[&Node], there: &[&Node], inside: usize) -> Option<String> {
    let target = there.last()?;
    let shared = match (here.get(inside), there.get(inside)) {
        (Some(one), Some(other)) if one.id == other.id => one,
        _ => here.get(inside - 1)?,
    };
    let label = numbers.reference(&target.id)?;
    let behind = label.strip_prefix(numbers.reference(&shared.id)?)?;
    (!behind.is_empty()).then_some(())?;
    Some(format!("{}{behind}", this(numbers, here, shared)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulations::parse;

    const TEXT: &str = "@title 试\n@kind other\n== general 总则\n* aim 目的\n为了规范。\n\
        == rules 规则\n* first 规则一\n第一款。\n第二款：\n- 甲；\n- 乙。\n第三款。\n* second 规则二\n只有一款：\n- 丙；\n- 丁。\n";

    fn near(place: &str, target: &str) -> Option<String> {
        let source = parse(TEXT).unwrap();
        let numbers = Numbers::of(&source.body, &source.parameters);
        let id = |slug: &str| NodeId(slug.to_owned());
        Near::new(&source.body, &source.parameters).label(&numbers, &id(place), &id(target))
    }

    #[test]
    fn what_is_near_is_named_from_where_it_is_said() {
        for (place, target, label) in [
            ("first/2", "first/1", "前款"),
            ("first/2/1", "first/1", "前款"),
            ("first/2/2", "first/2/1", "前项"),
            ("first/1", "first/3", "本条第三款"),
            ("first/1", "first/2/2", "本条第二款第（二）项"),
            ("first/2/1", "first/2/2", "本款第（二）项"),
            ("first/2/1", "first/2", "本款"),
            ("first/2", "first", "本条"),
            ("first/2", "#rules", "本章"),
            ("second/1", "second/1", "本条"),
            ("second/1/1", "second/1/2", "本条第（二）项"),
            ("second/1", "first", "前条"),
            ("first/1", "aim", "前条"),
        ] {
            assert_eq!(
                near(place, target).as_deref(),
                Some(label),
                "{place} {target}"
            );
        }
    }

    #[test]
    fn what_is_far_away_has_no_near_name() {
        for (place, target) in [
            ("second/1", "aim"),
            ("second/1", "first/1"),
            ("first/1", "second"),
            ("first/1", "#general"),
            ("first/1", "nothing"),
        ] {
            assert_eq!(near(place, target), None, "{place} {target}");
        }
    }
}
