//! The quarterly bonus 季奖 (A1–A8): rules read from the regulation in force, faults, the run and its
//! states, the engine, and the explanation of every yuan.

pub mod engine;
mod facts;
mod fault;
mod rules;
mod run;

pub use facts::{Award, GatheredPerson, QuarterFacts, Score};
pub use fault::{Fault, FaultDecision, FaultKind, MajorMeeting, Named};
pub use rules::{BonusRules, Gate, Joint, RulesError};
pub use run::{BonusRun, Notice, NoticeState, RunRefusal, RunState, Signoff};
