//! What must hold before a sheet is issued, and what somebody should look at.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::sheet::{Field, JobSheet};
use super::wording::{self, Topic};
use crate::exact::Exact;

/// A sheet with a blocking finding is not issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "JobSeverity")]
pub enum Severity {
    Block,
    Warn,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FindingCode {
    NoPurpose,
    NoDuties,
    /// Six to ten duties are usual.
    FewDuties {
        count: usize,
    },
    ManyDuties {
        count: usize,
    },
    /// A duty without a task, a frequency or a deliverable.
    IncompleteDuty {
        task: String,
    },
    DuplicateDuty {
        task: String,
    },
    SharesNot100 {
        sum: Exact,
    },
    ShareOutOfRange {
        task: String,
        share: Exact,
    },
    NoAuthorities,
    EmptyAuthority,
    NoRequirements,
    NoIndicators,
    UnnamedIndicator,
    DuplicateIndicator {
        name: String,
    },
    WeightsNot100 {
        sum: Exact,
    },
    /// A weight that is not above 0 and at most 100, on a line that is no veto.
    WeightOutOfRange {
        name: String,
        weight: Exact,
    },
    /// Below 5 % an indicator moves nothing.
    SmallWeight {
        name: String,
        weight: Exact,
    },
    NoSubstitute,
    /// Sex, age, marriage, looks.
    Wording {
        topic: Topic,
        word: String,
    },
}

/// One finding and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub code: FindingCode,
    pub field: Field,
    /// From 0, where it is one line of a list.
    pub row: Option<usize>,
}

impl FindingCode {
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::FewDuties { .. }
            | Self::ManyDuties { .. }
            | Self::NoAuthorities
            | Self::NoRequirements
            | Self::NoIndicators
            | Self::SmallWeight { .. }
            | Self::NoSubstitute => Severity::Warn,
            _ => Severity::Block,
        }
    }

    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoPurpose => "jobs.no_purpose",
            Self::NoDuties => "jobs.no_duties",
            Self::FewDuties { .. } => "jobs.few_duties",
            Self::ManyDuties { .. } => "jobs.many_duties",
            Self::IncompleteDuty { .. } => "jobs.incomplete_duty",
            Self::DuplicateDuty { .. } => "jobs.duplicate_duty",
            Self::SharesNot100 { .. } => "jobs.shares_not_100",
            Self::ShareOutOfRange { .. } => "jobs.share_out_of_range",
            Self::NoAuthorities => "jobs.no_authorities",
            Self::EmptyAuthority => "jobs.empty_authority",
            Self::NoRequirements => "jobs.no_requirements",
            Self::NoIndicators => "jobs.no_indicators",
            Self::UnnamedIndicator => "jobs.unnamed_indicator",
            Self::DuplicateIndicator { .. } => "jobs.duplicate_indicator",
            Self::WeightsNot100 { .. } => "jobs.weights_not_100",
            Self::WeightOutOfRange { .. } => "jobs.weight_out_of_range",
            Self::SmallWeight { .. } => "jobs.small_weight",
            Self::NoSubstitute => "jobs.no_substitute",
            Self::Wording { topic, .. } => match topic {
                Topic::Sex => "jobs.wording_sex",
                Topic::Age => "jobs.wording_age",
                Topic::Marriage => "jobs.wording_marriage",
                Topic::Looks => "jobs.wording_looks",
            },
        }
    }
}

/// Whether any of these keeps the sheet from being issued; the first one.
#[must_use]
pub fn blocking(findings: &[Finding]) -> Option<&Finding> {
    findings
        .iter()
        .find(|finding| finding.code.severity() == Severity::Block)
}

/// Everything about a sheet, in the order of its parts.
#[must_use]
pub fn check(sheet: &JobSheet) -> Vec<Finding> {
    let mut found = Found::default();
    if blank(&sheet.purpose) {
        found.whole(Field::Purpose, FindingCode::NoPurpose);
    }
    duties(sheet, &mut found);
    if sheet.authorities.is_empty() {
        found.whole(Field::Authorities, FindingCode::NoAuthorities);
    }
    for (row, authority) in sheet.authorities.iter().enumerate() {
        if blank(&authority.matter) {
            found.row(Field::Authorities, row, FindingCode::EmptyAuthority);
        }
    }
    if sheet.requirements.is_empty() {
        found.whole(Field::Requirements, FindingCode::NoRequirements);
    }
    indicators(sheet, &mut found);
    if blank(&sheet.substitute) {
        found.whole(Field::Substitute, FindingCode::NoSubstitute);
    }
    words(sheet, &mut found);
    found.0.sort_by_key(|finding| (finding.field, finding.row));
    found.0
}

