//! The register of papers: list, exact bytes, pages as pictures.

use std::path::{Path, PathBuf};

use domain::ids::PaperId;
use store::{PaperLine, PaperState, PaperTimestamp, StoreError};

use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::views::{PaperReceiver, PaperRow, PaperTime, SealSpotWord};
use crate::{files, worker};

/// A4 is this wide, in hundredths of an inch; a picture's width in pixels becomes a resolution by it.
const A4_WIDTH_CENTI_INCH: u32 = 827;

/// All papers, the latest first.
pub fn list(office: &Office) -> Result<Vec<PaperRow>> {
    let lines = office.file.papers().list()?;
    lines.iter().map(|line| row(office, line)).collect()
}

/// One line of the register in words.
pub(crate) fn row(office: &Office, line: &PaperLine) -> Result<PaperRow> {
    let employees = office.file.people();
    let mut people = Vec::new();
    for id in &line.people {
        people.push(employees.employee(*id)?.name);
    }
    Ok(PaperRow {
        id: line.id.into(),
        number: line.number.clone(),
        kind: line.kind.clone(),
        title: line.title.clone(),
        subject: line.subject.clone(),
        people: people.join("、"),
        pages: line.pages,
        bytes: i64::try_from(line.size).unwrap_or(i64::MAX),
        sha256: line.sha256.clone(),
        signed: line.signer.is_some(),
        signer: line.signer.clone(),
        state: match line.state {
            PaperState::Valid => "valid",
            PaperState::Void => "void",
            PaperState::Superseded => "superseded",
        }
        .to_owned(),
        reason: line.reason.clone(),
        superseded_by: match line.superseded_by {
            Some(by) => Some(office.file.papers().get(by)?.number),
            None => None,
        },
        seal: line.seal.clone(),
        seal_spot: line.seal_spot.map(|spot| SealSpotWord {
            page: spot.page,
            x_mm: spot.x_mm,
            y_mm: spot.y_mm,
        }),
        across: line.across,
        certified: line.certified,
        timestamp: time(office, line)?,
        countersigned: line.countersigned.as_ref().map(|by| PaperReceiver {
            signer: by.signer.clone(),
            fingerprint: by.fingerprint.clone(),
            at: by.signed_at.clone(),
        }),
        printed: line.printed,
        created_at: line.created_at.clone(),
        created_by: office.file.users().get(line.created_by)?.display_name,
    })
}

fn time(office: &Office, line: &PaperLine) -> Result<Option<PaperTime>> {
    Ok(match line.timestamp.clone() {
        None => None,
        Some(PaperTimestamp::Waiting { why }) => Some(PaperTime {
            at: None,
            by: String::new(),
            why,
            beside: false,
        }),
        Some(PaperTimestamp::Granted { at, authority }) => Some(PaperTime {
            at: Some(at),
            by: authority,
            why: String::new(),
            beside: office.file.papers().token(line.id)?.is_some(),
        }),
    })
}

/// The exact bytes of a paper.
pub fn bytes(office: &Office, id: i64) -> Result<Vec<u8>> {
    Ok(office.file.papers().bytes(PaperId::from(id))?)
}

/// The exact bytes of the paper with this number.
pub fn bytes_by_number(office: &Office, number: &str) -> Result<Vec<u8>> {
    bytes(office, line(office, number)?.id.into())
}

/// The line of the register with this number.
pub(crate) fn line(office: &Office, number: &str) -> Result<PaperLine> {
    let found = office.file.papers().by_number(number);
    found.map_err(|error| match error {
        StoreError::Gone { .. } => Error::Refused(refusal("paper.unknown").fact("number", number)),
        other => other.into(),
    })
}

/// Writes a paper under its number into a folder, for another program to show or print.
pub fn copy_to(office: &Office, id: i64, folder: &Path) -> Result<PathBuf> {
    let line = office.file.papers().get(PaperId::from(id))?;
    std::fs::create_dir_all(folder).map_err(|error| files::unwritable(folder, &error))?;
    let path = folder.join(format!("{}.pdf", line.number));
    files::write(&path, &bytes(office, id)?)?;
    Ok(path)
}

/// One page of a paper of ours as PNG, about this many pixels wide.
pub fn page_picture(bytes: &[u8], page: usize, width: u32) -> Result<Vec<u8>> {
    Ok(paper::render_pdf_page(bytes, page, resolution(width))?)
}

/// One page of a file from elsewhere, drawn in the worker process.
pub fn foreign_page_picture(path: &Path, page: usize, width: u32) -> Result<Vec<u8>> {
    worker::picture(&files::read(path)?, page, resolution(width))
}

fn resolution(width: u32) -> u32 {
    (width.clamp(64, 4000) * 100 / A4_WIDTH_CENTI_INCH).clamp(20, 480)
}
