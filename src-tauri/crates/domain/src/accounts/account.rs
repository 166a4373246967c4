//! 客户: a company or a person who buys, with everybody one talks to there.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::birthday::Birthday;
use super::custom::CustomValue;
use super::grade::Grade;
use super::phone::Phone;
use crate::ids::{AccountId, ContactId, CustomFieldId, EmployeeId};
use crate::money::Money;

/// 客户. What is not known is empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Account {
    pub id: AccountId,
    pub kind: AccountKind,
    pub name: String,
    /// What people in the shop say.
    pub short_name: String,
    /// 客户编号, or the number another program gave it.
    pub code: String,
    /// 集团: the account it belongs to.
    pub parent: Option<AccountId>,
    pub status: AccountStatus,
    /// 客户经理
    pub manager: Option<EmployeeId>,
    pub grade: Option<HeldGrade>,
    /// 统一社会信用代码
    pub credit_code: String,
    pub industry: String,
    /// 来源: 转介绍, 门店, 展会 …
    pub source: String,
    pub address: String,
    pub website: String,
    /// 建档日期, or since when they buy.
    #[ts(type = "string | null")]
    pub since: Option<NaiveDate>,
    /// 年采购额 as it was told or estimated.
    pub yearly_purchase: Option<Money>,
    /// Of the company itself: switchboard, fax.
    pub phones: Vec<Phone>,
    pub emails: Vec<String>,
    /// The first one is called first.
    pub contacts: Vec<Contact>,
    pub note: String,
    /// What the owner's own fields say; a field that says nothing is not there. Imports and merges kept
    /// before there were such fields have none.
    #[serde(default)]
    pub custom: Vec<CustomValue>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AccountKind {
    /// 单位
    Company,
    /// 个人
    Person,
}

/// 客户状态
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AccountStatus {
    /// 潜在
    Prospect,
    /// 合作中
    Active,
    /// 暂停
    Paused,
    /// 流失
    Lost,
    /// 归档: kept, not listed.
    Archived,
}

/// The grade an account has, by whom and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HeldGrade {
    pub grade: Grade,
    pub by: GradedBy,
    /// Required for a grade set by hand.
    pub reason: String,
    #[ts(type = "string")]
    pub on: NaiveDate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GradedBy {
    /// From the weights of the regulation.
    Rule,
    Hand,
    /// It stood in a list that was taken in.
    Import,
}

/// A grade an account had, kept when another one came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GradeRecord {
    /// None: it was taken away.
    pub grade: Option<Grade>,
    pub graded_by: Option<GradedBy>,
    pub reason: String,
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// What the regulation came to on that day, where somebody set another one.
    pub by_rule: Option<Grade>,
    /// Who wrote it.
    pub by: String,
}

/// 联系人
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Contact {
    pub id: ContactId,
    pub name: String,
    pub department: String,
    pub post: String,
    pub role: DecisionRole,
    pub attitude: Attitude,
    pub phones: Vec<Phone>,
    pub emails: Vec<String>,
    pub wechat: String,
    pub birthday: Option<Birthday>,
    /// 个人信息处理同意 (PIPL art. 13, 14).
    pub consent: Consent,
    /// 勿扰: no calls, no messages of our own accord.
    pub no_contact: bool,
    pub note: String,
}

/// 决策角色
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DecisionRole {
    Unknown,
    /// 决策人
    Decider,
    /// 影响人
    Influencer,
    /// 使用人
    User,
    /// 教练: helps us from inside.
    Coach,
    /// 把关人
    Gatekeeper,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Attitude {
    Unknown,
    /// 支持
    Supports,
    /// 中立
    Neutral,
    /// 反对
    Opposes,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// 未询问
    Unknown,
    /// 已同意
    Given,
    /// 已撤回
    Withdrawn,
}

impl Account {
    /// A customer of whom only the name is known.
    #[must_use]
    pub fn named(kind: AccountKind, name: impl Into<String>) -> Self {
        Self {
            id: 0.into(),
            kind,
            name: name.into(),
            short_name: String::new(),
            code: String::new(),
            parent: None,
            status: AccountStatus::Active,
            manager: None,
            grade: None,
            credit_code: String::new(),
            industry: String::new(),
            source: String::new(),
            address: String::new(),
            website: String::new(),
            since: None,
            yearly_purchase: None,
            phones: Vec::new(),
            emails: Vec::new(),
            contacts: Vec::new(),
            note: String::new(),
            custom: Vec::new(),
        }
    }

    /// What one of the owner's own fields says of it.
    #[must_use]
    pub fn custom(&self, field: CustomFieldId) -> Option<&str> {
        let mut values = self.custom.iter();
        let found = values.find(|value| value.field == field)?;
        Some(&found.value)
    }

    /// Sets one of the owner's own fields; none empties it.
    pub fn set_custom(&mut self, field: CustomFieldId, value: Option<String>) {
        self.custom.retain(|known| known.field != field);
        if let Some(value) = value {
            self.custom.push(CustomValue { field, value });
            self.custom.sort_by_key(|known| known.field);
        }
    }

    /// Every number, the company's first.
    pub fn all_phones(&self) -> impl Iterator<Item = &Phone> {
        let people = self.contacts.iter().flat_map(|contact| &contact.phones);
        self.phones.iter().chain(people)
    }

    /// Every address, the company's first.
    pub fn all_emails(&self) -> impl Iterator<Item = &str> {
        let people = self.contacts.iter().flat_map(|contact| &contact.emails);
        self.emails.iter().chain(people).map(String::as_str)
    }
}

impl Contact {
    /// Somebody of whom only the name is known.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            id: 0.into(),
            name: name.into(),
            department: String::new(),
            post: String::new(),
            role: DecisionRole::Unknown,
            attitude: Attitude::Unknown,
            phones: Vec::new(),
            emails: Vec::new(),
            wechat: String::new(),
            birthday: None,
            consent: Consent::Unknown,
            no_contact: false,
            note: String::new(),
        }
    }
}
