//! Two revisions side by side: every object that the newer one lists is either new and needed, or was
//! there before and changed in a permitted way.

use std::collections::BTreeSet;

use super::Rules;
use crate::pdf::{Dict, Document, Entry, Object, PdfError};
use crate::verify::report::Change;

pub(super) struct Comparison<'a> {
    pub before: Document<'a>,
    pub after: Document<'a>,
    pub rules: &'a Rules,
    /// New objects that a permitted addition needs.
    pub explained: BTreeSet<u32>,
    pub added: BTreeSet<u32>,
    /// Fields that the form of the newer revision lists.
    pub fields: BTreeSet<u32>,
    pub changes: BTreeSet<Change>,
}

impl<'a> Comparison<'a> {
    pub fn new(before: Document<'a>, after: Document<'a>, rules: &'a Rules) -> Self {
        Self {
            before,
            after,
            rules,
            explained: BTreeSet::new(),
            added: BTreeSet::new(),
            fields: BTreeSet::new(),
            changes: BTreeSet::new(),
        }
    }

    pub fn run(&mut self) -> Result<(), PdfError> {
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
        self.compare_new_info()?;
        let form = old_catalog.get("AcroForm").and_then(Object::as_ref);
        let list = self.before.value_dict(&old_catalog, "AcroForm")?;
        let list = list.and_then(|form| form.get("Fields").and_then(Object::as_ref));
        let extensions = old_catalog.get("Extensions").and_then(Object::as_ref);
        for number in modified {
            let own = |reference: Option<(u32, u16)>| reference.map(|(n, _)| n) == Some(number);
            // These were compared above, wherever they stand. One that is a stream as well could be what
            // a page draws, and is compared as one.
            let known = number == catalog_number || own(form) || own(list) || own(extensions);
            if !known || self.has_stream(number)? {
                self.compare_object(number)?;
            }
        }
        if !self.added.is_subset(&self.explained) || self.fills_gap()? {
            self.changes.insert(Change::HiddenContent);
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

    fn has_stream(&self, number: u32) -> Result<bool, PdfError> {
        let stream = |document: &Document<'_>| {
            let located = document.get(number)?;
            Ok(located.is_some_and(|located| located.stream.is_some()))
        };
        Ok(stream(&self.before)? || stream(&self.after)?)
    }

    /// Does a new object take a number to which the older revision already pointed? Such a gap is
    /// left on purpose, to be filled after signing.
    fn fills_gap(&self) -> Result<bool, PdfError> {
        if self.added.is_empty() {
            return Ok(false);
        }
        Ok(self.references(|target| self.added.contains(&target))? > 0)
    }

    /// Whether the older revision leads to an object from more than one place.
    pub(super) fn is_shared(&self, number: u32) -> Result<bool, PdfError> {
        Ok(self.references(|target| target == number)? > 1)
    }

    /// How many references of the older revision lead to an object that is `wanted`.
    fn references(&self, wanted: impl Fn(u32) -> bool) -> Result<usize, PdfError> {
        let mut found = 0;
        let mut waiting = vec![Object::Dict(self.before.trailer().clone())];
        for number in self.before.table.keys() {
            waiting.extend(self.before.get(*number)?.map(|located| located.object));
            while let Some(object) = waiting.pop() {
                match object {
                    Object::Ref(target, _) if wanted(target) => found += 1,
                    Object::Array(items) => waiting.extend(items),
                    Object::Dict(dict) => waiting.extend(dict.0.into_iter().map(|(_, v)| v)),
                    _ => (),
                }
            }
        }
        Ok(found)
    }
}
