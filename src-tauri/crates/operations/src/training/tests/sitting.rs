use chrono::DateTime;
use domain::moment::Moment;
use domain::training::{QuestionKind, SectionRule};

use super::paper;
use crate::office::Office;
use crate::testing::{TestOffice, code_of, day, moment, refused, sample};
use crate::training as verbs;
use crate::views::{ItemInput, MarkInput, SittingView};

fn at(clock: &str) -> Moment {
    Moment::new(DateTime::parse_from_rfc3339(&format!("2026-11-23T{clock}+08:00")).unwrap())
}

/// Four single choices of 20 and, if asked for, a short answer of 20 more.
fn exam(office: &mut TestOffice, with_short: bool) -> i64 {
    let mut form = paper("上机考试", None);
    form.on = day("2026-11-23");
    form.people = vec!["E08".into(), "E09".into()];
    let section = |kind, count| SectionRule {
        kind,
        count,
        marks: 20,
    };
    form.sections = match with_short {
        true => vec![
            section(QuestionKind::Single, 4),
            section(QuestionKind::Short, 1),
        ],
        false => vec![section(QuestionKind::Single, 5)],
    };
    let view = verbs::set_exam(office, moment(), &form).unwrap();
    view.row.id
}

/// The right answer of a question, which the paper on the screen does not tell.
fn key(office: &Office, exam: i64, variant: &str, question: i64) -> String {
    let exam = verbs::exam_view(office, exam).unwrap().exam;
    let paper = exam.variant(variant).unwrap();
    paper.item(question.into()).unwrap().1.answer.join("")
}

fn answer_rightly(office: &mut TestOffice, id: i64, paper: &SittingView, now: Moment) {
    for one in paper.questions.iter().filter(|one| !one.options.is_empty()) {
        let right = key(office, id, &paper.variant, one.question);
        verbs::answer(office, now, id, &paper.code, one.question, &right).unwrap();
    }
}

#[test]
fn a_paper_at_this_pc_keeps_each_answer_and_is_marked_by_its_key_when_handed_in() {
    let mut office = sample();
    let id = exam(&mut office, false);
    assert_eq!(
        code_of(verbs::sit(&mut office, day_before(), id, "E08")),
        "training.sitting_early"
    );
    let paper = verbs::sit(&mut office, at("09:00:00"), id, "E08").unwrap();
    assert_eq!((paper.seconds_left, paper.questions.len()), (1800, 5));
    let first = &paper.questions[0];
    verbs::answer(&mut office, at("09:01:00"), id, "E08", first.question, "A").unwrap();
    verbs::answer(&mut office, at("09:02:00"), id, "E08", first.question, "B").unwrap();
    // The window was killed: the paper comes back with its answers, and the time went on.
    let again = verbs::sit(&mut office, at("09:10:00"), id, "E08").unwrap();
    assert_eq!(again.questions[0].answer, "B");
    assert_eq!(again.seconds_left, 1200);
    answer_rightly(&mut office, id, &again, at("09:12:00"));
    let told = refused(verbs::answer(
        &mut office,
        at("09:31:00"),
        id,
        "E08",
        first.question,
        "A",
    ));
    assert_eq!(
        (told.code.as_str(), told.facts["name"].as_str()),
        ("training.sitting_over", "温晓棠")
    );
    let done = verbs::hand_in(&mut office, at("09:31:00"), id, "E08").unwrap();
    assert_eq!(done.score.unwrap().to_string(), "100");
    assert_eq!((done.passed, done.waiting), (Some(true), 0));
    assert_eq!(
        code_of(verbs::answer(
            &mut office,
            at("09:32:00"),
            id,
            "E08",
            first.question,
            "C"
        )),
        "training.sitting_handed_in"
    );
    assert_eq!(
        code_of(verbs::hand_in(&mut office, at("09:32:00"), id, "E08")),
        "training.sitting_handed_in"
    );
    let view = verbs::exam_view(&office, id).unwrap();
    assert_eq!((view.row.marked, view.statistics.items.len()), (1, 5));
    assert_eq!(
        code_of(verbs::discard_exam(&mut office, moment(), id)),
        "training.exam_written"
    );
    // A file that was answered at is still whole.
    assert_eq!(office.file.check().unwrap(), vec![]);
}

fn day_before() -> Moment {
    Moment::new(DateTime::parse_from_rfc3339("2026-11-22T09:00:00+08:00").unwrap())
}

#[test]
fn short_answers_wait_for_the_marker_who_cannot_give_more_than_they_are_worth() {
    let mut office = sample();
    let id = exam(&mut office, true);
    let paper = verbs::sit(&mut office, at("09:00:00"), id, "E08").unwrap();
    answer_rightly(&mut office, id, &paper, at("09:05:00"));
    let short = paper.questions.last().unwrap().question;
    let text = "先停电，再验电，然后告知顾客。";
    verbs::answer(&mut office, at("09:06:00"), id, "E08", short, text).unwrap();
    let marks = |marks: &str, score: &str| MarkInput {
        code: "E08".into(),
        variant: String::new(),
        score: score.into(),
        items: match marks {
            "" => vec![],
            _ => vec![ItemInput {
                question: short,
                marks: marks.into(),
                answer: String::new(),
            }],
        },
    };
    let enter = |office: &mut TestOffice, input: MarkInput| {
        verbs::enter_marks(office, at("10:00:00"), id, &[input])
    };
    let running = enter(&mut office, marks("20", ""));
    assert_eq!(code_of(running), "training.sitting_running");
    let done = verbs::hand_in(&mut office, at("09:10:00"), id, "E08").unwrap();
    assert_eq!((done.score, done.waiting), (None, 1));
    let view = verbs::exam_view(&office, id).unwrap();
    let person = view.people.iter().find(|one| one.code == "E08").unwrap();
    assert_eq!(person.sitting.as_ref().unwrap().waiting, 1);
    assert_eq!(person.lines.last().unwrap().answer, text);
    assert_eq!(
        code_of(verbs::close_exam(&mut office, moment(), id)),
        "training.results_pending"
    );
    assert_eq!(
        code_of(enter(&mut office, marks("", "90"))),
        "training.sitting_score"
    );
    let above = refused(enter(&mut office, marks("21", "")));
    assert_eq!(
        (above.code.as_str(), above.facts["most"].as_str()),
        ("training.marks_above", "20")
    );
    let view = enter(&mut office, marks("15", "")).unwrap();
    let person = view.people.iter().find(|one| one.code == "E08").unwrap();
    assert_eq!(person.score.as_ref().unwrap().to_string(), "95");
    assert_eq!(
        person.lines.last().unwrap().answer,
        text,
        "what was written stays"
    );
}

#[test]
fn whoever_is_not_on_the_list_or_was_marked_on_paper_does_not_sit_down() {
    let mut office = sample();
    let id = exam(&mut office, false);
    let sit =
        |office: &mut TestOffice, code: &str| code_of(verbs::sit(office, at("09:00:00"), id, code));
    assert_eq!(sit(&mut office, "E10"), "training.not_examined");
    let on_paper = MarkInput {
        code: "E09".into(),
        variant: "B".into(),
        score: "80".into(),
        items: vec![],
    };
    verbs::enter_marks(&mut office, moment(), id, &[on_paper]).unwrap();
    assert_eq!(sit(&mut office, "E09"), "training.sitting_marked");
    assert_eq!(
        code_of(verbs::sitting_view(&office, moment(), id, "E08")),
        "training.no_sitting"
    );
}
