//! `accounts visits plan|set|move|drop|print`: who goes where on which day.

use chrono::{Datelike, Days, NaiveDate};
use operations::views::{PlannedVisitForm, PlannedVisitRow, PlannedVisitState, VisitPlanView};
use operations::{Error, accounts, papers, refusal};
use serde_json::json;

use super::account_work::Call;
use crate::arguments::{VisitSpan, VisitsCommand as C};
use crate::desk;

pub(super) fn run(call: &mut Call<'_>, command: C) -> Result<(), Error> {
    let now = call.now;
    match command {
        C::Plan(span) => {
            let (days, manager) = asked(call, &span)?;
            let view = accounts::visit_plan(call.office, now.today(), days, manager)?;
            told(call, &view)
        }
        C::Set {
            account,
            on,
            leader,
            purpose,
        } => {
            let form = PlannedVisitForm {
                id: None,
                account,
                leader,
                on,
                purpose,
            };
            let id = accounts::plan_visit(call.office, now, &form)?;
            call.tell(&json!({ "visit": id, "on": on }), || {
                vec![format!("{id}\t{on}")]
            })
        }
        C::Move { visit, on } => {
            let row = accounts::planned_visit(call.office, visit)?;
            let form = PlannedVisitForm {
                id: Some(visit),
                account: row.account.into(),
                leader: row.leader,
                on,
                purpose: row.purpose,
            };
            let id = accounts::plan_visit(call.office, now, &form)?;
            call.tell(&json!({ "visit": id, "on": on }), || {
                vec![format!("{id}\t{on}")]
            })
        }
        C::Drop { visit } => {
            accounts::drop_visit(call.office, now, visit)?;
            call.done("已取消", "taken back")
        }
        C::Print {
            span,
            out: path,
            sign,
        } => {
            let (days, manager) = asked(call, &span)?;
            let row = accounts::print_visits(call.office, now, days, manager, sign)?;
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

/// The days, and the number of the account manager.
fn asked(
    call: &Call<'_>,
    span: &VisitSpan,
) -> Result<((NaiveDate, NaiveDate), Option<i64>), Error> {
    let today = call.now.today();
    let into_week = |day: NaiveDate| Days::new(day.weekday().num_days_from_monday().into());
    let monday = today.checked_sub_days(into_week(today)).unwrap_or(today);
    let from = span.from.unwrap_or(monday);
    let sunday = from
        .checked_sub_days(into_week(from))
        .and_then(|monday| monday.checked_add_days(Days::new(6)));
    let to = span.to.or(sunday).unwrap_or(from);
    let manager = match &span.manager {
        None => None,
        Some(name) => {
            let view = accounts::visit_plan(call.office, today, (from, to), None)?;
            let mut found = view.managers.iter().filter(|one| one.name == *name);
            let one = found.next();
            let one = one.ok_or_else(|| refusal("accounts.unknown_manager").fact("name", name))?;
            Some(one.id)
        }
    };
    Ok(((from, to), manager))
}

fn told(call: &Call<'_>, view: &VisitPlanView) -> Result<(), Error> {
    call.tell(view, || {
        view.visits.iter().map(|row| line(call, row)).collect()
    })
}

fn line(call: &Call<'_>, row: &PlannedVisitRow) -> String {
    let state = match row.state {
        PlannedVisitState::Proposed => call.either("建议", "proposed"),
        PlannedVisitState::Planned => call.either("已定", "planned"),
        PlannedVisitState::Missed => call.either("错过", "missed"),
        PlannedVisitState::Done => call.either("已拜访", "made"),
    };
    let who = match row.leader {
        true => call.either("负责人", "leader"),
        false => row.manager.as_deref().unwrap_or("-"),
    };
    let id = row.id.map_or("-".to_owned(), |id| id.to_string());
    format!(
        "{}\t{id}\t{state}\t{}\t{}\t{who}\t{}",
        row.on, row.account, row.name, row.address
    )
}
