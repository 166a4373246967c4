//! Telephone numbers as people write them, and what can be called of them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::text::plain;

/// A number: digits, with a leading + only for abroad.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Phone {
    pub kind: PhoneKind,
    pub number: String,
    /// 分机
    pub extension: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PhoneKind {
    Mobile,
    Landline,
    Fax,
}

/// Why a text is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// A spreadsheet turned it into `1.38E+10`: the last digits are gone.
    #[error("its last digits are lost")]
    LostDigits,
    #[error("it is no telephone number")]
    NotANumber,
}

const LEAST: usize = 5;
const MOST: usize = 15;

impl Phone {
    /// One number: `138 0000 0001`, `＋８６13800000001`, `0592-6000000转801`, `13800000003.0`.
    pub fn parse(text: &str) -> Result<Self, PhoneError> {
        let text = plain(text);
        let text = expand(&text)?;
        let (head, extension) = extension(&text);
        let front = head.trim_start().trim_start_matches('(');
        let abroad = front.starts_with('+');
        // North America writes its code apart; +138… run together is a Chinese mobile.
        let america =
            front.starts_with("+1") && !front[2..].starts_with(|c: char| c.is_ascii_digit());
        let digits: String = head.chars().filter(char::is_ascii_digit).collect();
        let strange = |c: char| !(c.is_ascii_digit() || "+-()./ *".contains(c));
        if words_out(head).chars().any(strange) {
            return Err(PhoneError::NotANumber);
        }
        let (home, digits) = if america {
            (false, digits)
        } else {
            at_home(abroad, &digits)
        };
        if !(LEAST..=MOST).contains(&digits.len()) {
            return Err(PhoneError::NotANumber);
        }
        let mobile = digits.len() == 11 && digits.starts_with('1') && !digits.starts_with("10");
        Ok(Self {
            kind: if home && mobile {
                PhoneKind::Mobile
            } else {
                PhoneKind::Landline
            },
            number: if home { digits } else { format!("+{digits}") },
            extension,
        })
    }

    /// All numbers of a cell: `13800000007;13800000008`, `手机 138… / 0576-…`.
    pub fn parse_all(text: &str) -> Vec<Result<Self, PhoneError>> {
        let text = plain(text);
        let parts = text
            .split([';', ',', '、', '/', '|', '\n', '\t', '或', '和', ':'])
            .flat_map(apart)
            .map(str::trim)
            .filter(|part| part.chars().any(|c| c.is_ascii_digit()) || !is_label(part));
        parts.map(Self::parse).collect()
    }

    /// As it is shown: `138 0000 0001`, `05926000000-801`.
    #[must_use]
    pub fn shown(&self) -> String {
        let number = match (self.kind, self.number.len()) {
            (PhoneKind::Mobile, 11) if self.number.is_ascii() => format!(
                "{} {} {}",
                &self.number[..3],
                &self.number[3..7],
                &self.number[7..]
            ),
            _ => self.number.clone(),
        };
        if self.extension.is_empty() {
            number
        } else {
            format!("{number}-{}", self.extension)
        }
    }
}

/// `1.3800000001E10` whole again where no digit is missing, and `13800000003.0` without its tail.
fn expand(text: &str) -> Result<String, PhoneError> {
    let lower = text.to_ascii_lowercase();
    if let Some((mantissa, exponent)) = lower.split_once('e')
        && mantissa.starts_with(|c: char| c.is_ascii_digit())
        && mantissa.chars().all(|c| c.is_ascii_digit() || c == '.')
        && let Ok(exponent) = exponent.trim_start_matches('+').parse::<usize>()
    {
        let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        return match (whole.len(), decimals.len()) {
            (1, known) if known == exponent => Ok(format!("{whole}{decimals}")),
            _ => Err(PhoneError::LostDigits),
        };
    }
    match text.split_once('.') {
        Some((whole, zeros))
            if !zeros.is_empty()
                && zeros.chars().all(|c| c == '0')
                && whole.chars().all(|c| c.is_ascii_digit()) =>
        {
            Ok(whole.to_owned())
        }
        _ => Ok(text.to_owned()),
    }
}

/// What stands behind 转, ext., x or #.
fn extension(text: &str) -> (&str, String) {
    let lower = text.to_ascii_lowercase();
    let marks = ["转分机", "分机", "转", "extension", "ext.", "ext", "x", "#"];
    let found = marks
        .iter()
        .filter_map(|mark| lower.find(mark).map(|at| (at, mark.len())))
        .min();
    let Some((at, length)) = found else {
        return dashed(text);
    };
    let digits: String = text
        .get(at + length..)
        .unwrap_or_default()
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    match text.get(..at) {
        Some(head) if !digits.is_empty() && head.chars().any(|c| c.is_ascii_digit()) => {
            (head, digits)
        }
        _ => (text, String::new()),
    }
}

/// `0592-6000000-801`: a third group of a landline is its extension.
fn dashed(text: &str) -> (&str, String) {
    let groups: Vec<&str> = text.split('-').map(str::trim).collect();
    match groups.as_slice() {
        [area, number, extension]
            if area.starts_with('0')
                && (3..=4).contains(&area.len())
                && (7..=8).contains(&number.len())
                && (1..=5).contains(&extension.len())
                && groups
                    .iter()
                    .all(|group| group.chars().all(|c| c.is_ascii_digit())) =>
        {
            let head = text.rsplit_once('-').map_or(text, |(head, _)| head);
            (head, (*extension).to_owned())
        }
        _ => (text, String::new()),
    }
}

