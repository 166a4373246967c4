//! 送审稿: the texts that the staff was shown.

use domain::regulations::AdoptionStage;

use super::tests_adoption::{drafted, order, set, step};
use super::*;
use crate::office::Office;
use crate::testing::{code_of, moment, sample};
use crate::views::{Adoption, AdoptionView};

#[test]
fn every_text_that_the_staff_was_shown_is_kept_and_compared_with_what_became_of_it() {
    let mut office = sample();
    let id = drafted(&mut office).version.id;
    let asked = |office: &mut Office, stage, on| {
        save_adoption_step(office, moment(), id, &step(stage, on)).unwrap()
    };
    let kept = |view: &AdoptionView, stage| {
        let row = view.steps.iter().find(|row| row.step.stage == stage);
        row.and_then(|row| row.text.as_ref()).map(|text| text.id)
    };
    let view = asked(&mut office, AdoptionStage::Drafted, "2026-11-01");
    assert_eq!(
        kept(&view, AdoptionStage::Drafted),
        None,
        "nobody was shown it"
    );
    asked(&mut office, AdoptionStage::Opinions, "2026-11-03");
    let view = asked(&mut office, AdoptionStage::Discussion, "2026-11-10");
    let first = kept(&view, AdoptionStage::Opinions).unwrap();
    assert_eq!(
        kept(&view, AdoptionStage::Discussion),
        Some(first),
        "one text"
    );

    set(&mut office, id, "bonus.pool.rate", "2%");
    let view = asked(&mut office, AdoptionStage::Consultation, "2026-11-15");
    let second = kept(&view, AdoptionStage::Consultation).unwrap();
    assert_ne!(first, second);
    assert_eq!(kept(&view, AdoptionStage::Opinions), Some(first));
    let told = compare(&office, moment().today(), first, id).unwrap();
    assert_eq!(told.parameters.len(), 1);
    assert!(
        compare(&office, moment().today(), second, id)
            .unwrap()
            .parameters
            .is_empty()
    );

    // It is there to be read, and takes part in nothing.
    let tried = save_adoption_step(
        &mut office,
        moment(),
        first,
        &step(AdoptionStage::Discussion, "2026-11-20"),
    );
    assert_eq!(code_of(tried), "adoption.presented");
    let tried = issue(&mut office, moment(), &order(first, Adoption::Recorded));
    assert_eq!(code_of(tried), "adoption.presented");
    let row = find(&office, moment().today(), "bonus").unwrap();
    assert_eq!(row.versions.first().map(|version| version.id), Some(id));
    assert_eq!(
        drafted(&mut office).version.id,
        id,
        "still the draft that goes on"
    );

    discard(&mut office, moment(), id).unwrap();
    let row = find(&office, moment().today(), "bonus").unwrap();
    assert!(row.versions.iter().all(|version| version.label.is_some()));
}

#[test]
fn the_bundle_shows_what_the_staff_was_asked_about_and_how_much_of_it_was_issued() {
    let mut office = sample();
    let id = drafted(&mut office).version.id;
    let asked = |office: &mut Office, stage, on| {
        save_adoption_step(office, moment(), id, &step(stage, on)).unwrap();
    };
    set(&mut office, id, "bonus.pool.rate", "2.5%");
    asked(&mut office, AdoptionStage::Opinions, "2026-11-03");
    set(&mut office, id, "bonus.pool.rate", "2%");
    asked(&mut office, AdoptionStage::Discussion, "2026-11-10");
    asked(&mut office, AdoptionStage::Consultation, "2026-11-15");
    let reason = "先行施行".into();
    let order = order(id, Adoption::Override { reason });
    issue(&mut office, moment(), &order).unwrap();

    let files = bundle::contents(&office, moment().today(), id).unwrap();
    let text_of = |name: &str| {
        let found = files.iter().find(|(path, _)| path == name);
        String::from_utf8(found.unwrap().1.clone()).unwrap()
    };
    let (first, second) = (
        text_of("02_民主程序/送审稿1.md"),
        text_of("02_民主程序/送审稿2.md"),
    );
    assert!(
        first.contains("2.5%") && first.contains("送审稿"),
        "{first}"
    );
    assert!(!second.contains("2.5%"), "{second}");
    assert!(
        !files
            .iter()
            .any(|(path, _)| path == "02_民主程序/送审稿3.md")
    );
    let shown = preview_bundle(&office, moment().today(), id).unwrap();
    let told = |name: &str| {
        let entry = shown
            .entries
            .iter()
            .find(|entry| entry.path.ends_with(name));
        entry.unwrap().what.clone()
    };
    assert!(told("送审稿1.md").contains("与发布文本相比有1处不同"));
    assert!(
        told("送审稿2.md").contains("（2026-11-10）、"),
        "{}",
        told("送审稿2.md")
    );
    assert!(told("送审稿2.md").ends_with("与发布文本一致"));
}
