use domain::bonus::NoticeState;
use domain::papers::Handwriting;
use domain::quarter::Quarter;
use domain::regulations::{AcknowledgementRoute, AcknowledgementState};

use super::{correct, export_payroll, notices, receive, receive_on_screen};
use crate::testing::{TestOffice, code_of, day, moment, sample};
use crate::views::{CorrectionForm, NoticeReceiptForm, NoticeRow, NoticeSignature};

fn second() -> Quarter {
    "2026Q2".parse().unwrap()
}

fn row(office: &TestOffice, code: &str) -> NoticeRow {
    let all = notices(office, Some(second())).unwrap();
    all.into_iter()
        .map(|(_, row)| row)
        .find(|row| row.code == code && row.state == NoticeState::Valid)
        .unwrap()
}

fn form(office: &TestOffice, codes: &[&str], route: AcknowledgementRoute) -> NoticeReceiptForm {
    NoticeReceiptForm {
        quarter: second(),
        numbers: codes.iter().map(|code| row(office, code).number).collect(),
        route,
        on: day("2026-07-21"),
        witnesses: Vec::new(),
        reference: String::new(),
        note: String::new(),
    }
}

/// The sample, with the receipts of two people taken back: everybody has received his notice there.
fn handed_out_to_all_but_two() -> TestOffice {
    let mut office = sample();
    let mut back = form(&office, &["E19", "E07"], AcknowledgementRoute::Withdrawn);
    back.note = "登记错了人".into();
    receive(&mut office, moment(), &back).unwrap();
    office
}

#[test]
fn from_the_day_of_receipt_the_time_to_object_runs_in_working_days() {
    let mut office = handed_out_to_all_but_two();
    let before = row(&office, "E19");
    assert_eq!(before.delivery, AcknowledgementState::Pending);
    assert_eq!(before.appeal_until, None);
    assert!(before.deliver_by.is_some(), "the regulation names the days");
    let taken = form(&office, &["E19"], AcknowledgementRoute::Signed);
    receive(&mut office, moment(), &taken).unwrap();
    let after = row(&office, "E19");
    assert_eq!(after.delivery, AcknowledgementState::Signed);
    // Tuesday 21 July and five working days: the next Tuesday.
    assert_eq!(after.appeal_until, Some(day("2026-07-28")));
    let receipt = after.receipt.unwrap();
    let paper = office.file.papers().get(after.paper.into()).unwrap();
    assert_eq!(receipt.hash, paper.sha256);
}

#[test]
fn whoever_signs_for_his_notice_on_the_screen_leaves_a_slip_and_the_notice_as_it_is() {
    let mut office = handed_out_to_all_but_two();
    let waiting = row(&office, "E19");
    let signature = |strokes: Vec<Vec<[u16; 2]>>| NoticeSignature {
        quarter: second(),
        number: waiting.number.clone(),
        drawn: Handwriting(strokes),
    };
    let papers = |office: &TestOffice| office.file.papers().list().unwrap().len();
    let before = papers(&office);
    let dot = receive_on_screen(&mut office, moment(), &signature(vec![vec![[3, 3]]]));
    assert_eq!(code_of(dot), "handwriting.too_short");
    let name = signature(vec![
        vec![[100, 40], [120, 200], [300, 180]],
        vec![[400, 90]],
    ]);
    receive_on_screen(&mut office, moment(), &name).unwrap();
    let signed = row(&office, "E19");
    assert_eq!(signed.delivery, AcknowledgementState::Signed);
    let receipt = signed.receipt.unwrap();
    assert_eq!(receipt.on, moment().today());
    let slip = office.file.papers().by_number(&receipt.reference).unwrap();
    assert_eq!(slip.kind, "notice_slip");
    assert!(slip.signer.is_some());
    // He has signed; a second slip is not even printed.
    let again = receive_on_screen(&mut office, moment(), &name);
    assert_eq!(code_of(again), "acknowledgement.signed_already");
    assert_eq!(papers(&office), before + 1);
    assert_eq!(office.file.check().unwrap(), vec![]);
}

#[test]
fn all_or_none_are_put_on_record() {
    let mut office = handed_out_to_all_but_two();
    let mut taken = form(&office, &["E19", "E07"], AcknowledgementRoute::Signed);
    taken.numbers.push("JT-2026Q2-999".into());
    let refused = receive(&mut office, moment(), &taken);
    assert_eq!(code_of(refused), "bonus.no_such_notice");
    assert_eq!(row(&office, "E19").delivery, AcknowledgementState::Pending);
}

