//! 过程检查 on paper: what the regulations want and what was done, the trend, what failed, and room for the
//! reasons, which the regulation asks for too.

use domain::accounts::FileItem;
use domain::exact::Exact;
use domain::moment::{Moment, full_day};
use domain::papers::{FormBar, FormBlock, FormColumn as Column, FormField as Field};
use domain::quarter::Quarter;

use super::books::Books;
use super::process_check;
use crate::error::Result;
use crate::office::Office;
use crate::papers::{FormOrder, PaperSigner, make_form};
use crate::views::{
    PaperRow, ProcessCheckView, ProcessFact, ProcessFailure, ProcessKind, ProcessLine, Role,
};

/// Series: `GC-2026-001`.
const SERIES: &str = "GC";
/// More of one line are a list, not a report.
const MOST: usize = 6;

/// Prints and registers the check of a quarter. Of one that is over the state of the files is kept with it,
/// the first time.
pub fn print_process_check(
    office: &mut Office,
    now: Moment,
    quarter: Quarter,
    sign: bool,
) -> Result<PaperRow> {
    office.needs(Role::Clerk)?;
    let view = process_check(office, now, quarter)?;
    let signer = match sign {
        true => Some(PaperSigner::load(office)?),
        false => None,
    };
    keep_files(office, now, quarter)?;
    let title = format!("{}过程检查", quarter.label());
    let order = FormOrder {
        series: SERIES,
        kind: "process_check",
        title: &title,
        listed: &title,
        subject: &quarter.to_string(),
        people: &[],
        blocks: blocks(&view),
        wide: false,
    };
    make_form(office, now, signer.as_ref(), order)
}

fn keep_files(office: &mut Office, now: Moment, quarter: Quarter) -> Result<()> {
    let over = quarter.last_day() < now.today() && quarter.next().last_day() >= now.today();
    if !over || office.file.accounts().file_check(quarter)?.is_some() {
        return Ok(());
    }
    let check = Books::read(office, now)?.look_at_files(office, quarter)?;
    let payload = serde_json::json!({
        "quarter": quarter, "filled": check.filled, "required": check.required,
    });
    let subject = quarter.to_string();
    office.record(now, "accounts.files_checked", &subject, payload, |tx| {
        tx.accounts().keep_file_check(quarter, &check)
    })
}

fn blocks(view: &ProcessCheckView) -> Vec<FormBlock> {
    let mut basis = view.regulation.clone();
    if let Some(service) = &view.service_regulation {
        basis.push_str(&format!("、{service}"));
    }
    let fields = vec![
        Field::new("检查期间", view.quarter.label()),
        Field::new("检查日期", full_day(view.day)),
        Field::wide("依　　据", basis),
    ];
    let mut blocks = vec![
        FormBlock::Fields { fields },
        FormBlock::heading("一、检查结果"),
        results(view),
        FormBlock::paragraph(summary(view)),
        FormBlock::heading("二、近几个季度"),
        trend(view),
        bars(view),
    ];
    let failed: Vec<&ProcessLine> = view
        .lines
        .iter()
        .filter(|line| !line.failures.is_empty())
        .collect();
    if !failed.is_empty() {
        blocks.push(FormBlock::heading("三、没有做到的"));
        blocks.push(failures(&failed));
        let more = failed
            .iter()
            .filter(|line| line.failures.len() > MOST)
            .map(|line| format!("{}另有{}项", label(line.kind), line.failures.len() - MOST))
            .collect::<Vec<_>>();
        if !more.is_empty() {
            blocks.push(FormBlock::paragraph(format!(
                "{}，没有列出。",
                more.join("，")
            )));
        }
    }
    blocks.push(FormBlock::lines("原因说明、整改措施、责任人和完成时间", 5));
    blocks.push(FormBlock::signatures(&["检查人", "审核人", "公司负责人"]));
    blocks
}

/// As papers call a line.
fn label(kind: ProcessKind) -> &'static str {
    match kind {
        ProcessKind::Visits => "拜访完成",
        ProcessKind::Files => "档案完整",
        ProcessKind::Plans => "年度计划编制",
        ProcessKind::Reviews => "年度计划复盘",
        ProcessKind::Promises => "承诺兑现",
        ProcessKind::Answered => "投诉响应按期",
        ProcessKind::Closed => "投诉按期办结",
        ProcessKind::ReturnVisits => "回访完成",
        ProcessKind::Satisfaction => "客户满意率",
    }
}

fn percent(value: Option<&Exact>) -> String {
    value.map_or("—".to_owned(), |value| format!("{}%", value.fixed(1)))
}

