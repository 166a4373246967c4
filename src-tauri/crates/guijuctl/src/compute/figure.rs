//! Figures and named lists as they stand in JSON.

use std::collections::BTreeMap;
use std::fmt;

use domain::bonus::engine::Figure;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

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

/// Figures by name: `{"A": "1.2"}`. A name that stands there twice is refused; the second would
/// silently win.
#[derive(Debug, Default)]
pub struct Named(pub BTreeMap<String, Figure>);

impl<'de> Deserialize<'de> for Named {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reading;

        impl<'de> Visitor<'de> for Reading {
            type Value = Named;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of figures")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Named, A::Error> {
                let mut named = BTreeMap::new();
                while let Some((name, Number(figure))) = entries.next_entry::<String, Number>()? {
                    if named.insert(name.clone(), figure).is_some() {
                        return Err(A::Error::custom(format!("{name:?} stands there twice")));
                    }
                }
                Ok(Named(named))
            }
        }

        deserializer.deserialize_map(Reading)
    }
}
