//! The structure of a foreign regulation, for the import screen and the command line.

use std::path::Path;

use exchange::outline::{Beside, LARGEST_FILE, Outline, OutlineError};

use crate::error::{Refusal, Result, refusal};
use crate::{files, worker};

/// The outline of a file, read in the worker.
pub fn outline_of_file(path: &Path) -> Result<Outline> {
    let most = LARGEST_FILE as u64;
    let bytes = files::read_up_to(path, most)?
        .map_err(|bytes| refused(OutlineError::TooLarge { bytes, most }))?;
    Ok(worker::outline(&bytes)?.map_err(refused)?)
}

/// The text of a document, paragraph by paragraph, read in the worker.
pub(crate) fn text_of_file(path: &Path) -> Result<String> {
    let most = LARGEST_FILE as u64;
    let bytes = files::read_up_to(path, most)?
        .map_err(|bytes| refused(OutlineError::TooLarge { bytes, most }))?;
    Ok(worker::text(&bytes)?.map_err(refused)?)
}

/// The outline of a text that was pasted.
pub fn outline_of_text(text: &str) -> Result<Outline> {
    outline_beside(text, Beside::default())
}

/// The outline of a text of which more is known than its characters.
pub(crate) fn outline_beside(text: &str, beside: Beside) -> Result<Outline> {
    Ok(exchange::outline::read_beside(text, beside).map_err(refused)?)
}

fn refused(error: OutlineError) -> Refusal {
    let told = refusal(error.code()).detail(&error);
    match error {
        OutlineError::TooLarge { bytes, most } => told
            .fact("size", bytes.div_ceil(1 << 20))
            .fact("most", most >> 20),
        OutlineError::Damaged(why) => told.fact("why", why),
        _ => told,
    }
}
