//! 体检 of a version: what is found, what is put right, and what somebody decided to live with.

use domain::ids::RegulationId;
use domain::moment::Moment;
use domain::packs::LawPack;
use domain::regulations::checkup::{
    Finding, Fix, POSSIBLE_PARAMETER, Severity, UNBOUND_NUMBER, check_blocks, unbound_numbers,
};
use domain::regulations::edit::Line;
use domain::regulations::{AcceptedFigure, NodeId, Run, Version};
use store::FindingKey;

use super::change::{editable, subject};
use super::find::load;
use super::read::blocks;
use super::text::edit_text;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{AcceptedFinding, CheckupFinding, FindingRef, Role, TextEdit, TextSaved};

/// All findings of a version, the gravest first.
pub fn checkup(office: &Office, version: i64) -> Result<Vec<CheckupFinding>> {
    let (regulation, version) = load(office, version)?;
    let accepted = office.file.regulations().acceptances(regulation.id)?;
    let law = office.law_pack()?;
    Ok(findings(office, &version)?
        .into_iter()
        .map(|one| {
            let node = one.node.as_ref().map_or("", |node| node.0.as_str());
            let acceptance = accepted
                .iter()
                .find(|other| {
                    other.code == one.code && other.node == node && other.quote == one.quote
                })
                .map(|other| AcceptedFinding {
                    reason: other.reason.clone(),
                    author: other.user_name.clone(),
                    at: other.at.clone(),
                });
            row(&one, &law, acceptance)
        })
        .collect())
}

/// The findings of severity high that nobody accepted: what an issue has to name before it is made.
pub(super) fn open_high(office: &Office, version: i64) -> Result<Vec<CheckupFinding>> {
    let mut found = checkup(office, version)?;
    found.retain(|one| one.severity == Severity::High && one.accepted.is_none());
    Ok(found)
}

/// The figures of a regulation that somebody left as they are.
pub(super) fn accepted_figures(office: &Office, id: RegulationId) -> Result<Vec<AcceptedFigure>> {
    let accepted = office.file.regulations().acceptances(id)?;
    Ok(accepted
        .into_iter()
        .filter(|one| one.code == POSSIBLE_PARAMETER)
        .map(|one| AcceptedFigure {
            node: NodeId(one.node),
            quote: one.quote,
        })
        .collect())
}

/// Accepts a finding with a reason, which stays in the company and never goes into the evidence.
pub fn accept_finding(
    office: &mut Office,
    now: Moment,
    version: i64,
    finding: &FindingRef,
    reason: &str,
) -> Result<Vec<CheckupFinding>> {
    office.needs(Role::GeneralManagement)?;
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(refusal("checkup.reason_needed").into());
    }
    if finding.code == UNBOUND_NUMBER {
        return Err(refusal("checkup.bind_first")
            .fact("quote", &finding.quote)
            .into());
    }
    let (regulation, found) = load(office, version)?;
    there(office, &found, finding)?;
    let key = FindingKey {
        regulation: regulation.id,
        code: &finding.code,
        node: finding.node.as_deref().unwrap_or_default(),
        quote: &finding.quote,
    };
    let payload = serde_json::json!({ "code": finding.code, "node": finding.node });
    office.record(
        now,
        "regulation.checkup.accept",
        &subject(found.id),
        payload,
        |tx| tx.regulations().accept_finding(key, reason),
    )?;
    checkup(office, version)
}

/// Takes an acceptance back.
pub fn reopen_finding(
    office: &mut Office,
    now: Moment,
    version: i64,
    finding: &FindingRef,
) -> Result<Vec<CheckupFinding>> {
    office.needs(Role::GeneralManagement)?;
    let (regulation, found) = load(office, version)?;
    let key = FindingKey {
        regulation: regulation.id,
        code: &finding.code,
        node: finding.node.as_deref().unwrap_or_default(),
        quote: &finding.quote,
    };
    let payload = serde_json::json!({ "code": finding.code, "node": finding.node });
    office.record(
        now,
        "regulation.checkup.reopen",
        &subject(found.id),
        payload,
        |tx| tx.regulations().reopen_finding(key),
    )?;
    checkup(office, version)
}

