//! What a regulation is called and of which kind it is, from an empty sheet until it is issued.

use domain::ids::RegulationId;
use domain::moment::Moment;
use domain::regulations::edit::{self, Line};
use domain::regulations::{NodeId, NodeKind, Parameters, Regulation};
use store::NewVersion;

use super::find::regulation_row;
use super::import::free_slug;
use super::read::read;
use super::text::fresh;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{RegulationName, RegulationReading, RegulationRow, Role};

/// A draft with nothing but its first article, to be written from there.
pub fn begin_blank(
    office: &mut Office,
    now: Moment,
    name: &RegulationName,
) -> Result<RegulationReading> {
    office.needs(Role::GeneralManagement)?;
    let title = title_of(name)?;
    let empty = |kind| Line::empty(NodeId(String::new()), kind);
    let mut first = empty(NodeKind::Article);
    first.heading = Some("目的".to_owned());
    let lines = vec![first, empty(NodeKind::Paragraph)];
    let body = edit::edit(&[], 0, 0, lines, &mut fresh)?.text.into_body();
    let work = Regulation {
        id: RegulationId::from(0),
        slug: free_slug(office, name.kind)?,
        kind: name.kind,
        title,
    };
    let about = format!("regulation {}", work.slug);
    let payload = serde_json::json!({ "title": work.title });
    let version = office.record(now, "regulation.draft", &about, payload, |tx| {
        let regulations = tx.regulations();
        regulations.insert_draft(&NewVersion {
            regulation: regulations.insert(&work)?,
            body,
            parameters: Parameters::default(),
            trial_until: None,
            based_on: None,
        })
    })?;
    read(office, now.today(), version.into())
}

/// Another title or kind. Refused with `regulation.name_issued` once a version was issued: its papers bear
/// the title, and what was adopted was adopted under its kind; with `regulation.name_presented` while the
/// staff is asked about it.
pub fn rename(
    office: &mut Office,
    now: Moment,
    regulation: i64,
    name: &RegulationName,
) -> Result<RegulationRow> {
    office.needs(Role::GeneralManagement)?;
    let id = RegulationId::from(regulation);
    let before = office.file.regulations().get(id)?;
    let versions = office.file.regulations().versions(id)?;
    if versions.iter().any(|version| version.label.is_some()) {
        return Err(refusal("regulation.name_issued")
            .fact("title", before.title)
            .into());
    }
    for version in &versions {
        let asked = !office
            .file
            .regulations()
            .adoption_steps(version.id)?
            .is_empty();
        if asked {
            return Err(refusal("regulation.name_presented")
                .fact("title", before.title)
                .into());
        }
    }
    let work = Regulation {
        title: title_of(name)?,
        kind: name.kind,
        ..before.clone()
    };
    if work != before {
        let payload =
            serde_json::json!({ "from": before.title, "title": work.title, "kind": work.kind });
        let about = format!("regulation {}", work.slug);
        office.record(now, "regulation.rename", &about, payload, |tx| {
            tx.regulations().rename(&work)
        })?;
    }
    regulation_row(office, &work, now.today())
}

/// Without the brackets and the （试行） that papers put around it.
fn title_of(name: &RegulationName) -> Result<String> {
    let title = name.title.trim().trim_matches(['《', '》']);
    let title = title.trim_end_matches("（试行）").trim();
    if title.is_empty() {
        return Err(refusal("import.no_title").into());
    }
    Ok(title.to_owned())
}
