//! The pages on screen are set before those behind them. What is seen then must be what stays.

#![allow(clippy::unwrap_used, reason = "a panic in a test is its message")]

mod support;

use domain::papers::{Preset, RegulationPaper};
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
