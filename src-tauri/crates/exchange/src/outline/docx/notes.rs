//! `word/footnotes.xml` and `word/endnotes.xml`: what stands at the foot of a page belongs to the word that
//! points there.

use std::collections::HashMap;

use super::OutlineError;
use super::xml::{Step, walk};

/// The notes of a document by the id that the text names.
#[derive(Default)]
pub(super) struct Notes {
    foot: HashMap<String, String>,
    end: HashMap<String, String>,
}

impl Notes {
    /// Reads both parts; one that is not there is empty.
    pub(super) fn read(foot: &[u8], end: &[u8]) -> Result<Self, OutlineError> {
        Ok(Self {
            foot: notes(foot, "footnote")?,
            end: notes(end, "endnote")?,
        })
    }

    /// What the element `footnoteReference` or `endnoteReference` with this id stands for, taken out: a
    /// note is told once, however often a damaged file points to it.
    pub(super) fn take(&mut self, element: &str, id: &str) -> Option<String> {
        match element {
            "footnoteReference" => self.foot.remove(id),
            "endnoteReference" => self.end.remove(id),
            _ => None,
        }
    }
}

/// The notes of one part. The lines that Word draws above them are notes of a type and say nothing.
fn notes(part: &[u8], kind: &str) -> Result<HashMap<String, String>, OutlineError> {
    let mut found = HashMap::new();
    let mut open: Option<(String, String)> = None;
    let mut dropped = 0_usize;
    let mut in_text = false;
    walk(part, |step| {
        match step {
            Step::Begin(element) if element.name == kind => {
                let id = element.get("id").map(str::to_owned);
                let said = element.get("type").is_none_or(|kind| kind == "normal");
                open = id.filter(|_| said).map(|id| (id, String::new()));
            }
            Step::Begin(element) => match element.name.as_str() {
                "t" => in_text = true,
                "del" | "moveFrom" | "Fallback" => dropped += 1,
                // Paragraphs of one note follow each other in one line.
                "p" | "tab" | "br" => {
                    if let Some((_, text)) = open.as_mut().filter(|(_, text)| !text.is_empty()) {
                        text.push(' ');
                    }
                }
                _ => {}
            },
            Step::Text(said) if in_text && dropped == 0 => {
                if let Some((_, text)) = &mut open {
                    text.push_str(&said);
                }
            }
            Step::Text(_) => {}
            Step::End(name) if name == kind => {
                if let Some((id, text)) = open.take() {
                    let text = text.trim();
                    if !text.is_empty() {
                        found.insert(id, text.to_owned());
                    }
                }
            }
            Step::End(name) => match name.as_str() {
                "t" => in_text = false,
                "del" | "moveFrom" | "Fallback" => dropped = dropped.saturating_sub(1),
                _ => {}
            },
        }
        Ok(())
    })?;
    Ok(found)
}
