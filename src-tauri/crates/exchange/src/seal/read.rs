//! From a file to pixels, and from pixels to PNG. What a file claims is looked at before memory is taken.

use std::io::Cursor;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Limits,
    Rgb, RgbImage, RgbaImage,
};

use super::SealError;

/// A sheet of A4 at 600 dpi has 35 million pixels, and so have the photographs of telephones.
const MOST_PIXELS: u64 = 40_000_000;
/// What the decoder may take at once, in bytes: the pixels at 16 bits for each of four channels.
const MOST_MEMORY: u64 = MOST_PIXELS * 8;

/// The picture upright, on white where it was transparent.
pub(super) fn picture(bytes: &[u8]) -> Result<RgbImage, SealError> {
    let format = image::guess_format(bytes)
        .ok()
        .filter(|format| matches!(format, ImageFormat::Png | ImageFormat::Jpeg))
        .ok_or(SealError::NotAPicture)?;
    let damaged = |error: image::ImageError| SealError::Damaged(error.to_string());
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MOST_PIXELS {
        return Err(SealError::TooManyPixels {
            millions: pixels / 1_000_000,
            most: MOST_PIXELS / 1_000_000,
        });
    }
    // How the telephone was held; where that cannot be read, the picture stands as it is.
    let orientation = decoder.orientation().ok();
    let mut decoded = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    if let Some(orientation) = orientation {
        decoded.apply_orientation(orientation);
    }
    Ok(on_white(decoded))
}

fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let rgba = picture.into_rgba8();
    RgbImage::from_fn(rgba.width(), rgba.height(), |x, y| {
        let [red, green, blue, alpha] = rgba.get_pixel(x, y).0;
        let over = |value: u8| {
            let mixed = u32::from(value) * u32::from(alpha) + 255 * (255 - u32::from(alpha));
            u8::try_from(mixed / 255).unwrap_or(u8::MAX)
        };
        Rgb([over(red), over(green), over(blue)])
    })
}

pub(super) fn png(picture: &RgbaImage) -> Result<Vec<u8>, SealError> {
    let mut file = Vec::new();
    PngEncoder::new_with_quality(&mut file, CompressionType::Default, FilterType::Adaptive)
        .write_image(
            picture.as_raw(),
            picture.width(),
            picture.height(),
            ExtendedColorType::Rgba8,
        )
        .map_err(|error| SealError::Damaged(error.to_string()))?;
    Ok(file)
}
