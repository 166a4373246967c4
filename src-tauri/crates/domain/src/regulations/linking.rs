//! 依照第十二条第二款 in the words of an old text becomes a reference by id, so that it stays right when
//! articles move.

use std::collections::HashMap;
use std::hash::BuildHasher;

use super::{Node, NodeId, NodeKind, Numbers, Parameters, Run, is_numeral_character};

/// Replaces in running text what names a place of the same text by references to it, and says how many.
/// `called` says how the old text called its articles (第十二条), which need not be the numbers they have
/// now; a name that two articles had is left alone. What follows the name of another rule
/// (《劳动法》第四条, 民法典第五条) is another text's.
pub fn link_citations<S: BuildHasher>(
    body: &mut [Node],
    parameters: &Parameters,
    called: &HashMap<NodeId, String, S>,
) -> usize {
    let numbers = Numbers::of(body, parameters);
    let mut places = HashMap::new();
    for node in body.iter() {
        collect(node, None, &numbers, called, &mut places);
    }
    let places: Places = places
        .into_iter()
        .filter_map(|(name, found)| Some((name, found?)))
        .collect();
    let mut linked = 0;
    link(body, &places, &mut linked);
    linked
}

/// What a place was called, and which it is.
type Places = HashMap<String, NodeId>;

/// `article` is the label of the article around, as it is now and as it was. A name that several places
/// had means none of them.
fn collect<S: BuildHasher>(
    node: &Node,
    article: Option<(&str, &str)>,
    numbers: &Numbers,
    called: &HashMap<NodeId, String, S>,
    places: &mut HashMap<String, Option<NodeId>>,
) {
    let label = numbers.reference(&node.id).unwrap_or_default();
    let was = called.get(&node.id).map(String::as_str);
    let article = match node.kind {
        NodeKind::Article => was.map(|was| (label, was)),
        _ => article,
    };
    let name = match (node.kind, article) {
        (NodeKind::Chapter, _) => Some(label.to_owned()),
        (_, Some((now, was))) => label.strip_prefix(now).map(|rest| format!("{was}{rest}")),
        _ => None,
    };
    // 第七条 and its only 款 are called alike; the article is meant.
    let only = node.kind == NodeKind::Paragraph && article.is_some_and(|(now, _)| now == label);
    if let Some(name) = name.filter(|name| !name.is_empty() && !only) {
        places
            .entry(name)
            .and_modify(|found| *found = None)
            .or_insert_with(|| Some(node.id.clone()));
    }
    for child in &node.children {
        collect(child, article, numbers, called, places);
    }
}

fn link(nodes: &mut [Node], places: &Places, linked: &mut usize) {
    for node in nodes {
        let runs = std::mem::take(&mut node.runs);
        for run in runs {
            match run {
                Run::Text { text, bold } => {
                    *linked += split(&text, bold, places, &mut node.runs);
                }
                other => node.runs.push(other),
            }
        }
        link(&mut node.children, places, linked);
    }
}

/// Appends a text as runs and says how many of them are references.
fn split(text: &str, bold: bool, places: &Places, into: &mut Vec<Run>) -> usize {
    let piece = |text: &str| Run::Text {
        text: text.to_owned(),
        bold,
    };
    let (mut from, mut linked) = (0, 0);
    let mut looked = 0;
    while let Some(found) = text[looked..].find('第') {
        let begin = looked + found;
        let end = begin + name(&text[begin..]);
        looked = (begin + '第'.len_utf8()).max(end);
        if is_anothers(&text[..begin]) {
            continue;
        }
        let Some(target) = places.get(&text[begin..end]) else {
            continue;
        };
        if begin > from {
            into.push(piece(&text[from..begin]));
        }
        into.push(Run::Reference {
            target: target.clone(),
            near: false,
        });
        (from, linked) = (end, linked + 1);
    }
    if from < text.len() {
        into.push(piece(&text[from..]));
    }
    linked
}

/// How many bytes the name of a place takes: 第七条之一第二款第（三）项. Only one that begins with an article
/// or a chapter says where it is.
fn name(text: &str) -> usize {
    let mut end = 0;
    for units in [&["条", "章"][..], &["款"], &["项"], &["目"]] {
        let Some(length) = ordinal(&text[end..], units) else {
            if end == 0 {
                return 0;
            }
            continue;
        };
        end += length;
        if end == length {
            end += branch(&text[end..]);
        }
    }
    end
}

