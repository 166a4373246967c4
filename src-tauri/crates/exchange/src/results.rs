//! 成绩 of an examination from a table: 工号, 成绩, and perhaps 姓名, 卷别, 考试编号.

use domain::exact::Exact;

use crate::sheet::{Sheet, SheetCell, is_blank, is_total};

/// One row of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundResult {
    /// 1-based.
    pub row: usize,
    pub code: String,
    pub name: String,
    /// A where the file does not say.
    pub variant: String,
    /// As written.
    pub text: String,
    /// None when it is no number.
    pub score: Option<Exact>,
    /// The examination the file says it belongs to; may be empty.
    pub exam: String,
}

/// Why a table holds no results.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ResultsError {
    #[error("no row with the headings 工号 and 成绩 was found")]
    NoHeader,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Code,
    Name,
    Variant,
    Score,
    Exam,
}

fn field(heading: &str) -> Option<Field> {
    Some(match heading.trim().to_lowercase().as_str() {
        "工号" | "编号" | "code" => Field::Code,
        "姓名" | "name" => Field::Name,
        "卷别" | "试卷" | "variant" => Field::Variant,
        "成绩" | "得分" | "分数" | "score" => Field::Score,
        "考试编号" | "考试" | "exam" => Field::Exam,
        _ => return None,
    })
}

/// Reads a table of results.
pub fn read(sheet: &Sheet) -> Result<Vec<FoundResult>, ResultsError> {
    let has = |row: &[SheetCell], wanted| row.iter().any(|cell| field(&cell.text) == Some(wanted));
    let mut top = sheet.rows.iter().take(30);
    let header = top
        .position(|row| has(row, Field::Code) && has(row, Field::Score))
        .ok_or(ResultsError::NoHeader)?;
    let fields: Vec<Option<Field>> = sheet.rows[header]
        .iter()
        .map(|cell| field(&cell.text))
        .collect();
    let data = sheet.rows.iter().enumerate().skip(header + 1);
    Ok(data
        .filter(|(_, cells)| !is_blank(cells) && !is_total(cells))
        .map(|(index, cells)| row(index + 1, cells, &fields))
        .collect())
}

fn row(row: usize, cells: &[SheetCell], fields: &[Option<Field>]) -> FoundResult {
    let text = |wanted| {
        let mut pairs = cells.iter().zip(fields);
        let found = pairs.find(|(_, field)| **field == Some(wanted));
        found
            .map(|(cell, _)| cell.text.trim().to_owned())
            .unwrap_or_default()
    };
    let variant = text(Field::Variant);
    let variant = variant.trim_end_matches('卷').to_uppercase();
    let score = text(Field::Score);
    FoundResult {
        row,
        code: text(Field::Code),
        name: text(Field::Name),
        variant: if variant.is_empty() {
            "A".to_owned()
        } else {
            variant
        },
        score: Exact::parse_decimal(&score).ok(),
        text: score,
        exam: text(Field::Exam),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet;

    #[test]
    fn results_are_read_with_what_is_not_a_number_kept_as_text() {
        let text = "季奖考试成绩\n工号,姓名,卷别,成绩,考试编号\nE01,沈砚秋,B卷,92.5,1\nE02,方祎宁,,缺考,1\n合计,,,92.5,\n";
        let found = read(&sheet::read("a.csv", text.as_bytes()).unwrap()).unwrap();
        assert_eq!(found.len(), 2);
        assert_eq!(
            (
                &*found[0].variant,
                found[0].score.as_ref().unwrap().to_string()
            ),
            ("B", "92.5".into())
        );
        assert_eq!(
            (
                &*found[1].variant,
                &*found[1].text,
                found[1].score.is_none()
            ),
            ("A", "缺考", true)
        );
        assert_eq!(found[1].exam, "1");
    }
}
