//! The pages on screen are set before those behind them. What is seen then must be what stays.

#![allow(clippy::unwrap_used, reason = "a panic in a test is its message")]

mod support;

use domain::papers::{Preset, RegulationPaper};
use paper::Window;
use support::{facts, typesetter};

#[test]
fn the_pages_that_come_ahead_are_those_of_the_whole() {
    for preset in [Preset::Simple, Preset::Controlled, Preset::RedHead] {
        let mut paper: RegulationPaper = facts("regulation");
        let set = |paper: &RegulationPaper, before| {
            let preview = typesetter().regulation_preview(paper, preset, before, &|| false);
            preview.unwrap()
        };
        let before = set(&paper, None);
        let pages = before.pages();
        assert!(pages > 6, "{preset:?} has {pages} pages");
        for seen in 1..pages - 2 {
            let Some(behind) = before.first_after(seen + 1).map(str::to_owned) else {
                continue;
            };
            let blocks = &mut paper.blocks;
            let until = blocks.iter().position(|b| b.id.0 == behind).unwrap();
            // Somewhere before the end of what is seen a letter is typed.
            let at = (0..until / 2).rfind(|at| !blocks[*at].runs.is_empty());
            let Some(at) = at else { continue };
            blocks[at].runs[0].text.push('的');
            let ahead = typesetter()
                .regulation_beginning(&paper, preset, &before, until)
                .unwrap();
            let whole = set(&paper, Some(&before));
            assert_eq!(
                ahead.marks()[..seen],
                whole.marks()[..seen],
                "{preset:?}, {seen} pages seen"
            );
            assert!(ahead.pages() < whole.pages(), "nothing was saved");
        }
    }
}

/// Wherever a page begins with a block of its own, pages can be set from there on. A letter is typed on the
/// page after it, so that what made the page begin there stays as it was.
#[test]
fn the_pages_in_the_middle_are_those_of_the_whole() {
    let mut compared = 0;
    for preset in [Preset::Simple, Preset::Controlled, Preset::RedHead] {
        let mut paper: RegulationPaper = facts("regulation");
        let set = |paper: &RegulationPaper, before| {
            let preview = typesetter().regulation_preview(paper, preset, before, &|| false);
            preview.unwrap()
        };
        let before = set(&paper, None);
        let index = |node: &str| paper.blocks.iter().position(|b| b.id.0 == node).unwrap();
        let windows: Vec<Window> = (1..before.pages())
            .step_by(2)
            .filter_map(|page| {
                let end = before.first_after(page + 2);
                Some(Window {
                    first_page: page,
                    blocks: index(before.begins(page)?)..end.map_or(paper.blocks.len(), index),
                    of_pages: before.pages(),
                })
            })
            .collect();
        for window in windows {
            let typed = |index: &usize| {
                let block = &paper.blocks[*index];
                let place = before.place(&block.id.0);
                place.is_some_and(|it| it.page > window.first_page) && !block.runs.is_empty()
            };
            let Some(at) = window.blocks.clone().find(typed) else {
                continue;
            };
            paper.blocks[at].runs[0].text.push('的');
            let middle = typesetter()
                .regulation_window(&paper, preset, &window, None, &|| false)
                .unwrap();
            let whole = set(&paper, Some(&before));
            let ends = window.blocks.end == paper.blocks.len();
            let seen = if ends { middle.pages() } else { 2 };
            let from = window.first_page - 1;
            assert_eq!(
                middle.marks()[..seen],
                whole.marks()[from..from + seen],
                "{preset:?}, {window:?}"
            );
            assert!(!ends || from + seen == whole.pages(), "{preset:?}");
            compared += seen;
            paper.blocks[at].runs[0].text.pop();
        }
    }
    assert!(compared > 12, "{compared} pages were compared");
}
