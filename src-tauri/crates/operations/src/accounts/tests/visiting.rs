//! The plan of visits: proposed by rhythm, fixed, moved, reported, printed.

use super::*;
use crate::testing::sample;

const SPAN: (&str, &str) = ("2026-11-23", "2027-02-28");

fn span() -> (chrono::NaiveDate, chrono::NaiveDate) {
    (day(SPAN.0), day(SPAN.1))
}

fn plan(office: &TestOffice) -> VisitPlanView {
    visit_plan(office, day("2026-11-23"), span(), None).unwrap()
}

fn of(view: &VisitPlanView, account: i64, leader: bool) -> Vec<&PlannedVisitRow> {
    let rows = view.visits.iter();
    rows.filter(|row| row.account == account && row.leader == leader)
        .collect()
}

fn a_grade(view: &VisitPlanView) -> i64 {
    let mut rows = view.visits.iter();
    let found = rows.find(|row| row.grade == Some(domain::accounts::Grade::A) && !row.leader);
    found.unwrap().account
}

fn fixed(account: i64, on: &str) -> PlannedVisitForm {
    PlannedVisitForm {
        id: None,
        account,
        leader: false,
        on: day(on),
        purpose: "送样灯".into(),
    }
}

fn report(account: i64, on: &str, visit: Option<i64>) -> LogForm {
    LogForm {
        channel: Channel::Visit,
        on: day(on),
        visit,
        ..talk(account, "", None)
    }
}

#[test]
fn the_rhythm_is_proposed_on_working_days_before_it_is_due() {
    let office = sample();
    let view = plan(&office);
    assert!(view.regulation.is_some());
    let free = view.days.iter().filter(|one| !one.working);
    let free: Vec<_> = free.map(|one| one.day).collect();
    assert!(free.contains(&day("2026-11-28")));
    let proposed = view.visits.iter();
    let proposed: Vec<_> = proposed
        .filter(|row| row.state == PlannedVisitState::Proposed)
        .collect();
    assert!(proposed.len() > 10, "{}", proposed.len());
    for row in &proposed {
        assert!(!free.contains(&row.on), "{} {}", row.name, row.on);
        let due = row.due.unwrap();
        assert!(row.on <= due || due < view.today, "{} {}", row.name, row.on);
        assert!(!row.article.is_empty());
    }
    // An A account comes again and again.
    assert!(of(&view, a_grade(&view), false).len() > 1);
    let days: Vec<_> = view.visits.iter().map(|row| row.on).collect();
    assert!(days.is_sorted());
}

#[test]
fn a_fixed_day_takes_the_place_of_the_proposal_and_gives_it_back() {
    let mut office = sample();
    let before = plan(&office);
    let account = a_grade(&before);
    let id = plan_visit(&mut office, moment(), &fixed(account, "2026-11-25")).unwrap();
    let view = plan(&office);
    let rows = of(&view, account, false);
    assert_eq!(rows[0].state, PlannedVisitState::Planned);
    assert_eq!(
        (rows[0].id, rows[0].on, rows[0].purpose.as_str()),
        (Some(id), day("2026-11-25"), "送样灯")
    );
    assert!(
        rows[1].on > day("2026-12-01"),
        "the rhythm goes on from there"
    );
    let moved = PlannedVisitForm {
        id: Some(id),
        ..fixed(account, "2026-11-26")
    };
    assert_eq!(plan_visit(&mut office, moment(), &moved).unwrap(), id);
    assert_eq!(of(&plan(&office), account, false)[0].on, day("2026-11-26"));
    drop_visit(&mut office, moment(), id).unwrap();
    assert_eq!(plan(&office).visits, before.visits);
}

