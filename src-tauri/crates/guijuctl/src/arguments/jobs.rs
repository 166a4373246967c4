//! The words of `jobs …`.

use std::path::PathBuf;

use clap::Subcommand;

/// A post is named by its name, by 部门/岗位, or by its number.
#[derive(Debug, Subcommand)]
pub enum JobsCommand {
    /// Every post with where its sheet stands
    List,
    /// The sheets that come with the program
    Library,
    /// One sheet: the draft, else the one in force
    Show {
        post: String,
        #[arg(long)]
        version: Option<u32>,
    },
    /// What stands against issuing, and what somebody should look at
    Check { post: String },
    /// Begin a sheet or its next version; what there was, or the fitting sheet of the library
    Draft {
        post: String,
        /// A sheet of the library by its slug, or `empty`
        #[arg(long)]
        from: Option<String>,
    },
    /// Replace the draft by a sheet written as in the library
    Write { post: String, input: PathBuf },
    /// Throw the draft away
    Discard { post: String },
    /// Issue the draft; it never changes afterwards
    Issue {
        post: String,
        /// First day in force; without it today
        #[arg(long, value_name = "DAY")]
        effective: Option<chrono::NaiveDate>,
        /// What changed and why; needed from the second version on
        #[arg(long, default_value = "")]
        change: String,
    },
    /// Two versions line by line
    Compare { post: String, from: u32, to: u32 },
    /// The holder received the version in force, or refused it before two witnesses
    SignOff {
        post: String,
        /// 工号
        #[arg(long)]
        person: String,
        #[arg(long, value_name = "DAY")]
        day: Option<chrono::NaiveDate>,
        #[arg(long)]
        refused: bool,
        /// The witnesses of a refusal
        #[arg(long, default_value = "")]
        note: String,
    },
    /// One sheet with its slip, or, without a post, all sheets bound: cover, contents, chart
    Print {
        post: Option<String>,
        #[arg(long)]
        out: PathBuf,
        #[arg(long, requires = "post")]
        version: Option<u32>,
        #[arg(long)]
        sign: bool,
    },
    /// A draft of the regulation on duties and assessment, made from the sheets in force
    Compile {
        /// Posts that go in; without any, all that have a sheet in force
        posts: Vec<String>,
        /// Say what would be in it and change nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// The articles of the compiled regulation with the sheets they were written from; what is behind comes
    /// first
    Behind {
        /// The regulation by its slug, number or title; `duties` without one
        #[arg(default_value = "duties")]
        regulation: String,
        #[arg(long)]
        version: Option<u32>,
    },
    /// Write the articles of a draft anew that are behind their sheet
    Recompile {
        /// Posts; without any, all that are behind
        posts: Vec<String>,
        /// The regulation by its slug, number or title
        #[arg(long, default_value = "duties")]
        regulation: String,
    },
    /// The chart of the posts, A4 across
    Chart {
        #[arg(long)]
        out: PathBuf,
        #[arg(long)]
        sign: bool,
    },
}
