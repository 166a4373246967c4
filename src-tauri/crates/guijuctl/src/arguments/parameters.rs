//! The parameters of a draft, as `guijuctl regulation …`.

use clap::{Args, Subcommand};

/// What `regulation` does with the parameters of a draft.
#[derive(Debug, Subcommand)]
pub enum ParameterCommand {
    /// Change a parameter in the draft
    Set {
        id: String,
        key: String,
        value: String,
    },
    /// Add a parameter to the draft; the text can cite it from now on
    Declare {
        id: String,
        /// Without it the next free one
        #[arg(long)]
        key: Option<String>,
        #[command(flatten)]
        form: DescriptionArguments,
    },
    /// Another name or explanation for a parameter; another type or other bounds for one of your own
    Describe {
        id: String,
        key: String,
        #[command(flatten)]
        form: DescriptionArguments,
    },
    /// Take parameters that no text cites any more out of the draft
    Withdraw {
        id: String,
        #[arg(required_unless_present = "uncited")]
        keys: Vec<String>,
        /// All of them
        #[arg(long, conflicts_with = "keys")]
        uncited: bool,
    },
}

/// What is said of a parameter; what is left out stays as it is.
#[derive(Debug, Args)]
pub struct DescriptionArguments {
    #[arg(long)]
    pub label: Option<String>,
    /// The name in English
    #[arg(long)]
    pub label_en: Option<String>,
    /// percent, factor, money, days, workdays, months, hours, minutes, count, date or text
    #[arg(long, value_name = "TYPE")]
    pub kind: Option<String>,
    /// 1.5%, 8000, 3次
    #[arg(long)]
    pub value: Option<String>,
    /// The least it may be; empty for no bound
    #[arg(long)]
    pub min: Option<String>,
    /// The most it may be; empty for no bound
    #[arg(long)]
    pub max: Option<String>,
    /// Why it is as it is
    #[arg(long)]
    pub note: Option<String>,
}
