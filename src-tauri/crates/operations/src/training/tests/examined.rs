use domain::training::Level;

use super::{exam_of, id_of, paper};
use crate::error::Result;
use crate::testing::{TestOffice, code_of, day, moment, refused, sample};
use crate::training as verbs;
use crate::views::{AgreementForm, ProofForm, QuestionQuery, TrainingPaper, TrainingPrint};

#[test]
fn a_paper_that_cannot_be_set_says_which_condition_stands_against_it() {
    let mut office = sample();
    let mut form = paper("考试", None);
    form.people = vec!["E08".into()];
    form.sections[0].count = 90;
    form.sections[0].marks = 1;
    form.total = 90;
    let told = refused(verbs::set_exam(&mut office, moment(), &form));
    assert_eq!(
        (told.code.as_str(), told.facts["needs"].as_str()),
        ("training.unmet_kind", "90")
    );
    assert!(crate::texts::knows(&told.code));
}

#[test]
fn a_bank_comes_in_without_what_is_wrong_or_there_already() {
    let mut office = sample();
    let path = office.folder.path().join("题库.csv");
    let text = "题型,题干,选项A,选项B,答案,依据\n\
                单选题,新的一题,甲,乙,A,《客户服务管理制度》第十三条\n\
                单选题,没有答案,甲,乙,,\n\
                单选题,新的一题,乙,甲,B,\n\
                判断题,湿手可以按动墙面开关，只要不碰灯头。,,,错,\n\
                判断题,依据不对,,,对,《不存在的制度》第一条\n";
    std::fs::write(&path, text).unwrap();
    let look = verbs::look_at_questions(&office, moment(), &path).unwrap();
    assert_eq!((look.rows, look.created, look.skipped), (5, 1, 4));
    let why: Vec<&str> = look.errors.iter().map(|one| one.why.as_str()).collect();
    assert_eq!(why, ["no_answer", "unknown_article"]);
    assert_eq!(look.duplicates.len(), 2);
    assert_eq!(look.duplicates[0].same_as_row, Some(2));
    assert!(look.duplicates[1].question.is_some());
    let before = verbs::questions(&office, moment().today(), &QuestionQuery::default()).unwrap();
    assert_eq!(
        code_of(verbs::import_questions(&mut office, moment(), &path, true)),
        "training.bad_questions"
    );
    verbs::import_questions(&mut office, moment(), &path, false).unwrap();
    let after = verbs::questions(&office, moment().today(), &QuestionQuery::default()).unwrap();
    assert_eq!(after.bank, before.bank + 1);
    let again = verbs::import_questions(&mut office, moment(), &path, false).unwrap();
    assert_eq!(again.created, 0);
}

#[test]
fn results_of_another_examination_are_refused_as_a_whole() {
    let mut office = sample();
    let mut form = paper("抽考", None);
    form.people = vec!["E07".into(), "E08".into()];
    let exam = verbs::set_exam(&mut office, moment(), &form)
        .unwrap()
        .row
        .id;
    let path = office.folder.path().join("成绩.csv");
    let other = exam_of(&office, "客户服务标准与投诉处理考试");
    std::fs::write(
        &path,
        format!("工号,姓名,成绩,考试编号\nE07,邵昉,90,{exam}\nE08,温晓棠,80,{other}\n"),
    )
    .unwrap();
    let told = refused(verbs::import_results(
        &mut office,
        moment(),
        exam,
        &path,
        false,
    ));
    assert_eq!(
        (told.code.as_str(), told.facts["row"].as_str()),
        ("training.other_exam", "3")
    );
    std::fs::write(
        &path,
        "工号,姓名,成绩\nE07,邵昉,105\nE08,温晓棠,80\nE09,祝明翀,70\nE08,温晓棠,81\n",
    )
    .unwrap();
    let report = verbs::import_results(&mut office, moment(), exam, &path, false).unwrap();
    let why: Vec<&str> = report.errors.iter().map(|one| one.why.as_str()).collect();
    assert_eq!(
        why,
        [
            "training.score_out_of_range",
            "training.not_examined",
            "training.result_twice"
        ]
    );
    assert_eq!(report.taken, 1);
    assert_eq!(verbs::exam_view(&office, exam).unwrap().row.passed, 1);
}

