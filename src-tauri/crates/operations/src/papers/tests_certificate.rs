//! A certificate of an authority takes the place of the one made here.

use chrono::DateTime;
use domain::moment::Moment;

use super::{
    SignOrder, certificate_card, certificates, import_certificate, revoke_certificate,
    sign_foreign, verify,
};
use crate::testing::{TestOffice, code_of, moment, office, sample};
use crate::views::OwnCertificateState;

const FILE: &[u8] = include_bytes!("../../../paper/tests/pkcs12/rsa-chain.p12");
const PDF: &[u8] = include_bytes!("../../../paper/tests/foreign/pades-rsa.pdf");

fn at(text: &str) -> Moment {
    Moment::new(DateTime::parse_from_rfc3339(text).unwrap())
}

fn in_time() -> Moment {
    at("2027-01-04T09:00:00+08:00")
}

fn subject_and_issuer(office: &TestOffice) -> (String, String) {
    let card = certificate_card(office).unwrap().unwrap();
    (card.subject, card.issuer)
}

#[test]
fn a_brought_certificate_signs_from_now_on_and_the_old_one_goes_on_proving() {
    let mut office = office();
    let path = office.folder.path().join("before.pdf");
    let signed = |office: &mut TestOffice, path: &std::path::Path, now| {
        let bytes = sign_foreign(office, now, PDF, &SignOrder::default()).unwrap();
        std::fs::write(path, bytes).unwrap();
    };
    signed(&mut office, &path, moment());
    import_certificate(&mut office, in_time(), FILE, "guiju").unwrap();
    assert_eq!(
        subject_and_issuer(&office),
        ("明烛灯饰有限公司".into(), "示例签名认证中心".into())
    );
    let after = office.folder.path().join("after.pdf");
    signed(&mut office, &after, in_time());
    for (path, self_signed) in [(&path, true), (&after, false)] {
        let report = verify(Some(&office), path, &[]).unwrap();
        let last = report.signatures.last().unwrap();
        assert!(last.integrity && last.trusted, "{report:?}");
        assert_eq!(last.self_signed, self_signed);
    }
    assert_eq!(office.file.check().unwrap(), vec![]);
}

#[test]
fn what_cannot_sign_is_refused_and_changes_nothing() {
    let mut office = office();
    let before = subject_and_issuer(&office);
    let mut refused = |now, bytes: &[u8], password: &str| {
        code_of(import_certificate(&mut office, now, bytes, password))
    };
    assert_eq!(
        refused(in_time(), FILE, "wrong"),
        "certificate.p12_password"
    );
    assert_eq!(
        refused(in_time(), b"hello", "guiju"),
        "certificate.p12_malformed"
    );
    assert_eq!(refused(moment(), FILE, "guiju"), "certificate.not_yet");
    assert_eq!(
        refused(at("2070-01-01T09:00:00+08:00"), FILE, "guiju"),
        "certificate.expired"
    );
    assert_eq!(subject_and_issuer(&office), before);
    import_certificate(&mut office, in_time(), FILE, "guiju").unwrap();
    assert_eq!(
        code_of(import_certificate(&mut office, in_time(), FILE, "guiju")),
        "certificate.known"
    );
}

/// What the key signed lies on record; what it signs later, with whatever date, is not the company's any more.
#[test]
fn a_revoked_certificate_proves_only_what_is_on_record() {
    let mut office = sample();
    let listed = certificates(&office).unwrap();
    let [current] = &listed[..] else {
        panic!("one certificate: {listed:?}");
    };
    assert_eq!(current.state, OwnCertificateState::Current);
    assert!(current.papers >= 40, "{}", current.papers);
    let fingerprint = current.card.fingerprint.clone();
    let path = office.folder.path().join("elsewhere.pdf");
    let outside = sign_foreign(&mut office, moment(), PDF, &SignOrder::default()).unwrap();
    let notice = office
        .file
        .papers()
        .about("bonus_notice", "2026Q2")
        .unwrap()[0]
        .clone();
    let kept = super::bytes(&office, notice.id.into()).unwrap();
    let told = |office: &TestOffice, bytes: &[u8]| {
        std::fs::write(&path, bytes).unwrap();
        let report = verify(Some(office), &path, &[]).unwrap();
        (report.verdict, report.told)
    };
    assert_eq!(told(&office, &kept), ("valid".into(), "valid".into()));
    let before = told(&office, &outside);
    for (fingerprint, reason, code) in [
        ("ffffffff", "x", "certificate.unknown"),
        (&fingerprint[..4], "x", "certificate.unknown"),
        (fingerprint.as_str(), "  ", "certificate.revoke_reason"),
    ] {
        let refused = revoke_certificate(&mut office, moment(), fingerprint, reason);
        assert_eq!(code_of(refused), code);
    }
    let why = "存有密钥的电脑丢失";
    revoke_certificate(&mut office, moment(), &fingerprint, why).unwrap();
    let after = &certificates(&office).unwrap()[0];
    assert_eq!(
        (after.state, after.reason.as_str()),
        (OwnCertificateState::Revoked, why)
    );
    assert_eq!(told(&office, &kept), ("valid".into(), "valid".into()));
    assert_ne!(told(&office, &outside), before);
    assert_eq!(told(&office, &outside).1, "revoked");
    // It signs nothing, comes back by no way, and is revoked once.
    let signed = sign_foreign(&mut office, moment(), PDF, &SignOrder::default());
    assert_eq!(code_of(signed), "certificate.none");
    let again = revoke_certificate(&mut office, moment(), &fingerprint, why);
    assert_eq!(code_of(again), "certificate.revoked_already");
    super::create_certificate(
        &mut office,
        moment(),
        super::KeyKind::P256,
        "明烛灯饰有限公司",
    )
    .unwrap();
    assert_eq!(certificates(&office).unwrap().len(), 2);
    assert_eq!(office.file.check().unwrap(), vec![]);
}
