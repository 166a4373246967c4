//! Attacks on signed papers. Every file here carries a genuine signature of the company, which the
//! verifier trusts; none of them may be called valid.
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod forge;

use std::sync::LazyLock;

use forge::{
    Builder, append, attacked, check, credential, find, find_last, last_xref, options, signed,
    trust, visible,
};
use paper::certificate::Credential;
use paper::sign::SignOptions;
use paper::verify::{Change, Report, Verdict, verify};

static COMPANY: LazyLock<Credential> = LazyLock::new(|| credential("明烛灯饰有限公司"));

fn paper() -> Vec<u8> {
    signed(
        &Builder::page(true).classic(),
        &COMPANY,
        &visible("明烛灯饰有限公司"),
    )
}

fn plain() -> Vec<u8> {
    signed(
        &Builder::page(false).classic(),
        &COMPANY,
        &options("明烛灯饰有限公司"),
    )
}

#[track_caller]
fn refused(pdf: &[u8]) -> Report {
    let report = check(pdf, &COMPANY);
    assert_ne!(report.verdict, Verdict::Valid, "{report:#?}");
    report
}

#[track_caller]
fn altered(pdf: &[u8], change: Change) {
    let report = refused(pdf);
    assert_eq!(report.verdict, Verdict::Altered, "{report:#?}");
    let seen = report
        .signatures
        .iter()
        .any(|s| s.changed_after.contains(&change));
    assert!(seen, "{change:?} expected in {report:#?}");
}

/// Appends an update and has the company sign it: the strongest forgery, by an insider or by
/// somebody who talks a signer into it. Earlier signatures must not stay valid.
fn signed_update(pdf: &[u8], objects: &[(u32, String)]) -> Vec<u8> {
    signed(
        &attacked(pdf, objects),
        &COMPANY,
        &options("明烛灯饰有限公司"),
    )
}

fn swap(pdf: &[u8], from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut out = pdf.to_vec();
    let at = find_last(pdf, from);
    out[at..at + from.len()].copy_from_slice(to.as_bytes());
    out
}

fn page_with(extra: &str) -> String {
    format!(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Contents 4 0 R\
         /Resources<</Font<</F1 5 0 R>>>>{extra}>>"
    )
}

fn stream(content: &str) -> String {
    format!(
        "<</Length {}>>\nstream\n{content}\nendstream",
        content.len()
    )
}

#[test]
fn every_changed_byte_at_every_offset_is_refused() {
    let twice = signed(&plain(), &COMPANY, &options("再次"));
    let compressed = signed(
        &Builder::page(false).compressed(),
        &COMPANY,
        &options("明烛灯饰有限公司"),
    );
    for (pdf, flips) in [
        (paper(), &[0x01_u8, 0x20, 0x80][..]),
        (twice, &[0x01]),
        (compressed, &[0x80]),
    ] {
        assert_eq!(check(&pdf, &COMPANY).verdict, Verdict::Valid);
        let part = pdf.len().div_ceil(4);
        std::thread::scope(|scope| {
            for start in (0..pdf.len()).step_by(part) {
                let pdf = &pdf;
                scope.spawn(move || flip_each(pdf, start..(start + part).min(pdf.len()), flips));
            }
        });
    }
}

fn flip_each(pdf: &[u8], range: std::ops::Range<usize>, flips: &[u8]) {
    let mut copy = pdf.to_vec();
    for at in range {
        for flip in flips {
            copy[at] = pdf[at] ^ flip;
            let verdict = check(&copy, &COMPANY).verdict;
            assert_ne!(
                verdict,
                Verdict::Valid,
                "byte {at} of {} with {flip:#x}",
                pdf.len()
            );
        }
        copy[at] = pdf[at];
    }
}

