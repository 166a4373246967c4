//! A certificate of an authority takes the place of the one made here.

use chrono::DateTime;
use domain::moment::Moment;

use super::{SignOrder, certificate_card, import_certificate, sign_foreign, verify};
use crate::testing::{TestOffice, code_of, moment, office};

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
