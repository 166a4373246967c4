//! The incremental update: new and changed objects behind the old file, never inside it.

use std::collections::BTreeMap;
use std::ops::Range;

use ring::digest;

use super::{SignError, SignOptions};
use crate::pdf::{Dict, Document, Entry, Object, PdfError, write_dict, write_object};

/// What will be appended. Objects are kept by number with their generation and finished body.
pub struct Update<'a> {
    pub document: &'a Document<'a>,
    next: u32,
    bodies: BTreeMap<u32, (u16, Vec<u8>)>,
}

/// Places to be filled when the file is complete.
pub struct Holes {
    /// Inside the brackets of /ByteRange.
    pub byte_range: Range<usize>,
    /// From `<` to behind `>` of /Contents.
    pub contents: Range<usize>,
}

/// Room for four numbers of a file below 10 GB.
const BYTE_RANGE: &[u8] = b"                                              ";

impl<'a> Update<'a> {
    pub fn new(document: &'a Document<'a>) -> Result<Self, SignError> {
        let size = document
            .trailer()
            .get("Size")
            .and_then(Object::as_int)
            .unwrap_or(0);
        let size = u32::try_from(size).map_err(|_| PdfError::TooComplex)?;
        let highest = document.table.keys().next_back().copied().unwrap_or(0);
        // Object numbers stay below Acrobat's limit (ISO 32000-1 annex C), which also keeps the
        // additions below from overflowing.
        let next = size.max(highest.saturating_add(1));
        if next > 8_000_000 {
            return Err(PdfError::TooComplex.into());
        }
        Ok(Self {
            document,
            next,
            bodies: BTreeMap::new(),
        })
    }

    pub fn reserve(&mut self) -> u32 {
        let number = self.next;
        self.next += 1;
        number
    }

    /// Writes an object, new or changed, under its number.
    pub fn put(&mut self, number: u32, object: &Object) {
        let mut body = Vec::new();
        write_object(&mut body, object);
        self.bodies.insert(number, (self.generation(number), body));
    }

    pub fn put_stream(&mut self, number: u32, dict: &Dict, bytes: &[u8]) {
        let dict = dict.clone().with("Length", Object::Int(bytes.len() as i64));
        let mut body = Vec::new();
        write_dict(&mut body, &dict);
        body.extend_from_slice(b"\nstream\n");
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\nendstream");
        self.bodies.insert(number, (0, body));
    }

    fn generation(&self, number: u32) -> u16 {
        match self.document.table.get(&number) {
            Some(Entry::At { generation, .. }) => *generation,
            _ => 0,
        }
    }

    /// A reference to an object, with the generation it has.
    pub fn reference(&self, number: u32) -> Object {
        Object::Ref(number, self.generation(number))
    }

    /// The whole new file, with holes for the byte range and the signature of `room` bytes.
    pub fn write(
        mut self,
        signature: u32,
        dict: &Dict,
        room: usize,
        options: &SignOptions,
    ) -> Result<(Vec<u8>, Holes), SignError> {
        let mut out = self.begin(2 * room);
        let mut places: BTreeMap<u32, (usize, u16)> = BTreeMap::new();

        places.insert(signature, (out.len(), 0));
        out.extend_from_slice(format!("{signature} 0 obj\n").as_bytes());
        write_dict(&mut out, dict);
        out.truncate(out.len() - 2);
        out.extend_from_slice(b"/ByteRange [");
        let byte_range = out.len()..out.len() + BYTE_RANGE.len();
        out.extend_from_slice(BYTE_RANGE);
        out.extend_from_slice(b"]/Contents ");
        let contents = out.len()..out.len() + 2 * room + 2;
        out.push(b'<');
        out.resize(contents.end - 1, b'0');
        out.extend_from_slice(b">>>\nendobj\n");

        self.write_bodies(&mut out, &mut places);
        self.close(
            &mut out,
            places,
            &[&options.name, &options.moment.to_rfc3339()],
        );
        Ok((
            out,
            Holes {
                byte_range,
                contents,
            },
        ))
    }

    /// The whole new file without a signature. `seed` tells this revision from others of the same file.
    pub fn write_plain(mut self, seed: &[&str]) -> Vec<u8> {
        let mut out = self.begin(0);
        let mut places = BTreeMap::new();
        self.write_bodies(&mut out, &mut places);
        self.close(&mut out, places, seed);
        out
    }

