//! A sheet as typed becomes a sheet: figures are read here, and nowhere guessed.

use domain::exact::Exact;
use domain::jobs::{Authority, Contact, Duty, JobIndicator, JobSheet, Limit, Requirement};
use domain::money::Money;

use crate::error::{Refusal, refusal};
use crate::views::{JobSheetForm, LimitForm};

/// Longest text of a field; a page holds less.
const LONGEST: usize = 600;
/// Most lines of a list.
const MOST: usize = 40;

pub(super) fn sheet(form: &JobSheetForm) -> Result<JobSheet, Refusal> {
    let lists = [
        form.duties.len(),
        form.authorities.len(),
        form.contacts.len(),
        form.requirements.len(),
        form.indicators.len(),
        form.training.len(),
    ];
    if let Some(count) = lists.into_iter().find(|count| *count > MOST) {
        return Err(refusal("jobs.too_many_lines")
            .fact("count", count)
            .fact("most", MOST));
    }
    Ok(JobSheet {
        purpose: text(&form.purpose)?,
        duties: form
            .duties
            .iter()
            .map(|duty| {
                Ok(Duty {
                    task: text(&duty.task)?,
                    frequency: text(&duty.frequency)?,
                    share: percent("jobs.bad_share", &duty.task, &duty.share)?,
                    deliverable: text(&duty.deliverable)?,
                })
            })
            .collect::<Result<_, Refusal>>()?,
        authorities: form
            .authorities
            .iter()
            .map(|authority| {
                Ok(Authority {
                    kind: authority.kind,
                    matter: text(&authority.matter)?,
                    limit: limit(&authority.matter, &authority.limit)?,
                })
            })
            .collect::<Result<_, Refusal>>()?,
        contacts: form
            .contacts
            .iter()
            .map(|contact| {
                Ok(Contact {
                    inside: contact.inside,
                    with: text(&contact.with)?,
                    about: text(&contact.about)?,
                })
            })
            .collect::<Result<_, Refusal>>()?,
        requirements: form
            .requirements
            .iter()
            .map(|one| {
                Ok(Requirement {
                    kind: one.kind,
                    text: text(&one.text)?,
                })
            })
            .collect::<Result<_, Refusal>>()?,
        conditions: text(&form.conditions)?,
        indicators: form
            .indicators
            .iter()
            .map(|one| {
                Ok(JobIndicator {
                    code: text(&one.code)?,
                    name: text(&one.name)?,
                    weight: percent("jobs.bad_weight", &one.name, &one.weight)?,
                    veto: one.veto,
                    target: text(&one.target)?,
                })
            })
            .collect::<Result<_, Refusal>>()?,
        training: form
            .training
            .iter()
            .map(|one| text(one))
            .collect::<Result<_, Refusal>>()?,
        substitute: text(&form.substitute)?,
    })
}

fn text(typed: &str) -> Result<String, Refusal> {
    let text = typed.trim();
    if text.chars().count() > LONGEST {
        return Err(refusal("jobs.too_long")
            .fact("text", text.chars().take(20).collect::<String>())
            .fact("most", LONGEST));
    }
    Ok(text.to_owned())
}

/// `15`, `15%`, or nothing, which is 0: a line that is still being written.
fn percent(code: &str, line: &str, typed: &str) -> Result<Exact, Refusal> {
    let typed = typed.trim();
    let number = typed.strip_suffix(['%', '％']).unwrap_or(typed).trim();
    if number.is_empty() {
        return Ok(Exact::zero());
    }
    let wrong = || refusal(code).fact("value", typed).fact("line", line);
    let value = Exact::parse_decimal(number).map_err(|_| wrong())?;
    let fits =
        !value.is_negative() && value <= Exact::from(100_u32) && value.rounded_half_up(2) == value;
    if fits { Ok(value) } else { Err(wrong()) }
}

fn limit(matter: &str, typed: &LimitForm) -> Result<Limit, Refusal> {
    match typed {
        LimitForm::None => Ok(Limit::None),
        LimitForm::Rule { key, row } => Ok(Limit::Rule {
            key: key.clone(),
            row: row.clone(),
        }),
        LimitForm::Amount { amount } => {
            let read = Money::parse(&amount.trim().replace([',', '，'], ""));
            match read {
                Ok(amount) if !amount.is_negative() => Ok(Limit::Amount { amount }),
                _ => Err(refusal("jobs.bad_limit")
                    .fact("value", amount.trim())
                    .fact("line", matter)),
            }
        }
    }
}
