//! A table of questions: headings say which column is what, in Chinese or English.

use super::{FoundQuestion, Raw};
use crate::sheet::{Sheet, SheetCell, is_blank};

/// Why a table holds no questions.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QuestionsError {
    #[error("no row with the headings 题型, 题干 and 答案 was found")]
    NoHeader,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Kind,
    Stem,
    /// A column of its own for each option.
    Option,
    /// All options in one cell, apart by bars or line breaks.
    Options,
    Answer,
    Difficulty,
    Tags,
    Basis,
}

fn field(heading: &str) -> Option<Field> {
    let bare = heading.trim().to_lowercase();
    Some(match bare.as_str() {
        "题型" | "类型" | "kind" | "type" => Field::Kind,
        "题干" | "题目" | "问题" | "stem" | "question" => Field::Stem,
        "答案" | "正确答案" | "参考答案" | "answer" | "key" => Field::Answer,
        "选项" | "options" => Field::Options,
        "难度" | "难易" | "difficulty" => Field::Difficulty,
        "标签" | "知识点" | "tags" => Field::Tags,
        "依据" | "条款" | "出处" | "basis" => Field::Basis,
        other => {
            let letter = other
                .trim_start_matches("选项")
                .trim_start_matches("option")
                .trim();
            let single = letter.len() == 1 && letter.as_bytes()[0].is_ascii_lowercase();
            return (single && letter <= "h").then_some(Field::Option);
        }
    })
}

/// Titles may stand above the header, not more than this.
const HIGHEST: usize = 30;

/// Reads a table of questions.
pub fn read(sheet: &Sheet) -> Result<Vec<FoundQuestion>, QuestionsError> {
    let known = |row: &Vec<SheetCell>| {
        let fields: Vec<Field> = row.iter().filter_map(|cell| field(&cell.text)).collect();
        [Field::Kind, Field::Stem, Field::Answer]
            .iter()
            .all(|one| fields.contains(one))
    };
    let top = &sheet.rows[..sheet.rows.len().min(HIGHEST)];
    let header = top.iter().position(known).ok_or(QuestionsError::NoHeader)?;
    let fields: Vec<Option<Field>> = sheet.rows[header]
        .iter()
        .map(|cell| field(&cell.text))
        .collect();
    let data = sheet.rows.iter().enumerate().skip(header + 1);
    Ok(data
        .filter(|(_, cells)| !is_blank(cells))
        .map(|(index, cells)| raw(index + 1, cells, &fields).understand())
        .collect())
}

fn raw(row: usize, cells: &[SheetCell], fields: &[Option<Field>]) -> Raw {
    let mut found = Raw {
        row,
        ..Raw::default()
    };
    for (cell, field) in cells.iter().zip(fields) {
        let text = cell.text.trim().to_owned();
        match field {
            Some(Field::Kind) => found.kind = text,
            Some(Field::Stem) => found.stem = text,
            Some(Field::Answer) => found.answer = text,
            Some(Field::Difficulty) => found.difficulty = text,
            Some(Field::Tags) => found.tags = text,
            Some(Field::Basis) => found.basis = text,
            Some(Field::Option) if !text.is_empty() => found.options.push(text),
            Some(Field::Options) => found.options.extend(
                text.split(['|', '｜', '\n'])
                    .map(|one| super::blocks::without_letter(one).to_owned())
                    .filter(|one| !one.is_empty()),
            ),
            _ => {}
        }
    }
    found
}
