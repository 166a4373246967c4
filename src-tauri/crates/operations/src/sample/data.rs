//! The sample's files (`sample/README.md`), as they are written.

use chrono::NaiveDate;
use domain::people::{EmploymentType, LeaveKind, PayBasis};
use domain::quarter::Quarter;
use domain::regulations::OpinionResult;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::error::Result;

#[derive(Debug, Deserialize)]
pub(super) struct Company {
    pub(super) name: String,
    pub(super) short_name: String,
    pub(super) number_prefix: String,
    pub(super) users: Vec<User>,
}

#[derive(Debug, Deserialize)]
pub(super) struct User {
    pub(super) login: String,
    pub(super) name: String,
    pub(super) employee: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Department {
    pub(super) name: String,
    pub(super) position: u32,
}

#[derive(Debug, Deserialize)]
pub(super) struct Post {
    pub(super) name: String,
    pub(super) department: String,
    pub(super) superior: Option<String>,
    pub(super) class: String,
    pub(super) headcount: u32,
}

#[derive(Debug, Deserialize)]
pub(super) struct Employee {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) employment: EmploymentType,
    pub(super) hired_on: NaiveDate,
    pub(super) left_on: Option<NaiveDate>,
    pub(super) assignments: Vec<Assignment>,
    pub(super) pay_basis: Vec<PayBasisFrom>,
    pub(super) leaves: Vec<Leave>,
    pub(super) note: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Assignment {
    pub(super) from: NaiveDate,
    pub(super) post: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct PayBasisFrom {
    pub(super) from: NaiveDate,
    pub(super) basis: PayBasis,
}

#[derive(Debug, Deserialize)]
pub(super) struct Leave {
    pub(super) kind: LeaveKind,
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
}

#[derive(Debug, Deserialize)]
pub(super) struct Regulation {
    pub(super) slug: String,
    pub(super) number: String,
    pub(super) issued_on: NaiveDate,
    pub(super) effective_on: NaiveDate,
    pub(super) trial_until: Option<NaiveDate>,
    /// Values other than those of the library.
    #[serde(default)]
    pub(super) parameters: std::collections::BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Adoption {
    pub(super) steps: Vec<AdoptionStep>,
    pub(super) opinions: Vec<Opinion>,
    pub(super) acknowledgements: Acknowledgements,
}

#[derive(Debug, Deserialize)]
pub(super) struct AdoptionStep {
    pub(super) step: String,
    pub(super) on: NaiveDate,
    pub(super) until: Option<NaiveDate>,
    pub(super) participants: String,
    pub(super) place: String,
    pub(super) host: String,
    pub(super) recorder: String,
    pub(super) expected: Option<u32>,
    pub(super) present: Option<u32>,
    pub(super) note: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Opinion {
    pub(super) regulation: String,
    pub(super) article: String,
    pub(super) by: String,
    pub(super) on: NaiveDate,
    pub(super) text: String,
    pub(super) answer: String,
    pub(super) result: OpinionResult,
}

/// Everybody signs on one day, who joins later on his own; some are still asked.
#[derive(Debug, Deserialize)]
pub(super) struct Acknowledgements {
    pub(super) signed_on: NaiveDate,
    pub(super) joiners: Vec<Joiner>,
    pub(super) pending: Vec<Pending>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Joiner {
    pub(super) employee: String,
    pub(super) on: NaiveDate,
}

#[derive(Debug, Deserialize)]
pub(super) struct Pending {
    pub(super) regulation: String,
    pub(super) employee: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct QuarterRow {
    pub(super) quarter: Quarter,
    pub(super) revenue: String,
    pub(super) target: String,
    pub(super) calculated_on: NaiveDate,
    pub(super) reviewed_on: Option<NaiveDate>,
    pub(super) approved_on: Option<NaiveDate>,
    pub(super) issued_on: Option<NaiveDate>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Score {
    pub(super) quarter: Quarter,
    pub(super) employee: String,
    pub(super) score: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Award {
    pub(super) quarter: Quarter,
    pub(super) employee: String,
    pub(super) amount: String,
    pub(super) reason: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Fault {
    pub(super) quarter: Quarter,
    pub(super) kind: crate::views::FaultWord,
    pub(super) article: String,
    pub(super) happened_on: NaiveDate,
    pub(super) facts: String,
    pub(super) cut: Option<String>,
    pub(super) named: Vec<Named>,
    pub(super) deciders: Vec<String>,
    pub(super) decided_on: NaiveDate,
    pub(super) reason: String,
    pub(super) meeting: Option<crate::views::MeetingForm>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Named {
    pub(super) employee: String,
    #[serde(default)]
    pub(super) effect: Option<String>,
    #[serde(default)]
    pub(super) share: Option<String>,
    #[serde(default)]
    pub(super) responsible: bool,
    pub(super) statement: String,
    pub(super) heard_on: Option<NaiveDate>,
}

/// Everything, read.
pub(super) struct Sample {
    pub(super) company: Company,
    pub(super) departments: Vec<Department>,
    pub(super) posts: Vec<Post>,
    pub(super) employees: Vec<Employee>,
    pub(super) regulations: Vec<Regulation>,
    pub(super) adoption: Adoption,
    pub(super) quarters: Vec<QuarterRow>,
    pub(super) scores: Vec<Score>,
    pub(super) awards: Vec<Award>,
    pub(super) faults: Vec<Fault>,
}

impl Sample {
    pub(super) fn read() -> Result<Self> {
        Ok(Self {
            company: parse(include_str!("../../sample/company.json"))?,
            departments: parse(include_str!("../../sample/departments.json"))?,
            posts: parse(include_str!("../../sample/posts.json"))?,
            employees: parse(include_str!("../../sample/employees.json"))?,
            regulations: parse(include_str!("../../sample/regulations.json"))?,
            adoption: parse(include_str!("../../sample/adoption.json"))?,
            quarters: parse(include_str!("../../sample/quarters.json"))?,
            scores: parse(include_str!("../../sample/scores.json"))?,
            awards: parse(include_str!("../../sample/awards.json"))?,
            faults: parse(include_str!("../../sample/faults.json"))?,
        })
    }
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T> {
    Ok(serde_json::from_str(text).map_err(anyhow::Error::from)?)
}
