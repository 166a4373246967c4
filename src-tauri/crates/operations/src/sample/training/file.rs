//! `sample/training.json`, as it is written, and days of the year.

use chrono::NaiveDate;
use domain::moment::Moment;
use domain::training::{ContentKind, ExamForm, Level, PlanLevel};
use serde::Deserialize;
use std::collections::BTreeMap;

use super::super::found::at;
use crate::error::Result;

#[derive(Debug, Deserialize)]
pub(super) struct File {
    pub(super) wages: String,
    pub(super) competences: Vec<CompetenceOf>,
    pub(super) requirements: BTreeMap<String, Vec<(String, Level)>>,
    pub(super) proofs: Vec<Proof>,
    pub(super) courses: Vec<CourseOf>,
    pub(super) trainers: Vec<TrainerOf>,
    pub(super) plan: Vec<Line>,
    pub(super) added: Line,
    pub(super) requests: Vec<Request>,
}

#[derive(Debug, Deserialize)]
pub(super) struct CompetenceOf {
    pub(super) name: String,
    pub(super) months: Option<u32>,
    pub(super) note: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Proof {
    pub(super) code: String,
    pub(super) competence: String,
    pub(super) level: Level,
    pub(super) on: NaiveDate,
    pub(super) note: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct CourseOf {
    pub(super) name: String,
    pub(super) kind: ContentKind,
    pub(super) outline: String,
    pub(super) theory: String,
    pub(super) practice: String,
    pub(super) exam: ExamForm,
    pub(super) competences: Vec<(String, Level)>,
    pub(super) material: (String, String, NaiveDate, String),
}

#[derive(Debug, Deserialize)]
pub(super) struct TrainerOf {
    pub(super) name: String,
    pub(super) code: String,
    pub(super) provider: String,
    pub(super) subjects: String,
    pub(super) certified_until: Option<NaiveDate>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Line {
    pub(super) title: String,
    pub(super) level: PlanLevel,
    pub(super) department: String,
    pub(super) kind: ContentKind,
    pub(super) course: String,
    pub(super) audience: String,
    pub(super) theory: String,
    pub(super) practice: String,
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    pub(super) trainer: String,
    pub(super) exam: ExamForm,
    pub(super) budget: String,
    #[serde(default)]
    pub(super) reason: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Request {
    pub(super) code: String,
    pub(super) on: NaiveDate,
    pub(super) what: String,
    pub(super) why: String,
    pub(super) taken: Option<bool>,
    pub(super) answer: String,
}

pub(super) fn file() -> Result<File> {
    let text = include_str!("../../../sample/training.json");
    Ok(serde_json::from_str(text).map_err(anyhow::Error::from)?)
}

/// 9月10日 as written in this file.
pub(super) fn on(now: Moment, month: u32, day: u32) -> Result<Moment> {
    at(now, date(month, day)?, 10)
}

pub(super) fn date(month: u32, day: u32) -> Result<NaiveDate> {
    let day = NaiveDate::from_ymd_opt(2026, month, day);
    Ok(day.ok_or_else(|| anyhow::anyhow!("the sample names a day that does not exist"))?)
}
