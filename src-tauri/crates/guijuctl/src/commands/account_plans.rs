//! `accounts plan`: what accounts are to buy in a year.

use chrono::{Datelike, NaiveDate};
use domain::accounts::{PlanAction, PlanLight, YearPlan};
use operations::views::{
    AccountPlanRow, AccountPlanView, AccountPlansView, PlanBasis, PlanReviewForm, PlanRowForm,
    PlanSeason, YearPlanForm,
};
use operations::{Error, accounts, papers, refusal};
use serde_json::{Value, json};

use super::account_work::Call;
use crate::arguments::{AccountPlanCommand as C, SeasonArgument, SetPlan};
use crate::desk;

pub(super) fn run(call: &mut Call<'_>, command: C) -> Result<(), Error> {
    let now = call.now;
    let today = now.today();
    let this = |year: Option<i32>| year.unwrap_or(today.year());
    match command {
        C::List { year, as_of } => {
            let day = as_of.unwrap_or(today);
            list(call, &accounts::plans(call.office, day, this(year))?)
        }
        C::Show {
            account,
            year,
            version,
            as_of,
        } => {
            let day = as_of.unwrap_or(today);
            let view = accounts::plan_view(call.office, day, account, this(year), version)?;
            shown(call, &view)
        }
        C::Set(set) => {
            let form = form(call, &set)?;
            let view = accounts::save_plan(call.office, now, &form)?;
            shown(call, &view)
        }
        C::Review {
            account,
            quarter,
            on,
            findings,
            next,
        } => {
            let form = PlanReviewForm {
                account,
                quarter,
                held_on: on.unwrap_or(today),
                findings,
                next_steps: next,
            };
            let view = accounts::review_plan(call.office, now, &form)?;
            shown(call, &view)
        }
        C::Print {
            account,
            year,
            out: path,
            sign,
        } => {
            let row = accounts::print_plan(call.office, now, account, this(year), sign)?;
            desk::write(&path, &papers::bytes(call.office, row.id)?)?;
            let told = json!({
                "id": row.id, "number": row.number, "pages": row.pages, "signed": row.signed, "out": path,
            });
            call.tell(&told, || {
                vec![format!("{}\t{}", row.number, path.display())]
            })
        }
    }
}

/// What was said on the command line over what there is already.
fn form(call: &Call<'_>, set: &SetPlan) -> Result<YearPlanForm, Error> {
    let today = call.now.today();
    let view = accounts::plan_view(call.office, today, set.account, set.year, None)?;
    let plan = view.plan.as_ref();
    let rows = match basis(set) {
        Some(basis) => typed(&accounts::propose_plan(
            call.office,
            set.account,
            set.year,
            &basis,
        )?),
        None if set.rows.is_empty() => plan.map(|plan| typed(&plan.rows)).unwrap_or_default(),
        None => set
            .rows
            .iter()
            .map(|row| read_row(row))
            .collect::<Result<_, _>>()?,
    };
    let said = |said: &Option<String>, there: fn(&YearPlan) -> &String| match said {
        Some(text) => text.clone(),
        None => plan.map(there).cloned().unwrap_or_default(),
    };
    let mut actions = plan.map(|plan| plan.actions.clone()).unwrap_or_default();
    for text in &set.actions {
        actions.push(read_action(text)?);
    }
    Ok(YearPlanForm {
        account: set.account,
        year: set.year,
        seen: view.versions.first().map_or(0, |latest| latest.version),
        rows,
        strengths: said(&set.strengths, |plan| &plan.strengths),
        weaknesses: said(&set.weaknesses, |plan| &plan.weaknesses),
        opportunities: said(&set.opportunities, |plan| &plan.opportunities),
        risks: said(&set.risks, |plan| &plan.risks),
        actions,
        reason: set.reason.clone(),
    })
}

fn basis(set: &SetPlan) -> Option<PlanBasis> {
    let percent = set.growth.clone();
    match &set.total {
        Some(total) => Some(PlanBasis::Total {
            total: total.clone(),
            season: match set.season {
                SeasonArgument::Even => PlanSeason::Even,
                SeasonArgument::Sales => PlanSeason::Sales,
                SeasonArgument::Plan => PlanSeason::Plan,
            },
        }),
        None if set.from_sales => Some(PlanBasis::Sales { percent }),
        None if set.from_plan => Some(PlanBasis::Plan { percent }),
        None => None,
    }
}

fn typed(rows: &[domain::accounts::PlanRow]) -> Vec<PlanRowForm> {
    let rows = rows.iter().map(|row| PlanRowForm {
        product: row.product.clone(),
        months: row.months.iter().map(ToString::to_string).collect(),
    });
    rows.collect()
}

fn read_row(text: &str) -> Result<PlanRowForm, Error> {
    let (product, months) = text
        .rsplit_once('=')
        .ok_or_else(|| refusal("accounts.plan_row").fact("value", text))?;
    Ok(PlanRowForm {
        product: product.to_owned(),
        months: months.split(',').map(str::to_owned).collect(),
    })
}

