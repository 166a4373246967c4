//! Items and their weights. What does not apply drops out, and the rest carries the whole weight.

use std::collections::BTreeSet;

use super::refusal::Refusal;
use super::scoring::Scoring;
use super::trace::Step;
use crate::exact::Exact;

/// One item of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Unique within the sheet.
    pub name: String,
    /// In percent, not negative; those of all items, also of such as do not apply, sum to 100.
    pub weight: Exact,
    /// Nothing when the item does not apply to the person in this period.
    pub scoring: Option<Scoring>,
}

/// An item that applies, with its exact score.
pub(super) struct Scored<'a> {
    pub name: &'a str,
    pub weight: &'a Exact,
    pub score: Exact,
}

pub(super) fn check_names(items: &[Item]) -> Result<(), Refusal> {
    let mut names = BTreeSet::new();
    match items.iter().find(|item| !names.insert(item.name.as_str())) {
        Some(item) => Err(Refusal::DuplicateName {
            name: item.name.clone(),
        }),
        None => Ok(()),
    }
}

pub(super) fn check_weights(items: &[Item]) -> Result<(), Refusal> {
    let sum: Exact = items.iter().map(|item| &item.weight).sum();
    if sum == Exact::from(100_u32) {
        return Ok(());
    }
    Err(Refusal::WeightsNot100 { sum })
}

pub(super) fn scored<'a>(
    items: &'a [Item],
    steps: &mut Vec<Step>,
) -> Result<Vec<Scored<'a>>, Refusal> {
    let mut scored = Vec::with_capacity(items.len());
    for item in items {
        let Some(scoring) = &item.scoring else {
            steps.push(Step::DoesNotApply {
                name: item.name.clone(),
            });
            continue;
        };
        let score = scoring.score(&item.name)?;
        steps.push(Step::Item {
            name: item.name.clone(),
            weight: item.weight.clone(),
            scoring: scoring.clone(),
            score: score.clone(),
        });
        scored.push(Scored {
            name: &item.name,
            weight: &item.weight,
            score,
        });
    }
    Ok(scored)
}

/// Σ weight × score over Σ weight; nothing when no weight is left.
pub(super) fn weighted(scored: &[Scored<'_>]) -> Option<Exact> {
    let weights: Exact = scored.iter().map(|item| item.weight).sum();
    let products: Vec<Exact> = scored
        .iter()
        .map(|item| item.weight * &item.score)
        .collect();
    products.iter().sum::<Exact>().divided_by(&weights)
}
