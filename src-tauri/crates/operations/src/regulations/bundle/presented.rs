//! 送审稿: the texts that the staff was asked about, so that anybody can see what became of them.

use domain::regulations::{Difference, Version, compare_units};

use super::super::export::markdown;
use super::super::find::load;
use crate::error::Result;
use crate::office::Office;
use crate::packed::Packed;
use crate::views::{AdoptionView, VersionRow};

/// One text each, as Markdown, which any editor opens: where it was shown, and how much of it was issued.
pub(super) fn presented(
    office: &Office,
    issued: &Version,
    procedure: &AdoptionView,
) -> Result<Vec<Packed>> {
    let mut texts: Vec<(&VersionRow, Vec<String>)> = Vec::new();
    for row in &procedure.steps {
        let Some(text) = &row.text else { continue };
        let stage = format!("{}（{}）", row.step.stage.name(), row.step.from);
        match texts.iter_mut().find(|(other, _)| other.id == text.id) {
            Some((_, stages)) => stages.push(stage),
            None => texts.push((text, vec![stage])),
        }
    }
    let mut packed = Vec::new();
    for (count, (text, stages)) in (1..).zip(texts) {
        let (_, shown) = load(office, text.id)?;
        let units = compare_units(
            (&shown.body, &shown.parameters),
            (&issued.body, &issued.parameters),
        );
        let changed = units.iter().filter(|unit| unit.change != Difference::Same);
        let became = match changed.count() {
            0 => "与发布文本一致".to_owned(),
            changed => format!("与发布文本相比有{changed}处不同"),
        };
        packed.push(Packed {
            path: format!("02_民主程序/送审稿{count}.md"),
            what: format!("{}所用的送审稿，{became}", stages.join("、")),
            bytes: markdown(office, text.id)?.into_bytes(),
        });
    }
    Ok(packed)
}
