//! What a quarter brings: revenue, target, scores, special awards. All of it can change until issue.

use std::path::Path;

use domain::bonus::{Award, QuarterFacts, RunRefusal, RunState, Score};
use domain::exact::Exact;
use domain::ids::EmployeeId;
use domain::moment::Moment;
use domain::money::Money;
use domain::people::Organisation;
use domain::quarter::Quarter;

use super::paste::score_lines;
use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::views::{AwardInput, Role, ScoreInput};

/// Revenue and target as typed; `None` leaves one as it is.
pub fn set_revenue(
    office: &mut Office,
    now: Moment,
    quarter: Quarter,
    revenue: Option<&str>,
    target: Option<&str>,
) -> Result<()> {
    let revenue = revenue.map(amount).transpose()?;
    let target = target.map(amount).transpose()?;
    if target.is_some_and(|target| target <= Money::ZERO) {
        let typed = target.map(|target| target.to_string()).unwrap_or_default();
        return Err(refusal("bonus.target_not_positive")
            .fact("target", typed)
            .into());
    }
    change(office, now, quarter, "bonus.revenue", |_, facts| {
        facts.revenue = revenue.or(facts.revenue);
        facts.target = target.or(facts.target);
        Ok(())
    })
}

/// Replaces all scores of the quarter.
pub fn set_scores(
    office: &mut Office,
    now: Moment,
    quarter: Quarter,
    scores: &[ScoreInput],
) -> Result<()> {
    change(
        office,
        now,
        quarter,
        "bonus.scores",
        |organisation, facts| {
            facts.scores = scores
                .iter()
                .filter(|input| !input.score.trim().is_empty())
                .map(|input| {
                    Ok(Score {
                        employee: employee(organisation, &input.code)?,
                        score: score(&input.score)?,
                        source: "typed".to_owned(),
                    })
                })
                .collect::<Result<_>>()?;
            Ok(())
        },
    )
}

/// Scores from a csv or xlsx of code (or name) and score, for a shop without assessments.
pub(super) fn import_scores(
    office: &mut Office,
    now: Moment,
    quarter: Quarter,
    path: &Path,
    bytes: &[u8],
) -> Result<()> {
    let name = path.display().to_string();
    let sheet = exchange::sheet::read(&name, bytes)
        .map_err(|error| refusal(error.code()).fact("why", &error).detail(error))?;
    let lines: Vec<String> = sheet
        .rows
        .iter()
        .map(|row| {
            row.iter()
                .map(|cell| cell.text.as_str())
                .collect::<Vec<_>>()
                .join("\t")
        })
        .collect();
    let organisation = office.file.people().organisation()?;
    let read = score_lines(&organisation, &lines.join("\n"));
    if let Some(problem) = read.problems.first() {
        return Err(refusal("bonus.scores_unread")
            .fact("line", problem.line)
            .fact("text", &problem.text)
            .fact("count", read.problems.len())
            .into());
    }
    add_scores(office, now, quarter, read.scores, "imported")
}

/// Adds scores to those there are; a later one replaces an earlier one of the same person.
pub(super) fn add_scores(
    office: &mut Office,
    now: Moment,
    quarter: Quarter,
    scores: Vec<(EmployeeId, Exact)>,
    source: &str,
) -> Result<()> {
    change(office, now, quarter, "bonus.scores", |_, facts| {
        for (employee, score) in scores {
            facts.scores.retain(|other| other.employee != employee);
            facts.scores.push(Score {
                employee,
                score,
                source: source.to_owned(),
            });
        }
        Ok(())
    })
}

/// Replaces all special awards of the quarter.
pub fn set_awards(
    office: &mut Office,
    now: Moment,
    quarter: Quarter,
    awards: &[AwardInput],
) -> Result<()> {
    change(
        office,
        now,
        quarter,
        "bonus.awards",
        |organisation, facts| {
            facts.awards = awards
                .iter()
                .map(|input| {
                    if input.reason.trim().is_empty() {
                        return Err(Error::Refused(refusal("bonus.award_reason")));
                    }
                    let amount = amount(&input.amount)?;
                    if amount <= Money::ZERO {
                        return Err(refusal("bonus.bad_amount")
                            .fact("value", &input.amount)
                            .into());
                    }
                    Ok(Award {
                        employee: employee(organisation, &input.code)?,
                        amount,
                        reason: input.reason.trim().to_owned(),
                    })
                })
                .collect::<Result<_>>()?;
            Ok(())
        },
    )
}

fn change(
    office: &mut Office,
    now: Moment,
    quarter: Quarter,
    action: &str,
    edit: impl FnOnce(&Organisation, &mut QuarterFacts) -> Result<()>,
) -> Result<()> {
    office.needs(Role::GeneralManagement)?;
    open_for_facts(office, quarter)?;
    let organisation = office.file.people().organisation()?;
    let mut facts = office.file.bonus().facts(quarter)?;
    edit(&organisation, &mut facts)?;
    let payload = serde_json::to_value(&facts).map_err(anyhow::Error::from)?;
    office.record(now, action, &quarter.to_string(), payload, |tx| {
        tx.bonus().put_facts(&facts)
    })
}

/// Refuses once the quarter is issued.
pub(super) fn open_for_facts(office: &Office, quarter: Quarter) -> Result<()> {
    match office.file.bonus().run(quarter)? {
        Some(run) if run.state == RunState::Issued => Err(RunRefusal::Issued { quarter }.into()),
        _ => Ok(()),
    }
}

pub(super) fn employee(organisation: &Organisation, code: &str) -> Result<EmployeeId> {
    let found = organisation.by_code(code.trim());
    Ok(found
        .ok_or_else(|| refusal("people.unknown").fact("code", code))?
        .id)
}

/// Yuan as typed.
pub(super) fn amount(text: &str) -> Result<Money> {
    Money::parse(text.trim()).map_err(|error| {
        refusal("bonus.bad_amount")
            .fact("value", text)
            .detail(error)
            .into()
    })
}

/// 0 to 120 with two decimals at most.
pub(super) fn score(text: &str) -> Result<Exact> {
    let wrong = || Error::Refused(refusal("bonus.bad_score").fact("value", text));
    let score = Exact::parse_decimal(text.trim()).map_err(|_| wrong())?;
    let fits =
        !score.is_negative() && score <= Exact::from(120_u32) && score.rounded_half_up(2) == score;
    if fits { Ok(score) } else { Err(wrong()) }
}
