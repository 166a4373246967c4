//! A version for other programs: Word, Markdown or Akoma Ntoso, by the ending of the file's name.

use std::path::Path;

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
    let text = manuscript(office, now, version)?;
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
    manuscript::akoma_ntoso(&manuscript(office, now, version)?).map_err(broken)
}

fn broken(error: ManuscriptError) -> Error {
    Error::Broken(error.into())
}

fn manuscript(office: &Office, now: Moment, version: i64) -> Result<Manuscript> {
    let (regulation, version) = load(office, version)?;
    Ok(Manuscript {
        issuer: office.file.company().get()?.name,
        title: version.title(&regulation),
        slug: regulation.slug.clone(),
        version: version.label.clone().unwrap_or_else(|| "草稿".to_owned()),
        number: version.number.clone(),
        issued_on: version.issued_on,
        effective_on: version.effective_on,
        written_on: now.today(),
        blocks: blocks(office, &version)?,
    })
}
