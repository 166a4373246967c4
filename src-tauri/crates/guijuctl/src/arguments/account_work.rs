//! The words of `guijuctl accounts sales|grade`, as `--help` documents them.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use domain::accounts::Grade;

#[derive(Debug, Subcommand)]
pub enum SalesCommand {
    /// What an account bought, the latest first
    List { account: i64 },
    /// Enter one line
    Add(AddSale),
    /// Take a line away that was entered by mistake
    Delete { sale: i64 },
    /// A list of sales from .csv or .xlsx: 客户, 日期, 金额, and 客户编号, 产品, 备注 where there are
    Import {
        input: PathBuf,
        /// Say what would happen and change nothing
        #[arg(long)]
        dry_run: bool,
        /// What 05/01/2026 means
        #[arg(long, value_name = "dmy|mdy")]
        dates: Option<String>,
        /// Write the rows that were left out, with the reason, as .xlsx or .csv
        #[arg(long, value_name = "FILE")]
        bad_rows: Option<PathBuf>,
    },
    /// Imports of sales, the latest first
    Batches,
    /// Take an import of sales back as a whole
    Undo { batch: i64 },
    /// Write sales as .xlsx or .csv
    Export {
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Of one account only
        #[arg(long, value_name = "ID")]
        account: Option<i64>,
        #[arg(long, value_name = "DAY")]
        from: Option<NaiveDate>,
        #[arg(long, value_name = "DAY")]
        to: Option<NaiveDate>,
    },
}

#[derive(Debug, Args)]
pub struct AddSale {
    pub account: i64,
    #[arg(long, value_name = "DAY")]
    pub on: NaiveDate,
    /// Yuan; below zero for goods that came back
    #[arg(long, allow_hyphen_values = true)]
    pub amount: String,
    #[arg(long, default_value = "")]
    pub product: String,
    #[arg(long, default_value = "")]
    pub note: String,
}

#[derive(Debug, Subcommand)]
pub enum GradeCommand {
    /// Every account by the regulation in force, what should change first
    List {
        #[arg(long, value_name = "DAY")]
        as_of: Option<NaiveDate>,
    },
    /// One account, item by item
    Show {
        account: i64,
        #[arg(long, value_name = "DAY")]
        as_of: Option<NaiveDate>,
    },
    /// Give an item of the regulation a score from 1 to 5
    Score {
        account: i64,
        item: String,
        score: u32,
        #[arg(long)]
        reason: String,
    },
    /// Take a given score back
    Unscore { account: i64, item: String },
    /// Set the grade by hand; the grade of the regulation stays on file beside it
    Set {
        account: i64,
        #[arg(value_parser = grade)]
        grade: Grade,
        #[arg(long)]
        reason: String,
    },
    /// Give accounts the grade the regulation comes to today
    Apply {
        accounts: Vec<i64>,
        /// Every account whose grade should change; grades set by hand stand
        #[arg(long, conflicts_with = "accounts")]
        all: bool,
        /// With --all: only where at least this percentage of the weights was judged
        #[arg(long, value_name = "PERCENT", default_value_t = 0)]
        coverage: u32,
    },
    /// Every grade an account had, the latest first
    History { account: i64 },
}

fn grade(text: &str) -> Result<Grade, String> {
    match text.to_uppercase().as_str() {
        "A" => Ok(Grade::A),
        "B" => Ok(Grade::B),
        "C" => Ok(Grade::C),
        "D" => Ok(Grade::D),
        _ => Err("A, B, C or D".to_owned()),
    }
}
