//! Printing: how many copies, on which sides, which pages; and how far off a printer prints (套打). Lengths
//! are tenths of a millimetre, as in the layouts of pre-printed forms.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

/// More than this in one go is a typing mistake.
pub const MOST_COPIES: u32 = 99;
/// The middle of the first cross from the left and the upper edge; the second lies as far from the others.
pub const CROSS: u32 = 250;
/// A printer that is further off does not print crooked: the paper lies wrong, or something was misread.
const FARTHEST: i32 = 200;
/// From a card to A3, as for layouts.
const USUAL: std::ops::RangeInclusive<u32> = 500..=4200;
/// Between the two crosses a sheet may grow or shrink by so much; more is a setting of the printer.
const STRETCH: i32 = 12;

/// Why something cannot be printed as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PrintRefusal {
    #[error("1 to {MOST_COPIES} copies, not {copies}")]
    Copies { copies: u32 },
    #[error("{value:?} names no pages of {pages}")]
    Pages { value: String, pages: u32 },
    #[error("no sheet measures {width} by {height} tenths of a millimetre")]
    Sheet { width: u32, height: u32 },
    #[error("{right} right and {down} down are too far off")]
    TooFar { right: i32, down: i32 },
    #[error("between the crosses the sheet measures {across} instead of {wide}")]
    Scaled {
        across: i32,
        along: i32,
        wide: i32,
        high: i32,
    },
}

impl PrintRefusal {
    /// A stable code; the edges own the words.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Copies { .. } => "printing.copies",
            Self::Pages { .. } => "printing.pages",
            Self::Sheet { .. } => "printing.sheet",
            Self::TooFar { .. } => "printing.too_far",
            Self::Scaled { .. } => "printing.scaled",
        }
    }
}

/// On one side of the leaf or on both; both turned over the long edge (a book) or the short one (a block).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PrintSides")]
pub enum Sides {
    #[default]
    One,
    Long,
    Short,
}

/// How many copies: 1 to [`MOST_COPIES`].
///
/// # Errors
/// [`PrintRefusal::Copies`].
pub fn copies(copies: u32) -> Result<u32, PrintRefusal> {
    if (1..=MOST_COPIES).contains(&copies) {
        Ok(copies)
    } else {
        Err(PrintRefusal::Copies { copies })
    }
}

/// Which of so many pages: `1-3,5` as people write it, in order and once each; nothing is all of them and
/// stays nothing.
///
/// # Errors
/// [`PrintRefusal::Pages`] for what is no page, and for pages that the paper does not have.
pub fn pages(asked: &str, pages: u32) -> Result<String, PrintRefusal> {
    let refused = || PrintRefusal::Pages {
        value: asked.trim().to_owned(),
        pages,
    };
    if asked.trim().is_empty() {
        return Ok(String::new());
    }
    let mut chosen = vec![false; pages as usize];
    for part in asked.split([',', '，', '、', ';', '；']) {
        let part = part.trim();
        let (from, to) = part
            .split_once(['-', '–', '—', '~', '～'])
            .unwrap_or((part, part));
        let number = |text: &str| text.trim().parse::<usize>().ok();
        let (from, to) = number(from).zip(number(to)).ok_or_else(refused)?;
        if from == 0 || from > to {
            return Err(refused());
        }
        chosen.get_mut(from - 1..to).ok_or_else(refused)?.fill(true);
    }
    if chosen.iter().all(|page| *page) {
        return Ok(String::new());
    }
    Ok(ranges(&chosen).join(","))
}

fn ranges(chosen: &[bool]) -> Vec<String> {
    let mut ranges = Vec::new();
    let mut from = None;
    for (at, page) in chosen.iter().chain([&false]).enumerate() {
        match (page, from) {
            (true, None) => from = Some(at + 1),
            (false, Some(first)) => {
                ranges.push(match at {
                    last if last == first => first.to_string(),
                    last => format!("{first}-{last}"),
                });
                from = None;
            }
            _ => {}
        }
    }
    ranges
}

/// The page that shows how far off a printer prints: rulers along the edges and two crosses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalibrationSheet {
    pub printer: String,
    /// 2026年11月23日
    pub day: String,
    pub company: String,
    /// Of the sheet.
    pub width: u32,
    pub height: u32,
    /// Of the middle of the first cross from the left and the upper edge, of the second from the right and
    /// the lower one.
    pub cross: u32,
}

/// A sheet that a printer takes.
///
/// # Errors
/// [`PrintRefusal::Sheet`].
pub fn sheet(width: u32, height: u32) -> Result<(u32, u32), PrintRefusal> {
    if USUAL.contains(&width) && USUAL.contains(&height) {
        Ok((width, height))
    } else {
        Err(PrintRefusal::Sheet { width, height })
    }
}

/// Where the crosses came to lie, measured with a ruler from the left and the upper edge of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MeasuredCrosses {
    pub first_x: i32,
    pub first_y: i32,
    /// The second one is measured as well by whoever wants to know whether the printer keeps the size.
    pub second: Option<(i32, i32)>,
}

