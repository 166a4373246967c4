//! Objects that existed before: a page may gain the widget of a signature, a field that waited for its
//! signature may receive it, and everything else stays as it was.

use super::compare::Comparison;
use super::metadata::info_kept;
use crate::pdf::{Dict, Object, PdfError};
use crate::verify::report::Change;

/// Pages that are looked at for lists of annotations that stand in objects of their own.
const PAGES: usize = 100_000;

impl Comparison<'_> {
    /// An object that existed before and is none of those compared apart.
    pub(super) fn compare_object(&mut self, number: u32) -> Result<(), PdfError> {
        let (Some(old), Some(new)) = (self.before.get(number)?, self.after.get(number)?) else {
            self.changes.insert(Change::ObjectRemoved);
            return Ok(());
        };
        if old.stream.is_some() || new.stream.is_some() {
            let table = self.after.sections[0].stream == Some(number)
                && old
                    .object
                    .as_dict()
                    .is_some_and(|dict| dict.is_type("XRef"));
            if !table {
                let metadata = old.object.as_dict().is_some_and(|d| d.is_type("Metadata"));
                let (was, is) = (self.before.catalog()?.1, self.after.catalog()?.1);
                let own = |catalog: &Dict| {
                    let reference = catalog.get("Metadata").and_then(Object::as_ref);
                    reference.map(|(n, _)| n) == Some(number)
                };
                // A page that draws the same stream would show what a program notes about itself.
                let alone = own(&was) && own(&is) && !self.is_shared(number)?;
                if alone && self.metadata_kept(&was, &is)? {
                    return Ok(());
                }
                self.changes.insert(if metadata {
                    Change::MetadataChanged
                } else {
                    Change::ContentChanged
                });
            }
            return Ok(());
        }
        match (&old.object, &new.object) {
            _ if old.object == new.object => (),
            (Object::Dict(was), Object::Dict(is)) if was.is_type("Page") => {
                self.compare_page(was, is)?;
            }
            (Object::Dict(was), Object::Dict(is)) if empty_signature(was) => {
                let keys = was.differing_keys(is);
                let filled = keys.iter().all(|key| matches!(*key, b"V" | b"AP"));
                if filled && keys.contains(&b"V".as_slice()) {
                    let only =
                        |key: &str| is.get(key).map(|v| (key.as_bytes().to_vec(), v.clone()));
                    let mut fresh = Dict::default();
                    let drawn = keys
                        .contains(&b"AP".as_slice())
                        .then(|| only("AP"))
                        .flatten();
                    fresh.0.extend(only("V").into_iter().chain(drawn));
                    fresh.0.extend(only("Rect"));
                    self.fill_prepared(&fresh)?;
                } else {
                    self.changes.insert(Change::FormChanged);
                }
            }
            (Object::Array(was), Object::Array(is)) if self.is_annotation_list(number)? => {
                self.compare_annotations(was, is)?;
            }
            _ => {
                let info = self.before.trailer().get("Info").and_then(Object::as_ref);
                let info = info.map(|(n, _)| n) == Some(number);
                let dicts = (old.object.as_dict(), new.object.as_dict());
                if info && matches!(dicts, (Some(was), Some(is)) if info_kept(was, is)) {
                    return Ok(());
                }
                self.changes.insert(if info {
                    Change::MetadataChanged
                } else {
                    kind_of(&old.object)
                });
            }
        }
        Ok(())
    }

    fn compare_page(&mut self, old: &Dict, new: &Dict) -> Result<(), PdfError> {
        for key in old.differing_keys(new) {
            if key != b"Annots" {
                self.changes.insert(Change::PageChanged);
            }
        }
        let old = self.before.value_array(old, "Annots")?;
        let new = self.after.value_array(new, "Annots")?;
        self.compare_annotations(&old, &new)
    }

    fn compare_annotations(&mut self, old: &[Object], new: &[Object]) -> Result<(), PdfError> {
        match new.strip_prefix(old) {
            Some(fresh) => {
                for annotation in fresh {
                    self.new_annotation(annotation)?;
                }
            }
            None => {
                self.changes.insert(Change::AnnotationChanged);
            }
        }
        Ok(())
    }

    /// A new annotation must be the widget of a field that the form lists.
    fn new_annotation(&mut self, annotation: &Object) -> Result<(), PdfError> {
        let listed = annotation.as_ref();
        if listed.is_some_and(|(number, _)| self.fields.contains(&number)) {
            self.new_field(annotation)
        } else {
            self.changes.insert(Change::AnnotationChanged);
            Ok(())
        }
    }

    fn is_annotation_list(&self, number: u32) -> Result<bool, PdfError> {
        for page in self.before.pages(PAGES)? {
            if let Some(Object::Dict(page)) = self.before.get(page)?.map(|l| l.object)
                && page.get("Annots").and_then(Object::as_ref).map(|(n, _)| n) == Some(number)
            {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn empty_signature(field: &Dict) -> bool {
    field.get("FT").is_some_and(|kind| kind.is_name("Sig")) && field.get("V").is_none()
}

/// The kind of change where an object may not change at all.
fn kind_of(old: &Object) -> Change {
    let Object::Dict(dict) = old else {
        return Change::ObjectChanged;
    };
    let kind = dict
        .get("Type")
        .and_then(Object::as_name)
        .unwrap_or_default();
    match kind {
        b"Annot" if dict.get("FT").is_some() => Change::FormChanged,
        b"Annot" => Change::AnnotationChanged,
        b"Font" | b"FontDescriptor" => Change::FontChanged,
        b"Pages" => Change::PageChanged,
        b"StructElem" | b"StructTreeRoot" => Change::StructureChanged,
        _ if dict.get("FT").is_some() || dict.get("Kids").is_some() => Change::FormChanged,
        _ if dict.get("Subtype").is_some() => Change::AnnotationChanged,
        _ => Change::ObjectChanged,
    }
}
