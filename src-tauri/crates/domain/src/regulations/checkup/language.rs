//! Marks and days: what one paragraph shows by itself.

use super::document::Document;
use super::finding::{Finding, Fix};
use super::pattern::sentences;
use super::structure::at;

/// Half-width marks, straight quotes, and 日 that may be working days or not.
pub(super) fn check(document: &Document, found: &mut Vec<Finding>) {
    let defined = document.says(&[
        "日，是指",
        "日是指",
        "“日”",
        "工作日，是指",
        "工作日是指",
        "均为自然日",
        "均指自然日",
        "均为工作日",
        "均指工作日",
        "所称日",
        "所称的日",
        "按自然日",
        "按日历日",
    ]);
    for one in &document.paragraphs {
        let mut before = ' ';
        for (place, mark) in one.text.char_indices() {
            if chinese(before)
                && let Some(full) = full_width(mark)
            {
                let quote = &one.text[place - before.len_utf8()..=place];
                let fix = Fix {
                    from: quote.to_owned(),
                    to: format!("{before}{full}"),
                };
                found.push(Finding {
                    fix: Some(fix),
                    ..at(one, "HALF_WIDTH_PUNCTUATION", quote)
                });
            }
            before = mark;
        }
        if one.text.contains('"') && one.text.chars().any(chinese) {
            found.push(Finding {
                fix: quoted(&one.text),
                ..at(one, "STRAIGHT_QUOTES", "\"")
            });
        }
        if defined {
            continue;
        }
        for sentence in sentences(&one.text) {
            if let Some(quote) = days(sentence) {
                found.push(at(one, "AMBIGUOUS_DAY", quote));
            }
        }
    }
}

fn full_width(mark: char) -> Option<char> {
    [(',', '，'), (';', '；'), ('?', '？'), ('!', '！')]
        .into_iter()
        .find(|(half, _)| *half == mark)
        .map(|(_, full)| full)
}

/// The first pair of straight quotes, set right.
fn quoted(text: &str) -> Option<Fix> {
    let mut parts = text.splitn(3, '"');
    let (_, inside, _) = (parts.next()?, parts.next()?, parts.next()?);
    Some(Fix {
        from: format!("\"{inside}\""),
        to: format!("“{inside}”"),
    })
}

/// 五日内 or 5天内 where nothing says what a day is.
fn days(sentence: &str) -> Option<&str> {
    let clear = ["工作日", "自然日", "日历日", "日历天"];
    if clear.iter().any(|word| sentence.contains(word)) {
        return None;
    }
    [
        "日内",
        "天内",
        "日以内",
        "天以内",
        "日之内",
        "天之内",
        "日前",
        "天前",
        "日后",
        "天后",
    ]
    .iter()
    .flat_map(|word| sentence.match_indices(word))
    .find_map(|(place, word)| {
        let number = sentence[..place]
            .char_indices()
            .rev()
            .take_while(|(_, one)| {
                one.is_ascii_digit() || "一二三四五六七八九十百两".contains(*one)
            })
            .last()?;
        // 1月5日前 is a day of the year.
        if sentence[..number.0].ends_with('月') {
            return None;
        }
        Some(&sentence[number.0..place + word.len()])
    })
}

fn chinese(one: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&one)
}
