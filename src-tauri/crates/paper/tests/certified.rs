//! DocMDP: what may follow a paper that its issuer certified, and what may not. The papers are typeset
//! and signed as the program issues them.
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod forge;
mod support;

use std::sync::LazyLock;

use domain::papers::{BonusNotice, Preset, RegulationPaper};
use forge::{attacked, check, credential, find, options, signed, trust, visible};
use paper::certificate::Credential;
use paper::pdf::{Document, Object, write_object};
use paper::sign::{Appearance, Countersign, KeySigner, SignError, SignOptions, Visible, sign};
use paper::verify::{Change, Verdict, verify};
use support::{facts, moment, typesetter};

const NAME: &str = "明烛灯饰有限公司";
static COMPANY: LazyLock<Credential> = LazyLock::new(|| credential(NAME));
static EMPLOYEE: LazyLock<Credential> = LazyLock::new(|| credential("祎旻"));

/// A notice as it is issued: visibly signed and certified.
fn issued() -> Vec<u8> {
    let notice: BonusNotice = facts("bonus_notice");
    let pdf = typesetter().bonus_notice(&notice, None, moment()).unwrap();
    let lines = vec![NAME.to_owned()];
    let place = pdf.signature_box.unwrap();
    let line = pdf.countersign_box.unwrap();
    let certify = SignOptions {
        certify: true,
        appearance: Appearance::Visible(Visible::in_box(place, lines)),
        countersign: Some(Countersign {
            page: line.page - 1,
            place: line.into(),
            label: "签收人签名".to_owned(),
        }),
        ..options(NAME)
    };
    signed(&pdf.bytes, &COMPANY, &certify)
}

/// The first page and its number, as they stand in the newest revision.
fn first_page(pdf: &[u8]) -> (u32, Vec<(String, String)>) {
    let document = Document::open(pdf).unwrap();
    let number = document.pages(1).unwrap()[0];
    let Some(Object::Dict(page)) = document.get(number).unwrap().map(|found| found.object) else {
        panic!("a page is a dictionary");
    };
    let entries = page.0.iter().map(|(key, value)| {
        let mut text = Vec::new();
        write_object(&mut text, value);
        let key = String::from_utf8(key.clone()).unwrap();
        (key, String::from_utf8_lossy(&text).into_owned())
    });
    (number, entries.collect())
}

/// The page with one entry of its dictionary replaced or added.
fn page_with(pdf: &[u8], key: &str, value: impl Fn(&str) -> String) -> (u32, String) {
    let (number, mut entries) = first_page(pdf);
    let old = entries.iter().find(|(name, _)| name == key);
    let new = value(old.map_or("", |(_, value)| value.as_str()));
    entries.retain(|(name, _)| name != key);
    entries.push((key.to_owned(), new));
    let body: String = entries
        .iter()
        .map(|(name, value)| format!("/{name} {value}"))
        .collect();
    (number, format!("<<{body}>>"))
}

/// An update of the newest revision as an attacker appends it, with the root it has.
fn update(pdf: &[u8], objects: &[(u32, String)]) -> Vec<u8> {
    let document = Document::open(pdf).unwrap();
    let (root, _) = document.catalog().unwrap();
    let forged = attacked(pdf, objects);
    let at = forged.len() - 400.min(forged.len());
    let tail = String::from_utf8_lossy(&forged[at..]).into_owned();
    let tail = tail
        .replace("/Root 1 0 R", &format!("/Root {root} 0 R"))
        .replace("/Size 60", "/Size 9060");
    [&forged[..at], tail.as_bytes()].concat()
}

/// Free object numbers.
const FRESH: u32 = 9000;

#[track_caller]
fn refused(pdf: &[u8]) {
    let all = trust(&[&COMPANY, &EMPLOYEE]);
    for attempt in [pdf.to_vec(), signed(pdf, &COMPANY, &options(NAME))] {
        let report = verify(&attempt, &all);
        assert_eq!(report.verdict, Verdict::Altered, "{report:#?}");
    }
}

#[test]
fn a_paper_is_certified_when_it_is_issued_and_says_so() {
    let report = check(&issued(), &COMPANY);
    assert_eq!(report.verdict, Verdict::Valid);
    assert!(report.signatures[0].certifies);
}

