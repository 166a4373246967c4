//! Lists and full stops, as 立法技术规范 wants them. Only where the text has articles: a sentence by itself
//! may be a note.

use super::document::{Document, Level, Paragraph, is_sentence};
use super::finding::{Finding, Fix};
use super::structure::{at, lists};

pub(super) fn check(document: &Document, found: &mut Vec<Finding>) {
    if !document.whole {
        return;
    }
    for (lead, items) in lists(document) {
        if !lead.annex {
            list(lead, &items, found);
        }
    }
    for (index, one) in document.paragraphs.iter().enumerate() {
        let before_list = document
            .paragraphs
            .get(index + 1)
            .is_some_and(|next| matches!(next.level, Level::Item | Level::Row | Level::Subitem));
        let is_text = one.level == Level::Paragraph
            || (matches!(one.level, Level::Article(_)) && is_sentence(&one.text));
        let ends = one
            .text
            .ends_with(['。', '：', '！', '？', '”', '）', '；', ':']);
        let long = one.text.chars().count() >= 12;
        if is_text && !one.annex && !before_list && !ends && long && one.place.starts_with('第') {
            let tail = tail(&one.text);
            found.push(Finding {
                fix: Some(ending(&one.text, "。")),
                ..at(one, "MISSING_FULL_STOP", tail)
            });
        }
    }
}

fn list(lead: &Paragraph, items: &[&Paragraph], found: &mut Vec<Finding>) {
    let [_, .., last] = items else {
        if let [only] = items {
            found.push(at(only, "SINGLE_ITEM_LIST", &only.text));
        }
        return;
    };
    let sentence = |one: &Paragraph| one.text.contains(['。', '；', '，']);
    // Names of things need no marks: 1. 客服部 2. 售后部.
    if !items.iter().any(|item| sentence(item)) {
        return;
    }
    let named = matches!(lead.level, Level::Article(_)) && !lead.text.contains(['。', '，', '：']);
    if !named
        && lead.level != Level::Title
        && !lead.text.is_empty()
        && !lead.text.ends_with(['：', ':'])
    {
        found.push(Finding {
            fix: Some(ending(&lead.text, "：")),
            ..at(lead, "LIST_WITHOUT_COLON", tail(&lead.text))
        });
    }
    // Items that are whole paragraphs may all end with a full stop.
    let end = |one: &Paragraph| one.text.chars().next_back().unwrap_or(' ');
    let all_stops = items.iter().all(|item| end(item) == '。');
    let inner = items[..items.len() - 1]
        .iter()
        .find(|item| !matches!(end(item), '；' | '：' | '。'));
    if all_stops {
        return;
    }
    if let Some(item) = inner {
        found.push(Finding {
            fix: Some(ending(&item.text, "；")),
            ..at(item, "LIST_ENDINGS", tail(&item.text))
        });
    } else if end(last) != '。' && end(last) != '：' {
        found.push(Finding {
            fix: Some(ending(&last.text, "。")),
            ..at(last, "LIST_ENDINGS", tail(&last.text))
        });
    }
}

/// The mark at the end of a text becomes another one, or is added.
fn ending(text: &str, mark: &str) -> Fix {
    let last = text.chars().next_back().unwrap_or(' ');
    let from = if "，；。：,;:、.".contains(last) {
        last.to_string()
    } else {
        String::new()
    };
    Fix {
        from,
        to: mark.to_owned(),
    }
}

/// The last words of a text.
fn tail(text: &str) -> &str {
    let count = text.chars().count();
    text.char_indices()
        .nth(count.saturating_sub(12))
        .map_or(text, |(from, _)| &text[from..])
}
