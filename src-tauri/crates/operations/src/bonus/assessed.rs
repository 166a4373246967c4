//! The scores of a quarter taken from its assessment, which is named as their source.

use domain::moment::Moment;
use domain::people::stretches;
use domain::quarter::Quarter;

use super::facts::add_scores;
use super::view::view;
use crate::assessment::quarter_scores;
use crate::error::Result;
use crate::office::Office;
use crate::views::BonusView;

/// Replaces the scores of everybody who was assessed; whoever is outside the bonus, being paid by
/// commission all the quarter, is passed over.
pub fn take_assessment(office: &mut Office, now: Moment, quarter: Quarter) -> Result<BonusView> {
    let (mut scores, source) = quarter_scores(office, quarter)?;
    let organisation = office.file.people().organisation()?;
    scores.retain(|(id, _)| {
        organisation.employee(*id).is_some_and(|person| {
            let held = stretches(person, quarter.first_day(), quarter.last_day());
            held.iter().any(|stretch| stretch.days > 0)
        })
    });
    add_scores(office, now, quarter, scores, &source)?;
    view(office, now.today(), quarter)
}
