//! 拜访计划: on which day a visit is best made. One that is due lies on a working day of the week before;
//! neighbours share a day, and nobody goes to more places on a day than can be done well.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::calendar::WorkingCalendar;
use crate::ids::EmployeeId;

/// Places one person goes to on a day.
pub const PER_DAY: usize = 4;
/// So many days before it is due a visit may be made, the due day not counted.
const EARLY: u64 = 6;
/// What is overdue finds a day within these.
const LATE: u64 = 60;

/// Whoever goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Visitor {
    /// The account manager; none where nobody looks after the account.
    Manager(Option<EmployeeId>),
    /// The head of the firm or of the retail department.
    Leader,
}

/// A visit, with the day it is due by or planned for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    pub visitor: Visitor,
    /// The part of town, as [`area`] reads it; empty where nothing is known.
    pub area: String,
    pub on: NaiveDate,
}

/// A day for each visit that is wanted, in the same order; `fixed` are those whose day stands. None lies
/// before `today`, and none later than it is due unless it is overdue or no working day is left.
#[must_use]
pub fn lay_out(
    wanted: &[Stop],
    fixed: &[Stop],
    today: NaiveDate,
    calendar: &WorkingCalendar,
) -> Vec<NaiveDate> {
    let mut days: HashMap<(Visitor, NaiveDate), Vec<&str>> = HashMap::new();
    for stop in fixed {
        let there = days.entry((stop.visitor, stop.on)).or_default();
        there.push(&stop.area);
    }
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|at| wanted[*at].on);
    let mut found = vec![today; wanted.len()];
    for at in order {
        let stop = &wanted[at];
        let there = |day: NaiveDate| {
            days.get(&(stop.visitor, day))
                .map_or(&[][..], Vec::as_slice)
        };
        let on = before_due(stop, today, calendar, there)
            .unwrap_or_else(|| soon(today, calendar, there));
        found[at] = on;
        let there = days.entry((stop.visitor, on)).or_default();
        there.push(&stop.area);
    }
    found
}

/// The best working day of the days before it is due: one with room, with a neighbour, as late as it may.
fn before_due<'a>(
    stop: &Stop,
    today: NaiveDate,
    calendar: &WorkingCalendar,
    there: impl Fn(NaiveDate) -> &'a [&'a str],
) -> Option<NaiveDate> {
    let first = stop.on.checked_sub_days(Days::new(EARLY))?.max(today);
    let days = first.iter_days().take_while(|day| *day <= stop.on);
    days.filter(|day| works(calendar, *day)).max_by_key(|day| {
        let there = there(*day);
        let room = there.len() < PER_DAY;
        let near = !stop.area.is_empty() && there.contains(&stop.area.as_str());
        let crowd = if room { 0 } else { there.len() };
        (room, near, std::cmp::Reverse(crowd), *day)
    })
}

/// The first working day from today on that has room.
fn soon<'a>(
    today: NaiveDate,
    calendar: &WorkingCalendar,
    there: impl Fn(NaiveDate) -> &'a [&'a str],
) -> NaiveDate {
    let last = today.checked_add_days(Days::new(LATE)).unwrap_or(today);
    let mut days = today.iter_days().take_while(|day| *day <= last);
    days.find(|day| works(calendar, *day) && there(*day).len() < PER_DAY)
        .unwrap_or(today)
}

/// Where no notice is known yet, Monday to Friday.
fn works(calendar: &WorkingCalendar, day: NaiveDate) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    calendar.is_working(day).unwrap_or(!weekend)
}

