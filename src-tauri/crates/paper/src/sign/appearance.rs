//! What the eye sees of a signature: a few small lines behind a vermilion bar, drawn as outlines.
//!
//! Outlines need no embedded font, so the paper stays PDF/A whatever it was typeset with; the text
//! itself is carried as /ActualText.

use std::fmt::Write as _;
use std::io::Write as _;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, FixedOffset};
use ttf_parser::{Face, OutlineBuilder};

use super::SignError;
use crate::fonts::SANS;
use crate::pdf::{Dict, Document, Object, PdfError, write_object};
use crate::typeset::SignatureBox;

pub(super) const POINTS_PER_MM: f64 = 72.0 / 25.4;
/// #C8372D, the colour of everything signed, and near-black for the rest.
const VERMILION: &str = "0.7843 0.2157 0.1765";
const INK: &str = "0.13 0.13 0.13";
/// Distance of the lines from the edges, in points, and of baselines in ems.
const PADDING: f64 = 4.0;
const LEADING: f64 = 1.4;
/// Lines never grow beyond this size, in points: the paper speaks louder than its signature.
const LARGEST: f64 = 8.0;
/// Width of the bar at the left of the lines, in points.
const BAR: f64 = 1.2;

/// Largest area of a signature that comes behind another, in square points: an eighth of A4.
pub(crate) const LARGEST_LATER_AREA: f64 = 62_500.0;

#[derive(Debug, Clone, PartialEq)]
pub enum Appearance {
    Invisible,
    Visible(Visible),
}

/// Lines in a place on a page (counted from 0). The first line is set in vermilion.
#[derive(Debug, Clone, PartialEq)]
pub struct Visible {
    pub page: usize,
    pub place: Place,
    pub lines: Vec<String>,
}

/// Millimetres from the upper left corner of the page, as it is before any /Rotate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

impl Place {
    /// In square points.
    pub(super) fn area(&self) -> f64 {
        self.width * self.height * POINTS_PER_MM * POINTS_PER_MM
    }
}

impl From<SignatureBox> for Place {
    fn from(place: SignatureBox) -> Self {
        Self {
            left: place.x_mm,
            top: place.y_mm,
            width: place.w_mm,
            height: place.h_mm,
        }
    }
}

impl Visible {
    /// In the place that a template left free.
    pub fn in_box(place: SignatureBox, lines: Vec<String>) -> Self {
        Self {
            page: place.page.saturating_sub(1),
            place: place.into(),
            lines,
        }
    }
}

/// The usual wording. A certificate that vouches for itself proves integrity only, and the paper
/// says so.
pub fn standard_lines(name: &str, moment: DateTime<FixedOffset>, self_signed: bool) -> Vec<String> {
    let title = if self_signed {
        "防篡改校验"
    } else {
        "电子签名"
    };
    let time = moment.format("%Y-%m-%d %H:%M").to_string();
    vec![String::from(title), name.to_owned(), time]
}

pub(super) struct Drawn {
    pub dict: Dict,
    pub content: Vec<u8>,
    pub rectangle: Object,
}

/// The media box of a page as left, bottom, right, top, inherited where the page has none.
pub(crate) fn media_box(document: &Document<'_>, page: &Dict) -> Result<[f64; 4], SignError> {
    let mut node = page.clone();
    for _ in 0..64 {
        let corners = document.value_array(&node, "MediaBox")?;
        let mut numbers = Vec::new();
        for corner in &corners {
            numbers.extend(
                document
                    .resolve(corner)?
                    .as_number()
                    .filter(|n| n.is_finite()),
            );
        }
        if let [a, b, c, d] = numbers[..] {
            return Ok([a.min(c), b.min(d), a.max(c), b.max(d)]);
        }
        match document.value_dict(&node, "Parent")? {
            Some(parent) => node = parent,
            None => break,
        }
    }
    Err(PdfError::Malformed {
        at: 0,
        what: "a page without media box",
    }
    .into())
}

/// /Rect of a place: left, bottom, right, top in points.
pub(super) fn rectangle(place: &Place, media: [f64; 4]) -> Result<[f64; 4], SignError> {
    let [width, height] = [place.width, place.height].map(|mm| mm * POINTS_PER_MM);
    let x = media[0] + place.left * POINTS_PER_MM;
    let y = media[3] - place.top * POINTS_PER_MM - height;
    let inside = x >= media[0] && y >= media[1] && x + width <= media[2] && y + height <= media[3];
    // Comparisons with something that is no number are false, so such a place is refused too.
    if !(inside && width >= 2.0 * PADDING && height >= 2.0 * PADDING) {
        return Err(SignError::BadPlace);
    }
    Ok([x, y, x + width, y + height])
}

pub(super) fn draw(visible: &Visible, media: [f64; 4]) -> Result<Drawn, SignError> {
    let rectangle = rectangle(&visible.place, media)?;
    let Place { width, height, .. } = visible.place;
    let [width, height] = [width, height].map(|mm| mm * POINTS_PER_MM);
    let content = packed(&visible.lines, width, height)?;
    let numbers = |values: [f64; 4]| Object::Array(values.map(real).to_vec());
    let dict = Dict::default()
        .with("Type", Object::name("XObject"))
        .with("Subtype", Object::name("Form"))
        .with("BBox", numbers([0.0, 0.0, width, height]))
        .with("Resources", Object::Dict(Dict::default()))
        .with("Filter", Object::name("FlateDecode"));
    Ok(Drawn {
        dict,
        content,
        rectangle: numbers(rectangle),
    })
}

