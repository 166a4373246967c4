//! A signature drawn on the screen: an image that goes with other evidence, not a reliable electronic
//! signature (电子签名法 art. 13), and papers that bear one say so.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Strokes of points in a field of [`Handwriting::WIDTH`] × [`Handwriting::HEIGHT`], from its upper left.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Handwriting(pub Vec<Vec<[u16; 2]>>);

/// Why a drawing is no signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HandwritingRefusal {
    #[error("nothing was written, or no more than a dot")]
    TooShort,
    #[error("the drawing leaves its field or has more points than a hand draws")]
    NotWriting,
}

impl HandwritingRefusal {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::TooShort => "handwriting.too_short",
            Self::NotWriting => "handwriting.not_writing",
        }
    }
}

impl Handwriting {
    /// The field, in units of its own.
    pub const WIDTH: u16 = 900;
    pub const HEIGHT: u16 = 300;
    /// Ten minutes of drawing without a pause.
    const MOST_POINTS: usize = 60_000;
    /// A single character is longer than that.
    const LEAST_LENGTH: u64 = 150;

    /// Whether it can be somebody's name.
    pub fn check(&self) -> Result<(), HandwritingRefusal> {
        let points = || self.0.iter().flatten();
        if points().count() > Self::MOST_POINTS
            || points().any(|[x, y]| *x > Self::WIDTH || *y > Self::HEIGHT)
        {
            return Err(HandwritingRefusal::NotWriting);
        }
        let length: u64 = self
            .0
            .iter()
            .flat_map(|stroke| stroke.windows(2))
            .map(|pair| match pair {
                [[x1, y1], [x2, y2]] => u64::from(x1.abs_diff(*x2).max(y1.abs_diff(*y2))),
                _ => 0,
            })
            .sum();
        if length < Self::LEAST_LENGTH {
            return Err(HandwritingRefusal::TooShort);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(strokes: &[&[[u16; 2]]]) -> Result<(), HandwritingRefusal> {
        Handwriting(strokes.iter().map(|stroke| stroke.to_vec()).collect()).check()
    }

    #[test]
    fn a_name_is_longer_than_a_dot_and_stays_in_its_field() {
        assert_eq!(check(&[]), Err(HandwritingRefusal::TooShort));
        assert_eq!(
            check(&[&[[5, 5], [7, 6]], &[[9, 9]]]),
            Err(HandwritingRefusal::TooShort)
        );
        assert_eq!(
            check(&[&[[100, 100], [180, 90]], &[[120, 40], [125, 160]]]),
            Ok(())
        );
        assert_eq!(
            check(&[&[[0, 0], [901, 10]]]),
            Err(HandwritingRefusal::NotWriting)
        );
        let endless = vec![[1, 1]; 60_001];
        assert_eq!(check(&[&endless]), Err(HandwritingRefusal::NotWriting));
    }
}
