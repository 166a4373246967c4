//! Chinese numerals as statutes count with them: 一, 十, 一百零一, 一千零五.

const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const UNITS: [(u32, char); 3] = [(1000, '千'), (100, '百'), (10, '十')];

/// A count in Chinese: 1 → 一, 10 → 十, 21 → 二十一, 110 → 一百一十, 1005 → 一千零五.
#[must_use]
pub fn chinese_numeral(number: u32) -> String {
    let mut text = String::new();
    let (myriads, rest) = (number / 10_000, number % 10_000);
    if myriads > 0 {
        text.push_str(&chinese_numeral(myriads));
        text.push('万');
        if rest == 0 {
            return text;
        }
        if rest < 1000 {
            text.push('零');
        }
    }
    below_ten_thousand(rest, &mut text);
    text
}

fn below_ten_thousand(number: u32, text: &mut String) {
    if number < 10 {
        text.push(DIGITS[number as usize]);
        return;
    }
    // Between 10 and 19 the 一 before 十 is not said, but only at the beginning of a number.
    if number < 20 && text.is_empty() {
        text.push('十');
        if number > 10 {
            text.push(DIGITS[(number % 10) as usize]);
        }
        return;
    }
    let (mut rest, mut started, mut gap) = (number, false, false);
    for (unit, word) in UNITS {
        let digit = rest / unit;
        rest %= unit;
        if digit == 0 {
            gap = started;
            continue;
        }
        if gap {
            text.push('零');
        }
        text.push(DIGITS[digit as usize]);
        text.push(word);
        (started, gap) = (true, false);
    }
    if rest > 0 {
        if gap {
            text.push('零');
        }
        text.push(DIGITS[rest as usize]);
    }
}

/// The number that a Chinese numeral stands for; none for anything that [`chinese_numeral`] would not
/// write (〇, 两 and 廿 are left to the importer of foreign texts).
#[must_use]
pub fn parse_chinese_numeral(text: &str) -> Option<u32> {
    let (mut total, mut section, mut digit) = (0_u32, 0_u32, None);
    for character in text.chars() {
        if let Some(value) = DIGITS.iter().position(|known| *known == character) {
            digit = Some(u32::try_from(value).ok()?);
        } else if let Some((unit, _)) = UNITS.iter().find(|(_, word)| *word == character) {
            section = section.checked_add(digit.take().unwrap_or(1).checked_mul(*unit)?)?;
        } else if character == '万' {
            section = section.checked_add(digit.take().unwrap_or(0))?;
            total = total.checked_add(section.checked_mul(10_000)?)?;
            section = 0;
        } else {
            return None;
        }
    }
    let number = total
        .checked_add(section)?
        .checked_add(digit.unwrap_or(0))?;
    (chinese_numeral(number) == text).then_some(number)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numerals_read_as_a_statute_writes_them() {
        for (number, text) in [
            (1, "一"),
            (10, "十"),
            (12, "十二"),
            (20, "二十"),
            (21, "二十一"),
            (100, "一百"),
            (101, "一百零一"),
            (110, "一百一十"),
            (112, "一百一十二"),
            (305, "三百零五"),
            (999, "九百九十九"),
            (1000, "一千"),
            (1005, "一千零五"),
            (1010, "一千零一十"),
            (1260, "一千二百六十"),
            (10_000, "一万"),
            (10_012, "一万零一十二"),
            (123_456, "十二万三千四百五十六"),
        ] {
            assert_eq!(chinese_numeral(number), text);
            assert_eq!(parse_chinese_numeral(text), Some(number));
        }
    }

    #[test]
    fn what_is_no_numeral_is_no_number() {
        for text in [
            "",
            "第一",
            "1",
            "一一",
            "零零",
            "一十",
            "十十",
            "百",
            "一百一",
        ] {
            assert_eq!(parse_chinese_numeral(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_numeral_reads_back_as_its_number(number in 0_u32..99_999_999) {
            prop_assert_eq!(parse_chinese_numeral(&chinese_numeral(number)), Some(number));
        }
    }
}
