//! The printed forms of the procedure of faults: the hearing, the decision, the shares of responsibility,
//! the resolution of the meeting, the answer to an appeal (A5–A7). Papers of the register, one person's
//! never with another's.

use domain::bonus::{BonusRules, Fault, FaultKind};
use domain::ids::EmployeeId;
use domain::moment::{Moment, full_day};
use domain::papers::FormBlock;
use domain::people::Organisation;
use domain::regulations::{NodeId, label_of};

use super::facts::employee;
use super::fault_forms as forms;
use super::procedure::{evidence, subject};
use super::view::code_of;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::{FormOrder, PaperSigner, make_form};
use crate::regulations;
use crate::views::{FaultPaper, FaultPaperOrder, PaperRow, Role, ScanRow};

/// Series: `GC-2026-001`.
const SERIES: &str = "GC";

/// What every form is made from.
pub(super) struct Facts {
    pub(super) organisation: Organisation,
    pub(super) fault: Fault,
    pub(super) evidence: Vec<ScanRow>,
    /// 《…》第二十条
    pub(super) basis: String,
    /// Days to object, days to answer.
    pub(super) workdays: Option<(u32, u32)>,
    /// Whether the rules let managers answer for failed supervision, with rate and cap in words.
    pub(super) joint: Option<String>,
    pub(super) printed_on: String,
}

/// Prints and registers one of them.
pub fn print_fault(office: &mut Office, now: Moment, order: &FaultPaperOrder) -> Result<PaperRow> {
    office.needs(Role::GeneralManagement)?;
    let facts = gather(office, now, order.fault)?;
    let fault = &facts.fault;
    if fault.withdrawn.is_some() && order.paper != FaultPaper::Answer {
        return Err(refusal("bonus.fault_stands").into());
    }
    let one = || one(&facts, order.person.as_deref());
    let wrong = || refusal("bonus.paper_of_other_kind");
    let (kind, title, blocks, people) = match (order.paper, &fault.kind) {
        (FaultPaper::Hearing, _) => {
            let person = one()?;
            let blocks = forms::hearing(&facts, person);
            (
                "fault_hearing",
                "过失事实陈述与听取意见记录",
                blocks,
                vec![person],
            )
        }
        (FaultPaper::Decision, kind) => {
            let person = one()?;
            let answers = fault.supervisors().iter().any(|s| s.employee == person);
            let (title, blocks) = match kind {
                _ if answers => ("监督责任处理决定", forms::supervision(&facts, person)),
                FaultKind::Ordinary => ("一般过失处理决定", forms::decision(&facts, person)),
                FaultKind::Apportioned { .. } | FaultKind::Major { .. } => {
                    return Err(wrong().into());
                }
            };
            ("fault_decision", title, blocks, vec![person])
        }
        (FaultPaper::Shares, FaultKind::Apportioned { cut }) => {
            let blocks = forms::shares(&facts, cut);
            ("fault_shares", "责任划分记录", blocks, named(fault))
        }
        (FaultPaper::Resolution, FaultKind::Major { meeting }) => {
            let blocks = forms::resolution(&facts, meeting);
            ("fault_resolution", "重大责任会议决议", blocks, named(fault))
        }
        (FaultPaper::Answer, _) => {
            let person = one()?;
            let appeals = office.file.bonus().fault_appeals(fault.id)?;
            let appeal = appeals.iter().find(|appeal| appeal.employee == person);
            let answered = appeal.and_then(|appeal| Some((appeal, appeal.answer.as_ref()?)));
            let (appeal, answer) = answered.ok_or_else(|| refusal("bonus.no_answer"))?;
            let blocks = forms::answer(&facts, appeal, answer);
            ("fault_answer", "申诉答复", blocks, vec![person])
        }
        (FaultPaper::Shares | FaultPaper::Resolution, _) => return Err(wrong().into()),
    };
    let names: Vec<String> = people
        .iter()
        .map(|person| code_of(&facts.organisation, *person).1)
        .collect();
    put(
        office,
        now,
        order,
        (kind, title, &format!("{title}　{}", names.join("、"))),
        &people,
        blocks,
    )
}

fn put(
    office: &mut Office,
    now: Moment,
    order: &FaultPaperOrder,
    (kind, title, listed): (&str, &str, &str),
    people: &[EmployeeId],
    blocks: Vec<FormBlock>,
) -> Result<PaperRow> {
    let signer = match order.sign {
        true => Some(PaperSigner::load(office)?),
        false => None,
    };
    let about = FormOrder {
        series: SERIES,
        kind,
        title,
        listed,
        subject: &subject(order.fault.into()),
        people,
        blocks,
        wide: false,
    };
    make_form(office, now, signer.as_ref(), about)
}

fn named(fault: &Fault) -> Vec<EmployeeId> {
    fault.named.iter().map(|named| named.employee).collect()
}

/// The person a paper is about: the one that was chosen, or the only one.
fn one(facts: &Facts, code: Option<&str>) -> Result<EmployeeId> {
    let mut concerned = facts.fault.concerned();
    let Some(code) = code else {
        let first = concerned.next().filter(|_| concerned.next().is_none());
        return Ok(first.ok_or_else(|| refusal("bonus.paper_of_whom"))?);
    };
    let person = employee(&facts.organisation, code)?;
    if concerned.all(|other| other != person) {
        let name = code_of(&facts.organisation, person).1;
        return Err(refusal("bonus.appeal_not_concerned")
            .fact("name", name)
            .into());
    }
    Ok(person)
}

fn gather(office: &Office, now: Moment, id: i64) -> Result<Facts> {
    let fault = office.file.bonus().fault(id.into())?;
    let governing = regulations::governing(office, fault.quarter.first_day())?;
    let version = governing.as_ref().map(|(_, version)| version);
    let rules = version.and_then(|version| BonusRules::read(&version.parameters).ok());
    let article = fault.article.as_ref().zip(version);
    let article = article.and_then(|(node, version)| {
        label_of(&version.body, &version.parameters, &NodeId(node.clone()))
    });
    let citation = governing
        .as_ref()
        .map(|(regulation, version)| version.name(regulation))
        .unwrap_or_default();
    Ok(Facts {
        organisation: office.file.people().organisation()?,
        evidence: evidence(office, fault.id)?,
        basis: format!("{citation}{}", article.unwrap_or_default()),
        workdays: rules
            .as_ref()
            .map(|rules| (rules.appeal_workdays, rules.answer_workdays)),
        joint: rules.and_then(|rules| rules.joint).map(|joint| {
            let rate = match fault.kind {
                FaultKind::Major { .. } => &joint.major_rate,
                FaultKind::Ordinary | FaultKind::Apportioned { .. } => &joint.rate,
            };
            format!(
                "每名下属影响{}，本季累计不超过{}",
                forms::percent(rate),
                forms::percent(&joint.cap)
            )
        }),
        printed_on: full_day(now.today()),
        fault,
    })
}
