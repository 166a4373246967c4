//! What is on record of a cycle: its sheets, every version of every figure, receipts, appeals, plans.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cycle::{EntryKind, Stage};
use super::cycle_rules::CycleRules;
use super::period::Period;
use super::scheme::Figures;
use super::seats::Standing;
use crate::exact::Exact;
use crate::ids::{AppealId, CycleId, EmployeeId, PostId, SchemeId, SheetId, UserId};
use crate::regulations::NewAcknowledgement;

/// 考核 of one period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cycle {
    pub id: CycleId,
    pub period: Period,
    pub stage: Stage,
    pub rules: CycleRules,
    /// Who led it into which stage, in order.
    pub steps: Vec<CycleStep>,
}

/// A stage was reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CycleStep {
    pub stage: Stage,
    pub by: String,
    pub at: String,
    /// Why it was closed before its time; empty else.
    pub note: String,
}

/// 考核表
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRecord {
    pub id: SheetId,
    pub cycle: CycleId,
    pub employee: EmployeeId,
    pub post: PostId,
    /// None where nothing is scored.
    pub scheme: Option<SchemeId>,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub days: u32,
    pub leader: Option<EmployeeId>,
    pub standing: Standing,
    /// Why it is not assessed: `too_few_days`, `statutory_leave`, `no_scheme`; empty else.
    pub reason: String,
    /// The earlier score that is kept, and the period it is from.
    pub carried: Option<(Exact, String)>,
}

/// What an entry is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "EntrySlot")]
pub enum Slot {
    /// The figure of an item, or that it does not apply.
    Item,
    /// 加分, with points.
    Plus,
    /// 减分, with points.
    Minus,
    /// 否决事项: 1 when it happened.
    Veto,
    /// The total: by how many points calibration moves it.
    Total,
}

/// One version of one figure. Nothing is ever overwritten: the last one counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub sheet: SheetId,
    pub kind: EntryKind,
    pub slot: Slot,
    /// Name of the item, of the matter, of the veto; empty for the total.
    pub name: String,
    /// None: the item does not apply, or the matter was withdrawn.
    pub figure: Option<Exact>,
    pub reason: String,
    /// Where a measured figure comes from: 工单系统, typed, a file.
    pub source: String,
    pub user: UserId,
    /// His name on that day.
    pub by: String,
    pub at: String,
}

/// An entry to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewEntry {
    pub sheet: SheetId,
    pub kind: EntryKind,
    pub slot: Slot,
    pub name: String,
    pub figure: Option<Exact>,
    pub reason: String,
    pub source: String,
}

/// 确认: the person received the result as it was on that day, by hand, by post or by a message. It says
/// nothing about agreeing; from that day the time to appeal runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    pub cycle: CycleId,
    pub employee: EmployeeId,
    /// How, when, before whom.
    pub told: NewAcknowledgement,
    /// What was handed over.
    pub total: Option<Exact>,
    pub grade: Option<String>,
}

/// 申诉
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appeal {
    pub id: AppealId,
    pub cycle: CycleId,
    pub employee: EmployeeId,
    pub filed_on: NaiveDate,
    pub text: String,
    /// Last day of the answer.
    pub answer_by: NaiveDate,
    pub decision: Option<Decision>,
    pub decided_on: Option<NaiveDate>,
    pub answer: String,
    pub decided_by: String,
    /// Nobody but the one who had scored could decide.
    pub one_person: bool,
}

/// 复核结论
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "AppealDecision")]
pub enum Decision {
    /// 申诉成立: something was corrected.
    Upheld,
    /// 申诉不成立: the result stands.
    Dismissed,
}

impl Decision {
    /// As papers say it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Upheld => "申诉成立，予以更正",
            Self::Dismissed => "申诉不成立，维持原结果",
        }
    }
}

/// A step of 改进计划 after low grades: the chain that 劳动合同法 art. 40 asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ImprovementStep")]
pub struct PlanStep {
    pub id: i64,
    pub kind: PlanKind,
    pub text: String,
    pub due_on: NaiveDate,
    pub done_on: Option<NaiveDate>,
    /// What came of it.
    pub outcome: String,
}

