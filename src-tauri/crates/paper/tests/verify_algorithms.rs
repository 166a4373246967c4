//! Signatures that are made in another way than ours: verified where that is sound, told as not judged
//! where it is not, and never called altered for it.
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod container;
mod forge;

use container::{SHA_1, SHA_256, Signatory, Way, replaced};
use forge::{Builder, credential, find, find_last, options, signed};
use paper::verify::{Reason, Report, Trust, Verdict, verify};

fn paper() -> Vec<u8> {
    let own = credential("明烛灯饰有限公司");
    signed(
        &Builder::page(false).classic(),
        &own,
        &options("明烛灯饰有限公司"),
    )
}

fn by(signatory: &Signatory, oid: &[u8], way: Way) -> Vec<u8> {
    replaced(&paper(), |message| {
        signatory.container(message, oid, way, &[&signatory.certificate])
    })
}

fn looked_at(pdf: &[u8], signatory: &Signatory) -> Report {
    let trust = Trust {
        certificates: vec![signatory.certificate.clone()],
        ..Trust::default()
    };
    verify(pdf, &trust)
}

fn changed(pdf: &[u8]) -> Vec<u8> {
    let mut out = pdf.to_vec();
    let at = find(pdf, "18518.52");
    out[at] = b'9';
    out
}

#[test]
fn rsa_pss_is_verified_with_a_salt_of_any_length() {
    let signatory = Signatory::new(2048);
    for salt in [32, 20, 0, 222] {
        let pdf = by(&signatory, SHA_256, Way::Pss(salt));
        let report = looked_at(&pdf, &signatory);
        assert_eq!(report.verdict, Verdict::Valid, "{salt} {report:#?}");
        let algorithm = report.signatures[0].algorithm.as_deref();
        assert_eq!(algorithm, Some("RSA-PSS SHA-256"));
        let report = looked_at(&changed(&pdf), &signatory);
        assert_eq!(report.verdict, Verdict::Altered, "{salt} {report:#?}");
    }
}

#[test]
fn every_changed_byte_of_a_container_with_rsa_pss_is_refused() {
    let signatory = Signatory::new(2048);
    let pdf = by(&signatory, SHA_256, Way::Pss(222));
    let start = find(&pdf, "/Contents <") + 10;
    let mut copy = pdf.clone();
    for at in start..start + 3200 {
        for byte in *b"0123456789abcdef" {
            if byte != pdf[at] {
                copy[at] = byte;
                let report = looked_at(&copy, &signatory);
                assert_ne!(report.verdict, Verdict::Valid, "{at} {byte}");
            }
        }
        copy[at] = pdf[at];
    }
}

#[test]
fn a_weak_algorithm_proves_nothing_and_is_no_sign_of_a_change() {
    for (bits, oid, way) in [
        (2048, SHA_1, Way::Pkcs1),
        (2048, SHA_1, Way::Pss(20)),
        (1024, SHA_256, Way::Pkcs1),
        (1024, SHA_256, Way::Pss(32)),
    ] {
        let signatory = Signatory::new(bits);
        let pdf = by(&signatory, oid, way);
        let report = looked_at(&pdf, &signatory);
        assert_eq!(report.verdict, Verdict::Broken, "{report:#?}");
        assert_eq!(report.signatures[0].problems, [Reason::Algorithm]);
        assert!(!report.signatures[0].integrity);
        // Even a weak hash tells that something was changed.
        let report = looked_at(&changed(&pdf), &signatory);
        assert_eq!(report.verdict, Verdict::Altered, "{report:#?}");
        // And what comes behind is told as ever.
        let longer = [&pdf[..], b"\n"].concat();
        assert_eq!(looked_at(&longer, &signatory).verdict, Verdict::Incomplete);
    }
}

#[test]
fn a_kind_of_signature_that_is_not_known_is_no_sign_of_a_change() {
    let own = credential("明烛灯饰有限公司");
    let mut pdf = paper();
    let at = find(&pdf, "ETSI.CAdES.detached");
    pdf[at..at + 19].copy_from_slice(b"adbe.pkcs7.sha1    ");
    let trust = Trust {
        certificates: vec![own.certificate],
        ..Trust::default()
    };
    let report = verify(&pdf, &trust);
    assert_eq!(report.verdict, Verdict::Broken, "{report:#?}");
    assert!(
        report.signatures[0]
            .problems
            .contains(&Reason::UnsupportedKind)
    );
}

#[test]
fn a_certificate_that_stands_twice_in_the_container_is_harmless() {
    let signatory = Signatory::new(2048);
    let own = signatory.certificate.as_slice();
    let twice = replaced(&paper(), |message| {
        signatory.container(message, SHA_256, Way::Pkcs1, &[own, own])
    });
    let report = looked_at(&twice, &signatory);
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    // The second is no place in which a byte is free.
    let hex: String = own.iter().map(|byte| format!("{byte:02x}")).collect();
    let second = find_last(&twice, &hex);
    assert_eq!(find(&twice, &hex) + hex.len(), second);
    let mut copy = twice.clone();
    for at in second..second + hex.len() {
        copy[at] = if twice[at] == b'5' { b'6' } else { b'5' };
        let report = looked_at(&copy, &signatory);
        assert_ne!(report.verdict, Verdict::Valid, "{at}");
        copy[at] = twice[at];
    }
}

#[test]
fn an_encrypted_file_is_told_as_encrypted_and_not_as_altered() {
    let mut page = Builder::page(false);
    page.trailer
        .push_str("/Encrypt<</Filter/Standard/V 2/R 3>>");
    let report = verify(&page.classic(), &Trust::default());
    assert_eq!(report.verdict, Verdict::Unsigned);
    assert_eq!(report.reasons, [Reason::Encrypted]);
    // Signed before or behind the encryption: nobody can say here.
    page.set(
        8,
        "<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>/Filter/Adobe.PPKLite>>",
    );
    page.trailer = page.trailer.replace("/Size 6", "/Size 9");
    let report = verify(&page.classic(), &Trust::default());
    assert_eq!(report.verdict, Verdict::Broken);
    assert_eq!(report.reasons, [Reason::Encrypted]);
}

#[test]
fn a_signed_file_of_a_structure_that_is_not_supported_is_not_called_altered() {
    let mut page = Builder::page(false);
    page.trailer.push_str("/XRefStm 9");
    page.set(8, "<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>");
    page.trailer = page.trailer.replace("/Size 6", "/Size 9");
    let report = verify(&page.classic(), &Trust::default());
    assert_eq!(report.verdict, Verdict::Broken);
    assert_eq!(report.reasons, [Reason::UnsupportedStructure]);
}
