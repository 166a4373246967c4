//! Cases: typed, listed, looked at.

use chrono::{NaiveDate, NaiveDateTime};
use domain::accounts::Grade;
use domain::money::Money;
use domain::service::{
    Case, CaseChannel, CaseDue, CaseKind, CaseState, CaseStep, CaseTier, Compensation,
    Confirmation, Escalation, Item, PauseReason, StepKind, TierReason, Warranty,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{KnowledgeView, VisitRow};
use crate::views::ManagerChoice;

/// A case as it is taken in. Times are `2026-09-30T14:05`; an empty one is now. People stand as works
/// numbers; an empty one is whoever acts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CaseForm {
    pub kind: CaseKind,
    pub channel: CaseChannel,
    #[ts(type = "number | null")]
    pub account: Option<i64>,
    /// Who speaks; for somebody who is no customer yet, all there is of him.
    pub caller: String,
    pub phone: String,
    #[ts(type = "number | null")]
    pub item: Option<i64>,
    pub description: String,
    pub demand: String,
    /// Yuan; empty when no loss is claimed.
    pub claim: String,
    /// Customers that complain of the same, this one included.
    pub group: u32,
    pub publicity: bool,
    pub danger: bool,
    /// Outside the town.
    pub outside: bool,
    /// A graver class than the facts make it; none takes the one of the rules.
    pub tier: Option<CaseTier>,
    /// What is suspected, so that a repetition is seen at once.
    pub cause: String,
    pub receiver: String,
    /// To whom it is handed over at once; empty keeps it with the first receiver.
    pub owner: String,
    pub received_at: String,
    /// Until when the customer is content to wait.
    pub agreed: String,
}

/// What a case would be, before it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CaseTerms {
    /// 《客户服务管理制度》（2026年第1版）
    pub regulation: String,
    pub tier: CaseTier,
    pub reasons: Vec<TierReason>,
    pub dues: Vec<CaseDue>,
    pub repeats: Option<CaseName>,
    pub item: Option<ItemView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CaseName {
    #[ts(type = "number")]
    pub id: i64,
    pub number: String,
    #[ts(type = "string")]
    pub received_at: NaiveDateTime,
    pub description: String,
    pub cause: String,
}

/// Who may be calling: 新来一个电话.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CallerView {
    #[ts(type = "number")]
    pub id: i64,
    pub name: String,
    pub grade: Option<Grade>,
    /// The person whose number answers to what was typed, else the first one.
    pub contact: String,
    pub phone: String,
    pub address: String,
    /// 勿扰
    pub no_contact: bool,
    pub items: Vec<ItemView>,
    /// Not closed yet, the oldest first.
    pub open: Vec<CaseRow>,
    /// The last ones closed.
    pub closed: Vec<CaseRow>,
}

/// Something a customer has, with its warranty today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ItemView {
    pub item: Item,
    pub account_name: String,
    pub warranties: Vec<Warranty>,
    /// Whether any part is under warranty today.
    pub covered: bool,
}

/// Something installed or delivered, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ItemForm {
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    #[ts(type = "number")]
    pub account: i64,
    pub product: String,
    pub model: String,
    pub quantity: u32,
    pub place: String,
    pub order_number: String,
    /// 序列号, as many as there are, with spaces or commas between.
    pub serials: String,
    #[ts(type = "string")]
    pub delivered_on: NaiveDate,
    #[ts(type = "string | null")]
    pub accepted_on: Option<NaiveDate>,
    pub installer: String,
    #[ts(type = "string | null")]
    pub warranted_until: Option<NaiveDate>,
    pub note: String,
}

/// Which cases.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CaseQuery {
    /// Number, customer, caller, telephone, what is said; empty for all.
    pub text: String,
    pub state: Option<CaseState>,
    pub kind: Option<CaseKind>,
    pub tier: Option<CaseTier>,
    /// Works number.
    pub owner: String,
    #[ts(type = "number | null")]
    pub account: Option<i64>,
    pub overdue: bool,
    #[ts(type = "string | null")]
    pub from: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub to: Option<NaiveDate>,
    pub offset: usize,
    pub limit: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CasesPage {
    /// How many answer in all.
    pub total: usize,
    pub rows: Vec<CaseRow>,
    pub counts: CaseCounts,
    /// Who works here.
    pub people: Vec<ManagerChoice>,
    /// Causes that were named before, the most frequent first.
    pub causes: Vec<String>,
    #[ts(type = "string")]
    pub now: NaiveDateTime,
}

