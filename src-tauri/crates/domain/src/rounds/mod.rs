//! Rounds 巡查 (B2): the head of a department walks by a checklist made from the regulations; what he finds is
//! put right 整改 by somebody until a day, and checked again 复查 by somebody else.
//!
//! A checklist is rewritten at any time; a round keeps the items it was walked by; a finding never changes,
//! steps are added to it, and its state is what the steps say.

mod checklist;
mod figures;
mod finding;
mod refusal;
mod round;
mod step;
mod terms;

pub use checklist::{CheckItem, Checklist, counts_events};
pub use figures::{ArticleCount, DepartmentCount, RoundsFigures, figures};
pub use finding::{Days, Finding, FindingState, Grade};
pub use refusal::RoundsRefusal;
pub use round::{Entry, Round, Verdict};
pub use step::{FindingStep, FindingStepKind};
pub use terms::{RoundsTerms, Term};

#[cfg(test)]
mod tests;
