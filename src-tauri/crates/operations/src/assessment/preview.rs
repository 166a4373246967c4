//! A scheme tried out before anybody is assessed by it: scores of sample figures, and the curve of each
//! rule.

use chrono::NaiveDate;
use domain::assessment::{Figures, Rule, SchemeItem};
use domain::exact::Exact;

use super::form;
use super::rules::bands_on;
use super::schemes::{problem, sum, told};
use crate::error::{Error, Result};
use crate::office::Office;
use crate::views::{PlotPoint, PreviewItem, SchemeForm, SchemePreview, SchemeProblem};

/// Points of a curve besides those where it bends.
const POINTS: u32 = 24;

/// What a scheme as typed makes of figures as typed, in the order of its items.
pub fn preview(
    office: &Office,
    today: NaiveDate,
    typed: &SchemeForm,
    figures: &[String],
) -> Result<SchemePreview> {
    let bands = bands_on(office, today)?;
    let scheme = match form::scheme(typed) {
        Ok(scheme) => scheme,
        Err(refused) => {
            return Ok(SchemePreview {
                weight_sum: String::new(),
                items: Vec::new(),
                total: None,
                grade: None,
                problem: Some(told(refused)),
            });
        }
    };
    let mut known = Figures::default();
    let items: Vec<PreviewItem> = scheme
        .items
        .iter()
        .enumerate()
        .map(|(index, item)| {
            let typed = figures.get(index).map(String::as_str).unwrap_or_default();
            item_of(item, typed, &mut known)
        })
        .collect();
    let complete = scheme.pending(&known).is_empty() && !scheme.items.is_empty();
    let assessed = complete
        .then(|| scheme.assess(&known, &bands).ok())
        .flatten();
    Ok(SchemePreview {
        weight_sum: sum(&scheme),
        items,
        total: assessed
            .as_ref()
            .and_then(|assessed| assessed.total.as_ref())
            .map(ToString::to_string),
        grade: assessed.and_then(|assessed| assessed.grade),
        problem: problem(&scheme, &bands),
    })
}

fn item_of(item: &SchemeItem, typed: &str, known: &mut Figures) -> PreviewItem {
    let mut told_item = PreviewItem {
        name: item.name.clone(),
        score: None,
        plot: plot(item),
        problem: item.rule.check(&item.name).err().and_then(problem_of),
    };
    match form::figure(typed) {
        None => {}
        Some(Err(refused)) => told_item.problem = Some(told(refused)),
        Some(Ok(None)) => {
            known.items.insert(item.name.clone(), None);
        }
        Some(Ok(Some(figure))) => match item.rule.score(&item.name, &figure) {
            Ok(score) => {
                told_item.score = Some(score.fixed(2));
                known.items.insert(item.name.clone(), Some(figure));
            }
            Err(refused) => told_item.problem = problem_of(refused),
        },
    }
    told_item
}

fn problem_of(refused: domain::assessment::Refusal) -> Option<SchemeProblem> {
    match Error::from(refused) {
        Error::Refused(refused) => Some(told(refused)),
        Error::Broken(_) => None,
    }
}

/// The curve where something happens on it.
fn plot(item: &SchemeItem) -> Vec<PlotPoint> {
    let Some((from, to, bends)) = reach(&item.rule) else {
        return Vec::new();
    };
    let mut at: Vec<Exact> = bends;
    let whole = matches!(item.rule, Rule::PerEvent { .. });
    for point in 0..=POINTS {
        let part = Exact::ratio(point.into(), POINTS.into()).unwrap_or_else(Exact::zero);
        at.push(&from + &(&part * &(&to - &from)));
    }
    if whole {
        at = at.iter().map(|figure| figure.rounded_half_up(0)).collect();
    }
    at.sort();
    at.dedup();
    at.iter()
        .filter_map(|figure| {
            let score = item.rule.score(&item.name, figure).ok()?;
            Some(PlotPoint {
                figure: figure.rounded_half_up(4).to_string(),
                score: score.fixed(2),
            })
        })
        .collect()
}

/// From where to where a rule is worth drawing, and where it bends.
fn reach(rule: &Rule) -> Option<(Exact, Exact, Vec<Exact>)> {
    let twice = |value: &Exact| &Exact::from(2_u32) * value;
    let hair = Exact::ratio(1, 10_000)?;
    Some(match rule {
        Rule::Proportional { target, floor, cap } => {
            let top = &(target * cap) + &(&Exact::ratio(1, 10)? * target);
            let step = target * floor;
            (Exact::zero(), top, vec![&step - &hair, step, target * cap])
        }
        Rule::LowerIsBetter { target, floor, .. } => {
            let end = target * &(&Exact::from(2_u32) - floor);
            (
                Exact::zero(),
                twice(target),
                vec![target.clone(), end.clone(), &end + &hair],
            )
        }
        Rule::Interpolated { from, to } => {
            let way = &to.at - &from.at;
            let quarter = &Exact::ratio(1, 4)? * &way;
            let (left, right) = (&from.at - &quarter, &to.at + &quarter);
            let bends = vec![
                &from.at - &hair,
                from.at.clone(),
                &from.at + &hair,
                to.at.clone(),
            ];
            if way.is_negative() {
                (right, left, bends)
            } else {
                (left, right, bends)
            }
        }
        Rule::Stepped { steps } => {
            let mut at: Vec<Exact> = steps.iter().map(|step| step.at.clone()).collect();
            at.sort();
            let (low, high) = (at.first()?.clone(), at.last()?.clone());
            let room = (&Exact::ratio(1, 5)? * &(&high - &low)).max(Exact::one());
            let before: Vec<Exact> = at.iter().map(|at| at - &hair).collect();
            (
                &low - &room,
                &high + &room,
                at.into_iter().chain(before).collect(),
            )
        }
        Rule::PerEvent { points } => {
            let most = Exact::from(100_u32).divided_by(points)?.rounded_half_up(0);
            let most = most.clamp(Exact::from(3_u32), Exact::from(20_u32));
            let events = (0..=20_i64)
                .map(Exact::from)
                .filter(|count| *count <= most)
                .collect();
            (Exact::zero(), most, events)
        }
        Rule::Manual => return None,
    })
}
