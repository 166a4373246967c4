use domain::bonus::{AppealOutcome, Measure, MeasureCheck, MeasureKind, Votes};
use domain::quarter::Quarter;

use super::*;
use crate::papers::bytes;
use crate::testing::{TestOffice, code_of, day, moment, sample};
use crate::views::{
    FaultAnswerForm, FaultAppealForm, FaultForm, FaultPaper, FaultPaperOrder, FaultWord, LossForm,
    MeetingForm, NamedForm, SupervisionForm,
};

pub(super) fn q3() -> Quarter {
    "2026Q3".parse().unwrap()
}

pub(super) fn named(code: &str, figure: &str) -> NamedForm {
    NamedForm {
        code: code.into(),
        figure: figure.into(),
        responsible: false,
        statement: "当时没有核对，接受认定。".into(),
        heard_on: Some(day("2026-08-05")),
        measure: None,
    }
}

pub(super) fn fault(kind: FaultWord, people: Vec<NamedForm>, deciders: &[&str]) -> FaultForm {
    FaultForm {
        id: None,
        quarter: q3(),
        kind,
        cut: (kind == FaultWord::Apportioned).then(|| "20%".into()),
        meeting: (kind == FaultWord::Major).then(|| MeetingForm {
            number: "明烛综会〔2026〕5号".into(),
            held_on: day("2026-08-10"),
            participants: "沈砚秋、方祎宁、江映雪".into(),
            votes: Some(Votes {
                in_favour: 3,
                against: 0,
                abstained: 0,
            }),
            resolution: "认定为重大责任。".into(),
        }),
        happened_on: day("2026-08-03"),
        facts: "安装前没有核对尺寸，灯具返工。".into(),
        article: Some("ordinary".into()),
        named: people,
        deciders: deciders.iter().map(|code| (*code).into()).collect(),
        decided_on: day("2026-08-11"),
        reason: "核实属实".into(),
        supervision: Vec::new(),
        deputies: Vec::new(),
    }
}

pub(super) fn factor(office: &TestOffice, code: &str) -> String {
    let view = view(office, moment().today(), q3()).unwrap();
    let person = view.people.iter().find(|person| person.code == code);
    person.unwrap().factor.to_string()
}

pub(super) fn order(id: i64, paper: FaultPaper, person: Option<&str>) -> FaultPaperOrder {
    FaultPaperOrder {
        fault: id,
        paper,
        person: person.map(Into::into),
        sign: false,
    }
}

#[test]
fn an_effect_is_decided_by_the_direct_leader_and_by_the_leaders_of_all_departments_together() {
    let mut office = sample();
    let by_other = fault(FaultWord::Ordinary, vec![named("E08", "10")], &["E02"]);
    assert_eq!(
        code_of(save_fault(&mut office, moment(), &by_other)),
        "bonus.leader_decides"
    );
    // Without an effect nothing is decided, so anybody may put it down.
    let without = fault(FaultWord::Ordinary, vec![named("E08", "0")], &["E02"]);
    save_fault(&mut office, moment(), &without).unwrap();
    let by_leader = fault(FaultWord::Ordinary, vec![named("E08", "10")], &["E07"]);
    save_fault(&mut office, moment(), &by_leader).unwrap();
    let people = vec![named("E08", "60"), named("E22", "40")];
    let alone = fault(FaultWord::Apportioned, people.clone(), &["E07"]);
    assert_eq!(
        code_of(save_fault(&mut office, moment(), &alone)),
        "bonus.leader_decides"
    );
    let together = fault(FaultWord::Apportioned, people, &["E07", "E21"]);
    save_fault(&mut office, moment(), &together).unwrap();
}

#[test]
fn a_leader_who_is_named_himself_leaves_the_decision_to_the_one_above() {
    let mut office = sample();
    let people = vec![named("E08", "10"), named("E07", "10")];
    let own = fault(FaultWord::Ordinary, people.clone(), &["E07"]);
    assert_eq!(
        code_of(save_fault(&mut office, moment(), &own)),
        "bonus.decides_for_himself"
    );
    let above = fault(FaultWord::Ordinary, people, &["E06"]);
    save_fault(&mut office, moment(), &above).unwrap();
}

