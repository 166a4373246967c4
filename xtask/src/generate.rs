//! The TypeScript that is written from Rust: the types by ts-rs and the table of commands by the shell.
//!
//! The agreement: a test whose name contains `export_bindings` writes its file below `TS_RS_EXPORT_DIR`.
//! ts-rs does so for every type with `#[ts(export)]`; the shell's own test does so for the commands.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::shell::{capture, cargo, root, target};

fn committed() -> PathBuf {
    root().join("ui/src/ipc/generated")
}

/// Writes the generated files into the UI.
pub fn write() -> Result<()> {
    generate_into(&committed())?;
    println!(
        "{} files in {}",
        files(&committed())?.len(),
        committed().display()
    );
    Ok(())
}

/// Fails where a committed file differs from what would be written, is missing or is left over.
pub fn check() -> Result<()> {
    let fresh = target().join("generated");
    generate_into(&fresh)?;
    let (fresh, committed) = (files(&fresh)?, files(&committed())?);
    let mut stale: Vec<&PathBuf> = Vec::new();
    stale.extend(
        fresh
            .iter()
            .filter(|(path, text)| committed.get(*path) != Some(text))
            .map(|(p, _)| p),
    );
    stale.extend(committed.keys().filter(|path| !fresh.contains_key(*path)));
    if stale.is_empty() {
        return Ok(());
    }
    bail!("stale in ui/src/ipc/generated: {stale:?}; run `cargo xtask generate` and commit")
}

fn generate_into(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    let mut export = cargo(&["test", "--workspace", "--lib", "--bins", "export_bindings"]);
    capture(export.env("TS_RS_EXPORT_DIR", folder)).map(|_| ())
}

/// Every file below a folder by its path within it.
fn files(folder: &Path) -> Result<BTreeMap<PathBuf, String>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in
            fs::read_dir(&next).with_context(|| format!("cannot read {}", next.display()))?
        {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let within = path
                    .strip_prefix(folder)
                    .expect("it was found below")
                    .to_path_buf();
                found.insert(within, fs::read_to_string(&path)?);
            }
        }
    }
    Ok(found)
}
