//! 大客户年度计划 on paper: the targets month by month, where they stand, what is to be done, who changed
//! what, and places to sign.

use domain::accounts::{PlanLight, YearPlan};
use domain::moment::{Moment, full_day};
use domain::money::Money;
use domain::papers::{FormBlock, FormColumn as Column, FormField as Field};

use super::plan_view;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::{FormOrder, PaperSigner, make_form};
use crate::views::{AccountPlanView, PaperRow, Role};

/// Series: `KH-2026-001`.
const SERIES: &str = "KH";
/// Product groups that have a column of their own; the others stand in one.
const GROUPS: usize = 3;

/// Prints and registers the plan of an account, the version that counts.
pub fn print_plan(
    office: &mut Office,
    now: Moment,
    id: i64,
    year: i32,
    sign: bool,
) -> Result<PaperRow> {
    office.needs(Role::Clerk)?;
    let view = plan_view(office, now.today(), id, year, None)?;
    let Some(plan) = view.plan.clone() else {
        return Err(refusal("accounts.no_plan")
            .fact("name", &view.name)
            .fact("year", year)
            .into());
    };
    let signer = match sign {
        true => Some(PaperSigner::load(office)?),
        false => None,
    };
    let order = FormOrder {
        series: SERIES,
        kind: "account_plan",
        title: &format!("{year}年大客户年度计划"),
        listed: &format!("{year}年大客户年度计划　{}", view.name),
        subject: &view.name,
        people: &[],
        blocks: blocks(&view, &plan)?,
        wide: false,
    };
    make_form(office, now, signer.as_ref(), order)
}

fn blocks(view: &AccountPlanView, plan: &YearPlan) -> Result<Vec<FormBlock>> {
    let mut blocks = vec![head(view), FormBlock::heading("一、目标与实际")];
    blocks.push(months(view, plan)?);
    if let Some(told) = progress(view) {
        blocks.push(FormBlock::paragraph(told));
    }
    let thoughts = [
        ("优　　势", &plan.strengths),
        ("劣　　势", &plan.weaknesses),
        ("机　　会", &plan.opportunities),
        ("风　　险", &plan.risks),
    ];
    blocks.push(FormBlock::heading("二、优势、劣势、机会与风险"));
    blocks.push(FormBlock::Fields {
        fields: thoughts
            .into_iter()
            .map(|(label, text)| Field::wide(label, text))
            .collect(),
    });
    blocks.push(FormBlock::heading("三、行动"));
    blocks.push(actions(plan));
    let mut next = ["四", "五"].into_iter();
    let mut part = |title: &str| {
        let number = next.next().unwrap_or_default();
        FormBlock::heading(&format!("{number}、{title}"))
    };
    if !view.reviews.is_empty() {
        blocks.push(part("季度复盘"));
        blocks.push(reviews(view));
    }
    if view.versions.len() > 1 {
        blocks.push(part("计划的变化"));
        blocks.push(changes(view));
    }
    blocks.push(FormBlock::signatures(&["编制人", "审核人", "批准人"]));
    Ok(blocks)
}

fn head(view: &AccountPlanView) -> FormBlock {
    let grade = view.grade.map_or("未定级", |grade| grade.label());
    let mut fields = vec![
        Field::new("客　　户", &view.name),
        Field::new("等　　级", grade),
        Field::new("客户经理", view.manager.clone().unwrap_or_default()),
        Field::new("截止日期", full_day(view.day)),
    ];
    if let Some(regulation) = &view.rule.regulation {
        let basis = format!("{regulation}{}", view.rule.article);
        fields.push(Field::wide("依　　据", basis));
    }
    FormBlock::Fields { fields }
}

/// Months down, product groups across: amounts keep the room they need.
fn months(view: &AccountPlanView, plan: &YearPlan) -> Result<FormBlock> {
    let total = |row: &domain::accounts::PlanRow| Money::total(row.months).unwrap_or(Money::ZERO);
    let mut rows: Vec<_> = plan.rows.iter().collect();
    rows.sort_by_key(|row| std::cmp::Reverse(total(row)));
    let single = rows.len() == 1;
    let (own, rest) = match rows.len() {
        0 | 1 => (&[][..], &[][..]),
        count if count <= GROUPS => (&rows[..], &[][..]),
        _ => rows.split_at(GROUPS - 1),
    };
    let mut columns = vec![Column::new("月份", 15)];
    columns.extend(own.iter().map(|row| Column::new(group(&row.product), 0)));
    if !rest.is_empty() {
        columns.push(Column::new("其他品类", 0));
    }
    let all = match rows.first() {
        Some(row) if single && !row.product.is_empty() => row.product.as_str(),
        _ => "目标合计",
    };
    columns.extend([
        Column::new(all, 0),
        Column::new("累计目标", 0),
        Column::new("实际", 0),
        Column::new("累计实际", 0),
    ]);
    let standing = view.standing.as_ref();
    let months = standing.map_or(&[][..], |standing| &standing.months);
    let yuan = |amount: Money| amount.grouped();
    let told = |amount: Option<Money>| amount.map(yuan).unwrap_or_default();
    let mut lines = Vec::with_capacity(13);
    for (at, month) in months.iter().enumerate() {
        let mut cells = vec![format!("{}月", at + 1)];
        cells.extend(own.iter().map(|row| yuan(row.months[at])));
        if !rest.is_empty() {
            let sum = Money::total(rest.iter().map(|row| row.months[at]));
            cells.push(yuan(sum.ok_or_else(|| refusal("accounts.too_large"))?));
        }
        cells.extend([
            yuan(month.target),
            yuan(month.target_so_far),
            told(month.actual),
            told(month.actual_so_far),
        ]);
        lines.push(cells);
    }
    if let Some(standing) = standing {
        let mut cells = vec!["全年".to_owned()];
        cells.extend(own.iter().map(|row| yuan(total(row))));
        if !rest.is_empty() {
            let sum = Money::total(rest.iter().map(|row| total(row)));
            cells.push(yuan(sum.ok_or_else(|| refusal("accounts.too_large"))?));
        }
        let actual = yuan(standing.actual);
        cells.extend([yuan(standing.target), String::new(), actual, String::new()]);
        lines.push(cells);
    }
    Ok(FormBlock::Table {
        columns,
        rows: lines,
        row_mm: 7,
    })
}

