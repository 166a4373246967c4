//! The service desk 客服: cases with their due times, from the regulation in force on the day a case
//! came in; warranty, compensation, return visits, surveys, and what a month comes to.
//!
//! `due` counts minutes of business time and knows nothing of regulations; `rules` reads a regulation
//! and knows nothing of cases; `clocks` puts both together.

mod business_time;
mod case;
mod clock_facts;
mod clocks;
mod closing;
mod compensation;
mod due;
mod escalation;
mod indicators;
mod item;
mod pauses;
mod refusal;
mod report;
mod rules;
mod slots;
mod survey;
mod tier;
mod visit;
mod words;

pub use business_time::{BusinessDays, BusinessTime};
pub use case::{Case, CasePause, CaseStep, Handover};
pub use clock_facts::{Calendars, CaseDue, ClockFacts};
pub use closing::{Closing, may_close, repeats};
pub use compensation::{Compensation, authority_of, needs_approval};
pub use escalation::{Escalation, EscalationReason, escalation};
pub use indicators::{IndicatorFigure, figures};
pub use item::{Item, Replacement, Warranty, WarrantyPart, warranties};
pub use pauses::{Pause, Pauses};
pub use refusal::{CaseRefusal, Refusal};
pub use report::{
    CaseRecord, CauseCount, InTime, KindCount, MonthPoint, ReportFigures, month_report,
};
pub(crate) use rules::LUNCH;
pub use rules::{ServiceRules, SurveyRule};
pub use slots::Slot;
pub use survey::{Survey, SurveyAnswer, SurveyResult, share_up};
pub use tier::{TierFacts, TierReason, tier_of};
pub use visit::{Visit, VisitAttempt, VisitState};
pub use words::{
    Allowance, AllowanceUnit, CaseChannel, CaseKind, CaseState, CaseTier, Confirmation, DueStage,
    PauseReason, StepKind,
};

#[cfg(test)]
mod tests;
