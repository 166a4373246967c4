//! The words of `guijuctl accounts list|export|fields|views`, as `--help` documents them.

use clap::{Args, Subcommand, ValueEnum};

/// Which accounts, in which order.
#[derive(Debug, Clone, Default, Args)]
pub struct ListArguments {
    /// A view saved under this name; what else is asked narrows it
    #[arg(long, value_name = "NAME")]
    pub view: Option<String>,
    /// Only those found by characters, pinyin, first letters or digits
    #[arg(long, value_name = "TEXT")]
    pub text: Option<String>,
    /// Only this grade; none: those without one
    #[arg(long, value_name = "A|B|C|D|none", ignore_case = true)]
    pub grade: Option<GradeArgument>,
    #[arg(long, value_enum)]
    pub status: Option<StatusArgument>,
    /// Only those of this account manager
    #[arg(long, value_name = "NAME")]
    pub manager: Option<String>,
    /// Only those of which one of the firm's own fields says this: 合同类型=年框
    #[arg(long, value_name = "FIELD=VALUE")]
    pub field: Option<String>,
    #[arg(long, value_enum)]
    pub order: Option<OrderArgument>,
    /// By what one of the firm's own fields says, in the order of its kind
    #[arg(long, value_name = "FIELD", conflicts_with = "order")]
    pub order_field: Option<String>,
    #[arg(long)]
    pub descending: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum GradeArgument {
    A,
    B,
    C,
    D,
    None,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StatusArgument {
    Prospect,
    Active,
    Paused,
    Lost,
    Archived,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OrderArgument {
    Name,
    Grade,
    Purchase,
    LastTalk,
    NextDue,
    Since,
}

/// 自定义字段: what the firm wants to know of its customers
#[derive(Debug, Subcommand)]
pub enum FieldsCommand {
    /// Every field with how much it says, archived ones as well
    List,
    /// Make a field, the last in order
    Add {
        name: String,
        #[arg(long, value_enum, default_value_t = FieldKindArgument::Text)]
        kind: FieldKindArgument,
        /// What can be chosen, as often as needed
        #[arg(long = "choice", value_name = "TEXT")]
        choices: Vec<String>,
    },
    /// Give a field another name, other choices, or another kind while it says nothing
    Change {
        field: String,
        #[arg(long, value_name = "NEW")]
        name: Option<String>,
        #[arg(long, value_enum)]
        kind: Option<FieldKindArgument>,
        #[arg(long = "choice", value_name = "TEXT")]
        choices: Vec<String>,
    },
    /// Ask for a field no longer; what it said stays
    Archive { field: String },
    /// Ask for it again
    Restore { field: String },
    /// Put fields into this order; the others come behind
    Order { fields: Vec<String> },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FieldKindArgument {
    Text,
    Number,
    Date,
    Choice,
}

/// Views of the list: filter and order under a name, for whoever is at the desk
#[derive(Debug, Subcommand)]
pub enum ListsCommand {
    List,
    /// Save what is asked under a name, or anew under the same
    Save {
        name: String,
        #[command(flatten)]
        asked: ListArguments,
    },
    Rename {
        name: String,
        new: String,
    },
    /// The window opens the list with it; without a name, with all accounts
    Open {
        name: Option<String>,
    },
    Delete {
        name: String,
    },
}
