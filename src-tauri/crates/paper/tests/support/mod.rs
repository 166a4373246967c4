//! Facts of the golden papers, and the tools of the machine where it has them.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use chrono::DateTime;
use domain::moment::Moment;
use paper::Typesetter;
use serde::de::DeserializeOwned;

/// The one typesetter of a test program.
pub fn typesetter() -> &'static Typesetter {
    static ONE: OnceLock<Typesetter> = OnceLock::new();
    ONE.get_or_init(Typesetter::new)
}

pub fn facts<T: DeserializeOwned>(name: &str) -> T {
    let path = golden().join("facts").join(name).with_extension("json");
    let text = std::fs::read_to_string(path).expect("facts of a golden paper");
    serde_json::from_str(&text).expect("facts in the form of the domain")
}

pub fn moment() -> Moment {
    Moment::new(DateTime::parse_from_rfc3339("2026-10-12T09:30:00+08:00").unwrap())
}

pub fn golden() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// Output of a tool that reads a PDF file, or nothing when the machine does not have the tool.
pub fn tool(pdf: &[u8], program: &str, arguments: &[&str]) -> Option<(bool, String)> {
    let file = tempfile::Builder::new().suffix(".pdf").tempfile().unwrap();
    std::fs::write(file.path(), pdf).unwrap();
    let path = file.path().to_str().unwrap();
    let arguments = arguments
        .iter()
        .map(|one| if *one == "FILE" { path } else { *one });
    let output = Command::new(program).args(arguments).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Some((
        output.status.success(),
        text + &String::from_utf8_lossy(&output.stderr),
    ))
}
