//! Papers that others signed, and signers whom an authority vouches for.
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod forge;

use std::path::Path;

use forge::{Builder, options, signed};
use paper::certificate::{self, Credential};
use paper::verify::{Reason, Trust, Verdict, verify};
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose};

fn foreign(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/foreign");
    std::fs::read(folder.join(name)).unwrap()
}

/// Signed by pyHanko with keys of OpenSSL: RSA-3072 with SHA-384 in both kinds of container, and
/// ECDSA on P-384.
const FILES: [(&str, &str, &str); 3] = [
    ("pades-rsa.pdf", "rsa.pem", "RSA SHA-384"),
    ("pkcs7-rsa.pdf", "rsa.pem", "RSA SHA-384"),
    ("pades-p384.pdf", "p384.pem", "ECDSA P-384 SHA-384"),
];

#[test]
fn papers_of_other_programs_are_verified() {
    for (file, signer, algorithm) in FILES {
        let pdf = foreign(file);
        let report = verify(&pdf, &Trust::default());
        assert_eq!(report.verdict, Verdict::UnknownSigner, "{file} {report:#?}");
        assert!(report.signatures[0].integrity);
        assert_eq!(report.signatures[0].algorithm.as_deref(), Some(algorithm));
        let trust = Trust {
            certificates: certificate::from_pem_or_der(&foreign(signer)).unwrap(),
            ..Trust::default()
        };
        assert_eq!(verify(&pdf, &trust).verdict, Verdict::Valid, "{file}");
    }
}

fn trusting(file: &str) -> Trust {
    Trust {
        certificates: certificate::from_pem_or_der(&foreign(file)).unwrap(),
        ..Trust::default()
    }
}

#[test]
fn certificates_of_one_length_may_stand_in_any_order_of_their_contents() {
    let report = verify(&foreign("chain.pdf"), &trusting("chain.pem"));
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
}

#[test]
fn a_later_signer_may_note_the_moment_and_the_program() {
    let pdf = foreign("three-signatures.pdf");
    let trust = trusting("three-signatures.pem");
    let report = verify(&pdf, &trust);
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    assert_eq!(report.signatures.len(), 3);
    let mut copy = pdf.clone();
    for at in 0..pdf.len() {
        copy[at] = pdf[at] ^ 0x01;
        assert_ne!(verify(&copy, &trust).verdict, Verdict::Valid, "{at}");
        copy[at] = pdf[at];
    }
}

/// By pyHanko with an authority of OpenSSL, whose root comes along: a signature with a timestamp (B-T), and
/// the same with one over the whole file.
const STAMPED: [(&str, usize); 2] = [("pades-b-t.pdf", 1), ("document-timestamp.pdf", 2)];

fn trusting_time(authority: bool) -> Trust {
    let known = trusting("authority.pem").certificates;
    Trust {
        authorities: if authority { known } else { Vec::new() },
        ..trusting("timestamped.pem")
    }
}

#[test]
fn a_timestamp_in_a_signature_makes_nobody_unknown() {
    for (authority, trusted) in [(false, false), (true, true)] {
        let report = verify(&foreign("pades-b-t.pdf"), &trusting_time(authority));
        assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
        let stamp = report.signatures[0].timestamp.as_ref().unwrap();
        assert_eq!(stamp.by, "Example Time Authority");
        assert_eq!(stamp.trusted, trusted);
    }
    let nobody = verify(&foreign("pades-b-t.pdf"), &Trust::default());
    assert_eq!(nobody.verdict, Verdict::UnknownSigner);
}

#[test]
fn a_timestamp_over_the_whole_file_must_be_of_an_authority_that_is_trusted() {
    for (file, count) in STAMPED {
        let report = verify(&foreign(file), &trusting_time(true));
        assert_eq!(report.verdict, Verdict::Valid, "{file} {report:#?}");
        assert_eq!(report.signatures.len(), count);
        let last = report.signatures.last().unwrap();
        assert_eq!(last.is_timestamp, count > 1);
        if count > 1 {
            let unknown = verify(&foreign(file), &trusting_time(false));
            assert_eq!(unknown.verdict, Verdict::UnknownSigner, "{file}");
        }
    }
}

#[test]
fn every_changed_byte_of_a_file_with_timestamps_is_refused() {
    let trust = trusting_time(true);
    for (file, _) in STAMPED {
        let pdf = foreign(file);
        std::thread::scope(|scope| {
            let part = pdf.len().div_ceil(2);
            for start in (0..pdf.len()).step_by(part) {
                let (pdf, trust) = (&pdf, &trust);
                scope.spawn(move || {
                    let mut copy = pdf.clone();
                    for at in start..(start + part).min(pdf.len()) {
                        copy[at] = pdf[at] ^ 0x01;
                        let verdict = verify(&copy, trust).verdict;
                        assert_ne!(verdict, Verdict::Valid, "{file} {at}");
                        copy[at] = pdf[at];
                    }
                });
            }
        });
    }
}

