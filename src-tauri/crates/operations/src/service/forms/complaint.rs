//! 投诉登记与处理单 and 回访记录表.

use domain::papers::{Form, FormBlock, FormColumn, FormField};
use domain::service::{CaseKind, StepKind, VisitState};

use super::super::print::Head;
use super::{case_fields, form, moment, told};
use crate::views::CaseView;

/// 投诉登记与处理单
pub(in crate::service) fn complaint(view: &CaseView, head: Head) -> Form {
    let case = &view.case;
    let mut fields = case_fields(view);
    fields.push(FormField::new("类　　别", case.tier.label()));
    fields.push(FormField::new(
        "主张损失",
        case.claim
            .map(|claim| format!("{}元", claim.grouped()))
            .unwrap_or_default(),
    ));
    fields.push(FormField::new("受 理 人", view.row.receiver.clone()));
    fields.push(FormField::new("承 办 人", view.row.owner.clone()));
    let repeats = view.repeats.as_ref();
    fields.push(FormField::wide(
        "重复投诉",
        repeats.map_or("否".to_owned(), |one| {
            format!("是，与{}为同一事由", one.number)
        }),
    ));
    let mut blocks = vec![
        FormBlock::Fields { fields },
        FormBlock::heading("一、投诉内容与客户的要求"),
        FormBlock::paragraph(case.description.clone()),
        told(&case.demand, if case.closed_at.is_some() { 0 } else { 2 }),
        FormBlock::heading("二、期限"),
        FormBlock::Table {
            columns: vec![
                FormColumn::new("事项", 24),
                FormColumn::new("期限", 36),
                FormColumn::new("完成", 36),
                FormColumn::new("依据", 0),
            ],
            rows: case
                .dues
                .iter()
                .map(|due| {
                    vec![
                        due.stage.label().to_owned(),
                        due.at.format("%Y-%m-%d %H:%M").to_string(),
                        due.met_at
                            .map(|at| at.format("%Y-%m-%d %H:%M").to_string())
                            .unwrap_or_default(),
                        format!("{}，{}", due.allowed.label(), due.article),
                    ]
                })
                .collect(),
            row_mm: 10,
        },
    ];
    if !case.pauses.is_empty() {
        let pauses = case.pauses.iter().map(|pause| {
            let to = pause.to.map_or("尚未恢复".to_owned(), moment);
            format!(
                "{}至{to}，{}{}",
                moment(pause.from),
                pause.reason.label(),
                match pause.note.as_str() {
                    "" => String::new(),
                    note => format!("（{note}）"),
                }
            )
        });
        let text: Vec<String> = pauses.collect();
        blocks.push(FormBlock::paragraph(format!("暂停：{}。", text.join("；"))));
    }
    blocks.push(FormBlock::heading("三、经过"));
    let steps = view
        .steps
        .iter()
        .filter(|step| step.kind != StepKind::Opened);
    let rows: Vec<Vec<String>> = steps
        .map(|step| {
            vec![
                step.at.format("%m-%d %H:%M").to_string(),
                step.kind.label().to_owned(),
                step.text.clone(),
                step.by.clone(),
            ]
        })
        .collect();
    blocks.push(match rows.is_empty() {
        true => FormBlock::lines("", 4),
        false => FormBlock::Table {
            columns: vec![
                FormColumn::new("时间", 24),
                FormColumn::new("事项", 24),
                FormColumn::new("内容", 0),
                FormColumn::new("经办", 20),
            ],
            rows,
            row_mm: 9,
        },
    });
    blocks.push(FormBlock::heading("四、原因、结论与处理"));
    let verdict = match case.valid {
        Some(true) => "有效投诉",
        Some(false) => "不属于有效投诉",
        None => "",
    };
    blocks.push(FormBlock::Fields {
        fields: vec![
            FormField::new("原　　因", case.cause.clone()),
            FormField::new("结　　论", verdict),
            FormField::wide("处理结果", case.outcome.clone()),
            FormField::new(
                "赔　　付",
                match view.granted.fen() {
                    0 => String::new(),
                    _ => format!("{}元", view.granted.grouped()),
                },
            ),
            FormField::new(
                "客户确认",
                case.confirmation.map(|one| one.label()).unwrap_or_default(),
            ),
            FormField::new("办结时间", case.closed_at.map(moment).unwrap_or_default()),
            FormField::new("书面告知", case.notice.clone()),
        ],
    });
    blocks.push(FormBlock::lines("整改措施、责任人、完成时间", 2));
    blocks.push(FormBlock::signatures(&["承办人", "客服主管", "日　期"]));
    form(head, "投诉登记与处理单", blocks)
}

/// 回访记录表
pub(in crate::service) fn visit(view: &CaseView, head: Head) -> Form {
    let mut fields = case_fields(view);
    fields.push(FormField::new("类　　别", view.case.kind.label()));
    fields.push(FormField::new("承 办 人", view.row.owner.clone()));
    fields.push(FormField::wide("处理结果", view.case.outcome.clone()));
    let mut blocks = vec![FormBlock::Fields { fields }];
    let made: Vec<_> = view
        .visits
        .iter()
        .filter(|row| row.visit.state != VisitState::Planned)
        .collect();
    if let Some(due) = view.visits.last() {
        blocks.push(FormBlock::paragraph(format!(
            "回访期限：{}以前，依据{}。",
            moment(due.visit.due_at),
            due.visit.article
        )));
    }
    if made.is_empty() {
        blocks.push(FormBlock::paragraph(
            "评分（五分为很满意，一分为很不满意）：□ 五分　□ 四分　□ 三分　□ 二分　□ 一分　□ 客户不评价",
        ));
        blocks.push(FormBlock::lines("客户意见", 4));
        blocks.push(FormBlock::lines(
            "新的需求或者问题（需要处理的，建立工单）",
            3,
        ));
        blocks.push(FormBlock::lines("联系未果的时间", 2));
    }
    for row in made {
        let visit = &row.visit;
        let check = match (visit.checked, &row.checked_by) {
            (Some(true), Some(name)) => format!("属实（{name}）"),
            (Some(false), Some(name)) => format!("不属实（{name}）"),
            _ => String::new(),
        };
        blocks.push(FormBlock::Fields {
            fields: vec![
                FormField::new("结　　果", visit.state.label()),
                FormField::new("回访时间", visit.done_at.map(moment).unwrap_or_default()),
                FormField::new(
                    "评　　分",
                    visit
                        .score
                        .map(|score| format!("{score}分"))
                        .unwrap_or_default(),
                ),
                FormField::new("回 访 人", row.by.clone().unwrap_or_default()),
                FormField::wide("客户意见", visit.comment.clone()),
                FormField::new("抽　　查", check),
            ],
        });
    }
    if view.case.kind == CaseKind::Complaint {
        blocks.push(FormBlock::paragraph("承办投诉的人员不参加本次回访。"));
    }
    blocks.push(FormBlock::signatures(&["回访人", "抽查人", "日　期"]));
    form(head, "回访记录表", blocks)
}
