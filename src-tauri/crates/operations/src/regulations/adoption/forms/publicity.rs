//! 公示记录: where and how long the text was public, and the pictures that show it.

use domain::moment::full_day;
use domain::papers::{Form, FormBlock, FormColumn, FormField};
use domain::regulations::{AdoptionStage, AdoptionStep};

use super::Case;
use super::parts::{form, period, text_mark};
use crate::error::Result;
use crate::regulations::adoption::view::{scan_rows, scans_subject};
use crate::views::AdoptionPaper;

/// The record that goes with the photographs.
pub(super) fn record(case: &Case<'_>) -> Result<Form> {
    let step = case.step(AdoptionStage::Publication);
    let text =
        |of: fn(&AdoptionStep) -> &str| step.map(|step| of(step).to_owned()).unwrap_or_default();
    let stage = AdoptionStage::Publication.word();
    let scans = scan_rows(case.office, &scans_subject(case.version.id, stage))?;
    let mut blocks = vec![FormBlock::Fields {
        fields: vec![
            FormField::wide("制　　度", case.settled_name()),
            FormField::new("文本校验码", text_mark(case)),
            FormField::new("发文字号", case.version.number.clone().unwrap_or_default()),
            FormField::new("公示时间", step.map(period).unwrap_or_default()),
            FormField::new(
                "施行日期",
                case.version.effective_on.map(full_day).unwrap_or_default(),
            ),
            FormField::wide("方式地点", text(|step| &step.place)),
            FormField::wide("范　　围", text(|step| &step.participants)),
            FormField::wide("说　　明", text(|step| &step.note)),
        ],
    }];
    blocks.push(FormBlock::heading("公示照片、截图等原始文件"));
    if scans.is_empty() {
        blocks.push(FormBlock::paragraph(
            "拍照请带上公告栏全貌和文本首页，并保留手机中的原始文件。登记如下：",
        ));
    }
    blocks.push(FormBlock::Table {
        columns: vec![
            FormColumn::new("序号", 12),
            FormColumn::new("文件名", 0),
            FormColumn::new("登记时间", 30),
            FormColumn::new("原始文件校验码（SHA-256 前16位）", 62),
        ],
        rows: if scans.is_empty() {
            vec![vec![String::new(); 4]; 4]
        } else {
            (1..)
                .zip(&scans)
                .map(|(count, scan): (u32, _)| {
                    vec![
                        count.to_string(),
                        scan.name.clone(),
                        scan.created_at.chars().take(10).collect(),
                        scan.sha256.chars().take(16).collect(),
                    ]
                })
                .collect()
        },
        row_mm: 10,
    });
    blocks.push(FormBlock::signatures(&["张贴人", "见证人", "日　期"]));
    Ok(form(
        case,
        AdoptionPaper::PublicityRecord.name(),
        false,
        blocks,
    ))
}
