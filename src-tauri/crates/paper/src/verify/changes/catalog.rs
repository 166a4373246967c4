//! The catalog of a later revision: what a further signature needs there, and what its program notes.
//!
//! ISO 32000-2 12.8.2.2 forbids changes to what the paper shows and does, and says little about the rest.
//! Here as with others (the difference policy of pyHanko, what Acrobat calls valid) a later program may
//! raise the version, name the extensions that it uses, and note in the metadata when it wrote the file.
//! Unlike with others the metadata must say of the paper what it said before: title, author, and the
//! PDF/A part that it claims, since a claim which appears after signing is nobody's.

use super::compare::Comparison;
use crate::pdf::{Dict, Document, Object, PdfError};
use crate::verify::report::Change;

/// Whose extensions a signature brings: Adobe, ISO (ISO/TS 32001 to 32004), ETSI (PAdES).
const DEVELOPERS: [&[u8]; 3] = [b"ADBE", b"ISO_", b"ESIC"];
/// What stands in the dictionary of an extension (ISO 32000-2 7.12.3).
const EXTENSION_KEYS: [&[u8]; 5] = [
    b"Type",
    b"BaseVersion",
    b"ExtensionLevel",
    b"ExtensionRevision",
    b"URL",
];
/// Extensions in one file; real ones have up to five.
const EXTENSIONS: usize = 64;

impl Comparison<'_> {
    pub(super) fn compare_catalog(&mut self, old: &Dict, new: &Dict) -> Result<(), PdfError> {
        for key in old.differing_keys(new) {
            let allowed = match key {
                b"AcroForm" => {
                    // Both direct; a reference must stay the same.
                    let direct =
                        |dict: &Dict| dict.get("AcroForm").and_then(Object::as_dict).is_some();
                    direct(old) && direct(new)
                }
                b"DSS" => {
                    let value = new.get("DSS").cloned().unwrap_or(Object::Null);
                    let fresh = old.get("DSS").is_none() && self.explain(&value)?;
                    if fresh {
                        self.changes.insert(Change::ValidationDataAdded);
                    }
                    fresh
                }
                b"Metadata" => self.metadata_kept(old, new)?,
                b"Version" => raised(header(&self.before), old, new),
                // Compared below, wherever they stand.
                b"Extensions" => true,
                _ => false,
            };
            if !allowed {
                self.changes.insert(Change::CatalogChanged);
            }
        }
        if !self.extensions_kept(old, new)? {
            self.changes.insert(Change::CatalogChanged);
        }
        Ok(())
    }

    /// Extensions may come along, and those of before stay. They draw nothing and hold nothing but
    /// names and numbers.
    fn extensions_kept(&mut self, old: &Dict, new: &Dict) -> Result<bool, PdfError> {
        let was = self.before.value_dict(old, "Extensions")?;
        let is = self.after.value_dict(new, "Extensions")?;
        if was == is && old.get("Extensions") == new.get("Extensions") {
            return Ok(true);
        }
        let Some(is) = is else {
            return Ok(false);
        };
        if let Some((number, _)) = new.get("Extensions").and_then(Object::as_ref)
            && self.added.contains(&number)
        {
            self.explained.insert(number);
        }
        let was = was.unwrap_or_default();
        let known = |key: &[u8]| key == b"Type" || DEVELOPERS.contains(&key);
        for key in was.differing_keys(&is) {
            let value = std::str::from_utf8(key).ok().and_then(|key| is.get(key));
            let Some(value) = value.filter(|_| known(key)) else {
                return Ok(false);
            };
            let before = std::str::from_utf8(key).ok().and_then(|key| was.get(key));
            let sound = match key {
                b"Type" => was.0.is_empty() && value.is_name("Extensions"),
                _ => listed(value).is_some_and(|fresh| {
                    let old = before.map_or(Some(Vec::new()), listed);
                    old.is_some_and(|old| old.iter().all(|one| follows(one, &fresh)))
                }),
            };
            if !sound {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// The extensions of one developer: one, or since PDF 2.0 several. None where anything else stands there.
fn listed(value: &Object) -> Option<Vec<&Dict>> {
    let all: Option<Vec<&Dict>> = match value {
        Object::Dict(one) => Some(vec![one]),
        Object::Array(several) if several.len() <= EXTENSIONS => {
            several.iter().map(Object::as_dict).collect()
        }
        _ => None,
    };
    all.filter(|all| all.iter().all(|one| is_extension(one)))
}

fn is_extension(dict: &Dict) -> bool {
    dict.0.iter().all(|(key, value)| {
        let fits = match key.as_slice() {
            b"Type" => value.is_name("DeveloperExtensions"),
            b"BaseVersion" => value.as_name().and_then(version).is_some(),
            b"ExtensionLevel" => value.as_int().is_some(),
            _ => value.as_text().is_some(),
        };
        EXTENSION_KEYS.contains(&key.as_slice()) && fits
    })
}

/// Whether an extension is still there, or a higher level of it on the same version.
fn follows(old: &Dict, fresh: &[&Dict]) -> bool {
    let level = |dict: &Dict| dict.get("ExtensionLevel").and_then(Object::as_int);
    fresh.iter().any(|one| {
        let higher = old.get("BaseVersion") == one.get("BaseVersion") && level(one) > level(old);
        *one == old || higher
    })
}

/// Whether the catalog names a version that exists and is not below the one of before.
fn raised(header: Option<(u8, u8)>, old: &Dict, new: &Dict) -> bool {
    let named = |dict: &Dict| {
        let value = dict.get("Version")?;
        Some(value.as_name().and_then(version))
    };
    match (named(old), named(new)) {
        (None, Some(Some(is))) => header.is_some_and(|was| was <= is),
        (Some(Some(was)), Some(Some(is))) => was <= is,
        _ => false,
    }
}

/// The version in the first line of the file.
fn header(document: &Document<'_>) -> Option<(u8, u8)> {
    version(document.data.get(5..8)?)
}

/// `1.7`; none for a version that was never published.
fn version(text: &[u8]) -> Option<(u8, u8)> {
    match text {
        [b'1', b'.', minor @ b'0'..=b'7'] => Some((1, minor - b'0')),
        b"2.0" => Some((2, 0)),
        _ => None,
    }
}
