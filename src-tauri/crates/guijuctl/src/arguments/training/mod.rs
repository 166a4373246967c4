//! The words of `training …`.

mod examined;
mod planned;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Subcommand, ValueEnum};
use domain::quarter::Quarter;
use domain::training::Level;
use operations::views::TrainingPaper;
use serde::de::DeserializeOwned;

pub use examined::{BankCommand, ExamCommand};
pub use planned::{
    CoursesCommand, PlanCommand, PlanDetails, SessionCommand, SessionDetails, TrainersCommand,
};

/// A word as it stands in JSON (`safety`, `skilled`, `present`).
pub(super) fn word<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    let value = serde_json::Value::String(text.replace('-', "_"));
    serde_json::from_value(value).map_err(|error| error.to_string())
}

/// People are named by works number, competences and courses by name or number, everything else by number.
#[derive(Debug, Subcommand)]
pub enum TrainingCommand {
    /// The regulation in force, the figures of the year, what is due
    Overview,
    /// 能力项: without a word the list
    Competences {
        #[command(subcommand)]
        command: Option<CompetencesCommand>,
    },
    /// What a post must be able to do, all of it: COMPETENCE=LEVEL (basic, skilled, expert)
    Require {
        post: String,
        #[arg(value_name = "COMPETENCE=LEVEL")]
        needed: Vec<String>,
    },
    /// Put on record that somebody showed it
    Prove {
        #[arg(long)]
        person: String,
        #[arg(long)]
        competence: String,
        #[arg(long, value_parser = word::<Level>, default_value = "skilled")]
        level: Level,
        /// Without it today
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
        /// What it rests on
        #[arg(long, default_value = "")]
        note: String,
        /// A certificate that is still good
        #[arg(long, value_name = "NUMBER")]
        certificate: Option<String>,
    },
    /// Everybody in post against every competence: current, expiring, missing …
    Matrix {
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
        #[arg(long)]
        department: Option<String>,
        #[arg(long)]
        post: Option<String>,
        /// Only what is missing, expired, below or expiring
        #[arg(long)]
        gaps: bool,
    },
    /// Needs of today: gaps, joiners, transfers, assessments, requests
    Needs,
    /// What was asked for; without a word the list
    Requests {
        #[command(subcommand)]
        command: Option<RequestsCommand>,
    },
    /// The plan of a year against what was held; without a word the list
    #[command(args_conflicts_with_subcommands = true)]
    Plan {
        /// Without it the year of today
        #[arg(long)]
        year: Option<i32>,
        #[arg(long)]
        quarter: Option<Quarter>,
        /// company, department or team
        #[arg(long, value_parser = word::<domain::training::PlanLevel>)]
        level: Option<domain::training::PlanLevel>,
        #[arg(long)]
        department: Option<String>,
        #[command(subcommand)]
        command: Option<Box<PlanCommand>>,
    },
    /// Courses and their material; without a word the list
    Courses {
        #[command(subcommand)]
        command: Option<CoursesCommand>,
    },
    /// Who teaches; without a word the list
    Trainers {
        #[command(subcommand)]
        command: Option<TrainersCommand>,
    },
    /// Sessions: set, attendance, feedback, closing; without a word the list
    Session {
        #[command(subcommand)]
        command: Option<Box<SessionCommand>>,
    },
    /// The question bank; without a word the list
    Bank {
        #[command(subcommand)]
        command: Option<BankCommand>,
    },
    /// Examinations: papers, marks, resits, statistics; without a word the list
    Exam {
        #[command(subcommand)]
        command: Option<Box<ExamCommand>>,
    },
    /// Follow-ups by the direct leader; without a word the list
    Followups {
        #[command(subcommand)]
        command: Option<FollowupsCommand>,
    },
    /// Certificates with their terms; without a word the list
    Certificates {
        #[command(subcommand)]
        command: Option<CertificatesCommand>,
    },
    /// Service-period agreements within art. 22; without a word the list
    Agreements {
        #[command(subcommand)]
        command: Option<AgreementsCommand>,
    },
    /// 个人培训档案
    File { person: String },
    /// What falls due, and what is overdue
    Due {
        #[arg(long, default_value_t = 30)]
        days: u32,
    },
    /// What the assessment can take over: plan completion, pass rate, hours per head, satisfaction
    Indicators {
        /// 2026Q3; without it the year so far
        #[arg(long)]
        quarter: Option<Quarter>,
    },
    /// Print a form
    Print {
        #[arg(value_enum)]
        form: FormArgument,
        /// Of the session, the examination, the follow-up, the certificate or the agreement
        id: Option<i64>,
        #[arg(long)]
        out: PathBuf,
        #[arg(long)]
        year: Option<i32>,
        /// For the file
        #[arg(long)]
        person: Option<String>,
        /// A or B of an examination
        #[arg(long)]
        variant: Option<String>,
        #[arg(long)]
        sign: bool,
    },
}

