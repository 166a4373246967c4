//! What holds for every sheet.

use domain::assessment::{Item, RatioRange, Scoring, Sheet, Veto, assess};
use domain::exact::Exact;
use proptest::prelude::*;

use crate::{exact, manual};

/// A decimal with two places out of integers, so that the second formulation can stay in integers.
fn cents(cents: i64) -> Exact {
    Exact::ratio(cents, 100).unwrap()
}

#[derive(Debug, Clone)]
struct Case {
    /// Weight in percent, score in hundredths, whether it applies.
    items: Vec<(i64, i64, bool)>,
    plus: Vec<i64>,
    minus: Vec<i64>,
    /// In hundredths; `None` is zero, as a veto.
    vetoes: Vec<Option<i64>>,
}

impl Case {
    fn sheet(&self) -> Sheet {
        let points = |list: &[i64]| list.iter().copied().map(cents).collect();
        let item = |(at, (weight, score, applies)): (usize, &(i64, i64, bool))| Item {
            name: format!("第{at}项"),
            weight: Exact::from(*weight),
            scoring: applies.then(|| Scoring::Manual {
                score: cents(*score),
            }),
        };
        Sheet {
            items: self.items.iter().enumerate().map(item).collect(),
            plus: points(&self.plus),
            minus: points(&self.minus),
            vetoes: self
                .vetoes
                .iter()
                .map(|at| at.map_or(Veto::Zero, |at| Veto::Cap { at: cents(at) }))
                .collect(),
            ..manual("0")
        }
    }

    /// The published raw score and total in hundredths, over the common denominator of the weights.
    fn plain(&self) -> Option<(i64, i64)> {
        let applying = || self.items.iter().filter(|(.., applies)| *applies);
        let weights: i64 = applying().map(|(weight, ..)| weight).sum();
        if weights == 0 {
            return None;
        }
        let base: i64 = applying().map(|(weight, score, _)| weight * score).sum();
        let plus = self.plus.iter().sum::<i64>().min(1000) * weights;
        let minus = self.minus.iter().sum::<i64>().min(2000) * weights;
        let raw = (base + plus - minus).max(0).min(12_000 * weights);
        let capped = self.vetoes.iter().map(|at| at.unwrap_or(0) * weights);
        let total = capped.min().map_or(raw, |cap| raw.min(cap));
        let rounded = |scaled: i64| (2 * scaled + weights).div_euclid(2 * weights);
        Some((rounded(raw), rounded(total)))
    }
}

fn case() -> impl Strategy<Value = Case> {
    let parts = prop::collection::vec((0_i64..40, 0_i64..=10_000, any::<bool>()), 1..8);
    let points = || prop::collection::vec(0_i64..1500, 0..4);
    let vetoes = prop::collection::vec(prop::option::weighted(0.8, 0_i64..12_000), 0..3);
    (parts, points(), points(), vetoes).prop_map(|(mut items, plus, minus, vetoes)| {
        // The last item takes what is missing; what is too much is taken from the front.
        let mut over: i64 = items.iter().map(|item| item.0).sum::<i64>() - 100;
        for item in &mut items {
            let taken = over.clamp(0, item.0);
            item.0 -= taken;
            over -= taken;
        }
        if let Some(last) = items.last_mut() {
            last.0 -= over.min(0);
        }
        Case {
            items,
            plus,
            minus,
            vetoes,
        }
    })
}

fn hundredths(score: &domain::assessment::Score) -> i64 {
    (score.exact() * &Exact::from(100_u32)).to_i64().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn plain_integers_come_to_the_same_score(case in case()) {
        let assessment = assess(&case.sheet()).unwrap();
        let told = assessment.raw.zip(assessment.total);
        prop_assert_eq!(told.map(|(raw, total)| (hundredths(&raw), hundredths(&total))), case.plain());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn a_veto_never_raises_and_a_score_stays_in_its_range(case in case()) {
        let assessment = assess(&case.sheet()).unwrap();
        if let (Some(raw), Some(total)) = (assessment.raw, assessment.total) {
            prop_assert!(total <= raw);
            prop_assert!(!total.exact().is_negative() && *raw.exact() <= exact("120"));
        }
    }

    #[test]
    fn a_better_item_never_makes_a_worse_total_whatever_drops_out(
        case in case(),
        at in any::<prop::sample::Index>(),
        more in 0_i64..5000,
    ) {
        let mut better = case.clone();
        let item = at.index(better.items.len());
        better.items[item].1 = (better.items[item].1 + more).min(10_000);
        let total = |case: &Case| assess(&case.sheet()).unwrap().total;
        prop_assert!(total(&better) >= total(&case));
    }

    #[test]
    fn the_order_of_items_decides_nothing(case in case()) {
        let mut turned = case.clone();
        turned.items.reverse();
        turned.vetoes.reverse();
        let told = |case: &Case| {
            let assessment = assess(&case.sheet()).unwrap();
            (assessment.raw, assessment.total, assessment.grade)
        };
        prop_assert_eq!(told(&case), told(&turned));
    }

    #[test]
    fn a_larger_actual_never_scores_less_where_more_is_better(
        low in -500_i64..500, more in 0_i64..500, target in 1_i64..400, floor in 0_i64..150, cap in 0_i64..200,
    ) {
        let range = RatioRange { floor: cents(floor), cap: cents(cap) };
        let score = |actual, less: bool| {
            let (actual, target, range) = (cents(actual), cents(target), range.clone());
            let scoring = if less {
                Scoring::LowerIsBetter { actual, target, range }
            } else {
                Scoring::Proportional { actual, target, range }
            };
            assess(&crate::alone(scoring)).unwrap().total
        };
        prop_assert!(score(low + more, false) >= score(low, false));
        prop_assert!(score(low + more, true) <= score(low, true));
    }
}
