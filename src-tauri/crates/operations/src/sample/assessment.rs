//! The assessment of the sample: schemes from the job descriptions, and the three months of the third
//! quarter from opening to closing, one appeal decided.

use chrono::NaiveDate;
use domain::assessment::{Decision, EntryKind, Period, Slot, Standing};
use domain::moment::Moment;
use domain::quarter::Quarter;
use domain::regulations::AcknowledgementRoute;
use serde::Deserialize;

use super::found::at;
use crate::assessment;
use crate::error::Result;
use crate::jobs;
use crate::office::Office;
use crate::views::{
    CellInput, CycleView, DecisionForm, EventInput, OpenCycle, ResultReceiptForm, SchemeStart,
};

/// One month as it was worked through.
#[derive(Debug, Deserialize)]
struct Month {
    period: Period,
    opened_on: NaiveDate,
    scored_on: NaiveDate,
    calibrated_on: NaiveDate,
    received_on: NaiveDate,
    closed_on: NaiveDate,
    /// In the order of the items of the scheme; with the post, where somebody held two.
    figures: Vec<Figures>,
    events: Vec<Event>,
    calibrations: Vec<Calibration>,
    appeals: Vec<Appeal>,
}

#[derive(Debug, Deserialize)]
struct Figures {
    employee: String,
    post: String,
    figures: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Event {
    employee: String,
    slot: Slot,
    name: String,
    points: String,
    reason: String,
}

#[derive(Debug, Deserialize)]
struct Calibration {
    employee: String,
    points: String,
    reason: String,
}

#[derive(Debug, Deserialize)]
struct Appeal {
    employee: String,
    filed_on: NaiveDate,
    text: String,
    decided_on: NaiveDate,
    answer: String,
    item: String,
    figure: String,
}

#[derive(Debug, Deserialize)]
struct Months {
    months: Vec<Month>,
}

/// In force with the year; the supervisor's second with his second job description.
const IN_FORCE: (i32, u32, u32) = (2026, 1, 1);
const REVISED: (i32, u32, u32) = (2026, 7, 1);
/// From the fourth quarter on the direct leader of the shop assistants gives a score of his own.
const SCORED: (i32, u32, u32) = (2026, 10, 1);
const WHY_SCORED: &str =
    "增设接待礼仪与班组协作，由直接上级评分；销售达成率、培训学时达成率的权重相应降低";
const WHY: &str = "随岗位说明书第2版调整：新设整改按期完成率，质量检查得分的权重相应降低";

/// The quarter whose scores come from its months.
pub(super) fn quarter() -> Result<Quarter> {
    let quarter = Quarter::new(2026, 3);
    Ok(quarter.ok_or_else(|| anyhow::anyhow!("the sample names a quarter that does not exist"))?)
}

/// Every post has a scheme, made from its job description.
pub(super) fn schemes(office: &mut Office, now: Moment) -> Result<()> {
    let first = day(IN_FORCE)?;
    let issued = at(now, first, 10)?;
    for row in assessment::schemes(office, first)? {
        assessment::draft_scheme(office, issued, row.post, &SchemeStart::Sheet)?;
        assessment::issue_scheme(office, issued, row.post, first, "")?;
    }
    let second = day(REVISED)?;
    let revised = at(now, second, 10)?;
    let supervisor = jobs::find_post(office, "客服主管")?;
    assessment::draft_scheme(office, revised, supervisor, &SchemeStart::Sheet)?;
    assessment::issue_scheme(office, revised, supervisor, second, WHY)?;
    let third = day(SCORED)?;
    let scored = at(now, third, 10)?;
    let assistant = jobs::find_post(office, "导购员")?;
    let text = include_str!("../../sample/shop-assistant.scheme");
    assessment::write_scheme(office, scored, assistant, text)?;
    assessment::issue_scheme(office, scored, assistant, third, WHY_SCORED)?;
    Ok(())
}

/// The months, each on its own days.
pub(super) fn months(office: &mut Office, now: Moment) -> Result<()> {
    let file: Months = serde_json::from_str(include_str!("../../sample/assessment.json"))
        .map_err(anyhow::Error::from)?;
    for month in &file.months {
        work_through(office, now, month)?;
    }
    office.act_as("owner")
}

fn work_through(office: &mut Office, now: Moment, month: &Month) -> Result<()> {
    office.act_as("owner")?;
    let opened = at(now, month.opened_on, 9)?;
    let order = OpenCycle {
        period: month.period,
        leave: None,
        min_days: None,
        calibration_limit: None,
        leave_out: false,
    };
    let view = assessment::open(office, opened, &order)?;
    let cycle = view.row.id;
    let cells = cells(&view, month);
    assessment::enter(
        office,
        opened,
        cycle,
        EntryKind::Data,
        &cells,
        "",
        "月度数据汇总表",
    )?;
    let scored = at(now, month.scored_on, 10)?;
    assessment::advance(office, scored, cycle)?;
    assessment::advance(office, scored, cycle)?;
    let events: Vec<EventInput> = month
        .events
        .iter()
        .map(|event| EventInput {
            sheet: sheet(&view, &event.employee),
            slot: event.slot,
            name: event.name.clone(),
            points: event.points.clone(),
            happened: true,
            reason: event.reason.clone(),
        })
        .collect();
    if !events.is_empty() {
        assessment::events(office, scored, cycle, &events)?;
    }
    let calibrated = at(now, month.calibrated_on, 15)?;
    assessment::advance(office, calibrated, cycle)?;
    for one in &month.calibrations {
        let sheet = sheet(&view, &one.employee);
        assessment::calibrate(office, calibrated, cycle, sheet, &one.points, &one.reason)?;
    }
    assessment::advance(office, calibrated, cycle)?;
    let received = at(now, month.received_on, 16)?;
    let mut codes: Vec<String> = view
        .sheets
        .iter()
        .filter(|sheet| sheet.standing != Standing::LeftOut)
        .map(|sheet| sheet.code.clone())
        .collect();
    codes.dedup();
    let receipt = ResultReceiptForm {
        cycle,
        codes,
        route: AcknowledgementRoute::Signed,
        day: month.received_on,
        witnesses: Vec::new(),
        reference: String::new(),
        note: String::new(),
    };
    assessment::confirm(office, received, &receipt)?;
    assessment::advance(office, received, cycle)?;
    for one in &month.appeals {
        appeal(office, now, &view, one)?;
    }
    office.act_as("owner")?;
    assessment::close(office, at(now, month.closed_on, 9)?, cycle, "")?;
    Ok(())
}

fn appeal(office: &mut Office, now: Moment, view: &CycleView, one: &Appeal) -> Result<()> {
    let cycle = view.row.id;
    let filed = at(now, one.filed_on, 9)?;
    assessment::appeal(office, filed, cycle, &one.employee, one.filed_on, &one.text)?;
    // Somebody else decides than the one who had calibrated.
    office.act_as("manager")?;
    let form = DecisionForm {
        appeal: assessment::find_appeal(office, cycle, &one.employee)?,
        decision: Decision::Upheld,
        answer: one.answer.clone(),
        cells: vec![CellInput {
            sheet: sheet(view, &one.employee),
            item: one.item.clone(),
            figure: one.figure.clone(),
        }],
        one_person: false,
    };
    assessment::decide(office, at(now, one.decided_on, 15)?, &form)?;
    Ok(())
}

fn cells(view: &CycleView, month: &Month) -> Vec<CellInput> {
    let mut cells = Vec::new();
    for row in &month.figures {
        let sheet = view
            .sheets
            .iter()
            .find(|sheet| sheet.code == row.employee && sheet.post == row.post);
        let scheme = sheet.and_then(|sheet| sheet.scheme);
        let scheme = view.schemes.iter().find(|one| Some(one.id) == scheme);
        for (item, figure) in scheme
            .into_iter()
            .flat_map(|one| &one.items)
            .zip(&row.figures)
        {
            cells.push(CellInput {
                sheet: sheet.map_or(0, |sheet| sheet.id),
                item: item.name.clone(),
                figure: figure.clone(),
            });
        }
    }
    cells
}

fn sheet(view: &CycleView, code: &str) -> i64 {
    let found = view.sheets.iter().find(|sheet| sheet.code == code);
    found.map_or(0, |sheet| sheet.id)
}

fn day((year, month, day): (i32, u32, u32)) -> Result<NaiveDate> {
    let day = NaiveDate::from_ymd_opt(year, month, day);
    Ok(day.ok_or_else(|| anyhow::anyhow!("the sample names a day that does not exist"))?)
}
