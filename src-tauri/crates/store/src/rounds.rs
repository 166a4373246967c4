//! 巡查: lists, walks, findings with their steps.

use std::collections::BTreeMap;

use domain::ids::{ChecklistId, FindingId, RoundId};
use domain::rounds::{Checklist, Finding, FindingStep, Round};
use rusqlite::{Connection, Row, params};

use crate::error::StoreError;
use crate::record::Actor;
use crate::row::{RowExt, changed_one, day, from_json, json, raw, word};

/// Reading.
#[derive(Clone, Copy)]
pub struct Rounds<'a> {
    db: &'a Connection,
}

impl<'a> Rounds<'a> {
    pub(crate) fn new(db: &'a Connection) -> Self {
        Self { db }
    }

    /// All lists, retired ones last, by name.
    pub fn checklists(self) -> Result<Vec<Checklist>, StoreError> {
        let sql = "SELECT * FROM round_checklists ORDER BY retired, name";
        self.read(sql, None, checklist)
    }

    /// [`StoreError::Gone`] without such a list.
    pub fn checklist(self, id: ChecklistId) -> Result<Checklist, StoreError> {
        let sql = "SELECT * FROM round_checklists WHERE id = ?";
        let found = self.read(sql, Some(id.into()), checklist)?.pop();
        found.ok_or_else(|| StoreError::gone("checklist", id))
    }

    /// All walks, the latest first.
    pub fn rounds(self) -> Result<Vec<Round>, StoreError> {
        self.read(
            "SELECT * FROM rounds ORDER BY walked_on DESC, id DESC",
            None,
            round,
        )
    }

    /// [`StoreError::Gone`] without such a walk.
    pub fn round(self, id: RoundId) -> Result<Round, StoreError> {
        let sql = "SELECT * FROM rounds WHERE id = ?";
        let found = self.read(sql, Some(id.into()), round)?.pop();
        found.ok_or_else(|| StoreError::gone("round", id))
    }

    /// Every finding with its steps, the latest first.
    pub fn findings(self) -> Result<Vec<Finding>, StoreError> {
        self.findings_where("?1 IS NULL", None)
    }

    /// [`StoreError::Gone`] without such a finding.
    pub fn finding(self, id: FindingId) -> Result<Finding, StoreError> {
        let found = self.findings_where("f.id = ?1", Some(id.into()))?.pop();
        found.ok_or_else(|| StoreError::gone("finding", id))
    }

    /// Those of a walk, in the order of its items.
    pub fn findings_of(self, round: RoundId) -> Result<Vec<Finding>, StoreError> {
        let mut found = self.findings_where("f.round_id = ?1", Some(round.into()))?;
        found.reverse();
        Ok(found)
    }

    fn findings_where(self, which: &str, value: Option<i64>) -> Result<Vec<Finding>, StoreError> {
        let mut steps: BTreeMap<i64, Vec<FindingStep>> = BTreeMap::new();
        let sql = format!(
            "SELECT s.* FROM round_finding_steps s JOIN round_findings f ON f.id = s.finding_id
             WHERE {which} ORDER BY s.finding_id, s.ordinal"
        );
        for (id, one) in self.read(&sql, value, |row| Ok((row.get("finding_id")?, step(row)?)))? {
            steps.entry(id).or_default().push(one);
        }
        let sql = format!(
            "SELECT f.* FROM round_findings f WHERE {which} ORDER BY f.found_on DESC, f.id DESC"
        );
        let mut found = self.read(&sql, value, finding)?;
        for one in &mut found {
            one.steps = steps.remove(&i64::from(one.id)).unwrap_or_default();
        }
        Ok(found)
    }

    fn read<T>(
        self,
        sql: &str,
        value: Option<i64>,
        make: impl Fn(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.db.prepare_cached(sql)?;
        // A statement without a place takes no value.
        let mut rows = match statement.parameter_count() {
            0 => statement.query([])?,
            _ => statement.query([value])?,
        };
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(make(row)?);
        }
        Ok(found)
    }
}

