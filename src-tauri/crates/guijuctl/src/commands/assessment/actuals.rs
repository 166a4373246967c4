//! What other subjects counted for the items of a cycle.

use domain::moment::Moment;
use operations::office::Office;
use operations::texts::Language;
use operations::views::{ActualChoice, ActualOffer};
use operations::{Error, assessment, refusal};

use super::output as told;
use crate::arguments::{AssessmentCommand as C, Global};

pub(super) fn run(
    office: &mut Office,
    now: Moment,
    command: C,
    global: &Global,
    language: Language,
) -> Result<(), Error> {
    let C::Actuals {
        cycle,
        take,
        person,
        item,
        reason,
    } = command
    else {
        return Ok(());
    };
    let id = assessment::find_cycle(office, &cycle)?;
    if let Some(code) = &person {
        assessment::find_sheets(office, id, code, None)?;
    }
    let wanted = |offer: &ActualOffer| {
        let named =
            item.is_empty() || item.contains(&offer.item) || item.contains(&offer.indicator);
        named && person.as_ref().is_none_or(|code| *code == offer.code)
    };
    let mut offers = assessment::offer_actuals(office, now, id)?;
    offers.retain(wanted);
    if !take {
        return told::actuals(&offers, global);
    }
    // Without an item only what has no figure is taken; a named item says that it is meant.
    let chosen: Vec<ActualChoice> = offers
        .iter()
        .filter(|offer| !item.is_empty() || offer.entered.is_none())
        .map(|offer| ActualChoice {
            sheet: offer.sheet,
            item: offer.item.clone(),
        })
        .collect();
    if let (Some(code), true) = (&person, chosen.is_empty()) {
        return Err(refusal("assessment.nothing_offered")
            .fact("name", code)
            .fact("item", item.join("、"))
            .into());
    }
    let view = match person {
        None => assessment::take_actuals(office, now, id, &[], &reason)?,
        Some(_) => assessment::take_actuals(office, now, id, &chosen, &reason)?,
    };
    told::cycle(&view, global, language)
}