#[test]
fn further_signatures_are_allowed_in_any_number() {
    let once = issued();
    let twice = signed(&once, &EMPLOYEE, &options("祎旻"));
    let thrice = signed(&twice, &COMPANY, &options(NAME));
    let report = verify(&thrice, &trust(&[&COMPANY, &EMPLOYEE]));
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    let certifies: Vec<bool> = report.signatures.iter().map(|one| one.certifies).collect();
    assert_eq!(certifies, [true, false, false]);
    assert_eq!(report.signatures[0].changed_after, [Change::SignatureAdded]);
    // One that nobody here knows does not make the paper a forgery.
    assert_eq!(check(&twice, &COMPANY).verdict, Verdict::UnknownSigner);
}

#[test]
fn an_overlay_added_after_certification_is_refused_even_when_it_is_signed_again() {
    let pdf = issued();
    let annotation = |kind: &str| {
        format!("<</Type/Annot/Subtype/{kind}/Rect[100 100 400 400]/F 4/Contents(99,999.99)>>")
    };
    for kind in ["Stamp", "FreeText", "Square", "Watermark", "Redact"] {
        let page = page_with(&pdf, "Annots", |old| {
            format!("{} {FRESH} 0 R]", old.trim_end_matches(']'))
        });
        refused(&update(&pdf, &[page, (FRESH, annotation(kind))]));
    }
    let drawing = "q 1 1 1 rg 0 0 595 842 re f Q";
    let stream = format!(
        "<</Length {}>>\nstream\n{drawing}\nendstream",
        drawing.len()
    );
    let page = page_with(&pdf, "Contents", |old| {
        format!("[{} {FRESH} 0 R]", old.trim_matches(['[', ']']))
    });
    refused(&update(&pdf, &[page, (FRESH, stream)]));
}

#[test]
fn a_page_that_is_turned_cropped_or_given_other_fonts_after_certification_is_refused() {
    let pdf = issued();
    for (key, value) in [
        ("Rotate", "180"),
        ("CropBox", "[0 400 595 842]"),
        ("Resources", "<<>>"),
        ("UserUnit", "2.0"),
    ] {
        let page = page_with(&pdf, key, |_| value.to_owned());
        refused(&update(&pdf, &[page]));
    }
}

#[test]
fn a_certification_that_is_taken_off_or_loosened_afterwards_is_refused() {
    let pdf = issued();
    let document = Document::open(&pdf).unwrap();
    let (number, catalog) = document.catalog().unwrap();
    let mut bare = catalog.clone();
    bare.0.retain(|(key, _)| key != b"Perms");
    let mut body = Vec::new();
    write_object(&mut body, &Object::Dict(bare));
    let body = String::from_utf8_lossy(&body).into_owned();
    refused(&update(&pdf, &[(number, body)]));
    // The level itself lies under the signature: one byte from "signing" to "comments as well".
    let mut loose = pdf.clone();
    let at = find(&loose, "/P 2");
    loose[at + 3] = b'3';
    assert_eq!(check(&loose, &COMPANY).verdict, Verdict::Altered);
}

#[test]
fn a_long_paper_is_certified_and_countersigned_like_a_short_one() {
    let regulation: RegulationPaper = facts("regulation");
    let pdf = typesetter()
        .regulation(&regulation, Preset::RedHead, None, moment())
        .unwrap();
    let certify = SignOptions {
        certify: true,
        ..options(NAME)
    };
    let once = signed(&pdf.bytes, &COMPANY, &certify);
    let twice = signed(&once, &EMPLOYEE, &options("祎旻"));
    let report = verify(&twice, &trust(&[&COMPANY, &EMPLOYEE]));
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
}

/// The number of the field that waits for the employee, and its dictionary.
fn waiting_field(pdf: &[u8]) -> (u32, String) {
    let document = Document::open(pdf).unwrap();
    let (_, catalog) = document.catalog().unwrap();
    let form = document.value_dict(&catalog, "AcroForm").unwrap().unwrap();
    let fields = document.value_array(&form, "Fields").unwrap();
    let numbers = fields.iter().filter_map(Object::as_ref);
    for (number, _) in numbers {
        let Some(Object::Dict(field)) = document.get(number).unwrap().map(|f| f.object) else {
            continue;
        };
        if field.get("V").is_none() {
            let mut text = Vec::new();
            write_object(&mut text, &Object::Dict(field));
            return (number, String::from_utf8_lossy(&text).into_owned());
        }
    }
    panic!("no field waits");
}