/// What a step of a plan is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ImprovementKind")]
pub enum PlanKind {
    /// 面谈
    Talk,
    /// 培训
    Training,
    /// 支持措施
    Support,
    /// 再次考核
    SecondAssessment,
}

impl PlanKind {
    /// As papers say it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Talk => "面谈",
            Self::Training => "培训",
            Self::Support => "支持措施",
            Self::SecondAssessment => "再次考核",
        }
    }
}

/// What a closed sheet came to, frozen with the version of the algorithm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetResult {
    pub sheet: SheetId,
    pub total: Option<Exact>,
    pub grade: Option<String>,
}

/// What is known of a sheet from its entries in their order: the figures that count, the points of
/// calibration, and beside them what the person himself said.
#[must_use]
pub fn known(entries: &[Entry]) -> (Figures, Option<Exact>, BTreeMap<String, Option<Exact>>) {
    let mut items = BTreeMap::new();
    let mut own = BTreeMap::new();
    let mut delta = None;
    let mut events: BTreeMap<(Slot, &str), &Option<Exact>> = BTreeMap::new();
    for entry in entries {
        match (entry.kind, entry.slot) {
            (EntryKind::Own, _) => {
                own.insert(entry.name.clone(), entry.figure.clone());
            }
            (_, Slot::Item) => {
                items.insert(entry.name.clone(), entry.figure.clone());
            }
            (_, Slot::Total) => delta.clone_from(&entry.figure),
            (_, slot) => {
                events.insert((slot, &entry.name), &entry.figure);
            }
        }
    }
    let points = |wanted: Slot| -> Vec<Exact> {
        let found = events.iter().filter(|((slot, _), _)| *slot == wanted);
        found.filter_map(|(_, figure)| (*figure).clone()).collect()
    };
    let happened = events.iter().filter(|((slot, _), _)| *slot == Slot::Veto);
    let figures = Figures {
        plus: points(Slot::Plus),
        minus: points(Slot::Minus),
        vetoes: happened
            .filter(|(_, figure)| figure.is_some())
            .map(|((_, name), _)| (*name).to_owned())
            .collect(),
        items,
    };
    (figures, delta, own)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(kind: EntryKind, slot: Slot, name: &str, figure: Option<&str>) -> Entry {
        Entry {
            sheet: 1.into(),
            kind,
            slot,
            name: name.into(),
            figure: figure.map(|text| Exact::parse_decimal(text).unwrap()),
            reason: String::new(),
            source: String::new(),
            user: 1.into(),
            by: String::new(),
            at: String::new(),
        }
    }

    #[test]
    fn the_last_version_counts_and_the_own_view_never_does() {
        use EntryKind as K;
        let entries = [
            entry(K::Data, Slot::Item, "办结率", Some("90")),
            entry(K::Own, Slot::Item, "办结率", Some("99")),
            entry(K::Appeal, Slot::Item, "办结率", Some("95")),
            entry(K::Data, Slot::Item, "返修率", None),
            entry(K::Leader, Slot::Plus, "表扬", Some("2")),
            entry(K::Leader, Slot::Plus, "建议", Some("3")),
            entry(K::Leader, Slot::Plus, "表扬", None),
            entry(K::Leader, Slot::Veto, "编造记录", Some("1")),
            entry(K::Leader, Slot::Veto, "代签", Some("1")),
            entry(K::Leader, Slot::Veto, "代签", None),
            entry(K::Calibration, Slot::Total, "", Some("-2.5")),
        ];
        let (figures, delta, own) = known(&entries);
        assert_eq!(figures.items["办结率"].as_ref().unwrap().to_string(), "95");
        assert_eq!(figures.items["返修率"], None);
        assert_eq!(figures.plus, [Exact::from(3_u32)]);
        assert_eq!(figures.vetoes, ["编造记录"]);
        assert_eq!(delta.unwrap().to_string(), "-2.5");
        assert_eq!(own["办结率"].as_ref().unwrap().to_string(), "99");
    }
}
