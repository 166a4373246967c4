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

/// The number that a numeral of a foreign text stands for: what [`chinese_numeral`] writes, and what
/// others write as well (〇 ○ 两 廿, 一十, 二〇, Arabic digits of either width). None for anything else
/// and for numbers above 99,999,999.
#[must_use]
pub fn read_numeral(text: &str) -> Option<u32> {
    let plain: String = text.chars().map(plain_character).collect();
    let digits = |known: &dyn Fn(char) -> bool| !plain.is_empty() && plain.chars().all(known);
    if digits(&|c| c.is_ascii_digit()) {
        return plain.parse().ok().filter(|number| *number <= 99_999_999);
    }
    // Digit after digit, as years are written: 二〇, 一〇五.
    if plain.chars().count() > 1 && digits(&|c| DIGITS.contains(&c)) {
        let value = |c| DIGITS.iter().position(|digit| *digit == c).unwrap_or(0);
        let spelled: String = plain.chars().map(|c| value(c).to_string()).collect();
        return spelled.parse().ok().filter(|number| *number <= 99_999_999);
    }
    let plain = plain.replace('廿', "二十");
    parse_chinese_numeral(&plain).or_else(|| {
        parse_chinese_numeral(
            plain
                .strip_prefix('一')
                .filter(|rest| rest.starts_with('十'))?,
        )
    })
}

/// Whether a character can stand in a numeral that [`read_numeral`] reads.
#[must_use]
pub fn is_numeral_character(character: char) -> bool {
    let plain = plain_character(character);
    plain.is_ascii_digit()
        || DIGITS.contains(&plain)
        || matches!(plain, '十' | '百' | '千' | '万' | '廿')
}

fn plain_character(character: char) -> char {
    match character {
        '〇' | '○' => '零',
        '两' => '二',
        '０'..='９' => char::from_u32(u32::from(character) - 0xFF10 + 0x30).unwrap_or(character),
        other => other,
    }
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

    #[test]
    fn numerals_of_foreign_texts_are_read_as_well() {
        for (text, number) in [
            ("一百零一", 101),
            ("二〇", 20),
            ("一○五", 105),
            ("一十", 10),
            ("廿三", 23),
            ("１２", 12),
            ("463", 463),
        ] {
            assert_eq!(read_numeral(text), Some(number), "{text}");
        }
        for text in ["", "十十", "条", "999999999"] {
            assert_eq!(read_numeral(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_numeral_reads_back_as_its_number(number in 0_u32..99_999_999) {
            prop_assert_eq!(parse_chinese_numeral(&chinese_numeral(number)), Some(number));
        }
    }
}