    /// The old file, with room for `more` bytes and all that is to come.
    fn begin(&self, more: usize) -> Vec<u8> {
        let data = self.document.data;
        let added: usize = self.bodies.values().map(|(_, body)| body.len() + 64).sum();
        let mut out = Vec::with_capacity(data.len() + added + more + 4096);
        out.extend_from_slice(data);
        if !matches!(data.last(), Some(b'\n' | b'\r')) {
            out.push(b'\n');
        }
        out
    }

    fn write_bodies(&mut self, out: &mut Vec<u8>, places: &mut BTreeMap<u32, (usize, u16)>) {
        for (number, (generation, body)) in std::mem::take(&mut self.bodies) {
            places.insert(number, (out.len(), generation));
            out.extend_from_slice(format!("{number} {generation} obj\n").as_bytes());
            out.extend_from_slice(&body);
            out.extend_from_slice(b"\nendobj\n");
        }
    }

    /// The cross-reference section, of the kind that the file already has, and the trailer.
    fn close(mut self, out: &mut Vec<u8>, mut places: BTreeMap<u32, (usize, u16)>, seed: &[&str]) {
        let newest = &self.document.sections[0];
        let start = out.len();
        let mut trailer = Dict::default();
        let stream = newest.stream.map(|_| self.reserve());
        if let Some(number) = stream {
            trailer.set("Type", Object::name("XRef"));
            places.insert(number, (start, 0));
        }
        trailer.set("Size", Object::Int(i64::from(self.next)));
        for key in ["Root", "Info"] {
            if let Some(value) = newest.trailer.get(key) {
                trailer.set(key, value.clone());
            }
        }
        trailer.set("ID", self.identifier(seed));
        trailer.set("Prev", Object::Int(newest.offset as i64));

        match stream {
            None => {
                out.extend_from_slice(b"xref\n");
                for run in runs(&places) {
                    let Some((first, _)) = run.first() else {
                        continue;
                    };
                    out.extend_from_slice(format!("{first} {}\n", run.len()).as_bytes());
                    for (_, (offset, generation)) in &run {
                        out.extend_from_slice(
                            format!("{offset:010} {generation:05} n \n").as_bytes(),
                        );
                    }
                }
                out.extend_from_slice(b"trailer\n");
                write_dict(out, &trailer);
            }
            Some(number) => {
                let (mut index, mut rows) = (Vec::new(), Vec::new());
                for run in runs(&places) {
                    let Some((first, _)) = run.first() else {
                        continue;
                    };
                    index.push(Object::Int(i64::from(*first)));
                    index.push(Object::Int(run.len() as i64));
                    for (_, (offset, generation)) in &run {
                        rows.push(1);
                        rows.extend_from_slice(&(*offset as u64).to_be_bytes()[3..]);
                        rows.extend_from_slice(&generation.to_be_bytes());
                    }
                }
                trailer.set("Index", Object::Array(index));
                let widths = [1, 5, 2].map(Object::Int).to_vec();
                trailer.set("W", Object::Array(widths));
                trailer.set("Length", Object::Int(rows.len() as i64));
                out.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
                write_dict(out, &trailer);
                out.extend_from_slice(b"\nstream\n");
                out.extend_from_slice(&rows);
                out.extend_from_slice(b"\nendstream\nendobj");
            }
        }
        out.extend_from_slice(format!("\nstartxref\n{start}\n%%EOF\n").as_bytes());
    }

    /// The first half of /ID stays, the second tells this revision from the one before. It is
    /// derived, not drawn, so that the same input gives the same bytes.
    fn identifier(&self, seed: &[&str]) -> Object {
        let old = match self.document.trailer().get("ID") {
            Some(Object::Array(halves)) if halves.len() == 2 => Some(halves.clone()),
            _ => None,
        };
        let mut context = digest::Context::new(&digest::SHA256);
        if let Some(Object::String(bytes)) = old.as_ref().map(|halves| &halves[1]) {
            context.update(bytes);
        }
        context.update(&(self.document.data.len() as u64).to_be_bytes());
        for part in seed {
            context.update(part.as_bytes());
        }
        let fresh = Object::String(context.finish().as_ref()[..16].to_vec());
        let first = old.map_or_else(|| fresh.clone(), |halves| halves[0].clone());
        Object::Array(vec![first, fresh])
    }
}

type Placed = (u32, (usize, u16));

/// Object numbers that follow each other, as cross-reference subsections want them.
fn runs(places: &BTreeMap<u32, (usize, u16)>) -> Vec<Vec<Placed>> {
    let mut runs: Vec<Vec<Placed>> = Vec::new();
    for (&number, &place) in places {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|(last, _)| last + 1 == number) => {
                run.push((number, place));
            }
            _ => runs.push(vec![(number, place)]),
        }
    }
    runs
}
