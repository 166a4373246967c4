//! 检查表: blank, to be walked by; or as somebody walked by it.

use domain::moment::full_day;
use domain::papers::{Form, FormBlock, FormColumn, FormField};
use domain::rounds::{Checklist, Round, Verdict};

use super::books::Books;
use super::print::Head;

/// Boxes to tick on paper.
const TO_TICK: &str = "□ 符合\n□ 不符合\n□ 不适用";

pub(super) fn blank(books: &Books, list: &Checklist, head: Head) -> Form {
    let rows = list.items.iter().enumerate().map(|(index, item)| {
        vec![
            (index + 1).to_string(),
            item.text.clone(),
            item.how.clone(),
            books.articles.label(&item.article),
            TO_TICK.to_owned(),
            String::new(),
        ]
    });
    let empty = String::new;
    let fields = vec![
        FormField::new("检 查 表", list.name.clone()),
        FormField::new("部　　门", empty()),
        FormField::new("巡 查 人", empty()),
        FormField::new("巡查日期", empty()),
    ];
    sheet(head, fields, rows.collect())
}

pub(super) fn walked(books: &Books, walk: &Round, head: Head) -> Form {
    let rows = walk.entries.iter().enumerate().map(|(index, entry)| {
        let owner = books.who(entry.owner).1;
        let mut told = entry.note.clone();
        if let Some(grade) = entry.grade {
            told = format!("【{}】{told}", grade.label());
        }
        if !owner.is_empty() {
            told = format!("{told}（责任人：{owner}）");
        }
        vec![
            (index + 1).to_string(),
            entry.text.clone(),
            entry.how.clone(),
            books.articles.label(&entry.article),
            entry
                .verdict
                .map_or_else(|| TO_TICK.to_owned(), |seen| ticked(seen).to_owned()),
            told,
        ]
    });
    let fields = vec![
        FormField::new("检 查 表", walk.name.clone()),
        FormField::new("部　　门", books.department(walk.department)),
        FormField::new("巡 查 人", books.who(Some(walk.walker)).1),
        FormField::new("巡查日期", full_day(walk.on)),
    ];
    sheet(head, fields, rows.collect())
}

fn ticked(seen: Verdict) -> &'static str {
    seen.label()
}

fn sheet(head: Head, fields: Vec<FormField>, rows: Vec<Vec<String>>) -> Form {
    let blocks = vec![
        FormBlock::Fields { fields },
        FormBlock::Table {
            columns: vec![
                FormColumn::new("序号", 12),
                FormColumn::new("检查内容", 0),
                FormColumn::new("检查方法", 46),
                FormColumn::new("依据", 46),
                FormColumn::new("结果", 24),
                FormColumn::new("问题与责任人", 62),
            ],
            rows,
            row_mm: 12,
        },
        FormBlock::signatures(&["巡查人", "部门负责人", "日　期"]),
    ];
    Form {
        company: head.company,
        title: "巡查检查表".to_owned(),
        number: head.number,
        blocks,
        audit_head: head.audit_head,
        wide: true,
    }
}