#[test]
fn every_changed_byte_of_them_is_refused() {
    for (file, signer, _) in FILES {
        let pdf = foreign(file);
        let trust = Trust {
            certificates: certificate::from_pem_or_der(&foreign(signer)).unwrap(),
            ..Trust::default()
        };
        let mut copy = pdf.clone();
        for at in 0..pdf.len() {
            copy[at] = pdf[at] ^ 0x01;
            assert_ne!(verify(&copy, &trust).verdict, Verdict::Valid, "{file} {at}");
            copy[at] = pdf[at];
        }
    }
}

#[test]
fn the_name_of_the_algorithm_cannot_be_exchanged() {
    // sha384WithRSAEncryption (…0C) to rsaEncryption (…01), which would verify just as well.
    let pdf = foreign("pades-rsa.pdf");
    let trust = Trust {
        certificates: certificate::from_pem_or_der(&foreign("rsa.pem")).unwrap(),
        ..Trust::default()
    };
    let name = b"2A864886F70D01010C";
    let places = pdf.windows(name.len()).enumerate();
    let places: Vec<usize> = places
        .filter(|(_, w)| w == name)
        .map(|(at, _)| at)
        .collect();
    assert!(!places.is_empty());
    for at in places {
        let mut copy = pdf.clone();
        copy[at + name.len() - 1] = b'1';
        assert_ne!(verify(&copy, &trust).verdict, Verdict::Valid);
    }
}

/// An authority, and a signer whom it vouches for.
struct Chain {
    root: Vec<u8>,
    leaf: Credential,
}

fn chain(is_ca: IsCa, years: (i32, i32), usages: &[KeyUsagePurpose]) -> Chain {
    let root_key = KeyPair::generate().unwrap();
    let mut root = CertificateParams::default();
    root.distinguished_name
        .push(DnType::CommonName, "某某认证中心");
    root.is_ca = is_ca;
    root.not_before = rcgen::date_time_ymd(years.0, 1, 1);
    root.not_after = rcgen::date_time_ymd(years.1, 1, 1);
    let root_certificate = root.self_signed(&root_key).unwrap();
    let key = KeyPair::generate().unwrap();
    let mut leaf = CertificateParams::default();
    leaf.distinguished_name
        .push(DnType::CommonName, "明烛灯饰有限公司");
    leaf.not_before = rcgen::date_time_ymd(2026, 1, 1);
    leaf.not_after = rcgen::date_time_ymd(2030, 1, 1);
    leaf.key_usages = usages.to_vec();
    let leaf = leaf.signed_by(&key, &Issuer::new(root, root_key)).unwrap();
    Chain {
        root: root_certificate.der().to_vec(),
        leaf: Credential {
            key_pkcs8: key.serialize_der(),
            certificate: leaf.der().to_vec(),
            chain: Vec::new(),
        },
    }
}

fn judge(chain: &Chain, anchor: &[u8]) -> (Verdict, Vec<Reason>) {
    let pdf = signed(
        &Builder::page(false).classic(),
        &chain.leaf,
        &options("明烛灯饰有限公司"),
    );
    let trust = Trust {
        certificates: vec![anchor.to_vec()],
        ..Trust::default()
    };
    let report = verify(&pdf, &trust);
    (report.verdict, report.signatures[0].problems.clone())
}

#[test]
fn a_signer_is_trusted_through_the_authority_that_vouches_for_him() {
    let authority = IsCa::Ca(BasicConstraints::Unconstrained);
    let signing = [KeyUsagePurpose::DigitalSignature];
    let good = chain(authority, (2020, 2040), &signing);
    assert_eq!(judge(&good, &good.root), (Verdict::Valid, vec![]));
    assert_eq!(
        judge(&good, &good.leaf.certificate),
        (Verdict::Valid, vec![])
    );

    let other = chain(authority, (2020, 2040), &signing);
    let unknown = (Verdict::UnknownSigner, vec![Reason::UnknownIssuer]);
    assert_eq!(judge(&good, &other.root), unknown);
    let no_authority = chain(IsCa::ExplicitNoCa, (2020, 2040), &signing);
    assert_eq!(judge(&no_authority, &no_authority.root), unknown);
    let expired = chain(authority, (2020, 2025), &signing);
    let not_then = (Verdict::UnknownSigner, vec![Reason::NotValidThen]);
    assert_eq!(judge(&expired, &expired.root), not_then);
    let agreement = chain(authority, (2020, 2040), &[KeyUsagePurpose::KeyAgreement]);
    let purpose = (Verdict::UnknownSigner, vec![Reason::CertificatePurpose]);
    assert_eq!(judge(&agreement, &agreement.root), purpose);
}
