//! The pages beside the text, set again after every edit.
//!
//! Only the facts are read from the company file; setting them in type happens beside it, so that saving
//! never waits for a page, and a page never waits for saving: what was typed since then comes with the
//! request. Of two requests the older gives way, and what goes wrong here costs a picture, never text.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::papers::RegulationPaper;
use paper::Preview;

use super::facts::{Use, facts, preset_of};
use super::find::load;
use super::text::{edited, revision};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{PageShown, PresetWord, PreviewInfo, PreviewSpot, Unsaved};

/// So many pages come along with an answer: an edit changes one, seldom the next. The others are asked for.
const AT_ONCE: usize = 2;

/// What is to be set, read from the company file.
pub struct PreviewFacts {
    version: i64,
    preset: PresetWord,
    paper: RegulationPaper,
}

/// The facts of a version's pages; of a draft, with what was typed on the text of the file and is not
/// saved yet. Typed on an older text it is left out: that save is under way.
pub fn preview_facts(
    office: &Office,
    version: i64,
    preset: PresetWord,
    unsaved: Option<Unsaved>,
) -> Result<PreviewFacts> {
    let (regulation, mut text) = load(office, version)?;
    if let Some(Unsaved {
        revision: seen,
        edit,
    }) = unsaved
        && text.is_draft()
        && revision(office.file.regulations().revision(text.id)?) == seen
    {
        text.body = edited(&text.body, edit)?.text.into_body();
    }
    Ok(PreviewFacts {
        version,
        preset,
        paper: facts(office, &regulation, &text, Use::Screen)?,
    })
}

/// The pages set last, and who asked last.
#[derive(Default)]
pub struct PreviewDesk {
    newest: AtomicU64,
    /// Held by whoever sets pages: the next begins with what the one before has made.
    setting: Mutex<()>,
    /// Taken for a moment only. Whoever draws a page or looks for a place on it has pages of his own, so
    /// that the next edit does not wait for him.
    pages: Mutex<Option<Arc<Pages>>>,
    /// The beginning of the pages of a newer edit, shown until all of them are set.
    ahead: Mutex<Option<Arc<Preview>>>,
    /// The pages before those: to take them apart is left for when nobody waits.
    old: Mutex<Option<Arc<Pages>>>,
}

/// Fewer blocks than this share of the text must stand before the end of the pages on screen, or setting
/// them first saves nothing.
const WORTH_IT: (usize, usize) = (3, 4);

struct Pages {
    version: i64,
    preset: PresetWord,
    preview: Preview,
}

/// A place in the queue of edits; a later one makes it void.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn(u64);

impl PreviewDesk {
    /// Announces a request. Take it before anything else is waited for.
    pub fn turn(&self) -> Turn {
        Turn(self.newest.fetch_add(1, Ordering::SeqCst) + 1)
    }

    /// Sets the pages, beginning with those of the edit before, and tells which are new by their marks.
    /// Refused with `preview.superseded` when a later turn was taken meanwhile.
    pub fn set(&self, turn: Turn, facts: &PreviewFacts) -> Result<PreviewInfo> {
        let superseded = || self.newest.load(Ordering::SeqCst) != turn.0;
        let _setting = held(&self.setting);
        if superseded() {
            return Err(refusal("preview.superseded").into());
        }
        let before = self.pages();
        let before = before
            .as_deref()
            .filter(|pages| pages.version == facts.version && pages.preset == facts.preset);
        let preview = Office::typesetter().regulation_preview(
            &facts.paper,
            preset_of(facts.preset),
            before.map(|pages| &pages.preview),
            &superseded,
        )?;
        let info = info_of(&preview);
        *held(&self.ahead) = None;
        let old = held(&self.pages).replace(Arc::new(Pages {
            version: facts.version,
            preset: facts.preset,
            preview,
        }));
        *held(&self.old) = old;
        Ok(info)
    }

