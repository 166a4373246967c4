//! The firm against its own regulation: what a quarter comes to, what is behind it, and on paper.

use domain::exact::Exact;
use domain::quarter::Quarter;

use super::*;
use crate::testing::sample;
use crate::{office::Office, papers, service};

fn quarter(text: &str) -> Quarter {
    text.parse().unwrap()
}

fn line(view: &ProcessCheckView, kind: ProcessKind) -> &ProcessLine {
    view.lines.iter().find(|line| line.kind == kind).unwrap()
}

fn check(office: &Office, text: &str) -> ProcessCheckView {
    process_check(office, moment(), quarter(text)).unwrap()
}

#[test]
fn the_lines_of_the_service_desk_are_the_figures_that_the_assessment_takes() {
    let office = sample();
    let view = check(&office, "2026Q3");
    let period = "2026Q3".parse().unwrap();
    let told = service::indicators(&office, moment(), period, None).unwrap();
    for (code, kind) in [
        ("K09", ProcessKind::Answered),
        ("K08", ProcessKind::Closed),
        ("K18", ProcessKind::ReturnVisits),
    ] {
        let figure = told.iter().find(|one| one.figure.code == code).unwrap();
        let line = line(&view, kind);
        assert_eq!(line.value, figure.figure.value, "{code}");
        assert_eq!(line.numerator, figure.figure.numerator, "{code}");
        assert_eq!(line.failures.len(), figure.against.len(), "{code}");
        assert!(line.article.starts_with('第'), "{code}: {}", line.article);
    }
    assert_eq!(view.quarters.len(), 4);
    for line in &view.lines {
        assert_eq!(line.trend.len(), 4);
        assert_eq!(line.trend.last().unwrap().value, line.value);
        assert!(line.met.is_none() == (line.denominator == 0));
    }
}

#[test]
fn every_failure_names_its_account_and_counts_against_the_line() {
    let office = sample();
    let view = check(&office, "2026Q3");
    let visits = line(&view, ProcessKind::Visits);
    assert!(visits.denominator > 0);
    let failed = usize::try_from(visits.denominator - visits.numerator).unwrap();
    assert_eq!(visits.failures.len(), failed);
    assert!(
        visits
            .failures
            .iter()
            .all(|one| one.account.is_some() && one.manager.is_some())
    );
    let files = line(&view, ProcessKind::Files);
    assert_eq!(
        (files.target.clone(), files.set),
        (Exact::from(98_u32), true)
    );
    let ProcessFact::File { missing } = &files.failures[0].fact else {
        panic!("a file");
    };
    assert!(!missing.is_empty());
}

#[test]
fn a_plan_that_is_gone_through_counts_for_its_quarter_and_stands_in_the_plan() {
    let mut office = sample();
    let before = check(&office, "2026Q3");
    let before = line(&before, ProcessKind::Reviews);
    let id = before
        .failures
        .iter()
        .find(|one| one.name.starts_with("明川恒信"))
        .and_then(|one| one.account)
        .unwrap();
    let form = PlanReviewForm {
        account: id,
        quarter: quarter("2026Q3"),
        held_on: day("2026-10-12"),
        findings: "九月补货推迟到十月".into(),
        next_steps: "十一月补做".into(),
    };
    let early = PlanReviewForm {
        held_on: day("2026-06-30"),
        ..form.clone()
    };
    let code = code_of(review_plan(&mut office, moment(), &early));
    assert_eq!(code, "accounts.review_day");
    let empty = PlanReviewForm {
        findings: " ".into(),
        ..form.clone()
    };
    let code = code_of(review_plan(&mut office, moment(), &empty));
    assert_eq!(code, "accounts.review_empty");
    let view = review_plan(&mut office, moment(), &form).unwrap();
    let kept: Vec<String> = view
        .reviews
        .iter()
        .map(|one| one.quarter.to_string())
        .collect();
    assert_eq!(kept, ["2026Q1", "2026Q2", "2026Q3"]);
    assert!(view.reviews[2].target.is_some());
    let after = check(&office, "2026Q3");
    let after = line(&after, ProcessKind::Reviews);
    assert_eq!(after.numerator, before.numerator + 1);
    // While a quarter runs there is time.
    let running = check(&office, "2026Q4");
    assert_eq!(line(&running, ProcessKind::Reviews).met, None);
}

#[test]
fn the_paper_of_a_quarter_keeps_how_the_files_were_found() {
    let mut office = sample();
    let before = check(&office, "2026Q3");
    let found = line(&before, ProcessKind::Files).clone();
    let row = print_process_check(&mut office, moment(), quarter("2026Q3"), true).unwrap();
    assert!(row.number.starts_with("GC-2026-"), "{}", row.number);
    assert!(row.signed);
    assert!(!papers::bytes(&office, row.id).unwrap().is_empty());
    let lacking = found.failures[0].account.unwrap();
    fill_in(&mut office, lacking);
    let after = check(&office, "2026Q3");
    assert_eq!(line(&after, ProcessKind::Files).numerator, found.numerator);
    // The quarter that runs is looked at as it is today.
    let running = check(&office, "2026Q4");
    let running = line(&running, ProcessKind::Files);
    assert_eq!(running.trend[2].numerator, found.numerator);
    assert!(running.numerator > found.numerator);
}

/// Writes down what the file lacked of its people.
fn fill_in(office: &mut TestOffice, id: i64) {
    let held = every(office).unwrap().into_iter();
    let mut account = held
        .into_iter()
        .find(|one| i64::from(one.id) == id)
        .unwrap();
    for contact in &mut account.contacts {
        contact.role = domain::accounts::DecisionRole::Decider;
        contact.consent = domain::accounts::Consent::Given;
    }
    let payload = serde_json::json!({});
    office
        .record(moment(), "accounts.save", "x", payload, |tx| {
            tx.accounts().update(&account)
        })
        .unwrap();
}

#[test]
fn a_quarter_that_has_not_begun_is_not_checked_and_one_without_a_regulation_neither() {
    let office = sample();
    let next = process_check(&office, moment(), quarter("2027Q1"));
    assert_eq!(code_of(next), "accounts.process_not_begun");
    let empty = crate::testing::office();
    let none = process_check(&empty, moment(), quarter("2026Q3"));
    assert_eq!(code_of(none), "accounts.no_regulation");
}