/// The part of town an address lies in: 滨江区, 青石镇, else the road 滨江大道; empty for an address that names
/// none of them.
#[must_use]
pub fn area(address: &str) -> String {
    let within = |text: &'_ str, end: char| -> Option<usize> {
        // A district stands in front; 3区15号 is a row of a market.
        let at = text.find(end)?;
        let name = &text[..at];
        let sane = (1..=8).contains(&name.chars().count());
        (sane && !name.chars().any(|c| c.is_ascii_digit())).then_some(at + end.len_utf8())
    };
    let mut rest = address.trim();
    for end in ['省', '市'] {
        if let Some((_, behind)) = rest.split_once(end)
            && within(rest, end).is_some()
        {
            rest = behind;
        }
    }
    let divisions = ['区', '县', '镇', '乡'];
    let division = divisions.iter().filter_map(|end| within(rest, *end)).min();
    let roads = ['道', '路', '街', '巷'];
    let road = || roads.iter().filter_map(|end| within(rest, *end)).min();
    let Some(end) = division.or_else(road) else {
        return String::new();
    };
    // 街道 is one word.
    let street = rest[..end].ends_with('街') && rest[end..].starts_with('道');
    let end = end + if street { '道'.len_utf8() } else { 0 };
    rest[..end].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_default()
    }

    fn stop(on: &str, area: &str) -> Stop {
        Stop {
            visitor: Visitor::Manager(Some(EmployeeId::from(1))),
            area: area.to_owned(),
            on: day(on),
        }
    }

    fn laid(wanted: &[Stop], fixed: &[Stop], today: &str) -> Vec<String> {
        let days = lay_out(wanted, fixed, day(today), WorkingCalendar::shipped());
        days.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_visit_due_on_a_sunday_is_made_on_the_friday_before() {
        assert_eq!(
            laid(&[stop("2026-11-29", "")], &[], "2026-11-23"),
            ["2026-11-27"]
        );
    }

    #[test]
    fn a_make_up_saturday_is_a_day_to_visit_and_a_holiday_is_none() {
        // 2026-10-10 is a Saturday to work, 1 to 7 October are free.
        assert_eq!(
            laid(&[stop("2026-10-10", "")], &[], "2026-09-20"),
            ["2026-10-10"]
        );
        assert_eq!(
            laid(&[stop("2026-10-05", "")], &[], "2026-09-20"),
            ["2026-09-30"]
        );
    }

    #[test]
    fn neighbours_share_a_day() {
        let wanted = [stop("2026-11-25", "滨江区"), stop("2026-11-27", "滨江区")];
        assert_eq!(
            laid(&wanted, &[], "2026-11-23"),
            ["2026-11-25", "2026-11-25"]
        );
        let fixed = [stop("2026-11-24", "城东")];
        assert_eq!(
            laid(&[stop("2026-11-27", "城东")], &fixed, "2026-11-23"),
            ["2026-11-24"]
        );
    }

    #[test]
    fn a_full_day_sends_the_next_one_to_the_day_before() {
        let wanted = vec![stop("2026-11-27", ""); PER_DAY + 1];
        let days = laid(&wanted, &[], "2026-11-23");
        assert_eq!(
            days.iter().filter(|on| *on == "2026-11-27").count(),
            PER_DAY
        );
        assert_eq!(days.last().map(String::as_str), Some("2026-11-26"));
    }

    #[test]
    fn what_is_overdue_comes_as_soon_as_there_is_room_and_never_in_the_past() {
        let wanted = vec![stop("2026-10-01", ""); PER_DAY + 1];
        let days = laid(&wanted, &[], "2026-11-28");
        // A Saturday: Monday, then Tuesday.
        assert_eq!(days.first().map(String::as_str), Some("2026-11-30"));
        assert_eq!(days.last().map(String::as_str), Some("2026-12-01"));
    }

    #[test]
    fn two_people_do_not_share_a_day() {
        let leader = Stop {
            visitor: Visitor::Leader,
            ..stop("2026-11-27", "滨江区")
        };
        let fixed = [stop("2026-11-24", "滨江区")];
        assert_eq!(laid(&[leader], &fixed, "2026-11-23"), ["2026-11-27"]);
    }

    #[test]
    fn the_part_of_town_is_read_from_an_address() {
        for (address, part) in [
            ("浙江省明川市滨江区江陵路8号", "滨江区"),
            ("明川市滨江大道188号", "滨江大道"),
            ("明川市青石镇湾里村", "青石镇"),
            ("文昌街道12号", "文昌街道"),
            ("明川市建材市场3区15号", ""),
            ("明川市白鹭洲景区", "白鹭洲景区"),
            ("明川市学院路66号永辉超市", "学院路"),
            ("", ""),
        ] {
            assert_eq!(area(address), part, "{address}");
        }
    }
}
