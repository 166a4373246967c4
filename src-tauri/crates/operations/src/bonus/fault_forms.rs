//! What the forms of [`super::fault_papers`] say, block by block.

use domain::bonus::{AppealAnswer, AppealOutcome, FaultAppeal, MajorMeeting, Measure, Named};
use domain::exact::Exact;
use domain::ids::EmployeeId;
use domain::moment::full_day;
use domain::papers::{FormBlock, FormColumn, FormField};

use super::deputies;
use super::fault_papers::Facts;
use super::fault_parts::{
    ended, head, heard, named, names, objection, post, proof, reasons, said, statements,
    supervisor, what_happened,
};
use super::view::code_of;

pub(super) fn percent(figure: &Exact) -> String {
    format!("{}%", figure * &Exact::from(100_u32))
}

/// 过失事实陈述与听取意见记录
pub(super) fn hearing(facts: &Facts, person: EmployeeId) -> Vec<FormBlock> {
    let (statement, heard_on) = heard(facts, person);
    let mut blocks = vec![head(facts, person, "听取日期", heard_on)];
    what_happened(facts, person, &mut blocks);
    blocks.push(FormBlock::heading("三、本人陈述和申辩"));
    blocks.push(if statement.is_empty() {
        FormBlock::lines("", 5)
    } else {
        FormBlock::paragraph(statement)
    });
    blocks.push(FormBlock::paragraph(
        "本记录只记载听取意见的经过，不是处理决定。本人可以补充书面材料；对记录有异议的，可以要求更正后再签名。",
    ));
    blocks.push(FormBlock::signatures(&["本人签名", "听 取 人", "记 录 人"]));
    blocks.push(FormBlock::signatures(&["日　　期"]));
    blocks
}

/// 一般过失处理决定
pub(super) fn decision(facts: &Facts, person: EmployeeId) -> Vec<FormBlock> {
    let decision = &facts.fault.decision;
    let mut blocks = vec![head(
        facts,
        person,
        "认定日期",
        full_day(decision.decided_on),
    )];
    what_happened(facts, person, &mut blocks);
    said(facts, person, &mut blocks);
    let figure = named(facts, person).map(|named| named.figure.clone());
    let figure = figure.unwrap_or_else(Exact::zero);
    blocks.push(FormBlock::heading("四、认定"));
    blocks.push(FormBlock::paragraph(if figure.is_zero() {
        "直接领导认定：该过失不影响本季季奖的核定系数，影响比例为0。".to_owned()
    } else {
        format!(
            "直接领导认定：该过失对本季季奖核定系数的影响比例为{}。影响作用于核定系数，不涉及固定工资。",
            percent(&figure)
        )
    }));
    reasons(facts, &mut blocks);
    objection(facts, &mut blocks);
    blocks.push(FormBlock::signatures(&["认 定 人", "本人签收", "签收日期"]));
    blocks
}

/// 监督责任处理决定
pub(super) fn supervision(facts: &Facts, person: EmployeeId) -> Vec<FormBlock> {
    let decision = &facts.fault.decision;
    let mut blocks = vec![head(
        facts,
        person,
        "认定日期",
        full_day(decision.decided_on),
    )];
    what_happened(facts, person, &mut blocks);
    said(facts, person, &mut blocks);
    blocks.push(FormBlock::heading("四、认定"));
    let over = supervisor(facts, person).map(|one| names(facts, one.over.iter().copied()));
    let over = over.unwrap_or_default();
    blocks.push(FormBlock::paragraph(match &facts.joint {
        Some(terms) => format!(
            "认定本人对{over}的过失未尽监督职责，依制度承担连带责任：{terms}。影响作用于核定系数，不涉及固定工资。"
        ),
        None => format!(
            "认定本人对{over}的过失未尽监督职责。现行制度没有启用连带责任，不影响本人季奖的核定系数。"
        ),
    }));
    reasons(facts, &mut blocks);
    objection(facts, &mut blocks);
    blocks.push(FormBlock::signatures(&["认 定 人", "本人签收", "签收日期"]));
    blocks
}

/// 责任划分记录
pub(super) fn shares(facts: &Facts, cut: &Exact) -> Vec<FormBlock> {
    let fault = &facts.fault;
    let mut blocks = vec![
        FormBlock::Fields {
            fields: vec![
                FormField::new("发生日期", full_day(fault.happened_on)),
                FormField::new("划分日期", full_day(fault.decision.decided_on)),
                FormField::wide("依　　据", facts.basis.clone()),
            ],
        },
        FormBlock::heading("一、事实"),
        FormBlock::paragraph(fault.facts.clone()),
    ];
    proof(facts, &mut blocks);
    blocks.push(FormBlock::heading("二、各人陈述"));
    statements(facts, &mut blocks);
    blocks.push(FormBlock::heading("三、责任划分"));
    let rows = fault.named.iter().map(|named| {
        let part = (cut * &named.figure).divided_by(&Exact::from(100_u32));
        vec![
            code_of(&facts.organisation, named.employee).1,
            post(facts, named.employee).join("　"),
            format!("{}%", named.figure),
            part.map(|part| percent(&part)).unwrap_or_default(),
        ]
    });
    blocks.push(FormBlock::Table {
        columns: vec![
            FormColumn::new("姓名", 24),
            FormColumn::new("部门和岗位", 0),
            FormColumn::new("责任比例", 24),
            FormColumn::new("影响比例", 24),
        ],
        rows: rows.collect(),
        row_mm: 9,
    });
    blocks.push(FormBlock::paragraph(format!(
        "该过失对核定系数的总影响为{}，按责任比例分担。划分的是责任，不是金额。",
        percent(cut)
    )));
    let deciders = &fault.decision.deciders;
    let who = deputies::deciding(&facts.organisation, &fault.decision);
    let together = if deciders.len() > 1 { "共同" } else { "" };
    blocks.push(FormBlock::paragraph(format!(
        "划分理由（{who}{together}认定）：{}",
        fault.decision.reason
    )));
    objection(facts, &mut blocks);
    let roles: Vec<&str> = deciders.iter().map(|_| "部门领导").collect();
    blocks.push(FormBlock::signatures(&roles));
    blocks
}

