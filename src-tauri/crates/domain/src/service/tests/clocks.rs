use chrono::Days;

use super::*;

fn dues(kind: CaseKind, received: &str) -> Vec<(DueStage, String)> {
    let case = case(1, kind, received);
    let written = |at: chrono::NaiveDateTime| at.format("%m-%d %H:%M").to_string();
    case.dues
        .iter()
        .map(|due| (due.stage, written(due.at)))
        .collect()
}

#[test]
fn a_complaint_on_the_eve_of_the_national_day_is_closed_by_working_days_and_acknowledged_by_opening_hours()
 {
    // 2026: closed 1 to 7 October, and the Saturdays 20 September and 10 October are worked.
    assert_eq!(
        dues(CaseKind::Complaint, "2026-09-30T17:00"),
        [
            (DueStage::Response, "10-01 10:00".to_owned()),
            (DueStage::Proposal, "10-01 17:00".to_owned()),
            (DueStage::Resolution, "10-10 18:00".to_owned()),
        ]
    );
}

#[test]
fn every_due_time_names_its_article() {
    let case = case(1, CaseKind::Complaint, "2026-09-30T17:00");
    for due in &case.dues {
        assert!(
            due.article
                .starts_with("《客户服务管理制度》（2026年第1版）第"),
            "{}",
            due.article
        );
    }
    let words: Vec<String> = case.dues.iter().map(|due| due.allowed.label()).collect();
    assert_eq!(words, ["2小时（按服务时间）", "24小时", "3个工作日"]);
}

#[test]
fn a_day_announced_as_closed_gives_nobody_less_time_to_answer() {
    let mut calendars = calendars();
    calendars.closed = vec!["2026-10-01".parse().unwrap()];
    let none = Pauses::default();
    let case = case(1, CaseKind::Complaint, "2026-09-30T17:00");
    let dues = full().dues(&case.clock_facts(&none), &calendars).unwrap();
    assert_eq!(dues[0].at, at("2026-10-02T10:00"));
    // Hours that run day and night run on.
    assert_eq!(dues[1].at, at("2026-10-01T17:00"));
}

#[test]
fn an_urgent_repair_is_answered_at_night_an_ordinary_one_when_the_shop_opens() {
    let mut urgent = case(1, CaseKind::Repair, "2026-08-01T23:50");
    assert_eq!(
        due(&urgent, DueStage::Response).as_deref(),
        Some("2026-08-02T13:00")
    );
    urgent.tier = CaseTier::Urgent;
    timed(&mut urgent);
    assert_eq!(
        due(&urgent, DueStage::Response).as_deref(),
        Some("2026-08-02T00:20")
    );
}

#[test]
fn a_repair_is_finished_in_days_that_begin_with_the_visit() {
    let mut repair = case(1, CaseKind::Repair, "2026-09-28T10:00");
    assert_eq!(due(&repair, DueStage::Resolution), None);
    repair.arranged_at = Some(at("2026-09-28T11:00"));
    timed(&mut repair);
    assert_eq!(
        due(&repair, DueStage::Arrival).as_deref(),
        Some("2026-09-29T11:00")
    );
    repair.outside = true;
    timed(&mut repair);
    assert_eq!(
        due(&repair, DueStage::Arrival).as_deref(),
        Some("2026-09-30T11:00")
    );
    // What the customer chose goes before, give or take half an hour.
    repair.visit_at = Some(at("2026-10-02T09:00"));
    timed(&mut repair);
    assert_eq!(
        due(&repair, DueStage::Arrival).as_deref(),
        Some("2026-10-02T09:30")
    );
    repair.arrived_at = Some(at("2026-10-02T09:10"));
    timed(&mut repair);
    assert_eq!(
        due(&repair, DueStage::Resolution).as_deref(),
        Some("2026-10-09T18:00")
    );
}

#[test]
fn waiting_for_the_customer_does_not_count() {
    let mut complaint = case(1, CaseKind::Complaint, "2026-11-02T10:00");
    assert_eq!(
        due(&complaint, DueStage::Resolution).as_deref(),
        Some("2026-11-05T18:00")
    );
    complaint.pauses.push(CasePause {
        from: at("2026-11-03T09:00"),
        to: Some(at("2026-11-05T12:00")),
        reason: PauseReason::Customer,
        note: String::new(),
    });
    timed(&mut complaint);
    // Two working days and three hours of a third are given back.
    assert_eq!(
        due(&complaint, DueStage::Resolution).as_deref(),
        Some("2026-11-10T12:00")
    );
    assert_eq!(
        due(&complaint, DueStage::Response).as_deref(),
        Some("2026-11-02T12:00")
    );
}

#[test]
fn a_referral_of_the_authorities_is_answered_by_its_own_shorter_limit() {
    let mut referral = case(1, CaseKind::Complaint, "2026-11-02T10:00");
    referral.channel = CaseChannel::Referral;
    referral.tier = CaseTier::Major;
    timed(&mut referral);
    assert_eq!(
        due(&referral, DueStage::Resolution).as_deref(),
        Some("2026-11-05T18:00")
    );
    let settled = referral.dues.last().unwrap();
    assert_eq!(settled.article, full().basis("service.referral.workdays"));
}

