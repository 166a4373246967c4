//! Figures and named lists as they stand in JSON.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use domain::exact::Exact;
use domain::figure::Figure;
use domain::money::Money;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use super::refused::Refused;

/// A figure: a decimal string, or a JSON integer. Any other JSON number has already been through
/// floating point when it arrives here, so that it counts as none (`BAD_NUMBER`).
#[derive(Debug)]
pub struct Number(pub Figure);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reading;

        impl Visitor<'_> for Reading {
            type Value = Number;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a decimal string")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Number, E> {
                Ok(Number(Figure::written(text)))
            }

            fn visit_i64<E: Error>(self, value: i64) -> Result<Number, E> {
                Ok(Number(Figure::written(value.to_string())))
            }

            fn visit_u64<E: Error>(self, value: u64) -> Result<Number, E> {
                Ok(Number(Figure::written(value.to_string())))
            }

            fn visit_f64<E: Error>(self, value: f64) -> Result<Number, E> {
                Ok(Number(Figure::Unreadable(value.to_string())))
            }

            fn visit_bool<E: Error>(self, value: bool) -> Result<Number, E> {
                Ok(Number(Figure::Unreadable(value.to_string())))
            }

            fn visit_unit<E: Error>(self) -> Result<Number, E> {
                Ok(Number(Figure::Unreadable("null".into())))
            }
        }

        deserializer.deserialize_any(Reading)
    }
}

impl Number {
    /// The exact value of the figure at `place`, which is told when there is none.
    pub fn exact(&self, place: fmt::Arguments<'_>) -> Result<Exact, Refused> {
        self.0.read().map_err(|refused| Refused::BadNumber {
            place: place.to_string(),
            text: refused.0,
        })
    }

    /// A whole number that is not negative. What is too large to count is as many as there can be.
    pub fn count(&self, place: fmt::Arguments<'_>) -> Result<u64, Refused> {
        let value = self.exact(place)?;
        if value.is_negative() || !value.is_integer() {
            return Err(Refused::BadNumber {
                place: place.to_string(),
                text: value.to_string(),
            });
        }
        Ok(value.numerator().try_into().unwrap_or(u64::MAX))
    }

    /// Whole fen.
    pub fn fen(&self, place: fmt::Arguments<'_>) -> Result<Money, Refused> {
        let value = self.exact(place)?;
        value
            .to_i64()
            .and_then(Money::from_fen)
            .ok_or_else(|| Refused::BadFen {
                place: place.to_string(),
                text: value.to_string(),
            })
    }
}

/// Values by name: `{"A": "1.2"}`, figures unless something else is said. A name that stands there twice
/// is refused; the second would silently win.
#[derive(Debug)]
pub struct Named<T = Number>(pub BTreeMap<String, T>);

impl Named {
    /// The figures as they were written.
    pub fn figures(self) -> BTreeMap<String, Figure> {
        let entries = self.0.into_iter();
        entries.map(|(name, number)| (name, number.0)).collect()
    }

    /// All figures read, each told as `place[name]` when it is none.
    pub fn exact(&self, place: &str) -> Result<BTreeMap<String, Exact>, Refused> {
        let read = |(name, number): (&String, &Number)| {
            Ok((name.clone(), number.exact(format_args!("{place}[{name}]"))?))
        };
        self.0.iter().map(read).collect()
    }
}

impl<T> Default for Named<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Named<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reading<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Reading<T> {
            type Value = Named<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of figures")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Named<T>, A::Error> {
                let mut named = BTreeMap::new();
                while let Some((name, value)) = entries.next_entry::<String, T>()? {
                    if named.insert(name.clone(), value).is_some() {
                        return Err(A::Error::custom(format!("{name:?} stands there twice")));
                    }
                }
                Ok(Named(named))
            }
        }

        deserializer.deserialize_map(Reading(PhantomData))
    }
}
