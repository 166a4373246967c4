//! Numbers of a text, computed from the tree as it is visible under a set of parameters
//! (立法法 art. 65): 编 章 条 run through the whole text, 节 begins anew in each 章, 款 is counted but
//! never printed, 项 is （一）, 目 is 1., annexes are 附件1. An article that was put in later may be
//! 第七条之一, and then moves no number behind it.

use std::collections::HashMap;

use super::{Node, NodeId, NodeKind, Parameters, chinese_numeral};

/// How the lines before the first heading are named.
const FOREWORD: &str = "前言";

/// Labels of every visible node.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbers(HashMap<NodeId, Label>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Label {
    printed: String,
    reference: String,
}

impl Numbers {
    /// Counts what is visible.
    #[must_use]
    pub fn of(body: &[Node], parameters: &Parameters) -> Self {
        let mut counter = Counter {
            parameters,
            numbers: Self::default(),
            counts: [0; 5],
            branches: 0,
        };
        counter.headings(body, "");
        counter.numbers
    }

    /// What is printed before the node: 第七条, （一）, 1., 附件1; empty for 款 and tables. None for a
    /// node that is hidden or unknown.
    #[must_use]
    pub fn printed(&self, id: &NodeId) -> Option<&str> {
        self.0.get(id).map(|label| label.printed.as_str())
    }

    /// How other texts name the node: 第七条第二款第（三）项. An article of one 款 is named 第七条.
    #[must_use]
    pub fn reference(&self, id: &NodeId) -> Option<&str> {
        self.0.get(id).map(|label| label.reference.as_str())
    }

    /// Whether the node is part of the text.
    #[must_use]
    pub fn is_visible(&self, id: &NodeId) -> bool {
        self.0.contains_key(id)
    }
}

struct Counter<'a> {
    parameters: &'a Parameters,
    numbers: Numbers,
    /// Running counts of 编, 章, 节, 条 and annexes.
    counts: [u32; 5],
    /// How many articles hang on the last one: 2 after 第七条之二.
    branches: u32,
}

