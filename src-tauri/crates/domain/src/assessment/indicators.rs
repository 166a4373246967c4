//! The library of indicators (`library/indicators.txt`): what is measured, how, from where, and when it
//! does not apply, with the usual rule of scoring.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::rule::Rule;

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "IndicatorDirection")]
pub enum Direction {
    Higher,
    Lower,
    /// Gives plus points and has no weight.
    Bonus,
}

/// One indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Indicator {
    /// `K08`
    pub code: String,
    pub direction: Direction,
    pub name: String,
    pub name_en: String,
    pub unit: String,
    pub unit_en: String,
    pub definition: String,
    pub definition_en: String,
    pub formula: String,
    pub formula_en: String,
    pub source: String,
    pub source_en: String,
    /// When it does not apply to somebody in a period.
    pub unless: String,
    pub unless_en: String,
    pub rule: Rule,
    /// The rule as it is written: `ratio 95`.
    pub rule_text: String,
}

static INDICATORS: LazyLock<Vec<Indicator>> = LazyLock::new(|| {
    include_str!("../../library/indicators.txt")
        .split("\n\n")
        .filter(|block| !block.trim().is_empty())
        .map(|block| read(block).unwrap_or_else(|| unreachable!("not an indicator: {block}")))
        .collect()
});

/// All 44, in the order of their codes.
#[must_use]
pub fn indicators() -> &'static [Indicator] {
    &INDICATORS
}

/// The indicator of a code.
#[must_use]
pub fn indicator(code: &str) -> Option<&'static Indicator> {
    INDICATORS.iter().find(|one| one.code == code)
}

fn read(block: &str) -> Option<Indicator> {
    let mut lines = block.lines();
    let mut head = lines.next()?.split(" | ").map(str::trim);
    let mut first = head.next()?.splitn(3, ' ');
    let code = first.next()?.to_owned();
    let direction = match first.next()? {
        "higher" => Direction::Higher,
        "lower" => Direction::Lower,
        "bonus" => Direction::Bonus,
        _ => return None,
    };
    let name = first.next()?.to_owned();
    let [name_en, unit, unit_en] = [head.next()?, head.next()?, head.next()?].map(str::to_owned);
    let lines: Vec<&str> = lines.collect();
    let pair = |word: &str| -> Option<(String, String)> {
        let mut found = lines.iter();
        let line = found.find_map(|line| line.strip_prefix(word)?.strip_prefix(' '))?;
        let (one, other) = line.split_once(" | ")?;
        Some((one.to_owned(), other.to_owned()))
    };
    let (definition, definition_en) = pair("is")?;
    let (formula, formula_en) = pair("how")?;
    let (source, source_en) = pair("from")?;
    let (unless, unless_en) = pair("unless")?;
    let rule_text = lines.iter().find_map(|line| line.strip_prefix("rule "))?;
    let rule: Rule = rule_text.parse().ok()?;
    Some(Indicator {
        code,
        direction,
        name,
        name_en,
        unit,
        unit_en,
        definition,
        definition_en,
        formula,
        formula_en,
        source,
        source_en,
        unless,
        unless_en,
        rule,
        rule_text: rule_text.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_has_44_indicators_that_can_be_scored() {
        let codes: Vec<&str> = indicators().iter().map(|one| &*one.code).collect();
        let expected: Vec<String> = (1..=44).map(|count| format!("K{count:02}")).collect();
        assert_eq!(codes, expected);
        for one in indicators() {
            one.rule.check(&one.name).unwrap();
            assert_eq!(one.rule.to_string(), one.rule_text, "{}", one.code);
            let lower = matches!(one.rule, Rule::LowerIsBetter { .. } | Rule::PerEvent { .. });
            assert!(
                one.direction == Direction::Lower || !lower || one.code == "K28",
                "{} goes the other way than its rule",
                one.code
            );
        }
    }
}
