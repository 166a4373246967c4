use domain::service::{CaseState, CaseTier, DueStage, VisitState};

use super::*;
use crate::search::search;
use crate::views::FoundKind;

fn rows(office: &TestOffice) -> Vec<CaseRow> {
    let query = CaseQuery {
        limit: 500,
        ..CaseQuery::default()
    };
    list(office, moment(), &query).unwrap().rows
}

#[test]
fn the_sample_has_cases_of_every_kind_one_paused_one_overdue_and_visits_to_make() {
    let office = sample();
    let rows = rows(&office);
    assert_eq!(rows.len(), 29);
    let query = CaseQuery {
        limit: 1,
        ..CaseQuery::default()
    };
    let page = list(&office, moment(), &query).unwrap();
    assert_eq!((page.total, page.rows.len()), (29, 1));
    assert_eq!((page.counts.paused, page.counts.handovers), (1, 1));
    assert_eq!((page.counts.overdue, page.counts.grants), (1, 0));
    // What is overdue stands first, and belongs to somebody above its owner by now.
    assert_eq!(rows[0].description, "落地灯底座漆面起皮脱落");
    assert_eq!(rows[0].escalation.as_ref().map(|up| up.level), Some(3));
    let late = view(&office, moment(), rows[0].id).unwrap();
    assert_eq!(late.escalated_to.as_deref(), Some("公司负责人"));
    for tier in CaseTier::ALL {
        assert!(rows.iter().any(|row| row.tier == *tier), "{tier:?}");
    }
    let planned = VisitQuery {
        state: Some(VisitState::Planned),
        ..VisitQuery::default()
    };
    assert_eq!(visits(&office, moment(), &planned).unwrap().rows.len(), 1);
}

#[test]
fn the_complaint_before_the_national_day_was_settled_in_time_across_the_holiday() {
    let office = sample();
    let rows = rows(&office);
    let row = rows
        .iter()
        .find(|row| row.received_at.to_string().starts_with("2026-09-29"))
        .unwrap();
    let case = view(&office, moment(), row.id).unwrap().case;
    let due = case
        .dues
        .iter()
        .find(|due| due.stage == DueStage::Resolution)
        .unwrap();
    assert_eq!(due.at.to_string(), "2026-10-09 18:00:00");
    assert_eq!(due.in_time(case.received_at), Some(true));
    assert!(due.article.contains("客户服务管理制度"), "{}", due.article);
}

#[test]
fn the_same_lamp_within_thirty_days_was_seen_as_a_repetition_and_made_the_complaint_a_larger_one() {
    let office = sample();
    let rows = rows(&office);
    let mut repeated = rows.iter().filter(|row| row.repeated);
    let again = repeated.find(|row| row.tier == CaseTier::Larger).unwrap();
    assert_eq!(
        (again.tier, again.customer.as_str()),
        (CaseTier::Larger, "拾光里餐饮管理有限公司")
    );
    let whole = view(&office, moment(), again.id).unwrap();
    let earlier = whole.repeats.unwrap();
    let before = view(&office, moment(), earlier.id).unwrap();
    assert_eq!(before.repeated_by[0].number, again.number);
    assert_eq!(before.granted.to_string(), "200.00");
}

#[test]
fn four_digits_of_a_number_tell_who_calls_what_he_has_and_what_is_open() {
    let office = sample();
    let found = lookup(&office, moment(), "1129").unwrap();
    assert_eq!(found.len(), 1);
    let caller = &found[0];
    assert_eq!(
        (caller.name.as_str(), caller.contact.as_str()),
        ("林深茶书院", "林深")
    );
    assert_eq!(caller.open.len(), 1);
    assert!(caller.items[0].covered);
    // 一中 is what the school is called for short.
    let begin: Vec<String> = lookup(&office, moment(), "yz")
        .unwrap()
        .into_iter()
        .take(2)
        .map(|caller| caller.name)
        .collect();
    assert_eq!(begin, ["明川一中", "叶宅"]);
    assert_eq!(
        code_of(lookup(&office, moment(), " ")),
        "service.nothing_to_look_up"
    );
    assert_eq!(lookup(&office, moment(), "99999").unwrap(), []);
}

