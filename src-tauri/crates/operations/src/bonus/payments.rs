//! 发放 and 关账: what was paid on the notices of an issued quarter, what is open, and the end of the quarter.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::bonus::{
    BonusPayment, BonusPaymentWay, BonusRun, Notice, PaymentRefusal, PaymentStanding,
    check_paid_on, may_close, payment_standings,
};
use domain::ids::{BonusPaymentId, NoticeId};
use domain::moment::Moment;
use domain::money::Money;
use domain::people::Employee;
use domain::quarter::Quarter;
use store::NewBonusPayment;

use super::pay_days::{PayDays, ToPay};
use super::procedure::unsettled;
use super::receipts::{day_of, made_on};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{
    BonusPaymentEntry, BonusPaymentForm, BonusPaymentRow, BonusPaymentsView, BonusPerson, Role,
};

/// An issued run with what was granted and paid.
pub(super) struct Books {
    run: BonusRun,
    notices: Vec<Notice>,
    payments: Vec<BonusPayment>,
    closed: bool,
}

impl Books {
    /// None before the run is issued.
    pub(super) fn of(office: &Office, run: &BonusRun) -> Result<Option<Self>> {
        if run.issued.is_none() {
            return Ok(None);
        }
        let bonus = office.file.bonus();
        Ok(Some(Self {
            run: run.clone(),
            notices: bonus.notices(run.id)?,
            payments: bonus.payments(run.id)?,
            closed: is_closed(office, run)?,
        }))
    }

    fn open(office: &Office, quarter: Quarter) -> Result<Self> {
        let run = office.file.bonus().run(quarter)?;
        let books = run.map_or(Ok(None), |run| Self::of(office, &run))?;
        Ok(books.ok_or(PaymentRefusal::NotIssued { quarter })?)
    }

    fn still_open(office: &Office, quarter: Quarter) -> Result<Self> {
        let books = Self::open(office, quarter)?;
        match books.closed {
            true => Err(PaymentRefusal::Closed { quarter }.into()),
            false => Ok(books),
        }
    }

    fn standings(&self) -> Vec<PaymentStanding> {
        payment_standings(&self.notices, &self.payments)
    }

    /// The day a notice was issued; of a correcting one that is the day of its own paper.
    fn issued_on(&self, office: &Office, notice: NoticeId) -> Result<Option<NaiveDate>> {
        let correcting = self
            .notices
            .iter()
            .find(|one| one.id == notice && one.supersedes.is_some());
        match correcting {
            Some(notice) => made_on(office, notice),
            None => Ok(self.run.issued.as_ref().and_then(|by| day_of(&by.at))),
        }
    }

    /// As the page of the quarter shows it; `people` say in which department each was.
    pub(super) fn view(
        &self,
        office: &Office,
        people: &[BonusPerson],
    ) -> Result<BonusPaymentsView> {
        let standings = self.standings();
        let days = self.pay_days(office)?;
        let sum = |of: fn(&PaymentStanding) -> Money| {
            Money::total(standings.iter().map(of)).unwrap_or(Money::MAX)
        };
        Ok(BonusPaymentsView {
            pay_by: days.as_ref().map(PayDays::all),
            due: sum(|one| one.due),
            paid: sum(|one| one.paid),
            rows: standings
                .iter()
                .map(|one| BonusPaymentRow {
                    code: one.code.clone(),
                    name: one.name.clone(),
                    department: people
                        .iter()
                        .find(|person| person.code == one.code)
                        .map(|person| person.department.clone())
                        .unwrap_or_default(),
                    due: one.due,
                    paid: one.paid,
                    open: one.open(),
                    pay_by: days.as_ref().and_then(|days| days.by(one)),
                    last: one.last,
                })
                .collect(),
            entries: self.entries(),
            closing: office.file.bonus().closing(self.run.id)?,
        })
    }

    /// The latest first.
    fn entries(&self) -> Vec<BonusPaymentEntry> {
        let notices: HashMap<NoticeId, &Notice> =
            self.notices.iter().map(|one| (one.id, one)).collect();
        let mut entries: Vec<BonusPaymentEntry> = self
            .payments
            .iter()
            .filter_map(|payment| {
                let notice = notices.get(&payment.notice)?;
                Some(BonusPaymentEntry {
                    code: notice.code.clone(),
                    name: notice.name.clone(),
                    number: notice.number.clone(),
                    reversed: self
                        .payments
                        .iter()
                        .any(|other| other.reverses == Some(payment.id)),
                    payment: payment.clone(),
                })
            })
            .collect();
        entries.reverse();
        entries
    }

