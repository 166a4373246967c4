//! A parameter that is there already, described anew: its name, its type, its bounds, its explanation.

use super::{NewParameter, Parameter, ParameterError, Parameters, Value, library};
use crate::jobs::compile::is_of_post;
use crate::service::LUNCH;

impl NewParameter {
    /// A parameter as it would be typed. Of a table, a choice or a switch only the words can be: its value
    /// and its bounds are empty.
    #[must_use]
    pub fn of(parameter: &Parameter) -> Self {
        let end = |end: &Option<Box<Value>>| end.as_deref().map_or_else(String::new, typed);
        Self {
            key: parameter.key.clone(),
            label: parameter.label.clone(),
            // One that was never given follows the name.
            label_en: if parameter.label_en == parameter.label {
                String::new()
            } else {
                parameter.label_en.clone()
            },
            kind: parameter.value.type_word().to_owned(),
            value: typed(&parameter.value),
            min: end(&parameter.bounds.min),
            max: end(&parameter.bounds.max),
            note: parameter.note.clone(),
        }
    }

    /// The parameter of this key as it is described now. Type and bounds of one that [`Parameter::is_own`]
    /// denies stay as they are: engines and checks rely on them.
    pub fn describe(&self, among: &Parameters) -> Result<Parameter, ParameterError> {
        let key = self.key.trim();
        let old = among.get(key).ok_or_else(|| ParameterError::Unknown {
            key: key.to_owned(),
        })?;
        if self.figures() == Self::of(old).figures() {
            // Nothing to read: a table could not be.
            return self.named(key.to_owned(), old.value.clone(), old.bounds.clone());
        }
        let new = self.read(among)?;
        let kept = new.value.same_type(&old.value) && new.bounds == old.bounds;
        if kept || old.is_own() {
            Ok(new)
        } else {
            Err(ParameterError::Fixed {
                key: key.to_owned(),
                label: old.label.clone(),
            })
        }
    }

    /// What is typed of value, type and bounds.
    fn figures(&self) -> [&str; 4] {
        [&self.kind, &self.value, &self.min, &self.max].map(|text| text.trim())
    }
}

impl Parameter {
    /// Declared by the drafter himself: not by the library, not by a job description, and of a type that is
    /// typed as one word.
    #[must_use]
    pub fn is_own(&self) -> bool {
        let one_word = !matches!(
            self.value,
            Value::Table { .. } | Value::Bands { .. } | Value::Choice { .. } | Value::Switch { .. }
        );
        let read = library::declares(&self.key) || LUNCH.contains(&self.key.as_str());
        one_word && !read && !is_of_post(&self.key)
    }
}

impl Parameters {
    /// The same parameters, one of them replaced in its place by another of the same key.
    pub fn replace(&self, parameter: &Parameter) -> Result<Self, ParameterError> {
        let mut all: Vec<Parameter> = self.clone().into();
        let place = all.iter_mut().find(|one| one.key == parameter.key);
        *place.ok_or_else(|| ParameterError::Unknown {
            key: parameter.key.clone(),
        })? = parameter.clone();
        Self::new(all)
    }
}

/// A value as [`NewParameter::read`] reads it with its type: 24 for 24小时, 3次 for 3次.
fn typed(value: &Value) -> String {
    use super::Unit::Other;
    match value {
        Value::Percent { .. } | Value::Factor { .. } | Value::Text { .. } => value.words(),
        Value::Money { value } => {
            let plain = value.to_string();
            plain.strip_suffix(".00").unwrap_or(&plain).to_owned()
        }
        Value::Count {
            value,
            unit: Other(word),
        } => format!("{value}{word}"),
        Value::Count { value, .. } => value.to_string(),
        Value::Date { value } => value.to_string(),
        Value::Choice { .. } | Value::Switch { .. } | Value::Table { .. } | Value::Bands { .. } => {
            String::new()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulations::{ParameterError, parse};

    fn library_parameters() -> impl Iterator<Item = Parameters> {
        library::TEMPLATES
            .iter()
            .map(|template| parse(template.source).unwrap().parameters)
    }

    #[test]
    fn what_is_typed_as_one_word_reads_as_it_was() {
        let mut read = 0;
        for parameters in library_parameters() {
            for parameter in parameters.iter() {
                let form = NewParameter::of(parameter);
                if form.value.is_empty() {
                    continue;
                }
                let again = NewParameter {
                    note: "另".into(),
                    ..form
                }
                .read(&parameters)
                .unwrap();
                assert_eq!(
                    (&again.value, &again.bounds),
                    (&parameter.value, &parameter.bounds)
                );
                read += 1;
            }
        }
        assert!(read > 100, "{read}");
    }

    #[test]
    fn words_of_any_parameter_change_and_its_value_stays() {
        for parameters in library_parameters() {
            for parameter in parameters.iter() {
                let mut form = NewParameter::of(parameter);
                form.label = "另一个名称".into();
                let named = form.describe(&parameters).unwrap();
                assert_eq!(
                    named,
                    Parameter {
                        label: "另一个名称".into(),
                        ..parameter.clone()
                    }
                );
                assert_eq!(parameters.replace(&named).unwrap().len(), parameters.len());
            }
        }
    }

    #[test]
    fn only_an_own_parameter_gets_another_type_or_other_bounds() {
        let parameters = library_parameters().next().unwrap();
        let mut own = NewParameter {
            key: "own.1".into(),
            label: "回访时限".into(),
            label_en: String::new(),
            kind: "hours".into(),
            value: "24".into(),
            min: "1".into(),
            max: "72".into(),
            note: String::new(),
        };
        let parameters = parameters.declare(own.read(&parameters).unwrap()).unwrap();
        (own.kind, own.value, own.max) = ("workdays".into(), "3".into(), String::new());
        let described = own.describe(&parameters).unwrap();
        assert_eq!(described.words(), "3个工作日");
        assert_eq!(described.label_en, "回访时限");
        let mut named = NewParameter::of(&described);
        named.label = "答复时限".into();
        let named = named.describe(&parameters.replace(&described).unwrap());
        assert_eq!(named.unwrap().label_en, "答复时限");
        let replaced = parameters.replace(&described).unwrap();
        assert_eq!(replaced.get("own.1"), Some(&described));

        let mut rate = NewParameter::of(parameters.get("bonus.pool.rate").unwrap());
        rate.value = "2%".into();
        assert_eq!(rate.describe(&parameters).unwrap().words(), "2%");
        rate.max = "90%".into();
        assert!(matches!(
            rate.describe(&parameters),
            Err(ParameterError::Fixed { .. })
        ));
        let mut lunch = own.clone();
        lunch.key = LUNCH[0].into();
        assert!(!lunch.read(&parameters).unwrap().is_own());
        rate.key = "none".into();
        assert!(matches!(
            rate.describe(&parameters),
            Err(ParameterError::Unknown { .. })
        ));
    }
}
