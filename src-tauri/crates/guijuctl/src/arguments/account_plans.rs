//! The words of `guijuctl accounts plan`, as `--help` documents them.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use domain::quarter::Quarter;

#[derive(Debug, Subcommand)]
pub enum AccountPlanCommand {
    /// The plans of a year with where they stand, what is furthest behind first
    List {
        /// This year where nothing is said
        #[arg(long)]
        year: Option<i32>,
        #[arg(long, value_name = "DAY")]
        as_of: Option<NaiveDate>,
    },
    /// The plan of one account, month by month
    Show {
        account: i64,
        #[arg(long)]
        year: Option<i32>,
        /// An earlier version
        #[arg(long, value_name = "N")]
        version: Option<u32>,
        #[arg(long, value_name = "DAY")]
        as_of: Option<NaiveDate>,
    },
    /// Write a plan down, or change one: a new version, the earlier ones stay
    Set(Box<SetPlan>),
    /// Write down that the plan was gone through for a quarter, and what was found
    Review {
        account: i64,
        #[arg(long)]
        quarter: Quarter,
        /// Today where nothing is said
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
        /// 情况与原因
        #[arg(long, value_name = "TEXT")]
        findings: String,
        /// 下一步
        #[arg(long, value_name = "TEXT", default_value = "")]
        next: String,
    },
    /// The plan as a paper, registered
    Print {
        account: i64,
        #[arg(long)]
        year: Option<i32>,
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        #[arg(long)]
        sign: bool,
    },
}

#[derive(Debug, Args)]
pub struct SetPlan {
    pub account: i64,
    #[arg(long)]
    pub year: i32,
    /// A product group with its twelve months; an empty name is everything else
    #[arg(long = "row", value_name = "PRODUCT=JAN,…,DEC", conflicts_with_all = ["from_sales", "from_plan", "total"])]
    pub rows: Vec<String>,
    /// The sales of the year before, by --growth percent more
    #[arg(long, conflicts_with_all = ["from_plan", "total"])]
    pub from_sales: bool,
    /// The plan of the year before, by --growth percent more
    #[arg(long, conflicts_with = "total")]
    pub from_plan: bool,
    #[arg(
        long,
        value_name = "PERCENT",
        default_value = "0",
        allow_hyphen_values = true
    )]
    pub growth: String,
    /// A target of the year, spread over the months by --season
    #[arg(long, value_name = "YUAN")]
    pub total: Option<String>,
    #[arg(long, value_enum, default_value_t = SeasonArgument::Even)]
    pub season: SeasonArgument,
    /// 优势
    #[arg(long, value_name = "TEXT")]
    pub strengths: Option<String>,
    /// 劣势
    #[arg(long, value_name = "TEXT")]
    pub weaknesses: Option<String>,
    /// 机会
    #[arg(long, value_name = "TEXT")]
    pub opportunities: Option<String>,
    /// 风险
    #[arg(long, value_name = "TEXT")]
    pub risks: Option<String>,
    /// One more action: WHAT;OWNER;DAY, as often as needed
    #[arg(long = "action", value_name = "WHAT;OWNER;DAY")]
    pub actions: Vec<String>,
    /// Asked for where the targets of a plan change
    #[arg(long, default_value = "")]
    pub reason: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SeasonArgument {
    Even,
    /// As it was sold in the year before
    Sales,
    /// As it was planned for the year before
    Plan,
}
