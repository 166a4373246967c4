//! Exact fractions: rates, coefficients, scores and days. Nothing in a calculation is rounded before
//! the rule says so, and nothing near money is ever a floating-point number.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Mul, Neg, Sub};
use std::sync::Arc;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Longest text that is read as a number. Nobody writes a longer one, and a bound keeps a hostile
/// file from costing more time than it is worth.
const LONGEST_TEXT: usize = 100;

/// An exact rational number, always in lowest terms.
///
/// Written as an exact decimal without trailing zeros (`0.815`), or as `1/3` where no decimal ends.
/// JSON and TypeScript see that text. A clone is cheap: it shares the number.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, ts_rs::TS)]
#[ts(type = "string")]
pub struct Exact(Arc<BigRational>);

/// Why a text is no plain decimal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a plain decimal such as 0.015")]
pub struct NotADecimal(pub String);

impl Exact {
    #[must_use]
    pub fn zero() -> Self {
        Self::from(BigRational::zero())
    }

    #[must_use]
    pub fn one() -> Self {
        Self::from(BigRational::one())
    }

    /// `numerator / denominator`; nothing when the denominator is zero.
    #[must_use]
    pub fn ratio(numerator: i64, denominator: i64) -> Option<Self> {
        Self::from_big(numerator.into(), denominator.into())
    }

    /// As [`Exact::ratio`], for numbers of any size.
    #[must_use]
    pub fn from_big(numerator: BigInt, denominator: BigInt) -> Option<Self> {
        (!denominator.is_zero()).then(|| Self::reduced(numerator, denominator))
    }

    /// Reads a plain decimal: an optional `-`, one or more ASCII digits, and optionally a point with
    /// one or more digits behind it. No `+`, no exponent, no spaces, no thousands marks, no full-width
    /// digits, no bare point: a figure that decides about money is written in one way only.
    pub fn parse_decimal(text: &str) -> Result<Self, NotADecimal> {
        let refused = || NotADecimal(text.chars().take(LONGEST_TEXT).collect());
        let (whole, decimals) = plain_decimal(text).ok_or_else(refused)?;
        let places = u32::try_from(decimals.len()).map_err(|_| refused())?;
        let digits: BigInt = [whole, decimals].concat().parse().map_err(|_| refused())?;
        let value = if places == 0 {
            BigRational::from_integer(digits)
        } else {
            BigRational::new(digits, BigInt::from(10).pow(places))
        };
        Ok(Self::from(if text.starts_with('-') {
            -value
        } else {
            value
        }))
    }

    /// `self / other`; nothing when `other` is zero.
    #[must_use]
    pub fn divided_by(&self, other: &Self) -> Option<Self> {
        (!other.0.is_zero()).then(|| Self::from(&*self.0 / &*other.0))
    }

    /// Rounded to `places` decimals, half up: a half goes towards positive infinity, also below zero.
    #[must_use]
    pub fn rounded_half_up(&self, places: u32) -> Self {
        let scale = BigInt::from(10).pow(places);
        let scaled = self.times_rounded_half_up(&scale);
        Self::from(BigRational::new(scaled, scale))
    }

    /// Written with exactly `places` decimals, rounded half up: `96.50`. What a score or a percentage
    /// looks like when it is published.
    #[must_use]
    pub fn fixed(&self, places: u32) -> String {
        let scaled = self.times_rounded_half_up(&BigInt::from(10).pow(places));
        with_decimals(&scaled, places as usize)
    }

    /// `self × scale` rounded to an integer, half up.
    pub(crate) fn times_rounded_half_up(&self, scale: &BigInt) -> BigInt {
        let denominator = self.0.denom();
        let doubled: BigInt = self.0.numer() * scale * 2 + denominator;
        doubled.div_floor(&(denominator * 2))
    }

    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    #[must_use]
    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    #[must_use]
    pub fn is_positive(&self) -> bool {
        self.0.is_positive()
    }

    #[must_use]
    pub fn is_integer(&self) -> bool {
        self.0.is_integer()
    }

