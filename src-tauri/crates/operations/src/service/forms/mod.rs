//! 派工单, 验收单, 质保卡, 投诉登记与处理单 and 回访记录表: what is on record is filled in, the rest is
//! written by hand.

mod complaint;

use chrono::NaiveDateTime;
use domain::moment::full_day;
use domain::papers::{Form, FormBlock, FormColumn, FormField};
use domain::service::DueStage;

pub(super) use complaint::{complaint, visit};

use super::print::Head;
use super::rules::Rules;
use crate::error::Result;
use crate::office::Office;
use crate::views::{CaseView, ItemView};

pub(super) fn moment(at: NaiveDateTime) -> String {
    format!("{}{}", full_day(at.date()), at.format("%H:%M"))
}

/// What is known, or lines to write it on.
fn told(text: &str, count: u32) -> FormBlock {
    match text {
        "" => FormBlock::lines("", count),
        text => FormBlock::paragraph(text),
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
        FormField::new("工　　单", row.number.clone()),
        FormField::new("受理时间", moment(row.received_at)),
        FormField::new("客　　户", row.customer.clone()),
        FormField::new("联 系 人", row.caller.clone()),
        FormField::new("联系电话", row.phone.clone()),
        FormField::new("受理渠道", row.channel.label()),
    ];
    if let Some(item) = &case.item {
        fields.push(FormField::wide("商　　品", goods(item)));
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
    fields.push(FormField::wide(
        "上门时间",
        visit.unwrap_or_else(|| due_words(case, DueStage::Arrival)),
    ));
    fields.push(FormField::new("派 工 人", case.row.receiver.clone()));
    fields.push(FormField::new("承 办 人", case.row.owner.clone()));
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
    fields.push(FormField::wide("质　　保", warranty));
    let blocks = vec![
        FormBlock::Fields { fields },
        FormBlock::heading("一、作业内容"),
        FormBlock::paragraph(case.case.description.clone()),
        told(&case.case.demand, 1),
        FormBlock::heading("二、现场记录"),
        FormBlock::Table {
            columns: vec![
                FormColumn::new("检查和处理", 0),
                FormColumn::new("更换的部件", 46),
                FormColumn::new("数量", 18),
                FormColumn::new("费用（元）", 24),
            ],
            rows: vec![vec![String::new(); 4]; 4],
            row_mm: 10,
        },
        FormBlock::lines("到达时间、离开时间", 1),
        FormBlock::paragraph(
            "作业前断电验电；发现用电隐患的书面告知客户，没有消除的不通电。超出质保范围的费用，经客户同意后再作业，旧件交还客户。",
        ),
        FormBlock::signatures(&["承办人", "客　户", "日　期"]),
    ];
    form(head, "派工单", blocks)
}

/// 验收单
pub(super) fn acceptance(case: &CaseView, head: Head) -> Form {
    let mut fields = case_fields(case);
    fields.push(FormField::new("承 办 人", case.row.owner.clone()));
    fields.push(FormField::new(
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
        FormBlock::heading("一、验收"),
        FormBlock::Table {
            columns: vec![
                FormColumn::new("项目", 0),
                FormColumn::new("结果", 52),
                FormColumn::new("说明", 42),
            ],
            rows: rows.collect(),
            row_mm: 10,
        },
        FormBlock::lines("二、客户意见", 3),
        FormBlock::paragraph(
            "本单由客户本人或者其书面委托的人签名，安装人员不得代签。质保期限自验收之日起计算。",
        ),
        FormBlock::signatures(&["承办人", "客　户", "日　期"]),
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
    let mut fields = vec![
        FormField::new("客　　户", view.account_name.clone()),
        FormField::new("订 单 号", item.order_number.clone()),
        FormField::new("商　　品", format!("{} {}", item.product, item.model)),
        FormField::new("数　　量", item.quantity.to_string()),
        FormField::new("安装位置", item.place.clone()),
        FormField::new("安 装 人", item.installer.clone()),
        FormField::new("交付日期", full_day(item.delivered_on)),
        FormField::new(
            "验收日期",
            item.accepted_on.map(full_day).unwrap_or_default(),
        ),
    ];
    if !item.serials.is_empty() {
        fields.push(FormField::wide("序 列 号", item.serials.clone()));
    }
    let blocks = vec![
        FormBlock::Fields { fields },
        FormBlock::heading("在下列期限内出现非人为故障的，免费维修"),
        FormBlock::Table {
            columns: vec![
                FormColumn::new("范围", 24),
                FormColumn::new("起算日", 36),
                FormColumn::new("最后一日", 36),
                FormColumn::new("依据", 0),
            ],
            rows,
            row_mm: 10,
        },
        FormBlock::paragraph(
            "国家规定或者生产者承诺的期限更长的，按照更长的期限。更换的部件自更换之日起重新计算，但不短于原剩余期限。",
        ),
        FormBlock::paragraph(
            "人为损坏、自行改装或者不按说明书使用造成的故障，提供有偿维修，先报价、经同意后再维修。",
        ),
        FormBlock::paragraph(
            "报修时请说明本卡编号或者订单号；本卡遗失的，凭交易记录同样提供质量保证。",
        ),
        FormBlock::Fields {
            fields: vec![
                FormField::new("报修电话", head.phone.clone()),
                FormField::new("服务时间", open),
            ],
        },
        FormBlock::signatures(&["经办人", "公司盖章", "日　期"]),
    ];
    Ok(form(head, "质保卡", blocks))
}
