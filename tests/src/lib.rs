//! What only the whole house can show: who may import whom, how tidy it is, and whether a person gets
//! from the first screen to signed paper. The tests lie in `tests/`; here is how they read the house.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

pub mod small_disk;
pub mod template;

/// The top of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("tests lies one level below the top of the repository")
        .to_path_buf()
}

/// One source file: its path from the top of the repository, with `/`, and its text.
pub struct Source {
    pub path: String,
    pub text: String,
}

/// Every file below `folders` (from the top) with one of the endings, sorted; what is built, installed
/// or generated is left out.
pub fn sources(folders: &[&str], endings: &[&str]) -> Result<Vec<Source>> {
    const NOT_OURS: [&str; 6] = [
        "target",
        "node_modules",
        "dist",
        "dist-fake",
        "gen",
        "generated",
    ];
    let mut found = Vec::new();
    let mut waiting: Vec<PathBuf> = folders.iter().map(|folder| root().join(folder)).collect();
    while let Some(folder) = waiting.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries {
            let path = entry?.path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if path.is_dir() {
                if !NOT_OURS.contains(&name.as_str()) {
                    waiting.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let text = fs::read_to_string(&path)
                    .with_context(|| format!("{} is not UTF-8", path.display()))?;
                let within = path
                    .strip_prefix(root())
                    .expect("it was found below the top");
                found.push(Source {
                    path: within.to_string_lossy().replace('\\', "/"),
                    text,
                });
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

/// The lines of a source that are not comments, with their numbers from 1. A file of tests has none:
/// tests may read the shared vectors and say what they skip.
pub fn code_lines(source: &Source) -> impl Iterator<Item = (usize, &str)> {
    let tests = ["/tests.rs", "/tests/", "/tests_"]
        .iter()
        .any(|part| source.path.contains(part));
    let lines = source
        .text
        .lines()
        .enumerate()
        .filter(move |_| !tests)
        .map(|(index, line)| (index + 1, line));
    lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// Fails with one finding per line, or passes when there is none.
pub fn none(findings: Vec<String>, what: &str) {
    assert!(findings.is_empty(), "{what}:\n  {}", findings.join("\n  "));
}

/// The most that was ever resident, in MB. Linux tells it in `/proc/self/status` as `VmHWM`.
pub fn peak_memory() -> anyhow::Result<f64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .context("no VmHWM")?;
    let kb: f64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kb / 1024.0)
}
