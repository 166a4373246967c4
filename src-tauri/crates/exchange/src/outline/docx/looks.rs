//! `word/styles.xml`: which styles are bold.

use std::collections::HashMap;

use super::OutlineError;
use super::xml::{Element, Step, walk};

/// What the styles of a document say about bold.
#[derive(Default)]
pub(super) struct Looks {
    styles: HashMap<String, Style>,
    /// The style of paragraphs that name none.
    default: Option<String>,
}

#[derive(Default)]
struct Style {
    based_on: Option<String>,
    bold: Option<bool>,
}

impl Looks {
    pub(super) fn read(styles: &[u8]) -> Result<Self, OutlineError> {
        let mut looks = Self::default();
        let mut current: Option<String> = None;
        walk(styles, |step| {
            if let Step::Begin(element) = step {
                looks.element(&element, &mut current);
            }
            Ok(())
        })?;
        Ok(looks)
    }

    fn element(&mut self, element: &Element, current: &mut Option<String>) {
        if element.name == "style" {
            let id = element.get("styleId").map(str::to_owned);
            let of_paragraphs = element.get("type") == Some("paragraph");
            if of_paragraphs && matches!(element.get("default"), Some("1" | "true" | "on")) {
                self.default.clone_from(&id);
            }
            if let Some(id) = &id {
                self.styles.insert(id.clone(), Style::default());
            }
            *current = id;
            return;
        }
        let Some(style) = current.as_ref().and_then(|id| self.styles.get_mut(id)) else {
            return;
        };
        match element.name.as_str() {
            "basedOn" => style.based_on = element.get("val").map(str::to_owned),
            "b" => style.bold = Some(element.is_on()),
            _ => {}
        }
    }

    /// Whether a run is bold: as it says itself, else by its style and that of its paragraph. Bold is a
    /// toggle (ISO/IEC 29500-1, 17.7.3): set by both, it is off.
    pub(super) fn is_bold(
        &self,
        own: Option<bool>,
        of_run: Option<&str>,
        of_paragraph: Option<&str>,
    ) -> bool {
        let of_paragraph = of_paragraph.or(self.default.as_deref());
        own.unwrap_or_else(|| self.of(of_run) != self.of(of_paragraph))
    }

    fn of(&self, style: Option<&str>) -> bool {
        let mut next = style;
        // Styles that are based on each other in a circle end here.
        for _ in 0..16 {
            let Some(style) = next.and_then(|id| self.styles.get(id)) else {
                break;
            };
            if let Some(bold) = style.bold {
                return bold;
            }
            next = style.based_on.as_deref();
        }
        false
    }
}
