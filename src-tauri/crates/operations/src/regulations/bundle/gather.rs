//! Everything that goes into the bundle of one version, in order.

use chrono::NaiveDate;
use domain::ids::{EmployeeId, VersionId};
use domain::regulations::{AcknowledgementState, AdoptionStage, Version};
use exchange::bundle::safe_name;
use store::{PaperLine, PaperState};

use super::super::acknowledge::{SCANS, acknowledgements};
use super::super::adoption::{adoption, adoption_kinds, scans_subject};
use super::super::change::subject;
use super::super::find::load;
use super::index::{Facts, index};
use super::trail::trail;
use super::{coverage, files, names, presented};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::packed::{Packed, add_sums};
use crate::papers;
use crate::training::training_proof;
use crate::views::{AcknowledgementView, AdoptionView, BundleLack};

/// The whole bundle.
pub(super) struct Gathered {
    pub(super) title: String,
    pub(super) file_name: String,
    pub(super) files: Vec<Packed>,
    pub(super) missing: Vec<BundleLack>,
}

/// `only`: for the file of one person, which tells of nobody else's receipts and results.
pub(super) fn gather(
    office: &Office,
    today: NaiveDate,
    version: i64,
    only: Option<EmployeeId>,
) -> Result<Gathered> {
    let (regulation, found) = load(office, version)?;
    if found.hash.is_none() {
        return Err(refusal("bundle.not_issued").into());
    }
    let procedure = adoption(office, today, version)?;
    let mut receipts = acknowledgements(office, today, version)?;
    receipts
        .rows
        .retain(|row| only.is_none_or(|only| row.employee == i64::from(only)));
    let mut packed = Vec::new();
    let texts = registered(office, found.id, |line| line.kind == "regulation")?;
    let has_signed_text = texts.iter().any(|line| line.signer.is_some());
    add_papers(office, &mut packed, "01_制度文本", &texts)?;
    let forms = registered(office, found.id, |line| {
        adoption_kinds().any(|kind| kind == line.kind)
    })?;
    add_papers(office, &mut packed, "02_民主程序", &forms)?;
    packed.append(&mut presented::presented(office, &found, &procedure)?);
    add_scans(office, &mut packed, found.id)?;
    add_receipts(office, &mut packed, &found, &receipts, only)?;
    let taught = training_proof(office, &found, only)?;
    let trail = trail(office, &regulation, found.id)?;
    packed.push(Packed {
        path: "05_操作记录/操作记录.csv".to_owned(),
        what: format!("本制度的操作记录{}行，带链值", trail.lines),
        bytes: trail.csv,
    });
    packed.push(Packed {
        path: "06_证书/公司证书.pem".to_owned(),
        what: "公司证书（公开部分），核对 PDF 签名用".to_owned(),
        bytes: papers::certificate_pem(office)?.into_bytes(),
    });
    if let Some(taught) = taught {
        packed.push(Packed {
            path: "07_培训/培训与考试情况.csv".to_owned(),
            what: format!("本制度的培训和考试，共{}人次", taught.people),
            bytes: taught.csv,
        });
        add_papers(office, &mut packed, "07_培训", &taught.papers)?;
    }
    let company = office.file.company().get()?.name;
    let name = found.name(&regulation);
    let guide = files::guide(&name, &company, &trail.head);
    let mut all = vec![Packed {
        path: "说明.txt".to_owned(),
        what: "怎样查看和核对本证据包".to_owned(),
        bytes: format!("\u{feff}{guide}").into_bytes(),
    }];
    all.append(&mut packed);
    let page = index(&Facts {
        today,
        company: &company,
        name: &name,
        version: &found,
        procedure: &procedure,
        receipts: &receipts,
        files: &all,
        head: &trail.head,
    });
    all.insert(
        0,
        Packed {
            path: "index.html".to_owned(),
            what: "目录和概况".to_owned(),
            bytes: page.into_bytes(),
        },
    );
    add_sums(&mut all);
    Ok(Gathered {
        file_name: safe_name(&format!(
            "证据包_{}_{}.zip",
            regulation.title,
            found.label.clone().unwrap_or_default()
        )),
        title: name,
        files: all,
        missing: missing(has_signed_text, &found, &procedure, &receipts),
    })
}

