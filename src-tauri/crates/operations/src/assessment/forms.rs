//! The forms of an assessment: slip, appeal, plan, and the summary of a department.

use domain::assessment::PlanStep;
use domain::moment::full_day;
use domain::papers::{Form, FormBlock, FormColumn, FormField};

use super::gather::{Case, SheetState};
use super::paper::{Head, instead};
use crate::error::Result;

fn form(head: Head, title: &str, wide: bool, blocks: Vec<FormBlock>) -> Form {
    Form {
        company: head.company,
        title: title.to_owned(),
        number: head.number,
        blocks,
        audit_head: head.audit_head,
        wide,
    }
}

fn person_fields(case: &Case, person: domain::ids::EmployeeId) -> Result<Vec<FormField>> {
    let who = case.person(person);
    let last = case.sheets_of(person).last();
    let result = case.result(person)?;
    Ok(vec![
        FormField::new("姓　　名", who.name),
        FormField::new("工　　号", who.code),
        FormField::new(
            "部门岗位",
            last.map_or_else(String::new, |sheet| {
                format!("{} {}", case.department_name(sheet), case.post_name(sheet))
            }),
        ),
        FormField::new("考 核 期", case.cycle.period.label()),
        FormField::new(
            "考核得分",
            result
                .total
                .map(|total| total.to_string())
                .unwrap_or_default(),
        ),
        FormField::new("考核等级", result.grade.unwrap_or_default()),
    ])
}

/// 考核结果确认单
pub(super) fn confirmation(
    case: &Case,
    person: domain::ids::EmployeeId,
    head: Head,
) -> Result<Form> {
    let rules = &case.cycle.rules;
    let text = format!(
        "本人已收到上述考核结果和考核结果表，直接领导已经面谈说明得分依据。签名仅确认收到，不表示放弃异议。对结果有异议的，可以自收到之日起{}个工作日内书面申诉，公司自收到申诉之日起{}个工作日内书面答复。",
        rules.appeal_workdays, rules.answer_workdays
    );
    let blocks = vec![
        FormBlock::Fields {
            fields: person_fields(case, person)?,
        },
        FormBlock::Paragraph { text },
        FormBlock::lines("面谈要点、下一考核期的重点", 5),
        FormBlock::lines("本人意见（可以不填）", 4),
        FormBlock::signatures(&["本人", "直接领导", "日　期"]),
        FormBlock::Paragraph {
            text: "本人拒绝签收的，由两名见证人签名，并写明送达的时间、地点和方式。".to_owned(),
        },
        FormBlock::signatures(&["见证人", "见证人", "日　期"]),
    ];
    Ok(form(head, "考核结果确认单", false, blocks))
}

/// 考核申诉表; what is on record already is filled in.
pub(super) fn appeal(case: &Case, person: domain::ids::EmployeeId, head: Head) -> Result<Form> {
    let received = case.confirmations.iter().find(|one| one.employee == person);
    let appeal = case.appeals.iter().rev().find(|one| one.employee == person);
    let mut fields = person_fields(case, person)?;
    fields.push(FormField::new(
        "收到结果",
        received
            .map(|one| full_day(one.told.on))
            .unwrap_or_default(),
    ));
    fields.push(FormField::new(
        "申诉日期",
        appeal.map(|one| full_day(one.filed_on)).unwrap_or_default(),
    ));
    if let Some(appeal) = appeal {
        fields.push(FormField::wide(
            "答复期限",
            format!("{}以前", full_day(appeal.answer_by)),
        ));
    }
    let mut blocks = vec![FormBlock::Fields { fields }];
    let heading = |text: &str| FormBlock::Heading {
        text: text.to_owned(),
    };
    blocks.push(heading("一、申诉事项和理由"));
    match appeal {
        Some(appeal) => blocks.push(FormBlock::Paragraph {
            text: appeal.text.clone(),
        }),
        None => blocks.push(FormBlock::lines("", 6)),
    }
    blocks.push(FormBlock::signatures(&["申诉人", "收件人", "日　期"]));
    blocks.push(heading("二、复核结论和理由"));
    match appeal.and_then(|appeal| Some((appeal, appeal.decision?))) {
        Some((appeal, decision)) => {
            let day = appeal.decided_on.map(full_day).unwrap_or_default();
            blocks.push(FormBlock::Paragraph {
                text: format!("{}。{}", decision.label(), appeal.answer),
            });
            blocks.push(FormBlock::Paragraph {
                text: format!("复核人：{}　{day}", appeal.decided_by),
            });
        }
        None => blocks.push(FormBlock::lines("", 5)),
    }
    blocks.push(FormBlock::signatures(&["复核人", "公司负责人", "日　期"]));
    blocks.push(FormBlock::Paragraph {
        text: "申诉人签收仅确认收到答复，不影响依法申请仲裁或者提起诉讼。".to_owned(),
    });
    blocks.push(FormBlock::signatures(&["申诉人签收", "日　期"]));
    Ok(form(head, "考核申诉表", false, blocks))
}

