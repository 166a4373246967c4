//! The words of `guijuctl calendar`, as `--help` documents them.

use std::path::PathBuf;

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub enum CalendarCommand {
    /// The years whose working days are known
    List,
    /// Holidays, make-up days and working days of a year
    Show { year: i32 },
    /// 国务院办公厅关于…年部分节假日安排的通知 as a text file; - reads standard input
    Paste {
        #[arg(value_name = "FILE")]
        input: PathBuf,
        /// Say how it is understood and change nothing
        #[arg(long)]
        dry_run: bool,
        /// Where the text is from; the number of the notice where nothing is said
        #[arg(long, default_value = "")]
        source: String,
    },
    /// Take a pasted year back
    Drop { year: i32 },
}
