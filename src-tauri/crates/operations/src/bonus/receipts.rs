//! 通知书送达: when and how each notice reached its person. From that day his time to object runs; what
//! nobody has received is listed until somebody has.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate};
use domain::bonus::{BonusRules, BonusRun, Notice, NoticeState};
use domain::ids::NoticeId;
use domain::moment::Moment;
use domain::money::Money;
use domain::people::Employee;
use domain::quarter::Quarter;
use domain::regulations::{
    Acknowledgement, AcknowledgementRefusal, AcknowledgementRoute, AcknowledgementState,
    NewAcknowledgement, Version,
};
use store::{Receiver, StoreError, Tx};

use super::payments::Books;
use super::view::view;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{BonusView, NoticeReceiptForm, Role};

/// How it stands with the delivery of one notice.
pub(super) struct Delivery {
    pub(super) state: AcknowledgementState,
    pub(super) receipt: Option<Acknowledgement>,
    pub(super) deliver_by: Option<NaiveDate>,
    pub(super) appeal_until: Option<NaiveDate>,
}

/// What the deliveries of a run are judged by: its receipts and the days of its regulation.
pub(super) struct Deliveries {
    receipts: HashMap<NoticeId, Acknowledgement>,
    deliver_workdays: Option<u32>,
    appeal_workdays: Option<u32>,
    approved_on: Option<NaiveDate>,
}

impl Deliveries {
    pub(super) fn of(office: &Office, run: &BonusRun) -> Result<Self> {
        let version = run
            .version
            .map(|version| office.file.regulations().version(version))
            .transpose()?;
        let days = |key| {
            let version: &Version = version.as_ref()?;
            version.parameters.count(key).ok()
        };
        Ok(Self {
            // The last record about a notice is the one that counts.
            receipts: office
                .file
                .bonus()
                .notice_receipts(run.id)?
                .into_iter()
                .collect(),
            deliver_workdays: days("bonus.notice.workdays"),
            appeal_workdays: version
                .as_ref()
                .and_then(|version| BonusRules::read(&version.parameters).ok())
                .map(|rules| rules.appeal_workdays),
            approved_on: run.approved.as_ref().and_then(|done| day_of(&done.at)),
        })
    }

    /// A correcting notice is due from the day it was made, the others from the approval.
    pub(super) fn standing(&self, office: &Office, notice: &Notice) -> Result<Delivery> {
        let receipt = self.receipts.get(&notice.id).cloned();
        let state = AcknowledgementState::of(receipt.as_ref());
        let calendar = office.calendar()?;
        let begins = match notice.supersedes {
            Some(_) => made_on(office, notice)?,
            None => self.approved_on,
        };
        let received = receipt
            .as_ref()
            .filter(|_| state != AcknowledgementState::Pending)
            .map(|receipt| receipt.on);
        let last = |from: Option<NaiveDate>, days: Option<u32>| {
            from.zip(days)
                .map(|(from, days)| calendar.after(from, days))
        };
        Ok(Delivery {
            state,
            receipt,
            deliver_by: last(begins, self.deliver_workdays),
            appeal_until: last(received, self.appeal_workdays),
        })
    }
}

/// A valid notice of somebody, and whether it reached him.
pub(crate) struct OwnNotice {
    pub(crate) quarter: Quarter,
    pub(crate) number: String,
    pub(crate) reached: bool,
    /// The last day to hand it over.
    pub(crate) deliver_by: Option<NaiveDate>,
    /// What is still to be paid on it, and by when.
    pub(crate) unpaid: Option<(Money, NaiveDate)>,
}

/// The valid notices of a person, those of the latest quarter first; what is to be paid on them goes by the
/// last day of employment that `person` has.
pub(crate) fn notices_of(office: &Office, person: &Employee) -> Result<Vec<OwnNotice>> {
    let mut found = Vec::new();
    for run in office.file.bonus().runs()? {
        let mut own = office.file.bonus().notices(run.id)?;
        own.retain(|one| one.employee == person.id && one.state == NoticeState::Valid);
        if own.is_empty() {
            continue;
        }
        let deliveries = Deliveries::of(office, &run)?;
        let unpaid =
            Books::of(office, &run)?.map_or(Ok(None), |books| books.unpaid(office, person))?;
        for notice in own {
            let delivery = deliveries.standing(office, &notice)?;
            found.push(OwnNotice {
                quarter: run.quarter,
                number: notice.number,
                reached: delivery.state != AcknowledgementState::Pending,
                deliver_by: delivery.deliver_by,
                unpaid,
            });
        }
    }
    found.sort_by(|a, b| b.quarter.cmp(&a.quarter).then(a.number.cmp(&b.number)));
    Ok(found)
}

