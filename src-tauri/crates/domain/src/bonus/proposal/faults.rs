//! Faults on their way to the engine: adopted rules, a hearing, nobody's own case (A5, A6).

use std::collections::BTreeMap;

use super::{ProposalRefusal, code_of};
use crate::bonus::engine::{Figure, ProposedEffect, ProposedFault};
use crate::bonus::{Fault, FaultKind, GatheredPerson};
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
        let name = |employee: EmployeeId| {
            let person = people.iter().find(|person| person.employee == employee);
            person
                .map(GatheredPerson::named)
                .ok_or(ProposalRefusal::NotOnTheRoster {
                    employee,
                    fault: Some(id),
                })
        };
        if let Some(own) = fault.own_case() {
            return Err(ProposalRefusal::OwnCase {
                fault: id,
                person: name(own)?,
            });
        }
        let supervisors = fault.supervisors().iter().filter(|one| one.unheard());
        let unheard = fault
            .unheard()
            .map(|named| named.employee)
            .chain(supervisors.map(|one| one.employee))
            .map(name)
            .collect::<Result<Vec<_>, _>>()?;
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
    let mut lifted = false;
    for named in &fault.named {
        let code = code_of(codes, named.employee, Some(fault.id))?;
        if named.reversed {
            lifted = true;
            continue;
        }
        let sum = figures.entry(code).or_insert(Exact::zero());
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
        // What was lifted from one is not laid upon the others: each keeps his part of the effect, though
        // the shares that are left no longer make 100.
        FaultKind::Apportioned { cut } if lifted => ProposedEffect::Ordinary {
            cuts: figures
                .into_iter()
                .filter_map(|(code, share)| {
                    let part = (cut * &share).divided_by(&Exact::from(100_u32))?;
                    Some((code, part.into()))
                })
                .collect(),
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
        supervisors: supervisors(codes, fault)?,
    })
}

/// Subordinate → manager, for failures that are on record and stand (A7).
fn supervisors(
    codes: &BTreeMap<EmployeeId, &str>,
    fault: &Fault,
) -> Result<Option<BTreeMap<String, String>>, ProposalRefusal> {
    let Some(recorded) = &fault.supervision else {
        return Ok(None);
    };
    let mut found = BTreeMap::new();
    for one in recorded.iter().filter(|one| !one.reversed) {
        let manager = code_of(codes, one.employee, Some(fault.id))?;
        for person in &one.over {
            found.insert(code_of(codes, *person, Some(fault.id))?, manager.clone());
        }
    }
    Ok(Some(found))
}
