//! 屏幕签收通知书: a person reads the statement and signs for his notice on the screen. What comes of it is a
//! paper of its own beside the notice, sealed by the company's certificate, that calls the drawing what it
//! is; the notice keeps its line for a signature on paper.

use domain::bonus::Notice;
use domain::moment::Moment;
use domain::papers::{Form, FormBlock, FormField};
use domain::regulations::{AcknowledgementRoute, grouped_hash};

use super::receipts;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::words::short_head;
use crate::papers::{Order, PaperSigner, make};
use crate::regulations::{SLIPS, WHAT_A_DRAWING_IS};
use crate::views::{BonusView, NoticeReceiptForm, NoticeSignature};

/// Prints and registers the slip with the drawing, and puts the receipt on record with its number.
pub fn receive_on_screen(
    office: &mut Office,
    now: Moment,
    signature: &NoticeSignature,
) -> Result<BonusView> {
    signature.drawn.check()?;
    let form = NoticeReceiptForm {
        quarter: signature.quarter,
        numbers: vec![signature.number.clone()],
        route: AcknowledgementRoute::Signed,
        on: now.today(),
        witnesses: Vec::new(),
        reference: String::new(),
        note: "屏幕签名".to_owned(),
    };
    // Nothing is printed for a receipt that cannot be put on record.
    let mut ready = receipts::ready(office, now, &form)?;
    let (notice, hash) = ready
        .received
        .first()
        .cloned()
        .ok_or_else(|| refusal("acknowledgement.nobody"))?;
    let title = format!("{}奖金通知书签收单（{}）", notice.number, notice.name);
    let head = office.file.audit().head()?;
    let signer = PaperSigner::load(office)?;
    let order = Order {
        series: &format!("{SLIPS}-{}", now.today().format("%Y")),
        kind: "notice_slip",
        title: &title,
        subject: &signature.quarter.to_string(),
        people: &[notice.employee],
    };
    let paper = make(office, now, &order, Some(&signer), |office, number| {
        let form = Form {
            company: office.file.company().get()?.name,
            title: "奖金通知书签收单".to_owned(),
            number: number.to_owned(),
            blocks: slip(&notice, &hash, number, signature, now),
            audit_head: Some(short_head(&head)),
            wide: false,
        };
        let pdf = Office::typesetter().form(&form, now)?;
        Ok((form, pdf))
    })?;
    ready.new.reference = paper.number;
    receipts::put(office, now, &ready)
}

fn slip(
    notice: &Notice,
    hash: &str,
    number: &str,
    signature: &NoticeSignature,
    now: Moment,
) -> Vec<FormBlock> {
    vec![
        FormBlock::Fields {
            fields: vec![
                FormField::new("通知书编号", notice.number.clone()),
                FormField::new("季　　度", signature.quarter.to_string()),
                FormField::wide("文件校验值", grouped_hash(hash)),
                FormField::new("签收人", notice.name.clone()),
                FormField::new("工　　号", notice.code.clone()),
                FormField::new("签收时间", now.at().format("%Y-%m-%d %H:%M").to_string()),
                FormField::new("编　　号", number),
            ],
        },
        FormBlock::paragraph(STATEMENT),
        FormBlock::Handwriting {
            label: "签收人".to_owned(),
            drawn: signature.drawn.clone(),
        },
        FormBlock::paragraph(WHAT_A_DRAWING_IS),
    ]
}

/// What the person reads before he signs; the window shows the same (`bonus.signStatement`).
const STATEMENT: &str = "本人已经收到上述奖金通知书，已经阅读并有机会提问。签名只表示收到，不表示同意其中的结论，不影响本人在期限内提出异议，也不表示放弃任何法定权利。";
