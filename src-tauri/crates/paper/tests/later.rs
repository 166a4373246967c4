//! What the program of a later signer writes beside its signature: a version, extensions, the moment. It
//! changes nothing of what is seen, and nothing else may come along with it.
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod forge;

use std::sync::LazyLock;

use forge::{Builder, append, attacked, check, credential, last_xref, options, signed};
use paper::certificate::Credential;
use paper::pdf::{Document, Object, write_object};
use paper::verify::{Change, Report, Verdict};

static COMPANY: LazyLock<Credential> = LazyLock::new(|| credential("明烛灯饰有限公司"));

fn sign(pdf: &[u8]) -> Vec<u8> {
    signed(pdf, &COMPANY, &options("明烛灯饰有限公司"))
}

/// The paper with the company's signature.
fn paper(page: &Builder) -> Vec<u8> {
    let pdf = sign(&page.classic());
    assert_eq!(check(&pdf, &COMPANY).verdict, Verdict::Valid);
    pdf
}

fn body(object: &Object) -> String {
    let mut out = Vec::new();
    write_object(&mut out, object);
    String::from_utf8_lossy(&out).into_owned()
}

/// The catalog of the paper with other entries; `null` takes one away.
fn catalog(pdf: &[u8], entries: &str) -> (u32, String) {
    let (number, mut catalog) = Document::open(pdf).unwrap().catalog().unwrap();
    let mut parser = paper::pdf::Parser::at(entries.as_bytes(), 0);
    let Object::Dict(entries) = parser.object().unwrap() else {
        panic!("entries stand in a dictionary");
    };
    for (key, value) in entries.0 {
        catalog.0.retain(|(known, _)| *known != key);
        if value != Object::Null {
            catalog.0.push((key, value));
        }
    }
    (number, body(&Object::Dict(catalog)))
}

/// An update that somebody signs: the strongest forgery, and the way of an honest program.
fn later(pdf: &[u8], objects: &[(u32, String)]) -> Report {
    check(&sign(&attacked(pdf, objects)), &COMPANY)
}

#[track_caller]
fn accepted(pdf: &[u8], objects: &[(u32, String)]) {
    let report = later(pdf, objects);
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
}

#[track_caller]
fn refused(pdf: &[u8], objects: &[(u32, String)], change: Change) {
    let report = later(pdf, objects);
    assert_eq!(report.verdict, Verdict::Altered, "{objects:?} {report:#?}");
    let told = &report.signatures[0].changed_after;
    assert!(told.contains(&change), "{change:?} in {report:#?}");
}

const ESIC: &str = "/ESIC<</Type/DeveloperExtensions/BaseVersion/1.7/ExtensionLevel 1>>";
const ISO: &str = "/ISO_[<</BaseVersion/2.0/ExtensionLevel 32001/ExtensionRevision(:2022)/URL(x)>>\
                   <</BaseVersion/2.0/ExtensionLevel 32002/ExtensionRevision(:2022)>>]";

#[test]
fn a_later_program_may_raise_the_version_and_name_its_extensions() {
    let pdf = paper(&Builder::page(true));
    for entries in [
        String::from("<</Version/1.7>>"),
        String::from("<</Version/2.0>>"),
        format!("<</Extensions<<{ESIC}>>>>"),
        format!("<</Version/2.0/Extensions<</Type/Extensions{ESIC}{ISO}>>>>"),
    ] {
        accepted(&pdf, &[catalog(&pdf, &entries)]);
    }
    // In an object of its own.
    let apart = catalog(&pdf, "<</Extensions 50 0 R>>");
    accepted(&pdf, &[apart, (50, format!("<<{ESIC}>>"))]);
}

#[test]
fn a_version_is_never_lowered_and_an_extension_never_taken_away() {
    let mut page = Builder::page(false);
    page.set(
        1,
        &format!("<</Type/Catalog/Pages 2 0 R/Version/1.7/Extensions<<{ESIC}{ISO}>>>>"),
    );
    let pdf = paper(&page);
    let higher = ESIC.replace("Level 1", "Level 5");
    accepted(
        &pdf,
        &[catalog(&pdf, &format!("<</Extensions<<{higher}{ISO}>>>>"))],
    );
    let lower = ESIC.replace("Level 1", "Level 0");
    let unlike = ESIC.replace("1.7", "1.6");
    for entries in [
        String::from("<</Version/1.4>>"),
        String::from("<</Version null>>"),
        String::from("<</Version/9.9>>"),
        String::from("<</Version(2.0)>>"),
        String::from("<</Extensions null>>"),
        format!("<</Extensions<<{ESIC}>>>>"),
        format!("<</Extensions<<{lower}{ISO}>>>>"),
        format!("<</Extensions<<{unlike}{ISO}>>>>"),
    ] {
        refused(&pdf, &[catalog(&pdf, &entries)], Change::CatalogChanged);
    }
}

