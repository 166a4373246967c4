//! A version for other programs: Word, Markdown or Akoma Ntoso, by the ending of the file's name.

use std::path::Path;

use chrono::NaiveDate;
use domain::moment::Moment;
use exchange::manuscript::{self, Manuscript, ManuscriptError};

use super::find::load;
use super::read::blocks;
use crate::error::{Error, Result, refusal};
use crate::files;
use crate::office::Office;

/// Writes a version to `path`. Nothing leaves a trace in the company file: a copy for another program
/// is no paper.
pub fn export(office: &Office, now: Moment, version: i64, path: &Path) -> Result<()> {
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    let text = manuscript(office, now.today(), version)?;
    let built = match ending.as_deref() {
        Some("docx") => manuscript::docx(&text),
        Some("md") => Ok(manuscript::markdown(&text).into_bytes()),
        Some("xml") => manuscript::akoma_ntoso(&text),
        _ => {
            return Err(refusal("file.unknown_ending")
                .fact("path", path.display())
                .fact("endings", ".docx .md .xml")
                .into());
        }
    };
    files::write(path, &built.map_err(broken)?)
}

/// The same as Akoma Ntoso in memory.
pub fn akoma_ntoso(office: &Office, now: Moment, version: i64) -> Result<Vec<u8>> {
    manuscript::akoma_ntoso(&manuscript(office, now.today(), version)?).map_err(broken)
}

/// The same as Markdown in memory, which does not say when it was written.
pub(super) fn markdown(office: &Office, version: i64) -> Result<String> {
    let text = manuscript(office, NaiveDate::default(), version)?;
    Ok(manuscript::markdown(&text))
}

fn broken(error: ManuscriptError) -> Error {
    Error::Broken(error.into())
}

fn manuscript(office: &Office, written_on: NaiveDate, version: i64) -> Result<Manuscript> {
    let (regulation, version) = load(office, version)?;
    Ok(Manuscript {
        issuer: office.file.company().get()?.name,
        title: version.title(&regulation),
        slug: regulation.slug.clone(),
        version: version.edition().to_owned(),
        number: version.number.clone(),
        issued_on: version.issued_on,
        effective_on: version.effective_on,
        written_on,
        blocks: blocks(office, &version)?,
    })
}
