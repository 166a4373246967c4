//! Actuals that come by themselves: what another subject can count of an item, offered with what it was
//! counted from. Nothing is taken without somebody saying so, and what was entered is never overwritten.
//!
//! A source is a function from people and days to figures by the code of the indicator. The service desk and
//! rounds are such; another is added in [`figures`].

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::assessment::EntryKind;
use domain::ids::EmployeeId;
use domain::moment::Moment;

use super::enter::enter;
use super::gather::Case;
use super::view::view;
use crate::error::Result;
use crate::office::Office;
use crate::views::{ActualOffer, CellInput, CycleView};
use crate::{rounds, service};

/// A figure that a subject counted.
struct Counted {
    code: String,
    figure: String,
    numerator: u32,
    denominator: u32,
    /// What is behind it, as its subject calls it.
    behind: Vec<String>,
    against: Vec<String>,
    source: &'static str,
}

/// What the subjects know of some people in some days.
fn figures(
    office: &Office,
    (desk, rounds): (&mut service::Counts, &rounds::Events),
    span: (NaiveDate, NaiveDate),
    people: &BTreeSet<EmployeeId>,
) -> Result<Vec<Counted>> {
    let walked = rounds.between(span, people).into_iter();
    let walked = walked.map(|event| Counted {
        code: event.code,
        figure: event.count.to_string(),
        numerator: event.count,
        denominator: event.rounds,
        behind: event.behind,
        against: event.against,
        source: "rounds",
    });
    let counted = desk
        .between(office, span, Some(people))?
        .into_iter()
        // Too few answers say nothing about anybody, and what does not apply has no figure.
        .filter(|one| !one.too_few)
        .filter_map(|one| {
            Some(Counted {
                figure: one.figure.value?.to_string(),
                code: one.figure.code,
                numerator: one.figure.numerator,
                denominator: one.figure.denominator,
                behind: one.cases,
                against: one.against,
                source: "service",
            })
        });
    Ok(counted.chain(walked).collect())
}

/// What can be offered for the items of a cycle, sheet by sheet.
pub fn offer_actuals(office: &Office, now: Moment, cycle: i64) -> Result<Vec<ActualOffer>> {
    let case = Case::load(office, cycle)?;
    let mut desk = service::Counts::read(office, now)?;
    let walked = rounds::Events::read(office)?;
    let mut offers = Vec::new();
    for sheet in &case.sheets {
        let Some(scheme) = case.scheme(sheet) else {
            continue;
        };
        let span = (sheet.record.from, sheet.record.to);
        let people =
            service::with_those_below(&case.organisation, sheet.record.employee, sheet.record.to);
        let person = case.person(sheet.record.employee);
        for counted in figures(office, (&mut desk, &walked), span, &people)? {
            let mut items = scheme.scheme.items.iter();
            let item = items.find(|item| item.code == counted.code && !item.rule.is_manual());
            let Some(item) = item else { continue };
            let entered = sheet.figures.items.get(&item.name);
            let entered = entered.map(|figure| match figure {
                Some(figure) => figure.to_string(),
                None => "-".to_owned(),
            });
            offers.push(ActualOffer {
                sheet: sheet.record.id.into(),
                code: person.code.clone(),
                name: person.name.clone(),
                item: item.name.clone(),
                indicator: counted.code,
                figure: counted.figure,
                numerator: counted.numerator,
                denominator: counted.denominator,
                behind: counted.behind,
                against: counted.against,
                source: counted.source.to_owned(),
                entered,
            });
        }
    }
    Ok(offers)
}

/// Takes what is offered for items that have no figure yet.
pub fn take_actuals(office: &mut Office, now: Moment, cycle: i64) -> Result<CycleView> {
    let offers = offer_actuals(office, now, cycle)?;
    let mut by_source: BTreeMap<String, Vec<CellInput>> = BTreeMap::new();
    for offer in offers.into_iter().filter(|offer| offer.entered.is_none()) {
        by_source.entry(offer.source).or_default().push(CellInput {
            sheet: offer.sheet,
            item: offer.item,
            figure: offer.figure,
        });
    }
    for (source, cells) in &by_source {
        enter(office, now, cycle, EntryKind::Data, cells, "", source)?;
    }
    view(office, now.today(), cycle)
}
