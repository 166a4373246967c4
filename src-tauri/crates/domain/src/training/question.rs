//! 试题: what is asked, what is right, what it is about.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ArticleTag;
use crate::ids::QuestionId;

/// 题型
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// 单选题
    Single,
    /// 多选题
    Multiple,
    /// 判断题
    TrueFalse,
    /// 填空题
    FillIn,
    /// 简答题
    Short,
    /// 实操题
    Practical,
}

impl QuestionKind {
    pub const ALL: [Self; 6] = [
        Self::Single,
        Self::Multiple,
        Self::TrueFalse,
        Self::FillIn,
        Self::Short,
        Self::Practical,
    ];

    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Single => "单选题",
            Self::Multiple => "多选题",
            Self::TrueFalse => "判断题",
            Self::FillIn => "填空题",
            Self::Short => "简答题",
            Self::Practical => "实操题",
        }
    }

    #[must_use]
    pub fn from_label(text: &str) -> Option<Self> {
        let bare = text.trim().trim_end_matches('题');
        Self::ALL.into_iter().find(|kind| {
            kind.label().trim_end_matches('题') == bare
                || serde_json::to_value(kind).is_ok_and(|word| word == bare)
        })
    }

    #[must_use]
    pub fn has_options(self) -> bool {
        matches!(self, Self::Single | Self::Multiple)
    }
}

/// 试题
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ExamQuestion")]
pub struct Question {
    pub id: QuestionId,
    pub revision: u32,
    pub kind: QuestionKind,
    /// Blanks of a 填空题 are written as four or more low lines.
    pub stem: String,
    /// Without their letters.
    pub options: Vec<String>,
    /// Letters of the right options; `对` or `错`; one text a blank, ways of writing it apart by `|`; the
    /// points of a short or practical answer.
    pub answer: Vec<String>,
    /// 1 easy, 2 middling, 3 hard.
    pub difficulty: u32,
    pub tags: Vec<String>,
    pub articles: Vec<ArticleTag>,
    pub retired: bool,
}

/// What is wrong with a question, by code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum QuestionFault {
    NoStem,
    NoAnswer,
    FewOptions,
    /// An empty or repeated option.
    OptionTwice,
    NoSuchOption,
    OneAnswer,
    SeveralAnswers,
    NotTrueOrFalse,
    NoBlank,
    BlanksDiffer,
    BadDifficulty,
}

/// Everything wrong with a question, the gravest first; nothing for a usable one.
#[must_use]
pub fn faults(question: &Question) -> Vec<QuestionFault> {
    use QuestionFault as F;
    let mut found = Vec::new();
    if question.stem.trim().is_empty() {
        found.push(F::NoStem);
    }
    let answers = question
        .answer
        .iter()
        .filter(|one| !one.trim().is_empty())
        .count();
    if answers == 0 {
        found.push(F::NoAnswer);
    }
    if question.kind.has_options() {
        options(question, &mut found);
    }
    match question.kind {
        QuestionKind::Single if answers > 1 => found.push(F::OneAnswer),
        QuestionKind::Multiple if answers == 1 => found.push(F::SeveralAnswers),
        QuestionKind::TrueFalse
            if answers > 1
                || question
                    .answer
                    .first()
                    .is_some_and(|one| !matches!(one.as_str(), "对" | "错")) =>
        {
            found.push(F::NotTrueOrFalse);
        }
        QuestionKind::FillIn => match blanks(&question.stem) {
            0 => found.push(F::NoBlank),
            count if answers > 0 && count != answers => found.push(F::BlanksDiffer),
            _ => {}
        },
        _ => {}
    }
    if !(1..=3).contains(&question.difficulty) {
        found.push(F::BadDifficulty);
    }
    found
}

fn options(question: &Question, found: &mut Vec<QuestionFault>) {
    use QuestionFault as F;
    let count = question.options.len();
    if !(2..=8).contains(&count) {
        found.push(F::FewOptions);
    }
    let mut seen = std::collections::HashSet::new();
    let fresh =
        |option: &String| !option.trim().is_empty() && seen.insert(option.trim().to_owned());
    if !question.options.iter().all(fresh) {
        found.push(F::OptionTwice);
    }
    let known = |letter: &String| {
        let mut letters = letter.chars();
        let index = letters
            .next()
            .map(|one| u32::from(one).wrapping_sub(u32::from('A')));
        letters.next().is_none() && index.is_some_and(|index| (index as usize) < count)
    };
    if !question.answer.iter().all(known) {
        found.push(F::NoSuchOption);
    }
}

/// How many blanks a 填空题 has: runs of four or more low lines.
#[must_use]
pub fn blanks(stem: &str) -> usize {
    let mut run = 0;
    let mut count = 0;
    for character in stem.chars().chain([' ']) {
        if matches!(character, '_' | '＿') {
            run += 1;
        } else {
            count += usize::from(run >= 4);
            run = 0;
        }
    }
    count
}

/// An answer as people write it, taken apart: `A、C` or `AC`; `√`, `正确`; blanks apart by `；`.
#[must_use]
pub fn answer_of(kind: QuestionKind, text: &str) -> Vec<String> {
    let text = text.trim();
    match kind {
        QuestionKind::Single | QuestionKind::Multiple => {
            let mut letters: Vec<char> = text
                .chars()
                .map(|one| match one {
                    'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
                        char::from_u32(u32::from(one) - 0xFEE0).unwrap_or(one)
                    }
                    other => other,
                })
                .map(|one| one.to_ascii_uppercase())
                .filter(|one| !one.is_whitespace() && !"、，,;；.".contains(*one))
                .collect();
            letters.sort_unstable();
            letters.dedup();
            letters.into_iter().map(String::from).collect()
        }
        QuestionKind::TrueFalse => match text.to_lowercase().as_str() {
            "" => Vec::new(),
            "对" | "√" | "正确" | "是" | "true" | "t" | "1" => vec!["对".to_owned()],
            "错" | "×" | "x" | "错误" | "否" | "false" | "f" | "0" => vec!["错".to_owned()],
            _ => vec![text.to_owned()],
        },
        QuestionKind::FillIn | QuestionKind::Short | QuestionKind::Practical => text
            .split(['；', ';', '\n'])
            .map(str::trim)
            .filter(|one| !one.is_empty())
            .map(str::to_owned)
            .collect(),
    }
}
