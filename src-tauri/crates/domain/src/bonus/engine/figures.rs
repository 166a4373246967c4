//! Reads one figure: as a number, as a coefficient, as an amount.

use std::collections::HashMap;

use super::refusal::Refusal;
use crate::exact::Exact;
use crate::figure::Figure;
use crate::money::Money;

/// Where a figure stands; spelt out only when it is refused.
#[derive(Clone, Copy)]
pub(super) enum Place<'a> {
    At(&'static str),
    /// `awards[E02]`, `people[E01].post`
    Of(&'static str, &'a str, &'static str),
}

impl Place<'_> {
    fn told(self) -> String {
        match self {
            Self::At(name) => name.into(),
            Self::Of(list, key, "") => format!("{list}[{key}]"),
            Self::Of(list, key, name) => format!("{list}[{key}].{name}"),
        }
    }
}

/// Remembers what it has read: in a list of thousands the same few coefficients come again and again.
#[derive(Default)]
pub(super) struct Reader<'a> {
    known: HashMap<&'a str, Exact>,
    pub bad_amount: Option<Refusal>,
}

impl<'a> Reader<'a> {
    /// Any plain decimal.
    pub fn number(&mut self, place: Place<'_>, figure: &'a Figure) -> Result<Exact, Refusal> {
        if let Figure::Written(text) = figure
            && let Some(value) = self.known.get(text.as_str())
        {
            return Ok(value.clone());
        }
        let value = figure.read().map_err(|refused| Refusal::BadNumber {
            place: place.told(),
            text: refused.0,
        })?;
        if let Figure::Written(text) = figure {
            self.known.insert(text, value.clone());
        }
        Ok(value)
    }

    /// A number that cannot be below zero: a coefficient, a rate, a minimum.
    pub fn coefficient(&mut self, place: Place<'_>, figure: &'a Figure) -> Result<Exact, Refusal> {
        let value = self.number(place, figure)?;
        if value.is_negative() {
            return Err(Refusal::BadNumber {
                place: place.told(),
                text: value.to_string(),
            });
        }
        Ok(value)
    }

    pub fn optional(
        &mut self,
        place: Place<'_>,
        figure: Option<&'a Figure>,
    ) -> Result<Option<Exact>, Refusal> {
        figure
            .map(|figure| self.coefficient(place, figure))
            .transpose()
    }

    /// Yuan, not negative, at most two decimals. What is a number but no amount is remembered.
    pub fn amount(&mut self, place: Place<'_>, figure: &'a Figure) -> Result<Money, Refusal> {
        let value = self.number(place, figure)?;
        let amount = match figure {
            Figure::Written(text) => Money::parse(text).ok(),
            _ => Money::from_yuan(&value).filter(|amount| amount.yuan() == value),
        };
        Ok(amount
            .filter(|amount| !amount.is_negative())
            .unwrap_or_else(|| self.refuse_amount(place, &value)))
    }

    pub fn amount_or_zero(
        &mut self,
        name: &'static str,
        figure: Option<&'a Figure>,
    ) -> Result<Money, Refusal> {
        figure.map_or(Ok(Money::ZERO), |figure| {
            self.amount(Place::At(name), figure)
        })
    }

    pub fn refuse_amount(&mut self, place: Place<'_>, value: &Exact) -> Money {
        let refusal = || Refusal::BadAmount {
            place: place.told(),
            text: value.to_string(),
        };
        self.bad_amount.get_or_insert_with(refusal);
        Money::ZERO
    }
}
