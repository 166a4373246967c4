use std::collections::BTreeSet;
use std::time::Instant;

use proptest::prelude::*;

use super::question::question;
use crate::training::{
    Blueprint, DifficultyRule, Question, QuestionKind, SectionRule, TagRule, Unmet, generate,
};

fn bank(count: i64) -> Vec<Question> {
    let kinds = QuestionKind::ALL;
    (0..count)
        .map(|id| {
            let kind = kinds[usize::try_from(id).unwrap() % kinds.len()];
            question(id, kind, &format!("第{id}问"))
        })
        .collect()
}

fn section(kind: QuestionKind, count: u32, marks: u32) -> SectionRule {
    SectionRule { kind, count, marks }
}

fn blueprint(seed: u32) -> Blueprint {
    Blueprint {
        sections: vec![
            section(QuestionKind::Single, 20, 2),
            section(QuestionKind::Multiple, 10, 2),
            section(QuestionKind::TrueFalse, 10, 1),
            section(QuestionKind::FillIn, 5, 2),
            section(QuestionKind::Short, 5, 4),
        ],
        within: vec![],
        tags: vec![TagRule {
            tag: "标签1".into(),
            least: 15,
        }],
        difficulties: vec![DifficultyRule {
            difficulty: 3,
            least: 12,
        }],
        total: 100,
        variants: 2,
        seed,
    }
}

#[test]
fn a_paper_keeps_every_condition_and_its_variants_ask_the_same() {
    let bank = bank(600);
    let papers = generate(&bank, &blueprint(7)).unwrap();
    assert_eq!(papers, generate(&bank, &blueprint(7)).unwrap());
    assert_ne!(papers, generate(&bank, &blueprint(8)).unwrap());
    let ids = |index: usize| -> Vec<i64> {
        let sections = papers[index].sections.iter();
        sections
            .flat_map(|one| one.items.iter().map(|item| item.question.into()))
            .collect()
    };
    let (a, b) = (ids(0), ids(1));
    assert_ne!(a, b);
    assert_eq!(BTreeSet::from_iter(&a), BTreeSet::from_iter(&b));
    let asked: Vec<&Question> = bank
        .iter()
        .filter(|one| a.contains(&one.id.into()))
        .collect();
    assert_eq!(asked.len(), 50);
    assert!(asked.iter().filter(|one| one.tags[0] == "标签1").count() >= 15);
    assert!(asked.iter().filter(|one| one.difficulty == 3).count() >= 12);
}

#[test]
fn the_condition_that_cannot_be_met_is_named() {
    let bank = bank(60);
    let mut one = blueprint(1);
    assert_eq!(
        generate(&bank, &one),
        Err(Unmet::Kind {
            kind: QuestionKind::Single,
            needs: 20,
            has: 10
        })
    );
    one.total = 90;
    assert_eq!(
        generate(&bank, &one),
        Err(Unmet::Total {
            sum: 100,
            total: 90
        })
    );
    one.total = 6;
    one.sections = vec![section(QuestionKind::Short, 3, 2)];
    one.difficulties.clear();
    one.tags[0] = TagRule {
        tag: "没有".into(),
        least: 1,
    };
    assert_eq!(
        generate(&bank, &one),
        Err(Unmet::Tag {
            tag: "没有".into(),
            needs: 1,
            has: 0
        })
    );
    // Short questions are 4, 10, 16 …: even ids, so that 标签1 and 标签3 have none of them.
    one.tags = vec![
        TagRule {
            tag: "标签0".into(),
            least: 2,
        },
        TagRule {
            tag: "标签2".into(),
            least: 2,
        },
    ];
    assert!(matches!(
        generate(&bank, &one),
        Err(Unmet::Together {
            needs: 2,
            got: 1,
            ..
        })
    ));
}

#[test]
fn fifty_questions_out_of_ten_thousand_take_no_time() {
    let bank = bank(10_000);
    let begun = Instant::now();
    generate(&bank, &blueprint(3)).unwrap();
    // A hundred milliseconds in a release build; a test build is many times slower.
    assert!(begun.elapsed().as_millis() < 3_000, "{:?}", begun.elapsed());
}

proptest! {
    #[test]
    fn the_key_of_every_variant_names_the_same_options(seed in any::<u32>()) {
        let bank = bank(120);
        let mut one = blueprint(seed);
        one.sections = vec![section(QuestionKind::Single, 10, 5), section(QuestionKind::Multiple, 10, 5)];
        one.tags.clear();
        one.difficulties.clear();
        one.variants = 4;
        for variant in generate(&bank, &one).unwrap() {
            for item in variant.sections.iter().flat_map(|section| &section.items) {
                let source = bank.iter().find(|one| one.id == item.question).unwrap();
                let text = |options: &[String], letters: &[String]| -> BTreeSet<String> {
                    let place = |letter: &String| usize::from(letter.as_bytes()[0] - b'A');
                    letters.iter().map(|letter| options[place(letter)].clone()).collect()
                };
                prop_assert_eq!(text(&item.options, &item.answer), text(&source.options, &source.answer));
            }
        }
    }
}
