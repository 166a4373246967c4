//! Two versions article by article, as a person compares them: which article is new, gone, changed,
//! moved or merely numbered anew, and inside it line by line and character by character.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::characters::{Piece, compare_characters};
use super::texts::{Side, moved};
use crate::regulations::{Node, NodeId, NodeKind, Parameters};

/// What became of an article, an annex, a title, or of a line in one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Difference {
    Same,
    Inserted,
    Deleted,
    Changed,
    /// The same words at another place.
    Moved,
    /// The same words; its number, or the number of what it refers to, is another one.
    Renumbered,
}

/// An article or annex with everything in it; a title of 编 章 节 stands alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnitChange {
    pub id: NodeId,
    pub kind: NodeKind,
    pub change: Difference,
    /// It also stands at another place than before, seen from what stands around it.
    pub moved: bool,
    pub old: Option<UnitName>,
    pub new: Option<UnitName>,
    /// In the order of the new text; what was deleted stands where it stood.
    pub lines: Vec<LineChange>,
}

/// How a version names an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnitName {
    /// 第七条
    pub label: String,
    pub heading: String,
}

/// The heading, or one 款 项 目, or a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LineChange {
    pub id: NodeId,
    pub kind: NodeKind,
    pub change: Difference,
    /// 第七条第二款
    pub old_label: Option<String>,
    pub new_label: Option<String>,
    /// What is printed before it: （一）.
    pub old_number: String,
    pub new_number: String,
    /// The words as printed; rows of a table are lines of their own, cells divided by ` | `.
    pub pieces: Vec<Piece>,
    /// The article a line came from, or went to.
    pub elsewhere: Option<String>,
}

/// Every article of both versions, in the order of the new text, unchanged ones included.
#[must_use]
pub fn compare_units(old: (&[Node], &Parameters), new: (&[Node], &Parameters)) -> Vec<UnitChange> {
    let (old, new) = (Side::of(old), Side::of(new));
    let moved: Vec<&NodeId> = moved(&old, &new);
    let pair = Pair {
        units: (units(&old), units(&new)),
        homes: (homes(&old), homes(&new)),
        sides: (&old, &new),
        moved,
    };
    pair.compare()
}

/// An article and its lines, by id; the first is the article itself.
type Unit<'a> = Vec<&'a NodeId>;

fn units(side: &Side) -> Vec<Unit<'_>> {
    let mut units: Vec<Unit<'_>> = Vec::new();
    for id in &side.order {
        match units.last_mut() {
            Some(last) if !begins_a_unit(side.texts[id].kind) => last.push(id),
            _ => units.push(vec![id]),
        }
    }
    units
}

fn begins_a_unit(kind: NodeKind) -> bool {
    !matches!(
        kind,
        NodeKind::Paragraph | NodeKind::Item | NodeKind::Subitem | NodeKind::Table
    )
}

/// Of each line, the article it stands in.
fn homes(side: &Side) -> HashMap<&NodeId, &NodeId> {
    let all = units(side);
    all.into_iter()
        .flat_map(|unit| {
            let home = unit[0];
            unit.into_iter().map(move |id| (id, home))
        })
        .collect()
}

struct Pair<'a> {
    sides: (&'a Side, &'a Side),
    units: (Vec<Unit<'a>>, Vec<Unit<'a>>),
    homes: (
        HashMap<&'a NodeId, &'a NodeId>,
        HashMap<&'a NodeId, &'a NodeId>,
    ),
    moved: Vec<&'a NodeId>,
}

