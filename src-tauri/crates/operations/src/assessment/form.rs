//! A scheme and figures as typed: read here, and nowhere guessed.

use domain::assessment::{Scheme, SchemeItem, SchemeVeto};
use domain::exact::Exact;

use crate::error::{Refusal, refusal};
use crate::views::SchemeForm;

/// Most items and vetoes of a scheme: a page holds no more.
const MOST: usize = 20;
/// Longest name.
const LONGEST: usize = 60;

pub(super) fn scheme(form: &SchemeForm) -> Result<Scheme, Refusal> {
    let count = form.items.len().max(form.vetoes.len());
    if count > MOST {
        return Err(refusal("assessment.too_many_items")
            .fact("count", count)
            .fact("most", MOST));
    }
    let usual = Scheme::default();
    let or = |typed: &str, usual: Exact| match typed.trim() {
        "" => Ok(usual),
        typed => number(typed),
    };
    Ok(Scheme {
        items: form
            .items
            .iter()
            .map(|item| {
                let rule = item.rule.parse().map_err(|what: String| {
                    refusal("assessment.bad_rule")
                        .fact("item", &item.name)
                        .fact("value", what)
                })?;
                Ok(SchemeItem {
                    code: item.code.trim().to_owned(),
                    name: name(&item.name)?,
                    unit: item.unit.trim().chars().take(LONGEST).collect(),
                    weight: weight(&item.name, &item.weight)?,
                    rule,
                })
            })
            .collect::<Result<_, Refusal>>()?,
        vetoes: form
            .vetoes
            .iter()
            .map(|veto| {
                let effect = veto.effect.parse().map_err(|what: String| {
                    refusal("assessment.bad_effect")
                        .fact("item", &veto.name)
                        .fact("value", what)
                })?;
                Ok(SchemeVeto {
                    name: name(&veto.name)?,
                    effect,
                })
            })
            .collect::<Result<_, Refusal>>()?,
        plus_cap: or(&form.plus_cap, usual.plus_cap)?,
        minus_cap: or(&form.minus_cap, usual.minus_cap)?,
        min: or(&form.min, usual.min)?,
        max: or(&form.max, usual.max)?,
    })
}

fn name(typed: &str) -> Result<String, Refusal> {
    let name = typed.trim();
    if name.is_empty() {
        return Err(refusal("assessment.unnamed_item"));
    }
    if name.chars().count() > LONGEST {
        let text: String = name.chars().take(20).collect();
        return Err(refusal("assessment.too_long")
            .fact("text", text)
            .fact("most", LONGEST));
    }
    Ok(name.to_owned())
}

/// `20`, `20%`, or nothing, which is 0: a line that is still being written.
fn weight(item: &str, typed: &str) -> Result<Exact, Refusal> {
    let typed = typed.trim();
    let digits = typed.strip_suffix(['%', '％']).unwrap_or(typed).trim();
    if digits.is_empty() {
        return Ok(Exact::zero());
    }
    let wrong = || {
        refusal("assessment.bad_weight")
            .fact("value", typed)
            .fact("item", item)
    };
    let value = Exact::parse_decimal(digits).map_err(|_| wrong())?;
    let fits =
        !value.is_negative() && value <= Exact::from(100_u32) && value.rounded_half_up(2) == value;
    if fits { Ok(value) } else { Err(wrong()) }
}

/// A plain decimal.
pub(super) fn number(typed: &str) -> Result<Exact, Refusal> {
    let typed = typed.trim();
    Exact::parse_decimal(typed).map_err(|_| refusal("assessment.bad_number").fact("value", typed))
}

/// A figure as people write it: `95`, `95%`, `1,234.5`; `-`, `不适用` or `n/a` say that the item does not
/// apply. Nothing is no figure.
pub(super) fn figure(typed: &str) -> Option<Result<Option<Exact>, Refusal>> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let word = typed.to_lowercase();
    if ["-", "—", "－", "不适用", "n/a", "na"].contains(&&*word) {
        return Some(Ok(None));
    }
    let plain = typed.trim_end_matches(['%', '％']).replace([',', '，'], "");
    Some(
        number(&plain)
            .map(Some)
            .map_err(|_| refusal("assessment.bad_number").fact("value", typed)),
    )
}
