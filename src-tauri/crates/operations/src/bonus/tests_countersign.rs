//! A notice signed by the one it is for.

use domain::regulations::AcknowledgementState;

use super::tests::{approved, q3};
use super::*;
use crate::office::Office;
use crate::papers::{bytes_by_number, countersigned_bytes, verify};
use crate::testing::{TestOffice, code_of, moment};
use crate::views::{CorrectionForm, NoticeRow, NoticeSignForm};

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
    assert_eq!(report.verdict, "valid");
    assert_eq!(report.own_paper, Some(number.clone()));
    let signers: Vec<&str> = report
        .signatures
        .iter()
        .map(|one| one.signer.as_str())
        .collect();
    assert_eq!(signers, ["明烛灯饰有限公司", "钟令仪"]);
    // To others his certificate is that of somebody they do not know; and a changed copy is no copy.
    assert_eq!(verify(None, &path, &[]).unwrap().verdict, "unknown_signer");
    let mut changed = copy.clone();
    changed[paper.len() / 2] ^= 1;
    std::fs::write(&path, &changed).unwrap();
    assert_ne!(verify(Some(&office), &path, &[]).unwrap().verdict, "valid");
    assert_eq!(office.file.check().unwrap(), vec![]);
    assert_eq!(
        code_of(countersign(&mut office, moment(), &form(&number), OWN)),
        "countersign.done"
    );
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
