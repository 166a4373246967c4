//! 发布: a draft becomes a version with a name and a hash, or hears everything that stands against it.

mod figures;
mod text;
mod typed;

pub use figures::{Figure, figures};
pub use text::{against, uncited};
pub(super) use typed::{CHIP, texts, words_of};
pub use typed::{TypedFigure, typed_figures};

use chrono::{Datelike, NaiveDate};

use super::{NodeId, ParameterError, RegulationKind, Version, VersionState, version_hash};

/// What is decided with the issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// 发文字号
    pub number: Option<String>,
    pub issued_on: NaiveDate,
    /// 施行日期
    pub effective_on: NaiveDate,
    /// 试行 (A8): the last day of the trial. Where the text sets a term it follows from that, and may be
    /// left out.
    pub trial_until: Option<NaiveDate>,
    /// Why the version is issued although the steps of 劳动合同法 art. 4 are not on record. It stays
    /// unadopted: it may reward but not reduce.
    pub without_adoption: Option<String>,
    /// Figures that may belong to a parameter and that somebody left as they are, with a reason on record.
    pub accepted: Vec<AcceptedFigure>,
}

/// A figure by its line and words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcceptedFigure {
    pub node: NodeId,
    pub quote: String,
}

/// What stands against an issue.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IssueRefusal {
    #[error("the version is not a draft but {state:?}")]
    NotADraft { state: VersionState },
    #[error("the version has no article")]
    NoArticle,
    #[error(transparent)]
    Parameter(#[from] ParameterError),
    #[error("no text cites the parameter {key} ({label})")]
    UncitedParameter { key: String, label: String },
    #[error("{place} cites {key}, which does not exist")]
    UnknownParameter { place: String, key: String },
    #[error("{place} refers to {target}, which is not part of the text")]
    BrokenReference { place: String, target: String },
    /// `UNBOUND_NUMBER`: a figure that decides something belongs to a parameter.
    #[error("{place}: the number in {quote:?} is typed")]
    UnboundNumber { place: String, quote: String },
    /// `POSSIBLE_PARAMETER`: a figure that law or idiom may count with stays only with a reason.
    #[error("{place}: the figure in {quote:?} is neither a parameter nor accepted")]
    PossibleParameter {
        place: String,
        node: NodeId,
        quote: String,
    },
    #[error("the steps of adoption are not on record")]
    NotAdopted,
    #[error("it would be in force from {effective_on}, before its issue on {issued_on}")]
    Retroactive {
        issued_on: NaiveDate,
        effective_on: NaiveDate,
    },
    #[error("the trial would end on {trial_until}, before it begins on {effective_on}")]
    TrialTooShort {
        effective_on: NaiveDate,
        trial_until: NaiveDate,
    },
    #[error("by {article} the trial of {months} months ends on {expected}, not on {trial_until}")]
    TrialDiffers {
        article: String,
        months: u32,
        expected: NaiveDate,
        trial_until: NaiveDate,
    },
    #[error("{label} begins on {effective_on} already")]
    DayTaken {
        label: String,
        effective_on: NaiveDate,
    },
    #[error("the number {number} is taken by {label}")]
    NumberTaken { number: String, label: String },
}

impl IssueRefusal {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotADraft { .. } => "issue.not_a_draft",
            Self::NoArticle => "issue.no_article",
            Self::Parameter(error) => error.code(),
            Self::UncitedParameter { .. } => "issue.uncited_parameter",
            Self::UnknownParameter { .. } => "issue.unknown_parameter",
            Self::BrokenReference { .. } => "issue.broken_reference",
            Self::UnboundNumber { .. } => "issue.unbound_number",
            Self::PossibleParameter { .. } => "issue.possible_parameter",
            Self::NotAdopted => "issue.not_adopted",
            Self::Retroactive { .. } => "issue.retroactive",
            Self::TrialTooShort { .. } => "issue.trial_too_short",
            Self::TrialDiffers { .. } => "issue.trial_differs",
            Self::DayTaken { .. } => "issue.day_taken",
            Self::NumberTaken { .. } => "issue.number_taken",
        }
    }
}

impl Issue {
    fn accepts(&self, refused: &IssueRefusal) -> bool {
        matches!(refused, IssueRefusal::PossibleParameter { node, quote, .. }
            if self.accepted.iter().any(|one| one.node == *node && one.quote == *quote))
    }
}

impl Version {
    /// Issues a draft: names it (`2026年第1版`, counted among `versions` of the same regulation by the
    /// year it begins), freezes it under its hash, and leaves the other versions as they are. All
    /// that stands against it comes at once.
    pub fn issue(
        &self,
        kind: RegulationKind,
        versions: &[Self],
        issue: &Issue,
    ) -> Result<Self, Vec<IssueRefusal>> {
        let mut against = against(&self.body, &self.parameters);
        against.retain(|refused| !issue.accepts(refused));
        if !self.is_draft() {
            against.push(IssueRefusal::NotADraft { state: self.state });
        }
        let reason = issue.without_adoption.as_deref().map_or("", str::trim);
        if self.needs_consultation(kind) && !self.adopted && reason.is_empty() {
            against.push(IssueRefusal::NotAdopted);
        }
        let (issued_on, effective_on) = (issue.issued_on, issue.effective_on);
        if effective_on < issued_on {
            against.push(IssueRefusal::Retroactive {
                issued_on,
                effective_on,
            });
        }
        let term = self.trial_term();
        let by_term = term.as_ref().and_then(|term| term.until(effective_on));
        if let Some(trial_until) = issue.trial_until.filter(|last| *last <= effective_on) {
            against.push(IssueRefusal::TrialTooShort {
                effective_on,
                trial_until,
            });
        } else if let (Some(term), Some(expected)) = (&term, by_term)
            && let Some(trial_until) = issue.trial_until.filter(|last| *last != expected)
        {
            against.push(IssueRefusal::TrialDiffers {
                article: term.article.label.clone(),
                months: term.months,
                expected,
                trial_until,
            });
        }
        let issued = || {
            versions
                .iter()
                .filter(|version| version.id != self.id && version.label.is_some())
        };
        for other in issued() {
            let label = other.label.clone().unwrap_or_default();
            if other.effective_on == Some(effective_on) {
                against.push(IssueRefusal::DayTaken {
                    label: label.clone(),
                    effective_on,
                });
            }
            if let Some(number) = issue
                .number
                .clone()
                .filter(|_| issue.number == other.number)
            {
                against.push(IssueRefusal::NumberTaken { number, label });
            }
        }
        if !against.is_empty() {
            return Err(against);
        }
        let year = effective_on.year();
        let same_year =
            |version: &&Self| version.effective_on.is_some_and(|from| from.year() == year);
        let count = issued().filter(same_year).count() + 1;
        Ok(Self {
            state: VersionState::Issued,
            label: Some(format!("{year}年第{count}版")),
            number: issue.number.clone(),
            issued_on: Some(issued_on),
            effective_on: Some(effective_on),
            trial_until: issue.trial_until.or(by_term),
            hash: Some(version_hash(&self.body, &self.parameters)),
            ..self.clone()
        })
    }
}

#[cfg(test)]
mod tests;
