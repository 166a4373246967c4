//! Hours, amounts and points as people type them.

use domain::exact::Exact;
use domain::money::Money;
use domain::training::minute_of_day;

use crate::error::{Refusal, Result, refusal};

/// Longest text of a field.
const LONGEST: usize = 2000;

pub(super) fn text(typed: &str) -> Result<String, Refusal> {
    let text = typed.trim();
    if text.chars().count() > LONGEST {
        return Err(refusal("training.too_long")
            .fact("text", text.chars().take(20).collect::<String>())
            .fact("most", LONGEST));
    }
    Ok(text.to_owned())
}

/// `1.5` hours, to the minute; nothing is none.
pub(super) fn minutes(typed: &str) -> Result<u32, Refusal> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(0);
    }
    let wrong = || refusal("training.bad_hours_text").fact("value", typed);
    let hours = Exact::parse_decimal(typed).map_err(|_| wrong())?;
    let minutes = &hours * &Exact::from(60_u32);
    let whole = minutes.is_integer().then(|| minutes.to_i64()).flatten();
    whole
        .and_then(|minutes| u32::try_from(minutes).ok())
        .ok_or_else(wrong)
}

/// Yuan; nothing is zero.
pub(super) fn money(typed: &str) -> Result<Money, Refusal> {
    let typed = typed.trim().replace([',', '，'], "");
    if typed.is_empty() {
        return Ok(Money::ZERO);
    }
    match Money::parse(&typed) {
        Ok(amount) if !amount.is_negative() => Ok(amount),
        _ => Err(refusal("training.bad_amount").fact("value", typed)),
    }
}

/// Points of 100; nothing leaves it open.
pub(super) fn points(typed: &str, name: &str) -> Result<Option<Exact>, Refusal> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let wrong = || {
        refusal("training.bad_points")
            .fact("value", typed)
            .fact("name", name)
    };
    let points = Exact::parse_decimal(typed).map_err(|_| wrong())?;
    if points.is_negative() || points > Exact::from(100_u32) {
        return Err(wrong());
    }
    Ok(Some(points))
}

/// Any figure.
pub(super) fn figure(typed: &str) -> Result<Exact, Refusal> {
    let typed = typed.trim().trim_end_matches(['%', '％']);
    Exact::parse_decimal(typed).map_err(|_| refusal("training.bad_figure").fact("value", typed))
}

/// `9:30`
pub(super) fn clock(typed: &str) -> Result<u32, Refusal> {
    minute_of_day(typed).ok_or_else(|| refusal("training.bad_time").fact("value", typed.trim()))
}

/// Minutes as hours: `1.5`.
pub(super) fn hours(minutes: u32) -> String {
    Exact::ratio(minutes.into(), 60)
        .map(|hours| hours.rounded_half_up(2).to_string())
        .unwrap_or_default()
}
