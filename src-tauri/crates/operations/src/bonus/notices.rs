//! Notices of issued quarters: listed, and written out byte for byte.

use std::path::{Path, PathBuf};

use domain::bonus::{NoticeState, RunState};
use domain::moment::Moment;
use domain::papers::{BonusNotice, NoticeSlip};
use domain::quarter::Quarter;

use super::batch::{self, Hands};
use super::explain::frozen;
use super::notice::with_letter;
use super::stored::thaw;
use super::view::notice_rows;
use crate::error::{Error, Result, refusal};
use crate::files;
use crate::office::Office;
use crate::papers::words::number;
use crate::papers::{self, PaperSigner, Sealing};
use crate::views::{NoticeRow, NoticeShape, SealOrder, SealSheet};

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

/// How notices are written out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NoticePrint {
    pub shape: NoticeShape,
    /// The bound file is signed as well.
    pub sign: bool,
    /// Set anew from the same facts with a seal on each; the registered papers stay as they are.
    pub seal: Option<SealOrder>,
}

/// Writes the valid notices of a quarter into a folder: one file each, exactly as registered; or set anew
/// from the same facts, bound in one file, several on a sheet, or sealed. Who sealed what is a line of the audit trail.
pub fn export_notices(
    office: &mut Office,
    now: Moment,
    quarter: Quarter,
    folder: &Path,
    print: NoticePrint,
) -> Result<Vec<PathBuf>> {
    let issued = office
        .file
        .bonus()
        .run(quarter)?
        .filter(|run| run.state == RunState::Issued);
    if issued.is_none() {
        return Err(refusal("bonus.not_issued").fact("quarter", quarter).into());
    }
    let sealing = Sealing::on_one_page(office, print.seal.as_ref())?;
    let seal = sealing.as_ref().map(|sealing| &sealing.impression);
    let mut valid = notices(office, Some(quarter))?;
    valid.retain(|(_, row)| row.state == NoticeState::Valid);
    std::fs::create_dir_all(folder).map_err(|error| files::unwritable(folder, &error))?;
    if print.shape != NoticeShape::Each {
        by_department(office, &mut valid)?;
    }
    let written = if print.shape == NoticeShape::Slips {
        let path = folder.join(format!("JT-{quarter}-裁条.pdf"));
        let pdf = Office::typesetter().notice_slips(&slips(office, &valid)?, now)?;
        files::write(&path, &pdf.bytes)?;
        vec![path]
    } else if print.shape == NoticeShape::Bound {
        let (pdf, path) = (
            Office::typesetter().bound_notices(&facts(office, &valid)?, seal, now)?,
            folder.join(format!("JT-{quarter}.pdf")),
        );
        let bytes = if print.sign {
            PaperSigner::load(office)?.paper(&pdf, now)?.bytes
        } else {
            pdf.bytes
        };
        files::write(&path, &bytes)?;
        vec![path]
    } else if let Some(sealing) = &sealing {
        sealed(office, now, folder, &valid, sealing)?
    } else {
        let mut written = Vec::new();
        for (_, row) in &valid {
            let path = folder.join(format!("{}_{}_{}.pdf", row.number, row.code, row.name));
            let bytes = office.file.papers().bytes(row.paper.into())?;
            files::write(&path, &bytes)
                .map_err(|error| files::stopped(error, written.len(), valid.len()))?;
            written.push(path);
        }
        written
    };
    let mut payload = serde_json::json!({ "files": written.len(), "shape": print.shape });
    papers::note_seal(&mut payload, sealing.as_ref(), 1);
    office.record(now, "paper.export", &quarter.to_string(), payload, |_| {
        Ok(())
    })?;
    Ok(written)
}

