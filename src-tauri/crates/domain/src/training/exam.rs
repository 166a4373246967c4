//! 考试: a paper that was set, and what people made of it.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Blueprint, PaperVariant, TrainingRefusal};
use crate::exact::Exact;
use crate::ids::{EmployeeId, ExamId, QuestionId, SessionId};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExamState {
    Open,
    /// Results are complete and told.
    Closed,
}

/// Marks of one question; `answer` is what was written, where it was typed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemMark {
    pub question: QuestionId,
    pub marks: Exact,
    pub answer: String,
}

/// What one person made of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExamResult {
    pub employee: EmployeeId,
    /// A, B …
    pub variant: String,
    /// Of the total of the paper.
    pub score: Exact,
    /// By question where they were marked one by one.
    pub items: Vec<ItemMark>,
    #[ts(type = "string")]
    pub entered_on: NaiveDate,
}

/// 合格, 不合格
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ExamOutcome")]
pub enum Outcome {
    Passed,
    Failed,
}

/// 考试
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Exam {
    pub id: ExamId,
    pub revision: u32,
    pub title: String,
    pub session: Option<SessionId>,
    /// The examination this one repeats.
    pub resit_of: Option<ExamId>,
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// 考试时间
    pub minutes: u32,
    /// 《培训管理制度》（2026年第1版）第三十二条, where the pass mark comes from.
    pub basis: String,
    /// In marks of this paper.
    pub pass_mark: u32,
    pub total: u32,
    pub blueprint: Blueprint,
    pub variants: Vec<PaperVariant>,
    pub people: Vec<EmployeeId>,
    pub results: Vec<ExamResult>,
    pub state: ExamState,
}

impl Exam {
    #[must_use]
    pub fn result(&self, person: EmployeeId) -> Option<&ExamResult> {
        self.results.iter().find(|result| result.employee == person)
    }

    #[must_use]
    pub fn outcome(&self, person: EmployeeId) -> Option<Outcome> {
        self.result(person).map(|result| {
            if result.score >= Exact::from(self.pass_mark) {
                Outcome::Passed
            } else {
                Outcome::Failed
            }
        })
    }

    #[must_use]
    pub fn variant(&self, letter: &str) -> Option<&PaperVariant> {
        self.variants
            .iter()
            .find(|variant| variant.letter == letter)
    }

    /// Everything a result must be before it is taken.
    ///
    /// # Errors
    /// `training.exam_closed`, `training.not_examined`, `training.unknown_variant`,
    /// `training.score_out_of_range`, `training.unknown_item`, `training.item_twice`,
    /// `training.marks_above`, `training.sum_differs`, `training.items_missing`.
    pub fn accepts(&self, result: &ExamResult) -> Result<(), TrainingRefusal> {
        let told = |code| TrainingRefusal::new(code).fact("exam", &self.title);
        if self.state == ExamState::Closed {
            return Err(told("training.exam_closed"));
        }
        if !self.people.contains(&result.employee) {
            return Err(told("training.not_examined"));
        }
        let variant = self
            .variant(&result.variant)
            .ok_or_else(|| told("training.unknown_variant").fact("variant", &result.variant))?;
        for (place, item) in result.items.iter().enumerate() {
            let earlier = &result.items[..place];
            if earlier.iter().any(|other| other.question == item.question) {
                return Err(told("training.item_twice"));
            }
            let (section, _) = variant
                .item(item.question)
                .ok_or_else(|| told("training.unknown_item"))?;
            if item.marks.is_negative() || item.marks > Exact::from(section.marks) {
                let place = variant
                    .items()
                    .position(|(_, one)| one.question == item.question);
                return Err(told("training.marks_above")
                    .fact("number", place.map_or(0, |place| place + 1))
                    .fact("variant", &variant.letter)
                    .fact("marks", &item.marks)
                    .fact("most", section.marks));
            }
        }
        // A question with too many marks is named before the total that they spoil.
        if result.score.is_negative() || result.score > Exact::from(self.total) {
            return Err(told("training.score_out_of_range")
                .fact("score", &result.score)
                .fact("total", self.total));
        }
        if result.items.is_empty() {
            return Ok(());
        }
        let sum: Exact = result.items.iter().map(|item| &item.marks).sum();
        if sum != result.score {
            return Err(told("training.sum_differs")
                .fact("sum", sum)
                .fact("score", &result.score));
        }
        // Statistics of a question rest on everybody who had it before him.
        let asked = variant.questions();
        if result.items.len() < asked {
            return Err(told("training.items_missing")
                .fact("marked", result.items.len())
                .fact("asked", asked));
        }
        Ok(())
    }

    /// Takes a result in place of an earlier one of the same person; [`Exam::accepts`] comes first.
    pub fn take(&mut self, result: ExamResult) {
        self.results.retain(|one| one.employee != result.employee);
        self.results.push(result);
        self.results.sort_by_key(|one| one.employee);
    }

    /// Who is still to be marked.
    pub fn waiting(&self) -> impl Iterator<Item = EmployeeId> {
        let waits = |person: &&EmployeeId| self.result(**person).is_none();
        self.people.iter().filter(waits).copied()
    }

    /// Who did not pass.
    pub fn failed(&self) -> impl Iterator<Item = EmployeeId> {
        let failed = |person: &&EmployeeId| self.outcome(**person) == Some(Outcome::Failed);
        self.people.iter().filter(failed).copied()
    }

    /// The last day of a resit after this one.
    #[must_use]
    pub fn resit_until(&self, days: u32) -> Option<NaiveDate> {
        let told = self.results.iter().map(|result| result.entered_on).max();
        told.unwrap_or(self.on)
            .checked_add_days(Days::new(days.into()))
    }

    /// # Errors
    /// `training.resit_nobody` when everybody passed, `training.resit_often` beyond the number allowed,
    /// `training.resit_early` while results are pending.
    pub fn may_resit(&self, so_far: u32, most: u32) -> Result<(), TrainingRefusal> {
        let told = |code| TrainingRefusal::new(code).fact("exam", &self.title);
        let waiting = self.waiting().count();
        if waiting > 0 {
            return Err(told("training.results_pending")
                .fact("name", &self.title)
                .fact("count", waiting));
        }
        if self.failed().next().is_none() {
            return Err(told("training.resit_nobody"));
        }
        if so_far >= most {
            return Err(told("training.resit_often").fact("most", most));
        }
        Ok(())
    }
}
