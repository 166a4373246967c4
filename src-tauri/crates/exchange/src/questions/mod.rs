//! 题库 of another program: a table with one question a row, or a document with one question a block. Every
//! row is judged by itself; what is wrong with one says so and does not stop the others.

mod blocks;
mod rows;

#[cfg(test)]
mod tests;

use domain::ids::QuestionId;
use domain::training::{Question, QuestionFault, QuestionKind, answer_of, faults};

pub use blocks::read as read_blocks;
pub use rows::{QuestionsError, read as read_rows};

/// One question as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundQuestion {
    /// 1-based row of the table, or line of the document.
    pub row: usize,
    /// As written, whether the rest is understood or not.
    pub stem: String,
    /// None when its kind cannot be told.
    pub question: Option<Question>,
    /// 《季度奖金考核管理制度》第七条, as written; to be looked up.
    pub basis: String,
    pub errors: Vec<QuestionProblem>,
}

/// What is wrong: `unknown_kind`, `unknown_difficulty`, or a fault of the question itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionProblem {
    /// The heading in the file, or the word before the colon.
    pub column: String,
    pub value: String,
    pub code: String,
}

/// What a file says of a question, before it is understood.
#[derive(Debug, Default)]
pub(crate) struct Raw {
    pub(crate) row: usize,
    pub(crate) kind: String,
    pub(crate) stem: String,
    pub(crate) options: Vec<String>,
    pub(crate) answer: String,
    pub(crate) difficulty: String,
    pub(crate) tags: String,
    pub(crate) basis: String,
}

impl Raw {
    pub(crate) fn understand(self) -> FoundQuestion {
        let mut errors = Vec::new();
        let problem = |column: &str, value: &str, code: &str| QuestionProblem {
            column: column.to_owned(),
            value: value.chars().take(60).collect(),
            code: code.to_owned(),
        };
        let difficulty = match self.difficulty.trim() {
            "" | "易" | "1" => 1,
            "中" | "2" => 2,
            "难" | "3" => 3,
            other => {
                errors.push(problem("难度", other, "unknown_difficulty"));
                1
            }
        };
        let stem = self.stem.trim().to_owned();
        let Some(kind) = QuestionKind::from_label(&self.kind) else {
            errors.push(problem("题型", &self.kind, "unknown_kind"));
            return FoundQuestion {
                row: self.row,
                stem,
                question: None,
                basis: self.basis,
                errors,
            };
        };
        let question = Question {
            id: QuestionId::from(0),
            revision: 0,
            kind,
            stem: stem.clone(),
            options: if kind.has_options() {
                self.options
            } else {
                Vec::new()
            },
            answer: answer_of(kind, &self.answer),
            difficulty,
            tags: self
                .tags
                .split(['、', '，', ',', '；', ';'])
                .map(str::trim)
                .filter(|tag| !tag.is_empty())
                .map(str::to_owned)
                .collect(),
            articles: Vec::new(),
            retired: false,
        };
        errors.extend(faults(&question).into_iter().map(|fault| {
            let (column, value) = place(fault, &question, &self.answer);
            problem(column, value, word(fault))
        }));
        FoundQuestion {
            row: self.row,
            stem,
            question: Some(question),
            basis: self.basis,
            errors,
        }
    }
}

fn place<'a>(
    fault: QuestionFault,
    question: &'a Question,
    answer: &'a str,
) -> (&'static str, &'a str) {
    use QuestionFault as F;
    match fault {
        F::NoStem | F::NoBlank => ("题干", &question.stem),
        F::FewOptions | F::OptionTwice => ("选项", ""),
        F::BadDifficulty => ("难度", ""),
        _ => ("答案", answer),
    }
}

/// The word of a fault, as texts are keyed by.
#[must_use]
pub fn word(fault: QuestionFault) -> &'static str {
    use QuestionFault as F;
    match fault {
        F::NoStem => "no_stem",
        F::NoAnswer => "no_answer",
        F::FewOptions => "few_options",
        F::OptionTwice => "option_twice",
        F::NoSuchOption => "no_such_option",
        F::OneAnswer => "one_answer",
        F::SeveralAnswers => "several_answers",
        F::NotTrueOrFalse => "not_true_or_false",
        F::NoBlank => "no_blank",
        F::BlanksDiffer => "blanks_differ",
        F::BadDifficulty => "bad_difficulty",
    }
}