/// Valid papers about a version, in the order they were made.
fn registered(
    office: &Office,
    version: VersionId,
    wanted: impl Fn(&PaperLine) -> bool,
) -> Result<Vec<PaperLine>> {
    let about = subject(version);
    let lines = office.file.papers().list()?;
    Ok(lines
        .into_iter()
        .filter(|line| line.subject == about && line.state == PaperState::Valid && wanted(line))
        .collect())
}

fn add_papers(
    office: &Office,
    packed: &mut Vec<Packed>,
    folder: &str,
    lines: &[PaperLine],
) -> Result<()> {
    for line in lines {
        let what = names::paper(&line.kind);
        let signed = if line.signer.is_some() {
            "，带数字签名"
        } else {
            ""
        };
        packed.push(Packed {
            path: format!("{folder}/{}_{what}.pdf", safe_name(&line.number)),
            what: format!(
                "{}（{}，{}页{signed}）",
                line.title,
                line.created_at.chars().take(10).collect::<String>(),
                line.pages
            ),
            bytes: office.file.papers().bytes(line.id)?,
        });
    }
    Ok(())
}

/// Scans of each step, in the order of the steps.
fn add_scans(office: &Office, packed: &mut Vec<Packed>, version: VersionId) -> Result<()> {
    for (order, stage) in (1..).zip(AdoptionStage::ALL) {
        let folder = format!("03_附件/{order}_{}", stage.name());
        let about = scans_subject(version, stage.word());
        add_attachments(office, packed, &folder, &about, stage.name())?;
    }
    Ok(())
}

fn add_attachments(
    office: &Office,
    packed: &mut Vec<Packed>,
    folder: &str,
    about: &str,
    of: &str,
) -> Result<()> {
    let attachments = office.file.attachments();
    for (count, attached) in (1_u32..).zip(attachments.under(about)?) {
        packed.push(Packed {
            path: format!("{folder}/{count:02}_{}", safe_name(&attached.name)),
            what: format!(
                "{of}的原始文件“{}”（{}附入）",
                attached.name,
                attached.created_at.chars().take(10).collect::<String>()
            ),
            bytes: attachments.bytes(attached.id)?,
        });
    }
    Ok(())
}

fn add_receipts(
    office: &Office,
    packed: &mut Vec<Packed>,
    version: &Version,
    view: &AcknowledgementView,
    only: Option<EmployeeId>,
) -> Result<()> {
    if only.is_none() {
        packed.push(Packed {
            path: "04_签收/签收情况.csv".to_owned(),
            what: format!("逐人签收情况，共{}人", view.count.people),
            bytes: coverage::csv(view)?,
        });
    }
    // A sheet that went round is one paper and stays whole; a slip is of one person.
    let sheets = registered(office, version.id, |line| match line.kind.as_str() {
        "acknowledgement_sheet" => true,
        "acknowledgement_slip" => only.is_none_or(|only| line.people.contains(&only)),
        _ => false,
    })?;
    add_papers(office, packed, "04_签收", &sheets)?;
    let about = scans_subject(version.id, SCANS);
    add_attachments(office, packed, "04_签收/凭证", &about, "签收")
}

/// What an arbitrator will ask for. It is told to the owner and never written into the bundle.
fn missing(
    has_signed_text: bool,
    version: &Version,
    procedure: &AdoptionView,
    receipts: &AcknowledgementView,
) -> Vec<BundleLack> {
    let scanned = procedure.steps.iter().any(|step| !step.scans.is_empty());
    let pending = receipts
        .rows
        .iter()
        .any(|row| row.state == AcknowledgementState::Pending);
    [
        (BundleLack::SignedText, !has_signed_text),
        (
            BundleLack::Procedure,
            procedure.needs_consultation && !version.adopted,
        ),
        (BundleLack::Scans, procedure.needs_consultation && !scanned),
        (BundleLack::Receipts, pending),
    ]
    .into_iter()
    .filter(|(_, lacks)| *lacks)
    .map(|(lack, _)| lack)
    .collect()
}
