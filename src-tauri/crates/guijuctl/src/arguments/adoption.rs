//! From draft to force, as `guijuctl regulation …`: procedure, issue, receipts, evidence.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use domain::regulations::{AcknowledgementRoute, AdoptionStage, OpinionResult};
use operations::views::AdoptionPaper;

/// What `regulation` understands about versions on their way.
#[derive(Debug, Subcommand)]
pub enum AdoptionCommand {
    /// Two versions article by article: inserted, deleted, changed, moved, renumbered, and the values
    Compare {
        id: String,
        from: u32,
        to: u32,
        /// 修订对照表 as a registered paper
        #[arg(long, value_name = "F.pdf")]
        print: Option<PathBuf>,
        /// 修改决定 as a registered paper
        #[arg(long, value_name = "F.pdf")]
        decision: Option<PathBuf>,
        /// Unchanged articles as well
        #[arg(long)]
        all: bool,
    },
    /// 民主程序 of a version: steps, opinions, what is missing
    Adoption {
        id: String,
        #[command(flatten)]
        version: VersionArgument,
    },
    /// Put a step on record
    Step {
        id: String,
        stage: StageArgument,
        #[command(flatten)]
        version: VersionArgument,
        /// The first day
        #[arg(long, value_name = "DAY")]
        on: NaiveDate,
        /// The last day
        #[arg(long, value_name = "DAY")]
        until: Option<NaiveDate>,
        #[arg(long, default_value = "")]
        place: String,
        /// 主持人
        #[arg(long, default_value = "")]
        host: String,
        /// 记录人
        #[arg(long, default_value = "")]
        recorder: String,
        #[arg(long, default_value = "")]
        participants: String,
        /// 应到
        #[arg(long)]
        expected: Option<u32>,
        /// 实到
        #[arg(long)]
        present: Option<u32>,
        /// What was done and what came of it
        #[arg(long, default_value = "")]
        note: String,
        /// Scans or photographs, kept byte for byte
        #[arg(long, value_name = "FILE")]
        attach: Vec<PathBuf>,
    },
    /// An opinion of the staff comes in, or is answered
    Opinion {
        id: String,
        #[command(flatten)]
        version: VersionArgument,
        /// What was said
        #[arg(long, conflicts_with = "answer", required_unless_present = "answer")]
        text: Option<String>,
        /// Who said it
        #[arg(long, default_value = "")]
        name: String,
        /// When; without it today
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
        /// The article by its number (第七条) or permanent id; without it the whole
        #[arg(long)]
        article: Option<String>,
        /// The id of the opinion that is answered
        #[arg(long, value_name = "OPINION", requires = "result")]
        answer: Option<i64>,
        #[arg(long, value_enum)]
        result: Option<ResultArgument>,
        /// The answer in words
        #[arg(long, default_value = "")]
        reply: String,
    },
    /// A paper of the procedure, registered
    Form {
        id: String,
        form: FormArgument,
        #[command(flatten)]
        version: VersionArgument,
        #[arg(long)]
        out: PathBuf,
    },
    /// Issue the draft: 发文字号, days, hash
    Issue {
        id: String,
        /// 发文字号; without it the next free one
        #[arg(long)]
        number: Option<String>,
        /// Without it today
        #[arg(long, value_name = "DAY")]
        issued_on: Option<NaiveDate>,
        #[arg(long, value_name = "DAY")]
        effective_on: NaiveDate,
        /// 试行: the last day of the trial
        #[arg(long, value_name = "DAY")]
        trial_until: Option<NaiveDate>,
        /// Why the steps of the procedure are not on record; kept as an internal memo
        #[arg(long, value_name = "REASON")]
        r#override: Option<String>,
        /// Why it is issued although the check-up finds high risks; kept as an internal memo
        #[arg(long, value_name = "REASON")]
        despite_findings: Option<String>,
        /// 修订内容 for the table of revisions; without it the articles that changed are named
        #[arg(long, value_name = "WORDS")]
        revision_note: Option<String>,
    },
    /// 废止: the last day of the version in force
    Repeal {
        id: String,
        /// The last day in force
        #[arg(long, value_name = "DAY")]
        last_day: NaiveDate,
        #[arg(long)]
        reason: String,
        /// 废止决定 as a registered paper
        #[arg(long, value_name = "F.pdf")]
        print: Option<PathBuf>,
    },
    /// 发文登记: every version that was issued, by its number
    Register {
        /// As .xlsx or .csv
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// 签收 of a version: who has it, who has not
    Acknowledgements {
        id: String,
        #[command(flatten)]
        version: VersionArgument,
        /// The sheet to sign, of those who are pending, as a registered paper
        #[arg(long, value_name = "F.pdf")]
        print: Option<PathBuf>,
        /// The sheet holds everybody
        #[arg(long, requires = "print")]
        everybody: bool,
    },
    /// Put receipts on record, for all that are named or for none
    Acknowledge {
        id: String,
        #[command(flatten)]
        version: VersionArgument,
        /// 工号, several with commas
        #[arg(long, value_delimiter = ',', required = true)]
        person: Vec<String>,
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
        /// Signed sheets, screenshots
        #[arg(long, value_name = "FILE")]
        attach: Vec<PathBuf>,
    },
    /// 法定义务对照: which article in force meets which duty of the law, and where one is missing
    LegalDuties {
        /// As .xlsx or .csv
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Who × which regulation in force
    Coverage {
        /// As .xlsx or .csv
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
}

#[derive(Debug, Args)]
pub struct VersionArgument {
    /// Count of the version within the regulation; without it the draft, else the one in force
    #[arg(long)]
    pub version: Option<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StageArgument {
    Drafted,
    Opinions,
    Discussion,
    Consultation,
    Approved,
    Publication,
    #[value(name = "in_force", alias = "in-force")]
    InForce,
    Review,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ResultArgument {
    Accepted,
    Partly,
    Declined,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RouteArgument {
    Signed,
    Refused,
    Ems,
    Wechat,
    Email,
    /// Take the last record back; needs --note
    Withdrawn,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormArgument {
    Notice,
    OpinionForm,
    Replies,
    /// 职工代表推选记录
    Election,
    /// 会议通知
    MeetingNotice,
    SignIn,
    Minutes,
    Consultation,
    Publicity,
    PublicityRecord,
}

impl From<StageArgument> for AdoptionStage {
    fn from(word: StageArgument) -> Self {
        match word {
            StageArgument::Drafted => Self::Drafted,
            StageArgument::Opinions => Self::Opinions,
            StageArgument::Discussion => Self::Discussion,
            StageArgument::Consultation => Self::Consultation,
            StageArgument::Approved => Self::Approved,
            StageArgument::Publication => Self::Publication,
            StageArgument::InForce => Self::InForce,
            StageArgument::Review => Self::Review,
        }
    }
}

impl From<ResultArgument> for OpinionResult {
    fn from(word: ResultArgument) -> Self {
        match word {
            ResultArgument::Accepted => Self::Accepted,
            ResultArgument::Partly => Self::Partly,
            ResultArgument::Declined => Self::Declined,
        }
    }
}

impl From<RouteArgument> for AcknowledgementRoute {
    fn from(word: RouteArgument) -> Self {
        match word {
            RouteArgument::Signed => Self::Signed,
            RouteArgument::Refused => Self::Refused,
            RouteArgument::Ems => Self::Ems,
            RouteArgument::Wechat => Self::Wechat,
            RouteArgument::Email => Self::Email,
            RouteArgument::Withdrawn => Self::Withdrawn,
        }
    }
}

impl From<FormArgument> for AdoptionPaper {
    fn from(word: FormArgument) -> Self {
        match word {
            FormArgument::Notice => Self::Notice,
            FormArgument::OpinionForm => Self::OpinionForm,
            FormArgument::Replies => Self::Replies,
            FormArgument::Election => Self::Election,
            FormArgument::MeetingNotice => Self::MeetingNotice,
            FormArgument::SignIn => Self::SignIn,
            FormArgument::Minutes => Self::Minutes,
            FormArgument::Consultation => Self::Consultation,
            FormArgument::Publicity => Self::Publicity,
            FormArgument::PublicityRecord => Self::PublicityRecord,
        }
    }
}
