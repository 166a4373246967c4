//! From bytes to objects (ISO 32000-1 7.2 and 7.3), strictly.

use std::ops::Range;

use super::{Dict, Object, PdfError, limits, malformed};

/// The bytes of a stream inside the file, still encoded.
pub type StreamRange = Range<usize>;

/// `12 0 obj … endobj` as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indirect {
    pub number: u32,
    pub generation: u16,
    pub object: Object,
    pub stream: Option<StreamRange>,
    /// The first byte behind `endobj`.
    pub end: usize,
}

/// A cursor over bytes. Offsets are offsets of the file when `data` is the file.
#[derive(Debug, Clone)]
pub struct Parser<'a> {
    data: &'a [u8],
    pub pos: usize,
    values: usize,
}

pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

pub(super) fn is_delimiter(byte: u8) -> bool {
    b"()<>[]{}/%".contains(&byte)
}

impl<'a> Parser<'a> {
    pub fn at(data: &'a [u8], pos: usize) -> Self {
        Self {
            data,
            pos,
            values: limits::VALUES,
        }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.data.get(self.pos).copied()
    }

    pub(super) fn rest(&self) -> &'a [u8] {
        self.data.get(self.pos..).unwrap_or_default()
    }

    pub(super) fn fail(&self, what: &'static str) -> PdfError {
        malformed(self.pos, what)
    }

    pub fn skip_space(&mut self) {
        while self.peek().is_some_and(is_space) {
            self.pos += 1;
        }
    }

    /// White space and comments.
    pub fn skip_blank(&mut self) {
        loop {
            self.skip_space();
            if self.peek() != Some(b'%') {
                return;
            }
            while self.peek().is_some_and(|b| b != b'\n' && b != b'\r') {
                self.pos += 1;
            }
        }
    }

    /// Steps over `word` if it stands here as a whole word.
    pub fn take_keyword(&mut self, word: &str) -> bool {
        let rest = self.rest();
        let whole = rest.starts_with(word.as_bytes())
            && rest
                .get(word.len())
                .is_none_or(|&b| is_space(b) || is_delimiter(b));
        if whole {
            self.pos += word.len();
        }
        whole
    }

    pub fn unsigned(&mut self) -> Result<u64, PdfError> {
        let digits = self
            .rest()
            .iter()
            .take_while(|b| b.is_ascii_digit())
            .count();
        if digits == 0 || digits > 18 {
            return Err(self.fail("a number was expected"));
        }
        let text = &self.rest()[..digits];
        self.pos += digits;
        Ok(text
            .iter()
            .fold(0, |sum, digit| sum * 10 + u64::from(digit - b'0')))
    }

    pub fn object(&mut self) -> Result<Object, PdfError> {
        self.nested(limits::DEPTH)
    }

    fn nested(&mut self, depth: usize) -> Result<Object, PdfError> {
        let depth = depth.checked_sub(1).ok_or(PdfError::TooComplex)?;
        self.values = self.values.checked_sub(1).ok_or(PdfError::TooComplex)?;
        self.skip_blank();
        let rest = self.rest();
        match rest.first() {
            Some(b'/') => Ok(Object::Name(self.name()?)),
            Some(b'(') => self.literal(),
            Some(b'[') => {
                self.pos += 1;
                self.array(depth)
            }
            Some(b'<') if rest.get(1) == Some(&b'<') => Ok(Object::Dict(self.dict(depth)?)),
            Some(b'<') => self.hex(),
            Some(b'+' | b'-' | b'.' | b'0'..=b'9') => self.number(),
            Some(_) if self.take_keyword("null") => Ok(Object::Null),
            Some(_) if self.take_keyword("true") => Ok(Object::Bool(true)),
            Some(_) if self.take_keyword("false") => Ok(Object::Bool(false)),
            _ => Err(self.fail("an object was expected")),
        }
    }

    fn array(&mut self, depth: usize) -> Result<Object, PdfError> {
        let mut items = Vec::new();
        loop {
            self.skip_blank();
            if self.peek() == Some(b']') {
                self.pos += 1;
                return Ok(Object::Array(items));
            }
            items.push(self.nested(depth)?);
        }
    }

    fn dict(&mut self, depth: usize) -> Result<Dict, PdfError> {
        self.dict_with(depth, &mut |_, _| ())
    }

    /// A dictionary, telling `seen` the place of every value.
    pub fn dict_spans(&mut self) -> Result<(Dict, Vec<Range<usize>>), PdfError> {
        let mut spans = Vec::new();
        self.skip_blank();
        let dict = self.dict_with(limits::DEPTH, &mut |start, end| spans.push(start..end))?;
        Ok((dict, spans))
    }

    fn dict_with(
        &mut self,
        depth: usize,
        seen: &mut dyn FnMut(usize, usize),
    ) -> Result<Dict, PdfError> {
        if !self.rest().starts_with(b"<<") {
            return Err(self.fail("a dictionary was expected"));
        }
        self.pos += 2;
        let mut entries = Vec::new();
        loop {
            self.skip_blank();
            if self.rest().starts_with(b">>") {
                self.pos += 2;
                break;
            }
            let key = self.name()?;
            self.skip_blank();
            let start = self.pos;
            let value = self.nested(depth)?;
            seen(start, self.pos);
            entries.push((key, value));
        }
        let mut keys: Vec<&[u8]> = entries.iter().map(|(k, _)| k.as_slice()).collect();
        keys.sort_unstable();
        if keys.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(self.fail("a key stands twice in a dictionary"));
        }
        Ok(Dict(entries))
    }

    /// A number, or a reference where two integers are followed by `R`.
    fn number(&mut self) -> Result<Object, PdfError> {
        let length = self
            .rest()
            .iter()
            .take_while(|b| b.is_ascii_digit() || b"+-.".contains(b))
            .count();
        let text = &self.rest()[..length];
        let body = text
            .strip_prefix(b"+")
            .or(text.strip_prefix(b"-"))
            .unwrap_or(text);
        let digits = body.iter().filter(|b| b.is_ascii_digit()).count();
        let dots = body.iter().filter(|&&b| b == b'.').count();
        if digits == 0 || dots > 1 || digits + dots != body.len() {
            return Err(self.fail("a broken number"));
        }
        if dots == 1 {
            self.pos += length;
            return Ok(Object::Real(text.to_vec()));
        }
        if digits > 18 {
            return Err(self.fail("a number out of range"));
        }
        let size = body
            .iter()
            .fold(0_i64, |sum, digit| sum * 10 + i64::from(digit - b'0'));
        self.pos += length;
        if body.len() == text.len()
            && let Some(reference) = self.reference(size)
        {
            return Ok(reference);
        }
        Ok(Object::Int(if text[0] == b'-' { -size } else { size }))
    }

    fn reference(&mut self, number: i64) -> Option<Object> {
        let mut ahead = self.clone();
        let number = u32::try_from(number).ok()?;
        if !ahead.peek().is_some_and(is_space) {
            return None;
        }
        ahead.skip_space();
        let generation = u16::try_from(ahead.unsigned().ok()?).ok()?;
        ahead.skip_space();
        if !ahead.take_keyword("R") {
            return None;
        }
        self.pos = ahead.pos;
        Some(Object::Ref(number, generation))
    }

    /// `12 0 obj … endobj`. `length` finds the length of a stream when it is a reference.
    pub fn indirect(
        &mut self,
        length: &dyn Fn(u32, u16) -> Result<i64, PdfError>,
    ) -> Result<Indirect, PdfError> {
        let number = self.unsigned()?;
        self.skip_space();
        let generation = self.unsigned()?;
        self.skip_space();
        let (Ok(number), Ok(generation)) = (u32::try_from(number), u16::try_from(generation))
        else {
            return Err(self.fail("an object number out of range"));
        };
        if !self.take_keyword("obj") {
            return Err(self.fail("obj was expected"));
        }
        let object = self.object()?;
        self.skip_blank();
        let mut stream = None;
        if let Object::Dict(dict) = &object
            && self.take_keyword("stream")
        {
            stream = Some(self.stream(dict, length)?);
            self.skip_blank();
        }
        if !self.take_keyword("endobj") {
            return Err(self.fail("endobj was expected"));
        }
        Ok(Indirect {
            number,
            generation,
            object,
            stream,
            end: self.pos,
        })
    }

    fn stream(
        &mut self,
        dict: &Dict,
        length: &dyn Fn(u32, u16) -> Result<i64, PdfError>,
    ) -> Result<StreamRange, PdfError> {
        match self.rest() {
            [b'\r', b'\n', ..] => self.pos += 2,
            [b'\n', ..] => self.pos += 1,
            _ => return Err(self.fail("a line end was expected behind stream")),
        }
        let size = match dict.get("Length") {
            Some(Object::Int(size)) => *size,
            Some(Object::Ref(number, generation)) => length(*number, *generation)?,
            _ => return Err(self.fail("a stream without length")),
        };
        let start = self.pos;
        let end = usize::try_from(size)
            .ok()
            .and_then(|size| start.checked_add(size));
        let end = end.filter(|&end| end <= self.data.len());
        let end = end.ok_or_else(|| self.fail("a stream longer than the file"))?;
        self.pos = end;
        match self.rest() {
            [b'\r', b'\n', ..] => self.pos += 2,
            [b'\n' | b'\r', ..] => self.pos += 1,
            _ => (),
        }
        if !self.take_keyword("endstream") {
            return Err(self.fail("endstream was expected"));
        }
        Ok(start..end)
    }
}
