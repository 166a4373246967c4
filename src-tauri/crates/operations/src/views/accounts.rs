//! Accounts as they are listed, looked at, edited, imported and merged.

use chrono::NaiveDate;
use domain::accounts::{
    Account, AccountKind, AccountStatus, Alike, Attitude, Birthday, Channel, Consent, CustomField,
    CustomValue, DecisionRole, Grade, LogEntry, Promiser,
};
use domain::money::Money;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CellError, ImportAction, ImportColumn, ImportCounts, ImportField};

/// Which accounts, in which order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AccountQuery {
    /// Characters, pinyin, first letters, digits; empty for all.
    pub text: String,
    pub grade: Option<Grade>,
    pub ungraded: bool,
    #[ts(type = "number | null")]
    pub manager: Option<i64>,
    /// Without one, all but archived ones.
    pub status: Option<AccountStatus>,
    /// Of which a field of the owner says this.
    pub custom: Option<CustomValue>,
    pub order: AccountOrderWord,
    /// Goes before the order: by what this field of the owner says.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub order_field: Option<i64>,
    pub descending: bool,
    pub offset: usize,
    pub limit: usize,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AccountOrderWord {
    #[default]
    Name,
    Grade,
    YearlyPurchase,
    LastTalk,
    NextDue,
    Since,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AccountsPage {
    /// How many answer in all.
    pub total: usize,
    /// How many there are, whatever was asked.
    pub all: usize,
    pub rows: Vec<AccountRow>,
    pub managers: Vec<ManagerChoice>,
    /// 自定义字段 in use, in their order.
    pub fields: Vec<CustomField>,
    #[ts(type = "string")]
    pub today: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AccountRow {
    #[ts(type = "number")]
    pub id: i64,
    pub kind: AccountKind,
    pub name: String,
    pub short_name: String,
    pub grade: Option<Grade>,
    pub status: AccountStatus,
    pub manager: Option<String>,
    pub industry: String,
    #[ts(type = "string | null")]
    pub since: Option<NaiveDate>,
    pub yearly_purchase: Option<Money>,
    pub contact: String,
    pub phone: String,
    #[ts(type = "string | null")]
    pub last_talk: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub next_due: Option<NaiveDate>,
    pub custom: Vec<CustomValue>,
}

/// Somebody an account may be given to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ManagerChoice {
    #[ts(type = "number")]
    pub id: i64,
    pub name: String,
    pub post: String,
}

/// One account with everything about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AccountView {
    pub account: Account,
    pub manager: Option<String>,
    pub parent: Option<AccountName>,
    /// Accounts of which this is the group.
    pub members: Vec<AccountName>,
    pub log: Vec<LogEntry>,
    pub merges: Vec<MergeRow>,
    pub managers: Vec<ManagerChoice>,
    /// 自定义字段, archived ones as well, in their order.
    pub fields: Vec<CustomField>,
    #[ts(type = "string")]
    pub today: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AccountName {
    #[ts(type = "number")]
    pub id: i64,
    pub name: String,
}

/// Another account that was made part of this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MergeRow {
    #[ts(type = "number")]
    pub id: i64,
    pub gone_name: String,
    pub at: String,
}

/// An account as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AccountForm {
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    pub kind: AccountKind,
    pub name: String,
    pub short_name: String,
    pub code: String,
    #[ts(type = "number | null")]
    pub parent: Option<i64>,
    pub status: AccountStatus,
    #[ts(type = "number | null")]
    pub manager: Option<i64>,
    pub credit_code: String,
    pub industry: String,
    pub source: String,
    pub address: String,
    pub website: String,
    #[ts(type = "string | null")]
    pub since: Option<NaiveDate>,
    /// Yuan; empty when it is not known.
    pub yearly_purchase: String,
    /// Numbers as people write them, several with ； between.
    pub phones: String,
    pub emails: String,
    pub contacts: Vec<ContactForm>,
    pub note: String,
    /// 自定义字段 as typed; an empty one says nothing, one that is not here stays as it was.
    pub custom: Vec<CustomValue>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ContactForm {
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    pub name: String,
    pub department: String,
    pub post: String,
    pub role: DecisionRole,
    pub attitude: Attitude,
    pub phones: String,
    pub emails: String,
    pub wechat: String,
    pub birthday: Option<Birthday>,
    pub consent: Consent,
    pub no_contact: bool,
    pub note: String,
}

