//! What files of other programs have in common: their encodings, password containers and ZIP bombs.

use std::io::Cursor;

use encoding_rs::{BIG5, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use zip::ZipArchive;
use zip::result::ZipError;

/// An OLE container: an Office file from before 2007, or one encrypted with a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ole {
    Encrypted,
    Old,
}

/// Whether the bytes are an OLE container, and of which kind.
pub(crate) fn ole(bytes: &[u8]) -> Option<Ole> {
    let mark: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
    if !bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return None;
    }
    let encrypted = bytes.windows(mark.len()).any(|window| window == mark);
    Some(if encrypted { Ole::Encrypted } else { Ole::Old })
}

/// A ZIP in memory.
pub(crate) type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Opens a ZIP and adds up what its parts claim to unpack to, in bytes.
pub(crate) fn archive(bytes: &[u8]) -> Result<(Archive<'_>, u64), ZipError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut unpacked = 0_u64;
    for index in 0..archive.len() {
        unpacked = unpacked.saturating_add(archive.by_index_raw(index)?.size());
    }
    Ok((archive, unpacked))
}

/// The name of the encoding (as the WHATWG writes it) and the text: BOM, then strict UTF-8, then GB18030
/// (what Office in China writes), then Big5. None for bytes that are no text.
pub(crate) fn decode(bytes: &[u8]) -> Option<(String, String)> {
    let (encoding, body): (&Encoding, &[u8]) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, &bytes[length..]),
        // Text of UTF-8 that holds zeros is damaged, and no UTF-16.
        None if bytes.contains(&0) && !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok() => {
            return None;
        }
        None if bytes.contains(&0) => match utf16_without_bom(bytes) {
            Some(encoding) => (encoding, bytes),
            None => return None,
        },
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, bytes),
        None if is_big5(bytes) => (BIG5, bytes),
        None => (GB18030, bytes),
    };
    let (text, wrong) = encoding.decode_without_bom_handling(body);
    if wrong || text.contains('\0') {
        return None;
    }
    Some((encoding.name().to_owned(), text.into_owned()))
}

/// Whether the bytes are text of Big5: any such text can be read as GB18030, but many of its characters
/// become ones of private use.
fn is_big5(bytes: &[u8]) -> bool {
    let (text, wrong) = GB18030.decode_without_bom_handling(bytes);
    let private = |c: &char| ('\u{e000}'..='\u{f8ff}').contains(c);
    let foreign = text.chars().filter(|c| !c.is_ascii()).count();
    let odd = text.chars().filter(private).count();
    if wrong || odd == 0 || odd * BROKEN_ONE_IN < foreign {
        return false;
    }
    let (text, wrong) = BIG5.decode_without_bom_handling(bytes);
    !wrong && !text.contains(|c| private(&c))
}

/// The same for lists that other programs cut and pasted together: a few broken characters do not make
/// a text unreadable, and what is neither UTF-8 nor GB18030 may be Western (windows-1252).
pub(crate) fn decode_list(bytes: &[u8]) -> Option<(String, String)> {
    let mostly = |encoding: &'static Encoding| {
        let text = encoding.decode_without_bom_handling(bytes).0;
        let foreign = text.chars().filter(|c| !c.is_ascii()).count();
        let broken = text.matches('\u{fffd}').count();
        (broken * BROKEN_ONE_IN <= foreign).then(|| (encoding.name().to_owned(), text.into_owned()))
    };
    let marked = Encoding::for_bom(bytes).is_some() || bytes.contains(&0);
    if !marked
        && std::str::from_utf8(bytes).is_err()
        && let Some(read) = mostly(UTF_8)
    {
        return Some(read);
    }
    let control = |byte: &u8| *byte < 0x20 && !b"\t\r\n\x0b\x0c\x1a".contains(byte);
    decode(bytes).or_else(|| {
        if marked || bytes.iter().any(control) {
            return None;
        }
        mostly(GB18030).or_else(|| {
            let (text, wrong) = WINDOWS_1252.decode_without_bom_handling(bytes);
            (!wrong).then(|| (WINDOWS_1252.name().to_owned(), text.into_owned()))
        })
    })
}

/// Of so many characters beyond ASCII one may be broken.
const BROKEN_ONE_IN: usize = 50;

fn utf16_without_bom(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(512)];
    let zeros = |offset: usize| {
        sample
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    match (zeros(0), zeros(1)) {
        (0, odd) if odd > 0 => Some(UTF_16LE),
        (even, 0) if even > 0 => Some(UTF_16BE),
        _ => None,
    }
}
