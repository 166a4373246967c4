//! What a round, or the rounds of some days, come to.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::{Finding, FindingState, Grade, Round, Verdict};
use crate::ids::DepartmentId;

/// Counts, nothing but counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct RoundsFigures {
    /// Finished ones.
    pub rounds: u32,
    pub items: u32,
    pub passed: u32,
    pub failed: u32,
    pub not_applicable: u32,
    pub minor: u32,
    pub serious: u32,
    /// Findings by state, in the order of the states.
    pub states: Vec<(FindingState, u32)>,
    pub overdue: u32,
    /// 到期的整改项目, and those of them put right in time.
    pub due: u32,
    pub in_time: u32,
    pub departments: Vec<DepartmentCount>,
    /// The articles most often not kept, the most frequent first.
    pub articles: Vec<ArticleCount>,
}

/// One department.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "RoundsDepartmentCount")]
pub struct DepartmentCount {
    #[ts(type = "number")]
    pub department: i64,
    pub rounds: u32,
    pub items: u32,
    pub failed: u32,
    pub closed: u32,
    pub overdue: u32,
}

/// One article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "RoundsArticleCount")]
pub struct ArticleCount {
    pub article: String,
    pub count: u32,
}

/// Counts finished rounds and what was found in them, as it stands today.
#[must_use]
pub fn figures(rounds: &[Round], findings: &[Finding], today: NaiveDate) -> RoundsFigures {
    let mut all = RoundsFigures::default();
    let mut departments: BTreeMap<DepartmentId, DepartmentCount> = BTreeMap::new();
    for round in rounds.iter().filter(|round| round.finished_on.is_some()) {
        let here = departments.entry(round.department).or_default();
        all.rounds += 1;
        here.rounds += 1;
        for entry in &round.entries {
            all.items += 1;
            here.items += 1;
            match entry.verdict {
                Some(Verdict::Pass) => all.passed += 1,
                Some(Verdict::Fail) => {
                    all.failed += 1;
                    here.failed += 1;
                }
                _ => all.not_applicable += 1,
            }
        }
    }
    let mut states: BTreeMap<FindingState, u32> = BTreeMap::new();
    let mut articles: BTreeMap<&str, u32> = BTreeMap::new();
    for finding in findings {
        let here = departments.entry(finding.department).or_default();
        match finding.grade {
            Grade::Minor => all.minor += 1,
            Grade::Serious => all.serious += 1,
        }
        let state = finding.state();
        *states.entry(state).or_default() += 1;
        *articles.entry(&finding.article.label).or_default() += 1;
        here.closed += u32::from(state == FindingState::Closed);
        let late = u32::from(finding.overdue(today));
        all.overdue += late;
        here.overdue += late;
        if let Some(kept) = finding.in_time(today) {
            all.due += 1;
            all.in_time += u32::from(kept);
        }
    }
    all.states = FindingState::ALL
        .into_iter()
        .map(|state| (state, states.get(&state).copied().unwrap_or(0)))
        .collect();
    all.departments = departments
        .into_iter()
        .map(|(id, count)| DepartmentCount {
            department: id.into(),
            ..count
        })
        .collect();
    all.articles = articles
        .into_iter()
        .map(|(article, count)| ArticleCount {
            article: article.to_owned(),
            count,
        })
        .collect();
    // Names in order already; the sort keeps it among equals.
    all.articles
        .sort_by_key(|article| std::cmp::Reverse(article.count));
    all
}
