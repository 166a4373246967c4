//! What a sheet says on paper.

use domain::exact::Exact;
use domain::jobs::{JobState, JobVersion, PostFrame};
use domain::moment::full_day;
use domain::papers::{
    JobAuthorityLine, JobContactLine, JobDutyLine, JobIndicatorLine, JobRequirementLine,
    JobSheetPaper, Revision,
};
use domain::regulations::short_hash;

use super::limits::Rules;

/// Facts of one version. `versions` are all of its post, for the record of changes.
pub(super) fn facts(
    version: &JobVersion,
    frame: &PostFrame,
    versions: &[JobVersion],
    rules: &Rules,
) -> JobSheetPaper {
    let sheet = &version.sheet;
    let or = |text: &str, other: &str| if text.is_empty() { other } else { text }.to_owned();
    JobSheetPaper {
        post: frame.post.clone(),
        department: frame.department.clone(),
        class: frame.class.clone(),
        superior: or(&frame.superior, "公司负责人"),
        below: or(&frame.below.join("、"), "无"),
        headcount: format!("{}人", frame.headcount),
        version: format!("第{}版", version.ordinal),
        effective_on: version.effective_on.map(full_day),
        short_hash: version.hash.as_deref().map(short_hash),
        draft: version.state == JobState::Draft,
        purpose: sheet.purpose.clone(),
        duties: sheet
            .duties
            .iter()
            .map(|duty| JobDutyLine {
                task: duty.task.clone(),
                frequency: duty.frequency.clone(),
                share: format!("{}%", duty.share),
                deliverable: duty.deliverable.clone(),
            })
            .collect(),
        share_total: total(sheet.duties.iter().map(|duty| &duty.share)),
        authorities: sheet
            .authorities
            .iter()
            .zip(rules.texts(sheet))
            .map(|(authority, limit)| JobAuthorityLine {
                kind: authority.kind.label().to_owned(),
                matter: authority.matter.clone(),
                limit: or(&limit.text, "—"),
                basis: limit.basis,
            })
            .collect(),
        contacts: sheet
            .contacts
            .iter()
            .map(|contact| JobContactLine {
                place: if contact.inside { "内部" } else { "外部" }.to_owned(),
                with: contact.with.clone(),
                about: contact.about.clone(),
            })
            .collect(),
        requirements: sheet
            .requirements
            .iter()
            .map(|one| JobRequirementLine {
                kind: one.kind.label().to_owned(),
                text: one.text.clone(),
            })
            .collect(),
        conditions: sheet.conditions.clone(),
        indicators: sheet
            .indicators
            .iter()
            .map(|one| JobIndicatorLine {
                code: one.code.clone(),
                name: one.name.clone(),
                target: or(&one.target, "—"),
                weight: match (one.veto, one.weight.is_zero()) {
                    (true, true) => "否决".to_owned(),
                    (true, false) => format!("{}%，否决", one.weight),
                    (false, _) => format!("{}%", one.weight),
                },
            })
            .collect(),
        weight_total: total(sheet.indicators.iter().map(|one| &one.weight)),
        training: sheet.training.clone(),
        substitute: or(&sheet.substitute, "由直接上级指定"),
        revisions: revisions(version, versions),
    }
}

fn total<'a>(parts: impl Iterator<Item = &'a Exact>) -> String {
    format!("{}%", parts.sum::<Exact>())
}

/// 变更记录 up to this version, oldest first.
fn revisions(version: &JobVersion, versions: &[JobVersion]) -> Vec<Revision> {
    versions
        .iter()
        .filter(|other| other.ordinal <= version.ordinal)
        .filter_map(|other| {
            let day = other.effective_on?;
            let first = other.change.is_empty();
            Some(Revision {
                version: format!("第{}版", other.ordinal),
                day: full_day(day),
                summary: if first { "首次编制" } else { &other.change }.to_owned(),
            })
        })
        .collect()
}
