//! Verifying: verdicts in plain cases, and files that mean harm to the reader itself.
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod forge;

use std::io::Write as _;

use forge::{Builder, append, check, credential, options, signed, trust, visible};
use paper::verify::{Reason, Trust, Verdict, verify};
use proptest::prelude::*;

fn verdict(pdf: &[u8]) -> Verdict {
    verify(pdf, &Trust::default()).verdict
}

#[test]
fn a_file_without_signature_is_unsigned_and_garbage_is_broken() {
    assert_eq!(verdict(&Builder::page(true).classic()), Verdict::Unsigned);
    assert_eq!(
        verdict(&Builder::page(true).compressed()),
        Verdict::Unsigned
    );
    for garbage in [
        &b""[..],
        b"%PDF-",
        b"hello",
        b"PK\x03\x04",
        &[0; 5000],
        b"%PDF-1.7\nstartxref\n0\n%%EOF",
    ] {
        assert_eq!(verdict(garbage), Verdict::Broken, "{garbage:?}");
    }
}

#[test]
fn a_signer_who_is_not_known_is_told_with_integrity() {
    let company = credential("明烛灯饰有限公司");
    let pdf = signed(
        &Builder::page(true).classic(),
        &company,
        &visible("明烛灯饰有限公司"),
    );
    let report = verify(&pdf, &Trust::default());
    assert_eq!(report.verdict, Verdict::UnknownSigner);
    assert!(report.signatures[0].integrity);
    assert!(!report.signatures[0].trusted);
    assert_eq!(report.signatures[0].problems, [Reason::UnknownIssuer]);
    let other = credential("明烛灯饰有限公司");
    assert_eq!(check(&pdf, &other).verdict, Verdict::UnknownSigner);
}

#[test]
fn a_signature_outside_the_term_of_its_certificate_is_not_trusted() {
    let company = credential("明烛灯饰有限公司");
    for year in [2025, 2037] {
        let mut options = options("明烛灯饰有限公司");
        options.moment = chrono::Datelike::with_year(&options.moment, year).unwrap();
        let report = check(
            &signed(&Builder::page(false).classic(), &company, &options),
            &company,
        );
        assert_eq!(report.verdict, Verdict::UnknownSigner);
        assert_eq!(report.signatures[0].problems, [Reason::NotValidThen]);
    }
}

#[test]
fn the_report_speaks_the_words_of_the_command_line() {
    let company = credential("明烛灯饰有限公司");
    let pdf = signed(
        &Builder::page(false).classic(),
        &company,
        &options("明烛灯饰有限公司"),
    );
    let json = serde_json::to_value(check(&pdf, &company)).unwrap();
    assert_eq!(json["verdict"], "valid");
    let signature = &json["signatures"][0];
    assert_eq!(signature["signer"], "明烛灯饰有限公司");
    for key in ["covers_whole_file", "integrity", "trusted"] {
        assert_eq!(signature[key], true, "{key}");
    }
    assert_eq!(signature["changed_after"], serde_json::json!([]));
}