#[test]
fn every_value_of_every_byte_of_the_container_is_refused() {
    let pdf = plain();
    let start = find(&pdf, "/Contents <") + 10;
    let end = start + pdf[start..].iter().position(|b| *b == b'>').unwrap() + 1;
    let mut copy = pdf.clone();
    // Every hexadecimal digit and the likely separators; other bytes are refused alike.
    for at in start..end {
        // The zeros behind the container are all alike: every seventh is enough of them.
        if pdf[at..end - 1].iter().all(|b| *b == b'0') && at % 7 != 0 {
            continue;
        }
        for byte in *b"0123456789abcdefABCDEF <>\n\0/" {
            if byte != pdf[at] {
                copy[at] = byte;
                assert_ne!(
                    check(&copy, &COMPANY).verdict,
                    Verdict::Valid,
                    "byte {at} to {byte}"
                );
            }
        }
        copy[at] = pdf[at];
    }
}

#[test]
fn every_truncation_is_refused() {
    let pdf = paper();
    for length in 0..pdf.len() {
        refused(&pdf[..length]);
    }
}

#[test]
fn anything_behind_the_end_is_refused() {
    let pdf = paper();
    for tail in [
        "\n",
        " ",
        "\r\n",
        "\0",
        "%",
        "x",
        "%%EOF",
        "\n%%EOF\n",
        "<",
        "startxref\n0\n%%EOF\n",
    ] {
        let report = refused(&[&pdf[..], tail.as_bytes()].concat());
        let known = matches!(report.verdict, Verdict::Incomplete | Verdict::Altered);
        assert!(known, "{tail:?} {report:#?}");
    }
    let again = [&pdf[..], &pdf[..]].concat();
    refused(&again);
    let old_end = format!("startxref\n{}\n%%EOF\n", last_xref(&pdf));
    refused(&[&pdf[..], old_end.as_bytes()].concat());
}

#[test]
fn incremental_saving_that_changes_what_is_seen_is_refused() {
    let pdf = paper();
    let overlay = "<</Type/Annot/Subtype/FreeText/Rect[0 0 500 500]/Contents(x)>>";
    let cases = [
        (
            4,
            stream("BT /F1 12 Tf 72 720 Td (bonus 99999.99) Tj ET"),
            Change::ContentChanged,
        ),
        (
            5,
            String::from("<</Type/Font/Subtype/Type1/BaseFont/Symbol>>"),
            Change::FontChanged,
        ),
        (3, page_with("/Rotate 180"), Change::PageChanged),
        (
            3,
            page_with(&format!("/Annots[{overlay}]")),
            Change::AnnotationChanged,
        ),
        (
            1,
            catalog_with(&pdf, "/OCProperties<</OCGs[]/D<<>>>>"),
            Change::CatalogChanged,
        ),
        (50, stream("q Q"), Change::HiddenContent),
    ];
    for (number, body, change) in cases {
        altered(&attacked(&pdf, &[(number, body.clone())]), change);
        altered(&signed_update(&pdf, &[(number, body)]), change);
    }
    // The page tree turned to another page.
    let other = [
        (2, String::from("<</Type/Pages/Kids[50 0 R]/Count 1>>")),
        (50, page_with("/Rotate 180")),
    ];
    altered(&attacked(&pdf, &other), Change::PageChanged);
    altered(&signed_update(&pdf, &other), Change::PageChanged);
}

/// XMP with a moment and a program, and more.
fn xmp(more: &str) -> String {
    let body = format!(
        "<?xpacket begin=\"\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF><rdf:Description rdf:about=\"\" \
         xmp:ModifyDate=\"2026-11-27\"><pdf:Producer>x</pdf:Producer>{more}</rdf:Description></rdf:RDF></x:xmpmeta>"
    );
    let length = body.len();
    format!("<</Type/Metadata/Subtype/XML/Length {length}>>\nstream\n{body}\nendstream")
}