/// Writing; reads as well.
pub struct RoundsTx<'a> {
    read: Rounds<'a>,
    who: &'a Actor,
    at: String,
}

impl<'a> std::ops::Deref for RoundsTx<'a> {
    type Target = Rounds<'a>;

    fn deref(&self) -> &Rounds<'a> {
        &self.read
    }
}

impl<'a> RoundsTx<'a> {
    pub(crate) fn new(db: &'a Connection, who: &'a Actor, at: String) -> Self {
        Self {
            read: Rounds::new(db),
            who,
            at,
        }
    }

    /// A name that another list has is a [`StoreError::Conflict`].
    pub fn insert_checklist(&self, list: &Checklist) -> Result<ChecklistId, StoreError> {
        self.read.db.execute(
            "INSERT INTO round_checklists (name, indicator, items, retired, user_id, at)
             VALUES (?, ?, ?, ?, ?, ?)",
            params![
                list.name,
                list.indicator,
                json(&list.items),
                list.retired,
                i64::from(self.who.user),
                self.at
            ],
        )?;
        Ok(self.read.db.last_insert_rowid().into())
    }

    /// [`StoreError::Stale`] if it was changed since it was read.
    pub fn update_checklist(&self, list: &Checklist) -> Result<(), StoreError> {
        let changed = self.read.db.execute(
            "UPDATE round_checklists SET name = ?, indicator = ?, items = ?, retired = ?, user_id = ?,
                at = ?, revision = revision + 1
             WHERE id = ? AND revision = ?",
            params![
                list.name,
                list.indicator,
                json(&list.items),
                list.retired,
                i64::from(self.who.user),
                self.at,
                i64::from(list.id),
                list.revision
            ],
        )?;
        changed_one(changed, "checklist", list.id.into())
    }

    pub fn insert_round(&self, round: &Round) -> Result<RoundId, StoreError> {
        self.read.db.execute(
            "INSERT INTO rounds (checklist_id, name, indicator, department_id, walked_on, walker_id,
                entries, finished_on, user_id, at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                i64::from(round.checklist),
                round.name,
                round.indicator,
                i64::from(round.department),
                round.on.to_string(),
                i64::from(round.walker),
                json(&round.entries),
                day(round.finished_on),
                i64::from(self.who.user),
                self.at
            ],
        )?;
        Ok(self.read.db.last_insert_rowid().into())
    }

    /// What was seen so far, or the end of it. [`StoreError::Stale`] if it was changed since it was read.
    pub fn update_round(&self, round: &Round) -> Result<(), StoreError> {
        let changed = self.read.db.execute(
            "UPDATE rounds SET entries = ?, finished_on = ?, user_id = ?, at = ?, revision = revision + 1
             WHERE id = ? AND revision = ?",
            params![
                json(&round.entries),
                day(round.finished_on),
                i64::from(self.who.user),
                self.at,
                i64::from(round.id),
                round.revision
            ],
        )?;
        changed_one(changed, "round", round.id.into())
    }

    /// Takes back a walk that was not finished.
    pub fn delete_round(&self, id: RoundId) -> Result<(), StoreError> {
        let changed = self
            .read
            .db
            .execute("DELETE FROM rounds WHERE id = ?", [i64::from(id)])?;
        changed_one(changed, "round", id.into())
    }

    /// A finding with the steps it has already.
    pub fn insert_finding(&self, finding: &Finding) -> Result<FindingId, StoreError> {
        self.read.db.execute(
            "INSERT INTO round_findings (round_id, item, department_id, found_on, finder_id, grade, what,
                article, indicator)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                i64::from(finding.round),
                finding.item,
                i64::from(finding.department),
                finding.found_on.to_string(),
                i64::from(finding.finder),
                word(&finding.grade),
                finding.what,
                json(&finding.article),
                finding.indicator
            ],
        )?;
        let id: FindingId = self.read.db.last_insert_rowid().into();
        for (index, step) in finding.steps.iter().enumerate() {
            self.insert_step(id, index + 1, step)?;
        }
        Ok(id)
    }

    /// The last step of a finding, which is not on record yet. [`StoreError::Stale`] if somebody else has
    /// written one meanwhile.
    pub fn add_step(&self, finding: &Finding) -> Result<(), StoreError> {
        let Some(step) = finding.steps.last() else {
            return Ok(());
        };
        let ordinal = finding.steps.len();
        let known: i64 = self.read.db.query_row(
            "SELECT count(*) FROM round_finding_steps WHERE finding_id = ?",
            [i64::from(finding.id)],
            crate::row::one,
        )?;
        if usize::try_from(known) != Ok(ordinal - 1) {
            return Err(StoreError::stale("finding", finding.id));
        }
        self.insert_step(finding.id, ordinal, step)
    }

    fn insert_step(
        &self,
        finding: FindingId,
        ordinal: usize,
        step: &FindingStep,
    ) -> Result<(), StoreError> {
        self.read.db.execute(
            "INSERT INTO round_finding_steps (finding_id, ordinal, kind, done_on, by_id, owner_id, due_on,
                text, user_id, user_name, at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                i64::from(finding),
                i64::try_from(ordinal).unwrap_or(i64::MAX),
                word(&step.kind),
                step.on.to_string(),
                i64::from(step.by),
                raw(step.owner),
                day(step.due_on),
                step.text,
                i64::from(self.who.user),
                self.who.name,
                self.at
            ],
        )?;
        Ok(())
    }
}

