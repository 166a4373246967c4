//! Pictures of the pages of any PDF: stored papers, and files from elsewhere that may be hostile.

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

use crate::error::PaperError;
use crate::raster::Raster;

/// Finer than any printer in an office needs.
pub const MAX_DPI: u32 = 600;
/// A4 at 600 dpi has 35 million pixels; a picture may have a little more.
const MAX_PIXELS: f64 = 40e6;

/// How many pages a PDF has.
///
/// # Errors
/// [`PaperError::NotDrawable`] when the bytes are no PDF.
pub fn pdf_pages(bytes: &[u8]) -> Result<usize, PaperError> {
    guarded(|| Ok(read(bytes)?.pages().len()))
}

/// Draws one page of a PDF as PNG on white; `page` counts from 1.
///
/// # Errors
/// [`PaperError::NotDrawable`] when the bytes are no PDF, [`PaperError::NoSuchPage`],
/// [`PaperError::TooLarge`].
pub fn render_pdf_page(bytes: &[u8], page: usize, dpi: u32) -> Result<Vec<u8>, PaperError> {
    if dpi == 0 || dpi > MAX_DPI {
        return Err(PaperError::TooLarge);
    }
    guarded(|| {
        let pdf = read(bytes)?;
        let pages = pdf.pages();
        let leaf = page
            .checked_sub(1)
            .and_then(|index| pages.get(index))
            .ok_or(PaperError::NoSuchPage {
                page,
                pages: pages.len(),
            })?;
        let scale = dpi as f32 / 72.0;
        let (width, height) = leaf.render_dimensions();
        let side = f64::from(width.max(height) * scale);
        if !(side < f64::from(u16::MAX)
            && f64::from(width * scale) * f64::from(height * scale) < MAX_PIXELS)
        {
            return Err(PaperError::TooLarge);
        }
        let picture = render(
            leaf,
            &RenderCache::new(),
            &InterpreterSettings::default(),
            &RenderSettings::default(),
            &PixmapSettings {
                x_scale: scale,
                y_scale: scale,
                bg_color: WHITE,
            },
        );
        Raster::new(
            u32::from(picture.width()),
            u32::from(picture.height()),
            picture.data_as_u8_slice(),
        )
        .png()
    })
}

fn read(bytes: &[u8]) -> Result<Pdf, PaperError> {
    Pdf::new(bytes.to_vec()).map_err(|_| PaperError::NotDrawable)
}

/// The reader of foreign files is someone else's code: should it panic, this stays a message.
fn guarded<T>(work: impl FnOnce() -> Result<T, PaperError>) -> Result<T, PaperError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(PaperError::NotDrawable))
}
