//! Regulations and their versions. Text and parameters are stored as JSON with a format number each;
//! what is issued stays in the form it was issued in, and every form ever used stays readable.

mod acceptances;
mod acknowledgements;
mod adoption;
mod answers;
mod compiled;
mod drafting;
mod opinions;
mod read;
mod stored;
mod write;

pub use acceptances::{Acceptance, FindingKey};
pub use acknowledgements::Receiver;
pub(crate) use acknowledgements::{acknowledgement, insert_receipt};
pub use adoption::{Memo, NewStaffOpinion};
pub use answers::WizardAnswers;
pub use compiled::CompiledArticle;
pub use drafting::{Entry as DraftEntry, History, Write};
pub use opinions::{NewOpinion, Opinion};
pub use read::{RegulationSummary, Regulations, Revision, VersionSummary};
pub use write::{Issue, NewVersion, RegulationsTx};
