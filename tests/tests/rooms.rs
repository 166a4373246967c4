//! Who may import whom. The tables are the house's floor plan: a new edge is a change here, so that it
//! is seen in review.

use std::{collections::BTreeSet, fs};

use anyhow::{Context, Result};
use house_tests::{code_lines, none, root, sources};

/// A room, where it lies, which rooms it may enter, and what it brings from outside.
struct Room {
    name: &'static str,
    folder: &'static str,
    enters: &'static [&'static str],
    brings: &'static [&'static str],
}

/// What every room may use in its tests.
const TO_TEST: &[&str] = &[
    "proptest",
    "insta",
    "tempfile",
    "criterion",
    "serde_json",
    "house-tests",
];

const HOUSE: &[Room] = &[
    Room {
        // Pure rules: no SQL, no PDF, no file, no clock, no chance.
        name: "domain",
        folder: "src-tauri/crates/domain",
        enters: &[],
        brings: &[
            "chrono",
            "num-bigint",
            "num-integer",
            "num-rational",
            "num-traits",
            "serde",
            "serde_json",
            "serde_path_to_error",
            "sha2",
            "thiserror",
            "ts-rs",
        ],
    },
    Room {
        name: "store",
        folder: "src-tauri/crates/store",
        enters: &["domain"],
        brings: &[
            "argon2",
            "base64",
            "chrono",
            "pinyin",
            "ring",
            "rusqlite",
            "rusqlite_migration",
            "serde",
            "serde_json",
            "sha2",
            "thiserror",
            "tracing",
            "uuid",
            "zeroize",
            "zip",
        ],
    },
    Room {
        name: "paper",
        folder: "src-tauri/crates/paper",
        enters: &["domain"],
        brings: &[
            "chrono",
            "cms",
            "comemo",
            "const-oid",
            "der",
            "flate2",
            "hayro",
            "lopdf",
            "openssl",
            "p12-keystore",
            "p256",
            "png",
            "rayon",
            "rcgen",
            "ring",
            "serde",
            "serde_json",
            "sha2",
            "spki",
            "thiserror",
            "ts-rs",
            "ttf-parser",
            "typst",
            "typst-eval",
            "typst-layout",
            "typst-pdf",
            "typst-render",
            "typst-svg",
            "typst-timing",
            "x509-cert",
        ],
    },
    Room {
        name: "exchange",
        folder: "src-tauri/crates/exchange",
        enters: &["domain"],
        brings: &[
            "calamine",
            "chrono",
            "csv",
            "docx-rs",
            "encoding_rs",
            "image",
            "quick-xml",
            "rust_xlsxwriter",
            "serde",
            "thiserror",
            "zip",
        ],
    },
    Room {
        // What a user can do. The only room in which the others meet.
        name: "operations",
        folder: "src-tauri/crates/operations",
        enters: &["domain", "store", "paper", "exchange"],
        brings: &[
            "anyhow",
            "chrono",
            "mimalloc",
            "rustix",
            "serde",
            "serde_json",
            "thiserror",
            "ts-rs",
            "ureq",
            "uuid",
        ],
    },
    Room {
        name: "guijuctl",
        folder: "src-tauri/crates/guijuctl",
        enters: &["domain", "operations"],
        brings: &[
            "chrono",
            "clap",
            "indicatif",
            "rpassword",
            "serde",
            "serde_json",
            "thiserror",
        ],
    },
    Room {
        name: "guiju-desktop",
        folder: "src-tauri",
        enters: &["domain", "operations"],
        brings: &[
            "anyhow",
            "base64",
            "chrono",
            "serde",
            "serde_json",
            "tauri",
            "tauri-build",
            "tauri-plugin-dialog",
            "tauri-plugin-log",
            "tauri-plugin-opener",
            "tauri-plugin-single-instance",
            "tauri-plugin-window-state",
            "thiserror",
            "tokio",
            "tracing",
            "ts-rs",
        ],
    },
    Room {
        name: "house-tests",
        folder: "tests",
        // What it measures, it calls as a user would: a year of assessment is an operation.
        enters: &["domain", "exchange", "operations", "paper"],
        brings: &[
            "anyhow",
            "chrono",
            "encoding_rs",
            "gtk",
            "sha2",
            "thirtyfour",
            "tokio",
            "toml",
            "walkdir",
            "x11rb",
        ],
    },
    Room {
        name: "xtask",
        folder: "xtask",
        enters: &[],
        brings: &["anyhow", "serde_json"],
    },
];

