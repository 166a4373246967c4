//! Who decides on a fault while the direct leader is away (A5): 温晓棠 E08 is led by 邵昉 E07, he by 梁玥 E06,
//! she by 沈砚秋 E01.

use domain::bonus::AppealOutcome;

use super::tests_faults::{factor, fault, named, order, q3};
use super::*;
use crate::papers::bytes;
use crate::testing::{TestOffice, code_of, day, moment, sample};
use crate::views::{
    DeputyForm, FaultAnswerForm, FaultAppealForm, FaultForm, FaultPaper, FaultWord, NamedForm,
};

/// `code` stands in for `leader`, by the reporting line.
fn deputy(leader: &str, code: &str) -> DeputyForm {
    DeputyForm {
        leader: leader.into(),
        code: code.into(),
        named_by: None,
        reason: "8月5日至14日年假".into(),
    }
}

/// By a letter of the owner instead.
fn named_deputy(leader: &str, code: &str) -> DeputyForm {
    DeputyForm {
        named_by: Some("总经理授权书〔2026〕3号".into()),
        ..deputy(leader, code)
    }
}

fn with(people: Vec<NamedForm>, deciders: &[&str], deputies: Vec<DeputyForm>) -> FaultForm {
    FaultForm {
        deputies,
        ..fault(FaultWord::Ordinary, people, deciders)
    }
}

fn one() -> Vec<NamedForm> {
    vec![named("E08", "10")]
}

fn refused(office: &mut TestOffice, form: &FaultForm) -> String {
    code_of(save_fault(office, moment(), form)).to_owned()
}

#[test]
fn while_a_leader_is_away_the_next_above_him_decides_and_it_stays_on_record() {
    let mut office = sample();
    let form = with(one(), &[], vec![deputy("E07", "E06")]);
    let id = save_fault(&mut office, moment(), &form).unwrap();
    let row = fault_file(&office, id).unwrap().row;
    assert_eq!(row.deciders, ["梁玥"]);
    let told = &row.deputies[0];
    assert_eq!((&*told.leader_name, &*told.name), ("邵昉", "梁玥"));
    assert_eq!(told.named_by, None);
    assert_eq!(
        deputies::deciding(
            &office.file.people().organisation().unwrap(),
            &row.fault.decision
        ),
        "梁玥（代邵昉认定：8月5日至14日年假，按汇报关系）"
    );
    let order = order(id, FaultPaper::Decision, None);
    let paper = print_fault(&mut office, moment(), &order).unwrap();
    assert!(bytes(&office, paper.id).unwrap().starts_with(b"%PDF"));
    calculate(&mut office, moment(), q3()).unwrap();
    assert_eq!(factor(&office, "E08"), "0.9");
    // Replaced by the leader himself, who is back.
    let mut again = sample();
    let id = save_fault(&mut again, moment(), &form).unwrap();
    let back = FaultForm {
        id: Some(id),
        ..with(one(), &["E07"], Vec::new())
    };
    save_fault(&mut again, moment(), &back).unwrap();
    assert!(fault_file(&again, id).unwrap().row.deputies.is_empty());
}

#[test]
fn somebody_else_stands_in_only_when_the_regulation_or_the_owner_named_him() {
    let mut office = sample();
    let by_line = with(one(), &[], vec![deputy("E07", "E02")]);
    assert_eq!(refused(&mut office, &by_line), "bonus.deputy_not_next");
    let mut by_letter = with(one(), &[], vec![named_deputy("E07", "E02")]);
    by_letter.deputies[0].reason = " ".into();
    assert_eq!(refused(&mut office, &by_letter), "bonus.deputy_reason");
    by_letter.deputies[0].reason = "住院".into();
    let id = save_fault(&mut office, moment(), &by_letter).unwrap();
    let row = fault_file(&office, id).unwrap().row;
    assert_eq!(
        row.deputies[0].named_by.as_deref(),
        Some("总经理授权书〔2026〕3号")
    );
    let twice = with(
        one(),
        &[],
        vec![deputy("E07", "E06"), named_deputy("E07", "E02")],
    );
    assert_eq!(refused(&mut office, &twice), "bonus.deputy_twice");
    let beside = with(one(), &["E07"], vec![deputy("E07", "E06")]);
    assert_eq!(refused(&mut office, &beside), "bonus.deputy_not_needed");
}

#[test]
fn a_deputy_decides_nothing_that_he_gains_by_either() {
    let mut office = sample();
    let own = with(one(), &[], vec![named_deputy("E07", "E08")]);
    assert_eq!(refused(&mut office, &own), "bonus.decides_for_himself");
    // 邵昉 is named as well, so 梁玥 decides for both; nobody stands in for him any more.
    let both = vec![named("E08", "10"), named("E07", "10")];
    let of_nobody = with(both.clone(), &["E06"], vec![named_deputy("E07", "E02")]);
    assert_eq!(refused(&mut office, &of_nobody), "bonus.deputy_of_nobody");
    // 孟繁星 is led by 邵昉, who would lose by it.
    let below = with(both.clone(), &[], vec![named_deputy("E06", "E12")]);
    assert_eq!(refused(&mut office, &below), "bonus.deputy_below");
    let above = with(both, &[], vec![deputy("E06", "E01")]);
    save_fault(&mut office, moment(), &above).unwrap();
    // Nobody is above 沈砚秋, and the meeting decides in place of leaders.
    let top = with(vec![named("E06", "10")], &[], vec![deputy("E01", "E02")]);
    assert_eq!(refused(&mut office, &top), "bonus.deputy_nobody_above");
    let major = FaultForm {
        deputies: vec![deputy("E07", "E06")],
        ..fault(FaultWord::Major, one(), &["E01"])
    };
    assert_eq!(refused(&mut office, &major), "bonus.deputy_of_nobody");
}

#[test]
fn who_stood_in_answers_no_appeal_against_his_own_decision() {
    let mut office = sample();
    let form = with(one(), &[], vec![deputy("E07", "E06")]);
    let id = save_fault(&mut office, moment(), &form).unwrap();
    let appeal = FaultAppealForm {
        fault: id,
        code: "E08".into(),
        received_on: day("2026-08-20"),
        grounds: "尺寸是客户改的".into(),
    };
    let file = appeal_fault(&mut office, moment(), &appeal).unwrap();
    let mut answer = FaultAnswerForm {
        fault: id,
        appeal: i64::from(file.appeals[0].appeal.id),
        by: "E06".into(),
        outcome: AppealOutcome::Upheld,
        reason: "核实无误".into(),
    };
    let own = answer_fault(&mut office, moment(), &answer);
    assert_eq!(code_of(own), "bonus.answers_own_case");
    answer.by = "E02".into();
    answer_fault(&mut office, moment(), &answer).unwrap();
}
