//! Everything that the pages of a version say beside its text: heads, dates, marks, signatures.

use domain::moment::full_day;
use domain::papers::{Circular, Preset, RegulationPaper, Revision, SignaturePlace, Watermark};
use domain::regulations::{Regulation, Version, short_hash, version_hash};

use super::read::blocks;
use crate::error::Result;
use crate::office::Office;
use crate::views::{PresetWord, PrintRegulation, WatermarkWord};

/// What pages are made for.
pub(super) enum Use<'a> {
    /// To look at while writing.
    Screen,
    /// To leave the program, as it was ordered; the head of the audit chain is printed on it.
    Paper {
        order: &'a PrintRegulation,
        audit_head: String,
    },
}

pub(super) fn preset_of(preset: PresetWord) -> Preset {
    match preset {
        PresetWord::RedHead => Preset::RedHead,
        PresetWord::Controlled => Preset::Controlled,
        PresetWord::Simple => Preset::Simple,
    }
}

/// Everything the page says.
pub(super) fn facts(
    office: &Office,
    regulation: &Regulation,
    version: &Version,
    use_of: Use,
) -> Result<RegulationPaper> {
    let company = office.file.company().get()?;
    let department = printing_department(office)?;
    let by_state = version.label.is_none().then_some(Watermark::Draft);
    Ok(RegulationPaper {
        company: company.name.clone(),
        title: regulation.title.clone(),
        number: version.number.clone(),
        version: version.edition().to_owned(),
        effective_on: version.effective_on.map(full_day),
        issued_on: version.issued_on.map(full_day),
        trial: trial(version),
        short_hash: hash_in_foot(version, &use_of),
        audit_head: match &use_of {
            Use::Screen => None,
            Use::Paper { audit_head, .. } => Some(audit_head.clone()),
        },
        watermark: match &use_of {
            Use::Screen => by_state,
            Use::Paper { order, .. } => match order.watermark {
                WatermarkWord::ByState => by_state,
                WatermarkWord::None => None,
                WatermarkWord::Draft => Some(Watermark::Draft),
                WatermarkWord::Void => Some(Watermark::Void),
                WatermarkWord::Copy => Some(Watermark::Copy),
            },
        },
        cover: matches!(&use_of, Use::Paper { order, .. } if order.cover),
        blocks: blocks(office, version)?,
        // On paper only what was issued is circulated; the screen shows how it will look.
        circular: (version.effective_on.is_some() || matches!(use_of, Use::Screen)).then(|| {
            Circular {
                addressee: "各部门".to_owned(),
                paragraphs: vec![issues(regulation, version)],
                printed_by: department,
                copies: String::new(),
            }
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
        sheet: None,
    })
}

/// What the circular says. Only a version whose procedure is on record tells of one: the paper is evidence.
fn issues(regulation: &Regulation, version: &Version) -> String {
    let done = if version.needs_consultation(regulation.kind) && version.adopted {
        "已按规定程序讨论、协商并批准"
    } else {
        "已经批准"
    };
    let day = version
        .effective_on
        .map_or_else(|| "　　年　　月　　日".to_owned(), full_day);
    let title = &regulation.title;
    format!("《{title}》{done}，现印发给你们，自{day}起施行，请遵照执行。")
}

/// 校验码. It changes with every letter of a draft, and with it the foot of every page: on screen a draft
/// has none, so that an edit changes the pages it stands on and no others.
fn hash_in_foot(version: &Version, use_of: &Use) -> String {
    match (&version.hash, use_of) {
        (Some(hash), _) => short_hash(hash),
        (None, Use::Screen) => String::new(),
        (None, Use::Paper { .. }) => short_hash(&version_hash(&version.body, &version.parameters)),
    }
}

/// 题注 of a trial version (A8): since when and until when it is in force.
fn trial(version: &Version) -> Option<String> {
    let Some(last) = version.trial_until.map(full_day) else {
        let term = version.trial_term().filter(|_| version.is_draft())?;
        return Some(format!("自施行之日起试行{}个月", term.months));
    };
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
    // Without their texts, which are long: this is read for every letter typed beside the pages.
    let versions = office.file.regulations().summaries(regulation.id)?;
    Ok(versions
        .iter()
        .filter(|version| version.label.is_some() && version.ordinal <= shown.ordinal)
        .map(|version| Revision {
            version: version.label.clone().unwrap_or_default(),
            day: version.effective_on.map(full_day).unwrap_or_default(),
            summary: match (&version.revision_note, version.based_on) {
                (Some(note), _) => note.clone(),
                (None, None) => "首次发布".to_owned(),
                (None, Some(_)) => "修订".to_owned(),
            },
        })
        .collect())
}
