//! 巡查情况通报: what a walk or the walks of a month came to.

use domain::moment::full_day;
use domain::papers::{Form, FormBar, FormBlock, FormColumn, FormField};
use domain::rounds::{Finding, FindingState, Round, RoundsFigures};

use super::books::Books;
use super::print::Head;

/// More articles are a list, not a point.
const MOST_ARTICLES: usize = 5;

pub(super) fn summary(
    books: &Books,
    label: &str,
    (rounds, findings, counts): (&[Round], &[Finding], &RoundsFigures),
    head: Head,
) -> Form {
    let mut blocks = vec![
        FormBlock::Fields {
            fields: vec![
                FormField::wide("期　　间", label),
                FormField::new("巡　　查", format!("{}次", counts.rounds)),
                FormField::new("检查项目", format!("{}项", counts.items)),
                FormField::new("发现问题", format!("{}项", findings.len())),
                FormField::new("其中严重", format!("{}项", counts.serious)),
            ],
        },
        FormBlock::heading("一、总体情况"),
        FormBlock::paragraph(told(findings, counts)),
        FormBlock::heading("二、各部门"),
        departments(books, counts),
        FormBlock::heading("三、发现的问题"),
    ];
    if findings.is_empty() {
        blocks.push(FormBlock::paragraph("没有发现不符合要求的项目。"));
    } else {
        blocks.push(found(books, findings));
    }
    if counts.articles.iter().any(|article| article.count > 1) {
        blocks.push(bars(counts));
    }
    let walks = rounds.iter().filter(|walk| walk.finished_on.is_some());
    let walks: Vec<String> = walks
        .map(|walk| {
            let who = books.who(Some(walk.walker)).1;
            let place = books.department(walk.department);
            format!("{}{place}（{}，{who}）", full_day(walk.on), walk.name)
        })
        .collect();
    blocks.push(FormBlock::paragraph(format!(
        "巡查记录：{}。",
        walks.join("；")
    )));
    blocks.push(FormBlock::signatures(&["编　制", "审　核", "日　期"]));
    Form {
        company: head.company,
        title: "巡查情况通报".to_owned(),
        number: head.number,
        blocks,
        audit_head: head.audit_head,
        wide: false,
    }
}

fn told(findings: &[Finding], counts: &RoundsFigures) -> String {
    let of = |state| {
        let mut states = counts.states.iter();
        states
            .find(|(known, _)| *known == state)
            .map_or(0, |(_, count)| *count)
    };
    let mut text = format!(
        "共检查{}项，符合{}项，不符合{}项，不适用{}项。",
        counts.items, counts.passed, counts.failed, counts.not_applicable
    );
    if findings.is_empty() {
        return text;
    }
    let mut now: Vec<String> = [
        (FindingState::Closed, "已复查销号"),
        (FindingState::Rectified, "待复查"),
        (FindingState::Ordered, "整改中"),
        (FindingState::Found, "待下达整改"),
    ]
    .into_iter()
    .filter(|(state, _)| of(*state) > 0)
    .map(|(state, word)| format!("{word}{}项", of(state)))
    .collect();
    if counts.overdue > 0 {
        now.push(format!("其中逾期没有完成{}项", counts.overdue));
    }
    text.push_str(&format!("发现的问题{}。", now.join("，")));
    if counts.due > 0 {
        text.push_str(&format!(
            "到期的整改{}项，按期整改合格{}项。",
            counts.due, counts.in_time
        ));
    }
    text
}

fn departments(books: &Books, counts: &RoundsFigures) -> FormBlock {
    let rows = counts.departments.iter().map(|row| {
        vec![
            books.department(row.department.into()),
            row.rounds.to_string(),
            row.items.to_string(),
            row.failed.to_string(),
            row.closed.to_string(),
            row.overdue.to_string(),
        ]
    });
    FormBlock::Table {
        columns: vec![
            FormColumn::new("部门", 0),
            FormColumn::new("巡查", 18),
            FormColumn::new("检查项目", 24),
            FormColumn::new("不符合", 22),
            FormColumn::new("已销号", 22),
            FormColumn::new("逾期", 18),
        ],
        rows: rows.collect(),
        row_mm: 8,
    }
}

fn found(books: &Books, findings: &[Finding]) -> FormBlock {
    let rows = findings.iter().enumerate().map(|(index, finding)| {
        let row = books.finding_row(finding);
        let state = match row.overdue {
            true => "逾期".to_owned(),
            false => row.state.label().to_owned(),
        };
        vec![
            (index + 1).to_string(),
            row.department,
            format!("{}（{}）", row.what, row.article),
            row.grade.label().to_owned(),
            row.owner,
            row.due_on.map(|due| due.to_string()).unwrap_or_default(),
            state,
        ]
    });
    FormBlock::Table {
        columns: vec![
            FormColumn::new("序号", 11),
            FormColumn::new("部门", 24),
            FormColumn::new("问题与依据", 0),
            FormColumn::new("程度", 13),
            FormColumn::new("责任人", 17),
            FormColumn::new("期限", 23),
            FormColumn::new("状态", 16),
        ],
        rows: rows.collect(),
        row_mm: 9,
    }
}

/// The articles most often not kept.
fn bars(counts: &RoundsFigures) -> FormBlock {
    let most = counts.articles.first().map_or(1, |one| one.count.max(1));
    let bars = counts
        .articles
        .iter()
        .take(MOST_ARTICLES)
        .map(|one| FormBar {
            // The number alone: the bar's label is narrow, and the texts stand in the table.
            label: one.article.clone(),
            value: format!("{}项", one.count),
            permille: one.count * 1000 / most,
        });
    FormBlock::Bars {
        title: "反复出现的条款".to_owned(),
        bars: bars.collect(),
    }
}
