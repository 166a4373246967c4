use chrono::DateTime;

use super::day;
use super::exam::{exam, result};
use crate::moment::Moment;
use crate::training::{ExamState, QuestionKind, Sitting, SittingAnswer};

fn at(clock: &str) -> Moment {
    Moment::new(DateTime::parse_from_rfc3339(&format!("2026-03-20T{clock}+08:00")).unwrap())
}

fn sitting(answers: &[(i64, &str)]) -> Sitting {
    Sitting {
        id: 1.into(),
        exam: 1.into(),
        employee: 1.into(),
        variant: "A".into(),
        begun_at: at("09:00:00").at(),
        handed_in_at: None,
        answers: answers
            .iter()
            .map(|(question, answer)| SittingAnswer {
                question: (*question).into(),
                answer: (*answer).to_owned(),
            })
            .collect(),
    }
}

#[test]
fn only_who_is_listed_and_not_yet_marked_sits_down_from_the_day_of_the_exam() {
    let mut exam = exam(2);
    let code = |exam: &crate::training::Exam, person: i64, on: &str| {
        exam.admits(person.into(), day(on)).map_err(|no| no.code)
    };
    assert_eq!(code(&exam, 1, "2026-03-20"), Ok(()));
    assert_eq!(code(&exam, 1, "2026-03-19"), Err("training.sitting_early"));
    assert_eq!(code(&exam, 9, "2026-03-20"), Err("training.not_examined"));
    exam.results = vec![result(1, &[(1, 30), (2, 30), (3, 40)])];
    assert_eq!(code(&exam, 1, "2026-03-20"), Err("training.sitting_marked"));
    exam.state = ExamState::Closed;
    assert_eq!(code(&exam, 2, "2026-03-20"), Err("training.exam_closed"));
}

#[test]
fn answers_are_taken_until_the_time_is_over_or_the_paper_handed_in() {
    let exam = exam(1);
    let mut one = sitting(&[]);
    let take = |one: &Sitting, question: i64, answer: &str, clock: &str| {
        one.takes(&exam, question.into(), answer, at(clock))
            .map_err(|no| no.code)
    };
    assert_eq!(one.seconds_left(60, at("09:10:30")), 2970);
    assert_eq!(one.seconds_left(60, at("08:00:00")), 3600, "put back");
    assert_eq!(one.seconds_left(60, at("10:00:01")), 0);
    assert_eq!(take(&one, 1, "A", "09:59:59"), Ok(()));
    assert_eq!(take(&one, 1, "A", "10:00:20"), Ok(()), "on its way");
    assert_eq!(take(&one, 1, "A", "10:00:31"), Err("training.sitting_over"));
    assert_eq!(
        take(&one, 1, "Z", "09:10:00"),
        Err("training.sitting_no_option")
    );
    assert_eq!(
        take(&one, 1, "AB", "09:10:00"),
        Err("training.sitting_no_option")
    );
    assert_eq!(take(&one, 1, "", "09:10:00"), Ok(()), "taken back");
    assert_eq!(take(&one, 9, "A", "09:10:00"), Err("training.unknown_item"));
    one.handed_in_at = Some(at("09:30:00").at());
    assert_eq!(
        take(&one, 1, "A", "09:31:00"),
        Err("training.sitting_handed_in")
    );
    assert_eq!(one.seconds_left(60, at("09:31:00")), 0);
}

#[test]
fn the_key_marks_what_it_can_and_a_person_the_rest() {
    let exam = exam(1);
    let paper = exam.variant("A").unwrap();
    let right = |id: i64| paper.item(id.into()).unwrap().1.answer.join("");
    let (first, second) = (right(1), right(2));
    let one = sitting(&[
        (1, &first),
        (2, if second == "A" { "B" } else { "A" }),
        (3, "断电"),
    ]);
    let marks = |sitting: &Sitting, id: i64| {
        let sheet = sitting.sheet(&exam);
        let line = sheet
            .iter()
            .find(|line| line.question == id.into())
            .unwrap();
        line.marks.as_ref().map(ToString::to_string)
    };
    assert_eq!(marks(&one, 1).unwrap(), "30");
    assert_eq!(marks(&one, 2).unwrap(), "0");
    assert_eq!(marks(&one, 3), None, "a short answer waits for the marker");
    assert_eq!(one.result(&exam, day("2026-03-20")), None);
    // Whoever wrote nothing at all needs no marker.
    let silent = sitting(&[(1, &first)]);
    let told = silent.result(&exam, day("2026-03-20")).unwrap();
    assert_eq!(told.score.to_string(), "30");
    assert_eq!(exam.accepts(&told), Ok(()));
    assert_eq!(
        paper.items().map(|(section, _)| section.kind).last(),
        Some(QuestionKind::Short)
    );
}
