//! From facts to the file that a template reads: every character is looked up first, so that a box
//! never reaches paper, and the templates learn which characters need another face.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use crate::error::PaperError;
use crate::fonts::Faces;

/// JSON of the facts with `rare_fang` and `rare_serif`: the Chinese characters of this paper that 仿宋
/// and 宋 lack.
pub(super) fn prepare<F: Serialize>(faces: &Faces, facts: &F) -> Result<Vec<u8>, PaperError> {
    written(&checked(
        faces,
        serde_json::to_value(facts).map_err(failed)?,
    )?)
}

/// The facts with every character looked up, and those that need another face.
pub(super) fn checked(faces: &Faces, mut facts: Value) -> Result<Value, PaperError> {
    let mut rare = Rare::default();
    rare.look_up(faces, &mut facts)?;
    if let Value::Object(fields) = &mut facts {
        fields.insert(
            "rare_fang".into(),
            rare.fang.into_iter().collect::<String>().into(),
        );
        fields.insert(
            "rare_serif".into(),
            rare.serif.into_iter().collect::<String>().into(),
        );
    }
    Ok(facts)
}

/// The file that a template reads.
pub(super) fn written(facts: &Value) -> Result<Vec<u8>, PaperError> {
    serde_json::to_vec(facts).map_err(failed)
}

fn failed(error: serde_json::Error) -> PaperError {
    PaperError::Typesetting {
        template: "facts.json",
        detail: error.to_string(),
    }
}

#[derive(Default)]
struct Rare {
    fang: BTreeSet<char>,
    serif: BTreeSet<char>,
}

impl Rare {
    fn look_up(&mut self, faces: &Faces, value: &mut Value) -> Result<(), PaperError> {
        match value {
            Value::String(text) => self.look_up_text(faces, text),
            Value::Array(items) => items
                .iter_mut()
                .try_for_each(|item| self.look_up(faces, item)),
            Value::Object(fields) => fields
                .values_mut()
                .try_for_each(|field| self.look_up(faces, field)),
            Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
        }
    }

    fn look_up_text(&mut self, faces: &Faces, text: &mut String) -> Result<(), PaperError> {
        if text.chars().any(invisible) {
            text.retain(|character| !invisible(character));
        }
        for character in text.chars() {
            if matches!(character, '\n' | '\t') {
                continue;
            }
            if !faces.can_print(character) {
                return Err(PaperError::MissingGlyph {
                    character,
                    context: text.clone(),
                });
            }
            if character >= '\u{2E80}' && !faces.fang_holds(character) {
                self.fang.insert(character);
            }
            if !faces.serif_holds(character) {
                self.serif.insert(character);
            }
        }
        Ok(())
    }
}

/// Marks without ink that stick to texts copied from elsewhere: zero-width spaces and joiners, soft
/// hyphens, byte order marks, variation selectors, carriage returns.
fn invisible(character: char) -> bool {
    matches!(character,
        '\r' | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0100}'..='\u{E01EF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_character_without_glyph_is_refused_with_the_text_it_stands_in() {
        let refusal =
            prepare(&Faces::read(), &json!({ "people": [{ "name": "张😀" }] })).unwrap_err();
        assert_eq!(
            refusal,
            PaperError::MissingGlyph {
                character: '😀',
                context: "张😀".into()
            }
        );
        assert_eq!(refusal.code(), "MISSING_GLYPH");
    }

    #[test]
    fn rare_characters_are_told_to_the_template_and_invisible_ones_dropped() {
        let bytes = prepare(&Faces::read(), &json!({ "name": "赵\u{200B}祎\u{FE00}旻" })).unwrap();
        let facts: Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(facts["name"], "赵祎旻");
        assert_eq!(facts["rare_fang"], "旻祎");
        assert_eq!(facts["rare_serif"], "");
    }
}
