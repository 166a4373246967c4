//! 发放 and 关账: what was paid on the notices of an issued quarter, what is still open, and when the
//! quarter may be closed. Payments are only ever added; a mistake is taken back by its opposite.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Notice, NoticeState, PersonName, Signoff};
use crate::ids::{BonusPaymentId, EmployeeId, NoticeId};
use crate::money::Money;
use crate::quarter::Quarter;

/// How money reached the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BonusPaymentWay {
    /// 随当月工资
    Payroll,
    /// 银行转账
    Transfer,
    /// 现金
    Cash,
}

/// 发放记录. Negative where it takes another one back, or where a corrected notice lowered what was paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BonusPayment {
    pub id: BonusPaymentId,
    pub notice: NoticeId,
    pub amount: Money,
    pub paid_on: NaiveDate,
    pub way: BonusPaymentWay,
    pub note: String,
    /// The payment that this one takes back.
    pub reverses: Option<BonusPaymentId>,
    pub by: Signoff,
}

/// 关账, or that a closed quarter was opened again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BonusClosing {
    pub closed: bool,
    /// Why it was opened again; may be empty where it was closed.
    pub reason: String,
    pub by: Signoff,
}

/// How it stands with one person of the quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentStanding {
    pub employee: EmployeeId,
    /// The valid notice, on which the next payment is put.
    pub notice: NoticeId,
    pub code: String,
    pub name: String,
    /// What the valid notice grants.
    pub due: Money,
    /// What was paid on this notice and on those it superseded.
    pub paid: Money,
    /// The day of the latest payment that stands.
    pub last: Option<NaiveDate>,
}

impl PaymentStanding {
    /// What is still to be paid; below zero, what is to be given back.
    #[must_use]
    pub fn open(&self) -> Money {
        self.due.sub(self.paid).unwrap_or(Money::ZERO)
    }
}

/// Why a payment is not put on record, or a quarter not closed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaymentRefusal {
    #[error("{quarter} is not issued")]
    NotIssued { quarter: Quarter },
    #[error("{quarter} is closed")]
    Closed { quarter: Quarter },
    #[error("{quarter} is not closed")]
    NotClosed { quarter: Quarter },
    #[error("paid on {on}, before the notices were issued on {issued}")]
    BeforeIssue { on: NaiveDate, issued: NaiveDate },
    #[error("paid on {on}, which is after today, {today}")]
    Future { on: NaiveDate, today: NaiveDate },
    #[error("nothing is open")]
    NothingOpen,
    #[error("open amounts: {people:?}")]
    Open { people: Vec<PersonName> },
}

impl PaymentRefusal {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotIssued { .. } => "bonus.not_issued",
            Self::Closed { .. } => "bonus.closed",
            Self::NotClosed { .. } => "bonus.not_closed",
            Self::BeforeIssue { .. } => "bonus.paid_before_issue",
            Self::Future { .. } => "bonus.paid_in_future",
            Self::NothingOpen => "bonus.nothing_to_pay",
            Self::Open { .. } => "bonus.close_unpaid",
        }
    }
}

/// Everybody who holds a valid notice, by works number.
#[must_use]
pub fn payment_standings(notices: &[Notice], payments: &[BonusPayment]) -> Vec<PaymentStanding> {
    let owners: BTreeMap<NoticeId, EmployeeId> = notices
        .iter()
        .map(|notice| (notice.id, notice.employee))
        .collect();
    let mut standings: Vec<PaymentStanding> = notices
        .iter()
        .filter(|notice| notice.state == NoticeState::Valid)
        .map(|notice| {
            let mine = || {
                payments
                    .iter()
                    .filter(|one| owners.get(&one.notice) == Some(&notice.employee))
            };
            let undone = |one: &BonusPayment| mine().any(|other| other.reverses == Some(one.id));
            PaymentStanding {
                employee: notice.employee,
                notice: notice.id,
                code: notice.code.clone(),
                name: notice.name.clone(),
                due: notice.total,
                paid: Money::total(mine().map(|one| one.amount)).unwrap_or(Money::ZERO),
                last: mine()
                    .filter(|one| one.reverses.is_none() && !undone(one))
                    .map(|one| one.paid_on)
                    .max(),
            }
        })
        .collect();
    standings.sort_by(|a, b| a.code.cmp(&b.code));
    standings
}

/// A payment is made between the day of issue and today.
pub fn check_paid_on(
    on: NaiveDate,
    issued: NaiveDate,
    today: NaiveDate,
) -> Result<(), PaymentRefusal> {
    if on < issued {
        return Err(PaymentRefusal::BeforeIssue { on, issued });
    }
    if on > today {
        return Err(PaymentRefusal::Future { on, today });
    }
    Ok(())
}

