//! 服务知识: what is told to a question that comes again and again.

use domain::ids::{CaseId, KnowledgeId};
use rusqlite::params;

use super::{Service, ServiceTx};
use crate::error::StoreError;
use crate::row::{RowExt, changed_one};

/// A question and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnowledgeNote {
    pub id: KnowledgeId,
    pub question: String,
    pub answer: String,
    /// Words it is found by besides its own.
    pub words: String,
    pub by: String,
    pub at: String,
    /// The cases it came from or helped with.
    pub cases: Vec<CaseId>,
}

/// A note as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewKnowledge<'a> {
    pub question: &'a str,
    pub answer: &'a str,
    pub words: &'a str,
}

impl Service<'_> {
    /// All notes, the most used first.
    pub fn knowledge(self) -> Result<Vec<KnowledgeNote>, StoreError> {
        let mut statement = self.db.prepare("SELECT * FROM service_knowledge")?;
        let rows = statement.query_map([], |row| {
            Ok(KnowledgeNote {
                id: row.id("id")?,
                question: row.text("question")?,
                answer: row.text("answer")?,
                words: row.text("words")?,
                by: row.text("user_name")?,
                at: row.text("at")?,
                cases: Vec::new(),
            })
        })?;
        let mut notes: Vec<KnowledgeNote> = rows.collect::<Result<_, _>>()?;
        let mut linked = self.db.prepare_cached(
            "SELECT case_id FROM service_knowledge_cases WHERE knowledge_id = ? ORDER BY case_id",
        )?;
        for note in &mut notes {
            let rows = linked.query_map([i64::from(note.id)], |row| row.id("case_id"))?;
            note.cases = rows.collect::<Result<_, _>>()?;
        }
        notes.sort_by_key(|note| (std::cmp::Reverse(note.cases.len()), note.id));
        Ok(notes)
    }
}

impl ServiceTx<'_> {
    /// With an id the note of that id, else another one.
    pub fn save_knowledge(
        &self,
        id: Option<KnowledgeId>,
        new: &NewKnowledge<'_>,
    ) -> Result<KnowledgeId, StoreError> {
        let values = params![new.question, new.answer, new.words, self.who.name, self.at];
        match id {
            None => {
                self.db.execute(
                    "INSERT INTO service_knowledge (question, answer, words, user_name, at)
                     VALUES (?, ?, ?, ?, ?)",
                    values,
                )?;
                Ok(self.db.last_insert_rowid().into())
            }
            Some(id) => {
                let changed = self.db.execute(
                    "UPDATE service_knowledge SET question = ?1, answer = ?2, words = ?3,
                        user_name = ?4, at = ?5 WHERE id = ?6",
                    params![
                        new.question,
                        new.answer,
                        new.words,
                        self.who.name,
                        self.at,
                        i64::from(id)
                    ],
                )?;
                changed_one(changed, "knowledge", id.into())?;
                Ok(id)
            }
        }
    }

    /// The note helped with a case; said twice it is said once.
    pub fn link_knowledge(&self, id: KnowledgeId, case: CaseId) -> Result<(), StoreError> {
        self.db.execute(
            "INSERT OR IGNORE INTO service_knowledge_cases (knowledge_id, case_id) VALUES (?, ?)",
            params![i64::from(id), i64::from(case)],
        )?;
        Ok(())
    }

    pub fn delete_knowledge(&self, id: KnowledgeId) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "DELETE FROM service_knowledge WHERE id = ?",
            [i64::from(id)],
        )?;
        changed_one(changed, "knowledge", id.into())
    }
}
