use super::*;
use crate::testing::{code_of, day, moment, sample};
use crate::views::{
    Adoption, IssueVersion, PageShown, PresetWord, PrintRegulation, RegulationReading, ValueInput,
};

fn text(value: &str) -> ValueInput {
    ValueInput::Text { text: value.into() }
}

fn drafted(office: &mut crate::office::Office) -> RegulationReading {
    let row = find(office, moment().today(), "bonus").unwrap();
    draft(office, moment(), row.id).unwrap()
}

fn printed<'a>(reading: &'a RegulationReading, key: &str) -> &'a str {
    &reading
        .parameters
        .iter()
        .find(|row| row.parameter.key == key)
        .unwrap()
        .printed
}

#[test]
fn a_parameter_changed_once_changes_in_text_and_table() {
    let mut office = sample();
    let reading = drafted(&mut office);
    let id = reading.version.id;
    let changed = set_parameter(
        &mut office,
        moment(),
        id,
        reading.revision,
        "bonus.pool.rate",
        &text("1.8%"),
    )
    .unwrap();
    assert_eq!(printed(&changed, "bonus.pool.rate"), "1.8%");
    let row = changed
        .parameters
        .iter()
        .find(|row| row.parameter.key == "bonus.pool.rate")
        .unwrap();
    assert!(row.changed && row.used_by_engine && !row.articles.is_empty());
    let runs = changed.blocks.iter().flat_map(|block| &block.runs);
    let cited: Vec<&str> = runs
        .filter(|run| run.parameter.as_deref() == Some("bonus.pool.rate"))
        .map(|run| run.text.as_str())
        .collect();
    assert!(!cited.is_empty() && cited.iter().all(|text| *text == "1.8%"));
}

#[test]
fn what_was_changed_can_be_undone_and_done_again_after_reopening() {
    let mut office = sample();
    let reading = drafted(&mut office);
    let id = reading.version.id;
    let one = set_parameter(
        &mut office,
        moment(),
        id,
        reading.revision,
        "bonus.days.min",
        &text("45"),
    )
    .unwrap();
    set_parameter(
        &mut office,
        moment(),
        id,
        one.revision,
        "bonus.days.min",
        &text("60"),
    )
    .unwrap();
    let back = undo(&mut office, moment(), id).unwrap();
    assert_eq!(printed(&back, "bonus.days.min"), "45日");
    let back = undo(&mut office, moment(), id).unwrap();
    assert_eq!(
        (
            printed(&back, "bonus.days.min"),
            back.can_undo,
            back.can_redo
        ),
        ("30日", false, true)
    );
    let again = redo(&mut office, moment(), id).unwrap();
    assert_eq!(printed(&again, "bonus.days.min"), "45日");
    redo(&mut office, moment(), id).unwrap();
    assert_eq!(
        code_of(redo(&mut office, moment(), id)),
        "regulation.nothing_to_undo"
    );
}

#[test]
fn a_value_out_of_bounds_or_of_another_draft_is_refused() {
    let mut office = sample();
    let reading = drafted(&mut office);
    let id = reading.version.id;
    let set = |office: &mut crate::office::Office, revision, value: &str| {
        set_parameter(
            office,
            moment(),
            id,
            revision,
            "bonus.pool.rate",
            &text(value),
        )
    };
    assert_eq!(
        code_of(set(&mut office, reading.revision, "90%")),
        "parameter.out_of_bounds"
    );
    assert_eq!(
        code_of(set(&mut office, reading.revision, "很多")),
        "parameter.unreadable"
    );
    set(&mut office, reading.revision, "2%").unwrap();
    assert_eq!(
        code_of(set(&mut office, reading.revision, "3%")),
        "store.stale"
    );
    let issued = find(&office, moment().today(), "bonus").unwrap();
    let issued = pick_version(&issued, None).unwrap();
    let frozen = set_parameter(
        &mut office,
        moment(),
        issued,
        0,
        "bonus.pool.rate",
        &text("2%"),
    );
    assert_eq!(code_of(frozen), "regulation.not_draft");
}

