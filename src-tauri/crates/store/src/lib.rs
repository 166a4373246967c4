//! The company file: a folder `X.guiju` that copies as a whole. The only room that says SELECT.
//!
//! ```text
//! X.guiju/
//!   data.db      SQLCipher under a random data key (open.rs, database.rs, migrate.rs)
//!   keys.json    the data key, wrapped per user password and once for the recovery sheet (keys/)
//!   files/       attachments, encrypted, named by a keyed hash (attachments.rs)
//!   backups/     made by the program itself before a migration (backup/)
//!   lock         held while the file is open, so that a second window is refused (lock.rs)
//!   README.txt   what the folder is, in Chinese and English
//! ```
//!
//! Reading: `file.people()`, `file.regulations()`, `file.bonus()`, `file.papers()` … hand out domain
//! types. Writing: only inside [`CompanyFile::record`], which is one transaction with its line in the
//! hash-chained audit trail (`audit.rs`): all of it or nothing. The same handles on [`Tx`] write, so
//! that the types show who may.

mod accounts;
mod assessment;
mod atomic;
mod attachments;
mod audit;
mod backup;
mod bonus;
mod certificates;
mod check;
mod company;
mod countersignatures;
mod create;
mod database;
mod error;
mod folder;
mod holidays;
mod imports;
mod jobs;
mod keys;
mod lock;
mod logins;
mod migrate;
mod numbers;
mod open;
mod packs;
mod papers;
mod passwords;
mod people;
mod prints;
mod record;
mod regulations;
mod rounds;
mod row;
mod seal;
mod seals;
mod search;
mod service;
mod timestamps;
mod together;
mod training;
mod users;

#[cfg(test)]
mod tests;

pub use accounts::{
    AccountBatch, AccountFilter, AccountLine, AccountOrder, AccountPage, AccountTerms, Accounts,
    AccountsTx, DuePromise, FileCheck, FileLack, LastVisits, MergeRecord, NewPayment, OpenPromise,
    PlanReview, PlanVersion, PlannedVisit, ReceivableBatch,
};
pub use assessment::{Assessments, AssessmentsTx, NewScheme, Planned};
pub use attachments::{Attachment, Attachments, AttachmentsTx};
pub use audit::{Audit, AuditLine, AuditTx};
pub use backup::{BackupError, BackupMade, restore};
pub use bonus::{
    Bonus, BonusTx, Calculation, CommissionList, LedgerEntry, LedgerKind, NewBonusPayment,
    RunFigures,
};
pub use certificates::{
    Certificate, CertificateState, Certificates, CertificatesTx, NewCertificate, Revocation,
};
pub use check::{Finding, FindingCode};
pub use company::{Company, CompanyRecord, CompanyTx};
pub use countersignatures::{Appended, Countersignature};
pub use create::FirstUser;
pub use error::{OpenError, StoreError};
pub use folder::SyncingDrive;
pub use holidays::{Holidays, HolidaysTx, KeptNotice};
pub use imports::BatchRecord;
pub use jobs::{Jobs, JobsTx, Outcome, Signoff};
pub use keys::{KdfCost, RecoveryCode, RecoveryCodeError};
pub use logins::logins;
pub use numbers::Gap;
pub use open::{CompanyFile, Warning};
pub use packs::{KeptPack, Packs, PacksTx};
pub use papers::{NewPaper, PaperCopy, PaperLine, PaperState, Papers, PapersTx, Reservation};
pub use people::{Batch, People, PeopleTx};
pub use prints::{PaperPrint, PrintLine};
pub use record::{Actor, Tx};
pub use regulations::{
    Acceptance, CompiledArticle, DraftEntry, FindingKey, History, Issue, Memo, NewOpinion,
    NewStaffOpinion, NewVersion, Opinion, Receiver, RegulationSummary, Regulations, RegulationsTx,
    Revision, VersionSummary, WizardAnswers, Write,
};
pub use rounds::{Rounds, RoundsTx};
pub use seals::{NewSeal, PaperMarks, Seal, Seals, SealsTx};
pub use search::Query;
pub use service::{CaseRevision, KnowledgeNote, NewKnowledge, NewVisit, Service, ServiceTx};
pub use timestamps::PaperTimestamp;
pub use together::together;
pub use training::{Training, TrainingRecord, TrainingTx};
pub use users::{NewUser, Role, User, Users, UsersTx};
