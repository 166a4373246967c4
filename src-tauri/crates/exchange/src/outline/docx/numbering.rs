//! `word/numbering.xml`: the numbers that Word computes and does not write into the text.

use std::collections::HashMap;

use super::OutlineError;
use super::formats::written;
use super::xml::{Element, Step, walk};

/// Word knows nine levels.
const LEVELS: usize = 9;

/// The list and level that a paragraph or a style names.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Reference {
    pub(super) list: Option<u32>,
    pub(super) level: Option<u32>,
}

/// All lists, the styles that are numbered, and how far each list has counted.
#[derive(Default)]
pub(super) struct Numbering {
    abstracts: HashMap<u32, Abstract>,
    lists: HashMap<u32, List>,
    styles: HashMap<String, Style>,
    counts: HashMap<u32, [Option<u32>; LEVELS]>,
}

#[derive(Default)]
struct Abstract {
    levels: [Level; LEVELS],
    style_link: Option<String>,
    num_style_link: Option<String>,
}

#[derive(Clone)]
struct Level {
    start: u32,
    format: String,
    text: String,
    /// The level after which the count begins anew; 0 for never, none for the level above.
    restart: Option<u32>,
    arabic: bool,
    style: Option<String>,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            start: 1,
            format: "none".to_owned(),
            text: String::new(),
            restart: None,
            arabic: false,
            style: None,
        }
    }
}

#[derive(Default)]
struct List {
    definition: u32,
    starts: HashMap<usize, u32>,
}

#[derive(Default)]
struct Style {
    based_on: Option<String>,
    reference: Reference,
}

impl Numbering {
    /// Both parts may be empty.
    pub(super) fn read(numbering: &[u8], styles: &[u8]) -> Result<Self, OutlineError> {
        let mut all = Self::default();
        let mut place = Place::default();
        walk(numbering, |step| {
            if let Step::Begin(element) = step {
                all.definition(&element, &mut place);
            }
            Ok(())
        })?;
        let mut current = None;
        walk(styles, |step| {
            if let Step::Begin(element) = step {
                all.style(&element, &mut current);
            }
            Ok(())
        })?;
        Ok(all)
    }

    fn definition(&mut self, element: &Element, place: &mut Place) {
        let level_of = |element: &Element| -> Option<usize> {
            element
                .get("ilvl")?
                .parse()
                .ok()
                .filter(|level| *level < LEVELS)
        };
        match element.name.as_str() {
            "abstractNum" => {
                let id = element.get("abstractNumId").and_then(|id| id.parse().ok());
                *place = Place {
                    definition: id,
                    ..Place::default()
                };
                if let Some(id) = id {
                    self.abstracts.insert(id, Abstract::default());
                }
            }
            "num" => {
                let id = element.get("numId").and_then(|id| id.parse().ok());
                *place = Place {
                    list: id,
                    ..Place::default()
                };
                if let Some(id) = id {
                    self.lists.insert(id, List::default());
                }
            }
            "abstractNumId" => {
                if let (Some(list), Some(value)) = (place.list, element.number()) {
                    self.lists.entry(list).or_default().definition = value;
                }
            }
            "lvlOverride" | "lvl" => place.level = level_of(element),
            "startOverride" => {
                if let (Some(list), Some(level), Some(start)) =
                    (place.list, place.level, element.number())
                {
                    self.lists
                        .entry(list)
                        .or_default()
                        .starts
                        .insert(level, start);
                }
            }
            name => {
                let Some(definition) = place.definition.and_then(|id| self.abstracts.get_mut(&id))
                else {
                    return;
                };
                let value = || element.get("val").map(str::to_owned);
                match name {
                    "styleLink" => definition.style_link = value(),
                    "numStyleLink" => definition.num_style_link = value(),
                    _ => {
                        let Some(level) = place.level.map(|level| &mut definition.levels[level])
                        else {
                            return;
                        };
                        match name {
                            "start" => level.start = element.number().unwrap_or(1),
                            "numFmt" => level.format = value().unwrap_or_default(),
                            "lvlText" => level.text = value().unwrap_or_default(),
                            "lvlRestart" => level.restart = element.number(),
                            "isLgl" => level.arabic = element.is_on(),
                            "pStyle" => level.style = value(),
                            _ => {}
                        }
                    }
                }
            }
        }
    }

