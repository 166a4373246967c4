//! 办结: nothing ends without a cause, an outcome and the customer; and what comes again is recognised.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDateTime};

use super::case::{Case, CaseStep};
use super::compensation::Compensation;
use super::refusal::CaseRefusal;
use super::rules::ServiceRules;
use super::words::{CaseKind, CaseState, Confirmation, StepKind};

/// What is said when a case is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    pub at: NaiveDateTime,
    pub cause: String,
    pub valid: Option<bool>,
    pub outcome: String,
    pub confirmation: Confirmation,
    /// What was told in writing.
    pub notice: String,
}

/// Whether a case may be closed so. `steps` and `compensations` are those of the case.
pub fn may_close(
    rules: &ServiceRules,
    case: &Case,
    steps: &[CaseStep],
    compensations: &[Compensation],
    closing: &Closing,
    now: NaiveDateTime,
) -> Result<(), CaseRefusal> {
    case.must_run()?;
    case.must_lie(closing.at, now)?;
    if case.kind.has_cause() && closing.cause.trim().is_empty() {
        return Err(CaseRefusal::NoCause);
    }
    if closing.outcome.trim().is_empty() {
        return Err(CaseRefusal::NoOutcome);
    }
    if case.kind == CaseKind::Complaint && closing.valid.is_none() {
        return Err(CaseRefusal::NoVerdict);
    }
    if let Some(waiting) = compensations.iter().find(|one| one.waits()) {
        return Err(CaseRefusal::CompensationWaits {
            compensation: waiting.amount,
        });
    }
    if closing.confirmation == Confirmation::Unreached {
        let (least_calls, least_days) = rules.unreached.ok_or(CaseRefusal::MustBeReached)?;
        let attempts: Vec<NaiveDateTime> = steps
            .iter()
            .filter(|step| step.kind == StepKind::Attempt && step.at >= case.from())
            .map(|step| step.at)
            .collect();
        let days: BTreeSet<_> = attempts.iter().map(|at| at.date()).collect();
        let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let (calls, on) = (count(attempts.len()), count(days.len()));
        if calls < least_calls || on < least_days {
            return Err(CaseRefusal::TooFewAttempts {
                calls,
                days: on,
                least_calls,
                least_days,
            });
        }
    }
    if closing.confirmation != Confirmation::Confirmed && closing.notice.trim().is_empty() {
        return Err(CaseRefusal::NoNotice);
    }
    Ok(())
}

/// The latest earlier case of which this one is a repetition: the same customer, the same kind, the same
/// thing or the same cause, within the days of the regulation (重复投诉; a repair again is 返修).
#[must_use]
pub fn repeats<'a>(rules: &ServiceRules, case: &Case, earlier: &'a [Case]) -> Option<&'a Case> {
    if !case.kind.has_cause() {
        return None;
    }
    let account = case.account?;
    let window = Days::new(rules.repeat_days.into());
    let first = case.received_at.date().checked_sub_days(window)?;
    let mut found: Vec<&Case> = earlier
        .iter()
        .filter(|other| {
            let same_thing = case.item.is_some() && case.item == other.item;
            let same_cause = !case.cause.is_empty() && case.cause == other.cause;
            other.id != case.id
                && other.kind == case.kind
                && other.account == Some(account)
                && other.state == CaseState::Closed
                && other.received_at < case.received_at
                && other.received_at.date() >= first
                && (same_thing || same_cause)
        })
        .collect();
    found.sort_by_key(|other| other.received_at);
    found.pop()
}