#[test]
fn goods_from_before_the_regulation_are_under_the_warranty_of_their_contract() {
    let office = sample();
    let all = items(&office, moment(), None).unwrap();
    let school = all.iter().find(|view| view.item.model == "MZ-J36").unwrap();
    assert_eq!(school.warranties.len(), 1);
    assert_eq!(school.warranties[0].until.to_string(), "2030-08-22");
    assert_eq!(school.warranties[0].article, "");
    let hall = all
        .iter()
        .find(|view| view.item.model == "MZ-D120")
        .unwrap();
    assert_eq!(hall.warranties.len(), 4);
    assert!(hall.warranties[0].article.contains("第"));
}

#[test]
fn what_waits_is_told_to_the_workbench_and_found_by_the_search() {
    let office = sample();
    let waiting = due(&office, moment(), 7).unwrap();
    assert!(
        waiting
            .iter()
            .any(|one| one.what == ServiceDueKind::Visit && !one.overdue)
    );
    assert!(
        waiting
            .iter()
            .any(|one| one.what == ServiceDueKind::Handover && one.overdue)
    );
    assert!(
        waiting
            .iter()
            .any(|one| one.what == ServiceDueKind::Arrival)
    );
    let ordered = waiting.windows(2).all(|two| two[0].due_at <= two[1].due_at);
    assert!(ordered);
    let found = search(&office, moment().today(), "GD-2026-0003", 10).unwrap();
    assert_eq!(found[0].kind, FoundKind::Case);
    let found = search(&office, moment().today(), "感应模块", 10).unwrap();
    assert!(found.iter().any(|thing| thing.kind == FoundKind::Case));
}

#[test]
fn a_quarter_and_its_months_count_the_same_cases() {
    let office = sample();
    let opened = |period: &str| -> u32 {
        let told = report(&office, moment(), period.parse().unwrap()).unwrap();
        told.figures.kinds.iter().map(|kind| kind.opened).sum()
    };
    let months: u32 = ["2026-07", "2026-08", "2026-09"]
        .iter()
        .map(|month| opened(month))
        .sum();
    assert_eq!(opened("2026Q3"), months);
    let quarter = report(&office, moment(), "2026Q3".parse().unwrap()).unwrap();
    assert_eq!(quarter.figures.causes[0].cause, "驱动电源故障");
    assert_eq!(quarter.surveys[0].result.answered, 32);
    assert_eq!(quarter.surveys[0].result.reached, Some(true));
    assert_eq!(
        code_of(report(&office, moment(), "2027-01".parse().unwrap())),
        "service.period_not_begun"
    );
}

#[test]
fn an_indicator_of_a_person_leads_to_the_cases_behind_it() {
    let office = sample();
    let all = indicators(&office, moment(), "2026Q3".parse().unwrap(), Some("E19")).unwrap();
    let closed = all.iter().find(|one| one.figure.code == "K08").unwrap();
    assert_eq!(
        closed
            .figure
            .value
            .as_ref()
            .map(ToString::to_string)
            .as_deref(),
        Some("100")
    );
    assert_eq!(
        closed.cases.len(),
        usize::try_from(closed.figure.denominator).unwrap()
    );
    assert!(closed.cases[0].starts_with("GD-2026-"));
    let missing = indicators(&office, moment(), "2026Q3".parse().unwrap(), Some("E99"));
    assert_eq!(code_of(missing), "people.unknown");
}

#[test]
fn the_assessment_is_offered_what_the_desk_counted_and_takes_it_only_where_nothing_stands() {
    let mut office = sample();
    let order = OpenCycle {
        period: "2026-10".parse().unwrap(),
        leave: None,
        min_days: None,
        calibration_limit: None,
        leave_out: true,
    };
    let cycle = crate::assessment::open(&mut office, moment(), &order)
        .unwrap()
        .row
        .id;
    let offers = crate::assessment::offer_actuals(&office, moment(), cycle).unwrap();
    let of = |code: &str, indicator: &str| {
        let mut all = offers.iter();
        all.find(|one| one.code == code && one.indicator == indicator)
    };
    // The specialist's own complaints that were due in October, both in time.
    let his = of("E19", "K08").unwrap();
    assert_eq!((his.figure.as_str(), his.denominator), ("100", 2));
    assert!(his.behind[0].starts_with("GD-2026-"));
    assert_eq!((his.source.as_str(), &his.entered), ("service", &None));
    // The supervisor answers for what her people owe as well.
    let hers = of("E16", "K08").unwrap();
    assert!(hers.denominator >= his.denominator);
    crate::assessment::take_actuals(&mut office, moment(), cycle, &[], "").unwrap();
    let after = crate::assessment::offer_actuals(&office, moment(), cycle).unwrap();
    assert_eq!(after.len(), offers.len());
    assert!(
        after
            .iter()
            .all(|one| one.entered.as_ref() == Some(&one.figure))
    );
}