#[test]
fn a_refusal_needs_two_witnesses_and_a_receipt_a_day_that_can_be() {
    let mut office = handed_out_to_all_but_two();
    let mut refused = form(&office, &["E19"], AcknowledgementRoute::Refused);
    refused.witnesses = vec!["顾旻".into()];
    let answer = receive(&mut office, moment(), &refused);
    assert_eq!(code_of(answer), "acknowledgement.two_witnesses");
    refused.witnesses.push("陆佳禾".into());
    receive(&mut office, moment(), &refused).unwrap();
    assert_eq!(row(&office, "E19").delivery, AcknowledgementState::Refused);

    let mut early = form(&office, &["E07"], AcknowledgementRoute::Signed);
    early.on = day("2026-07-01");
    let answer = receive(&mut office, moment(), &early);
    assert_eq!(code_of(answer), "bonus.receipt_too_early");
    early.on = day("2027-07-01");
    let answer = receive(&mut office, moment(), &early);
    assert_eq!(code_of(answer), "acknowledgement.in_the_future");
}

#[test]
fn a_record_made_by_mistake_is_taken_back_with_a_reason_and_stays_in_the_trail() {
    let mut office = sample();
    let taken = form(&office, &["E19"], AcknowledgementRoute::Signed);
    let twice = receive(&mut office, moment(), &taken);
    assert_eq!(code_of(twice), "acknowledgement.signed_already");
    let mut back = form(&office, &["E19"], AcknowledgementRoute::Withdrawn);
    let answer = receive(&mut office, moment(), &back);
    assert_eq!(code_of(answer), "acknowledgement.no_reason");
    back.note = "登记错了人".into();
    receive(&mut office, moment(), &back).unwrap();
    assert_eq!(row(&office, "E19").delivery, AcknowledgementState::Pending);
    let run = office.file.bonus().run(second()).unwrap().unwrap();
    let kept = office.file.bonus().notice_receipts(run.id).unwrap();
    let of_notice = |number: &str| {
        let notice = office.file.bonus().notice(number).unwrap();
        kept.iter().filter(|(id, _)| *id == notice.id).count()
    };
    assert_eq!(of_notice(&row(&office, "E19").number), 2);
}

#[test]
fn a_correcting_notice_waits_for_its_own_receipt() {
    let mut office = sample();
    let old = row(&office, "E19");
    assert_eq!(old.delivery, AcknowledgementState::Signed);
    let correction = CorrectionForm {
        number: old.number.clone(),
        code: Some("E19".into()),
        score: Some("61".into()),
        reason: "回访率录入有误".into(),
        ..CorrectionForm::default()
    };
    correct(&mut office, moment(), &correction).unwrap();
    assert_eq!(row(&office, "E19").delivery, AcknowledgementState::Pending);
    let mut late = form(&office, &["E07"], AcknowledgementRoute::Signed);
    late.numbers = vec![old.number];
    let answer = receive(&mut office, moment(), &late);
    assert_eq!(code_of(answer), "bonus.notice_superseded");
}

#[test]
fn the_payroll_gets_each_total_once_with_what_a_correction_changed() {
    let mut office = sample();
    let old = row(&office, "E19");
    let correction = CorrectionForm {
        number: old.number,
        code: Some("E19".into()),
        score: Some("61".into()),
        reason: "回访率录入有误".into(),
        ..CorrectionForm::default()
    };
    correct(&mut office, moment(), &correction).unwrap();
    let new = row(&office, "E19");
    let path = office.folder.path().join("payroll.csv");
    let people = export_payroll(&office, moment(), second(), &path).unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    let lines: Vec<&str> = text.lines().filter(|line| line.contains("E19")).collect();
    assert_eq!(people, text.lines().count() - 1);
    let [line] = lines[..] else {
        panic!("{lines:?}")
    };
    let difference = new.total.sub(old.total).unwrap();
    for told in [new.total, old.total, difference] {
        assert!(line.contains(&told.to_string()), "{told} is not in {line}");
    }
    let third = export_payroll(
        &office,
        moment(),
        "2026Q3".parse().unwrap(),
        &office.folder.path().join("x.csv"),
    );
    assert_eq!(code_of(third), "bonus.not_issued");
}
