//! Cross-reference sections (ISO 32000-1 7.5.4 and 7.5.8): classic tables and streams.

use std::collections::BTreeMap;
use std::io::Read;

use super::limits::{self, Budget};
use super::{Dict, Object, Parser, PdfError, malformed};

/// Where an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    Free,
    At { offset: usize, generation: u16 },
    In { container: u32, index: usize },
}

/// One cross-reference section with its trailer: one saved state of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    pub offset: usize,
    pub entries: BTreeMap<u32, Entry>,
    pub trailer: Dict,
    /// The object number of a cross-reference stream; none for a classic table.
    pub stream: Option<u32>,
    pub prev: Option<usize>,
    /// The first byte behind `%%EOF` and its line end, where the section closes a revision that
    /// names this very section in `startxref`.
    pub end: Option<usize>,
    /// Where `startxref` stands for that revision.
    pub tail: Option<usize>,
}

pub(super) fn read(data: &[u8], offset: usize, budget: &Budget) -> Result<Section, PdfError> {
    let mut parser = Parser::at(data, offset);
    let mut section = if parser.take_keyword("xref") {
        table(&mut parser, data, offset)?
    } else {
        stream(&mut parser, data, offset, budget)?
    };
    budget.parse(parser.pos - offset)?;
    if section.trailer.get("XRefStm").is_some() {
        return Err(PdfError::Unsupported {
            what: "hybrid cross-reference",
        });
    }
    section.prev = match section.trailer.get("Prev") {
        None => None,
        Some(Object::Int(prev)) => {
            Some(usize::try_from(*prev).map_err(|_| malformed(offset, "Prev is out of range"))?)
        }
        Some(_) => return Err(malformed(offset, "Prev is no number")),
    };
    parser.skip_space();
    let tail = parser.pos;
    if let Some((start, end)) = closing(&mut parser, data)
        && start == offset
    {
        (section.tail, section.end) = (Some(tail), Some(end));
    }
    Ok(section)
}

/// `startxref 123 %%EOF` and one line end: the number and the first byte behind.
pub(super) fn closing(parser: &mut Parser<'_>, data: &[u8]) -> Option<(usize, usize)> {
    if !parser.take_keyword("startxref") {
        return None;
    }
    parser.skip_space();
    let start = usize::try_from(parser.unsigned().ok()?).ok()?;
    parser.skip_space();
    let rest = data.get(parser.pos..)?.strip_prefix(b"%%EOF")?;
    let line_end = match rest {
        [b'\r', b'\n', ..] => 2,
        [b'\n' | b'\r', ..] => 1,
        _ => 0,
    };
    Some((start, parser.pos + 5 + line_end))
}

fn table(parser: &mut Parser<'_>, data: &[u8], offset: usize) -> Result<Section, PdfError> {
    let mut entries = BTreeMap::new();
    loop {
        parser.skip_space();
        if parser.take_keyword("trailer") {
            break;
        }
        let first = parser.unsigned()?;
        parser.skip_space();
        let count = parser.unsigned()?;
        parser.skip_space();
        for number in first..first.saturating_add(count) {
            let line = data.get(parser.pos..parser.pos + 20);
            let line = line.ok_or_else(|| malformed(parser.pos, "the table ends too early"))?;
            let entry = table_line(line).ok_or_else(|| malformed(parser.pos, "a broken entry"))?;
            let number = u32::try_from(number)
                .map_err(|_| malformed(parser.pos, "an object number out of range"))?;
            if entries.len() > limits::OBJECTS {
                return Err(PdfError::TooComplex);
            }
            if entries.insert(number, entry).is_some() {
                return Err(malformed(parser.pos, "an object listed twice in one table"));
            }
            parser.pos += 20;
        }
    }
    let trailer = match parser.object()? {
        Object::Dict(dict) => dict,
        _ => return Err(malformed(parser.pos, "a trailer was expected")),
    };
    Ok(Section {
        offset,
        entries,
        trailer,
        stream: None,
        prev: None,
        end: None,
        tail: None,
    })
}

fn table_line(line: &[u8]) -> Option<Entry> {
    let digits = |range: std::ops::Range<usize>| {
        let text = &line[range];
        let plain = text.iter().all(u8::is_ascii_digit);
        plain.then(|| {
            text.iter()
                .fold(0_u64, |sum, d| sum * 10 + u64::from(d - b'0'))
        })
    };
    let (offset, generation) = (digits(0..10)?, digits(11..16)?);
    let spaced = line[10] == b' ' && line[16] == b' ';
    if !spaced || !matches!(&line[18..20], b" \n" | b" \r" | b"\r\n") {
        return None;
    }
    match line[17] {
        b'n' => Some(Entry::At {
            offset: usize::try_from(offset).ok()?,
            generation: u16::try_from(generation).ok()?,
        }),
        b'f' => Some(Entry::Free),
        _ => None,
    }
}