/// Of all cases, whatever was asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct CaseCounts {
    pub all: usize,
    pub open: usize,
    pub paused: usize,
    pub overdue: usize,
    /// Hand-overs nobody has confirmed.
    pub handovers: usize,
    /// Return visits that are due by the end of today.
    pub visits: usize,
    /// Grants that wait for a decision.
    pub grants: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CaseRow {
    #[ts(type = "number")]
    pub id: i64,
    pub number: String,
    pub kind: CaseKind,
    pub channel: CaseChannel,
    pub tier: CaseTier,
    pub state: CaseState,
    #[ts(type = "string")]
    pub received_at: NaiveDateTime,
    #[ts(type = "number | null")]
    pub account: Option<i64>,
    /// The customer, or who called.
    pub customer: String,
    pub caller: String,
    pub phone: String,
    pub description: String,
    pub receiver: String,
    pub owner: String,
    pub owner_code: String,
    /// Who was asked to take it over.
    pub handover: Option<String>,
    pub handover_overdue: bool,
    pub next_due: Option<CaseDue>,
    pub overdue: bool,
    pub escalation: Option<Escalation>,
    pub repeated: bool,
    pub reopened: u32,
    pub cause: String,
    #[ts(type = "string | null")]
    pub closed_at: Option<NaiveDateTime>,
    /// What the customer said afterwards, 1 to 5.
    pub score: Option<u8>,
}

/// One case with everything about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CaseView {
    pub row: CaseRow,
    pub case: Case,
    pub regulation: String,
    pub reasons: Vec<TierReason>,
    pub item: Option<ItemView>,
    pub steps: Vec<CaseStep>,
    pub compensations: Vec<CompensationRow>,
    pub visits: Vec<VisitRow>,
    /// The earlier case of the same matter, and those that came after this one.
    pub repeats: Option<CaseName>,
    pub repeated_by: Vec<CaseName>,
    pub knowledge: Vec<KnowledgeView>,
    /// Whose matter it is by now; the head of the company where the line of posts ends.
    pub escalated_to: Option<String>,
    /// What its owner may grant, what is granted already, and the article.
    pub authority: Money,
    pub granted: Money,
    pub authority_article: String,
    pub people: Vec<ManagerChoice>,
    pub causes: Vec<String>,
    #[ts(type = "string")]
    pub now: NaiveDateTime,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CompensationRow {
    pub compensation: Compensation,
    pub by: String,
    pub waits: bool,
}

/// A step as typed: note, response, proposal, arrival or attempt.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StepForm {
    #[ts(type = "number")]
    pub case: i64,
    pub kind: StepKind,
    pub text: String,
    pub by: String,
    pub at: String,
}

/// A visit that was arranged with the customer; without a time of its own the regulation's counts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AppointmentForm {
    #[ts(type = "number")]
    pub case: i64,
    pub visit_at: String,
    pub outside: bool,
    pub by: String,
    pub at: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PauseForm {
    #[ts(type = "number")]
    pub case: i64,
    pub reason: PauseReason,
    pub note: String,
    pub by: String,
    pub at: String,
}

/// What has changed about how grave a case is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TierForm {
    #[ts(type = "number")]
    pub case: i64,
    pub claim: String,
    pub group: u32,
    pub publicity: bool,
    pub danger: bool,
    pub tier: Option<CaseTier>,
    pub reason: String,
    pub by: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompensationForm {
    #[ts(type = "number")]
    pub case: i64,
    /// Yuan.
    pub amount: String,
    /// 减免安装费
    pub way: String,
    pub reason: String,
    pub by: String,
    pub at: String,
}

/// Approved or refused, by somebody whose authority reaches.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GrantForm {
    #[ts(type = "number")]
    pub compensation: i64,
    pub approve: bool,
    pub text: String,
    /// Works number; empty for the head of the company, if he acts.
    pub by: String,
    pub at: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CloseForm {
    #[ts(type = "number")]
    pub case: i64,
    pub cause: String,
    /// 有效投诉
    pub valid: Option<bool>,
    pub outcome: String,
    pub confirmation: Confirmation,
    /// What was told in writing, where the customer did not confirm.
    pub notice: String,
    pub by: String,
    pub at: String,
}
