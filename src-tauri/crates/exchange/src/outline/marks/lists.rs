//! The numbers that lists count with: （一） 1. （1） 1.1 I. ① and bullets.

use domain::regulations::{is_numeral_character, read_numeral};

use super::super::roman::read_roman;
use super::{Mark, Marked, is_digit, marked, run};

pub(super) fn bracketed(text: &str) -> Option<Marked<'_>> {
    let after = text.strip_prefix(['（', '('])?.trim_start();
    let (numeral, after) = run(after, is_numeral_character);
    let value = read_numeral(numeral).filter(|value| *value > 0 && *value < 1000)?;
    let after = after.trim_start().strip_prefix(['）', ')'])?;
    let digits = numeral.starts_with(is_digit);
    let mark = if digits {
        Mark::DigitInBrackets
    } else {
        Mark::Item
    };
    if after.starts_with(['至', '项', '款', '和', '、', '到', '目'])
        && !after.starts_with("项目")
        && !after.starts_with("款项")
    {
        return None;
    }
    Some(marked(mark, value, text, text.len() - after.len(), &[]))
}

pub(super) fn digits(text: &str) -> Option<Marked<'_>> {
    let (numeral, after) = run(text, is_digit);
    let value = read_numeral(numeral).filter(|value| *value > 0)?;
    if numeral.chars().count() > 3 {
        return None;
    }
    if let Some(found) = decimal(text, value, after) {
        return Some(found);
    }
    let mark = match after.chars().next()? {
        '）' | ')' => Mark::DigitInBrackets,
        '.' | '．' | '、' => Mark::Digit,
        _ => return None,
    };
    // 3、4月份 and 2.5% are no items, whichever way their digits are written.
    let found = marked(
        mark,
        value,
        text,
        numeral.len(),
        &['.', '．', '、', '）', ')'],
    );
    let tight = &text[found.number.len()..];
    (!tight.starts_with(is_digit)).then_some(found)
}

/// 1.1, 1.1.1, and 1 alone if a space follows. 2026.1.1 and 3.5% have nothing to keep them apart.
fn decimal<'a>(text: &'a str, value: u32, mut after: &'a str) -> Option<Marked<'a>> {
    let mut path = vec![value];
    while let Some(tail) = after.strip_prefix(['.', '．']) {
        let (numeral, tail) = run(tail, |c| c.is_ascii_digit());
        if numeral.is_empty() || numeral.len() > 3 {
            break;
        }
        path.push(read_numeral(numeral)?);
        after = tail;
    }
    let apart = after.starts_with(char::is_whitespace) || after.is_empty();
    let chinese = after.starts_with(|c: char| {
        c >= '\u{2E80}'
            && !matches!(
                c,
                '％' | '元'
                    | '万'
                    | '亿'
                    | '倍'
                    | '年'
                    | '月'
                    | '日'
                    | '天'
                    | '小'
                    | '米'
                    | '厘'
                    | '毫'
                    | '公'
                    | '千'
                    | '百'
                    | '个'
                    | '折'
                    | '，'
                    | '。'
                    | '；'
                    | '、'
                    | '～'
            )
    });
    if !(apart && !after.is_empty()
        || path.len() > 1 && (chinese || after.starts_with(['.', '、', '．'])))
    {
        return None;
    }
    let found = marked(
        Mark::Decimal,
        value,
        text,
        text.len() - after.len(),
        &['.', '、', '．'],
    );
    Some(Marked { path, ..found })
}

/// I. II. or iv)
pub(super) fn roman(text: &str) -> Option<Marked<'_>> {
    let (numeral, after) = run(text, |c| c.is_ascii_alphabetic());
    let mark = match after.chars().next()? {
        '）' | ')' => Mark::DigitInBrackets,
        '.' | '．' | '、' => Mark::Digit,
        _ => return None,
    };
    let length = numeral.len();
    let value = read_roman(numeral)?;
    Some(marked(
        mark,
        value,
        text,
        length,
        &['.', '．', '、', '）', ')'],
    ))
}

/// ① to ⑳
pub(super) fn circled(text: &str) -> Option<Marked<'_>> {
    let first = text.chars().next().filter(|c| ('①'..='⑳').contains(c))?;
    let value = u32::from(first) - u32::from('①') + 1;
    Some(marked(
        Mark::Circled,
        value,
        text,
        first.len_utf8(),
        &['、', '．', '.'],
    ))
}

pub(super) fn bullet(text: &str) -> Option<Marked<'_>> {
    let first = text.chars().next()?;
    let known = match first {
        '-' | '*' | '+' | '—' | '–' => {
            text[first.len_utf8()..].starts_with(char::is_whitespace)
        }
        '•' | '●' | '○' | '■' | '□' | '◆' | '◇' | '➢' | '·' | '▪' | '\u{f06c}' | '\u{f0b7}'
        | '★' | '☆' => true,
        _ => false,
    };
    known.then(|| marked(Mark::Bullet, 0, text, first.len_utf8(), &[]))
}
