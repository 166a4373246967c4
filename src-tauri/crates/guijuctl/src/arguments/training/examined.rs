//! The bank and examinations.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Subcommand;
use domain::training::QuestionKind;

use super::word;

#[derive(Debug, Subcommand)]
pub enum BankCommand {
    /// Search the bank
    List {
        #[arg(default_value = "")]
        text: String,
        #[arg(long, value_parser = word::<QuestionKind>)]
        kind: Option<QuestionKind>,
        #[arg(long)]
        tag: Option<String>,
        /// Only questions whose article has changed
        #[arg(long)]
        changed: bool,
        #[arg(long)]
        retired: bool,
        #[arg(long, default_value_t = 0)]
        limit: usize,
    },
    /// Take a bank over from xlsx, csv, docx or text
    Import {
        input: PathBuf,
        /// Say what would come in and change nothing
        #[arg(long)]
        dry_run: bool,
        /// A wrong row keeps the whole file out
        #[arg(long)]
        all_or_nothing: bool,
    },
    /// One question
    Add {
        stem: String,
        /// single, multiple, true-false, fill-in, short, practical
        #[arg(long, value_parser = word::<QuestionKind>)]
        kind: QuestionKind,
        #[arg(long)]
        option: Vec<String>,
        #[arg(long)]
        answer: String,
        #[arg(long, default_value_t = 1)]
        difficulty: u32,
        #[arg(long, value_delimiter = ',')]
        tag: Vec<String>,
        /// 《客户服务管理制度》第十三条
        #[arg(long, default_value = "")]
        basis: String,
    },
    /// Somebody looked: the question still holds though its article has changed
    Confirm { id: i64 },
    /// Out of use, or with --back into it
    Retire {
        id: i64,
        #[arg(long)]
        back: bool,
    },
}

#[derive(Debug, Subcommand)]
pub enum ExamCommand {
    /// One examination with its people and results
    Show { id: i64 },
    /// Set a paper out of the bank under conditions
    Set {
        title: String,
        #[arg(long)]
        session: Option<i64>,
        /// Without it those of the session
        #[arg(long, value_delimiter = ',')]
        people: Vec<String>,
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
        #[arg(long, default_value_t = 60)]
        minutes: u32,
        /// KIND:COUNT:MARKS, such as single:10:4
        #[arg(long, required = true, value_name = "KIND:COUNT:MARKS")]
        section: Vec<String>,
        /// Only questions with one of these tags
        #[arg(long, value_delimiter = ',')]
        within: Vec<String>,
        /// TAG:LEAST
        #[arg(long, value_name = "TAG:LEAST")]
        tag: Vec<String>,
        /// DIFFICULTY:LEAST
        #[arg(long, value_name = "DIFFICULTY:LEAST")]
        difficulty: Vec<String>,
        #[arg(long, default_value_t = 100)]
        total: u32,
        #[arg(long, default_value_t = 2)]
        variants: u32,
        #[arg(long, default_value_t = 1)]
        seed: u32,
        /// With the pass mark of safety and personal data
        #[arg(long)]
        strict: bool,
    },
    /// Repeat an examination for those who failed
    Resit {
        id: i64,
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
        #[arg(long)]
        title: Option<String>,
        #[arg(long, default_value_t = 2)]
        seed: u32,
    },
    /// Give somebody the paper at this PC, or give it back after the program was closed
    Sit {
        id: i64,
        #[arg(long)]
        person: String,
    },
    /// Keep answers of somebody who sits at this PC, by the number on the paper: 1=B 2=对 3=两；五
    Give {
        id: i64,
        #[arg(long)]
        person: String,
        #[arg(required = true, value_name = "NUMBER=ANSWER")]
        answers: Vec<String>,
    },
    /// Hand a paper in that was answered at this PC; the key marks what it can
    HandIn {
        id: i64,
        #[arg(long)]
        person: String,
    },
    /// Marks: CODE=92, or CODE=92:B of paper B, or CODE=4,4,0,3 question by question as they are numbered
    Marks {
        id: i64,
        #[arg(required = true, value_name = "CODE=SCORE")]
        people: Vec<String>,
    },
    /// What one person wrote on paper: NUMBER=ANSWER by the number on the paper; NUMBER=ANSWER/MARKS for what a
    /// person judges. Of a paper answered at this PC only what a person judges: NUMBER=/MARKS
    Answers {
        id: i64,
        #[arg(long)]
        person: String,
        #[arg(long, default_value = "A")]
        variant: String,
        #[arg(required = true, value_name = "NUMBER=ANSWER")]
        answers: Vec<String>,
    },
    /// Results of a file: 工号, 成绩, perhaps 卷别 and 考试编号
    Results {
        id: i64,
        input: PathBuf,
        #[arg(long)]
        all_or_nothing: bool,
    },
    /// How hard each question was and whether it tells the able from the others
    Statistics { id: i64 },
    /// Close an examination whose results are complete
    Close { id: i64 },
    /// Take one away that nobody has written
    Discard { id: i64 },
}
