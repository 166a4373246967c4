//! Training 培训 (C1–C4, B2, D3): who must be able to do what and cannot yet, the plan of the year, sessions,
//! examinations, what came of them, and the papers that prove it. Everything here is pure; the regulation in
//! force says the figures ([`Terms`]).

mod agreement;
mod certificate;
mod competence;
mod course;
mod exam;
mod figures;
mod fingerprint;
mod followup;
mod generate;
mod indicators;
mod layout;
mod marking;
mod matrix;
mod needs;
mod plan;
mod question;
mod random;
mod refusal;
mod session;
mod sitting;
mod sorted;
mod statistics;
mod tags;
mod terms;

pub use agreement::{Agreement, LegalLimit, allowed, legal_limit, penalty, unserved_months};
pub use certificate::{CertificateStanding, SkillCertificate};
pub use competence::{Competence, Evidence, EvidenceSource, Level, Requirement};
pub use course::{ContentKind, Course, CourseCompetence, ExamForm, Material, Trainer};
pub use exam::{Exam, ExamResult, ExamState, ItemMark, Outcome};
pub use figures::{TrainingFact, TrainingFigure, TrainingFigureKind, figures};
pub use fingerprint::fingerprint;
pub use followup::{FollowUp, FollowUpDone, schedule};
pub use generate::{
    Blueprint, DifficultyRule, PaperItem, PaperSection, PaperVariant, SectionRule, TagRule, Unmet,
    generate,
};
pub use indicators::{TrainingIndicators, indicators};
pub use layout::{CertificateField, CertificateLayout, FieldPlace};
pub use marking::mark;
pub use matrix::{Matrix, MatrixCell, MatrixRow, Standing, matrix, standing};
pub use needs::{Need, NeedKind, Records, RequestState, TrainingRequest, WeakSpot, needs};
pub use plan::{PlanLevel, PlanLine, PlanProgress, PlanState, progress};
pub use question::{Question, QuestionFault, QuestionKind, answer_of, blanks, faults};
pub use refusal::TrainingRefusal;
pub use session::{
    Attendance, Attendee, Effect, Feedback, Session, SessionState, Slot, clash, minute_of_day,
    pending, time_of_day,
};
pub use sitting::{SheetLine, Sitting, SittingAnswer};
pub use statistics::{ExamStatistics, ItemStatistics, ScoreBand, statistics};
pub use tags::{ArticleTag, ArticleText, article_texts, changed};
pub use terms::Terms;

#[cfg(test)]
mod tests;
