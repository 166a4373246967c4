//! Running text: `{key}`, `[[slug]]` and `[[~slug]]` become runs, everything else is text.

use super::SourceProblem;
use crate::regulations::{NodeId, Run};

/// Splits a line of text into runs.
pub(super) fn runs(text: &str) -> Result<Vec<Run>, SourceProblem> {
    let mut runs = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '[']) {
        let (before, marked) = rest.split_at(at);
        let (run, after) = if let Some(inner) = marked.strip_prefix("[[") {
            let (slug, after) = closed(inner, "]]", marked)?;
            let (near, slug) = match slug.strip_prefix('~') {
                Some(slug) => (true, slug),
                None => (false, slug),
            };
            (
                Run::Reference {
                    target: NodeId(slug.to_owned()),
                    near,
                },
                after,
            )
        } else if let Some(inner) = marked.strip_prefix('{') {
            let (key, after) = closed(inner, "}", marked)?;
            match key {
                "example" => (Run::Example, after),
                _ if key.starts_with("table:") => {
                    return Err(SourceProblem::TableInText(key["table:".len()..].to_owned()));
                }
                _ => (
                    Run::Parameter {
                        key: key.to_owned(),
                    },
                    after,
                ),
            }
        } else {
            // A single [ is text.
            let (bracket, after) = marked.split_at(1);
            push_text(&mut runs, before);
            push_text(&mut runs, bracket);
            rest = after;
            continue;
        };
        push_text(&mut runs, before);
        runs.push(run);
        rest = after;
    }
    push_text(&mut runs, rest);
    Ok(runs)
}

fn closed<'a>(
    inner: &'a str,
    end: &str,
    marked: &str,
) -> Result<(&'a str, &'a str), SourceProblem> {
    let unclosed = || SourceProblem::Unclosed(marked.chars().take(20).collect());
    let (name, after) = inner.split_once(end).ok_or_else(unclosed)?;
    if name.is_empty() || name.contains(['{', '[', ' ']) {
        return Err(unclosed());
    }
    Ok((name, after))
}

fn push_text(runs: &mut Vec<Run>, text: &str) {
    if text.is_empty() {
        return;
    }
    if let Some(Run::Text { text: last, .. }) = runs.last_mut() {
        last.push_str(text);
    } else {
        runs.push(Run::Text {
            text: text.to_owned(),
            bold: false,
        });
    }
}
