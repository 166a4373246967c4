//! Notices as they were published, and what may go wrong when one is pasted.

use chrono::NaiveDate;

use super::*;

const NOTICE_2024: &str = "国务院办公厅关于2024年\n部分节假日安排的通知\n国办发明电〔2023〕7号\n\n各省、自治区、直辖市人民政府，国务院各部委、各直属机构：\n\n　　经国务院批准，现将2024年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。\n\n　　一、元旦：1月1日放假，与周末连休。\n\n　　二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。\n\n　　三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。\n\n　　四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。\n\n　　五、端午节：6月10日放假，与周末连休。\n\n　　六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。\n\n　　七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。\n\n　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。\n\n国务院办公厅\n2023年10月25日\n";

const NOTICE_2026: &str = "国务院办公厅关于2026年部分节假日安排的通知 国办发明电〔2025〕7号 经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。三、清明节：4月4日（周六）至6日（周一）放假，共3天。四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。五、端午节：6月19日（周五）至21日（周日）放假，共3天。六、中秋节：9月25日（周五）至27日（周日）放假，共3天。七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。节假日期间，各地区、各部门要妥善安排好值班。国务院办公厅2025年11月4日";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn problems(text: &str) -> Vec<NoticeProblem> {
    let read = ReadNotice::read(text);
    let wrong = read.findings.into_iter();
    wrong
        .filter(|finding| finding.weight == NoticeWeight::Wrong)
        .map(|finding| finding.problem)
        .collect()
}

/// Its holidays in the order of the year, as the shipped pack has them.
fn same_days(read: &ReadNotice, year: i32) {
    let packs = WorkingCalendar::shipped_packs();
    let shipped = packs.iter().find(|pack| pack.year() == year).unwrap();
    let days = |pack: &HolidayPack| pack.days().unwrap();
    assert_eq!(days(&read.pack("").unwrap()), days(shipped));
}

#[test]
fn the_notice_of_2024_is_understood_as_the_pack_that_ships() {
    let read = ReadNotice::read(NOTICE_2024);
    assert_eq!((read.year, read.holidays.len()), (2024, 7));
    assert_eq!(read.number, "国办发明电〔2023〕7号");
    assert_eq!(read.issued_on, Some(day("2023-10-25")));
    assert!(read.is_good(), "{:?}", read.findings);
    // The advice about the eve is told, not taken.
    assert_eq!(read.findings.len(), 1, "{:?}", read.findings);
    assert_eq!(read.findings[0].weight, NoticeWeight::Unread);
    assert_eq!(read.holidays[1].said, Some(8));
    same_days(&read, 2024);
}

#[test]
fn the_notice_of_2026_is_understood_without_its_line_breaks() {
    let read = ReadNotice::read(NOTICE_2026);
    assert!(read.findings.is_empty(), "{:?}", read.findings);
    assert_eq!(read.number, "国办发明电〔2025〕7号");
    assert_eq!(read.issued_on, Some(day("2025-11-04")));
    same_days(&read, 2026);
}

#[test]
fn years_are_read_where_the_turn_of_the_year_needs_them() {
    let read = ReadNotice::read(
        "现将2023年元旦、春节放假安排通知如下。一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。\n二、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。",
    );
    assert!(read.is_good(), "{:?}", read.findings);
    let spans: Vec<(NaiveDate, NaiveDate)> = read
        .holidays
        .iter()
        .map(|one| (one.holiday.from, one.holiday.to))
        .collect();
    assert_eq!(
        spans,
        [
            (day("2022-12-31"), day("2023-01-02")),
            (day("2023-09-29"), day("2023-10-06"))
        ]
    );
    let missing = read.findings.iter();
    let missing = missing.filter(|one| one.problem == NoticeProblem::Missing);
    assert_eq!(missing.count(), 4);
    // Without its year, December belongs to the year before.
    let read = ReadNotice::read("关于2028年部分节假日安排的通知 元旦:12月31日至1月2日放假");
    assert_eq!(read.holidays[0].holiday.from, day("2027-12-31"));
    assert_eq!(read.holidays[0].holiday.to, day("2028-01-02"));
}

#[test]
fn what_contradicts_itself_is_named_and_keeps_the_year_out() {
    let with = |from: &str, to: &str| {
        assert!(NOTICE_2026.contains(from), "{from}");
        problems(&NOTICE_2026.replacen(from, to, 1))
    };
    assert_eq!(
        with("1月4日（周日）上班", "1月4日（周一）上班"),
        [NoticeProblem::Weekday {
            day: day("2026-01-04"),
            said: 1,
            is: 7
        }]
    );
    assert_eq!(
        with("放假调休，共9天", "放假调休，共8天"),
        [NoticeProblem::Count {
            said: 8,
            counted: 9
        }]
    );
    assert_eq!(
        with("5月9日（周六）上班", "5月11日上班"),
        [NoticeProblem::WorkedAnyway {
            day: day("2026-05-11")
        }]
    );
    assert_eq!(
        with("10月10日（周六）上班", "10月4日（周日）上班"),
        [NoticeProblem::Twice {
            day: day("2026-10-04")
        }]
    );
    assert_eq!(
        with("6月19日（周五）至21日（周日）", "6月31日至21日"),
        [NoticeProblem::NoSuchDay {
            text: "6月31日".into()
        }]
    );
    assert!(matches!(
        with("4月4日（周六）至6日（周一）放假，共3天", "4月6日至4日放假")[..],
        [NoticeProblem::Backwards { .. }]
    ));
    assert_eq!(with("放假，共3天。四", "放假，共3天，不调休。四").len(), 0);
    assert_eq!(
        with("放假调休，共3天", "放假3天，不调休"),
        [NoticeProblem::MadeUpAllTheSame]
    );
}

#[test]
fn a_make_up_day_that_was_not_copied_is_missed() {
    let read = ReadNotice::read(&NOTICE_2026.replace("9月20日（周日）、", ""));
    assert!(read.is_good());
    assert_eq!(
        read.findings,
        [NoticeFinding {
            holiday: "国庆节".into(),
            weight: NoticeWeight::Doubtful,
            problem: NoticeProblem::Unbalanced {
                off: 4,
                statutory: 3
            }
        }]
    );
}

#[test]
fn what_is_no_notice_says_so_and_never_panics() {
    assert_eq!(problems(""), [NoticeProblem::NoYear]);
    assert_eq!(problems("关于2027年的打算"), [NoticeProblem::NoHolidays]);
    assert_eq!(problems(&"年".repeat(30_000)), [NoticeProblem::TooLong]);
    for text in [
        "：：：",
        "2027年元旦：",
        "关于2027年 元旦：1月",
        "关于2027年 元旦：99月99日放假",
        "关于2027年 元旦：1月1日（",
        "关于2027年 元旦：1月1日至",
        "关于2027年 元旦：1月1日至2月",
        "关于99999年 元旦：1月1日放假",
    ] {
        assert!(ReadNotice::read(text).year <= 2200);
    }
    // Every beginning of a notice is read without a panic.
    for (at, _) in NOTICE_2024.char_indices() {
        assert!(ReadNotice::read(&NOTICE_2024[..at]).year <= 2200);
    }
}

#[test]
fn a_pack_is_read_again_as_it_was_written() {
    let pack = ReadNotice::read(NOTICE_2026)
        .pack("国办发明电〔2025〕7号")
        .unwrap();
    assert_eq!(HolidayPack::parse(&pack.to_json()), Ok(pack));
}
