//! Faults of a quarter, and the compensation for a loss.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Subcommand, ValueEnum};
use domain::quarter::Quarter;

#[derive(Debug, Subcommand)]
pub enum FaultsCommand {
    /// The faults of a quarter
    List {
        #[arg(long)]
        quarter: Quarter,
    },
    /// One fault with its evidence, appeals and papers
    Show { fault: i64 },
    /// Record a fault from a JSON file: quarter, kind (ordinary, apportioned, major), happened_on, facts,
    /// named, deciders, decided_on, reason, and for a major one the meeting; with an id it is replaced.
    /// While a direct leader is away, deputies says who decides: leader, code, reason, and named_by for
    /// somebody other than the next above in the reporting line
    Save {
        #[arg(value_name = "FILE.json")]
        input: PathBuf,
    },
    /// Keep a file as evidence, by its hash
    Evidence { fault: i64, path: PathBuf },
    /// Take a fault back; it stays on record and touches nobody
    Withdraw {
        fault: i64,
        #[arg(long)]
        reason: String,
    },
    /// Put an appeal on record
    Appeal {
        fault: i64,
        /// 工号
        #[arg(long)]
        person: String,
        #[arg(long)]
        grounds: String,
        /// Without it today
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
    },
    /// Answer an appeal, by somebody who did not decide and is not concerned
    Answer {
        fault: i64,
        /// 工号 of who appealed
        #[arg(long)]
        person: String,
        /// 工号 of who answers
        #[arg(long)]
        by: String,
        #[arg(long, value_enum)]
        outcome: OutcomeArgument,
        #[arg(long)]
        reason: String,
    },
    /// A form of the procedure as a paper of the register
    Print {
        fault: i64,
        #[arg(long, value_enum)]
        paper: FaultPaperArgument,
        /// 工号, for the papers of one person
        #[arg(long)]
        person: Option<String>,
        #[arg(long)]
        out: PathBuf,
        #[arg(long)]
        sign: bool,
    },
    /// Compensation for a loss, apart from the bonus
    #[command(subcommand)]
    Loss(LossCommand),
}

#[derive(Debug, Subcommand)]
pub enum LossCommand {
    /// All of them with their plans
    List,
    /// Record one from a JSON file: code, happened_on, facts, loss, borne, ground, reason, statement,
    /// heard_on, agreed_on, first_month, wage, minimum, instalment; with an id it is replaced
    Save {
        #[arg(value_name = "FILE.json")]
        input: PathBuf,
        /// Say what the plan would come to and change nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// The agreement with its plan, to be signed
    Print {
        loss: i64,
        #[arg(long)]
        out: PathBuf,
        #[arg(long)]
        sign: bool,
    },
    /// Withdraw one; it stays on record
    Withdraw { loss: i64 },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum OutcomeArgument {
    Upheld,
    Reversed,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum FaultPaperArgument {
    /// 过失事实陈述与听取意见记录
    Hearing,
    /// 一般过失处理决定, for a manager 监督责任处理决定
    Decision,
    /// 责任划分记录
    Shares,
    /// 重大责任会议决议
    Resolution,
    /// 申诉答复
    Answer,
}
