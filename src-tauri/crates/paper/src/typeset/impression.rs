//! 印章 on a paper: the picture with its true size and its place.

use domain::papers::SealPlace;
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

    /// As the templates read it. The hash ties the identity of the paper to the picture.
    pub(super) fn facts(&self) -> Value {
        let hash: String = Sha256::digest(&self.picture)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        json!({
            "name": self.name, "picture": hash,
            "width_mm": self.width_mm, "height_mm": self.height_mm,
            "right_mm": self.place.right_mm, "down_mm": self.place.down_mm,
            "across": self.place.across,
        })
    }

    pub(super) fn picture(&self) -> Bytes {
        self.picture.clone()
    }
}
