//! What the customers of the sample bought and were to buy, and the scores they were given, by the verbs of
//! a user.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::accounts::PlanAction;
use domain::moment::Moment;
use domain::quarter::Quarter;
use serde::Deserialize;

use super::found::at;
use crate::accounts;
use crate::error::Result;
use crate::office::Office;
use crate::views::{
    PlanBasis, PlanReviewForm, PlanRowForm, PlanSeason, ReceivableSettings, SalesSource, ScoreForm,
    TermsForm, YearPlanForm,
};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Score {
    account: String,
    item: String,
    score: u32,
    reason: String,
}

/// What was planned on a day; what is not said is empty, or as it was planned before.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Planned {
    account: String,
    on: NaiveDate,
    total: String,
    season: PlanSeason,
    strengths: Option<String>,
    weaknesses: Option<String>,
    opportunities: Option<String>,
    risks: Option<String>,
    actions: Option<Vec<PlanAction>>,
    #[serde(default)]
    reason: String,
}

/// A plan gone through for a quarter.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reviewed {
    account: String,
    quarter: Quarter,
    held_on: NaiveDate,
    findings: String,
    next_steps: String,
}

/// The year the sample plans for.
const YEAR: i32 = 2026;

/// Two years of sales as one list, the plans of the year and their reviews, then the scores of the autumn.
pub(super) fn work(office: &mut Office, now: Moment) -> Result<()> {
    let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or(now.today());
    let day = at(now, day, 9)?;
    let text = include_str!("../../sample/sales.csv").to_owned();
    accounts::apply_sales(office, day, &SalesSource::Pasted { text }, None)?;
    let scores: Vec<Score> = serde_json::from_str(include_str!("../../sample/account_scores.json"))
        .map_err(anyhow::Error::from)?;
    let ids: HashMap<String, i64> = accounts::every(office)?
        .into_iter()
        .map(|account| (account.name, account.id.into()))
        .collect();
    let known = |name: &str| {
        let id = ids.get(name).copied();
        id.ok_or_else(|| anyhow::anyhow!("the sample has no account {name}"))
    };
    let plans: Vec<Planned> = serde_json::from_str(include_str!("../../sample/account_plans.json"))
        .map_err(anyhow::Error::from)?;
    for planned in plans {
        let account = known(&planned.account)?;
        plan(office, at(now, planned.on, 10)?, account, planned)?;
    }
    let reviews: Vec<Reviewed> =
        serde_json::from_str(include_str!("../../sample/account_reviews.json"))
            .map_err(anyhow::Error::from)?;
    for one in reviews {
        let form = PlanReviewForm {
            account: known(&one.account)?,
            quarter: one.quarter,
            held_on: one.held_on,
            findings: one.findings,
            next_steps: one.next_steps,
        };
        accounts::review_plan(office, at(now, one.held_on, 16)?, &form)?;
    }
    owed(office, day, known("云栖里酒店管理有限公司")?)?;
    super::contracts::contracts(office, day, known)?;
    for score in scores {
        let account = known(&score.account)?;
        let form = ScoreForm {
            account,
            item: score.item,
            score: Some(score.score),
            reason: score.reason,
        };
        accounts::give_score(office, day, &form)?;
    }
    Ok(())
}

/// What was billed since the summer and paid of it, and what was agreed with the largest account.
fn owed(office: &mut Office, day: Moment, largest: i64) -> Result<()> {
    let settings = ReceivableSettings {
        payee: "明烛灯饰有限公司，明川农商银行灯市支行，账号 6200 1234 0005 678".to_owned(),
        terms_days: 30,
        remind_days: 7,
    };
    accounts::set_receivable_settings(office, day, &settings)?;
    let terms = TermsForm {
        account: largest,
        days: Some(45),
        credit: "60000".to_owned(),
    };
    accounts::set_terms(office, day, &terms)?;
    let text = include_str!("../../sample/receivables.csv").to_owned();
    accounts::apply_receivables(office, day, &SalesSource::Pasted { text }, None)?;
    Ok(())
}

/// Writes one plan down, over what there was.
fn plan(office: &mut Office, now: Moment, account: i64, planned: Planned) -> Result<()> {
    let basis = PlanBasis::Total {
        total: planned.total,
        season: planned.season,
    };
    let rows = accounts::propose_plan(office, account, YEAR, &basis)?;
    let rows = rows.iter().map(|row| PlanRowForm {
        product: row.product.clone(),
        months: row.months.iter().map(ToString::to_string).collect(),
    });
    let view = accounts::plan_view(office, now.today(), account, YEAR, None)?;
    let seen = view.version;
    let before = view.plan.as_ref();
    let said = |said: Option<String>, there: Option<&String>| {
        said.or_else(|| there.cloned()).unwrap_or_default()
    };
    let form = YearPlanForm {
        account,
        year: YEAR,
        seen,
        rows: rows.collect(),
        strengths: said(planned.strengths, before.map(|plan| &plan.strengths)),
        weaknesses: said(planned.weaknesses, before.map(|plan| &plan.weaknesses)),
        opportunities: said(
            planned.opportunities,
            before.map(|plan| &plan.opportunities),
        ),
        risks: said(planned.risks, before.map(|plan| &plan.risks)),
        actions: planned
            .actions
            .or_else(|| before.map(|plan| plan.actions.clone()))
            .unwrap_or_default(),
        reason: planned.reason,
    };
    accounts::save_plan(office, now, &form)?;
    Ok(())
}
