//! Articles, weights, bands and days of effect.

use super::finding::{Finding, Severity};
use super::words::sentences;
use crate::regulations::parse_chinese_numeral;

/// The number of the article a paragraph opens, and what follows it.
pub(super) fn article(paragraph: &str) -> Option<(u32, &str)> {
    let text = paragraph.trim_start_matches(['#', ' ', '*', '\u{3000}']);
    let (number, rest) = text.strip_prefix('第')?.split_once('条')?;
    if rest.starts_with('之') {
        return None;
    }
    Some((
        numeral(number)?,
        rest.trim_matches([' ', '\u{3000}', '：', '*']),
    ))
}

/// A numeral in Chinese or Arabic digits.
pub(super) fn numeral(text: &str) -> Option<u32> {
    text.parse().ok().or_else(|| parse_chinese_numeral(text))
}

/// What to call the place of each paragraph.
pub(super) fn places(paragraphs: &[&str]) -> Vec<String> {
    let mut current = None;
    paragraphs
        .iter()
        .enumerate()
        .map(|(line, paragraph)| {
            if let Some((number, _)) = article(paragraph) {
                current = Some(number);
            }
            current.map_or_else(
                || format!("第{}行", line + 1),
                |number| format!("第{}条", crate::regulations::chinese_numeral(number)),
            )
        })
        .collect()
}

pub(super) fn check(paragraphs: &[&str], places: &[String], found: &mut Vec<Finding>) {
    let mut last = 0;
    let mut effects = 0;
    for (paragraph, place) in paragraphs.iter().zip(places) {
        let mut add = |code, severity, quote: &str, why, suggestion| {
            found.push(Finding {
                code,
                severity,
                place: place.clone(),
                quote: quote.to_owned(),
                why,
                basis: "",
                suggestion,
            });
        };
        if let Some((number, _)) = article(paragraph) {
            // Numbering may begin again in a new chapter or part; only what is skipped is a gap.
            if last > 0 && number > last + 1 {
                add(
                    "NUMBERING_GAP",
                    Severity::Warn,
                    paragraph,
                    "条文序号不连续。",
                    "补上缺少的条文，或者重新编号。",
                );
            }
            last = number;
        }
        for sentence in sentences(paragraph) {
            if weights(sentence).is_some_and(|sum| sum != 10_000) {
                add(
                    "WEIGHT_SUM_NOT_100",
                    Severity::High,
                    sentence,
                    "各项权重之和不等于100%。",
                    "调整各项权重，使合计为100%。",
                );
            }
            if overlapping(sentence) {
                add(
                    "OVERLAPPING_BANDS",
                    Severity::High,
                    sentence,
                    "同一个数同时落在两档之内。",
                    "写明是否包括本数，例如“80分以上、不满90分”。",
                );
            }
            let count = effect_clauses(sentence);
            effects += count;
            if count > 0 && effects > 1 {
                add(
                    "TWO_EFFECTIVE_DATES",
                    Severity::Warn,
                    sentence,
                    "写了两个生效日期。",
                    "只保留一个施行日期，写明年月日。",
                );
            }
        }
    }
}

/// The sum of the weights in hundredths of a percent, where a sentence lists at least two.
fn weights(sentence: &str) -> Option<u32> {
    let listed = ["权重", "比重", "占比", "各占"]
        .iter()
        .any(|word| sentence.contains(word));
    let bounded = ["不低于", "不超过", "以上", "以下", "不少于", "至少"]
        .iter()
        .any(|word| sentence.contains(word));
    if !listed || bounded {
        return None;
    }
    let parts: Vec<&str> = sentence.split(['%', '％']).collect();
    let values: Vec<u32> = parts[..parts.len() - 1]
        .iter()
        .filter_map(|part| hundredths(part))
        .collect();
    (values.len() > 1).then(|| values.iter().sum())
}

/// The decimal number at the end of a text, times a hundred.
fn hundredths(text: &str) -> Option<u32> {
    let at = text
        .char_indices()
        .rev()
        .take_while(|(_, one)| one.is_ascii_digit() || *one == '.')
        .last()?
        .0;
    let (whole, part) = text[at..].split_once('.').unwrap_or((&text[at..], ""));
    let part = format!("{part:0<2}");
    let whole: u32 = whole.parse().ok().filter(|whole| *whole <= 1000)?;
    Some(whole * 100 + part.get(..2)?.parse::<u32>().ok()?)
}

/// 90分以上为A、80分至90分为B: 90 is in both.
fn overlapping(sentence: &str) -> bool {
    if ["不含", "不满", "未满", "不足", "不包括"]
        .iter()
        .any(|word| sentence.contains(word))
    {
        return false;
    }
    let lower = numbers_before(sentence, &["分以上", "分（含）以上"]);
    let upper: Vec<&str> = sentence
        .split(['至', '到', '—', '-', '~', '～'])
        .skip(1)
        .filter_map(|part| {
            let end = part.find(|one: char| !one.is_ascii_digit())?;
            (end > 0 && part[end..].starts_with('分')).then(|| &part[..end])
        })
        .collect();
    let below = numbers_before(sentence, &["分以下"]);
    upper.iter().any(|one| lower.contains(one)) || below.iter().any(|one| lower.contains(one))
}

fn numbers_before<'a>(sentence: &'a str, words: &[&str]) -> Vec<&'a str> {
    words
        .iter()
        .flat_map(|word| sentence.match_indices(word))
        .filter_map(|(at, _)| {
            let from = sentence[..at]
                .char_indices()
                .rev()
                .take_while(|(_, one)| one.is_ascii_digit())
                .last()?
                .0;
            Some(&sentence[from..at])
        })
        .collect()
}

/// How often a sentence says from when the text itself is in force.
fn effect_clauses(sentence: &str) -> usize {
    let own = [
        "本制度",
        "本办法",
        "本规定",
        "本规则",
        "本细则",
        "本法",
        "本条例",
        "本守则",
    ];
    if !own.iter().any(|word| sentence.contains(word)) {
        return 0;
    }
    ["起施行", "起执行", "起生效", "起实施"]
        .iter()
        .map(|word| sentence.matches(word).count())
        .sum()
}
