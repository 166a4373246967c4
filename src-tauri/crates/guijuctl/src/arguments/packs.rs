//! The words of `guijuctl packs`, as `--help` documents them.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};
use domain::packs::PackKind;

#[derive(Debug, Subcommand)]
pub enum PacksCommand {
    /// The packs in use, with their dates
    List,
    /// Take a pack in from a .json file; the guide tells its form
    Import {
        #[arg(value_name = "FILE")]
        input: PathBuf,
        /// Say what would change and change nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Write the pack in use as a file
    Export {
        #[arg(value_name = "OUT")]
        out: PathBuf,
        #[arg(long, value_enum, default_value = "law")]
        kind: PackArgument,
    },
    /// Go back to what ships with the program: of one kind, or of both
    Drop {
        #[arg(long, value_enum)]
        kind: Option<PackArgument>,
    },
    /// Say which region's minimum wage counts for the company
    Region { region: String },
    /// The minimum wage of the company's region on a day
    Wage {
        /// Today where nothing is said
        #[arg(long)]
        day: Option<chrono::NaiveDate>,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum PackArgument {
    Law,
    Wages,
}

impl From<PackArgument> for PackKind {
    fn from(argument: PackArgument) -> Self {
        match argument {
            PackArgument::Law => Self::Law,
            PackArgument::Wages => Self::Wages,
        }
    }
}
