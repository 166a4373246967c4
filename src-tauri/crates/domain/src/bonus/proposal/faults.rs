//! Faults on their way to the engine: adopted rules, a hearing, nobody's own case (A5, A6).

use std::collections::BTreeMap;

use super::{ProposalRefusal, code_of};
use crate::bonus::engine::{Figure, ProposedEffect, ProposedFault};
use crate::bonus::{Fault, FaultKind, GatheredPerson, Named};
use crate::exact::Exact;
use crate::ids::EmployeeId;

pub(super) fn check(
    people: &[GatheredPerson],
    faults: &[Fault],
    adopted: bool,
) -> Result<(), ProposalRefusal> {
    let with_effect: Vec<&Fault> = faults
        .iter()
        .filter(|fault| fault.affected().next().is_some())
        .collect();
    if !adopted && !with_effect.is_empty() {
        let faults = with_effect.iter().map(|fault| fault.id).collect();
        return Err(ProposalRefusal::NotAdopted { faults });
    }
    for fault in with_effect {
        let id = fault.id;
        let name = |named: &Named| {
            let person = people
                .iter()
                .find(|person| person.employee == named.employee);
            let employee = named.employee;
            person
                .map(GatheredPerson::named)
                .ok_or(ProposalRefusal::NotOnTheRoster {
                    employee,
                    fault: Some(id),
                })
        };
        if let Some(named) = fault.own_case() {
            return Err(ProposalRefusal::OwnCase {
                fault: id,
                person: name(named)?,
            });
        }
        let unheard = fault.unheard().map(name).collect::<Result<Vec<_>, _>>()?;
        if !unheard.is_empty() {
            return Err(ProposalRefusal::NotHeard {
                fault: id,
                people: unheard,
            });
        }
    }
    Ok(())
}

pub(super) fn proposed(
    codes: &BTreeMap<EmployeeId, &str>,
    fault: &Fault,
) -> Result<ProposedFault, ProposalRefusal> {
    let mut figures: BTreeMap<String, Exact> = BTreeMap::new();
    for named in &fault.named {
        let sum = figures
            .entry(code_of(codes, named.employee, Some(fault.id))?)
            .or_insert(Exact::zero());
        *sum = &*sum + &named.figure;
    }
    let written = |figures: BTreeMap<String, Exact>| -> BTreeMap<String, Figure> {
        figures
            .into_iter()
            .map(|(code, figure)| (code, figure.into()))
            .collect()
    };
    let effect = match &fault.kind {
        FaultKind::Ordinary => ProposedEffect::Ordinary {
            cuts: written(figures),
        },
        FaultKind::Apportioned { cut } => ProposedEffect::Apportioned {
            cut: cut.clone().into(),
            shares: written(figures),
        },
        FaultKind::Major { .. } => ProposedEffect::Major {
            people: figures.into_keys().collect(),
        },
    };
    Ok(ProposedFault {
        id: fault.id.to_string(),
        effect,
    })
}
