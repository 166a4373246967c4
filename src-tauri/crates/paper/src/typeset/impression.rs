//! 印章 on a paper: the picture with its true size and its place.

use domain::papers::{SealPlace, SealSpot};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use typst::foundations::Bytes;

/// A seal as it is to be printed.
#[derive(Debug, Clone)]
pub struct Impression {
    picture: Bytes,
    /// 公章; what a screen reader says of the picture.
    name: String,
    width_mm: f64,
    height_mm: f64,
    place: SealPlace,
}

impl Impression {
    /// `png` is `width` by `height` pixels; its longer side becomes `size_mm`.
    #[must_use]
    pub fn new(
        png: Vec<u8>,
        name: String,
        (width, height): (u32, u32),
        size_mm: u32,
        place: SealPlace,
    ) -> Self {
        let longer = f64::from(width.max(height).max(1));
        let side = |pixels: u32| f64::from(size_mm) * f64::from(pixels) / longer;
        Self {
            picture: Bytes::new(png),
            name,
            width_mm: side(width),
            height_mm: side(height),
            place,
        }
    }

    /// Width and height on paper, in millimetres.
    #[must_use]
    pub fn size_mm(&self) -> (f64, f64) {
        (self.width_mm, self.height_mm)
    }

    /// The paper as it is laid out for this seal, without the seal: to look where it would stand.
    #[must_use]
    pub fn lifted(mut self) -> Self {
        self.place.spot = Some(SealSpot {
            page: 0,
            x_mm: 0,
            y_mm: 0,
        });
        self
    }

    /// As the templates read it. The hash ties the identity of the paper to the picture.
    pub(super) fn facts(&self) -> Value {
        let hash: String = Sha256::digest(&self.picture)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let mut facts = json!({
            "name": self.name, "picture": hash,
            "width_mm": self.width_mm, "height_mm": self.height_mm,
            "right_mm": self.place.right_mm, "down_mm": self.place.down_mm,
            "across": self.place.across,
        });
        // Without a chosen place there is no word of one, so that the paper has the bytes it always had.
        if let Some(spot) = self.place.spot {
            facts["spot"] = json!(spot);
        }
        facts
    }

    pub(super) fn picture(&self) -> Bytes {
        self.picture.clone()
    }
}
