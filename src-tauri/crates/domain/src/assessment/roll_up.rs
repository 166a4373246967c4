//! Several sheets of one person in a quarter become one score: weighted by days in post, rounded once.

use super::bands::{self, Band};
use super::refusal::Refusal;
use super::score::Score;
use crate::exact::Exact;

/// A sheet with what it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Days in post that the sheet stands for.
    pub days: u32,
    /// As published; nothing where no item applied.
    pub total: Option<Exact>,
}

/// Σ days × score over Σ days, of the sheets that have a score. Nothing when none has one, or no day.
#[must_use]
pub fn roll_up(parts: &[Part]) -> Option<Score> {
    let scored: Vec<(Exact, &Exact)> = parts
        .iter()
        .filter_map(|part| Some((Exact::from(part.days), part.total.as_ref()?)))
        .collect();
    let days: Exact = scored.iter().map(|(days, _)| days).sum();
    let products: Vec<Exact> = scored.iter().map(|(days, total)| days * total).collect();
    let sum: Exact = products.iter().sum();
    sum.divided_by(&days).map(|score| Score::of(&score))
}

/// The grade of a published score by bands, lower bounds inclusive.
pub fn grade(score: &Score, bands: &[Band]) -> Result<Option<String>, Refusal> {
    let bands = bands::descending(bands)?;
    Ok(bands::grade(score, &bands, None).map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(days: u32, total: Option<&str>) -> Part {
        Part {
            days,
            total: total.map(|text| Exact::parse_decimal(text).unwrap()),
        }
    }

    fn told(parts: &[Part]) -> Option<String> {
        roll_up(parts).map(|score| score.to_string())
    }

    #[test]
    fn days_in_post_weigh_the_months_and_only_the_end_is_rounded() {
        let parts = [
            part(31, Some("90")),
            part(31, Some("80.5")),
            part(30, Some("71.33")),
        ];
        // (31 × 90 + 31 × 80.5 + 30 × 71.33) / 92 = 80.7113…
        assert_eq!(told(&parts).as_deref(), Some("80.71"));
        assert_eq!(
            told(&[part(46, Some("80")), part(46, Some("87.01"))]).as_deref(),
            Some("83.51")
        );
    }

    #[test]
    fn a_sheet_without_a_score_counts_neither_way() {
        assert_eq!(
            told(&[part(31, Some("88")), part(61, None)]).as_deref(),
            Some("88.00")
        );
        assert_eq!(told(&[part(31, None)]), None);
        assert_eq!(told(&[part(0, Some("88"))]), None);
        assert_eq!(told(&[]), None);
    }
}