    /// The value as an integer, when it is one and fits.
    #[must_use]
    pub fn to_i64(&self) -> Option<i64> {
        self.is_integer().then(|| self.0.numer().to_i64()).flatten()
    }

    /// Carries the sign.
    #[must_use]
    pub fn numerator(&self) -> &BigInt {
        self.0.numer()
    }

    /// Always positive.
    #[must_use]
    pub fn denominator(&self) -> &BigInt {
        self.0.denom()
    }

    /// Lowest terms. Figures of a bonus nearly always fit machine words, where a greatest common
    /// divisor costs a tenth of what it costs among big integers.
    fn reduced(numerator: BigInt, denominator: BigInt) -> Self {
        match (numerator.to_i128(), denominator.to_i128()) {
            (Some(n), Some(d)) if n >= 0 && d > 0 => {
                let divisor = match (u64::try_from(n), u64::try_from(d)) {
                    (Ok(n), Ok(d)) => i128::from(n.gcd(&d)),
                    _ => n.gcd(&d),
                };
                Self::from(BigRational::new_raw(
                    (n / divisor).into(),
                    (d / divisor).into(),
                ))
            }
            _ => Self::from(BigRational::new(numerator, denominator)),
        }
    }

    /// Decimals needed to write the value out; nothing when it never ends.
    fn decimals(&self) -> Option<u32> {
        let mut rest = self.0.denom().clone();
        let twos = rest.trailing_zeros().unwrap_or(0);
        rest >>= twos;
        let five = BigInt::from(5);
        let mut fives: u64 = 0;
        while rest.is_multiple_of(&five) {
            rest /= &five;
            fives += 1;
        }
        rest.is_one()
            .then(|| u32::try_from(twos.max(fives)).ok())
            .flatten()
    }
}

/// An integer with a point before its last `places` digits.
fn with_decimals(scaled: &BigInt, places: usize) -> String {
    let sign = if scaled.is_negative() { "-" } else { "" };
    let width = places + 1;
    let digits = format!("{:0>width$}", scaled.abs());
    let (whole, decimals) = digits.split_at(digits.len() - places);
    let point = if places == 0 { "" } else { "." };
    format!("{sign}{whole}{point}{decimals}")
}

