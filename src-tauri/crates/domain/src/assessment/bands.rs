//! Grades by bands of the published score.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::refusal::Refusal;
use super::score::Score;
use crate::exact::Exact;

/// A grade and the score from which it is given, that score included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "AssessmentBand")]
pub struct Band {
    pub grade: String,
    pub from: Exact,
}

/// The bands from the best down. Two bands from one bound leave one of them empty.
pub(super) fn descending(bands: &[Band]) -> Result<Vec<&Band>, Refusal> {
    let mut ordered: Vec<&Band> = bands.iter().collect();
    ordered.sort_by(|one, other| other.from.cmp(&one.from));
    match ordered.windows(2).find(|pair| pair[0].from == pair[1].from) {
        Some(pair) => Err(Refusal::EmptyRange {
            place: format!("bands[{}]", pair[1].grade),
        }),
        None => Ok(ordered),
    }
}

/// The grade of a total, or the lower one that vetoes leave; nothing below the lowest band, where no
/// veto can lower any more. Places count from the best band down.
pub(super) fn grade<'a>(
    total: &Score,
    bands: &[&'a Band],
    lowest_by_veto: Option<usize>,
) -> Option<&'a str> {
    let own = bands.iter().position(|band| band.from <= *total.exact())?;
    let place = lowest_by_veto.map_or(own, |veto| own.max(veto));
    bands.get(place).map(|band| band.grade.as_str())
}
