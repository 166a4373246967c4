//! A file as one revision sees it: the newest entry of each object number.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use super::limits::{self, Budget};
use super::xref::{self, Entry, Section};
use super::{Dict, Indirect, Object, Parser, PdfError, StreamRange, find_last, malformed};

/// An object with the stream that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    pub object: Object,
    pub stream: Option<StreamRange>,
}

/// An opened file. `data` may be cut at the end of a revision to see the file as it was then.
pub struct Document<'a> {
    pub data: &'a [u8],
    /// Newest first.
    pub sections: Vec<Section>,
    pub table: BTreeMap<u32, Entry>,
    /// The first byte behind the last `%%EOF`.
    pub end: usize,
    budget: Budget,
    containers: RefCell<HashMap<u32, Rc<Container>>>,
}

/// An object stream: its bytes and, for each index, object number and offset.
struct Container {
    bytes: Vec<u8>,
    index: Vec<(u32, usize)>,
}

impl<'a> Document<'a> {
    pub fn open(data: &'a [u8]) -> Result<Self, PdfError> {
        if !data.starts_with(b"%PDF-") {
            return Err(PdfError::NotPdf);
        }
        let budget = Budget::for_file(data.len());
        let last = find_last(data, b"startxref").ok_or(malformed(0, "no startxref"))?;
        let mut tail = Parser::at(data, last);
        let closing = xref::closing(&mut tail, data);
        let (start, end) = closing.ok_or(malformed(last, "the file does not end properly"))?;
        let mut sections: Vec<Section> = Vec::new();
        let (mut next, mut seen, mut listed) = (Some(start), BTreeSet::new(), 0);
        while let Some(offset) = next {
            if !seen.insert(offset) || offset >= data.len() {
                return Err(malformed(offset, "the chain of revisions is broken"));
            }
            if seen.len() > limits::SECTIONS {
                return Err(PdfError::TooComplex);
            }
            let section = xref::read(data, offset, &budget)?;
            next = section.prev;
            listed += section.entries.len();
            if listed > limits::OBJECTS {
                return Err(PdfError::TooComplex);
            }
            sections.push(section);
        }
        let mut table = BTreeMap::new();
        for section in &sections {
            for (number, entry) in &section.entries {
                table.entry(*number).or_insert(*entry);
            }
        }
        let containers = RefCell::default();
        let document = Self {
            data,
            sections,
            table,
            end,
            budget,
            containers,
        };
        if document.trailer().get("Encrypt").is_some() {
            return Err(PdfError::Encrypted);
        }
        Ok(document)
    }

    /// The trailer of the newest section.
    pub fn trailer(&self) -> &Dict {
        &self.sections[0].trailer
    }

    /// The object, or nothing where the number is free or unknown (such a reference means null).
    pub fn get(&self, number: u32) -> Result<Option<Located>, PdfError> {
        match self.table.get(&number) {
            None | Some(Entry::Free) => Ok(None),
            Some(Entry::At { .. }) => self.indirect(number).map(|found| {
                found.map(|i| Located {
                    object: i.object,
                    stream: i.stream,
                })
            }),
            Some(Entry::In { container, index }) => {
                let object = self.contained(number, *container, *index)?;
                Ok(Some(Located {
                    object,
                    stream: None,
                }))
            }
        }
    }

    /// The object where it stands by itself in the file, with its place.
    pub fn indirect(&self, number: u32) -> Result<Option<Indirect>, PdfError> {
        let Some(Entry::At { offset, generation }) = self.table.get(&number).copied() else {
            return Ok(None);
        };
        let found = self.parse_at(offset)?;
        if (found.number, found.generation) != (number, generation) {
            return Err(malformed(
                offset,
                "another object stands where the table points",
            ));
        }
        Ok(Some(found))
    }

    /// Parses `12 0 obj … endobj` at an offset.
    pub fn parse_at(&self, offset: usize) -> Result<Indirect, PdfError> {
        let mut parser = Parser::at(self.data, offset);
        let found = parser.indirect(&|number, generation| self.length(number, generation));
        self.budget.parse(parser.pos.saturating_sub(offset))?;
        found
    }

    /// The length of a stream that stands in an object of its own.
    fn length(&self, number: u32, generation: u16) -> Result<i64, PdfError> {
        let bad = malformed(0, "a stream length that is no number");
        match self.table.get(&number) {
            Some(Entry::At {
                offset,
                generation: g,
            }) if *g == generation => {
                let mut parser = Parser::at(self.data, *offset);
                let no_reference = |_, _| Err(malformed(0, "a stream length in a stream"));
                let found = parser.indirect(&no_reference);
                self.budget.parse(parser.pos.saturating_sub(*offset))?;
                let found = found?;
                match found.object {
                    Object::Int(size) if found.number == number => Ok(size),
                    _ => Err(bad),
                }
            }
            _ => Err(bad),
        }
    }

