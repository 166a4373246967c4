use chrono::NaiveDate;
use serde_json::Value;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn the_shipped_years_are_those_of_the_public_calendar() {
    for year in [2025, 2026] {
        let path = format!(
            "{}/../../../../shared/vectors/calendar/holiday_cn_{year}.json",
            env!("CARGO_MANIFEST_DIR")
        );
        let Ok(text) = std::fs::read_to_string(&path) else {
            println!("skipped: there is no calendar at {path}");
            continue;
        };
        let public: Value = serde_json::from_str(&text).unwrap();
        let named = |day: NaiveDate| {
            let days = public["days"].as_array().unwrap();
            days.iter()
                .find(|named| named["date"] == day.to_string())
                .map(|named| named["isOffDay"] == false)
        };
        for day in day(&format!("{year}-01-01"))
            .iter_days()
            .take_while(|day| chrono::Datelike::year(day) == year)
        {
            use chrono::Datelike;
            let ordinary = day.weekday().number_from_monday() <= 5;
            assert_eq!(
                WorkingCalendar::shipped().is_working(day),
                Ok(named(day).unwrap_or(ordinary)),
                "{day}"
            );
        }
    }
}

#[test]
fn a_year_without_notice_is_refused_and_never_guessed() {
    let calendar = WorkingCalendar::shipped();
    for (text, year) in [("2023-12-31", 2023), ("2027-01-01", 2027)] {
        assert_eq!(calendar.is_working(day(text)), Err(UnknownYear(year)));
    }
    assert_eq!(
        calendar.working_days(day("2026-12-30"), day("2027-01-04")),
        Err(UnknownYear(2027))
    );
}

#[test]
fn working_days_are_counted_with_both_ends() {
    let calendar = WorkingCalendar::shipped();
    let count = |from, to| calendar.working_days(day(from), day(to)).unwrap();
    assert_eq!(count("2026-01-01", "2026-12-31"), 248);
    assert_eq!(count("2024-01-01", "2024-12-31"), 251);
    assert_eq!(count("2026-02-14", "2026-02-14"), 1);
    assert_eq!(count("2026-02-15", "2026-02-23"), 0);
    assert_eq!(count("2026-02-24", "2026-02-23"), 0);
}

#[test]
fn a_later_year_can_be_added_and_said_anew() {
    let pack = |to: &str| {
        HolidayPack::parse(&format!(
            r#"{{"format": 1, "year": 2028, "notice": "", "source": "", "holidays":
            [{{"name": "元旦", "from": "2027-12-31", "to": "{to}", "make_up": ["2028-01-08"]}}]}}"#
        ))
        .unwrap()
    };
    let mut calendar = WorkingCalendar::shipped().clone();
    calendar.add(&pack("2028-01-04")).unwrap();
    assert_eq!(calendar.is_working(day("2028-01-04")), Ok(false));
    assert_eq!(calendar.is_working(day("2028-01-08")), Ok(true));
    assert_eq!(calendar.is_working(day("2028-02-29")), Ok(true));
    calendar.add(&pack("2028-01-03")).unwrap();
    assert_eq!(calendar.is_working(day("2028-01-04")), Ok(true));
    assert_eq!(
        calendar.is_working(day("2027-12-31")),
        Err(UnknownYear(2027))
    );
}

#[test]
fn a_pack_that_cannot_be_right_is_refused() {
    let pack = |format: u32, from: &str, to: &str, make_up: &str| {
        HolidayPack::parse(&format!(
            r#"{{"format": {format}, "year": 2027, "notice": "", "source": "", "holidays":
            [{{"name": "元旦", "from": "{from}", "to": "{to}", "make_up": [{make_up}]}}]}}"#
        ))
    };
    let good = pack(1, "2027-01-01", "2027-01-03", "").unwrap();
    assert_eq!((good.year(), good.holidays().len()), (2027, 1));
    assert_eq!(
        pack(2, "2027-01-01", "2027-01-03", ""),
        Err(BadPack::UnknownFormat(2))
    );
    assert!(matches!(
        pack(1, "2027-01-03", "2027-01-01", ""),
        Err(BadPack::EndsBeforeItBegins { .. })
    ));
    for (from, to) in [("2026-01-01", "2027-01-01"), ("2027-12-31", "2028-01-01")] {
        assert!(matches!(
            pack(1, from, to, ""),
            Err(BadPack::OutsideYear { .. })
        ));
    }
    assert_eq!(
        pack(1, "2027-01-01", "2027-01-03", "\"2027-01-02\""),
        Err(BadPack::DayTwice(day("2027-01-02")))
    );
    assert!(matches!(
        HolidayPack::parse("[]"),
        Err(BadPack::NotAPack(_))
    ));
}

#[test]
fn a_shop_opens_on_its_own_days() {
    use chrono::Weekday::{Sat, Sun};
    let shop = OpeningDays::new([Sat, Sun], [day("2026-10-03")]);
    assert!(shop.ever_open() && !shop.is_open(day("2026-10-03")));
    assert!(shop.is_open(day("2026-10-04")) && !shop.is_open(day("2026-10-05")));
    assert!(!OpeningDays::new([], []).ever_open());
}

#[test]
fn a_term_in_working_days_skips_holidays_and_does_not_count_its_first_day() {
    let calendar = WorkingCalendar::shipped();
    // 1 to 7 October is a holiday; Saturday 10 October is worked for it.
    assert_eq!(calendar.after(day("2026-09-29"), 4), day("2026-10-10"));
    assert_eq!(calendar.after(day("2026-09-29"), 0), day("2026-09-29"));
    // Nobody knows the holidays of that year yet.
    assert_eq!(calendar.after(day("2031-01-03"), 1), day("2031-01-06"));
}
