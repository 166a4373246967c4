//! Ink from paper: what is red stays, in one colour as a stamp has one ink; white and grey paper, shadows,
//! printed text and the strokes of a pen become transparent. Integers throughout.

use image::{Rgb, RgbImage, Rgba, RgbaImage};

/// Of 255, how much ink covers at most: the text under a seal stays readable, as under wet ink.
pub(super) const COVER: u32 = 219;
/// Saturation, of 255, below which a pixel is paper, a shadow or the rim of a JPEG block.
const PAPER: u32 = 30;
/// Saturation from which a pixel counts as red.
pub(super) const RED: u32 = 64;
/// Darker than this there is no telling colours apart.
const DARK: u32 = 56;
/// Pixels looked at on each side to learn the colour of the paper.
const SAMPLES: u32 = 256;

/// The colour of the paper: the median of each channel, since most of any such picture is paper.
pub(super) fn paper_of(scan: &RgbImage) -> [u32; 3] {
    let mut counts = [[0_u32; 256]; 3];
    let step = |side: u32| (side / SAMPLES).max(1) as usize;
    let mut seen = 0;
    for y in (0..scan.height()).step_by(step(scan.height())) {
        for x in (0..scan.width()).step_by(step(scan.width())) {
            seen += 1;
            for (count, value) in counts.iter_mut().zip(scan.get_pixel(x, y).0) {
                count[usize::from(value)] += 1;
            }
        }
    }
    counts.map(|count| {
        let mut below = 0;
        let median = count.iter().position(|many| {
            below += many;
            2 * below >= seen
        });
        // Black paper would make everything white.
        u32::try_from(median.unwrap_or(255)).unwrap_or(255).max(64)
    })
}

/// How red a pixel is, of 255, seen on this paper: light and shadow change its brightness, not this.
pub(super) fn saturation(pixel: Rgb<u8>, paper: [u32; 3]) -> u32 {
    let [red, green, blue] = balanced(pixel, paper);
    red.saturating_sub(green.max(blue)) * 255 / red.max(DARK)
}

/// The colour as it would be on white paper.
fn balanced(pixel: Rgb<u8>, paper: [u32; 3]) -> [u32; 3] {
    let mut channels = pixel.0.map(u32::from);
    for (channel, paper) in channels.iter_mut().zip(paper) {
        *channel = (*channel * 255 / paper).min(255);
    }
    channels
}

/// The seal in the colour of its own ink, everything else transparent; nothing where there is no ink.
pub(super) fn seal(cut: &RgbImage, paper: [u32; 3]) -> Option<RgbaImage> {
    let full = full_ink(cut, paper)?;
    let ink = colour(cut, paper, full)?;
    let [red, green, blue] = ink;
    Some(RgbaImage::from_fn(cut.width(), cut.height(), |x, y| {
        let cover = cover(saturation(*cut.get_pixel(x, y), paper), full);
        let alpha = u8::try_from(cover * COVER / 255).unwrap_or(u8::MAX);
        Rgba([red, green, blue, alpha])
    }))
}

/// The saturation at which ink covers fully: that of the upper quarter of all red pixels, so that a pale
/// impression is printed as firmly as a fat one.
fn full_ink(cut: &RgbImage, paper: [u32; 3]) -> Option<u32> {
    let mut counts = [0_u64; 256];
    for pixel in cut.pixels() {
        counts[saturation(*pixel, paper).min(255) as usize] += 1;
    }
    let red = RED as usize;
    let all: u64 = counts[red..].iter().sum();
    let mut above = 0;
    let found = (red..256).rev().find(|level| {
        above += counts[*level];
        above > 0 && 4 * above >= all
    })?;
    // A little below it, so that ink with grain does not become a sieve.
    u32::try_from(found * 4 / 5).ok()
}

fn cover(saturation: u32, full: u32) -> u32 {
    let span = full.saturating_sub(PAPER).max(1);
    (saturation.saturating_sub(PAPER) * 255 / span).min(255)
}

/// The mean colour of what is covered fully.
fn colour(cut: &RgbImage, paper: [u32; 3], full: u32) -> Option<[u8; 3]> {
    let mut sums = [0_u64; 3];
    let mut seen = 0_u64;
    for pixel in cut.pixels() {
        if saturation(*pixel, paper) >= full {
            seen += 1;
            for (sum, value) in sums.iter_mut().zip(balanced(*pixel, paper)) {
                *sum += u64::from(value);
            }
        }
    }
    let mean = |sum: u64| u8::try_from(sum.checked_div(seen)?).ok();
    Some([mean(sums[0])?, mean(sums[1])?, mean(sums[2])?])
}
