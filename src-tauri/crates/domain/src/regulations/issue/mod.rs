//! 发布: a draft becomes a version with a name and a hash, or hears everything that stands against it.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};

use super::{
    Node, NodeId, NodeKind, Numbers, ParameterError, Parameters, RegulationKind, Run, Version,
    VersionState, version_hash,
};

/// What is decided with the issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// 发文字号
    pub number: Option<String>,
    pub issued_on: NaiveDate,
    /// 施行日期
    pub effective_on: NaiveDate,
    /// 试行 (A8): the last day of the trial.
    pub trial_until: Option<NaiveDate>,
    /// Why the version is issued although the steps of 劳动合同法 art. 4 are not on record. It stays
    /// unadopted: it may reward but not reduce.
    pub without_adoption: Option<String>,
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
            Self::NotAdopted => "issue.not_adopted",
            Self::Retroactive { .. } => "issue.retroactive",
            Self::TrialTooShort { .. } => "issue.trial_too_short",
            Self::DayTaken { .. } => "issue.day_taken",
            Self::NumberTaken { .. } => "issue.number_taken",
        }
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
        if !matches!(self.state, VersionState::Draft | VersionState::InProcedure) {
            against.push(IssueRefusal::NotADraft { state: self.state });
        }
        let reason = issue.without_adoption.as_deref().map_or("", str::trim);
        if kind.needs_consultation() && !self.adopted && reason.is_empty() {
            against.push(IssueRefusal::NotAdopted);
        }
        let (issued_on, effective_on) = (issue.issued_on, issue.effective_on);
        if effective_on < issued_on {
            against.push(IssueRefusal::Retroactive {
                issued_on,
                effective_on,
            });
        }
        if let Some(trial_until) = issue.trial_until.filter(|last| *last <= effective_on) {
            against.push(IssueRefusal::TrialTooShort {
                effective_on,
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
            trial_until: issue.trial_until,
            hash: Some(version_hash(&self.body, &self.parameters)),
            ..self.clone()
        })
    }
}

/// What stands against a text and its parameters, whatever the day.
#[must_use]
pub fn against(body: &[Node], parameters: &Parameters) -> Vec<IssueRefusal> {
    let numbers = Numbers::of(body, parameters);
    let mut finder = Finder {
        parameters,
        numbers,
        cited: HashSet::new(),
        articles: 0,
        against: Vec::new(),
    };
    for node in body {
        finder.node(node, "", false);
    }
    let Finder {
        cited,
        articles,
        mut against,
        ..
    } = finder;
    if articles == 0 {
        against.push(IssueRefusal::NoArticle);
    }
    for parameter in parameters.iter() {
        if let Err(error) = parameter.check() {
            against.push(error.into());
        }
        if !cited.contains(parameter.key.as_str()) {
            let (key, label) = (parameter.key.clone(), parameter.label.clone());
            against.push(IssueRefusal::UncitedParameter { key, label });
        }
    }
    against
}

struct Finder<'a> {
    parameters: &'a Parameters,
    numbers: Numbers,
    cited: HashSet<&'a str>,
    articles: usize,
    against: Vec<IssueRefusal>,
}

impl<'a> Finder<'a> {
    /// Hidden text counts as citing its parameters (a switch may bring it back); references and typed
    /// numbers matter only where they are read.
    fn node(&mut self, node: &'a Node, above: &str, in_annex: bool) {
        let label = self.numbers.reference(&node.id).map(str::to_owned);
        let visible = label.is_some();
        let place = label.unwrap_or_else(|| above.to_owned());
        let in_annex = in_annex || node.kind == NodeKind::Annex;
        self.articles += usize::from(visible && node.kind == NodeKind::Article);
        if let Some(when) = &node.when {
            self.cite(&place, &when.key);
        }
        if let Some(key) = node.table_key() {
            self.cite(&place, key);
        }
        for run in node.all_runs() {
            match run {
                Run::Parameter { key } => self.cite(&place, key),
                Run::Reference { target } if visible => self.refer(&place, target),
                Run::Text { text, .. } if visible && !in_annex => {
                    if let Some(quote) = typed_number(text) {
                        let place = place.clone();
                        self.against
                            .push(IssueRefusal::UnboundNumber { place, quote });
                    }
                }
                Run::Reference { .. } | Run::Text { .. } | Run::Example => {}
            }
        }
        for child in &node.children {
            self.node(child, &place, in_annex);
        }
    }

    fn cite(&mut self, place: &str, key: &'a str) {
        self.cited.insert(key);
        if self.parameters.get(key).is_none() {
            let (place, key) = (place.to_owned(), key.to_owned());
            self.against
                .push(IssueRefusal::UnknownParameter { place, key });
        }
    }

    fn refer(&mut self, place: &str, target: &NodeId) {
        if !self.numbers.is_visible(target) {
            let (place, target) = (place.to_owned(), target.0.clone());
            self.against
                .push(IssueRefusal::BrokenReference { place, target });
        }
    }
}

/// A figure in Arabic digits with a unit that parameters have: `30日`, `1.5%`, `500元`. Dates
/// (`2026年1月1日`) are no such figure, nor are figures without a unit.
fn typed_number(text: &str) -> Option<String> {
    const UNITS: [&str; 9] = [
        "%",
        "％",
        "元",
        "个工作日",
        "日",
        "天",
        "个月",
        "小时",
        "分钟",
    ];
    let mut rest = text;
    let mut before = None;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        before = rest[..at].chars().next_back().or(before);
        let digits = rest[at..].find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','));
        let end = digits.map_or(rest.len(), |length| at + length);
        let unit = UNITS.iter().find(|unit| rest[end..].starts_with(**unit));
        if let Some(unit) = unit.filter(|_| before != Some('月')) {
            return Some(format!("{}{unit}", &rest[at..end]));
        }
        rest = &rest[end..];
        before = None;
    }
    None
}

#[cfg(test)]
mod tests;
