//! What the sample's file tells of the service desk.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::service::{CaseChannel, CaseKind, Confirmation, PauseReason, WarrantyPart};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) items: Vec<Goods>,
    pub(super) cases: Vec<Concern>,
    pub(super) surveys: Vec<Asked>,
    pub(super) knowledge: Vec<Learnt>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Goods {
    pub(super) key: String,
    pub(super) account: String,
    pub(super) product: String,
    pub(super) model: String,
    pub(super) quantity: u32,
    pub(super) place: String,
    pub(super) order_number: String,
    #[serde(default)]
    pub(super) serials: String,
    pub(super) delivered_on: NaiveDate,
    pub(super) accepted_on: Option<NaiveDate>,
    #[serde(default)]
    pub(super) installer: String,
    pub(super) warranted_until: Option<NaiveDate>,
    #[serde(default)]
    pub(super) note: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Concern {
    pub(super) at: String,
    pub(super) kind: CaseKind,
    pub(super) channel: Option<CaseChannel>,
    pub(super) account: String,
    pub(super) text: String,
    #[serde(default)]
    pub(super) demand: String,
    #[serde(default)]
    pub(super) claim: String,
    #[serde(default)]
    pub(super) danger: bool,
    #[serde(default)]
    pub(super) outside: bool,
    pub(super) item: Option<String>,
    pub(super) receiver: String,
    #[serde(default)]
    pub(super) owner: String,
    #[serde(default)]
    pub(super) steps: Vec<Done>,
}

/// Something that was done; what is not said does not apply.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Done {
    pub(super) r#do: String,
    pub(super) at: String,
    pub(super) by: String,
    pub(super) text: String,
    pub(super) visit_at: String,
    pub(super) outside: bool,
    pub(super) reason: Option<PauseReason>,
    pub(super) part: Option<WarrantyPart>,
    pub(super) amount: String,
    pub(super) way: String,
    pub(super) cause: String,
    pub(super) valid: Option<bool>,
    pub(super) confirmation: Option<Confirmation>,
    pub(super) notice: String,
    pub(super) score: Option<u8>,
    pub(super) outcome: String,
    pub(super) truthful: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    pub(super) title: String,
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    pub(super) served: u32,
    pub(super) sent: u32,
    pub(super) opened_on: NaiveDate,
    pub(super) closed_on: NaiveDate,
    pub(super) scores: Vec<u8>,
    /// By place among the scores.
    pub(super) comments: HashMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Learnt {
    pub(super) question: String,
    pub(super) answer: String,
    pub(super) words: String,
    /// By the time they came in.
    pub(super) cases: Vec<String>,
}
