//! The words of `guijuctl accounts`, as `--help` documents them.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Subcommand, ValueEnum};
use domain::quarter::Quarter;

use super::account_lists::{FieldsCommand, ListArguments, ListsCommand};
use super::account_plans::AccountPlanCommand;
use super::account_visits::VisitsCommand;
use super::account_work::{GradeCommand, SalesCommand};
use super::contracts::ContractsCommand;
use super::receivables::{DemandArguments, ReceivablesCommand, StatementArguments};

#[derive(Debug, Subcommand)]
pub enum AccountsCommand {
    /// Every account that is not archived, or those that are asked for
    List(ListArguments),
    /// Write the list as .xlsx or .csv
    Export {
        #[command(flatten)]
        asked: ListArguments,
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// 自定义字段: what the firm wants to know of its customers
    Fields {
        #[command(subcommand)]
        command: FieldsCommand,
    },
    /// Fill in one of the firm's own fields of an account; an empty value empties it
    Set {
        id: i64,
        field: String,
        #[arg(allow_hyphen_values = true)]
        value: String,
    },
    /// Views of the list: filter and order under a name, for whoever is at the desk
    Views {
        #[command(subcommand)]
        command: ListsCommand,
    },
    /// One account with its people and what was said
    Show { id: i64 },
    /// Accounts by name, person, number: 恒盛, hengsheng, hs, 上海hr, 1234
    Search {
        text: String,
        #[arg(long, default_value_t = 50)]
        limit: usize,
    },
    /// A list of customers from .csv, .xlsx or .vcf; rows with mistakes are left out and told
    Import {
        input: PathBuf,
        /// Say what would happen and change nothing
        #[arg(long)]
        dry_run: bool,
        /// What a column is: HEADING=FIELD, as often as needed; an empty field leaves the column out
        #[arg(long = "map", value_name = "HEADING=FIELD")]
        map: Vec<String>,
        /// What 05/01/2026 means
        #[arg(long, value_name = "dmy|mdy")]
        dates: Option<String>,
        /// 26.1.5 is 2026-01-05
        #[arg(long)]
        short_years: bool,
        /// What becomes of a row that may be an account there is already
        #[arg(long, value_enum, default_value_t = LikelyArgument::Skip)]
        likely: LikelyArgument,
        /// Write the rows that were left out, with the reason, as .xlsx or .csv
        #[arg(long, value_name = "FILE")]
        bad_rows: Option<PathBuf>,
    },
    /// Take an import back as a whole
    Undo { batch: i64 },
    /// Pairs of accounts that may be one
    Duplicates,
    /// Make two accounts one: the first is kept, the second becomes part of it
    Merge { kept: i64, gone: i64 },
    /// Take a merge back
    Unmerge { merge: i64 },
    /// What accounts bought: entered, taken in from a list and back, written out
    Sales {
        #[command(subcommand)]
        command: SalesCommand,
    },
    /// 应收: who owes what since when; bills and payments entered, taken in and back
    Receivables {
        #[command(subcommand)]
        command: ReceivablesCommand,
    },
    /// 合同: what was agreed in writing, its instalments, what of them is paid, what to be reminded of
    Contracts {
        #[command(subcommand)]
        command: ContractsCommand,
    },
    /// 对账单: the books of a span with the balance carried forward; printed with --out
    Statement(StatementArguments),
    /// 催款: words to send to a customer who owes, in three tones; a letter with --out
    Demand(DemandArguments),
    /// RFM, ABC and concentration over the twelve months up to a day
    Analysis {
        #[arg(long, value_name = "DAY")]
        as_of: Option<NaiveDate>,
    },
    /// Scores and grades by the key-account regulation in force
    Grade {
        #[command(subcommand)]
        command: GradeCommand,
    },
    /// What an account is to buy in a year, and where that stands by working day
    Plan {
        #[command(subcommand)]
        command: AccountPlanCommand,
    },
    /// The next visit of every graded account by the regulation, what is overdue first; and their plan
    #[command(args_conflicts_with_subcommands = true)]
    Visits {
        #[arg(long, value_name = "DAY")]
        as_of: Option<NaiveDate>,
        #[command(subcommand)]
        command: Option<VisitsCommand>,
    },
    /// The firm against its own regulations in a quarter: 2026Q3; printed with --print
    ProcessCheck {
        quarter: Quarter,
        /// Print it as a paper, registered
        #[arg(long, requires = "out")]
        print: bool,
        #[arg(long, value_name = "FILE", requires = "print")]
        out: Option<PathBuf>,
        #[arg(long, requires = "print")]
        sign: bool,
    },
    /// Accounts with signs of loss by the regulation
    Warnings {
        #[arg(long, value_name = "DAY")]
        as_of: Option<NaiveDate>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LikelyArgument {
    /// Hold it back
    Skip,
    /// Another account
    Create,
    /// The same account
    Update,
}
