//! Photographs: kept byte for byte with their hash, those of what was found with the item of the walk, those
//! of what was done with the finding.

use std::path::Path;

use domain::ids::{FindingId, RoundId};
use domain::moment::Moment;

use super::find;
use crate::error::{Result, refusal};
use crate::files;
use crate::office::Office;
use crate::regulations::{Scan, read_scan, scan_row};
use crate::views::{FindingView, Role, RoundView, ScanRow};

/// What every photograph of a walk lies under.
const WALKS: &str = "rounds";
const FINDINGS: &str = "findings";

/// What is attached to an item of a walk: `rounds/3/2`.
pub(super) fn item_photos(round: RoundId, item: u32) -> String {
    format!("{WALKS}/{round}/{item}")
}

/// What is attached to a finding: `findings/7`.
pub(super) fn finding_photos(finding: FindingId) -> String {
    format!("{FINDINGS}/{finding}")
}

/// Every photograph with what it belongs to.
pub(super) fn all(office: &Office) -> Result<Vec<(String, ScanRow)>> {
    let attachments = office.file.attachments();
    let mut found = attachments.under(WALKS)?;
    found.extend(attachments.under(FINDINGS)?);
    let told = |one: store::Attachment| (one.subject.clone(), scan_row(one));
    Ok(found.into_iter().map(told).collect())
}

/// Attaches a photograph to an item of a walk that is not finished.
pub fn add_photo(
    office: &mut Office,
    now: Moment,
    round: i64,
    key: u32,
    path: &Path,
) -> Result<RoundView> {
    office.needs(Role::DepartmentManager)?;
    let walk = find::round(office, round)?;
    if walk.finished_on.is_some() {
        return Err(refusal("rounds.finished").into());
    }
    if !walk.entries.iter().any(|entry| entry.key == key) {
        return Err(refusal("rounds.unknown_item").fact("item", key).into());
    }
    attach(office, now, &item_photos(walk.id, key), path)?;
    super::walk::round(office, now, round)
}

/// Attaches a photograph of what was done about a finding.
pub fn add_finding_photo(
    office: &mut Office,
    now: Moment,
    finding: i64,
    path: &Path,
) -> Result<FindingView> {
    office.needs(Role::Clerk)?;
    let known = find::finding(office, finding)?;
    attach(office, now, &finding_photos(known.id), path)?;
    super::findings::finding(office, now, finding)
}

fn attach(office: &mut Office, now: Moment, part: &str, path: &Path) -> Result<()> {
    let Scan {
        name,
        media_type,
        bytes,
    } = read_scan(office, part, path)?;
    if !media_type.starts_with("image/") {
        return Err(refusal("rounds.not_a_photo").fact("name", name).into());
    }
    keep(office, now, part, &name, media_type, &bytes)
}

/// A photograph of the sample, which lies in no folder.
pub(crate) fn keep_photo(
    office: &mut Office,
    now: Moment,
    (round, key): (i64, u32),
    name: &str,
    bytes: &[u8],
) -> Result<()> {
    let part = item_photos(RoundId::from(round), key);
    keep(office, now, &part, name, "image/jpeg", bytes)
}

fn keep(
    office: &mut Office,
    now: Moment,
    part: &str,
    name: &str,
    media_type: &str,
    bytes: &[u8],
) -> Result<()> {
    let payload = serde_json::json!({ "part": part, "name": name, "bytes": bytes.len() });
    office.record(now, "rounds.photo", part, payload, |tx| {
        tx.attachments().insert(part, name, media_type, bytes)
    })?;
    Ok(())
}

/// Kind and bytes of a photograph; other attachments are not shown here.
pub fn photo(office: &Office, id: i64) -> Result<(String, Vec<u8>)> {
    let found = all(office)?.into_iter().find(|(_, row)| row.id == id);
    let (_, row) = found.ok_or_else(|| refusal("rounds.unknown_photo").fact("id", id))?;
    Ok((row.media_type, office.file.attachments().bytes(id)?))
}

/// Writes a photograph to a place the user names.
pub fn copy_photo(office: &Office, id: i64, path: &Path) -> Result<()> {
    files::write(path, &photo(office, id)?.1)
}