#[test]
fn a_later_signer_may_not_change_the_title_of_the_paper() {
    let info = |title: &str, moment: &str| format!("<</Title({title})/ModDate(D:{moment})>>");
    let mut page = Builder::page(false);
    page.set(6, &info("bonus", "2026"));
    page.trailer = page.trailer.replace("/Size 6", "/Size 7/Info 6 0 R");
    let pdf = signed(&page.classic(), &COMPANY, &options("明烛灯饰有限公司"));
    assert_eq!(check(&pdf, &COMPANY).verdict, Verdict::Valid);
    let catalog = (1, catalog_with(&pdf, "/Metadata 50 0 R"));
    let harmless = [catalog.clone(), (6, info("bonus", "2027")), (50, xmp(""))];
    let report = check(&signed_update(&pdf, &harmless), &COMPANY);
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    altered(
        &signed_update(&pdf, &[(6, info("malus", "2026"))]),
        Change::MetadataChanged,
    );
    let title =
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">malus</rdf:li></rdf:Alt></dc:title>";
    for more in [
        title,
        "<!-- x -->",
        "<pdf:Keywords>x</pdf:Keywords>",
        "</x>",
    ] {
        let update = [catalog.clone(), (50, xmp(more))];
        altered(&signed_update(&pdf, &update), Change::CatalogChanged);
    }
    // Nobody signed it.
    assert_ne!(
        check(&attacked(&pdf, &harmless), &COMPANY).verdict,
        Verdict::Valid
    );
}

#[test]
fn objects_without_a_table_behind_the_end_are_refused() {
    let pdf = paper();
    let body = stream("BT /F1 12 Tf 72 720 Td (bonus 99999.99) Tj ET");
    let tail = format!("4 0 obj\n{body}\nendobj\n");
    altered(&[&pdf[..], tail.as_bytes()].concat(), Change::BytesBehind);
    let trailer = format!("{tail}trailer\n<</Root 1 0 R>>\n");
    altered(
        &[&pdf[..], trailer.as_bytes()].concat(),
        Change::BytesBehind,
    );
    // With an end of file of its own that leads back to the signed table.
    let closed = format!("{tail}startxref\n{}\n%%EOF\n", last_xref(&pdf));
    refused(&[&pdf[..], closed.as_bytes()].concat());
}

#[test]
fn an_update_that_nobody_signed_is_incomplete_even_if_it_changes_nothing() {
    let pdf = paper();
    let empty = attacked(&pdf, &[]);
    assert_eq!(refused(&empty).verdict, Verdict::Incomplete);
}

#[test]
fn a_gap_that_was_left_open_cannot_be_filled_later() {
    let mut page = Builder::page(false);
    page.set(
        3,
        &page_with("").replace("/Contents 4 0 R", "/Contents[4 0 R 40 0 R]"),
    );
    let pdf = signed(&page.classic(), &COMPANY, &options("明烛灯饰有限公司"));
    assert_eq!(check(&pdf, &COMPANY).verdict, Verdict::Valid);
    let body = stream("BT /F1 12 Tf 72 700 Td (and 99999.99 more) Tj ET");
    altered(
        &attacked(&pdf, &[(40, body.clone())]),
        Change::HiddenContent,
    );
    altered(&signed_update(&pdf, &[(40, body)]), Change::HiddenContent);
}

#[test]
fn a_table_that_points_back_to_an_older_object_is_refused() {
    // The hidden twin of object 4 stands in the signed bytes, unlisted; the update only relists.
    let page = Builder::page(false);
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let twin = pdf.len();
    let hidden = stream("BT /F1 12 Tf 72 720 Td (bonus 99999.99) Tj ET");
    pdf.extend_from_slice(format!("4 0 obj\n{hidden}\nendobj\n").as_bytes());
    append(&mut pdf, &page.objects, &page.trailer, true);
    let pdf = signed(&pdf, &COMPANY, &options("明烛灯饰有限公司"));
    assert_eq!(check(&pdf, &COMPANY).verdict, Verdict::Valid);
    let mut forged = pdf.clone();
    let start = forged.len();
    let id = "/ID[<00112233445566778899aabbccddeeff><00>]";
    forged.extend_from_slice(
        format!(
            "xref\n4 1\n{twin:010} 00000 n \ntrailer\n<</Size 60/Root 1 0 R{id}/Prev {}>>\nstartxref\n{start}\n%%EOF\n",
            last_xref(&pdf)
        )
        .as_bytes(),
    );
    altered(&forged, Change::RevisionForged);
    altered(
        &signed(&forged, &COMPANY, &options("再次")),
        Change::RevisionForged,
    );
}

