//! 服务知识: found while the customer still speaks, written when an answer was hard to find.

use domain::ids::KnowledgeId;
use domain::moment::Moment;
use store::{KnowledgeNote, NewKnowledge, Query};

use super::find::needed;
use super::view::case_name;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{KnowledgeForm, KnowledgeView, Role};

/// Notes that answer to a text, those with it in the question first; all of them without a text.
pub fn knowledge(office: &Office, text: &str) -> Result<Vec<KnowledgeView>> {
    let notes = office.file.service().knowledge()?;
    let mut found: Vec<(u32, KnowledgeNote)> = Vec::new();
    if text.trim().is_empty() {
        found.extend(notes.into_iter().map(|note| (0, note)));
    } else if let Some(query) = Query::read(text) {
        for note in notes {
            let aside = || {
                let words = format!("{} {}", note.words, note.answer);
                query.matches(&words).map(|rank| rank + 1)
            };
            let rank = query.matches(&note.question).or_else(aside);
            // Somebody who types a sentence is looking for its words.
            let inside = note.answer.contains(text.trim()) || note.question.contains(text.trim());
            if let Some(rank) = rank.or(inside.then_some(2)) {
                found.push((rank, note));
            }
        }
        found.sort_by_key(|(rank, _)| *rank);
    }
    found
        .into_iter()
        .map(|(_, note)| note_view(office, note))
        .collect()
}

pub(super) fn note_view(office: &Office, note: KnowledgeNote) -> Result<KnowledgeView> {
    let service = office.file.service();
    let cases = note
        .cases
        .iter()
        .map(|id| Ok(case_name(&service.case(*id)?.0)))
        .collect::<Result<_>>()?;
    Ok(KnowledgeView {
        id: note.id.into(),
        question: note.question,
        answer: note.answer,
        words: note.words,
        by: note.by,
        at: note.at,
        cases,
    })
}

fn one(office: &Office, id: KnowledgeId) -> Result<KnowledgeView> {
    let notes = office.file.service().knowledge()?;
    let found = notes.into_iter().find(|note| note.id == id);
    let note = found.ok_or_else(|| refusal("service.unknown_knowledge").fact("id", id))?;
    note_view(office, note)
}

/// Writes a note down, or writes it anew.
pub fn save_knowledge(
    office: &mut Office,
    now: Moment,
    form: &KnowledgeForm,
) -> Result<KnowledgeView> {
    office.needs(Role::Clerk)?;
    let question = needed(&form.question, "service.no_question")?;
    let answer = needed(&form.answer, "service.no_answer")?;
    let id = form.id.map(KnowledgeId::from);
    if let Some(id) = id {
        one(office, id)?;
    }
    let case = form
        .case
        .map(|id| super::find::case(office, id))
        .transpose()?;
    let case = case.map(|(case, _)| case.id);
    let new = NewKnowledge {
        question: &question,
        answer: &answer,
        words: form.words.trim(),
    };
    let payload = serde_json::json!({ "question": question });
    let id = office.record(now, "service.knowledge", &question, payload, |tx| {
        let id = tx.service().save_knowledge(id, &new)?;
        if let Some(case) = case {
            tx.service().link_knowledge(id, case)?;
        }
        Ok(id)
    })?;
    one(office, id)
}

/// The note helped with a case.
pub fn link_knowledge(
    office: &mut Office,
    now: Moment,
    id: i64,
    case: i64,
) -> Result<KnowledgeView> {
    office.needs(Role::Clerk)?;
    let note = one(office, KnowledgeId::from(id))?;
    let (case, _) = super::find::case(office, case)?;
    let payload = serde_json::json!({ "knowledge": id, "case": case.number });
    office.record(
        now,
        "service.knowledge.link",
        &note.question,
        payload,
        |tx| tx.service().link_knowledge(KnowledgeId::from(id), case.id),
    )?;
    one(office, KnowledgeId::from(id))
}

/// Takes a note away that is wrong by now.
pub fn delete_knowledge(office: &mut Office, now: Moment, id: i64) -> Result<()> {
    office.needs(Role::DepartmentManager)?;
    let note = one(office, KnowledgeId::from(id))?;
    let payload = serde_json::json!({ "knowledge": id });
    office.record(
        now,
        "service.knowledge.delete",
        &note.question,
        payload,
        |tx| tx.service().delete_knowledge(KnowledgeId::from(id)),
    )
}