/// Puts a finding right where that is safe: one change of one line, which can be taken back.
pub fn fix_finding(
    office: &mut Office,
    now: Moment,
    version: i64,
    revision: u32,
    finding: &FindingRef,
) -> Result<TextSaved> {
    let draft = editable(office, version)?;
    let gone = || refusal("checkup.gone");
    let fix = there(office, &draft, finding)?.fix.ok_or_else(gone)?;
    let lines = Line::of(&draft.body);
    let at = lines
        .iter()
        .position(|line| Some(&line.id.0) == finding.node.as_ref())
        .ok_or_else(gone)?;
    let mut line = lines[at].clone();
    if !mend(&mut line, &finding.quote, &fix) {
        return Err(gone().into());
    }
    let edit = TextEdit {
        at,
        removed: 1,
        lines: vec![line],
    };
    edit_text(office, now, version, revision, edit)
}

fn findings(office: &Office, version: &Version) -> Result<Vec<Finding>> {
    let printed = blocks(office, version)?;
    let mut found = check_blocks(&printed);
    if version.is_draft() {
        found.extend(unbound_numbers(&version.body, &version.parameters));
        found.sort_by_key(Finding::severity);
    }
    Ok(found)
}

fn there(office: &Office, version: &Version, finding: &FindingRef) -> Result<Finding> {
    findings(office, version)?
        .into_iter()
        .find(|one| {
            one.code == finding.code
                && one.node.as_ref().map(|node| &node.0) == finding.node.as_ref()
                && one.quote == finding.quote
        })
        .ok_or_else(|| refusal("checkup.gone").into())
}

/// Changes the words inside one run; chips and references stay as they are. What is put right stands in
/// the quoted words, or at the end of the line.
fn mend(line: &mut Line, quote: &str, fix: &Fix) -> bool {
    let at_end = fix.from.is_empty() || quote.ends_with(&fix.from);
    let texts = line.runs.iter_mut().filter_map(|run| match run {
        Run::Text { text, .. } => Some(text),
        _ => None,
    });
    if fix.from.is_empty() {
        return match texts.last() {
            Some(text) => {
                text.push_str(&fix.to);
                true
            }
            None => false,
        };
    }
    for text in texts {
        let place = match text.find(quote) {
            // A mark at the end of the quoted words, not the first one like it in the line.
            Some(from) if at_end => Some(from + quote.len() - fix.from.len()),
            Some(from) => quote.find(&fix.from).map(|inside| from + inside),
            None => text
                .find(&fix.from)
                .filter(|_| fix.from.chars().count() > 1),
        };
        if let Some(place) = place {
            text.replace_range(place..place + fix.from.len(), &fix.to);
            return true;
        }
    }
    false
}

fn row(one: &Finding, law: &LawPack, accepted: Option<AcceptedFinding>) -> CheckupFinding {
    let told = one.explained();
    let basis = match law.basis(one.code) {
        Some(basis) => (basis.zh.as_str(), basis.en.as_str()),
        None => (told.zh.basis, told.en.basis),
    };
    CheckupFinding {
        code: one.code.to_owned(),
        severity: told.severity,
        place: one.place.clone(),
        node: one.node.as_ref().map(|node| node.0.clone()),
        quote: one.quote.clone(),
        why: told.zh.why.to_owned(),
        why_en: told.en.why.to_owned(),
        basis: basis.0.to_owned(),
        basis_en: basis.1.to_owned(),
        suggestion: told.zh.suggestion.to_owned(),
        suggestion_en: told.en.suggestion.to_owned(),
        fix: one.fix.clone(),
        accepted,
    }
}
