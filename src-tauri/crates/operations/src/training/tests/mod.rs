//! Training by its verbs, on the sample company.

mod examined;
mod sitting;

use domain::training::{
    Attendance, ContentKind, ExamForm, PlanProgress, QuestionKind, SectionRule, Standing,
};

use crate::error::Result;
use crate::testing::{TestOffice, code_of, day, moment, office, refused, sample};
use crate::training as verbs;
use crate::views::{
    AttendanceInput, DueKind, ExamSetForm, MarkInput, PlanForm, SessionForm, SlotForm,
};

fn line(title: &str) -> PlanForm {
    PlanForm {
        id: None,
        revision: 1,
        year: 2026,
        title: title.into(),
        level: domain::training::PlanLevel::Company,
        department: None,
        kind: ContentKind::Rules,
        course: None,
        audience: String::new(),
        theory: "1.5".into(),
        practice: String::new(),
        from: day("2026-12-01"),
        to: day("2026-12-31"),
        trainer: "方祎宁".into(),
        exam: ExamForm::None,
        budget: String::new(),
        reason: String::new(),
    }
}

fn slot(on: &str, from: &str, to: &str, room: &str) -> SlotForm {
    SlotForm {
        day: day(on),
        from: from.into(),
        to: to.into(),
        room: room.into(),
    }
}

fn session(title: &str, trainer: &str, slots: Vec<SlotForm>) -> SessionForm {
    SessionForm {
        id: None,
        revision: 1,
        title: title.into(),
        kind: ContentKind::Product,
        course: None,
        plan_line: None,
        regulation: None,
        trainer: trainer.into(),
        slots,
        practice: String::new(),
        exam: ExamForm::None,
        cost: String::new(),
        material: String::new(),
        people: vec!["E08".into()],
    }
}

fn id_of(office: &TestOffice, title: &str) -> i64 {
    let rows = verbs::sessions_list(office).unwrap();
    rows.iter().find(|row| row.title == title).unwrap().id
}

fn exam_of(office: &TestOffice, title: &str) -> i64 {
    let rows = verbs::exams_list(office).unwrap();
    rows.iter().find(|row| row.title == title).unwrap().id
}

#[test]
fn without_a_training_regulation_nothing_is_planned() {
    let mut office = office();
    let answer = refused(verbs::save_line(&mut office, moment(), &line("制度")));
    assert_eq!(answer.code, "training.no_regulation");
    assert_eq!(answer.facts["day"], "2026-11-23");
    assert!(
        verbs::overview(&office, moment().today())
            .unwrap()
            .rules
            .is_none()
    );
    assert_eq!(
        code_of(verbs::needs_view(&office, moment().today())),
        "training.no_regulation"
    );
}

#[test]
fn the_plan_of_the_sample_is_measured_against_what_was_held() {
    let office = sample();
    let plan = verbs::plan_view(&office, moment().today(), 2026).unwrap();
    let told: Vec<(&str, PlanProgress)> = plan
        .rows
        .iter()
        .map(|row| (row.line.title.as_str(), row.progress))
        .collect();
    assert_eq!(told[0], ("安全用电与高处作业", PlanProgress::Held));
    assert_eq!(told[1].1, PlanProgress::Overdue);
    assert!(plan.approved && plan.rows.len() == 8);
    assert_eq!(plan.ceiling.unwrap().to_string(), "24300.00");
    assert!(
        plan.budget_basis
            .starts_with("《培训管理制度》（2026年第1版）第"),
        "{}",
        plan.budget_basis
    );
    // Two of the five approved lines whose last day has passed.
    assert_eq!(plan.totals.completion.unwrap().to_string(), "40");
}

#[test]
fn every_result_names_its_article() {
    let office = sample();
    let today = moment().today();
    for row in verbs::exams_list(&office).unwrap() {
        assert!(row.basis.contains("第1版）第"), "{}", row.basis);
    }
    for row in verbs::certificates_list(&office, today).unwrap() {
        assert!(row.certificate.basis.contains('第'));
    }
    for row in verbs::follow_ups_list(&office, today).unwrap() {
        assert!(row.follow_up.basis.contains('第'));
    }
}

#[test]
fn what_is_due_comes_with_its_day_and_whoever_has_to_do_it() {
    let office = sample();
    let due = verbs::training_due(&office, moment().today(), 60).unwrap();
    let of = |kind| due.iter().filter(move |one| one.kind == kind);
    let late: Vec<&str> = of(DueKind::FollowUp)
        .filter(|one| one.overdue)
        .map(|one| one.code.as_str())
        .collect();
    assert_eq!(late, ["E08", "E20"]);
    assert!(of(DueKind::FollowUp).all(|one| !one.by.is_empty() || one.code == "E01"));
    assert_eq!(of(DueKind::Certificate).count(), 4);
    assert!(of(DueKind::Session).any(|one| one.what == "安全用电与高处作业复训"));
    assert!(due.windows(2).all(|pair| pair[0].due_on <= pair[1].due_on));
}

