//! 制度 and 版本: the work, and its text at a time.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Node, Parameters, RegulationKind};
use crate::ids::{RegulationId, VersionId};

/// 制度: title, kind and life; no text of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Regulation {
    pub id: RegulationId,
    /// Stable word for files and the command line: `bonus`, `service-2`.
    pub slug: String,
    pub kind: RegulationKind,
    /// Without 《》 and without （试行）.
    pub title: String,
}

/// 版本
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Version {
    pub id: VersionId,
    pub regulation: RegulationId,
    /// Counted within the regulation from 1, drafts included.
    pub ordinal: u32,
    pub state: VersionState,
    /// `2026年第1版`, fixed on issue; a draft has none.
    pub label: Option<String>,
    /// 发文字号 such as 明烛〔2026〕3号
    pub number: Option<String>,
    pub issued_on: Option<NaiveDate>,
    /// 施行日期
    pub effective_on: Option<NaiveDate>,
    /// 试行 (A8): the last day of the trial. The day asks for a review; what it comes to (made
    /// permanent, revised, repealed) is a decision, and only that ends the version.
    pub trial_until: Option<NaiveDate>,
    /// The last day in force, once superseded or repealed.
    pub ended_on: Option<NaiveDate>,
    /// Whether the steps of 劳动合同法 art. 4 are on record. Rules that were not adopted may reward
    /// but not reduce.
    pub adopted: bool,
    pub body: Vec<Node>,
    pub parameters: Parameters,
    /// SHA-256 over text and parameters, hexadecimal; none for a draft.
    pub hash: Option<String>,
    /// The version a draft was made from.
    pub based_on: Option<VersionId>,
}

/// Where a version stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VersionState {
    /// 草稿
    Draft,
    /// 送审稿: a draft as it was laid before the staff; the draft itself goes on
    InProcedure,
    /// 已发布: in force from its day on, until another version's day.
    Issued,
    /// 已废止
    Repealed,
}

/// The version that governs a day: the issued one with the latest effective day not after it. Among
/// versions of the same effective day the later issue wins. If that version had ended before the day,
/// nothing is in force: a repeal never brings the version before it back.
#[must_use]
pub fn in_force(versions: &[Version], day: NaiveDate) -> Option<&Version> {
    versions
        .iter()
        .filter(|version| match version.state {
            VersionState::Issued => true,
            VersionState::Repealed => version.ended_on.is_some(),
            VersionState::Draft | VersionState::InProcedure => false,
        })
        .filter(|version| version.effective_on.is_some_and(|from| from <= day))
        .max_by_key(|version| (version.effective_on, version.ordinal))
        .filter(|version| version.ended_on.is_none_or(|last| day <= last))
}

/// The last day on which an issued version governs: its own end, or the day before another one takes its
/// place. None as long as neither is known.
#[must_use]
pub fn last_day(version: &Version, versions: &[Version]) -> Option<NaiveDate> {
    let own = (version.effective_on?, version.ordinal);
    let replaced = versions
        .iter()
        .filter(|other| matches!(other.state, VersionState::Issued | VersionState::Repealed))
        .filter_map(|other| Some((other.effective_on?, other.ordinal)))
        .filter(|other| *other > own)
        .min()
        .and_then(|(from, _)| from.pred_opt());
    [version.ended_on, replaced].into_iter().flatten().min()
}

impl Version {
    /// A new draft with the text and the values of this version. It has to be adopted anew.
    #[must_use]
    pub fn draft_from(&self, id: VersionId, ordinal: u32) -> Self {
        Self {
            id,
            regulation: self.regulation,
            ordinal,
            state: VersionState::Draft,
            label: None,
            number: None,
            issued_on: None,
            effective_on: None,
            trial_until: None,
            ended_on: None,
            adopted: false,
            body: self.body.clone(),
            parameters: self.parameters.clone(),
            hash: None,
            based_on: Some(self.id),
        }
    }

    /// Whether text and parameters may still change.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.state == VersionState::Draft
    }

    /// Whether faults may reduce anything under this version: only if it was adopted. A draft is a
    /// supposition (what would have been?), and is supposed to be adopted when it comes into force.
    #[must_use]
    pub fn may_reduce(&self) -> bool {
        self.adopted || matches!(self.state, VersionState::Draft | VersionState::InProcedure)
    }

    /// 2026年第1版; what has no label yet is called by its state.
    #[must_use]
    pub fn edition(&self) -> &str {
        match (&self.label, self.state) {
            (Some(label), _) => label,
            (None, VersionState::InProcedure) => "送审稿",
            (None, _) => "草稿",
        }
    }

    /// How papers name it: 《季度奖金考核管理制度（试行）》（2026年第1版）.
    #[must_use]
    pub fn name(&self, regulation: &Regulation) -> String {
        version_name(regulation, self.label.as_deref(), self.trial_until)
    }

    /// The title as printed: with （试行） while it is on trial (A8), or will be by its own text.
    #[must_use]
    pub fn title(&self, regulation: &Regulation) -> String {
        let will_be = self.is_draft() && self.trial_term().is_some();
        title_on_trial(regulation, will_be || self.trial_until.is_some())
    }
}

