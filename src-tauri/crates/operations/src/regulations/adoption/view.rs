//! Where a version stands.

use chrono::NaiveDate;
use domain::ids::VersionId;
use domain::regulations::{
    AdoptionRecord, AdoptionStage, NodeId, Periods, Version, VersionState, label_of, version_hash,
};
use store::Attachment;

use super::super::change::subject;
use super::super::find::{load, row_of, version_row};
use super::print::kinds;
use crate::error::Result;
use crate::office::Office;
use crate::papers::row;
use crate::views::{
    AdoptionStepRow, AdoptionView, MemoRow, Role, ScanRow, StaffOpinionRow, VersionRow,
};

/// The procedure of a version, whole.
pub fn adoption(office: &Office, today: NaiveDate, version: i64) -> Result<AdoptionView> {
    let (regulation, version) = load(office, version)?;
    let record = record_of(office, version.id)?;
    let hash = version_hash(&version.body, &version.parameters);
    let kept = presented(office, &version)?;
    let mut steps = Vec::new();
    let mut scanned = Vec::new();
    for step in &record.steps {
        let scans = scan_rows(office, &scans_subject(version.id, step.stage.word()))?;
        if !scans.is_empty() {
            scanned.push(step.stage);
        }
        steps.push(AdoptionStepRow {
            same_text: step.text_hash.is_empty() || step.text_hash == hash,
            text: kept
                .iter()
                .find(|text| text.hash == step.text_hash)
                .map(|text| text.row.clone()),
            step: step.clone(),
            scans,
        });
    }
    let opinions = record
        .opinions
        .iter()
        .map(|opinion| StaffOpinionRow {
            label: opinion
                .node
                .as_ref()
                .and_then(|node| label_of(&version.body, &version.parameters, node)),
            opinion: opinion.clone(),
        })
        .collect();
    let gaps = if version.adopted {
        Vec::new()
    } else {
        record.gaps(&hash, version.effective_on)
    };
    Ok(AdoptionView {
        title: version.title(&regulation),
        needs_consultation: version.needs_consultation(regulation.kind),
        stage: stage(&version, &record, today),
        steps,
        opinions,
        gaps,
        advice: record.advice(&scanned, Periods::of(&version.parameters)),
        papers: papers(office, version.id)?,
        review_due: review_due(office, &version)?,
        memos: memos(office, &version)?,
        staff: staff(office, today)?,
        settled: version.adopted && !version.is_draft(),
        version: row_of(office, &version, today)?,
    })
}

/// A text of a version that was laid before the staff.
pub(super) struct Presented {
    pub hash: String,
    pub row: VersionRow,
}

/// The texts of a version that were kept when the staff was asked about them.
pub(super) fn presented(office: &Office, version: &Version) -> Result<Vec<Presented>> {
    let versions = office.file.regulations().versions(version.regulation)?;
    let texts = versions.iter().filter(|text| {
        text.state == VersionState::InProcedure && text.based_on == Some(version.id)
    });
    Ok(texts
        .map(|text| Presented {
            hash: version_hash(&text.body, &text.parameters),
            row: version_row(text, false, None),
        })
        .collect())
}

/// Steps and opinions on record.
pub(crate) fn record_of(office: &Office, version: VersionId) -> Result<AdoptionRecord> {
    let regulations = office.file.regulations();
    Ok(AdoptionRecord {
        steps: regulations.adoption_steps(version)?,
        opinions: regulations.staff_opinions(version)?,
    })
}

/// A version in force is in force, whether or not somebody put that on record as a step.
fn stage(version: &Version, record: &AdoptionRecord, today: NaiveDate) -> AdoptionStage {
    let governs = matches!(version.state, VersionState::Issued | VersionState::Repealed)
        && version.effective_on.is_some_and(|from| from <= today);
    if governs {
        record.stage().max(AdoptionStage::InForce)
    } else {
        record.stage()
    }
}

/// What is attached to a step of a version: `version:3/discussion`.
pub(crate) fn scans_subject(version: VersionId, part: &str) -> String {
    format!("version:{version}/{part}")
}

/// What is attached, in the order it came.
pub(crate) fn scan_rows(office: &Office, subject: &str) -> Result<Vec<ScanRow>> {
    let found = office.file.attachments().under(subject)?;
    Ok(found.into_iter().map(scan_row).collect())
}

/// One of them.
pub(crate) fn scan_row(attachment: Attachment) -> ScanRow {
    ScanRow {
        id: attachment.id,
        name: attachment.name,
        media_type: attachment.media_type,
        bytes: i64::try_from(attachment.size).unwrap_or(i64::MAX),
        sha256: attachment.sha256,
        created_at: attachment.created_at,
    }
}

fn papers(office: &Office, version: VersionId) -> Result<Vec<crate::views::PaperRow>> {
    let about = subject(version);
    let lines = office.file.papers().list()?;
    lines
        .iter()
        .filter(|line| line.subject == about && kinds().any(|kind| kind == line.kind))
        .map(|line| row(office, line))
        .collect()
}

/// 复审日期: the one that was set, else the end of the trial.
pub(in super::super) fn review_due(
    office: &Office,
    version: &Version,
) -> Result<Option<NaiveDate>> {
    let set = office.file.regulations().review_date(version.id)?;
    Ok(set.or(version.trial_until))
}

/// 内部备忘 are for those who decide: why a step was skipped, and which findings of the check-up were kept.
fn memos(office: &Office, version: &Version) -> Result<Vec<MemoRow>> {
    if office.needs(Role::GeneralManagement).is_err() {
        return Ok(Vec::new());
    }
    let skipped = office.file.regulations().memos(version.id)?;
    let skipped = skipped.into_iter().map(|memo| MemoRow {
        kind: memo.kind,
        text: memo.text,
        user: memo.user_name,
        at: memo.at,
    });
    let kept = office.file.regulations().acceptances(version.regulation)?;
    let kept = kept.into_iter().map(|kept| {
        let node = NodeId(kept.node);
        let place = label_of(&version.body, &version.parameters, &node).unwrap_or_default();
        MemoRow {
            kind: "accepted".to_owned(),
            text: format!("{place}“{}”：{}", kept.quote, kept.reason),
            user: kept.user_name,
            at: kept.at,
        }
    });
    let mut memos: Vec<MemoRow> = skipped.chain(kept).collect();
    memos.sort_by(|one, other| one.at.cmp(&other.at));
    Ok(memos)
}

fn staff(office: &Office, today: NaiveDate) -> Result<usize> {
    let people = office.file.people().employees()?;
    Ok(people
        .iter()
        .filter(|person| {
            person.hired_on <= today && person.left_on.is_none_or(|left| left >= today)
        })
        .count())
}