/// A grade set by hand, with its reason; without a grade, none.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GradeForm {
    #[ts(type = "number")]
    pub account: i64,
    pub grade: Option<Grade>,
    pub reason: String,
}

/// 记一笔
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LogForm {
    #[ts(type = "number")]
    pub account: i64,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub channel: Channel,
    /// Of a visit: the head of the firm or of the retail department took part.
    pub leader: bool,
    pub contact: String,
    pub told_them: String,
    pub they_told_us: String,
    /// Empty when nothing was promised.
    pub promise: String,
    pub promised_by: Promiser,
    #[ts(type = "string | null")]
    pub due_on: Option<NaiveDate>,
    /// The planned visit this reports, whichever day that was for; those planned there up to the day of a
    /// visit are settled anyway.
    #[ts(type = "number | null")]
    pub visit: Option<i64>,
}

/// Who is to be spoken to today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TalkDue {
    #[ts(type = "number")]
    pub account: i64,
    pub name: String,
    #[ts(type = "number")]
    pub log: i64,
    pub contact: String,
    pub phone: String,
    pub promise: String,
    pub promised_by: Promiser,
    #[ts(type = "string")]
    pub due_on: NaiveDate,
    pub overdue: bool,
}

/// How a file is to be understood and taken in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportChoices {
    /// A field for every column, as the preview named them.
    pub mapping: Option<Vec<Option<String>>>,
    /// `dmy` or `mdy`: what 05/01/2026 means.
    pub days: Option<String>,
    /// 26.1.5 is 2026-01-05.
    pub short_years: bool,
    pub likely: LikelyChoice,
}

/// What becomes of a row that may be an account there is already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LikelyChoice {
    /// Held back, for somebody to decide.
    #[default]
    Skip,
    /// Another account.
    Create,
    /// The same account.
    Update,
}

/// A list of customers as it was understood, before anything is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AccountImportPreview {
    pub path: String,
    pub encoding: String,
    pub sheet: Option<String>,
    /// 1-based; address cards have none.
    pub header_row: Option<usize>,
    pub columns: Vec<ImportColumn>,
    pub fields: Vec<ImportField>,
    pub counts: ImportCounts,
    /// Rows held back because they may be accounts there are already; part of `counts.skip`.
    pub held: usize,
    /// Whether a date can be read two ways, or has a year of two digits.
    pub ambiguous_dates: bool,
    pub short_years: bool,
    /// Without a column of names nothing can be taken in.
    pub has_names: bool,
    /// 自定义字段 that a column may be, as `custom:<id>`.
    pub custom: Vec<CustomField>,
    /// The first rows, those with findings before the others.
    pub rows: Vec<AccountImportRow>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AccountImportRow {
    /// 1-based row of the file.
    pub row: usize,
    /// 1-based among the data rows.
    pub number: usize,
    pub action: ImportAction,
    pub name: String,
    pub cells: Vec<String>,
    pub errors: Vec<CellError>,
    pub remarks: Vec<CellError>,
    pub duplicate: Option<DuplicateOf>,
}

/// What a row is like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DuplicateOf {
    pub alike: Alike,
    /// An account there is already …
    #[ts(type = "number | null")]
    pub account: Option<i64>,
    /// … or a row further up: of the file, and among the data rows.
    pub row: Option<usize>,
    pub number: Option<usize>,
    pub name: String,
}

/// Two accounts that may be one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DuplicatePair {
    pub alike: Alike,
    pub first: DuplicateSide,
    pub second: DuplicateSide,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DuplicateSide {
    #[ts(type = "number")]
    pub id: i64,
    pub name: String,
    pub contacts: Vec<String>,
    pub phones: Vec<String>,
    pub address: String,
    pub talks: usize,
    #[ts(type = "string | null")]
    pub since: Option<NaiveDate>,
}

/// Something a search found, of whatever subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FoundThing {
    pub kind: FoundKind,
    /// What the commands of its subject accept.
    pub id: String,
    pub title: String,
    pub sub: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FoundKind {
    Account,
    Person,
    /// 工单
    Case,
    /// What a customer has, by a number on it.
    Item,
    /// 巡查发现
    Finding,
    Regulation,
    Article,
    Paper,
}
