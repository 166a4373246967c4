//! 证据包: everything that shows how a version came about and who has it, in one ZIP that opens without
//! Guiju. Internal memos, remarks in the editor and payloads of the audit trail are never inside.

mod coverage;
mod files;
mod gather;
mod index;
mod names;
mod presented;
mod trail;

use std::path::Path;

use chrono::NaiveDate;
use domain::ids::EmployeeId;
use domain::moment::Moment;

use super::page::print;
use crate::error::Result;
use crate::office::Office;
use crate::packed::{Packed, entries, zipped};
use crate::views::{BundleLack, BundleView, PrintRegulation};
use gather::{Gathered, gather};

/// What would be in the bundle of a version now. Nothing is written.
pub fn preview_bundle(office: &Office, today: NaiveDate, version: i64) -> Result<BundleView> {
    Ok(view(&gather(office, today, version, None)?))
}

/// Writes the bundle. The signed text is printed first if the register holds none, for a bundle without
/// it proves nothing. The same state of the company file gives the same bytes, so that two parties can
/// compare hashes; that is why making a bundle leaves no line in the audit trail, whose head is inside.
pub fn bundle(office: &mut Office, now: Moment, version: i64, path: &Path) -> Result<BundleView> {
    let mut gathered = gather(office, now.today(), version, None)?;
    if gathered.missing.contains(&BundleLack::SignedText) {
        print(office, now, &PrintRegulation::plain(version))?;
        gathered = gather(office, now.today(), version, None)?;
    }
    crate::files::write(path, &zipped(&gathered.files)?)?;
    Ok(view(&gathered))
}

/// The name of a version and everything its bundle holds that may be shown in the file of one person.
pub(crate) fn packed_regulation(
    office: &Office,
    today: NaiveDate,
    version: i64,
    only: EmployeeId,
) -> Result<(String, Vec<Packed>)> {
    let gathered = gather(office, today, version, Some(only))?;
    Ok((gathered.title, gathered.files))
}

fn view(gathered: &Gathered) -> BundleView {
    let (entries, bytes) = entries(&gathered.files);
    BundleView {
        title: gathered.title.clone(),
        file_name: gathered.file_name.clone(),
        entries,
        bytes,
        missing: gathered.missing.clone(),
    }
}

/// Names and bytes, for tests that look inside.
#[cfg(test)]
pub(super) fn contents(
    office: &Office,
    today: NaiveDate,
    version: i64,
) -> Result<Vec<(String, Vec<u8>)>> {
    let gathered = gather(office, today, version, None)?;
    let files = gathered.files.into_iter();
    Ok(files.map(|file| (file.path, file.bytes)).collect())
}
