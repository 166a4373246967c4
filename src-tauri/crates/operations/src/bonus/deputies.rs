//! 代行认定: who decides on a fault in the place of a leader who is away, read from the form and told on
//! papers.

use domain::bonus::{Deputy, DeputyRefusal, Fault, FaultDecision};
use domain::people::Organisation;

use super::facts::employee;
use super::view::code_of;
use crate::error::{Result, refusal};
use crate::views::{DeputyForm, DeputyRow};

pub(super) fn read(organisation: &Organisation, forms: &[DeputyForm]) -> Result<Vec<Deputy>> {
    let read = |form: &DeputyForm| {
        let named_by = form.named_by.as_deref().map(str::trim);
        Ok(Deputy {
            leader: employee(organisation, &form.leader)?,
            employee: employee(organisation, &form.code)?,
            named_by: named_by.filter(|by| !by.is_empty()).map(str::to_owned),
            reason: form.reason.trim().to_owned(),
        })
    };
    forms.iter().map(read).collect()
}

/// Refuses a deputy who may not stand in for his leader.
pub(super) fn check(organisation: &Organisation, fault: &Fault) -> Result<()> {
    fault.check_deputies(organisation).map_err(|(deputy, why)| {
        let name = |id| code_of(organisation, id).1;
        let refused = refusal(why.code())
            .fact("name", name(deputy.employee))
            .fact("leader", name(deputy.leader));
        match why {
            DeputyRefusal::NotNext { next } => refused.fact("next", name(next)).into(),
            _ => refused.into(),
        }
    })
}

pub(super) fn rows(organisation: &Organisation, decision: &FaultDecision) -> Vec<DeputyRow> {
    let row = |deputy: &Deputy| {
        let (leader, leader_name) = code_of(organisation, deputy.leader);
        let (code, name) = code_of(organisation, deputy.employee);
        DeputyRow {
            leader,
            leader_name,
            code,
            name,
            named_by: deputy.named_by.clone(),
            reason: deputy.reason.clone(),
        }
    };
    decision.deputies.iter().map(row).collect()
}

/// Who decided, as papers say it: 江映雪（代秦越行使认定职责：年假，按汇报关系）、石砺
pub(super) fn deciding(organisation: &Organisation, decision: &FaultDecision) -> String {
    let said: Vec<String> = decision
        .deciders
        .iter()
        .map(|id| {
            let name = code_of(organisation, *id).1;
            let stands = decision.deputies.iter().filter(|one| one.employee == *id);
            let stands: Vec<String> = stands
                .map(|one| {
                    let leader = code_of(organisation, one.leader).1;
                    let ground = match &one.named_by {
                        None => "按汇报关系".to_owned(),
                        Some(by) => format!("依据{by}"),
                    };
                    format!("代{leader}认定：{}，{ground}", one.reason)
                })
                .collect();
            match stands.is_empty() {
                true => name,
                false => format!("{name}（{}）", stands.join("；")),
            }
        })
        .collect();
    said.join("、")
}