#[test]
fn a_manager_answers_only_for_a_failure_of_his_own_that_is_on_record() {
    let mut office = sample();
    let mut form = fault(FaultWord::Ordinary, vec![named("E08", "10")], &["E06"]);
    let failure = SupervisionForm {
        code: "E07".into(),
        failure: "两周没有抽查开单记录".into(),
        statement: String::new(),
        heard_on: None,
    };
    form.supervision = vec![failure.clone()];
    assert_eq!(
        code_of(save_fault(&mut office, moment(), &form)),
        "bonus.supervision_incomplete"
    );
    form.supervision = vec![SupervisionForm {
        code: "E21".into(),
        statement: "接受".into(),
        heard_on: Some(day("2026-08-06")),
        ..failure.clone()
    }];
    assert_eq!(
        code_of(save_fault(&mut office, moment(), &form)),
        "bonus.not_their_leader"
    );
    form.supervision[0].code = "E07".into();
    let id = save_fault(&mut office, moment(), &form).unwrap();
    calculate(&mut office, moment(), q3()).unwrap();
    // Off by default: it is on record and takes nothing.
    assert_eq!(factor(&office, "E07"), "1");
    let file = fault_file(&office, id).unwrap();
    assert!(!file.joint && file.row.fault.supervisors().len() == 1);
    let paper = print_fault(
        &mut office,
        moment(),
        &order(id, FaultPaper::Decision, Some("E07")),
    );
    assert!(paper.unwrap().title.starts_with("监督责任处理决定"));
}

#[test]
fn a_resolution_needs_its_votes_and_measures_only_meet_who_is_responsible() {
    let mut office = sample();
    let mut form = fault(
        FaultWord::Major,
        vec![named("E23", ""), named("E24", "")],
        &["E01", "E02"],
    );
    let meeting = form.meeting.as_mut().unwrap();
    meeting.votes = Some(Votes {
        in_favour: 2,
        against: 1,
        abstained: 1,
    });
    assert_eq!(
        code_of(save_fault(&mut office, moment(), &form)),
        "bonus.meeting_not_carried"
    );
    form.meeting.as_mut().unwrap().votes = Some(Votes {
        in_favour: 3,
        against: 1,
        abstained: 1,
    });
    form.named[0].measure = Some(Measure {
        kind: MeasureKind::Dismissal,
        checks: vec![MeasureCheck::Evidence],
        note: String::new(),
    });
    assert_eq!(
        code_of(save_fault(&mut office, moment(), &form)),
        "bonus.measure_without_responsibility"
    );
    form.named[0].responsible = true;
    let id = save_fault(&mut office, moment(), &form).unwrap();
    let file = fault_file(&office, id).unwrap();
    let measure = file.row.fault.named[0].measure.as_ref().unwrap();
    assert!(measure.open().contains(&MeasureCheck::UnionTold));
    let paper = print_fault(
        &mut office,
        moment(),
        &order(id, FaultPaper::Resolution, None),
    );
    assert_eq!(paper.unwrap().kind, "fault_resolution");
}

#[test]
fn a_withdrawn_fault_stays_on_record_and_touches_nobody() {
    let mut office = sample();
    let form = fault(FaultWord::Ordinary, vec![named("E08", "10")], &["E07"]);
    let id = save_fault(&mut office, moment(), &form).unwrap();
    calculate(&mut office, moment(), q3()).unwrap();
    assert_eq!(factor(&office, "E08"), "0.9");
    assert_eq!(
        code_of(withdraw_fault(&mut office, moment(), id, " ")),
        "bonus.withdraw_reason"
    );
    let file = withdraw_fault(&mut office, moment(), id, "查明是客户改了尺寸").unwrap();
    assert!(file.row.fault.withdrawn.is_some());
    assert!(view(&office, moment().today(), q3()).unwrap().stale);
    calculate(&mut office, moment(), q3()).unwrap();
    assert_eq!(factor(&office, "E08"), "1");
    assert_eq!(
        code_of(delete_fault(&mut office, moment(), q3(), id)),
        "bonus.fault_stands"
    );
}

#[test]
fn an_appeal_is_answered_by_somebody_else_and_a_reversal_lifts_only_the_one_who_appealed() {
    let mut office = sample();
    let people = vec![named("E08", "60"), named("E22", "40")];
    let form = fault(FaultWord::Apportioned, people, &["E07", "E21"]);
    let id = save_fault(&mut office, moment(), &form).unwrap();
    let appeal = FaultAppealForm {
        fault: id,
        code: "E22".into(),
        received_on: day("2026-08-20"),
        grounds: "单据已经写错，安装时无从发现".into(),
    };
    let file = appeal_fault(&mut office, moment(), &appeal).unwrap();
    assert_eq!(
        code_of(appeal_fault(&mut office, moment(), &appeal)),
        "bonus.appeal_twice"
    );
    let mut answer = FaultAnswerForm {
        fault: id,
        appeal: i64::from(file.appeals[0].appeal.id),
        by: "E21".into(),
        outcome: AppealOutcome::Reversed,
        reason: "单据与实物一致，本人没有过失".into(),
    };
    assert_eq!(
        code_of(answer_fault(&mut office, moment(), &answer)),
        "bonus.answers_own_case"
    );
    answer.by = "E02".into();
    answer_fault(&mut office, moment(), &answer).unwrap();
    assert_eq!(
        code_of(answer_fault(&mut office, moment(), &answer)),
        "bonus.appeal_answered"
    );
    calculate(&mut office, moment(), q3()).unwrap();
    assert_eq!(factor(&office, "E22"), "1");
    assert_eq!(factor(&office, "E08"), "0.88");
    let paper = print_fault(
        &mut office,
        moment(),
        &order(id, FaultPaper::Answer, Some("E22")),
    );
    assert_eq!(paper.unwrap().kind, "fault_answer");
}