    fn contained(&self, number: u32, container: u32, index: usize) -> Result<Object, PdfError> {
        let known = self.containers.borrow().get(&container).cloned();
        let known = match known {
            Some(known) => known,
            None => {
                let opened = Rc::new(self.open_container(container)?);
                self.containers
                    .borrow_mut()
                    .insert(container, Rc::clone(&opened));
                opened
            }
        };
        let (found, offset) = known.index.get(index).copied().unwrap_or((u32::MAX, 0));
        if found != number {
            return Err(malformed(0, "another object stands where the table points"));
        }
        let mut parser = Parser::at(&known.bytes, offset);
        let object = parser.object();
        self.budget.parse(parser.pos.saturating_sub(offset))?;
        object
    }

    fn open_container(&self, number: u32) -> Result<Container, PdfError> {
        let broken = || malformed(0, "a broken object stream");
        let found = self.indirect(number)?.ok_or_else(broken)?;
        let (Object::Dict(dict), Some(range)) = (&found.object, found.stream) else {
            return Err(broken());
        };
        let value = |key: &str| {
            let value = dict.get(key).and_then(Object::as_int);
            value
                .and_then(|v| usize::try_from(v).ok())
                .ok_or_else(broken)
        };
        if !dict.is_type("ObjStm") {
            return Err(broken());
        }
        let (count, first) = (value("N")?, value("First")?);
        let bytes = xref::inflate(dict, &self.data[range], &self.budget)?;
        let mut parser = Parser::at(&bytes, 0);
        let mut index = Vec::new();
        for _ in 0..count.min(limits::OBJECTS) {
            parser.skip_space();
            let number = u32::try_from(parser.unsigned()?).map_err(|_| broken())?;
            parser.skip_space();
            let offset = usize::try_from(parser.unsigned()?).map_err(|_| broken())?;
            index.push((number, first.checked_add(offset).ok_or_else(broken)?));
        }
        Ok(Container { bytes, index })
    }

    /// The bytes of a stream, decoded.
    pub fn inflated(&self, dict: &Dict, range: StreamRange) -> Result<Vec<u8>, PdfError> {
        let raw = self.data.get(range).unwrap_or_default();
        xref::inflate(dict, raw, &self.budget)
    }

    /// Follows references until something direct stands there.
    pub fn resolve(&self, object: &Object) -> Result<Object, PdfError> {
        let mut object = object.clone();
        for _ in 0..16 {
            let Object::Ref(number, generation) = object else {
                return Ok(object);
            };
            object = self
                .follow(number, generation)?
                .map_or(Object::Null, |l| l.object);
        }
        Err(PdfError::TooComplex)
    }

    /// What a reference means. A generation other than the listed one is an error, not null.
    pub fn follow(&self, number: u32, generation: u16) -> Result<Option<Located>, PdfError> {
        let listed = match self.table.get(&number) {
            Some(Entry::At { generation, .. }) => *generation,
            Some(Entry::In { .. }) => 0,
            None | Some(Entry::Free) => return Ok(None),
        };
        if listed != generation {
            return Err(malformed(0, "a reference with a wrong generation"));
        }
        self.get(number)
    }

    /// The value of `key`, followed to its end; null where there is none.
    pub fn value(&self, dict: &Dict, key: &str) -> Result<Object, PdfError> {
        dict.get(key)
            .map_or(Ok(Object::Null), |value| self.resolve(value))
    }

    pub fn value_dict(&self, dict: &Dict, key: &str) -> Result<Option<Dict>, PdfError> {
        match self.value(dict, key)? {
            Object::Dict(dict) => Ok(Some(dict)),
            Object::Null => Ok(None),
            _ => Err(malformed(0, "a dictionary was expected")),
        }
    }

    pub fn value_array(&self, dict: &Dict, key: &str) -> Result<Vec<Object>, PdfError> {
        match self.value(dict, key)? {
            Object::Array(items) => Ok(items),
            Object::Null => Ok(Vec::new()),
            _ => Err(malformed(0, "an array was expected")),
        }
    }

    /// The catalog and its number.
    pub fn catalog(&self) -> Result<(u32, Dict), PdfError> {
        let root = self.trailer().get("Root").and_then(Object::as_ref);
        let (number, generation) = root.ok_or(malformed(0, "no catalog"))?;
        match self
            .follow(number, generation)?
            .map(|located| located.object)
        {
            Some(Object::Dict(dict)) => Ok((number, dict)),
            _ => Err(malformed(0, "no catalog")),
        }
    }

    /// Object numbers of the pages in order, at most `limit`.
    pub fn pages(&self, limit: usize) -> Result<Vec<u32>, PdfError> {
        let (_, catalog) = self.catalog()?;
        let mut waiting = vec![catalog.get("Pages").cloned().unwrap_or(Object::Null)];
        let (mut pages, mut seen) = (Vec::new(), BTreeSet::new());
        while let Some(node) = waiting.pop() {
            let number = node.as_ref().ok_or(malformed(0, "a broken page tree"))?.0;
            let Object::Dict(dict) = self.resolve(&node)? else {
                return Err(malformed(0, "a broken page tree"));
            };
            if !seen.insert(number) {
                return Err(malformed(0, "a page tree with a loop"));
            }
            if dict.get("Kids").is_some() {
                let kids = self.value_array(&dict, "Kids")?;
                waiting.extend(kids.into_iter().rev());
            } else {
                pages.push(number);
                if pages.len() >= limit {
                    break;
                }
            }
        }
        Ok(pages)
    }
}
