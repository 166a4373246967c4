//! 机上考试: a person answers the paper at this PC. Every answer is kept as it is given, so that what was
//! written survives whatever happens to the program; handed in, the paper is marked by its key as far as the
//! key goes.

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    Exam, ExamResult, ExamState, ItemMark, QuestionKind, TrainingRefusal, answer_of, mark,
};
use crate::exact::Exact;
use crate::ids::{EmployeeId, ExamId, QuestionId, SittingId};
use crate::moment::Moment;

/// What was given in the last second is still on its way when the time is over.
const GRACE_SECONDS: i64 = 30;
/// A written answer is a few paragraphs at most.
const LONGEST: usize = 4000;

/// One answer as it was given last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SittingAnswer {
    pub question: QuestionId,
    pub answer: String,
}

/// 机上答卷
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    pub id: SittingId,
    pub exam: ExamId,
    pub employee: EmployeeId,
    /// A, B …
    pub variant: String,
    pub begun_at: DateTime<FixedOffset>,
    /// 交卷
    pub handed_in_at: Option<DateTime<FixedOffset>>,
    pub answers: Vec<SittingAnswer>,
}

/// One question of a paper as somebody answered it; no marks until somebody has judged it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ExamSheetLine")]
pub struct SheetLine {
    pub question: QuestionId,
    pub answer: String,
    pub marks: Option<Exact>,
}

impl Exam {
    /// Whether somebody may sit down to it on a day.
    ///
    /// # Errors
    /// `training.exam_closed`, `training.not_examined`, `training.sitting_early`, `training.sitting_marked`.
    pub fn admits(&self, person: EmployeeId, day: NaiveDate) -> Result<(), TrainingRefusal> {
        let told = |code| TrainingRefusal::new(code).fact("exam", &self.title);
        if self.state == ExamState::Closed {
            return Err(told("training.exam_closed"));
        }
        if !self.people.contains(&person) {
            return Err(told("training.not_examined"));
        }
        if day < self.on {
            return Err(told("training.sitting_early").fact("day", self.on));
        }
        if self.result(person).is_some() {
            return Err(told("training.sitting_marked"));
        }
        Ok(())
    }
}

impl Sitting {
    /// When the time is over. A clock set to nonsense leaves no time.
    #[must_use]
    pub fn ends_at(&self, minutes: u32) -> DateTime<FixedOffset> {
        let length = TimeDelta::minutes(minutes.into());
        self.begun_at
            .checked_add_signed(length)
            .unwrap_or(self.begun_at)
    }

    /// 剩余时间; none once it was handed in.
    #[must_use]
    pub fn seconds_left(&self, minutes: u32, now: Moment) -> u32 {
        if self.handed_in_at.is_some() {
            return 0;
        }
        let left = (self.ends_at(minutes) - now.at()).num_seconds();
        // A clock that was put back gives nobody more than the whole time.
        u32::try_from(left.max(0))
            .unwrap_or(u32::MAX)
            .min(minutes.saturating_mul(60))
    }

    #[must_use]
    pub fn answer(&self, question: QuestionId) -> &str {
        let given = self.answers.iter().find(|one| one.question == question);
        given.map_or("", |one| one.answer.as_str())
    }

    /// Whether an answer can still be kept.
    ///
    /// # Errors
    /// `training.sitting_handed_in`, `training.sitting_over`, `training.unknown_item`,
    /// `training.sitting_no_option`, `training.too_long`.
    pub fn takes(
        &self,
        exam: &Exam,
        question: QuestionId,
        answer: &str,
        now: Moment,
    ) -> Result<(), TrainingRefusal> {
        let told = |code| TrainingRefusal::new(code).fact("exam", &exam.title);
        if self.handed_in_at.is_some() {
            return Err(told("training.sitting_handed_in"));
        }
        if (now.at() - self.ends_at(exam.minutes)).num_seconds() > GRACE_SECONDS {
            return Err(told("training.sitting_over").fact("minutes", exam.minutes));
        }
        let variant = exam.variant(&self.variant);
        let (section, item) = variant
            .and_then(|variant| variant.item(question))
            .ok_or_else(|| told("training.unknown_item"))?;
        if answer.chars().count() > LONGEST {
            return Err(told("training.too_long")
                .fact("text", answer.chars().take(20).collect::<String>())
                .fact("most", LONGEST));
        }
        let given = answer_of(section.kind, answer);
        let fits = match section.kind {
            QuestionKind::Single | QuestionKind::Multiple => {
                given.iter().all(|one| is_option(one, item.options.len()))
                    && (section.kind == QuestionKind::Multiple || given.len() <= 1)
            }
            QuestionKind::TrueFalse => given.iter().all(|one| one == "对" || one == "错"),
            _ => true,
        };
        if !fits {
            return Err(told("training.sitting_no_option").fact("value", answer));
        }
        Ok(())
    }

    /// Every question of the paper in its order: marked by the key, none where a person must judge. Nothing
    /// written earns nothing; a practical task is judged by what was done.
    #[must_use]
    pub fn sheet(&self, exam: &Exam) -> Vec<SheetLine> {
        let Some(variant) = exam.variant(&self.variant) else {
            return Vec::new();
        };
        let lines = variant.items().map(|(section, item)| {
            let answer = self.answer(item.question);
            let marks = mark(section.kind, item, section.marks, answer).or_else(|| {
                let blank = section.kind == QuestionKind::Short && answer.trim().is_empty();
                blank.then(Exact::zero)
            });
            SheetLine {
                question: item.question,
                answer: answer.to_owned(),
                marks,
            }
        });
        lines.collect()
    }

    /// The result, where the key could judge everything.
    #[must_use]
    pub fn result(&self, exam: &Exam, on: NaiveDate) -> Option<ExamResult> {
        let items = self
            .sheet(exam)
            .into_iter()
            .map(|line| {
                Some(ItemMark {
                    question: line.question,
                    marks: line.marks?,
                    answer: line.answer,
                })
            })
            .collect::<Option<Vec<_>>>()?;
        Some(ExamResult {
            employee: self.employee,
            variant: self.variant.clone(),
            score: items.iter().map(|item| &item.marks).sum(),
            items,
            entered_on: on,
        })
    }
}

/// `B` of four options.
fn is_option(letter: &str, count: usize) -> bool {
    let mut letters = letter.chars();
    let place = letters
        .next()
        .and_then(|one| u32::from(one).checked_sub(u32::from('A')));
    letters.next().is_none() && place.is_some_and(|place| (place as usize) < count)
}
