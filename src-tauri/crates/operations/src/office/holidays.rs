//! 节假日安排: the working days of a year, as they ship or as the notice of the State Council was pasted.

use chrono::{Datelike, NaiveDate};
use domain::calendar::{HolidayPack, NoticeWeight, ReadNotice, WorkingCalendar};
use domain::moment::Moment;

use super::Office;
use crate::error::{Result, refusal};
use crate::views::{CalendarDay, CalendarMonth, CalendarYear, CalendarYears, NoticeLook, Role};

/// The years of which anything is known, and those that will be asked for next.
pub fn calendar_years(office: &Office, today: NaiveDate) -> Result<CalendarYears> {
    let calendar = office.calendar()?;
    let wanted = [today.year(), today.year() + 1];
    let mut years = Vec::new();
    for year in calendar.years() {
        years.push(calendar_year(office, year)?);
    }
    years.reverse();
    Ok(CalendarYears {
        years,
        missing: wanted
            .into_iter()
            .filter(|year| !calendar.knows(*year))
            .collect(),
    })
}

/// One year, day by day.
pub fn calendar_year(office: &Office, year: i32) -> Result<CalendarYear> {
    let mut kept = office.file.holidays().notices()?.into_iter();
    let kept = kept.rfind(|notice| notice.pack.year() == year);
    let mut shipped = WorkingCalendar::shipped_packs().into_iter();
    let shipped = shipped.rfind(|pack| pack.year() == year);
    let overrides = shipped.is_some() && kept.is_some();
    let (pack, by, at) = match (kept, shipped) {
        (Some(kept), _) => (kept.pack, Some(kept.by), Some(kept.at)),
        (None, Some(pack)) => (pack, None, None),
        (None, None) => return Err(refusal("calendar.unknown_year").fact("year", year).into()),
    };
    let calendar = office.calendar()?;
    Ok(CalendarYear {
        year,
        notice: pack.notice().to_owned(),
        source: pack.source().to_owned(),
        by,
        at,
        overrides,
        working_days: working_days(&calendar, year),
        months: months(&calendar, &pack, year),
        holidays: pack.holidays().to_vec(),
    })
}

/// What a text says, before anything is kept.
pub fn look_at_notice(office: &Office, text: &str) -> Result<NoticeLook> {
    let notice = ReadNotice::read(text);
    let pack = match notice.is_good() {
        true => notice.pack(&notice.number).ok(),
        false => None,
    };
    let mut calendar = WorkingCalendar::clone(&*office.calendar()?);
    let known = calendar.knows(notice.year);
    let before = known.then(|| working_days(&calendar, notice.year));
    let mut look = NoticeLook {
        good: pack.is_some(),
        known,
        before,
        working_days: None,
        months: Vec::new(),
        notice,
    };
    if let Some(pack) = pack
        && calendar.add(&pack).is_ok()
    {
        look.working_days = Some(working_days(&calendar, look.notice.year));
        look.months = months(&calendar, &pack, look.notice.year);
    }
    Ok(look)
}

/// Keeps the year a text announces; deadlines are counted by it from then on. `source` says where the text is
/// from; without one, the number of the notice does.
pub fn keep_notice(
    office: &mut Office,
    now: Moment,
    text: &str,
    source: &str,
) -> Result<CalendarYear> {
    office.needs(Role::GeneralManagement)?;
    let notice = ReadNotice::read(text);
    let wrong = notice.findings.iter();
    let wrong = wrong
        .filter(|one| one.weight == NoticeWeight::Wrong)
        .count();
    if wrong > 0 {
        return Err(refusal("calendar.contradicts").fact("count", wrong).into());
    }
    let source = match source.trim() {
        "" => notice.number.as_str(),
        source => source,
    };
    if source.is_empty() {
        return Err(refusal("calendar.no_source").into());
    }
    let pack = notice
        .pack(source)
        .map_err(|error| refusal("calendar.not_a_year").detail(error))?;
    let mut before = office.file.holidays().notices()?.into_iter();
    let before = before.rfind(|kept| kept.pack.year() == pack.year());
    let payload = serde_json::json!({
        "year": pack.year(), "source": source, "holidays": pack.holidays(),
        "before": before.map(|kept| kept.pack.to_json()),
    });
    let subject = pack.year().to_string();
    office.record(now, "calendar.keep", &subject, payload, |tx| {
        tx.holidays().put(&pack, text)
    })?;
    office.forget_calendar();
    calendar_year(office, pack.year())
}

/// Takes a pasted year back; what shipped with the program counts again, where it did.
pub fn drop_notice(office: &mut Office, now: Moment, year: i32) -> Result<()> {
    office.needs(Role::GeneralManagement)?;
    let kept = office.file.holidays().notices()?;
    let Some(kept) = kept.iter().find(|kept| kept.pack.year() == year) else {
        return Err(refusal("calendar.not_pasted").fact("year", year).into());
    };
    let payload = serde_json::json!({ "year": year, "before": kept.pack.to_json() });
    office.record(now, "calendar.drop", &year.to_string(), payload, |tx| {
        tx.holidays().remove(year)
    })?;
    office.forget_calendar();
    Ok(())
}

fn days(year: i32) -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).into_iter();
    first
        .flat_map(|day| day.iter_days())
        .take_while(move |day| day.year() == year)
}

fn working_days(calendar: &WorkingCalendar, year: i32) -> u32 {
    let working = days(year).filter(|day| calendar.is_working(*day) == Ok(true));
    u32::try_from(working.count()).unwrap_or_default()
}

/// Twelve months; of each day whether it is worked, and which holiday says so.
fn months(calendar: &WorkingCalendar, pack: &HolidayPack, year: i32) -> Vec<CalendarMonth> {
    let mut months: Vec<CalendarMonth> = Vec::with_capacity(12);
    for day in days(year) {
        if day.day() == 1 {
            months.push(CalendarMonth {
                month: day.month(),
                days: Vec::with_capacity(31),
                working_days: 0,
            });
        }
        let Some(month) = months.last_mut() else {
            continue;
        };
        let working = calendar.is_working(day) == Ok(true);
        month.working_days += u32::from(working);
        let named = pack.holidays().iter().find(|holiday| {
            (holiday.from..=holiday.to).contains(&day) || holiday.make_up.contains(&day)
        });
        month.days.push(CalendarDay {
            day,
            working,
            made_up: named.is_some_and(|holiday| holiday.make_up.contains(&day)),
            holiday: named
                .map(|holiday| holiday.name.clone())
                .unwrap_or_default(),
        });
    }
    months
}