/// 重大责任会议决议
pub(super) fn resolution(facts: &Facts, meeting: &MajorMeeting) -> Vec<FormBlock> {
    let fault = &facts.fault;
    let votes = meeting.votes.map_or_else(
        || "未计票".to_owned(),
        |votes| {
            format!(
                "同意{}票，反对{}票，弃权{}票",
                votes.in_favour, votes.against, votes.abstained
            )
        },
    );
    let mut blocks = vec![
        FormBlock::Fields {
            fields: vec![
                FormField::wide("会议编号", meeting.number.clone()),
                FormField::new("会议日期", full_day(meeting.held_on)),
                FormField::new("发生日期", full_day(fault.happened_on)),
                FormField::wide("参加人员", meeting.participants.clone()),
                FormField::wide("表　　决", votes),
                FormField::wide("依　　据", facts.basis.clone()),
            ],
        },
        FormBlock::heading("一、查明的事实"),
        FormBlock::paragraph(fault.facts.clone()),
    ];
    proof(facts, &mut blocks);
    blocks.push(FormBlock::heading("二、相关人员的陈述"));
    statements(facts, &mut blocks);
    blocks.push(FormBlock::heading("三、认定"));
    let concerned = names(facts, fault.named.iter().map(|named| named.employee));
    blocks.push(FormBlock::paragraph(format!(
        "相关人员：{concerned}。依制度，相关人员本季核定系数为零。"
    )));
    let responsible = fault.named.iter().filter(|named| named.responsible);
    let responsible = names(facts, responsible.map(|named| named.employee));
    if !responsible.is_empty() {
        blocks.push(FormBlock::paragraph(format!("相关责任人：{responsible}。")));
    }
    reasons(facts, &mut blocks);
    blocks.push(FormBlock::heading("四、决议"));
    blocks.push(FormBlock::paragraph(meeting.resolution.clone()));
    for named in &fault.named {
        if let Some(proposed) = &named.measure {
            measure(facts, named, proposed, &mut blocks);
        }
    }
    objection(facts, &mut blocks);
    blocks.push(FormBlock::signatures(&["主 持 人", "记 录 人", "参会代表"]));
    blocks
}

fn measure(facts: &Facts, named: &Named, measure: &Measure, blocks: &mut Vec<FormBlock>) {
    let name = code_of(&facts.organisation, named.employee).1;
    let open = measure.open();
    blocks.push(FormBlock::paragraph(format!(
        "建议对{name}{}，由公司另行决定并书面办理。{}",
        measure.kind.label(),
        measure.note
    )));
    let rows = measure.kind.checks().iter().map(|check| {
        let state = if open.contains(check) {
            "待办"
        } else {
            "已核对"
        };
        vec![check.label().to_owned(), state.to_owned()]
    });
    blocks.push(FormBlock::Table {
        columns: vec![
            FormColumn::new("办理前核对", 0),
            FormColumn::new("状态", 24),
        ],
        rows: rows.collect(),
        row_mm: 9,
    });
}

/// 申诉答复
pub(super) fn answer(facts: &Facts, appeal: &FaultAppeal, answer: &AppealAnswer) -> Vec<FormBlock> {
    let person = appeal.employee;
    let mut blocks = vec![
        head(facts, person, "收到申诉", full_day(appeal.received_on)),
        FormBlock::heading("一、申诉的认定"),
        FormBlock::paragraph(format!(
            "{}的过失：{}",
            full_day(facts.fault.happened_on),
            facts.fault.facts
        )),
        FormBlock::heading("二、申诉理由"),
        FormBlock::paragraph(appeal.grounds.clone()),
        FormBlock::heading("三、复核结果"),
    ];
    blocks.push(FormBlock::paragraph(match answer.outcome {
        AppealOutcome::Upheld => "维持原认定。",
        AppealOutcome::Reversed => {
            "撤销原认定中对本人的部分。该过失不再影响本人的核定系数；通知书已经签发的，另行签发更正通知书。"
        }
    }));
    let by = code_of(&facts.organisation, answer.by).1;
    blocks.push(FormBlock::paragraph(format!(
        "复核理由：{}复核人{by}没有参与原认定，与本案没有利害关系。",
        ended(&answer.reason)
    )));
    blocks.push(FormBlock::paragraph(
        "对本答复仍有异议的，可以依法申请调解、仲裁。",
    ));
    blocks.push(FormBlock::paragraph(format!(
        "答复日期：{}",
        full_day(answer.on)
    )));
    blocks.push(FormBlock::signatures(&["复 核 人", "本人签收", "签收日期"]));
    blocks
}
