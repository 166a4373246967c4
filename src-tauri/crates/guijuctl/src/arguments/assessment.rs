//! The words of `assessment …`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Subcommand, ValueEnum};
use domain::assessment::Period;

use super::adoption::RouteArgument;

/// A cycle is named by its period (2026-09, 2026Q3, 2026) or by its number, a person by the works number.
#[derive(Debug, Subcommand)]
pub enum AssessmentCommand {
    /// The library of indicators; no company file needed
    Indicators,
    /// Schemes of the posts; without a word the list
    Schemes {
        #[command(subcommand)]
        command: Option<SchemesCommand>,
    },
    /// Open the cycle of a month, a quarter or a year
    Open {
        period: Period,
        /// People whose post has no scheme are left out
        #[arg(long)]
        leave_out: bool,
        /// Who is on long statutory leave keeps the earlier score, or is left out
        #[arg(long, value_enum)]
        leave: Option<LeaveArgument>,
        /// Fewer days in post than this are not assessed
        #[arg(long, value_name = "DAYS")]
        min_days: Option<u32>,
        /// Most points of a calibration, where no regulation says so
        #[arg(long, value_name = "POINTS")]
        calibrate_limit: Option<String>,
        /// Say what would be opened and change nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// All cycles
    List,
    /// One cycle with everybody in it, or one person's sheet with how every point came about
    Show {
        cycle: String,
        #[arg(long)]
        person: Option<String>,
        /// One of several posts of the person
        #[arg(long, requires = "person")]
        post: Option<String>,
    },
    /// Take a cycle away in which nothing was entered yet
    Discard { cycle: String },
    /// Lead a cycle into its next stage
    Advance { cycle: String },
    /// Figures of a person: ITEM=FIGURE; `-` says that an item does not apply
    Enter {
        cycle: String,
        #[arg(long)]
        person: String,
        #[arg(long)]
        post: Option<String>,
        #[arg(required = true, value_name = "ITEM=FIGURE")]
        figures: Vec<String>,
        /// Where a figure comes from
        #[arg(long, default_value = "")]
        source: String,
        /// Why it changes
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Figures of many from a .csv or .xlsx: a line a person under a heading of items, or code, item, figure
    Import {
        cycle: String,
        input: PathBuf,
        /// Whose figures they are
        #[arg(long, value_enum, default_value_t = KindArgument::Data)]
        kind: KindArgument,
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Scores of the direct leader, or the person's own with --own; plus, minus and vetoes
    Score {
        cycle: String,
        #[arg(long)]
        person: String,
        #[arg(long)]
        post: Option<String>,
        #[arg(value_name = "ITEM=SCORE")]
        scores: Vec<String>,
        /// The person's own view
        #[arg(long)]
        own: bool,
        /// MATTER=POINTS; without points it is withdrawn
        #[arg(long, value_name = "MATTER=POINTS")]
        plus: Vec<String>,
        #[arg(long, value_name = "MATTER=POINTS")]
        minus: Vec<String>,
        /// A veto of the scheme that happened
        #[arg(long)]
        veto: Vec<String>,
        #[arg(long)]
        withdraw_veto: Vec<String>,
        /// The facts
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Move a total within the limit, with a reason
    Calibrate {
        cycle: String,
        #[arg(long)]
        person: String,
        #[arg(long)]
        post: Option<String>,
        #[arg(long, allow_hyphen_values = true)]
        points: String,
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Results were received, refused before two witnesses, or sent by post or by a message
    Confirm {
        cycle: String,
        #[arg(long, required_unless_present = "all")]
        person: Vec<String>,
        /// Everybody who has not received his result yet
        #[arg(long)]
        all: bool,
        /// The same as --route refused
        #[arg(long)]
        refused: bool,
        /// How it reached the person; from its day the time to appeal runs
        #[arg(long, value_enum, default_value_t = RouteArgument::Signed, conflicts_with = "refused")]
        route: RouteArgument,
        #[arg(long, value_name = "DAY")]
        day: Option<NaiveDate>,
        /// Who saw a refusal: two of them
        #[arg(long, value_name = "NAME")]
        witness: Vec<String>,
        /// Number of the parcel, address
        #[arg(long, default_value = "")]
        reference: String,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// File an appeal
    Appeal {
        cycle: String,
        #[arg(long)]
        person: String,
        #[arg(long)]
        text: String,
        #[arg(long, value_name = "DAY")]
        day: Option<NaiveDate>,
    },
    /// Decide a person's open appeal
    Decide {
        cycle: String,
        #[arg(long)]
        person: String,
        #[arg(long)]
        post: Option<String>,
        #[arg(
            long,
            conflicts_with = "dismissed",
            required_unless_present = "dismissed"
        )]
        upheld: bool,
        #[arg(long)]
        dismissed: bool,
        #[arg(long)]
        answer: String,
        /// Corrected figures
        #[arg(long = "set", value_name = "ITEM=FIGURE")]
        figures: Vec<String>,
        /// There is nobody else to decide; goes on record
        #[arg(long)]
        one_person: bool,
    },
    /// A step of an improvement plan, or with --done what came of one
    Plan {
        cycle: String,
        #[arg(long)]
        person: String,
        #[arg(long, value_enum, default_value_t = StepArgument::Talk)]
        kind: StepArgument,
        #[arg(long, default_value = "")]
        text: String,
        #[arg(long, value_name = "DAY")]
        due: Option<NaiveDate>,
        /// The step by its number
        #[arg(long)]
        done: Option<i64>,
        #[arg(long, default_value = "")]
        outcome: String,
    },
    /// Close a cycle; refused while anything is pending
    Close {
        cycle: String,
        /// Why it is closed while the time to appeal still runs
        #[arg(long, default_value = "", value_name = "REASON")]
        early: String,
    },
    /// A paper of one person, or the summary
    Print {
        cycle: String,
        #[arg(long)]
        person: Option<String>,
        #[arg(long, value_enum, default_value_t = PaperArgument::Result)]
        form: PaperArgument,
        /// The summary of one department
        #[arg(long)]
        department: Option<String>,
        #[arg(long)]
        out: PathBuf,
        #[arg(long)]
        sign: bool,
    },
    /// Figures that service desk, training and key accounts counted, with what is behind them
    Actuals {
        cycle: String,
        /// Enter them where an item has no figure yet
        #[arg(long)]
        take: bool,
        /// Only of this person
        #[arg(long)]
        person: Option<String>,
        /// Only this item, by its name or its indicator; brings a figure taken earlier up to date
        #[arg(long, requires = "person")]
        item: Vec<String>,
        /// Why a figure changes that was taken earlier
        #[arg(long, default_value = "", requires = "take")]
        reason: String,
    },
    /// All improvement plans, and who should have one
    Plans,
    /// What a period came to for everybody; a quarter adds up its months by days in post
    Results {
        period: Period,
        /// The quarter's bonus takes the scores
        #[arg(long)]
        into_bonus: bool,
    },
    /// Every period of one person
    History { person: String },
}

#[derive(Debug, Subcommand)]
pub enum SchemesCommand {
    /// Every post with where its scheme stands
    List,
    /// One scheme: the draft, else the one in force
    Show {
        post: String,
        #[arg(long)]
        version: Option<u32>,
    },
    /// Begin a scheme or its next version: the version before, else the job description
    Draft {
        post: String,
        #[arg(long, conflicts_with = "from_sheet")]
        empty: bool,
        /// From the job description, whatever there was before
        #[arg(long)]
        from_sheet: bool,
    },
    /// Replace the draft by a scheme written in a file, as `schemes show` prints it
    Write { post: String, input: PathBuf },
    /// Throw the draft away
    Discard { post: String },
    /// Issue the draft; it never changes afterwards
    Issue {
        post: String,
        /// First day in force; without it today
        #[arg(long, value_name = "DAY")]
        effective: Option<NaiveDate>,
        /// What changed and why; needed from the second version on
        #[arg(long, default_value = "")]
        change: String,
    },
    /// What a scheme makes of sample figures, given in the order of its items
    Preview {
        post: String,
        #[arg(value_name = "FIGURE", allow_hyphen_values = true)]
        figures: Vec<String>,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum LeaveArgument {
    Earlier,
    LeftOut,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum KindArgument {
    Data,
    Own,
    Leader,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum StepArgument {
    Talk,
    Training,
    Support,
    SecondAssessment,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PaperArgument {
    Result,
    Confirmation,
    Appeal,
    Plan,
    Summary,
}
