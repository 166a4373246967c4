//! Why accounts are not ranked, graded or measured, in words.

use domain::accounts::Refusal;

use super::Told;

pub fn told(refusal: &Refusal) -> Told {
    match refusal {
        Refusal::DuplicateId { id } => (
            format!("客户 {id} 重复"),
            format!("the customer {id} appears twice"),
        ),
        Refusal::NegativeAmount { place, amount } => (
            format!("{place}：销售额 {amount} 元不能为负"),
            format!("{place}: the revenue of {amount} yuan cannot be negative"),
        ),
        Refusal::Negative { place, value } => super::no_number(place, &value.to_string()),
        Refusal::TooLarge { place } => (
            format!("{place}：金额超过 22517998136852.47 元，无法计算"),
            format!("{place}: the amount exceeds 22517998136852.47 yuan and cannot be calculated"),
        ),
        Refusal::ScoreOutOfRange { item, score } => (
            format!("{item}：评分 {score} 超出 1 至 5"),
            format!("{item}: the score {score} is not between 1 and 5"),
        ),
        Refusal::UnknownItem { item } => (
            format!("评分项目“{item}”没有权重"),
            format!("{item:?} has a score but no weight"),
        ),
        Refusal::CutsNotDescending { upper, lower } => (
            format!("等级 {upper} 的起点必须高于等级 {lower} 的起点"),
            format!("grade {upper} must begin above grade {lower}"),
        ),
        Refusal::TargetNotPositive { target } => (
            format!("年度目标 {target} 元必须大于 0"),
            format!("the year's target of {target} yuan must be above 0"),
        ),
        Refusal::ProfileNot12 { months } => (
            format!("月度比例有 {months} 个，应当为 12 个"),
            format!("the profile has {months} months instead of 12"),
        ),
        Refusal::ProfileNot100 { sum } => (
            format!("月度比例合计为 {sum}，应当为 100"),
            format!("the months of the profile add up to {sum} instead of 100"),
        ),
        Refusal::UnknownYear(unknown) => super::unknown_year(unknown.0),
    }
}
