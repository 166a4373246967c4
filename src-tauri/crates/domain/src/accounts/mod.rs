//! Key accounts (D1 to D3): who they are ([`Account`]), what was said ([`LogEntry`]) and bought ([`Sale`]), which
//! entries are one account ([`Alike`]), what the regulation asks of them ([`AccountRules`]); and in figures: who buys lately, often and much ([`rfm`]), who carries the revenue
//! ([`abc`]), the grade by the weights of the regulation ([`grade`]), what a year is to bring ([`YearPlan`])
//! and where it stands ([`progress`]). Scores and shares are exact; they are rounded only where they are published.

pub mod abc;
mod account;
mod alike;
mod analysis;
mod birthday;
mod contract;
mod custom;
mod demand;
mod downgrade;
pub mod email;
mod file_check;
pub mod grade;
mod log;
mod name;
mod phone;
mod plan_rows;
pub mod progress;
mod receivable;
mod refusal;
pub mod rfm;
mod rules;
mod sale;
mod standing;
mod statement;
pub mod text;
mod visit;
mod visit_plan;
mod visits_kept;
mod warning;
mod year_plan;

pub use account::{
    Account, AccountKind, AccountStatus, Attitude, Consent, Contact, DecisionRole, GradeRecord,
    GradedBy, HeldGrade,
};
pub use alike::{Alike, AlikeReason, Fingerprint, Likeness, Mark, Marks};
pub use analysis::{AnalysedAccount, SalesAnalysis, analyse};
pub use birthday::{BirthCalendar, Birthday};
pub use contract::{
    Contract, ContractDue, ContractInstalment, ContractProblem, ContractState, DueWhat,
    InstalmentStanding, InstalmentState,
};
pub use custom::{CustomField, CustomKind, CustomProblem, CustomValue};
pub use demand::{Demand, DemandParties, DemandTone};
pub use downgrade::{Downgrade, ShortQuarter, downgrade};
pub use file_check::{FileItem, missing};
pub use grade::Grade;
pub use log::{Channel, LogEntry, Promise, Promiser};
pub use name::{core_key, name_key};
pub use phone::{Phone, PhoneError, PhoneKind};
pub use plan_rows::{grown, rows_of_sales, spread};
pub use receivable::{Age, Bill, BillStanding, Books, Owed, Payment};
pub use refusal::Refusal;
pub use rules::AccountRules;
pub use sale::{Purchases, Sale, twelve_months, twelve_months_before};
pub use standing::{GivenScore, ItemScore, ProposalFigures, ProposedScore, Standing, standing};
pub use statement::{Statement, StatementLine, StatementWhat};
pub use visit::{VisitDue, next_visits};
pub use visit_plan::{Stop, Visitor, area, lay_out};
pub use visits_kept::{DueVisit, GradeFrom, due_visits};
pub use warning::{LossSign, LossWarning, warnings};
pub use year_plan::{
    PlanAction, PlanLight, PlanMonth, PlanRow, PlanStanding, RowStanding, YearPlan,
};

use std::collections::BTreeSet;

/// Everybody is listed once.
fn check_ids<'a>(ids: impl IntoIterator<Item = &'a str>) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    match ids.into_iter().find(|id| !seen.insert(*id)) {
        Some(id) => Err(Refusal::DuplicateId { id: id.into() }),
        None => Ok(()),
    }
}
