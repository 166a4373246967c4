//! What one revision did to the one before it.
//!
//! Everything is forbidden except what a further signature needs: its dictionary, its field that is
//! also its widget, the appearance of that widget, an entry in the form and on the page; and
//! validation data. The revision must consist of exactly the objects that its table lists, each of
//! them explained by one of these purposes.

use std::collections::{BTreeMap, BTreeSet};

use crate::pdf::{Dict, Document, Entry, Object, Parser, PdfError};

use super::report::Change;

/// What is known of the file as a whole.
pub struct Rules {
    pub signatures: BTreeSet<u32>,
    pub certified: bool,
    /// Certified against every change.
    pub final_: bool,
}

/// Largest area of a signature that appears later, in square points: about an eighth of A4.
const AREA: f64 = 62_500.0;
const PAGES: usize = 100_000;

/// Keys that a new signature field may have. Actions and parents are not among them.
const FIELD_KEYS: [&str; 19] = [
    "Type", "Subtype", "FT", "T", "TU", "F", "Ff", "P", "Rect", "AP", "V", "MK", "Border", "BS",
    "Lock", "SV", "NM", "M", "DA",
];

/// Keys that make content conditional or active; nowhere in what a signature adds.
const ACTIVE_KEYS: [&str; 6] = ["OC", "OCGs", "A", "AA", "JS", "OPI"];

/// Compares the revisions that end at `start` and `end`.
pub fn between(
    data: &[u8],
    start: usize,
    end: usize,
    rules: &Rules,
) -> Result<Vec<Change>, PdfError> {
    let before = Document::open(&data[..start])?;
    let after = Document::open(&data[..end])?;
    let forged = before.end != start
        || after.end != end
        || after.sections[0].prev != Some(before.sections[0].offset)
        || !exactly_listed(&after, start, end)?
        || !same_trailer(&before, &after);
    if forged {
        return Ok(vec![Change::RevisionForged]);
    }
    let mut comparison = Comparison {
        before,
        after,
        rules,
        explained: BTreeSet::new(),
        added: BTreeSet::new(),
        fields: BTreeSet::new(),
        changes: BTreeSet::new(),
    };
    comparison.run()?;
    if rules.final_ {
        comparison.changes.insert(Change::ChangeForbidden);
    }
    Ok(comparison.changes.into_iter().collect())
}

/// The region behind the older revision is a plain sequence of objects and its own table, and the
/// table lists these objects, at these places, and no others.
fn exactly_listed(after: &Document<'_>, start: usize, end: usize) -> Result<bool, PdfError> {
    let section = &after.sections[0];
    let mut standing = BTreeMap::new();
    let mut parser = Parser::at(after.data, start);
    loop {
        parser.skip_space();
        let place = parser.pos;
        if place == section.offset && section.stream.is_none() {
            break;
        }
        if place >= end || place > section.offset {
            return Ok(false);
        }
        let found = after.parse_at(place)?;
        if standing
            .insert(found.number, (place, found.generation))
            .is_some()
        {
            return Ok(false);
        }
        parser.pos = found.end;
        if place == section.offset {
            break;
        }
    }
    let mut listed = BTreeMap::new();
    for (number, entry) in &section.entries {
        match entry {
            Entry::At { offset, generation } => {
                listed.insert(*number, (*offset, *generation));
            }
            Entry::In { container, .. } if standing.contains_key(container) => (),
            Entry::In { .. } => return Ok(false),
            Entry::Free if *number == 0 => (),
            Entry::Free => return Ok(false),
        }
    }
    if let Some(own) = section.stream {
        // A cross-reference stream may leave itself out of its own table.
        listed.entry(own).or_insert((section.offset, 0));
    }
    Ok(listed == standing)
}

fn same_trailer(before: &Document<'_>, after: &Document<'_>) -> bool {
    let (old, new) = (before.trailer(), after.trailer());
    let first_id = |dict: &Dict| match dict.get("ID") {
        Some(Object::Array(halves)) => halves.first().cloned(),
        _ => None,
    };
    let size = |dict: &Dict| dict.get("Size").and_then(Object::as_int).unwrap_or(0);
    old.get("Root") == new.get("Root")
        && (new.get("Info").is_none() || old.get("Info") == new.get("Info"))
        && (old.get("ID").is_none() || first_id(old) == first_id(new))
        && size(new) >= size(old)
}

struct Comparison<'a> {
    before: Document<'a>,
    after: Document<'a>,
    rules: &'a Rules,
    /// New objects that a permitted addition needs.
    explained: BTreeSet<u32>,
    added: BTreeSet<u32>,
    /// Fields that the form of the newer revision lists.
    fields: BTreeSet<u32>,
    changes: BTreeSet<Change>,
}