fn duties(sheet: &JobSheet, found: &mut Found) {
    let (least, most) = (6, 10);
    let count = sheet.duties.len();
    if count == 0 {
        found.whole(Field::Duties, FindingCode::NoDuties);
        return;
    }
    if count < least {
        found.whole(Field::Duties, FindingCode::FewDuties { count });
    }
    if count > most {
        found.whole(Field::Duties, FindingCode::ManyDuties { count });
    }
    for (row, duty) in sheet.duties.iter().enumerate() {
        let task = duty.task.clone();
        if blank(&duty.task) || blank(&duty.frequency) || blank(&duty.deliverable) {
            let task = task.clone();
            found.row(Field::Duties, row, FindingCode::IncompleteDuty { task });
        }
        let twice = sheet.duties[..row].iter().any(|one| one.task == duty.task);
        if twice && !blank(&duty.task) {
            let task = task.clone();
            found.row(Field::Duties, row, FindingCode::DuplicateDuty { task });
        }
        if !duty.share.is_positive() || duty.share > Exact::from(100_u32) {
            let share = duty.share.clone();
            let code = FindingCode::ShareOutOfRange { task, share };
            found.row(Field::Duties, row, code);
        }
    }
    let sum: Exact = sheet.duties.iter().map(|duty| &duty.share).sum();
    if sum != Exact::from(100_u32) {
        found.whole(Field::Duties, FindingCode::SharesNot100 { sum });
    }
}

fn indicators(sheet: &JobSheet, found: &mut Found) {
    let (all, small) = (Exact::from(100_u32), Exact::from(5_u32));
    if sheet.indicators.is_empty() {
        found.whole(Field::Indicators, FindingCode::NoIndicators);
        return;
    }
    for (row, indicator) in sheet.indicators.iter().enumerate() {
        let (name, weight) = (indicator.name.clone(), indicator.weight.clone());
        if blank(&name) {
            found.row(Field::Indicators, row, FindingCode::UnnamedIndicator);
        } else if sheet.indicators[..row].iter().any(|one| one.name == name) {
            let code = FindingCode::DuplicateIndicator { name: name.clone() };
            found.row(Field::Indicators, row, code);
        }
        let nothing = indicator.veto && weight.is_zero();
        if nothing {
            continue;
        }
        if !weight.is_positive() || weight > all {
            found.row(
                Field::Indicators,
                row,
                FindingCode::WeightOutOfRange { name, weight },
            );
        } else if weight < small {
            found.row(
                Field::Indicators,
                row,
                FindingCode::SmallWeight { name, weight },
            );
        }
    }
    let sum: Exact = sheet.indicators.iter().map(|one| &one.weight).sum();
    if sum != all {
        found.whole(Field::Indicators, FindingCode::WeightsNot100 { sum });
    }
}

fn words(sheet: &JobSheet, found: &mut Found) {
    let mut look = |field, row, text: &str| {
        for (topic, word) in wording::found(text) {
            let code = FindingCode::Wording { topic, word };
            found.0.push(Finding { code, field, row });
        }
    };
    look(Field::Purpose, None, &sheet.purpose);
    for (row, duty) in sheet.duties.iter().enumerate() {
        let text = [&*duty.task, &duty.frequency, &duty.deliverable].join("　");
        look(Field::Duties, Some(row), &text);
    }
    for (row, authority) in sheet.authorities.iter().enumerate() {
        look(Field::Authorities, Some(row), &authority.matter);
    }
    for (row, contact) in sheet.contacts.iter().enumerate() {
        let text = [&*contact.with, &contact.about].join("　");
        look(Field::Contacts, Some(row), &text);
    }
    for (row, requirement) in sheet.requirements.iter().enumerate() {
        look(Field::Requirements, Some(row), &requirement.text);
    }
    look(Field::Conditions, None, &sheet.conditions);
    for (row, text) in sheet.training.iter().enumerate() {
        look(Field::Training, Some(row), text);
    }
}

fn blank(text: &str) -> bool {
    text.trim().is_empty()
}

#[derive(Default)]
struct Found(Vec<Finding>);

impl Found {
    fn whole(&mut self, field: Field, code: FindingCode) {
        let row = None;
        self.0.push(Finding { code, field, row });
    }

    fn row(&mut self, field: Field, row: usize, code: FindingCode) {
        let row = Some(row);
        self.0.push(Finding { code, field, row });
    }
}
