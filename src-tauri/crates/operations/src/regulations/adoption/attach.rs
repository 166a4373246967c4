//! Scans and photographs: kept byte for byte with their hash, since a court asks for the original.

use std::path::Path;

use domain::moment::Moment;

use super::super::change::subject;
use super::super::find::load;
use super::view::scans_subject;
use crate::error::{Result, refusal};
use crate::files;
use crate::office::Office;
use crate::views::Role;

/// A scan is a few megabytes; whoever attaches a film meant something else.
const MOST_BYTES: u64 = 50 * 1024 * 1024;

/// What may be attached, by the ending of its name.
const KINDS: &[(&str, &str)] = &[
    ("pdf", "application/pdf"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("png", "image/png"),
    ("webp", "image/webp"),
    ("heic", "image/heic"),
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    (
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    (
        "pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ),
    ("txt", "text/plain"),
    ("eml", "message/rfc822"),
];

/// Attaches a file to a part of the record of a version: a step by its word, or `acknowledgement`. The
/// same bytes are not attached to the same part twice.
pub fn attach_scan(
    office: &mut Office,
    now: Moment,
    version: i64,
    part: &str,
    path: &Path,
) -> Result<()> {
    office.needs(Role::GeneralManagement)?;
    let (_, found) = load(office, version)?;
    let part = scans_subject(found.id, part);
    let Scan {
        name,
        media_type,
        bytes,
    } = read_scan(office, &part, path)?;
    let payload = serde_json::json!({ "part": part, "name": name, "bytes": bytes.len() });
    let action = "regulation.adoption.scan";
    office.record(now, action, &subject(found.id), payload, |tx| {
        tx.attachments().insert(&part, &name, media_type, &bytes)
    })?;
    Ok(())
}

/// A file as it is attached.
pub(crate) struct Scan {
    pub(crate) name: String,
    pub(crate) media_type: &'static str,
    pub(crate) bytes: Vec<u8>,
}

/// Reads a file that is to belong to `part`, of a kind and size that may be attached; what is attached
/// there already is refused.
pub(crate) fn read_scan(office: &Office, part: &str, path: &Path) -> Result<Scan> {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase())
        .unwrap_or_default();
    let media_type = KINDS
        .iter()
        .find(|(known, _)| *known == ending)
        .map(|(_, media_type)| *media_type)
        .ok_or_else(|| {
            let endings: Vec<String> = KINDS
                .iter()
                .map(|(ending, _)| format!(".{ending}"))
                .collect();
            refusal("file.unknown_ending")
                .fact("path", path.display())
                .fact("endings", endings.join(" "))
        })?;
    let bytes = files::read_up_to(path, MOST_BYTES)?.map_err(|size| {
        refusal("adoption.scan_too_large")
            .fact("name", &name)
            .fact("size", size / 1024 / 1024)
            .fact("most", MOST_BYTES / 1024 / 1024)
    })?;
    let attachments = office.file.attachments();
    for known in attachments.about(part)? {
        if known.size == bytes.len() as u64 && attachments.bytes(known.id)? == bytes {
            return Err(refusal("adoption.scan_twice")
                .fact("name", &known.name)
                .into());
        }
    }
    Ok(Scan {
        name,
        media_type,
        bytes,
    })
}

/// Writes an attached file to a place the user names.
pub fn copy_scan(office: &Office, id: i64, path: &Path) -> Result<()> {
    files::write(path, &office.file.attachments().bytes(id)?)
}
