//! Regulations: read, drafted, checked, printed; and the library they come from.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

use super::{AdoptionCommand, FigureCommand, ParameterCommand, SealArguments};

#[derive(Debug, Subcommand)]
pub enum RegulationCommand {
    /// The structure of a .txt, .md or .docx; no company file needed
    Outline { input: PathBuf },
    /// The same, printed back as plain text
    Text { input: PathBuf },
    /// An old regulation from .txt, .md or .docx becomes a draft
    Import {
        input: PathBuf,
        #[arg(long, value_enum)]
        kind: KindArgument,
        /// Without it the title in the file
        #[arg(long)]
        title: Option<String>,
    },
    /// A draft with nothing but its first article
    New {
        title: String,
        #[arg(long, value_enum, default_value_t = KindArgument::Other)]
        kind: KindArgument,
    },
    /// Another title or kind, as long as no version was issued
    Rename {
        id: String,
        #[arg(long)]
        title: Option<String>,
        #[arg(long, value_enum, required_unless_present = "title")]
        kind: Option<KindArgument>,
    },
    /// All regulations
    List,
    /// One regulation: its text, or its parameters and articles as JSON
    Show {
        id: String,
        /// Count of the version within the regulation; without it the one in force
        #[arg(long)]
        version: Option<u32>,
        /// The version in force on this day
        #[arg(long, value_name = "DAY", conflicts_with = "version")]
        on: Option<chrono::NaiveDate>,
        /// The printed text
        #[arg(long)]
        text: bool,
        /// Akoma Ntoso
        #[arg(long, conflicts_with = "text")]
        akn: bool,
    },
    /// A PDF on the GB/T 9704 grid
    Print {
        id: String,
        #[arg(long)]
        out: PathBuf,
        #[arg(long)]
        version: Option<u32>,
        #[arg(long, value_enum, default_value_t = PresetArgument::Simple)]
        preset: PresetArgument,
        #[arg(long)]
        sign: bool,
        /// A cover with an empty back
        #[arg(long)]
        cover: bool,
        /// Pale letters across the pages; without it a draft says 草稿 and an issued version nothing
        #[arg(long, value_enum)]
        watermark: Option<WatermarkArgument>,
        #[command(flatten)]
        seal: SealArguments,
        /// 骑缝章: the seal in strips over the right edges of the pages as well
        #[arg(long, requires = "seal")]
        across: bool,
        /// Only this annex, counted from 1, by itself; a paper with a number if signed, else just a file
        #[arg(long, value_name = "N", conflicts_with_all = ["preset", "cover", "seal"])]
        annex: Option<u32>,
    },
    /// The text for other programs: .docx, .md or .xml (Akoma Ntoso), by the ending
    Export {
        id: String,
        #[arg(long)]
        out: PathBuf,
        #[arg(long)]
        version: Option<u32>,
    },
    /// Start a draft from the version in force, or go on with the one there is
    Draft { id: String },
    /// 体检: of a regulation, of a sentence, or of a text file; the findings are the result
    Check {
        /// The regulation; without --version the one in force
        #[arg(required_unless_present_any = ["text", "input"])]
        id: Option<String>,
        #[arg(long, requires = "id")]
        version: Option<u32>,
        /// A sentence or a text; needs no company file
        #[arg(long, conflicts_with_all = ["id", "input"])]
        text: Option<String>,
        /// A .txt, .md or .docx file; needs no company file
        #[arg(long, value_name = "FILE", conflicts_with = "id")]
        input: Option<PathBuf>,
        /// The gravest findings as a letter of two pages
        #[arg(long, value_name = "F.pdf", requires = "id")]
        letter: Option<PathBuf>,
    },
    /// A finding of the check-up: opened again after it was accepted, or mended where a safe fix is known
    #[command(group(clap::ArgGroup::new("what").required(true)))]
    Finding {
        id: String,
        /// FINE, VAGUE_TERM, …
        code: String,
        /// 第七条; without it wherever the code was found
        #[arg(long)]
        place: Option<String>,
        #[arg(long)]
        version: Option<u32>,
        #[arg(long, group = "what")]
        reopen: bool,
        #[arg(long, group = "what")]
        fix: bool,
    },
    /// Throw the draft away, with its opinions, its steps on record and its texts laid before the staff
    Discard { id: String },
    /// 商量单: the questions of a draft from the wizard on one page
    TalkSheet {
        id: String,
        #[arg(long)]
        out: PathBuf,
    },
    /// 复审日期 of the version in force
    Review { id: String, day: chrono::NaiveDate },
    #[command(flatten)]
    Figures(FigureCommand),
    #[command(flatten)]
    Parameters(ParameterCommand),
    #[command(flatten)]
    Adoption(AdoptionCommand),
}

#[derive(Debug, Subcommand)]
pub enum TemplatesCommand {
    /// Every template with its articles and questions
    List,
    /// A complete draft; with a company file it is kept there, without one it is printed
    Draft {
        /// service, duties, training, bonus, key-accounts, or the name of a template
        kind: String,
        /// JSON object of answers by key; without it the usual values
        #[arg(long, value_name = "A.json")]
        answers: Option<PathBuf>,
        /// Without it short under 30 people
        #[arg(long, value_enum)]
        depth: Option<DepthArgument>,
        /// The text as .md or .txt
        #[arg(long)]
        out: Option<PathBuf>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DepthArgument {
    Short,
    Full,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum KindArgument {
    Service,
    Duties,
    Training,
    Bonus,
    KeyAccounts,
    Other,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum WatermarkArgument {
    None,
    /// 草稿
    Draft,
    /// 作废
    Void,
    /// 副本
    Copy,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum PresetArgument {
    RedHead,
    Controlled,
    Simple,
}
