//! Rows of a table that are no data.

use super::SheetCell;

/// Nothing in it.
pub(crate) fn is_blank(cells: &[SheetCell]) -> bool {
    cells
        .iter()
        .all(|cell| cell.text.is_empty() && !cell.formula)
}

/// 合计 and the like in its first filled cell. A firm may well be called Total Lighting.
pub(crate) fn is_total(cells: &[SheetCell]) -> bool {
    cells
        .iter()
        .find(|cell| !cell.text.is_empty())
        .is_some_and(|first| {
            let text: String = first.text.chars().filter(|c| !c.is_whitespace()).collect();
            let english = text.trim_end_matches([':', '：']).to_lowercase();
            ["合计", "总计", "小计", "共计"]
                .iter()
                .any(|word| text.starts_with(word))
                || ["total", "subtotal", "grandtotal", "sum"].contains(&english.as_str())
        })
}
