//! An edit costs what it changes. typst keeps each paragraph that it has set, and finds it again only when
//! nothing that paragraph depends on has changed; a footer or a show rule that closes over the whole text
//! makes every paragraph depend on every other one, and nobody would see it but for the time it takes.

#![allow(clippy::unwrap_used, reason = "a panic in a test is its message")]

mod support;

use domain::papers::{Preset, RegulationPaper};
use support::{facts, typesetter};
use typst_timing as timing;

/// How typst calls the shaping of one paragraph among its timings.
const SHAPED: &str = r#""name":"prepare","cat":"typst","ph":"B""#;

/// Paragraphs that were shaped while `work` ran.
fn shaped(work: impl FnOnce()) -> usize {
    timing::clear();
    timing::enable();
    work();
    timing::disable();
    let mut events = Vec::new();
    timing::export_json(&mut events, |_| (String::new(), 0)).unwrap();
    String::from_utf8(events).unwrap().matches(SHAPED).count()
}

/// Timings are kept for the whole process, so all presets stand in one test.
#[test]
fn an_edit_sets_its_own_paragraph_anew_and_hardly_another() {
    for preset in [Preset::Simple, Preset::Controlled, Preset::RedHead] {
        let mut paper: RegulationPaper = facts("regulation");
        let mut before = None;
        let whole = shaped(|| {
            let preview = typesetter().regulation_preview(&paper, preset, None, &|| false);
            before = Some(preview.unwrap());
        });
        let text = paper.blocks.iter_mut().filter(|b| !b.runs.is_empty());
        text.last().unwrap().runs[0].text.push('的');
        let edit = shaped(|| {
            let before = before.as_ref();
            let preview = typesetter().regulation_preview(&paper, preset, before, &|| false);
            preview.unwrap();
        });
        assert!(edit > 0, "{preset:?}: nothing counted");
        assert!(
            edit * 10 < whole,
            "{preset:?}: {edit} of {whole} paragraphs set anew"
        );
    }
}