    fn style(&mut self, element: &Element, current: &mut Option<String>) {
        if element.name == "style" {
            *current = element.get("styleId").map(str::to_owned);
            if let Some(id) = current {
                self.styles.insert(id.clone(), Style::default());
            }
            return;
        }
        let Some(style) = current.as_ref().and_then(|id| self.styles.get_mut(id)) else {
            return;
        };
        match element.name.as_str() {
            "basedOn" => style.based_on = element.get("val").map(str::to_owned),
            "numId" => style.reference.list = element.number(),
            "ilvl" => style.reference.level = element.number(),
            _ => {}
        }
    }

    /// The number of the next paragraph of this style and reference, counted; none if it has no number.
    pub(super) fn next(&mut self, style: Option<&str>, own: Reference) -> Option<String> {
        let inherited = style.map(|style| self.of_style(style)).unwrap_or_default();
        let list = own.list.or(inherited.list).filter(|list| *list > 0)?;
        let definition = self.resolve(list)?;
        let by_style = || {
            let levels = &self.abstracts.get(&definition)?.levels;
            let found = levels
                .iter()
                .position(|level| level.style.is_some() && level.style.as_deref() == style)?;
            u32::try_from(found).ok()
        };
        let level = own.level.or(inherited.level).or_else(by_style).unwrap_or(0) as usize;
        let levels = &self.abstracts.get(&definition)?.levels;
        let this = levels.get(level)?;
        let starts = self.lists.get(&list).map(|list| &list.starts);
        let start = |index: usize| {
            starts
                .and_then(|starts| starts.get(&index))
                .copied()
                .unwrap_or(levels[index].start)
        };
        // Lists of one definition count together, unless a list says where it starts.
        let key = if starts.is_some_and(|starts| !starts.is_empty()) {
            list.wrapping_add(1 << 31)
        } else {
            definition
        };
        let counts = self.counts.entry(key).or_default();
        counts[level] = Some(counts[level].map_or(start(level), |count| count.saturating_add(1)));
        for (deeper, rule) in levels.iter().enumerate().skip(level + 1) {
            let restarts = match rule.restart {
                None => true,
                Some(0) => false,
                Some(after) => level < after as usize,
            };
            if restarts {
                counts[deeper] = None;
            }
        }
        let mut number = this.text.clone();
        for index in (0..LEVELS).rev() {
            let hole = format!("%{}", index + 1);
            if number.contains(&hole) {
                let count = counts[index].unwrap_or_else(|| start(index));
                let format = if this.arabic {
                    "decimal"
                } else {
                    &levels[index].format
                };
                number = number.replace(&hole, &written(count, format));
            }
        }
        if this.format == "bullet" {
            return Some("●".to_owned());
        }
        (!number.trim().is_empty()).then_some(number)
    }

    fn of_style(&self, style: &str) -> Reference {
        let mut reference = Reference::default();
        let mut next = Some(style);
        // Styles that are based on each other in a circle end here.
        for _ in 0..16 {
            let Some(style) = next.and_then(|id| self.styles.get(id)) else {
                break;
            };
            reference.list = reference.list.or(style.reference.list);
            reference.level = reference.level.or(style.reference.level);
            next = style.based_on.as_deref();
        }
        reference
    }

    /// The definition of a list; one that only names a style stands for the definition of that style.
    fn resolve(&self, list: u32) -> Option<u32> {
        let id = self.lists.get(&list)?.definition;
        let definition = self.abstracts.get(&id)?;
        let Some(link) = &definition.num_style_link else {
            return Some(id);
        };
        self.abstracts
            .iter()
            .find(|(_, other)| other.style_link.as_ref() == Some(link))
            .map(|(id, _)| *id)
            .or(Some(id))
    }
}

/// Where the reader of the definitions is.
#[derive(Default)]
struct Place {
    definition: Option<u32>,
    list: Option<u32>,
    level: Option<usize>,
}
