use super::day;
use super::question::question;
use crate::exact::Exact;
use crate::training::{
    Blueprint, Exam, ExamResult, ExamState, ItemMark, Outcome, PaperItem, QuestionKind,
    SectionRule, generate, mark, statistics,
};

pub(super) fn exam(people: i64) -> Exam {
    let blueprint = Blueprint {
        sections: vec![
            SectionRule {
                kind: QuestionKind::Single,
                count: 2,
                marks: 30,
            },
            SectionRule {
                kind: QuestionKind::Short,
                count: 1,
                marks: 40,
            },
        ],
        within: vec![],
        tags: vec![],
        difficulties: vec![],
        total: 100,
        variants: 2,
        seed: 5,
    };
    let bank = [
        question(1, QuestionKind::Single, "一"),
        question(2, QuestionKind::Single, "二"),
        question(3, QuestionKind::Short, "三"),
    ];
    Exam {
        id: 1.into(),
        revision: 1,
        title: "季奖制度考试".into(),
        session: Some(1.into()),
        resit_of: None,
        on: day("2026-03-20"),
        minutes: 60,
        basis: "第三十二条".into(),
        pass_mark: 80,
        total: 100,
        variants: generate(&bank, &blueprint).unwrap(),
        blueprint,
        people: (1..=people).map(Into::into).collect(),
        results: vec![],
        state: ExamState::Open,
    }
}

pub(super) fn result(person: i64, marks: &[(i64, u32)]) -> ExamResult {
    ExamResult {
        employee: person.into(),
        variant: "A".into(),
        score: Exact::from(marks.iter().map(|(_, marks)| marks).sum::<u32>()),
        items: marks
            .iter()
            .map(|(question, marks)| ItemMark {
                question: (*question).into(),
                marks: Exact::from(*marks),
                answer: String::new(),
            })
            .collect(),
        entered_on: day("2026-03-21"),
    }
}

#[test]
fn marks_above_the_most_strangers_and_wrong_sums_are_refused() {
    let mut exam = exam(2);
    let code = |exam: &Exam, result: &ExamResult| exam.accepts(result).map_err(|no| no.code);
    assert_eq!(
        code(&exam, &result(1, &[(1, 30), (2, 30), (3, 40)])),
        Ok(())
    );
    assert_eq!(
        code(&exam, &result(1, &[(1, 31)])),
        Err("training.marks_above")
    );
    assert_eq!(
        code(&exam, &result(1, &[(9, 10)])),
        Err("training.unknown_item")
    );
    assert_eq!(
        code(&exam, &result(1, &[(1, 20), (1, 10)])),
        Err("training.item_twice")
    );
    assert_eq!(
        code(&exam, &result(1, &[(1, 30), (2, 30)])),
        Err("training.items_missing")
    );
    assert_eq!(
        code(&exam, &result(9, &[(1, 30)])),
        Err("training.not_examined")
    );
    let mut one = result(1, &[(1, 30)]);
    one.score = Exact::from(40_u32);
    assert_eq!(code(&exam, &one), Err("training.sum_differs"));
    one.score = Exact::from(101_u32);
    assert_eq!(code(&exam, &one), Err("training.score_out_of_range"));
    one.variant = "C".into();
    assert_eq!(code(&exam, &one), Err("training.unknown_variant"));
    exam.state = ExamState::Closed;
    assert_eq!(code(&exam, &one), Err("training.exam_closed"));
}

#[test]
fn the_pass_mark_is_enough_and_a_resit_is_for_those_below_it() {
    let mut exam = exam(2);
    exam.results = vec![result(1, &[(1, 30), (2, 30), (3, 20)])];
    assert_eq!(exam.outcome(1.into()), Some(Outcome::Passed));
    assert_eq!(
        exam.may_resit(0, 2).unwrap_err().code,
        "training.results_pending"
    );
    exam.results.push(result(2, &[(1, 30), (2, 30), (3, 19)]));
    assert_eq!(exam.failed().collect::<Vec<_>>(), [2.into()]);
    assert!(exam.may_resit(1, 2).is_ok());
    assert_eq!(
        exam.may_resit(2, 2).unwrap_err().code,
        "training.resit_often"
    );
    assert_eq!(exam.resit_until(15), Some(day("2026-04-05")));
}

#[test]
fn the_key_marks_what_it_can() {
    let item = |answer: &[&str]| PaperItem {
        question: 1.into(),
        stem: String::new(),
        options: vec![],
        answer: answer.iter().map(|one| (*one).to_owned()).collect(),
    };
    let marked = |kind, answer: &[&str], marks, written| {
        mark(kind, &item(answer), marks, written).map(|marks| marks.to_string())
    };
    use QuestionKind as K;
    assert_eq!(marked(K::Single, &["B"], 2, "b").unwrap(), "2");
    assert_eq!(marked(K::Multiple, &["A", "C"], 3, "C").unwrap(), "1.5");
    assert_eq!(marked(K::Multiple, &["A", "C"], 3, "AB").unwrap(), "0");
    assert_eq!(marked(K::Multiple, &["A", "C"], 3, "ca").unwrap(), "3");
    assert_eq!(marked(K::TrueFalse, &["错"], 1, "×").unwrap(), "1");
    assert_eq!(marked(K::FillIn, &["两|2", "三"], 4, "2；五").unwrap(), "2");
    assert_eq!(marked(K::FillIn, &["两|2", "三"], 4, "；三").unwrap(), "2");
    assert_eq!(marked(K::Short, &["断电"], 4, "断电"), None);
}

#[test]
fn a_question_everybody_knows_discriminates_nobody() {
    let mut exam = exam(8);
    exam.results = (1..=8)
        .map(|person| {
            result(
                person,
                &[(1, 30), (2, if person <= 4 { 30 } else { 0 }), (3, 20)],
            )
        })
        .collect();
    let found = statistics(&exam);
    let of = |id: i64| {
        found
            .items
            .iter()
            .find(|item| item.question == id.into())
            .unwrap()
    };
    assert_eq!(of(1).facility.to_string(), "1");
    assert_eq!(of(1).discrimination.as_ref().unwrap().to_string(), "0");
    assert_eq!(of(2).facility.to_string(), "0.5");
    assert_eq!(of(2).discrimination.as_ref().unwrap().to_string(), "1");
    assert_eq!((found.count, found.passed), (8, 4));
    assert_eq!(found.mean.unwrap().to_string(), "65");
    assert_eq!(found.bands.iter().map(|band| band.count).sum::<usize>(), 8);
}