#[test]
fn deep_nesting_huge_numbers_and_loops_end_in_an_answer() {
    let deep = ["[", "<<", "<</A ", "(", "[<<", "<</Kids["].map(|open| open.repeat(200_000));
    for body in &deep {
        let mut page = Builder::page(false);
        page.set(1, body);
        verdict(&page.classic());
        let trailer = format!("%PDF-1.7\nxref\n0 0\ntrailer\n{body}\nstartxref\n9\n%%EOF\n");
        verdict(trailer.as_bytes());
    }
    for trailer in [
        "/Size 99999999999999999999/Root 1 0 R",
        "/Size 4294967296/Root 4294967296 0 R",
        "/Size 5/Root 1 65536 R",
        "/Size -1/Root 1 0 R/Prev -1",
        "/Size 5/Root 1 0 R/Prev 15",
        "/Size 5/Root 1 0 R/Prev 999999999",
    ] {
        let mut page = Builder::page(false);
        page.trailer = trailer.to_owned();
        verdict(&page.classic());
    }
    for (number, body) in [
        (2, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"),
        (
            1,
            "<</Type/Catalog/Pages 2 0 R/AcroForm 1 0 R/Fields[1 0 R 1 0 R]>>",
        ),
        (1, "1 0 R"),
        (1, "<</Type/Catalog/AcroForm<</Fields 5 0 R>>>>"),
        (5, "<</Length 5 0 R>>\nstream\nx\nendstream"),
    ] {
        let mut page = Builder::page(false);
        page.set(number, body);
        verdict(&page.classic());
    }
    // A table that announces more objects than there are bytes, and one that leads to itself.
    verdict(
        b"%PDF-1.7\nxref\n0 99999999999\n0000000000 65535 f \ntrailer\n<<>>\nstartxref\n9\n%%EOF\n",
    );
    verdict(b"%PDF-1.7\nxref\n0 0\ntrailer\n<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n");
}

#[test]
fn a_stream_that_inflates_without_end_is_given_up() {
    let zeros = vec![0_u8; 1 << 20];
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..200 {
        packer.write_all(&zeros).unwrap();
    }
    let bomb = packer.finish().unwrap();
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let start = pdf.len();
    pdf.extend_from_slice(
        format!(
            "1 0 obj\n<</Type/XRef/Size 9/W[1 4 2]/Filter/FlateDecode/Length {}>>\nstream\n",
            bomb.len()
        )
        .as_bytes(),
    );
    pdf.extend_from_slice(&bomb);
    pdf.extend_from_slice(format!("\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n").as_bytes());
    assert_eq!(verdict(&pdf), Verdict::Broken);
}

#[test]
fn overlapping_objects_do_not_make_reading_quadratic() {
    // Each object is a string that contains all the following ones.
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for number in 1..20_000_u32 {
        places.push(pdf.len());
        pdf.extend_from_slice(format!("{number} 0 obj(").as_bytes());
    }
    pdf.extend(std::iter::repeat_n(b')', 20_000));
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1);
    for place in &places {
        table.push_str(&format!("{place:010} 00000 n \n"));
    }
    let start = pdf.len();
    pdf.extend_from_slice(table.as_bytes());
    pdf.extend_from_slice(
        format!("trailer\n<</Size 20000/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").as_bytes(),
    );
    let mut more = pdf.clone();
    append(
        &mut more,
        &[],
        &format!("/Size 20000/Root 1 0 R/Prev {start}"),
        false,
    );
    let clock = std::time::Instant::now();
    verdict(&pdf);
    verdict(&more);
    assert!(clock.elapsed().as_secs() < 20);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn random_changes_never_panic_and_never_stay_valid(
        edits in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0_u8..4), 1..8),
        compressed in any::<bool>(),
    ) {
        use std::sync::LazyLock;
        static FILES: LazyLock<(Vec<Vec<u8>>, Trust)> = LazyLock::new(|| {
            let company = credential("明烛灯饰有限公司");
            let page = Builder::page(true);
            let files = [page.classic(), page.compressed()].map(|pdf| {
                let once = signed(&pdf, &company, &visible("明烛灯饰有限公司"));
                signed(&once, &company, &options("再次"))
            });
            (files.to_vec(), trust(&[&company]))
        });
        let (files, trusted) = &*FILES;
        let original = &files[usize::from(compressed)];
        let mut pdf = original.clone();
        for (place, byte, kind) in edits {
            if pdf.is_empty() {
                break;
            }
            let at = place.index(pdf.len());
            match kind {
                0 => pdf[at] = byte,
                1 => pdf.insert(at, byte),
                2 => { pdf.remove(at); }
                _ => pdf.truncate(at),
            }
        }
        let report = verify(&pdf, trusted);
        prop_assert!(pdf == *original || report.verdict != Verdict::Valid);
    }

    #[test]
    fn random_bytes_never_panic(tail in proptest::collection::vec(any::<u8>(), 0..400)) {
        verdict(&tail);
        verdict(&[b"%PDF-1.7\n".as_slice(), &tail].concat());
        verdict(&[b"%PDF-1.7\nxref\n".as_slice(), &tail, b"\nstartxref\n9\n%%EOF\n"].concat());
        let mut page = Builder::page(false);
        page.set(1, &String::from_utf8_lossy(&tail));
        verdict(&page.classic());
    }
}
