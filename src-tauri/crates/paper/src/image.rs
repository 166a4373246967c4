//! Pictures of the pages of any PDF: stored papers, and files from elsewhere that may be hostile.

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

use crate::error::PaperError;

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
        png(
            u32::from(picture.width()),
            u32::from(picture.height()),
            picture.data_as_u8_slice(),
        )
    })
}

fn read(bytes: &[u8]) -> Result<Pdf, PaperError> {
    Pdf::new(bytes.to_vec()).map_err(|_| PaperError::NotDrawable)
}

/// The reader of foreign files is someone else's code: should it panic, this stays a message.
fn guarded<T>(work: impl FnOnce() -> Result<T, PaperError>) -> Result<T, PaperError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(PaperError::NotDrawable))
}

/// Opaque RGBA to PNG. Quick compression: pages are shown once and thrown away.
pub(crate) fn png(width: u32, height: u32, rgba: &[u8]) -> Result<Vec<u8>, PaperError> {
    // Pages are opaque and nearly always black on white: a third of the bytes is enough for most, and
    // time is spent on every byte.
    let pixels = || rgba.chunks_exact(4);
    let grey = pixels().all(|pixel| pixel[0] == pixel[1] && pixel[1] == pixel[2]);
    let (samples, colour): (Vec<u8>, _) = if grey {
        (
            pixels().map(|pixel| pixel[0]).collect(),
            png::ColorType::Grayscale,
        )
    } else {
        let rgb = pixels().flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]);
        (rgb.collect(), png::ColorType::Rgb)
    };
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(colour);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header().map_err(|_| PaperError::TooLarge)?;
    writer
        .write_image_data(&samples)
        .map_err(|_| PaperError::TooLarge)?;
    writer.finish().map_err(|_| PaperError::TooLarge)?;
    Ok(file)
}
