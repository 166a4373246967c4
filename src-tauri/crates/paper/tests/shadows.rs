//! Shadow attacks (NDSS 2021): the signed file already holds what is to be shown later, behind an annotation,
//! in a form, on a layer, in a font; after the signing an update only turns it to the front. Every file here
//! is signed by the company and valid before the update, and refused after it, also when the company
//! signs the update.
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod forge;

use std::sync::LazyLock;

use forge::{Builder, attacked, check, credential, find_last, last_xref, options, signed};
use paper::certificate::Credential;
use paper::sign::SignOptions;
use paper::verify::{Change, Verdict};

const NAME: &str = "明烛灯饰有限公司";
static COMPANY: LazyLock<Credential> = LazyLock::new(|| credential(NAME));

fn stream(extra: &str, content: &str) -> String {
    let length = content.len();
    format!("<</Length {length}{extra}>>\nstream\n{content}\nendstream")
}

fn page(extra: &str) -> String {
    format!(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Contents 4 0 R\
         /Resources<</Font<</F1 5 0 R>>/XObject<</X 12 0 R>>/Properties<</L 13 0 R>>>>{extra}>>"
    )
}

/// A file with something in it that waits, signed with and without certification.
fn prepared(objects: &[(u32, String)]) -> [Vec<u8>; 2] {
    let mut builder = Builder::page(false);
    for (number, body) in objects {
        builder.set(*number, body);
    }
    builder.trailer = builder.trailer.replace("/Size 6", "/Size 20");
    let file = builder.classic();
    [false, true].map(|certify| {
        let how = SignOptions {
            certify,
            ..options(NAME)
        };
        let pdf = signed(&file, &COMPANY, &how);
        let report = check(&pdf, &COMPANY);
        assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
        pdf
    })
}

/// The update by itself, and signed by the company: neither is valid, and both tell of the change.
#[track_caller]
fn refused(pdf: &[u8], objects: &[(u32, String)], change: Change) {
    let forged = attacked(pdf, objects);
    for file in [forged.clone(), signed(&forged, &COMPANY, &options(NAME))] {
        let report = check(&file, &COMPANY);
        assert_eq!(report.verdict, Verdict::Altered, "{report:#?}");
        let first = &report.signatures[0];
        assert!(first.changed_after.contains(&change), "{report:#?}");
    }
}

/// The catalog of a signed file with something more in it.
fn catalog(pdf: &[u8], extra: &str) -> String {
    let form = find_last(pdf, "/AcroForm ");
    let start = pdf[..form].windows(4).rposition(|w| w == b" obj").unwrap();
    let end = form + forge::find(&pdf[form..], "endobj");
    let catalog = String::from_utf8(pdf[start + 5..end].to_vec()).unwrap();
    format!("{}{extra}>>", catalog.trim().strip_suffix(">>").unwrap())
}

/// The page as it stands in the signed file, with its annotations replaced.
fn page_of(pdf: &[u8], from: &str, to: &str) -> String {
    let at = find_last(pdf, "\n3 0 obj\n") + 9;
    let end = at + forge::find(&pdf[at..], "\nendobj");
    let page = String::from_utf8(pdf[at..end].to_vec()).unwrap();
    assert!(page.contains(from), "{from} in {page}");
    page.replace(from, to)
}

const COVER: &str = "<</Type/Annot/Subtype/Square/Rect[60 600 500 760]/F 4/IC[1 1 1]>>";

#[test]
fn an_annotation_that_covers_the_text_cannot_be_taken_away_later() {
    for pdf in prepared(&[
        (3, page("/Annots[14 0 R]")),
        (14, COVER.to_owned()),
        (12, stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "")),
        (13, "<</Type/OCG/Name(L)>>".to_owned()),
    ]) {
        let without = page_of(&pdf, "14 0 R", "");
        refused(&pdf, &[(3, without)], Change::AnnotationChanged);
        let hidden = COVER.replace("/F 4", "/F 2");
        refused(&pdf, &[(14, hidden)], Change::AnnotationChanged);
        let small = COVER.replace("[60 600 500 760]", "[0 0 1 1]");
        refused(&pdf, &[(14, small)], Change::AnnotationChanged);
    }
}