fn checklist(row: &Row<'_>) -> Result<Checklist, StoreError> {
    Ok(Checklist {
        id: row.id("id")?,
        revision: row.count("revision")?,
        name: row.text("name")?,
        indicator: row.get("indicator")?,
        items: from_json("items of a checklist", &row.text("items")?)?,
        retired: row.get("retired")?,
    })
}

fn round(row: &Row<'_>) -> Result<Round, StoreError> {
    Ok(Round {
        id: row.id("id")?,
        revision: row.count("revision")?,
        checklist: row.id("checklist_id")?,
        name: row.text("name")?,
        indicator: row.get("indicator")?,
        department: row.id("department_id")?,
        on: row.day("walked_on")?,
        walker: row.id("walker_id")?,
        entries: from_json("entries of a round", &row.text("entries")?)?,
        finished_on: row.day_opt("finished_on")?,
    })
}

fn finding(row: &Row<'_>) -> Result<Finding, StoreError> {
    Ok(Finding {
        id: row.id("id")?,
        round: row.id("round_id")?,
        item: row.count("item")?,
        department: row.id("department_id")?,
        found_on: row.day("found_on")?,
        finder: row.id("finder_id")?,
        grade: row.word("grade")?,
        what: row.text("what")?,
        article: from_json("article of a finding", &row.text("article")?)?,
        indicator: row.get("indicator")?,
        steps: Vec::new(),
    })
}

fn step(row: &Row<'_>) -> Result<FindingStep, StoreError> {
    Ok(FindingStep {
        kind: row.word("kind")?,
        on: row.day("done_on")?,
        by: row.id("by_id")?,
        owner: row.id_opt("owner_id")?,
        due_on: row.day_opt("due_on")?,
        text: row.text("text")?,
    })
}

#[cfg(test)]
mod tests {
    use domain::rounds::{CheckItem, Entry};

    use super::*;

    /// Written by the first release; if this fails, existing files would no longer be read as they are.
    #[test]
    fn items_and_entries_are_read_and_written_as_they_were() {
        let text = r#"[{"key":1,"text":"通道畅通","how":"逐处查看","article":{"regulation":1,"article":"n7","label":"第七条","hash":"00"}}]"#;
        let items: Vec<CheckItem> = from_json("items", text).unwrap();
        assert_eq!(json(&items), text);
        let text = r#"[{"key":1,"text":"通道畅通","how":"","article":{"regulation":1,"article":"n7","label":"第七条","hash":"00"},"verdict":"fail","grade":"minor","note":"堵住","owner":17}]"#;
        let entries: Vec<Entry> = from_json("entries", text).unwrap();
        assert_eq!(json(&entries), text);
    }
}