/// 改进计划
pub(super) fn plan(
    case: &Case,
    person: domain::ids::EmployeeId,
    steps: &[PlanStep],
    head: Head,
) -> Result<Form> {
    let rows = (1..)
        .zip(steps)
        .map(|(count, step): (u32, _)| {
            vec![
                count.to_string(),
                step.kind.label().to_owned(),
                step.text.clone(),
                step.due_on.to_string(),
                step.done_on.map(|day| day.to_string()).unwrap_or_default(),
                step.outcome.clone(),
            ]
        })
        .collect();
    let blocks = vec![
        FormBlock::Fields {
            fields: person_fields(case, person)?,
        },
        FormBlock::Table {
            columns: vec![
                FormColumn::new("", 8),
                FormColumn::new("步骤", 20),
                FormColumn::new("内容", 0),
                FormColumn::new("期限", 23),
                FormColumn::new("完成", 23),
                FormColumn::new("结果", 0),
            ],
            rows,
            row_mm: 10,
        },
        FormBlock::Paragraph {
            text: "到期后由直接领导与本人书面评价。本计划用于帮助改进，不是处分。".to_owned(),
        },
        FormBlock::lines("到期评价", 3),
        FormBlock::signatures(&["本人", "直接领导", "日　期"]),
    ];
    Ok(form(head, "改进计划", false, blocks))
}

/// 部门考核汇总表; without a department everybody.
pub(super) fn summary(case: &Case, department: Option<&str>, head: Head) -> Result<Form> {
    let mut rows = Vec::new();
    let mut grades: Vec<String> = Vec::new();
    for person in case.people() {
        let sheets: Vec<&SheetState> = case.sheets_of(person).collect();
        let Some(last) = sheets.last() else { continue };
        if department.is_some_and(|wanted| case.department_name(last) != wanted) {
            continue;
        }
        let who = case.person(person);
        let result = case.result(person)?;
        grades.extend(result.grade.clone());
        let mut posts: Vec<String> = sheets.iter().map(|sheet| case.post_name(sheet)).collect();
        posts.dedup();
        let days: u32 = sheets.iter().map(|sheet| sheet.record.days).sum();
        let delta = last
            .delta
            .as_ref()
            .map(|delta| delta.fixed(2))
            .unwrap_or_default();
        let appealed = case.appeals.iter().rev().find(|one| one.employee == person);
        let note = match appealed.map(|one| one.decision) {
            Some(Some(decision)) => decision.label().to_owned(),
            Some(None) => "申诉待复核".to_owned(),
            None => instead(last),
        };
        let dash = || "—".to_owned();
        rows.push(vec![
            (rows.len() + 1).to_string(),
            who.code,
            who.name,
            case.department_name(last),
            posts.join("、"),
            days.to_string(),
            delta,
            result.total.map_or_else(dash, |total| total.to_string()),
            result.grade.unwrap_or_else(dash),
            note,
        ]);
    }
    let shares: Vec<String> = super::view::distribution(&case.cycle.rules, &grades)
        .iter()
        .map(|share| format!("{} {}人（{}%）", share.grade, share.people, share.share))
        .collect();
    let blocks = vec![
        FormBlock::Fields {
            fields: vec![
                FormField::new("考 核 期", case.cycle.period.label()),
                FormField::new("部　　门", department.unwrap_or("全部")),
                FormField::wide("等级分布", shares.join("，")),
            ],
        },
        FormBlock::Table {
            columns: vec![
                FormColumn::new("序号", 12),
                FormColumn::new("工号", 18),
                FormColumn::new("姓名", 22),
                FormColumn::new("部门", 28),
                FormColumn::new("岗位", 0),
                FormColumn::new("在岗", 14),
                FormColumn::new("校准", 16),
                FormColumn::new("得分", 18),
                FormColumn::new("等级", 14),
                FormColumn::new("备注", 0),
            ],
            rows,
            row_mm: 8,
        },
        FormBlock::signatures(&["汇总人", "审核人", "公司负责人"]),
    ];
    Ok(form(head, "部门考核汇总表", true, blocks))
}