#[test]
fn a_picture_that_covers_the_text_cannot_be_emptied_or_freed_later() {
    let cover = "1 1 1 rg 60 600 440 160 re f";
    let form = "/Type/XObject/Subtype/Form/BBox[0 0 595 842]";
    for pdf in prepared(&[
        (3, page("")),
        (
            4,
            stream("", "BT /F1 12 Tf 72 720 Td (bonus 18518.52) Tj ET /X Do"),
        ),
        (12, stream(form, cover)),
        (13, "<</Type/OCG/Name(L)>>".to_owned()),
    ]) {
        refused(&pdf, &[(12, stream(form, "q Q"))], Change::ContentChanged);
        refused(&pdf, &[(12, "null".to_owned())], Change::ContentChanged);
        // The table lists it as free and no object is written at all.
        let mut freed = pdf.clone();
        let start = freed.len();
        let id = "/ID[<00112233445566778899aabbccddeeff><00>]";
        let prev = last_xref(&pdf);
        freed.extend_from_slice(
            format!(
                "xref\n12 1\n0000000000 00001 f \ntrailer\n<</Size 60/Root 1 0 R{id}/Prev {prev}>>\n\
                 startxref\n{start}\n%%EOF\n"
            )
            .as_bytes(),
        );
        for file in [freed.clone(), signed(&freed, &COMPANY, &options(NAME))] {
            let report = check(&file, &COMPANY);
            assert_eq!(report.verdict, Verdict::Altered, "{report:#?}");
        }
    }
}

#[test]
fn a_layer_cannot_be_switched_later() {
    let switched = |how: &str| format!("<</OCGs[13 0 R]/D<</Order[13 0 R]/{how}[13 0 R]>>>>");
    for pdf in prepared(&[
        (
            1,
            "<</Type/Catalog/Pages 2 0 R/OCProperties 14 0 R>>".to_owned(),
        ),
        (3, page("")),
        (
            4,
            stream("", "/OC /L BDC BT /F1 12 Tf 72 720 Td (99999.99) Tj ET EMC"),
        ),
        (12, stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "")),
        (13, "<</Type/OCG/Name(L)>>".to_owned()),
        (14, switched("OFF")),
    ]) {
        refused(&pdf, &[(14, switched("ON"))], Change::ObjectChanged);
        let usage = "<</Type/OCG/Name(L)/Usage<</View<</ViewState/ON>>>>>>";
        refused(&pdf, &[(13, usage.to_owned())], Change::ObjectChanged);
        let other = catalog(&pdf, "").replace("14 0 R", "50 0 R");
        let update = [(1, other), (50, switched("ON"))];
        refused(&pdf, &update, Change::CatalogChanged);
    }
}

#[test]
fn a_font_cannot_be_given_other_shapes_later() {
    let font = "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 49\
                /LastChar 57/Widths[9 9 9 9 9 9 9 9 9]/CharProcs 14 0 R/Encoding 15 0 R>>";
    let encoding = |names: &str| format!("<</Type/Encoding/Differences[49 {names}]>>");
    for pdf in prepared(&[
        (3, page("")),
        (5, font.to_owned()),
        (12, stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "")),
        (13, "<</Type/OCG/Name(L)>>".to_owned()),
        (14, "<</one 16 0 R/nine 17 0 R>>".to_owned()),
        (15, encoding("/one")),
        (16, stream("", "9 0 d0 4 0 1 9 re f")),
        (17, stream("", "9 0 d0 0 0 9 9 re f")),
    ]) {
        let widths = font.replace("9 9 9 9 9 9 9 9 9", "0 0 0 0 0 0 0 0 0");
        refused(&pdf, &[(5, widths)], Change::FontChanged);
        let swapped = "<</one 17 0 R/nine 16 0 R>>".to_owned();
        refused(&pdf, &[(14, swapped)], Change::ObjectChanged);
        refused(&pdf, &[(15, encoding("/nine"))], Change::ObjectChanged);
        let shape = stream("", "9 0 d0 0 0 9 9 re f");
        refused(&pdf, &[(16, shape)], Change::ContentChanged);
    }
}

