//! 年度培训计划表, 岗位能力矩阵, 培训需求汇总表, 未完成与到期清单.

use domain::papers::{Form, FormBlock, FormColumn as Column, FormField as Field};
use domain::training::Need;

use super::super::form::hours;
use super::super::print::Head;
use super::super::words;
use super::form;
use crate::views::{MatrixView, PlanView, TrainingDue};

pub(in crate::training) fn plan(view: &PlanView, head: Head) -> Form {
    let rows = view.rows.iter().enumerate().map(|(place, row)| {
        let line = &row.line;
        let mut note = words::plan_state(line.state, line.added).to_owned();
        if !line.reason.is_empty() {
            note = format!("{note} {}", line.reason).trim().to_owned();
        }
        vec![
            (place + 1).to_string(),
            match row.department.as_str() {
                "" => line.level.label().to_owned(),
                name => format!("{} {name}", line.level.label()),
            },
            line.title.clone(),
            line.kind.label().to_owned(),
            line.audience.clone(),
            format!("{}至{}", line.from.format("%m-%d"), line.to.format("%m-%d")),
            format!(
                "{}/{}",
                hours(line.theory_minutes),
                hours(line.practice_minutes)
            ),
            line.trainer.clone(),
            line.exam.label().to_owned(),
            line.budget.grouped(),
            words::progress(row.progress).to_owned(),
            note,
        ]
    });
    let totals = &view.totals;
    let mut fields = vec![
        Field::new("年　　度", format!("{}年", view.year)),
        Field::new(
            "计划项数",
            format!("{}项，已完成{}项", totals.lines, totals.held),
        ),
        Field::new(
            "学　　时",
            format!(
                "理论{}，实操{}",
                hours(totals.theory_minutes),
                hours(totals.practice_minutes)
            ),
        ),
        Field::new(
            "费　　用",
            format!(
                "计划{}元，已用{}元",
                totals.budget.grouped(),
                totals.spent.grouped()
            ),
        ),
    ];
    if let Some(ceiling) = view.ceiling {
        let wages = view.wages.map(|wages| wages.grouped()).unwrap_or_default();
        let text = format!(
            "工资总额{wages}元，经费上限{}元。依据：{}",
            ceiling.grouped(),
            view.budget_basis
        );
        fields.push(Field::wide("经费依据", text));
    }
    let blocks = vec![
        FormBlock::Fields { fields },
        FormBlock::Table {
            columns: vec![
                Column::new("", 8),
                Column::new("级别部门", 26),
                Column::new("培训内容", 0),
                Column::new("类别", 19),
                Column::new("对象", 25),
                Column::new("时间", 27),
                Column::new("理论/实操", 20),
                Column::new("讲师", 17),
                Column::new("考核", 19),
                Column::new("费用", 18),
                Column::new("进度", 19),
                Column::new("备注", 22),
            ],
            rows: rows.collect(),
            row_mm: 8,
        },
        FormBlock::signatures(&["编制", "审核", "公司负责人"]),
    ];
    form(head, "年度培训计划表", true, blocks)
}

/// A page across holds so many competences beside the names; more go into further tables.
const ACROSS: usize = 10;

pub(in crate::training) fn matrix(view: &MatrixView, head: Head) -> Form {
    let all = &view.matrix.competences;
    let mut blocks = vec![
        FormBlock::Fields {
            fields: vec![
                Field::new("截止日期", domain::moment::full_day(view.on)),
                Field::new("人　　数", format!("{}人", view.matrix.rows.len())),
            ],
        },
        FormBlock::paragraph(
            "具备：在有效期内；将到期：到期以前应当复训；过期、不足、缺：应当列入培训需求；空白：岗位没有要求。",
        ),
    ];
    for first in (0..all.len()).step_by(ACROSS) {
        let last = (first + ACROSS).min(all.len());
        let mut columns = vec![Column::new("姓名", 19), Column::new("岗位", 32)];
        columns.extend(all[first..last].iter().map(|one| Column::new(&one.name, 0)));
        let rows = view.matrix.rows.iter().map(|row| {
            let mut cells = vec![row.name.clone(), row.post_name.clone()];
            cells.extend((first..last).map(|column| {
                let cell = row.cells.iter().find(|cell| cell.column == column);
                cell.map(|cell| words::standing(cell.standing).to_owned())
                    .unwrap_or_default()
            }));
            cells
        });
        blocks.push(FormBlock::Table {
            columns,
            rows: rows.collect(),
            row_mm: 7,
        });
    }
    blocks.push(FormBlock::signatures(&["汇总人", "审核人", "日　期"]));
    form(head, "岗位能力矩阵", true, blocks)
}

pub(in crate::training) fn needs(needs: &[Need], head: Head) -> Form {
    let rows = needs.iter().enumerate().map(|(place, need)| {
        let what = match need.hours {
            Some((held, needed)) => format!("{}（已{held}学时，应{needed}学时）", need.what),
            None => need.what.clone(),
        };
        vec![
            (place + 1).to_string(),
            need.code.clone(),
            need.name.clone(),
            need.post.clone(),
            words::need(need.kind).to_owned(),
            what,
            need.due_on.map(|day| day.to_string()).unwrap_or_default(),
            String::new(),
        ]
    });
    let blocks = vec![
        FormBlock::Fields {
            fields: vec![
                Field::new("截止日期", domain::moment::full_day(head.today)),
                Field::new("需求项数", format!("{}项", needs.len())),
            ],
        },
        FormBlock::Table {
            columns: vec![
                Column::new("", 8),
                Column::new("工号", 13),
                Column::new("姓名", 18),
                Column::new("岗位", 28),
                Column::new("来源", 20),
                Column::new("需要的能力或者培训", 0),
                Column::new("期限", 23),
                Column::new("安排", 14),
            ],
            rows: rows.collect(),
            row_mm: 8,
        },
        FormBlock::signatures(&["汇总人", "部门负责人", "日　期"]),
    ];
    form(head, "培训需求汇总表", false, blocks)
}

pub(in crate::training) fn due(due: &[TrainingDue], head: Head) -> Form {
    let row = |one: &TrainingDue| {
        vec![
            one.due_on.to_string(),
            words::due(one.kind).to_owned(),
            format!("{} {}", one.code, one.name).trim().to_owned(),
            one.what.clone(),
            one.by.clone(),
        ]
    };
    let table = |rows: Vec<Vec<String>>| FormBlock::Table {
        columns: vec![
            Column::new("期限", 24),
            Column::new("事项", 23),
            Column::new("员工", 26),
            Column::new("内容", 0),
            Column::new("经办", 20),
        ],
        rows,
        row_mm: 8,
    };
    let (late, coming): (Vec<&TrainingDue>, Vec<&TrainingDue>) =
        due.iter().partition(|one| one.overdue);
    let mut blocks = vec![FormBlock::paragraph(format!(
        "截至{}，逾期{}项，三十日以内到期{}项。",
        domain::moment::full_day(head.today),
        late.len(),
        coming.len()
    ))];
    if !late.is_empty() {
        blocks.push(FormBlock::heading("一、逾期"));
        blocks.push(table(late.into_iter().map(row).collect()));
    }
    if !coming.is_empty() {
        blocks.push(FormBlock::heading("二、三十日以内到期"));
        blocks.push(table(coming.into_iter().map(row).collect()));
    }
    blocks.push(FormBlock::signatures(&["汇总人", "日　期"]));
    form(head, "培训未完成与到期清单", false, blocks)
}
