//! 会议纪要 of the discussion, 平等协商记录 of the consultation.

use domain::papers::{Form, FormBlock, FormField};
use domain::regulations::{AdoptionStage, AdoptionStep, OpinionResult, label_of};

use super::Case;
use super::parts::{form, period, persons, text_mark};
use super::replies::summary;
use crate::views::AdoptionPaper;

/// 会议纪要
pub(super) fn minutes(case: &Case<'_>) -> Form {
    let step = case.step(AdoptionStage::Discussion);
    let mut blocks = vec![
        FormBlock::Fields {
            fields: head(case, step, "会议名称", "职工讨论会"),
        },
        FormBlock::heading("一、议题"),
        FormBlock::paragraph(format!(
            "讨论{}，听取起草情况和意见采纳情况的说明，提出方案和意见。",
            case.name()
        )),
        FormBlock::heading("二、讨论情况"),
    ];
    blocks.push(told(step));
    blocks.push(FormBlock::heading("三、意见和处理"));
    blocks.push(FormBlock::paragraph(summary(&case.record.opinions)));
    blocks.extend(case.record.opinions.iter().map(|opinion| {
        let label = opinion
            .node
            .as_ref()
            .and_then(|node| label_of(&case.version.body, &case.version.parameters, node));
        let by = if opinion.name.is_empty() {
            "有员工"
        } else {
            &opinion.name
        };
        let about = label.map(|label| format!("对{label}")).unwrap_or_default();
        let text = opinion.text.trim_end_matches('。');
        let answer = opinion.answer.trim_end_matches('。');
        let result = opinion.result.map_or("待答复", OpinionResult::name);
        let answer = if answer.is_empty() {
            String::new()
        } else {
            format!("，{answer}")
        };
        FormBlock::paragraph(format!("{by}{about}提出：{text}。处理：{result}{answer}。"))
    }));
    blocks.push(FormBlock::lines(
        "会上补充的意见和讨论结果（手写，没有的划线注销）",
        4,
    ));
    blocks.push(FormBlock::paragraph(
        "本纪要经参加人核对无误。缺席人员会后阅看并补签的，注明补签日期。",
    ));
    blocks.push(FormBlock::signatures(&[
        "主持人",
        "记录人",
        "职工代表",
        "职工代表",
        "职工代表",
        "日　期",
    ]));
    form(case, AdoptionPaper::Minutes.name(), false, blocks)
}

/// 平等协商记录
pub(super) fn consultation(case: &Case<'_>) -> Form {
    let step = case.step(AdoptionStage::Consultation);
    let blocks = vec![
        FormBlock::Fields {
            fields: head(case, step, "协商事项", "平等协商确定制度文本"),
        },
        FormBlock::heading("一、协商的文本"),
        FormBlock::paragraph(format!(
            "{}，文本校验码{}。协商双方确认，本记录所附文本即为协商确定的文本，此后改动的，就改动部分重新协商。",
            case.name(),
            text_mark(case)
        )),
        FormBlock::heading("二、协商情况"),
        told(step),
        FormBlock::lines("三、其他约定（手写，没有的划线注销）", 4),
        FormBlock::paragraph("协商双方在平等、自愿的基础上达成一致，签名确认如下："),
        FormBlock::signatures(&[
            "公司代表",
            "公司代表",
            "日　期",
            "工会或者职工代表",
            "职工代表",
            "职工代表",
        ]),
    ];
    form(case, AdoptionPaper::Consultation.name(), false, blocks)
}

fn head(
    case: &Case<'_>,
    step: Option<&AdoptionStep>,
    label: &str,
    name: &str,
) -> Vec<domain::papers::FormField> {
    let text =
        |of: fn(&AdoptionStep) -> &str| step.map(|step| of(step).to_owned()).unwrap_or_default();
    let mut fields = vec![
        FormField::wide(label, name),
        FormField::new("时　　间", step.map(period).unwrap_or_default()),
        FormField::new("地　　点", text(|step| &step.place)),
        FormField::new("主 持 人", text(|step| &step.host)),
        FormField::new("记 录 人", text(|step| &step.recorder)),
    ];
    if step.is_some_and(|step| step.expected.is_some() || step.present.is_some()) {
        fields.push(FormField::new(
            "应　　到",
            persons(step.and_then(|step| step.expected)),
        ));
        fields.push(FormField::new(
            "实　　到",
            persons(step.and_then(|step| step.present)),
        ));
    }
    fields.push(FormField::wide("参 加 人", text(|step| &step.participants)));
    fields.push(FormField::wide("文　　本", case.name()));
    fields
}

/// What somebody entered about the step, or room to write it by hand.
fn told(step: Option<&AdoptionStep>) -> FormBlock {
    match step
        .map(|step| step.note.as_str())
        .filter(|note| !note.is_empty())
    {
        Some(note) => FormBlock::paragraph(note),
        None => FormBlock::lines("", 4),
    }
}
