//! What was paid, the end of a quarter, and what is published of it.

use domain::bonus::BonusPaymentWay;
use domain::money::Money;
use store::NewBonusPayment;

use super::tests::{approved, q3};
use super::*;
use crate::error::Error;
use crate::office::Office;
use crate::testing::{TestOffice, code_of, day, moment, sample};
use crate::views::{
    BonusPaymentForm, BonusPaymentsView, BonusView, CorrectionForm, FaultAppealForm, MoveForm,
    MoveTask, MoveTaskKind,
};

fn issued() -> TestOffice {
    let mut office = approved();
    issue(&mut office, moment(), q3(), None, &mut |_| true).unwrap();
    office
}

fn form(codes: &[&str]) -> BonusPaymentForm {
    BonusPaymentForm {
        quarter: q3(),
        codes: codes.iter().map(|code| (*code).to_owned()).collect(),
        on: moment().today(),
        way: BonusPaymentWay::Payroll,
        note: String::new(),
    }
}

fn seen(office: &Office) -> BonusView {
    view(office, moment().today(), q3()).unwrap()
}

fn payments(office: &Office) -> BonusPaymentsView {
    seen(office).payments.unwrap()
}

fn corrected(office: &mut Office, number: &str, score: &str) -> Result<(), Error> {
    let form = CorrectionForm {
        number: number.to_owned(),
        code: None,
        score: Some(score.to_owned()),
        days: None,
        award: None,
        lifted: Vec::new(),
        reason: "考核表登记错误".to_owned(),
        seal: None,
    };
    correct(office, moment(), &form).map(|_| ())
}

#[test]
fn a_quarter_is_paid_and_closed_and_then_nothing_of_it_changes() {
    let mut office = issued();
    let before = payments(&office);
    assert!(before.paid.is_zero() && !before.due.is_zero());
    assert_eq!(
        code_of(close(&mut office, moment(), q3(), "")),
        "bonus.close_unpaid"
    );
    // One by himself, then all others.
    assert_eq!(pay(&mut office, moment(), &form(&["E02"])).unwrap(), 1);
    let holders = before.rows.iter().filter(|row| !row.due.is_zero()).count();
    assert_eq!(pay(&mut office, moment(), &form(&[])).unwrap(), holders - 1);
    assert_eq!(payments(&office).paid, before.due);
    assert_eq!(
        code_of(pay(&mut office, moment(), &form(&[]))),
        "bonus.nothing_to_pay"
    );
    close(&mut office, moment(), q3(), "全部发放").unwrap();
    assert!(seen(&office).row.closed);
    assert!(quarters(&office).unwrap()[0].closed);
    let number = seen(&office).notices[0].number.clone();
    let paid = payments(&office).entries[0].payment.id;
    for refused in [
        take_back_payment(&mut office, moment(), q3(), paid, "x"),
        pay(&mut office, moment(), &form(&[])).map(|_| ()),
        close(&mut office, moment(), q3(), ""),
        corrected(&mut office, &number, "99"),
    ] {
        assert_eq!(code_of(refused), "bonus.closed");
    }
    // The schema refuses as well, whoever comes past the verbs.
    let first = payments(&office).entries[0].payment.clone();
    let past = office.record(
        moment(),
        "bonus.pay",
        "2026Q3",
        serde_json::json!({}),
        |tx| {
            tx.bonus().insert_payment(&NewBonusPayment {
                notice: first.notice,
                amount: first.amount,
                paid_on: first.paid_on,
                way: first.way,
                note: "",
                reverses: None,
            })
        },
    );
    assert_eq!(code_of(past), "store.conflict");
    assert_eq!(
        code_of(reopen(&mut office, moment(), q3(), " ")),
        "bonus.reopen_reason"
    );
    reopen(&mut office, moment(), q3(), "仲裁调解").unwrap();
    assert!(!seen(&office).row.closed);
    assert_eq!(
        code_of(reopen(&mut office, moment(), q3(), "x")),
        "bonus.not_closed"
    );
    assert_eq!(office.file.check().unwrap(), vec![]);
}

