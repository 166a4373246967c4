//! Notices of issued quarters: listed, and written out byte for byte.

use std::path::{Path, PathBuf};

use domain::bonus::{NoticeState, RunState};
use domain::moment::Moment;
use domain::papers::BonusNotice;
use domain::quarter::Quarter;

use super::stored::thaw;
use super::view::notice_rows;
use crate::error::{Error, Result, refusal};
use crate::files;
use crate::office::Office;
use crate::papers::PaperSigner;
use crate::views::NoticeRow;

/// All notices, or those of a quarter, by quarter and works number.
pub fn notices(office: &Office, quarter: Option<Quarter>) -> Result<Vec<(Quarter, NoticeRow)>> {
    let mut found = Vec::new();
    for run in office.file.bonus().runs()? {
        if quarter.is_none_or(|quarter| quarter == run.quarter) {
            let frozen = thaw(office, &run)?;
            let rows = notice_rows(office, &run, frozen.as_ref())?;
            found.extend(rows.into_iter().map(|row| (run.quarter, row)));
        }
    }
    Ok(found)
}

/// Writes the valid notices of a quarter into a folder: one file each, exactly as registered, or one
/// bound file set anew from the same facts.
pub fn export_notices(
    office: &mut Office,
    now: Moment,
    quarter: Quarter,
    folder: &Path,
    one_file: bool,
    sign: bool,
) -> Result<Vec<PathBuf>> {
    let issued = office
        .file
        .bonus()
        .run(quarter)?
        .filter(|run| run.state == RunState::Issued);
    if issued.is_none() {
        return Err(refusal("bonus.not_issued").fact("quarter", quarter).into());
    }
    let mut valid = notices(office, Some(quarter))?;
    valid.retain(|(_, row)| row.state == NoticeState::Valid);
    std::fs::create_dir_all(folder).map_err(|error| {
        refusal("file.unwritable")
            .fact("path", folder.display())
            .fact("why", error)
    })?;
    let written = if one_file {
        vec![bound(office, now, quarter, folder, &valid, sign)?]
    } else {
        let mut written = Vec::new();
        for (_, row) in &valid {
            let path = folder.join(format!("{}_{}_{}.pdf", row.number, row.code, row.name));
            files::write(&path, &office.file.papers().bytes(row.paper.into())?)?;
            written.push(path);
        }
        written
    };
    let payload = serde_json::json!({ "files": written.len(), "one_file": one_file });
    office.record(now, "paper.export", &quarter.to_string(), payload, |_| {
        Ok(())
    })?;
    Ok(written)
}

fn bound(
    office: &Office,
    now: Moment,
    quarter: Quarter,
    folder: &Path,
    rows: &[(Quarter, NoticeRow)],
    sign: bool,
) -> Result<PathBuf> {
    let mut facts: Vec<BonusNotice> = Vec::new();
    for (_, row) in rows {
        let (_, source) = office.file.papers().source(row.paper.into())?;
        facts.push(serde_json::from_value(source).map_err(|error| Error::Broken(error.into()))?);
    }
    let pdf = Office::typesetter().bound_notices(&facts, now)?;
    let bytes = if sign {
        PaperSigner::load(office)?.paper(&pdf, now)?
    } else {
        pdf.bytes
    };
    let path = folder.join(format!("JT-{quarter}.pdf"));
    files::write(&path, &bytes)?;
    Ok(path)
}