impl Pair<'_> {
    fn compare(&self) -> Vec<UnitChange> {
        let place: HashMap<&NodeId, usize> =
            self.units.0.iter().map(|unit| unit[0]).zip(0..).collect();
        let present: HashMap<&NodeId, ()> = self.units.1.iter().map(|unit| (unit[0], ())).collect();
        let gone = |unit: &&Unit<'_>| !present.contains_key(unit[0]);
        let mut deleted = self.units.0.iter().filter(gone).peekable();
        let mut changes = Vec::new();
        for unit in &self.units.1 {
            let before = place.get(unit[0]).copied();
            // An article that was moved away from its place does not draw what stood before it along.
            let anchored = before.filter(|_| !self.moved.contains(&unit[0]));
            while let Some(gone) =
                deleted.next_if(|gone| anchored.is_some_and(|at| place[gone[0]] < at))
            {
                changes.push(self.unit(Some(gone), None));
            }
            changes.push(self.unit(before.map(|at| &self.units.0[at]), Some(unit)));
        }
        changes.extend(deleted.map(|gone| self.unit(Some(gone), None)));
        changes
    }

    fn unit(&self, old: Option<&Unit<'_>>, new: Option<&Unit<'_>>) -> UnitChange {
        let empty = Vec::new();
        let lines = self.lines(old.unwrap_or(&empty), new.unwrap_or(&empty));
        let id = new.or(old).map(|unit| unit[0].clone());
        let id = id.unwrap_or_else(|| NodeId(String::new()));
        let name = |side: &Side, unit: &Unit<'_>| {
            let told = &side.texts[unit[0]];
            let heading = if begins_a_unit(told.kind) {
                told.printed
                    .text
                    .lines()
                    .next()
                    .unwrap_or_default()
                    .to_owned()
            } else {
                String::new()
            };
            UnitName {
                label: told.printed.label.clone(),
                heading,
            }
        };
        let moved = old.is_some() && new.is_some() && self.moved.contains(&&id);
        let (old_name, new_name) = (
            old.map(|unit| name(self.sides.0, unit)),
            new.map(|unit| name(self.sides.1, unit)),
        );
        let touched = lines
            .iter()
            .any(|line| !matches!(line.change, Difference::Same | Difference::Renumbered));
        let label = |name: &Option<UnitName>| name.as_ref().map(|name| name.label.clone());
        let renumbered = label(&old_name) != label(&new_name)
            || lines
                .iter()
                .any(|line| line.change == Difference::Renumbered);
        let change = match (&old_name, &new_name) {
            (None, _) => Difference::Inserted,
            (_, None) => Difference::Deleted,
            _ if touched => Difference::Changed,
            _ if moved => Difference::Moved,
            _ if renumbered => Difference::Renumbered,
            _ => Difference::Same,
        };
        let side = if new.is_some() {
            self.sides.1
        } else {
            self.sides.0
        };
        UnitChange {
            kind: side.texts[&id].kind,
            id,
            change,
            moved,
            old: old_name,
            new: new_name,
            lines,
        }
    }

    fn lines(&self, old: &Unit<'_>, new: &Unit<'_>) -> Vec<LineChange> {
        let place: HashMap<&NodeId, usize> = old.iter().copied().zip(0..).collect();
        let mut gone = old.iter().filter(|id| !new.contains(id)).peekable();
        let mut lines = Vec::new();
        for id in new {
            let before = place.get(id).copied();
            while let Some(line) = gone.next_if(|line| before.is_some_and(|at| place[*line] < at)) {
                lines.push(self.deleted(line));
            }
            lines.push(self.line(id, before.is_some()));
        }
        lines.extend(gone.map(|id| self.deleted(id)));
        lines
    }

    /// A line of the new text; `stayed` if it stood in the same article before.
    fn line(&self, id: &NodeId, stayed: bool) -> LineChange {
        let after = &self.sides.1.texts[id];
        let before = self.sides.0.texts.get(id);
        let change = match before {
            None => Difference::Inserted,
            Some(before) if before.compared != after.compared => Difference::Changed,
            Some(_) if !stayed || (self.moved.contains(&id) && !begins_a_unit(after.kind)) => {
                Difference::Moved
            }
            Some(before)
                if before.printed.text != after.printed.text || before.number != after.number =>
            {
                Difference::Renumbered
            }
            Some(_) => Difference::Same,
        };
        let came_from = || {
            let home = self.homes.0.get(id)?;
            Some(self.sides.0.texts[*home].printed.label.clone())
        };
        let old_text = before.map_or("", |told| told.printed.text.as_str());
        LineChange {
            id: id.clone(),
            kind: after.kind,
            change,
            old_label: before.map(|told| told.printed.label.clone()),
            new_label: Some(after.printed.label.clone()),
            old_number: before.map(|told| told.number.clone()).unwrap_or_default(),
            new_number: after.number.clone(),
            pieces: compare_characters(old_text, &after.printed.text),
            elsewhere: came_from().filter(|_| !stayed),
        }
    }

    fn deleted(&self, id: &NodeId) -> LineChange {
        let before = &self.sides.0.texts[id];
        let went_to = self.homes.1.get(id).map(|home| &self.sides.1.texts[*home]);
        LineChange {
            id: id.clone(),
            kind: before.kind,
            change: Difference::Deleted,
            old_label: Some(before.printed.label.clone()),
            new_label: None,
            old_number: before.number.clone(),
            new_number: String::new(),
            pieces: compare_characters(&before.printed.text, ""),
            elsewhere: went_to.map(|home| home.printed.label.clone()),
        }
    }
}