#[test]
fn a_correction_after_the_payment_leaves_the_difference_open() {
    let mut office = issued();
    pay(&mut office, moment(), &form(&[])).unwrap();
    let row = seen(&office)
        .notices
        .into_iter()
        .find(|row| row.code == "E04")
        .unwrap();
    corrected(&mut office, &row.number, "61").unwrap();
    let open: Vec<(String, Money)> = payments(&office)
        .rows
        .into_iter()
        .filter(|row| !row.open.is_zero())
        .map(|row| (row.code, row.open))
        .collect();
    let after = seen(&office)
        .notices
        .into_iter()
        .find(|row| row.code == "E04" && row.state == domain::bonus::NoticeState::Valid)
        .unwrap();
    let difference = after.total.sub(row.total).unwrap();
    assert!(difference.is_negative());
    assert_eq!(open, [("E04".to_owned(), difference)]);
    assert_eq!(
        code_of(close(&mut office, moment(), q3(), "")),
        "bonus.close_unpaid"
    );
    // What he gives back is a payment below zero.
    let back = BonusPaymentForm {
        way: BonusPaymentWay::Transfer,
        ..form(&["E04"])
    };
    pay(&mut office, moment(), &back).unwrap();
    close(&mut office, moment(), q3(), "").unwrap();
}

#[test]
fn a_payment_by_mistake_is_taken_back_once() {
    let mut office = issued();
    pay(&mut office, moment(), &form(&["E02"])).unwrap();
    let id = payments(&office).entries[0].payment.id;
    take_back_payment(&mut office, moment(), q3(), id, "录错了人").unwrap();
    let after = payments(&office);
    assert!(after.paid.is_zero());
    assert_eq!(after.entries.len(), 2);
    assert!(after.entries[1].reversed);
    assert_eq!(
        code_of(take_back_payment(&mut office, moment(), q3(), id, " ")),
        "bonus.take_back_reason"
    );
    for wrong in [id, after.entries[0].payment.id, 99.into()] {
        let refused = take_back_payment(&mut office, moment(), q3(), wrong, "x");
        assert_eq!(code_of(refused), "bonus.no_payment");
    }
}

#[test]
fn a_payment_has_a_day_and_somebody_who_holds_a_notice() {
    let mut office = approved();
    assert_eq!(
        code_of(pay(&mut office, moment(), &form(&[]))),
        "bonus.not_issued"
    );
    issue(&mut office, moment(), q3(), None, &mut |_| true).unwrap();
    let on = |day| BonusPaymentForm {
        on: day,
        ..form(&[])
    };
    let today = moment().today();
    let early = on(today.pred_opt().unwrap());
    assert_eq!(
        code_of(pay(&mut office, moment(), &early)),
        "bonus.paid_before_issue"
    );
    let late = on(today.succ_opt().unwrap());
    assert_eq!(
        code_of(pay(&mut office, moment(), &late)),
        "bonus.paid_in_future"
    );
    assert_eq!(
        code_of(pay(&mut office, moment(), &form(&["X99"]))),
        "bonus.no_notice"
    );
    assert!(payments(&office).entries.is_empty());
    // The 25th of the month after the approval, by article and parameter of the regulation.
    assert_eq!(payments(&office).pay_by, Some(day("2026-12-25")));
}

#[test]
fn who_leaves_before_the_pay_day_is_paid_when_he_goes() {
    let mut office = issued();
    assert_eq!(seen(&office).row.pay_by, Some(day("2026-12-25")));
    let leave = MoveForm::Leave {
        code: "E04".into(),
        on: day("2026-12-04"),
    };
    let own = |task: &&MoveTask| task.kind == MoveTaskKind::BonusPay;
    let before = crate::people::preview_move(&office, moment(), &leave).unwrap();
    let left = crate::people::record_move(&mut office, moment(), &leave).unwrap();
    assert_eq!(before.tasks.iter().find(own), left.tasks.iter().find(own));
    let row = |office: &Office, code: &str| {
        let rows = payments(office).rows;
        rows.into_iter().find(|row| row.code == code).unwrap()
    };
    let task = left.tasks.iter().find(own).unwrap();
    assert_eq!(task.day, Some(day("2026-12-04")));
    assert_eq!(task.what, row(&office, "E04").open.grouped());
    assert_eq!(row(&office, "E04").pay_by, Some(day("2026-12-04")));
    assert_eq!(row(&office, "E02").pay_by, Some(day("2026-12-25")));
    let told = seen(&office).row;
    assert_eq!((told.pay_by, told.pay_first), (Some(day("2026-12-04")), 1));
    // Once he is paid nobody waits before the pay day.
    pay(&mut office, moment(), &form(&["E04"])).unwrap();
    assert_eq!(row(&office, "E04").pay_by, None);
    assert_eq!(seen(&office).row.pay_by, Some(day("2026-12-25")));
    let moves = crate::people::moves(&office, moment().today()).unwrap();
    let left = moves.iter().find(|one| one.code == "E04").unwrap();
    assert_eq!(left.tasks.iter().find(own), None);
}

