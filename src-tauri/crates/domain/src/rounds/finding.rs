//! 巡查发现: what is wrong, and by its steps how far it was put right.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{FindingStep, FindingStepKind as Kind, RoundsRefusal};
use crate::ids::{DepartmentId, EmployeeId, FindingId, RoundId};
use crate::training::ArticleTag;

/// How grave it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "FindingGrade")]
pub enum Grade {
    Minor,
    Serious,
}

impl Grade {
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Minor => "一般",
            Self::Serious => "严重",
        }
    }
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FindingState {
    /// Nobody was told to put it right.
    Found,
    Ordered,
    /// Put right, and not checked yet.
    Rectified,
    Closed,
}

impl FindingState {
    pub const ALL: [Self; 4] = [Self::Found, Self::Ordered, Self::Rectified, Self::Closed];

    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Found => "待下达",
            Self::Ordered => "整改中",
            Self::Rectified => "待复查",
            Self::Closed => "已销号",
        }
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "RoundsFinding")]
pub struct Finding {
    pub id: FindingId,
    pub round: RoundId,
    /// The item of the round.
    pub item: u32,
    pub department: DepartmentId,
    #[ts(type = "string")]
    pub found_on: NaiveDate,
    pub finder: EmployeeId,
    pub grade: Grade,
    pub what: String,
    pub article: ArticleTag,
    pub indicator: Option<String>,
    /// The first first.
    pub steps: Vec<FindingStep>,
}

impl Finding {
    #[must_use]
    pub fn state(&self) -> FindingState {
        match self.steps.last().map(|step| step.kind) {
            None => FindingState::Found,
            Some(Kind::Ordered | Kind::Extended | Kind::Returned) => FindingState::Ordered,
            Some(Kind::Rectified) => FindingState::Rectified,
            Some(Kind::Passed) => FindingState::Closed,
        }
    }

    /// Who is to put it right.
    #[must_use]
    pub fn owner(&self) -> Option<EmployeeId> {
        self.steps.iter().rev().find_map(|step| step.owner)
    }

    /// The day until which it is to be put right, as it was set last.
    #[must_use]
    pub fn due_on(&self) -> Option<NaiveDate> {
        self.steps.iter().rev().find_map(|step| step.due_on)
    }

    /// When it was put right last, and by whom.
    #[must_use]
    pub fn rectified(&self) -> Option<&FindingStep> {
        let mut steps = self.steps.iter().rev();
        steps.find(|step| step.kind == Kind::Rectified)
    }

    #[must_use]
    pub fn overdue(&self, today: NaiveDate) -> bool {
        self.state() == FindingState::Ordered && self.due_on().is_some_and(|due| due < today)
    }

    /// 按期: what passed was put right by the day that stood before anything was returned. Nothing while it
    /// still may be.
    #[must_use]
    pub fn in_time(&self, today: NaiveDate) -> Option<bool> {
        let before = self.steps.iter();
        let before = before.take_while(|step| step.kind != Kind::Returned);
        let due = before.filter_map(|step| step.due_on).last()?;
        let passed = self.state() == FindingState::Closed;
        match self.rectified() {
            Some(done) if passed => Some(done.on <= due),
            // Put right in time, and waiting for a check that is not his to make.
            Some(done) if self.state() == FindingState::Rectified && done.on <= due => None,
            _ => (due < today).then_some(false),
        }
    }

    /// Tells somebody to put it right; telling another one later takes it from the first.
    pub fn order(
        &mut self,
        by: EmployeeId,
        owner: EmployeeId,
        due_on: NaiveDate,
        text: &str,
        days: Days,
    ) -> Result<(), RoundsRefusal> {
        self.needs(&[FindingState::Found, FindingState::Ordered])?;
        self.at(days)?;
        due_after(due_on, days.on)?;
        self.steps.push(FindingStep {
            owner: Some(owner),
            due_on: Some(due_on),
            ..step(Kind::Ordered, by, text, days)
        });
        Ok(())
    }