    pub(super) fn is_closed(&self) -> bool {
        self.closed
    }

    fn pay_days(&self, office: &Office) -> Result<Option<PayDays>> {
        PayDays::of(office, &self.run, &self.notices)
    }

    /// What a person is still to be paid, and by when; as it would be with the last day of employment that
    /// `person` has.
    pub(super) fn unpaid(
        &self,
        office: &Office,
        person: &Employee,
    ) -> Result<Option<(Money, NaiveDate)>> {
        let standings = self.standings();
        let Some(standing) = standings.iter().find(|one| one.employee == person.id) else {
            return Ok(None);
        };
        let days = self.pay_days(office)?;
        let days = days.map(|days| days.leaving(person.id, person.left_on));
        let by = days.and_then(|days| days.by(standing));
        Ok(by.map(|by| (standing.open(), by)))
    }

    /// What is left to be paid; nothing of a closed quarter.
    pub(super) fn to_pay(&self, office: &Office) -> Result<ToPay> {
        if self.closed {
            return Ok(ToPay::default());
        }
        let standings = self.standings();
        // Most quarters of a list are settled, and their days nobody asks for.
        let days = match may_close(&standings) {
            Ok(()) => None,
            Err(_) => self.pay_days(office)?,
        };
        Ok(ToPay::of(&standings, days.as_ref()))
    }

    /// Whether nothing stands in the way of closing: money, appeals, notices to be corrected.
    pub(super) fn may_be_closed(&self, office: &Office) -> Result<bool> {
        if self.closed || may_close(&self.standings()).is_err() {
            return Ok(false);
        }
        let waits = unsettled(office, self.run.quarter)?;
        Ok(waits.appeals.is_empty() && waits.notices.is_empty())
    }
}

/// Whether a run was closed and not opened again.
pub(super) fn is_closed(office: &Office, run: &BonusRun) -> Result<bool> {
    let closing = office.file.bonus().closing(run.id)?;
    Ok(closing.is_some_and(|closing| closing.closed))
}

/// Refuses what would change a closed quarter.
pub(super) fn needs_open(office: &Office, run: &BonusRun) -> Result<()> {
    match is_closed(office, run)? {
        true => Err(PaymentRefusal::Closed {
            quarter: run.quarter,
        }
        .into()),
        false => Ok(()),
    }
}

/// Puts on record that what is open was paid: to everybody who has something to get, or to those who are
/// named. Who is named and has something to give back, because a correction lowered his amount, gave it back.
///
/// # Errors
/// `bonus.not_issued`, `bonus.closed`, `bonus.paid_before_issue`, `bonus.paid_in_future`,
/// `bonus.nothing_to_pay`, `bonus.no_notice`, `bonus.back_from_wages`, `bonus.cash_note`.
pub fn pay(office: &mut Office, now: Moment, form: &BonusPaymentForm) -> Result<usize> {
    office.needs(Role::GeneralManagement)?;
    let books = Books::still_open(office, form.quarter)?;
    let open = named(books.standings(), &form.codes)?;
    if open.is_empty() {
        return Err(PaymentRefusal::NothingOpen.into());
    }
    for standing in &open {
        if let Some(issued) = books.issued_on(office, standing.notice)? {
            check_paid_on(form.on, issued, now.today())?;
        }
    }
    let back = open.iter().any(|one| one.open().is_negative());
    check_way(form, back)?;
    let sum = Money::total(open.iter().map(PaymentStanding::open)).unwrap_or(Money::MAX);
    let payload = serde_json::json!({
        "people": open.len(), "amount": sum.to_string(), "on": form.on, "way": form.way,
    });
    let quarter = form.quarter.to_string();
    office.record(now, "bonus.pay", &quarter, payload, |tx| {
        for standing in &open {
            tx.bonus().insert_payment(&NewBonusPayment {
                notice: standing.notice,
                amount: standing.open(),
                paid_on: form.on,
                way: form.way,
                note: form.note.trim(),
                reverses: None,
            })?;
        }
        Ok(())
    })?;
    Ok(open.len())
}

/// Those with something open; of those who are named, every one must hold a valid notice.
fn named(mut standings: Vec<PaymentStanding>, codes: &[String]) -> Result<Vec<PaymentStanding>> {
    for code in codes {
        if !standings.iter().any(|one| one.code == *code) {
            return Err(refusal("bonus.no_notice").fact("code", code).into());
        }
    }
    standings.retain(|one| match codes.is_empty() {
        true => one.open() > Money::ZERO,
        false => !one.open().is_zero() && codes.contains(&one.code),
    });
    Ok(standings)
}

