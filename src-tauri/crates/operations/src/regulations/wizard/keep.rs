//! From answers to a draft in the company file, and back: the wizard opens on a draft again and
//! changes its values without touching its text.

use domain::ids::{RegulationId, VersionId};
use domain::moment::Moment;
use domain::regulations::{
    Answer, Answers, Parameters, Regulation, RegulationKind, Source, Version, in_force,
};
use store::{NewVersion, WizardAnswers};

use super::super::change::subject;
use super::super::find::{draft_of, load};
use super::super::import::free_slug;
use super::super::read::read;
use super::super::set_parameter;
use super::find;
use super::look::usual_values;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::refusals;
use crate::views::{RegulationReading, Role, ValueInput, WizardOrder};

/// The draft that the answers lead to: a new regulation, a new version of the one of this kind, or,
/// where the draft came from the same template, that draft with the answers applied. Every answer is
/// checked before anything is written.
pub fn draft(
    office: &mut Office,
    now: Moment,
    slug: &str,
    answers: &Answers,
) -> Result<RegulationReading> {
    office.needs(Role::GeneralManagement)?;
    let (template, source) = find(slug)?;
    let regulation = regulation_of(office, source.kind)?;
    let existing = match &regulation {
        Some(regulation) => draft_of(office, regulation.id)?,
        None => None,
    };
    let id = match existing {
        Some(draft) => {
            let kept = office.file.regulations().wizard_answers(draft.id)?;
            if kept
                .as_ref()
                .is_none_or(|kept| kept.template != template.slug)
            {
                return Err(refusal("wizard.other_draft")
                    .fact("title", &source.title)
                    .into());
            }
            // What was changed by hand since an answer was given stays, until the answer is another one.
            let given = kept.map(|kept| kept.answers).unwrap_or_default();
            let mut anew = answers.clone();
            anew.retain(|key, answer| given.get(key) != Some(answer));
            change(office, now, &draft, &anew)?;
            draft.id
        }
        None => {
            let usual = usual_values(Some(office), &source)?;
            let parameters = checked(&usual, answers)?;
            begin(office, now, slug, &source, regulation, &parameters)?
        }
    };
    keep(office, now, id, slug, answers)?;
    read(office, now.today(), id.into())
}

/// The template and the values of a draft that came from the wizard.
pub fn opened(office: &Office, version: i64) -> Result<WizardOrder> {
    let (regulation, draft) = load(office, version)?;
    let kept = office
        .file
        .regulations()
        .wizard_answers(draft.id)?
        .ok_or_else(|| refusal("wizard.not_from_wizard").fact("title", &regulation.title))?;
    let (_, source) = find(&kept.template)?;
    let asked = source.questions.iter().map(|question| &question.key);
    let answers = asked
        .filter_map(|key| {
            let parameter = draft.parameters.get(key)?;
            Some((key.clone(), Answer::of(&parameter.value)))
        })
        .collect();
    Ok(WizardOrder {
        template: kept.template,
        answers,
    })
}

fn checked(parameters: &Parameters, answers: &Answers) -> Result<Parameters> {
    parameters.answered(answers).map_err(|wrong| {
        wrong.first().map_or_else(
            || anyhow::anyhow!("answers were refused without a reason").into(),
            |first| refusals::parameter(first).into(),
        )
    })
}

/// The work of this kind; of several the one made last.
pub(crate) fn regulation_of(office: &Office, kind: RegulationKind) -> Result<Option<Regulation>> {
    let regulations = office.file.regulations();
    for summary in regulations.list()?.into_iter().rev() {
        if summary.regulation.kind != kind {
            continue;
        }
        // A text that was only imported stands beside the one that is drafted here.
        for version in &summary.versions {
            let drafted = regulations.wizard_answers(version.id)?.is_some()
                || !regulations.compiled_articles(version.id)?.is_empty();
            if version.label.is_some() || drafted {
                return Ok(Some(summary.regulation));
            }
        }
    }
    Ok(None)
}

fn begin(
    office: &mut Office,
    now: Moment,
    slug: &str,
    source: &Source,
    regulation: Option<Regulation>,
    parameters: &Parameters,
) -> Result<VersionId> {
    let based_on = match &regulation {
        Some(regulation) => {
            let versions = office.file.regulations().versions(regulation.id)?;
            in_force(&versions, now.today())
                .or(versions.last())
                .map(|version| version.id)
        }
        None => None,
    };
    let work = Regulation {
        id: RegulationId::from(0),
        slug: free_slug(office, source.kind)?,
        kind: source.kind,
        title: source.title.clone(),
    };
    let payload = serde_json::json!({ "template": slug });
    let about = format!("regulation {}", work.slug);
    office.record(now, "regulation.draft", &about, payload, |tx| {
        let regulations = tx.regulations();
        let regulation = match &regulation {
            Some(regulation) => regulation.id,
            None => regulations.insert(&work)?,
        };
        regulations.insert_draft(&NewVersion {
            regulation,
            body: source.body.clone(),
            parameters: parameters.clone(),
            trial_until: None,
            based_on,
        })
    })
}

/// Applies the answers one by one, so that each can be taken back like any other change.
fn change(office: &mut Office, now: Moment, draft: &Version, answers: &Answers) -> Result<()> {
    let wanted = checked(&draft.parameters, answers)?;
    for (key, answer) in answers {
        if wanted.get(key) == draft.parameters.get(key) {
            continue;
        }
        let input = match answer.clone() {
            Answer::Text(text) => ValueInput::Text { text },
            Answer::Rows(rows) => ValueInput::Rows { rows },
        };
        let seen = office.file.regulations().revision(draft.id)?;
        let revision = u32::try_from(seen.0).unwrap_or(u32::MAX);
        set_parameter(office, now, draft.id.into(), revision, key, &input)?;
    }
    Ok(())
}

/// Answers that were not given again stay.
fn keep(
    office: &mut Office,
    now: Moment,
    version: VersionId,
    slug: &str,
    answers: &Answers,
) -> Result<()> {
    let before = office.file.regulations().wizard_answers(version)?;
    let mut all = before.map(|kept| kept.answers).unwrap_or_default();
    all.extend(answers.clone());
    let kept = WizardAnswers {
        template: slug.to_owned(),
        answers: all,
    };
    let payload = serde_json::json!({ "template": slug, "answers": kept.answers });
    office.record(now, "regulation.wizard", &subject(version), payload, |tx| {
        tx.regulations().keep_wizard_answers(version, &kept)
    })
}
