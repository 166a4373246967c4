//! One sheet, and how every point of it came about.

use chrono::NaiveDate;
use domain::assessment::{CycleRules, PlanStep, Scheme, Slot, Step};
use domain::exact::Exact;

use super::confirm::appeal_by;
use super::gather::{Case, SheetState};
use super::results::history_of;
use super::view::{appeal_row, row, sheet_row};
use crate::error::Result;
use crate::office::Office;
use crate::views::{EntryRow, HistoryPoint, ReceiptRow, SheetEvent, SheetItem, SheetView};

/// Everything about one sheet of a cycle.
pub fn sheet(office: &Office, _today: NaiveDate, cycle: i64, id: i64) -> Result<SheetView> {
    let case = Case::load(office, cycle)?;
    let state = case.sheet(id)?;
    let version = case.scheme(state);
    let scheme = version
        .map(|version| version.scheme.clone())
        .unwrap_or_default();
    let person = state.record.employee;
    let history = history_of(office, &case.organisation, person)?;
    let plan: Vec<PlanStep> = office.file.assessment().plan(case.cycle.id, person)?;
    let raw = raw_step(state);
    let received = case.confirmations.iter().find(|one| one.employee == person);
    Ok(SheetView {
        cycle: row(&case),
        row: sheet_row(&case, state),
        scheme_ordinal: version.map(|version| version.ordinal),
        items: scheme
            .items
            .iter()
            .map(|item| item_row(&scheme, item, state))
            .collect(),
        events: events(state),
        base: raw.map(|(base, ..)| base.rounded_half_up(4).to_string()),
        plus: raw
            .map_or_else(Exact::zero, |(_, plus, ..)| plus.clone())
            .to_string(),
        minus: raw
            .map_or_else(Exact::zero, |(_, _, minus, _)| minus.clone())
            .to_string(),
        raw: raw.map(|(.., raw)| raw.fixed(2)),
        plus_cap: scheme.plus_cap.to_string(),
        minus_cap: scheme.minus_cap.to_string(),
        entries: state.entries.iter().rev().map(entry_row).collect(),
        receipt: received.map(|one| ReceiptRow {
            route: one.told.route,
            day: one.told.on,
            witnesses: one.told.witnesses.clone(),
            reference: one.told.reference.clone(),
            note: one.told.note.clone(),
            total: one.total.as_ref().map(|total| total.fixed(2)),
            grade: one.grade.clone(),
            appeal_by: appeal_by(&case.calendar, &case.cycle.rules, one.told.on),
        }),
        appeals: case
            .appeals
            .iter()
            .filter(|appeal| appeal.employee == person)
            .map(|appeal| appeal_row(&case, appeal))
            .collect(),
        plan,
        low_in_a_row: low_in_a_row(&case.cycle.rules, &history, &case),
        history,
        vetoes: scheme.vetoes,
        rules: case.cycle.rules.clone(),
    })
}

/// base, plus, minus, raw as the engine counted them.
pub(super) fn raw_step(state: &SheetState) -> Option<(&Exact, &Exact, &Exact, &Exact)> {
    let steps = &state.outcome.as_ref()?.computed.steps;
    steps.iter().find_map(|step| match step {
        Step::Raw {
            base,
            plus,
            minus,
            raw,
        } => Some((base, plus, minus, raw)),
        _ => None,
    })
}

pub(super) fn item_row(
    scheme: &Scheme,
    item: &domain::assessment::SchemeItem,
    state: &SheetState,
) -> SheetItem {
    let figure = state.figures.items.get(&item.name);
    let score = figure
        .and_then(Option::as_ref)
        .and_then(|figure| item.rule.score(&item.name, figure).ok());
    let counted = counted_weight(scheme, state, &item.weight).filter(|_| score.is_some());
    let hundred = Exact::from(100_u32);
    let points = counted
        .as_ref()
        .zip(score.as_ref())
        .and_then(|(weight, score)| (weight * score).divided_by(&hundred));
    let last = state
        .entries
        .iter()
        .rev()
        .find(|entry| entry.slot == Slot::Item && entry.name == item.name);
    let four = |value: &Exact| value.rounded_half_up(4).to_string();
    SheetItem {
        code: item.code.clone(),
        name: item.name.clone(),
        unit: item.unit.clone(),
        weight: item.weight.to_string(),
        rule: item.rule.clone(),
        manual: item.rule.is_manual(),
        pending: figure.is_none(),
        figure: figure.and_then(Option::as_ref).map(ToString::to_string),
        own: state
            .own
            .get(&item.name)
            .and_then(Option::as_ref)
            .map(ToString::to_string),
        score: score.as_ref().map(four),
        counted_weight: counted.as_ref().map(four),
        points: points.as_ref().map(four),
        source: last.map(|entry| entry.source.clone()).unwrap_or_default(),
    }
}

/// What a weight is worth once items that do not apply have dropped out; none while figures are missing.
fn counted_weight(scheme: &Scheme, state: &SheetState, weight: &Exact) -> Option<Exact> {
    if !state.pending.is_empty() {
        return None;
    }
    let applies = scheme.items.iter().filter(|item| {
        state
            .figures
            .items
            .get(&item.name)
            .is_some_and(Option::is_some)
    });
    let sum: Exact = applies.map(|item| &item.weight).sum();
    (&Exact::from(100_u32) * weight).divided_by(&sum)
}

/// Plus, minus and vetoes that stand, with the facts they rest on.
pub(super) fn events(state: &SheetState) -> Vec<SheetEvent> {
    let mut found: Vec<SheetEvent> = Vec::new();
    for entry in &state.entries {
        if !matches!(entry.slot, Slot::Plus | Slot::Minus | Slot::Veto) {
            continue;
        }
        found.retain(|one| (one.slot, &one.name) != (entry.slot, &entry.name));
        if let Some(points) = &entry.figure {
            found.push(SheetEvent {
                slot: entry.slot,
                name: entry.name.clone(),
                points: points.to_string(),
                reason: entry.reason.clone(),
            });
        }
    }
    found
}

fn entry_row(entry: &domain::assessment::Entry) -> EntryRow {
    EntryRow {
        kind: entry.kind,
        slot: entry.slot,
        name: entry.name.clone(),
        figure: entry.figure.as_ref().map(ToString::to_string),
        reason: entry.reason.clone(),
        source: entry.source.clone(),
        by: entry.by.clone(),
        at: entry.at.clone(),
    }
}

/// How often in a row the lowest grade was given, up to this cycle.
fn low_in_a_row(rules: &CycleRules, history: &[HistoryPoint], case: &Case) -> u32 {
    let lowest = rules
        .bands
        .iter()
        .min_by(|one, other| one.from.cmp(&other.from));
    let Some(lowest) = lowest else {
        return 0;
    };
    let until = case.cycle.period.last_day();
    let earlier = history
        .iter()
        .rev()
        .filter(|point| point.period.last_day() <= until);
    let low = earlier.take_while(|point| point.grade.as_deref() == Some(lowest.grade.as_str()));
    u32::try_from(low.count()).unwrap_or(u32::MAX)
}
