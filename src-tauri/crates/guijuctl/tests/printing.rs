//! `guijuctl printers …`, `papers print`: with stand-ins for the tools of CUPS on the PATH.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod firm;

use std::os::unix::fs::PermissionsExt;
use std::process::Output;

use firm::Firm;
use serde_json::{Value, json};

const TOOLS: [(&str, &str); 3] = [
    (
        "lpstat",
        "case $1 in -r) echo 'scheduler is running';; -e) printf 'Office\\nBasement\\n';; \
         -d) echo 'no system default destination';; esac",
    ),
    (
        "lpoptions",
        "echo \"printer-info='前台 HP' printer-is-accepting-jobs=true printer-state=3 printer-type=4124\"",
    ),
    (
        "lp",
        "cat > \"$(dirname \"$0\")/given\"; echo \"request id is $2-7 (0 file(s))\"",
    ),
];

/// A firm whose computer has these tools and no others.
fn firm(tools: &[(&str, &str)]) -> Firm {
    let firm = Firm::found();
    let folder = firm.path("tools");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, text) in tools {
        let path = folder.join(name);
        std::fs::write(&path, format!("#!/bin/sh\nPATH=/usr/bin:/bin\n{text}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    firm
}

fn run(firm: &Firm, language: &str, words: &[&str]) -> Output {
    let mut call = firm.call(language, words);
    call.env("PATH", firm.path("tools")).output().unwrap()
}

fn done(firm: &Firm, words: &[&str]) -> Value {
    let done = run(firm, "en", &[words, &["--json"]].concat());
    let why = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(done.status.success(), "{words:?}: {why}");
    serde_json::from_slice(&done.stdout).unwrap()
}

fn refused(firm: &Firm, language: &str, words: &[&str]) -> String {
    let done = run(firm, language, words);
    assert_eq!(done.status.code(), Some(1), "{words:?}");
    String::from_utf8(done.stderr).unwrap()
}

#[test]
fn a_paper_is_printed_and_its_copies_are_counted() {
    let firm = firm(&TOOLS);
    let list = done(&firm, &["printers", "list"]);
    assert_eq!(list[0]["id"], "Office");
    assert_eq!(
        (&list[0]["state"], &list[0]["two_sided"]),
        (&json!("ready"), &json!(true))
    );

    let papers = done(&firm, &["papers", "list", "--kind", "bonus_notice"]);
    let number = papers[0]["number"].as_str().unwrap();
    assert_eq!(papers[0]["printed"], 0);
    let which = refused(&firm, "zh", &["papers", "print", number]);
    assert!(which.contains("Office、Basement"), "{which}");
    let print = [
        "papers",
        "print",
        number,
        "--printer",
        "Office",
        "--copies",
        "2",
        "--two-sided=short",
    ];
    let first = done(&firm, &print);
    assert_eq!(
        (&first["job"], &first["sides"]),
        (&json!("Office-7"), &json!("short"))
    );
    // Now it is the last one.
    let second = done(&firm, &["papers", "print", number]);
    assert_eq!(
        (&second["printer"], &second["total"]),
        (&json!("Office"), &json!(3))
    );
    let given = std::fs::read(firm.path("tools/given")).unwrap();
    let out = firm.path("get.pdf");
    firm.run(&["papers", "get", number, "--out", out.to_str().unwrap()]);
    assert_eq!(given, std::fs::read(out).unwrap());

    let printed = done(&firm, &["papers", "printed", number]);
    assert_eq!(printed.as_array().unwrap().len(), 2);
    assert_eq!(printed[1]["copies"], 2);
    let papers = done(&firm, &["papers", "list", number]);
    assert_eq!(papers[0]["printed"], 3);
    let trail = done(&firm, &["audit"]);
    let trail = trail.as_array().unwrap();
    assert!(trail.iter().any(|line| line["action"] == "paper.copies"));
    let wrong = refused(&firm, "en", &["papers", "print", number, "--pages", "4-9"]);
    assert!(wrong.contains("“4-9” names no pages"), "{wrong}");
}

#[test]
fn a_printer_is_measured_and_forgotten() {
    let firm = firm(&TOOLS);
    let page = firm.path("page.pdf");
    let sheet = ["--printer", "Office", "--sheet", "210x297"];
    let call = [&["printers", "calibrate"][..], &sheet].concat();
    assert!(run(&firm, "zh", &call).status.success());
    let call = [&call[..], &["--out", page.to_str().unwrap()]].concat();
    assert!(run(&firm, "zh", &call).status.success());
    let page = std::fs::read(page).unwrap();
    assert_eq!(page, std::fs::read(firm.path("tools/given")).unwrap());

    let measured = [&["printers", "measured"][..], &sheet].concat();
    let row = done(
        &firm,
        &[&measured[..], &["--first", "23.5", "25.4"]].concat(),
    );
    assert_eq!(
        (&row["right"], &row["down"]),
        (&json!("1.5"), &json!("-0.4"))
    );
    // Without a sheet it is that of the certificate layout, A4 across.
    let across = [
        "printers",
        "measured",
        "--printer",
        "Office",
        "--first",
        "25",
        "26",
    ];
    assert_eq!(done(&firm, &across)["width"], "297");
    let scaled = ["--first", "28.7", "32", "--second", "180.2", "264"];
    let told = refused(&firm, "zh", &[&measured[..], &scaled].concat());
    assert!(told.contains("缩放"), "{told}");
    let told = refused(
        &firm,
        "en",
        &[&measured[..], &["--first", "a", "1"]].concat(),
    );
    assert!(told.contains("no length in millimetres"), "{told}");
    let list = done(&firm, &["printers", "list"]);
    assert_eq!(list[0]["offsets"].as_array().unwrap().len(), 2);
    let forget = [&["printers", "forget"][..], &sheet].concat();
    assert!(run(&firm, "en", &forget).status.success());
    let told = refused(&firm, "en", &forget);
    assert!(told.contains("nothing to forget"), "{told}");
}

#[test]
fn a_computer_without_a_printing_system_says_what_to_do() {
    let firm = firm(&[]);
    let told = refused(&firm, "zh", &["printers", "list"]);
    assert!(told.contains("安装软件包 cups"), "{told}");
    let told = refused(&firm, "en", &["printers", "calibrate"]);
    assert!(told.contains("Install the package cups"), "{told}");
}
