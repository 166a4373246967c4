//! The words of the command line, as `--help` documents them.

mod account_lists;
mod account_plans;
mod account_visits;
mod account_work;
mod accounts;
mod adoption;
mod assessment;
mod bonus;
mod calendar;
mod contracts;
mod faults;
mod figures;
mod jobs;
mod packs;
mod papers;
mod parameters;
mod people;
mod printing;
mod receivables;
mod regulations;
mod rounds;
mod service;
mod training;

pub use account_lists::{
    FieldKindArgument, FieldsCommand, GradeArgument, ListArguments, ListsCommand, OrderArgument,
    StatusArgument,
};
pub use account_plans::{AccountPlanCommand, SeasonArgument, SetPlan};
pub use account_visits::{VisitSpan, VisitsCommand};
pub use account_work::{AddSale, GradeCommand, SalesCommand};
pub use accounts::{AccountsCommand, LikelyArgument};
pub use adoption::AdoptionCommand;
pub use assessment::{
    AssessmentCommand, KindArgument as FigureKindArgument, LeaveArgument, PaperArgument,
    SchemesCommand, StepArgument,
};
pub use bonus::{BonusCommand, NoticesCommand, PayArguments};
pub use calendar::CalendarCommand;
pub use contracts::{ContractArguments, ContractsCommand, TypedInstalment};
pub use faults::{FaultPaperArgument, FaultsCommand, LossCommand, OutcomeArgument};
pub use figures::FigureCommand;
pub use jobs::JobsCommand;
pub use packs::PacksCommand;
pub use papers::{
    CertificateCommand, FilterArguments, KeyArgument, PapersCommand, SealArguments, SealCommand,
};
pub use parameters::{DescriptionArguments, ParameterCommand};
pub use people::{EmploymentWord, PeopleCommand};
pub use printing::{PrintArguments, PrintersCommand, SheetArgument};
pub use receivables::{
    DemandArguments, ReceivablesCommand, ReceivablesList, ReceivablesOrder, StatementArguments,
};
pub use regulations::{
    DepthArgument, KindArgument, PresetArgument, RegulationCommand, TemplatesCommand,
    WatermarkArgument,
};
pub use rounds::{
    CheckResult, ChecklistCommand, Did as RoundsDid, RoundsCommand, RoundsPaperArgument,
};
pub use service::{ItemArguments, KnowledgeCommand, OpenArguments, ServiceCommand, SurveyCommand};
pub use training::{
    AgreementsCommand, BankCommand, CertificatesCommand, CompetencesCommand, CoursesCommand,
    ExamCommand, FollowupsCommand, PlanCommand, PlanDetails, RequestsCommand, SessionCommand,
    SessionDetails, TrainersCommand, TrainingCommand,
};

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use domain::quarter::Quarter;