#[derive(Debug, Subcommand)]
pub enum CompetencesCommand {
    /// A new one, or another text of one that is there
    Save {
        name: String,
        /// Of one that is there
        #[arg(long)]
        id: Option<i64>,
        /// Months a proof is good for; without it for ever
        #[arg(long)]
        months: Option<u32>,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Take one away that nothing rests on
    Remove { name: String },
    /// Take the training of the job descriptions in force as competences their posts need
    FromJobs,
}

#[derive(Debug, Subcommand)]
pub enum RequestsCommand {
    /// Ask for training outside the plan
    Add {
        what: String,
        #[arg(long)]
        why: String,
        #[arg(long)]
        person: Option<String>,
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
    },
    /// Take a request up
    Accept {
        id: i64,
        #[arg(long, default_value = "")]
        answer: String,
    },
    /// Decline a request, with the reason
    Decline {
        id: i64,
        #[arg(long)]
        answer: String,
    },
}

#[derive(Debug, Subcommand)]
pub enum FollowupsCommand {
    /// What the leader saw, on or after the day
    Done {
        id: i64,
        /// 1 to 5
        #[arg(long)]
        grade: u8,
        #[arg(long)]
        facts: String,
        /// What the person still needs
        #[arg(long, default_value = "")]
        support: String,
        /// Without it the direct leader
        #[arg(long, default_value = "")]
        by: String,
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
    },
}

#[derive(Debug, Subcommand)]
pub enum CertificatesCommand {
    /// Issue one on an examination that was passed, or on a closed session without one
    Issue {
        #[arg(long)]
        person: String,
        #[arg(long)]
        competence: String,
        #[arg(long, value_parser = word::<Level>, default_value = "skilled")]
        level: Level,
        #[arg(long)]
        exam: Option<i64>,
        #[arg(long)]
        session: Option<i64>,
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
    },
    /// Refused when it has expired or was taken back
    Check {
        number: String,
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
    },
    /// Where the fields stand on a pre-printed form (print overprint), in millimetres from its upper left
    /// corner; what is not given stays
    Layout {
        /// FIELD=X,Y or FIELD=X,Y,POINTS: number, name, code, department, post, competence, level, issued-on,
        /// until, company
        #[arg(long, value_name = "FIELD=X,Y[,POINTS]")]
        place: Vec<String>,
        /// Not printed
        #[arg(long, value_name = "FIELD")]
        without: Vec<String>,
        /// WIDTH,HEIGHT
        #[arg(long, value_name = "WIDTH,HEIGHT")]
        sheet: Option<String>,
        /// RIGHT,DOWN: moves everything, for a printer that is off
        #[arg(long, value_name = "RIGHT,DOWN", allow_hyphen_values = true)]
        shift: Option<String>,
        /// Begin with the plain A4 form
        #[arg(long)]
        standard: bool,
    },
    /// Take one back, with the reason
    Revoke {
        id: i64,
        #[arg(long)]
        reason: String,
    },
}

#[derive(Debug, Subcommand)]
pub enum AgreementsCommand {
    /// What may be agreed for a cost
    Limit {
        #[arg(long)]
        cost: String,
    },
    /// Put an agreement on record
    Add {
        training: String,
        #[arg(long)]
        person: String,
        #[arg(long)]
        cost: String,
        #[arg(long, value_name = "DAY")]
        ended: NaiveDate,
        #[arg(long)]
        months: u32,
        /// Without it the cost
        #[arg(long)]
        penalty: Option<String>,
        /// It is no professional training: refused
        #[arg(long)]
        not_professional: bool,
    },
    /// What is owed when the person leaves after a day
    Penalty {
        id: i64,
        #[arg(long, value_name = "DAY")]
        last_day: NaiveDate,
        /// The firm gave lawful cause
        #[arg(long)]
        firm_at_fault: bool,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormArgument {
    Plan,
    Matrix,
    Needs,
    Notice,
    SignIn,
    Record,
    Exam,
    AnswerSheet,
    AnswerKey,
    Practice,
    Results,
    Feedback,
    Effect,
    FollowUp,
    Certificate,
    Overprint,
    File,
    Due,
    Agreement,
    Summary,
}

impl From<FormArgument> for TrainingPaper {
    fn from(form: FormArgument) -> Self {
        match form {
            FormArgument::Plan => Self::Plan,
            FormArgument::Matrix => Self::Matrix,
            FormArgument::Needs => Self::Needs,
            FormArgument::Notice => Self::Notice,
            FormArgument::SignIn => Self::SignIn,
            FormArgument::Record => Self::Record,
            FormArgument::Exam => Self::Exam,
            FormArgument::AnswerSheet => Self::AnswerSheet,
            FormArgument::AnswerKey => Self::AnswerKey,
            FormArgument::Practice => Self::Practice,
            FormArgument::Results => Self::Results,
            FormArgument::Feedback => Self::Feedback,
            FormArgument::Effect => Self::Effect,
            FormArgument::FollowUp => Self::FollowUp,
            FormArgument::Certificate => Self::Certificate,
            FormArgument::Overprint => Self::Overprint,
            FormArgument::File => Self::File,
            FormArgument::Due => Self::Due,
            FormArgument::Agreement => Self::Agreement,
            FormArgument::Summary => Self::Summary,
        }
    }
}
