use super::*;
use crate::regulations::{Source, library, parse};

fn bonus() -> Source {
    parse(library::BONUS_FULL).unwrap()
}

#[test]
fn a_changed_parameter_names_its_old_and_new_value_and_its_article() {
    let source = bonus();
    let changed = source
        .parameters
        .edit("bonus.pool.rate", None, "2%")
        .unwrap();
    let changed = changed.edit("bonus.grades", Some("A"), "1.5").unwrap();
    let old = (source.body.as_slice(), &source.parameters);
    let changes = compare_parameters(old, (&source.body, &changed));
    assert_eq!(changes.len(), 2);
    assert_eq!(changes[0].old.as_deref(), Some("1.5%"));
    assert_eq!(changes[0].new.as_deref(), Some("2%"));
    assert_eq!(changes[0].articles[0].node.0, "rate");
    assert_eq!(changes[1].row.as_deref(), Some("A"));
    assert_eq!(changes[1].new.as_deref(), Some("1.5"));
    assert!(compare_parameters(old, old).is_empty());
}

#[test]
fn a_changed_value_changes_the_text_that_prints_it_and_nothing_else() {
    let source = bonus();
    let changed = source
        .parameters
        .edit("bonus.pool.rate", None, "2%")
        .unwrap();
    let old = (source.body.as_slice(), &source.parameters);
    let changes = compare_texts(old, (&source.body, &changed));
    let ids: Vec<&str> = changes.iter().map(|change| change.id.0.as_str()).collect();
    assert_eq!(ids, ["rate/1"]);
    assert_eq!(changes[0].change, ChangeKind::Changed);
    assert!(compare_texts(old, old).is_empty());
}

#[test]
fn moves_are_told_as_moves_and_numbers_that_shift_are_no_change() {
    let source = bonus();
    let mut body = source.body.clone();
    let first = body[0].children.remove(0);
    body[0].children.push(first);
    let gone = body[1].children.remove(0);
    let old = (source.body.as_slice(), &source.parameters);
    let changes = compare_texts(old, (&body, &source.parameters));
    let of = |kind| {
        changes
            .iter()
            .filter(|change| change.change == kind)
            .collect::<Vec<_>>()
    };
    let moved = of(ChangeKind::Moved);
    assert_eq!(moved.len(), 1);
    assert_eq!(moved[0].old.as_ref().unwrap().label, "第一条");
    assert!(
        of(ChangeKind::Deleted)
            .iter()
            .any(|change| change.id == gone.id)
    );
    assert!(of(ChangeKind::Changed).is_empty());
}
