//! The rules of training, tried.

mod agreement;
mod exam;
mod layout;
mod matrix;
mod paper;
mod question;
mod session;
mod sitting;

use chrono::NaiveDate;

use super::Terms;
use crate::regulations::{Depth, RegulationKind, library, parse};

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn of_the_library(depth: Depth) -> Terms {
    let template = library::template(RegulationKind::Training, depth).unwrap();
    Terms::of(&parse(template.source).unwrap().parameters).unwrap()
}

pub(super) fn terms() -> Terms {
    of_the_library(Depth::Full)
}

#[test]
fn both_depths_of_the_regulation_say_every_figure() {
    let full = terms();
    let short = of_the_library(Depth::Short);
    assert_eq!((full.pass, full.safety_pass), (80, 90));
    assert_eq!(full.follow_ups, [30, 60, 90]);
    assert_eq!(full.entry_hours, 48);
    assert_eq!(full.service_bands.last().unwrap().0.fen(), 500_000);
    assert_eq!(full.service_bands.first().unwrap().1, 36);
    assert!(full.service_enabled && !short.service_enabled);
}
