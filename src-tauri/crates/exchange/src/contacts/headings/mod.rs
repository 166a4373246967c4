//! The headings that fields are known by, in the exports of other programs and in lists people made
//! themselves. Written without blanks, brackets and punctuation, in lower case.

mod company;
mod person;

use super::Field;

/// Best first: of two columns for one field the plainer heading wins.
pub(super) fn headings(field: Field) -> &'static [&'static str] {
    match company::headings(field) {
        [] => person::headings(field),
        known => known,
    }
}

/// A heading as the lists above write it: `年采购额(元)` is 年采购额, `E-mail 1 - Value` email1value.
pub(super) fn plain(heading: &str) -> String {
    let mut depth = 0_usize;
    let mut plain = String::new();
    for c in heading.chars().map(domain::accounts::text::half_width) {
        match c {
            '(' | '[' | '【' => depth += 1,
            ')' | ']' | '】' => depth = depth.saturating_sub(1),
            _ if depth == 0 && c.is_alphanumeric() => plain.extend(c.to_lowercase()),
            _ => {}
        }
    }
    plain
}