/// What sells under no name of its own.
fn group(product: &str) -> &str {
    if product.is_empty() {
        "其他"
    } else {
        product
    }
}

fn progress(view: &AccountPlanView) -> Option<String> {
    let standing = view.standing.as_ref()?;
    let light = match standing.light {
        PlanLight::FarBehind => "明显落后",
        PlanLight::Behind => "落后",
        PlanLight::OnTrack => "正常",
        PlanLight::NotBegun => return None,
        PlanLight::NoCalendar => {
            return Some(format!(
                "程序中没有{}年的工作日安排，不能按工作日计算进度。",
                view.year
            ));
        }
    };
    let progress = standing.progress.as_ref()?;
    let seasonal = progress.seasonal.as_ref()?;
    let attained = seasonal.attainment.as_ref()?.fixed(1);
    let mut told = format!(
        "截至{}，全年{}个工作日已过{}个。按各月目标和当月工作日，应当完成{}元，实际完成{}元，完成应完成额的{attained}%，进度{light}。",
        full_day(standing.as_of),
        progress.working_days_of_year,
        progress.working_days_elapsed,
        seasonal.expected.grouped(),
        standing.actual.grouped(),
    );
    if let Some(forecast) = seasonal.forecast {
        told.push_str(&format!("照此进度，全年预计{}元。", forecast.grouped()));
    }
    if let Some(needed) = progress.needed_per_day.filter(|needed| !needed.is_zero()) {
        told.push_str(&format!(
            "完成全年目标，其余每个工作日需要{}元。",
            needed.grouped()
        ));
    }
    Some(told)
}

/// Room for two more that come up while the plan is talked over.
fn actions(plan: &YearPlan) -> FormBlock {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let rows = plan.actions.iter().map(|action| {
        vec![
            action.what.clone(),
            action.owner.clone(),
            day(action.due_on),
            day(action.done_on),
        ]
    });
    let mut rows: Vec<Vec<String>> = rows.collect();
    rows.extend(std::iter::repeat_n(vec![String::new(); 4], 2));
    FormBlock::Table {
        columns: vec![
            Column::new("行动", 0),
            Column::new("责任人", 24),
            Column::new("完成时间", 26),
            Column::new("完成情况", 26),
        ],
        rows,
        row_mm: 9,
    }
}

fn reviews(view: &AccountPlanView) -> FormBlock {
    let rows = view.reviews.iter().map(|one| {
        let target = one.target.map(Money::grouped).unwrap_or_default();
        vec![
            format!("第{}季度", one.quarter.number()),
            one.held_on.to_string(),
            target,
            one.actual.grouped(),
            one.findings.clone(),
            one.next_steps.clone(),
        ]
    });
    FormBlock::Table {
        columns: vec![
            Column::new("季度", 19),
            Column::new("复盘日期", 24),
            Column::new("目标（元）", 25),
            Column::new("实际（元）", 25),
            Column::new("情况与原因", 0),
            Column::new("下一步", 0),
        ],
        rows: rows.collect(),
        row_mm: 9,
    }
}

fn changes(view: &AccountPlanView) -> FormBlock {
    let rows = view.versions.iter().map(|one| {
        let day: String = one.at.chars().take(10).collect();
        vec![
            format!("第{}版", one.version),
            day,
            one.by.clone(),
            one.total.grouped(),
            one.reason.clone(),
        ]
    });
    FormBlock::Table {
        columns: vec![
            Column::new("版本", 17),
            Column::new("日期", 24),
            Column::new("修改人", 24),
            Column::new("全年目标（元）", 32),
            Column::new("理由", 0),
        ],
        rows: rows.collect(),
        row_mm: 8,
    }
}
