use domain::regulations::{RegulationKind, VersionState};

use super::*;
use crate::regulations;
use crate::testing::{day, moment, refused, sample, shop};
use crate::views::{JobStart, RegulationReading};

fn made(office: &mut crate::office::Office) -> RegulationReading {
    compile(office, moment(), None).unwrap()
}

#[test]
fn the_sheets_of_the_sample_become_a_draft_without_a_typed_number_or_a_grave_finding() {
    let mut office = sample();
    let preview = preview_compile(&office, moment().today(), None).unwrap();
    assert_eq!(preview.posts.iter().filter(|post| post.chosen).count(), 20);
    assert_eq!(
        (preview.regulation, preview.draft, preview.high),
        (None, None, 0)
    );
    let reading = made(&mut office);
    assert_eq!(reading.regulation.kind, RegulationKind::Duties);
    assert_eq!(reading.version.state, VersionState::Draft);
    let found = regulations::checkup(&office, reading.version.id).unwrap();
    let grave: Vec<_> = found
        .iter()
        .filter(|one| one.severity == domain::regulations::checkup::Severity::High)
        .map(|one| (&one.code, &one.place, &one.quote))
        .collect();
    assert!(grave.is_empty(), "{grave:#?}");
    assert!(!found.iter().any(|one| one.code == "UNBOUND_NUMBER"));
    let departments: std::collections::BTreeSet<_> =
        preview.posts.iter().map(|post| &post.department).collect();
    let chapters = reading
        .blocks
        .iter()
        .filter(|block| block.id.0.starts_with("#dept-"));
    assert_eq!(chapters.count(), departments.len());
}

#[test]
fn a_limit_of_another_regulation_names_it_and_an_amount_of_the_sheet_is_a_parameter() {
    let mut office = sample();
    let reading = made(&mut office);
    let text = regulations::plain_text(&reading);
    assert!(
        text.contains("一件投诉的赔付，限额按照《客户服务管理制度》的规定"),
        "{text}"
    );
    let post = find_post(&office, "客服主管").unwrap();
    let key = format!("duties.p{post}.limit-2");
    let row = reading
        .parameters
        .iter()
        .find(|row| row.parameter.key == key)
        .unwrap();
    assert_eq!(row.printed, "500元");
}

#[test]
fn only_the_chosen_posts_go_in_and_a_post_without_a_sheet_in_force_is_refused() {
    let mut office = sample();
    let post = find_post(&office, "客服主管").unwrap();
    let reading = compile(&mut office, moment(), Some(&[post])).unwrap();
    let articles = reading
        .blocks
        .iter()
        .filter(|block| block.id.0.starts_with("post-") && !block.id.0.contains('/'));
    assert_eq!(articles.count(), 1);

    let mut empty = crate::testing::office();
    let shop = shop(&mut empty);
    draft(&mut empty, moment(), shop.clerk, &JobStart::Empty).unwrap();
    assert_eq!(
        refused(compile(&mut empty, moment(), Some(&[shop.clerk]))).code,
        "jobs.no_sheet_in_force"
    );
    assert_eq!(
        refused(compile(&mut empty, moment(), None)).code,
        "jobs.nothing_to_compile"
    );
}

#[test]
fn a_draft_that_is_there_is_never_overwritten() {
    let mut office = sample();
    let first = made(&mut office);
    assert_eq!(
        refused(compile(&mut office, moment(), None)).code,
        "jobs.draft_in_the_way"
    );
    regulations::discard(&mut office, moment(), first.version.id).unwrap();
    let again = made(&mut office);
    assert_eq!(again.version.ordinal, 1);
}

#[test]
fn a_sheet_that_is_changed_later_leaves_its_article_behind() {
    let mut office = sample();
    let version = made(&mut office).version.id;
    let today = moment().today();
    assert!(
        behind(&office, today, version)
            .unwrap()
            .iter()
            .all(|row| !row.behind)
    );
    let post = find_post(&office, "客服主管").unwrap();
    draft(&mut office, moment(), post, &JobStart::Usual).unwrap();
    issue(
        &mut office,
        moment(),
        post,
        day("2026-12-01"),
        "增加夜间值班",
    )
    .unwrap();
    assert!(
        !behind(&office, today, version).unwrap()[0].behind,
        "not in force yet"
    );
    let rows = behind(&office, day("2026-12-01"), version).unwrap();
    let row = &rows[0];
    assert!(row.behind && !rows[1].behind);
    assert_eq!(
        (row.used, row.in_force, row.change.as_str()),
        (2, Some(3), "增加夜间值班")
    );
    assert!(row.label.starts_with('第'), "{}", row.label);
}

#[test]
fn a_company_without_any_regulation_on_duties_still_reads_every_other_regulation_as_not_compiled() {
    let office = sample();
    let bonus = regulations::find(&office, moment().today(), "bonus").unwrap();
    let version = regulations::pick_version(&bonus, None).unwrap();
    assert_eq!(behind(&office, moment().today(), version).unwrap(), []);
    let empty = crate::testing::office();
    let preview = preview_compile(&empty, moment().today(), None).unwrap();
    assert_eq!((preview.posts.len(), preview.parameters), (0, 0));
}

#[test]
fn an_article_that_is_behind_is_written_anew_and_undo_takes_it_back_with_its_note() {
    let mut office = sample();
    let version = made(&mut office).version.id;
    let today = moment().today();
    let nothing = recompile(&mut office, moment(), version, &[]);
    assert_eq!(refused(nothing).code, "jobs.nothing_behind");
    let post = find_post(&office, "客服主管").unwrap();
    let text = std::fs::read_to_string(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample/jobs/supervisor-2.job"),
    )
    .unwrap();
    let changed = text
        .replace("500元", "800元")
        .replace("每周 | 巡查", "每日 | 巡查");
    assert_ne!(text, changed);
    write(&mut office, moment(), post, &changed).unwrap();
    issue(&mut office, moment(), post, today, "提高限额").unwrap();
    let plain = |reading: &RegulationReading| regulations::plain_text(reading);
    let limit = |reading: &RegulationReading| {
        let key = format!("duties.p{post}.limit-2");
        let mut rows = reading.parameters.iter();
        rows.find(|row| row.parameter.key == key)
            .map(|row| row.printed.clone())
    };
    let before = regulations::read(&office, today, version).unwrap();
    assert_eq!(limit(&before).as_deref(), Some("500元"));
    let after = recompile(&mut office, moment(), version, &[]).unwrap();
    assert_eq!(limit(&after).as_deref(), Some("800元"));
    assert_ne!(plain(&before), plain(&after));
    let rows = behind(&office, today, version).unwrap();
    assert!(rows.iter().all(|row| !row.behind));
    let undone = regulations::undo(&mut office, moment(), version).unwrap();
    assert_eq!(plain(&undone), plain(&before));
    assert_eq!(limit(&undone).as_deref(), Some("500元"));
    let row = &behind(&office, today, version).unwrap()[0];
    assert!(row.behind && row.used == 2, "{row:?}");
    let redone = regulations::redo(&mut office, moment(), version).unwrap();
    assert_eq!(plain(&redone), plain(&after));
}
