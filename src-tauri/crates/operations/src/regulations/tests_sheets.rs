//! Papers beside the text: an annex by itself, the forms of the meeting.

use super::*;
use crate::testing::{code_of, moment, office, sample};
use crate::views::{AdoptionPaper, AnnexOrder, WatermarkWord};

fn in_force(office: &crate::office::Office, slug: &str) -> i64 {
    let row = find(office, moment().today(), slug).unwrap();
    pick_version(&row, None).unwrap()
}

#[test]
fn an_annex_alone_has_its_title_and_says_in_small_type_where_it_is_from() {
    let mut office = sample();
    let version = in_force(&office, "service");
    let mut order = AnnexOrder {
        version,
        annex: 1,
        watermark: WatermarkWord::ByState,
    };
    let reading = read(&office, moment().today(), version).unwrap();
    let annexes: Vec<_> = reading
        .blocks
        .iter()
        .filter(|block| block.kind == domain::regulations::NodeKind::Annex)
        .collect();
    let (first, second) = (annexes[0], annexes[1]);
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("annex.pdf");
    let papers = office.file.papers().list().unwrap().len();
    save_annex(&office, moment(), &order, &out).unwrap();
    assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF"));
    assert_eq!(
        office.file.papers().list().unwrap().len(),
        papers,
        "just a file"
    );
    let printed = print_annex(&mut office, moment(), &order).unwrap();
    assert!(printed.signed && printed.title.contains(&first.number));
    assert_eq!(printed.kind, "regulation_annex");
    let (_, source) = office.file.papers().source(printed.id.into()).unwrap();
    assert_eq!(source["sheet"], first.number.as_str());
    assert_eq!(source["short_hash"], "", "a customer has no use for 校验码");
    let told = source["blocks"].to_string();
    assert!(told.contains(first.heading.as_deref().unwrap()));
    assert!(!told.contains(second.heading.as_deref().unwrap()) && !told.contains("第一条"));
    order.annex = 99;
    let gone = print_annex(&mut office, moment(), &order);
    assert_eq!(code_of(gone), "regulation.no_annex");
}

#[test]
fn a_regulation_without_annexes_says_so() {
    let mut office = office();
    let look = look_at_text("制度\n第一条 甲。\n").unwrap();
    let order = order_of(&look, domain::regulations::RegulationKind::Other, None).unwrap();
    let version = import(&mut office, moment(), order).unwrap().version.id;
    let order = AnnexOrder {
        version,
        annex: 1,
        watermark: WatermarkWord::ByState,
    };
    let nowhere = std::path::Path::new("/nowhere.pdf");
    let gone = save_annex(&office, moment(), &order, nowhere);
    assert_eq!(code_of(gone), "regulation.no_annex");
}

#[test]
fn the_notice_of_the_meeting_says_what_is_on_record_and_leaves_free_what_is_not() {
    let mut office = sample();
    let version = in_force(&office, "bonus");
    let mut words = |version: i64, paper: AdoptionPaper| {
        let printed = print_adoption_paper(&mut office, moment(), version, paper).unwrap();
        let (_, source) = office.file.papers().source(printed.id.into()).unwrap();
        source.to_string()
    };
    let told = words(version, AdoptionPaper::MeetingNotice);
    let step = |words: &str| told.contains(words);
    assert!(step("一、时间：2025年12月"), "{told}");
    assert!(step("通报征求意见期间收到的意见和采纳情况"), "{told}");
    assert!(step("意见采纳情况表"), "the answers are enclosed: {told}");
    let record = words(version, AdoptionPaper::Election);
    assert!(record.contains("无记名投票") && record.contains("监票人"));
    let row = find(&office, moment().today(), "bonus").unwrap();
    let draft = draft(&mut office, moment(), row.id).unwrap().version.id;
    let printed = print_adoption_paper(&mut office, moment(), draft, AdoptionPaper::MeetingNotice);
    let (_, source) = office
        .file
        .papers()
        .source(printed.unwrap().id.into())
        .unwrap();
    let told = source.to_string();
    assert!(
        told.contains("一、时间：　　　　年") && !told.contains("采纳情况"),
        "{told}"
    );
}