/// The day on which the paper of a notice was made.
pub(super) fn made_on(office: &Office, notice: &Notice) -> Result<Option<NaiveDate>> {
    Ok(day_of(&office.file.papers().get(notice.paper)?.created_at))
}

/// The day of an instant as it is stored, RFC 3339.
pub(super) fn day_of(at: &str) -> Option<NaiveDate> {
    let at = DateTime::parse_from_rfc3339(at).ok()?;
    Some(at.date_naive())
}

/// Receipts that may be put on record.
pub(super) struct Ready {
    quarter: Quarter,
    pub(super) new: NewAcknowledgement,
    /// Each notice with the hash of its paper.
    pub(super) received: Vec<(Notice, String)>,
}

/// Puts the same receipt on record for all notices that are named, or for none.
pub fn receive(office: &mut Office, now: Moment, form: &NoticeReceiptForm) -> Result<BonusView> {
    let ready = ready(office, now, form)?;
    put(office, now, &ready)
}

/// Checks the receipts without recording them.
pub(super) fn ready(office: &Office, now: Moment, form: &NoticeReceiptForm) -> Result<Ready> {
    office.needs(Role::GeneralManagement)?;
    let run = office
        .file
        .bonus()
        .run(form.quarter)?
        .filter(|run| run.issued.is_some())
        .ok_or_else(|| refusal("bonus.not_issued").fact("quarter", form.quarter))?;
    if form.numbers.is_empty() {
        return Err(refusal("acknowledgement.nobody").into());
    }
    let new = NewAcknowledgement::typed(
        form.route,
        form.on,
        &form.witnesses,
        &form.reference,
        &form.note,
    );
    let notices = office.file.bonus().notices(run.id)?;
    let before: HashMap<NoticeId, Acknowledgement> = office
        .file
        .bonus()
        .notice_receipts(run.id)?
        .into_iter()
        .collect();
    let mut received: Vec<(Notice, String)> = Vec::new();
    for number in &form.numbers {
        let notice = notices
            .iter()
            .find(|notice| notice.number == number.trim())
            .ok_or_else(|| refusal("bonus.no_such_notice").fact("number", number))?;
        // Nobody signs for a paper that no longer counts; taking a record back is always possible.
        if notice.state != NoticeState::Valid && form.route != AcknowledgementRoute::Withdrawn {
            return Err(refusal("bonus.notice_superseded")
                .fact("number", number)
                .into());
        }
        let paper = office.file.papers().get(notice.paper)?;
        let since = day_of(&paper.created_at).unwrap_or(NaiveDate::MIN);
        new.check(&notice.name, since, now.today(), before.get(&notice.id))
            .map_err(|refused| match refused {
                AcknowledgementRefusal::TooEarly { name, on, since } => {
                    refusal("bonus.receipt_too_early")
                        .fact("name", name)
                        .fact("day", on)
                        .fact("since", since)
                        .into()
                }
                refused => crate::Error::from(refused),
            })?;
        received.push((notice.clone(), paper.sha256));
    }
    Ok(Ready {
        quarter: form.quarter,
        new,
        received,
    })
}

pub(super) fn put(office: &mut Office, now: Moment, ready: &Ready) -> Result<BonusView> {
    let (new, received) = (&ready.new, &ready.received);
    let numbers: Vec<&str> = received
        .iter()
        .map(|(notice, _)| notice.number.as_str())
        .collect();
    let payload = serde_json::json!({ "notices": numbers, "route": new.route, "on": new.on });
    let about = ready.quarter.to_string();
    office.record(now, "bonus.receipt", &about, payload, |tx| keep(tx, ready))?;
    view(office, now.today(), ready.quarter)
}

pub(super) fn keep(tx: &Tx<'_>, ready: &Ready) -> std::result::Result<(), StoreError> {
    let bonus = tx.bonus();
    ready.received.iter().try_for_each(|(notice, hash)| {
        let who = Receiver {
            employee: notice.employee,
            code: &notice.code,
            name: &notice.name,
        };
        bonus
            .insert_notice_receipt(notice.id, hash, who, &ready.new)
            .map(|_| ())
    })
}
