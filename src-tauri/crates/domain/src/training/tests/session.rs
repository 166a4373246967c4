use super::exam::{exam, result};
use super::{day, terms};
use crate::exact::Exact;
use crate::money::Money;
use crate::people::Organisation;
use crate::training::{
    Attendance, Attendee, ContentKind, ExamForm, Feedback, FollowUpDone, PlanLevel, PlanLine,
    PlanProgress, PlanState, Session, SessionState, Slot, TrainingFigure, TrainingFigureKind,
    clash, figures, indicators, minute_of_day, pending, progress, schedule, time_of_day,
};

fn slot(on: &str, from: u32, to: u32, room: &str) -> Slot {
    Slot {
        day: day(on),
        from: from * 60,
        to: to * 60,
        room: room.into(),
    }
}

fn session(id: i64) -> Session {
    let attendee = |person: i64| Attendee {
        employee: person.into(),
        attendance: Attendance::Present,
        practice: None,
        note: String::new(),
    };
    Session {
        id: id.into(),
        revision: 1,
        title: format!("场次{id}"),
        kind: ContentKind::Rules,
        course: None,
        plan_line: Some(1.into()),
        regulation: None,
        trainer: format!("讲师{id}"),
        slots: vec![
            slot("2026-03-19", 9, 12, "二楼会议室"),
            slot("2026-03-20", 9, 11, "展厅"),
        ],
        practice_minutes: 60,
        exam: ExamForm::Theory,
        cost: Money::ZERO,
        material: String::new(),
        attendees: vec![attendee(1), attendee(2)],
        feedback: vec![],
        effects: vec![],
        state: SessionState::Planned,
        record: String::new(),
        closed_on: None,
    }
}

#[test]
fn a_room_or_a_trainer_is_in_one_place_at_a_time() {
    let first = session(1);
    let mut other = session(2);
    other.slots = vec![slot("2026-03-20", 10, 12, "展厅")];
    let code = |other: &Session| clash(other, std::slice::from_ref(&first)).map_err(|no| no.code);
    assert_eq!(code(&other), Err("training.room_taken"));
    other.slots[0].room = "仓库".into();
    assert_eq!(code(&other), Ok(()));
    other.trainer = "讲师1".into();
    assert_eq!(code(&other), Err("training.trainer_taken"));
    // One ends when the other begins.
    other.slots = vec![slot("2026-03-20", 11, 12, "展厅")];
    assert_eq!(code(&other), Ok(()));
}

#[test]
fn a_session_that_cannot_be_is_refused() {
    let code = |change: fn(&mut Session)| {
        let mut one = session(1);
        change(&mut one);
        one.check().map_err(|no| no.code)
    };
    assert_eq!(code(|_| {}), Ok(()));
    assert_eq!(code(|one| one.trainer.clear()), Err("training.no_trainer"));
    assert_eq!(code(|one| one.slots.clear()), Err("training.no_slot"));
    assert_eq!(code(|one| one.slots[0].to = 60), Err("training.bad_slot"));
    assert_eq!(
        code(|one| one.slots[1] = slot("2026-03-19", 11, 13, "展厅")),
        Err("training.slots_overlap")
    );
    assert_eq!(
        code(|one| one.practice_minutes = 301),
        Err("training.practice_longer")
    );
    assert_eq!(
        code(|one| one.attendees[1].employee = 1.into()),
        Err("training.person_twice")
    );
}

#[test]
fn a_session_closes_only_when_nothing_is_pending() {
    let mut one = session(1);
    let after = day("2026-03-21");
    let mut exam = exam(2);
    let code = |one: &Session, exams: &[_], on| pending(one, exams, on).map_err(|no| no.code);
    assert_eq!(code(&one, &[], day("2026-03-19")), Err("training.not_over"));
    one.attendees[1].attendance = Attendance::Pending;
    assert_eq!(code(&one, &[], after), Err("training.attendance_pending"));
    one.attendees[1].attendance = Attendance::Present;
    assert_eq!(code(&one, &[], after), Err("training.exam_missing"));
    exam.results = vec![result(1, &[(1, 30)])];
    assert_eq!(
        code(&one, &[exam.clone()], after),
        Err("training.results_pending")
    );
    one.attendees[1].attendance = Attendance::Leave;
    assert_eq!(code(&one, &[exam.clone()], after), Ok(()));
    one.exam = ExamForm::Both;
    assert_eq!(
        code(&one, &[exam.clone()], after),
        Err("training.practice_pending")
    );
    one.attendees[0].practice = Some(Exact::from(85_u32));
    assert_eq!(code(&one, &[exam], after), Ok(()));
}

