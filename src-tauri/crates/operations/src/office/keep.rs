//! Keeping the company file: check, backup, recovery sheet, audit trail.

use std::path::Path;

use domain::moment::{Moment, full_day};
use domain::papers::RecoverySheet;

use super::Office;
use crate::error::Result;
use crate::views::{BackupMade, Finding, Role};

/// Everything that can be checked about the file; empty when it is whole.
pub fn check(office: &mut Office) -> Result<Vec<Finding>> {
    let found = office.file.check()?;
    Ok(found
        .into_iter()
        .map(|finding| Finding {
            kind: serde_json::to_value(finding.code)
                .ok()
                .and_then(|word| word.as_str().map(str::to_owned))
                .unwrap_or_default(),
            place: finding.subject,
            what: finding.detail,
        })
        .collect())
}

/// One file with everything in it, read back before it counts.
pub fn backup(office: &mut Office, directory: &Path, now: Moment) -> Result<BackupMade> {
    let made = office.file.backup(directory, &now)?;
    Ok(BackupMade {
        path: made.path.display().to_string(),
        bytes: made.bytes,
    })
}

/// A backup becomes a company file again; an existing one is never overwritten.
pub fn restore(backup: &Path, target: &Path) -> Result<()> {
    Ok(store::restore(backup, target)?)
}

/// The sheet for the safe. It holds the code, so it is written where the user says and kept nowhere.
pub fn recovery_sheet(office: &mut Office, now: Moment, code: &str, path: &Path) -> Result<()> {
    office.needs(Role::Owner)?;
    let company = office.file.company().get()?;
    let sheet = RecoverySheet {
        company: company.name,
        file: office
            .path()
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default(),
        groups: code.split('-').map(str::to_owned).collect(),
        edition: String::new(),
        created_on: full_day(now.today()),
        created_by: office.user.display_name.clone(),
    };
    let pdf = Office::typesetter().recovery_sheet(&sheet, now)?;
    crate::files::write(path, &pdf.bytes)
}
