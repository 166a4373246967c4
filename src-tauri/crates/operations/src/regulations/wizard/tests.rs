use domain::regulations::{Answer, Answers};

use super::*;
use crate::regulations;
use crate::testing::{code_of, moment, office, sample};
use crate::views::ValueInput;

fn answers(pairs: &[(&str, &str)]) -> Answers {
    pairs
        .iter()
        .map(|(key, text)| ((*key).to_owned(), Answer::Text((*text).to_owned())))
        .collect()
}

#[test]
fn the_library_is_listed_with_its_articles_and_questions() {
    let rows = templates().unwrap();
    let bonus = rows.iter().find(|row| row.slug == "bonus-full").unwrap();
    assert!(bonus.articles >= 35);
    assert_eq!((bonus.questions, bonus.depth.as_str()), (12, "full"));
}

#[test]
fn an_answer_changes_the_article_that_says_it_and_a_wrong_one_is_told_beside_its_question() {
    let given = answers(&[("bonus.pool.rate", "2%"), ("bonus.days.min", "99")]);
    let look = look(None, "bonus-full", &given).unwrap();
    let asked = |key: &str| {
        look.questions
            .iter()
            .find(|question| question.parameter.key == key)
            .unwrap()
    };
    assert_eq!(asked("bonus.pool.rate").printed, "2%");
    assert_eq!(asked("bonus.pool.rate").usual, "1.5%");
    let problem = asked("bonus.days.min").problem.as_ref().unwrap();
    assert_eq!(problem.code, "parameter.out_of_bounds");
    assert_eq!(asked("bonus.days.min").printed, "30日");
    let article = &asked("bonus.pool.rate").articles[0].node;
    let says = look
        .blocks
        .iter()
        .filter(|block| block.id.0.starts_with(article.as_str()))
        .any(|block| block.text().contains("2%"));
    assert!(says, "{article}");
}

#[test]
fn answers_make_a_draft_that_is_opened_again_and_changed_with_its_text_untouched() {
    let mut office = office();
    let first = answers(&[("bonus.pool.rate", "2%")]);
    let made = draft(&mut office, moment(), "bonus-full", &first).unwrap();
    assert_eq!(made.version.ordinal, 1);
    let version = made.version.id;
    let again = opened(&office, version).unwrap();
    assert_eq!(again.template, "bonus-full");
    assert_eq!(
        again.answers.get("bonus.pool.rate"),
        Some(&Answer::Text("2%".into()))
    );
    assert_eq!(again.answers.len(), 12);

    let second = answers(&[("bonus.pool.rate", "3%"), ("bonus.cap.enabled", "on")]);
    let changed = draft(&mut office, moment(), "bonus-full", &second).unwrap();
    assert_eq!(changed.version.id, version);
    assert!(changed.can_undo);
    let printed = |key: &str| {
        let row = changed
            .parameters
            .iter()
            .find(|row| row.parameter.key == key);
        row.unwrap().printed.clone()
    };
    assert_eq!(printed("bonus.pool.rate"), "3%");
    assert_eq!(printed("bonus.cap.enabled"), "启用");

    // What was changed by hand meanwhile stays as long as its answer is the same.
    let input = ValueInput::Text { text: "4%".into() };
    let key = "bonus.pool.rate";
    regulations::set_parameter(
        &mut office,
        moment(),
        version,
        changed.revision,
        key,
        &input,
    )
    .unwrap();
    let third = answers(&[("bonus.pool.rate", "3%"), ("bonus.cap.enabled", "off")]);
    let again = draft(&mut office, moment(), "bonus-full", &third).unwrap();
    let printed = |key: &str| {
        let mut rows = again.parameters.iter();
        let row = rows.find(|row| row.parameter.key == key).unwrap();
        row.printed.clone()
    };
    assert_eq!(printed("bonus.pool.rate"), "4%");
    assert_eq!(printed("bonus.cap.enabled"), "不启用");
}

#[test]
fn a_wrong_answer_leaves_no_draft_behind() {
    let mut office = office();
    let wrong = answers(&[("bonus.pool.rate", "50%")]);
    assert_eq!(
        code_of(draft(&mut office, moment(), "bonus-full", &wrong)),
        "parameter.out_of_bounds"
    );
    let unknown = answers(&[("bonus.nothing", "1")]);
    assert_eq!(
        code_of(draft(&mut office, moment(), "bonus-full", &unknown)),
        "parameter.unknown"
    );
    assert_eq!(
        code_of(draft(&mut office, moment(), "poems", &answers(&[]))),
        "wizard.no_template"
    );
    assert!(
        regulations::list(&office, moment().today())
            .unwrap()
            .is_empty()
    );
}

#[test]
fn where_a_regulation_of_the_kind_is_in_force_the_draft_is_its_next_version() {
    let mut office = sample();
    let made = draft(&mut office, moment(), "bonus-full", &answers(&[])).unwrap();
    assert_eq!(made.regulation.slug, "bonus");
    assert!(made.version.based_on.is_some());
    let start = start(&office, moment().today()).unwrap();
    assert_eq!(start.depth, "short");
    assert_eq!(start.drafts.len(), 1);
    assert!(start.people < 30);
}

#[test]
fn a_draft_from_elsewhere_is_not_overwritten() {
    let mut office = sample();
    let rows = regulations::list(&office, moment().today()).unwrap();
    let bonus = rows.iter().find(|row| row.slug == "bonus").unwrap();
    regulations::draft(&mut office, moment(), bonus.id).unwrap();
    assert_eq!(
        code_of(draft(&mut office, moment(), "bonus-full", &answers(&[]))),
        "wizard.other_draft"
    );
}

#[test]
fn the_talk_sheet_of_a_draft_is_one_registered_page() {
    let mut office = office();
    let made = draft(&mut office, moment(), "bonus-full", &answers(&[])).unwrap();
    let paper = print_talk_sheet(&mut office, moment(), made.version.id).unwrap();
    assert_eq!((paper.pages, paper.number.as_str()), (1, "SL-2026-001"));
}
