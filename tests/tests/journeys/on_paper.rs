//! What is on a PDF that lies on the disk, seen with poppler: other eyes than the program's own.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

/// Pixels to the millimetre in which a page is looked at.
const FINE: usize = 5;

/// Where something is on a page, in millimetres from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

impl Mark {
    /// What is on the paper around something as wide as it is high, with a centimetre on every side.
    pub fn around(left: f64, top: f64, size: f64) -> Self {
        Self {
            left: left - 10.0,
            top: top - 10.0,
            width: size + 20.0,
            height: size + 20.0,
        }
    }

    fn holds(&self, x: f64, y: f64) -> bool {
        let within = |value: f64, from: f64, long: f64| value >= from && value <= from + long;
        within(x, self.left, self.width) && within(y, self.top, self.height)
    }
}

/// All that can be read on the paper.
pub fn words(pdf: &Path) -> Result<String> {
    let said = poppler("pdftotext", pdf, &["-layout"], &["-"])?;
    Ok(String::from_utf8(said)?)
}

/// The box around everything red in a part of a page, which is counted from 1.
pub fn red(pdf: &Path, page: usize, part: Mark) -> Result<Mark> {
    let picture = look(pdf, page)?;
    let (width, pixels) = ppm(&picture)?;
    let mm = |pixels: usize| pixels as f64 / FINE as f64;
    let mut corners: Option<[usize; 4]> = None;
    for (at, colour) in pixels.chunks_exact(3).enumerate() {
        let others = colour[1].max(colour[2]);
        if colour[0] < 140 || colour[0] - others.min(colour[0]) < 60 {
            continue;
        }
        let (x, y) = (at % width, at / width);
        if !part.holds(mm(x), mm(y)) {
            continue;
        }
        let [left, top, right, bottom] = corners.unwrap_or([x, y, x, y]);
        corners = Some([left.min(x), top.min(y), right.max(x), bottom.max(y)]);
    }
    let Some([left, top, right, bottom]) = corners else {
        bail!(
            "nothing red at {part:?} on page {page} of {}",
            pdf.display()
        );
    };
    Ok(Mark {
        left: mm(left),
        top: mm(top),
        width: mm(right + 1 - left),
        height: mm(bottom + 1 - top),
    })
}

/// How much of the first page of one paper looks otherwise than on another: 0 where they look the same.
pub fn difference(one: &Path, other: &Path) -> Result<f64> {
    let (one, other) = (look(one, 1)?, look(other, 1)?);
    ensure!(one.len() == other.len(), "the pages have other sizes");
    let (_, before) = ppm(&one)?;
    let (_, after) = ppm(&other)?;
    let pixels = before.chunks_exact(3).zip(after.chunks_exact(3));
    let otherwise = pixels.filter(|(before, after)| before[0].abs_diff(after[0]) > 40);
    Ok(otherwise.count() as f64 / (before.len() / 3) as f64)
}

fn look(pdf: &Path, page: usize) -> Result<Vec<u8>> {
    let (page, resolution) = (page.to_string(), (FINE as f64 * 25.4).to_string());
    let how = ["-r", &resolution, "-f", &page, "-l", &page];
    poppler("pdftoppm", pdf, &how, &[])
}

/// Width in pixels, and three bytes for each pixel.
fn ppm(picture: &[u8]) -> Result<(usize, &[u8])> {
    let mut parts = picture.splitn(4, |byte| byte.is_ascii_whitespace());
    let mut next = || parts.next().context("a picture that ends in its head");
    ensure!(next()? == b"P6", "no picture of colours");
    let width = std::str::from_utf8(next()?)?.parse()?;
    next()?;
    // The greatest value, 255, and one line break stand before the pixels.
    let pixels = next()?.get(4..).context("a picture without pixels")?;
    Ok((width, pixels))
}

fn poppler(tool: &str, pdf: &Path, how: &[&str], to: &[&str]) -> Result<Vec<u8>> {
    let done = Command::new(tool).args(how).arg(pdf).args(to).output();
    let done = done.with_context(|| format!("{tool} is missing (Debian: poppler-utils)"))?;
    ensure!(
        done.status.success(),
        "{tool}: {}",
        String::from_utf8_lossy(&done.stderr)
    );
    Ok(done.stdout)
}
