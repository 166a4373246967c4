//! 整改通知书: what is wrong, by which article, who puts it right until when, and what came of it.

use domain::moment::full_day;
use domain::papers::{Form, FormBlock, FormColumn, FormField};
use domain::rounds::{Finding, FindingState, FindingStep, FindingStepKind as Kind};

use super::books::Books;
use super::findings::view;
use super::print::Head;
use crate::views::ScanRow;

/// So much of a hash names a photograph on paper.
const HASH: usize = 16;

pub(super) fn notice(books: &Books, finding: &Finding, head: Head) -> Form {
    let view = view(books, finding);
    let row = &view.row;
    let due = row.due_on.map(full_day).unwrap_or_default();
    let fields = vec![
        FormField::new("责任部门", row.department.clone()),
        FormField::new("责 任 人", row.owner.clone()),
        FormField::new("巡查日期", full_day(row.found_on)),
        FormField::new("巡 查 人", row.finder.clone()),
        FormField::new("程　　度", row.grade.label()),
        FormField::new("整改期限", due.clone()),
        FormField::wide("依　　据", format!("{}　{}", row.article, view.heading)),
    ];
    let mut blocks = vec![
        FormBlock::Fields { fields },
        FormBlock::heading("一、发现的问题"),
        FormBlock::paragraph(format!("{}。", ended(&row.what))),
    ];
    let photos = [
        (&view.photos_before, "发现时"),
        (&view.photos_after, "整改后"),
    ];
    let photos: Vec<Vec<String>> = photos
        .into_iter()
        .flat_map(|(rows, when)| rows.iter().map(move |row| photo(row, when)))
        .collect();
    if !photos.is_empty() {
        blocks.push(FormBlock::Table {
            columns: vec![
                FormColumn::new("照片", 0),
                FormColumn::new("拍摄", 24),
                FormColumn::new("校验（SHA-256前16位）", 58),
            ],
            rows: photos,
            row_mm: 9,
        });
    }
    blocks.push(FormBlock::heading("二、整改要求"));
    let asked = match ordered(finding) {
        "" => format!(
            "请于{due}以前达到检查内容“{}”的要求，完成后报请复查。",
            row.item
        ),
        asked => format!("{}。请于{due}以前完成，并报请复查。", ended(asked)),
    };
    blocks.push(FormBlock::paragraph(asked));
    blocks.push(FormBlock::paragraph(
        "不能按时完成的，应当在期限届满以前说明原因，另定完成日期。",
    ));
    let done: Vec<&FindingStep> = finding
        .steps
        .iter()
        .filter(|step| step.kind != Kind::Ordered)
        .collect();
    blocks.push(FormBlock::heading("三、整改与复查"));
    if done.is_empty() {
        blocks.push(FormBlock::lines("整改情况", 2));
        blocks.push(FormBlock::lines("复查结果", 2));
    } else {
        blocks.push(FormBlock::Table {
            columns: vec![
                FormColumn::new("日期", 34),
                FormColumn::new("事项", 24),
                FormColumn::new("说明", 0),
                FormColumn::new("经办", 22),
            ],
            rows: done.into_iter().map(|step| line(books, step)).collect(),
            row_mm: 9,
        });
    }
    if matches!(row.state, FindingState::Rectified) {
        blocks.push(FormBlock::lines("复查结果", 1));
    }
    blocks.push(FormBlock::signatures(&["签发人", "责任人签收", "复查人"]));
    blocks.push(FormBlock::paragraph(format!(
        "签发日期：{}",
        head.printed_on
    )));
    Form {
        company: head.company,
        title: "整改通知书".to_owned(),
        number: head.number,
        blocks,
        audit_head: head.audit_head,
        wide: false,
    }
}

/// What the order that holds asks for.
fn ordered(finding: &Finding) -> &str {
    let mut steps = finding.steps.iter().rev();
    steps
        .find(|step| step.kind == Kind::Ordered)
        .map_or("", |step| step.text.as_str())
}

fn line(books: &Books, step: &FindingStep) -> Vec<String> {
    let due = step.due_on.map(full_day);
    let said = match (due, step.text.is_empty()) {
        (Some(due), true) => format!("完成期限改为{due}"),
        (Some(due), false) => format!("{}；完成期限改为{due}", ended(&step.text)),
        (None, _) => step.text.clone(),
    };
    vec![
        full_day(step.on),
        step.kind.label().to_owned(),
        said,
        books.who(Some(step.by)).1,
    ]
}

fn photo(row: &ScanRow, when: &str) -> Vec<String> {
    vec![
        row.name.clone(),
        when.to_owned(),
        row.sha256.chars().take(HASH).collect(),
    ]
}

/// A sentence without the stop it may end with.
fn ended(text: &str) -> &str {
    text.trim().trim_end_matches(['。', '；', '.'])
}
