//! 派工单, 验收单, 质保卡, 投诉登记与处理单 and 回访记录表: what is on record is filled in, the rest is
//! written by hand.

use chrono::NaiveDateTime;
use domain::moment::full_day;
use domain::papers::{Form, FormBlock, FormColumn, FormField};
use domain::service::{CaseKind, DueStage, StepKind, VisitState};

use super::print::Head;
use super::rules::Rules;
use crate::error::Result;
use crate::office::Office;
use crate::views::{CaseView, ItemView};

pub(super) fn moment(at: NaiveDateTime) -> String {
    format!("{}{}", full_day(at.date()), at.format("%H:%M"))
}

fn field(label: &str, value: impl Into<String>) -> FormField {
    FormField {
        label: label.to_owned(),
        value: value.into(),
        whole: false,
    }
}

fn whole(label: &str, value: impl Into<String>) -> FormField {
    FormField {
        whole: true,
        ..field(label, value)
    }
}

fn column(title: &str, width_mm: u32) -> FormColumn {
    FormColumn {
        title: title.to_owned(),
        width_mm,
        centred: width_mm > 0 && width_mm <= 24,
    }
}

fn heading(text: &str) -> FormBlock {
    FormBlock::Heading {
        text: text.to_owned(),
    }
}

fn paragraph(text: impl Into<String>) -> FormBlock {
    FormBlock::Paragraph { text: text.into() }
}

fn lines(label: &str, count: u32) -> FormBlock {
    FormBlock::Lines {
        label: label.to_owned(),
        count,
    }
}

fn signatures(roles: &[&str]) -> FormBlock {
    FormBlock::Signatures {
        roles: roles.iter().map(|role| (*role).to_owned()).collect(),
    }
}

/// What is known, or lines to write it on.
fn told(text: &str, count: u32) -> FormBlock {
    match text {
        "" => lines("", count),
        text => paragraph(text),
    }
}

fn form(head: Head, title: &str, blocks: Vec<FormBlock>) -> Form {
    Form {
        company: head.company,
        title: title.to_owned(),
        number: head.number,
        blocks,
        audit_head: head.audit_head,
        wide: false,
    }
}

/// Who and what, as every sheet about a case begins.
fn case_fields(case: &CaseView) -> Vec<FormField> {
    let row = &case.row;
    let mut fields = vec![
        field("工　　单", row.number.clone()),
        field("受理时间", moment(row.received_at)),
        field("客　　户", row.customer.clone()),
        field("联 系 人", row.caller.clone()),
        field("联系电话", row.phone.clone()),
        field("受理渠道", row.channel.label()),
    ];
    if let Some(item) = &case.item {
        fields.push(whole("商　　品", goods(item)));
    }
    fields
}

fn goods(item: &ItemView) -> String {
    let one = &item.item;
    let mut text = format!("{} {}　{}件", one.product, one.model, one.quantity);
    if !one.place.is_empty() {
        text = format!("{text}　{}", one.place);
    }
    text
}

fn due_words(case: &CaseView, stage: DueStage) -> String {
    let mut dues = case.case.dues.iter();
    let due = dues.find(|due| due.stage == stage);
    due.map(|due| format!("{}以前（{}）", moment(due.at), due.allowed.label()))
        .unwrap_or_default()
}

/// 派工单
pub(super) fn dispatch(case: &CaseView, head: Head) -> Form {
    let mut fields = case_fields(case);
    let visit = case.case.visit_at.map(moment);
    fields.push(whole(
        "上门时间",
        visit.unwrap_or_else(|| due_words(case, DueStage::Arrival)),
    ));
    fields.push(field("派 工 人", case.row.receiver.clone()));
    fields.push(field("承 办 人", case.row.owner.clone()));
    let warranty = case
        .item
        .as_ref()
        .map_or(String::new(), |item| match item.covered {
            true => {
                let parts: Vec<String> = item
                    .warranties
                    .iter()
                    .filter(|one| one.covered)
                    .map(|one| format!("{}至{}", one.part.label(), full_day(one.until)))
                    .collect();
                format!("在质保期内：{}", parts.join("；"))
            }
            false => "已过质保期，作业前向客户出示价目表并取得同意".to_owned(),
        });
    fields.push(whole("质　　保", warranty));
    let blocks = vec![
        FormBlock::Fields { fields },
        heading("一、作业内容"),
        paragraph(case.case.description.clone()),
        told(&case.case.demand, 1),
        heading("二、现场记录"),
        FormBlock::Table {
            columns: vec![
                column("检查和处理", 0),
                column("更换的部件", 46),
                column("数量", 18),
                column("费用（元）", 24),
            ],
            rows: vec![vec![String::new(); 4]; 4],
            row_mm: 10,
        },
        lines("到达时间、离开时间", 1),
        paragraph(
            "作业前断电验电；发现用电隐患的书面告知客户，没有消除的不通电。超出质保范围的费用，经客户同意后再作业，旧件交还客户。",
        ),
        signatures(&["承办人", "客　户", "日　期"]),
    ];
    form(head, "派工单", blocks)
}

