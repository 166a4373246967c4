//! The words of `guijuctl rounds`, as `--help` documents them.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use domain::assessment::Period;
use domain::rounds::{FindingState, Grade, Verdict};

use super::training::word;

/// Lists are named by name or id, people by works number, everything else by id.
#[derive(Debug, Subcommand)]
pub enum RoundsCommand {
    /// 检查表: the lists to walk by, with the items whose article has changed
    Checklists,
    /// One list: shown, written, looked through, taken out of use
    #[command(subcommand)]
    Checklist(ChecklistCommand),
    /// 巡查: walks, the latest first
    List,
    /// Begin a walk through a department
    Start {
        checklist: String,
        department: String,
        /// Works number of whoever walks; without it the acting user's employee
        #[arg(long, default_value = "")]
        by: String,
        /// Without it today
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
    },
    /// One walk, item by item
    Show { round: i64 },
    /// Write down what was seen of an item: pass, fail, not-applicable, or open to take it back
    Enter {
        round: i64,
        item: u32,
        #[arg(value_parser = verdict)]
        verdict: Seen,
        /// What is wrong, or a remark
        #[arg(default_value = "")]
        text: String,
        /// minor or serious
        #[arg(long, value_parser = word::<Grade>)]
        grade: Option<Grade>,
        /// Works number of whoever is to put it right
        #[arg(long, default_value = "")]
        owner: String,
    },
    /// Attach a photograph to an item of a walk, or with --finding to what was done about a finding
    Photo {
        /// The walk; with --finding the finding
        id: i64,
        photo: PathBuf,
        #[arg(long, required_unless_present = "finding")]
        item: Option<u32>,
        #[arg(long, conflicts_with = "item")]
        finding: bool,
    },
    /// Write an attached photograph to a file
    Copy { photo: i64, out: PathBuf },
    /// End a walk: what was wrong becomes findings
    Finish { round: i64 },
    /// Take back a walk that was begun by mistake
    Drop { round: i64 },
    /// 巡查发现: what is late first
    Findings {
        /// found, ordered, rectified or closed
        #[arg(long, value_parser = word::<FindingState>)]
        state: Option<FindingState>,
        #[arg(long, value_parser = word::<Grade>)]
        grade: Option<Grade>,
        #[arg(long, default_value = "")]
        department: String,
        /// Works number
        #[arg(long, default_value = "")]
        owner: String,
        #[arg(long)]
        overdue: bool,
        #[arg(long, default_value = "")]
        text: String,
    },
    /// One finding: its article, every step, its photographs
    Finding { id: i64 },
    /// 下达整改: somebody is to put it right; without a day by the usual one
    Order {
        finding: i64,
        /// Works number
        owner: String,
        /// What is asked for
        #[arg(default_value = "")]
        text: String,
        #[arg(long, value_name = "DAY")]
        due: Option<NaiveDate>,
        #[command(flatten)]
        did: Did,
    },
    /// 延期: more time, before it runs out
    Extend {
        finding: i64,
        due: NaiveDate,
        reason: String,
        #[command(flatten)]
        did: Did,
    },
    /// 整改完成: what was done; without --by the owner did it
    Rectify {
        finding: i64,
        text: String,
        #[command(flatten)]
        did: Did,
    },
    /// 复查: it passed, or goes back; never by whoever put it right
    Recheck {
        finding: i64,
        #[arg(value_enum)]
        result: CheckResult,
        #[arg(default_value = "")]
        text: String,
        /// Of what goes back; without it the usual term
        #[arg(long, value_name = "DAY")]
        due: Option<NaiveDate>,
        #[command(flatten)]
        did: Did,
    },
    /// What waits: walks to finish, people to tell, rectifications, checks
    Due {
        #[arg(long, default_value_t = 7)]
        days: u32,
        /// Works number; without it everybody
        #[arg(long)]
        person: Option<String>,
    },
    /// How long a rectification and its check may take; with figures, sets them in working days
    Terms {
        #[arg(long, requires_all = ["serious", "recheck"])]
        minor: Option<u32>,
        #[arg(long)]
        serious: Option<u32>,
        #[arg(long)]
        recheck: Option<u32>,
    },
    /// A paper: the list (blank, or as it was walked), a notice to put right, a report of a walk or a month
    Print {
        #[arg(value_enum)]
        paper: RoundsPaperArgument,
        /// The finding of a notice, or the list
        id: Option<String>,
        /// The walk of a list or a report
        #[arg(long)]
        round: Option<i64>,
        /// The month, quarter or year of a report
        #[arg(long)]
        period: Option<Period>,
        #[arg(long)]
        out: PathBuf,
        #[arg(long)]
        sign: bool,
    },
}

#[derive(Debug, Subcommand)]
pub enum ChecklistCommand {
    Show {
        checklist: String,
    },
    /// Write a list; with --id rewrite it. Items keep their place by their text
    Save {
        name: String,
        #[arg(long)]
        id: Option<String>,
        /// Findings count as events of this indicator, such as K28
        #[arg(long)]
        indicator: Option<String>,
        /// What to look at | how | 《title》第N条; the middle part may be left out
        #[arg(long = "item", required = true, value_name = "TEXT | HOW | ARTICLE")]
        items: Vec<String>,
    },
    /// The items were looked at beside the articles as they are now
    Confirm {
        checklist: String,
    },
    /// Take a list out of use
    Retire {
        checklist: String,
        /// Bring it back
        #[arg(long)]
        undo: bool,
    },
}

/// Who did it, and when.
#[derive(Debug, Args)]
pub struct Did {
    /// Works number; without it the acting user's employee, else whoever walked the round
    #[arg(long, default_value = "")]
    pub by: String,
    /// Without it today
    #[arg(long, value_name = "DAY")]
    pub on: Option<NaiveDate>,
}

/// What was seen; nothing takes it back.
#[derive(Debug, Clone, Copy)]
pub struct Seen(pub Option<Verdict>);

fn verdict(text: &str) -> Result<Seen, String> {
    match text {
        "open" => Ok(Seen(None)),
        text => word(text).map(|verdict| Seen(Some(verdict))),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CheckResult {
    Pass,
    Return,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RoundsPaperArgument {
    Checklist,
    Notice,
    Summary,
}
