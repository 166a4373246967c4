//! Two sheets side by side: what was added, taken out or changed, line by line.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::sheet::{Field, JobSheet, Limit};

/// One line that differs. Neither side is empty where both have one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SheetChange {
    pub field: Field,
    pub old: Option<String>,
    pub new: Option<String>,
}

/// What differs, in the order of the parts. A line whose name stayed (the task of a duty, the name of an
/// indicator) counts as changed, not as one out and one in.
#[must_use]
pub fn compare(old: &JobSheet, new: &JobSheet) -> Vec<SheetChange> {
    let mut changes = Vec::new();
    for ((field, before), (_, after)) in parts(old).into_iter().zip(parts(new)) {
        for (name, text) in &before {
            match after.iter().find(|(other, _)| other == name) {
                Some((_, same)) if same == text => {}
                Some((_, other)) => changes.push(SheetChange {
                    field,
                    old: Some(text.clone()),
                    new: Some(other.clone()),
                }),
                None => changes.push(SheetChange {
                    field,
                    old: Some(text.clone()),
                    new: None,
                }),
            }
        }
        for (name, text) in after {
            if before.iter().all(|(other, _)| *other != name) {
                changes.push(SheetChange {
                    field,
                    old: None,
                    new: Some(text),
                });
            }
        }
    }
    changes
}

type Lines = Vec<(String, String)>;

/// Every part as lines, each with the name by which it is found again.
fn parts(sheet: &JobSheet) -> Vec<(Field, Lines)> {
    vec![
        (Field::Purpose, alone(&sheet.purpose)),
        (
            Field::Duties,
            sheet
                .duties
                .iter()
                .map(|duty| {
                    let text = format!(
                        "{}（{}；{}%；{}）",
                        duty.task, duty.frequency, duty.share, duty.deliverable
                    );
                    (duty.task.clone(), text)
                })
                .collect(),
        ),
        (
            Field::Authorities,
            sheet
                .authorities
                .iter()
                .map(|authority| {
                    let limit = match &authority.limit {
                        Limit::None => String::new(),
                        Limit::Amount { amount } => format!("，限额{}元", amount.grouped()),
                        Limit::Rule { key, row } => format!("，限额依{key}（{row}）"),
                    };
                    let text = format!("{}{}{limit}", authority.kind.label(), authority.matter);
                    (authority.matter.clone(), text)
                })
                .collect(),
        ),
        (
            Field::Contacts,
            sheet
                .contacts
                .iter()
                .map(|contact| {
                    (
                        contact.with.clone(),
                        format!("{}：{}", contact.with, contact.about),
                    )
                })
                .collect(),
        ),
        (
            Field::Requirements,
            sheet
                .requirements
                .iter()
                .map(|one| {
                    let text = format!("{}：{}", one.kind.label(), one.text);
                    (text.clone(), text)
                })
                .collect(),
        ),
        (Field::Conditions, alone(&sheet.conditions)),
        (
            Field::Indicators,
            sheet
                .indicators
                .iter()
                .map(|one| {
                    let veto = if one.veto { "，一票否决" } else { "" };
                    let target = if one.target.is_empty() {
                        String::new()
                    } else {
                        format!("，目标{}", one.target)
                    };
                    let text = format!("{}（权重{}{target}{veto}）", one.name, one.weight);
                    (one.name.clone(), text)
                })
                .collect(),
        ),
        (
            Field::Training,
            sheet
                .training
                .iter()
                .map(|text| (text.clone(), text.clone()))
                .collect(),
        ),
        (Field::Substitute, alone(&sheet.substitute)),
    ]
}

/// A part that is one text: found again by its place.
fn alone(text: &str) -> Lines {
    if text.is_empty() {
        return Vec::new();
    }
    vec![(String::new(), text.to_owned())]
}
