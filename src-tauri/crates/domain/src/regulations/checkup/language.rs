//! Marks and days: what one paragraph shows by itself.

use super::finding::{Finding, Severity};
use super::words::sentences;

/// Half-width marks, straight quotes, and 日 that may be working days or not.
pub(super) fn check(paragraph: &str, place: &str, found: &mut Vec<Finding>) {
    let mut add = |code, quote: &str, why, suggestion| {
        found.push(Finding {
            code,
            severity: Severity::Info,
            place: place.to_owned(),
            quote: quote.to_owned(),
            why,
            basis: "",
            suggestion,
        });
    };
    let mut before = ' ';
    for (at, one) in paragraph.char_indices() {
        if chinese(before) && [',', ';', '?', '!'].contains(&one) {
            let from = at - before.len_utf8();
            add(
                "HALF_WIDTH_PUNCTUATION",
                &paragraph[from..=at],
                "中文中使用了半角标点。",
                "改为全角标点。",
            );
        }
        before = one;
    }
    if paragraph.contains('"') && paragraph.chars().any(chinese) {
        add("STRAIGHT_QUOTES", "\"", "中文中使用了直引号。", "改为“”。");
    }
    for sentence in sentences(paragraph) {
        if let Some(quote) = days(sentence) {
            add(
                "AMBIGUOUS_DAY",
                quote,
                "没有写明是工作日还是自然日。",
                "写明“工作日”或者“自然日”，或者在附则中统一规定。",
            );
        }
    }
}

/// 五日内 or 5天内 where nothing says what a day is.
fn days(sentence: &str) -> Option<&str> {
    let clear = ["工作日", "自然日", "日历日", "之日", "当日", "次日"];
    if clear.iter().any(|word| sentence.contains(word)) {
        return None;
    }
    ["日内", "天内", "日以内", "天以内"]
        .iter()
        .find_map(|word| {
            let at = sentence.find(word)?;
            let number = sentence[..at]
                .char_indices()
                .rev()
                .take_while(|(_, one)| {
                    one.is_ascii_digit() || "一二三四五六七八九十百两".contains(*one)
                })
                .last()?;
            Some(&sentence[number.0..at + word.len()])
        })
}

fn chinese(one: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&one)
}
