//! Signing: the old bytes stay, the same input gives the same bytes, and the verifier agrees.
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod forge;

use forge::{Builder, check, credential, find, moment, options, signed, trust, visible};
use paper::certificate::{self, KeyKind};
use paper::pdf::Document;
use paper::sign::{Appearance, KeySigner, Place, SignError, SignOptions, sign};
use paper::verify::{Change, Verdict};

const COMPANY: &str = "明烛灯饰有限公司";

#[test]
fn a_certificate_names_the_company_and_vouches_for_itself() {
    let company = credential(COMPANY);
    let facts = certificate::describe(&company.certificate).unwrap();
    assert_eq!(facts.subject, COMPANY);
    assert_eq!(facts.issuer, COMPANY);
    assert_eq!(facts.not_before, "2026-01-01T00:00:00Z");
    assert_eq!(facts.not_after, "2036-01-01T00:00:00Z");
    assert!(facts.self_signed);
    assert_eq!(facts.serial.len(), 32);
    assert_eq!(facts.fingerprint_sha256.len(), 95);
}

#[test]
fn a_certificate_survives_pem_with_other_text_around_it() {
    let company = credential(COMPANY);
    let pem = certificate::to_pem(&company.certificate);
    let text = format!("# 证书\n{pem}\n{pem}");
    let both = certificate::from_pem_or_der(text.as_bytes()).unwrap();
    assert_eq!(
        both,
        vec![company.certificate.clone(), company.certificate.clone()]
    );
    assert_eq!(
        certificate::from_pem_or_der(&company.certificate)
            .unwrap()
            .len(),
        1
    );
    assert!(certificate::from_pem_or_der(b"no certificate").is_err());
    assert!(certificate::from_pem_or_der(b"").is_err());
    assert!(certificate::from_pem_or_der(&company.certificate[..80]).is_err());
}

#[test]
fn a_certificate_needs_a_subject_and_a_term() {
    let from = moment().to_utc();
    for (subject, years) in [("", 10), ("  ", 10), ("甲\n乙", 10), ("甲", 0), ("甲", 51)] {
        assert!(
            certificate::create(KeyKind::P256, subject, from, years).is_err(),
            "{subject:?} {years}"
        );
    }
    assert!(certificate::create(KeyKind::P256, &"很".repeat(65), from, 10).is_err());
}

#[test]
fn a_key_of_somebody_else_is_refused() {
    let mut company = credential(COMPANY);
    company.key_pkcs8 = credential("别人").key_pkcs8;
    assert_eq!(KeySigner::new(&company).err(), Some(SignError::KeyMismatch));
    company.key_pkcs8 = vec![0x30, 0];
    assert!(matches!(
        KeySigner::new(&company).err(),
        Some(SignError::BadKey { .. })
    ));
}