#[test]
fn an_object_that_the_table_hides_between_two_signatures_is_refused() {
    let pdf = plain();
    let twice = signed(&pdf, &COMPANY, &options("再次"));
    // The same second signature, but over a region that also holds an unlisted page content.
    let mut region = pdf.clone();
    let body = stream("BT /F1 12 Tf 72 720 Td (bonus 99999.99) Tj ET");
    region.extend_from_slice(format!("4 0 obj\n{body}\nendobj\n").as_bytes());
    let start = region.len();
    let id = "/ID[<00112233445566778899aabbccddeeff><00>]";
    region.extend_from_slice(
        format!(
            "xref\n0 0\ntrailer\n<</Size 60/Root 1 0 R{id}/Prev {}>>\nstartxref\n{start}\n%%EOF\n",
            last_xref(&pdf)
        )
        .as_bytes(),
    );
    altered(
        &signed(&region, &COMPANY, &options("再次")),
        Change::RevisionForged,
    );
    assert_eq!(check(&twice, &COMPANY).verdict, Verdict::Valid);
}

#[test]
fn universal_signature_forgery_is_refused() {
    let pdf = plain();
    let at = find(&pdf, "/ByteRange [");
    let range_end = at + pdf[at..].iter().position(|b| *b == b']').unwrap() + 1;
    let range = String::from_utf8(pdf[at..range_end].to_vec()).unwrap();
    let pad = |text: &str| format!("{text:<width$}", width = range.len());
    for text in [
        "/ByteRange null",
        "/ByteRange []",
        "/ByteRange [0 0 0 0]",
        "/ByteRange [0 10]",
        "/ByteRange [0 -1 -1 -1]",
        "/ByteRange [0 1e3 1e3 5]",
        "/ByteRange [0 999999999999999999 5 5]",
        "/ByteRange [0 5 5 99999999999999999999]",
        "/ByteRange (0 5 5 5)",
        "/ByteRange 9 0 R",
        "/ByteRangf []",
        "",
    ] {
        let mut copy = pdf.clone();
        copy[at..range_end].copy_from_slice(pad(text).as_bytes());
        refused(&copy);
    }
    let contents = find(&pdf, "/Contents <");
    let end = contents + pdf[contents..].iter().position(|b| *b == b'>').unwrap() + 1;
    for text in [
        "/Contents null",
        "/Contents <>",
        "/Contents <00>",
        "/Contents ()",
        "/Contents 9 0 R",
        "",
    ] {
        let mut copy = pdf.clone();
        let padded = format!("{text:<width$}", width = end - contents);
        copy[contents..end].copy_from_slice(padded.as_bytes());
        refused(&copy);
    }
    for (from, to) in [
        ("/Type /Sig", "/Type /Sog"),
        (
            "/SubFilter /ETSI.CAdES.detached",
            "/SubFilter /ETSI.CAdES.detachee",
        ),
        (
            "/SubFilter /ETSI.CAdES.detached",
            "/SubFilter /ETSI.RFC3161xxxxxxx",
        ),
        ("/SubFilter /ETSI", "/SubFiltre /ETSI"),
        ("/FT /Sig", "/FT /Sog"),
        ("/Contents <3", "/Contents (3"),
    ] {
        refused(&swap(&pdf, from, to));
    }
}

#[test]
fn doubled_keys_are_refused() {
    let pdf = plain();
    for key in [
        "/ByteRange [0 0 0 0]",
        "/Contents <00>",
        "/Type /Sig",
        "/SubFilter /x",
    ] {
        let at = find(&pdf, "/Filter /Adobe.PPKLite");
        let copy = [&pdf[..at], key.as_bytes(), &pdf[at..]].concat();
        refused(&copy);
    }
    let at = find_last(&pdf, "/Size ");
    refused(&[&pdf[..at], b"/Root 1 0 R", &pdf[at..]].concat());
}

