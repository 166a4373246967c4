//! A pack as a file, read strictly: what is wrong is told with its line and its field.

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::error::Category;

use super::{LawPack, Pack, PackBasis, PackEntry, PackKind, WagePack, WageRow};
use crate::money::Money;
use crate::regulations::checkup::codes;

/// The form of the files.
const FORMAT: u32 = 1;
/// More than this is no list of laws, or of regions.
const MOST: usize = 5000;

/// Why a file is no pack.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadPack {
    #[error("no JSON, in line {line}, column {column}")]
    NotJson { line: usize, column: usize },
    /// A field that is missing, unknown or of another kind.
    #[error("{field}: {why}")]
    Field {
        field: String,
        line: usize,
        why: String,
    },
    #[error("a pack of format {0} is not known")]
    UnknownFormat(u32),
    /// A field that can be read and cannot be right.
    #[error("{field}: {fault:?}")]
    Value { field: String, fault: PackFault },
}

/// What is wrong with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackFault {
    Empty,
    TooMany,
    /// No finding of the check-up has this code.
    UnknownCode,
    NotPositive,
    /// The same thing stands there twice.
    Twice,
}

impl BadPack {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotJson { .. } => "packs.not_json",
            Self::Field { .. } => "packs.bad_field",
            Self::UnknownFormat(_) => "packs.unknown_format",
            Self::Value { fault, .. } => match fault {
                PackFault::Empty => "packs.empty",
                PackFault::TooMany => "packs.too_many",
                PackFault::UnknownCode => "packs.unknown_code",
                PackFault::NotPositive => "packs.not_positive",
                PackFault::Twice => "packs.twice",
            },
        }
    }
}

/// What every pack says first.
#[derive(Deserialize)]
struct Head {
    format: u32,
    kind: PackKind,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LawFile {
    format: u32,
    kind: PackKind,
    dated: NaiveDate,
    source: String,
    entries: Vec<PackEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    bases: Vec<PackBasis>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WageFile {
    format: u32,
    kind: PackKind,
    dated: NaiveDate,
    source: String,
    rows: Vec<WageRow>,
}

impl Pack {
    /// Reads a file.
    pub fn parse(json: &str) -> Result<Self, BadPack> {
        let head: Head = read(json)?;
        if head.format != FORMAT {
            return Err(BadPack::UnknownFormat(head.format));
        }
        Ok(match head.kind {
            PackKind::Law => {
                let file: LawFile = read(json)?;
                check_laws(&file)?;
                Self::Law(LawPack {
                    dated: file.dated,
                    source: file.source,
                    entries: file.entries,
                    bases: file.bases,
                })
            }
            PackKind::Wages => {
                let file: WageFile = read(json)?;
                check_wages(&file)?;
                Self::Wages(WagePack {
                    dated: file.dated,
                    source: file.source,
                    rows: file.rows,
                })
            }
        })
    }

    /// The file that [`Pack::parse`] reads.
    #[must_use]
    pub fn to_json(&self) -> String {
        let (format, kind) = (FORMAT, self.kind());
        let written = match self.clone() {
            Self::Law(pack) => serde_json::to_string_pretty(&LawFile {
                format,
                kind,
                dated: pack.dated,
                source: pack.source,
                entries: pack.entries,
                bases: pack.bases,
            }),
            Self::Wages(pack) => serde_json::to_string_pretty(&WageFile {
                format,
                kind,
                dated: pack.dated,
                source: pack.source,
                rows: pack.rows,
            }),
        };
        written.expect("a pack holds texts, days and amounts only")
    }
}

fn read<T: DeserializeOwned>(json: &str) -> Result<T, BadPack> {
    let not_json = |error: &serde_json::Error| BadPack::NotJson {
        line: error.line(),
        column: error.column(),
    };
    let mut reader = serde_json::Deserializer::from_str(json);
    let read = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        let error = error.into_inner();
        match error.classify() {
            Category::Data => field(&path, &error),
            _ => not_json(&error),
        }
    })?;
    reader.end().map_err(|error| not_json(&error))?;
    Ok(read)
}

/// A field that is missing or unknown is named in the words of the reader only.
fn field(path: &str, error: &serde_json::Error) -> BadPack {
    let why = error.to_string();
    let named = why.split('`').nth(1).filter(|_| why.contains("field `"));
    let field = match (path, named) {
        (".", Some(named)) => named.to_owned(),
        (path, Some(named)) if !path.ends_with(named) => format!("{path}.{named}"),
        (path, _) => path.to_owned(),
    };
    BadPack::Field {
        field,
        line: error.line(),
        why,
    }
}

fn check_laws(file: &LawFile) -> Result<(), BadPack> {
    said("source", &file.source)?;
    few("entries", file.entries.len())?;
    if file.entries.is_empty() {
        return Err(wrong("entries".to_owned(), PackFault::Empty));
    }
    few("bases", file.bases.len())?;
    let known = |field: String, code: &str| match codes().iter().any(|one| one.code == code) {
        true => Ok(()),
        false => Err(wrong(field, PackFault::UnknownCode)),
    };
    for (at, entry) in file.entries.iter().enumerate() {
        said(&format!("entries[{at}].name"), &entry.name)?;
        for (place, code) in entry.codes.iter().enumerate() {
            known(format!("entries[{at}].codes[{place}]"), code)?;
        }
        if file.entries[..at].iter().any(|one| one.name == entry.name) {
            return Err(wrong(format!("entries[{at}].name"), PackFault::Twice));
        }
    }
    for (at, basis) in file.bases.iter().enumerate() {
        known(format!("bases[{at}].code"), &basis.code)?;
        said(&format!("bases[{at}].zh"), &basis.zh)?;
        said(&format!("bases[{at}].en"), &basis.en)?;
        if file.bases[..at].iter().any(|one| one.code == basis.code) {
            return Err(wrong(format!("bases[{at}].code"), PackFault::Twice));
        }
    }
    Ok(())
}

fn check_wages(file: &WageFile) -> Result<(), BadPack> {
    said("source", &file.source)?;
    few("rows", file.rows.len())?;
    let mut known = std::collections::HashSet::new();
    for (at, row) in file.rows.iter().enumerate() {
        said(&format!("rows[{at}].region"), &row.region)?;
        for (name, amount) in [
            ("monthly_fen", row.monthly_fen),
            ("hourly_fen", row.hourly_fen),
        ] {
            if amount <= Money::ZERO {
                return Err(wrong(format!("rows[{at}].{name}"), PackFault::NotPositive));
            }
        }
        if !known.insert((row.region.as_str(), row.from)) {
            return Err(wrong(format!("rows[{at}].from"), PackFault::Twice));
        }
    }
    Ok(())
}

fn wrong(field: String, fault: PackFault) -> BadPack {
    BadPack::Value { field, fault }
}

fn said(field: &str, words: &str) -> Result<(), BadPack> {
    match words.trim().is_empty() {
        true => Err(wrong(field.to_owned(), PackFault::Empty)),
        false => Ok(()),
    }
}

fn few(field: &str, count: usize) -> Result<(), BadPack> {
    match count > MOST {
        true => Err(wrong(field.to_owned(), PackFault::TooMany)),
        false => Ok(()),
    }
}
