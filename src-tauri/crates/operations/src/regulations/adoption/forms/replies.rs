//! 意见采纳情况表: every opinion with its answer.

use domain::papers::{Form, FormBlock, FormColumn, FormField};
use domain::regulations::{AdoptionStage, OpinionResult, StaffOpinion, label_of};

use super::Case;
use super::parts::{form, period};
use crate::views::AdoptionPaper;

/// The table that goes to the meeting and onto the wall.
pub(super) fn replies(case: &Case<'_>) -> Form {
    let step = case.step(AdoptionStage::Opinions);
    let returned = step.and_then(|step| step.present);
    let handed_out = step.and_then(|step| step.expected);
    let forms = match (handed_out, returned) {
        (Some(out), Some(back)) => format!("发出{out}份，收回{back}份"),
        (None, Some(back)) => format!("收回{back}份"),
        _ => String::new(),
    };
    let mut blocks = vec![FormBlock::Fields {
        fields: vec![
            FormField::wide("征求意见稿", case.name()),
            FormField::new("征求时间", step.map(period).unwrap_or_default()),
            FormField::new("意 见 表", forms),
        ],
    }];
    blocks.push(FormBlock::paragraph(summary(&case.record.opinions)));
    if !case.record.opinions.is_empty() {
        blocks.push(FormBlock::Table {
            columns: vec![
                FormColumn::new("序号", 12),
                FormColumn::new("提出人", 20),
                FormColumn::new("日期", 22),
                FormColumn::new("所涉条文", 26),
                FormColumn::new("意见", 0),
                FormColumn::new("采纳情况", 20),
                FormColumn::new("答复", 0),
            ],
            rows: (1..)
                .zip(&case.record.opinions)
                .map(|(count, opinion)| row(case, count, opinion))
                .collect(),
            row_mm: 9,
        });
    }
    blocks.push(FormBlock::signatures(&["整理人", "审核人", "日　期"]));
    form(case, AdoptionPaper::Replies.name(), true, blocks)
}

fn row(case: &Case<'_>, count: u32, opinion: &StaffOpinion) -> Vec<String> {
    let node = opinion.node.as_ref();
    let label = node.and_then(|node| label_of(&case.version.body, &case.version.parameters, node));
    vec![
        count.to_string(),
        if opinion.name.is_empty() {
            "未署名".to_owned()
        } else {
            opinion.name.clone()
        },
        opinion.received_on.to_string(),
        label.unwrap_or_else(|| {
            if node.is_some() {
                "已删条文"
            } else {
                "全文"
            }
            .to_owned()
        }),
        opinion.text.clone(),
        opinion
            .result
            .map_or("待答复", OpinionResult::name)
            .to_owned(),
        opinion.answer.clone(),
    ]
}

/// 共收到意见五条：采纳三条 …
pub(super) fn summary(opinions: &[StaffOpinion]) -> String {
    if opinions.is_empty() {
        return "征求意见期间没有收到书面意见。".to_owned();
    }
    let count = |result| {
        opinions
            .iter()
            .filter(|opinion| opinion.result == result)
            .count()
    };
    let mut parts = vec![
        format!("采纳{}条", count(Some(OpinionResult::Accepted))),
        format!("部分采纳{}条", count(Some(OpinionResult::Partly))),
        format!("未采纳{}条", count(Some(OpinionResult::Declined))),
    ];
    let open = count(None);
    if open > 0 {
        parts.push(format!("待答复{open}条"));
    }
    format!("共收到意见{}条，其中{}。", opinions.len(), parts.join("，"))
}
