//! What stands around a case: goods, surveys, notes of what was learnt.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub struct ItemArguments {
    #[arg(long)]
    pub id: Option<i64>,
    #[arg(long, value_name = "ID")]
    pub customer: i64,
    #[arg(long)]
    pub product: String,
    #[arg(long, default_value = "")]
    pub model: String,
    #[arg(long, default_value_t = 1)]
    pub quantity: u32,
    #[arg(long, default_value = "")]
    pub place: String,
    #[arg(long, default_value = "")]
    pub order: String,
    /// 序列号; several with spaces between
    #[arg(long, default_value = "")]
    pub serials: String,
    #[arg(long, value_name = "DAY")]
    pub delivered: NaiveDate,
    /// 验收日期, where we installed it
    #[arg(long, value_name = "DAY")]
    pub accepted: Option<NaiveDate>,
    #[arg(long, default_value = "")]
    pub installer: String,
    /// Longer than the regulation
    #[arg(long, value_name = "DAY")]
    pub warranted_until: Option<NaiveDate>,
    #[arg(long, default_value = "")]
    pub note: String,
}

#[derive(Debug, Subcommand)]
pub enum SurveyCommand {
    List,
    /// Open a survey; without --served the customers of the days are counted
    New {
        #[arg(long)]
        title: String,
        #[arg(long, value_name = "DAY")]
        from: NaiveDate,
        #[arg(long, value_name = "DAY")]
        to: NaiveDate,
        #[arg(long)]
        served: Option<u32>,
        #[arg(long, default_value_t = 0)]
        sent: u32,
    },
    /// Scores from 1 to 5, one for each answer
    Answer {
        survey: i64,
        #[arg(required = true)]
        scores: Vec<u8>,
        #[arg(long, default_value = "")]
        comment: String,
    },
    /// So many were handed out in the end, and it is over
    Close {
        survey: i64,
        #[arg(long)]
        sent: Option<u32>,
    },
}

#[derive(Debug, Subcommand)]
pub enum KnowledgeCommand {
    /// Notes that answer to a text; all without one
    Search {
        #[arg(default_value = "")]
        text: String,
    },
    /// Write a note down, or with --id anew
    Add {
        #[arg(long)]
        id: Option<i64>,
        #[arg(long)]
        question: String,
        #[arg(long)]
        answer: String,
        /// Words it is found by besides its own
        #[arg(long, default_value = "")]
        words: String,
        #[arg(long)]
        case: Option<String>,
    },
    /// The note helped with a case
    Link {
        id: i64,
        case: String,
    },
    Delete {
        id: i64,
    },
}