/// The drawing, compressed. A batch repeats the same lines hundreds of times, so the last drawing is
/// kept; it is a function of its input alone.
fn packed(lines: &[String], width: f64, height: f64) -> Result<Vec<u8>, SignError> {
    static LAST: Mutex<Option<Drawing>> = Mutex::new(None);
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(kept) = last.as_ref()
        && kept.lines == lines
        && kept.size == (width, height)
    {
        return Ok(kept.content.clone());
    }
    let text = content(lines, width, height)?;
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    let written = packer.write_all(text.as_bytes());
    let content = written
        .and_then(|()| packer.finish())
        .map_err(|e| SignError::Failed {
            reason: e.to_string(),
        })?;
    *last = Some(Drawing {
        lines: lines.to_vec(),
        size: (width, height),
        content: content.clone(),
    });
    Ok(content)
}

struct Drawing {
    lines: Vec<String>,
    size: (f64, f64),
    content: Vec<u8>,
}

pub(super) fn real(value: f64) -> Object {
    Object::Real(format!("{value:.2}").into_bytes())
}

fn content(lines: &[String], width: f64, height: f64) -> Result<String, SignError> {
    let face = Face::parse(SANS, 0).map_err(|e| SignError::Failed {
        reason: e.to_string(),
    })?;
    let em = f64::from(face.units_per_em());
    let mut set = Vec::new();
    for line in lines {
        set.push(outline(&face, line)?);
    }
    let widest = set.iter().map(|line| line.advance).fold(1.0, f64::max) / em;
    let rows = lines.len().max(1) as f64;
    let size = ((width - 2.0 * PADDING - BAR) / widest)
        .min((height - 2.0 * PADDING) / (rows * LEADING))
        .min(LARGEST);

    let indent = BAR + PADDING;
    let mut actual = Vec::new();
    write_object(&mut actual, &Object::text(&lines.join("\n")));
    let mut out = String::new();
    let block = rows * LEADING * size;
    let bottom = (height - block) / 2.0;
    let _ = writeln!(out, "/Artifact BMC q {VERMILION} rg");
    let _ = writeln!(out, "0 {bottom:.2} {BAR} {block:.2} re f Q EMC");
    let _ = writeln!(
        out,
        "/Span <</ActualText {}>> BDC",
        String::from_utf8_lossy(&actual)
    );
    let mut baseline = (height + block) / 2.0 - size * ((LEADING - 1.0) / 2.0 + 0.88);
    for (index, line) in set.iter().enumerate() {
        let colour = if index == 0 { VERMILION } else { INK };
        let scale = size / em;
        let _ = writeln!(
            out,
            "q {colour} rg {scale:.6} 0 0 {scale:.6} {indent} {baseline:.2} cm"
        );
        out.push_str(&line.path);
        out.push_str("f Q\n");
        baseline -= size * LEADING;
    }
    out.push_str("EMC\n");
    Ok(out)
}

/// A line of text as outlines, in font units.
pub(crate) struct Letters {
    pub(crate) path: String,
    pub(crate) advance: f64,
    pub(crate) em: f64,
}

/// Text in the bundled sans, drawn so that no font has to be embedded.
pub(crate) fn letters(text: &str) -> Result<Letters, SignError> {
    let face = Face::parse(SANS, 0).map_err(|e| SignError::Failed {
        reason: e.to_string(),
    })?;
    let line = outline(&face, text)?;
    Ok(Letters {
        path: line.path,
        advance: line.advance.max(1.0),
        em: f64::from(face.units_per_em()),
    })
}

/// A line as one path in font units.
struct Line {
    path: String,
    advance: f64,
}

fn outline(face: &Face<'_>, line: &str) -> Result<Line, SignError> {
    let mut pen = Pen {
        path: String::new(),
        x: 0.0,
        last: (0.0, 0.0),
    };
    for character in line.chars() {
        let missing = SignError::MissingGlyph { character };
        let glyph = face
            .glyph_index(character)
            .filter(|glyph| glyph.0 != 0)
            .ok_or(missing)?;
        // A space has no outline, and that is fine.
        let _ = face.outline_glyph(glyph, &mut pen);
        pen.x += f32::from(face.glyph_hor_advance(glyph).unwrap_or(0));
    }
    Ok(Line {
        advance: f64::from(pen.x),
        path: pen.path,
    })
}

struct Pen {
    path: String,
    x: f32,
    last: (f32, f32),
}

impl Pen {
    fn point(&mut self, x: f32, y: f32) {
        let _ = write!(self.path, "{} {} ", (x + self.x).round(), y.round());
        self.last = (x, y);
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.point(x, y);
        self.path.push_str("m\n");
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.point(x, y);
        self.path.push_str("l\n");
    }

    /// PDF knows cubic curves only.
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (x0, y0) = self.last;
        let toward = |from: f32, control: f32| from + (control - from) * 2.0 / 3.0;
        self.curve_to(
            toward(x0, x1),
            toward(y0, y1),
            toward(x, x1),
            toward(y, y1),
            x,
            y,
        );
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.point(x1, y1);
        self.point(x2, y2);
        self.point(x, y);
        self.path.push_str("c\n");
    }

    fn close(&mut self) {
        self.path.push_str("h\n");
    }
}
