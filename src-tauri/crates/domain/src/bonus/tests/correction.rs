use crate::bonus::correction::{Correction, CorrectionRefusal, Settlement};
use crate::bonus::engine::allocate;
use crate::bonus::fixture::{exact, facts, fault, named, people, rules, yuan};
use crate::bonus::{Fault, FaultKind, propose};
use crate::ids::{EmployeeId, FaultId};
use crate::money::Money;

fn correction(employee: i64) -> Correction {
    Correction {
        employee: EmployeeId::from(employee),
        score: None,
        days: None,
        award: None,
        lifted: Vec::new(),
    }
}

/// The total of one person after a correction, and before it.
fn before_and_after(correction: &Correction, faults: &[Fault]) -> (Money, Money) {
    let rules = rules(&[]);
    let (mut facts, mut people) = (facts(), people(&rules));
    let code = people
        .iter()
        .find(|person| person.employee == correction.employee)
        .unwrap()
        .code
        .clone();
    let total = |facts: &_, people: &[_], faults: &[Fault]| {
        let proposal = propose(&rules, facts, people, faults, true).unwrap();
        allocate(&proposal).unwrap().person(&code).unwrap().total
    };
    let before = total(&facts, &people, faults);
    correction.apply(&rules, &mut facts, &mut people).unwrap();
    let after = total(&facts, &people, &correction.lift(faults).unwrap());
    (before, after)
}

#[test]
fn a_score_typed_too_low_is_put_right_and_more_is_owed() {
    let mut wrong = correction(2);
    wrong.score = Some(exact("60"));
    let (before, low) = before_and_after(&wrong, &[]);
    assert!(low < before);
    let mut right = correction(2);
    right.score = Some(exact("110"));
    let (_, high) = before_and_after(&right, &[]);
    assert!(high >= before);
}

#[test]
fn a_fault_reversed_on_appeal_no_longer_reduces() {
    let faults = [fault(7, FaultKind::Ordinary, vec![named(2, "0.2")])];
    let mut appeal = correction(2);
    appeal.lifted = vec![FaultId::from(7)];
    let (before, after) = before_and_after(&appeal, &faults);
    assert!(before < after);
    let clean = before_and_after(
        &Correction {
            days: Some(92),
            ..correction(2)
        },
        &[],
    );
    assert_eq!(after, clean.1, "as if it had never been recorded");
}

#[test]
fn a_fault_of_somebody_else_cannot_be_lifted() {
    let faults = [fault(7, FaultKind::Ordinary, vec![named(3, "0.2")])];
    let mut appeal = correction(2);
    appeal.lifted = vec![FaultId::from(7)];
    let refused = appeal.lift(&faults).unwrap_err();
    assert_eq!(
        refused,
        CorrectionRefusal::NoSuchFault {
            fault: FaultId::from(7)
        }
    );
}

#[test]
fn a_correction_that_puts_nothing_right_is_refused() {
    let rules = rules(&[]);
    let refused = correction(2).apply(&rules, &mut facts(), &mut people(&rules));
    assert_eq!(refused, Err(CorrectionRefusal::Nothing));
}

#[test]
fn more_days_than_the_quarter_has_are_refused() {
    let rules = rules(&[]);
    let mut wrong = correction(2);
    wrong.days = Some(93);
    let refused = wrong.apply(&rules, &mut facts(), &mut people(&rules));
    assert_eq!(refused.unwrap_err().code(), "bonus.correct_days");
}

#[test]
fn an_award_is_put_right_in_one_sum() {
    let mut more = correction(3);
    more.award = Some(yuan("500"));
    let rules = rules(&[]);
    let (mut facts, mut people) = (facts(), people(&rules));
    more.apply(&rules, &mut facts, &mut people).unwrap();
    let awards: Vec<_> = facts
        .awards
        .iter()
        .filter(|award| award.employee == EmployeeId::from(3))
        .collect();
    assert_eq!(awards.len(), 1);
    assert_eq!(
        (awards[0].amount, awards[0].reason.as_str()),
        (yuan("500"), "客户书面表扬")
    );
}

#[test]
fn what_is_owed_is_paid_though_the_reserve_is_empty_and_no_money_appears_from_nowhere() {
    for (before, after, reserve) in [
        ("100", "180.50", "0"),
        ("100", "180.50", "30"),
        ("100", "180.50", "300"),
        ("100", "20", "0"),
        ("100", "100", "5"),
    ] {
        let (before, after, reserve) = (yuan(before), yuan(after), yuan(reserve));
        let settled = Settlement::of(before, after, reserve).unwrap();
        assert!(!settled.reserve.is_negative() && !settled.topped_up.is_negative());
        let there = reserve.add(settled.topped_up).unwrap();
        assert_eq!(there.sub(settled.difference).unwrap(), settled.reserve);
    }
}
