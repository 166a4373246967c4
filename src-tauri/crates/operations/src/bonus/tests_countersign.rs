//! A notice signed by the one it is for.

use domain::regulations::{AcknowledgementRoute, AcknowledgementState};

use super::tests::{approved, q3};
use super::*;
use crate::office::Office;
use crate::papers::{bytes_by_number, countersigned_bytes, verify};
use crate::testing::{TestOffice, code_of, moment};
use crate::views::{CorrectionForm, NoticeReceiptForm, NoticeRow, NoticeSignForm, OwnCopy};

/// 钟令仪, P-256, self-signed; the password is `guiju`.
const OWN: &[u8] = include_bytes!("../../../paper/tests/pkcs12/receiver.p12");
/// 明烛灯饰有限公司, which is nobody of the roster; valid from 2026-11-30 on.
const COMPANY: &[u8] = include_bytes!("../../../paper/tests/pkcs12/rsa-chain.p12");

fn issued() -> TestOffice {
    let mut office = approved();
    issue(&mut office, moment(), q3(), None, &mut |_| true).unwrap();
    office
}

/// Of 钟令仪.
fn notice(office: &Office) -> NoticeRow {
    let rows = notices(office, Some(q3())).unwrap();
    let mut own = rows.into_iter().map(|(_, row)| row).rev();
    own.find(|row| row.code == "E18").unwrap()
}

fn form(number: &str) -> NoticeSignForm {
    NoticeSignForm {
        number: number.to_owned(),
        password: "guiju".to_owned(),
        other_name: false,
    }
}

#[test]
fn the_receiver_signs_behind_the_company_and_the_paper_stays_as_it_is() {
    let mut office = issued();
    let number = notice(&office).number;
    let paper = bytes_by_number(&office, &number).unwrap();
    assert_eq!(
        code_of(countersigned_bytes(&office, &number)),
        "countersign.not_there"
    );
    let row = countersign(&mut office, moment(), &form(&number), OWN).unwrap();
    assert_eq!(row.countersigned.unwrap().signer, "钟令仪");
    assert_eq!(bytes_by_number(&office, &number).unwrap(), paper);
    assert_eq!(
        notice(&office).delivery,
        AcknowledgementState::Signed,
        "his signature is his receipt"
    );
    let copy = countersigned_bytes(&office, &number).unwrap();
    assert!(copy.starts_with(&paper) && copy.len() > paper.len());
    let path = office.folder.path().join("copy.pdf");
    std::fs::write(&path, &copy).unwrap();
    let report = verify(Some(&office), &path, &[]).unwrap();
    assert_eq!(report.own_paper, Some(number.clone()));
    assert_eq!(report.own_copy, Some(OwnCopy::Countersigned));
    // It is on record, which makes nobody of his own certificate known.
    assert_eq!(report.verdict, "unknown_signer");
    let own = paper::pkcs12::open(OWN, "guiju").unwrap().certificate;
    let known = verify(Some(&office), &path, &[own]).unwrap();
    assert_eq!(known.verdict, "valid");
    let signers: Vec<&str> = report
        .signatures
        .iter()
        .map(|one| one.signer.as_str())
        .collect();
    assert_eq!(signers, ["明烛灯饰有限公司", "钟令仪"]);
    assert_eq!(office.file.check().unwrap(), vec![]);
    assert_eq!(
        code_of(countersign(&mut office, moment(), &form(&number), OWN)),
        "countersign.done"
    );
}

#[test]
fn who_refused_first_and_signs_later_has_signed() {
    let mut office = issued();
    let number = notice(&office).number;
    let refused = NoticeReceiptForm {
        quarter: q3(),
        numbers: vec![number.clone()],
        route: AcknowledgementRoute::Refused,
        on: moment().today(),
        witnesses: vec!["顾旻".to_owned(), "陆佳禾".to_owned()],
        reference: String::new(),
        note: String::new(),
    };
    receive(&mut office, moment(), &refused).unwrap();
    countersign(&mut office, moment(), &form(&number), OWN).unwrap();
    assert_eq!(notice(&office).delivery, AcknowledgementState::Signed);
    // Both files go with the paper.
    let id = office.file.papers().by_number(&number).unwrap().id.into();
    let folder = office.folder.path().join("out");
    crate::papers::export(&mut office, moment(), &[id], &folder).unwrap();
    let copy = countersigned_bytes(&office, &number).unwrap();
    let written = folder.join(format!("{number}_钟令仪_签收人已签.pdf"));
    assert_eq!(std::fs::read(written).unwrap(), copy);
}

#[test]
fn nobody_signs_for_somebody_else_or_for_what_counts_no_longer() {
    let mut office = issued();
    let row = notice(&office);
    let other = notices(&office, Some(q3())).unwrap()[0].1.number.clone();
    let mut refused = |number: &str, file: &[u8], password: &str| {
        let form = NoticeSignForm {
            password: password.to_owned(),
            ..form(number)
        };
        code_of(countersign(&mut office, moment(), &form, file))
    };
    assert_eq!(
        refused(&row.number, OWN, "wrong"),
        "certificate.p12_password"
    );
    assert_eq!(
        refused(&row.number, b"no file", "guiju"),
        "certificate.p12_malformed"
    );
    assert_eq!(refused(&other, OWN, "guiju"), "countersign.other_name");
    assert_eq!(refused("JT-1", OWN, "guiju"), "paper.unknown");
    // Somebody whose certificate writes his name in another way says so.
    let meant = NoticeSignForm {
        other_name: true,
        ..form(&other)
    };
    countersign(&mut office, moment(), &meant, OWN).unwrap();
    let correction = CorrectionForm {
        number: row.number.clone(),
        code: None,
        score: Some("95".to_owned()),
        days: None,
        award: None,
        lifted: Vec::new(),
        reason: "复核".to_owned(),
        seal: None,
    };
    correct(&mut office, moment(), &correction).unwrap();
    assert_eq!(
        code_of(countersign(&mut office, moment(), &form(&row.number), OWN)),
        "countersign.not_valid"
    );
}

#[test]
fn the_company_does_not_sign_in_the_receivers_stead() {
    let mut office = issued();
    let number = notice(&office).number;
    let later = domain::moment::Moment::new(
        chrono::DateTime::parse_from_rfc3339("2027-01-04T09:00:00+08:00").unwrap(),
    );
    crate::papers::import_certificate(&mut office, later, COMPANY, "guiju").unwrap();
    let meant = NoticeSignForm {
        other_name: true,
        ..form(&number)
    };
    assert_eq!(
        code_of(countersign(&mut office, later, &meant, COMPANY)),
        "countersign.company"
    );
}
