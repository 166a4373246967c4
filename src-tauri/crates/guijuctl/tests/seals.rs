//! `guijuctl seal …`, and papers that carry one.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod firm;

use firm::Firm;

fn scan(name: &str) -> String {
    let crates = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap();
    let path = crates.join("exchange/src/seal/testdata").join(name);
    path.display().to_string()
}

fn issue(firm: &Firm, seal: &[&str]) {
    let quarter = &["--quarter", "2026Q3"][..];
    let steps: [&[&str]; 3] = [
        &["bonus", "review", "--as", "manager"],
        &["bonus", "approve"],
        &["bonus", "issue"],
    ];
    for step in steps {
        let words = match step[1] {
            "issue" => [step, quarter, seal].concat(),
            _ => [step, quarter].concat(),
        };
        firm.json(&words);
    }
}

#[test]
fn a_seal_is_imported_printed_listed_and_withdrawn() {
    let firm = Firm::found();
    let no_seal = firm.path("none.pdf").display().to_string();
    let print = ["regulation", "print", "bonus", "--sign", "--out", &no_seal];
    let bare = firm.refused(&[&print[..], &["--seal"]].concat());
    assert!(bare.contains("no seal in use"), "{bare}");

    let list = firm.json(&["seal", "import", &scan("official.jpg"), "--size", "45"]);
    assert_eq!(list[0]["name"], "公章");
    assert_eq!(list[0]["size_mm"], 45);
    assert_eq!(list[0]["in_use"], true);
    let known = firm.refused(&["seal", "import", &scan("official.jpg")]);
    assert!(known.contains("公章"), "{known}");
    let second = [
        "seal",
        "import",
        &scan("contract.jpg"),
        "--name",
        "合同专用章",
    ];
    assert_eq!(firm.json(&second).as_array().unwrap().len(), 2);

    let out = firm.path("sealed.pdf").display().to_string();
    let print = ["regulation", "print", "bonus", "--sign", "--out", &out];
    let across = ["--seal", "--across", "--seal-offset", "-5", "2"];
    let paper = firm.json(&[&print[..], &across].concat());
    assert_eq!(paper["seal"], "公章");
    assert_eq!(paper["across"], true);
    let report = firm.json(&["verify", &out]);
    assert_eq!(report["verdict"], "valid");
    let papers = firm.json(&["papers", "list"]);
    let mut rows = papers.as_array().unwrap().iter();
    let printed = rows.find(|row| row["number"] == paper["number"]).unwrap();
    assert_eq!(printed["seal"], "公章");
    assert_eq!(printed["certified"], true);

    // Put on the page by millimetres, or refused in plain words.
    let put = firm.json(&[&print[..], &["--seal=公章", "--seal-at", "1,20,30"]].concat());
    assert_eq!(put["seal"], "公章");
    assert_eq!(firm.json(&["verify", &out])["verdict"], "valid");
    for (at, why) in [
        ("1,166,30", "0 to 165 mm from the left"),
        ("77,20,30", "page 77"),
    ] {
        let told = firm.refused(&[&print[..], &["--seal=公章", "--seal-at", at]].concat());
        assert!(told.contains(why), "{told}");
    }

    let withdraw = ["seal", "withdraw", "公章", "--reason", "re-engraved"];
    let list = firm.json(&withdraw);
    assert_eq!(list[1]["reason"], "re-engraved");
    assert_eq!(list[1]["papers"], 2);
    let gone = firm.refused(&[&print[..], &["--seal=公章"]].concat());
    assert!(gone.contains("withdrawn"), "{gone}");
    // The other is the only one now.
    assert_eq!(
        firm.json(&[&print[..], &["--seal"]].concat())["seal"],
        "合同专用章"
    );
}

#[test]
fn what_is_no_picture_of_a_seal_is_refused_in_plain_words() {
    let firm = Firm::found();
    let renamed = firm.write("seal.png", "这其实是一个文本文件");
    let why = firm.refused(&["seal", "import", &renamed]);
    assert!(why.contains("neither PNG nor JPEG"), "{why}");
    // A head that claims 60 megapixels, and nothing behind it.
    let mut huge = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    huge.extend_from_slice(&10_000_u32.to_be_bytes());
    huge.extend_from_slice(&6_000_u32.to_be_bytes());
    huge.extend_from_slice(&[8, 2, 0, 0, 0]);
    let check = crc(&huge[12..]);
    huge.extend_from_slice(&check.to_be_bytes());
    huge.extend_from_slice(b"\0\0\0\x04IDAT\x78\x01\x01\0");
    let check = crc(&huge[huge.len() - 8..]);
    huge.extend_from_slice(&check.to_be_bytes());
    let path = firm.path("huge.png");
    std::fs::write(&path, huge).unwrap();
    let why = firm.refused(&["seal", "import", path.to_str().unwrap()]);
    assert!(why.contains("60 million"), "{why}");
    let size = firm.refused(&["seal", "import", &scan("official.jpg"), "--size", "80"]);
    assert!(size.contains("not 80 mm"), "{size}");
    assert_eq!(firm.json(&["seal", "list"]), serde_json::json!([]));
}

/// Of a chunk of PNG, its kind included.
fn crc(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg());
        }
    }
    !crc
}

#[test]
fn notices_carry_the_seal_when_they_are_issued_or_printed_with_it() {
    let firm = Firm::found();
    firm.json(&["seal", "import", &scan("official.jpg")]);
    issue(&firm, &["--seal"]);
    let papers = firm.json(&["papers", "list"]);
    let notices = papers.as_array().unwrap().iter();
    let mut sealed =
        notices.filter(|row| row["subject"] == "2026Q3" && row["kind"] == "bonus_notice");
    assert!(sealed.all(|row| row["seal"] == "公章" && row["certified"] == true));

    let folder = firm.path("older").display().to_string();
    let print = ["notices", "print", "--quarter", "2026Q2", "--out", &folder];
    let plain = firm.json(&print);
    let again = firm.json(&[&print[..], &["--seal"]].concat());
    assert_eq!(plain["written"], again["written"]);
    for file in again["files"].as_array().unwrap() {
        let file = file.as_str().unwrap();
        assert!(file.ends_with("_盖章.pdf"), "{file}");
        assert_eq!(firm.json(&["verify", file])["verdict"], "valid", "{file}");
    }
    let bound = firm.json(&[&print[..], &["--one-file", "--sign", "--seal"]].concat());
    let file = bound["files"][0].as_str().unwrap();
    assert_eq!(firm.json(&["verify", file])["verdict"], "valid");
}

#[test]
fn a_certificate_is_made_with_either_kind_of_key() {
    let firm = Firm::found();
    let make = ["certificate", "create", "--subject", "明烛灯饰有限公司"];
    let made = firm.json(&[&make[..], &["--key", "rsa-3072"]].concat());
    assert_eq!(made["key"], "RSA 3072");
    let out = firm.path("rsa.pdf").display().to_string();
    firm.json(&["regulation", "print", "bonus", "--sign", "--out", &out]);
    assert_eq!(firm.json(&["verify", &out])["verdict"], "valid");
    assert_eq!(firm.json(&make)["key"], "P-256");
    // What the key before signed is still known.
    assert_eq!(firm.json(&["verify", &out])["verdict"], "valid");
}
