//! 屏幕签收: a person reads the statement and signs on the screen. What comes of it is a paper of its own,
//! sealed by the company's certificate, that calls the drawing what it is.

use domain::moment::{Moment, full_day};
use domain::papers::{Form, FormBlock, FormField, HandwritingRefusal};
use domain::regulations::{AcknowledgementRoute, Version, grouped_hash};

use super::super::change::subject;
use super::super::find::load;
use super::record::{put, ready};
use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::papers::words::short_head;
use crate::papers::{Order, PaperSigner, make};
use crate::views::{AcknowledgementForm, AcknowledgementView, ScreenSignature};

/// Prints and registers the slip with the drawing, and puts the receipt on record with its number.
pub fn sign_on_screen(
    office: &mut Office,
    now: Moment,
    signature: &ScreenSignature,
) -> Result<AcknowledgementView> {
    signature.drawn.check()?;
    let form = AcknowledgementForm {
        version: signature.version,
        people: vec![signature.person.clone()],
        route: AcknowledgementRoute::Signed,
        on: now.today(),
        witnesses: Vec::new(),
        reference: String::new(),
        note: "屏幕签名".to_owned(),
    };
    // Nothing is printed for a receipt that cannot be put on record.
    let mut ready = ready(office, now, &form)?;
    let receiver = ready
        .receivers
        .first()
        .ok_or_else(|| refusal("acknowledgement.nobody"))?;
    let (person, code, name) = (
        receiver.employee,
        receiver.code.clone(),
        receiver.name.clone(),
    );
    let (regulation, version) = load(office, signature.version)?;
    let title = format!("《{}》签收单（{name}）", version.title(&regulation));
    let head = office.file.audit().head()?;
    let signer = PaperSigner::load(office)?;
    let order = Order {
        series: &format!("{}-{}", super::sheet::SERIES, now.today().format("%Y")),
        kind: "acknowledgement_slip",
        title: &title,
        subject: &subject(version.id),
        people: &[person],
    };
    let paper = make(office, now, &order, Some(&signer), |office, number| {
        let form = Form {
            company: office.file.company().get()?.name,
            title: "制度签收单".to_owned(),
            number: number.to_owned(),
            blocks: slip(
                &version,
                &version.name(&regulation),
                (&code, &name),
                number,
                signature,
                now,
            ),
            audit_head: Some(short_head(&head)),
            wide: false,
        };
        let pdf = Office::typesetter().form(&form, now)?;
        Ok((form, pdf))
    })?;
    ready.new.reference = paper.number;
    put(office, now, &ready)
}

fn slip(
    version: &Version,
    regulation: &str,
    (code, name): (&str, &str),
    number: &str,
    signature: &ScreenSignature,
    now: Moment,
) -> Vec<FormBlock> {
    let hash = version.hash.clone().unwrap_or_default();
    vec![
        FormBlock::Fields {
            fields: vec![
                FormField::wide("制　　度", regulation),
                FormField::new("发文字号", version.number.clone().unwrap_or_default()),
                FormField::new(
                    "施行日期",
                    version.effective_on.map(full_day).unwrap_or_default(),
                ),
                FormField::wide("文本校验值", grouped_hash(&hash)),
                FormField::new("签收人", name),
                FormField::new("工　　号", code),
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

/// What the person reads before he signs.
const STATEMENT: &str = "本人已经收到上述制度的全文，已经阅读并有机会提问，知道可以在工作时间随时查阅。签名不表示放弃任何法定权利，对制度有意见的仍可以随时提出。";

/// 电子签名法 art. 13: only a signature under the sole control of the signer is a reliable one.
pub(crate) const WHAT_A_DRAWING_IS: &str = "上面的签名是签收人当面在公司电脑屏幕上手写形成的图像，不是电子签名法第十三条所称的可靠的电子签名，应当与签收时间、在场人员、操作记录等一并作为证据使用。本单由公司证书防篡改校验，签名图像和文字此后不能改动而不被发现。";

impl From<HandwritingRefusal> for Error {
    fn from(refused: HandwritingRefusal) -> Self {
        refusal(refused.code()).detail(refused).into()
    }
}