/// Nothing is given back out of the wages without the person's consent, and cash leaves no trace but a
/// receipt; both are said where the payment is put on record.
fn check_way(form: &BonusPaymentForm, back: bool) -> Result<()> {
    if back && form.way == BonusPaymentWay::Payroll {
        return Err(refusal("bonus.back_from_wages").into());
    }
    if form.way == BonusPaymentWay::Cash && form.note.trim().is_empty() {
        return Err(refusal("bonus.cash_note").into());
    }
    Ok(())
}

/// 冲回: takes a payment back that was put on record by mistake, by its opposite.
///
/// # Errors
/// `bonus.closed`, `bonus.take_back_reason`; `bonus.no_payment` of one that is not of this quarter, was taken
/// back already, or takes another back.
pub fn take_back_payment(
    office: &mut Office,
    now: Moment,
    quarter: Quarter,
    id: BonusPaymentId,
    reason: &str,
) -> Result<()> {
    office.needs(Role::GeneralManagement)?;
    let books = Books::still_open(office, quarter)?;
    if reason.trim().is_empty() {
        return Err(refusal("bonus.take_back_reason").into());
    }
    let entries = books.entries();
    let entry = entries
        .iter()
        .find(|one| one.payment.id == id && !one.reversed && one.payment.reverses.is_none())
        .ok_or_else(|| refusal("bonus.no_payment").fact("id", id))?;
    let payment = &entry.payment;
    let amount = Money::ZERO
        .sub(payment.amount)
        .ok_or_else(|| anyhow::anyhow!("{} has no opposite", payment.amount))?;
    let payload = serde_json::json!({
        "person": entry.code, "amount": amount.to_string(), "on": payment.paid_on, "reason": reason.trim(),
    });
    let subject = quarter.to_string();
    office.record(now, "bonus.pay.back", &subject, payload, |tx| {
        tx.bonus().insert_payment(&NewBonusPayment {
            notice: payment.notice,
            amount,
            paid_on: payment.paid_on,
            way: payment.way,
            note: reason.trim(),
            reverses: Some(payment.id),
        })
    })?;
    Ok(())
}

/// 关账: nothing of the quarter changes any more until it is opened again.
///
/// # Errors
/// `bonus.not_issued`, `bonus.closed`, `bonus.close_unpaid` with those who are not settled with,
/// `bonus.close_appeals` and `bonus.close_to_correct` with what the faults of the quarter still wait for.
pub fn close(office: &mut Office, now: Moment, quarter: Quarter, note: &str) -> Result<()> {
    office.needs(Role::Owner)?;
    let books = Books::still_open(office, quarter)?;
    may_close(&books.standings())?;
    let unsettled = unsettled(office, quarter)?;
    if !unsettled.appeals.is_empty() {
        return Err(refusal("bonus.close_appeals")
            .fact("people", unsettled.appeals.join("、"))
            .into());
    }
    if !unsettled.notices.is_empty() {
        return Err(refusal("bonus.close_to_correct")
            .fact("numbers", unsettled.notices.join("、"))
            .into());
    }
    put_closing(office, now, &books, true, note)
}

/// Opens a closed quarter again, for a reason that stays on record: an appeal that was won, a payment that
/// came back.
///
/// # Errors
/// `bonus.not_closed`, `bonus.reopen_reason`.
pub fn reopen(office: &mut Office, now: Moment, quarter: Quarter, reason: &str) -> Result<()> {
    office.needs(Role::Owner)?;
    let books = Books::open(office, quarter)?;
    if !books.closed {
        return Err(PaymentRefusal::NotClosed { quarter }.into());
    }
    if reason.trim().is_empty() {
        return Err(refusal("bonus.reopen_reason").into());
    }
    put_closing(office, now, &books, false, reason)
}

fn put_closing(
    office: &mut Office,
    now: Moment,
    books: &Books,
    closed: bool,
    reason: &str,
) -> Result<()> {
    let reason = reason.trim();
    let (action, run) = (
        if closed {
            "bonus.close"
        } else {
            "bonus.reopen"
        },
        books.run.id,
    );
    let payload = serde_json::json!({ "reason": reason });
    let subject = books.run.quarter.to_string();
    office.record(now, action, &subject, payload, |tx| {
        tx.bonus().insert_closing(run, closed, reason)
    })
}
