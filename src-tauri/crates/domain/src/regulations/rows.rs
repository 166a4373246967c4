//! Changing several rows of a table at once: bands are in order before and after, not always between.

use super::reading::ValueType;
use super::{ParameterError, Parameters, Value};

impl Parameters {
    /// The same parameters with these rows of a table or of bands as a person types them: name and
    /// cell. Rows that are not named stay as they are.
    pub fn edit_rows(&self, key: &str, cells: &[(String, String)]) -> Result<Self, ParameterError> {
        let unknown = || ParameterError::Unknown {
            key: key.to_owned(),
        };
        let mut value = self.get(key).ok_or_else(unknown)?.value.clone();
        let found = value.type_word();
        let (Value::Table { rows, .. } | Value::Bands { rows, .. }) = &mut value else {
            return Err(ParameterError::WrongType {
                key: key.to_owned(),
                expected: "table",
                found,
            });
        };
        for (name, text) in cells {
            let row = rows
                .iter_mut()
                .find(|row| row.name == *name)
                .ok_or_else(|| ParameterError::UnknownRow {
                    key: key.to_owned(),
                    row: name.clone(),
                })?;
            let unreadable = |expected| ParameterError::Unreadable {
                key: key.to_owned(),
                text: text.clone(),
                expected,
            };
            let kind = ValueType::of(&row.value).ok_or_else(|| unreadable("row"))?;
            *row.value = kind.read(text).ok_or_else(|| unreadable(kind.word()))?;
        }
        self.with(key, value)
    }
}

#[cfg(test)]
mod tests {
    use crate::regulations::{library, parse};

    fn cell(name: &str, text: &str) -> (String, String) {
        (name.to_owned(), text.to_owned())
    }

    #[test]
    fn bands_may_cross_each_other_on_the_way() {
        let parameters = parse(library::BONUS_FULL).unwrap().parameters;
        let moved = [cell("C", "85"), cell("B", "88"), cell("A", "95")];
        let changed = parameters.edit_rows("bonus.bands", &moved).unwrap();
        let rows: Vec<String> = changed
            .bands("bonus.bands")
            .unwrap()
            .iter()
            .map(|row| format!("{:?}", row))
            .collect();
        assert!(rows[0].contains("95") && rows[1].contains("88") && rows[2].contains("85"));
    }

    #[test]
    fn a_row_that_is_not_there_is_named() {
        let parameters = parse(library::BONUS_FULL).unwrap().parameters;
        let refused = parameters
            .edit_rows("bonus.grades", &[cell("Z", "1")])
            .unwrap_err();
        assert_eq!(refused.code(), "parameter.unknown_row");
    }
}
