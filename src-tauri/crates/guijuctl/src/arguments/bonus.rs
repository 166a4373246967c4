//! The quarterly bonus and its notices.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use domain::bonus::BonusPaymentWay;
use domain::quarter::Quarter;

use super::SealArguments;
use super::adoption::RouteArgument;

#[derive(Debug, Subcommand)]
pub enum BonusCommand {
    /// Calculate the quarter from the regulation in force
    Run {
        #[arg(long)]
        quarter: Quarter,
        /// Operating revenue in yuan; without it the one on record
        #[arg(long, allow_hyphen_values = true)]
        revenue: Option<String>,
        /// The quarter's revenue target in yuan
        #[arg(long)]
        target: Option<String>,
        /// Scores as a csv of code and score, for a shop without assessments
        #[arg(long, value_name = "FILE")]
        scores: Option<PathBuf>,
    },
    /// A second person has gone through the figures
    Review {
        #[arg(long)]
        quarter: Quarter,
        /// There is nobody else; the papers will say so
        #[arg(long)]
        one_person: bool,
    },
    /// The owner agrees
    Approve {
        #[arg(long)]
        quarter: Quarter,
    },
    /// Numbers, signs and registers every notice; issued is for ever
    Issue {
        #[arg(long)]
        quarter: Quarter,
        #[command(flatten)]
        seal: SealArguments,
    },
    /// The quarter as it stands
    Show {
        #[arg(long)]
        quarter: Quarter,
    },
    /// All quarters
    List,
    /// Why somebody gets what he gets
    Explain {
        #[arg(long)]
        quarter: Quarter,
        /// 工号
        #[arg(long)]
        person: String,
    },
    /// A new notice in place of one that rests on wrong facts
    Correct {
        /// Number of the notice: JT-2026Q3-004
        #[arg(long)]
        notice: String,
        /// 工号 of the person it belongs to
        #[arg(long)]
        person: Option<String>,
        /// The score as it should have been
        #[arg(long)]
        score: Option<String>,
        /// The days in post as they should have been
        #[arg(long)]
        days: Option<u32>,
        /// The special award as it should have been
        #[arg(long)]
        award: Option<String>,
        /// A fault that was withdrawn, by its id; may be repeated
        #[arg(long = "lift-fault")]
        lifted: Vec<i64>,
        /// Printed on the new notice
        #[arg(long, default_value = "")]
        reason: String,
        #[command(flatten)]
        seal: SealArguments,
        /// Say what it would come to and change nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// What the payroll needs of an issued quarter, as .xlsx or .csv
    Payroll {
        #[arg(long)]
        quarter: Quarter,
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// What is gone through before calculating
    Checklist {
        #[arg(long)]
        quarter: Quarter,
        /// The list of those who are paid by commission is right as it stands
        #[arg(long)]
        confirm_commission: bool,
    },
    /// What is open was paid: to everybody, or to those who are named
    Pay(PayArguments),
    /// What was paid of an issued quarter, and what is open
    Payments {
        #[arg(long)]
        quarter: Quarter,
    },
    /// Take a payment back that was put on record by mistake
    TakeBack {
        #[arg(long)]
        quarter: Quarter,
        /// Its id, from `bonus payments`
        #[arg(long)]
        payment: i64,
        #[arg(long)]
        reason: String,
    },
    /// Close a quarter that is paid
    Close {
        #[arg(long)]
        quarter: Quarter,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Open a closed quarter again
    Reopen {
        #[arg(long)]
        quarter: Quarter,
        #[arg(long)]
        reason: String,
    },
    /// Print the totals of the departments for the notice board, without anybody's own figures
    Publish {
        #[arg(long)]
        quarter: Quarter,
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// The quarter under another version of the regulation
    WhatIf {
        #[arg(long)]
        quarter: Quarter,
        /// Count of the version within the bonus regulation; without it the draft
        #[arg(long)]
        version: Option<u32>,
    },
}

#[derive(Debug, Args)]
pub struct PayArguments {
    #[arg(long)]
    pub quarter: Quarter,
    /// The day of payment; without it today
    #[arg(long)]
    pub on: Option<NaiveDate>,
    /// 工号; may be repeated
    #[arg(long = "person")]
    pub people: Vec<String>,
    #[arg(long, value_enum, default_value = "payroll")]
    pub way: WayArgument,
    #[arg(long, default_value = "")]
    pub note: String,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum WayArgument {
    /// With the wages of the month
    Payroll,
    Transfer,
    Cash,
}

impl From<WayArgument> for BonusPaymentWay {
    fn from(way: WayArgument) -> Self {
        match way {
            WayArgument::Payroll => Self::Payroll,
            WayArgument::Transfer => Self::Transfer,
            WayArgument::Cash => Self::Cash,
        }
    }
}

#[derive(Debug, Subcommand)]
pub enum NoticesCommand {
    /// All notices, or those of a quarter
    List {
        #[arg(long)]
        quarter: Option<Quarter>,
    },
    /// The registered papers into a folder, byte for byte
    Print {
        #[arg(long)]
        quarter: Quarter,
        #[arg(long)]
        out: PathBuf,
        /// Notices are signed when they are issued; with --one-file the bound file is signed as well
        #[arg(long)]
        sign: bool,
        /// One bound file instead of a file each, department by department
        #[arg(long)]
        one_file: bool,
        /// Three notices in short with their receipts on one A4, to be cut, department by department
        #[arg(long, conflicts_with_all = ["one_file", "sign", "seal"])]
        slips: bool,
        #[command(flatten)]
        seal: SealArguments,
    },
    /// Put on record how and when notices reached their people, for all that are named or for none
    Receive {
        #[arg(long)]
        quarter: Quarter,
        /// Numbers of the notices, several with commas; without any all that nobody has received
        #[arg(long, value_delimiter = ',')]
        number: Vec<String>,
        #[arg(long, value_enum, default_value_t = RouteArgument::Signed)]
        route: RouteArgument,
        /// Without it today
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
        /// Who saw that it was refused; two of them
        #[arg(long, value_delimiter = ',')]
        witness: Vec<String>,
        /// Number of the parcel, address
        #[arg(long, default_value = "")]
        reference: String,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// The receiver signs a notice with a certificate of his own, behind the company's signature; that is his
    /// receipt. The paper stays as it is: `papers get --countersigned` gives the copy with both
    Countersign {
        number: String,
        /// His key with its certificate (.p12, .pfx). Its password comes from GUIJU_P12_PASSWORD or a prompt
        #[arg(long, value_name = "FILE")]
        p12: PathBuf,
        /// The certificate writes his name in another way than the roster
        #[arg(long)]
        other_name: bool,
    },
}
