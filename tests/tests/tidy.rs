//! How tidy the house is: sizes, unfinished marks, opening sentences, migrations that never change.

use std::fs;

use anyhow::Result;
use house_tests::{code_lines, none, root, sources};
use sha2::{Digest, Sha256};

const EVERYWHERE: &[&str] = &["src-tauri", "tests", "xtask", "ui/src"];
const CODE: &[&str] = &[".rs", ".ts", ".tsx", ".typ"];

/// A file is one thought: ask at 250 lines, split at 400. Exceptions stand here, each with its reason.
const LONGER: &[&str] = &[
    // One list of attacks on a signed paper, each a few lines; apart they would be less complete.
    "src-tauri/crates/paper/tests/attacks.rs",
    // One small shop, and everything that is tried on what it has issued.
    "src-tauri/crates/store/tests/subjects.rs",
    // One table, a line for each command that the window has.
    "src-tauri/src/ipc.rs",
    // The bonus of the shop that stands in for the shell in the tests of the window.
    "ui/src/ipc/fake/bonus.ts",
];
const MOST_LINES: usize = 400;

#[test]
fn no_file_is_longer_than_one_thought() -> Result<()> {
    let mut findings = Vec::new();
    for source in sources(EVERYWHERE, CODE)? {
        let lines = source.text.lines().count();
        if lines > MOST_LINES && !LONGER.contains(&source.path.as_str()) {
            findings.push(format!("{} has {lines} lines", source.path));
        }
    }
    none(
        findings,
        "split it, or give the reason in tests/tests/tidy.rs",
    );
    Ok(())
}

#[test]
fn nothing_is_marked_as_unfinished() -> Result<()> {
    // In two halves, so that this file does not find itself.
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("X", "XX "),
        concat!("unimpl", "emented!"),
        concat!("to", "do!("),
        concat!("db", "g!("),
        concat!("it.on", "ly("),
        concat!("敬请", "期待"),
    ];
    let mut findings = Vec::new();
    for source in sources(EVERYWHERE, CODE)? {
        for (index, line) in source.text.lines().enumerate() {
            let found = marks.iter().filter(|mark| line.contains(**mark));
            findings.extend(found.map(|mark| format!("{}:{} says {mark}", source.path, index + 1)));
        }
    }
    none(findings, "finish it or take it out");
    Ok(())
}

#[test]
fn every_room_and_folder_opens_with_what_it_is_for() -> Result<()> {
    let mut findings = Vec::new();
    for source in sources(
        &["src-tauri", "tests", "xtask"],
        &["lib.rs", "mod.rs", "main.rs"],
    )? {
        let first = source.text.lines().next().unwrap_or_default();
        let sentence = first.strip_prefix("//! ").unwrap_or_default();
        if sentence.len() < 12 {
            findings.push(source.path);
        }
    }
    none(findings, "open the file with a //! sentence");
    Ok(())
}

#[test]
fn the_window_shows_no_emoji() -> Result<()> {
    let mut findings = Vec::new();
    for source in sources(
        &["ui/src", "ui/index.html"],
        &[".ts", ".tsx", ".css", ".html"],
    )? {
        for (index, line) in source.text.lines().enumerate() {
            if line.chars().any(is_emoji) {
                findings.push(format!("{}:{}", source.path, index + 1));
            }
        }
    }
    none(findings, "Debian has no emoji font; draw an icon");
    Ok(())
}

/// Pictographs, flags and the selector that turns a sign into a picture; arrows and boxes are text.
fn is_emoji(c: char) -> bool {
    matches!(u32::from(c), 0x1F000..=0x1FAFF | 0x2600..=0x26FF | 0x2728 | 0x2705 | 0x274C | 0xFE0F)
}

#[test]
fn nothing_prints_from_inside_the_house() -> Result<()> {
    let mut findings = Vec::new();
    for room in ["domain", "store", "paper", "exchange", "operations"] {
        for source in sources(&[&format!("src-tauri/crates/{room}/src")], &[".rs"])? {
            // The worker process answers on its standard output; that is what it is for.
            if source.path == "src-tauri/crates/operations/src/worker.rs" {
                continue;
            }
            let printing = code_lines(&source).filter(|(_, line)| line.contains("println!("));
            findings.extend(printing.map(|(number, _)| format!("{}:{number}", source.path)));
        }
    }
    none(findings, "a room returns or logs; only the edges print");
    Ok(())
}

#[test]
fn everything_that_the_readme_points_to_is_there() -> Result<()> {
    let readme = fs::read_to_string(root().join("README.md"))?;
    let links = readme
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'))
        .map(|(to, _)| to);
    let own = links.filter(|to| !to.contains("://"));
    let gone: Vec<String> = own
        .filter(|to| !root().join(to).exists())
        .map(str::to_owned)
        .collect();
    none(gone, "the README points to nothing");
    Ok(())
}

/// Migrations of released versions, by SHA-256: one that ran on a user's file is never edited.
/// Version 0.1.0 is not out yet; when it is, its migrations are listed here with `sha256sum`.
const RELEASED_MIGRATIONS: &[(&str, &str)] = &[];

#[test]
fn a_released_migration_never_changes() -> Result<()> {
    for (name, expected) in RELEASED_MIGRATIONS {
        let bytes = fs::read(root().join("src-tauri/crates/store/migrations").join(name))?;
        let found: String = Sha256::digest(&bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(
            found, *expected,
            "{name} was edited; write a new migration instead"
        );
    }
    Ok(())
}

#[test]
fn migrations_are_numbered_without_a_gap() -> Result<()> {
    let files = sources(&["src-tauri/crates/store/migrations"], &[".sql"])?;
    for (index, source) in files.iter().enumerate() {
        let name = source.path.rsplit('/').next().unwrap_or_default();
        assert!(
            name.starts_with(&format!("{:04}_", index + 1)),
            "{name} is not number {}",
            index + 1
        );
    }
    Ok(())
}
