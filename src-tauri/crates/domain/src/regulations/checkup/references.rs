//! References inside the text: 第九十九条 that is not there, 本条第三款 of an article of two, 前款 in a first
//! 款, 附件5 of three.

use super::document::{Document, Level, Paragraph, is_sentence};
use super::finding::Finding;
use super::structure::at;
use crate::regulations::{is_numeral_character, read_numeral};

pub(super) fn check(document: &Document, found: &mut Vec<Finding>) {
    let known = known_articles(document);
    let annexes = document
        .paragraphs
        .iter()
        .filter(|one| one.level == Level::Annex)
        .count();
    for (index, article) in document.articles().into_iter().enumerate() {
        let clauses = Clauses::of(article);
        let mut before = 0;
        for one in article {
            if matches!(one.level, Level::Title) {
                continue;
            }
            before += u32::from(is_clause(one));
            let mut add = |quote: &str| found.push(at(one, "DANGLING_REF", quote));
            backward(one, before, index, &known, &mut add);
            clauses.check(&one.text, &mut add);
            if !known.is_empty() {
                articles(&one.text, &known, document, &mut add);
            }
            if annexes > 0 {
                numbered_annexes(&one.text, annexes, &mut add);
            }
        }
    }
}

/// The numbers of the articles; 本制度共二十条 tells them where the text is not at hand.
fn known_articles(document: &Document) -> Vec<u32> {
    let numbers: Vec<u32> = document
        .paragraphs
        .iter()
        .filter_map(|one| match one.level {
            Level::Article(number) => Some(number),
            _ => None,
        })
        .collect();
    if !numbers.is_empty() {
        return numbers;
    }
    document
        .paragraphs
        .iter()
        .find_map(|one| told(&one.text, "条"))
        .map(|count| (1..=count.min(5000)).collect())
        .unwrap_or_default()
}

/// 共二十条, 只有一款, 仅两项.
fn told(text: &str, unit: &str) -> Option<u32> {
    ["共有", "共", "只有", "仅有", "仅", "只"]
        .iter()
        .find_map(|word| {
            text.match_indices(word).find_map(|(place, word)| {
                let rest = &text[place + word.len()..];
                let end = rest.find(|one| !is_numeral_character(one) && one != '两')?;
                rest[end..]
                    .starts_with(unit)
                    .then(|| read_numeral(&rest[..end]))?
            })
        })
}

/// Whether the paragraph is a 款: the text of an article's own line is one, its name is not.
fn is_clause(one: &Paragraph) -> bool {
    match one.level {
        Level::Paragraph => true,
        Level::Article(_) | Level::Branch => is_sentence(&one.text),
        _ => false,
    }
}

/// How many 款 an article has, and how many 项 each of them.
struct Clauses {
    clauses: u32,
    items: u32,
}

impl Clauses {
    fn of(article: &[Paragraph]) -> Self {
        let text: String = article.iter().map(|one| one.text.as_str()).collect();
        let clauses = article.iter().filter(|one| is_clause(one)).count();
        let items = article
            .iter()
            .filter(|one| one.level == Level::Item)
            .count();
        Self {
            clauses: told(&text, "款")
                .unwrap_or_else(|| u32::try_from(clauses).unwrap_or(0).max(1)),
            items: u32::try_from(items).unwrap_or(0),
        }
    }

    /// 本条第三款, 本条第（六）项, and 本款第…项.
    fn check(&self, text: &str, add: &mut impl FnMut(&str)) {
        for (place, word) in text
            .match_indices("本条第")
            .chain(text.match_indices("本款第"))
        {
            let rest = &text[place + word.len()..];
            let Some((number, unit, end)) = ordinal(rest) else {
                continue;
            };
            let most = match unit {
                '款' => self.clauses,
                '项' if self.items > 0 => self.items,
                _ => continue,
            };
            if number > most {
                add(&text[place..place + word.len() + end]);
            }
        }
    }
}

/// 三款, （六）项: the number, its unit, and where it ends.
fn ordinal(text: &str) -> Option<(u32, char, usize)> {
    let unit = text.find(['款', '项', '目', '条'])?;
    let numeral = text[..unit].trim_matches(['（', '）', '(', ')', ' ']);
    let number = read_numeral(numeral)?;
    let unit_char = text[unit..].chars().next()?;
    Some((number, unit_char, unit + unit_char.len_utf8()))
}

