//! The rule tables, one per field of law, and the words of language.

mod contract;
mod dismissal;
mod pay;
mod privacy;
mod procedure;
mod wording;

use super::rule::Rule;

/// Every table.
pub(super) const ALL: [&[Rule]; 6] = [
    pay::RULES,
    dismissal::RULES,
    contract::RULES,
    procedure::RULES,
    privacy::RULES,
    wording::RULES,
];