#[test]
fn an_expired_certificate_is_not_relied_on() {
    let mut office = sample();
    let rows = verbs::certificates_list(&office, moment().today()).unwrap();
    let old = rows
        .iter()
        .find(|row| row.code == "E22")
        .unwrap()
        .certificate
        .clone();
    assert!(verbs::use_certificate(&office, day("2027-01-11"), &old.number).is_ok());
    let told = refused(verbs::use_certificate(
        &office,
        day("2027-01-12"),
        &old.number,
    ));
    assert_eq!(
        (told.code.as_str(), told.facts["until"].as_str()),
        ("training.certificate_expired", "2027-01-11")
    );
    verbs::revoke_certificate(&mut office, moment(), old.id.into(), "发现代考").unwrap();
    let proof = ProofForm {
        code: "E22".into(),
        competence: old.competence.into(),
        level: Level::Skilled,
        on: day("2026-11-20"),
        note: String::new(),
        certificate: Some(old.number.clone()),
    };
    assert_eq!(
        code_of(verbs::prove(&mut office, moment(), &proof)),
        "training.certificate_revoked"
    );
}

#[test]
fn resits_are_for_those_who_failed_within_their_days_and_not_too_often() {
    let mut office = sample();
    let first = exam_of(&office, "客户服务标准与投诉处理考试");
    let mut form = paper("补考", None);
    form.resit_of = Some(first);
    let failed = verbs::exam_view(&office, first).unwrap();
    assert!(failed.row.passed < failed.row.people);
    assert_eq!(
        code_of(verbs::set_exam(&mut office, moment(), &form)),
        "training.resit_late"
    );
    form.on = day("2026-09-20");
    form.people = vec!["E19".into()];
    assert_eq!(
        code_of(verbs::set_exam(&mut office, moment(), &form)),
        "training.not_failed"
    );
    form.people.clear();
    let resit = verbs::set_exam(&mut office, moment(), &form).unwrap();
    assert_eq!(resit.row.people, failed.row.people - failed.row.passed);
    assert_eq!(
        code_of(verbs::set_exam(&mut office, moment(), &form)),
        "training.resit_of_last"
    );
}

#[test]
fn a_service_period_keeps_to_the_law_and_falls_month_by_month() {
    let mut office = sample();
    let mut form = AgreementForm {
        code: "E24".into(),
        training: "照明控制工程师认证".into(),
        professional: true,
        cost: "12000".into(),
        ended_on: day("2026-10-31"),
        months: 24,
        penalty: "12000".into(),
    };
    form.months = 25;
    assert_eq!(
        code_of(verbs::agree(&mut office, moment(), &form)),
        "training.period_too_long"
    );
    form.months = 24;
    form.penalty = "12000.01".into();
    assert_eq!(
        code_of(verbs::agree(&mut office, moment(), &form)),
        "training.penalty_above_cost"
    );
    form.penalty = "12000".into();
    let made = verbs::agree(&mut office, moment(), &form).unwrap();
    let owed =
        verbs::agreement_penalty(&office, made.agreement.id.into(), day("2027-04-30"), false)
            .unwrap();
    assert_eq!(
        (owed.unserved_months, owed.penalty.to_string()),
        (18, "9000.00".into())
    );
    assert!(owed.basis.contains("第二十二条") && owed.basis.contains("培训管理制度"));
    let paper = print(
        &mut office,
        TrainingPaper::Agreement,
        Some(made.agreement.id.into()),
    );
    assert_eq!(paper.unwrap(), 1);
}

fn print(office: &mut TestOffice, paper: TrainingPaper, id: Option<i64>) -> Result<u32> {
    let order = TrainingPrint {
        paper,
        id,
        year: Some(2026),
        code: Some("E22".into()),
        variant: Some("B".into()),
        sign: false,
    };
    Ok(verbs::print(office, moment(), &order)?.pages)
}

#[test]
fn every_form_prints() {
    use TrainingPaper as P;
    let mut office = sample();
    let held = id_of(&office, "客户服务标准与投诉处理");
    let exam = exam_of(&office, "客户服务标准与投诉处理考试");
    let follow_up = verbs::follow_ups_list(&office, moment().today()).unwrap()[0]
        .follow_up
        .id;
    let certificate = verbs::certificates_list(&office, moment().today()).unwrap()[0]
        .certificate
        .id;
    for (paper, id) in [
        (P::Plan, None),
        (P::Matrix, None),
        (P::Needs, None),
        (P::Notice, Some(held)),
        (P::SignIn, Some(held)),
        (P::Record, Some(held)),
        (P::Practice, Some(held)),
        (P::Feedback, Some(held)),
        (P::Effect, Some(held)),
        (P::Exam, Some(exam)),
        (P::AnswerSheet, Some(exam)),
        (P::AnswerKey, Some(exam)),
        (P::Results, Some(exam)),
        (P::FollowUp, Some(follow_up.into())),
        (P::File, None),
        (P::Due, None),
        (P::Summary, None),
    ] {
        let pages = print(&mut office, paper, id);
        assert!(pages.unwrap() >= 1, "{paper:?}");
    }
    assert_eq!(
        print(&mut office, P::Certificate, Some(certificate.into())).unwrap(),
        1
    );
    assert_eq!(
        code_of(print(&mut office, P::Notice, None)),
        "training.print_what"
    );
}
