//! Bands whose ends meet: 90分以上为A、80分至90分为B leaves 90 in both.

use super::document::{Document, Level};
use super::finding::Finding;
use super::pattern::sentences;
use super::structure::{at, hundredths};

/// One band: from and to in hundredths, and whether each end belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Band {
    from: Option<(u32, bool)>,
    to: Option<(u32, bool)>,
    unit: &'static str,
}

const UNITS: [&str; 9] = ["万元", "元", "分", "%", "％", "次", "天", "小时", "件"];

/// In a sentence, and across the items of a list.
pub(super) fn check(document: &Document, found: &mut Vec<Finding>) {
    let mut list: Vec<Band> = Vec::new();
    let mut told = false;
    for one in &document.paragraphs {
        let listed = matches!(one.level, Level::Item | Level::Subitem | Level::Row);
        if !listed {
            list.clear();
            told = false;
        }
        for sentence in sentences(&one.text) {
            let bands = bands(sentence);
            if overlap(&bands) {
                found.push(at(one, "OVERLAPPING_BANDS", sentence.trim()));
                told = true;
            } else if let [band] = bands.as_slice() {
                let meets = list
                    .iter()
                    .any(|other| overlap(&[other.clone(), band.clone()]));
                if listed && meets && !told {
                    found.push(at(one, "OVERLAPPING_BANDS", sentence.trim()));
                    told = true;
                }
                list.push(band.clone());
            }
        }
    }
}

fn overlap(bands: &[Band]) -> bool {
    bands.iter().enumerate().any(|(index, one)| {
        bands[index + 1..]
            .iter()
            .any(|other| one.unit == other.unit && (meet(one, other) || meet(other, one)))
    })
}

/// The upper end of one is the lower end of the other, and both count it.
fn meet(low: &Band, high: &Band) -> bool {
    match (low.to, high.from) {
        (Some((to, true)), Some((from, true))) => {
            to == from && low.from.is_none_or(|(begin, _)| begin < to)
        }
        _ => false,
    }
}

/// The bands of a sentence that grade something.
fn bands(sentence: &str) -> Vec<Band> {
    let graded = [
        "为", "得", "奖", "系数", "级", "等", "档", "：", "按", "\t", "|", "计",
    ];
    if !graded.iter().any(|word| sentence.contains(word)) {
        return Vec::new();
    }
    let numbers = numbers(sentence);
    let mut found = Vec::new();
    let mut skip = false;
    for (index, number) in numbers.iter().enumerate() {
        if std::mem::take(&mut skip) {
            continue;
        }
        let next = numbers.get(index + 1);
        let between = next.map(|next| &sentence[number.end..next.begin]);
        let unit = if number.unit.is_empty() {
            next.map_or("", |next| next.unit)
        } else {
            number.unit
        };
        if unit.is_empty() {
            continue;
        }
        if let (Some(next), Some(between)) = (next, between)
            && let Some((from_in, to_in)) = range(sentence, number, between, next)
        {
            found.push(Band {
                from: Some((number.value, from_in)),
                to: Some((next.value, to_in)),
                unit,
            });
            skip = true;
            continue;
        }
        let (before, after) = (&sentence[..number.begin], &sentence[number.end..]);
        if let Some(from_in) = lower(before, after) {
            found.push(Band {
                from: Some((number.value, from_in)),
                to: None,
                unit,
            });
        } else if let Some(to_in) = upper(before, after) {
            found.push(Band {
                from: None,
                to: Some((number.value, to_in)),
                unit,
            });
        }
    }
    found
}

/// 80分至90分, 80分以上90分以下, 80-90分, 80分以上不满90分: whether each end is counted.
fn range(text: &str, low: &Number, between: &str, high: &Number) -> Option<(bool, bool)> {
    let bare = between.replace(['（', '）', '(', ')', '，', '、', ' '], "");
    let after = &text[high.end..];
    let excluded = ["（不含）", "(不含)", "（不含", "不含"]
        .iter()
        .any(|word| after.starts_with(word));
    let open = text[..low.begin].ends_with("超过") || text[..low.begin].ends_with("大于");
    match bare.as_str() {
        "至" | "到" | "-" | "—" | "——" | "~" | "～" | "–" | "含至" | "以上至" | "含-" | "含—" => {
            Some((!open, !excluded))
        }
        "不含至" | "以上不含至" => Some((false, !excluded)),
        "以上" | "含以上" | "以上含" | "及以上" => {
            let closed = ["以下", "（含）以下", "及以下", "（含）"];
            let under = closed.iter().any(|word| after.starts_with(word));
            (under && !after.starts_with("以下（不含")).then_some((true, true))
        }
        "以上不满" | "以上不足" | "以上未满" | "以上低于" | "含以上不满" | "含以上不足" => {
            Some((true, false))
        }
        _ => None,
    }
}

/// 90分以上, 不低于90分: whether the figure belongs to it.
fn lower(before: &str, after: &str) -> Option<bool> {
    let excluded = ["以上（不含", "以上(不含", "（不含）以上", "(不含)以上"];
    if excluded.iter().any(|word| after.starts_with(word)) {
        return Some(false);
    }
    let included = ["以上", "（含）以上", "(含)以上", "及以上", "含以上", "（含"];
    if included.iter().any(|word| after.starts_with(word))
        || ["不低于", "不少于", "达到", "至少", "≥", ">="]
            .iter()
            .any(|word| before.ends_with(word))
    {
        return Some(true);
    }
    ["超过", "高于", "大于", ">"]
        .iter()
        .any(|word| before.ends_with(word) && !before.ends_with(&format!("不{word}")))
        .then_some(false)
}

fn upper(before: &str, after: &str) -> Option<bool> {
    if ["不满", "未满", "不足", "低于", "小于", "少于", "<"]
        .iter()
        .any(|word| {
            before.ends_with(word)
                && !["不低于", "不小于", "不少于"]
                    .iter()
                    .any(|word| before.ends_with(word))
        })
    {
        return Some(false);
    }
    let excluded = ["以下（不含", "以下(不含", "（不含）以下", "(不含)以下"];
    if excluded.iter().any(|word| after.starts_with(word)) {
        return Some(false);
    }
    let included = ["以下", "（含）以下", "(含)以下", "及以下", "含以下", "以内"];
    (included.iter().any(|word| after.starts_with(word))
        || ["不超过", "不高于", "至多", "≤", "<="]
            .iter()
            .any(|word| before.ends_with(word)))
    .then_some(true)
}

struct Number {
    value: u32,
    unit: &'static str,
    begin: usize,
    /// Behind its unit.
    end: usize,
}

fn numbers(text: &str) -> Vec<Number> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(offset) = text[from..].find(|one: char| one.is_ascii_digit()) {
        let begin = from + offset;
        let length = text[begin..]
            .find(|one: char| !one.is_ascii_digit() && !matches!(one, '.' | ','))
            .unwrap_or(text.len() - begin);
        let mut end = begin + length;
        let unit = UNITS
            .iter()
            .find(|unit| text[end..].starts_with(**unit))
            .copied()
            .unwrap_or("");
        let value = hundredths(&text[begin..end].replace(',', ""));
        end += unit.len();
        if let Some(value) = value {
            found.push(Number {
                value,
                unit,
                begin,
                end,
            });
        }
        from = end.max(begin + length);
    }
    found
}
