//! The papers that the house itself sets in type, signed in the place that their templates leave.
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod forge;
mod support;

use forge::{check, credential, options, signed, trust};
use paper::Pdf;
use paper::pdf::Document;
use paper::sign::{Appearance, KeySigner, SignOptions, Visible, sign, standard_lines};
use paper::verify::{Verdict, verify};
use support::{facts, moment, typesetter};

const COMPANY: &str = "明烛灯饰有限公司";

fn papers() -> Vec<(&'static str, Pdf)> {
    let typesetter = typesetter();
    vec![
        (
            "bonus_notice",
            typesetter
                .bonus_notice(&facts("bonus_notice"), None, moment())
                .unwrap(),
        ),
        (
            "allocation_table",
            typesetter
                .allocation_table(&facts("allocation_table"), moment())
                .unwrap(),
        ),
        (
            "recovery_sheet",
            typesetter
                .recovery_sheet(&facts("recovery_sheet"), moment())
                .unwrap(),
        ),
    ]
}

/// In the place that the template left, or unseen where it left none.
fn as_issued(pdf: &Pdf) -> SignOptions {
    let appearance = match pdf.signature_box {
        Some(place) => {
            let lines = standard_lines(COMPANY, forge::moment(), true);
            Appearance::Visible(Visible::in_box(place, lines))
        }
        None => Appearance::Invisible,
    };
    SignOptions {
        appearance,
        ..options(COMPANY)
    }
}

#[test]
fn every_paper_of_the_house_is_signed_whole_and_stays_clean() {
    let company = credential(COMPANY);
    for (name, pdf) in papers() {
        let out = signed(&pdf.bytes, &company, &as_issued(&pdf));
        let report = check(&out, &company);
        assert_eq!(report.verdict, Verdict::Valid, "{name} {report:#?}");
        let document = Document::open(&out).unwrap();
        let (_, catalog) = document.catalog().unwrap();
        assert!(catalog.get("StructTreeRoot").is_some(), "{name} is tagged");
        assert!(forge::find(&out, "/S /Form") > pdf.bytes.len(), "{name}");
        if let Some((sound, text)) = support::tool(&out, "qpdf", &["--check", "FILE"]) {
            assert!(sound && !text.contains("WARNING"), "{name}: {text}");
        }
        if let Some(folder) = std::env::var_os("GUIJU_SIGNED_PAPERS") {
            std::fs::write(
                std::path::Path::new(&folder).join(format!("{name}.pdf")),
                out,
            )
            .unwrap();
        }
    }
}

#[test]
fn a_changed_byte_of_a_notice_is_refused_wherever_it_is() {
    let company = credential(COMPANY);
    let (_, pdf) = papers().swap_remove(0);
    let out = signed(&pdf.bytes, &company, &as_issued(&pdf));
    let mut copy = out.clone();
    for at in (0..out.len()).step_by(397).chain(out.len() - 40..out.len()) {
        copy[at] ^= 1;
        let verdict = verify(&copy, &trust(&[&company])).verdict;
        assert_ne!(verdict, Verdict::Valid, "byte {at} of {}", out.len());
        copy[at] ^= 1;
    }
}

#[test]
fn signing_a_notice_takes_about_a_millisecond() {
    let company = credential(COMPANY);
    let signer = KeySigner::new(&company).unwrap();
    let (_, pdf) = papers().swap_remove(0);
    let options = as_issued(&pdf);
    let mut times: Vec<std::time::Duration> = (0..50)
        .map(|_| {
            let clock = std::time::Instant::now();
            sign(&pdf.bytes, &signer, &options).unwrap();
            clock.elapsed()
        })
        .collect();
    times.sort_unstable();
    println!("{} bytes, median {:?}", pdf.bytes.len(), times[25]);
    // The promise of 1 ms is for the release build; this keeps a slip of ten times out.
    assert!(times[0].as_millis() < 20);
}
