//! Amounts in capitals (中文大写金额), as the bank rules want them: 正确填写票据和结算凭证的基本规定,
//! annex 1 of 支付结算办法.

use crate::money::Money;

const DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLACES: [Option<char>; 4] = [Some('仟'), Some('佰'), Some('拾'), None];

impl Money {
    /// `人民币壹万捌仟伍佰壹拾捌元伍角贰分`; nothing for an amount below zero, which has no such form.
    ///
    /// 整 follows 元, and 角 without 分. Zeros between digits are read as one 零 (rules 1 and 2), also
    /// between 元 and 分 when 角 is zero (rule 4). Where rule 3 leaves the choice because a 0 stands at
    /// 万 or 元, the language decides as one speaks: 壹仟陆佰捌拾元叁角贰分, yet 壹拾万柒仟元零伍角叁分,
    /// where several zeros lie between. Below one yuan there is no 零元: 伍分. Nothing at all is 零元整.
    #[must_use]
    pub fn capitals(self) -> Option<String> {
        let fen = u64::try_from(self.fen()).ok()?;
        let (yuan, jiao, fen) = (fen / 100, fen / 10 % 10, fen % 10);
        let mut text = String::from("人民币");
        if yuan > 0 || (jiao == 0 && fen == 0) {
            text.push_str(&whole(yuan));
            text.push('元');
        }
        let skipped = match (jiao, fen) {
            (0, 0) => false,
            (0, _) => yuan > 0,
            _ => yuan > 0 && yuan.is_multiple_of(100),
        };
        if skipped {
            text.push('零');
        }
        if jiao > 0 {
            text.extend([digit(jiao), '角']);
        }
        if fen > 0 {
            text.extend([digit(fen), '分']);
        } else {
            text.push('整');
        }
        Some(text)
    }
}

/// A whole number in capitals. 亿 and 万 each close what stands before them, so that a number is read
/// as three: what counts 亿, what counts 万, and the rest.
fn whole(number: u64) -> String {
    const YI: u64 = 100_000_000;
    const WAN: u64 = 10_000;
    if number >= YI {
        joined(&whole(number / YI), '亿', number % YI, YI)
    } else if number >= WAN {
        joined(&below_wan(number / WAN), '万', number % WAN, WAN)
    } else {
        below_wan(number)
    }
}

/// `head` with its unit, and what follows below `unit`; a 零 between them when the highest place below
/// the unit is empty.
fn joined(head: &str, name: char, rest: u64, unit: u64) -> String {
    let zero = if rest < unit / 10 { "零" } else { "" };
    if rest == 0 {
        format!("{head}{name}")
    } else {
        format!("{head}{name}{zero}{}", whole(rest))
    }
}

/// 0 to 9999.
fn below_wan(number: u64) -> String {
    if number == 0 {
        return String::from(DIGITS[0]);
    }
    let mut text = String::new();
    let mut zero = false;
    for (place, power) in PLACES.into_iter().zip([1000, 100, 10, 1]) {
        match number / power % 10 {
            // A zero is said once, and only when a digit still follows it.
            0 => zero = !text.is_empty(),
            value => {
                if std::mem::take(&mut zero) {
                    text.push(DIGITS[0]);
                }
                text.push(digit(value));
                text.extend(place);
            }
        }
    }
    text
}

fn digit(value: u64) -> char {
    usize::try_from(value)
        .ok()
        .and_then(|value| DIGITS.get(value))
        .copied()
        .unwrap_or(DIGITS[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn capitals(yuan: &str) -> String {
        Money::parse(yuan).unwrap().capitals().unwrap()
    }

    #[test]
    fn the_examples_of_the_bank_rules_hold() {
        assert_eq!(capitals("1409.50"), "人民币壹仟肆佰零玖元伍角整");
        assert_eq!(capitals("6007.14"), "人民币陆仟零柒元壹角肆分");
        assert_eq!(capitals("1680.32"), "人民币壹仟陆佰捌拾元叁角贰分");
        assert_eq!(capitals("107000.53"), "人民币壹拾万柒仟元零伍角叁分");
        assert_eq!(capitals("16409.02"), "人民币壹万陆仟肆佰零玖元零贰分");
        assert_eq!(capitals("325.04"), "人民币叁佰贰拾伍元零肆分");
    }

    #[test]
    fn amounts_of_a_bonus_read_as_on_a_cheque() {
        assert_eq!(capitals("18518.52"), "人民币壹万捌仟伍佰壹拾捌元伍角贰分");
        assert_eq!(capitals("7000"), "人民币柒仟元整");
        assert_eq!(capitals("10"), "人民币壹拾元整");
        assert_eq!(capitals("10.50"), "人民币壹拾元伍角整");
        assert_eq!(capitals("320.04"), "人民币叁佰贰拾元零肆分");
        assert_eq!(capitals("0.05"), "人民币伍分");
        assert_eq!(capitals("0.50"), "人民币伍角整");
        assert_eq!(capitals("0"), "人民币零元整");
    }

    #[test]
    fn large_amounts_keep_their_zeros() {
        assert_eq!(capitals("100000"), "人民币壹拾万元整");
        assert_eq!(capitals("100001"), "人民币壹拾万零壹元整");
        assert_eq!(capitals("1010500"), "人民币壹佰零壹万零伍佰元整");
        assert_eq!(capitals("10500000"), "人民币壹仟零伍拾万元整");
        assert_eq!(capitals("100000000"), "人民币壹亿元整");
        assert_eq!(capitals("100001000"), "人民币壹亿零壹仟元整");
        assert_eq!(capitals("1000100000000"), "人民币壹万零壹亿元整");
        assert_eq!(capitals("1000000000000"), "人民币壹万亿元整");
        assert_eq!(
            capitals("9999999999999.99"),
            "人民币玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"
        );
        assert_eq!(
            Money::MAX.capitals().unwrap(),
            "人民币贰拾贰万伍仟壹佰柒拾玖亿玖仟捌佰壹拾叁万陆仟捌佰伍拾贰元肆角柒分"
        );
    }

    #[test]
    fn an_amount_below_zero_has_no_capitals() {
        assert_eq!(Money::parse("-0.01").unwrap().capitals(), None);
    }
}