#[test]
fn whoever_was_there_is_followed_up_on_the_days_of_the_regulation() {
    let mut one = session(1);
    one.attendees[1].attendance = Attendance::Absent;
    let found = schedule(&one, &terms(), &Organisation::default(), "第三十五条");
    let due: Vec<String> = found.iter().map(|one| one.due_on.to_string()).collect();
    assert_eq!(due, ["2026-04-19", "2026-05-19", "2026-06-18"]);
    let done = |on: &str, grade| FollowUpDone {
        on: day(on),
        by: "江映雪".into(),
        grade,
        facts: "接话更快".into(),
        help: String::new(),
    };
    assert_eq!(
        found[0].accepts(&done("2026-04-18", 4)).unwrap_err().code,
        "training.followup_early"
    );
    assert_eq!(
        found[0].accepts(&done("2026-04-19", 6)).unwrap_err().code,
        "training.bad_grade"
    );
    assert!(found[0].accepts(&done("2026-04-19", 4)).is_ok());
    // Three hours are below the four of the regulation.
    one.slots.pop();
    assert!(schedule(&one, &terms(), &Organisation::default(), "第三十五条").is_empty());
}

#[test]
fn the_figures_for_the_assessment_are_read_off_what_was_closed() {
    let line = PlanLine {
        id: 1.into(),
        revision: 1,
        year: 2026,
        title: "季奖制度".into(),
        level: PlanLevel::Company,
        department: None,
        kind: ContentKind::Rules,
        course: None,
        audience: "全员".into(),
        theory_minutes: 240,
        practice_minutes: 60,
        from: day("2026-03-01"),
        to: day("2026-03-31"),
        trainer: String::new(),
        exam: ExamForm::Theory,
        budget: Money::ZERO,
        added: false,
        state: PlanState::Approved,
        reason: String::new(),
    };
    let mut one = session(1);
    assert_eq!(progress(&line, &[], day("2026-03-31")), PlanProgress::Open);
    assert_eq!(
        progress(&line, &[], day("2026-04-01")),
        PlanProgress::Overdue
    );
    assert_eq!(
        progress(&line, std::slice::from_ref(&one), day("2026-04-01")),
        PlanProgress::Scheduled
    );
    one.state = SessionState::Closed;
    let sheet = |overall| Feedback {
        content: 4,
        trainer: 4,
        organisation: 4,
        overall,
        remark: String::new(),
    };
    one.feedback = vec![sheet(5), sheet(3), sheet(4)];
    let mut exam = exam(2);
    exam.results = vec![
        result(1, &[(1, 30), (2, 30), (3, 40)]),
        result(2, &[(1, 30)]),
    ];
    let mut resit = exam.clone();
    resit.id = 2.into();
    resit.resit_of = Some(1.into());
    resit.results = vec![result(2, &[(1, 30), (2, 30), (3, 40)])];
    let period = (day("2026-01-01"), day("2026-03-31"));
    let lines = [
        line.clone(),
        PlanLine {
            id: 2.into(),
            ..line
        },
    ];
    let (sessions, exams) = ([one], [exam, resit]);
    let found = indicators(&lines, &sessions, &exams, period, 4);
    assert_eq!(
        (found.planned, found.held, found.examined, found.passed),
        (2, 1, 2, 2)
    );
    assert_eq!(found.plan_completion.unwrap().to_string(), "50");
    assert_eq!(found.pass_rate.unwrap().to_string(), "100");
    assert_eq!(found.hours.to_string(), "10");
    assert_eq!(found.hours_per_head.unwrap().to_string(), "2.5");
    assert_eq!(found.satisfaction.unwrap().to_string(), "66.67");
    let people = std::collections::BTreeSet::from([1.into()]);
    let told = |today| {
        let found = figures(&lines, &sessions, &exams, period, &people, day(today));
        let one = |one: TrainingFigure| {
            let value = one.value.to_string();
            (one.kind, value, one.numerator, one.denominator)
        };
        found.into_iter().map(one).collect::<Vec<_>>()
    };
    use TrainingFigureKind as K;
    let all = told("2026-04-01");
    assert!(all.contains(&(K::PlanCompletion, "50".into(), 1, 2)));
    assert!(all.contains(&(K::PassRate, "100".into(), 1, 1)));
    assert!(all.contains(&(K::Satisfaction, "66.67".into(), 2, 3)));
    // In March the lines of March still have time, and nothing else was held.
    assert_eq!(told("2026-02-27"), []);
    let nothing = indicators(&[], &[], &[], period, 0);
    assert_eq!(nothing.hours_per_head, None);
    assert_eq!(nothing.plan_completion, None);
}

#[test]
fn times_are_read_and_written() {
    assert_eq!(minute_of_day("9:30"), Some(570));
    assert_eq!(time_of_day(570), "09:30");
    assert_eq!(minute_of_day("24:01"), None);
    assert_eq!(minute_of_day("9.30"), None);
}
