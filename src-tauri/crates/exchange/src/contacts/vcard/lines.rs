//! The lines of a card: folded lines joined, quoted-printable undone, names apart from parameters.

use encoding_rs::{Encoding, GB18030};

/// One property, its value decoded but not unescaped.
#[derive(Debug, Clone)]
pub(super) struct Property {
    /// Upper case, without its group: `TEL` of `item1.TEL`.
    pub(super) name: String,
    /// Upper case: types, or `KEY=VALUE`.
    pub(super) parameters: Vec<String>,
    pub(super) value: String,
    /// 1-based line on which it begins.
    pub(super) line: usize,
}

impl Property {
    /// `TYPE=HOME`, `type="work,voice"` and the bare `HOME` of 2.1 alike.
    pub(super) fn is(&self, kind: &str) -> bool {
        self.parameters.iter().any(|parameter| {
            let value = parameter
                .split_once('=')
                .map_or(parameter.as_str(), |(_, value)| value);
            value.trim_matches('"').split(',').any(|one| one == kind)
        })
    }

    fn parameter(&self, key: &str) -> Option<&str> {
        self.parameters.iter().find_map(|parameter| {
            let (name, value) = parameter.split_once('=')?;
            (name == key).then_some(value.trim_matches('"'))
        })
    }
}

/// All properties of a text, in order. Lines that are none are passed over.
pub(super) fn properties(text: &str) -> impl Iterator<Item = Property> + '_ {
    let mut lines = text.lines().enumerate().peekable();
    std::iter::from_fn(move || {
        loop {
            let (index, first) = lines.next()?;
            let mut whole = first.to_owned();
            loop {
                let soft = whole.ends_with('=') && is_quoted_printable(&whole);
                match lines.peek() {
                    Some((_, next)) if soft => {
                        whole.pop();
                        whole.push_str(next.strip_prefix([' ', '\t']).unwrap_or(next));
                    }
                    Some((_, next)) if next.starts_with([' ', '\t']) => whole.push_str(&next[1..]),
                    _ => break,
                }
                lines.next();
            }
            if let Some(property) = property(&whole, index + 1) {
                return Some(property);
            }
        }
    })
}

fn is_quoted_printable(line: &str) -> bool {
    let head = line.split(':').next().unwrap_or_default();
    head.to_ascii_uppercase().contains("QUOTED-PRINTABLE")
}

fn property(line: &str, number: usize) -> Option<Property> {
    let (head, value) = apart(line)?;
    let mut parts = split_outside_quotes(head, ';').into_iter();
    let name = parts.next()?.trim().to_ascii_uppercase();
    let name = name.rsplit('.').next()?.to_owned();
    if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
        return None;
    }
    let parameters: Vec<String> = parts.map(|part| part.trim().to_ascii_uppercase()).collect();
    let mut property = Property {
        name,
        parameters,
        value: value.trim().to_owned(),
        line: number,
    };
    if property.is("QUOTED-PRINTABLE") {
        let label = property.parameter("CHARSET").unwrap_or_default();
        property.value = quoted_printable(&property.value, label);
    }
    Some(property)
}

/// Name and value, at the first colon that stands in no quotes.
fn apart(line: &str) -> Option<(&str, &str)> {
    let mut quoted = false;
    let at = line.char_indices().find_map(|(at, c)| {
        quoted ^= c == '"';
        (c == ':' && !quoted).then_some(at)
    })?;
    Some((&line[..at], &line[at + 1..]))
}

fn split_outside_quotes(text: &str, sign: char) -> Vec<&str> {
    let mut quoted = false;
    text.split(|c: char| {
        quoted ^= c == '"';
        c == sign && !quoted
    })
    .collect()
}

/// `=E7=8E=8B` in the named character set; without one UTF-8, else GB18030.
fn quoted_printable(text: &str, label: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    let digit = |byte: Option<&u8>| char::from(*byte?).to_digit(16);
    while let Some(byte) = bytes.get(at) {
        match (
            *byte == b'=',
            digit(bytes.get(at + 1)),
            digit(bytes.get(at + 2)),
        ) {
            (true, Some(high), Some(low)) => {
                decoded.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
                at += 3;
            }
            _ => {
                decoded.push(*byte);
                at += 1;
            }
        }
    }
    let named = Encoding::for_label(label.as_bytes()).map(|encoding| {
        let (text, wrong) = encoding.decode_without_bom_handling(&decoded);
        (!wrong).then(|| text.into_owned())
    });
    match (named, std::str::from_utf8(&decoded)) {
        (Some(Some(text)), _) => text,
        (_, Ok(text)) => text.to_owned(),
        _ => GB18030.decode_without_bom_handling(&decoded).0.into_owned(),
    }
}
