//! What one person's notice says: his own calculation, nobody else's figures.

use domain::bonus::{
    BonusRules, Citations, ExplainedStep, Explainer, Fault, FaultKind, GatheredPerson, StepKey,
};
use domain::exact::Exact;
use domain::moment::{Moment, full_day};
use domain::papers::{BonusNotice, NoticeAward, Step};
use domain::quarter::Quarter;
use domain::regulations::{Node, NodeId, Version, articles_citing, label_of};

use super::stored::Frozen;
use crate::error::Result;
use crate::office::Office;
use crate::papers::PaperSigner;
use crate::papers::words::short_head;

/// What all notices of a batch share.
pub(super) struct Letter<'a> {
    company: &'a str,
    quarter: Quarter,
    version: &'a Version,
    rules: &'a BonusRules,
    pub(super) frozen: &'a Frozen,
    explainer: &'a Explainer<'a>,
    /// The nodes of the text in reading order: articles are cited in it.
    order: Vec<NodeId>,
    issued: Moment,
    signer_note: Option<String>,
    audit_head: String,
}

/// Does `work` with what all notices of a quarter share that rest on these figures.
pub(super) fn with_letter<R>(
    office: &Office,
    now: Moment,
    quarter: Quarter,
    (frozen, version): (&Frozen, &Version),
    signer: Option<&PaperSigner>,
    work: impl FnOnce(&Letter<'_>) -> Result<R>,
) -> Result<R> {
    let rules = BonusRules::read(&version.parameters)?;
    let citations = Citations::of(&version.body, &version.parameters);
    let inputs = &frozen.inputs;
    let company = office.file.company().get()?.name;
    work(&Letter {
        company: &company,
        quarter,
        version,
        rules: &rules,
        frozen,
        explainer: &Explainer::new(citations, &rules, &inputs.facts, &inputs.faults),
        order: reading_order(&version.body),
        issued: now,
        signer_note: signer.map(PaperSigner::note),
        audit_head: short_head(&office.file.audit().head()?),
    })
}

impl Letter<'_> {
    /// The notice of one person under this number; none if he takes no part.
    pub(super) fn to(&self, code: &str, number: &str) -> Result<Option<BonusNotice>> {
        let inputs = &self.frozen.inputs;
        let found = inputs
            .people
            .iter()
            .find(|person| person.code == code)
            .zip(self.frozen.allocation.person(code));
        let Some((person, granted)) = found else {
            return Ok(None);
        };
        let explained = self.explainer.explain(person, granted);
        let mut cited = explained.articles_on_notice();
        cited.sort_by_key(|article| self.order.iter().position(|id| *id == article.node));
        let articles: Vec<String> = cited.into_iter().map(|article| article.label).collect();
        let is_award = |step: &ExplainedStep| {
            matches!(
                step.key,
                StepKey::Award | StepKey::AwardLost | StepKey::Total
            )
        };
        let shown = explained.for_notice();
        let award_article = shown
            .iter()
            .find(|step| step.key == StepKey::Award)
            .and_then(|step| step.article.as_ref())
            .map(|article| article.label.clone())
            .unwrap_or_default();
        Ok(Some(BonusNotice {
            company: self.company.to_owned(),
            number: number.to_owned(),
            quarter: self.quarter.label(),
            name: person.name.clone(),
            code: person.code.clone(),
            department: person.department.clone(),
            post: person.post.clone(),
            basis: format!("{}{}", self.frozen.citation, articles.join("、")),
            steps: shown
                .iter()
                .filter(|step| !is_award(step))
                .map(printed)
                .collect(),
            reasons: self.reasons(person),
            awards: if granted.award.is_zero() {
                Vec::new()
            } else {
                inputs
                    .facts
                    .awards
                    .iter()
                    .filter(|award| award.employee == person.employee)
                    .map(|award| NoticeAward {
                        label: award.reason.clone(),
                        amount: award.amount.grouped(),
                        article: award_article.clone(),
                    })
                    .collect()
            },
            total: granted.total.grouped(),
            total_capitals: granted.total.capitals().unwrap_or_default(),
            payment: self.payment(),
            appeal: self.appeal(),
            supersedes: None,
            issued_on: full_day(self.issued.today()),
            signer_note: self.signer_note.clone(),
            audit_head: Some(self.audit_head.clone()),
            watermark: None,
        }))
    }

    fn article(&self, key: &str) -> String {
        articles_citing(&self.version.body, &self.version.parameters, key)
            .into_iter()
            .next()
            .map(|article| format!("（{}）", article.label))
            .unwrap_or_default()
    }

    fn payment(&self) -> String {
        format!(
            "本季季奖于批准后次月{}日前随工资发放，为税前金额，依法计入工资总额，并入当月工资计税{}。",
            self.rules.pay_day,
            self.article("bonus.pay.day")
        )
    }

    fn appeal(&self) -> String {
        format!(
            "对核定结果有异议的，可以自收到本通知书之日起{}个工作日内向综合管理部书面提出，公司自收到之日起{}个工作日内书面答复{}。",
            self.rules.appeal_workdays,
            self.rules.answer_workdays,
            self.article("bonus.appeal.workdays")
        )
    }

    /// Each fault that touches the coefficient, in a sentence with its article.
    fn reasons(&self, person: &GatheredPerson) -> Vec<String> {
        let faults = &self.frozen.inputs.faults;
        faults
            .iter()
            .filter_map(|fault| self.reason(person, fault))
            .collect()
    }

    fn reason(&self, person: &GatheredPerson, fault: &Fault) -> Option<String> {
        let named = fault
            .named
            .iter()
            .find(|named| named.employee == person.employee)?;
        if !fault.affects(named) {
            return None;
        }
        let article = fault
            .article
            .as_ref()
            .and_then(|id| {
                label_of(
                    &self.version.body,
                    &self.version.parameters,
                    &NodeId(id.clone()),
                )
            })
            .map(|label| format!("依据{label}，"))
            .unwrap_or_default();
        let day = full_day(fault.happened_on);
        let percent = |figure: &Exact| format!("{}%", figure * &Exact::from(100_u32));
        Some(match &fault.kind {
            FaultKind::Ordinary => {
                format!(
                    "{day}的过失，{article}经直接领导认定，影响比例为{}。",
                    percent(&named.figure)
                )
            }
            FaultKind::Apportioned { cut } => format!(
                "{day}的过失，{article}认定影响比例为{}，本人责任占{}%。",
                percent(cut),
                named.figure
            ),
            FaultKind::Major { meeting } => format!(
                "{day}的重大过失，{article}经综合管理部会议（{}）认定，本人为相关人员，本季核定系数为零。",
                meeting.number
            ),
        })
    }
}

/// Every node of a text, in reading order.
pub(super) fn reading_order(body: &[Node]) -> Vec<NodeId> {
    body.iter()
        .flat_map(|node| std::iter::once(node.id.clone()).chain(reading_order(&node.children)))
        .collect()
}

fn printed(step: &ExplainedStep) -> Step {
    Step {
        label: step.label.clone(),
        expression: step.expression.clone(),
        value: step.value.clone(),
        article: step
            .article
            .as_ref()
            .map(|article| article.label.clone())
            .unwrap_or_default(),
    }
}