/// 验收单
pub(super) fn acceptance(case: &CaseView, head: Head) -> Form {
    let mut fields = case_fields(case);
    fields.push(field("承 办 人", case.row.owner.clone()));
    fields.push(field(
        "完成时间",
        case.case.arrived_at.map(moment).unwrap_or_default(),
    ));
    let checks = [
        "型号、数量、安装位置与订单一致",
        "安装牢固，较重产品完成承重试验",
        "逐件通电或者试用正常",
        "讲解使用和保养方法",
        "现场保护和清理",
        "用电隐患已书面告知",
    ];
    let rows = checks.iter().map(|check| {
        vec![
            (*check).to_owned(),
            "□ 是　□ 否　□ 不适用".to_owned(),
            String::new(),
        ]
    });
    let blocks = vec![
        FormBlock::Fields { fields },
        heading("一、验收"),
        FormBlock::Table {
            columns: vec![column("项目", 0), column("结果", 52), column("说明", 42)],
            rows: rows.collect(),
            row_mm: 10,
        },
        lines("二、客户意见", 3),
        paragraph(
            "本单由客户本人或者其书面委托的人签名，安装人员不得代签。质保期限自验收之日起计算。",
        ),
        signatures(&["承办人", "客　户", "日　期"]),
    ];
    form(head, "验收单", blocks)
}

/// 质保卡, whose periods are those of the regulation in force when the warranty began.
pub(super) fn warranty_card(office: &Office, view: &ItemView, head: Head) -> Result<Form> {
    let item = &view.item;
    let rules = Rules::default().on(office, item.warranty_from())?;
    let open = rules.as_ref().map_or(String::new(), |rules| {
        format!("每日{}时至{}时", rules.open.0, rules.open.1)
    });
    let rows = view
        .warranties
        .iter()
        .map(|one| {
            vec![
                one.part.label().to_owned(),
                full_day(one.from),
                full_day(one.until),
                one.article.clone(),
            ]
        })
        .collect();
    let blocks = vec![
        FormBlock::Fields {
            fields: vec![
                field("客　　户", view.account_name.clone()),
                field("订 单 号", item.order_number.clone()),
                field("商　　品", format!("{} {}", item.product, item.model)),
                field("数　　量", item.quantity.to_string()),
                field("安装位置", item.place.clone()),
                field("安 装 人", item.installer.clone()),
                field("交付日期", full_day(item.delivered_on)),
                field(
                    "验收日期",
                    item.accepted_on.map(full_day).unwrap_or_default(),
                ),
            ],
        },
        heading("在下列期限内出现非人为故障的，免费维修"),
        FormBlock::Table {
            columns: vec![
                column("范围", 24),
                column("起算日", 36),
                column("最后一日", 36),
                column("依据", 0),
            ],
            rows,
            row_mm: 10,
        },
        paragraph(
            "国家规定或者生产者承诺的期限更长的，按照更长的期限。更换的部件自更换之日起重新计算，但不短于原剩余期限。",
        ),
        paragraph(
            "人为损坏、自行改装或者不按说明书使用造成的故障，提供有偿维修，先报价、经同意后再维修。",
        ),
        paragraph("报修时请说明本卡编号或者订单号；本卡遗失的，凭交易记录同样提供质量保证。"),
        FormBlock::Fields {
            fields: vec![
                field("报修电话", head.phone.clone()),
                field("服务时间", open),
            ],
        },
        signatures(&["经办人", "公司盖章", "日　期"]),
    ];
    Ok(form(head, "质保卡", blocks))
}