/// The digits before and behind the point of a plain decimal, without its sign.
pub(crate) fn plain_decimal(text: &str) -> Option<(&str, &str)> {
    if text.len() > LONGEST_TEXT {
        return None;
    }
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = match unsigned.split_once('.') {
        Some((_, "")) => return None,
        Some(parts) => parts,
        None => (unsigned, ""),
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    (!whole.is_empty() && digits(whole) && digits(decimals)).then_some((whole, decimals))
}

impl From<BigRational> for Exact {
    fn from(value: BigRational) -> Self {
        Self(Arc::new(value))
    }
}

impl From<i64> for Exact {
    fn from(value: i64) -> Self {
        Self::from(BigRational::from_integer(value.into()))
    }
}

impl From<u32> for Exact {
    fn from(value: u32) -> Self {
        Self::from(BigRational::from_integer(value.into()))
    }
}

impl<'a> Add<&'a Exact> for &Exact {
    type Output = Exact;

    fn add(self, other: &'a Exact) -> Exact {
        Exact::from(&*self.0 + &*other.0)
    }
}

impl<'a> Sub<&'a Exact> for &Exact {
    type Output = Exact;

    fn sub(self, other: &'a Exact) -> Exact {
        Exact::from(&*self.0 - &*other.0)
    }
}

impl<'a> Mul<&'a Exact> for &Exact {
    type Output = Exact;

    fn mul(self, other: &'a Exact) -> Exact {
        Exact::from(&*self.0 * &*other.0)
    }
}

impl Neg for &Exact {
    type Output = Exact;

    fn neg(self) -> Exact {
        Exact::from(-&*self.0)
    }
}

impl<'a> Sum<&'a Exact> for Exact {
    fn sum<I: Iterator<Item = &'a Exact>>(items: I) -> Self {
        items.fold(Self::zero(), |sum, item| &sum + item)
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_integer() {
            return write!(f, "{}", self.0.numer());
        }
        let Some(places) = self.decimals() else {
            return write!(f, "{}/{}", self.0.numer(), self.0.denom());
        };
        let scaled = self.0.numer() * BigInt::from(10).pow(places) / self.0.denom();
        f.write_str(&with_decimals(&scaled, places as usize))
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let read = match text.split_once('/') {
            None => Self::parse_decimal(&text),
            Some((numerator, denominator)) => {
                Self::parse_decimal(numerator).and_then(|numerator| {
                    let denominator = Self::parse_decimal(denominator)?;
                    numerator
                        .divided_by(&denominator)
                        .ok_or_else(|| NotADecimal(text.clone()))
                })
            }
        };
        read.map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Exact {
        Exact::parse_decimal(text).unwrap()
    }

    #[test]
    fn only_plain_decimals_are_read() {
        for good in ["0", "-0", "7", "007", "-12.50", "0.015", "18518.52"] {
            assert!(Exact::parse_decimal(good).is_ok(), "{good}");
        }
        let bad = [
            "", "-", ".", ".5", "5.", "+1", "--1", "-.5", "1e3", "1E3", " 1", "1 ", "1,000",
            "1_000", "0x1", "１２", "1.2.3", "1/3", "NaN", "inf", "1.+5", "1.-5", "٣", "五",
        ];
        for bad in bad {
            assert_eq!(
                Exact::parse_decimal(bad),
                Err(NotADecimal(bad.into())),
                "{bad}"
            );
        }
        assert!(Exact::parse_decimal(&"9".repeat(100)).is_ok());
        assert!(Exact::parse_decimal(&"9".repeat(101)).is_err());
    }

    #[test]
    fn a_value_is_written_without_trailing_zeros() {
        for (read, written) in [
            ("1.0", "1"),
            ("0.820", "0.82"),
            ("-0.0", "0"),
            ("-1.50", "-1.5"),
            ("100", "100"),
            ("0.0625", "0.0625"),
        ] {
            assert_eq!(exact(read).to_string(), written);
        }
        assert_eq!(Exact::ratio(1, 3).unwrap().to_string(), "1/3");
        assert_eq!(Exact::ratio(-2, 6).unwrap().to_string(), "-1/3");
        assert_eq!(Exact::ratio(3, -4).unwrap().to_string(), "-0.75");
        assert_eq!(Exact::ratio(1, 0), None);
    }

    #[test]
    fn halves_are_rounded_up() {
        for (value, places, rounded) in [
            ("0.125", 2, "0.13"),
            ("0.1249999", 2, "0.12"),
            ("2.5", 0, "3"),
            ("-2.5", 0, "-2"),
            ("-2.51", 0, "-3"),
            ("7", 2, "7"),
        ] {
            assert_eq!(exact(value).rounded_half_up(places).to_string(), rounded);
        }
    }

    #[test]
    fn a_published_figure_keeps_its_decimals() {
        for (value, places, written) in [
            ("96.5", 2, "96.50"),
            ("-0.004", 2, "0.00"),
            ("-0.006", 2, "-0.01"),
            ("89.995", 2, "90.00"),
            ("0.5", 0, "1"),
            ("7", 4, "7.0000"),
        ] {
            assert_eq!(exact(value).fixed(places), written);
        }
        assert_eq!(Exact::ratio(100, 3).unwrap().fixed(2), "33.33");
    }

    #[test]
    fn what_is_written_is_read_back() {
        for value in [exact("0.015"), exact("-3"), Exact::ratio(-22, 7).unwrap()] {
            let json = serde_json::to_string(&value).unwrap();
            assert_eq!(serde_json::from_str::<Exact>(&json).unwrap(), value);
        }
        assert!(serde_json::from_str::<Exact>("\"1/0\"").is_err());
        assert!(serde_json::from_str::<Exact>("1").is_err());
    }
}