/// 规矩 Guiju on the command line: company file, regulations, quarterly bonus, papers and signatures.
#[derive(Debug, Parser)]
#[command(name = "guijuctl", version, max_term_width = 100)]
pub struct Arguments {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

/// What every command understands.
#[derive(Debug, Args)]
pub struct Global {
    /// The company file, a folder X.guiju
    #[arg(long, global = true, env = "GUIJU_FILE")]
    pub file: Option<PathBuf>,
    /// Who acts; the password comes from GUIJU_PASSWORD or a prompt
    #[arg(
        long = "as",
        global = true,
        default_value = "owner",
        value_name = "USER"
    )]
    pub user: String,
    /// Answer in JSON
    #[arg(long, global = true)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Found a company file
    New {
        /// The folder to create, X.guiju
        file: PathBuf,
        /// The lighting shop: 24 people, two quarters issued, 2026Q3 calculated and waiting
        #[arg(long)]
        sample: bool,
        /// The company's full name
        #[arg(long, default_value = "我的公司")]
        name: String,
        /// Short name; without it the full name serves
        #[arg(long)]
        short_name: Option<String>,
        /// 发文代字, the first characters of document numbers
        #[arg(long)]
        code: Option<String>,
    },
    /// Integrity, audit chain, papers against their hashes; exit 1 and a list if anything is wrong
    Check,
    /// One verified file with everything in it
    Backup { directory: PathBuf },
    /// A backup becomes a company file again
    Restore { backup: PathBuf, file: PathBuf },
    /// Who did what
    Audit {
        /// From this day on
        #[arg(long, value_name = "DAY")]
        since: Option<chrono::NaiveDate>,
    },
    /// 证据包: how a regulation came about and who has it, in one ZIP that opens without Guiju
    Bundle {
        regulation: String,
        /// Without it nothing is written and the contents are listed
        out: Option<PathBuf>,
        /// Count of the version within the regulation; without it the one in force
        #[arg(long)]
        version: Option<u32>,
    },
    /// 仲裁应答包: one person and one period, with notices, receipts, scores, faults and the rules behind
    /// them, in one ZIP that opens without Guiju
    Arbitration {
        /// 工号
        person: String,
        /// Without it nothing is written and the contents are listed
        out: Option<PathBuf>,
        #[arg(long)]
        from: Quarter,
        /// Without it the same as --from
        #[arg(long)]
        to: Option<Quarter>,
    },
    /// Regulations and their versions
    #[command(subcommand)]
    Regulation(RegulationCommand),
    /// The library of regulations: what there is, and a draft from answers
    #[command(subcommand)]
    Templates(TemplatesCommand),
    /// The quarterly bonus of a quarter
    #[command(subcommand)]
    Bonus(BonusCommand),
    /// Faults, from the hearing to the appeal, and the compensation for a loss
    #[command(subcommand)]
    Faults(FaultsCommand),
    /// Bonus notices of an issued quarter
    #[command(subcommand)]
    Notices(NoticesCommand),
    /// Departments, posts and employees
    #[command(subcommand)]
    People(PeopleCommand),
    /// The working days by which deadlines are counted: shipped, or pasted from the notice of a year
    #[command(subcommand)]
    Calendar(CalendarCommand),
    /// The law the check-up rests on and the minimum wages of regions: shipped, or imported from a file
    #[command(subcommand)]
    Packs(PacksCommand),
    /// Customers: lists taken in, found, told apart, made one
    #[command(subcommand)]
    Accounts(AccountsCommand),
    /// Everything that answers to a text: Chinese, pinyin, first letters, digits
    Search {
        text: String,
        #[arg(long, default_value_t = 20)]
        limit: usize,
    },
    /// Service desk: who calls, cases with their due times, return visits, surveys, reports
    #[command(subcommand)]
    Service(Box<ServiceCommand>),
    /// Rounds: checklists made from the regulations, walks, findings put right and checked again
    #[command(subcommand)]
    Rounds(Box<RoundsCommand>),
    /// Job descriptions of the posts, and the chart
    #[command(subcommand)]
    Jobs(JobsCommand),
    /// Assessment: indicators, schemes, cycles, scores, appeals, results
    #[command(subcommand)]
    Assessment(Box<AssessmentCommand>),
    /// Training: needs, plan, sessions, examinations, follow-ups, certificates, papers
    #[command(subcommand)]
    Training(Box<TrainingCommand>),
    /// The company's certificate
    #[command(subcommand)]
    Certificate(CertificateCommand),
    /// The company's seals: pictures that are printed where it is asked for
    #[command(subcommand)]
    Seal(SealCommand),
    /// Sign a PDF with the company's certificate
    Sign {
        input: PathBuf,
        #[arg(long)]
        out: PathBuf,
        /// Put a visible note of the signature on the last page
        #[arg(long)]
        visible: bool,
        #[arg(long)]
        reason: Option<String>,
        /// Sign although the timestamp server that is entered gives no timestamp
        #[arg(long)]
        without_timestamp: bool,
    },
    /// Who signed a PDF, and whether it is whole and unchanged; only `valid` exits 0
    Verify {
        input: PathBuf,
        /// Certificates to trust (PEM or DER)
        #[arg(long, value_name = "CERT.pem")]
        trust: Vec<PathBuf>,
    },
    /// Every paper that left the program
    #[command(subcommand)]
    Papers(PapersCommand),
    /// The printers of the system, and how far off they print
    #[command(subcommand)]
    Printers(PrintersCommand),
    /// Pure computations: JSON lines in on stdin, JSON lines out; no company file
    Compute { what: Computation },
    /// Reads a foreign file for the program itself, in a process of its own
    #[command(hide = true)]
    Worker { task: String },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Computation {
    Bonus,
    Assessment,
    Rfm,
    Abc,
    AccountGrade,
    Progress,
    Due,
    Capital,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn no_command_has_two_arguments_of_one_name() {
        Arguments::command().debug_assert();
    }
}
