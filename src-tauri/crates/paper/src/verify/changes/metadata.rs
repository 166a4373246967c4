//! What the program of a later signer notes about itself: when the file was written last, and with what.
//! A title, an author and anything else that tells of the paper stays as it was.

use super::compare::Comparison;
use crate::pdf::{Dict, Document, Object, PdfError};
use crate::verify::report::Change;

/// Keys of the information dictionary that every program writes anew.
const OWN_KEYS: [&[u8]; 2] = [b"ModDate", b"Producer"];
/// The same in XMP.
const OWN_NAMES: [&str; 5] = [
    "ModifyDate",
    "MetadataDate",
    "Producer",
    "InstanceID",
    "xmptk",
];
/// Keys of the stream that holds XMP.
const STREAM_KEYS: [&[u8]; 5] = [b"Type", b"Subtype", b"Length", b"Filter", b"DecodeParms"];
/// Elements that only hold others.
const LISTS: [&str; 4] = ["Seq", "Bag", "Alt", "li"];

impl Comparison<'_> {
    /// Whether the newer catalog leads to the same metadata as the older one, except for what a program
    /// notes about itself.
    pub(super) fn metadata_kept(&mut self, old: &Dict, new: &Dict) -> Result<bool, PdfError> {
        let Some((number, _)) = new.get("Metadata").and_then(Object::as_ref) else {
            return Ok(false);
        };
        let was = match old.get("Metadata").map(Object::as_ref) {
            None => Some(Vec::new()),
            Some(Some((number, _))) => xmp(&self.before, number)?,
            Some(None) => None,
        };
        let is = xmp(&self.after, number)?;
        let kept = matches!((was, is), (Some(was), Some(is)) if said(&was).is_some_and(|was| said(&is) == Some(was)));
        if kept && self.added.contains(&number) {
            self.explained.insert(number);
        }
        Ok(kept)
    }

    /// A paper without information may receive the moment and the program, in an object of its own.
    pub(super) fn compare_new_info(&mut self) -> Result<(), PdfError> {
        let info = |document: &Document<'_>| document.trailer().get("Info").cloned();
        let (None, Some(fresh)) = (info(&self.before), info(&self.after)) else {
            return Ok(());
        };
        let number = fresh.as_ref().map(|(number, _)| number);
        let number = number.filter(|number| self.added.contains(number));
        let located = number.map(|number| self.after.get(number)).transpose()?;
        let plain = located.flatten().filter(|found| found.stream.is_none());
        let kept = plain
            .as_ref()
            .and_then(|found| found.object.as_dict())
            .is_some_and(|is| info_kept(&Dict::default(), is));
        if kept {
            self.explained.extend(number);
        } else {
            self.changes.insert(Change::MetadataChanged);
        }
        Ok(())
    }
}

/// Whether the information dictionary tells the same.
pub(super) fn info_kept(old: &Dict, new: &Dict) -> bool {
    let text = |key: &[u8]| {
        let value = std::str::from_utf8(key).ok().and_then(|key| new.get(key));
        value.is_none_or(|value| value.as_text().is_some())
    };
    let keys = old.differing_keys(new);
    keys.into_iter()
        .all(|key| OWN_KEYS.contains(&key) && text(key))
}

/// The XMP in a stream; none in anything that is no plain stream of metadata.
fn xmp(document: &Document<'_>, number: u32) -> Result<Option<Vec<u8>>, PdfError> {
    let Some(located) = document.get(number)? else {
        return Ok(None);
    };
    let (Some(dict), Some(range)) = (located.object.as_dict(), located.stream) else {
        return Ok(None);
    };
    let plain = dict.is_type("Metadata")
        && dict
            .0
            .iter()
            .all(|(key, _)| STREAM_KEYS.contains(&key.as_slice()));
    Ok(plain.then(|| document.inflated(dict, range).ok()).flatten())
}

/// What XMP says, sorted: names and values, without namespaces and without what a program notes about
/// itself. None for what is not plain XML.
fn said(xmp: &[u8]) -> Option<Vec<(String, String)>> {
    let mut rest = std::str::from_utf8(xmp).ok()?;
    let mut open: Vec<&str> = Vec::new();
    let mut found = Vec::new();
    while let Some(at) = rest.find('<') {
        note(rest[..at].trim(), &open, &mut found);
        rest = &rest[at + 1..];
        if let Some(tail) = rest.strip_prefix('?') {
            rest = tail.split_once("?>")?.1;
        } else if rest.starts_with('!') {
            return None;
        } else if let Some(tail) = rest.strip_prefix('/') {
            let (name, tail) = tail.split_once('>')?;
            (open.pop()? == name.trim_end()).then_some(())?;
            rest = tail;
        } else {
            rest = element(rest, &mut open, &mut found)?;
        }
    }
    note(rest.trim(), &open, &mut found);
    let complete = open.is_empty();
    found.retain(|(name, _)| !OWN_NAMES.contains(&name.as_str()));
    found.sort_unstable();
    complete.then_some(found)
}

/// Text belongs to the nearest element that is no list.
fn note(text: &str, open: &[&str], found: &mut Vec<(String, String)>) {
    if !text.is_empty() {
        let named = open.iter().rev().map(|name| local(name));
        let name = named.into_iter().find(|name| !LISTS.contains(name));
        found.push((name.unwrap_or_default().to_owned(), text.to_owned()));
    }
}

/// Reads the tag that begins here, and returns what follows it.
fn element<'a>(
    text: &'a str,
    open: &mut Vec<&'a str>,
    found: &mut Vec<(String, String)>,
) -> Option<&'a str> {
    let end = text.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>'))?;
    let (name, mut rest) = text.split_at(end);
    loop {
        rest = rest.trim_start();
        if let Some(tail) = rest.strip_prefix("/>") {
            return Some(tail);
        }
        if let Some(tail) = rest.strip_prefix('>') {
            open.push(name);
            return Some(tail);
        }
        let (key, tail) = rest.split_once('=')?;
        let quote = tail
            .trim_start()
            .chars()
            .next()
            .filter(|c| matches!(c, '"' | '\''))?;
        let (value, tail) = tail.trim_start()[1..].split_once(quote)?;
        let key = key.trim_end();
        match local(key) {
            _ if key.starts_with("xmlns") => (),
            "about" if value.is_empty() => (),
            // A structure is written so, or as a description inside; its names stay the same.
            "parseType" if value == "Resource" => (),
            // An address is written so, or as the text of its element.
            "resource" => {
                open.push(name);
                note(value, open, found);
                open.pop();
            }
            key => found.push((key.to_owned(), value.to_owned())),
        }
        rest = tail;
    }
}

/// `title` of `dc:title`.
fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}
