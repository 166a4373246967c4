//! The zip and its manifest: written, and read back byte by byte. A backup comes from outside: nothing
//! in it is believed before its length and hash are what the manifest says.

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::BackupError;
use crate::seal::hex;

pub(super) const FORMAT: i64 = 1;
const MANIFEST: &str = "manifest.json";
const MOST_MANIFEST: u64 = 64 * 1024 * 1024;
const BLOCK: usize = 256 * 1024;

/// What is in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Manifest {
    pub(super) format: i64,
    /// UUID of the company file.
    pub(super) file: String,
    /// RFC 3339
    pub(super) made_at: String,
    pub(super) entries: Vec<Entry>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    /// `data.db`, `keys.json`, or `files/` and 64 hexadecimal digits.
    pub(super) name: String,
    pub(super) bytes: u64,
    pub(super) sha256: String,
}

impl Entry {
    pub(super) fn of(name: String, path: &Path) -> Result<Self, BackupError> {
        let mut file = File::open(path).map_err(BackupError::io(path))?;
        let (bytes, sha256) = copy(&mut file, &mut std::io::sink(), path, path)?;
        Ok(Self {
            name,
            bytes,
            sha256,
        })
    }

    /// Whether the name is one of ours: an archive from outside puts nothing anywhere else.
    fn is_ours(&self) -> bool {
        let named_by_hash = |name: &str| {
            name.len() == 64 && name.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
        };
        matches!(self.name.as_str(), "data.db" | "keys.json")
            || self.name.strip_prefix("files/").is_some_and(named_by_hash)
    }
}

/// Writes the archive to a new file and syncs it. `sources` are the paths of the entries, in order.
pub(super) fn write(
    path: &Path,
    manifest: &Manifest,
    sources: &[std::path::PathBuf],
) -> Result<(), BackupError> {
    let file = File::create_new(path).map_err(BackupError::io(path))?;
    let mut zip = ZipWriter::new(file);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .large_file(true);
    zip.start_file(MANIFEST, options)?;
    let json = serde_json::to_vec_pretty(manifest).expect("plain strings and numbers become JSON");
    zip.write_all(&json).map_err(BackupError::io(path))?;
    for (entry, source) in manifest.entries.iter().zip(sources) {
        zip.start_file(&entry.name, options)?;
        let mut file = File::open(source).map_err(BackupError::io(source))?;
        copy(&mut file, &mut zip, source, path)?;
    }
    let file = zip.finish()?;
    file.sync_all().map_err(BackupError::io(path))
}

/// An archive whose manifest can be read.
pub(super) struct Opened {
    zip: ZipArchive<File>,
    pub(super) manifest: Manifest,
}

impl Opened {
    pub(super) fn read(path: &Path) -> Result<Self, BackupError> {
        let damaged = |what: String| BackupError::Damaged(what);
        let file = File::open(path).map_err(BackupError::io(path))?;
        let mut zip = ZipArchive::new(file)?;
        let mut json = Vec::new();
        zip.by_name(MANIFEST)?
            .take(MOST_MANIFEST)
            .read_to_end(&mut json)
            .map_err(|error| damaged(error.to_string()))?;
        let value: serde_json::Value =
            serde_json::from_slice(&json).map_err(|error| damaged(error.to_string()))?;
        let format = value
            .get("format")
            .and_then(serde_json::Value::as_i64)
            .unwrap_or_default();
        if format > FORMAT {
            return Err(BackupError::NewerProgram {
                file: format,
                known: FORMAT,
            });
        }
        let manifest: Manifest =
            serde_json::from_value(value).map_err(|error| damaged(error.to_string()))?;
        let mut names: Vec<_> = manifest
            .entries
            .iter()
            .map(|entry| entry.name.as_str())
            .collect();
        names.sort_unstable();
        names.dedup();
        let complete = names.contains(&"data.db") && names.contains(&"keys.json");
        if manifest.format != FORMAT
            || !complete
            || names.len() != manifest.entries.len()
            || names.len() + 1 != zip.len()
            || !manifest.entries.iter().all(Entry::is_ours)
        {
            return Err(damaged("manifest".to_owned()));
        }
        Ok(Self { zip, manifest })
    }

    /// Unpacks everything below `target`, which has a folder `files`, and compares it with the manifest.
    pub(super) fn unpack(&mut self, target: &Path) -> Result<(), BackupError> {
        for entry in &self.manifest.entries {
            let path = target.join(&entry.name);
            let mut file = File::create_new(&path).map_err(BackupError::io(&path))?;
            // One byte more than announced is enough to see that it is too long.
            let mut packed = self
                .zip
                .by_name(&entry.name)?
                .take(entry.bytes.saturating_add(1));
            let read = copy(&mut packed, &mut file, Path::new(&entry.name), &path);
            let (bytes, sha256) = match read {
                Err(BackupError::Io { path, source }) if path == Path::new(&entry.name) => {
                    return Err(BackupError::Damaged(format!("{}: {source}", entry.name)));
                }
                other => other?,
            };
            if bytes != entry.bytes || sha256 != entry.sha256 {
                return Err(BackupError::Damaged(entry.name.clone()));
            }
            file.sync_all().map_err(BackupError::io(&path))?;
        }
        Ok(())
    }
}

/// Copies and hashes; errors name the side they happened on.
fn copy(
    from: &mut impl Read,
    to: &mut impl Write,
    from_path: &Path,
    to_path: &Path,
) -> Result<(u64, String), BackupError> {
    let mut hasher = Sha256::new();
    let mut block = vec![0; BLOCK];
    let mut bytes = 0;
    loop {
        let read = from.read(&mut block).map_err(BackupError::io(from_path))?;
        let Some(part) = block.get(..read).filter(|part| !part.is_empty()) else {
            break;
        };
        hasher.update(part);
        to.write_all(part).map_err(BackupError::io(to_path))?;
        bytes += read as u64;
    }
    Ok((bytes, hex(&hasher.finalize())))
}