/// Two whole numbers with a blank between them are two; the groups of one number are not.
fn apart(text: &str) -> Vec<&str> {
    let parts: Vec<&str> = text.split_whitespace().collect();
    let whole = |part: &&str| {
        let digits = part.chars().filter(char::is_ascii_digit).count();
        digits >= 10 || (part.starts_with('0') && digits >= 9)
    };
    if parts.len() > 1 && parts.iter().all(whole) {
        parts
    } else {
        vec![text]
    }
}

const LABELS: &[&str] = &[
    "手机号码",
    "手机号",
    "手机",
    "电话号码",
    "电话",
    "座机",
    "固话",
    "传真",
    "办公",
    "办",
    "宅",
    "tel",
    "mobile",
    "phone",
    "fax",
    "cell",
    "m",
    "t",
    "p",
];

fn is_label(text: &str) -> bool {
    let word = text.trim().trim_end_matches(['.', ':']).to_lowercase();
    word.is_empty() || LABELS.contains(&word.as_str())
}

/// The number without a label before or behind it.
fn words_out(head: &str) -> String {
    let lower = head.to_lowercase();
    let trimmed = lower.trim();
    let digits = |c: char| c.is_ascii_digit() || "+-()./ *".contains(c);
    let core = trimmed.trim_matches(|c: char| !digits(c));
    let before = trimmed.split(core).next().unwrap_or_default();
    if core.is_empty() || !(before.is_empty() || is_label(before)) {
        trimmed.to_owned()
    } else {
        core.to_owned()
    }
}

/// Whether the number is of this country, and its digits without the country's own prefix.
fn at_home(abroad: bool, digits: &str) -> (bool, String) {
    let rest = digits.strip_prefix("0086").or_else(|| {
        digits
            .strip_prefix("86")
            .filter(|rest| abroad || rest.len() == 11 && rest.starts_with('1'))
    });
    match rest {
        Some(rest) => {
            let mobile = rest.len() == 11 && rest.starts_with('1');
            let zero = if mobile || rest.starts_with('0') || rest.starts_with('4') {
                ""
            } else {
                "0"
            };
            (true, format!("{zero}{rest}"))
        }
        // A number written +138… is a Chinese mobile whose country was forgotten.
        None if abroad && digits.len() == 11 && is_mobile_prefix(digits) => {
            (true, digits.to_owned())
        }
        None => (!abroad, digits.to_owned()),
    }
}

/// 13x to 19x.
fn is_mobile_prefix(digits: &str) -> bool {
    digits.starts_with('1') && digits[1..].starts_with(['3', '4', '5', '6', '7', '8', '9'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> String {
        let phone = Phone::parse(text).unwrap();
        if phone.extension.is_empty() {
            phone.number
        } else {
            format!("{}x{}", phone.number, phone.extension)
        }
    }

    #[test]
    fn a_mobile_is_the_same_however_it_is_written() {
        for text in [
            "13800000001",
            "138 0000 0001",
            "138-0000-0001",
            "＋８６13800000001",
            "+86 138-0000-0001",
            "0086 13800000001",
            "86 13800000001",
            "(+86)13800000001",
            "手机：13800000001",
            "13800000001.0",
            "1.3800000001E10",
        ] {
            assert_eq!(
                Phone::parse_all(text).pop().unwrap().unwrap().number,
                "13800000001",
                "{text}"
            );
        }
        assert_eq!(Phone::parse("13800000001").unwrap().kind, PhoneKind::Mobile);
    }

    #[test]
    fn landlines_keep_their_area_and_extension() {
        assert_eq!(number("0592-6000000转801"), "05926000000x801");
        assert_eq!(number("0592-6000000-801"), "05926000000x801");
        assert_eq!(number("+86 592 6000000"), "05926000000");
        assert_eq!(number("400-800-8888"), "4008008888");
        assert_eq!(number("(905) 555-1234 ext 7"), "9055551234x7");
        assert_eq!(number("+44 20 7946 0000"), "+442079460000");
        assert_eq!(number("+1 303 555 1234"), "+13035551234");
        assert_eq!(number("+13800000006"), "13800000006");
    }

    #[test]
    fn a_cell_may_hold_several_numbers() {
        let all = |text: &str| -> Vec<String> {
            Phone::parse_all(text)
                .into_iter()
                .map(|phone| phone.unwrap().number)
                .collect()
        };
        assert_eq!(
            all("13800000007;13800000008"),
            ["13800000007", "13800000008"]
        );
        assert_eq!(
            all("13800000007 13800000008"),
            ["13800000007", "13800000008"]
        );
        assert_eq!(
            all("13800000007、0592-6000000"),
            ["13800000007", "05926000000"]
        );
        assert_eq!(all("138 0000 0001"), ["13800000001"]);
        assert_eq!(all(""), Vec::<String>::new());
    }

    #[test]
    fn what_cannot_be_called_is_refused() {
        assert_eq!(Phone::parse("1.38E+10"), Err(PhoneError::LostDigits));
        for text in ["同上", "123", "A1B2C3D4E5F6", "12345678901234567"] {
            assert_eq!(Phone::parse(text), Err(PhoneError::NotANumber), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text: String) {
            let _ = Phone::parse_all(&text);
        }
    }
}
