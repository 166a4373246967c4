//! 制度签收表: the sheet that goes round, with the short hash of exactly this version.

use domain::ids::EmployeeId;
use domain::moment::{Moment, full_day};
use domain::papers::{Form, FormBlock, FormColumn, FormField};
use domain::regulations::{AcknowledgementRoute, AcknowledgementState};

use super::super::change::subject;
use super::super::find::load;
use super::view::acknowledgements;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::words::short_head;
use crate::papers::{Order, make};
use crate::views::{AcknowledgementRow, PaperRow};

/// Series of receipts: `QS-2026-001`.
pub(crate) const SERIES: &str = "QS";

/// Prints and registers the sheet: of those who are pending, or of everybody with what is on record.
pub fn print_acknowledgement_sheet(
    office: &mut Office,
    now: Moment,
    version: i64,
    everybody: bool,
) -> Result<PaperRow> {
    let view = acknowledgements(office, now.today(), version)?;
    let (regulation, version) = load(office, version)?;
    if version.hash.is_none() {
        return Err(domain::regulations::AcknowledgementRefusal::NotIssued.into());
    }
    let rows: Vec<&AcknowledgementRow> = view
        .rows
        .iter()
        .filter(|row| everybody || row.state == AcknowledgementState::Pending)
        .collect();
    if rows.is_empty() {
        return Err(refusal("acknowledgement.nobody_pending").into());
    }
    let people: Vec<EmployeeId> = rows.iter().map(|row| row.employee.into()).collect();
    let head = office.file.audit().head()?;
    let title = format!("《{}》签收表", version.title(&regulation));
    let order = Order {
        series: &format!("{SERIES}-{}", now.today().format("%Y")),
        kind: "acknowledgement_sheet",
        title: &title,
        subject: &subject(version.id),
        people: &people,
    };
    let lines: Vec<Vec<String>> = (1..)
        .zip(&rows)
        .map(|(count, row)| line(count, row))
        .collect();
    make(office, now, &order, None, |office, number| {
        let form = Form {
            company: office.file.company().get()?.name,
            title: "制度签收表".to_owned(),
            number: number.to_owned(),
            blocks: vec![
                FormBlock::Fields {
                    fields: vec![
                        FormField::wide("制　　度", version.name(&regulation)),
                        FormField::new("发文字号", version.number.clone().unwrap_or_default()),
                        FormField::new("文本校验码", view.short_hash.clone()),
                        FormField::new(
                            "施行日期",
                            version.effective_on.map(full_day).unwrap_or_default(),
                        ),
                        FormField::new("编　　号", number),
                    ],
                },
                FormBlock::Paragraph {
                    text: format!(
                        "签名仅确认已经收到上述制度的全文（文本首页或者末页印有同一校验码 {}），已经阅读并有机会提问，知道可以在工作时间随时查阅。签名不表示放弃任何法定权利，对制度有意见的仍可以随时提出。",
                        view.short_hash
                    ),
                },
                FormBlock::Table {
                    columns: vec![
                        FormColumn::new("序号", 12),
                        FormColumn::new("工号", 18),
                        FormColumn::new("姓名", 22),
                        FormColumn::new("部门", 32),
                        FormColumn::new("签名", 0),
                        FormColumn::new("日期", 34),
                    ],
                    rows: lines,
                    row_mm: 12,
                },
                FormBlock::Paragraph {
                    text: "拒绝签名的，由两名见证人在“签名”栏注明情况并签名；以邮寄、微信等其他方式送达的，另附凭证。".to_owned(),
                },
            ],
            audit_head: Some(short_head(&head)),
            wide: false,
        };
        let pdf = Office::typesetter().form(&form, now)?;
        Ok((form, pdf))
    })
}

fn line(count: u32, row: &AcknowledgementRow) -> Vec<String> {
    let (received, day) = match &row.record {
        None => (String::new(), String::new()),
        Some(record) => (
            match record.route {
                AcknowledgementRoute::Signed if record.reference.is_empty() => {
                    "已签收，存原件".to_owned()
                }
                AcknowledgementRoute::Signed => format!("屏幕签名，见{}", record.reference),
                route => route.name().to_owned(),
            },
            record.on.to_string(),
        ),
    };
    vec![
        count.to_string(),
        row.code.clone(),
        row.name.clone(),
        row.department.clone(),
        received,
        day,
    ]
}
