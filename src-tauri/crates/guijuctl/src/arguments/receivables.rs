//! The words of `guijuctl accounts receivables|statement|demand`, as `--help` documents them.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use domain::accounts::{Age, DemandTone};

#[derive(Debug, Subcommand)]
pub enum ReceivablesCommand {
    /// Who owes what, what is overdue the longest first
    List(ReceivablesList),
    /// The bills and payments of one account
    Show {
        account: i64,
        #[arg(long, value_name = "DAY")]
        as_of: Option<NaiveDate>,
    },
    /// Enter a bill, or write one anew
    Bill(BillArguments),
    /// Enter a payment
    Pay {
        account: i64,
        #[arg(long, value_name = "DAY")]
        on: NaiveDate,
        /// Yuan, above zero
        #[arg(long)]
        amount: String,
        /// The bill it was paid for; without one it settles what falls due first
        #[arg(long, value_name = "BILL")]
        bill: Option<i64>,
        /// 银行转账
        #[arg(long, default_value = "")]
        way: String,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Take a bill away that was entered by mistake
    DeleteBill { bill: i64 },
    /// Take a payment away that was entered by mistake
    DeletePayment { payment: i64 },
    /// Bills and payments from .csv or .xlsx: 客户, 日期, 应收金额, and 单号, 到期日, 已收金额, 收款日期 where there are
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
    /// Take an import back as a whole
    Undo { batch: i64 },
    /// Write who owes what as .xlsx or .csv
    Export {
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Every open bill instead, in the columns in which it can be taken in
        #[arg(long)]
        bills: bool,
        #[arg(long, value_name = "DAY")]
        as_of: Option<NaiveDate>,
    },
    /// Days to pay and credit limit of one account; without either, the usual ones again
    Terms {
        account: i64,
        #[arg(long, value_name = "N")]
        days: Option<u32>,
        /// Yuan
        #[arg(long, value_name = "AMOUNT", default_value = "")]
        credit: String,
    },
    /// Where customers pay to, the usual days to pay, how far ahead the workbench looks; shown, or changed
    Settings {
        /// 收款账户, as printed on statements and demands
        #[arg(long)]
        payee: Option<String>,
        #[arg(long, value_name = "N")]
        terms_days: Option<u32>,
        #[arg(long, value_name = "N")]
        remind_days: Option<u32>,
    },
}

#[derive(Debug, Args)]
pub struct ReceivablesList {
    #[arg(long, value_name = "DAY")]
    pub as_of: Option<NaiveDate>,
    /// Only accounts with something open of this age
    #[arg(long, value_enum)]
    pub age: Option<AgeArgument>,
    /// Only what this account manager looks after
    #[arg(long, value_name = "NAME")]
    pub manager: Option<String>,
    #[arg(long, value_enum, default_value_t = ReceivablesOrder::Days)]
    pub sort: ReceivablesOrder,
}

#[derive(Debug, Args)]
pub struct BillArguments {
    pub account: i64,
    #[arg(long, value_name = "DAY")]
    pub on: NaiveDate,
    /// Yuan; below zero for goods that came back
    #[arg(long, allow_hyphen_values = true)]
    pub amount: String,
    /// The last day to pay; by the terms of the account where nothing is said
    #[arg(long, value_name = "DAY")]
    pub due: Option<NaiveDate>,
    #[arg(long, default_value = "")]
    pub number: String,
    #[arg(long, default_value = "")]
    pub note: String,
    /// The bill that is written anew
    #[arg(long, value_name = "BILL")]
    pub change: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReceivablesOrder {
    /// Longest overdue first
    Days,
    /// Most overdue first
    Overdue,
    /// Most open first
    Open,
    Name,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AgeArgument {
    NotDue,
    /// 1 to 30 days overdue
    #[value(name = "30")]
    To30,
    /// 31 to 60 days overdue
    #[value(name = "60")]
    To60,
    /// 61 to 90 days overdue
    #[value(name = "90")]
    To90,
    /// More than 90 days overdue
    #[value(name = "over90")]
    Over90,
}

impl AgeArgument {
    #[must_use]
    pub fn age(self) -> Age {
        match self {
            Self::NotDue => Age::NotDue,
            Self::To30 => Age::To30,
            Self::To60 => Age::To60,
            Self::To90 => Age::To90,
            Self::Over90 => Age::Over90,
        }
    }
}

#[derive(Debug, Args)]
pub struct StatementArguments {
    pub account: i64,
    /// The first day; of the month of the last one where nothing is said
    #[arg(long, value_name = "DAY")]
    pub from: Option<NaiveDate>,
    /// The last day; today where nothing is said
    #[arg(long, value_name = "DAY")]
    pub to: Option<NaiveDate>,
    /// Print it as a paper, registered
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    #[arg(long, requires = "out")]
    pub sign: bool,
}

#[derive(Debug, Args)]
pub struct DemandArguments {
    pub account: i64,
    /// Without one, every tone in which there is something to say
    #[arg(long, value_enum)]
    pub tone: Option<ToneArgument>,
    /// By when it is to be paid
    #[arg(long, value_name = "DAY")]
    pub until: Option<NaiveDate>,
    /// Print it as a letter, registered
    #[arg(long, value_name = "FILE", requires = "tone")]
    pub out: Option<PathBuf>,
    #[arg(long, requires = "out")]
    pub sign: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ToneArgument {
    /// Friendly, also of what falls due soon
    Reminder,
    /// Firm, of what is overdue
    Demand,
    /// The last word
    Final,
}

impl ToneArgument {
    #[must_use]
    pub fn tone(self) -> DemandTone {
        match self {
            Self::Reminder => DemandTone::Reminder,
            Self::Demand => DemandTone::Demand,
            Self::Final => DemandTone::Final,
        }
    }
}
