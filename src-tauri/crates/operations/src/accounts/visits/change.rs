//! A visit gets its day, another one, or none.

use chrono::{Days, NaiveDate};
use domain::accounts::Account;
use domain::ids::{AccountId, PlannedVisitId};
use domain::moment::Moment;
use store::PlannedVisit;

use super::{AHEAD, may_be_visited};
use crate::accounts::account;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{PlannedVisitForm, Role};

/// Fixes the day of a visit, or moves one that waits; answers with its number.
pub fn plan_visit(office: &mut Office, now: Moment, form: &PlannedVisitForm) -> Result<i64> {
    office.needs(Role::Clerk)?;
    let account = account(office, AccountId::from(form.account))?;
    check_day(now.today(), form.on, &account)?;
    if !may_be_visited(account.status) {
        return Err(refusal("accounts.visit_archived")
            .fact("name", &account.name)
            .into());
    }
    let purpose = form.purpose.trim().to_owned();
    let payload = serde_json::json!({
        "account": form.account, "visit": form.id, "on": form.on, "leader": form.leader,
    });
    let Some(id) = form.id else {
        let waiting = office.file.accounts().waiting_visits()?;
        let twice = waiting
            .iter()
            .any(|one| (one.account, one.leader, one.on) == (account.id, form.leader, form.on));
        if twice {
            return Err(refusal("accounts.visit_twice")
                .fact("name", &account.name)
                .fact("day", form.on)
                .into());
        }
        let visit = PlannedVisit {
            id: 0.into(),
            account: account.id,
            on: form.on,
            leader: form.leader,
            purpose,
            log: None,
            by: String::new(),
        };
        let id = office.record(now, "accounts.visit", &account.name, payload, |tx| {
            tx.accounts().insert_visit(&visit)
        })?;
        return Ok(id.into());
    };
    let id = waiting(office, PlannedVisitId::from(id))?.id;
    office.record(now, "accounts.visit", &account.name, payload, |tx| {
        tx.accounts().move_visit(id, form.on, &purpose)
    })?;
    Ok(id.into())
}

/// Takes the day back; the rhythm proposes one again.
pub fn drop_visit(office: &mut Office, now: Moment, id: i64) -> Result<()> {
    office.needs(Role::Clerk)?;
    let visit = waiting(office, PlannedVisitId::from(id))?;
    let account = account(office, visit.account)?;
    let payload = serde_json::json!({ "visit": id, "on": visit.on });
    office.record(now, "accounts.visit.drop", &account.name, payload, |tx| {
        tx.accounts().delete_visit(visit.id)
    })?;
    Ok(())
}

/// A visit that waits.
pub fn planned_visit(office: &Office, id: i64) -> Result<PlannedVisit> {
    waiting(office, PlannedVisitId::from(id))
}

/// The visit, or a refusal where its report is written already.
pub(in crate::accounts) fn waiting(office: &Office, id: PlannedVisitId) -> Result<PlannedVisit> {
    let visit = office.file.accounts().planned_visit(id)?;
    if visit.log.is_some() {
        return Err(refusal("accounts.visit_reported")
            .fact("day", visit.on)
            .into());
    }
    Ok(visit)
}

fn check_day(today: NaiveDate, on: NaiveDate, account: &Account) -> Result<()> {
    let last = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    let code = match on {
        on if on < today => "accounts.visit_past",
        on if on > last => "accounts.visit_far",
        _ => return Ok(()),
    };
    Err(refusal(code)
        .fact("name", &account.name)
        .fact("day", on)
        .fact("last", last)
        .into())
}
