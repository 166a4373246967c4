use chrono::NaiveDate;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn step(stage: AdoptionStage, on: &str) -> AdoptionStep {
    AdoptionStep {
        participants: "全体员工".into(),
        text_hash: "a".into(),
        ..AdoptionStep::on(stage, day(on))
    }
}

fn record() -> AdoptionRecord {
    AdoptionRecord {
        steps: vec![
            step(AdoptionStage::Discussion, "2026-12-01"),
            step(AdoptionStage::Consultation, "2026-12-05"),
            step(AdoptionStage::Publication, "2026-12-10"),
        ],
        opinions: Vec::new(),
    }
}

fn opinion(result: Option<OpinionResult>) -> StaffOpinion {
    StaffOpinion {
        id: 1,
        node: None,
        name: "石砺".into(),
        received_on: day("2026-11-28"),
        text: "申诉期太短。".into(),
        result,
        answer: String::new(),
        answered_on: None,
    }
}

#[test]
fn a_complete_record_leaves_no_gap() {
    assert_eq!(record().gaps("a", Some(day("2027-01-01"))), []);
    assert_eq!(record().stage(), AdoptionStage::Publication);
}

#[test]
fn every_step_the_law_names_is_missed_by_name() {
    let gaps = AdoptionRecord::default().gaps("a", None);
    let missed = AdoptionStage::LAW.map(|stage| AdoptionGap::Missing { stage });
    assert_eq!(gaps, missed);
}

#[test]
fn a_consultation_before_the_discussion_is_out_of_order() {
    let mut record = record();
    record.steps[1].from = day("2026-11-30");
    assert_eq!(
        record.gaps("a", None),
        [AdoptionGap::OutOfOrder {
            earlier: AdoptionStage::Discussion,
            later: AdoptionStage::Consultation,
        }]
    );
}

#[test]
fn an_opinion_without_an_answer_holds_the_version_up_until_it_has_one() {
    let mut record = record();
    record.opinions = vec![opinion(None), opinion(Some(OpinionResult::Declined))];
    assert_eq!(
        record.gaps("a", None),
        [AdoptionGap::Unanswered { count: 1 }]
    );
    record.opinions.remove(0);
    assert_eq!(record.gaps("a", None), []);
}

#[test]
fn a_text_changed_after_the_consultation_was_not_consulted_on() {
    assert_eq!(record().gaps("b", None), [AdoptionGap::TextChanged]);
}

#[test]
fn nothing_comes_into_force_before_it_was_made_public() {
    let published_on = day("2026-12-10");
    assert_eq!(
        record().gaps("a", Some(day("2026-12-09"))),
        [AdoptionGap::BeforePublication { published_on }]
    );
    let mut shown = record();
    let until = day("2026-12-16");
    shown.steps[2].until = Some(until);
    assert_eq!(
        shown.gaps("a", Some(until)),
        [AdoptionGap::DuringPublication { until }]
    );
    assert_eq!(shown.gaps("a", until.succ_opt()), []);
}

#[test]
fn short_periods_and_missing_scans_are_advice_and_hold_nothing_up() {
    let mut record = record();
    record.steps[2].until = Some(day("2026-12-12"));
    let advice = record.advice(&[AdoptionStage::Discussion], Periods::default());
    assert!(advice.contains(&AdoptionAdvice::Short {
        stage: AdoptionStage::Publication,
        days: 3,
        usual: 5,
    }));
    assert!(advice.contains(&AdoptionAdvice::NoScan {
        stage: AdoptionStage::Publication
    }));
    assert!(!advice.contains(&AdoptionAdvice::NoScan {
        stage: AdoptionStage::Discussion
    }));
}

#[test]
fn what_lies_ahead_or_cannot_have_been_is_not_put_on_record() {
    let today = day("2026-12-15");
    let mut told = step(AdoptionStage::Discussion, "2026-12-16");
    assert_eq!(
        told.check(today).unwrap_err().code(),
        "adoption.in_the_future"
    );
    told.from = day("2026-12-14");
    told.expected = Some(22);
    told.present = Some(23);
    assert_eq!(
        told.check(today).unwrap_err().code(),
        "adoption.more_than_expected"
    );
    told.present = Some(21);
    told.until = Some(day("2026-12-13"));
    assert_eq!(
        told.check(today).unwrap_err().code(),
        "adoption.ends_before_it_begins"
    );
    told.until = None;
    told.participants = " ".into();
    assert_eq!(
        told.check(today).unwrap_err().code(),
        "adoption.no_participants"
    );
}