/// 前款, 前两款, 前条, 上一条: how far they look back.
fn backward(
    one: &Paragraph,
    clause: u32,
    article: usize,
    known: &[u32],
    add: &mut impl FnMut(&str),
) {
    // What stands in an item looks back to the 款 before its own.
    let looks_back = |words: &[&'static str], needs: u32| -> Option<&'static str> {
        words
            .iter()
            .find(|word| {
                one.text.find(**word).is_some_and(|at| {
                    // Where 款 were glued together, a full stop with a space behind it parts them.
                    let glued = one.text[..at].matches("。 ").count();
                    clause + u32::try_from(glued).unwrap_or(0) <= needs
                })
            })
            .copied()
    };
    let words = looks_back(&["前款", "上款", "上一款", "前一款"], 1)
        .or_else(|| looks_back(&["前两款", "前二款"], 2))
        .or_else(|| looks_back(&["前三款"], 3));
    if let Some(word) = words {
        add(word);
    }
    if article == 0
        && !known.is_empty()
        && matches!(known.first(), Some(1))
        && let Some(word) = ["前条", "上一条", "前一条", "前两条"]
            .iter()
            .find(|word| one.text.contains(**word))
    {
        add(word);
    }
}

/// Articles of this text that are not there, and 款 of other articles beyond what they have.
fn articles(text: &str, known: &[u32], document: &Document, add: &mut impl FnMut(&str)) {
    for mention in own_articles(text) {
        if !known.contains(&mention.number) {
            add(&text[mention.from..mention.to]);
            continue;
        }
        let Some((clause, '款', end)) = text[mention.to..].strip_prefix('第').and_then(ordinal)
        else {
            continue;
        };
        let target = document.articles().into_iter().find(|article| {
            article
                .first()
                .is_some_and(|one| one.level == Level::Article(mention.number))
        });
        let most = target.map_or(u32::MAX, |article| Clauses::of(article).clauses);
        let unique = known.iter().filter(|one| **one == mention.number).count() == 1;
        if unique && clause > most {
            add(&text[mention.from..mention.to + '第'.len_utf8() + end]);
        }
    }
}

fn numbered_annexes(text: &str, annexes: usize, add: &mut impl FnMut(&str)) {
    for (place, word) in text.match_indices("附件") {
        let rest = &text[place + word.len()..];
        let end = rest
            .find(|one| !is_numeral_character(one))
            .unwrap_or(rest.len());
        let number = read_numeral(&rest[..end]);
        if number.is_some_and(|number| number as usize > annexes) {
            add(&text[place..place + word.len() + end]);
        }
    }
}

/// An article of this very text that a paragraph names.
struct Mention {
    number: u32,
    from: usize,
    to: usize,
}

/// The articles of this text; those of other laws are left out.
fn own_articles(text: &str) -> Vec<Mention> {
    let own = [
        "本法",
        "本制度",
        "本办法",
        "本规定",
        "本条例",
        "本规则",
        "本细则",
        "本守则",
        "本规范",
        "本方案",
        "本手册",
    ];
    let mut foreign = false;
    let mut end = 0;
    let mut out = Vec::new();
    for (from, _) in text.match_indices('第') {
        let Some((number, rest)) = text[from + '第'.len_utf8()..].split_once('条') else {
            continue;
        };
        let Some(value) = read_numeral(number) else {
            continue;
        };
        let before = &text[..from];
        // 《某法》第三条、第五条: what only links carries the law along.
        let linked = end > 0
            && text[end..from]
                .chars()
                .all(|one| "第款项一二三四五六七八九十（）、和至或者以及与之零百".contains(one));
        if !linked {
            let named = [
                "》", "法", "条例", "规定", "办法", "解释", "决定", "规则", "细则", "制度", "合同",
                "协议", "公约", "号", "）", "守则", "手册", "规范", "方案", "意见",
            ]
            .iter()
            .any(|word| before.ends_with(word));
            foreign = named && !own.iter().any(|word| before.ends_with(word));
        }
        end = from + '第'.len_utf8() + number.len() + '条'.len_utf8();
        // 第十条之一 is counted with 第十条.
        if !foreign && !rest.starts_with("例") {
            out.push(Mention {
                number: value,
                from,
                to: end,
            });
        }
    }
    out
}