#[test]
fn a_genuine_container_in_another_file_is_refused() {
    let pdf = plain();
    let mut other = Builder::page(false);
    other.set(4, &stream("BT /F1 12 Tf 72 720 Td (bonus 99999.99) Tj ET"));
    let mut forged = signed(
        &other.classic(),
        &credential("别人"),
        &options("明烛灯饰有限公司"),
    );
    let container = |pdf: &[u8]| {
        let start = find(pdf, "/Contents <") + 11;
        start..start + pdf[start..].iter().position(|b| *b == b'>').unwrap()
    };
    let (from, to) = (container(&pdf), container(&forged));
    let length = from.len().min(to.len());
    let genuine = pdf[from.start..from.start + length].to_vec();
    forged[to.start..to.start + length].copy_from_slice(&genuine);
    forged[to.start + length..to.end].fill(b'0');
    assert_eq!(refused(&forged).verdict, Verdict::Altered);
}

#[test]
fn signature_wrapping_is_refused() {
    // The signed second part is moved to the end and a forged part takes its place.
    let pdf = plain();
    let start = find(&pdf, "/Contents <") + 10;
    let end = start + pdf[start..].iter().position(|b| *b == b'>').unwrap() + 1;
    let (head, gap, tail) = (&pdf[..start], &pdf[start..end], &pdf[end..]);
    let forged = [head, gap, tail, tail].concat();
    refused(&forged);
    let at = find(&pdf, "/ByteRange [") + 12;
    let close = at + pdf[at..].iter().position(|b| *b == b']').unwrap();
    let width = close - at;
    for range in [
        format!("0 {start} {} {}", pdf.len(), tail.len()),
        format!("0 {start} {end} {} 0 0", tail.len()),
        format!("0 {} {end} {}", start + 1, tail.len()),
        format!("0 {start} {} {}", end - 1, tail.len() + 1),
        format!("0 {start} {end} {}", tail.len() - 1),
        format!("0 {start} {end} {}", tail.len() + 1),
        format!("1 {start} {end} {}", tail.len()),
    ] {
        let mut copy = forged.clone();
        copy[at..close].copy_from_slice(format!("{range:<width$}").as_bytes());
        refused(&copy);
        copy.truncate(pdf.len());
        refused(&copy);
    }
}

#[test]
fn a_stranger_who_signs_over_a_change_makes_nothing_valid() {
    let pdf = plain();
    let stranger = credential("明烛灯饰有限公司");
    let body = stream("BT /F1 12 Tf 72 720 Td (bonus 99999.99) Tj ET");
    let forged = signed(
        &attacked(&pdf, &[(4, body)]),
        &stranger,
        &options("明烛灯饰有限公司"),
    );
    assert_eq!(refused(&forged).verdict, Verdict::Altered);
    let own = signed(
        &Builder::page(false).classic(),
        &stranger,
        &options("明烛灯饰有限公司"),
    );
    let report = refused(&own);
    assert_eq!(report.verdict, Verdict::UnknownSigner);
    assert!(report.signatures[0].integrity && !report.signatures[0].trusted);
}

#[test]
fn a_signature_that_the_form_does_not_reach_is_refused() {
    let pdf = plain();
    let without = "<</Type/Catalog/Pages 2 0 R>>";
    let report = refused(&attacked(&pdf, &[(1, String::from(without))]));
    assert_eq!(report.verdict, Verdict::Altered);
    // A second signature dictionary that nothing shows.
    let stray = "<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>";
    let mut page = Builder::page(false);
    page.set(6, stray);
    page.trailer = page.trailer.replace("/Size 6", "/Size 7");
    refused(&signed(
        &page.classic(),
        &COMPANY,
        &options("明烛灯饰有限公司"),
    ));
}

/// A drawing over the page in the guise of a further signature field.
fn overlay(pdf: &[u8], rectangle: &str) -> Vec<u8> {
    let field = format!(
        "<</Type/Annot/Subtype/Widget/FT/Sig/T(more)/F 132/Rect[{rectangle}]/AP<</N 51 0 R>>>>"
    );
    let drawing = "0 0 9 9 re f";
    let form = format!(
        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length {}>>\nstream\n{drawing}\nendstream",
        drawing.len()
    );
    let widget = pdf_number(pdf, "/Subtype /Widget");
    let both = format!("[{widget} 0 R 50 0 R]");
    let catalog = catalog_with(pdf, "").replace(&format!("[{widget} 0 R]"), &both);
    let objects = [
        (1, catalog),
        (3, page_with(&format!("/Annots{both}"))),
        (50, field),
        (51, form),
    ];
    attacked(pdf, &objects)
}

