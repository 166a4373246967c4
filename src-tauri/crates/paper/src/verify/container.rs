//! One signature by itself: is its gap exactly its own container, and do the bytes around it fit?

use std::ops::Range;

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::pdf::{Document, Object};

use super::locate::Found;
use super::timestamp::{self, Token};
use super::{Reason, cms};

/// A signature after its own checks. It is intact if there are no problems.
#[derive(Debug, Clone)]
pub struct Checked {
    pub number: u32,
    /// The first byte behind the signed ones; 0 where that is not known.
    pub end: usize,
    pub contents: Range<usize>,
    pub problems: Vec<Reason>,
    pub certificate: Option<Vec<u8>>,
    pub embedded: Vec<Vec<u8>>,
    /// The container has parts that nothing here protects.
    pub loose: bool,
    pub algorithm: Option<String>,
    pub timestamp: Option<Token>,
    /// The container is a timestamp over the whole file.
    pub is_timestamp: bool,
    pub moment: Option<DateTime<FixedOffset>>,
    pub name: Option<String>,
    pub reason: Option<String>,
    pub location: Option<String>,
    pub certifies: bool,
}

pub fn check(document: &Document<'_>, found: &Found) -> Checked {
    let text = |key: &str| found.dict.get(key).and_then(Object::as_text);
    let mut checked = Checked {
        number: found.number,
        end: 0,
        contents: 0..0,
        problems: found.problem.into_iter().collect(),
        certificate: None,
        embedded: Vec::new(),
        loose: false,
        algorithm: None,
        timestamp: None,
        is_timestamp: false,
        moment: text("M").and_then(|text| pdf_date(&text)),
        name: text("Name"),
        reason: text("Reason"),
        location: text("Location"),
        certifies: false,
    };
    if found.problem.is_some() {
        return checked;
    }
    if let Err(reason) = look_inside(document, found, &mut checked) {
        checked.problems.push(reason);
    }
    checked
}

fn look_inside(
    document: &Document<'_>,
    found: &Found,
    checked: &mut Checked,
) -> Result<(), Reason> {
    let data = document.data;
    let gap = byte_range(found, data.len())?;
    checked.end = gap.1;
    checked.contents = gap.0.clone();
    let kind = cms::Kind::of(&found.dict).ok_or(Reason::UnsupportedKind)?;
    let container = decode(&data[gap.0.start + 1..gap.0.end - 1])?;
    let parts = [&data[..gap.0.start], &data[gap.0.end..gap.1]];
    if kind == cms::Kind::Timestamp {
        return stamped(checked, timestamp::open(&container, &parts)?);
    }
    let opened = cms::open(&container, kind, &parts);
    checked.problems.extend(opened.problems);
    checked.certificate = opened.certificate;
    checked.embedded = opened.embedded;
    checked.loose = opened.loose;
    checked.algorithm = opened.algorithm;
    checked.timestamp = opened.timestamp;
    checked.moment = checked.moment.or(opened.moment);
    Ok(())
}

/// A timestamp over the whole file: the authority is who speaks, and its time the only one.
fn stamped(checked: &mut Checked, token: Token) -> Result<(), Reason> {
    checked.is_timestamp = true;
    checked.loose = token.loose;
    checked.certificate = Some(token.certificate.clone());
    checked.embedded = token.embedded.clone();
    checked.algorithm = Some(token.algorithm.clone());
    checked.moment = Some(token.at.fixed_offset());
    checked.timestamp = Some(token);
    Ok(())
}

