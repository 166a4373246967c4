//! A quarter computed from what is on record: the regulation in force, people, facts, faults. Reads
//! only; saving is another verb.

use domain::bonus::engine::{Allocation, allocate};
use domain::bonus::{BonusRules, Fault, GatheredPerson, QuarterFacts, gather, propose};
use domain::quarter::Quarter;
use domain::regulations::{Regulation, Version};

use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::regulations;

/// What goes into a calculation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Inputs {
    pub(super) facts: QuarterFacts,
    pub(super) people: Vec<GatheredPerson>,
    pub(super) faults: Vec<Fault>,
}

/// What a calculation comes to, with what it rests on.
pub(super) struct Computed {
    pub(super) regulation: Regulation,
    pub(super) version: Version,
    pub(super) inputs: Inputs,
    pub(super) allocation: Allocation,
}

/// The regulation that governs a quarter: in force on its first day, and not on a trial that was over by then.
pub(super) fn governing(office: &Office, quarter: Quarter) -> Result<(Regulation, Version)> {
    let first = quarter.first_day();
    let (regulation, version) = regulations::governing(office, first)?
        .ok_or_else(|| refusal("regulation.none_in_force").fact("quarter", quarter))?;
    if let Some((term, until)) = version.trial_over(first) {
        return Err(refusal("bonus.trial_over")
            .fact("title", version.title(&regulation))
            .fact("until", until)
            .fact("article", term.article.label)
            .fact("quarter", quarter)
            .into());
    }
    Ok((regulation, version))
}

/// Computes a quarter under the regulation that governs it.
pub(super) fn compute(office: &Office, quarter: Quarter) -> Result<Computed> {
    let (regulation, version) = governing(office, quarter)?;
    compute_under(office, quarter, regulation, version)
}

/// Computes a quarter under any version.
pub(super) fn compute_under(
    office: &Office,
    quarter: Quarter,
    regulation: Regulation,
    version: Version,
) -> Result<Computed> {
    let rules = BonusRules::read(&version.parameters)?;
    let inputs = inputs(office, quarter, &rules)?;
    let proposal = propose(
        &rules,
        &inputs.facts,
        &inputs.people,
        &inputs.faults,
        version.may_reduce(),
    )?;
    let allocation = allocate(&proposal)?;
    Ok(Computed {
        regulation,
        version,
        inputs,
        allocation,
    })
}

/// What is on record for a quarter, seen with these rules.
pub(super) fn inputs(office: &Office, quarter: Quarter, rules: &BonusRules) -> Result<Inputs> {
    let facts = office.file.bonus().facts(quarter)?;
    let organisation = office.file.people().organisation()?;
    let people = gather(&organisation, &facts, rules).map_err(|refused| match refused.into() {
        Error::Refused(told) => Error::Refused(told.fact("quarter", quarter)),
        broken @ Error::Broken(_) => broken,
    })?;
    let faults = office.file.bonus().faults(quarter)?;
    Ok(Inputs {
        facts,
        people,
        faults,
    })
}
