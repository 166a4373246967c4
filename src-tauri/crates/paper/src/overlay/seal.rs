//! The picture of a seal as the user gives it: a PNG, best with a transparent ground.

use std::io::Cursor;

use png::{ColorType, Decoder, Limits, Transformations};

use crate::error::PaperError;

/// More is no better on paper: 42 mm at 1200 dpi.
const MAX_SIDE: u32 = 2000;
/// Below this the print shows steps.
const MIN_SIDE: u32 = 120;
/// What decoding may take, in bytes.
const MAX_MEMORY: usize = 64 << 20;
/// Lighter than this in all colours counts as paper when a picture has no transparency of its own.
const PAPER: u8 = 235;

/// A seal's picture, four bytes a pixel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) rgba: Vec<u8>,
}

impl Seal {
    /// Bytes a file may have.
    pub const MAX_FILE: u64 = 8 << 20;

    /// Reads a PNG. White ground of a picture without transparency becomes transparent, so that the
    /// text under the seal stays readable.
    ///
    /// # Errors
    /// [`PaperError::BadSeal`] with `not_png`, `too_large` or `too_small`.
    pub fn read(file: &[u8]) -> Result<Self, PaperError> {
        let bad = |why| PaperError::BadSeal { why };
        if file.len() as u64 > Self::MAX_FILE {
            return Err(bad("too_large"));
        }
        let limits = Limits { bytes: MAX_MEMORY };
        let mut decoder = Decoder::new_with_limits(Cursor::new(file), limits);
        decoder.set_transformations(Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().map_err(|_| bad("not_png"))?;
        let (width, height) = (reader.info().width, reader.info().height);
        if width.max(height) > MAX_SIDE {
            return Err(bad("too_large"));
        }
        if width.min(height) < MIN_SIDE {
            return Err(bad("too_small"));
        }
        let size = reader.output_buffer_size().ok_or(bad("too_large"))?;
        let mut samples = vec![0; size];
        let info = reader
            .next_frame(&mut samples)
            .map_err(|_| bad("not_png"))?;
        samples.truncate(info.buffer_size());
        let rgba = pixels(info.color_type, &samples).ok_or(bad("not_png"))?;
        Ok(Self {
            width: width as usize,
            height: height as usize,
            rgba,
        })
    }

    /// The columns from `from` to before `to`.
    pub(super) fn columns(&self, from: usize, to: usize) -> Vec<u8> {
        self.rgba
            .chunks_exact(self.width * 4)
            .flat_map(|row| &row[from * 4..to * 4])
            .copied()
            .collect()
    }
}

fn pixels(colour: ColorType, samples: &[u8]) -> Option<Vec<u8>> {
    let lift = |[red, green, blue]: [u8; 3]| {
        let paper = red.min(green).min(blue) >= PAPER;
        [red, green, blue, if paper { 0 } else { 255 }]
    };
    Some(match colour {
        ColorType::Rgba => samples.to_vec(),
        ColorType::Rgb => samples
            .chunks_exact(3)
            .flat_map(|p| lift([p[0], p[1], p[2]]))
            .collect(),
        ColorType::Grayscale => samples.iter().flat_map(|&g| lift([g, g, g])).collect(),
        ColorType::GrayscaleAlpha => samples
            .chunks_exact(2)
            .flat_map(|p| [p[0], p[0], p[0], p[1]])
            .collect(),
        // Palettes were expanded by the reader.
        ColorType::Indexed => return None,
    })
}
