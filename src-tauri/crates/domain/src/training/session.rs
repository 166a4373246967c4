//! 培训场次: dates and places, who came, what it cost, when it may be closed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ContentKind, Exam, ExamForm, TrainingRefusal};
use crate::exact::Exact;
use crate::ids::{CourseId, EmployeeId, PlanLineId, RegulationId, SessionId};
use crate::money::Money;

/// One meeting: a day, from and to in minutes after midnight, a room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "SessionSlot")]
pub struct Slot {
    #[ts(type = "string")]
    pub day: NaiveDate,
    pub from: u32,
    pub to: u32,
    pub room: String,
}

impl Slot {
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.to.saturating_sub(self.from)
    }

    fn meets(&self, other: &Self) -> bool {
        self.day == other.day && self.from < other.to && other.from < self.to
    }
}

/// `09:30` of 570.
#[must_use]
pub fn time_of_day(minute: u32) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// 570 of `9:30`.
#[must_use]
pub fn minute_of_day(text: &str) -> Option<u32> {
    let (hour, minute) = text.trim().split_once([':', '：'])?;
    let number = |text: &str| text.parse::<u32>().ok();
    let (hour, minute) = (number(hour)?, number(minute)?);
    (hour <= 24 && minute < 60 && hour * 60 + minute <= 24 * 60).then_some(hour * 60 + minute)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SessionState {
    Planned,
    /// Attendance and results are complete; nothing changes any more.
    Closed,
    Cancelled,
}

/// 到课
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "SessionAttendance")]
pub enum Attendance {
    Pending,
    Present,
    /// 请假
    Leave,
    /// 缺席
    Absent,
}

/// One person on the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "SessionAttendee")]
pub struct Attendee {
    pub employee: EmployeeId,
    pub attendance: Attendance,
    /// 实操考核, of 100.
    pub practice: Option<Exact>,
    pub note: String,
}

/// 反馈, without a name: one to five points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "TrainingFeedback")]
pub struct Feedback {
    pub content: u8,
    pub trainer: u8,
    pub organisation: u8,
    pub overall: u8,
    pub remark: String,
}

/// 结果 (fourth level): an indicator before and after, as somebody read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "TrainingEffect")]
pub struct Effect {
    pub indicator: String,
    pub before: Exact,
    pub after: Exact,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub remark: String,
}

/// 培训场次
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "TrainingSession")]
pub struct Session {
    pub id: SessionId,
    pub revision: u32,
    pub title: String,
    pub kind: ContentKind,
    pub course: Option<CourseId>,
    pub plan_line: Option<PlanLineId>,
    /// The regulation it teaches: its papers belong into the evidence of that regulation.
    pub regulation: Option<RegulationId>,
    pub trainer: String,
    /// In the order of time.
    pub slots: Vec<Slot>,
    /// Of the minutes of all slots.
    pub practice_minutes: u32,
    pub exam: ExamForm,
    pub cost: Money,
    pub material: String,
    pub attendees: Vec<Attendee>,
    pub feedback: Vec<Feedback>,
    pub effects: Vec<Effect>,
    pub state: SessionState,
    /// 培训记录, or why it was cancelled.
    pub record: String,
    #[ts(type = "string | null")]
    pub closed_on: Option<NaiveDate>,
}