#[test]
fn every_kind_of_file_is_signed_and_called_valid() {
    let company = credential(COMPANY);
    for tagged in [false, true] {
        let page = Builder::page(tagged);
        for pdf in [page.classic(), page.compressed()] {
            for options in [options(COMPANY), visible(COMPANY)] {
                let out = signed(&pdf, &company, &options);
                assert!(out.starts_with(&pdf), "the old bytes must stay");
                let report = check(&out, &company);
                assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
                let [signature] = report.signatures.as_slice() else {
                    panic!("one signature");
                };
                assert_eq!(signature.signer.as_deref(), Some(COMPANY));
                assert_eq!(
                    signature.signed_at.as_deref(),
                    Some("2026-11-23T09:00:00+08:00")
                );
                assert_eq!(signature.algorithm.as_deref(), Some("ECDSA P-256 SHA-256"));
                assert!(signature.covers_whole_file && signature.integrity && signature.trusted);
            }
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let company = credential(COMPANY);
    let pdf = Builder::page(true).classic();
    let first = signed(&pdf, &company, &visible(COMPANY));
    assert_eq!(first, signed(&pdf, &company, &visible(COMPANY)));
    let later = SignOptions {
        moment: moment() + chrono::Days::new(1),
        ..visible(COMPANY)
    };
    assert_ne!(first, signed(&pdf, &company, &later));
}

#[test]
fn reason_place_and_name_are_kept_in_chinese() {
    let company = credential(COMPANY);
    let options = SignOptions {
        reason: Some(String::from("发放（季度奖金）")),
        location: Some(String::from("杭州")),
        ..options(COMPANY)
    };
    let report = check(
        &signed(&Builder::page(false).classic(), &company, &options),
        &company,
    );
    assert_eq!(report.signatures[0].name.as_deref(), Some(COMPANY));
    assert_eq!(
        report.signatures[0].reason.as_deref(),
        Some("发放（季度奖金）")
    );
    assert_eq!(report.signatures[0].location.as_deref(), Some("杭州"));
}

#[test]
fn two_people_sign_one_after_the_other() {
    let (company, employee) = (credential(COMPANY), credential("祎旻"));
    for pdf in [
        Builder::page(true).classic(),
        Builder::page(true).compressed(),
    ] {
        for (first, second) in [
            (visible(COMPANY), options("祎旻")),
            (options(COMPANY), visible("祎旻")),
        ] {
            let once = signed(&pdf, &company, &first);
            let twice = signed(&once, &employee, &second);
            assert!(twice.starts_with(&once));
            let report = paper::verify::verify(&twice, &trust(&[&company, &employee]));
            assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
            assert_eq!(report.signatures.len(), 2);
            let added = match second.appearance {
                Appearance::Invisible => Change::SignatureAdded,
                Appearance::Visible(_) => Change::VisibleSignatureAdded,
            };
            assert_eq!(report.signatures[0].changed_after, [added]);
            assert!(!report.signatures[0].covers_whole_file);
            assert!(report.signatures[1].covers_whole_file);
            // Only one of them is known: intact, but not valid.
            let report = check(&twice, &company);
            assert_eq!(report.verdict, Verdict::UnknownSigner);
            assert!(
                report
                    .signatures
                    .iter()
                    .all(|signature| signature.integrity)
            );
        }
    }
}

#[test]
fn a_certified_file_allows_a_further_signature() {
    let (company, employee) = (credential(COMPANY), credential("祎旻"));
    let certify = SignOptions {
        certify: true,
        ..visible(COMPANY)
    };
    let once = signed(&Builder::page(true).classic(), &company, &certify);
    let report = check(&once, &company);
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    assert!(report.signatures[0].certifies);
    let twice = signed(&once, &employee, &options("祎旻"));
    let report = paper::verify::verify(&twice, &trust(&[&company, &employee]));
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
}

#[test]
fn a_signed_file_is_not_certified_afterwards() {
    let company = credential(COMPANY);
    let once = signed(&Builder::page(false).classic(), &company, &options(COMPANY));
    let certify = SignOptions {
        certify: true,
        ..options(COMPANY)
    };
    let signer = KeySigner::new(&company).unwrap();
    assert_eq!(sign(&once, &signer, &certify), Err(SignError::CertifyFirst));
}

#[test]
fn the_widget_sits_in_a_form_element_of_a_tagged_file() {
    let company = credential(COMPANY);
    for pdf in [
        Builder::page(true).classic(),
        Builder::page(true).compressed(),
    ] {
        let out = signed(&pdf, &company, &visible(COMPANY));
        let document = Document::open(&out).unwrap();
        let object = |number: u32| document.get(number).unwrap().unwrap().object;
        let element = object(7);
        let kids = document
            .value_array(element.as_dict().unwrap(), "K")
            .unwrap();
        let form = kids.last().unwrap().as_ref().unwrap().0;
        let form = object(form);
        assert!(form.as_dict().unwrap().get("S").unwrap().is_name("Form"));
        let root = object(6);
        assert_eq!(
            root.as_dict()
                .unwrap()
                .get("ParentTreeNextKey")
                .unwrap()
                .as_int(),
            Some(2)
        );
        assert!(find(&out, "/StructParent 1") > pdf.len());
        assert!(find(&out, "/Tabs /S") > pdf.len());
    }
}

#[test]
fn files_that_must_not_be_signed_are_refused_with_a_reason() {
    let company = credential(COMPANY);
    let signer = KeySigner::new(&company).unwrap();
    let refuse =
        |pdf: &[u8], options: &SignOptions| sign(pdf, &signer, options).unwrap_err().code();
    let pdf = Builder::page(false).classic();
    assert_eq!(refuse(b"not a PDF", &options("x")), "NOT_PDF");
    assert_eq!(
        refuse(&pdf[..pdf.len() - 20], &options("x")),
        "PDF_MALFORMED"
    );
    assert_eq!(
        refuse(&[&pdf[..], b"hidden"].concat(), &options("x")),
        "SIGN_BYTES_BEHIND_END"
    );
    let mut script = Builder::page(false);
    script.set(
        1,
        "<</Type/Catalog/Pages 2 0 R/Names<</JavaScript 9 0 R>>>>",
    );
    assert_eq!(
        refuse(&script.classic(), &options("x")),
        "SIGN_ACTIVE_CONTENT"
    );
    let mut secret = Builder::page(false);
    secret.trailer.push_str("/Encrypt 9 0 R");
    assert_eq!(refuse(&secret.classic(), &options("x")), "PDF_ENCRYPTED");
    let change = |edit: &dyn Fn(&mut paper::sign::Visible)| {
        let mut options = visible(COMPANY);
        if let Appearance::Visible(frame) = &mut options.appearance {
            edit(frame);
        }
        refuse(&pdf, &options)
    };
    assert_eq!(change(&|visible| visible.page = 1), "SIGN_NO_SUCH_PAGE");
    assert_eq!(
        change(&|visible| visible.page = usize::MAX),
        "SIGN_NO_SUCH_PAGE"
    );
    assert_eq!(
        change(&|visible| visible.place.left = 200.0),
        "SIGN_BAD_PLACE"
    );
    assert_eq!(
        change(&|visible| visible.place.width = f64::NAN),
        "SIGN_BAD_PLACE"
    );
    assert_eq!(
        change(&|visible| visible.lines.push(String::from("\u{10FFFD}"))),
        "SIGN_MISSING_GLYPH"
    );
}

#[test]
fn a_signature_that_the_verifier_would_refuse_is_not_made() {
    let company = credential(COMPANY);
    let signer = KeySigner::new(&company).unwrap();
    let certify = SignOptions {
        certify: true,
        ..options(COMPANY)
    };
    let certified = signed(&Builder::page(false).classic(), &company, &certify);
    let refusal = sign(&certified, &signer, &visible(COMPANY)).unwrap_err();
    assert_eq!(refusal, SignError::CertifiedInvisible);
    let once = signed(&Builder::page(false).classic(), &company, &options(COMPANY));
    let mut large = visible(COMPANY);
    if let Appearance::Visible(frame) = &mut large.appearance {
        frame.place = Place {
            left: 0.0,
            top: 0.0,
            width: 200.0,
            height: 200.0,
        };
    }
    assert_eq!(
        sign(&once, &signer, &large).unwrap_err(),
        SignError::TooVisible
    );
}