#[test]
fn what_is_published_names_departments_and_nobody() {
    let mut office = issued();
    let row = print_publication(&mut office, moment(), q3()).unwrap();
    assert_eq!(row.kind, "bonus_publication");
    assert!(row.signed);
    let text = office
        .file
        .papers()
        .source(row.id.into())
        .unwrap()
        .1
        .to_string();
    let seen = seen(&office);
    let total = seen.totals.unwrap().total.grouped();
    assert!(text.contains(&total), "{total} is not in {text}");
    for person in &seen.people {
        assert!(!text.contains(&person.name), "{} is named", person.name);
        assert!(
            person.total.is_zero() || !text.contains(&person.total.grouped()),
            "what {} got is published",
            person.name
        );
    }
    // A department of four of whom two got nothing does not stand alone.
    assert!(text.contains("合并列出"), "{text}");
    // A second sheet after a correction would tell of the one who was corrected.
    let number = seen.notices[0].number.clone();
    corrected(&mut office, &number, "61").unwrap();
    let again = print_publication(&mut office, moment(), q3()).unwrap();
    assert_eq!((again.id, again.sha256), (row.id, row.sha256));
}

#[test]
fn a_quarter_is_published_once_it_is_issued() {
    let mut office = approved();
    let early = print_publication(&mut office, moment(), q3());
    assert_eq!(code_of(early), "bonus.not_issued");
}

#[test]
fn what_is_given_back_is_named_and_never_taken_out_of_the_wages() {
    let mut office = issued();
    pay(&mut office, moment(), &form(&[])).unwrap();
    let row = seen(&office)
        .notices
        .into_iter()
        .find(|row| row.code == "E04")
        .unwrap();
    corrected(&mut office, &row.number, "61").unwrap();
    // Everybody is who has something to get.
    assert_eq!(
        code_of(pay(&mut office, moment(), &form(&[]))),
        "bonus.nothing_to_pay"
    );
    assert_eq!(
        code_of(pay(&mut office, moment(), &form(&["E04"]))),
        "bonus.back_from_wages"
    );
    let cash = BonusPaymentForm {
        way: BonusPaymentWay::Cash,
        ..form(&["E04"])
    };
    assert_eq!(
        code_of(pay(&mut office, moment(), &cash)),
        "bonus.cash_note"
    );
}

#[test]
fn a_quarter_is_not_closed_over_an_appeal_or_a_fault_that_was_withdrawn() {
    let mut office = issued();
    pay(&mut office, moment(), &form(&[])).unwrap();
    let fault = seen(&office)
        .faults
        .into_iter()
        .find(|row| row.fault.affected().next().is_some())
        .unwrap();
    let id = i64::from(fault.fault.id);
    let appeal = FaultAppealForm {
        fault: id,
        code: fault.people[0].code.clone(),
        received_on: moment().today(),
        grounds: "事实不符".to_owned(),
    };
    appeal_fault(&mut office, moment(), &appeal).unwrap();
    assert_eq!(
        code_of(close(&mut office, moment(), q3(), "")),
        "bonus.close_appeals"
    );
    let mut office = issued();
    pay(&mut office, moment(), &form(&[])).unwrap();
    withdraw_fault(&mut office, moment(), id, "认定有误").unwrap();
    assert_eq!(
        code_of(close(&mut office, moment(), q3(), "")),
        "bonus.close_to_correct"
    );
    let mut office = issued();
    pay(&mut office, moment(), &form(&[])).unwrap();
    close(&mut office, moment(), q3(), "").unwrap();
    for refused in [
        withdraw_fault(&mut office, moment(), id, "认定有误").map(|_| ()),
        appeal_fault(&mut office, moment(), &appeal).map(|_| ()),
    ] {
        assert_eq!(code_of(refused), "bonus.closed");
    }
}

#[test]
fn a_quarter_is_compared_with_the_one_before() {
    let office = sample();
    let (q2, q3) = (
        view(&office, day("2026-11-23"), "2026Q2".parse().unwrap()).unwrap(),
        seen(&office),
    );
    assert_eq!(q3.before, Some(q2.quarter));
    let of = |code: &str| q2.people.iter().find(|person| person.code == code);
    for person in &q3.people {
        assert_eq!(
            person.before,
            of(&person.code).map(|before| before.total),
            "{}",
            person.code
        );
    }
    assert!(q3.people.iter().any(|person| person.before.is_some()));
}