fn order(version: i64, adoption: Adoption) -> IssueVersion {
    IssueVersion {
        version,
        number: "明烛〔2026〕5号".into(),
        issued_on: day("2026-12-20"),
        effective_on: day("2027-01-01"),
        trial_until: None,
        adoption,
        despite_findings: None,
        revision_note: None,
    }
}

#[test]
fn a_bonus_regulation_is_issued_with_its_procedure_and_governs_from_its_day() {
    let mut office = sample();
    let reading = drafted(&mut office);
    let id = reading.version.id;
    assert_eq!(
        next_number(&office, moment().today(), reading.regulation.id).unwrap(),
        "明烛〔2026〕5号"
    );
    assert_eq!(
        code_of(issue(
            &mut office,
            moment(),
            &order(id, Adoption::NotNeeded)
        )),
        "issue.not_adopted"
    );
    let adoption = Adoption::Adopted {
        discussed_on: day("2026-12-01"),
        consulted_on: day("2026-12-05"),
        publicised_on: day("2026-12-10"),
        participants: "全体员工".into(),
        note: String::new(),
    };
    let issued = issue(&mut office, moment(), &order(id, adoption)).unwrap();
    assert!(issued.version.adopted && issued.version.hash.is_some());
    let governing = |text: &str| {
        super::find::governing(&office, day(text))
            .unwrap()
            .unwrap()
            .1
            .label
            .unwrap()
    };
    assert_eq!(governing("2026-12-31"), "2026年第1版");
    assert_eq!(governing("2027-01-01"), "2027年第1版");
}

#[test]
fn an_override_needs_a_reason_and_leaves_the_version_unadopted() {
    let mut office = sample();
    let id = drafted(&mut office).version.id;
    let without = Adoption::Override { reason: " ".into() };
    assert_eq!(
        code_of(issue(&mut office, moment(), &order(id, without))),
        "regulation.reason_needed"
    );
    let with = Adoption::Override {
        reason: "旧版到期，先行施行".into(),
    };
    let issued = issue(&mut office, moment(), &order(id, with)).unwrap();
    assert!(!issued.version.adopted);
}

#[test]
fn a_regulation_is_printed_signed_and_its_preview_has_the_same_pages() {
    let mut office = sample();
    let row = find(&office, moment().today(), "季度奖金考核管理制度").unwrap();
    let version = pick_version(&row, None).unwrap();
    let paper = print(&mut office, moment(), &PrintRegulation::plain(version)).unwrap();
    assert!(paper.signed && paper.number == "ZD-2026-005");
    let desk = PreviewDesk::default();
    let facts = preview_facts(&office, version, PresetWord::Simple, None).unwrap();
    let info = desk.set(desk.turn(), &facts).unwrap();
    assert_eq!(u32::try_from(info.pages).unwrap(), paper.pages);
    assert_eq!(&desk.picture(&info.marks[0], 620).unwrap()[1..4], b"PNG");
    assert_eq!(
        code_of(desk.picture("no such page", 620)),
        "preview.superseded"
    );
}

#[test]
fn a_page_asked_for_before_a_newer_edit_gives_way_to_it() {
    let office = sample();
    let row = find(&office, moment().today(), "bonus").unwrap();
    let version = pick_version(&row, None).unwrap();
    let facts = preview_facts(&office, version, PresetWord::Simple, None).unwrap();
    let desk = PreviewDesk::default();
    let (older, newer) = (desk.turn(), desk.turn());
    assert_eq!(code_of(desk.set(older, &facts)), "preview.superseded");
    assert!(desk.set(newer, &facts).is_ok());
}

