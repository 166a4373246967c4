//! Who has to have the text, and how it stands with each.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Acknowledgement, AcknowledgementRoute};
use crate::people::Employee;
use crate::regulations::{Version, in_force};

/// How it stands with one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AcknowledgementState {
    /// 待签收
    Pending,
    /// 已签收
    Signed,
    /// 拒签
    Refused,
    /// 已送达 by another route
    Served,
    /// 已离职, without a receipt
    Left,
}

impl AcknowledgementState {
    /// As papers name it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "待签收",
            Self::Signed => "已签收",
            Self::Refused => "拒签",
            Self::Served => "已送达",
            Self::Left => "离职未签",
        }
    }
}

/// One person and the record that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcknowledgementStatus<'a> {
    pub person: &'a Employee,
    pub state: AcknowledgementState,
    pub record: Option<&'a Acknowledgement>,
}

/// Everybody who worked here while the version was in force, up to today, by works number. Whoever
/// joins is pending by himself, a receipt survives the one who leaves.
#[must_use]
pub fn standing<'a>(
    version: &Version,
    versions: &[Version],
    people: &'a [Employee],
    records: &'a [Acknowledgement],
    today: NaiveDate,
) -> Vec<AcknowledgementStatus<'a>> {
    let Some(first) = version.effective_on.or(version.issued_on) else {
        return Vec::new();
    };
    let last = last_day(version, versions, first).unwrap_or(today.max(first));
    let mut found: Vec<AcknowledgementStatus<'a>> = people
        .iter()
        .filter_map(|person| {
            let record = records
                .iter()
                .rfind(|record| record.employee == i64::from(person.id))
                .filter(|record| record.route != AcknowledgementRoute::Withdrawn);
            let works = person.hired_on <= last
                && person.hired_on <= today.max(first)
                && person.left_on.is_none_or(|left| left >= first);
            (works || record.is_some()).then(|| AcknowledgementStatus {
                person,
                state: state(person, record, today),
                record,
            })
        })
        .collect();
    found.sort_by(|one, other| one.person.code.cmp(&other.person.code));
    found
}

impl AcknowledgementState {
    /// What the record that counts says: none, or one taken back, leaves it pending.
    #[must_use]
    pub fn of(record: Option<&Acknowledgement>) -> Self {
        match record.map(|record| record.route) {
            Some(AcknowledgementRoute::Signed) => Self::Signed,
            Some(AcknowledgementRoute::Refused) => Self::Refused,
            Some(AcknowledgementRoute::Withdrawn) | None => Self::Pending,
            Some(_) => Self::Served,
        }
    }
}

fn state(
    person: &Employee,
    record: Option<&Acknowledgement>,
    today: NaiveDate,
) -> AcknowledgementState {
    match AcknowledgementState::of(record) {
        AcknowledgementState::Pending if person.left_on.is_some_and(|left| left < today) => {
            AcknowledgementState::Left
        }
        state => state,
    }
}

/// The last day on which the version governed; none while it does or will.
fn last_day(version: &Version, versions: &[Version], first: NaiveDate) -> Option<NaiveDate> {
    let next = versions
        .iter()
        .filter(|other| other.id != version.id && other.label.is_some())
        .filter_map(|other| other.effective_on)
        .filter(|from| *from > first)
        .filter(|from| in_force(versions, *from).is_some_and(|then| then.id != version.id))
        .min()
        .and_then(|from| from.pred_opt());
    [version.ended_on, next].into_iter().flatten().min()
}
