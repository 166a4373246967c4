//! Numbers of people that can be looked at without asking anybody: a mobile number and an identity number
//! that cannot be one is a slip of the hand.

/// Whether a text can be a mobile number of the mainland: eleven digits from 13 to 19, with or without +86,
/// spaces and hyphens.
#[must_use]
pub fn is_mobile(text: &str) -> bool {
    let plain: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '－' | '—'))
        .collect();
    let plain = plain
        .strip_prefix("+86")
        .or_else(|| plain.strip_prefix("0086"))
        .unwrap_or(&plain);
    let digits = plain.as_bytes();
    digits.len() == 11
        && digits.iter().all(u8::is_ascii_digit)
        && digits[0] == b'1'
        && digits[1] >= b'3'
}

/// Whether a text can be an identity number: eighteen digits with a day of birth and the check digit of
/// GB 11643, or the number of another document, which begins with a letter and has no check that all share.
#[must_use]
pub fn is_identity_number(text: &str) -> bool {
    let text = text.trim();
    if text.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return (8..=18).contains(&text.len()) && text.bytes().all(|c| c.is_ascii_alphanumeric());
    }
    let bytes = text.as_bytes();
    if bytes.len() != 18 || !bytes[..17].iter().all(u8::is_ascii_digit) {
        return false;
    }
    let number =
        |from: usize, to: usize| text.get(from..to).and_then(|part| part.parse::<u32>().ok());
    let born = number(6, 10)
        .zip(number(10, 12))
        .zip(number(12, 14))
        .and_then(|((year, month), day)| {
            chrono::NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
        });
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const CHECKS: &[u8; 11] = b"10X98765432";
    let sum: u32 = bytes
        .iter()
        .zip(WEIGHTS)
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    born.is_some() && CHECKS[(sum % 11) as usize] == bytes[17].to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mobile_number_has_eleven_digits_however_it_is_written() {
        for good in [
            "13812345678",
            "138 1234 5678",
            "+86 199-1234-5678",
            "008613812345678",
        ] {
            assert!(is_mobile(good), "{good}");
        }
        for bad in [
            "12",
            "",
            "12812345678",
            "1381234567",
            "138123456789",
            "一三八",
            "057681234500",
        ] {
            assert!(!is_mobile(bad), "{bad}");
        }
    }

    #[test]
    fn an_identity_number_has_a_day_of_birth_and_its_check_digit() {
        for good in [
            "11010519491231002X",
            "11010519491231002x",
            "440524188001010014",
            "E12345678",
        ] {
            assert!(is_identity_number(good), "{good}");
        }
        for bad in [
            "110105194912310021",
            "11010519491331002X",
            "110105491231002",
            "12",
            "",
            "1101051949123100２X",
        ] {
            assert!(!is_identity_number(bad), "{bad}");
        }
    }
}
