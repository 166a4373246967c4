//! 签收情况 as csv: a row a person.

use exchange::table::{self, Cell};

use crate::error::{Error, Result};
use crate::views::AcknowledgementView;

pub(super) fn csv(view: &AcknowledgementView) -> Result<Vec<u8>> {
    let head = [
        "工号",
        "姓名",
        "部门",
        "入职日期",
        "离职日期",
        "状态",
        "送达方式",
        "日期",
        "见证人",
        "单号或地址",
        "备注",
        "文本校验码",
        "登记人",
        "登记时间",
    ];
    let rows: Vec<Vec<Cell>> = view
        .rows
        .iter()
        .map(|row| {
            let record = row.record.as_ref();
            let text = |value: Option<String>| Cell::Text(value.unwrap_or_default());
            vec![
                Cell::Text(row.code.clone()),
                Cell::Text(row.name.clone()),
                Cell::Text(row.department.clone()),
                Cell::Text(row.hired_on.to_string()),
                text(row.left_on.map(|day| day.to_string())),
                Cell::from(row.state.name()),
                text(record.map(|record| record.route.name().to_owned())),
                text(record.map(|record| record.on.to_string())),
                text(record.map(|record| record.witnesses.join("、"))),
                text(record.map(|record| record.reference.clone())),
                text(record.map(|record| record.note.clone())),
                text(record.map(|record| record.hash.clone())),
                text(record.map(|record| record.recorded_by.clone())),
                text(record.map(|record| record.recorded_at.clone())),
            ]
        })
        .collect();
    table::csv(&head, &rows).map_err(|error| Error::Broken(error.into()))
}