fn stream(
    parser: &mut Parser<'_>,
    data: &[u8],
    offset: usize,
    budget: &Budget,
) -> Result<Section, PdfError> {
    let no_reference = |_, _| Err(malformed(offset, "Length must stand in the stream itself"));
    let found = parser.indirect(&no_reference)?;
    let (Object::Dict(dict), Some(range)) = (found.object, found.stream) else {
        return Err(malformed(offset, "a cross-reference was expected"));
    };
    if !dict.is_type("XRef") {
        return Err(malformed(offset, "a cross-reference was expected"));
    }
    let bytes = inflate(&dict, &data[range], budget)?;
    let fail = || malformed(offset, "a broken cross-reference stream");
    let numbers = |object: &Object| -> Option<Vec<usize>> {
        let items = object.as_array()?.iter();
        items
            .map(|item| usize::try_from(item.as_int()?).ok())
            .collect()
    };
    let widths = dict
        .get("W")
        .and_then(numbers)
        .filter(|w| w.len() == 3)
        .ok_or_else(fail)?;
    let width: usize = widths.iter().sum();
    if widths.iter().any(|w| *w > 8) || width == 0 {
        return Err(fail());
    }
    let size = dict.get("Size").and_then(Object::as_int).ok_or_else(fail)?;
    let index = match dict.get("Index") {
        Some(index) => numbers(index).ok_or_else(fail)?,
        None => vec![0, usize::try_from(size).map_err(|_| fail())?],
    };
    let mut rows = bytes.chunks_exact(width);
    let mut entries = BTreeMap::new();
    for pair in index.chunks(2) {
        let [first, count] = pair else {
            return Err(fail());
        };
        for number in *first..first.saturating_add(*count) {
            let row = rows.next().ok_or_else(fail)?;
            let entry = stream_row(row, &widths).ok_or_else(fail)?;
            let number = u32::try_from(number).map_err(|_| fail())?;
            if entries.len() > limits::OBJECTS {
                return Err(PdfError::TooComplex);
            }
            if entries.insert(number, entry).is_some() {
                return Err(malformed(offset, "an object listed twice in one table"));
            }
        }
    }
    if bytes.len() != entries.len() * width {
        return Err(fail());
    }
    let stream = Some(found.number);
    Ok(Section {
        offset,
        entries,
        trailer: dict,
        stream,
        prev: None,
        end: None,
        tail: None,
    })
}

fn stream_row(row: &[u8], widths: &[usize]) -> Option<Entry> {
    let (kind, rest) = row.split_at(widths[0]);
    let (second, third) = rest.split_at(widths[1]);
    let value = |bytes: &[u8]| bytes.iter().fold(0_u64, |sum, b| sum << 8 | u64::from(*b));
    match if kind.is_empty() { 1 } else { value(kind) } {
        0 => Some(Entry::Free),
        1 => Some(Entry::At {
            offset: usize::try_from(value(second)).ok()?,
            generation: u16::try_from(value(third)).ok()?,
        }),
        2 => Some(Entry::In {
            container: u32::try_from(value(second)).ok()?,
            index: usize::try_from(value(third)).ok()?,
        }),
        _ => None,
    }
}

/// The content of a structural stream: plain, or Flate with or without a PNG predictor.
pub(super) fn inflate(dict: &Dict, raw: &[u8], budget: &Budget) -> Result<Vec<u8>, PdfError> {
    let unsupported = PdfError::Unsupported {
        what: "the filter of a structural stream",
    };
    let filter = match dict.get("Filter") {
        None | Some(Object::Null) => return Ok(raw.to_vec()),
        Some(Object::Array(items)) if items.len() == 1 => &items[0],
        Some(other) => other,
    };
    let parameters = match dict.get("DecodeParms") {
        Some(Object::Array(items)) if items.len() == 1 => Some(&items[0]),
        other => other,
    };
    if !filter.is_name("FlateDecode") {
        return Err(unsupported);
    }
    let room = budget.room();
    let mut bytes = Vec::new();
    let mut decoder = flate2::read::ZlibDecoder::new(raw).take(room);
    decoder
        .read_to_end(&mut bytes)
        .map_err(|_| malformed(0, "a broken compressed stream"))?;
    budget.inflate(bytes.len())?;
    if bytes.len() as u64 == room {
        return Err(PdfError::TooComplex);
    }
    let Some(Object::Dict(parameters)) = parameters else {
        return Ok(bytes);
    };
    let number = |key: &str, default: i64| match parameters.get(key) {
        None => Some(default),
        Some(value) => value.as_int(),
    };
    let shape = (
        number("Predictor", 1),
        number("Colors", 1),
        number("BitsPerComponent", 8),
    );
    match shape {
        (Some(1), _, _) => Ok(bytes),
        (Some(10..=15), Some(1), Some(8)) => {
            let columns = number("Columns", 1).and_then(|c| usize::try_from(c).ok());
            let columns = columns
                .filter(|c| (1..=4096).contains(c))
                .ok_or(unsupported)?;
            undo_png(&bytes, columns).ok_or_else(|| malformed(0, "a broken predictor"))
        }
        _ => Err(unsupported),
    }
}

/// Undoes the PNG filters 0 to 4 of rows of single bytes.
fn undo_png(bytes: &[u8], columns: usize) -> Option<Vec<u8>> {
    let mut out: Vec<u8> = Vec::with_capacity(bytes.len());
    let mut above = vec![0_u8; columns];
    for row in bytes.chunks(columns + 1) {
        let (&filter, row) = row.split_first()?;
        if row.len() != columns {
            return None;
        }
        let mut current = vec![0_u8; columns];
        for at in 0..columns {
            let left = if at == 0 { 0 } else { current[at - 1] };
            let corner = if at == 0 { 0 } else { above[at - 1] };
            let guess = match filter {
                0 => 0,
                1 => left,
                2 => above[at],
                3 => ((u16::from(left) + u16::from(above[at])) / 2) as u8,
                4 => paeth(left, above[at], corner),
                _ => return None,
            };
            current[at] = row[at].wrapping_add(guess);
        }
        out.extend_from_slice(&current);
        above = current;
    }
    Some(out)
}

fn paeth(left: u8, up: u8, corner: u8) -> u8 {
    let (a, b, c) = (i16::from(left), i16::from(up), i16::from(corner));
    let estimate = a + b - c;
    let (da, db, dc) = (
        (estimate - a).abs(),
        (estimate - b).abs(),
        (estimate - c).abs(),
    );
    if da <= db && da <= dc {
        left
    } else if db <= dc {
        up
    } else {
        corner
    }
}
