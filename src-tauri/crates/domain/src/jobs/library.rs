//! The sheets that come with the program: the twelve posts of a customer-service department. They say
//! what the full regulation on duties says of the same posts.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::sheet::JobSheet;
use super::source::parse;

/// One sheet of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Template {
    /// `supervisor`: the name of its file.
    pub slug: String,
    pub name: String,
    pub name_en: String,
    /// Other names under which companies have the post.
    pub aliases: Vec<String>,
    /// Usual 岗位级别.
    pub class: String,
    /// Usual superior.
    pub superior: String,
    pub sheet: JobSheet,
}

const SOURCES: [(&str, &str); 12] = [
    ("manager", include_str!("../../library/jobs/manager.job")),
    (
        "supervisor",
        include_str!("../../library/jobs/supervisor.job"),
    ),
    ("desk", include_str!("../../library/jobs/desk.job")),
    ("presales", include_str!("../../library/jobs/presales.job")),
    (
        "aftersales",
        include_str!("../../library/jobs/aftersales.job"),
    ),
    (
        "complaints",
        include_str!("../../library/jobs/complaints.job"),
    ),
    (
        "callbacks",
        include_str!("../../library/jobs/callbacks.job"),
    ),
    ("accounts", include_str!("../../library/jobs/accounts.job")),
    ("quality", include_str!("../../library/jobs/quality.job")),
    ("trainer", include_str!("../../library/jobs/trainer.job")),
    ("data", include_str!("../../library/jobs/data.job")),
    (
        "technician",
        include_str!("../../library/jobs/technician.job"),
    ),
];

static TEMPLATES: LazyLock<Vec<Template>> = LazyLock::new(|| {
    let read = |(slug, text): &(&str, &str)| {
        parse(slug, text).unwrap_or_else(|error| unreachable!("{slug}: {error}"))
    };
    SOURCES.iter().map(read).collect()
});

/// All of them, managers first.
#[must_use]
pub fn templates() -> &'static [Template] {
    &TEMPLATES
}

/// The sheet of a file's name.
#[must_use]
pub fn template(slug: &str) -> Option<&'static Template> {
    TEMPLATES.iter().find(|template| template.slug == slug)
}

/// The sheet that fits a post by its name: the same name, or one of the other names.
#[must_use]
pub fn fitting(post: &str) -> Option<&'static Template> {
    TEMPLATES
        .iter()
        .find(|template| template.name == post || template.aliases.iter().any(|name| name == post))
}
