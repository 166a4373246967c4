//! `guijuctl people …`: the roster, and who comes, changes posts and goes.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

#[derive(Debug, Subcommand)]
pub enum PeopleCommand {
    /// Everybody
    List,
    /// A roster from .xlsx or .csv
    Import {
        input: PathBuf,
        /// Say what would happen and change nothing
        #[arg(long)]
        dry_run: bool,
        /// Take the good rows even if others are wrong
        #[arg(long)]
        skip_errors: bool,
    },
    /// Take an import back as a whole
    Undo { batch: i64 },
    /// The roster as .xlsx or .csv
    Export { out: PathBuf },
    /// Somebody joins; answers with what else has to be done
    Join {
        #[arg(long)]
        name: String,
        /// A post by its name, by 部门/岗位, or by its number
        #[arg(long)]
        post: String,
        /// First day; without it today
        #[arg(long, value_name = "DAY")]
        on: Option<chrono::NaiveDate>,
        /// 工号; without it the next one
        #[arg(long, default_value = "")]
        code: String,
        #[arg(long, default_value = "")]
        mobile: String,
        #[arg(long, value_enum, default_value_t = EmploymentWord::Probation)]
        employment: EmploymentWord,
        /// Paid by commission, so outside the quarterly bonus
        #[arg(long)]
        commission: bool,
        /// Say what would follow and change nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Somebody changes posts
    Transfer {
        /// 工号
        person: String,
        #[arg(long)]
        post: String,
        /// First day in the new post; without it today
        #[arg(long, value_name = "DAY")]
        on: Option<chrono::NaiveDate>,
        #[arg(long)]
        dry_run: bool,
    },
    /// Somebody leaves
    Leave {
        /// 工号
        person: String,
        /// Last day of employment; without it today
        #[arg(long, value_name = "DAY")]
        on: Option<chrono::NaiveDate>,
        #[arg(long)]
        dry_run: bool,
    },
    /// Who joined, changed posts or leaves these weeks, and what of it is still open
    Moves,
}

/// 用工形式
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum EmploymentWord {
    Regular,
    Probation,
    PartTime,
    Retired,
    Intern,
    Labour,
}