#[test]
fn the_matrix_knows_what_is_missing_and_what_a_session_has_shown() {
    let office = sample();
    let view = verbs::matrix_view(&office, moment().today()).unwrap();
    let cell = |code: &str, name: &str| {
        let column = view
            .matrix
            .competences
            .iter()
            .position(|one| one.name == name)
            .unwrap();
        let row = view
            .matrix
            .rows
            .iter()
            .find(|row| row.code == code)
            .unwrap();
        row.cells.iter().find(|cell| cell.column == column).cloned()
    };
    assert_eq!(
        cell("E22", "安全用电与高处作业").unwrap().standing,
        Standing::Expiring
    );
    assert_eq!(cell("E19", "投诉处理").unwrap().standing, Standing::Below);
    assert_eq!(
        cell("E18", "客户服务标准").unwrap().standing,
        Standing::Missing
    );
    assert!(cell("E12", "合同与授信").is_none());
    let needs = verbs::needs_view(&office, moment().today()).unwrap().needs;
    assert!(
        needs
            .iter()
            .any(|need| need.code == "E18" && need.what == "客户服务标准")
    );
    assert!(needs.iter().any(|need| need.what == "手语接待入门"));
}

#[test]
fn job_descriptions_bring_their_training_as_competences_once() {
    let mut office = sample();
    let before = verbs::matrix_view(&office, moment().today()).unwrap();
    assert!(before.unmatched.len() > 20);
    let after = verbs::take_from_jobs(&mut office, moment()).unwrap();
    assert_eq!(after.unmatched, []);
    assert!(after.requirements.len() > before.requirements.len());
    let again = verbs::take_from_jobs(&mut office, moment()).unwrap();
    assert_eq!(again.requirements.len(), after.requirements.len());
}

#[test]
fn rooms_trainers_and_people_are_in_one_place_at_a_time() {
    let mut office = sample();
    let mut set = |form: &SessionForm| -> Result<i64> {
        Ok(verbs::save_session(&mut office, moment(), form)?.row.id)
    };
    let here = || vec![slot("2026-12-03", "09:00", "11:00", "展厅")];
    set(&session("甲", "方祎宁", here())).unwrap();
    let mut other = session(
        "乙",
        "江映雪",
        vec![slot("2026-12-03", "10:30", "12:00", "展厅")],
    );
    assert_eq!(code_of(set(&other)), "training.room_taken");
    other.slots[0].room = "二楼".into();
    assert_eq!(code_of(set(&other)), "training.person_taken");
    other.people = vec!["E17".into()];
    other.trainer = "方祎宁".into();
    assert_eq!(code_of(set(&other)), "training.trainer_taken");
    other.trainer = "邵昉".into();
    assert_eq!(code_of(set(&other)), "training.trainer_expired");
    let two_rooms = vec![
        slot("2026-12-04", "09:00", "11:00", "展厅"),
        slot("2026-12-04", "10:00", "12:00", "仓库"),
    ];
    assert_eq!(
        code_of(set(&session("丙", "江映雪", two_rooms))),
        "training.slots_overlap"
    );
}

#[test]
fn a_session_closes_only_when_nothing_is_pending() {
    let mut office = sample();
    let mut form = session(
        "新品",
        "江映雪",
        vec![slot("2026-11-20", "09:00", "11:00", "展厅")],
    );
    form.exam = ExamForm::Theory;
    let id = verbs::save_session(&mut office, moment(), &form)
        .unwrap()
        .row
        .id;
    let close = |office: &mut TestOffice| code_of(verbs::close_session(office, moment(), id, ""));
    assert_eq!(close(&mut office), "training.attendance_pending");
    let came = |practice: &str| AttendanceInput {
        code: "E08".into(),
        attendance: Attendance::Present,
        practice: practice.into(),
        note: String::new(),
    };
    assert_eq!(
        code_of(verbs::attend(&mut office, moment(), id, &[came("101")])),
        "training.bad_points"
    );
    verbs::attend(&mut office, moment(), id, &[came("")]).unwrap();
    assert_eq!(close(&mut office), "training.exam_missing");
    let exam = verbs::set_exam(&mut office, moment(), &paper("新品考试", Some(id))).unwrap();
    assert_eq!((exam.row.pass_mark, exam.row.people), (80, 1));
    assert_eq!(close(&mut office), "training.results_pending");
    let mark = |score: &str| MarkInput {
        code: "E08".into(),
        variant: String::new(),
        score: score.into(),
        items: vec![],
    };
    let told = refused(verbs::enter_marks(
        &mut office,
        moment(),
        exam.row.id,
        &[mark("101")],
    ));
    assert_eq!(
        (told.code.as_str(), told.facts["name"].as_str()),
        ("training.score_out_of_range", "温晓棠")
    );
    verbs::enter_marks(&mut office, moment(), exam.row.id, &[mark("85")]).unwrap();
    let closed = verbs::close_session(&mut office, moment(), id, "完成").unwrap();
    assert!(closed.open.is_none());
    assert_eq!(
        code_of(verbs::save_session(
            &mut office,
            moment(),
            &SessionForm {
                id: Some(id),
                ..form
            }
        )),
        "training.session_closed"
    );
}

fn paper(title: &str, session: Option<i64>) -> ExamSetForm {
    ExamSetForm {
        title: title.into(),
        session,
        resit_of: None,
        on: day("2026-11-20"),
        minutes: 30,
        people: vec![],
        sections: vec![SectionRule {
            kind: QuestionKind::Single,
            count: 10,
            marks: 10,
        }],
        within: vec![],
        tags: vec![],
        difficulties: vec![],
        total: 100,
        variants: 2,
        seed: 1,
        strict: false,
    }
}
