//! 季度复盘: a plan gone through for a quarter, written down once and never over.

use domain::accounts::{Purchases, YearPlan};
use domain::ids::AccountId;
use domain::moment::Moment;
use store::PlanReview;

use super::super::account;
use super::plan_view;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{AccountPlanView, PlanReviewForm, PlanReviewRow, Role};

/// Keeps what was found and what is to be done next. There must be a plan to go through, and the quarter must
/// have begun.
pub fn review_plan(
    office: &mut Office,
    now: Moment,
    form: &PlanReviewForm,
) -> Result<AccountPlanView> {
    office.needs(Role::Clerk)?;
    let account = account(office, AccountId::from(form.account))?;
    let (quarter, year) = (form.quarter, form.quarter.year());
    if office.file.accounts().plan(account.id, year)?.is_none() {
        return Err(refusal("accounts.no_plan")
            .fact("name", &account.name)
            .fact("year", year)
            .into());
    }
    if form.held_on > now.today() || form.held_on < quarter.first_day() {
        return Err(refusal("accounts.review_day")
            .fact("day", form.held_on)
            .fact("quarter", quarter)
            .fact("first", quarter.first_day())
            .into());
    }
    let findings = form.findings.trim();
    if findings.is_empty() {
        return Err(refusal("accounts.review_empty")
            .fact("name", &account.name)
            .into());
    }
    let review = PlanReview {
        account: account.id,
        quarter,
        held_on: form.held_on,
        findings: findings.to_owned(),
        next_steps: form.next_steps.trim().to_owned(),
        by: String::new(),
        at: String::new(),
    };
    let payload = serde_json::json!({
        "account": form.account, "quarter": quarter, "held_on": form.held_on,
        "findings": review.findings, "next_steps": review.next_steps,
    });
    office.record(now, "accounts.plan.review", &account.name, payload, |tx| {
        tx.accounts().insert_review(&review)
    })?;
    plan_view(office, now.today(), form.account, year, None)
}

/// With what the quarter was to bring and brought.
pub(super) fn row(
    review: PlanReview,
    plan: Option<&YearPlan>,
    purchases: Purchases<'_>,
) -> Result<PlanReviewRow> {
    let quarter = review.quarter;
    let target = plan.map(|plan| plan.quarter(quarter)).transpose()?;
    Ok(PlanReviewRow {
        quarter,
        held_on: review.held_on,
        findings: review.findings,
        next_steps: review.next_steps,
        by: review.by,
        at: review.at,
        target: target.flatten(),
        actual: purchases.between((quarter.first_day(), quarter.last_day()))?,
    })
}
