//! A line of JSON, read strictly: an object stands where an object belongs (serde alone would take the
//! bare list of its values as well), and where something is wrong, its place is known.

use std::cell::RefCell;
use std::fmt;

use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::refused::Refused;

/// The way to what is being read: `["people", "[2]", "days"]`.
type Place = RefCell<Vec<String>>;

/// Reads a line.
pub fn read<T: DeserializeOwned>(line: &[u8]) -> Result<T, Refused> {
    let place = Place::default();
    let mut json = serde_json::Deserializer::from_slice(line);
    let whole = Strict::new(&mut json, &place);
    let value = T::deserialize(whole).and_then(|value| json.end().map(|()| value));
    value.map_err(|error| Refused::of_json(&error, line, &written(&place.borrow())))
}

/// `people[2].days`
fn written(place: &[String]) -> String {
    place.join(".").replace(".[", "[")
}

/// Stands around everything that takes part in reading, and notes the place.
struct Strict<'p, T> {
    inner: T,
    place: &'p Place,
    /// A name in an object is being read.
    name: bool,
}

impl<'p, T> Strict<'p, T> {
    fn new(inner: T, place: &'p Place) -> Self {
        let name = false;
        Self { inner, place, name }
    }

    fn around<U>(&self, inner: U) -> Strict<'p, U> {
        Strict {
            inner,
            place: self.place,
            name: self.name,
        }
    }

    /// Reads what stands one step further; the step is taken back where that went well.
    fn step<V, E>(&self, step: String, read: impl FnOnce() -> Result<V, E>) -> Result<V, E> {
        self.place.borrow_mut().push(step);
        let value = read()?;
        self.place.borrow_mut().pop();
        Ok(value)
    }
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Strict<'_, D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let visitor = self.around(visitor);
        self.inner.deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let visitor = self.around(visitor);
        self.inner.deserialize_option(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let visitor = self.around(visitor);
        self.inner.deserialize_map(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.deserialize_map(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct enum identifier ignored_any
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Strict<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<V::Value, E> {
        self.inner.visit_bool(value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<V::Value, E> {
        self.inner.visit_i64(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<V::Value, E> {
        self.inner.visit_u64(value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<V::Value, E> {
        self.inner.visit_f64(value)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        if self.name {
            self.place.borrow_mut().push(text.to_owned());
        }
        self.inner.visit_str(text)
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_unit()
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_none()
    }

    fn visit_some<D: Deserializer<'de>>(self, value: D) -> Result<V::Value, D::Error> {
        let value = self.around(value);
        self.inner.visit_some(value)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<V::Value, A::Error> {
        let items = self.around((items, 0));
        self.inner.visit_seq(items)
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<V::Value, A::Error> {
        let entries = self.around(entries);
        self.inner.visit_map(entries)
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Strict<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<S::Value, D::Error> {
        let value = self.around(value);
        self.inner.deserialize(value)
    }
}

/// A list, with how many of its items were read.
impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Strict<'_, (A, usize)> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        let place = self.place;
        let step = format!("[{}]", self.inner.1);
        self.inner.1 += 1;
        let items = &mut self.inner.0;
        let seed = Strict::new(seed, place);
        Strict::new((), place).step(step, || items.next_element_seed(seed))
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Strict<'_, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        let mut seed = Strict::new(seed, self.place);
        seed.name = true;
        self.inner.next_key_seed(seed)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let value = self.inner.next_value_seed(Strict::new(seed, self.place))?;
        self.place.borrow_mut().pop();
        Ok(value)
    }
}
