//! `regulation issue`: a draft becomes a version with a number, a day and a hash.

use domain::moment::Moment;
use operations::office::Office;
use operations::texts::Language;
use operations::views::{Adoption, IssueVersion};
use operations::{Error, regulations};
use serde_json::json;

use super::adoption::draft_of;
use crate::arguments::{AdoptionCommand, Global};
use crate::output;

/// Runs the command; open findings of severity high are named by the refusal until a reason is given.
pub fn run(
    global: &Global,
    office: &mut Office,
    now: Moment,
    command: AdoptionCommand,
    language: Language,
) -> Result<(), Error> {
    let AdoptionCommand::Issue {
        id,
        number,
        issued_on,
        effective_on,
        trial_until,
        r#override,
        despite_findings,
        revision_note,
    } = command
    else {
        return Ok(());
    };
    let today = now.today();
    let row = regulations::find(office, today, &id)?;
    let draft = draft_of(&row)?;
    let number = match number {
        Some(number) => number,
        None => regulations::next_number(office, today, row.id)?,
    };
    let adoption = match r#override {
        Some(reason) => Adoption::Override { reason },
        None if row.needs_consultation => Adoption::Recorded,
        None => Adoption::NotNeeded,
    };
    let order = IssueVersion {
        version: draft,
        number,
        issued_on: issued_on.unwrap_or(today),
        effective_on,
        trial_until,
        adoption,
        despite_findings,
        revision_note,
    };
    let version = regulations::issue(office, now, &order)?.version;
    if global.json {
        return output::json(&json!({
            "id": row.slug, "version": version.ordinal, "label": version.label,
            "number": version.number, "hash": version.hash, "adopted": version.adopted,
        }));
    }
    output::line(&format!(
        "{} 《{}》 {} {}",
        output::either(language, "已发布：", "Issued:"),
        row.title,
        version.label.unwrap_or_default(),
        version.number.unwrap_or_default()
    ))
}
