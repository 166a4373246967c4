//! Assessment of a person by the items of a sheet (B2, A3): scores, weights, plus and minus, vetoes,
//! bands. The grade goes into the bonus; `cli.md`, compute assessment, is the rule.
//!
//! - [`scoring`](Scoring): the six kinds in which an item is scored · `items`: weights
//! - `limits`: plus, minus and the range of the total · `veto`, `bands`: what follows from it
//! - `rule`, `scheme`: what a post is assessed by, before anybody has a figure
//! - `indicators`: the library of the 44 · `source`: schemes and rules as they are written in a file
//! - `version`: schemes of a post over time · `cycle_rules`: what holds for a cycle, fixed when it opens
//! - `seats`: who is assessed in which post · `outcome`: after calibration
//! - `record`: what is on record of a cycle, never overwritten
//! - `period`, `cycle`, `roll_up`: when, by which steps, and what a quarter adds up to
//! - `trace`: how the score came about · `refusal`: what is refused
//!
//! Everything is exact; each published number is rounded once, half up, to two decimals.

mod bands;
mod cycle;
mod cycle_rules;
mod indicators;
mod items;
mod limits;
mod outcome;
mod period;
mod record;
mod refusal;
mod roll_up;
mod rule;
mod scheme;
mod score;
mod scoring;
mod seats;
mod source;
mod trace;
mod version;
mod veto;

pub use bands::Band;
pub use cycle::{EntryKind, EntryRefusal, Stage, may_enter};
pub use cycle_rules::{CycleRules, LeaveRule};
pub use indicators::{Direction, Indicator, indicator, indicators};
pub use items::Item;
pub use limits::Limits;
pub use outcome::Outcome;
pub use period::{NotAPeriod, Period};
pub use record::{
    Appeal, Confirmation, Cycle, CycleStep, Decision, Entry, NewEntry, PlanKind, PlanStep,
    SheetRecord, SheetResult, Slot, known,
};
pub use refusal::Refusal;
pub use roll_up::{Part, grade, roll_up};
pub use rule::{Rule, RulePoint};
pub use scheme::{Figures, Scheme, SchemeItem, SchemeVeto, VetoEffect};
pub use score::Score;
pub use scoring::{Point, RatioRange, Scoring, Threshold};
pub use seats::{Seat, Standing, seats};
pub use source::{SourceError, rule_from_target};
pub use trace::Step;
pub use version::{SchemeState, SchemeVersion, governing};
pub use veto::Veto;

use self::veto::Verdict;
use crate::exact::Exact;

/// Everything that one person's assessment rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub items: Vec<Item>,
    /// The grades by their lower bounds; without bands there is no grade.
    pub bands: Vec<Band>,
    /// 加分 and 扣分, each not negative.
    pub plus: Vec<Exact>,
    pub minus: Vec<Exact>,
    pub limits: Limits,
    /// 一票否决
    pub vetoes: Vec<Veto>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The applicable items in the order of the sheet.
    pub items: Vec<(String, Score)>,
    /// Before vetoes; nothing when no item applies, which is not the same as zero.
    pub raw: Option<Score>,
    pub total: Option<Score>,
    /// Nothing without a total, and below the lowest band.
    pub grade: Option<String>,
    pub steps: Vec<Step>,
}

/// Assesses one person. The first check that fails is told: names, signs, weights, the figures of each
/// item in turn, the ranges of the total and of the bands, the grades of vetoes.
pub fn assess(sheet: &Sheet) -> Result<Assessment, Refusal> {
    items::check_names(&sheet.items)?;
    check_signs(sheet)?;
    items::check_weights(&sheet.items)?;
    let mut steps = Vec::new();
    let scored = items::scored(&sheet.items, &mut steps)?;
    sheet.limits.check()?;
    let bands = bands::descending(&sheet.bands)?;
    veto::check(&sheet.vetoes, &bands)?;

    let items = scored.iter();
    let items = items.map(|item| (item.name.to_owned(), Score::of(&item.score)));
    let items = items.collect();
    let Some(base) = items::weighted(&scored) else {
        steps.push(Step::NothingApplies);
        return Ok(Assessment {
            items,
            raw: None,
            total: None,
            grade: None,
            steps,
        });
    };
    let raw = sheet
        .limits
        .raw(&base, &sheet.plus, &sheet.minus, &mut steps);
    let Verdict {
        total,
        lowest_grade,
    } = veto::judge(&raw, &sheet.vetoes, &bands, &mut steps);
    let total = Score::of(&total);
    let grade = bands::grade(&total, &bands, lowest_grade);
    steps.push(Step::Graded {
        total: total.clone(),
        grade: grade.map(str::to_owned),
    });
    Ok(Assessment {
        items,
        raw: Some(Score::of(&raw)),
        total: Some(total),
        grade: grade.map(str::to_owned),
        steps,
    })
}

/// Weights, points and their caps are not negative.
fn check_signs(sheet: &Sheet) -> Result<(), Refusal> {
    let negative = |place: String, value: &Exact| {
        if value.is_negative() {
            let text = value.to_string();
            return Err(Refusal::Negative { place, text });
        }
        Ok(())
    };
    for item in &sheet.items {
        negative(format!("items[{}].weight", item.name), &item.weight)?;
        if let Some(Scoring::PerEvent { points, .. }) = &item.scoring {
            negative(format!("items[{}].points", item.name), points)?;
        }
    }
    for (place, values) in [("plus", &sheet.plus), ("minus", &sheet.minus)] {
        for value in values {
            negative(place.into(), value)?;
        }
    }
    negative("plus_cap".into(), &sheet.limits.plus_cap)?;
    negative("minus_cap".into(), &sheet.limits.minus_cap)
}
