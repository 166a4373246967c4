//! 成绩登记表 and 实操考核评分表.

use domain::moment::full_day;
use domain::papers::{Form, FormBlock, FormColumn as Column, FormField as Field};

use super::super::print::Head;
use super::super::rules::Rules;
use super::form;
use crate::views::{ExamView, SessionView};

/// Rows that carry no item of an outline get these.
const STEPS: [&str; 5] = [
    "作业前准备：工具、资料、现场",
    "操作步骤正确、完整",
    "安全和客户保护",
    "结果符合要求",
    "记录和现场清理",
];

pub(in crate::training) fn practice(view: &SessionView, rules: &Rules, head: Head) -> Form {
    let session = &view.session;
    let (pass, key) = match session.kind.is_strict() {
        true => (rules.terms.safety_pass, "training.exam.safety_pass"),
        false => (rules.terms.pass, "training.exam.pass"),
    };
    let mut columns = vec![Column::new("序号", 11), Column::new("姓名", 20)];
    for step in 1..=STEPS.len() {
        columns.push(Column::new(&format!("第{step}项"), 0));
    }
    columns.extend([
        Column::new("合计", 17),
        Column::new("结果", 18),
        Column::new("考评人签名", 28),
    ]);
    let rows = view.people.iter().enumerate().map(|(place, one)| {
        let mut row = vec![(place + 1).to_string(), one.name.clone()];
        row.extend(STEPS.iter().map(|_| String::new()));
        row.push(
            one.practice
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
        );
        row.push(match &one.practice {
            Some(points) if *points >= domain::exact::Exact::from(pass) => "合格".to_owned(),
            Some(_) => "不合格".to_owned(),
            None => String::new(),
        });
        row.push(String::new());
        row
    });
    let steps: Vec<String> = STEPS
        .iter()
        .enumerate()
        .map(|(place, step)| format!("第{}项 {step}（20分）", place + 1))
        .collect();
    let blocks = vec![
        FormBlock::Fields {
            fields: vec![
                Field::wide("培训内容", session.title.clone()),
                Field::new(
                    "考核日期",
                    session.last_day().map(full_day).unwrap_or_default(),
                ),
                Field::new("合 格 线", format!("满分100分，{pass}分合格")),
                Field::wide("依　　据", rules.basis(key)),
            ],
        },
        FormBlock::paragraph(format!(
            "{}。有危及安全的操作，立即停止，按不合格处理。",
            steps.join("；")
        )),
        FormBlock::Table {
            columns,
            rows: rows.collect(),
            row_mm: 12,
        },
        FormBlock::signatures(&["考评人", "考评人", "培训负责人"]),
    ];
    form(head, "实操考核评分表", true, blocks)
}

pub(in crate::training) fn results(view: &ExamView, head: Head) -> Form {
    let exam = &view.exam;
    let statistics = &view.statistics;
    let mut people: Vec<&crate::views::ExamPerson> = view.people.iter().collect();
    people.sort_by(|a, b| b.score.cmp(&a.score).then_with(|| a.code.cmp(&b.code)));
    let rows = people.iter().enumerate().map(|(place, one)| {
        vec![
            (place + 1).to_string(),
            one.code.clone(),
            one.name.clone(),
            one.department.clone(),
            one.variant.clone(),
            one.score
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            match one.passed {
                Some(true) => "合格".to_owned(),
                Some(false) => "不合格".to_owned(),
                None => "待登记".to_owned(),
            },
            String::new(),
        ]
    });
    let text = |value: &Option<domain::exact::Exact>| {
        value.as_ref().map_or("—".to_owned(), ToString::to_string)
    };
    let mut blocks = vec![
        FormBlock::Fields {
            fields: vec![
                Field::wide("考　　试", exam.title.clone()),
                Field::new("日　　期", full_day(exam.on)),
                Field::new(
                    "合 格 线",
                    format!("满分{}分，{}分合格", exam.total, exam.pass_mark),
                ),
                Field::new(
                    "人　　数",
                    format!("应考{}人，合格{}人", exam.people.len(), view.row.passed),
                ),
                Field::new(
                    "成　　绩",
                    format!(
                        "平均{}，最高{}，最低{}",
                        text(&statistics.mean),
                        text(&statistics.highest),
                        text(&statistics.lowest)
                    ),
                ),
                Field::wide("依　　据", exam.basis.clone()),
            ],
        },
        FormBlock::Table {
            columns: vec![
                Column::new("序号", 12),
                Column::new("工号", 17),
                Column::new("姓名", 22),
                Column::new("部门", 0),
                Column::new("卷别", 14),
                Column::new("成绩", 18),
                Column::new("结果", 20),
                Column::new("本人签名", 30),
            ],
            rows: rows.collect(),
            row_mm: 12,
        },
    ];
    let failed: Vec<&str> = people
        .iter()
        .filter(|one| one.passed == Some(false))
        .map(|one| one.name.as_str())
        .collect();
    if let Some(until) = view.resit_until.filter(|_| !failed.is_empty()) {
        blocks.push(FormBlock::heading("补考"));
        blocks.push(FormBlock::paragraph(format!(
            "{}不合格，应当在{}以前补考，最多补考{}次。",
            failed.join("、"),
            full_day(until),
            view.resit_max
        )));
    }
    blocks.push(FormBlock::signatures(&["评卷人", "复核人", "培训负责人"]));
    form(head, "成绩登记表", false, blocks)
}