#[test]
fn an_edit_in_an_annex_leaves_the_first_page_as_it_was() {
    let mut office = sample();
    let reading = drafted(&mut office);
    let id = reading.version.id;
    let desk = PreviewDesk::default();
    let before = preview_facts(&office, id, PresetWord::Simple, None).unwrap();
    let before = desk.set(desk.turn(), &before).unwrap();
    set_parameter(
        &mut office,
        moment(),
        id,
        reading.revision,
        "bonus.pool.rate",
        &text("1.8%"),
    )
    .unwrap();
    let after = preview_facts(&office, id, PresetWord::Simple, None).unwrap();
    let after = desk.set(desk.turn(), &after).unwrap();
    let changed = after
        .marks
        .iter()
        .filter(|mark| !before.marks.contains(mark))
        .count();
    assert!(
        changed > 0 && changed < after.pages / 2,
        "{changed} of {} pages",
        after.pages
    );
    assert_eq!(before.marks[0], after.marks[0]);
    // Of the pages on screen those come along that the edit changed.
    let shown = |page: usize| PageShown {
        page,
        mark: before.marks.get(page - 1).cloned().unwrap_or_default(),
        whole: String::new(),
        width: 400,
    };
    let page = 1
        + (0..after.pages)
            .find(|&at| !before.marks.contains(&after.marks[at]))
            .unwrap();
    let news = desk.news(&after, &[shown(1), shown(page), shown(after.pages + 1)]);
    let png = desk.picture(&after.marks[page - 1], 400).unwrap();
    let whole = PageNews {
        page,
        png,
        strip: None,
    };
    assert_eq!(news, [whole]);
}

#[test]
fn the_page_tells_which_article_was_clicked_and_where_an_article_stands() {
    let office = sample();
    let row = find(&office, moment().today(), "bonus").unwrap();
    let version = pick_version(&row, None).unwrap();
    let reading = read(&office, moment().today(), version).unwrap();
    let desk = PreviewDesk::default();
    for preset in [
        PresetWord::Simple,
        PresetWord::RedHead,
        PresetWord::Controlled,
    ] {
        let facts = preview_facts(&office, version, preset, None).unwrap();
        desk.set(desk.turn(), &facts).unwrap();
        for block in &reading.blocks {
            let node = block.id.0.as_str();
            let spot = desk
                .place(node)
                .unwrap_or_else(|| panic!("{node} is nowhere"));
            // Its last line is all its own: the first may begin behind the name of its article.
            let found = desk.node_at(spot.page, spot.x_mm + 2.0, spot.y_mm + spot.h_mm - 2.0);
            assert_eq!(found.as_deref(), Some(node), "{spot:?}");
        }
    }
}

#[test]
fn versions_are_compared_parameter_by_parameter_and_piece_by_piece() {
    let mut office = sample();
    let reading = drafted(&mut office);
    let id = reading.version.id;
    let on = text("on");
    set_parameter(
        &mut office,
        moment(),
        id,
        reading.revision,
        "bonus.cap.enabled",
        &on,
    )
    .unwrap();
    let from = reading.version.based_on.unwrap();
    let told = compare(&office, moment().today(), from, id).unwrap();
    assert_eq!(told.parameters.len(), 1);
    assert!(
        !told.text.is_empty(),
        "the article on the cap appears with it"
    );
}

#[test]
fn a_version_leaves_for_word_markdown_and_akoma_ntoso_by_the_ending_of_its_name() {
    let office = sample();
    let row = find(&office, moment().today(), "bonus").unwrap();
    let version = pick_version(&row, None).unwrap();
    for (ending, beginning) in [
        ("docx", &b"PK"[..]),
        ("md", "# 季度奖金考核管理制度（试行）".as_bytes()),
        ("xml", b"<?xml"),
    ] {
        let path = office.folder.path().join(format!("制度.{ending}"));
        export(&office, moment(), version, &path).unwrap();
        assert!(std::fs::read(&path).unwrap().starts_with(beginning));
    }
    let path = office.folder.path().join("制度.pdf");
    let refused = export(&office, moment(), version, &path);
    assert_eq!(code_of(refused), "file.unknown_ending");
    assert!(!path.exists());
}