    /// Gives more time, asked for before it ran out; nobody gives it to himself.
    pub fn extend(
        &mut self,
        by: EmployeeId,
        due_on: NaiveDate,
        text: &str,
        days: Days,
    ) -> Result<(), RoundsRefusal> {
        self.needs(&[FindingState::Ordered])?;
        self.at(days)?;
        let before = self.due_on().unwrap_or(days.on);
        if days.on > before {
            return Err(RoundsRefusal::new("rounds.extended_late").fact("due", before));
        }
        if due_on <= before {
            return Err(RoundsRefusal::new("rounds.not_later").fact("due", before));
        }
        if self.owner() == Some(by) {
            return Err(RoundsRefusal::new("rounds.own_extension"));
        }
        worded(text, "rounds.no_reason")?;
        self.steps.push(FindingStep {
            due_on: Some(due_on),
            ..step(Kind::Extended, by, text, days)
        });
        Ok(())
    }

    /// Says what was done.
    pub fn rectify(&mut self, by: EmployeeId, text: &str, days: Days) -> Result<(), RoundsRefusal> {
        self.needs(&[FindingState::Ordered])?;
        self.at(days)?;
        worded(text, "rounds.no_measure")?;
        self.steps.push(step(Kind::Rectified, by, text, days));
        Ok(())
    }

    /// Looks again. Whoever is to put it right, or did, cannot; without a day it passed, else it is to be done
    /// again until then, and it is said why.
    pub fn recheck(
        &mut self,
        by: EmployeeId,
        again_by: Option<NaiveDate>,
        text: &str,
        days: Days,
    ) -> Result<(), RoundsRefusal> {
        self.needs(&[FindingState::Rectified])?;
        if self.may_not_recheck().contains(&by) {
            return Err(RoundsRefusal::new("rounds.own_recheck"));
        }
        self.at(days)?;
        let Some(due_on) = again_by else {
            self.steps.push(step(Kind::Passed, by, text, days));
            return Ok(());
        };
        worded(text, "rounds.no_return_reason")?;
        due_after(due_on, days.on)?;
        self.steps.push(FindingStep {
            due_on: Some(due_on),
            ..step(Kind::Returned, by, text, days)
        });
        Ok(())
    }

    /// Those whose own work it would be to judge.
    #[must_use]
    pub fn may_not_recheck(&self) -> Vec<EmployeeId> {
        let mut own: Vec<EmployeeId> = self.owner().into_iter().collect();
        own.extend(self.rectified().map(|step| step.by));
        own.dedup();
        own
    }

    fn needs(&self, states: &[FindingState]) -> Result<(), RoundsRefusal> {
        let state = self.state();
        if states.contains(&state) {
            return Ok(());
        }
        let code = match state {
            FindingState::Found => "rounds.not_ordered",
            FindingState::Ordered => "rounds.not_rectified",
            FindingState::Rectified => "rounds.waits_for_check",
            FindingState::Closed => "rounds.closed",
        };
        Err(RoundsRefusal::new(code).fact("id", self.id))
    }

    /// A step is neither before the last one nor in days to come.
    fn at(&self, days: Days) -> Result<(), RoundsRefusal> {
        let first = self.steps.last().map_or(self.found_on, |step| step.on);
        if days.on < first {
            let early = RoundsRefusal::new("rounds.too_early").fact("day", days.on);
            return Err(early.fact("first", first));
        }
        if days.on > days.today {
            return Err(RoundsRefusal::new("rounds.not_yet").fact("day", days.on));
        }
        Ok(())
    }
}

/// The day of a step, and the day it is written down on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    pub on: NaiveDate,
    pub today: NaiveDate,
}

fn step(kind: Kind, by: EmployeeId, text: &str, days: Days) -> FindingStep {
    FindingStep {
        kind,
        on: days.on,
        by,
        owner: None,
        due_on: None,
        text: text.trim().to_owned(),
    }
}

fn worded(text: &str, code: &'static str) -> Result<(), RoundsRefusal> {
    match text.trim() {
        "" => Err(RoundsRefusal::new(code)),
        _ => Ok(()),
    }
}

fn due_after(due_on: NaiveDate, on: NaiveDate) -> Result<(), RoundsRefusal> {
    if due_on < on {
        let refused = RoundsRefusal::new("rounds.due_before").fact("due", due_on);
        return Err(refused.fact("day", on));
    }
    Ok(())
}
