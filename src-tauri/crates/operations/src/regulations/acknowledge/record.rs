//! Putting receipts on record. They are never changed: a mistake is taken back by another one.

use chrono::NaiveDate;
use domain::ids::{EmployeeId, VersionId};
use domain::moment::Moment;
use domain::regulations::{AcknowledgementRefusal, AdoptionStage, NewAcknowledgement, Version};
use store::Receiver;

use super::super::adoption::record_of;
use super::super::change::subject;
use super::super::find::load;
use super::view::acknowledgements;
use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::views::{AcknowledgementForm, AcknowledgementView, Role};

/// Puts the same receipt on record for all that are named, or for none.
pub fn acknowledge(
    office: &mut Office,
    now: Moment,
    form: &AcknowledgementForm,
) -> Result<AcknowledgementView> {
    let ready = ready(office, now, form)?;
    put(office, now, &ready)
}

/// Puts on record what was found to be possible.
pub(super) fn put(office: &mut Office, now: Moment, ready: &Ready) -> Result<AcknowledgementView> {
    let Ready {
        version,
        hash,
        new,
        receivers,
    } = ready;
    let version = *version;
    let codes: Vec<&str> = receivers
        .iter()
        .map(|receiver| receiver.code.as_str())
        .collect();
    let payload = serde_json::json!({
        "people": codes, "route": new.route, "on": new.on, "hash": hash,
    });
    let action = "regulation.acknowledge";
    office.record(now, action, &subject(version), payload, |tx| {
        let regulations = tx.regulations();
        receivers.iter().try_for_each(|receiver| {
            let receiver = Receiver {
                employee: receiver.employee,
                code: &receiver.code,
                name: &receiver.name,
            };
            regulations
                .insert_acknowledgement(version, hash, receiver, new)
                .map(|_| ())
        })
    })?;
    acknowledgements(office, now.today(), version.into())
}

/// A receipt that can be put on record.
pub(super) struct Ready {
    version: VersionId,
    hash: String,
    pub(super) new: NewAcknowledgement,
    pub(super) receivers: Vec<Named>,
}

/// Who received it.
pub(super) struct Named {
    pub(super) employee: EmployeeId,
    pub(super) code: String,
    pub(super) name: String,
}

/// Whether all that are named can have received it as told.
pub(super) fn ready(office: &Office, now: Moment, form: &AcknowledgementForm) -> Result<Ready> {
    office.needs(Role::GeneralManagement)?;
    let (_, version) = load(office, form.version)?;
    let hash = version
        .hash
        .clone()
        .ok_or(AcknowledgementRefusal::NotIssued)?;
    if form.people.is_empty() {
        return Err(refusal("acknowledgement.nobody").into());
    }
    let new = NewAcknowledgement::typed(
        form.route,
        form.on,
        &form.witnesses,
        &form.reference,
        &form.note,
    );
    let organisation = office.file.people().organisation()?;
    let records = office.file.regulations().acknowledgements(version.id)?;
    let since = since(office, &version)?;
    let mut receivers = Vec::new();
    for code in &form.people {
        let person = organisation
            .by_code(code.trim())
            .ok_or_else(|| refusal("acknowledgement.unknown_person").fact("code", code))?;
        let id = i64::from(person.id);
        let before = records.iter().rfind(|record| record.employee == id);
        new.check(
            &person.name,
            since.max(person.hired_on),
            now.today(),
            before,
        )?;
        receivers.push(Named {
            employee: person.id,
            code: person.code.clone(),
            name: person.name.clone(),
        });
    }
    Ok(Ready {
        version: version.id,
        hash,
        new,
        receivers,
    })
}

/// The first day on which the final text could be handed out: publicity, else the issue.
fn since(office: &Office, version: &Version) -> Result<NaiveDate> {
    let published = record_of(office, version.id)?
        .step(AdoptionStage::Publication)
        .map(|step| step.from);
    let days = [published, version.issued_on, version.effective_on];
    Ok(days.into_iter().flatten().min().unwrap_or(NaiveDate::MIN))
}

impl From<AcknowledgementRefusal> for Error {
    fn from(refused: AcknowledgementRefusal) -> Self {
        use AcknowledgementRefusal as R;
        let answer = refusal(refused.code()).detail(&refused);
        match &refused {
            R::NotIssued => answer,
            R::InTheFuture { name, on } | R::SignedAlready { name, on } => {
                answer.fact("name", name).fact("day", on)
            }
            R::TooEarly { name, on, since } => answer
                .fact("name", name)
                .fact("day", on)
                .fact("since", since),
            R::TwoWitnesses { name } | R::NoReference { name } | R::NoReason { name } => {
                answer.fact("name", name)
            }
        }
        .into()
    }
}