#[test]
fn a_form_shows_later_what_it_showed_when_it_was_signed() {
    let field = |value: &str, look: &str| {
        format!(
            "<</Type/Annot/Subtype/Widget/FT/Tx/T(amount)/V({value})/Rect[60 600 200 620]\
             /AP<</N {look} 0 R>>/MK<<>>>>"
        )
    };
    let look = |text: &str| {
        stream(
            "/Type/XObject/Subtype/Form/BBox[0 0 140 20]",
            &format!("BT /F1 12 Tf 2 4 Td ({text}) Tj ET"),
        )
    };
    for pdf in prepared(&[
        (
            1,
            "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[14 0 R]/DA(/F1 0 Tf)>>>>".to_owned(),
        ),
        (3, page("/Annots[14 0 R]")),
        (12, stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "")),
        (13, "<</Type/OCG/Name(L)>>".to_owned()),
        (14, field("99999.99", "15")),
        (15, look("18518.52")),
        (16, look("99999.99")),
    ]) {
        refused(&pdf, &[(14, field("99999.99", "16"))], Change::FormChanged);
        refused(&pdf, &[(15, look("99999.99"))], Change::ContentChanged);
        // The reader is told to draw the value that was hidden so far.
        for (from, to) in [
            ("/SigFlags 3", "/SigFlags 3/NeedAppearances true"),
            ("/DA (/F1 0 Tf)", "/DA (/F1 40 Tf)"),
        ] {
            let form = catalog(&pdf, "").replace(from, to);
            assert_ne!(form, catalog(&pdf, ""), "{from}");
            refused(&pdf, &[(1, form)], Change::FormChanged);
        }
    }
}

#[test]
fn a_page_that_waits_in_the_file_cannot_take_the_place_of_the_signed_one() {
    for pdf in prepared(&[
        (3, page("")),
        (12, stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "")),
        (13, "<</Type/OCG/Name(L)>>".to_owned()),
        (14, "<</Type/Pages/Kids[15 0 R]/Count 1>>".to_owned()),
        (
            15,
            page("")
                .replace("2 0 R", "14 0 R")
                .replace("4 0 R", "16 0 R"),
        ),
        (
            16,
            stream("", "BT /F1 12 Tf 72 720 Td (bonus 99999.99) Tj ET"),
        ),
    ]) {
        let other = catalog(&pdf, "").replace("/Pages 2 0 R", "/Pages 14 0 R");
        assert_ne!(other, catalog(&pdf, ""));
        refused(&pdf, &[(1, other)], Change::CatalogChanged);
        let kids = "<</Type/Pages/Kids[15 0 R]/Count 1>>".to_owned();
        refused(&pdf, &[(2, kids)], Change::PageChanged);
        let content = page_of(&pdf, "/Contents 4 0 R", "/Contents 16 0 R");
        refused(&pdf, &[(3, content)], Change::PageChanged);
    }
}

#[test]
fn nothing_that_runs_or_redraws_itself_can_be_added_later() {
    for pdf in prepared(&[
        (3, page("")),
        (12, stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "")),
        (13, "<</Type/OCG/Name(L)>>".to_owned()),
    ]) {
        for extra in [
            "/OpenAction<</S/JavaScript/JS(app.alert(1))>>",
            "/AA<</WP<</S/JavaScript/JS(1)>>>>",
            "/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(1)>>]>>>>",
            "/ViewerPreferences<</HideToolbar true>>",
            "/Collection<</View/T>>",
        ] {
            let changed = catalog(&pdf, extra);
            let forged = attacked(&pdf, &[(1, changed)]);
            let report = check(&forged, &COMPANY);
            assert_eq!(report.verdict, Verdict::Altered, "{extra}: {report:#?}");
        }
        let actions = page_of(
            &pdf,
            "/Type /Page",
            "/AA<</O<</S/JavaScript/JS(1)>>>>/Type /Page",
        );
        refused(&pdf, &[(3, actions)], Change::PageChanged);
    }
}
