//! From a share to the total: faults, 核定系数, 核定金额（税前）, awards.

use super::StepKey;
use super::steps::Teller;
use super::words::{full_day, percent, yuan};
use crate::bonus::FaultKind;
use crate::bonus::engine::What;
use crate::exact::Exact;

impl Teller<'_> {
    pub(super) fn after_the_share(&mut self, what: &What) {
        if matches!(
            what,
            What::OwnFault { .. } | What::JointLiability { .. } | What::Factor { .. }
        ) {
            self.share_sum();
        }
        match what {
            What::OwnFault {
                fault,
                percent: effect,
                cut,
                responsibility,
            } => {
                let mut expression = self.fault(fault);
                if let (Some(cut), Some(responsibility)) = (cut, responsibility) {
                    let share = percent(&over_hundred(responsibility));
                    expression = format!("{expression}：{} × {share}", percent(cut));
                }
                let key = self.fault_rule(fault);
                self.both(StepKey::OwnFault, expression, percent(effect), &[key]);
                self.cite_fault(fault);
            }
            What::JointLiability {
                fault,
                subordinate,
                percent: effect,
            } => {
                let expression = format!("{subordinate}，{}", self.fault(fault));
                let key = match self.fault_rule(fault) {
                    "bonus.faults.major" => "bonus.joint.major_rate",
                    _ => "bonus.joint.rate",
                };
                let words = "对直接下属过失的监督责任";
                self.instead(StepKey::Joint, expression, percent(effect), &[key], words);
            }
            What::Factor {
                own,
                joint,
                joint_capped,
                factor,
            } => {
                let mut parts = Vec::new();
                for part in [own, joint].into_iter().filter(|part| !part.is_zero()) {
                    parts.push(percent(part));
                }
                let expression = match parts.as_slice() {
                    [] => "没有过失影响".to_owned(),
                    [only] => format!("1 − {only}"),
                    several => format!("1 −（{}）", several.join(" + ")),
                };
                let capped = if *joint_capped {
                    "，监督责任影响已到上限"
                } else {
                    ""
                };
                let keys: &[&str] = if *joint_capped {
                    &["bonus.faults", "bonus.joint.cap"]
                } else {
                    &["bonus.faults"]
                };
                let expression = format!("{expression}{capped}");
                self.both(StepKey::Factor, expression, factor.to_string(), keys);
            }
            What::Amount {
                share,
                factor,
                amount,
            } => {
                let expression = format!("{} × {factor}", share.grouped());
                self.both(StepKey::Amount, expression, yuan(*amount), &["bonus.total"]);
            }
            What::Award { award } => {
                let expression = self.award_reasons();
                let keys = ["bonus.awards.cap"];
                self.both(StepKey::Award, expression, yuan(*award), &keys);
            }
            What::AwardLost { award, fault } => {
                let expression = self.fault(fault);
                let keys = ["bonus.faults.major"];
                self.both(StepKey::AwardLost, expression, yuan(*award), &keys);
            }
            What::Total {
                amount,
                award,
                total,
            } => {
                let expression = match award.is_zero() {
                    true => amount.grouped(),
                    false => format!("{} + {}", amount.grouped(), award.grouped()),
                };
                self.both(StepKey::Total, expression, yuan(*total), &["bonus.total"]);
            }
            _ => {}
        }
    }

    fn fault(&self, id: &str) -> String {
        let fault = self
            .explainer
            .faults
            .iter()
            .find(|fault| fault.id.to_string() == id);
        fault.map_or_else(
            || format!("过失{id}"),
            |fault| {
                let kind = match &fault.kind {
                    FaultKind::Ordinary | FaultKind::Apportioned { .. } => "过失",
                    FaultKind::Major { .. } => "重大过失",
                };
                format!("{}的{kind}", full_day(fault.happened_on))
            },
        )
    }

    /// A fault that names its article rests on that one.
    fn cite_fault(&mut self, id: &str) {
        let fault = self
            .explainer
            .faults
            .iter()
            .find(|fault| fault.id.to_string() == id);
        let article = fault.and_then(|fault| fault.article.as_deref());
        let article = article.and_then(|slug| self.explainer.citations.node(slug));
        if let (Some(step), Some(article)) = (self.steps.last_mut(), article) {
            step.article = Some(article);
        }
    }

    fn fault_rule(&self, id: &str) -> &'static str {
        let fault = self
            .explainer
            .faults
            .iter()
            .find(|fault| fault.id.to_string() == id);
        match fault.map(|fault| &fault.kind) {
            Some(FaultKind::Apportioned { .. }) => "bonus.faults.apportioned",
            Some(FaultKind::Major { .. }) => "bonus.faults.major",
            Some(FaultKind::Ordinary) | None => "bonus.faults.ordinary",
        }
    }

    fn award_reasons(&self) -> String {
        let awards = &self.explainer.facts.awards;
        let own = awards
            .iter()
            .filter(|award| award.employee == self.person.employee);
        own.map(|award| award.reason.as_str())
            .collect::<Vec<_>>()
            .join("；")
    }
}

fn over_hundred(share: &Exact) -> Exact {
    share
        .divided_by(&Exact::from(100_u32))
        .unwrap_or_else(Exact::zero)
}
