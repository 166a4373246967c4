//! Timestamps: in a signature, put in later, or over the whole file. The time is told and by whom, and an
//! authority that lies is refused.
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod forge;
mod tsa;

use std::sync::LazyLock;

use chrono::{DateTime, TimeDelta, Utc};
use forge::{Builder, credential, find, moment, options, trust};
use paper::certificate::Credential;
use paper::sign::{KeySigner, SignOptions, Stamped, sign, sign_stamped};
use paper::stamp::{Stamp, StampError, Stamping, attach, query};
use paper::verify::{Reason, Report, Trust, Verdict, verify};
use tsa::{Authority, Lie};

const NAME: &str = "明烛灯饰有限公司";
static COMPANY: LazyLock<Credential> = LazyLock::new(|| credential(NAME));

fn now() -> DateTime<Utc> {
    moment().to_utc()
}

fn certifying() -> SignOptions {
    SignOptions {
        certify: true,
        ..options(NAME)
    }
}

fn stamped(authority: &Authority) -> Stamped {
    stamped_on(&Builder::page(false).classic(), authority)
}

fn stamped_on(page: &[u8], authority: &Authority) -> Stamped {
    let signer = KeySigner::new(&COMPANY).unwrap();
    let stamping = Stamping {
        stamp: authority,
        now: Some(now()),
    };
    let ask = |signature: &[u8]| stamping.token(signature);
    sign_stamped(page, &signer, &certifying(), &ask).unwrap()
}

#[track_caller]
fn refused(authority: &Authority) -> StampError {
    let made = stamped(authority);
    // The paper is signed all the same, and waits.
    assert_eq!(looked_at(&made.pdf, None).verdict, Verdict::Valid);
    made.stamp.unwrap_err()
}

fn looked_at(pdf: &[u8], authority: Option<&Authority>) -> Report {
    let mut trust: Trust = trust(&[&COMPANY]);
    let anchors = authority.map(|authority| authority.credential.certificate.clone());
    trust.authorities.extend(anchors);
    verify(pdf, &trust)
}

#[track_caller]
fn attested(pdf: &[u8], authority: &Authority) {
    for (known, trusted) in [(Some(authority), true), (None, false)] {
        let report = looked_at(pdf, known);
        assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
        let [signature] = report.signatures.as_slice() else {
            panic!("{report:#?}");
        };
        assert_eq!(signature.signer.as_deref(), Some(NAME));
        let stamp = signature.timestamp.as_ref().unwrap();
        assert_eq!(stamp.by, "Example Time Authority");
        assert_eq!(stamp.at, "2026-11-23T01:00:03Z");
        assert_eq!(stamp.trusted, trusted);
    }
}

#[test]
fn a_timestamp_tells_the_time_and_by_whom_and_makes_nobody_a_signer() {
    let authority = Authority::honest(now() + TimeDelta::seconds(3));
    let made = stamped(&authority);
    assert_eq!(made.stamp.as_ref().unwrap().at, "2026-11-23T01:00:03Z");
    attested(&made.pdf, &authority);
    // Whoever is trusted for the time signs nothing.
    let mut only_authority = Trust::default();
    only_authority.authorities.push(COMPANY.certificate.clone());
    let report = verify(&made.pdf, &only_authority);
    assert_eq!(report.verdict, Verdict::UnknownSigner);
}

#[test]
fn a_timestamp_that_comes_later_fills_the_place_that_was_kept_and_moves_no_signed_byte() {
    let authority = Authority::honest(now() + TimeDelta::seconds(3));
    let waiting = stamped(&Authority::lying(now(), Lie::Refused)).pdf;
    let question = query(&waiting).unwrap();
    let answer = authority.ask(question.der()).unwrap();
    let granted = question.accept(&answer, Some(now())).unwrap();
    let pdf = attach(&waiting, &granted.token).unwrap();
    attested(&pdf, &authority);
    assert_eq!(pdf.len(), waiting.len());
    let place = find(&pdf, "/Contents <");
    let end = place + pdf[place..].iter().position(|b| *b == b'>').unwrap();
    assert_eq!(
        (&pdf[..place], &pdf[end..]),
        (&waiting[..place], &waiting[end..])
    );
    // Once only, never over something else, and never where no place was kept.
    assert_eq!(attach(&pdf, &granted.token), Err(StampError::NoPlace));
    let unsigned = Builder::page(true).classic();
    let other = stamped_on(&unsigned, &Authority::lying(now(), Lie::Empty)).pdf;
    let of_another = StampError::Unsound(Reason::DigestMismatch);
    assert_eq!(attach(&other, &granted.token), Err(of_another));
    assert_eq!(query(&unsigned).unwrap_err(), StampError::NoPlace);
}

#[test]
fn an_authority_may_call_rsa_by_either_name() {
    // rsaEncryption, and sha256WithRSAEncryption, which the paper does not keep: nothing tells the two
    // apart, so a byte would be free there.
    for last in [0x01, 0x0B] {
        let authority = Authority::rsa(now() + TimeDelta::seconds(3), last);
        let made = stamped(&authority);
        assert!(made.stamp.is_ok(), "{:?}", made.stamp);
        attested(&made.pdf, &authority);
    }
    let wrong = Authority::rsa(now(), 0x0C);
    assert!(matches!(refused(&wrong), StampError::Unsound(_)));
}

