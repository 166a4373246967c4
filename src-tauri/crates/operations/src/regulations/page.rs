//! A version on pages: preview on screen, printed and registered as a paper.

use domain::moment::{Moment, full_day};
use domain::papers::{Circular, Preset, RegulationPaper, Revision, SignaturePlace, Watermark};
use domain::regulations::{Regulation, Version, short_hash, version_hash};
use paper::Preview;

use super::find::load;
use super::read::blocks;
use crate::error::Result;
use crate::office::Office;
use crate::papers::words::short_head;
use crate::papers::{Order, PaperSigner, make};
use crate::views::{PaperRow, PresetWord, PreviewInfo};

/// The pages typeset last, so that turning a page sets nothing again.
pub struct CachedPreview {
    version: i64,
    revision: i64,
    preset: PresetWord,
    pages: Preview,
}

/// Series of papers that are regulations: `ZD-2026-001`.
const SERIES: &str = "ZD";

/// Sets a version in type for the screen.
pub fn preview(
    office: &mut Office,
    now: Moment,
    version: i64,
    preset: PresetWord,
) -> Result<PreviewInfo> {
    let pages = cached(office, now, version, preset)?.pages();
    Ok(PreviewInfo {
        pages,
        page_width_mm: 210,
        page_height_mm: 297,
    })
}

/// One page as SVG; the first is 1.
pub fn preview_page(
    office: &mut Office,
    now: Moment,
    version: i64,
    preset: PresetWord,
    page: usize,
) -> Result<String> {
    Ok(cached(office, now, version, preset)?.svg(page)?)
}

fn cached(office: &mut Office, _now: Moment, version: i64, preset: PresetWord) -> Result<&Preview> {
    let (regulation, text) = load(office, version)?;
    let revision = office.file.regulations().revision(text.id)?.0;
    let fits = office.preview.as_ref().is_some_and(|cached| {
        cached.version == version && cached.revision == revision && cached.preset == preset
    });
    if !fits {
        let facts = facts(office, &regulation, &text, None)?;
        let pages = Office::typesetter().regulation_preview(&facts, preset_of(preset))?;
        office.preview = Some(CachedPreview {
            version,
            revision,
            preset,
            pages,
        });
    }
    office
        .preview
        .as_ref()
        .map(|cached| &cached.pages)
        .ok_or_else(|| anyhow::anyhow!("the preview that was just set is gone").into())
}

/// Prints a version and registers the paper; signed if asked.
pub fn print(
    office: &mut Office,
    now: Moment,
    version: i64,
    preset: PresetWord,
    sign: bool,
) -> Result<PaperRow> {
    let (regulation, text) = load(office, version)?;
    let head = office.file.audit().head()?;
    let signer = if sign {
        Some(PaperSigner::load(office)?)
    } else {
        None
    };
    let order = Order {
        series: &format!("{SERIES}-{}", now.today().format("%Y")),
        kind: "regulation",
        title: &text.name(&regulation),
        subject: &format!("version {}", text.id),
        people: &[],
    };
    make(office, now, &order, signer.as_ref(), |office, _| {
        let facts = facts(office, &regulation, &text, Some(short_head(&head)))?;
        let pdf = Office::typesetter().regulation(&facts, preset_of(preset), now)?;
        Ok((facts, pdf))
    })
}

fn preset_of(preset: PresetWord) -> Preset {
    match preset {
        PresetWord::RedHead => Preset::RedHead,
        PresetWord::Controlled => Preset::Controlled,
        PresetWord::Simple => Preset::Simple,
    }
}

/// Everything the page says.
fn facts(
    office: &Office,
    regulation: &Regulation,
    version: &Version,
    audit_head: Option<String>,
) -> Result<RegulationPaper> {
    let company = office.file.company().get()?;
    let hash = version
        .hash
        .clone()
        .unwrap_or_else(|| version_hash(&version.body, &version.parameters));
    let department = printing_department(office)?;
    let effective_on = version.effective_on.map(full_day);
    Ok(RegulationPaper {
        company: company.name.clone(),
        title: regulation.title.clone(),
        number: version.number.clone(),
        version: version.label.clone().unwrap_or_else(|| "草稿".to_owned()),
        effective_on: effective_on.clone(),
        issued_on: version.issued_on.map(full_day),
        trial: trial(version),
        short_hash: short_hash(&hash),
        audit_head,
        watermark: version.is_draft().then_some(Watermark::Draft),
        blocks: blocks(office, version)?,
        circular: effective_on.map(|day| Circular {
            addressee: "各部门".to_owned(),
            paragraphs: vec![format!(
                "《{}》已按规定程序讨论、协商并批准，现印发给你们，自{day}起施行，请遵照执行。",
                regulation.title
            )],
            printed_by: department,
            copies: String::new(),
        }),
        signatures: ["编制", "审核", "批准"]
            .into_iter()
            .map(|role| SignaturePlace {
                role: role.to_owned(),
                name: None,
                day: None,
            })
            .collect(),
        revisions: revisions(office, regulation, version)?,
    })
}

/// 题注 of a trial version (A8): since when and until when it is in force.
fn trial(version: &Version) -> Option<String> {
    let last = full_day(version.trial_until?);
    Some(match version.effective_on {
        Some(first) => format!("自{}起试行，至{last}止", full_day(first)),
        None => format!("试行至{last}"),
    })
}

/// 印发部门: the department that keeps the regulations, else the company itself.
fn printing_department(office: &Office) -> Result<String> {
    let departments = office.file.people().departments()?;
    let found = departments
        .iter()
        .find(|department| department.name.contains("综合") || department.name.contains("行政"));
    match found {
        Some(department) => Ok(department.name.clone()),
        None => Ok(office.file.company().get()?.name),
    }
}

/// 修订记录, oldest first.
fn revisions(office: &Office, regulation: &Regulation, shown: &Version) -> Result<Vec<Revision>> {
    let versions = office.file.regulations().versions(regulation.id)?;
    Ok(versions
        .iter()
        .filter(|version| version.label.is_some() && version.ordinal <= shown.ordinal)
        .map(|version| Revision {
            version: version.label.clone().unwrap_or_default(),
            day: version.effective_on.map(full_day).unwrap_or_default(),
            summary: if version.based_on.is_none() {
                "首次发布".to_owned()
            } else {
                "修订".to_owned()
            },
        })
        .collect())
}
