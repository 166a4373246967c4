//! What a month of the service desk comes to: how many, how fast, why, and whether people were content.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::case::Case;
use super::compensation::Compensation;
use super::visit::{Visit, VisitState};
use super::words::{CaseChannel, CaseKind, CaseTier, DueStage};
use crate::exact::Exact;
use crate::ids::CaseId;
use crate::money::Money;

/// The trend goes back so many months.
const TREND: u32 = 6;

/// A case with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRecord {
    pub case: Case,
    pub compensations: Vec<Compensation>,
    /// Whether it went up to a superior by the rules of its version.
    pub escalated: bool,
}

/// The figures of a span of days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ServiceFigures")]
pub struct ReportFigures {
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string")]
    pub to: NaiveDate,
    pub kinds: Vec<KindCount>,
    pub tiers: Vec<(CaseTier, u32)>,
    pub channels: Vec<(CaseChannel, u32)>,
    pub in_time: Vec<InTime>,
    /// The most frequent cause first.
    pub causes: Vec<CauseCount>,
    /// The last months, this one last.
    pub trend: Vec<MonthPoint>,
    /// Complaints closed, and of those the justified ones.
    pub closed_complaints: u32,
    pub valid: u32,
    pub repeated: u32,
    pub reopened: u32,
    pub escalated: u32,
    pub compensation: Money,
    pub visits_due: u32,
    pub visits_done: u32,
    pub visits_checked: u32,
    pub visits_true: u32,
    /// Scores of return visits, 1 first.
    pub scores: [u32; 5],
    /// Percent of 4 and 5, one decimal.
    pub satisfied: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ServiceKindCount")]
pub struct KindCount {
    pub kind: CaseKind,
    pub opened: u32,
    pub closed: u32,
    /// Open at the end of the span.
    pub waiting: u32,
    /// Came in the span before, for comparison.
    pub before: u32,
}

/// What was due in the span, and what of it was done in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ServiceInTime")]
pub struct InTime {
    pub kind: CaseKind,
    pub stage: DueStage,
    pub due: u32,
    pub in_time: u32,
    /// Percent, one decimal.
    pub rate: String,
    /// The articles that the due times rest on.
    pub articles: Vec<String>,
    /// Those that were late.
    pub late: Vec<CaseId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ServiceCause")]
pub struct CauseCount {
    pub cause: String,
    pub count: u32,
    /// Percent of all, and of all up to this one, one decimal.
    pub share: String,
    pub cumulative: String,
    pub cases: Vec<CaseId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ServiceMonth")]
pub struct MonthPoint {
    /// 2026-09
    pub month: String,
    pub enquiries: u32,
    pub installations: u32,
    pub repairs: u32,
    pub complaints: u32,
    pub praise: u32,
}

fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}

/// Percent with one decimal; 0 of 0 is nothing to speak of.
pub(super) fn percent(part: u32, whole: u32) -> Option<String> {
    let share = Exact::ratio(part.into(), whole.into())?;
    Some((&share * &Exact::from(100_u32)).fixed(1))
}

/// The figures of the days `from` to `to`, both included, as of `now`.
#[must_use]
pub fn month_report(
    records: &[CaseRecord],
    visits: &[Visit],
    (from, to): (NaiveDate, NaiveDate),
    now: NaiveDateTime,
) -> ReportFigures {
    let within = |at: NaiveDateTime| (from..=to).contains(&at.date());
    let opened: Vec<&CaseRecord> = records
        .iter()
        .filter(|record| within(record.case.received_at))
        .collect();
    let closed: Vec<&CaseRecord> = records
        .iter()
        .filter(|record| record.case.closed_at.is_some_and(within))
        .collect();
    let complaints = || {
        opened
            .iter()
            .filter(|one| one.case.kind == CaseKind::Complaint)
    };
    let closed_complaints = || {
        closed
            .iter()
            .filter(|one| one.case.kind == CaseKind::Complaint)
    };
    let granted = records.iter().flat_map(|record| &record.compensations);
    let granted = granted.filter(|one| one.stands() && within(one.at));
    let due: Vec<&Visit> = visits
        .iter()
        .filter(|visit| within(visit.due_at) && visit.state != VisitState::Declined)
        .collect();
    let scores = scores(
        visits
            .iter()
            .filter(|visit| visit.done_at.is_some_and(within)),
    );
    let checked = || {
        let mut checks = visits.iter();
        let found: Vec<&Visit> = checks
            .by_ref()
            .filter(|visit| visit.checked_at.is_some_and(within))
            .collect();
        found
    };
    ReportFigures {
        from,
        to,
        kinds: kinds(records, (from, to)),
        tiers: CaseTier::ALL
            .iter()
            .map(|tier| {
                (
                    *tier,
                    count(complaints().filter(|one| one.case.tier == *tier)),
                )
            })
            .collect(),
        channels: CaseChannel::ALL
            .iter()
            .map(|channel| {
                (
                    *channel,
                    count(opened.iter().filter(|one| one.case.channel == *channel)),
                )
            })
            .collect(),
        in_time: in_time(records, (from, to), now),
        causes: causes(&closed),
        trend: trend(records, to),
        closed_complaints: count(closed_complaints()),
        valid: count(closed_complaints().filter(|one| one.case.valid == Some(true))),
        repeated: count(opened.iter().filter(|one| one.case.repeats.is_some())),
        reopened: count(
            records
                .iter()
                .filter(|one| one.case.reopened_at.is_some_and(within)),
        ),
        escalated: count(complaints().filter(|one| one.escalated)),
        compensation: Money::total(granted.map(|one| one.amount)).unwrap_or(Money::ZERO),
        visits_due: count(due.iter()),
        visits_done: count(due.iter().filter(|visit| visit.state == VisitState::Done)),
        visits_checked: count(checked().iter()),
        visits_true: count(checked().iter().filter(|visit| visit.checked == Some(true))),
        satisfied: percent(scores[3] + scores[4], scores.iter().sum()),
        scores,
    }
}

fn scores<'a>(visits: impl Iterator<Item = &'a Visit>) -> [u32; 5] {
    let mut scores = [0; 5];
    for score in visits.filter_map(|visit| visit.score) {
        if let Some(count) = scores.get_mut(usize::from(score.saturating_sub(1))) {
            *count += 1;
        }
    }
    scores
}

fn kinds(records: &[CaseRecord], (from, to): (NaiveDate, NaiveDate)) -> Vec<KindCount> {
    let months = (to.year() - from.year()) * 12 + i32::try_from(to.month()).unwrap_or(0)
        - i32::try_from(from.month()).unwrap_or(0)
        + 1;
    let back = Months::new(u32::try_from(months).unwrap_or(1));
    let before_from = from.checked_sub_months(back).unwrap_or(from);
    CaseKind::ALL
        .iter()
        .map(|kind| {
            let of = || {
                records
                    .iter()
                    .map(|one| &one.case)
                    .filter(|case| case.kind == *kind)
            };
            let opened = |case: &&Case, from: NaiveDate, to: NaiveDate| {
                (from..=to).contains(&case.received_at.date())
            };
            let closed = |case: &&Case| {
                case.closed_at
                    .is_some_and(|at| (from..=to).contains(&at.date()))
            };
            let waiting = |case: &&Case| {
                case.received_at.date() <= to && case.closed_at.is_none_or(|at| at.date() > to)
            };
            KindCount {
                kind: *kind,
                opened: count(of().filter(|case| opened(case, from, to))),
                closed: count(of().filter(closed)),
                waiting: count(of().filter(waiting)),
                before: count(
                    of().filter(|case| opened(case, before_from, from.pred_opt().unwrap_or(from))),
                ),
            }
        })
        .collect()
}

fn in_time(
    records: &[CaseRecord],
    (from, to): (NaiveDate, NaiveDate),
    now: NaiveDateTime,
) -> Vec<InTime> {
    let mut found: BTreeMap<(CaseKind, DueStage), InTime> = BTreeMap::new();
    for case in records.iter().map(|record| &record.case) {
        let due = case.dues.iter();
        for due in due.filter(|due| (from..=to).contains(&due.at.date())) {
            let Some(good) = due.in_time(now) else {
                continue;
            };
            let row = found
                .entry((case.kind, due.stage))
                .or_insert_with(|| InTime {
                    kind: case.kind,
                    stage: due.stage,
                    due: 0,
                    in_time: 0,
                    rate: String::new(),
                    articles: Vec::new(),
                    late: Vec::new(),
                });
            row.due += 1;
            if good {
                row.in_time += 1;
            } else {
                row.late.push(case.id);
            }
            if !row.articles.contains(&due.article) {
                row.articles.push(due.article.clone());
            }
        }
    }
    let rated = found.into_values().map(|row| InTime {
        rate: percent(row.in_time, row.due).unwrap_or_default(),
        ..row
    });
    rated.collect()
}

fn causes(closed: &[&CaseRecord]) -> Vec<CauseCount> {
    let mut found: BTreeMap<&str, Vec<CaseId>> = BTreeMap::new();
    for case in closed.iter().map(|record| &record.case) {
        if !case.cause.is_empty() {
            found.entry(&case.cause).or_default().push(case.id);
        }
    }
    let mut rows: Vec<(&str, Vec<CaseId>)> = found.into_iter().collect();
    rows.sort_by_key(|(_, cases)| std::cmp::Reverse(cases.len()));
    let all = count(rows.iter().flat_map(|(_, cases)| cases));
    let mut sum = 0;
    rows.into_iter()
        .map(|(cause, cases)| {
            let of = count(cases.iter());
            sum += of;
            CauseCount {
                cause: cause.to_owned(),
                count: of,
                share: percent(of, all).unwrap_or_default(),
                cumulative: percent(sum, all).unwrap_or_default(),
                cases,
            }
        })
        .collect()
}

fn trend(records: &[CaseRecord], to: NaiveDate) -> Vec<MonthPoint> {
    let first = to.with_day(1).unwrap_or(to);
    (0..TREND)
        .rev()
        .filter_map(|back| first.checked_sub_months(Months::new(back)))
        .map(|month| {
            let of = |kind: CaseKind| {
                count(records.iter().filter(|record| {
                    let day = record.case.received_at.date();
                    record.case.kind == kind
                        && (day.year(), day.month()) == (month.year(), month.month())
                }))
            };
            MonthPoint {
                month: format!("{:04}-{:02}", month.year(), month.month()),
                enquiries: of(CaseKind::Enquiry),
                installations: of(CaseKind::Installation),
                repairs: of(CaseKind::Repair),
                complaints: of(CaseKind::Complaint),
                praise: of(CaseKind::Praise),
            }
        })
        .collect()
}