#[test]
fn a_report_settles_what_was_planned_up_to_that_day_and_no_later_one() {
    let mut office = sample();
    let account = a_grade(&plan(&office));
    let first = plan_visit(&mut office, moment(), &fixed(account, "2026-11-23")).unwrap();
    let later = plan_visit(&mut office, moment(), &fixed(account, "2026-12-10")).unwrap();
    save_log(&mut office, moment(), &report(account, "2026-11-23", None)).unwrap();
    let view = plan(&office);
    let rows = of(&view, account, false);
    assert_eq!(rows[0].state, PlannedVisitState::Done);
    assert_eq!(
        (rows[1].id, rows[1].state),
        (Some(later), PlannedVisitState::Planned)
    );
    let again = PlannedVisitForm {
        id: Some(first),
        ..fixed(account, "2026-11-27")
    };
    assert_eq!(
        code_of(plan_visit(&mut office, moment(), &again)),
        "accounts.visit_reported"
    );
    // One that is made before its day is told by its number.
    save_log(
        &mut office,
        moment(),
        &report(account, "2026-11-23", Some(later)),
    )
    .unwrap();
    assert!(planned_visit(&office, later).is_err());
}

#[test]
fn a_report_that_is_deleted_leaves_the_visit_to_be_made() {
    let mut office = sample();
    let account = a_grade(&plan(&office));
    let id = plan_visit(&mut office, moment(), &fixed(account, "2026-11-23")).unwrap();
    let view = save_log(&mut office, moment(), &report(account, "2026-11-23", None)).unwrap();
    delete_log(&mut office, moment(), view.log[0].id.into()).unwrap();
    assert!(planned_visit(&office, id).is_ok());
}

#[test]
fn a_visit_of_the_manager_does_not_stand_for_one_of_the_leader() {
    let mut office = sample();
    let account = a_grade(&plan(&office));
    let leader = PlannedVisitForm {
        leader: true,
        ..fixed(account, "2026-11-23")
    };
    let id = plan_visit(&mut office, moment(), &leader).unwrap();
    save_log(&mut office, moment(), &report(account, "2026-11-23", None)).unwrap();
    assert!(planned_visit(&office, id).is_ok());
    let with = LogForm {
        leader: true,
        ..report(account, "2026-11-23", None)
    };
    save_log(&mut office, moment(), &with).unwrap();
    assert!(planned_visit(&office, id).is_err());
}

#[test]
fn a_day_that_is_over_too_far_or_taken_is_refused() {
    let mut office = sample();
    let account = a_grade(&plan(&office));
    plan_visit(&mut office, moment(), &fixed(account, "2026-11-25")).unwrap();
    for (on, code) in [
        ("2026-11-22", "accounts.visit_past"),
        ("2028-11-22", "accounts.visit_far"),
        ("2026-11-25", "accounts.visit_twice"),
    ] {
        assert_eq!(
            code_of(plan_visit(&mut office, moment(), &fixed(account, on))),
            code
        );
    }
    let elsewhere = add(&mut office, &form("新客户"));
    let id = plan_visit(&mut office, moment(), &fixed(elsewhere, "2026-11-25")).unwrap();
    assert_eq!(
        code_of(save_log(
            &mut office,
            moment(),
            &report(account, "2026-11-23", Some(id))
        )),
        "accounts.visit_elsewhere"
    );
    let backwards = (day("2026-11-25"), day("2026-11-24"));
    assert_eq!(
        code_of(visit_plan(&office, day("2026-11-23"), backwards, None)),
        "accounts.visit_span"
    );
}

#[test]
fn a_day_that_passes_without_a_report_is_missed() {
    let mut office = sample();
    let account = a_grade(&plan(&office));
    plan_visit(&mut office, moment(), &fixed(account, "2026-11-25")).unwrap();
    let view = visit_plan(&office, day("2026-11-26"), span(), None).unwrap();
    assert_eq!(
        of(&view, account, false)[0].state,
        PlannedVisitState::Missed
    );
}

#[test]
fn the_way_of_a_week_is_printed_and_a_quarter_is_not() {
    let mut office = sample();
    let week = (day("2026-11-23"), day("2026-11-29"));
    let paper = print_visits(&mut office, moment(), week, None, false).unwrap();
    assert!(paper.number.starts_with("BF-2026-"), "{}", paper.number);
    assert_eq!(paper.kind, "visit_plan");
    assert_eq!(
        code_of(print_visits(&mut office, moment(), span(), None, false)),
        "accounts.visit_paper_days"
    );
    let sunday = (day("2026-11-29"), day("2026-11-29"));
    assert_eq!(
        code_of(print_visits(&mut office, moment(), sunday, None, false)),
        "accounts.visit_none"
    );
}
