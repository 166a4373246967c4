//! Everything that Guiju is made of is named in the third-party notices.

use std::fs;

use anyhow::{Context, Result};
use house_tests::{none, root};

fn notices() -> Result<String> {
    let path = root().join("src-tauri/THIRD-PARTY-NOTICES.txt");
    fs::read_to_string(path).context("run `cargo xtask notices`")
}

#[test]
fn every_crate_of_the_lock_file_is_named() -> Result<()> {
    let notices = notices()?;
    let lock: toml::Table = fs::read_to_string(root().join("Cargo.lock"))?.parse()?;
    let mut findings = Vec::new();
    for package in lock["package"].as_array().into_iter().flatten() {
        let (name, version) = (package["name"].as_str(), package["version"].as_str());
        let (name, version) = (name.context("a name")?, version.context("a version")?);
        let ours = package.get("source").is_none();
        if !ours && !notices.contains(&format!("\n  {name} {version} — ")) {
            findings.push(format!("{name} {version}"));
        }
    }
    none(findings, "run `cargo xtask notices` and commit it");
    Ok(())
}

#[test]
fn sqlcipher_and_openssl_stand_in_full() -> Result<()> {
    let notices = notices()?;
    let words = notices.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("Copyright (c) 2025, ZETETIC LLC") || words.contains("ZETETIC LLC"));
    assert!(words.contains("THIS SOFTWARE IS PROVIDED BY ZETETIC LLC"));
    assert!(words.contains("TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION"));
    Ok(())
}
