//! The quarterly bonus 季奖 (A1–A8): rules read from the regulation in force, faults, the run and its
//! states, the engine, and the explanation of every yuan.

mod correction;
mod deputy;
pub mod engine;
mod example;
mod explain;
mod facts;
mod fault;
mod gather;
mod keys;
mod loss;
mod pay_day;
mod payment;
mod procedure;
mod proposal;
mod publication;
mod rules;
mod run;

pub use correction::{Correction, CorrectionRefusal, Settlement};
pub use deputy::{Deputy, DeputyRefusal};
pub use example::worked_example;
pub use explain::{Citations, ExplainedStep, Explainer, Explanation, StepKey};
pub use facts::{Award, GatheredPerson, GatheredStretch, QuarterFacts, Score};
pub use fault::{Fault, FaultDecision, FaultKind, MajorMeeting, Named};
pub use gather::{GatherRefusal, MissingRow, PersonName, gather};
pub use loss::{Instalment, Loss, LossRefusal, LossTerms, MOST_MONTHS};
pub use pay_day::{PayTerms, pay_by};
pub use payment::{
    BonusClosing, BonusPayment, BonusPaymentWay, PaymentRefusal, PaymentStanding, check_paid_on,
    may_close, payment_standings,
};
pub use procedure::{
    AppealAnswer, AppealOutcome, FaultAppeal, Measure, MeasureCheck, MeasureKind, Supervision,
    Votes, Withdrawal,
};
pub use proposal::{ProposalRefusal, propose};
pub use publication::{FEWEST_PUBLISHED, PublishedLine, published};
pub use rules::{BonusRules, Gate, Joint, RulesError};
pub use run::{BonusRun, Notice, NoticeState, RunRefusal, RunState, Signoff};

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;
