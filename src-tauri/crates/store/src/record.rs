//! The only gate for writes: one transaction and its line in the audit trail, all of it or nothing.

use std::cell::RefCell;

use domain::ids::UserId;
use domain::moment::Moment;
use rusqlite::Connection;
use serde_json::Value;

use crate::accounts::AccountsTx;
use crate::assessment::AssessmentsTx;
use crate::attachments::AttachmentsTx;
use crate::audit::{self, AuditTx};
use crate::bonus::BonusTx;
use crate::certificates::CertificatesTx;
use crate::company::CompanyTx;
use crate::database::{SMALL_CACHE, USUAL_CACHE, cache};
use crate::error::StoreError;
use crate::folder::Folder;
use crate::holidays::HolidaysTx;
use crate::jobs::JobsTx;
use crate::keys::DataKey;
use crate::open::CompanyFile;
use crate::packs::PacksTx;
use crate::papers::PapersTx;
use crate::people::PeopleTx;
use crate::regulations::RegulationsTx;
use crate::rounds::RoundsTx;
use crate::seals::SealsTx;
use crate::service::ServiceTx;
use crate::together::Step;
use crate::training::TrainingTx;
use crate::users::UsersTx;

/// Who acts: printed in the audit trail with the name of the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    pub user: UserId,
    pub name: String,
}

/// The right to write, for the length of one closure. Its handles read as well, inside the transaction.
pub struct Tx<'a> {
    pub(crate) db: &'a Connection,
    pub(crate) key: &'a DataKey,
    pub(crate) folder: &'a Folder,
    pub(crate) who: &'a Actor,
    pub(crate) at: String,
    payload: RefCell<Option<Value>>,
}

impl<'a> Tx<'a> {
    #[must_use]
    pub fn company(&self) -> CompanyTx<'a> {
        CompanyTx::new(self.db)
    }

    #[must_use]
    pub fn users(&self) -> UsersTx<'a> {
        UsersTx::new(self.db)
    }

    #[must_use]
    pub fn people(&self) -> PeopleTx<'a> {
        PeopleTx::new(self.db, self.who.user, self.at.clone())
    }

    #[must_use]
    pub fn accounts(&self) -> AccountsTx<'a> {
        AccountsTx::new(
            self.db,
            self.who.user,
            self.who.name.clone(),
            self.at.clone(),
        )
    }

    #[must_use]
    pub fn jobs(&self) -> JobsTx<'a> {
        JobsTx::new(self.db, self.who, self.at.clone())
    }

    #[must_use]
    pub fn assessment(&self) -> AssessmentsTx<'a> {
        AssessmentsTx::new(self.db, self.who, self.at.clone())
    }

    #[must_use]
    pub fn service(&self) -> ServiceTx<'a> {
        ServiceTx::new(self.db, self.who, self.at.clone())
    }

    #[must_use]
    pub fn rounds(&self) -> RoundsTx<'a> {
        RoundsTx::new(self.db, self.who, self.at.clone())
    }

    #[must_use]
    pub fn training(&self) -> TrainingTx<'a> {
        TrainingTx::new(self.db, self.who.user, self.at.clone())
    }

    #[must_use]
    pub fn regulations(&self) -> RegulationsTx<'a> {
        RegulationsTx::new(self.db, self.who, self.at.clone())
    }

    #[must_use]
    pub fn bonus(&self) -> BonusTx<'a> {
        BonusTx::new(self.db, self.who, self.at.clone())
    }

    #[must_use]
    pub fn papers(&self) -> PapersTx<'a> {
        PapersTx::new(self.db, self.who.user, self.at.clone())
    }

    #[must_use]
    pub fn certificates(&self) -> CertificatesTx<'a> {
        CertificatesTx::new(self.db, self.key, self.at.clone())
    }

    #[must_use]
    pub fn holidays(&self) -> HolidaysTx<'a> {
        HolidaysTx::new(self.db, self.who, self.at.clone())
    }

    #[must_use]
    pub fn packs(&self) -> PacksTx<'a> {
        PacksTx::new(self.db, self.who, self.at.clone())
    }

    #[must_use]
    pub fn seals(&self) -> SealsTx<'a> {
        SealsTx::new(self.db, self.who.user, self.at.clone())
    }

    #[must_use]
    pub fn attachments(&self) -> AttachmentsTx<'a> {
        AttachmentsTx::new(self.db, self.key, self.folder, self.at.clone())
    }

    #[must_use]
    pub fn audit(&self) -> AuditTx<'a> {
        AuditTx::new(self.db)
    }

    /// Replaces the payload of the audit line, for facts known only after writing (ids, numbers).
    pub fn note(&self, payload: Value) {
        *self.payload.borrow_mut() = Some(payload);
    }
}

impl CompanyFile {
    /// Runs `write` in one immediate transaction and adds the audit line `action` (`bonus.issue`) about
    /// `subject` (`2026Q3`). An error of `write`, or of the disk, leaves nothing behind.
    ///
    /// `payload` says what changed. It may hold personal data: it can be erased later, the rest of the
    /// line cannot.
    pub fn record<T, E: From<StoreError>>(
        &mut self,
        who: &Actor,
        at: &Moment,
        action: &str,
        subject: &str,
        payload: Value,
        write: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        if let Some(seq) = self.broken_at {
            return Err(StoreError::AuditBroken { seq }.into());
        }
        let transaction = Step::begin(&mut self.db)?;
        let tx = Tx {
            db: &transaction,
            key: &self.key,
            folder: &self.folder,
            who,
            at: at.stamp(),
            payload: RefCell::new(None),
        };
        // Dropped on any way out but the last, the transaction rolls back.
        let done = write(&tx)?;
        let payload = tx.payload.into_inner().unwrap_or(payload);
        let line = audit::NewLine {
            at: &tx.at,
            who,
            action,
            subject,
            payload: &payload,
        };
        audit::append(&transaction, &self.uuid, &line)?;
        transaction.commit()?;
        Ok(done)
    }

    /// Does `work` with a small cache of pages: half a hundred megabytes of papers, written in one
    /// transaction, would otherwise stand in memory once more until the commit.
    pub fn sparingly<R>(&mut self, work: impl FnOnce(&mut Self) -> R) -> Result<R, StoreError> {
        cache(&self.db, SMALL_CACHE)?;
        let done = work(self);
        // What was committed stands, whatever becomes of the cache.
        if let Err(error) = cache(&self.db, USUAL_CACHE) {
            tracing::warn!(%error, "the cache of pages stays small");
        }
        Ok(done)
    }

    /// Writes on in a draft without a line of its own in the audit trail: that a person works on the
    /// draft is a line already, and its history ([`crate::History`]) says who changed what and when.
    /// A line for every few letters would bury the rest.
    pub fn write_on<T, E: From<StoreError>>(
        &mut self,
        who: &Actor,
        at: &Moment,
        write: impl FnOnce(&RegulationsTx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        if let Some(seq) = self.broken_at {
            return Err(StoreError::AuditBroken { seq }.into());
        }
        let transaction = Step::begin(&mut self.db)?;
        let done = write(&RegulationsTx::new(&transaction, who, at.stamp()))?;
        transaction.commit()?;
        Ok(done)
    }
}
