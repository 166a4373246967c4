//! The rule tables, one per field of law, and the words of language.

mod employment;
mod pay;
mod privacy;
mod procedure;
mod wording;

use super::rule::Rule;

/// Every table.
pub(super) const ALL: [&[Rule]; 5] = [
    pay::RULES,
    employment::RULES,
    procedure::RULES,
    privacy::RULES,
    wording::RULES,
];
