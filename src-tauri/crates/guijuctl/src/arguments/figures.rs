//! Typed figures and findings of a draft, as `guijuctl regulation …`.

use clap::{Args, Subcommand};

/// What `regulation` does with what the check-up finds in a draft.
#[derive(Debug, Subcommand)]
pub enum FigureCommand {
    /// 改为参数: a typed figure of the draft becomes a parameter, and its chip stands where it stood
    Bind {
        id: String,
        /// Every figure that was not accepted, with proposed names
        #[arg(long, conflicts_with_all = ["figure", "place", "key", "label"])]
        all: bool,
        /// The figure as it is typed: 30日
        #[arg(long, required_unless_present = "all")]
        figure: Option<String>,
        #[command(flatten)]
        place: PlaceArgument,
        /// Key of the parameter; without it the next free one
        #[arg(long)]
        key: Option<String>,
        /// Name of the parameter; without it after the words before the figure
        #[arg(long)]
        label: Option<String>,
    },
    /// Keep what the check-up found in the draft, with a reason; kept as an internal memo
    Accept {
        id: String,
        /// POSSIBLE_PARAMETER, VAGUE_TERM …
        code: String,
        /// The quoted words of the finding; not needed where there is only one
        #[arg(long)]
        quote: Option<String>,
        #[command(flatten)]
        place: PlaceArgument,
        #[arg(long)]
        reason: String,
    },
}

#[derive(Debug, Args)]
pub struct PlaceArgument {
    /// 第五条 or 第五条第二款; not needed where the words stand only once
    #[arg(long)]
    pub place: Option<String>,
}
