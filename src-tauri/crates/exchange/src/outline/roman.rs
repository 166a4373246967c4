//! Roman numerals, which lists in the annexes of rules count with.

/// A count in Roman numerals; above 3,999 there are none, and digits stand for them.
pub(super) fn roman(count: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    // Above 3,999 there are no signs.
    if !(1..4000).contains(&count) {
        return count.to_string();
    }
    let (mut rest, mut text) = (count, String::new());
    for (value, sign) in SIGNS {
        while rest >= value {
            text.push_str(sign);
            rest -= value;
        }
    }
    text
}

/// The number that a numeral of either case stands for, up to 39: longer lists are none.
pub(super) fn read_roman(numeral: &str) -> Option<u32> {
    (1..40).find(|count| {
        let written = roman(*count);
        numeral == written || numeral == written.to_lowercase()
    })
}

#[cfg(test)]
mod tests {
    use super::{read_roman, roman};

    #[test]
    fn what_is_written_is_read_again() {
        for count in 1..40 {
            assert_eq!(read_roman(&roman(count)), Some(count));
        }
        assert_eq!(read_roman("iv"), Some(4));
        for wrong in ["", "IIII", "Iv", "VX", "C"] {
            assert_eq!(read_roman(wrong), None, "{wrong}");
        }
        assert_eq!(
            (roman(1994).as_str(), roman(4000).as_str()),
            ("MCMXCIV", "4000")
        );
    }
}
