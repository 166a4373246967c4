//! The quarters in a list: how far each is calculated, issued and paid.

use domain::bonus::{BonusRun, QuarterFacts, RunState};
use domain::money::Money;

use super::pay_days::ToPay;
use super::payments::Books;
use super::stored::{Frozen, thaw};
use crate::error::Result;
use crate::office::Office;
use crate::views::{QuarterRow, QuarterState};

/// All quarters with anything on record, the latest first.
pub fn quarters(office: &Office) -> Result<Vec<QuarterRow>> {
    let mut found = office.file.bonus().quarters()?;
    found.extend(
        office
            .file
            .bonus()
            .runs()?
            .into_iter()
            .map(|run| run.quarter),
    );
    found.sort_unstable_by(|a, b| b.cmp(a));
    found.dedup();
    found
        .into_iter()
        .map(|quarter| {
            let facts = office.file.bonus().facts(quarter)?;
            let run = office.file.bonus().run(quarter)?;
            let run = Calculated::of(office, run)?;
            row(office, &facts, &run)
        })
        .collect()
}

/// A run with what was calculated and paid, as far as it is.
pub(super) struct Calculated {
    pub(super) run: Option<BonusRun>,
    pub(super) frozen: Option<Frozen>,
    /// Of an issued run.
    pub(super) books: Option<Books>,
}

impl Calculated {
    pub(super) fn of(office: &Office, run: Option<BonusRun>) -> Result<Self> {
        Ok(match run {
            None => Self {
                run: None,
                frozen: None,
                books: None,
            },
            Some(run) => Self {
                frozen: thaw(office, &run)?,
                books: Books::of(office, &run)?,
                run: Some(run),
            },
        })
    }
}

/// A quarter in the list.
pub(super) fn row(office: &Office, facts: &QuarterFacts, done: &Calculated) -> Result<QuarterRow> {
    let Calculated { run, frozen, books } = done;
    let allocation = frozen.as_ref().map(|frozen| &frozen.allocation);
    let begun = facts.revenue.is_some() || !facts.scores.is_empty();
    let (to_pay, closable) = match books {
        None => (ToPay::default(), false),
        Some(books) => (books.to_pay(office)?, books.may_be_closed(office)?),
    };
    Ok(QuarterRow {
        quarter: facts.quarter,
        state: match run.as_ref().map(|run| run.state) {
            Some(RunState::Calculated) => QuarterState::Calculated,
            Some(RunState::Reviewed) => QuarterState::Reviewed,
            Some(RunState::Approved) => QuarterState::Approved,
            Some(RunState::Issued) => QuarterState::Issued,
            Some(RunState::Draft) => QuarterState::Draft,
            None if begun => QuarterState::Draft,
            None => QuarterState::None,
        },
        revenue: facts.revenue,
        target: facts.target,
        pool: allocation.map(|allocation| allocation.pool),
        paid: allocation
            .map(|allocation| total_of(allocation.people.iter().map(|person| person.total))),
        closing_reserve: allocation.map(|allocation| allocation.reserve.closing),
        people: allocation.map_or(0, |allocation| allocation.people.len()),
        regulation: frozen.as_ref().map(|frozen| frozen.citation.clone()),
        closed: books.as_ref().is_some_and(Books::is_closed),
        closable,
        unsettled: to_pay.people,
        pay_by: to_pay.first.map(|(day, _)| day),
        pay_first: to_pay.first.map_or(0, |(_, people)| people),
    })
}

/// Sums stay far inside the bound of an amount: they never exceed pool and reserve.
pub(super) fn total_of(amounts: impl IntoIterator<Item = Money>) -> Money {
    Money::total(amounts).unwrap_or(Money::MAX)
}