/// 投诉登记与处理单
pub(super) fn complaint(view: &CaseView, head: Head) -> Form {
    let case = &view.case;
    let mut fields = case_fields(view);
    fields.push(field("类　　别", case.tier.label()));
    fields.push(field(
        "主张损失",
        case.claim
            .map(|claim| format!("{}元", claim.grouped()))
            .unwrap_or_default(),
    ));
    fields.push(field("受 理 人", view.row.receiver.clone()));
    fields.push(field("承 办 人", view.row.owner.clone()));
    let repeats = view.repeats.as_ref();
    fields.push(whole(
        "重复投诉",
        repeats.map_or("否".to_owned(), |one| {
            format!("是，与{}为同一事由", one.number)
        }),
    ));
    let mut blocks = vec![
        FormBlock::Fields { fields },
        heading("一、投诉内容与客户的要求"),
        paragraph(case.description.clone()),
        told(&case.demand, if case.closed_at.is_some() { 0 } else { 2 }),
        heading("二、期限"),
        FormBlock::Table {
            columns: vec![
                column("事项", 24),
                column("期限", 36),
                column("完成", 36),
                column("依据", 0),
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
        blocks.push(paragraph(format!("暂停：{}。", text.join("；"))));
    }
    blocks.push(heading("三、经过"));
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
        true => lines("", 4),
        false => FormBlock::Table {
            columns: vec![
                column("时间", 24),
                column("事项", 24),
                column("内容", 0),
                column("经办", 20),
            ],
            rows,
            row_mm: 9,
        },
    });
    blocks.push(heading("四、原因、结论与处理"));
    let verdict = match case.valid {
        Some(true) => "有效投诉",
        Some(false) => "不属于有效投诉",
        None => "",
    };
    blocks.push(FormBlock::Fields {
        fields: vec![
            field("原　　因", case.cause.clone()),
            field("结　　论", verdict),
            whole("处理结果", case.outcome.clone()),
            field(
                "赔　　付",
                match view.granted.fen() {
                    0 => String::new(),
                    _ => format!("{}元", view.granted.grouped()),
                },
            ),
            field(
                "客户确认",
                case.confirmation.map(|one| one.label()).unwrap_or_default(),
            ),
            field("办结时间", case.closed_at.map(moment).unwrap_or_default()),
            field("书面告知", case.notice.clone()),
        ],
    });
    blocks.push(lines("整改措施、责任人、完成时间", 2));
    blocks.push(signatures(&["承办人", "客服主管", "日　期"]));
    form(head, "投诉登记与处理单", blocks)
}

/// 回访记录表
pub(super) fn visit(view: &CaseView, head: Head) -> Form {
    let mut fields = case_fields(view);
    fields.push(field("类　　别", view.case.kind.label()));
    fields.push(field("承 办 人", view.row.owner.clone()));
    fields.push(whole("处理结果", view.case.outcome.clone()));
    let mut blocks = vec![FormBlock::Fields { fields }];
    let made: Vec<_> = view
        .visits
        .iter()
        .filter(|row| row.visit.state != VisitState::Planned)
        .collect();
    if let Some(due) = view.visits.last() {
        blocks.push(paragraph(format!(
            "回访期限：{}以前，依据{}。",
            moment(due.visit.due_at),
            due.visit.article
        )));
    }
    if made.is_empty() {
        blocks.push(paragraph(
            "评分（五分为很满意，一分为很不满意）：□ 五分　□ 四分　□ 三分　□ 二分　□ 一分　□ 客户不评价",
        ));
        blocks.push(lines("客户意见", 4));
        blocks.push(lines("新的需求或者问题（需要处理的，建立工单）", 3));
        blocks.push(lines("联系未果的时间", 2));
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
                field("结　　果", visit.state.label()),
                field("回访时间", visit.done_at.map(moment).unwrap_or_default()),
                field(
                    "评　　分",
                    visit
                        .score
                        .map(|score| format!("{score}分"))
                        .unwrap_or_default(),
                ),
                field("回 访 人", row.by.clone().unwrap_or_default()),
                whole("客户意见", visit.comment.clone()),
                field("抽　　查", check),
            ],
        });
    }
    if view.case.kind == CaseKind::Complaint {
        blocks.push(paragraph("承办投诉的人员不参加本次回访。"));
    }
    blocks.push(signatures(&["回访人", "抽查人", "日　期"]));
    form(head, "回访记录表", blocks)
}
