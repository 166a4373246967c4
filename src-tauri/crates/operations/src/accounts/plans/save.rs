//! Writing a plan down: a version of its own, with the reason where targets changed.

use domain::accounts::{PlanAction, PlanRow, Refusal, YearPlan};
use domain::ids::AccountId;
use domain::moment::Moment;
use domain::money::Money;

use super::super::account;
use super::{check_year, plan_view};
use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::views::{AccountPlanView, PlanRowForm, Role, YearPlanForm};

/// Writes the next version and answers with the plan as it stands today. What was planned before stays on
/// record (the regulation: 写明理由并保留原计划).
pub fn save_plan(office: &mut Office, now: Moment, form: &YearPlanForm) -> Result<AccountPlanView> {
    office.needs(Role::Clerk)?;
    check_year(form.year)?;
    let account = account(office, AccountId::from(form.account))?;
    let plan = read(form)?;
    let total = checked(&plan)?;
    let before = office.file.accounts().plan(account.id, form.year)?;
    let reason = form.reason.trim();
    if let Some(before) = &before {
        if before.plan == plan {
            return plan_view(office, now.today(), form.account, form.year, None);
        }
        if reason.is_empty() && before.plan.rows != plan.rows {
            return Err(refusal("accounts.plan_reason")
                .fact("name", &account.name)
                .fact("year", form.year)
                .into());
        }
    }
    let payload = serde_json::json!({
        "account": form.account, "year": form.year, "total": total, "reason": reason,
        "before": before.map(|before| before.total),
    });
    office.record(now, "accounts.plan", &account.name, payload, |tx| {
        let accounts = tx.accounts();
        accounts.put_plan(account.id, &plan, total, reason, form.seen)
    })?;
    plan_view(office, now.today(), form.account, form.year, None)
}

fn read(form: &YearPlanForm) -> Result<YearPlan> {
    let text = |typed: &String| typed.trim().to_owned();
    let rows = form.rows.iter().map(row);
    let mut rows: Vec<PlanRow> = rows.collect::<Result<_>>()?;
    // A line nobody filled in is no product group without a target.
    rows.retain(|row| !row.product.is_empty() || row.months.iter().any(|month| !month.is_zero()));
    let actions = form.actions.iter().map(|action| PlanAction {
        what: text(&action.what),
        owner: text(&action.owner),
        ..action.clone()
    });
    Ok(YearPlan {
        year: form.year,
        rows,
        strengths: text(&form.strengths),
        weaknesses: text(&form.weaknesses),
        opportunities: text(&form.opportunities),
        risks: text(&form.risks),
        actions: actions.filter(|action| !action.what.is_empty()).collect(),
    })
}

fn row(form: &PlanRowForm) -> Result<PlanRow> {
    let product = form.product.trim().to_owned();
    let count = form.months.len();
    let amounts = (1..).zip(&form.months).map(|(month, typed)| {
        amount(typed).ok_or_else(|| {
            refusal("accounts.plan_amount")
                .fact("value", typed)
                .fact("month", month)
                .fact("product", &product)
                .into()
        })
    });
    let amounts: Vec<Money> = amounts.collect::<Result<_>>()?;
    let months = amounts.try_into().map_err(|_| {
        refusal("accounts.plan_months")
            .fact("product", &product)
            .fact("count", count)
    })?;
    Ok(PlanRow { product, months })
}

/// An amount of yuan as people type and spreadsheets copy it: nothing, 12000, 12,000.50.
pub(super) fn amount(typed: &str) -> Option<Money> {
    let plain: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, ',' | '，' | '¥' | '￥'))
        .collect();
    if matches!(plain.as_str(), "" | "-" | "—") {
        return Some(Money::ZERO);
    }
    Money::parse(&plain)
        .ok()
        .filter(|money| !money.is_negative())
}

fn checked(plan: &YearPlan) -> Result<Money> {
    let told = |error: Refusal| -> Error {
        match &error {
            Refusal::DuplicateId { id } => {
                refusal("accounts.plan_twice").fact("product", id).into()
            }
            Refusal::TargetNotPositive { .. } => refusal("accounts.plan_empty")
                .fact("year", plan.year)
                .into(),
            _ => error.into(),
        }
    };
    plan.check().map_err(told)?;
    Ok(plan.total()?)
}