/// A notice of the quarter as it was issued, or as it would be, to choose the place of a seal on: that with
/// this number, or the first. `width` in pixels. Changes nothing.
///
/// # Errors
/// `bonus.not_calculated`, `bonus.no_notice`, `paper.no_page`, and what a print refuses of a seal.
pub fn seal_sheet(
    office: &Office,
    now: Moment,
    quarter: Quarter,
    number: Option<&str>,
    (seal, page, width): (&SealOrder, Option<u32>, u32),
) -> Result<SealSheet> {
    let facts = one_of(office, now, quarter, number)?
        .ok_or_else(|| refusal("bonus.no_notice").fact("quarter", quarter))?;
    papers::seal_sheet(office, seal, page, width, |lifted| {
        Ok(Office::typesetter().bonus_notice(&facts, Some(lifted), now)?)
    })
}

/// The valid notice that is asked for, else the first, or the first that would be.
fn one_of(
    office: &Office,
    now: Moment,
    quarter: Quarter,
    asked: Option<&str>,
) -> Result<Option<BonusNotice>> {
    let mut valid = notices(office, Some(quarter))?;
    valid.retain(|(_, row)| row.state == NoticeState::Valid);
    let wanted = valid.iter().find(|(_, row)| asked == Some(&*row.number));
    if let Some(one) = wanted.or(valid.first()) {
        return Ok(facts(office, std::slice::from_ref(one))?.pop());
    }
    let (frozen, version) = frozen(office, quarter)?;
    let signer = match PaperSigner::load(office) {
        Ok(signer) => Some(signer),
        // The page is shown without the line that tells of it; without a certificate nothing is issued.
        Err(Error::Refused(told)) if told.code == "certificate.none" => None,
        Err(error) => return Err(error),
    };
    let figures = (&frozen, &version);
    with_letter(office, now, quarter, figures, signer.as_ref(), |letter| {
        let number = number(&format!("JT-{quarter}"), 1);
        let mut people = frozen.allocation.people.iter();
        let first = people.find_map(|one| letter.to(&one.code, &number).transpose());
        first.transpose()
    })
}

/// In the order of the departments, and of the works numbers within each: so they are handed out.
pub(super) fn by_department(office: &Office, rows: &mut [(Quarter, NoticeRow)]) -> Result<()> {
    let departments = office.file.people().organisation()?.departments;
    let place = |name: &str| {
        departments
            .iter()
            .position(|one| one.name == name)
            .unwrap_or(departments.len())
    };
    // A department that is no more comes last, its people together.
    rows.sort_by_cached_key(|(_, row)| {
        (
            place(&row.department),
            row.department.clone(),
            row.code.clone(),
        )
    });
    Ok(())
}

fn slips(office: &Office, rows: &[(Quarter, NoticeRow)]) -> Result<Vec<NoticeSlip>> {
    let papers = office.file.papers();
    let facts = facts(office, rows)?.into_iter().zip(rows);
    facts
        .map(|(notice, (_, row))| {
            let hash = papers.get(row.paper.into())?.sha256;
            Ok(NoticeSlip {
                notice,
                sha256: hash.chars().take(16).collect(),
            })
        })
        .collect()
}

fn facts(office: &Office, rows: &[(Quarter, NoticeRow)]) -> Result<Vec<BonusNotice>> {
    let papers = office.file.papers();
    rows.iter()
        .map(|(_, row)| {
            let (_, source) = papers.source(row.paper.into())?;
            serde_json::from_value(source).map_err(|error| Error::Broken(error.into()))
        })
        .collect()
}

/// Every notice once more with the seal on it, signed now: its note says that it is.
fn sealed(
    office: &Office,
    now: Moment,
    folder: &Path,
    rows: &[(Quarter, NoticeRow)],
    sealing: &Sealing,
) -> Result<Vec<PathBuf>> {
    let signer = PaperSigner::load(office)?;
    let hands = Hands {
        signer: &signer,
        sealing: Some(sealing),
    };
    let mut written = Vec::new();
    for ((_, row), facts) in rows.iter().zip(facts(office, rows)?) {
        let made = batch::notice(&facts, hands, now)?;
        let path = folder.join(format!("{}_{}_{}_盖章.pdf", row.number, row.code, row.name));
        files::write(&path, &made.signed.bytes)
            .map_err(|error| files::stopped(error, written.len(), rows.len()))?;
        written.push(path);
    }
    Ok(written)
}
