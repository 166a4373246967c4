//! Fields that belong to some kinds of a thing and not to others.

use super::refused::Refused;

/// The first field that is given and does not belong is refused by its name. Each is told by name, whether
/// it is given, and whether it belongs.
pub fn none_astray(fields: &[(&str, bool, bool)]) -> Result<(), Refused> {
    match fields.iter().find(|(_, given, belongs)| *given && !belongs) {
        Some((name, ..)) => Err(Refused::UnknownField((*name).into())),
        None => Ok(()),
    }
}

/// The word is one of the known ones.
pub fn known_kind(word: &str, known: &'static [&'static str]) -> Result<(), Refused> {
    if known.contains(&word) {
        return Ok(());
    }
    Err(Refused::UnknownKind {
        word: word.into(),
        known,
    })
}

/// A field that the kind needs.
pub fn needed<T>(field: Option<T>, name: &str) -> Result<T, Refused> {
    field.ok_or_else(|| Refused::MissingField(name.into()))
}
