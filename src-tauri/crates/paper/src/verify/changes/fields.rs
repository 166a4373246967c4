//! What a further signature may bring along: its field that is also its widget, its value, its
//! appearance, and nothing that acts or hides.

use super::compare::Comparison;
use crate::pdf::{Dict, Object, PdfError};
use crate::sign::LARGEST_LATER_AREA;
use crate::verify::report::Change;

/// Keys that a new signature field may have. Actions and parents are not among them.
const FIELD_KEYS: [&str; 19] = [
    "Type", "Subtype", "FT", "T", "TU", "F", "Ff", "P", "Rect", "AP", "V", "MK", "Border", "BS",
    "Lock", "SV", "NM", "M", "DA",
];

/// Keys that make content conditional or active; nowhere in what a signature adds.
const ACTIVE_KEYS: [&str; 6] = ["OC", "OCGs", "A", "AA", "JS", "OPI"];

impl Comparison<'_> {
    /// A field in the form or on a page that was not there before: it must be a signature's.
    pub(super) fn new_field(&mut self, reference: &Object) -> Result<(), PdfError> {
        let number = reference.as_ref().map(|(number, _)| number);
        let Some(number) = number.filter(|number| self.added.contains(number)) else {
            self.changes.insert(Change::FormChanged);
            return Ok(());
        };
        if self.explained.contains(&number) {
            return Ok(());
        }
        let located = self.after.get(number)?;
        let field = match located {
            Some(located) if located.stream.is_none() => located.object,
            _ => Object::Null,
        };
        let Object::Dict(field) = field else {
            self.changes.insert(Change::FormChanged);
            return Ok(());
        };
        let known = |key: &[u8]| FIELD_KEYS.iter().any(|k| k.as_bytes() == key);
        let is = |key: &str, name: &str| field.get(key).is_some_and(|value| value.is_name(name));
        let proper =
            is("FT", "Sig") && is("Subtype", "Widget") && field.0.iter().all(|(key, _)| known(key));
        if !proper {
            let annotation = field.get("Subtype").is_some() && !is("FT", "Sig");
            let change = if annotation {
                Change::AnnotationChanged
            } else {
                Change::FormChanged
            };
            self.changes.insert(change);
            return Ok(());
        }
        self.explained.insert(number);
        self.fill(&field)
    }

    /// What the field of a new signature brings along: value, appearance, size.
    fn fill(&mut self, field: &Dict) -> Result<(), PdfError> {
        let mut sound = true;
        for (key, value) in &field.0 {
            match key.as_slice() {
                b"P" => (),
                b"V" => {
                    let number = value.as_ref().map(|(number, _)| number);
                    sound &= number.is_some_and(|number| self.rules.signatures.contains(&number));
                    sound &= self.explain(value)?;
                }
                b"AP" => {
                    let normal = value.as_dict().filter(|ap| ap.0.len() == 1);
                    let normal = normal.and_then(|ap| ap.get("N")).and_then(Object::as_ref);
                    sound &= normal.is_some_and(|(number, _)| self.added.contains(&number));
                    sound &= self.explain(value)?;
                }
                _ => sound &= self.explain(value)?,
            }
        }
        if !sound {
            self.changes.insert(Change::FormChanged);
        }
        let area = area(field);
        let visible = field.get("AP").is_some() && area != Some(0.0);
        let change = if !visible {
            Change::SignatureAdded
        } else if self.rules.certified || area.is_none_or(|area| area > LARGEST_LATER_AREA) {
            Change::OverlayAdded
        } else {
            Change::VisibleSignatureAdded
        };
        self.changes.insert(change);
        Ok(())
    }

    /// A field that waited for its signature may be drawn even on a certified page: the certifier
    /// put it there.
    pub(super) fn fill_prepared(&mut self, fresh: &Dict) -> Result<(), PdfError> {
        let had_overlay = self.changes.contains(&Change::OverlayAdded);
        self.fill(fresh)?;
        if !had_overlay && self.changes.remove(&Change::OverlayAdded) {
            self.changes.insert(Change::VisibleSignatureAdded);
        }
        Ok(())
    }

    /// Marks every new object that `object` leads to as needed. False if it brings active content.
    pub(super) fn explain(&mut self, object: &Object) -> Result<bool, PdfError> {
        let mut waiting = vec![object.clone()];
        while let Some(object) = waiting.pop() {
            match object {
                Object::Ref(number, _)
                    if self.added.contains(&number) && self.explained.insert(number) =>
                {
                    waiting.extend(self.after.get(number)?.map(|located| located.object));
                }
                Object::Array(items) => waiting.extend(items),
                Object::Dict(dict) => {
                    for (key, value) in dict.0 {
                        if ACTIVE_KEYS.iter().any(|active| active.as_bytes() == key) {
                            return Ok(false);
                        }
                        waiting.push(value);
                    }
                }
                _ => (),
            }
        }
        Ok(true)
    }
}

/// The area of /Rect in square points; nothing where it is no rectangle of numbers.
fn area(field: &Dict) -> Option<f64> {
    let numbers: Option<Vec<f64>> = field
        .get("Rect")?
        .as_array()?
        .iter()
        .map(Object::as_number)
        .collect();
    let [a, b, c, d] = numbers?[..] else {
        return None;
    };
    let area = ((c - a) * (d - b)).abs();
    area.is_finite().then_some(area)
}
