//! Which pages are set first while somebody types: those on screen, and as few others as they follow from.

use std::ops::Range;

use domain::regulations::PrintedBlock;
use paper::{Preview, Window};

use crate::views::PageShown;

/// More than this share of the text is not worth setting first.
const WORTH_IT: (usize, usize) = (3, 4);

/// What is to be set for the pages on screen.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Ahead {
    /// The edit stands behind them: they stay as they are.
    Nothing,
    /// The text as far as this block.
    Beginning { until: usize },
    /// Pages of the middle.
    Window(Window),
}

/// The least of the pages that shows the edit on screen. `before` are the pages of the text `old`. None where
/// setting the whole is as fast.
pub(super) fn ahead(
    before: &Preview,
    (old, new): (&[PrintedBlock], &[PrintedBlock]),
    shown: &[PageShown],
) -> Option<Ahead> {
    let pages = || shown.iter().map(|shown| shown.page);
    let (first, last) = (pages().min()?, pages().max()?);
    let index = |node: &str| new.iter().position(|block| block.id.0 == node);
    // One page more than is seen: the end of a page depends on what begins the next one.
    let until = match before.first_after(last + 1) {
        Some(behind) => index(behind)?,
        None => new.len(),
    };
    let edited = old.iter().zip(new).position(|(old, new)| old != new);
    let edited = edited.unwrap_or(old.len().min(new.len()));
    if edited >= until && until < new.len() {
        return Some(Ahead::Nothing);
    }
    let worth = |blocks: &Range<usize>| blocks.len() * WORTH_IT.1 < new.len() * WORTH_IT.0;
    if let Some((page, from)) = start(before, old, edited, first)
        && worth(&(from..until))
    {
        return Some(Ahead::Window(Window {
            first_page: page,
            blocks: from..until,
            of_pages: before.pages(),
        }));
    }
    (until < new.len() && worth(&(0..until))).then_some(Ahead::Beginning { until })
}

/// The last page of an odd number, not behind the first one seen, that begins with a block of its own a page
/// before the edit: an edit on the page itself may be what lets its first lines go back to the page before.
fn start(
    before: &Preview,
    old: &[PrintedBlock],
    edited: usize,
    first: usize,
) -> Option<(usize, usize)> {
    let on = match old.get(edited) {
        Some(block) => before.place(&block.id.0)?.page,
        None => before.pages(),
    };
    let last = first.min(on.checked_sub(1)?);
    (2..=last)
        .rev()
        .filter(|page| page % 2 == 1)
        .find_map(|page| {
            let node = before.begins(page)?;
            let from = old.iter().position(|block| block.id.0 == node)?;
            (from <= edited).then_some((page, from))
        })
}
