//! The pictures of pages that were handed over whole. Of a page that changed only the rows are drawn anew
//! that differ from one of them: a letter changes one line, and the window need not decode and paint a page
//! for it.

use std::sync::{Arc, Mutex};

use paper::Raster;

use super::preview::held;
use crate::views::PictureStrip;

/// So many bytes of dots: a page at 800 dots across has one million of them, three where it has colours, and four
/// times as many on a fine screen.
const KEPT: usize = 24_000_000;

/// Where more than this part of a page changed, it is sent whole and becomes what the next one is compared
/// with.
const MOST: (u32, u32) = (1, 3);

/// What was handed over whole, the newest last.
#[derive(Default)]
pub(super) struct Drawn(Mutex<Vec<(String, Arc<Raster>)>>);

impl Drawn {
    /// Remembers the picture of the page with this mark.
    pub(super) fn keep(&self, mark: &str, raster: Raster) {
        let mut kept = held(&self.0);
        kept.retain(|(known, one)| known != mark || one.width() != raster.width());
        kept.push((mark.to_owned(), Arc::new(raster)));
        let mut bytes: usize = kept.iter().map(|(_, one)| one.bytes()).sum();
        // The newest stays, however large it is.
        while bytes > KEPT && kept.len() > 1 {
            bytes -= kept.remove(0).1.bytes();
        }
    }

    /// Lets go of all of them, for other pages are shown now.
    pub(super) fn clear(&self) {
        held(&self.0).clear();
    }

    /// The rows of a page that differ from the picture with this mark, as PNG, and where they lie. None
    /// where the picture is not known, or too little of it stays.
    pub(super) fn strip(&self, mark: &str, page: &Raster) -> Option<(Vec<u8>, PictureStrip)> {
        let under = self.of(mark, page.width())?;
        let mut rows = page.rows_unlike(&under)?;
        if (rows.end - rows.start) * MOST.1 > page.height() * MOST.0 {
            return None;
        }
        if rows.is_empty() {
            // What was typed is gone again: any row of the picture is right.
            rows = 0..1;
        }
        let parts = |row: u32| f64::from(row) / f64::from(page.height());
        let strip = PictureStrip {
            top: parts(rows.start),
            height: parts(rows.end - rows.start),
        };
        Some((page.rows_png(rows).ok()?, strip))
    }

    /// One that is used stays among the newest.
    fn of(&self, mark: &str, width: u32) -> Option<Arc<Raster>> {
        let mut kept = held(&self.0);
        let found = kept
            .iter()
            .position(|(known, one)| known == mark && one.width() == width)?;
        let one = kept.remove(found);
        let raster = Arc::clone(&one.1);
        kept.push(one);
        Some(raster)
    }
}