#[test]
fn what_is_lifted_after_the_issue_names_the_notices_to_correct() {
    let mut office = sample();
    let faults = view(&office, moment().today(), "2026Q1".parse().unwrap())
        .unwrap()
        .faults;
    let row = faults
        .into_iter()
        .find(|row| row.fault.affected().next().is_some())
        .unwrap();
    let id = i64::from(row.fault.id);
    assert!(fault_file(&office, id).unwrap().to_correct.is_empty());
    let file = withdraw_fault(&mut office, moment(), id, "证据不足").unwrap();
    assert!(file.issued);
    assert_eq!(file.to_correct.len(), row.fault.affected().count());
    let form = crate::views::CorrectionForm {
        number: file.to_correct[0].clone(),
        lifted: vec![id],
        reason: "过失已经撤回".into(),
        ..Default::default()
    };
    correct(&mut office, moment(), &form).unwrap();
    let left = fault_file(&office, id).unwrap().to_correct;
    assert_eq!(left.len() + 1, file.to_correct.len());
}

#[test]
fn evidence_is_kept_by_its_hash_and_stands_on_the_papers() {
    let mut office = sample();
    let form = fault(FaultWord::Ordinary, vec![named("E08", "10")], &["E07"]);
    let id = save_fault(&mut office, moment(), &form).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("开单照片.txt");
    std::fs::write(&path, "6.2米写成2.6米").unwrap();
    let file = add_fault_evidence(&mut office, moment(), id, &path).unwrap();
    assert_eq!(file.evidence[0].sha256.len(), 64);
    let out = folder.path().join("copy.txt");
    copy_fault_evidence(&office, id, file.evidence[0].id, &out).unwrap();
    assert_eq!(std::fs::read(&out).unwrap(), std::fs::read(&path).unwrap());
    for paper in [FaultPaper::Hearing, FaultPaper::Decision] {
        let row = print_fault(&mut office, moment(), &order(id, paper, None)).unwrap();
        assert!(bytes(&office, row.id).unwrap().starts_with(b"%PDF"));
    }
    assert_eq!(fault_file(&office, id).unwrap().papers.len(), 2);
    assert_eq!(
        code_of(delete_fault(&mut office, moment(), q3(), id)),
        "bonus.fault_has_papers"
    );
    assert_eq!(
        code_of(print_fault(
            &mut office,
            moment(),
            &order(id, FaultPaper::Shares, None)
        )),
        "bonus.paper_of_other_kind"
    );
}

#[test]
fn a_loss_is_a_paper_of_its_own_and_changes_no_bonus() {
    let mut office = sample();
    let head = view(&office, moment().today(), q3()).unwrap();
    let mut form = LossForm {
        id: None,
        code: "E22".into(),
        happened_on: day("2026-08-03"),
        facts: "吊装时没有系保险绳，灯具坠落损坏。".into(),
        loss: "6000".into(),
        borne: "2500".into(),
        ground: "劳动合同第十二条".into(),
        reason: "本人有重大过失，公司安全设备齐全。".into(),
        statement: "同意分月赔偿。".into(),
        heard_on: day("2026-08-05"),
        agreed_on: None,
        first_month: day("2026-12-15"),
        wage: "5000".into(),
        minimum: "2490".into(),
        instalment: None,
    };
    assert_eq!(preview_loss(&form).unwrap().plan.len(), 3);
    let rows = save_loss(&mut office, moment(), &form).unwrap();
    let id = i64::from(rows[0].loss.id);
    form.id = Some(id);
    form.agreed_on = Some(day("2026-08-06"));
    save_loss(&mut office, moment(), &form).unwrap();
    assert!(save_loss(&mut office, moment(), &form).is_err(), "agreed");
    let paper = print_loss(&mut office, moment(), id, false).unwrap();
    assert_eq!(paper.kind, "loss_plan");
    let rows = withdraw_loss(&mut office, moment(), id).unwrap();
    assert_eq!(rows[0].papers.len(), 1);
    assert_eq!(
        code_of(print_loss(&mut office, moment(), id, false)),
        "loss.withdrawn"
    );
    let after = view(&office, moment().today(), q3()).unwrap();
    assert_eq!(after.people, head.people);
    assert!(!after.stale);
}
