//! Years that are pasted: shown first, kept with their source, counted by, taken back.

use domain::calendar::UnknownYear;

use super::*;
use crate::accounts::visit_plan;
use crate::testing::{code_of, day, moment, office};

/// As the notice of 2027 might read.
const NOTICE: &str = "国务院办公厅关于2027年部分节假日安排的通知\n国办发明电〔2026〕9号\n经国务院批准，现将2027年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。\n一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n二、春节：2月5日（农历除夕、周五）至11日（农历正月初六、周四）放假调休，共7天。2月14日（周日）上班。\n三、清明节：4月3日（周六）至5日（周一）放假，共3天。\n四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。\n五、端午节：6月9日（周三）放假1天，不调休。\n六、中秋节：9月15日（周三）放假1天，不调休。\n七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。\n国务院办公厅\n2026年11月6日\n";

#[test]
fn a_pasted_year_is_shown_kept_and_counted_by_from_then_on() {
    let mut office = office();
    let february = (day("2027-02-01"), day("2027-02-28"));
    let free = |office: &Office| -> Vec<String> {
        let plan = visit_plan(office, day("2026-11-23"), february, None).unwrap();
        let days = plan.days.into_iter().filter(|one| !one.working);
        days.map(|one| one.day.to_string()).collect()
    };
    assert!(!free(&office).contains(&"2027-02-05".to_owned()));
    let years = calendar_years(&office, day("2026-11-23")).unwrap();
    assert_eq!(years.missing, [2027]);
    let look = look_at_notice(&office, NOTICE).unwrap();
    assert!(look.good && !look.known, "{:?}", look.notice.findings);
    assert_eq!(look.notice.findings, []);
    assert_eq!(look.working_days, Some(248));
    // Looking keeps nothing.
    assert_eq!(
        office.calendar().unwrap().is_working(day("2027-02-05")),
        Err(UnknownYear(2027))
    );
    let year = keep_notice(&mut office, moment(), NOTICE, "").unwrap();
    assert_eq!(year.source, "国办发明电〔2026〕9号");
    assert_eq!((year.working_days, year.overrides), (248, false));
    assert!(year.by.is_some());
    let days = free(&office);
    assert!(days.contains(&"2027-02-05".to_owned()));
    assert!(!days.contains(&"2027-02-14".to_owned()));
    let after = office.calendar().unwrap().after(day("2027-02-04"), 1);
    assert_eq!(after, day("2027-02-12"));
    assert!(
        calendar_years(&office, day("2026-11-23"))
            .unwrap()
            .missing
            .is_empty()
    );
    drop_notice(&mut office, moment(), 2027).unwrap();
    assert_eq!(
        code_of(calendar_year(&office, 2027)),
        "calendar.unknown_year"
    );
    assert_eq!(
        code_of(drop_notice(&mut office, moment(), 2027)),
        "calendar.not_pasted"
    );
}

#[test]
fn a_contradiction_is_kept_out_and_a_year_that_ships_can_be_said_anew() {
    let mut office = office();
    let wrong = NOTICE.replace("2月14日（周日）上班", "2月14日（周六）上班");
    let look = look_at_notice(&office, &wrong).unwrap();
    assert!(!look.good && look.months.is_empty());
    assert_eq!(
        code_of(keep_notice(&mut office, moment(), &wrong, "")),
        "calendar.contradicts"
    );
    let nowhere = NOTICE.replace("国办发明电〔2026〕9号\n", "");
    assert_eq!(
        code_of(keep_notice(&mut office, moment(), &nowhere, " ")),
        "calendar.no_source"
    );
    // 2026 with one day more at the end of the National Day.
    let other = "关于2026年部分节假日安排的通知 国庆节：10月1日至8日放假调休，共8天。9月20日、10月10日上班。";
    let year = keep_notice(&mut office, moment(), other, "示例").unwrap();
    assert!(year.overrides);
    let calendar = office.calendar().unwrap();
    assert_eq!(calendar.is_working(day("2026-10-08")), Ok(false));
    drop_notice(&mut office, moment(), 2026).unwrap();
    let calendar = office.calendar().unwrap();
    assert_eq!(calendar.is_working(day("2026-10-08")), Ok(true));
}
