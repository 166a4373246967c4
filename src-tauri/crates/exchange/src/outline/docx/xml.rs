//! Steps of a stream of XML, with a bound on how deep it may nest.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{OutlineError, damaged};

/// Word itself nests some thirty deep.
const DEEPEST: usize = 256;

/// What the readers of this folder need to know of a document.
pub(super) enum Step {
    /// An element begins; an empty one ends at once.
    Begin(Element),
    End(String),
    Text(String),
}

/// The local name and the attributes of an element.
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// The value of an attribute by local name.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// `w:val` as a number.
    pub(super) fn number(&self) -> Option<u32> {
        self.get("val")?.parse().ok()
    }

    /// Whether an on-off property is on.
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.get("val"), Some("0" | "false" | "off"))
    }
}

/// Walks through a part.
pub(super) fn walk(
    part: &[u8],
    mut step: impl FnMut(Step) -> Result<(), OutlineError>,
) -> Result<(), OutlineError> {
    let mut reader = Reader::from_reader(part);
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(|error| damaged(&error))? {
            Event::Start(start) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(OutlineError::Damaged(format!(
                        "nested deeper than {DEEPEST}"
                    )));
                }
                step(Step::Begin(element(&start)?))?;
            }
            Event::Empty(start) => {
                let element = element(&start)?;
                let name = element.name.clone();
                step(Step::Begin(element))?;
                step(Step::End(name))?;
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                step(Step::End(local(end.local_name().as_ref())))?;
            }
            Event::Text(text) => {
                step(Step::Text(text.to_string()))?;
            }
            Event::CData(text) => {
                step(Step::Text(text.to_string()))?;
            }
            Event::GeneralRef(reference) => {
                let resolved = reference
                    .resolve_char_ref()
                    .map_err(|error| damaged(&error))?
                    .or(match &*reference {
                        "lt" => Some('<'),
                        "gt" => Some('>'),
                        "amp" => Some('&'),
                        "quot" => Some('"'),
                        "apos" => Some('\''),
                        _ => None,
                    });
                if let Some(character) = resolved {
                    step(Step::Text(character.to_string()))?;
                }
            }
            Event::Eof if depth > 0 => {
                return Err(OutlineError::Damaged("the XML ends too early".to_owned()));
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn local(name: &str) -> String {
    name.to_owned()
}

fn element(start: &BytesStart<'_>) -> Result<Element, OutlineError> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| damaged(&error))?;
        let value =
            quick_xml::escape::unescape(&attribute.value).map_err(|error| damaged(&error))?;
        attributes.push((
            local(attribute.key.local_name().as_ref()),
            value.into_owned(),
        ));
    }
    Ok(Element {
        name: local(start.local_name().as_ref()),
        attributes,
    })
}