fn results(view: &ProcessCheckView) -> FormBlock {
    let rows = view.lines.iter().map(|line| {
        let wanted = match line.set {
            true => format!("不低于{}%", line.target),
            false => "全部做到".to_owned(),
        };
        let counted = match line.denominator {
            0 => "—".to_owned(),
            due => format!("{}/{due}", line.numerator),
        };
        let verdict = match line.met {
            Some(true) => "达到",
            Some(false) => "未达到",
            None => "无应办",
        };
        vec![
            label(line.kind).to_owned(),
            wanted,
            format!("{}{}", short_name(line.kind), line.article),
            counted,
            percent(line.value.as_ref()),
            verdict.to_owned(),
        ]
    });
    FormBlock::Table {
        columns: vec![
            Column::new("项目", 29),
            Column::new("制度要求", 25),
            Column::new("依据", 0),
            Column::new("做到/应做", 22),
            Column::new("比例", 16),
            Column::new("结论", 22),
        ],
        rows: rows.collect(),
        row_mm: 8,
    }
}

/// Which of the two regulations an article stands in; the head names both in full.
fn short_name(kind: ProcessKind) -> &'static str {
    match kind {
        ProcessKind::Answered
        | ProcessKind::Closed
        | ProcessKind::ReturnVisits
        | ProcessKind::Satisfaction => "客服制度",
        _ => "大客户制度",
    }
}

fn summary(view: &ProcessCheckView) -> String {
    let of = |met: Option<bool>| view.lines.iter().filter(|line| line.met == met).count();
    let mut told = format!(
        "共检查{}项，达到{}项，未达到{}项",
        view.lines.len(),
        of(Some(true)),
        of(Some(false))
    );
    if of(None) > 0 {
        told.push_str(&format!("，无应办事项{}项", of(None)));
    }
    told.push('。');
    let files = view.lines.iter().find_map(|line| line.counted_on);
    if let Some(on) = files {
        told.push_str(&format!(
            "档案完整按{}的档案计算，为必填项已填写的比例。",
            full_day(on)
        ));
    }
    told
}

fn trend(view: &ProcessCheckView) -> FormBlock {
    let mut columns = vec![Column::new("项目", 32)];
    columns.extend(
        view.quarters.iter().map(|quarter| {
            Column::new(&format!("{}年{}季度", quarter.year(), quarter.number()), 0)
        }),
    );
    columns.push(Column::new("比上季度", 24));
    let rows = view.lines.iter().map(|line| {
        let mut cells = vec![label(line.kind).to_owned()];
        cells.extend(line.trend.iter().map(|point| percent(point.value.as_ref())));
        cells.push(change(line));
        cells
    });
    FormBlock::Table {
        columns,
        rows: rows.collect(),
        row_mm: 8,
    }
}

/// Points up or down against the quarter before.
fn change(line: &ProcessLine) -> String {
    let mut points = line.trend.iter().rev().map(|point| point.value.as_ref());
    let (Some(Some(now)), Some(Some(before))) = (points.next(), points.next()) else {
        return "—".to_owned();
    };
    let points = (now - before).rounded_half_up(1);
    match points.cmp(&Exact::zero()) {
        std::cmp::Ordering::Less => format!("下降{}", (-&points).fixed(1)),
        std::cmp::Ordering::Equal => "持平".to_owned(),
        std::cmp::Ordering::Greater => format!("上升{}", points.fixed(1)),
    }
}

fn bars(view: &ProcessCheckView) -> FormBlock {
    let bars = view.lines.iter().filter_map(|line| {
        line.value.as_ref()?;
        Some(FormBar {
            label: label(line.kind).to_owned(),
            value: percent(line.value.as_ref()),
            permille: line.numerator.saturating_mul(1000) / line.denominator.max(1),
        })
    });
    FormBlock::Bars {
        title: format!("{}各项比例", view.quarter.label()),
        bars: bars.collect(),
    }
}

fn failures(lines: &[&ProcessLine]) -> FormBlock {
    let rows = lines.iter().flat_map(|line| {
        line.failures.iter().take(MOST).map(|one| {
            let grade = one.grade.map(|grade| format!("（{grade:?}级）"));
            vec![
                label(line.kind).to_owned(),
                format!("{}{}", one.name, grade.unwrap_or_default()),
                fact(one),
                one.manager.clone().unwrap_or_default(),
            ]
        })
    });
    FormBlock::Table {
        columns: vec![
            Column::new("项目", 32),
            Column::new("客户", 46),
            Column::new("情况", 0),
            Column::new("负责人", 20),
        ],
        rows: rows.collect(),
        row_mm: 8,
    }
}

fn fact(one: &ProcessFailure) -> String {
    match &one.fact {
        ProcessFact::Visit { due, made, leader } => {
            let who = if *leader { "负责人" } else { "" };
            match made {
                Some(made) => format!("{who}最迟{due}，{made}才拜访"),
                None => format!("{who}最迟{due}，没有拜访"),
            }
        }
        ProcessFact::File { missing } => {
            let items: Vec<&str> = missing.iter().copied().map(FileItem::label).collect();
            format!("没有填写{}", items.join("、"))
        }
        ProcessFact::Plan { year } => format!("没有{year}年年度计划"),
        ProcessFact::Review { quarter } => format!("没有{}的复盘记录", quarter.label()),
        ProcessFact::Promise { text, due, done } => match done {
            Some(done) => format!("{text}：约定{due}，{done}才完成"),
            None => format!("{text}：约定{due}，没有完成"),
        },
        ProcessFact::Case { number, what } => format!("{number}　{what}"),
    }
}
