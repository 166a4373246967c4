//! What every paper promises, whatever it says.

#![allow(clippy::unwrap_used, reason = "a panic in a test is its message")]

mod support;

use domain::papers::{BonusNotice, Preset, ReceiptList, RegulationPaper, Watermark};
use paper::{PaperError, Typesetter, pdf_pages, render_pdf_page};
use support::{facts, moment, tool, typesetter};

#[test]
fn the_same_facts_at_the_same_moment_give_the_same_bytes() {
    let notice: BonusNotice = facts("bonus_notice");
    let first = typesetter().bonus_notice(&notice, None, moment()).unwrap();
    let again = Typesetter::new()
        .bonus_notice(&notice, None, moment())
        .unwrap();
    assert_eq!(first.bytes, again.bytes);
}

#[test]
fn several_threads_share_one_typesetter_and_get_the_same_bytes() {
    let notice: BonusNotice = facts("bonus_notice");
    let alone = typesetter().bonus_notice(&notice, None, moment()).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                for number in 0..4 {
                    let mut other = notice.clone();
                    other.number = format!("JT-2026Q3-1{number:02}");
                    typesetter().bonus_notice(&other, None, moment()).unwrap();
                    assert_eq!(
                        typesetter().bonus_notice(&notice, None, moment()).unwrap(),
                        alone
                    );
                }
            });
        }
    });
}

#[test]
fn a_name_without_glyph_is_refused_before_anything_is_printed() {
    let mut notice: BonusNotice = facts("bonus_notice");
    notice.name = "王\u{E001}".into();
    let refusal = typesetter()
        .bonus_notice(&notice, None, moment())
        .unwrap_err();
    assert_eq!(
        refusal,
        PaperError::MissingGlyph {
            character: '\u{E001}',
            context: "王\u{E001}".into()
        }
    );
}

#[test]
fn a_rare_name_is_set_whole_in_kai_and_can_be_copied_out() {
    let mut notice: BonusNotice = facts("bonus_notice");
    notice.name = "翀祎旻".into();
    let pdf = typesetter().bonus_notice(&notice, None, moment()).unwrap();
    if let Some((true, text)) = tool(&pdf.bytes, "pdftotext", &["FILE", "-"]) {
        assert!(text.contains("翀祎旻："), "{text}");
    }
}

#[test]
fn papers_are_sound_to_qpdf_and_use_embedded_fonts_only() {
    let regulation: RegulationPaper = facts("regulation");
    let papers = [
        typesetter()
            .bonus_notice(&facts("bonus_notice"), None, moment())
            .unwrap(),
        typesetter()
            .allocation_table(&facts("allocation_table"), moment())
            .unwrap(),
        typesetter()
            .receipt_list(&facts("receipt_list"), moment())
            .unwrap(),
        typesetter()
            .recovery_sheet(&facts("recovery_sheet"), moment())
            .unwrap(),
        typesetter()
            .regulation(&regulation, Preset::RedHead, None, moment())
            .unwrap(),
    ];
    for pdf in papers {
        assert_eq!(pdf_pages(&pdf.bytes).unwrap(), pdf.pages);
        if let Some((sound, report)) = tool(&pdf.bytes, "qpdf", &["--check", "FILE"]) {
            assert!(sound, "{report}");
        }
        if let Some((true, fonts)) = tool(&pdf.bytes, "pdffonts", &["FILE"]) {
            for line in fonts.lines().skip(2) {
                assert!(line.contains(" yes yes yes "), "{line}");
            }
        }
        let text = String::from_utf8_lossy(&pdf.bytes);
        assert!(text.contains("pdfaid:part>2<") && text.contains("pdfaid:conformance>A<"));
        assert!(text.contains("pdfuaid:part>1<"));
    }
}

#[test]
fn the_place_of_the_signature_is_told_and_lies_on_the_paper() {
    let pdf = typesetter()
        .bonus_notice(&facts("bonus_notice"), None, moment())
        .unwrap();
    let place = pdf.signature_box.unwrap();
    assert_eq!((place.page, place.w_mm, place.h_mm), (1, 66.0, 24.0));
    assert!((place.x_mm - 28.0).abs() < 0.01, "{place:?}");
    assert!(
        place.y_mm > 100.0 && place.y_mm + place.h_mm < 250.0,
        "{place:?}"
    );
    let [left, bottom, right, top] = place.rect();
    assert!(left < right && bottom < top && bottom > 0.0 && top < 842.0);

    let paper: RegulationPaper = facts("regulation");
    for preset in [Preset::Simple, Preset::RedHead, Preset::Controlled] {
        let pdf = typesetter()
            .regulation(&paper, preset, None, moment())
            .unwrap();
        let place = pdf.signature_box.expect("a regulation can be signed");
        assert!(place.y_mm + place.h_mm <= 297.0 - 35.0 + 0.01, "{place:?}");
    }
}

#[test]
fn a_paper_that_is_no_original_says_so_across_the_page() {
    let mut notice: BonusNotice = facts("bonus_notice");
    notice.watermark = Some(Watermark::Void);
    let pdf = typesetter().bonus_notice(&notice, None, moment()).unwrap();
    if let Some((true, text)) = tool(&pdf.bytes, "pdftotext", &["FILE", "-"]) {
        assert!(text.contains('作') && text.contains('废'), "{text}");
    }
}

