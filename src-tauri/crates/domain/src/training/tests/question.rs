use crate::training::{Question, QuestionFault, QuestionKind, answer_of, faults, fingerprint};

pub(super) fn question(id: i64, kind: QuestionKind, stem: &str) -> Question {
    let (options, answer): (&[&str], &[&str]) = match kind {
        QuestionKind::Single => (&["二十四小时", "两小时", "三日"], &["B"]),
        QuestionKind::Multiple => (&["甲", "乙", "丙", "丁"], &["A", "C"]),
        QuestionKind::TrueFalse => (&[], &["对"]),
        QuestionKind::FillIn => (&[], &["两|2"]),
        QuestionKind::Short | QuestionKind::Practical => (&[], &["断电", "验电"]),
    };
    Question {
        id: id.into(),
        revision: 1,
        kind,
        stem: if kind == QuestionKind::FillIn {
            format!("{stem}____小时")
        } else {
            stem.to_owned()
        },
        options: options.iter().map(|one| (*one).to_owned()).collect(),
        answer: answer.iter().map(|one| (*one).to_owned()).collect(),
        // Every kind has every difficulty.
        difficulty: 1 + u32::try_from(id / 6 % 3).unwrap(),
        tags: vec![format!("标签{}", id % 4)],
        articles: vec![],
        retired: false,
    }
}

#[test]
fn a_usable_question_has_no_faults_and_a_broken_one_names_each() {
    for kind in QuestionKind::ALL {
        assert_eq!(faults(&question(1, kind, "投诉几小时内受理")), []);
    }
    let mut one = question(1, QuestionKind::Single, "");
    one.answer = vec!["D".into()];
    one.options[1] = one.options[0].clone();
    one.difficulty = 9;
    assert_eq!(
        faults(&one),
        [
            QuestionFault::NoStem,
            QuestionFault::OptionTwice,
            QuestionFault::NoSuchOption,
            QuestionFault::BadDifficulty
        ]
    );
    let mut one = question(1, QuestionKind::FillIn, "受理");
    one.answer.push("三".into());
    assert_eq!(faults(&one), [QuestionFault::BlanksDiffer]);
    one.answer.clear();
    assert_eq!(faults(&one), [QuestionFault::NoAnswer]);
}

#[test]
fn answers_are_read_as_people_write_them() {
    assert_eq!(answer_of(QuestionKind::Multiple, "ｃ、a"), ["A", "C"]);
    assert_eq!(answer_of(QuestionKind::TrueFalse, "√"), ["对"]);
    assert_eq!(answer_of(QuestionKind::TrueFalse, "也许"), ["也许"]);
    assert_eq!(answer_of(QuestionKind::FillIn, "两|2；三"), ["两|2", "三"]);
}

#[test]
fn the_same_question_in_other_clothes_is_the_same() {
    let one = question(1, QuestionKind::Single, "投诉应在几小时内受理？");
    let mut other = question(2, QuestionKind::Single, "投诉 应在几小时内受理?");
    other.options.reverse();
    assert_eq!(fingerprint(&one), fingerprint(&other));
    other.stem.push('吗');
    assert_ne!(fingerprint(&one), fingerprint(&other));
}
