//! Files from elsewhere that are not signed, and what is said about them.

use super::{SignOrder, sign_foreign};
use crate::error::Refusal;
use crate::testing::{TestOffice, moment, office, refused};
use crate::texts::{Language, say};

const PDF: &[u8] = include_bytes!("../../../paper/tests/foreign/pades-rsa.pdf");

fn why(office: &mut TestOffice, pdf: &[u8]) -> Refusal {
    refused(sign_foreign(office, moment(), pdf, &SignOrder::default()))
}

/// The file with one byte of what it shows changed, its length kept.
fn changed() -> Vec<u8> {
    let mut pdf = PDF.to_vec();
    let at = pdf.windows(2).position(|pair| pair == b"Tf").unwrap() - 2;
    pdf[at] = b'9';
    pdf
}

#[test]
fn a_file_whose_signature_does_not_hold_any_more_is_not_signed_again() {
    let mut office = office();
    let trail = office.file.audit().head().unwrap();
    let told = why(&mut office, &changed());
    assert_eq!(told.code, "sign.earlier_broken");
    assert!(!told.facts["signer"].is_empty());
    // Something behind the signature that nobody signed and that changes the page.
    let mut hidden = PDF.to_vec();
    let at = hidden.windows(9).position(|w| w == b"/AcroForm").unwrap();
    hidden[at + 1] = b'Z';
    assert_eq!(why(&mut office, &hidden).code, "sign.earlier_hidden");
    assert_eq!(office.file.audit().head().unwrap(), trail);
    sign_foreign(&mut office, moment(), PDF, &SignOrder::default()).unwrap();
}

#[test]
fn what_cannot_be_signed_is_told_in_the_language_of_the_reader() {
    let mut office = office();
    let plain = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n";
    let table = b"xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n";
    let with = |trailer: &str| {
        let end = format!("{trailer}\nstartxref\n{}\n%%EOF\n", plain.len());
        [&plain[..], &table[..], end.as_bytes()].concat()
    };
    let cases = [
        (b"hello".to_vec(), "sign.not_pdf"),
        (b"%PDF-1.7\nhello".to_vec(), "sign.pdf_malformed"),
        (
            with("<</Size 2/Root 1 0 R/Encrypt<</Filter/Standard>>>>"),
            "sign.pdf_encrypted",
        ),
        (
            with("<</Size 2/Root 1 0 R/XRefStm 9>>"),
            "sign.pdf_unsupported",
        ),
        ([PDF, b"x"].concat(), "sign.earlier_broken"),
    ];
    for (pdf, code) in cases {
        let told = why(&mut office, &pdf);
        assert_eq!(told.code, code);
        let chinese = say(&told, Language::Chinese).replace("PDF", "");
        // A signer is called what his certificate calls him.
        let chinese = chinese.replace("RSA Person", "");
        let foreign = chinese.chars().any(|c| c.is_ascii_alphabetic());
        assert!(!foreign && chinese.contains('请'), "{chinese}");
    }
}