/// Names of the packages that a room's manifest asks for, for building, running and testing.
fn asked_for(folder: &str) -> Result<BTreeSet<String>> {
    let path = root().join(folder).join("Cargo.toml");
    let manifest: toml::Table = fs::read_to_string(&path)?.parse()?;
    let mut names = BTreeSet::new();
    let targets = manifest.get("target").and_then(toml::Value::as_table);
    let tables = targets.into_iter().flat_map(|targets| targets.values());
    for table in tables.filter_map(toml::Value::as_table).chain([&manifest]) {
        for kind in ["dependencies", "dev-dependencies", "build-dependencies"] {
            let listed = table.get(kind).and_then(toml::Value::as_table);
            names.extend(listed.into_iter().flatten().map(|(name, _)| name.clone()));
        }
    }
    Ok(names)
}

#[test]
fn every_member_of_the_workspace_is_a_room_of_this_table() -> Result<()> {
    let manifest: toml::Table = fs::read_to_string(root().join("Cargo.toml"))?.parse()?;
    let members = manifest["workspace"]["members"]
        .as_array()
        .context("no members")?;
    let members: BTreeSet<&str> = members.iter().filter_map(toml::Value::as_str).collect();
    assert_eq!(members, HOUSE.iter().map(|room| room.folder).collect());
    Ok(())
}

#[test]
fn a_room_enters_and_brings_only_what_its_table_allows() -> Result<()> {
    let mut findings = Vec::new();
    for room in HOUSE {
        for name in asked_for(room.folder)? {
            let known = [room.enters, room.brings, TO_TEST]
                .iter()
                .any(|list| list.contains(&name.as_str()));
            if !known {
                findings.push(format!("{} asks for {name}", room.name));
            }
        }
    }
    none(
        findings,
        "a new edge; if it is wanted, add it to the table in tests/tests/rooms.rs",
    );
    Ok(())
}

#[test]
fn a_table_names_nothing_that_is_no_longer_asked_for() -> Result<()> {
    let mut findings = Vec::new();
    for room in HOUSE {
        let asked = asked_for(room.folder)?;
        let gone = room.brings.iter().filter(|name| !asked.contains(**name));
        findings.extend(gone.map(|name| format!("{} no longer brings {name}", room.name)));
    }
    none(findings, "strike it from the table in tests/tests/rooms.rs");
    Ok(())
}

/// Words that only one room may say, in the code of the rooms (comments and tests' own tools aside).
fn said_outside(words: &[&str], allowed: &[&str]) -> Result<Vec<String>> {
    let mut findings = Vec::new();
    for source in sources(&["src-tauri"], &[".rs"])? {
        if allowed.iter().any(|folder| source.path.starts_with(folder)) {
            continue;
        }
        for (number, line) in code_lines(&source) {
            let said = words.iter().filter(|word| line.contains(**word));
            findings.extend(said.map(|word| format!("{}:{number} says {word}", source.path)));
        }
    }
    Ok(findings)
}

#[test]
fn only_the_store_speaks_sql() -> Result<()> {
    let sql = [
        "SELECT ",
        "INSERT INTO",
        "INSERT OR ",
        "DELETE FROM",
        "CREATE TABLE",
        "PRAGMA ",
        "rusqlite",
    ];
    none(
        said_outside(&sql, &["src-tauri/crates/store/"])?,
        "SQL outside the store",
    );
    Ok(())
}

#[test]
fn only_the_shell_knows_tauri() -> Result<()> {
    let words = ["tauri::", "tauri_plugin", "tauri_build", "use tauri"];
    none(
        said_outside(&words, &["src-tauri/src/", "src-tauri/build.rs"])?,
        "Tauri outside the shell",
    );
    Ok(())
}

#[test]
fn only_a_clock_asks_what_time_it_is() -> Result<()> {
    let mut findings = said_outside(
        &["SystemTime::now", "Utc::now", "Local::now", "GUIJU_NOW"],
        &[],
    )?;
    findings.retain(|finding| !finding.contains("clock.rs:") && !finding.contains("/tests/"));
    none(
        findings,
        "time is passed in as a Moment; only a clock.rs reads it",
    );
    Ok(())
}

#[test]
fn the_rules_know_no_file_no_chance_and_no_environment() -> Result<()> {
    let mut findings = Vec::new();
    for source in sources(&["src-tauri/crates/domain/src"], &[".rs"])? {
        for (number, line) in code_lines(&source) {
            for word in [
                "std::fs",
                "std::env",
                "std::net",
                "std::process",
                "std::thread",
                "rand::",
                "println!",
            ] {
                if line.contains(word) {
                    findings.push(format!("{}:{number} says {word}", source.path));
                }
            }
        }
    }
    none(findings, "the domain is pure");
    Ok(())
}
