//! The words of `guijuctl service`, as `--help` documents them.

mod around;
mod words;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use domain::assessment::Period;

pub use around::{ItemArguments, KnowledgeCommand, SurveyCommand};
use words::{
    CaseKindArgument, ChannelArgument, ConfirmationArgument, PartArgument, PauseArgument,
    ServicePaperArgument, StateArgument, StepArgument, TierArgument, VisitArgument,
};

/// Who did it, and when.
#[derive(Debug, Args)]
pub struct Did {
    /// Works number; without it the owner of the case, or the acting user's employee
    #[arg(long, default_value = "")]
    pub by: String,
    /// 2026-09-30T14:05; without it now
    #[arg(long, default_value = "")]
    pub at: String,
}

#[derive(Debug, Subcommand)]
pub enum ServiceCommand {
    /// 新来一个电话: who calls, by four digits of the number, a name or its first letters
    Lookup { text: String },
    /// Take a case in; its class and due times follow from the service regulation in force
    Open(Box<OpenArguments>),
    /// Cases, what is overdue first
    List {
        /// Number, customer, telephone, what is said
        #[arg(long, default_value = "")]
        text: String,
        #[arg(long, value_enum)]
        state: Option<StateArgument>,
        #[arg(long, value_enum)]
        kind: Option<CaseKindArgument>,
        #[arg(long, value_enum)]
        tier: Option<TierArgument>,
        /// Works number
        #[arg(long, default_value = "")]
        owner: String,
        #[arg(long, value_name = "ID")]
        customer: Option<i64>,
        #[arg(long)]
        overdue: bool,
        #[arg(long, value_name = "DAY")]
        from: Option<NaiveDate>,
        #[arg(long, value_name = "DAY")]
        to: Option<NaiveDate>,
    },
    /// One case: due times with their articles, every step, grants, return visits
    Show { case: String },
    /// What waits: answers, proposals, settlements, hand-overs, return visits
    Due {
        #[arg(long, default_value_t = 7)]
        days: u32,
    },
    /// Ask somebody to take a case over; it stays with its owner until he accepts
    Assign {
        case: String,
        /// Works number
        to: String,
        #[command(flatten)]
        did: Did,
    },
    /// Confirm a hand-over
    Accept {
        case: String,
        #[arg(long, default_value = "")]
        at: String,
    },
    /// Write a step down
    Note {
        case: String,
        #[arg(default_value = "")]
        text: String,
        #[arg(long, value_enum, default_value_t = StepArgument::Note)]
        step: StepArgument,
        #[command(flatten)]
        did: Did,
    },
    /// A visit was arranged; without a time the regulation's counts
    Arrange {
        case: String,
        #[arg(long, value_name = "TIME", default_value = "")]
        visit: String,
        /// Outside the town
        #[arg(long)]
        outside: bool,
        #[command(flatten)]
        did: Did,
    },
    /// The clock stands still
    Pause {
        case: String,
        #[arg(long, value_enum)]
        reason: PauseArgument,
        #[arg(long, default_value = "")]
        note: String,
        #[command(flatten)]
        did: Did,
    },
    /// It goes on, and what was lost is given back
    Resume {
        case: String,
        #[command(flatten)]
        did: Did,
    },
    /// A case turns out graver, or less so, than it looked
    Raise {
        case: String,
        #[arg(long, default_value = "", value_name = "YUAN")]
        claim: String,
        #[arg(long, default_value_t = 1)]
        group: u32,
        #[arg(long)]
        publicity: bool,
        #[arg(long)]
        danger: bool,
        #[arg(long, value_enum)]
        tier: Option<TierArgument>,
        #[arg(long)]
        reason: String,
        #[arg(long, default_value = "")]
        by: String,
    },
    /// Grant something within the authority of the post, or ask for it
    Compensate {
        case: String,
        /// Yuan
        amount: String,
        /// 减免安装费
        #[arg(long)]
        way: String,
        #[arg(long)]
        reason: String,
        #[command(flatten)]
        did: Did,
    },
    /// Decide about a grant beyond somebody's authority
    Approve {
        compensation: i64,
        #[arg(long)]
        refuse: bool,
        #[arg(long, default_value = "")]
        text: String,
        #[command(flatten)]
        did: Did,
    },
    /// Close a case: cause, outcome, and how the customer took it
    Close {
        case: String,
        #[arg(long, default_value = "")]
        cause: String,
        #[arg(long)]
        outcome: String,
        /// Whether a complaint was justified
        #[arg(long)]
        valid: Option<bool>,
        #[arg(long, value_enum, default_value_t = ConfirmationArgument::Confirmed)]
        customer: ConfirmationArgument,
        /// What was told in writing, where the customer did not confirm
        #[arg(long, default_value = "")]
        notice: String,
        #[command(flatten)]
        did: Did,
    },
    /// Take a closed case up again
    Reopen {
        case: String,
        #[arg(long)]
        reason: String,
        #[command(flatten)]
        did: Did,
    },
    /// Return visits
    Visits {
        #[arg(long, value_enum)]
        state: Option<VisitArgument>,
        #[arg(long, value_enum)]
        kind: Option<CaseKindArgument>,
        #[arg(long, value_name = "DAY")]
        from: Option<NaiveDate>,
        #[arg(long, value_name = "DAY")]
        to: Option<NaiveDate>,
    },
    /// Tell how a return visit went: --score 1 to 5, or one of the others
    Visit {
        id: i64,
        #[arg(long, required_unless_present_any = ["attempt", "unreached", "declined", "check"])]
        score: Option<u8>,
        /// Nobody answered; to be tried again
        #[arg(long, conflicts_with_all = ["score", "unreached", "declined"])]
        attempt: bool,
        /// Tried often enough
        #[arg(long, conflicts_with_all = ["score", "declined"])]
        unreached: bool,
        /// The customer does not want to be called
        #[arg(long, conflicts_with = "score")]
        declined: bool,
        /// Somebody else asked the customer: was it as told?
        #[arg(long, value_name = "true|false", conflicts_with_all = ["score", "attempt", "unreached", "declined"])]
        check: Option<bool>,
        #[arg(long, default_value = "")]
        comment: String,
        #[command(flatten)]
        did: Did,
    },
    /// What customers have from us, and until when it is under warranty
    Items {
        #[arg(long, value_name = "ID")]
        customer: Option<i64>,
    },
    /// Write goods down, or with --id correct them
    Item(Box<ItemArguments>),
    /// A part was replaced: its warranty begins anew
    Replace {
        item: i64,
        #[arg(value_enum)]
        part: PartArgument,
        #[arg(long, value_name = "DAY")]
        on: NaiveDate,
        #[arg(long)]
        case: Option<String>,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Satisfaction surveys
    Survey {
        #[command(subcommand)]
        command: SurveyCommand,
    },
    /// Questions and what is told to them
    Knowledge {
        #[command(subcommand)]
        command: KnowledgeCommand,
    },
    /// A month or a quarter: how many, how fast, why, how content (2026-10, 2026Q3)
    Report { period: Period },
    /// Figures for the assessment, each with the cases behind it
    Indicators {
        period: Period,
        /// Works number; without it everybody
        #[arg(long)]
        person: Option<String>,
    },
    /// Days on which the shop was announced as closed; with --set these and no others
    ClosedDays {
        days: Vec<NaiveDate>,
        #[arg(long)]
        set: bool,
    },
    /// A paper as PDF
    Print {
        #[arg(value_enum)]
        paper: ServicePaperArgument,
        /// The case, or for a warranty card the goods; not for the report
        id: Option<String>,
        /// The month or quarter of the report
        #[arg(long)]
        period: Option<Period>,
        #[arg(long)]
        out: PathBuf,
        #[arg(long)]
        sign: bool,
    },
}

#[derive(Debug, Args)]
pub struct OpenArguments {
    #[arg(long, value_enum)]
    pub kind: CaseKindArgument,
    #[arg(long, value_enum, default_value_t = ChannelArgument::Phone)]
    pub channel: ChannelArgument,
    /// Account, by the id of `accounts list`
    #[arg(long, value_name = "ID")]
    pub customer: Option<i64>,
    /// Who speaks; without it the customer's first contact
    #[arg(long, default_value = "")]
    pub caller: String,
    #[arg(long, default_value = "")]
    pub phone: String,
    /// Goods, by the id of `service items`
    #[arg(long)]
    pub item: Option<i64>,
    /// What the customer says
    #[arg(long)]
    pub text: String,
    /// What he wants
    #[arg(long, default_value = "")]
    pub demand: String,
    /// The loss he claims
    #[arg(long, default_value = "", value_name = "YUAN")]
    pub claim: String,
    /// Customers that complain of the same, this one included
    #[arg(long, default_value_t = 1)]
    pub group: u32,
    /// The press or an authority has taken it up
    #[arg(long)]
    pub publicity: bool,
    /// People or property are in danger
    #[arg(long)]
    pub danger: bool,
    /// Outside the town
    #[arg(long)]
    pub outside: bool,
    /// A graver class than the facts make it
    #[arg(long, value_enum)]
    pub tier: Option<TierArgument>,
    /// What is suspected, so that a repetition is seen
    #[arg(long, default_value = "")]
    pub cause: String,
    /// To whom it is handed over at once (works number)
    #[arg(long, default_value = "")]
    pub owner: String,
    /// Until when the customer is content to wait
    #[arg(long, default_value = "", value_name = "TIME")]
    pub agreed: String,
    /// Say what it would be and write nothing
    #[arg(long)]
    pub dry_run: bool,
    #[command(flatten)]
    pub did: Did,
}