impl Session {
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.slots.iter().map(Slot::minutes).sum()
    }

    #[must_use]
    pub fn first_day(&self) -> Option<NaiveDate> {
        self.slots.iter().map(|slot| slot.day).min()
    }

    #[must_use]
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.slots.iter().map(|slot| slot.day).max()
    }

    pub fn present(&self) -> impl Iterator<Item = &Attendee> {
        self.attendees
            .iter()
            .filter(|one| one.attendance == Attendance::Present)
    }

    /// Whether the session itself makes sense; [`clash`] asks about the others.
    ///
    /// # Errors
    /// `training.no_name`, `training.no_trainer`, `training.no_slot`, `training.bad_slot`,
    /// `training.slots_overlap`, `training.practice_longer`, `training.person_twice`.
    pub fn check(&self) -> Result<(), TrainingRefusal> {
        let told = |code| TrainingRefusal::new(code).fact("name", &self.title);
        if self.title.trim().is_empty() {
            return Err(TrainingRefusal::new("training.no_name"));
        }
        if self.trainer.trim().is_empty() {
            return Err(told("training.no_trainer"));
        }
        if self.slots.is_empty() {
            return Err(told("training.no_slot"));
        }
        for (place, slot) in self.slots.iter().enumerate() {
            if slot.to <= slot.from || slot.to > 24 * 60 || slot.room.trim().is_empty() {
                return Err(told("training.bad_slot").fact("day", slot.day));
            }
            if self.slots[..place].iter().any(|other| other.meets(slot)) {
                return Err(told("training.slots_overlap").fact("day", slot.day));
            }
        }
        if self.practice_minutes > self.minutes() {
            return Err(told("training.practice_longer"));
        }
        if self.cost.is_negative() {
            return Err(told("training.negative_budget"));
        }
        let mut seen = std::collections::HashSet::new();
        if !self.attendees.iter().all(|one| seen.insert(one.employee)) {
            return Err(told("training.person_twice"));
        }
        Ok(())
    }
}

/// Refuses a room or a trainer that another session has at the same time.
///
/// # Errors
/// `training.room_taken`, `training.trainer_taken` with the other session, the day and its time.
pub fn clash(session: &Session, others: &[Session]) -> Result<(), TrainingRefusal> {
    let running = others
        .iter()
        .filter(|other| other.id != session.id && other.state != SessionState::Cancelled);
    for other in running {
        for theirs in &other.slots {
            let told = |code| {
                TrainingRefusal::new(code)
                    .fact("other", &other.title)
                    .fact("day", theirs.day)
                    .fact("from", time_of_day(theirs.from))
                    .fact("to", time_of_day(theirs.to))
            };
            for ours in session.slots.iter().filter(|slot| slot.meets(theirs)) {
                if ours.room.trim() == theirs.room.trim() {
                    return Err(told("training.room_taken").fact("room", &ours.room));
                }
                if session.trainer.trim() == other.trainer.trim() {
                    return Err(told("training.trainer_taken").fact("trainer", &session.trainer));
                }
            }
        }
    }
    Ok(())
}

/// What is still open before a session may be closed: attendance first, then results of those present.
///
/// # Errors
/// `training.nobody`, `training.not_over`, `training.attendance_pending`, `training.practice_pending`,
/// `training.exam_missing`, `training.results_pending`.
pub fn pending(session: &Session, exams: &[Exam], day: NaiveDate) -> Result<(), TrainingRefusal> {
    let told = |code| TrainingRefusal::new(code).fact("name", &session.title);
    if session.attendees.is_empty() {
        return Err(told("training.nobody"));
    }
    if let Some(last) = session.last_day().filter(|last| *last > day) {
        return Err(told("training.not_over").fact("day", last));
    }
    let waiting = session
        .attendees
        .iter()
        .filter(|one| one.attendance == Attendance::Pending)
        .count();
    if waiting > 0 {
        return Err(told("training.attendance_pending").fact("count", waiting));
    }
    if session.exam.has_practice() {
        let open = session
            .present()
            .filter(|one| one.practice.is_none())
            .count();
        if open > 0 {
            return Err(told("training.practice_pending").fact("count", open));
        }
    }
    if session.exam.has_theory() {
        let mut own = exams
            .iter()
            .filter(|exam| exam.session == Some(session.id))
            .peekable();
        if own.peek().is_none() {
            return Err(told("training.exam_missing"));
        }
        let own: Vec<&Exam> = own.collect();
        let open = session
            .present()
            .filter(|one| !own.iter().any(|exam| exam.result(one.employee).is_some()))
            .count();
        if open > 0 {
            return Err(told("training.results_pending").fact("count", open));
        }
    }
    Ok(())
}