fn read_action(text: &str) -> Result<PlanAction, Error> {
    let bad = || refusal("accounts.plan_action").fact("value", text);
    let mut parts = text.split([';', '；']);
    let mut part = || parts.next().unwrap_or_default().trim().to_owned();
    let (what, owner, due) = (part(), part(), part());
    let due_on: Option<NaiveDate> = match due.as_str() {
        "" => None,
        day => Some(day.parse().map_err(|_| bad())?),
    };
    if what.is_empty() {
        return Err(bad().into());
    }
    Ok(PlanAction {
        what,
        owner,
        due_on,
        done_on: None,
    })
}

fn light(call: &Call<'_>, light: PlanLight) -> String {
    let (chinese, english) = match light {
        PlanLight::FarBehind => ("明显落后", "far behind"),
        PlanLight::Behind => ("落后", "behind"),
        PlanLight::OnTrack => ("正常", "on track"),
        PlanLight::NotBegun => ("未开始", "not begun"),
        PlanLight::NoCalendar => ("没有工作日安排", "no calendar"),
    };
    call.either(chinese, english).to_owned()
}

fn list(call: &Call<'_>, view: &AccountPlansView) -> Result<(), Error> {
    let row = |row: &AccountPlanRow| {
        json!({
            "id": row.account, "name": row.name, "grade": row.grade, "manager": row.manager,
            "version": row.version, "target": row.target.to_string(), "actual": row.actual.to_string(),
            "expected": row.expected.map(|money| money.to_string()),
            "attainment": row.attainment.as_ref().map(|share| share.fixed(2)),
            "gap": row.gap.map(|money| money.to_string()),
            "forecast": row.forecast.map(|money| money.to_string()),
            "light": row.light,
        })
    };
    call.tell(&view.rows.iter().map(row).collect::<Vec<_>>(), || {
        let mut lines: Vec<String> = view
            .rows
            .iter()
            .map(|row| {
                let attained = row.attainment.as_ref();
                let attained = attained.map_or("-".to_owned(), |share| share.fixed(1));
                format!(
                    "{}\t{}\t{}\t{}\t{attained}%\t{}",
                    row.account,
                    row.name,
                    row.target,
                    row.actual,
                    light(call, row.light)
                )
            })
            .collect();
        lines.extend(view.missing.iter().map(|one| {
            let none = call.either("没有计划", "no plan");
            format!("{}\t{}\t{:?}\t{none}", one.account, one.name, one.grade)
        }));
        lines
    })
}

fn shown(call: &Call<'_>, view: &AccountPlanView) -> Result<(), Error> {
    let told = |view: &AccountPlanView| -> Value {
        let standing = view.standing.as_ref();
        let progress = standing.and_then(|standing| standing.progress.as_ref());
        let seasonal = progress.and_then(|progress| progress.seasonal.as_ref());
        json!({
            "id": view.account, "name": view.name, "year": view.year, "version": view.version,
            "target": standing.map(|one| one.target.to_string()),
            "actual": standing.map(|one| one.actual.to_string()),
            "light": standing.map(|one| one.light),
            "rows": view.plan.as_ref().map(|plan| plan.rows.iter().map(|row| json!({
                "product": row.product,
                "months": row.months.map(|month| month.to_string()),
            })).collect::<Vec<_>>()),
            "working_days_elapsed": progress.map(|one| one.working_days_elapsed),
            "working_days_of_year": progress.map(|one| one.working_days_of_year),
            "expected": seasonal.map(|one| one.expected.to_string()),
            "attainment": seasonal.and_then(|one| one.attainment.as_ref()).map(|share| share.fixed(2)),
            "gap": seasonal.map(|one| one.gap.to_string()),
            "forecast": seasonal.and_then(|one| one.forecast).map(|money| money.to_string()),
            "needed_per_day": progress.and_then(|one| one.needed_per_day).map(|money| money.to_string()),
            "reviews": view.reviews.iter().map(|one| json!({
                "quarter": one.quarter, "held_on": one.held_on, "findings": one.findings,
                "next_steps": one.next_steps, "by": one.by,
                "target": one.target.map(|money| money.to_string()), "actual": one.actual.to_string(),
            })).collect::<Vec<_>>(),
            "versions": view.versions.iter().map(|one| json!({
                "version": one.version, "total": one.total.to_string(), "reason": one.reason,
                "by": one.by, "at": one.at,
            })).collect::<Vec<_>>(),
        })
    };
    call.tell(&told(view), || {
        let Some(standing) = &view.standing else {
            let none = call.either("没有计划", "no plan");
            return vec![format!("{}\t{}\t{none}", view.name, view.year)];
        };
        let mut lines = vec![format!(
            "{}\t{}\t{}\t{}\t{}",
            view.name,
            view.year,
            standing.target,
            standing.actual,
            light(call, standing.light)
        )];
        lines.extend((1..).zip(&standing.months).map(|(month, one)| {
            let actual = one.actual.map_or("-".to_owned(), |money| money.to_string());
            format!("{month:02}\t{}\t{actual}", one.target)
        }));
        lines
    })
}
