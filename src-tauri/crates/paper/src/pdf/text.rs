//! Names and strings (ISO 32000-1 7.3.4 and 7.3.5).

use super::parse::{is_delimiter, is_space};
use super::{Object, Parser, PdfError};

impl Parser<'_> {
    pub(super) fn name(&mut self) -> Result<Vec<u8>, PdfError> {
        if self.peek() != Some(b'/') {
            return Err(self.fail("a name was expected"));
        }
        self.pos += 1;
        let mut name = Vec::new();
        while let Some(byte) = self.peek().filter(|&b| !is_space(b) && !is_delimiter(b)) {
            self.pos += 1;
            if byte != b'#' {
                name.push(byte);
                continue;
            }
            let pair = (self.rest().first(), self.rest().get(1));
            match (
                pair.0.and_then(|b| nibble(*b)),
                pair.1.and_then(|b| nibble(*b)),
            ) {
                (Some(high), Some(low)) => name.push(high << 4 | low),
                _ => return Err(self.fail("a broken escape in a name")),
            }
            self.pos += 2;
        }
        Ok(name)
    }

    pub(super) fn hex(&mut self) -> Result<Object, PdfError> {
        self.pos += 1;
        let (mut bytes, mut half) = (Vec::new(), None);
        loop {
            let byte = self
                .peek()
                .ok_or_else(|| self.fail("a string without end"))?;
            self.pos += 1;
            match (nibble(byte), half) {
                (Some(digit), None) => half = Some(digit),
                (Some(digit), Some(high)) => {
                    bytes.push(high << 4 | digit);
                    half = None;
                }
                (None, _) if byte == b'>' => break,
                (None, _) if is_space(byte) => (),
                (None, _) => return Err(self.fail("a broken hexadecimal string")),
            }
        }
        bytes.extend(half.map(|high| high << 4));
        Ok(Object::String(bytes))
    }

    pub(super) fn literal(&mut self) -> Result<Object, PdfError> {
        self.pos += 1;
        let (mut bytes, mut open) = (Vec::new(), 1_usize);
        loop {
            let byte = self
                .peek()
                .ok_or_else(|| self.fail("a string without end"))?;
            self.pos += 1;
            match byte {
                b'(' => open += 1,
                b')' => {
                    open -= 1;
                    if open == 0 {
                        return Ok(Object::String(bytes));
                    }
                }
                b'\\' => {
                    self.escape(&mut bytes)?;
                    continue;
                }
                b'\r' => {
                    if self.peek() == Some(b'\n') {
                        self.pos += 1;
                    }
                    bytes.push(b'\n');
                    continue;
                }
                _ => (),
            }
            bytes.push(byte);
        }
    }

    fn escape(&mut self, bytes: &mut Vec<u8>) -> Result<(), PdfError> {
        let byte = self
            .peek()
            .ok_or_else(|| self.fail("a string without end"))?;
        self.pos += 1;
        match byte {
            b'n' => bytes.push(b'\n'),
            b'r' => bytes.push(b'\r'),
            b't' => bytes.push(b'\t'),
            b'b' => bytes.push(8),
            b'f' => bytes.push(12),
            b'\n' => (),
            b'\r' => {
                if self.peek() == Some(b'\n') {
                    self.pos += 1;
                }
            }
            b'0'..=b'7' => {
                let mut code = u16::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit) = self.peek().filter(|b| (b'0'..=b'7').contains(b)) else {
                        break;
                    };
                    code = code * 8 + u16::from(digit - b'0');
                    self.pos += 1;
                }
                bytes.push((code & 0xFF) as u8);
            }
            other => bytes.push(other),
        }
        Ok(())
    }
}

fn nibble(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}
