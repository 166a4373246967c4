//! What the forms of [`super::fault_papers`] say, block by block.

use domain::bonus::{
    AppealAnswer, AppealOutcome, FaultAppeal, FaultKind, MajorMeeting, Measure, Named, Supervision,
};
use domain::exact::Exact;
use domain::ids::EmployeeId;
use domain::moment::full_day;
use domain::papers::{FormBlock, FormColumn, FormField};

use super::fault_papers::Facts;
use super::view::code_of;

/// So much of a hash names a file on paper.
const HASH: usize = 16;

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
    for named in &fault.named {
        let name = code_of(&facts.organisation, named.employee).1;
        let day = named.heard_on.map(full_day).unwrap_or_default();
        blocks.push(FormBlock::paragraph(format!(
            "{name}（{day}）：{}",
            or_dash(&named.statement)
        )));
    }
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
    let who = names(facts, deciders.iter().copied());
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
    for named in &fault.named {
        let name = code_of(&facts.organisation, named.employee).1;
        let day = named.heard_on.map(full_day).unwrap_or_default();
        blocks.push(FormBlock::paragraph(format!(
            "{name}（{day}）：{}",
            or_dash(&named.statement)
        )));
    }
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

fn head(facts: &Facts, person: EmployeeId, what: &str, day: String) -> FormBlock {
    let (code, name) = code_of(&facts.organisation, person);
    let [department, post] = post(facts, person);
    FormBlock::Fields {
        fields: vec![
            FormField::new("姓　　名", name),
            FormField::new("工　　号", code),
            FormField::new("部　　门", department),
            FormField::new("岗　　位", post),
            FormField::new("发生日期", full_day(facts.fault.happened_on)),
            FormField::new(what, day),
            FormField::wide("依　　据", facts.basis.clone()),
        ],
    }
}

fn what_happened(facts: &Facts, person: EmployeeId, blocks: &mut Vec<FormBlock>) {
    blocks.push(FormBlock::heading("一、事实"));
    blocks.push(FormBlock::paragraph(match supervisor(facts, person) {
        Some(one) => format!("{}监督情况：{}", ended(&facts.fault.facts), one.failure),
        None => facts.fault.facts.clone(),
    }));
    blocks.push(FormBlock::heading("二、证据"));
    if facts.evidence.is_empty() {
        blocks.push(FormBlock::paragraph("没有附件，以上事实由经办人记录。"));
    }
    proof(facts, blocks);
}

fn proof(facts: &Facts, blocks: &mut Vec<FormBlock>) {
    if facts.evidence.is_empty() {
        return;
    }
    let rows = facts.evidence.iter().map(|file| {
        let hash: String = file.sha256.chars().take(HASH).collect();
        vec![file.name.clone(), hash]
    });
    blocks.push(FormBlock::Table {
        columns: vec![
            FormColumn::new("证据文件", 0),
            FormColumn::new("校验（SHA-256前16位）", 58),
        ],
        rows: rows.collect(),
        row_mm: 9,
    });
}

fn said(facts: &Facts, person: EmployeeId, blocks: &mut Vec<FormBlock>) {
    let (statement, day) = heard(facts, person);
    blocks.push(FormBlock::heading("三、本人陈述"));
    blocks.push(FormBlock::paragraph(if day.is_empty() {
        or_dash(&statement).to_owned()
    } else {
        format!("（{day}听取）{}", or_dash(&statement))
    }));
}

fn reasons(facts: &Facts, blocks: &mut Vec<FormBlock>) {
    let decision = &facts.fault.decision;
    let reason = match facts.fault.kind {
        FaultKind::Major { .. } => format!("认定理由：{}", decision.reason),
        FaultKind::Ordinary | FaultKind::Apportioned { .. } => format!(
            "认定理由（{}）：{}",
            names(facts, decision.deciders.iter().copied()),
            decision.reason
        ),
    };
    blocks.push(FormBlock::paragraph(reason));
}

fn objection(facts: &Facts, blocks: &mut Vec<FormBlock>) {
    if let Some((appeal, answer)) = facts.workdays {
        blocks.push(FormBlock::paragraph(format!(
            "对认定有异议的，可以自收到之日起{appeal}个工作日内书面申诉，由没有参与认定的人复核，公司自收到之日起{answer}个工作日内书面答复。"
        )));
    }
    blocks.push(FormBlock::paragraph(format!(
        "制作日期：{}",
        facts.printed_on
    )));
}

fn heard(facts: &Facts, person: EmployeeId) -> (String, String) {
    let named = named(facts, person).map(|one| (one.statement.clone(), one.heard_on));
    let answering = supervisor(facts, person).map(|one| (one.statement.clone(), one.heard_on));
    let (statement, day) = named.or(answering).unwrap_or_default();
    (statement, day.map(full_day).unwrap_or_default())
}

fn named(facts: &Facts, person: EmployeeId) -> Option<&Named> {
    facts.fault.named.iter().find(|one| one.employee == person)
}

fn supervisor(facts: &Facts, person: EmployeeId) -> Option<&Supervision> {
    let mut supervisors = facts.fault.supervisors().iter();
    supervisors.find(|one| one.employee == person)
}

fn names(facts: &Facts, people: impl Iterator<Item = EmployeeId>) -> String {
    let names: Vec<String> = people
        .map(|person| code_of(&facts.organisation, person).1)
        .collect();
    names.join("、")
}

/// Department and post on the day it happened.
fn post(facts: &Facts, person: EmployeeId) -> [String; 2] {
    let organisation = &facts.organisation;
    let post = organisation
        .employee(person)
        .and_then(|person| person.assignment_on(facts.fault.happened_on))
        .and_then(|assignment| organisation.post(assignment.post));
    let department = post.and_then(|post| organisation.department(post.department));
    [
        department.map(|one| one.name.clone()).unwrap_or_default(),
        post.map(|one| one.name.clone()).unwrap_or_default(),
    ]
}

fn or_dash(text: &str) -> &str {
    if text.is_empty() { "——" } else { text }
}

fn ended(text: &str) -> String {
    let text = text.trim().trim_end_matches(['。', '.', '；', ';']);
    format!("{text}。")
}
