//! 修订内容: what a version changes in the one before it, for the table of revisions.

use domain::regulations::{LONGEST_SUMMARY, Version, compare_units, summarise};

use super::find::load;
use crate::error::{Result, refusal};
use crate::office::Office;

/// What an issue would say of a draft by itself: 修改第三条，增加第八条之一. None for a first version, and where
/// no article reads otherwise.
pub fn revision_note(office: &Office, version: i64) -> Result<Option<String>> {
    let (_, version) = load(office, version)?;
    proposed(office, &version)
}

fn proposed(office: &Office, version: &Version) -> Result<Option<String>> {
    let Some(before) = version.based_on else {
        return Ok(None);
    };
    let before = office.file.regulations().version(before)?;
    let units = compare_units(
        (&before.body, &before.parameters),
        (&version.body, &version.parameters),
    );
    Ok(summarise(&units))
}

/// What is kept of a version at its issue: as somebody put it, else as proposed.
pub(super) fn said(
    office: &Office,
    version: &Version,
    typed: Option<&str>,
) -> Result<Option<String>> {
    let typed = typed.unwrap_or_default().split_whitespace();
    let typed = typed.collect::<Vec<_>>().join(" ");
    if typed.is_empty() {
        return proposed(office, version);
    }
    if typed.chars().count() > LONGEST_SUMMARY {
        return Err(refusal("regulation.note_too_long")
            .fact("most", LONGEST_SUMMARY)
            .into());
    }
    Ok(Some(typed))
}
