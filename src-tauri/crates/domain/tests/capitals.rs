//! 中文大写金额 against a second formulation, and read back.

#![allow(clippy::unwrap_used, reason = "a panic in a test is its message")]

use domain::money::Money;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn a_second_formulation_writes_the_same(fen in prop_oneof![1_i64..100_000_000, 1_i64..=999_999_999_999_999, sparse()]) {
        let written = Money::from_fen(fen).unwrap().capitals().unwrap();
        prop_assert_eq!(&written, &rewritten(fen));
        prop_assert_eq!(read(&written), fen);
        prop_assert!(!written.contains("零零") && !written.contains("零元") && !written.ends_with('零'));
        prop_assert_eq!(written.ends_with('整'), fen % 10 == 0);
    }
}

/// Amounts that are mostly zeros, where all the rules are.
fn sparse() -> impl Strategy<Value = i64> {
    proptest::collection::vec((0_u32..15, 1_i64..10), 1..4).prop_map(|digits| {
        let mut places = [0_i64; 15];
        for (place, digit) in digits {
            places[place as usize] = digit;
        }
        places
            .iter()
            .rev()
            .fold(0, |value, digit| value * 10 + digit)
    })
}

/// Writes every digit with its unit, zeros included, and then strikes out what is not said.
fn rewritten(fen: i64) -> String {
    let digits: Vec<char> = "零壹贰叁肆伍陆柒捌玖".chars().collect();
    let units = [
        "分", "角", "元", "拾", "佰", "仟", "万", "拾", "佰", "仟", "亿", "拾", "佰", "仟", "万",
    ];
    let mut text = String::new();
    for (place, unit) in units.iter().enumerate().rev() {
        let digit = fen / 10_i64.pow(u32::try_from(place).unwrap()) % 10;
        text.push(digits[usize::try_from(digit).unwrap()]);
        text.push_str(unit);
    }
    for unit in ["拾", "佰", "仟"] {
        text = text.replace(&format!("零{unit}"), "零");
    }
    text = text.replace("零分", "").replace("零角", "零");
    let collapse = |mut text: String| {
        while text.contains("零零") {
            text = text.replace("零零", "零");
        }
        text
    };
    text = collapse(text);
    // Several zeros in front of 元 are said behind it when something follows.
    let several = fen / 100 % 100 == 0 && fen / 100 > 0 && fen % 100 > 0;
    // Counting from the left: 万 of 亿, 亿, 万. A unit without any digit of its own falls silent.
    let yi = fen / 100 / 100_000_000;
    text = text
        .replace("零万", "万")
        .replace("零亿", "亿")
        .replace("零元", "元");
    text = text
        .trim_start_matches(['零', '万'])
        .trim_start_matches(['亿', '零', '万', '元'])
        .to_owned();
    if yi > 0 && (fen / 100) % 100_000_000 / 10_000 == 0 {
        text = text.replace("亿万", "亿零");
    }
    text = collapse(text);
    text = text.replace("零元", "元");
    if several {
        text = collapse(text.replace('元', "元零"));
    }
    let text = text.trim_matches('零').to_owned();
    format!("人民币{text}{}", if fen % 10 == 0 { "整" } else { "" })
}

/// Reads capitals back to fen.
fn read(text: &str) -> i64 {
    let (mut total, mut section, mut digit, mut fen) = (0_i64, 0_i64, 0_i64, 0_i64);
    for character in text.chars().skip(3) {
        match character {
            '拾' | '佰' | '仟' => {
                section += digit
                    * [('拾', 10), ('佰', 100), ('仟', 1000)]
                        .iter()
                        .find(|(unit, _)| *unit == character)
                        .unwrap()
                        .1;
                digit = 0;
            }
            '万' => {
                total += (section + digit) * 10_000;
                (section, digit) = (0, 0);
            }
            '亿' => {
                total = (total + section + digit) * 100_000_000;
                (section, digit) = (0, 0);
            }
            '元' => {
                fen += (total + section + digit) * 100;
                (total, section, digit) = (0, 0, 0);
            }
            '角' => fen += std::mem::take(&mut digit) * 10,
            '分' => fen += std::mem::take(&mut digit),
            '零' | '整' => {}
            other => {
                digit = i64::try_from(
                    "壹贰叁肆伍陆柒捌玖"
                        .chars()
                        .position(|one| one == other)
                        .unwrap(),
                )
                .unwrap()
                    + 1
            }
        }
    }
    fen
}