/// The gap and the end of the signed bytes. The range starts at the first byte of the file, its gap
/// is exactly the brackets of /Contents, and it stays inside the file.
fn byte_range(found: &Found, length: usize) -> Result<(Range<usize>, usize), Reason> {
    let contents = found.contents.clone().ok_or(Reason::ByteRange)?;
    let values = found
        .dict
        .get("ByteRange")
        .and_then(Object::as_array)
        .ok_or(Reason::ByteRange)?;
    let numbers: Option<Vec<usize>> = values
        .iter()
        .map(|value| usize::try_from(value.as_int()?).ok())
        .collect();
    let numbers = numbers.ok_or(Reason::ByteRange)?;
    let [0, first, second, size] = numbers[..] else {
        return Err(Reason::ByteRange);
    };
    let end = second
        .checked_add(size)
        .filter(|end| *end <= length)
        .ok_or(Reason::ByteRange)?;
    let fits = first == contents.start && second == contents.end && size > 0 && end > second;
    if !fits {
        return Err(Reason::ByteRange);
    }
    Ok((contents, end))
}

/// The container from its hexadecimal spelling: digits of one case only, an even number of them,
/// one DER value, and nothing but zeros behind it. So no byte of the gap is free.
pub(crate) fn decode(hex: &[u8]) -> Result<Vec<u8>, Reason> {
    let lower = hex.iter().any(|b| (b'a'..=b'f').contains(b));
    let upper = hex.iter().any(|b| (b'A'..=b'F').contains(b));
    let digits = hex.iter().all(u8::is_ascii_hexdigit);
    if !digits || (lower && upper) || !hex.len().is_multiple_of(2) {
        return Err(Reason::ContentsEncoding);
    }
    let value = |byte: u8| (byte as char).to_digit(16).unwrap_or(0) as u8;
    let mut bytes: Vec<u8> = hex
        .chunks_exact(2)
        .map(|pair| value(pair[0]) << 4 | value(pair[1]))
        .collect();
    let end = der_length(&bytes)
        .filter(|end| *end <= bytes.len())
        .ok_or(Reason::Container)?;
    if bytes[end..].iter().any(|byte| *byte != 0) {
        return Err(Reason::ContentsEncoding);
    }
    bytes.truncate(end);
    Ok(bytes)
}

/// Header and content of the first DER value together. Indefinite lengths (BER) have none.
fn der_length(bytes: &[u8]) -> Option<usize> {
    let first = usize::from(*bytes.get(1)?);
    if first < 0x80 {
        return Some(2 + first);
    }
    let count = first & 0x7F;
    if !(1..=4).contains(&count) {
        return None;
    }
    let size = bytes
        .get(2..2 + count)?
        .iter()
        .fold(0_usize, |sum, b| sum << 8 | usize::from(*b));
    size.checked_add(2 + count)
}

/// `D:20261123090000+08'00'` (ISO 32000-1 7.9.4); a missing zone counts as UTC.
fn pdf_date(text: &str) -> Option<DateTime<FixedOffset>> {
    let text = text.strip_prefix("D:").unwrap_or(text);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if !(4..=14).contains(&digits) || digits % 2 != 0 {
        return None;
    }
    let part = |from: usize, to: usize, default: u32| match text.get(from..to) {
        Some(part) if to <= digits => part.parse().ok(),
        _ => Some(default),
    };
    let year: i32 = text.get(..4)?.parse().ok()?;
    let day = NaiveDate::from_ymd_opt(year, part(4, 6, 1)?, part(6, 8, 1)?)?;
    let local = day.and_hms_opt(part(8, 10, 0)?, part(10, 12, 0)?, part(12, 14, 0)?)?;
    let zone: String = text.get(digits..)?.chars().filter(|c| *c != '\'').collect();
    let seconds = match zone.split_at_checked(1) {
        None | Some(("Z", _)) => 0,
        Some((sign @ ("+" | "-"), hours)) => {
            let hours_part: i32 = hours.get(..2)?.parse().ok()?;
            let minutes: i32 = hours.get(2..4).map_or(Some(0), |m| m.parse().ok())?;
            let size = hours_part * 3600 + minutes * 60;
            if sign == "-" { -size } else { size }
        }
        Some(_) => return None,
    };
    local
        .and_local_timezone(FixedOffset::east_opt(seconds)?)
        .single()
}
