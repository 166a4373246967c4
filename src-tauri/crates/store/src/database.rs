//! Opening SQLite under its key, with the pragmas that keep what was promised: every commit synced, one
//! writer, pages checked. Figures and reasons in the research on reliability.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use crate::error::{OpenError, StoreError};
use crate::keys::DataKey;
use crate::seal::hex;

/// Makes an empty database. EXTRA also syncs the directory when the rollback journal of these first
/// steps goes, so that no stale journal can undo them after a power cut.
pub(crate) fn create(path: &Path, key: &DataKey) -> Result<Connection, OpenError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let db = keyed(path, key, flags)?;
    db.pragma_update(None, "synchronous", "EXTRA")?;
    configure(&db)?;
    Ok(db)
}

/// Opens an existing database; any page that does not fit is damage, because the key is known to be
/// right.
pub(crate) fn open(path: &Path, key: &DataKey) -> Result<Connection, OpenError> {
    let damaged = |what: &str| Err(OpenError::DataDamaged(what.to_owned()));
    let length = path.metadata().map_err(OpenError::io(path))?.len();
    if length == 0 || !length.is_multiple_of(PAGE) {
        return damaged("its length is not a number of pages");
    }
    let db = keyed(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    db.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    // The first read tells whether the first page is ours; nothing has been written so far.
    let pages: u64 = db
        .query_row("PRAGMA page_count", [], |row| row.get::<_, i64>(0))?
        .unsigned_abs();
    if !leftovers(path) && pages * PAGE != length {
        return damaged("it is shorter or longer than it says");
    }
    if !leftovers(path) && length <= CHECKED_ON_OPENING {
        let faults = page_faults(&db)?;
        if let Some(first) = faults.first() {
            return damaged(first);
        }
    }
    configure(&db)?;
    Ok(db)
}

const PAGE: u64 = 4096;

/// A file up to this size has every page checked when it is opened; of a larger one the pages that are
/// read, and all of them by `check` and by every backup.
const CHECKED_ON_OPENING: u64 = 32 * 1024 * 1024;

/// Whether a crash left a journal that is still to be taken in.
fn leftovers(path: &Path) -> bool {
    ["data.db-wal", "data.db-journal"].iter().any(|name| {
        path.with_file_name(name)
            .metadata()
            .is_ok_and(|found| found.len() > 0)
    })
}

fn keyed(path: &Path, key: &DataKey, flags: OpenFlags) -> Result<Connection, OpenError> {
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags)?;
    // Before the key: SQLCipher would print what it makes of a damaged page on stderr.
    db.pragma_update(None, "cipher_log_level", "NONE")?;
    let raw = Zeroizing::new(hex(&*key.for_database()));
    let pragma = Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", raw.as_str()));
    db.execute_batch(&pragma)?;
    db.pragma_update(None, "cipher_page_size", PAGE as i64)?;
    // Every import writes hundreds of thousands of rows through a few dozen statements.
    db.set_prepared_statement_cache_capacity(64);
    crate::search::register(&db)?;
    Ok(db)
}

fn configure(db: &Connection) -> Result<(), OpenError> {
    // Before WAL: no shared memory, and a second process is refused by SQLite as well.
    db.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.pragma_update(None, "foreign_keys", true)?;
    cache(db, USUAL_CACHE)?;
    db.pragma_update(None, "temp_store", "MEMORY")?;
    // What is erased is overwritten, also where SQLite only meant to mark it free.
    db.pragma_update(None, "secure_delete", true)?;
    // So that INSERT OR REPLACE meets the triggers that keep what must stay.
    db.pragma_update(None, "recursive_triggers", true)?;
    Ok(())
}

/// The default of 2 MB makes SQLCipher four to nine times slower.
pub(crate) const USUAL_CACHE: i64 = 64;
/// For who only adds large papers: their pages are written once and never read again.
pub(crate) const SMALL_CACHE: i64 = 8;

/// How many MB of pages are kept in memory, changed ones included.
pub(crate) fn cache(db: &Connection, megabytes: i64) -> Result<(), rusqlite::Error> {
    db.pragma_update(None, "cache_size", -1024 * megabytes)
}

/// From creation on: every commit is on disk before it is reported.
pub(crate) fn commit_durably(db: &Connection) -> Result<(), StoreError> {
    db.pragma_update(None, "synchronous", "FULL")?;
    Ok(())
}

/// Takes the write-ahead log into the database and empties it.
pub(crate) fn checkpoint(db: &Connection) -> Result<(), StoreError> {
    let busy: i64 = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy != 0 {
        return Err(StoreError::stale("write-ahead log", "data.db"));
    }
    Ok(())
}

/// Every page against its own checksum (a changed byte anywhere is noticed), then the structure.
/// Returns what is wrong. The log must have been taken in before: SQLCipher looks at the main file.
pub(crate) fn faults(db: &Connection) -> Result<Vec<String>, StoreError> {
    let mut faults = page_faults(db)?;
    if faults.is_empty() {
        let mut statement = db.prepare("PRAGMA integrity_check(20)")?;
        let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
        for line in lines {
            match line {
                Ok(line) if line == "ok" => {}
                Ok(line) => faults.push(line),
                Err(error) => faults.push(error.to_string()),
            }
        }
    }
    Ok(faults)
}

/// Only the checksums of the pages.
pub(crate) fn page_faults(db: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = db.prepare("PRAGMA cipher_integrity_check")?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
    Ok(lines.collect::<Result<_, _>>()?)
}
