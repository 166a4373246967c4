//! 题库: looked through, kept, and flagged where an article has changed.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::moment::Moment;
use domain::training::{Question, QuestionKind, answer_of, faults, fingerprint};

use super::articles::Articles;
use super::find::get;
use super::form::text;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{
    KindCount, QuestionForm, QuestionQuery, QuestionRow, QuestionsPage, Role, TagCount,
};

/// A page of the bank, with counts over all of it.
pub fn questions(office: &Office, day: NaiveDate, query: &QuestionQuery) -> Result<QuestionsPage> {
    let all: Vec<Question> = office.file.training().all()?;
    let articles = Articles::on(office, day)?;
    let live: Vec<&Question> = all.iter().filter(|one| !one.retired).collect();
    let wanted = query.text.trim();
    let mut rows: Vec<QuestionRow> = all
        .iter()
        .filter(|one| one.retired == query.retired)
        .filter(|one| query.kind.is_none_or(|kind| kind == one.kind))
        .filter(|one| query.tag.as_ref().is_none_or(|tag| one.tags.contains(tag)))
        .filter(|one| {
            wanted.is_empty()
                || one.stem.contains(wanted)
                || one.articles.iter().any(|tag| tag.label.contains(wanted))
                || one.tags.iter().any(|tag| tag.contains(wanted))
        })
        .map(|one| QuestionRow {
            changed: articles.changed(&one.articles),
            question: one.clone(),
        })
        .filter(|row| !query.changed || !row.changed.is_empty())
        .collect();
    let total = rows.len();
    rows = rows.split_off(query.offset.min(total));
    if query.limit > 0 {
        rows.truncate(query.limit);
    }
    let mut tags: HashMap<&str, usize> = HashMap::new();
    for tag in live.iter().flat_map(|one| &one.tags) {
        *tags.entry(tag).or_default() += 1;
    }
    let mut tags: Vec<TagCount> = tags
        .into_iter()
        .map(|(tag, count)| TagCount {
            tag: tag.to_owned(),
            count,
        })
        .collect();
    tags.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.tag.cmp(&b.tag)));
    Ok(QuestionsPage {
        rows,
        total,
        bank: live.len(),
        changed: live
            .iter()
            .filter(|one| !articles.changed(&one.articles).is_empty())
            .count(),
        kinds: QuestionKind::ALL
            .into_iter()
            .map(|kind| KindCount {
                kind,
                count: live.iter().filter(|one| one.kind == kind).count(),
            })
            .collect(),
        tags,
    })
}

/// Keeps a question. One without an answer, or that is in the bank already, is refused.
pub fn save_question(office: &mut Office, now: Moment, form: &QuestionForm) -> Result<QuestionRow> {
    office.needs(Role::DepartmentManager)?;
    let articles = Articles::on(office, now.today())?;
    let before: Option<Question> = match form.id {
        Some(id) => Some(get(office, id, "training.unknown_question")?),
        None => None,
    };
    let options = form.options.iter().map(|one| text(one));
    let question = Question {
        id: form.id.unwrap_or_default().into(),
        revision: form.revision,
        kind: form.kind,
        stem: text(&form.stem)?,
        options: match form.kind.has_options() {
            true => options.collect::<Result<_, _>>()?,
            false => Vec::new(),
        },
        answer: answer_of(form.kind, &form.answer),
        difficulty: form.difficulty,
        tags: form
            .tags
            .iter()
            .map(|tag| tag.trim().to_owned())
            .filter(|tag| !tag.is_empty())
            .collect(),
        articles: articles.tags(&form.basis)?,
        retired: form.retired,
    };
    if let Some(fault) = faults(&question).first() {
        return Err(refusal(&format!(
            "training.question_{}",
            exchange::questions::word(*fault)
        ))
        .fact("stem", short(&question.stem))
        .into());
    }
    let print = fingerprint(&question);
    let all: Vec<Question> = office.file.training().all()?;
    let twin = all
        .iter()
        .find(|one| one.id != question.id && fingerprint(one) == print);
    if let Some(twin) = twin {
        return Err(refusal("training.question_twice")
            .fact("stem", short(&question.stem))
            .fact("id", twin.id)
            .into());
    }
    let payload = serde_json::json!({ "before": before, "after": question });
    let id = office.record(
        now,
        "training.question",
        &short(&question.stem),
        payload,
        |tx| match &before {
            Some(one) => tx.training().update(&question).map(|()| one.id),
            None => tx.training().insert(&question),
        },
    )?;
    let kept: Question = get(office, id.into(), "training.unknown_question")?;
    Ok(QuestionRow {
        changed: articles.changed(&kept.articles),
        question: kept,
    })
}

/// Somebody looked at a question whose article has changed, and it still holds: its tags take the article
/// as it is now. A tag whose article is gone goes with it.
pub fn confirm_question(office: &mut Office, now: Moment, id: i64) -> Result<QuestionRow> {
    office.needs(Role::DepartmentManager)?;
    let articles = Articles::on(office, now.today())?;
    let before: Question = get(office, id, "training.unknown_question")?;
    let fresh = before.articles.iter().filter_map(|tag| articles.fresh(tag));
    let after = Question {
        articles: fresh.collect(),
        ..before.clone()
    };
    let payload = serde_json::json!({ "before": before.articles, "after": after.articles });
    office.record(
        now,
        "training.question",
        &short(&after.stem),
        payload,
        |tx| tx.training().update(&after),
    )?;
    let kept: Question = get(office, id, "training.unknown_question")?;
    Ok(QuestionRow {
        changed: articles.changed(&kept.articles),
        question: kept,
    })
}

/// Takes a question out of use, or back into it. Papers that have it keep it.
pub fn retire_question(
    office: &mut Office,
    now: Moment,
    id: i64,
    retired: bool,
) -> Result<QuestionRow> {
    office.needs(Role::DepartmentManager)?;
    let before: Question = get(office, id, "training.unknown_question")?;
    let after = Question { retired, ..before };
    let payload = serde_json::json!({ "retired": retired });
    office.record(
        now,
        "training.question",
        &short(&after.stem),
        payload,
        |tx| tx.training().update(&after),
    )?;
    let kept: Question = get(office, id, "training.unknown_question")?;
    Ok(QuestionRow {
        question: kept,
        changed: Vec::new(),
    })
}

/// The beginning of a stem, for lists and refusals.
pub(super) fn short(stem: &str) -> String {
    const LONGEST: usize = 24;
    let mut text: String = stem.chars().take(LONGEST).collect();
    if stem.chars().nth(LONGEST).is_some() {
        text.push('…');
    }
    text
}