/// Another place with other lines; the paper knows better where the employee signs.
fn by_employee(pdf: &[u8]) -> Vec<u8> {
    signed(pdf, &EMPLOYEE, &visible("祎旻"))
}

#[test]
fn the_employee_signs_visibly_in_the_place_that_the_paper_keeps_for_him() {
    let once = issued();
    let (number, _) = waiting_field(&once);
    let twice = by_employee(&once);
    assert!(twice.starts_with(&once));
    let report = verify(&twice, &trust(&[&COMPANY, &EMPLOYEE]));
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    assert_eq!(
        report.signatures[0].changed_after,
        [Change::VisibleSignatureAdded]
    );
    // Value and appearance, and not a word else.
    let rest = |pdf: &[u8]| {
        let document = Document::open(pdf).unwrap();
        let Some(Object::Dict(mut field)) = document.get(number).unwrap().map(|f| f.object) else {
            panic!("the field stays");
        };
        field.0.retain(|(key, _)| key != b"V" && key != b"AP");
        field
    };
    assert_eq!(rest(&once), rest(&twice));
    // Once only; after him others sign without being seen.
    let signer = KeySigner::new(&EMPLOYEE).unwrap();
    assert_eq!(
        sign(&twice, &signer, &visible("祎旻")),
        Err(SignError::CertifiedInvisible)
    );
    let thrice = signed(&twice, &COMPANY, &options(NAME));
    let report = verify(&thrice, &trust(&[&COMPANY, &EMPLOYEE]));
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
}

#[test]
fn a_place_that_waits_is_filled_as_it_lies_or_not_at_all() {
    let pdf = issued();
    let (number, field) = waiting_field(&pdf);
    let swap = |from: &str, to: &str| {
        assert!(field.contains(from), "{from} in {field}");
        (number, field.replace(from, to))
    };
    let drawing = "1 1 1 rg 0 0 999 999 re f";
    let form = format!(
        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length {}>>\nstream\n{drawing}\nendstream",
        drawing.len()
    );
    let rectangle = |to: &str| {
        let at = field.find("/Rect").unwrap();
        let end = at + field[at..].find(']').unwrap() + 1;
        (number, field.replace(&field[at..end], to))
    };
    for objects in [
        // A picture without a signature behind it.
        vec![swap("/AP", "/AP<</N 9000 0 R>>/XX"), (FRESH, form.clone())],
        // The whole page instead of the line.
        vec![rectangle("/Rect[0 0 595 842]")],
        vec![swap("/FT /Sig", "/FT /Tx")],
        vec![swap("/F 132", "/F 2")],
        vec![swap("/T ", "/AA<</E<</S/JavaScript/JS(1)>>>>/T ")],
    ] {
        refused(&update(&pdf, &objects));
    }
    // Moved while it is signed.
    let twice = by_employee(&pdf);
    let (from, to) = (b"/F 132", b"/F 130");
    let at = twice.len() - twice[pdf.len()..].len();
    let place = at + twice[at..].windows(6).position(|w| w == from).unwrap();
    let mut moved = twice.clone();
    moved[place..place + 6].copy_from_slice(to);
    assert_ne!(
        verify(&moved, &trust(&[&COMPANY, &EMPLOYEE])).verdict,
        Verdict::Valid
    );
}

#[test]
fn a_stranger_in_the_place_of_the_employee_is_told_as_one() {
    let stranger = credential("别人");
    let twice = signed(&issued(), &stranger, &visible("别人"));
    let report = verify(&twice, &trust(&[&COMPANY, &EMPLOYEE]));
    assert_eq!(report.verdict, Verdict::UnknownSigner, "{report:#?}");
}

#[test]
fn a_paper_that_was_issued_without_a_place_takes_nothing_visible() {
    let notice: BonusNotice = facts("bonus_notice");
    let pdf = typesetter().bonus_notice(&notice, None, moment()).unwrap();
    let certify = SignOptions {
        certify: true,
        ..options(NAME)
    };
    let old = signed(&pdf.bytes, &COMPANY, &certify);
    let signer = KeySigner::new(&EMPLOYEE).unwrap();
    assert_eq!(
        sign(&old, &signer, &visible("祎旻")),
        Err(SignError::CertifiedInvisible)
    );
}
