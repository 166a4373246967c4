//! The eight kinds of PDF objects (ISO 32000-1 7.3), streams apart.

use std::collections::BTreeMap;

/// A direct object. Names and strings are decoded; reals keep their spelling, because the signer
/// copies them and must not change a digit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Object {
    Null,
    Bool(bool),
    Int(i64),
    Real(Vec<u8>),
    Name(Vec<u8>),
    String(Vec<u8>),
    Array(Vec<Object>),
    Dict(Dict),
    /// Object number and generation.
    Ref(u32, u16),
}

impl Object {
    pub fn name(text: &str) -> Self {
        Self::Name(text.as_bytes().to_vec())
    }

    /// A text string (ISO 32000-1 7.9.2.2): ASCII as it is, everything else as UTF-16 with its mark.
    pub fn text(text: &str) -> Self {
        if text.is_ascii() {
            return Self::String(text.as_bytes().to_vec());
        }
        let mut bytes = vec![0xFE, 0xFF];
        bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
        Self::String(bytes)
    }

    pub fn as_int(&self) -> Option<i64> {
        match self {
            Self::Int(value) => Some(*value),
            _ => None,
        }
    }

    /// A number for geometry.
    pub fn as_number(&self) -> Option<f64> {
        match self {
            Self::Int(value) => Some(*value as f64),
            Self::Real(text) => std::str::from_utf8(text).ok()?.parse().ok(),
            _ => None,
        }
    }

    pub fn as_name(&self) -> Option<&[u8]> {
        match self {
            Self::Name(name) => Some(name),
            _ => None,
        }
    }

    pub fn is_name(&self, name: &str) -> bool {
        self.as_name() == Some(name.as_bytes())
    }

    pub fn as_array(&self) -> Option<&[Object]> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }

    pub fn as_dict(&self) -> Option<&Dict> {
        match self {
            Self::Dict(dict) => Some(dict),
            _ => None,
        }
    }

    pub fn as_ref(&self) -> Option<(u32, u16)> {
        match self {
            Self::Ref(number, generation) => Some((*number, *generation)),
            _ => None,
        }
    }

    /// The text of a string: UTF-16 or UTF-8 with a mark, else one byte for each character.
    pub fn as_text(&self) -> Option<String> {
        let Self::String(bytes) = self else {
            return None;
        };
        Some(match bytes.as_slice() {
            [0xFE, 0xFF, rest @ ..] => {
                let units = rest
                    .chunks_exact(2)
                    .map(|p| u16::from_be_bytes([p[0], p[1]]));
                char::decode_utf16(units)
                    .map(|c| c.unwrap_or('\u{FFFD}'))
                    .collect()
            }
            [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
            plain => plain.iter().map(|&b| char::from(b)).collect(),
        })
    }
}

/// A dictionary in the order of the file. The parser refuses a key that stands twice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dict(pub Vec<(Vec<u8>, Object)>);

impl Dict {
    pub fn get(&self, key: &str) -> Option<&Object> {
        let found = self.0.iter().find(|(k, _)| k == key.as_bytes());
        found.map(|(_, value)| value)
    }

    /// Replaces the value in its place, or appends the key.
    pub fn set(&mut self, key: &str, value: Object) {
        match self.0.iter_mut().find(|(k, _)| k == key.as_bytes()) {
            Some((_, old)) => *old = value,
            None => self.0.push((key.as_bytes().to_vec(), value)),
        }
    }

    pub fn with(mut self, key: &str, value: Object) -> Self {
        self.set(key, value);
        self
    }

    pub fn is_type(&self, name: &str) -> bool {
        self.get("Type").is_some_and(|t| t.is_name(name))
    }

    /// Keys whose values are not the same here and in `other`, on whichever side they stand.
    pub fn differing_keys<'a>(&'a self, other: &'a Dict) -> Vec<&'a [u8]> {
        let mine: BTreeMap<&[u8], &Object> = self.0.iter().map(|(k, v)| (&k[..], v)).collect();
        let theirs: BTreeMap<&[u8], &Object> = other.0.iter().map(|(k, v)| (&k[..], v)).collect();
        let mut keys: Vec<&[u8]> = mine.keys().chain(theirs.keys()).copied().collect();
        keys.sort_unstable();
        keys.dedup();
        keys.retain(|key| mine.get(key) != theirs.get(key));
        keys
    }
}