/// What has to be added to every place on a sheet, so that it comes to lie where it belongs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PrintOffset")]
pub struct Offset {
    pub right: i32,
    pub down: i32,
}

impl MeasuredCrosses {
    /// How far a printer is off on a sheet of this size: at the first cross, or in the middle between both.
    ///
    /// # Errors
    /// [`PrintRefusal::Sheet`]; [`PrintRefusal::Scaled`] when the crosses lie too far apart or too near, so
    /// that no shift helps; [`PrintRefusal::TooFar`].
    pub fn offset(self, width: u32, height: u32) -> Result<Offset, PrintRefusal> {
        let (width, height) = sheet(width, height)?;
        let signed = |length: u32| i32::try_from(length).unwrap_or(i32::MAX);
        let (cross, width, height) = (signed(CROSS), signed(width), signed(height));
        let first = (
            cross.saturating_sub(self.first_x),
            cross.saturating_sub(self.first_y),
        );
        let (right, down) = match self.second {
            None => first,
            Some((x, y)) => {
                let (wide, high) = (width - 2 * cross, height - 2 * cross);
                let across = x.saturating_sub(self.first_x);
                let along = y.saturating_sub(self.first_y);
                let kept =
                    |is: i32, should: i32| is.saturating_sub(should).saturating_abs() <= STRETCH;
                if !kept(across, wide) || !kept(along, high) {
                    return Err(PrintRefusal::Scaled {
                        across,
                        along,
                        wide,
                        high,
                    });
                }
                let second = (width - cross - x, height - cross - y);
                (middle(first.0, second.0), middle(first.1, second.1))
            }
        };
        let near = -FARTHEST..=FARTHEST;
        if near.contains(&right) && near.contains(&down) {
            Ok(Offset { right, down })
        } else {
            Err(PrintRefusal::TooFar { right, down })
        }
    }
}

/// Half of the sum, away from zero.
fn middle(a: i32, b: i32) -> i32 {
    let sum = a + b;
    (sum + sum.signum()) / 2
}

/// `12.5` of 125.
#[must_use]
pub fn millimetres(tenths: i64) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    let tenths = tenths.unsigned_abs();
    match tenths % 10 {
        0 => format!("{sign}{}", tenths / 10),
        rest => format!("{sign}{}.{rest}", tenths / 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_read_as_people_write_them_and_told_in_order() {
        let told = |asked: &str| pages(asked, 9).unwrap();
        assert_eq!(told(" "), "");
        assert_eq!(told("3"), "3");
        assert_eq!(told("5, 1-2，7、8"), "1-2,5,7-8");
        assert_eq!(told("2—4；3"), "2-4");
        assert_eq!(told("1-9"), "");
        for wrong in [
            "0",
            "10",
            "3-2",
            "a",
            "1-",
            "-2",
            "1,,2",
            "1 2",
            "99999999999999999999",
        ] {
            assert!(
                matches!(pages(wrong, 9), Err(PrintRefusal::Pages { pages: 9, .. })),
                "{wrong}"
            );
        }
    }

    #[test]
    fn copies_are_one_to_ninety_nine() {
        assert_eq!(copies(1), Ok(1));
        assert_eq!(copies(99), Ok(99));
        assert_eq!(copies(0), Err(PrintRefusal::Copies { copies: 0 }));
        assert_eq!(copies(100), Err(PrintRefusal::Copies { copies: 100 }));
    }

    fn measured(first: (i32, i32), second: Option<(i32, i32)>) -> Result<Offset, PrintRefusal> {
        let crosses = MeasuredCrosses {
            first_x: first.0,
            first_y: first.1,
            second,
        };
        crosses.offset(2970, 2100)
    }

    #[test]
    fn what_is_measured_is_taken_off() {
        // The printer prints 1.5 mm too far to the left and 0.5 mm too low.
        let offset = Offset {
            right: 15,
            down: -5,
        };
        assert_eq!(measured((235, 255), None), Ok(offset));
        assert_eq!(measured((235, 255), Some((2705, 1855))), Ok(offset));
        // A sheet that shrank by 0.4 mm is right in the middle.
        let shrunk = Offset {
            right: 17,
            down: -5,
        };
        assert_eq!(measured((235, 255), Some((2701, 1855))), Ok(shrunk));
    }

    #[test]
    fn a_printer_that_scales_is_told_apart_from_one_that_is_off() {
        // 97 %, as a printer fits a page into its margins.
        let scaled = measured((287, 274), Some((2683, 1826)));
        assert!(matches!(
            scaled,
            Err(PrintRefusal::Scaled {
                across: 2396,
                wide: 2470,
                ..
            })
        ));
        assert!(matches!(
            measured((500, 250), None),
            Err(PrintRefusal::TooFar { right: -250, .. })
        ));
        let mad = measured((i32::MIN, i32::MAX), Some((i32::MAX, i32::MIN)));
        assert!(mad.is_err());
    }
}
