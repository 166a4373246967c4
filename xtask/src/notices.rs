//! `src-tauri/THIRD-PARTY-NOTICES.txt`: everything that Guiju is made of, under which licence, with the
//! licence's words. Written from the lock files, so that the same lock gives the same file.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{
    licence,
    shell::{capture, cargo, root},
    spdx,
};

const FILE: &str = "src-tauri/THIRD-PARTY-NOTICES.txt";

/// Code of others inside a crate: crate, file within it, what it is.
const INSIDE: &[(&str, &str, &str)] = &[
    (
        "libsqlite3-sys",
        "sqlcipher/LICENSE",
        "SQLCipher, with SQLite (public domain)",
    ),
    ("openssl-src", "openssl/LICENSE.txt", "OpenSSL"),
];

/// Licences that a crate states in a file only, read by a person.
const STATED_IN_A_FILE: &[(&str, &str)] = &[];

pub fn write() -> Result<()> {
    let text = compose()?;
    fs::write(root().join(FILE), &text)?;
    println!("{FILE}: {} lines", text.lines().count());
    Ok(())
}

pub fn check() -> Result<()> {
    if fs::read_to_string(root().join(FILE))
        .is_ok_and(|committed| committed == compose().unwrap_or_default())
    {
        return Ok(());
    }
    compose()?; // An error in composing says more than "stale".
    bail!("{FILE} is stale; run `cargo xtask notices` and commit it")
}

/// One part: a crate, an npm package, a font, a library inside a crate.
struct Part {
    kind: &'static str,
    name: String,
    licence: String,
    home: String,
    texts: Vec<String>,
}

fn compose() -> Result<String> {
    let mut parts = crates()?;
    parts.extend(npm_packages()?);
    parts.extend(fonts()?);
    let mut out = String::from(
        "Guiju contains the work of many others, with thanks. This file names every part, its licence and\n\
         where it lives; below stand the texts of the licences. It is written by `cargo xtask notices`.\n",
    );
    let mut kind = "";
    for part in &parts {
        if part.kind != kind {
            kind = part.kind;
            write!(out, "\n{kind}\n\n")?;
        }
        writeln!(out, "  {} — {}{}", part.name, part.licence, part.home)?;
    }
    for (text, names) in texts(&parts) {
        let rule = "─".repeat(100);
        write!(out, "\n{rule}\n{}\n\n{text}\n", wrapped(&names))?;
    }
    Ok(out)
}

/// Each licence text once, with the parts it belongs to, in the order of the first of them.
fn texts(parts: &[Part]) -> Vec<(&str, Vec<&str>)> {
    let mut order: Vec<(&str, Vec<&str>)> = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for part in parts {
        for text in &part.texts {
            // Two copies that differ only in how their lines are broken are one text.
            let words = text
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .to_lowercase();
            let place = *known.entry(words).or_insert_with(|| {
                order.push((text, Vec::new()));
                order.len() - 1
            });
            order[place].1.push(&part.name);
        }
    }
    order
}

fn crates() -> Result<Vec<Part>> {
    let metadata = capture(&mut cargo(&[
        "metadata",
        "--format-version",
        "1",
        "--locked",
    ]))?;
    let metadata: Value = serde_json::from_str(&metadata)?;
    let packages = metadata["packages"]
        .as_array()
        .context("cargo metadata names no packages")?;
    let mut parts = Vec::new();
    for package in packages
        .iter()
        .filter(|package| !package["source"].is_null())
    {
        let manifest = PathBuf::from(word(&package["manifest_path"]));
        let folder = manifest.parent().context("a manifest lies in a folder")?;
        parts.push(crate_part(package, folder)?);
        for (name, file, title) in INSIDE {
            if package["name"] == *name && folder.join(file).is_file() {
                parts.push(Part {
                    kind: "Rust crates and what they contain",
                    name: format!("{title}, in {name} {}", word(&package["version"])),
                    licence: "its own, below in full".to_owned(),
                    home: String::new(),
                    texts: vec![licence::tidy(&fs::read_to_string(folder.join(file))?)],
                });
            }
        }
    }
    parts.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(parts)
}