#[test]
fn nothing_may_be_drawn_over_a_certified_page() {
    let certify = SignOptions {
        certify: true,
        ..options("明烛灯饰有限公司")
    };
    let pdf = signed(&Builder::page(false).classic(), &COMPANY, &certify);
    assert_eq!(check(&pdf, &COMPANY).verdict, Verdict::Valid);
    let forged = overlay(&pdf, "70 700 170 740");
    altered(&forged, Change::OverlayAdded);
    altered(
        &signed(&forged, &COMPANY, &options("再次")),
        Change::OverlayAdded,
    );
    let stamp = "<</Type/Annot/Subtype/Stamp/Rect[0 0 500 500]/F 4>>";
    let page = page_with(&format!("/Annots[{stamp}]"));
    altered(
        &signed_update(&pdf, &[(3, page)]),
        Change::AnnotationChanged,
    );
}

#[test]
fn a_widget_that_is_larger_than_a_signature_is_refused() {
    let pdf = plain();
    altered(&overlay(&pdf, "0 0 595 841"), Change::OverlayAdded);
    altered(&overlay(&pdf, "595 841 0 0"), Change::OverlayAdded);
    altered(&overlay(&pdf, "0 0 595"), Change::OverlayAdded);
    // A small one would be allowed, but nobody signed it.
    let small = refused(&overlay(&pdf, "70 20 170 60"));
    assert_eq!(small.verdict, Verdict::Incomplete, "{small:#?}");
}

#[test]
fn a_certification_that_comes_second_or_names_another_object_is_refused() {
    let pdf = plain();
    let number = pdf_number(&pdf, "/Type /Sig");
    let perms = catalog_with(&pdf, &format!("/Perms<</DocMDP {number} 0 R>>"));
    altered(&signed_update(&pdf, &[(1, perms)]), Change::CatalogChanged);
}

/// The catalog of a signed file with something more in it.
fn catalog_with(pdf: &[u8], extra: &str) -> String {
    let form = find_last(pdf, "/AcroForm ");
    let start = pdf[..form].windows(4).rposition(|w| w == b" obj").unwrap();
    let end = form + find(&pdf[form..], "endobj");
    let catalog = String::from_utf8(pdf[start + 5..end].to_vec()).unwrap();
    format!("{}{extra}>>", catalog.trim().strip_suffix(">>").unwrap())
}

fn pdf_number(pdf: &[u8], inside: &str) -> u32 {
    let at = find(pdf, inside);
    let head = String::from_utf8_lossy(&pdf[..at]).into_owned();
    let line = head
        .lines()
        .rev()
        .find(|line| line.ends_with(" obj"))
        .unwrap();
    line.split(' ').next().unwrap().parse().unwrap()
}

#[test]
fn a_form_value_changed_after_signing_is_refused() {
    let mut page = Builder::page(false);
    page.set(
        1,
        "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]>>>>",
    );
    let field = |value: &str| {
        format!("<</Type/Annot/Subtype/Widget/FT/Tx/T(amount)/V({value})/Rect[0 0 9 9]>>")
    };
    page.set(6, &field("18518.52"));
    page.trailer = page.trailer.replace("/Size 6", "/Size 7");
    let pdf = signed(&page.classic(), &COMPANY, &options("明烛灯饰有限公司"));
    assert_eq!(check(&pdf, &COMPANY).verdict, Verdict::Valid);
    altered(
        &attacked(&pdf, &[(6, field("99999.99"))]),
        Change::FormChanged,
    );
    altered(
        &signed_update(&pdf, &[(6, field("99999.99"))]),
        Change::FormChanged,
    );
}

#[test]
fn a_key_given_as_trusted_does_not_make_a_changed_file_valid() {
    let pdf = plain();
    let all = trust(&[&COMPANY, &credential("别人")]);
    let mut copy = pdf.clone();
    let at = find(&copy, "18518.52");
    copy[at] = b'9';
    assert_eq!(verify(&copy, &all).verdict, Verdict::Altered);
}
