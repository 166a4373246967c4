//! Making a backup: copy, pack, read back, and only then give it its name.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::Datelike;
use domain::moment::Moment;
use rusqlite::Connection;
use uuid::Uuid;

use super::BackupError;
use super::archive::{self, Entry, Manifest, Opened};
use crate::error::{OpenError, StoreError};
use crate::folder::Folder;
use crate::keys::DataKey;
use crate::open::CompanyFile;
use crate::{atomic, audit, database};

/// A backup that was read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupMade {
    pub path: PathBuf,
    pub bytes: u64,
    /// Attachments in it.
    pub files: usize,
}

impl CompanyFile {
    /// Writes everything into one new file `X-20261123-090000.guiju-backup` in `directory`, unpacks it
    /// again beside and checks the copy: pages, structure, audit trail. Anything wrong, and there is no
    /// such file.
    pub fn backup(&self, directory: &Path, at: &Moment) -> Result<BackupMade, BackupError> {
        let time = at.at();
        let stamp = format!(
            "{:04}{:02}{:02}-{}",
            time.year(),
            time.month(),
            time.day(),
            time.time().format("%H%M%S")
        );
        let name = format!("{}-{stamp}.guiju-backup", self.folder.name());
        let path = directory.join(name);
        make(&self.db, &self.folder, &self.key, &path, &at.stamp())
    }
}

/// Into the company file's own folder, named by the schema it leaves.
pub(crate) fn before_migration(
    db: &Connection,
    folder: &Folder,
    key: &DataKey,
    version: i64,
) -> Result<PathBuf, OpenError> {
    let name = format!(
        "before-schema-{version}-{}.guiju-backup",
        Uuid::new_v4().simple()
    );
    let path = folder.backups().join(name);
    let made = make(db, folder, key, &path, "")?;
    Ok(made.path)
}

fn make(
    db: &Connection,
    folder: &Folder,
    key: &DataKey,
    path: &Path,
    made_at: &str,
) -> Result<BackupMade, BackupError> {
    if path.exists() {
        return Err(BackupError::AlreadyExists {
            path: path.to_owned(),
        });
    }
    let directory = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(directory).map_err(BackupError::io(directory))?;
    // Beside the goal, so that the last step is a rename and a full disk is noticed here.
    let work = directory.join(format!(".guiju-{}", Uuid::new_v4().simple()));
    let made = in_work(db, folder, key, &work, path, made_at);
    // Whether it went well or not; what failed is told by the result.
    let _ = fs::remove_dir_all(&work);
    made
}

fn in_work(
    db: &Connection,
    folder: &Folder,
    key: &DataKey,
    work: &Path,
    path: &Path,
    made_at: &str,
) -> Result<BackupMade, BackupError> {
    fs::create_dir_all(work).map_err(BackupError::io(work))?;
    let uuid: String = db.query_row("SELECT file_uuid FROM company", [], |row| row.get(0))?;

    let copy = work.join("copy.db");
    let goal = copy.to_str().ok_or_else(|| BackupError::Io {
        path: copy.clone(),
        source: std::io::Error::other("a path that is no text"),
    })?;
    db.execute("VACUUM INTO ?", [goal])?;

    let mut entries = vec![
        Entry::of("data.db".to_owned(), &copy)?,
        Entry::of("keys.json".to_owned(), &folder.keys())?,
    ];
    let mut sources = vec![copy.clone(), folder.keys()];
    for (name, source) in attached(folder)? {
        entries.push(Entry::of(name, &source)?);
        sources.push(source);
    }
    let files = entries.len() - 2;
    let manifest = Manifest {
        format: archive::FORMAT,
        file: uuid.clone(),
        made_at: made_at.to_owned(),
        entries,
    };
    let packed = work.join("packed");
    archive::write(&packed, &manifest, &sources)?;
    fs::remove_file(&copy).map_err(BackupError::io(&copy))?;

    read_back(&packed, &work.join("back"), key, &uuid)?;
    let bytes = packed.metadata().map_err(BackupError::io(&packed))?.len();
    fs::rename(&packed, path).map_err(BackupError::io(path))?;
    let directory = path.parent().unwrap_or(Path::new("."));
    atomic::sync_directory(directory).map_err(BackupError::io(directory))?;
    Ok(BackupMade {
        path: path.to_owned(),
        bytes,
        files,
    })
}

/// Attachments by name, sorted; parts of unfinished writes are left out.
fn attached(folder: &Folder) -> Result<Vec<(String, PathBuf)>, BackupError> {
    let directory = folder.files();
    let mut found = Vec::new();
    if !directory.exists() {
        return Ok(found);
    }
    for entry in fs::read_dir(&directory).map_err(BackupError::io(&directory))? {
        let entry = entry.map_err(BackupError::io(&directory))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.len() == 64 {
            found.push((format!("files/{name}"), entry.path()));
        }
    }
    found.sort();
    Ok(found)
}

fn read_back(packed: &Path, back: &Path, key: &DataKey, uuid: &str) -> Result<(), BackupError> {
    let files = back.join("files");
    fs::create_dir_all(&files).map_err(BackupError::io(&files))?;
    Opened::read(packed)?.unpack(back)?;
    let db = database::open(&back.join("data.db"), key).map_err(damaged)?;
    let faults = database::faults(&db)?;
    if let Some(fault) = faults.into_iter().next() {
        return Err(BackupError::Damaged(fault));
    }
    match audit::first_broken(&db, uuid)? {
        // A trail that was broken before does not keep anybody from a backup: the copy is what it was.
        Some(seq) => tracing::warn!(
            seq,
            "the audit trail in the backup is broken, as in the file"
        ),
        None => tracing::debug!("backup read back"),
    }
    db.close().map_err(|(_, error)| StoreError::from(error))?;
    Ok(())
}

fn damaged(error: OpenError) -> BackupError {
    match error {
        OpenError::DiskFull => BackupError::DiskFull,
        other => BackupError::Damaged(other.to_string()),
    }
}
