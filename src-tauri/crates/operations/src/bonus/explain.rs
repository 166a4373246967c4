//! Why somebody gets what he gets: from revenue to total, each step with its article.

use domain::bonus::{BonusRules, Citations, Explainer, Explanation};
use domain::quarter::Quarter;
use domain::regulations::Version;

use super::calculate::run;
use super::stored::{Frozen, thaw};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{ArticleRef, ExplanationView, StepView};

/// One person's amount, step by step, as it was calculated.
pub fn explain(office: &Office, quarter: Quarter, code: &str) -> Result<ExplanationView> {
    let (frozen, version) = frozen(office, quarter)?;
    let explained = explanation(&frozen, &version, code)?.ok_or_else(|| {
        refusal("bonus.not_in_result")
            .fact("code", code)
            .fact("quarter", quarter)
    })?;
    Ok(ExplanationView {
        code: explained.code,
        name: explained.name,
        quarter,
        citation: frozen.citation,
        steps: explained
            .steps
            .into_iter()
            .map(|step| StepView {
                key: serde_json::to_value(step.key)
                    .ok()
                    .and_then(|word| word.as_str().map(str::to_owned))
                    .unwrap_or_default(),
                label: step.label,
                expression: step.expression,
                value: step.value,
                article: step.article.map(|article| ArticleRef {
                    node: article.node.0,
                    label: article.label,
                    heading: None,
                }),
                parameters: step.parameters,
                private: step.on_notice.is_some(),
            })
            .collect(),
        total: explained.total,
        total_capitals: explained.total.capitals().unwrap_or_default(),
    })
}

/// The calculation of a quarter with the version it rests on.
pub(super) fn frozen(office: &Office, quarter: Quarter) -> Result<(Frozen, Version)> {
    let run = run(office, quarter)?;
    let frozen = thaw(office, &run)?
        .ok_or_else(|| refusal("bonus.not_calculated").fact("quarter", quarter))?;
    let id = run
        .version
        .ok_or_else(|| anyhow::anyhow!("{quarter}: a calculation without a version"))?;
    Ok((frozen, office.file.regulations().version(id)?))
}

/// The explanation of one person; none if he is not among those who take part.
pub(super) fn explanation(
    frozen: &Frozen,
    version: &Version,
    code: &str,
) -> Result<Option<Explanation>> {
    let rules = BonusRules::read(&version.parameters)?;
    let explainer = Explainer::new(
        Citations::of(&version.body, &version.parameters),
        &rules,
        &frozen.inputs.facts,
        &frozen.inputs.faults,
    );
    let person = frozen
        .inputs
        .people
        .iter()
        .find(|person| person.code == code);
    Ok(person
        .zip(frozen.allocation.person(code))
        .map(|(person, granted)| explainer.explain(person, granted)))
}
