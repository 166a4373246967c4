//! Why a sheet is not assessed, in words.

use domain::assessment::Refusal;

use super::Told;

pub fn told(refusal: &Refusal) -> Told {
    match refusal {
        Refusal::DuplicateName { name } => (
            format!("考核项目“{name}”重复"),
            format!("two items are called {name:?}"),
        ),
        Refusal::Negative { place, text } => super::no_number(place, text),
        Refusal::WeightsNot100 { sum } => (
            format!("各项权重合计为 {sum}，应当为 100"),
            format!("the weights of the items add up to {sum} instead of 100"),
        ),
        Refusal::TargetNotPositive { name, target } => (
            format!("{name}：目标值 {target} 必须大于 0；不允许发生的事项请用 per_event 按次扣分"),
            format!(
                "{name}: the target {target} must be above 0; for what must not happen at all, count events (per_event)"
            ),
        ),
        Refusal::EmptyRange { place } => (
            format!(
                "{place}：范围为空；两端（或两档）不能相同，上限不能低于下限，也不能一档都没有"
            ),
            format!(
                "{place}: the range is empty; its ends (or two steps) must differ, the upper end lies above the \
                 lower one, and there is at least one step"
            ),
        ),
        Refusal::ScoreOutOfRange { name, score } => (
            format!("{name}：评分 {score} 超出 0 至 100"),
            format!("{name}: the score {score} is not between 0 and 100"),
        ),
        Refusal::EventsNotWhole { name, text } => (
            format!("{name}：“{text}”不是事件次数；次数是不小于 0 的整数"),
            format!("{name}: {text:?} is no number of events; write a whole number, not below 0"),
        ),
        Refusal::UnknownGrade { grade } => (
            format!("一票否决所定的等级“{grade}”不在等级划分之中"),
            format!("a veto names the grade {grade:?}, which no band has"),
        ),
    }
}
