//! 试卷分析: how hard a question was and whether it tells the able from the others.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Exam, ExamResult, Outcome};
use crate::exact::Exact;
use crate::ids::QuestionId;

/// One question over all who were marked on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemStatistics {
    pub question: QuestionId,
    pub stem: String,
    pub marks: u32,
    pub count: usize,
    /// 难度 P: mean share of the marks, two decimals; near 1 is easy.
    pub facility: Exact,
    /// 区分度 D: P of the best 27 % minus P of the weakest 27 %; none below four people.
    pub discrimination: Option<Exact>,
}

/// How many scored from `from` percent to below the next band.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScoreBand {
    pub from: u32,
    pub count: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExamStatistics {
    pub count: usize,
    pub passed: usize,
    pub mean: Option<Exact>,
    pub highest: Option<Exact>,
    pub lowest: Option<Exact>,
    /// 90, 80, 70, 60, 0
    pub bands: Vec<ScoreBand>,
    pub items: Vec<ItemStatistics>,
}

/// Reads an examination.
#[must_use]
pub fn statistics(exam: &Exam) -> ExamStatistics {
    let scores: Vec<&Exact> = exam.results.iter().map(|result| &result.score).collect();
    let passed = exam
        .results
        .iter()
        .filter(|result| exam.outcome(result.employee) == Some(Outcome::Passed))
        .count();
    ExamStatistics {
        count: scores.len(),
        passed,
        mean: mean(&scores).map(|mean| mean.rounded_half_up(2)),
        highest: scores.iter().max().map(|one| (*one).clone()),
        lowest: scores.iter().min().map(|one| (*one).clone()),
        bands: bands(exam, &scores),
        items: items(exam),
    }
}

fn mean(values: &[&Exact]) -> Option<Exact> {
    let count = i64::try_from(values.len()).ok()?;
    let sum: Exact = values.iter().copied().sum();
    sum.divided_by(&Exact::from(count))
}

fn bands(exam: &Exam, scores: &[&Exact]) -> Vec<ScoreBand> {
    let percent = |score: &Exact| {
        (score * &Exact::from(100_u32))
            .divided_by(&Exact::from(exam.total.max(1)))
            .unwrap_or_else(Exact::zero)
    };
    let edges = [90_u32, 80, 70, 60, 0];
    edges
        .iter()
        .enumerate()
        .map(|(place, from)| ScoreBand {
            from: *from,
            count: scores
                .iter()
                .map(|score| percent(score))
                .filter(|share| *share >= Exact::from(*from))
                .filter(|share| place == 0 || *share < Exact::from(edges[place - 1]))
                .count(),
        })
        .collect()
}

fn items(exam: &Exam) -> Vec<ItemStatistics> {
    let Some(first) = exam.variants.first() else {
        return Vec::new();
    };
    let mut ranked: Vec<&ExamResult> = exam
        .results
        .iter()
        .filter(|one| !one.items.is_empty())
        .collect();
    ranked.sort_by(|a, b| b.score.cmp(&a.score).then(a.employee.cmp(&b.employee)));
    // 27 %, at least one.
    let group = (ranked.len() * 27 / 100).max(1);
    let sections = first.sections.iter();
    sections
        .flat_map(|section| section.items.iter().map(move |item| (section.marks, item)))
        .map(|(marks, item)| {
            let share = |results: &[&ExamResult]| -> Option<Exact> {
                let found = results.iter().filter_map(|result| {
                    result
                        .items
                        .iter()
                        .find(|mark| mark.question == item.question)
                });
                let own: Vec<&Exact> = found.map(|mark| &mark.marks).collect();
                mean(&own)?.divided_by(&Exact::from(marks.max(1)))
            };
            let edges = (ranked.len() >= 4)
                .then(|| {
                    Some((
                        share(&ranked[..group])?,
                        share(&ranked[ranked.len() - group..])?,
                    ))
                })
                .flatten();
            ItemStatistics {
                question: item.question,
                stem: item.stem.clone(),
                marks,
                count: ranked.len(),
                facility: share(&ranked)
                    .unwrap_or_else(Exact::zero)
                    .rounded_half_up(2),
                discrimination: edges.map(|(high, low)| (&high - &low).rounded_half_up(2)),
            }
        })
        .collect()
}
