//! Printers of the system, and copies of papers for them. Lengths are millimetres.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use domain::papers::Sides;

#[derive(Debug, Subcommand)]
pub enum PrintersCommand {
    /// The printers of the system, which one is used where none is named, and how far off each prints
    List,
    /// A page with rulers and two crosses that shows how far off a printer prints (套打)
    Calibrate {
        /// As `printers list` names it
        #[arg(long)]
        printer: Option<String>,
        #[command(flatten)]
        sheet: SheetArgument,
        /// Write the page as a PDF instead of printing it
        #[arg(long, value_name = "F.pdf", requires = "printer")]
        out: Option<PathBuf>,
    },
    /// Enter where the crosses of that page came to lie, from the left and the upper edge of the sheet; what
    /// fills in a form on this printer is moved by the difference from then on
    Measured {
        #[arg(long)]
        printer: String,
        #[command(flatten)]
        sheet: SheetArgument,
        /// The middle of cross 1, which belongs 25 mm from both edges
        #[arg(long, num_args = 2, value_names = ["X", "Y"], allow_negative_numbers = true, required = true)]
        first: Vec<String>,
        /// The middle of cross 2; with it a printer that scales is told apart from one that is off
        #[arg(long, num_args = 2, value_names = ["X", "Y"], allow_negative_numbers = true)]
        second: Vec<String>,
    },
    /// Forget what was measured: the printer prints where the layout says
    Forget {
        #[arg(long)]
        printer: String,
        #[command(flatten)]
        sheet: SheetArgument,
    },
}

/// A sheet as it lies before the reader.
#[derive(Debug, Clone, Args)]
pub struct SheetArgument {
    /// Width and height; without them the sheet of the certificate layout
    #[arg(long, value_name = "WIDTHxHEIGHT")]
    pub sheet: Option<String>,
}

/// Copies of one paper.
#[derive(Debug, Clone, Args)]
pub struct PrintArguments {
    pub number: String,
    /// As `printers list` names it; without it the last one, or the system's own
    #[arg(long)]
    pub printer: Option<String>,
    #[arg(long, default_value_t = 1)]
    pub copies: u32,
    /// On both sides of the leaf, turned over its long edge (a book) or its short one (a block)
    #[arg(long, value_enum, value_name = "EDGE", num_args = 0..=1, require_equals = true, default_missing_value = "long")]
    pub two_sided: Option<EdgeArgument>,
    /// 1-3,5; without it all
    #[arg(long, default_value = "")]
    pub pages: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum EdgeArgument {
    Long,
    Short,
}

impl PrintArguments {
    /// Which sides of the leaf are printed on.
    pub fn sides(&self) -> Sides {
        match self.two_sided {
            None => Sides::One,
            Some(EdgeArgument::Long) => Sides::Long,
            Some(EdgeArgument::Short) => Sides::Short,
        }
    }
}
