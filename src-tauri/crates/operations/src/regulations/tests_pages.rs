//! The pages beside the text while somebody types: those on screen are set first, wherever they stand.

use domain::regulations::edit::Line;
use domain::regulations::{NodeKind, Run};

use super::*;

use crate::testing::{TestOffice, moment, sample};
use crate::views::{PageShown, PresetWord, PreviewInfo, TextEdit, Unsaved};

struct Writing {
    office: TestOffice,
    version: i64,
    revision: u32,
    lines: Vec<Line>,
}

impl Writing {
    fn begin() -> Self {
        let mut office = sample();
        let row = find(&office, moment().today(), "bonus").unwrap();
        let draft = draft(&mut office, moment(), row.id).unwrap();
        let version = draft.version.id;
        let text = draft_text(&office, version).unwrap();
        Self {
            office,
            version,
            revision: text.revision,
            lines: text.lines,
        }
    }

    /// The facts with a letter more at the end of a line.
    fn typed(&self, at: usize, preset: PresetWord) -> PreviewFacts {
        let mut line = self.lines[at].clone();
        line.runs.push(Run::Text {
            text: "的".into(),
            bold: false,
        });
        let unsaved = Unsaved {
            revision: self.revision,
            edit: TextEdit {
                at,
                removed: 1,
                lines: vec![line],
            },
        };
        preview_facts(&self.office, self.version, preset, Some(unsaved)).unwrap()
    }
}

fn seen(info: &PreviewInfo, page: usize) -> [PageShown; 1] {
    let mark = info.marks[page - 1].clone();
    [PageShown {
        page,
        whole: mark.clone(),
        mark,
        width: 400,
    }]
}

#[test]
fn a_letter_on_any_page_shows_there_before_the_whole_is_set() {
    let writing = Writing::begin();
    for preset in [
        PresetWord::Simple,
        PresetWord::Controlled,
        PresetWord::RedHead,
    ] {
        let desk = PreviewDesk::default();
        let untouched = preview_facts(&writing.office, writing.version, preset, None).unwrap();
        let before = desk.set(desk.turn(), &untouched).unwrap();
        let (mut ahead, mut behind) = (0, 0);
        let clauses = (0..writing.lines.len())
            .filter(|&at| writing.lines[at].kind == NodeKind::Paragraph)
            .step_by(7);
        for at in clauses {
            let Some(spot) = desk.place(&writing.lines[at].id.0) else {
                continue;
            };
            let facts = writing.typed(at, preset);
            let shown = seen(&before, spot.page);
            let Some(first) = desk.set_ahead(desk.turn(), &facts, &shown).unwrap() else {
                behind += 1;
                continue;
            };
            ahead += 1;
            assert_eq!(desk.news(&first, &shown).len(), 1, "{preset:?} {spot:?}");
            let whole = desk.set(desk.turn(), &facts).unwrap();
            let of = |info: &PreviewInfo| info.marks[spot.page - 1].clone();
            assert_eq!(of(&first), of(&whole), "{preset:?} {spot:?}");
            desk.set(desk.turn(), &untouched).unwrap();
        }
        assert!(
            ahead > 5 * behind,
            "{preset:?}: {ahead} of {}",
            ahead + behind
        );
    }
}

#[test]
fn a_letter_behind_the_pages_on_screen_leaves_them_alone() {
    let writing = Writing::begin();
    let desk = PreviewDesk::default();
    let untouched = preview_facts(&writing.office, writing.version, PresetWord::Simple, None);
    let before = desk.set(desk.turn(), &untouched.unwrap()).unwrap();
    let last = writing
        .lines
        .iter()
        .rposition(|line| line.kind == NodeKind::Paragraph);
    let facts = writing.typed(last.unwrap(), PresetWord::Simple);
    let shown = seen(&before, 2);
    let ahead = desk
        .set_ahead(desk.turn(), &facts, &shown)
        .unwrap()
        .unwrap();
    assert_eq!((ahead.ahead, &ahead.marks), (true, &before.marks));
}

#[test]
fn of_a_page_that_the_window_has_only_the_rows_come_that_changed() {
    let writing = Writing::begin();
    let desk = PreviewDesk::default();
    let preset = PresetWord::Simple;
    let untouched = preview_facts(&writing.office, writing.version, preset, None).unwrap();
    let before = desk.set(desk.turn(), &untouched).unwrap();
    let mut strips = 0;
    for at in 0..writing.lines.len() / 2 {
        let line = &writing.lines[at];
        let (NodeKind::Paragraph, Some(spot)) = (line.kind, desk.place(&line.id.0)) else {
            continue;
        };
        let shown = seen(&before, spot.page);
        let facts = writing.typed(at, preset);
        let Some(ahead) = desk.set_ahead(desk.turn(), &facts, &shown).unwrap() else {
            continue;
        };
        // A picture that the window does not have cannot be written on.
        let unknown = [PageShown {
            whole: "none".to_owned(),
            ..shown[0].clone()
        }];
        assert_eq!(desk.news(&ahead, &unknown)[0].strip, None);
        desk.picture(&before.marks[spot.page - 1], 400).unwrap();
        let news = desk.news(&ahead, &shown);
        let whole = desk.picture(&ahead.marks[spot.page - 1], 400).unwrap();
        if let Some(strip) = news[0].strip {
            let middle = (spot.y_mm + spot.h_mm / 2.0) / 297.0;
            let near = strip.top - 0.05..strip.top + strip.height + 0.05;
            assert!(near.contains(&middle), "{strip:?} {spot:?}");
            assert!(news[0].png.len() < whole.len());
            strips += 1;
        } else {
            assert_eq!(news[0].png, whole);
        }
    }
    assert!(strips > 5, "{strips}");
}
