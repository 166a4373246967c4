//! The wizard 起草向导: templates and their questions, the text that answers lead to, the draft that
//! comes of it, and the page to talk it over with the owner.

mod keep;
mod look;
mod talk;

pub(crate) use keep::regulation_of;
pub use keep::{draft, opened};
pub use look::{look, start, templates, text};
pub use talk::print_talk_sheet;

use domain::regulations::library::{TEMPLATES, Template};
use domain::regulations::{Source, parse};

use crate::error::{Result, refusal};

/// The text of the library with this slug: `bonus-short`.
fn find(slug: &str) -> Result<(&'static Template, Source)> {
    let template = TEMPLATES
        .iter()
        .find(|template| template.slug == slug)
        .ok_or_else(|| {
            let known: Vec<&str> = TEMPLATES.iter().map(|template| template.slug).collect();
            refusal("wizard.no_template")
                .fact("template", slug)
                .fact("known", known.join(", "))
        })?;
    Ok((template, source(template)?))
}

fn source(template: &Template) -> Result<Source> {
    parse(template.source).map_err(|errors| {
        let told: Vec<String> = errors.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("{}: {}", template.slug, told.join("; ")).into()
    })
}

#[cfg(test)]
mod tests;
