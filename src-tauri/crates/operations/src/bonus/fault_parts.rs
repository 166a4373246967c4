//! What the forms of [`super::fault_forms`] share: who it is about, what happened, what was said.

use domain::bonus::{FaultKind, Named, Supervision};
use domain::ids::EmployeeId;
use domain::moment::full_day;
use domain::papers::{FormBlock, FormColumn, FormField};

use super::deputies;
use super::fault_papers::Facts;
use super::view::code_of;

/// So much of a hash names a file on paper.
const HASH: usize = 16;

pub(super) fn head(facts: &Facts, person: EmployeeId, what: &str, day: String) -> FormBlock {
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

pub(super) fn what_happened(facts: &Facts, person: EmployeeId, blocks: &mut Vec<FormBlock>) {
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

pub(super) fn proof(facts: &Facts, blocks: &mut Vec<FormBlock>) {
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

pub(super) fn said(facts: &Facts, person: EmployeeId, blocks: &mut Vec<FormBlock>) {
    let (statement, day) = heard(facts, person);
    blocks.push(FormBlock::heading("三、本人陈述"));
    blocks.push(FormBlock::paragraph(if day.is_empty() {
        or_dash(&statement).to_owned()
    } else {
        format!("（{day}听取）{}", or_dash(&statement))
    }));
}

/// What each of those named said, and when.
pub(super) fn statements(facts: &Facts, blocks: &mut Vec<FormBlock>) {
    for named in &facts.fault.named {
        let name = code_of(&facts.organisation, named.employee).1;
        let day = named.heard_on.map(full_day).unwrap_or_default();
        blocks.push(FormBlock::paragraph(format!(
            "{name}（{day}）：{}",
            or_dash(&named.statement)
        )));
    }
}

pub(super) fn reasons(facts: &Facts, blocks: &mut Vec<FormBlock>) {
    let decision = &facts.fault.decision;
    let reason = match facts.fault.kind {
        FaultKind::Major { .. } => format!("认定理由：{}", decision.reason),
        FaultKind::Ordinary | FaultKind::Apportioned { .. } => format!(
            "认定理由（{}）：{}",
            deputies::deciding(&facts.organisation, decision),
            decision.reason
        ),
    };
    blocks.push(FormBlock::paragraph(reason));
}

pub(super) fn objection(facts: &Facts, blocks: &mut Vec<FormBlock>) {
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

pub(super) fn heard(facts: &Facts, person: EmployeeId) -> (String, String) {
    let named = named(facts, person).map(|one| (one.statement.clone(), one.heard_on));
    let answering = supervisor(facts, person).map(|one| (one.statement.clone(), one.heard_on));
    let (statement, day) = named.or(answering).unwrap_or_default();
    (statement, day.map(full_day).unwrap_or_default())
}

pub(super) fn named(facts: &Facts, person: EmployeeId) -> Option<&Named> {
    facts.fault.named.iter().find(|one| one.employee == person)
}

pub(super) fn supervisor(facts: &Facts, person: EmployeeId) -> Option<&Supervision> {
    let mut supervisors = facts.fault.supervisors().iter();
    supervisors.find(|one| one.employee == person)
}

pub(super) fn names(facts: &Facts, people: impl Iterator<Item = EmployeeId>) -> String {
    let names: Vec<String> = people
        .map(|person| code_of(&facts.organisation, person).1)
        .collect();
    names.join("、")
}

/// Department and post on the day it happened.
pub(super) fn post(facts: &Facts, person: EmployeeId) -> [String; 2] {
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

pub(super) fn ended(text: &str) -> String {
    let text = text.trim().trim_end_matches(['。', '.', '；', ';']);
    format!("{text}。")
}