fn crate_part(package: &Value, folder: &Path) -> Result<Part> {
    let name = word(&package["name"]);
    let stated = STATED_IN_A_FILE
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, licence)| *licence);
    let expression = package["license"].as_str().or(stated);
    let expression = expression.with_context(|| format!("{name} states no licence"))?;
    let authors: Vec<&str> = package["authors"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    part(
        "Rust crates and what they contain",
        &format!("{name} {}", word(&package["version"])),
        expression,
        &word(&package["repository"]),
        folder,
        &authors.join(", "),
    )
}

/// What the window is made of: the packages of the lock file that are not only for building.
fn npm_packages() -> Result<Vec<Part>> {
    let ui = root().join("ui");
    let Ok(lock) = fs::read_to_string(ui.join("package-lock.json")) else {
        return Ok(Vec::new());
    };
    let lock: Value = serde_json::from_str(&lock)?;
    let mut parts = Vec::new();
    for (place, package) in lock["packages"].as_object().into_iter().flatten() {
        let Some((_, name)) = place.rsplit_once("node_modules/") else {
            continue;
        };
        if package["dev"] == true || package["optional"] == true {
            continue;
        }
        let folder = ui.join(place);
        let expression = package["license"].as_str();
        let expression = expression.with_context(|| format!("{name} states no licence"))?;
        let named = format!("{name} {}", word(&package["version"]));
        parts.push(part(
            "Packages of the UI",
            &named,
            expression,
            "",
            &folder,
            "",
        )?);
    }
    parts.sort_by(|one, other| one.name.cmp(&other.name));
    parts.dedup_by(|one, other| one.name == other.name);
    Ok(parts)
}

/// Fonts are data beside the program, never linked; their own files say what holds for them.
fn fonts() -> Result<Vec<Part>> {
    let folder = root().join("src-tauri/crates/paper/fonts");
    let mut parts = Vec::new();
    for file in licence::files(&folder)? {
        let name = file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        parts.push(Part {
            kind: "Fonts",
            name,
            licence: "its own, below in full".to_owned(),
            home: String::new(),
            texts: vec![licence::tidy(&String::from_utf8_lossy(&fs::read(&file)?))],
        });
    }
    Ok(parts)
}

fn part(
    kind: &'static str,
    name: &str,
    expression: &str,
    home: &str,
    folder: &Path,
    authors: &str,
) -> Result<Part> {
    let elected = spdx::elect(expression).with_context(|| format!("{name} cannot be used"))?;
    let files = licence::files(folder)?;
    let mut texts = Vec::new();
    for licence in &elected {
        texts.push(licence::text(licence, &files, name, authors)?);
    }
    // Apache-2.0, section 4 (d): a NOTICE file travels along.
    for file in files
        .iter()
        .filter(|file| file.file_stem().is_some_and(|stem| stem == "NOTICE"))
    {
        texts.push(licence::tidy(&String::from_utf8_lossy(&fs::read(file)?)));
    }
    let home = if home.is_empty() {
        String::new()
    } else {
        format!(" — {home}")
    };
    Ok(Part {
        kind,
        name: name.to_owned(),
        licence: elected.join(" AND "),
        home,
        texts,
    })
}

/// Names, comma by comma, in lines of at most 100 characters.
fn wrapped(names: &[&str]) -> String {
    let mut lines = vec![String::new()];
    for (index, name) in names.iter().enumerate() {
        let comma = if index + 1 < names.len() { "," } else { "" };
        let line = lines.last_mut().expect("there is always a last line");
        if line.is_empty() {
            *line = format!("{name}{comma}");
        } else if line.chars().count() + name.chars().count() + 2 <= 100 {
            *line = format!("{line} {name}{comma}");
        } else {
            lines.push(format!("{name}{comma}"));
        }
    }
    lines.join("\n")
}

fn word(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
