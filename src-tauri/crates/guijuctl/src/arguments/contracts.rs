//! The words of `guijuctl accounts contracts`, as `--help` documents them.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub enum ContractsCommand {
    /// The contracts of all accounts or of one, with their instalments and what is paid
    List {
        #[arg(long, value_name = "ID")]
        account: Option<i64>,
        /// Those that were closed as well
        #[arg(long)]
        all: bool,
        #[arg(long, value_name = "DAY")]
        as_of: Option<NaiveDate>,
    },
    /// Instalments that are due and were not billed, contracts whose end comes or is over
    Due {
        #[arg(long, value_name = "DAY")]
        as_of: Option<NaiveDate>,
    },
    /// Write a contract down, or anew with --change
    Save(ContractArguments),
    /// Bill an instalment: a new bill in the books, or --bill for one that is there
    Bill {
        instalment: i64,
        #[arg(long, value_name = "BILL")]
        bill: Option<i64>,
        /// Day of the new bill; the day the instalment is due, or today where that has not come
        #[arg(long, value_name = "DAY", conflicts_with = "bill")]
        on: Option<NaiveDate>,
    },
    /// 办结: nothing is reminded of any more
    Close {
        contract: i64,
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
    },
    /// A closed contract runs again
    Reopen { contract: i64 },
    /// Take a contract away that was entered by mistake
    Delete { contract: i64 },
    /// Keep a scan or a PDF with a contract
    Attach { contract: i64, file: PathBuf },
    /// Write a file of a contract out again
    File {
        file: i64,
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

#[derive(Debug, Args)]
pub struct ContractArguments {
    pub account: i64,
    /// What it is about; with --change what is not said stays
    #[arg(long, required_unless_present = "change")]
    pub subject: Option<String>,
    #[arg(long)]
    pub number: Option<String>,
    /// Yuan; "" for a frame without a sum
    #[arg(long)]
    pub amount: Option<String>,
    #[arg(long, value_name = "DAY", required_unless_present = "change")]
    pub signed: Option<NaiveDate>,
    #[arg(long, value_name = "DAY")]
    pub starts: Option<NaiveDate>,
    #[arg(long, value_name = "DAY")]
    pub ends: Option<NaiveDate>,
    /// So many days before the end
    #[arg(long, value_name = "N")]
    pub remind: Option<u32>,
    #[arg(long)]
    pub note: Option<String>,
    /// 2026-12-10,30000,首付款: day, yuan and, if wanted, a name; all of them once more with --change
    #[arg(long = "instalment", value_name = "DAY,AMOUNT[,NAME]", value_parser = instalment)]
    pub instalments: Vec<TypedInstalment>,
    /// The contract that is written anew
    #[arg(long, value_name = "CONTRACT")]
    pub change: Option<i64>,
}

/// An instalment in one word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedInstalment {
    pub due: NaiveDate,
    pub amount: String,
    pub name: String,
}

fn instalment(text: &str) -> Result<TypedInstalment, String> {
    let mut parts = text.splitn(3, ',');
    let due = parts.next().unwrap_or_default();
    let due = due.trim().parse().map_err(|_| format!("{due} is no day"))?;
    let amount = parts.next().ok_or("the amount is missing")?;
    Ok(TypedInstalment {
        due,
        amount: amount.trim().to_owned(),
        name: parts.next().unwrap_or_default().trim().to_owned(),
    })
}