/// How papers name a version of which only the label and the trial are known.
#[must_use]
pub fn version_name(
    regulation: &Regulation,
    label: Option<&str>,
    trial_until: Option<NaiveDate>,
) -> String {
    let title = title_on_trial(regulation, trial_until.is_some());
    format!("《{title}》（{}）", label.unwrap_or("草稿"))
}

fn title_on_trial(regulation: &Regulation, on_trial: bool) -> String {
    let trial = if on_trial { "（试行）" } else { "" };
    format!("{}{trial}", regulation.title)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn version(ordinal: u32, from: &str) -> Version {
        Version {
            id: VersionId::from(i64::from(ordinal)),
            regulation: RegulationId::from(1),
            ordinal,
            state: VersionState::Issued,
            label: Some(format!("2026年第{ordinal}版")),
            number: None,
            issued_on: Some(day(from)),
            effective_on: Some(day(from)),
            trial_until: None,
            ended_on: None,
            adopted: true,
            body: Vec::new(),
            parameters: Parameters::default(),
            hash: None,
            based_on: None,
        }
    }

    fn governing(versions: &[Version], on: &str) -> Option<u32> {
        in_force(versions, day(on)).map(|version| version.ordinal)
    }

    #[test]
    fn a_version_governs_from_its_day_until_the_next_one_begins() {
        let versions = [version(1, "2026-01-01"), version(2, "2026-07-01")];
        assert_eq!(governing(&versions, "2025-12-31"), None);
        assert_eq!(governing(&versions, "2026-01-01"), Some(1));
        assert_eq!(governing(&versions, "2026-06-30"), Some(1));
        assert_eq!(governing(&versions, "2026-07-01"), Some(2));
    }

    #[test]
    fn of_two_versions_of_the_same_day_the_later_issue_governs() {
        let versions = [version(2, "2026-01-01"), version(1, "2026-01-01")];
        assert_eq!(governing(&versions, "2026-03-01"), Some(2));
    }

    #[test]
    fn a_repealed_version_governs_its_last_day_and_does_not_bring_the_older_one_back() {
        let mut second = version(2, "2026-07-01");
        second.state = VersionState::Repealed;
        second.ended_on = Some(day("2026-09-30"));
        let versions = [version(1, "2026-01-01"), second];
        assert_eq!(governing(&versions, "2026-09-30"), Some(2));
        assert_eq!(governing(&versions, "2026-10-01"), None);
        assert_eq!(governing(&versions, "2026-06-30"), Some(1));
    }

    #[test]
    fn a_version_governs_until_the_day_before_the_next_one() {
        let mut third = version(3, "2026-10-01");
        third.state = VersionState::Repealed;
        third.ended_on = Some(day("2026-12-31"));
        let draft = version(1, "2026-01-01").draft_from(VersionId::from(9), 4);
        let versions = [
            version(1, "2026-01-01"),
            version(2, "2026-07-01"),
            third,
            draft,
        ];
        let last = |index: usize| last_day(&versions[index], &versions).map(|day| day.to_string());
        assert_eq!(last(0).as_deref(), Some("2026-06-30"));
        assert_eq!(last(1).as_deref(), Some("2026-09-30"));
        assert_eq!(last(2).as_deref(), Some("2026-12-31"));
        assert_eq!(last(3), None);
        assert_eq!(last_day(&versions[0], &versions[..1]), None);
    }

    #[test]
    fn drafts_and_texts_in_procedure_never_govern() {
        let mut draft = version(1, "2026-01-01").draft_from(VersionId::from(9), 2);
        draft.effective_on = Some(day("2026-01-01"));
        let mut asked = draft.clone();
        asked.state = VersionState::InProcedure;
        assert_eq!(governing(&[draft, asked], "2026-05-01"), None);
    }

    #[test]
    fn a_draft_takes_text_and_values_but_neither_name_nor_adoption() {
        let issued = version(1, "2026-01-01");
        let draft = issued.draft_from(VersionId::from(2), 2);
        assert!(draft.is_draft() && !draft.adopted);
        assert_eq!((draft.label, draft.hash), (None, None));
        assert_eq!(draft.based_on, Some(issued.id));
        assert_eq!(draft.parameters, issued.parameters);
    }

    #[test]
    fn an_issued_version_reduces_only_if_adopted_and_a_draft_is_supposed_to_be() {
        let mut version = version(1, "2026-01-01");
        assert!(version.may_reduce());
        version.adopted = false;
        assert!(!version.may_reduce());
        assert!(version.draft_from(VersionId::from(2), 2).may_reduce());
    }

    #[test]
    fn a_trial_says_so_in_its_name() {
        let regulation = Regulation {
            id: RegulationId::from(1),
            slug: "bonus".into(),
            kind: RegulationKind::Bonus,
            title: "季度奖金考核管理制度".into(),
        };
        let mut version = version(1, "2026-01-01");
        assert_eq!(
            version.name(&regulation),
            "《季度奖金考核管理制度》（2026年第1版）"
        );
        version.trial_until = Some(day("2026-12-31"));
        assert_eq!(
            version.name(&regulation),
            "《季度奖金考核管理制度（试行）》（2026年第1版）"
        );
    }
}