/// 第二款, 第（三）项: the bytes of an ordinal with one of these units.
fn ordinal(text: &str, units: &[&str]) -> Option<usize> {
    let after = text.strip_prefix('第')?;
    let inner = after.strip_prefix('（').unwrap_or(after);
    let rest = inner.trim_start_matches(is_numeral_character);
    let rest = rest.strip_prefix('）').unwrap_or(rest);
    units
        .iter()
        .find_map(|unit| rest.strip_prefix(unit))
        .map(|rest| text.len() - rest.len())
}

fn branch(text: &str) -> usize {
    text.strip_prefix('之').map_or(0, |after| {
        let rest = after.trim_start_matches(is_numeral_character);
        if rest.len() == after.len() {
            0
        } else {
            text.len() - rest.len()
        }
    })
}

/// Whether the words before name another rule, or another place of one that goes on with 、 or 和.
fn is_anothers(before: &str) -> bool {
    const RULES: [&str; 12] = [
        "》", "法", "法典", "条例", "决定", "解释", "意见", "通知", "合同", "协议", "）", "细则",
    ];
    const OWN: [&str; 5] = ["本办法", "本条例", "本细则", "本合同", "本协议"];
    let words = before.trim_end();
    if OWN.iter().any(|word| words.ends_with(word)) {
        return false;
    }
    if RULES.iter().any(|word| words.ends_with(word)) || words.ends_with("规定") {
        return !words.ends_with("本规定");
    }
    // 《劳动法》第四条、第五条: the second belongs to the same rule as the first.
    ["、", "和", "及", "或者", "或", "至", "以及"]
        .iter()
        .find_map(|word| words.strip_suffix(word))
        .is_some_and(follows_anothers)
}

/// Whether the words end in a place of another rule.
fn follows_anothers(words: &str) -> bool {
    let Some(begin) = words.rfind('第') else {
        return false;
    };
    begin + name(&words[begin..]) == words.len() && is_anothers(&words[..begin])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulations::{PrintOptions, parse, print};

    /// The second article says `second`; the articles were called by `numbers`.
    fn linked_as(numbers: [&str; 2], second: &str) -> (usize, String, Vec<String>) {
        let text = format!(
            "@title 试\n@kind other\n== a 总则\n* one 甲\n第一款。\n第二款：\n- 甲；\n- 乙。\n* two 乙\n{second}\n"
        );
        let mut source = parse(&text).unwrap();
        let called: HashMap<NodeId, String> = ["one", "two"]
            .into_iter()
            .zip(numbers)
            .map(|(id, number)| (NodeId(id.to_owned()), number.to_owned()))
            .collect();
        let count = link_citations(&mut source.body, &source.parameters, &called);
        let blocks = print(&source.body, &source.parameters, &PrintOptions::default());
        let last = blocks.last().unwrap();
        let targets = last
            .runs
            .iter()
            .filter_map(|run| run.reference.as_ref())
            .map(|id| id.0.clone())
            .collect();
        (count, last.text(), targets)
    }

    fn linked(second: &str) -> (usize, String, Vec<String>) {
        linked_as(["第一条", "第二条"], second)
    }

    #[test]
    fn an_article_that_has_another_number_now_is_named_by_it() {
        let (count, text, targets) = linked_as(["第八条", "第十条"], "按第八条第一款办理。");
        assert_eq!((count, text.as_str()), (1, "按第一条第一款办理。"));
        assert_eq!(targets, ["one/1"]);
        let (count, text, _) = linked_as(["第一条", "第一条"], "按第一条办理。");
        assert_eq!((count, text.as_str()), (0, "按第一条办理。"));
    }

    #[test]
    fn a_place_of_the_same_text_becomes_a_reference_and_no_word_changes() {
        for (words, targets) in [
            ("依照第一条第二款第（一）项办理。", vec!["one/2/1"]),
            ("按第一条、第二条和第一章执行。", vec!["one", "two", "#a"]),
            ("违反本办法第一条的，处理。", vec!["one"]),
            ("本规定第二条另有规定的除外。", vec!["two"]),
        ] {
            let (count, text, found) = linked(words);
            assert_eq!((count, text.as_str()), (targets.len(), words));
            assert_eq!(found, targets);
        }
    }

    #[test]
    fn a_place_of_another_text_and_one_that_is_not_there_stay_words() {
        for words in [
            "依照《劳动合同法》第一条办理。",
            "《劳动法》第一条、第二条规定。",
            "民法典第一条。",
            "见第九条。",
            "第一款所列。",
            "第一季度，第二名。",
            "第一条之一办理。",
        ] {
            let (count, text, _) = linked(words);
            assert_eq!((count, text.as_str()), (0, words));
        }
    }
}
