//! 公示记录: where and how long the text was public, and the pictures that show it.

use domain::moment::full_day;
use domain::papers::{Form, FormBlock};
use domain::regulations::{AdoptionStage, AdoptionStep};

use super::Case;
use super::parts::{column, field, form, heading, paragraph, period, signatures, text_mark, whole};
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
            whole("制　　度", case.settled_name()),
            field("文本校验码", text_mark(case)),
            field("发文字号", case.version.number.clone().unwrap_or_default()),
            field("公示时间", step.map(period).unwrap_or_default()),
            field(
                "施行日期",
                case.version.effective_on.map(full_day).unwrap_or_default(),
            ),
            whole("方式地点", text(|step| &step.place)),
            whole("范　　围", text(|step| &step.participants)),
            whole("说　　明", text(|step| &step.note)),
        ],
    }];
    blocks.push(heading("公示照片、截图等原始文件"));
    if scans.is_empty() {
        blocks.push(paragraph(
            "拍照请带上公告栏全貌和文本首页，并保留手机中的原始文件。登记如下：",
        ));
    }
    blocks.push(FormBlock::Table {
        columns: vec![
            column("序号", 12),
            column("文件名", 0),
            column("登记时间", 30),
            column("原始文件校验码（SHA-256 前16位）", 62),
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
    blocks.push(signatures(&["张贴人", "见证人", "日　期"]));
    Ok(form(
        case,
        AdoptionPaper::PublicityRecord.name(),
        false,
        blocks,
    ))
}
