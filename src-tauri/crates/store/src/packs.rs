//! 数据包: packs that were imported over those the program ships with.

use domain::packs::{Pack, PackKind};
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::StoreError;
use crate::record::Actor;
use crate::row::RowExt;

/// A pack that was imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPack {
    pub pack: Pack,
    pub by: String,
    /// RFC 3339
    pub at: String,
}

/// Reading them.
#[derive(Clone, Copy)]
pub struct Packs<'a> {
    db: &'a Connection,
}

impl<'a> Packs<'a> {
    pub(crate) fn new(db: &'a Connection) -> Self {
        Self { db }
    }

    /// None where the one that ships is in use.
    pub fn get(self, kind: PackKind) -> Result<Option<KeptPack>, StoreError> {
        let found = self
            .db
            .prepare_cached("SELECT body, by_name, at FROM packs WHERE kind = ?")?
            .query_row([kind.word()], |row| {
                Ok((row.text("body")?, row.text("by_name")?, row.text("at")?))
            })
            .optional()?;
        let read = |(body, by, at): (String, String, String)| {
            let pack =
                Pack::parse(&body).map_err(|error| StoreError::Damaged(error.to_string()))?;
            Ok(KeptPack { pack, by, at })
        };
        found.map(read).transpose()
    }
}

/// Writing them.
pub struct PacksTx<'a> {
    db: &'a Connection,
    who: &'a Actor,
    at: String,
}

impl<'a> PacksTx<'a> {
    pub(crate) fn new(db: &'a Connection, who: &'a Actor, at: String) -> Self {
        Self { db, who, at }
    }

    /// Keeps a pack over the one of its kind.
    pub fn put(&self, pack: &Pack) -> Result<(), StoreError> {
        self.db.execute(
            "INSERT INTO packs (kind, body, by_name, at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (kind) DO UPDATE SET body = ?2, by_name = ?3, at = ?4",
            params![pack.kind().word(), pack.to_json(), self.who.name, self.at],
        )?;
        Ok(())
    }

    /// [`StoreError::Gone`] where none of the kind was imported.
    pub fn remove(&self, kind: PackKind) -> Result<(), StoreError> {
        let changed = self
            .db
            .execute("DELETE FROM packs WHERE kind = ?", [kind.word()])?;
        match changed {
            0 => Err(StoreError::gone("packs", kind.word())),
            _ => Ok(()),
        }
    }
}
