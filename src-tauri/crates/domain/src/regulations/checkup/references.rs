//! References inside the text: 第九十九条 that is not there, 前款 in a first 款.

use super::finding::{Finding, Severity};
use super::structure::{article, numeral};

pub(super) fn check(paragraphs: &[&str], places: &[String], found: &mut Vec<Finding>) {
    let known: Vec<u32> = paragraphs
        .iter()
        .filter_map(|one| Some(article(one)?.0))
        .collect();
    let mut first = true;
    for (paragraph, place) in paragraphs.iter().zip(places) {
        let mut add = |quote: &str| {
            found.push(Finding {
                code: "DANGLING_REF",
                severity: Severity::High,
                place: place.clone(),
                quote: quote.to_owned(),
                why: "引用的条款不存在。",
                basis: "",
                suggestion: "改为实际存在的条、款、项，或者删去引用。",
            });
        };
        let opened = article(paragraph);
        let text = opened.map_or(*paragraph, |(_, rest)| rest);
        if opened.is_some() {
            first = true;
        }
        // 前款 looks back to an earlier sentence only across a paragraph.
        if first
            && let Some(word) = ["前款", "上款", "前两款"]
                .iter()
                .find(|word| text.contains(**word))
        {
            add(word);
        }
        if text.contains('。') || text.contains('：') {
            first = false;
        }
        if !known.is_empty() {
            for (quote, number) in own_articles(text) {
                if !known.contains(&number) {
                    add(quote);
                }
            }
        }
    }
}

/// The articles of this very text that a paragraph names; those of other laws are left out.
fn own_articles(text: &str) -> Vec<(&str, u32)> {
    let own = [
        "本法",
        "本制度",
        "本办法",
        "本规定",
        "本条例",
        "本规则",
        "本细则",
    ];
    let mut foreign = false;
    let mut end = 0;
    let mut out = Vec::new();
    for (at, _) in text.match_indices('第') {
        let Some((number, _)) = text[at + '第'.len_utf8()..].split_once('条') else {
            continue;
        };
        let Some(value) = numeral(number) else {
            continue;
        };
        let before = &text[..at];
        // 《某法》第三条、第五条: what only links carries the law along.
        let linked = end > 0
            && text[end..at]
                .chars()
                .all(|one| "第款项一二三四五六七八九十（）、和至或者以及与之零百".contains(one));
        if !linked {
            let named = [
                "》", "法", "条例", "规定", "办法", "解释", "决定", "规则", "细则",
            ]
            .iter()
            .any(|word| before.ends_with(word));
            foreign = named && !own.iter().any(|word| before.ends_with(word));
        }
        end = at + '第'.len_utf8() + number.len() + '条'.len_utf8();
        if !foreign {
            out.push((&text[at..end], value));
        }
    }
    out
}