impl Counter<'_> {
    fn set(&mut self, node: &Node, printed: String, reference: String) {
        self.numbers
            .0
            .insert(node.id.clone(), Label { printed, reference });
    }

    fn headings(&mut self, nodes: &[Node], chapter: &str) {
        for node in nodes.iter().filter(|node| node.is_visible(self.parameters)) {
            let slot = match node.kind {
                NodeKind::Part => 0,
                NodeKind::Chapter => 1,
                NodeKind::Section => 2,
                NodeKind::Article => 3,
                NodeKind::Annex => 4,
                _ => {
                    self.set(node, String::new(), FOREWORD.to_owned());
                    self.items(node, FOREWORD);
                    continue;
                }
            };
            let label = if node.kind == NodeKind::Article {
                self.article(node)
            } else {
                self.counts[slot] += 1;
                let count = self.counts[slot];
                match node.kind {
                    NodeKind::Part => format!("第{}编", chinese_numeral(count)),
                    NodeKind::Chapter => format!("第{}章", chinese_numeral(count)),
                    NodeKind::Section => format!("第{}节", chinese_numeral(count)),
                    _ => format!("附件{count}"),
                }
            };
            let reference = match node.kind {
                NodeKind::Section => format!("{chapter}{label}"),
                _ => label.clone(),
            };
            self.set(node, label.clone(), reference.clone());
            match node.kind {
                NodeKind::Article | NodeKind::Annex => self.paragraphs(node, &reference),
                NodeKind::Chapter => {
                    self.counts[2] = 0;
                    self.headings(&node.children, &label);
                }
                _ => self.headings(&node.children, chapter),
            }
        }
    }

    /// 第七条, or 第七条之一 for an article that hangs on the one before it. The first article that is
    /// visible hangs on nothing.
    fn article(&mut self, node: &Node) -> String {
        let count = &mut self.counts[3];
        if node.branch && *count > 0 {
            self.branches += 1;
        } else {
            *count += 1;
            self.branches = 0;
        }
        let number = format!("第{}条", chinese_numeral(*count));
        match self.branches {
            0 => number,
            branch => format!("{number}之{}", chinese_numeral(branch)),
        }
    }

    fn paragraphs(&mut self, parent: &Node, base: &str) {
        let visible = || {
            parent
                .children
                .iter()
                .filter(|node| node.is_visible(self.parameters))
        };
        let several = visible()
            .filter(|node| node.kind == NodeKind::Paragraph)
            .count()
            > 1;
        let children: Vec<&Node> = visible().collect();
        let (mut paragraph, mut item) = (0, 0);
        for node in children {
            if node.kind == NodeKind::Item {
                item += 1;
                self.item(node, base, item);
                continue;
            }
            if node.kind != NodeKind::Paragraph {
                self.set(node, String::new(), base.to_owned());
                continue;
            }
            paragraph += 1;
            let reference = if several {
                format!("{base}第{}款", chinese_numeral(paragraph))
            } else {
                base.to_owned()
            };
            self.set(node, String::new(), reference.clone());
            self.items(node, &reference);
        }
    }

    fn items(&mut self, parent: &Node, base: &str) {
        let parameters = self.parameters;
        let visible = parent
            .children
            .iter()
            .filter(|node| node.is_visible(parameters));
        for (index, node) in (1_u32..).zip(visible) {
            self.item(node, base, index);
        }
    }

    fn item(&mut self, node: &Node, base: &str, index: u32) {
        let (printed, reference) = match node.kind {
            NodeKind::Item => {
                let numeral = chinese_numeral(index);
                (format!("（{numeral}）"), format!("{base}第（{numeral}）项"))
            }
            NodeKind::Subitem => (format!("{index}."), format!("{base}第{index}目")),
            _ => (String::new(), base.to_owned()),
        };
        self.set(node, printed, reference.clone());
        self.items(node, &reference);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulations::parse;

    fn labels(text: &str) -> Vec<(String, String)> {
        let head = "@title 试\n@kind other\n";
        let source = parse(&format!("{head}{text}")).unwrap();
        let numbers = Numbers::of(&source.body, &source.parameters);
        let mut labels: Vec<(String, String)> = numbers
            .0
            .iter()
            .map(|(id, label)| (id.0.clone(), label.reference.clone()))
            .collect();
        labels.sort();
        labels
    }

    fn label(labels: &[(String, String)], id: &str) -> String {
        labels
            .iter()
            .find(|(known, _)| known == id)
            .unwrap()
            .1
            .clone()
    }

    #[test]
    fn sections_begin_anew_in_each_chapter_and_articles_run_through() {
        let labels = labels(
            "= one 甲编\n== a 章\n=== x 节\n* p 条\n款\n=== y 节\n* q 条\n款\n\
             = two 乙编\n== b 章\n=== z 节\n* r 条\n款\n",
        );
        assert_eq!(label(&labels, "#two"), "第二编");
        assert_eq!(label(&labels, "#b"), "第二章");
        assert_eq!(label(&labels, "#y"), "第一章第二节");
        assert_eq!(label(&labels, "#z"), "第二章第一节");
        assert_eq!(label(&labels, "r"), "第三条");
    }

    #[test]
    fn an_article_of_one_paragraph_is_named_without_it() {
        let labels = labels("* a 条\n列举：\n- 一；\n- 二。\n* b 条\n款\n列举：\n- 一；\n");
        assert_eq!(label(&labels, "a/1"), "第一条");
        assert_eq!(label(&labels, "a/1/2"), "第一条第（二）项");
        assert_eq!(label(&labels, "b/2/1"), "第二条第二款第（一）项");
    }

    #[test]
    fn an_article_put_in_later_hangs_on_the_one_before_and_moves_no_number() {
        let head = "@title 试\n@kind other\n";
        let text = "* a 条\n款\n* b 条\n列举：\n- 一；\n* c 条\n款\n== n 章\n* d 条\n款\n";
        let mut source = parse(&format!("{head}{text}")).unwrap();
        source.body[1].branch = true;
        source.body[2].branch = true;
        let told = |body: &[Node], id: &str| {
            let numbers = Numbers::of(body, &source.parameters);
            numbers.reference(&NodeId(id.into())).unwrap().to_owned()
        };
        assert_eq!(told(&source.body, "b/1/1"), "第一条之一第（一）项");
        assert_eq!(told(&source.body, "c"), "第一条之二");
        assert_eq!(told(&source.body, "d"), "第二条");
        // There is nothing to hang on before the first.
        assert_eq!(told(&source.body[1..], "b"), "第一条");
        assert_eq!(told(&source.body[1..], "c"), "第一条之一");
    }

    #[test]
    fn annexes_are_counted_apart() {
        let labels = labels("* a 条\n款\n@annex x 表\n| 甲 |\n@annex y 表\n说明：\n- 一；\n");
        assert_eq!(label(&labels, "@y"), "附件2");
        assert_eq!(label(&labels, "@x/t1"), "附件1");
        assert_eq!(label(&labels, "@y/1/1"), "附件2第（一）项");
    }
}
