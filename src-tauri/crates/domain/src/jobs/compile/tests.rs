use std::collections::BTreeSet;

use super::*;
use crate::jobs::{JobState, PostFrame, library};
use crate::regulations::checkup::check_blocks;
use crate::regulations::{PrintOptions, Value, against, articles_citing, print};

/// The twelve sheets of the library as issued ones, the managers in a department of their own.
fn versions() -> Vec<JobVersion> {
    let sheets = library::templates().iter().zip(1..);
    sheets
        .map(|(template, id): (_, i64)| JobVersion {
            id: (100 + id).into(),
            post: id.into(),
            ordinal: 1,
            state: JobState::Issued,
            revision: 1,
            sheet: template.sheet.clone(),
            frame: Some(PostFrame {
                post: template.name.clone(),
                department: "客户服务部".into(),
                class: template.class.clone(),
                superior: template.superior.clone(),
                below: Vec::new(),
                headcount: 2,
            }),
            change: String::new(),
            effective_on: Some("2026-01-01".parse().unwrap()),
            hash: None,
            written_by: String::new(),
            written_at: String::new(),
        })
        .collect()
}

fn entries(versions: &[JobVersion]) -> Vec<Entry<'_>> {
    let entry = |version| Entry {
        department: 3.into(),
        department_name: "客户服务部",
        version,
        limits: Vec::new(),
    };
    versions.iter().map(entry).collect()
}

fn compiled(versions: &[JobVersion]) -> Compiled {
    compile(General::of_library(), &entries(versions), &BTreeSet::new()).unwrap()
}

#[test]
fn nothing_stands_against_the_issue_of_a_regulation_compiled_from_the_twelve_sheets() {
    let made = compiled(&versions());
    assert_eq!(against(&made.body, &made.parameters), []);
    assert_eq!(made.origins.len(), 12);
    let blocks = print(&made.body, &made.parameters, &PrintOptions::default());
    let grave: Vec<_> = check_blocks(&blocks)
        .into_iter()
        .filter(|finding| finding.severity() == crate::regulations::checkup::Severity::High)
        .collect();
    assert!(grave.is_empty(), "{grave:#?}");
}

#[test]
fn every_article_of_a_post_tells_its_shares_weights_and_targets_by_parameters() {
    let versions = versions();
    let made = compiled(&versions);
    for version in &versions {
        for (what, lines) in [
            ("shares", version.sheet.duties.len()),
            (
                "weights",
                version
                    .sheet
                    .indicators
                    .iter()
                    .filter(|one| !one.veto || one.weight.is_positive())
                    .count(),
            ),
        ] {
            let key = format!("duties.p{}.{what}", version.post);
            let rows = made.parameters.table(&key).unwrap();
            assert_eq!(rows.len(), lines, "{key}");
            let cited = articles_citing(&made.body, &made.parameters, &key);
            assert_eq!(cited.len(), 1, "{key}");
        }
        let target = made
            .parameters
            .get(&format!("duties.p{}.target-1", version.post));
        assert!(matches!(
            target.unwrap().value,
            Value::Percent { .. } | Value::Count { .. }
        ));
    }
}

#[test]
fn a_figure_typed_in_a_sheet_is_bound_and_never_printed_as_text() {
    let mut all = versions();
    all.truncate(2);
    all[1].sheet.duties[0].task = "24小时值班：每班8小时，交接不少于15分钟".into();
    all[1].sheet.duties[1].frequency = "每周3次".into();
    all[1].sheet.purpose = "使投诉在2个工作日内有答复。".into();
    let made = compiled(&all);
    assert_eq!(against(&made.body, &made.parameters), []);
    let key = "duties.p2.duty-1.2";
    assert_eq!(made.parameters.get(key).unwrap().words(), "8小时");
    let rows = made.parameters.table("duties.p2.shares").unwrap();
    assert_eq!(rows[0].name, "第一项职责");
}

#[test]
fn only_the_rows_of_limits_that_a_sheet_points_to_stay_and_a_table_without_rows_goes() {
    let versions = versions();
    let pointed_to = BTreeSet::from([("duties.expense".to_owned(), "客服主管".to_owned())]);
    let made = compile(General::of_library(), &entries(&versions), &pointed_to).unwrap();
    let rows = made.parameters.table("duties.expense").unwrap();
    assert_eq!(rows.len(), 1);
    assert!(made.parameters.get("duties.discount").is_none());
    assert!(made.parameters.get("duties.authority").is_none());
    assert_eq!(against(&made.body, &made.parameters), []);
}

#[test]
fn a_second_compilation_keeps_what_the_company_wrote_around_the_posts() {
    let all = versions();
    let mut first = compiled(&all);
    let purpose = &mut first.body[0].children[0].children[0];
    purpose.runs = vec![text("为了把话说清楚，制定本制度。")];
    let general = General::of_version(&first.body, &first.parameters).unwrap();
    let second = compile(general, &entries(&all[..3]), &BTreeSet::new()).unwrap();
    assert_eq!(second.body[0], first.body[0]);
    assert_eq!(second.origins.len(), 3);
    assert!(second.parameters.get("duties.p9.weights").is_none());
    assert_eq!(against(&second.body, &second.parameters), []);
}

#[test]
fn a_text_that_was_never_compiled_has_no_general_part_to_keep() {
    let source = general();
    assert_eq!(General::of_version(&source.body, &source.parameters), None);
}

#[test]
fn values_that_the_company_chose_before_stay() {
    let other = general()
        .parameters
        .edit("duties.span", None, "6人")
        .unwrap();
    let kept = General::of_library().with_values_of(&other);
    assert_eq!(kept.parameters.get("duties.span").unwrap().words(), "6人");
}
