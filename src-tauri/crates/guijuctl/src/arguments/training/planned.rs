//! Plan, courses, trainers, sessions.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use domain::training::{ContentKind, ExamForm, PlanLevel};

use super::word;

#[derive(Debug, Subcommand)]
pub enum PlanCommand {
    /// A new line; after approval an addition, with its reason
    Add {
        title: String,
        #[command(flatten)]
        details: PlanDetails,
    },
    /// Another text of a line that is not approved yet; what is not given stays
    Change {
        id: i64,
        #[arg(long)]
        title: Option<String>,
        #[command(flatten)]
        details: PlanDetails,
    },
    /// Take a draft line away, or drop an approved one with the reason
    Drop {
        id: i64,
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Approve what is a draft in the plan of a year
    Approve { year: i32 },
    /// Wages of a year, which the budget is measured by
    Wages { year: i32, amount: String },
}

#[derive(Debug, Args)]
pub struct PlanDetails {
    /// company, department, team
    #[arg(long, value_parser = word::<PlanLevel>)]
    pub level: Option<PlanLevel>,
    #[arg(long)]
    pub department: Option<String>,
    /// rules, assessment, duties, operation, service, product, safety, law, management, outside
    #[arg(long, value_parser = word::<ContentKind>)]
    pub kind: Option<ContentKind>,
    #[arg(long)]
    pub course: Option<String>,
    #[arg(long)]
    pub audience: Option<String>,
    /// Hours of theory: 2, 1.5
    #[arg(long, value_name = "HOURS")]
    pub theory: Option<String>,
    #[arg(long, value_name = "HOURS")]
    pub practice: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub from: Option<NaiveDate>,
    #[arg(long, value_name = "DAY")]
    pub to: Option<NaiveDate>,
    #[arg(long)]
    pub trainer: Option<String>,
    /// none, theory, practice, both
    #[arg(long, value_parser = word::<ExamForm>)]
    pub exam: Option<ExamForm>,
    #[arg(long, value_name = "YUAN")]
    pub budget: Option<String>,
    /// Why it comes in after the approval
    #[arg(long)]
    pub reason: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum CoursesCommand {
    /// A course, new or (with --id) another text of it; what is not given stays
    Save {
        name: String,
        #[arg(long)]
        id: Option<i64>,
        #[arg(long, value_parser = word::<ContentKind>)]
        kind: Option<ContentKind>,
        #[arg(long)]
        outline: Option<String>,
        #[arg(long, value_name = "HOURS")]
        theory: Option<String>,
        #[arg(long, value_name = "HOURS")]
        practice: Option<String>,
        #[arg(long, value_parser = word::<ExamForm>)]
        exam: Option<ExamForm>,
        /// What it shows: COMPETENCE=LEVEL; all of them
        #[arg(long, value_name = "COMPETENCE=LEVEL")]
        shows: Vec<String>,
        #[arg(long)]
        retire: bool,
    },
    /// A new version of the material of a course
    Material {
        course: String,
        #[arg(long)]
        title: String,
        #[arg(long)]
        version: String,
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
        #[arg(long, default_value = "")]
        note: String,
        /// The file of this version
        #[arg(long)]
        file: Option<PathBuf>,
    },
    /// Attach the file of a version that is on record, counted from 1
    Attach {
        course: String,
        version: usize,
        file: PathBuf,
    },
    /// Write the file of a version out again
    File {
        course: String,
        version: usize,
        #[arg(long)]
        out: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub enum TrainersCommand {
    /// A trainer, new or (with --id) changed
    Save {
        name: String,
        #[arg(long)]
        id: Option<i64>,
        /// 工号 of an internal one
        #[arg(long)]
        person: Option<String>,
        #[arg(long, default_value = "")]
        provider: String,
        #[arg(long, default_value = "")]
        subjects: String,
        /// Last day of the term
        #[arg(long, value_name = "DAY")]
        until: Option<NaiveDate>,
    },
}

#[derive(Debug, Subcommand)]
pub enum SessionCommand {
    /// One session with its people, examinations and what stands against closing
    Show { id: i64 },
    /// Set a session
    Add {
        title: String,
        #[command(flatten)]
        details: SessionDetails,
    },
    /// Change a planned session; what is not given stays
    Change {
        id: i64,
        #[arg(long)]
        title: Option<String>,
        #[command(flatten)]
        details: SessionDetails,
    },
    /// Attendance: CODE=present, CODE=present:92 with the marks of the practice, CODE=leave, CODE=absent; `all`
    /// stands for everybody still open
    Attend {
        id: i64,
        #[arg(required = true, value_name = "CODE=ATTENDANCE")]
        people: Vec<String>,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Sheets of feedback with the same grades
    Feedback {
        id: i64,
        /// Content, trainer, organisation, overall: 5,4,4,5
        #[arg(long, value_delimiter = ',', num_args = 4, required = true)]
        grades: Vec<u8>,
        #[arg(long, default_value_t = 1)]
        count: u32,
        #[arg(long, default_value = "")]
        remark: String,
    },
    /// An indicator before and after
    Effect {
        id: i64,
        #[arg(long)]
        indicator: String,
        #[arg(long)]
        before: String,
        #[arg(long)]
        after: String,
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
        #[arg(long, default_value = "")]
        remark: String,
    },
    /// The effect on four levels
    Effects { id: i64 },
    /// Call a session off, with the reason
    Cancel {
        id: i64,
        #[arg(long)]
        reason: String,
    },
    /// Close a session; refused with attendance or results pending
    Close {
        id: i64,
        /// 培训记录
        #[arg(long, default_value = "")]
        record: String,
    },
}

#[derive(Debug, Args)]
pub struct SessionDetails {
    #[arg(long, value_parser = word::<ContentKind>)]
    pub kind: Option<ContentKind>,
    #[arg(long)]
    pub course: Option<String>,
    /// Line of the plan
    #[arg(long, value_name = "ID")]
    pub line: Option<i64>,
    /// The regulation it teaches
    #[arg(long)]
    pub regulation: Option<String>,
    #[arg(long)]
    pub trainer: Option<String>,
    /// "2026-12-10 09:00-11:00 门店二楼会议室"; several times for several meetings
    #[arg(long, value_name = "DAY FROM-TO ROOM")]
    pub slot: Vec<String>,
    /// Hours of practice among them
    #[arg(long, value_name = "HOURS")]
    pub practice: Option<String>,
    /// none, theory, practice, both
    #[arg(long, value_parser = word::<ExamForm>)]
    pub exam: Option<ExamForm>,
    #[arg(long, value_name = "YUAN")]
    pub cost: Option<String>,
    #[arg(long)]
    pub material: Option<String>,
    /// E01,E02
    #[arg(long, value_delimiter = ',')]
    pub people: Vec<String>,
    /// Everybody in a department
    #[arg(long)]
    pub department: Option<String>,
    /// Everybody
    #[arg(long)]
    pub all: bool,
}
