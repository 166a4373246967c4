//! The trace, step by step, in words: who says what, and who may read it.

use super::{ExplainedStep, Explainer, StepKey};
use crate::bonus::engine::{Granted, Segment, What};
use crate::bonus::proposal::segments;
use crate::bonus::{GatheredPerson, GatheredStretch};
use crate::exact::Exact;
use crate::money::Money;

pub(super) fn tell(
    explainer: &Explainer<'_>,
    person: &GatheredPerson,
    granted: &Granted,
) -> Vec<ExplainedStep> {
    let mut teller = Teller {
        explainer,
        person,
        parts: segments(explainer.rules, person),
        weights: Vec::new(),
        shares: Vec::new(),
        graded: false,
        steps: Vec::with_capacity(granted.steps.len() + 8),
    };
    for step in &granted.steps {
        teller.step(&step.what);
    }
    teller.steps
}

/// Tells one person's steps, remembering what later steps add up.
pub(super) struct Teller<'a> {
    pub(super) explainer: &'a Explainer<'a>,
    pub(super) person: &'a GatheredPerson,
    /// The parts of the quarter that the engine weighed, in its order.
    pub(super) parts: Vec<(&'a GatheredStretch, Segment)>,
    pub(super) weights: Vec<Exact>,
    pub(super) shares: Vec<Money>,
    pub(super) graded: bool,
    pub(super) steps: Vec<ExplainedStep>,
}

impl Teller<'_> {
    fn step(&mut self, what: &What) {
        match what {
            What::PoolGiven { .. }
            | What::PoolFromRevenue { .. }
            | What::AwardsSetAside { .. }
            | What::DepartmentPart { .. }
            | What::ReserveDrawn { .. } => self.of_the_company(what),
            What::Weight { .. }
            | What::Share { .. }
            | What::GradeAmount { .. }
            | What::Scaled { .. }
            | What::ProRated { .. } => self.up_to_the_share(what),
            What::OwnFault { .. }
            | What::JointLiability { .. }
            | What::Factor { .. }
            | What::Amount { .. }
            | What::Award { .. }
            | What::AwardLost { .. }
            | What::Total { .. } => self.after_the_share(what),
        }
    }

    /// A step whose arithmetic the person may read.
    pub(super) fn both(&mut self, key: StepKey, expression: String, value: String, keys: &[&str]) {
        let on_notice = Some(expression.clone());
        self.say(key, expression, value, keys, on_notice);
    }

    /// A step that only the company reads.
    pub(super) fn company(
        &mut self,
        key: StepKey,
        expression: String,
        value: String,
        keys: &[&str],
    ) {
        self.say(key, expression, value, keys, None);
    }

    /// A step whose result is the person's and whose arithmetic is not: the notice says `words`.
    pub(super) fn instead(
        &mut self,
        key: StepKey,
        expression: String,
        value: String,
        keys: &[&str],
        words: &str,
    ) {
        self.say(key, expression, value, keys, Some(words.to_owned()));
    }

    /// `keys` are the parameters or subjects that the step rests on; the first one that the version
    /// has an article for names it.
    fn say(
        &mut self,
        key: StepKey,
        expression: String,
        value: String,
        keys: &[&str],
        on_notice: Option<String>,
    ) {
        let citations = &self.explainer.citations;
        let parameters = keys.iter().filter(|key| citations.is_parameter(key));
        self.steps.push(ExplainedStep {
            key,
            label: key.label().to_owned(),
            label_en: key.label_en().to_owned(),
            expression,
            value,
            article: keys.iter().find_map(|key| citations.key(key)).cloned(),
            parameters: parameters.map(|key| (*key).to_owned()).collect(),
            on_notice,
        });
    }
}
