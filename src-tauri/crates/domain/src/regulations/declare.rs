//! A parameter that a drafter adds: declared as typed, read and checked like every other.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::reading::ValueType;
use super::{Bounds, Parameter, ParameterError, Parameters, Value};

/// The longest key.
const LONGEST_KEY: usize = 64;

/// A parameter as it is typed. Table parameters come from the library, not from here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewParameter {
    /// `service.reply.time`; empty: the draft counts one out, `own.3`.
    pub key: String,
    pub label: String,
    /// Empty: the same as `label`.
    pub label_en: String,
    /// `percent`, `factor`, `money`, `days`, `workdays`, `months`, `hours`, `minutes`, `count`, `date`,
    /// `switch`, `text`
    pub kind: String,
    /// `1.5%`, `8000`, `3次`
    pub value: String,
    /// Bounds, both ends included; empty for none.
    pub min: String,
    pub max: String,
    /// Why it is as it is.
    pub note: String,
}

impl NewParameter {
    /// The parameter, if its value can be read and lies inside its bounds.
    pub fn read(&self, among: &Parameters) -> Result<Parameter, ParameterError> {
        let key = match self.key.trim() {
            "" => among.free_key(),
            key => key.to_owned(),
        };
        let unreadable = |text: &str, expected| ParameterError::Unreadable {
            key: key.clone(),
            text: text.to_owned(),
            expected,
        };
        let of_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-_".contains(c);
        if key.len() > LONGEST_KEY || !key.chars().all(of_key) {
            return Err(unreadable(&key, "key"));
        }
        let kind =
            ValueType::from_word(&self.kind).ok_or_else(|| unreadable(&self.kind, "type"))?;
        let read = |kind: &ValueType, text: &str| {
            kind.read(text).ok_or_else(|| unreadable(text, kind.word()))
        };
        let value = read(&kind, &self.value)?;
        // The bounds of `3次` are counted in 次 as well.
        let kind = ValueType::of(&value).unwrap_or(kind);
        let end = |text: &str| -> Result<Option<Box<Value>>, ParameterError> {
            match text.trim() {
                "" => Ok(None),
                text => read(&kind, text).map(|value| Some(Box::new(value))),
            }
        };
        let bounds = Bounds {
            min: end(&self.min)?,
            max: end(&self.max)?,
        };
        self.named(key, value, bounds)
    }

    /// The parameter with these figures and the words of this form.
    pub(super) fn named(
        &self,
        key: String,
        value: Value,
        bounds: Bounds,
    ) -> Result<Parameter, ParameterError> {
        let label = self.label.trim();
        if label.is_empty() {
            return Err(ParameterError::Unreadable {
                key,
                text: String::new(),
                expected: "label",
            });
        }
        let label_en = match self.label_en.trim() {
            "" => label,
            words => words,
        };
        let parameter = Parameter {
            label: label.to_owned(),
            label_en: label_en.to_owned(),
            note: self.note.trim().to_owned(),
            key,
            value,
            bounds,
        };
        parameter.check()?;
        Ok(parameter)
    }
}

impl Parameters {
    /// The same parameters and one more, last.
    pub fn declare(&self, parameter: Parameter) -> Result<Self, ParameterError> {
        let mut all: Vec<Parameter> = self.iter().cloned().collect();
        all.push(parameter);
        Self::new(all)
    }

    /// The same parameters without one.
    pub fn withdraw(&self, key: &str) -> Result<Self, ParameterError> {
        if self.get(key).is_none() {
            return Err(ParameterError::Unknown {
                key: key.to_owned(),
            });
        }
        Self::new(
            self.iter()
                .filter(|parameter| parameter.key != key)
                .cloned()
                .collect(),
        )
    }

    /// The next key that nobody thought of a name for: `own.3`.
    pub(super) fn free_key(&self) -> String {
        let mut count = 1_u32;
        loop {
            let key = format!("own.{count}");
            if self.get(&key).is_none() {
                return key;
            }
            count += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulations::{library, parse};

    fn typed(kind: &str, value: &str, min: &str, max: &str) -> NewParameter {
        NewParameter {
            key: String::new(),
            label: "回访时限".into(),
            label_en: String::new(),
            kind: kind.into(),
            value: value.into(),
            min: min.into(),
            max: max.into(),
            note: String::new(),
        }
    }

    #[test]
    fn a_new_parameter_is_read_with_its_unit_and_bounds_and_gets_a_free_key() {
        let parameters = parse(library::BONUS_FULL).unwrap().parameters;
        let first = typed("hours", "24", "1", "72").read(&parameters).unwrap();
        assert_eq!(
            (first.key.as_str(), first.words().as_str()),
            ("own.1", "24小时")
        );
        let more = parameters.declare(first.clone()).unwrap();
        assert_eq!(
            typed("count", "3次", "", "5次").read(&more).unwrap().key,
            "own.2"
        );
        assert_eq!(more.withdraw("own.1").unwrap(), parameters);
        assert_eq!(
            more.declare(first).unwrap_err().code(),
            "parameter.duplicate"
        );
    }

    #[test]
    fn what_cannot_be_a_parameter_is_refused_by_name() {
        let parameters = Parameters::default();
        let code = |new: NewParameter| new.read(&parameters).unwrap_err().code();
        assert_eq!(code(typed("hours", "九", "", "")), "parameter.unreadable");
        assert_eq!(
            code(typed("hours", "9", "10", "")),
            "parameter.out_of_bounds"
        );
        assert_eq!(code(typed("pair", "9", "", "")), "parameter.unreadable");
        let mut named = typed("hours", "9", "", "");
        named.key = "回访".into();
        assert_eq!(code(named), "parameter.unreadable");
        let mut nameless = typed("hours", "9", "", "");
        nameless.label = " ".into();
        assert_eq!(code(nameless), "parameter.unreadable");
    }
}
