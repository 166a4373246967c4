//! What would be otherwise under another pack, told before it is taken.

use serde::Serialize;
use ts_rs::TS;

use super::Pack;

/// One thing that would be otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PackChange {
    pub what: PackChangeKind,
    /// A law, the code of a finding, or a region with its day.
    pub name: String,
    /// What the pack in use says; empty for what is added.
    pub before: String,
    /// What the other says; empty for what goes.
    pub after: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PackChangeKind {
    Added,
    Changed,
    Removed,
}

impl Pack {
    /// What is otherwise here than in the pack that is in use, in the order of this one.
    #[must_use]
    pub fn changes_from(&self, in_use: &Self) -> Vec<PackChange> {
        let (old, new) = (in_use.told(), self.told());
        let find = |all: &[(String, String)], name: &str| {
            all.iter()
                .find(|(known, _)| known == name)
                .map(|(_, told)| told.clone())
        };
        let mut changes = Vec::new();
        for (name, after) in &new {
            let (what, before) = match find(&old, name) {
                None => (PackChangeKind::Added, String::new()),
                Some(before) if before != *after => (PackChangeKind::Changed, before),
                Some(_) => continue,
            };
            let (name, after) = (name.clone(), after.clone());
            changes.push(PackChange {
                what,
                name,
                before,
                after,
            });
        }
        for (name, before) in old {
            if find(&new, &name).is_none() {
                let (what, after) = (PackChangeKind::Removed, String::new());
                changes.push(PackChange {
                    what,
                    name,
                    before,
                    after,
                });
            }
        }
        changes
    }

    /// Everything it says, under the name it says it of.
    fn told(&self) -> Vec<(String, String)> {
        match self {
            Self::Law(pack) => {
                let laws = pack.entries.iter().map(|entry| {
                    let (number, day) = (&entry.number, entry.in_force);
                    let told = format!("{number} {day} {}", entry.codes.join(" "));
                    (entry.name.clone(), told.trim().to_owned())
                });
                let bases = pack.bases.iter();
                laws.chain(bases.map(|basis| (basis.code.clone(), basis.zh.clone())))
                    .collect()
            }
            Self::Wages(pack) => {
                let rows = pack.rows.iter().map(|row| {
                    let name = format!("{} {}", row.region, row.from);
                    let (month, hour) = (row.monthly_fen.grouped(), row.hourly_fen.grouped());
                    (name, format!("{month} / {hour}"))
                });
                rows.collect()
            }
        }
    }
}