#[test]
fn a_signature_without_a_server_has_the_bytes_it_always_had() {
    let signer = KeySigner::new(&COMPANY).unwrap();
    let page = Builder::page(false).classic();
    let plain = sign(&page, &signer, &certifying()).unwrap();
    assert!(plain.len() < stamped(&Authority::lying(now(), Lie::Refused)).pdf.len());
    assert_eq!(plain, sign(&page, &signer, &certifying()).unwrap());
    let full = query(&plain).unwrap();
    let token = Authority::honest(now()).ask(full.der()).unwrap();
    let granted = full.accept(&token, None).unwrap();
    // Its place has room for the signature and nothing else.
    let squeezed = attach(&plain, &granted.token);
    assert!(squeezed.is_ok() || matches!(squeezed, Err(StampError::TooLarge { .. })));
}

#[test]
fn an_authority_that_lies_is_refused() {
    for (lie, expected) in [
        (Lie::OtherHash, StampError::OtherQuestion),
        (Lie::OtherNonce, StampError::OtherQuestion),
        (Lie::NoNonce, StampError::OtherQuestion),
        (Lie::Refused, StampError::Refused(2)),
        (Lie::Empty, StampError::Malformed),
        (Lie::Nonsense, StampError::Malformed),
        (Lie::Extension, StampError::Unsound(Reason::ContainerParts)),
    ] {
        assert_eq!(refused(&Authority::lying(now(), lie)), expected, "{lie:?}");
    }
    let forged = refused(&Authority::lying(now(), Lie::OtherKey));
    assert_eq!(forged, StampError::Unsound(Reason::SignatureMismatch));
    for days in [-2, 2, 400] {
        let off = refused(&Authority::honest(now() + TimeDelta::days(days)));
        assert!(matches!(off, StampError::OtherTime { .. }), "{off:?}");
    }
}

#[test]
fn only_a_certificate_for_timestamps_attests_a_time() {
    let stamping: &[u8] = &[0x2B, 6, 1, 5, 5, 7, 3, 8];
    let server: &[u8] = &[0x2B, 6, 1, 5, 5, 7, 3, 1];
    for purpose in [None, Some((server, true)), Some((stamping, false))] {
        let refused = refused(&Authority::new(now(), purpose));
        let expected = StampError::Unsound(Reason::CertificatePurpose);
        assert_eq!(refused, expected);
    }
}

#[test]
fn a_trusted_time_proves_a_signature_that_outlives_its_certificate() {
    // The signer's certificate is valid in 2026; the file claims a day long after it.
    let late = SignOptions {
        moment: DateTime::parse_from_rfc3339("2099-01-01T09:00:00+08:00").unwrap(),
        ..options(NAME)
    };
    let signer = KeySigner::new(&COMPANY).unwrap();
    let authority = Authority::honest(now());
    let stamping = Stamping {
        stamp: &authority,
        now: None,
    };
    let ask = |signature: &[u8]| stamping.token(signature);
    let made = sign_stamped(&Builder::page(false).classic(), &signer, &late, &ask).unwrap();
    let known = looked_at(&made.pdf, Some(&authority));
    assert_eq!(known.verdict, Verdict::Valid, "{known:#?}");
    let unknown = looked_at(&made.pdf, None);
    assert_eq!(unknown.verdict, Verdict::UnknownSigner);
    assert_eq!(unknown.signatures[0].problems, [Reason::NotValidThen]);
}

/// The digits of /Contents that are not padding.
fn container(pdf: &[u8]) -> std::ops::Range<usize> {
    let start = find(pdf, "/Contents <") + "/Contents <".len();
    let end = start + find(&pdf[start..], ">");
    let padding = pdf[start..end]
        .iter()
        .rev()
        .take_while(|b| **b == b'0')
        .count();
    start..end - padding
}

#[test]
fn every_changed_byte_of_a_container_with_a_timestamp_is_refused() {
    let authority = Authority::honest(now());
    let pdf = stamped(&authority).pdf;
    let digits = container(&pdf);
    let part = digits.len().div_ceil(2);
    std::thread::scope(|scope| {
        for start in digits.clone().step_by(part) {
            let (pdf, authority, digits) = (&pdf, &authority, digits.clone());
            scope.spawn(move || {
                let mut copy = pdf.clone();
                for at in start..(start + part).min(digits.end) {
                    // Another digit of the same case.
                    copy[at] = match pdf[at] {
                        b'9' => b'8',
                        b'f' => b'e',
                        digit => digit + 1,
                    };
                    let report = looked_at(&copy, Some(authority));
                    assert_ne!(report.verdict, Verdict::Valid, "digit {at}: {report:#?}");
                    copy[at] = pdf[at];
                }
            });
        }
    });
}
