//! Actuals that come by themselves: what another subject can count of an item, offered with what it was
//! counted from. Nothing is taken without somebody saying so, and what was typed is never overwritten.

mod sources;

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use domain::assessment::{EntryKind, SchemeItem, Slot};
use domain::ids::EmployeeId;
use domain::moment::Moment;
use domain::people::Below;

use self::sources::{Counted, SOURCES, Sources};
use super::enter::{Origin, entry, record};
use super::gather::{Case, SheetState};
use super::view::view;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{ActualChoice, ActualOffer, CycleView};

/// What can be offered for the items of a cycle, sheet by sheet.
pub fn offer_actuals(office: &Office, now: Moment, cycle: i64) -> Result<Vec<ActualOffer>> {
    offers_of(office, now, &Case::load(office, cycle)?)
}

fn offers_of(office: &Office, now: Moment, case: &Case) -> Result<Vec<ActualOffer>> {
    let mut sources = Sources::read(office, now)?;
    let mut lines: HashMap<NaiveDate, Below> = HashMap::new();
    let mut offers = Vec::new();
    for sheet in &case.sheets {
        let Some(scheme) = case.scheme(sheet) else {
            continue;
        };
        let span = (sheet.record.from, sheet.record.to);
        let below = lines
            .entry(span.1)
            .or_insert_with(|| case.organisation.below(span.1));
        let people: BTreeSet<EmployeeId> = below.with(sheet.record.employee);
        for counted in sources.figures(office, span, &people)? {
            let mut items = scheme.scheme.items.iter();
            if let Some(item) = items.find(|item| counted.fits(item)) {
                offers.push(offer(case, sheet, item, counted));
            }
        }
    }
    Ok(offers)
}

fn offer(case: &Case, sheet: &SheetState, item: &SchemeItem, counted: Counted) -> ActualOffer {
    let person = case.person(sheet.record.employee);
    let entered = sheet.figures.items.get(&item.name).map(|figure| {
        let figure = figure.as_ref();
        figure.map_or_else(|| "-".to_owned(), ToString::to_string)
    });
    ActualOffer {
        sheet: sheet.record.id.into(),
        code: person.code,
        name: person.name,
        item: item.name.clone(),
        unit: item.unit.clone(),
        indicator: item.code.clone(),
        by_hand: entered.is_some() && !counts(sheet, &item.name),
        figure: counted.figure,
        numerator: counted.numerator,
        denominator: counted.denominator,
        measure: counted.measure.to_owned(),
        behind: counted.behind,
        against: counted.against,
        source: counted.source.to_owned(),
        entered,
    }
}

/// Whether the figure on record was itself taken from a subject.
fn counts(sheet: &SheetState, item: &str) -> bool {
    let mut entries = sheet.entries.iter().rev();
    let last = entries.find(|entry| {
        entry.slot == Slot::Item && entry.name == item && entry.kind != EntryKind::Own
    });
    last.is_some_and(|entry| entry.kind == EntryKind::Data && SOURCES.contains(&&*entry.source))
}

/// Takes what is offered: with nothing chosen for every item that has no figure yet, else for the items
/// chosen. A figure taken earlier is brought up to date where it is chosen; one that was typed is refused.
pub fn take_actuals(
    office: &mut Office,
    now: Moment,
    cycle: i64,
    chosen: &[ActualChoice],
    reason: &str,
) -> Result<CycleView> {
    let case = Case::load(office, cycle)?;
    let offers = offers_of(office, now, &case)?;
    let wanted: Vec<&ActualOffer> = if chosen.is_empty() {
        let open = offers.iter().filter(|offer| offer.entered.is_none());
        open.collect()
    } else {
        let found = chosen.iter().map(|choice| find(&case, &offers, choice));
        found.collect::<Result<_>>()?
    };
    let mut entries = Vec::new();
    for offer in wanted {
        let origin = Origin {
            reason,
            source: &offer.source,
        };
        let sheet = case.sheet(offer.sheet)?;
        let cell = offer.cell();
        entries.extend(entry(office, &case, sheet, EntryKind::Data, &cell, origin)?);
    }
    record(office, now, &case.cycle, &entries)?;
    view(office, now.today(), cycle)
}

fn find<'a>(
    case: &Case,
    offers: &'a [ActualOffer],
    choice: &ActualChoice,
) -> Result<&'a ActualOffer> {
    let sheet = case.sheet(choice.sheet)?;
    let name = case.person(sheet.record.employee).name;
    let item = choice.item.trim();
    let found = offers.iter().find(|offer| {
        offer.sheet == choice.sheet && (offer.item == item || offer.indicator == item)
    });
    let found = found.ok_or_else(|| {
        refusal("assessment.nothing_offered")
            .fact("name", &name)
            .fact("item", item)
    })?;
    if found.by_hand {
        return Err(refusal("assessment.typed_already")
            .fact("name", &name)
            .fact("item", &found.item)
            .fact("entered", found.entered.as_deref().unwrap_or_default())
            .fact("figure", &found.figure)
            .into());
    }
    Ok(found)
}