#[test]
fn a_message_of_the_night_is_answered_in_the_morning() {
    let reply = |received| dues(CaseKind::Enquiry, received);
    let due = |at: &str| vec![(DueStage::Response, at.to_owned())];
    assert_eq!(reply("2026-08-01T20:15"), due("08-02 10:00"));
    assert_eq!(reply("2026-08-02T06:30"), due("08-02 10:00"));
    // Missed while somebody was there: called back.
    assert_eq!(reply("2026-08-02T17:45"), due("08-03 09:15"));
    let mut counter = case(1, CaseKind::Enquiry, "2026-08-02T15:00");
    counter.channel = CaseChannel::Counter;
    timed(&mut counter);
    assert_eq!(counter.dues, []);
}

#[test]
fn a_year_without_a_calendar_is_refused_not_guessed() {
    let late = case(1, CaseKind::Complaint, "2026-11-02T10:00");
    let none = Pauses::default();
    let mut facts = late.clock_facts(&none);
    facts.received_at = at("2026-12-30T10:00");
    facts.from = facts.received_at;
    let refused = full().dues(&facts, &calendars()).unwrap_err();
    assert_eq!(refused.code(), "UNKNOWN_YEAR");
}

#[test]
fn lunch_is_left_out_where_the_regulation_has_it() {
    let mut rules = full();
    rules.lunch = Some((12, 13));
    let none = Pauses::default();
    let complaint = case(1, CaseKind::Complaint, "2026-11-02T11:00");
    let dues = rules
        .dues(&complaint.clock_facts(&none), &calendars())
        .unwrap();
    assert_eq!(dues[0].at, at("2026-11-02T14:00"));
}

#[test]
fn taken_up_again_a_complaint_is_to_be_settled_anew_but_was_answered_once() {
    let mut complaint = case(1, CaseKind::Complaint, "2026-11-02T10:00");
    meet(&mut complaint, DueStage::Response, "2026-11-02T10:30");
    close(&mut complaint, "2026-11-04T16:00", "安装松动");
    complaint.state = CaseState::Open;
    complaint.reopened_at = Some(at("2026-11-10T09:00"));
    complaint.closed_at = None;
    timed(&mut complaint);
    let met: Vec<bool> = complaint
        .dues
        .iter()
        .map(|due| due.met_at.is_some())
        .collect();
    assert_eq!(met, [true, false, false]);
    assert_eq!(
        due(&complaint, DueStage::Resolution).as_deref(),
        Some("2026-11-13T18:00")
    );
}

#[test]
fn a_customer_is_called_back_by_the_day_of_the_regulation() {
    let rules = full();
    let visit = |kind| {
        rules
            .visit_due(kind, at("2026-09-28T16:00"))
            .map(|(at, _)| at)
    };
    assert_eq!(visit(CaseKind::Installation), Some(at("2026-10-05T20:00")));
    assert_eq!(visit(CaseKind::Repair), Some(at("2026-09-30T16:00")));
    assert_eq!(visit(CaseKind::Complaint), Some(at("2026-10-01T16:00")));
    assert_eq!(visit(CaseKind::Enquiry), None);
}

#[test]
fn the_short_text_knows_no_larger_complaints_and_no_end_without_the_customer() {
    let short = rules(Depth::Short);
    assert_eq!(
        (short.larger, short.unreached, &short.survey),
        (None, None, &None)
    );
    let facts = TierFacts {
        claim: Some(Money::parse("5000").unwrap()),
        repeated: true,
        ..TierFacts::default()
    };
    assert_eq!(
        tier_of(&short, CaseKind::Complaint, &facts),
        (CaseTier::General, vec![])
    );
}

#[test]
fn under_warranty_to_the_last_day_and_anew_for_a_replaced_part() {
    let mut item = item();
    let until = |item: &Item, part| {
        let all = warranties(item, Some(&full()), "2026-11-23".parse().unwrap());
        let found = all.into_iter().find(|one| one.part == part)?;
        Some((found.until.to_string(), found.covered))
    };
    assert_eq!(
        until(&item, WarrantyPart::Goods),
        Some(("2028-02-28".into(), true))
    );
    assert_eq!(
        until(&item, WarrantyPart::LightSource),
        Some(("2027-02-28".into(), true))
    );
    assert_eq!(
        until(&item, WarrantyPart::Installation),
        Some(("2027-02-28".into(), true))
    );
    item.replacements.push(Replacement {
        part: WarrantyPart::LightSource,
        on: "2026-11-20".parse().unwrap(),
        case: None,
        note: String::new(),
    });
    assert_eq!(
        until(&item, WarrantyPart::LightSource),
        Some(("2027-11-20".into(), true))
    );
    item.accepted_on = None;
    assert_eq!(until(&item, WarrantyPart::Installation), None);
    item.warranted_until = Some("2031-02-28".parse().unwrap());
    assert_eq!(
        until(&item, WarrantyPart::Goods),
        Some(("2031-02-28".into(), true))
    );
    let last = item.delivered_on.checked_add_days(Days::new(1)).unwrap();
    let without = warranties(&item, None, last);
    assert_eq!((without.len(), without[0].covered), (1, true));
}

fn item() -> Item {
    Item {
        id: 1.into(),
        account: 1.into(),
        product: "水晶吊灯".into(),
        model: "MZ-D80".into(),
        quantity: 1,
        place: "客厅".into(),
        order_number: String::new(),
        serials: String::new(),
        delivered_on: "2026-02-26".parse().unwrap(),
        accepted_on: Some("2026-02-28".parse().unwrap()),
        installer: "罗大成".into(),
        warranted_until: None,
        note: String::new(),
        replacements: Vec::new(),
    }
}

use crate::money::Money;