impl Comparison<'_> {
    fn run(&mut self) -> Result<(), PdfError> {
        let section = self.after.sections[0].clone();
        let mut modified = BTreeSet::new();
        for (number, entry) in &section.entries {
            let old = self.before.table.get(number);
            match (old, entry) {
                (_, Entry::Free) => (),
                (None | Some(Entry::Free), Entry::At { generation, .. }) if *generation != 0 => {
                    self.changes.insert(Change::RevisionForged);
                }
                (None | Some(Entry::Free), _) => {
                    self.added.insert(*number);
                }
                (
                    Some(Entry::At {
                        generation: old, ..
                    }),
                    Entry::At { generation, .. },
                ) if old != generation => {
                    self.changes.insert(Change::RevisionForged);
                }
                (Some(_), _) => {
                    modified.insert(*number);
                }
            }
        }
        // The table itself and the containers of compressed objects explain themselves.
        self.explained.extend(section.stream);
        for entry in section.entries.values() {
            if let Entry::In { container, .. } = entry {
                self.explained.insert(*container);
            }
        }

        let (catalog_number, old_catalog) = self.before.catalog()?;
        let (_, new_catalog) = self.after.catalog()?;
        self.compare_catalog(&old_catalog, &new_catalog)?;
        self.compare_form(&old_catalog, &new_catalog)?;
        let form = old_catalog.get("AcroForm").and_then(Object::as_ref);
        let list = self.before.value_dict(&old_catalog, "AcroForm")?;
        let list = list.and_then(|form| form.get("Fields").and_then(Object::as_ref));
        for number in modified {
            let own = |reference: Option<(u32, u16)>| reference.map(|(n, _)| n) == Some(number);
            // These were compared above, wherever they stand.
            if number == catalog_number || own(form) || own(list) {
                continue;
            }
            self.compare_object(number)?;
        }
        if !self.added.is_subset(&self.explained) || self.fills_gap()? {
            self.changes.insert(Change::HiddenContent);
        }
        Ok(())
    }

    fn compare_catalog(&mut self, old: &Dict, new: &Dict) -> Result<(), PdfError> {
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
                // Names of extensions draw nothing; old ones must stay.
                b"Extensions" => match (old.get("Extensions"), new.get("Extensions")) {
                    (None, Some(Object::Dict(_))) => true,
                    (Some(Object::Dict(old)), Some(Object::Dict(new))) => {
                        old.0.iter().all(|entry| new.0.contains(entry))
                    }
                    _ => false,
                },
                _ => false,
            };
            if !allowed {
                self.changes.insert(Change::CatalogChanged);
            }
        }
        Ok(())
    }

    fn compare_form(&mut self, old: &Dict, new: &Dict) -> Result<(), PdfError> {
        let old = self.before.value_dict(old, "AcroForm")?.unwrap_or_default();
        let new = self.after.value_dict(new, "AcroForm")?.unwrap_or_default();
        for key in old.differing_keys(&new) {
            let allowed = match key {
                b"Fields" => true,
                b"SigFlags" => {
                    let flags = |dict: &Dict| dict.get("SigFlags").and_then(Object::as_int);
                    let (was, is) = (flags(&old).unwrap_or(0), flags(&new).unwrap_or(-1));
                    (0..=3).contains(&is) && was & is == was
                }
                _ => false,
            };
            if !allowed {
                self.changes.insert(Change::FormChanged);
            }
        }
        let before = self.before.value_array(&old, "Fields")?;
        let after = self.after.value_array(&new, "Fields")?;
        let numbers = after.iter().filter_map(Object::as_ref);
        self.fields = numbers.map(|(number, _)| number).collect();
        match after.strip_prefix(before.as_slice()) {
            Some(fresh) => {
                for field in fresh {
                    self.new_field(field)?;
                }
            }
            None => {
                self.changes.insert(Change::FormChanged);
            }
        }
        Ok(())
    }

    /// A field in the form or on a page that was not there before: it must be a signature's.
    fn new_field(&mut self, reference: &Object) -> Result<(), PdfError> {
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
        } else if self.rules.certified || area.is_none_or(|area| area > AREA) {
            Change::OverlayAdded
        } else {
            Change::VisibleSignatureAdded
        };
        self.changes.insert(change);
        Ok(())
    }

    /// Marks every new object that `object` leads to as needed. False if it brings active content.
    fn explain(&mut self, object: &Object) -> Result<bool, PdfError> {
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

    /// An object that existed before and is none of those compared apart.
    fn compare_object(&mut self, number: u32) -> Result<(), PdfError> {
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
                self.changes
                    .insert(if info.map(|(n, _)| n) == Some(number) {
                        Change::MetadataChanged
                    } else {
                        kind_of(&old.object)
                    });
            }
        }
        Ok(())
    }

    /// A field that waited for its signature may be drawn even on a certified page: the certifier
    /// put it there.
    fn fill_prepared(&mut self, fresh: &Dict) -> Result<(), PdfError> {
        let had_overlay = self.changes.contains(&Change::OverlayAdded);
        self.fill(fresh)?;
        if !had_overlay && self.changes.remove(&Change::OverlayAdded) {
            self.changes.insert(Change::VisibleSignatureAdded);
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

    /// Does a new object take a number to which the older revision already pointed? Such a gap is
    /// left on purpose, to be filled after signing.
    fn fills_gap(&self) -> Result<bool, PdfError> {
        if self.added.is_empty() {
            return Ok(false);
        }
        let mut waiting = vec![Object::Dict(self.before.trailer().clone())];
        for number in self.before.table.keys() {
            waiting.extend(self.before.get(*number)?.map(|located| located.object));
            while let Some(object) = waiting.pop() {
                match object {
                    Object::Ref(target, _) if self.added.contains(&target) => return Ok(true),
                    Object::Array(items) => waiting.extend(items),
                    Object::Dict(dict) => waiting.extend(dict.0.into_iter().map(|(_, v)| v)),
                    _ => (),
                }
            }
        }
        Ok(false)
    }
}

fn empty_signature(field: &Dict) -> bool {
    field.get("FT").is_some_and(|kind| kind.is_name("Sig")) && field.get("V").is_none()
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
