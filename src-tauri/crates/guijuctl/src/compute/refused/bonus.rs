//! Why a bonus is not calculated, in words.

use domain::bonus::engine::Refusal;

use super::Told;

pub fn told(refusal: &Refusal) -> Told {
    match refusal {
        Refusal::DuplicateCode { code } => (
            format!("工号 {code} 重复"),
            format!("the code {code} appears twice"),
        ),
        Refusal::MissingFigure { place } => {
            (format!("缺少 {place}"), format!("{place} is missing"))
        }
        Refusal::BadNumber { place, text } => super::no_number(place, text),
        Refusal::BadAmount { place, text } => (
            format!(
                "{place}：“{text}”不是有效金额；金额不能为负，最多两位小数，不超过 22517998136852.47"
            ),
            format!(
                "{place}: {text:?} is no valid amount; amounts are not negative, have at most two decimals \
                 and do not exceed 22517998136852.47"
            ),
        ),
        Refusal::UnknownMethod { word } => (
            format!(
                "没有“{word}”这种方法；method 可用 share、two_level、fixed_grades，pro_rate 可用 weight、amount"
            ),
            format!(
                "there is no method {word:?}; method is share, two_level or fixed_grades, pro_rate is weight or amount"
            ),
        ),
        Refusal::CapNeedsShare { method } => (
            format!("封顶和保底只能与按权重分配（share）同时使用，不能用于 {method}"),
            format!("cap and floor go with the method share, not with {method}"),
        ),
        Refusal::FloorAboveCap { floor, cap } => (
            format!("保底 {floor} 元高于封顶 {cap} 元"),
            format!("the floor of {floor} yuan is above the cap of {cap} yuan"),
        ),
        Refusal::RatesNotOne { sum } => (
            format!("各部门贡献率合计为 {sum}，应当为 1"),
            format!("the departments' contribution rates add up to {sum} instead of 1"),
        ),
        Refusal::BadDays { code } => (
            format!(
                "{code}：在岗天数有误；days（或每段的 days）与 of_days 同时填写，不小于 0，合计不大于 of_days"
            ),
            format!(
                "{code}: the days are wrong; days (or those of every segment) go with of_days, are not negative \
                 and together not more than of_days"
            ),
        ),
        Refusal::SegmentsNeedWeight { code } => (
            format!("{code}：季度内有调动时，天数只能折算权重（pro_rate 为 weight）"),
            format!(
                "{code}: with a transfer inside the quarter, days count in the weight (pro_rate weight)"
            ),
        ),
        Refusal::UnknownGrade {
            code,
            grade: Some(grade),
        } => (
            format!("{code}：等级“{grade}”没有对应的数值"),
            format!("{code}: the grade {grade:?} has no value"),
        ),
        Refusal::UnknownGrade { code, grade: None } => (
            format!("{code}：没有等级，无法按等级定额核定"),
            format!("{code}: without a grade there is no amount by grade"),
        ),
        Refusal::UnknownDepartment {
            code,
            department: Some(department),
        } => (
            format!("{code}：部门“{department}”没有贡献率"),
            format!("{code}: the department {department:?} has no contribution rate"),
        ),
        Refusal::UnknownDepartment {
            code,
            department: None,
        } => (
            format!("{code}：没有部门，无法先部门后个人分配"),
            format!("{code}: without a department there is no share over two levels"),
        ),
        Refusal::UnknownPerson { place, code } => (
            format!("{place}：名单中没有 {code}"),
            format!("{place}: {code} is not in the list of people"),
        ),
        Refusal::BadPercent { place, percent } => (
            format!("{place}：{percent} 超出范围；影响比例为 0 至 1，责任份额为 0 至 100"),
            format!(
                "{place}: {percent} is out of range; effects lie from 0 to 1, shares of responsibility from 0 to 100"
            ),
        ),
        Refusal::SharesNot100 { fault, sum } => (
            format!("过失 {fault}：责任份额合计为 {sum}，应当为 100"),
            format!("fault {fault}: the shares of responsibility add up to {sum} instead of 100"),
        ),
        Refusal::NotTakingPart { code } => (
            format!("{code} 不参加本季分配，不能给予专项奖励"),
            format!("{code} does not take part in this quarter and cannot have an award"),
        ),
        Refusal::AwardsExceedPool { awards, limit } => (
            format!("专项奖励合计 {awards} 元，超过可用的 {limit} 元"),
            format!("the awards of {awards} yuan exceed the {limit} yuan there may be"),
        ),
        Refusal::FloorsExceedPool { floors, left } => (
            format!("保底合计 {floors} 元，超过可分配的 {left} 元"),
            format!("the floors add up to {floors} yuan, more than the {left} yuan to share"),
        ),
    }
}