#[test]
fn an_extension_holds_names_and_numbers_and_nothing_that_acts() {
    let pdf = paper(&Builder::page(false));
    for entry in [
        "/ADBE<</BaseVersion/1.7/ExtensionLevel 3/OpenAction<</S/JavaScript/JS(1)>>>>",
        "/ADBE<</BaseVersion/1.7/ExtensionLevel 3/URL 4 0 R>>",
        "/ADBE<</BaseVersion/7.7/ExtensionLevel 3>>",
        "/ADBE<</Type/Action/ExtensionLevel 3>>",
        "/ADBE[4 0 R]",
        "/ADBE 4 0 R",
        "/ADBE(x)",
        "/EVIL<</BaseVersion/1.7/ExtensionLevel 3>>",
        "/Type/Catalog",
    ] {
        let objects = [catalog(&pdf, &format!("<</Extensions<<{entry}>>>>"))];
        refused(&pdf, &objects, Change::CatalogChanged);
    }
}

/// A moment and a program, which every later program notes.
const NOTE: &str = "<</ModDate(D:20261128)/Producer(x)>>";

/// An update with an information dictionary of its own, signed.
fn with_info(pdf: &[u8], info: &str) -> Report {
    let mut out = pdf.to_vec();
    let id = "/ID[<00112233445566778899aabbccddeeff><00>]";
    let trailer = format!(
        "/Size 60/Root 1 0 R/Info 50 0 R/Prev {}{id}",
        last_xref(pdf)
    );
    append(&mut out, &[(50, info.to_owned())], &trailer, false);
    check(&sign(&out), &COMPANY)
}

#[test]
fn a_paper_without_information_may_receive_the_moment_and_the_program() {
    let pdf = paper(&Builder::page(false));
    let report = with_info(&pdf, NOTE);
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    for info in [
        "<</ModDate(D:20261128)/Title(malus)>>",
        "<</Producer 4 0 R>>",
        "(x)",
        "<</Length 1>>\nstream\nx\nendstream",
    ] {
        let report = with_info(&pdf, info);
        assert_eq!(report.verdict, Verdict::Altered, "{info} {report:#?}");
    }
}

#[test]
fn what_is_permitted_covers_nothing_that_comes_along() {
    let pdf = paper(&Builder::page(false));
    let entries = format!("<</Version/2.0/Extensions<<{ESIC}>>>>");
    let harmless = catalog(&pdf, &entries);
    let page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Contents 4 0 R\
                /Resources<</Font<</F1 5 0 R>>>>/Rotate 180>>";
    let drawn = "BT /F1 12 Tf 72 720 Td (bonus 99999.99) Tj ET";
    let stream = format!("<</Length {}>>\nstream\n{drawn}\nendstream", drawn.len());
    for (number, body, change) in [
        (3, page.to_owned(), Change::PageChanged),
        (4, stream.clone(), Change::ContentChanged),
        (
            5,
            String::from("<</Type/Font/Subtype/Type1/BaseFont/Symbol>>"),
            Change::FontChanged,
        ),
        (50, stream, Change::HiddenContent),
    ] {
        refused(&pdf, &[harmless.clone(), (number, body)], change);
    }
    for extra in ["/PageMode/UseOutlines", "/Lang(en)", "/Outlines 4 0 R"] {
        let entries = entries.replace("<</Version", &format!("<<{extra}/Version"));
        refused(&pdf, &[catalog(&pdf, &entries)], Change::CatalogChanged);
    }
    // Nobody signed it.
    let report = check(&attacked(&pdf, &[harmless]), &COMPANY);
    assert_eq!(report.verdict, Verdict::Incomplete, "{report:#?}");
}

