//! How a person got the text, and what must be on record for each way.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// 送达方式
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AcknowledgementRoute {
    /// 本人签收
    Signed,
    /// 拒签: two witnesses
    Refused,
    /// 邮政特快专递, with its number
    Ems,
    /// 微信, with a screenshot
    Wechat,
    /// 电子邮件
    Email,
    /// A record made by mistake is taken back, with the reason.
    Withdrawn,
}

impl AcknowledgementRoute {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Signed,
        Self::Refused,
        Self::Ems,
        Self::Wechat,
        Self::Email,
        Self::Withdrawn,
    ];

    /// The word as stored and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Signed => "signed",
            Self::Refused => "refused",
            Self::Ems => "ems",
            Self::Wechat => "wechat",
            Self::Email => "email",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The reverse of [`Self::word`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|route| route.word() == word)
    }

    /// As papers name it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Signed => "本人签收",
            Self::Refused => "拒签（见证送达）",
            Self::Ems => "邮寄送达",
            Self::Wechat => "微信送达",
            Self::Email => "电子邮件送达",
            Self::Withdrawn => "登记有误，已撤回",
        }
    }
}

/// What is told about a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAcknowledgement {
    pub route: AcknowledgementRoute,
    pub on: NaiveDate,
    /// Two people who saw that the text was offered and refused.
    pub witnesses: Vec<String>,
    /// Number of the parcel, address, account.
    pub reference: String,
    pub note: String,
}

/// A receipt on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Acknowledgement {
    #[ts(type = "number")]
    pub id: i64,
    #[ts(type = "number")]
    pub employee: i64,
    /// As they were on the day.
    pub code: String,
    pub name: String,
    /// The whole hash of the version.
    pub hash: String,
    pub route: AcknowledgementRoute,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub witnesses: Vec<String>,
    pub reference: String,
    pub note: String,
    /// Who put it on record, when.
    pub recorded_by: String,
    pub recorded_at: String,
}

/// Why a receipt is not put on record as told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AcknowledgementRefusal {
    #[error("the version is not issued: there is no hash to sign for")]
    NotIssued,
    #[error("{name}: {on} lies after today")]
    InTheFuture { name: String, on: NaiveDate },
    #[error("{name}: {on} lies before the text was there ({since})")]
    TooEarly {
        name: String,
        on: NaiveDate,
        since: NaiveDate,
    },
    #[error("{name}: a refusal needs two witnesses")]
    TwoWitnesses { name: String },
    #[error("{name}: the route needs its number or address")]
    NoReference { name: String },
    #[error("{name}: taking a record back needs a reason")]
    NoReason { name: String },
    #[error("{name} has signed already on {on}")]
    SignedAlready { name: String, on: NaiveDate },
}

impl AcknowledgementRefusal {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotIssued => "acknowledgement.not_issued",
            Self::InTheFuture { .. } => "acknowledgement.in_the_future",
            Self::TooEarly { .. } => "acknowledgement.too_early",
            Self::TwoWitnesses { .. } => "acknowledgement.two_witnesses",
            Self::NoReference { .. } => "acknowledgement.no_reference",
            Self::NoReason { .. } => "acknowledgement.no_reason",
            Self::SignedAlready { .. } => "acknowledgement.signed_already",
        }
    }
}

impl NewAcknowledgement {
    /// As it was typed, without the blanks around it and without empty witnesses.
    #[must_use]
    pub fn typed(
        route: AcknowledgementRoute,
        on: NaiveDate,
        witnesses: &[String],
        reference: &str,
        note: &str,
    ) -> Self {
        Self {
            route,
            on,
            witnesses: witnesses
                .iter()
                .map(|witness| witness.trim().to_owned())
                .filter(|witness| !witness.is_empty())
                .collect(),
            reference: reference.trim().to_owned(),
            note: note.trim().to_owned(),
        }
    }

    /// Whether it can have been as told. `since` is the first day on which the text could be handed
    /// out, `before` the record that counts now.
    pub fn check(
        &self,
        name: &str,
        since: NaiveDate,
        today: NaiveDate,
        before: Option<&Acknowledgement>,
    ) -> Result<(), AcknowledgementRefusal> {
        let (name, on) = (name.to_owned(), self.on);
        if on > today {
            return Err(AcknowledgementRefusal::InTheFuture { name, on });
        }
        if on < since {
            return Err(AcknowledgementRefusal::TooEarly { name, on, since });
        }
        let signed = before.filter(|before| before.route == AcknowledgementRoute::Signed);
        match self.route {
            AcknowledgementRoute::Withdrawn if self.note.trim().is_empty() => {
                Err(AcknowledgementRefusal::NoReason { name })
            }
            AcknowledgementRoute::Withdrawn => Ok(()),
            _ if signed.is_some() => Err(AcknowledgementRefusal::SignedAlready {
                name,
                on: signed.map_or(on, |before| before.on),
            }),
            AcknowledgementRoute::Refused if self.own_witnesses(&name).len() < 2 => {
                Err(AcknowledgementRefusal::TwoWitnesses { name })
            }
            AcknowledgementRoute::Ems | AcknowledgementRoute::Email
                if self.reference.trim().is_empty() =>
            {
                Err(AcknowledgementRefusal::NoReference { name })
            }
            _ => Ok(()),
        }
    }

    /// Witnesses that are somebody, each once, and not the person himself.
    fn own_witnesses(&self, name: &str) -> Vec<&str> {
        let mut found: Vec<&str> = Vec::new();
        for witness in self.witnesses.iter().map(|witness| witness.trim()) {
            if !witness.is_empty() && witness != name && !found.contains(&witness) {
                found.push(witness);
            }
        }
        found
    }
}
