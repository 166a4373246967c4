//! The words of `guijuctl accounts visits`, as `--help` documents them.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub enum VisitsCommand {
    /// Who is visited on which day: made, fixed, and as the rhythm of the regulation proposes it
    Plan(VisitSpan),
    /// Fix the day of a visit
    Set {
        account: i64,
        #[arg(long, value_name = "DAY")]
        on: NaiveDate,
        /// By the head of the firm or of the retail department
        #[arg(long)]
        leader: bool,
        #[arg(long, value_name = "TEXT", default_value = "")]
        purpose: String,
    },
    /// Another day for a visit that was fixed
    Move {
        visit: i64,
        #[arg(long, value_name = "DAY")]
        on: NaiveDate,
    },
    /// Take the day of a visit back; the rhythm proposes one again
    Drop { visit: i64 },
    /// The way of a day or a week as a paper, registered
    Print {
        #[command(flatten)]
        span: VisitSpan,
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        #[arg(long)]
        sign: bool,
    },
}

/// Which days, and whose.
#[derive(Debug, Clone, Args)]
pub struct VisitSpan {
    /// The first day; this week where nothing is said
    #[arg(long, value_name = "DAY")]
    pub from: Option<NaiveDate>,
    /// The last day; the Sunday after the first where nothing is said
    #[arg(long, value_name = "DAY")]
    pub to: Option<NaiveDate>,
    /// Only what this account manager makes
    #[arg(long, value_name = "NAME")]
    pub manager: Option<String>,
}
