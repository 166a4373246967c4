//! Weights that do not add up: in a sentence, over the items of a list, in the column of a table.

use super::document::{Document, Level, Paragraph};
use super::finding::Finding;
use super::pattern::sentences;
use super::structure::{at, hundredths, lists};
use crate::regulations::read_numeral;

const WHOLE: u32 = 10_000;
const NAMES: [&str; 7] = ["权重", "比重", "占比", "各占", "分别占", "权数", "分值占"];
/// Sentences that bound a share do not hand out weights.
const BOUNDS: [&str; 9] = [
    "不低于",
    "不超过",
    "以上",
    "以下",
    "不少于",
    "至少",
    "不得",
    "以内",
    "增加",
];

pub(super) fn check(document: &Document, found: &mut Vec<Finding>) {
    for (one, sentence) in document.sentences() {
        if in_sentence(sentence).is_some_and(|sum| sum != WHOLE) {
            found.push(at(one, "WEIGHT_SUM_NOT_100", sentence.trim()));
        }
    }
    for (lead, items) in lists(document) {
        if let Some(sum) = in_list(lead, &items)
            && sum != WHOLE
            && let Some(last) = items.last()
        {
            found.push(at(last, "WEIGHT_SUM_NOT_100", last.text.trim()));
        }
    }
    tables(document, found);
}

/// The sum of the weights in hundredths of a percent, where a sentence lists at least two.
fn in_sentence(sentence: &str) -> Option<u32> {
    if BOUNDS.iter().any(|word| sentence.contains(word)) {
        return None;
    }
    if let Some(points) = points(sentence) {
        return Some(points);
    }
    let values = percents(sentence);
    let shares = sentence.matches('占').count();
    let named = NAMES.iter().any(|word| sentence.contains(word));
    let listed = named || (shares >= 2 && shares >= values.len().min(2));
    (listed && values.len() > 1).then(|| values.iter().sum())
}

/// 满分100分，其中服务40分、纪律30分.
fn points(sentence: &str) -> Option<u32> {
    let (before, after) = [
        "满分100分",
        "总分100分",
        "满分为100分",
        "总分为100分",
        "合计100分",
        "共100分",
    ]
    .iter()
    .find_map(|word| sentence.split_once(word))?;
    let parts = ["其中", "包括", "分别", "由", "：", "含"];
    let counts = |text: &str| -> Vec<u32> {
        let pieces: Vec<&str> = text.split('分').collect();
        pieces[..pieces.len().saturating_sub(1)]
            .iter()
            .filter_map(|piece| hundredths(piece))
            .collect()
    };
    let text = if parts.iter().any(|word| after.contains(word)) {
        after
    } else {
        before
    };
    let penal = ["扣", "加", "每", "合格", "优秀"]
        .iter()
        .any(|word| text.contains(word));
    let values = counts(text);
    (!penal && values.len() > 1).then(|| values.iter().sum())
}

/// 40%, 百分之四十, 四成.
fn percents(text: &str) -> Vec<u32> {
    let mut values = Vec::new();
    let pieces: Vec<&str> = text.split(['%', '％']).collect();
    values.extend(
        pieces[..pieces.len() - 1]
            .iter()
            .filter_map(|piece| hundredths(piece)),
    );
    for (place, word) in text.match_indices("百分之") {
        let rest = &text[place + word.len()..];
        let end = rest
            .find(|one| !crate::regulations::is_numeral_character(one))
            .unwrap_or(rest.len());
        values.extend(read_numeral(&rest[..end]).map(|value| value.saturating_mul(100)));
    }
    values
}

fn in_list(lead: &Paragraph, items: &[&Paragraph]) -> Option<u32> {
    let named = |text: &str| NAMES.iter().any(|word| text.contains(word));
    let all = named(&lead.text)
        || items
            .iter()
            .all(|item| named(&item.text) || item.text.contains('占'));
    if !all || BOUNDS.iter().any(|word| lead.text.contains(word)) {
        return None;
    }
    let values: Vec<u32> = items
        .iter()
        .map(|item| {
            let bounded = BOUNDS.iter().any(|word| item.text.contains(word));
            let values: Vec<u32> = sentences(&item.text).flat_map(percents).collect();
            (!bounded && values.len() == 1).then(|| values[0])
        })
        .collect::<Option<_>>()?;
    (values.len() > 1).then(|| values.iter().sum())
}

/// A column called 权重 whose figures do not come to 100.
fn tables(document: &Document, found: &mut Vec<Finding>) {
    let mut column: Option<usize> = None;
    let mut sum = 0;
    let mut rows: Vec<&Paragraph> = Vec::new();
    let end = [Paragraph {
        level: Level::Paragraph,
        place: String::new(),
        node: None,
        text: String::new(),
        annex: false,
    }];
    let mut finish = |rows: &mut Vec<&Paragraph>, sum: &mut u32| {
        if rows.len() > 1 && *sum != WHOLE && *sum != 0 {
            let last = rows[rows.len() - 1];
            found.push(at(last, "WEIGHT_SUM_NOT_100", last.text.trim()));
        }
        rows.clear();
        *sum = 0;
    };
    for one in document.paragraphs.iter().chain(&end) {
        let cells = cells(&one.text);
        if one.level != Level::Row {
            finish(&mut rows, &mut sum);
            column = None;
        } else if let Some(place) = cells.iter().position(|cell| {
            let cell = cell.trim();
            cell.starts_with("权重") && !cell.contains(|one: char| one.is_ascii_digit())
        }) {
            finish(&mut rows, &mut sum);
            column = Some(place);
        } else if let Some(place) = column {
            let total = cells.first().is_some_and(|cell| {
                ["合计", "总计", "小计"]
                    .iter()
                    .any(|word| cell.contains(word))
            });
            let cell = cells.get(place).map_or("", |cell| cell.trim());
            let value = hundredths(cell.trim_end_matches(['%', '％', '分']));
            if let Some(value) = value.filter(|_| !total) {
                sum += value;
                rows.push(one);
            }
        }
    }
}

fn cells(row: &str) -> Vec<&str> {
    match row.strip_prefix('|') {
        Some(rest) => rest.split('|').collect(),
        None => row.split('\t').collect(),
    }
}
