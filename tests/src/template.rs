//! A folder that is slow to make and the same for every test: made once by each build, copied by each test.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result};

/// Puts a copy of the template `name` at `to`, which must not exist yet. `make` is asked to make it at
/// the path it is given when the program `maker` has never made it before: what another build made is
/// old, and is taken away. Tests that want it at the same time, in other processes, wait for the first.
pub fn copy(
    name: &str,
    maker: &Path,
    to: &Path,
    make: impl FnOnce(&Path) -> Result<()>,
) -> Result<()> {
    let folder = folder()?.join(name);
    let made = folder.join(stamp(maker)?);
    if !made.exists() {
        let lock = File::create(folder.with_extension("lock"))?;
        lock.lock()?;
        if !made.exists() {
            // What another build made, or did not finish.
            if folder.exists() {
                fs::remove_dir_all(&folder)?;
            }
            fs::create_dir(&folder)?;
            let unfinished = folder.join("unfinished");
            make(&unfinished)?;
            fs::rename(&unfinished, &made)?;
        }
    }
    copy_folder(&made, to)
}

/// Beside the test's own program, so that it goes with it.
fn folder() -> Result<PathBuf> {
    let program = std::env::current_exe()?;
    let built = program.parent().context("a program lies in a folder")?;
    let folder = built.join("templates");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// What tells one build of a program from the next.
fn stamp(maker: &Path) -> Result<String> {
    let about = fs::metadata(maker).with_context(|| format!("no {}", maker.display()))?;
    let written = about.modified()?.duration_since(UNIX_EPOCH)?;
    Ok(format!("{}-{}", written.as_nanos(), about.len()))
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir(to).with_context(|| format!("{} is there already", to.display()))?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let path = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &path)?;
        } else {
            fs::copy(entry.path(), path)?;
        }
    }
    Ok(())
}
