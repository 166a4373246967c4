//! A scan or a photograph of the company's seal: read within limits, cut out, its paper made transparent.

mod clean;
mod find;
mod read;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Pixels on the longer side of what is kept: at 42 mm about 360 to the inch, as fine as ink is.
const KEPT: u32 = 600;
/// Fewer pixels than this on the longer side, and the characters of the seal cannot be read in print.
const COARSEST: u32 = 160;

/// The seal alone: PNG with transparent paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealPicture {
    pub png: Vec<u8>,
    /// In pixels.
    pub width: u32,
    pub height: u32,
}

/// Why a file does not become a seal.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, Deserialize)]
pub enum SealError {
    #[error("neither PNG nor JPEG")]
    NotAPicture,
    #[error("the picture has {millions} million pixels; {most} million are read")]
    TooManyPixels { millions: u64, most: u64 },
    #[error("the picture is damaged: {0}")]
    Damaged(String),
    #[error("there is nothing red on the picture")]
    NothingRed,
    #[error("the seal is only {pixels} pixels wide; {least} are needed")]
    TooCoarse { pixels: u32, least: u32 },
}

impl SealError {
    /// A stable code for the edges, which own the words.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotAPicture => "seal.not_a_picture",
            Self::TooManyPixels { .. } => "seal.too_many_pixels",
            Self::Damaged(_) => "seal.damaged",
            Self::NothingRed => "seal.nothing_red",
            Self::TooCoarse { .. } => "seal.too_coarse",
        }
    }
}

/// Cuts the seal out of a picture.
///
/// # Errors
/// [`SealError`] for what is wrong with the file; memory stays bounded whatever it claims to be.
pub fn read(bytes: &[u8]) -> Result<SealPicture, SealError> {
    let scan = read::picture(bytes)?;
    let paper = clean::paper_of(&scan);
    let place = find::seal(&scan, paper).ok_or(SealError::NothingRed)?;
    let longer = place.width.max(place.height);
    if longer < COARSEST {
        return Err(SealError::TooCoarse {
            pixels: longer,
            least: COARSEST,
        });
    }
    let cut = image::imageops::crop_imm(&scan, place.left, place.top, place.width, place.height);
    let cut = if longer > KEPT {
        let side = |pixels: u32| (pixels * KEPT / longer).max(1);
        let (width, height) = (side(place.width), side(place.height));
        // Made smaller while the paper is still there: what is averaged then are colours, not holes.
        image::imageops::resize(&*cut, width, height, image::imageops::FilterType::Triangle)
    } else {
        cut.to_image()
    };
    let clean = clean::seal(&cut, paper).ok_or(SealError::NothingRed)?;
    Ok(SealPicture {
        png: read::png(&clean)?,
        width: clean.width(),
        height: clean.height(),
    })
}
