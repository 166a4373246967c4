//! The pages of a regulation while it is written: set again after every edit, whole or those that are seen.

use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};

use domain::papers::{Preset, RegulationPaper};
use serde_json::{Value, json};
use typst_layout::PagedDocument;

use super::desk::Template;
use super::{Typesetter, facts};
use crate::error::PaperError;
use crate::preview::Preview;

/// After how many edits what none of them used is forgotten.
const KEPT_EDITS: usize = 10;

impl Typesetter {
    /// The pages of a regulation for the screen. Given the pages of the text before the edit, only what
    /// the edit touched is set anew. `superseded` is asked between the passes: once it says yes, nobody
    /// waits for these pages any more.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyph`], [`PaperError::Superseded`]; [`PaperError::Typesetting`] also for a
    /// panic on the way, which costs the picture and nothing else.
    pub fn regulation_preview(
        &self,
        paper: &RegulationPaper,
        preset: Preset,
        before: Option<&Preview>,
        superseded: &dyn Fn() -> bool,
    ) -> Result<Preview, PaperError> {
        let facts = facts::prepare(
            &self.house.faces,
            &json!({ "preset": preset, "paper": paper, "marks": true }),
        )?;
        let before = before.map(Preview::document);
        let work = || {
            self.house
                .set_again(Template::Regulation, facts, before, superseded)
        };
        Ok(Preview::new(guarded(work)?))
    }

    /// The pages of a regulation after an edit as far as the block `until`, where everything behind it is
    /// taken to be as it was: the page somebody looks at does not wait for those he does not see. What is
    /// said about the whole (contents, number of pages) comes from `before` and is not checked.
    ///
    /// # Errors
    /// As [`Self::regulation_preview`].
    pub fn regulation_beginning(
        &self,
        paper: &RegulationPaper,
        preset: Preset,
        before: &Preview,
        until: usize,
    ) -> Result<Preview, PaperError> {
        let facts = json!({ "preset": preset, "paper": paper, "marks": true });
        // What is rare in the whole is part of every style: it is looked for before the text is cut.
        let mut facts = facts::checked(&self.house.faces, facts)?;
        cut(&mut facts, until);
        let facts = facts::written(&facts)?;
        let work = || {
            self.house
                .set_once(Template::Regulation, facts, before.document())
        };
        Ok(Preview::new(guarded(work)?))
    }

    /// The pages around those that somebody looks at, beginning with a block that begins a page: neither what
    /// stands before them nor what stands behind them is set. The first page has an odd number.
    ///
    /// # Errors
    /// As [`Self::regulation_preview`].
    pub fn regulation_window(
        &self,
        paper: &RegulationPaper,
        preset: Preset,
        window: &Window,
        before: Option<&Preview>,
        superseded: &dyn Fn() -> bool,
    ) -> Result<Preview, PaperError> {
        let facts = json!({
            "preset": preset, "paper": paper, "marks": true,
            "window": { "page": window.first_page, "pages": window.of_pages, "annexed": false },
        });
        let mut facts = facts::checked(&self.house.faces, facts)?;
        cut(&mut facts, window.blocks.end);
        if let Some(blocks) = facts["paper"]["blocks"].as_array_mut() {
            let first = window.blocks.start.min(blocks.len());
            let mut until_here = blocks.iter().take(first + 1);
            let annexed = until_here.any(|block| block["kind"] == "annex");
            blocks.drain(..first);
            facts["window"]["annexed"] = annexed.into();
        }
        let facts = facts::written(&facts)?;
        let before = before.map(Preview::document);
        let work = || {
            self.house
                .set_again(Template::Regulation, facts, before, superseded)
        };
        Ok(Preview::new(guarded(work)?))
    }

    /// Forgets what none of the last edits used; an edit asks again within moments, so what the last few
    /// versions had in common is kept. All that is remembered is looked through for it: call it once after
    /// [`Self::regulation_preview`], when the pages were handed over and nobody waits.
    pub fn forget(&self) {
        comemo::evict(KEPT_EDITS);
    }
}

/// Pages that are set by themselves, see [`Typesetter::regulation_window`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// Odd, so that right and left pages stay what they are.
    pub first_page: usize,
    pub blocks: Range<usize>,
    /// 共几页, as it was before the edit.
    pub of_pages: usize,
}

/// Leaves the text as far as the block `until`, and of what stands behind it what contents and list of
/// annexes say.
fn cut(facts: &mut Value, until: usize) {
    let Some(blocks) = facts["paper"]["blocks"].as_array_mut() else {
        return;
    };
    let total = blocks.len();
    let behind = blocks.split_off(until.min(total));
    let titles = behind
        .into_iter()
        .filter(|block| matches!(block["kind"].as_str(), Some("part" | "chapter" | "annex")))
        .map(|block| json!({ "kind": block["kind"], "heading": block["heading"] }));
    let titles: Vec<Value> = titles.collect();
    if until < total {
        facts["behind"] = titles.into();
    }
}

/// A panic on the way costs the picture and nothing else.
fn guarded(
    work: impl FnOnce() -> Result<PagedDocument, PaperError>,
) -> Result<PagedDocument, PaperError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        Err(PaperError::Typesetting {
            template: Template::Regulation.name(),
            detail: "the typesetter stopped".to_owned(),
        })
    })
}