#[test]
fn a_long_receipt_list_never_leaves_one_row_alone() {
    let mut list: ReceiptList = facts("receipt_list");
    let line = list.lines[0].clone();
    for people in 12..24 {
        list.lines = vec![line.clone(); people];
        let pdf = typesetter().receipt_list(&list, moment()).unwrap();
        if pdf.pages == 1 {
            continue;
        }
        if let Some((true, text)) = tool(&pdf.bytes, "pdftotext", &["-f", "2", "FILE", "-"]) {
            let rows = text.matches(&line.notice).count();
            assert!(
                rows >= 2,
                "{people} people leave {rows} row on the last page"
            );
        }
    }
}

#[test]
fn an_empty_batch_is_refused() {
    assert_eq!(
        typesetter().bound_notices(&[], None, moment()).unwrap_err(),
        PaperError::Empty
    );
}

#[test]
fn a_preview_shows_the_same_pages_as_the_pdf() {
    let paper: RegulationPaper = facts("regulation");
    let pdf = typesetter()
        .regulation(&paper, Preset::Simple, None, moment())
        .unwrap();
    let preview = typesetter()
        .regulation_preview(&paper, Preset::Simple, None, &|| false)
        .unwrap();
    assert_eq!(preview.pages(), pdf.pages);
    assert!(preview.svg(1).unwrap().starts_with("<svg"));
    assert_eq!(&preview.png(1, 96).unwrap()[1..4], b"PNG");
    let refusal = preview.svg(99).unwrap_err();
    assert_eq!(
        refusal,
        PaperError::NoSuchPage {
            page: 99,
            pages: pdf.pages
        }
    );
}

#[test]
fn pages_set_again_after_an_edit_are_those_set_from_nothing() {
    let mut paper: RegulationPaper = facts("regulation");
    let mut before = typesetter()
        .regulation_preview(&paper, Preset::Simple, None, &|| false)
        .unwrap();
    let long = "并以书面形式告知全体员工，".repeat(9);
    for (place, words) in [(2, "甲"), (30, long.as_str()), (20, "乙")] {
        let mut blocks = paper.blocks.iter_mut().filter(|b| !b.runs.is_empty());
        let block = blocks
            .nth(place)
            .unwrap_or_else(|| panic!("no block {place}"));
        block.runs[0].text.push_str(words);
        let again = typesetter()
            .regulation_preview(&paper, Preset::Simple, Some(&before), &|| false)
            .unwrap();
        let fresh = typesetter()
            .regulation_preview(&paper, Preset::Simple, None, &|| false)
            .unwrap();
        assert_eq!(again.pages(), fresh.pages());
        for page in 1..=fresh.pages() {
            assert_eq!(again.png(page, 50).unwrap(), fresh.png(page, 50).unwrap());
        }
        before = again;
    }
}

#[test]
fn pages_that_nobody_waits_for_are_not_set() {
    let paper: RegulationPaper = facts("regulation");
    let stopped = typesetter().regulation_preview(&paper, Preset::Simple, None, &|| true);
    assert_eq!(stopped.err(), Some(PaperError::Superseded));
}

#[test]
fn a_cover_has_no_number_and_page_one_stays_on_the_right() {
    let mut paper: RegulationPaper = facts("regulation");
    paper.cover = true;
    let pdf = typesetter()
        .regulation(&paper, Preset::Simple, None, moment())
        .unwrap();
    let page = |number: &str| {
        tool(
            &pdf.bytes,
            "pdftotext",
            &["-f", number, "-l", number, "FILE", "-"],
        )
    };
    if let (Some((true, front)), Some((true, back)), Some((true, first))) =
        (page("1"), page("2"), page("3"))
    {
        assert!(
            front.contains(&paper.title) && !front.contains('—'),
            "{front}"
        );
        assert!(back.trim().is_empty(), "{back}");
        assert!(first.replace(' ', "").contains("—1—"), "{first}");
    }
}

#[test]
fn a_file_that_is_no_pdf_is_refused_and_never_brings_the_program_down() {
    for bytes in [
        &b""[..],
        b"%PDF-1.7",
        b"hello",
        &[0xFF; 4096],
        b"%PDF-1.7\n1 0 obj<</Type/Catalog>>",
    ] {
        assert!(render_pdf_page(bytes, 1, 72).is_err());
    }
    let pdf = typesetter()
        .recovery_sheet(&facts("recovery_sheet"), moment())
        .unwrap();
    assert_eq!(
        render_pdf_page(&pdf.bytes, 2, 72).unwrap_err(),
        PaperError::NoSuchPage { page: 2, pages: 1 }
    );
    assert_eq!(
        render_pdf_page(&pdf.bytes, 1, 601).unwrap_err(),
        PaperError::TooLarge
    );
    for cut in (0..pdf.bytes.len()).step_by(pdf.bytes.len() / 40) {
        let _ = render_pdf_page(&pdf.bytes[..cut], 1, 20);
    }
}