/// A quarter is closed when nothing is open between the firm and anybody.
pub fn may_close(standings: &[PaymentStanding]) -> Result<(), PaymentRefusal> {
    let people: Vec<PersonName> = standings
        .iter()
        .filter(|one| !one.open().is_zero())
        .map(|one| PersonName {
            code: one.code.clone(),
            name: one.name.clone(),
        })
        .collect();
    if people.is_empty() {
        return Ok(());
    }
    Err(PaymentRefusal::Open { people })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn notice(id: i64, employee: i64, yuan: i64, state: NoticeState) -> Notice {
        Notice {
            id: id.into(),
            run: 1.into(),
            number: format!("JT-2026Q3-{id:03}"),
            employee: employee.into(),
            code: format!("E{employee:02}"),
            name: "李玥".to_owned(),
            total: Money::from_fen(yuan * 100).unwrap(),
            state,
            paper: id.into(),
            supersedes: None,
        }
    }

    fn payment(id: i64, notice: i64, yuan: i64, reverses: Option<i64>) -> BonusPayment {
        BonusPayment {
            id: id.into(),
            notice: notice.into(),
            amount: Money::from_fen(yuan * 100).unwrap(),
            paid_on: day("2026-11-10"),
            way: BonusPaymentWay::Payroll,
            note: String::new(),
            reverses: reverses.map(Into::into),
            by: Signoff {
                user: 1.into(),
                name: "明烛".to_owned(),
                at: String::new(),
            },
        }
    }

    fn yuan(amount: Money) -> i64 {
        amount.fen() / 100
    }

    #[test]
    fn what_was_paid_on_a_superseded_notice_counts_for_the_one_that_took_its_place() {
        let notices = [
            notice(1, 1, 700, NoticeState::Superseded),
            notice(2, 1, 900, NoticeState::Valid),
            notice(3, 2, 500, NoticeState::Valid),
        ];
        let paid = [payment(1, 1, 700, None), payment(2, 3, 500, None)];
        let standings = payment_standings(&notices, &paid);
        let open: Vec<i64> = standings.iter().map(|one| yuan(one.open())).collect();
        assert_eq!(open, [200, 0]);
        let refused = may_close(&standings).unwrap_err();
        assert_eq!(refused.code(), "bonus.close_unpaid");
    }

    #[test]
    fn a_correction_downwards_leaves_something_to_give_back() {
        let notices = [
            notice(1, 1, 700, NoticeState::Superseded),
            notice(2, 1, 600, NoticeState::Valid),
        ];
        let paid = vec![payment(1, 1, 700, None)];
        assert_eq!(yuan(payment_standings(&notices, &paid)[0].open()), -100);
        let given_back = [paid[0].clone(), payment(2, 2, -100, None)];
        let standings = payment_standings(&notices, &given_back);
        assert!(standings[0].open().is_zero());
        assert!(may_close(&standings).is_ok());
    }

    #[test]
    fn a_payment_that_was_taken_back_is_no_day_of_payment() {
        let notices = [notice(1, 1, 700, NoticeState::Valid)];
        let paid = [payment(1, 1, 700, None), payment(2, 1, -700, Some(1))];
        let standing = &payment_standings(&notices, &paid)[0];
        assert_eq!((yuan(standing.open()), standing.last), (700, None));
    }

    #[test]
    fn nobody_is_paid_before_the_notices_or_after_today() {
        let (issued, today) = (day("2026-10-22"), day("2026-11-10"));
        assert!(check_paid_on(issued, issued, today).is_ok());
        assert!(check_paid_on(today, issued, today).is_ok());
        let early = check_paid_on(day("2026-10-21"), issued, today).unwrap_err();
        assert_eq!(early.code(), "bonus.paid_before_issue");
        let late = check_paid_on(day("2026-11-11"), issued, today).unwrap_err();
        assert_eq!(late.code(), "bonus.paid_in_future");
    }

    proptest! {
        #[test]
        fn paying_what_is_open_closes_every_quarter(
            totals in prop::collection::vec((0i64..100_000, 0i64..100_000, any::<bool>()), 1..12)
        ) {
            let mut notices = Vec::new();
            let mut paid = Vec::new();
            for (number, (before, after, was_paid)) in totals.iter().enumerate() {
                let (person, id) = (number as i64, number as i64 * 2 + 1);
                notices.push(notice(id, person, *before, NoticeState::Superseded));
                notices.push(notice(id + 1, person, *after, NoticeState::Valid));
                if *was_paid && *before > 0 {
                    paid.push(payment(id, id, *before, None));
                }
            }
            for standing in payment_standings(&notices, &paid) {
                if !standing.open().is_zero() {
                    let mut rest = payment(i64::from(standing.notice), standing.notice.into(), 0, None);
                    rest.amount = standing.open();
                    paid.push(rest);
                }
            }
            prop_assert!(may_close(&payment_standings(&notices, &paid)).is_ok());
        }
    }
}
