//! One walk: the items of the list as they stood that day, and what was seen of each.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Checklist, Grade, RoundsRefusal};
use crate::ids::{ChecklistId, DepartmentId, EmployeeId, RoundId};
use crate::training::ArticleTag;

/// What was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "RoundsVerdict")]
pub enum Verdict {
    Pass,
    Fail,
    NotApplicable,
}

impl Verdict {
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Pass => "符合",
            Self::Fail => "不符合",
            Self::NotApplicable => "不适用",
        }
    }
}

/// One item of a walk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "RoundsEntry")]
pub struct Entry {
    pub key: u32,
    pub text: String,
    pub how: String,
    pub article: ArticleTag,
    /// Nothing while it was not looked at.
    pub verdict: Option<Verdict>,
    /// Of what is wrong.
    pub grade: Option<Grade>,
    /// What is wrong, or a remark.
    pub note: String,
    /// Who is to put it right.
    pub owner: Option<EmployeeId>,
}

/// One walk through a department.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Round {
    pub id: RoundId,
    pub revision: u32,
    pub checklist: ChecklistId,
    /// Of the list, as it was called that day.
    pub name: String,
    pub indicator: Option<String>,
    pub department: DepartmentId,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub walker: EmployeeId,
    pub entries: Vec<Entry>,
    #[ts(type = "string | null")]
    pub finished_on: Option<NaiveDate>,
}

impl Round {
    /// Begins a walk by a list.
    pub fn start(
        list: &Checklist,
        department: DepartmentId,
        walker: EmployeeId,
        on: NaiveDate,
        today: NaiveDate,
    ) -> Result<Self, RoundsRefusal> {
        if list.retired {
            return Err(RoundsRefusal::new("rounds.retired").fact("name", &list.name));
        }
        if on > today {
            return Err(RoundsRefusal::new("rounds.not_yet").fact("day", on));
        }
        let entry = |item: &super::CheckItem| Entry {
            key: item.key,
            text: item.text.clone(),
            how: item.how.clone(),
            article: item.article.clone(),
            verdict: None,
            grade: None,
            note: String::new(),
            owner: None,
        };
        Ok(Self {
            id: 0.into(),
            revision: 0,
            checklist: list.id,
            name: list.name.clone(),
            indicator: list.indicator.clone(),
            department,
            on,
            walker,
            entries: list.items.iter().map(entry).collect(),
            finished_on: None,
        })
    }

    /// Writes down what was seen of an item; none takes it back. What is not wrong has neither grade nor owner.
    pub fn enter(
        &mut self,
        key: u32,
        verdict: Option<Verdict>,
        grade: Option<Grade>,
        note: &str,
        owner: Option<EmployeeId>,
    ) -> Result<(), RoundsRefusal> {
        if self.finished_on.is_some() {
            return Err(RoundsRefusal::new("rounds.finished"));
        }
        let entry = self.entries.iter_mut().find(|entry| entry.key == key);
        let entry =
            entry.ok_or_else(|| RoundsRefusal::new("rounds.unknown_item").fact("item", key))?;
        let note = note.trim();
        let wrong = verdict == Some(Verdict::Fail);
        if wrong && note.is_empty() {
            return Err(RoundsRefusal::new("rounds.no_words").fact("item", &entry.text));
        }
        entry.verdict = verdict;
        entry.grade = wrong.then(|| grade.unwrap_or(Grade::Minor));
        entry.owner = owner.filter(|_| wrong);
        entry.note = note.to_owned();
        Ok(())
    }

    /// Ends the walk, once every item was looked at.
    pub fn finish(&mut self, today: NaiveDate) -> Result<(), RoundsRefusal> {
        if self.finished_on.is_some() {
            return Err(RoundsRefusal::new("rounds.finished"));
        }
        let left = self.left();
        if left > 0 {
            return Err(RoundsRefusal::new("rounds.items_left").fact("count", left));
        }
        self.finished_on = Some(today);
        Ok(())
    }

    /// Items nobody has looked at yet.
    #[must_use]
    pub fn left(&self) -> usize {
        let open = self.entries.iter().filter(|entry| entry.verdict.is_none());
        open.count()
    }

    /// Items that are not as they should be.
    pub fn wrong(&self) -> impl Iterator<Item = &Entry> {
        self.entries
            .iter()
            .filter(|entry| entry.verdict == Some(Verdict::Fail))
    }
}
