//! The job descriptions of the sample: every post has one, one was revised in the middle of the year, and
//! the latest joiner has not signed yet.

use chrono::NaiveDate;
use domain::moment::Moment;
use serde::Deserialize;

use super::found::at;
use crate::error::Result;
use crate::jobs;
use crate::office::Office;
use crate::views::{JobStart, SignoffWord};

#[derive(Debug, Deserialize)]
struct Sheet {
    post: String,
    /// A file of `sample/jobs`; the fitting sheet of the library without one.
    file: Option<String>,
}

/// Written in December 2025, in force with the year.
const WRITTEN: (i32, u32, u32) = (2025, 12, 24);
const IN_FORCE: (i32, u32, u32) = (2026, 1, 1);
/// The supervisor's second version.
const REVISED: (i32, u32, u32) = (2026, 7, 1);
const WHY: &str = "增加巡查整改的时间，新设整改按期完成率；催办工单由各岗位自查，相应减少";

pub(super) fn jobs(office: &mut Office, now: Moment) -> Result<()> {
    let sheets: Vec<Sheet> = serde_json::from_str(include_str!("../../sample/jobs.json"))
        .map_err(anyhow::Error::from)?;
    let written = at(now, day(WRITTEN)?, 10)?;
    for sheet in &sheets {
        let post = jobs::find_post(office, &sheet.post)?;
        match &sheet.file {
            Some(file) => jobs::write(office, written, post, text(file)?)?,
            None => jobs::draft(office, written, post, &JobStart::Usual)?,
        };
        jobs::issue(office, written, post, day(IN_FORCE)?, "")?;
    }
    let revised = at(now, day(REVISED)?, 9)?;
    let supervisor = jobs::find_post(office, "客服主管")?;
    sign(office, at(now, day(IN_FORCE)?, 9)?, Some(supervisor))?;
    jobs::write(office, revised, supervisor, text("supervisor-2")?)?;
    jobs::issue(office, revised, supervisor, day(REVISED)?, WHY)?;
    sign(office, now, None)
}

/// Everybody who holds a post signs the version in force on the day he began, or on its first day. Whoever
/// joined in the running quarter of the story still has to.
fn sign(office: &mut Office, now: Moment, only: Option<i64>) -> Result<()> {
    let not_yet = day((2026, 7, 10))?;
    let today = now.today();
    for row in jobs::list(office, today)? {
        if only.is_some_and(|post| post != row.post) {
            continue;
        }
        let reading = jobs::read(office, today, row.post, row.in_force)?;
        let Some(shown) = reading.shown else { continue };
        let organisation = office.file.people().organisation()?;
        for holder in &shown.holders {
            let person = organisation.by_code(&holder.code);
            let held = person.and_then(|person| person.assignment_on(today));
            let (Some(person), Some(held)) = (person, held) else {
                continue;
            };
            if person.hired_on > not_yet || holder.outcome.is_some() {
                continue;
            }
            let from = shown.version.effective_on.unwrap_or(held.from);
            let day = from.max(held.from);
            let signed = SignoffWord::Signed;
            let at = at(now, day, 14)?;
            jobs::sign_off(office, at, shown.version.id, &holder.code, signed, day, "")?;
        }
    }
    Ok(())
}

fn day((year, month, day): (i32, u32, u32)) -> Result<NaiveDate> {
    let day = NaiveDate::from_ymd_opt(year, month, day);
    Ok(day.ok_or_else(|| anyhow::anyhow!("the sample names a day that does not exist"))?)
}

fn text(file: &str) -> Result<&'static str> {
    Ok(match file {
        "account-assistant" => include_str!("../../sample/jobs/account-assistant.job"),
        "account-manager" => include_str!("../../sample/jobs/account-manager.job"),
        "accountant" => include_str!("../../sample/jobs/accountant.job"),
        "cashier" => include_str!("../../sample/jobs/cashier.job"),
        "consultant" => include_str!("../../sample/jobs/consultant.job"),
        "foreman" => include_str!("../../sample/jobs/foreman.job"),
        "general-manager" => include_str!("../../sample/jobs/general-manager.job"),
        "operations-manager" => include_str!("../../sample/jobs/operations-manager.job"),
        "personnel" => include_str!("../../sample/jobs/personnel.job"),
        "repairer" => include_str!("../../sample/jobs/repairer.job"),
        "retail-manager" => include_str!("../../sample/jobs/retail-manager.job"),
        "shop-assistant" => include_str!("../../sample/jobs/shop-assistant.job"),
        "shop-supervisor" => include_str!("../../sample/jobs/shop-supervisor.job"),
        "supervisor-1" => include_str!("../../sample/jobs/supervisor-1.job"),
        "supervisor-2" => include_str!("../../sample/jobs/supervisor-2.job"),
        "warehouse" => include_str!("../../sample/jobs/warehouse.job"),
        other => return Err(anyhow::anyhow!("the sample has no sheet {other}").into()),
    })
}
