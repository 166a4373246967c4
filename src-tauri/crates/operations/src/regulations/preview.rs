//! The pages beside the text, set again after every edit.
//!
//! Only the facts are read from the company file; setting them in type happens beside it, so that saving
//! never waits for a page, and a page never waits for saving: what was typed since then comes with the
//! request. Of two requests the older gives way, and what goes wrong here costs a picture, never text.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::papers::RegulationPaper;
use domain::regulations::PrintedBlock;
use paper::{Preview, Raster};

use super::ahead::{Ahead, ahead};
use super::drawn::Drawn;
use super::facts::{Use, facts, preset_of};
use super::find::load;
use super::text::{edited, revision};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{PageShown, PictureStrip, PresetWord, PreviewInfo, PreviewSpot, Unsaved};

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
    /// The pages on screen after a newer edit, shown until all of them are set.
    ahead: Mutex<Option<Arc<Part>>>,
    /// What the window has of them.
    drawn: Drawn,
    /// The pages before those: to take them apart is left for when nobody waits.
    old: Mutex<Option<Arc<Pages>>>,
}

struct Pages {
    version: i64,
    preset: PresetWord,
    text: Vec<PrintedBlock>,
    preview: Preview,
}

/// Pages set by themselves.
struct Part {
    first_page: usize,
    preview: Preview,
}

/// A page that looks different, as PNG: whole, or the strip of it that changed.
#[derive(Debug, Clone, PartialEq)]
pub struct PageNews {
    pub page: usize,
    pub png: Vec<u8>,
    pub strip: Option<PictureStrip>,
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
        if before.is_none() {
            self.drawn.clear();
        }
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
            text: facts.paper.blocks.clone(),
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
        let superseded = || self.newest.load(Ordering::SeqCst) != turn.0;
        let _setting = held(&self.setting);
        if superseded() {
            return Err(refusal("preview.superseded").into());
        }
        let pages = self.pages();
        let pages = pages
            .as_deref()
            .filter(|pages| pages.version == facts.version && pages.preset == facts.preset);
        let Some(Pages { preview, text, .. }) = pages else {
            return Ok(None);
        };
        let mut info = info_of(preview);
        info.ahead = true;
        let (typesetter, preset) = (Office::typesetter(), preset_of(facts.preset));
        let set = match ahead(preview, (text, &facts.paper.blocks), shown) {
            None => return Ok(None),
            Some(Ahead::Nothing) => return Ok(Some(info)),
            Some(Ahead::Beginning { until }) => Part {
                first_page: 1,
                preview: typesetter.regulation_beginning(&facts.paper, preset, preview, until)?,
            },
            Some(Ahead::Window(window)) => {
                // What the same pages said of themselves a letter ago is mostly right.
                let known = held(&self.ahead).clone();
                let known = known.filter(|part| part.first_page == window.first_page);
                Part {
                    first_page: window.first_page,
                    preview: typesetter.regulation_window(
                        &facts.paper,
                        preset,
                        &window,
                        known.as_deref().map(|part| &part.preview),
                        &superseded,
                    )?,
                }
            }
        };
        let last = shown.iter().map(|shown| shown.page).max().unwrap_or(0);
        let marks = info.marks.iter_mut().take(last).skip(set.first_page - 1);
        for (mark, new) in marks.zip(set.preview.marks()) {
            mark.clone_from(new);
        }
        *held(&self.ahead) = Some(Arc::new(set));
        Ok(Some(info))
    }

    /// Clears the desk after [`Self::set`], once the pages were handed over.
    pub fn clear(&self) {
        let old = held(&self.old).take();
        drop(old);
        Office::typesetter().forget();
        if let Some(pages) = self.pages() {
            // The next letter asks where things stand, and need not wait until all pages are read for it.
            let _ = pages.preview.first_after(0);
        }
    }

    /// The page with this mark as PNG, this many pixels wide. Refused with `preview.superseded` when
    /// there is no such page any more.
    pub fn picture(&self, mark: &str, width: u32) -> Result<Vec<u8>> {
        let raster = self.raster(mark, width)?;
        self.whole(mark, raster)
    }

    /// A whole page as PNG; the window has it from now on.
    fn whole(&self, mark: &str, raster: Raster) -> Result<Vec<u8>> {
        let png = raster.png()?;
        self.drawn.keep(mark, raster);
        Ok(png)
    }

    fn raster(&self, mark: &str, width: u32) -> Result<Raster> {
        let (pages, ahead) = (self.pages(), held(&self.ahead).clone());
        let all = pages.as_ref().map(|pages| &pages.preview);
        let part = ahead.as_deref().map(|part| &part.preview);
        let found = part.into_iter().chain(all).find_map(|preview| {
            let index = preview.marks().iter().position(|own| own == mark)?;
            Some((preview, index + 1))
        });
        let (preview, page) = found.ok_or_else(|| refusal("preview.superseded"))?;
        Ok(preview.raster(page, width)?)
    }

    /// The first of the pages on screen that look different on the pages just set, or what of them does.
    /// Whatever hinders that costs a second request, nothing else.
    pub fn news(&self, info: &PreviewInfo, shown: &[PageShown]) -> Vec<PageNews> {
        shown
            .iter()
            .filter_map(|shown| {
                let mark = info.marks.get(shown.page.checked_sub(1)?)?;
                if *mark == shown.mark {
                    return None;
                }
                self.new_page(shown, mark).ok()
            })
            .take(AT_ONCE)
            .collect()
    }

    fn new_page(&self, shown: &PageShown, mark: &str) -> Result<PageNews> {
        let raster = self.raster(mark, shown.width)?;
        let page = shown.page;
        let (png, strip) = match self.drawn.strip(&shown.whole, &raster) {
            Some((png, strip)) => (png, Some(strip)),
            None => (self.whole(mark, raster)?, None),
        };
        Ok(PageNews { page, png, strip })
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
pub(super) fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
