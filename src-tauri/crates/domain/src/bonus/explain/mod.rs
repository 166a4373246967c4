//! Every yuan explains itself: the trace of the engine, told in words, each step with its arithmetic,
//! its figure and the article of the version it rests on.
//!
//! There are two views of one explanation. The company sees all of it, from revenue to total. A notice
//! shows only what concerns the person: neither revenue nor pool, neither others' weights nor names.
//! Which words of a step may stand on the notice is said once, here ([`ExplainedStep::on_notice`]).

mod citations;
mod coefficient;
mod pool;
mod shares;
mod steps;
mod words;

pub use citations::Citations;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::engine::Granted;
use super::{BonusRules, Fault, GatheredPerson, QuarterFacts};
use crate::money::Money;
use crate::regulations::ArticleCitation;

/// One person's amount, step by step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Explanation {
    pub code: String,
    pub name: String,
    pub steps: Vec<ExplainedStep>,
    /// 季奖合计（税前）
    pub total: Money,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExplainedStep {
    pub key: StepKey,
    /// 岗位系数; with a transfer it names the part of the quarter.
    pub label: String,
    pub label_en: String,
    /// `1,234,567.89 × 1.5% × 1`, or what decided: 骨干级. May be empty.
    pub expression: String,
    /// `18,518.52元`, `1.2`, `A`
    pub value: String,
    /// What it rests on; none where the version says nothing about it.
    pub article: Option<ArticleCitation>,
    /// Keys of the parameters that entered.
    pub parameters: Vec<String>,
    /// The expression as it may stand on the person's notice; none where the whole step is not shown
    /// there.
    pub on_notice: Option<String>,
}

/// What a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepKey {
    /// 营业收入
    Revenue,
    /// 达成系数
    Gate,
    /// 奖金池
    Pool,
    /// 可分配额度
    Distributable,
    /// 部门额度
    DepartmentPart,
    /// 考核等级
    Grade,
    /// 部门系数
    DepartmentFactor,
    /// 岗位系数
    PostFactor,
    /// 等级系数
    GradeFactor,
    /// 在岗天数
    Days,
    /// 个人权重
    Weight,
    /// 个人权重合计
    WeightSum,
    /// 个人份额
    Share,
    /// 个人份额 by grade
    GradeAmount,
    /// 动用季奖储备
    ReserveDrawn,
    /// 同比例折减
    Scaled,
    /// 按在岗天数折算
    ProRated,
    /// 各部门份额合计
    ShareSum,
    /// 本人过失影响
    OwnFault,
    /// 监督责任影响
    Joint,
    /// 核定系数
    Factor,
    /// 核定金额（税前）
    Amount,
    /// 专项奖励
    Award,
    /// 专项奖励不予核定
    AwardLost,
    /// 季奖合计（税前）
    Total,
}

/// Explains the people of one calculated quarter.
pub struct Explainer<'a> {
    pub(super) rules: &'a BonusRules,
    pub(super) facts: &'a QuarterFacts,
    pub(super) faults: &'a [Fault],
    pub(super) citations: Citations,
}

impl<'a> Explainer<'a> {
    /// `rules` are those of the version that `citations` come from; facts and faults are those the
    /// quarter was calculated with.
    #[must_use]
    pub fn new(
        citations: Citations,
        rules: &'a BonusRules,
        facts: &'a QuarterFacts,
        faults: &'a [Fault],
    ) -> Self {
        Self {
            rules,
            facts,
            faults,
            citations,
        }
    }

    /// The whole way to one person's total.
    #[must_use]
    pub fn explain(&self, person: &GatheredPerson, granted: &Granted) -> Explanation {
        Explanation {
            code: granted.code.clone(),
            name: person.name.clone(),
            steps: steps::tell(self, person, granted),
            total: granted.total,
        }
    }

    /// The articles that steps and exclusions rest on.
    #[must_use]
    pub fn citations(&self) -> &Citations {
        &self.citations
    }
}

impl Explanation {
    /// What the person's notice shows, with the expressions that may stand there.
    #[must_use]
    pub fn for_notice(&self) -> Vec<ExplainedStep> {
        let shown = |step: &ExplainedStep| {
            let expression = step.on_notice.clone()?;
            Some(ExplainedStep {
                expression,
                ..step.clone()
            })
        };
        self.steps.iter().filter_map(shown).collect()
    }

    /// The articles of the steps of a notice, each once, in the order of the steps.
    #[must_use]
    pub fn articles_on_notice(&self) -> Vec<ArticleCitation> {
        let mut articles: Vec<ArticleCitation> = Vec::new();
        for article in self
            .for_notice()
            .into_iter()
            .filter_map(|step| step.article)
        {
            if !articles.contains(&article) {
                articles.push(article);
            }
        }
        articles
    }
}

#[cfg(test)]
mod tests;
