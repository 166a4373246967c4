//! The list that is gone through before a quarter is calculated.

use std::collections::BTreeMap;

use domain::bonus::{BonusRules, Fault, FaultKind, QuarterFacts};
use domain::regulations::Version;

use super::compute::inputs;
use crate::error::{Error, Result};
use crate::office::Office;
use crate::views::{CheckCode, CheckItem, Severity};

/// What is gone through before calculating.
pub(super) fn checklist(
    office: &Office,
    facts: &QuarterFacts,
    faults: &[Fault],
    version: Option<&Version>,
) -> Result<Vec<CheckItem>> {
    let item = |code, ok, severity| CheckItem {
        code,
        ok,
        severity,
        facts: BTreeMap::new(),
    };
    let reduces = faults.iter().any(|fault| {
        matches!(fault.kind, FaultKind::Major { .. })
            || fault.named.iter().any(|named| named.figure.is_positive())
    });
    let rules = version.map(|version| BonusRules::read(&version.parameters));
    let gate = matches!(&rules, Some(Ok(rules)) if rules.gate.is_some());
    let mut items = vec![item(
        CheckCode::Regulation,
        matches!(rules, Some(Ok(_))),
        Severity::Block,
    )];
    items.push(item(
        CheckCode::Adopted,
        version.is_some_and(|version| version.adopted),
        if reduces {
            Severity::Block
        } else {
            Severity::Warn
        },
    ));
    items.push(item(
        CheckCode::Revenue,
        facts.revenue.is_some(),
        Severity::Block,
    ));
    if gate {
        items.push(item(
            CheckCode::Target,
            facts.target.is_some(),
            Severity::Block,
        ));
    }
    if let Some(Ok(rules)) = &rules {
        let gathered = inputs(office, facts.quarter, rules);
        let mut scores = item(CheckCode::Scores, gathered.is_ok(), Severity::Block);
        scores
            .facts
            .insert("given".to_owned(), facts.scores.len().to_string());
        if let Err(Error::Refused(refused)) = gathered {
            scores.facts.extend(refused.facts);
        }
        items.push(scores);
    }
    let mut decided = item(CheckCode::Faults, true, Severity::Info);
    decided
        .facts
        .insert("count".to_owned(), faults.len().to_string());
    items.push(decided);
    items.push(item(
        CheckCode::Certificate,
        office.file.certificates().current()?.is_some(),
        Severity::Block,
    ));
    Ok(items)
}