#[test]
fn every_paper_of_the_desk_can_be_printed_and_the_report_signed() {
    let mut office = sample();
    let rows = rows(&office);
    let closed = rows
        .iter()
        .find(|row| row.kind == CaseKind::Complaint && row.state == CaseState::Closed)
        .unwrap();
    let goods = items(&office, moment(), None).unwrap()[0].item.id;
    let order = |paper, id, period: Option<&str>, sign| ServicePaperOrder {
        paper,
        id,
        period: period.map(|period| period.parse().unwrap()),
        sign,
    };
    for paper in [
        ServicePaper::Dispatch,
        ServicePaper::Acceptance,
        ServicePaper::Complaint,
        ServicePaper::Reply,
        ServicePaper::Visit,
    ] {
        let printed = print(
            &mut office,
            moment(),
            &order(paper, Some(closed.id), None, false),
        );
        assert!(printed.unwrap().number.starts_with("FW-2026-"), "{paper:?}");
    }
    let card = order(ServicePaper::WarrantyCard, Some(goods.into()), None, false);
    print(&mut office, moment(), &card).unwrap();
    let report = order(ServicePaper::Report, None, Some("2026-10"), true);
    assert!(print(&mut office, moment(), &report).unwrap().signed);
    let nothing = order(ServicePaper::Report, None, None, false);
    assert_eq!(
        code_of(print(&mut office, moment(), &nothing)),
        "service.no_paper_subject"
    );
    let enquiry = rows
        .iter()
        .find(|row| row.kind == CaseKind::Enquiry)
        .unwrap();
    let wrong = order(ServicePaper::Complaint, Some(enquiry.id), None, false);
    assert_eq!(
        code_of(print(&mut office, moment(), &wrong)),
        "service.not_a_complaint"
    );
}

#[test]
fn goods_are_found_by_any_part_of_a_serial_number() {
    let mut office = sample();
    let calls = |office: &TestOffice, text: &str| -> Vec<String> {
        let found = lookup(office, moment(), text).unwrap();
        found.into_iter().map(|one| one.name).collect()
    };
    assert_eq!(calls(&office, "2606-00817"), ["叶宅"]);
    assert_eq!(calls(&office, "mzd48-2606"), ["叶宅"]);
    assert!(calls(&office, "00818").is_empty());
    let goods = items(&office, moment(), None).unwrap();
    let hall = goods
        .iter()
        .find(|view| view.item.model == "MZ-D120")
        .unwrap();
    let item = &hall.item;
    let form = ItemForm {
        id: Some(item.id.into()),
        account: item.account.into(),
        product: item.product.clone(),
        model: item.model.clone(),
        quantity: item.quantity,
        place: item.place.clone(),
        order_number: item.order_number.clone(),
        serials: " sn-88001，SN-88002\nSN-88003".into(),
        delivered_on: item.delivered_on,
        accepted_on: item.accepted_on,
        installer: item.installer.clone(),
        warranted_until: item.warranted_until,
        note: item.note.clone(),
    };
    let saved = save_item(&mut office, moment(), &form).unwrap();
    assert_eq!(saved.item.serials, "sn-88001 SN-88002 SN-88003");
    let found = lookup(&office, moment(), "SN-88001").unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0].items[0].item.id, item.id,
        "what it is about comes first"
    );
    let found = search(&office, moment().today(), "88002", 10).unwrap();
    let thing = found
        .iter()
        .find(|one| one.kind == FoundKind::Item)
        .unwrap();
    assert_eq!(
        (thing.id.as_str(), thing.title.as_str()),
        (item.id.to_string().as_str(), "水晶吊灯 MZ-D120")
    );
    // Four digits are the end of a telephone number.
    let found = search(&office, moment().today(), "8800", 10).unwrap();
    assert!(found.iter().all(|one| one.kind != FoundKind::Item));
}
