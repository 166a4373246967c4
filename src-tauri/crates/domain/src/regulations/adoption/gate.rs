//! What stands between a draft and its day of effect, and what would make the evidence better.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AdoptionStage, AdoptionStep, Periods, StaffOpinion};

/// Everything on record about the procedure of one version.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AdoptionRecord {
    pub steps: Vec<AdoptionStep>,
    pub opinions: Vec<StaffOpinion>,
}

/// What is missing. While there is one, a rule on pay, training or discipline does not come into force
/// without a reason on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum AdoptionGap {
    /// 劳动合同法 art. 4 asks for the step.
    Missing { stage: AdoptionStage },
    /// A step is dated before the one it rests on.
    OutOfOrder {
        earlier: AdoptionStage,
        later: AdoptionStage,
    },
    /// Opinions without an answer.
    Unanswered { count: usize },
    /// The text is not the one that was consulted on.
    TextChanged,
    /// In force before it was made public.
    BeforePublication {
        #[ts(type = "string")]
        published_on: NaiveDate,
    },
    /// In force on a day on which it was still being made public.
    DuringPublication {
        #[ts(type = "string")]
        until: NaiveDate,
    },
}

/// What would make the evidence stronger. Nothing waits for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum AdoptionAdvice {
    /// A step that the law does not name, but every dispute asks about.
    NoRecord { stage: AdoptionStage },
    /// Fewer days than the text says, or than is usual.
    Short {
        stage: AdoptionStage,
        #[ts(type = "number")]
        days: i64,
        #[ts(type = "number")]
        usual: i64,
    },
    /// How many took part is not said.
    NoCount { stage: AdoptionStage },
    /// No signed sheet or photograph is attached.
    NoScan { stage: AdoptionStage },
}

impl AdoptionRecord {
    /// The record of a step; of reviews the latest.
    #[must_use]
    pub fn step(&self, stage: AdoptionStage) -> Option<&AdoptionStep> {
        self.steps.iter().rfind(|step| step.stage == stage)
    }

    /// How far the version has come: the latest step on record.
    #[must_use]
    pub fn stage(&self) -> AdoptionStage {
        let reached = self.steps.iter().map(|step| step.stage).max();
        reached.unwrap_or(AdoptionStage::Drafted)
    }

    /// What stands against coming into force on `effective_on` with the text of `text_hash`. Without a
    /// day, what can be said already.
    #[must_use]
    pub fn gaps(&self, text_hash: &str, effective_on: Option<NaiveDate>) -> Vec<AdoptionGap> {
        let missing = AdoptionStage::LAW
            .into_iter()
            .filter(|stage| self.step(*stage).is_none())
            .map(|stage| AdoptionGap::Missing { stage });
        let mut gaps: Vec<AdoptionGap> = missing.collect();
        gaps.extend(self.out_of_order());
        let open = self
            .opinions
            .iter()
            .filter(|opinion| opinion.result.is_none());
        match open.count() {
            0 => {}
            count => gaps.push(AdoptionGap::Unanswered { count }),
        }
        let consulted = self.step(AdoptionStage::Consultation);
        if consulted.is_some_and(|step| !step.text_hash.is_empty() && step.text_hash != text_hash) {
            gaps.push(AdoptionGap::TextChanged);
        }
        if let (Some(step), Some(effective_on)) =
            (self.step(AdoptionStage::Publication), effective_on)
        {
            let published_on = step.from;
            if effective_on < published_on {
                gaps.push(AdoptionGap::BeforePublication { published_on });
            } else if let Some(until) = step.until.filter(|until| effective_on <= *until) {
                gaps.push(AdoptionGap::DuringPublication { until });
            }
        }
        gaps
    }

    fn out_of_order(&self) -> Option<AdoptionGap> {
        let order = [
            AdoptionStage::Opinions,
            AdoptionStage::Discussion,
            AdoptionStage::Consultation,
            AdoptionStage::Approved,
            AdoptionStage::Publication,
        ];
        let dated: Vec<&AdoptionStep> =
            order.iter().filter_map(|stage| self.step(*stage)).collect();
        dated
            .windows(2)
            .find(|pair| pair[1].from < pair[0].from)
            .map(|pair| AdoptionGap::OutOfOrder {
                earlier: pair[0].stage,
                later: pair[1].stage,
            })
    }

    /// What would make the evidence stronger; `scanned` are the steps with something attached.
    #[must_use]
    pub fn advice(&self, scanned: &[AdoptionStage], periods: Periods) -> Vec<AdoptionAdvice> {
        use AdoptionStage as S;
        let mut advice = Vec::new();
        for stage in [S::Opinions, S::Approved] {
            if self.step(stage).is_none() {
                advice.push(AdoptionAdvice::NoRecord { stage });
            }
        }
        for (stage, usual) in [
            (S::Opinions, periods.opinions),
            (S::Publication, periods.publication),
        ] {
            if let Some(days) = self.step(stage).map(AdoptionStep::days)
                && days < usual
            {
                advice.push(AdoptionAdvice::Short { stage, days, usual });
            }
        }
        for stage in [S::Discussion, S::Publication] {
            let Some(step) = self.step(stage) else {
                continue;
            };
            if stage == S::Discussion && step.present.is_none() {
                advice.push(AdoptionAdvice::NoCount { stage });
            }
            if !scanned.contains(&stage) {
                advice.push(AdoptionAdvice::NoScan { stage });
            }
        }
        advice
    }
}
