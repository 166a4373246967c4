//! 拜访完成: which visits the rhythm of the grades asked for in some days, and which of them were made in time.

use chrono::NaiveDate;

use super::grade::Grade;
use super::rules::AccountRules;
use super::visit::next_visits;

/// A visit that was due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueVisit {
    /// By the head of the firm or of the retail department.
    pub leader: bool,
    pub due: NaiveDate,
    /// The visit that answered it, in time or too late; none where nobody came before the next one was due.
    pub made: Option<NaiveDate>,
}

impl DueVisit {
    #[must_use]
    pub fn kept(&self) -> bool {
        self.made.is_some_and(|made| made <= self.due)
    }
}

/// A grade an account had, from a day on; none where it was taken away.
pub type GradeFrom = (NaiveDate, Option<Grade>);

/// The visits that were due on the days `from` to `to`, the earliest first. `grades` stands in order, and so
/// does `visits`: days with whether a leader took part. What has its time until after `today` and was not made
/// says nothing yet.
///
/// Every visit sets the rhythm going again; while nobody comes, one is missed each time the interval is over.
#[must_use]
pub fn due_visits(
    rules: &AccountRules,
    grades: &[GradeFrom],
    visits: &[(NaiveDate, bool)],
    (from, to): (NaiveDate, NaiveDate),
    today: NaiveDate,
) -> Vec<DueVisit> {
    let mut found = Vec::new();
    for (at, (begin, grade)) in grades.iter().enumerate() {
        let next = grades.get(at + 1).and_then(|(day, _)| day.pred_opt());
        let held = next.is_none_or(|last| last >= from) && *begin <= to;
        let Some(grade) = grade.filter(|_| held) else {
            continue;
        };
        // Followed beyond the days asked about: which visit came too late for which is seen from there.
        let end = next.map_or(to.max(today), |last| last.min(to.max(today)));
        for leader in [false, true] {
            let counts = visits.iter().filter(|(_, by)| *by || !leader);
            let days: Vec<NaiveDate> = counts.map(|(day, _)| *day).collect();
            found.extend(chain(rules, grade, *begin, &days, leader, end));
        }
    }
    found.retain(|visit| {
        let said = visit.made.is_some() || visit.due < today;
        said && (from..=to).contains(&visit.due)
    });
    found.sort_by_key(|visit| (visit.due, visit.leader));
    found
}

/// What one rhythm asked for since the grade holds, up to a day.
fn chain(
    rules: &AccountRules,
    grade: Grade,
    begin: NaiveDate,
    visits: &[NaiveDate],
    leader: bool,
    end: NaiveDate,
) -> Vec<DueVisit> {
    let mut found: Vec<DueVisit> = Vec::new();
    let mut last = visits.iter().rev().find(|day| **day <= begin).copied();
    let mut later = visits.iter().filter(|day| **day > begin);
    loop {
        let rhythm = next_visits(rules, grade, begin, last, last, end);
        let Some(rhythm) = rhythm.into_iter().find(|visit| visit.leader == leader) else {
            return found;
        };
        let made = later.next().copied();
        let mut missed = false;
        for due in rhythm.dues(None, rhythm.due, end) {
            let in_time = made.filter(|made| *made <= due);
            // Who comes late answers the one that was missed, and keeps none besides.
            if due >= begin && !(missed && in_time.is_some()) {
                found.push(DueVisit {
                    leader,
                    due,
                    made: in_time,
                });
                missed |= in_time.is_none();
            }
            if in_time.is_some() {
                break;
            }
        }
        let Some(made) = made else {
            return found;
        };
        if let Some(late) = found.last_mut().filter(|_| missed) {
            late.made = Some(made);
        }
        last = Some(made);
    }
}