/// A stream whose dictionary has more entries, drawing an amount; all amounts have one length.
fn drawing(entries: &str, amount: &str) -> String {
    let text = format!("BT /F1 12 Tf 72 720 Td (bonus {amount}) Tj ET");
    format!(
        "<<{entries}/Length {}>>\nstream\n{text}\nendstream",
        text.len()
    )
}

#[test]
fn what_a_page_draws_cannot_pose_as_a_part_of_the_catalog() {
    // Form, extensions, and the catalog itself are compared by what they say; here they draw as well.
    let form = "/Fields 7 0 R/SigFlags 3";
    for (role, entries) in [("/AcroForm 4 0 R", form), ("/Extensions 4 0 R", ESIC)] {
        let mut page = Builder::page(false);
        page.set(1, &format!("<</Type/Catalog/Pages 2 0 R{role}>>"));
        page.set(4, &drawing(entries, "18518.52"));
        page.set(7, "[]");
        page.trailer = page.trailer.replace("/Size 6", "/Size 8");
        let pdf = paper(&page);
        let update = [(4, drawing(entries, "99999.99"))];
        refused(&pdf, &update, Change::ContentChanged);
    }
}

/// Metadata in which the program that wrote them is told in a way that a page can draw.
fn polyglot(amount: &str) -> String {
    let text = format!(
        "<?xpacket begin=\"\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><pdf:Producer> BT /F1 12 Tf 72 720 Td \
         (bonus {amount}) Tj ET </pdf:Producer></x:xmpmeta>"
    );
    format!(
        "<</Type/Metadata/Subtype/XML/Length {}>>\nstream\n{text}\nendstream",
        text.len()
    )
}

#[test]
fn metadata_that_a_page_draws_stay_as_they_are() {
    let mut page = Builder::page(false);
    page.set(1, "<</Type/Catalog/Pages 2 0 R/Metadata 6 0 R>>");
    page.set(6, &polyglot("18518.52"));
    page.trailer = page.trailer.replace("/Size 6", "/Size 7");
    let pdf = paper(&page);
    accepted(&pdf, &[(6, polyglot("99999.99"))]);
    page.set(
        3,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Contents[6 0 R]\
         /Resources<</Font<</F1 5 0 R>>>>>>",
    );
    let pdf = paper(&page);
    refused(&pdf, &[(6, polyglot("99999.99"))], Change::MetadataChanged);
}

/// Metadata with a description inside.
fn described(description: &str) -> String {
    let text = format!(
        "<?xpacket begin=\"\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF>{description}</rdf:RDF></x:xmpmeta>"
    );
    format!(
        "<</Type/Metadata/Subtype/XML/Length {}>>\nstream\n{text}\nendstream",
        text.len()
    )
}

#[test]
fn metadata_may_be_written_in_another_way_and_must_say_the_same() {
    // As our papers have it, and as pyHanko writes it anew.
    let ours = "<rdf:Description rdf:about=\"\"><dc:title>bonus</dc:title><pdfaid:part>2</pdfaid:part>\
                <s:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\"><s:prefix>pdf</s:prefix>\
                <s:namespaceURI>http://ns/</s:namespaceURI></rdf:li></rdf:Bag></s:schemas></rdf:Description>";
    let anew = "<rdf:Description pdfaid:part=\"2\" rdf:about=\"\" pdf:Producer=\"x\" xmp:ModifyDate=\"2026\">\
                <dc:title>bonus</dc:title><s:schemas><rdf:Bag><rdf:li><rdf:Description s:prefix=\"pdf\">\
                <s:namespaceURI rdf:resource=\"http://ns/\"/></rdf:Description></rdf:li></rdf:Bag></s:schemas>\
                </rdf:Description>";
    let mut page = Builder::page(false);
    page.set(1, "<</Type/Catalog/Pages 2 0 R/Metadata 6 0 R>>");
    page.set(6, &described(ours));
    page.trailer = page.trailer.replace("/Size 6", "/Size 7");
    let pdf = paper(&page);
    accepted(&pdf, &[(6, described(anew))]);
    for (from, to) in [
        ("bonus", "malus"),
        ("part=\"2\"", "part=\"3\""),
        ("http://ns/", "http://other/"),
        ("pdfaid:part=\"2\"", ""),
        ("<dc:title>", "<dc:subject>x</dc:subject><dc:title>"),
    ] {
        let other = anew.replace(from, to);
        refused(&pdf, &[(6, described(&other))], Change::MetadataChanged);
    }
}
