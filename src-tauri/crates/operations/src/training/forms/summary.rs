//! 年度培训总结, with its charts.

use chrono::{Datelike, NaiveDate};
use domain::exact::Exact;
use domain::papers::{Form, FormBar, FormBlock, FormColumn as Column, FormField as Field};
use domain::training::{ContentKind, Session, SessionState};

use super::super::books::Books;
use super::super::form::hours;
use super::super::overview::of_period;
use super::super::print::Head;
use super::super::words;
use super::form;
use crate::views::PlanView;

pub(in crate::training) fn summary(
    books: &Books,
    plan: &PlanView,
    until: NaiveDate,
    regulation: &str,
    head: Head,
) -> Form {
    let first = NaiveDate::from_ymd_opt(plan.year, 1, 1).unwrap_or(until);
    let figures = of_period(books, first, until);
    let closed: Vec<&Session> = books
        .sessions
        .iter()
        .filter(|one| one.state == SessionState::Closed)
        .filter(|one| {
            one.last_day()
                .is_some_and(|last| first <= last && last <= until)
        })
        .collect();
    let percent = |value: &Option<Exact>| {
        value.as_ref().map_or("没有数据".to_owned(), |value| {
            format!("{}%", value.fixed(2))
        })
    };
    let plain = |value: &Option<Exact>| {
        value
            .as_ref()
            .map_or("没有数据".to_owned(), |value| value.fixed(2))
    };
    let blocks = vec![
        FormBlock::Fields {
            fields: vec![
                Field::new("年　　度", format!("{}年（截至{}）", plan.year, until)),
                Field::new("班　　次", format!("已关闭{}个", closed.len())),
                Field::new("总 学 时", figures.hours.fixed(2)),
                Field::new("人均学时", plain(&figures.hours_per_head)),
                Field::new(
                    "费　　用",
                    format!(
                        "计划{}元，已用{}元",
                        plan.totals.budget.grouped(),
                        plan.totals.spent.grouped()
                    ),
                ),
                Field::wide("依　　据", regulation),
            ],
        },
        FormBlock::heading("一、四项指标"),
        FormBlock::Bars {
            title: "计划完成、考试合格、学员满意（%）".to_owned(),
            bars: [
                ("计划完成率", &figures.plan_completion),
                ("考试合格率", &figures.pass_rate),
                ("学员满意率", &figures.satisfaction),
            ]
            .into_iter()
            .map(|(label, value)| FormBar {
                label: label.to_owned(),
                value: percent(value),
                permille: permille(value.as_ref(), &Exact::from(100_u32)),
            })
            .collect(),
        },
        months(&closed, plan.year),
        kinds(&closed),
        FormBlock::heading("二、计划完成情况"),
        FormBlock::Table {
            columns: vec![
                Column::new("", 8),
                Column::new("培训内容", 0),
                Column::new("级别", 14),
                Column::new("计划完成", 24),
                Column::new("实际完成", 24),
                Column::new("学时", 14),
                Column::new("费用", 20),
                Column::new("进度", 20),
            ],
            rows: plan
                .rows
                .iter()
                .enumerate()
                .map(|(place, row)| {
                    vec![
                        (place + 1).to_string(),
                        row.line.title.clone(),
                        row.line.level.label().to_owned(),
                        row.line.to.to_string(),
                        row.held_on.map(|day| day.to_string()).unwrap_or_default(),
                        hours(row.held_minutes),
                        row.spent.grouped(),
                        words::progress(row.progress).to_owned(),
                    ]
                })
                .collect(),
            row_mm: 8,
        },
        FormBlock::heading("三、问题和下一年的改进"),
        FormBlock::paragraph("由培训负责人填写，公司负责人确认后向员工公布经费使用情况。"),
        FormBlock::lines("", 5),
        FormBlock::signatures(&["培训负责人", "公司负责人", "日　期"]),
    ];
    form(head, "年度培训总结", false, blocks)
}

fn permille(value: Option<&Exact>, whole: &Exact) -> u32 {
    let share = value.and_then(|value| (value * &Exact::from(1000_u32)).divided_by(whole));
    let whole = share.and_then(|share| share.rounded_half_up(0).to_i64());
    u32::try_from(whole.unwrap_or(0).clamp(0, 1000)).unwrap_or(0)
}

/// Minutes of everybody present.
fn sat(session: &Session) -> u32 {
    let present = u32::try_from(session.present().count()).unwrap_or(0);
    session.minutes().saturating_mul(present)
}

fn bars(title: &str, rows: Vec<(String, u32)>) -> FormBlock {
    let most = rows
        .iter()
        .map(|(_, minutes)| *minutes)
        .max()
        .unwrap_or(0)
        .max(1);
    let bar = |(label, minutes): (String, u32)| FormBar {
        label,
        value: hours(minutes),
        permille: permille(Some(&Exact::from(minutes)), &Exact::from(most)),
    };
    FormBlock::Bars {
        title: title.to_owned(),
        bars: rows.into_iter().map(bar).collect(),
    }
}

fn months(closed: &[&Session], year: i32) -> FormBlock {
    let of = |month: u32| {
        let is = |one: &&&Session| {
            one.last_day()
                .is_some_and(|last| (last.year(), last.month()) == (year, month))
        };
        closed.iter().filter(is).map(|one| sat(one)).sum()
    };
    bars(
        "各月学时（人时）",
        (1..=12)
            .map(|month| (format!("{month}月"), of(month)))
            .collect(),
    )
}

fn kinds(closed: &[&Session]) -> FormBlock {
    let rows = ContentKind::ALL.into_iter().filter_map(|kind| {
        let minutes: u32 = closed
            .iter()
            .filter(|one| one.kind == kind)
            .map(|one| sat(one))
            .sum();
        (minutes > 0).then(|| (kind.label().to_owned(), minutes))
    });
    bars("各类内容学时（人时）", rows.collect())
}
