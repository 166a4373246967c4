//! Money: whole fen, bounded, with checked arithmetic. There is no other type for an amount.

use std::fmt;

use num_bigint::BigInt;
use num_traits::ToPrimitive;
use serde::{Deserialize, Deserializer, Serialize};

use crate::exact::{Exact, plain_decimal};

/// Largest amount in fen, either side of zero: 2^51 − 1, that is 22,517,998,136,852.47 yuan. JavaScript
/// holds every such number, and every sum of two of them, exactly.
const LARGEST: i64 = (1 << 51) - 1;

/// An amount of renminbi in fen.
///
/// JSON and TypeScript see the number of fen; people see [`Money::grouped`].
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, ts_rs::TS,
)]
#[ts(type = "number")]
pub struct Money(i64);

/// Why a text is no amount.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotMoney {
    #[error("{0:?} is not a plain decimal such as 18518.52")]
    NotADecimal(String),
    #[error("{0:?} has more than two decimals")]
    FractionOfFen(String),
    #[error("{0:?} is beyond 22517998136852.47")]
    TooLarge(String),
}

impl Money {
    pub const ZERO: Self = Self(0);
    pub const MAX: Self = Self(LARGEST);
    pub const MIN: Self = Self(-LARGEST);

    /// Nothing beyond ±(2^51 − 1) fen.
    #[must_use]
    pub const fn from_fen(fen: i64) -> Option<Self> {
        if fen >= -LARGEST && fen <= LARGEST {
            Some(Self(fen))
        } else {
            None
        }
    }

    #[must_use]
    pub const fn fen(self) -> i64 {
        self.0
    }

    /// Reads yuan as a plain decimal (see [`Exact::parse_decimal`]) with at most two decimals:
    /// `18518.52`, `7000`, `-3.5`.
    pub fn parse(yuan: &str) -> Result<Self, NotMoney> {
        let told = || yuan.chars().take(100).collect();
        let (whole, decimals) = plain_decimal(yuan).ok_or_else(|| NotMoney::NotADecimal(told()))?;
        if decimals.len() > 2 {
            return Err(NotMoney::FractionOfFen(told()));
        }
        let unsigned = [whole, decimals, &"00"[decimals.len()..]].concat();
        let fen: i64 = unsigned.parse().map_err(|_| NotMoney::TooLarge(told()))?;
        let fen = if yuan.starts_with('-') { -fen } else { fen };
        Self::from_fen(fen).ok_or_else(|| NotMoney::TooLarge(told()))
    }

    #[must_use]
    pub const fn add(self, other: Self) -> Option<Self> {
        Self::from_fen(self.0 + other.0)
    }

    #[must_use]
    pub const fn sub(self, other: Self) -> Option<Self> {
        Self::from_fen(self.0 - other.0)
    }

    /// The sum of all, if it stays inside the bound.
    #[must_use]
    pub fn total(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        let sum: i128 = amounts.into_iter().map(|amount| i128::from(amount.0)).sum();
        i64::try_from(sum).ok().and_then(Self::from_fen)
    }

    /// `self × factor`, rounded to the fen, half up.
    #[must_use]
    pub fn times(self, factor: &Exact) -> Option<Self> {
        Self::from_big_fen(&factor.times_rounded_half_up(&self.0.into()))
    }

    /// An exact number of yuan rounded to the fen, half up.
    #[must_use]
    pub fn from_yuan(yuan: &Exact) -> Option<Self> {
        Self::from_big_fen(&yuan.times_rounded_half_up(&100.into()))
    }

    /// The amount in yuan.
    #[must_use]
    pub fn yuan(self) -> Exact {
        Exact::ratio(self.0, 100).expect("100 is not zero")
    }

    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// For reading: `18,518.52`.
    #[must_use]
    pub fn grouped(self) -> String {
        let plain = Self(self.0.abs()).to_string();
        let (yuan, decimals) = plain.split_at(plain.len() - 3);
        let mut grouped = String::from(if self.is_negative() { "-" } else { "" });
        for (place, digit) in yuan.chars().enumerate() {
            if place > 0 && (yuan.len() - place).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        grouped.push_str(decimals);
        grouped
    }

    fn from_big_fen(fen: &BigInt) -> Option<Self> {
        fen.to_i64().and_then(Self::from_fen)
    }
}

/// Yuan with two decimals, no thousands marks: `18518.52`. What files and scripts see.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.is_negative() { "-" } else { "" };
        let fen = self.0.abs();
        f.pad(&format!("{sign}{}.{:02}", fen / 100, fen % 100))
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fen = i64::deserialize(deserializer)?;
        Self::from_fen(fen).ok_or_else(|| {
            serde::de::Error::custom(format!("{fen} fen are beyond the bound of money"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yuan_are_read_and_written_to_the_fen() {
        for (read, fen, written, grouped) in [
            ("0", 0, "0.00", "0.00"),
            ("0.05", 5, "0.05", "0.05"),
            ("-0.05", -5, "-0.05", "-0.05"),
            ("7000", 700_000, "7000.00", "7,000.00"),
            ("18518.5", 1_851_850, "18518.50", "18,518.50"),
            ("-1234567.89", -123_456_789, "-1234567.89", "-1,234,567.89"),
            (
                "22517998136852.47",
                LARGEST,
                "22517998136852.47",
                "22,517,998,136,852.47",
            ),
        ] {
            let money = Money::parse(read).unwrap();
            assert_eq!(
                (money.fen(), money.to_string(), money.grouped()),
                (fen, written.into(), grouped.into())
            );
            assert_eq!(Money::from_yuan(&money.yuan()), Some(money));
        }
    }

    #[test]
    fn what_is_no_amount_is_refused_with_the_reason() {
        assert!(matches!(
            Money::parse("1,234.56"),
            Err(NotMoney::NotADecimal(_))
        ));
        assert!(matches!(
            Money::parse("1.000"),
            Err(NotMoney::FractionOfFen(_))
        ));
        for large in [
            "22517998136852.48",
            "-22517998136852.48",
            "99999999999999999999999",
        ] {
            assert!(
                matches!(Money::parse(large), Err(NotMoney::TooLarge(_))),
                "{large}"
            );
        }
        assert!(serde_json::from_str::<Money>("2251799813685248").is_err());
        assert!(serde_json::from_str::<Money>("1.5").is_err());
        assert_eq!(serde_json::from_str::<Money>("5").unwrap(), Money(5));
    }

    #[test]
    fn arithmetic_stops_at_the_bound() {
        let fen = Money(1);
        assert_eq!(Money::MAX.add(fen), None);
        assert_eq!(Money::MIN.sub(fen), None);
        assert_eq!(Money::total([Money::MAX, fen, Money(-1)]), Some(Money::MAX));
        assert_eq!(Money::MAX.times(&Exact::from(2_u32)), None);
        assert_eq!(
            Money(444_444).times(&Exact::parse_decimal("0.8").unwrap()),
            Some(Money(355_555))
        );
        assert_eq!(
            Money(5).times(&Exact::parse_decimal("0.5").unwrap()),
            Some(Money(3))
        );
    }
}