    /// Sets the pages on screen alone, as far as they follow from what stands before them, for whoever types.
    /// None when there is nothing to begin with or nothing to save: then [`Self::set`] is as fast.
    pub fn set_ahead(
        &self,
        turn: Turn,
        facts: &PreviewFacts,
        shown: &[PageShown],
    ) -> Result<Option<PreviewInfo>> {
        let _setting = held(&self.setting);
        if self.newest.load(Ordering::SeqCst) != turn.0 {
            return Err(refusal("preview.superseded").into());
        }
        let before = self.pages();
        let before = before
            .as_deref()
            .filter(|pages| pages.version == facts.version && pages.preset == facts.preset);
        let (Some(before), Some(last)) = (before, shown.iter().map(|shown| shown.page).max())
        else {
            return Ok(None);
        };
        let blocks = &facts.paper.blocks;
        // One page more than is seen: the end of a page depends on what begins the next one.
        let behind = before.preview.first_after(last + 1);
        let until = behind.and_then(|node| blocks.iter().position(|block| block.id.0 == node));
        let worth = |until: &usize| until * WORTH_IT.1 < blocks.len() * WORTH_IT.0;
        let Some(until) = until.filter(worth) else {
            return Ok(None);
        };
        let preset = preset_of(facts.preset);
        let ahead = Office::typesetter().regulation_beginning(
            &facts.paper,
            preset,
            &before.preview,
            until,
        )?;
        let mut info = info_of(&before.preview);
        info.ahead = true;
        for (mark, new) in info.marks.iter_mut().zip(ahead.marks()).take(last) {
            mark.clone_from(new);
        }
        *held(&self.ahead) = Some(Arc::new(ahead));
        Ok(Some(info))
    }

    /// Clears the desk after [`Self::set`], once the pages were handed over.
    pub fn clear(&self) {
        let old = held(&self.old).take();
        drop(old);
        Office::typesetter().forget();
    }

    /// The page with this mark as PNG, this many pixels wide. Refused with `preview.superseded` when
    /// there is no such page any more.
    pub fn picture(&self, mark: &str, width: u32) -> Result<Vec<u8>> {
        let (pages, ahead) = (self.pages(), held(&self.ahead).clone());
        let all = pages.as_ref().map(|pages| &pages.preview);
        let found = ahead.as_deref().into_iter().chain(all).find_map(|preview| {
            let index = preview.marks().iter().position(|own| own == mark)?;
            Some((preview, index + 1))
        });
        let (preview, page) = found.ok_or_else(|| refusal("preview.superseded"))?;
        Ok(preview.png_wide(page, width)?)
    }

    /// The first of the pages on screen that look different on the pages just set, as PNG. Whatever hinders
    /// that costs a second request, nothing else.
    pub fn news(&self, info: &PreviewInfo, shown: &[PageShown]) -> Vec<(usize, Vec<u8>)> {
        shown
            .iter()
            .filter_map(|shown| {
                let mark = info.marks.get(shown.page.checked_sub(1)?)?;
                if *mark == shown.mark {
                    return None;
                }
                Some((shown.page, self.picture(mark, shown.width).ok()?))
            })
            .take(AT_ONCE)
            .collect()
    }

    /// Where a part of the text begins to stand on the pages set last; none when it is not on them.
    pub fn place(&self, node: &str) -> Option<PreviewSpot> {
        let pages = self.pages();
        let spot = pages.as_ref()?.preview.place(node)?;
        Some(PreviewSpot {
            page: spot.page,
            x_mm: spot.x_mm,
            y_mm: spot.y_mm,
            w_mm: spot.w_mm,
            h_mm: spot.h_mm,
        })
    }

    /// The part of the text at a point of a page; none far from any line.
    pub fn node_at(&self, page: usize, x_mm: f64, y_mm: f64) -> Option<String> {
        let pages = self.pages();
        let node = pages.as_ref()?.preview.node_at(page, x_mm, y_mm)?;
        Some(node.to_owned())
    }

    fn pages(&self) -> Option<Arc<Pages>> {
        held(&self.pages).clone()
    }
}

fn info_of(preview: &Preview) -> PreviewInfo {
    PreviewInfo {
        pages: preview.pages(),
        marks: preview.marks().to_vec(),
        page_width_mm: 210,
        page_height_mm: 297,
        pictures: Vec::new(),
        ahead: false,
    }
}

/// A panic while pages were set leaves the old ones, which are whole.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
