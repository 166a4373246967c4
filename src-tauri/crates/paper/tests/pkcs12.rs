//! Keys and certificates as an authority hands them out.
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod forge;

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, TimeZone};
use paper::certificate::{self, Credential};
use paper::pkcs12::{self, Pkcs12Error};
use paper::sign::{KeySigner, SignOptions, sign};
use paper::verify::{Trust, Verdict, verify};

fn file(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/pkcs12");
    std::fs::read(folder.join(name)).unwrap()
}

fn later() -> DateTime<FixedOffset> {
    let zone = FixedOffset::east_opt(8 * 3600).unwrap();
    zone.with_ymd_and_hms(2027, 1, 4, 9, 0, 0).unwrap()
}

fn verdict(credential: &Credential, anchor: &[u8]) -> Verdict {
    let options = SignOptions {
        moment: later(),
        ..forge::visible("明烛灯饰有限公司")
    };
    let pdf = forge::Builder::page(true).classic();
    let signed = sign(&pdf, &KeySigner::new(credential).unwrap(), &options).unwrap();
    let trust = Trust {
        certificates: vec![anchor.to_vec()],
        ..Trust::default()
    };
    verify(&signed, &trust).verdict
}

#[test]
fn old_and_new_files_of_an_authority_sign_papers_that_are_trusted_through_its_root() {
    let root = certificate::from_pem_or_der(&file("root.pem"))
        .unwrap()
        .remove(0);
    for name in ["rsa-chain.p12", "rsa-chain-old.p12"] {
        let credential = pkcs12::open(&file(name), "guiju").unwrap();
        let facts = certificate::describe(&credential.certificate).unwrap();
        assert_eq!(facts.subject, "明烛灯饰有限公司");
        assert_eq!(facts.issuer, "示例签名认证中心");
        assert!(!facts.self_signed);
        assert_eq!(credential.chain.len(), 2);
        assert_eq!(verdict(&credential, &root), Verdict::Valid, "{name}");
        // Whoever trusts the company's certificate itself needs no authority.
        assert_eq!(
            verdict(&credential, &credential.certificate),
            Verdict::Valid
        );
        let stranger = forge::credential("别人");
        assert_eq!(
            verdict(&credential, &stranger.certificate),
            Verdict::UnknownSigner
        );
    }
}

#[test]
fn a_key_comes_without_its_authority_too_and_with_a_password_in_chinese() {
    let credential = pkcs12::open(&file("ec-alone.p12"), "密码").unwrap();
    assert!(credential.chain.is_empty());
    assert_eq!(
        verdict(&credential, &credential.certificate),
        Verdict::Valid
    );
}

#[test]
fn what_cannot_sign_is_refused_with_its_reason() {
    let reason = |name, password| pkcs12::open(&file(name), password).err();
    assert_eq!(
        reason("rsa-chain.p12", "wrong"),
        Some(Pkcs12Error::Password)
    );
    assert_eq!(reason("rsa-chain-old.p12", ""), Some(Pkcs12Error::Password));
    assert_eq!(reason("no-key.p12", "guiju"), Some(Pkcs12Error::NoKey));
    assert_eq!(reason("server.p12", "guiju"), Some(Pkcs12Error::Purpose));
    assert!(matches!(
        reason("root.pem", "guiju"),
        Some(Pkcs12Error::Malformed(_))
    ));
}

#[test]
fn a_file_cut_short_or_changed_never_stops_the_program() {
    let whole = file("ec-alone.p12");
    for end in (0..whole.len()).step_by(7) {
        assert!(pkcs12::open(&whole[..end], "密码").is_err(), "{end}");
    }
    for at in (0..whole.len()).step_by(11) {
        let mut changed = whole.clone();
        changed[at] ^= 0x41;
        let _ = pkcs12::open(&changed, "密码");
    }
}
