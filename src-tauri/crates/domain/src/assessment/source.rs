//! Schemes and rules as they are written in a file, in a cell, or in a form: a word and its figures.
//!
//! ```text
//! item K08 | 投诉按期办结率 | % | 20 | ratio 95 floor 60%
//! veto 编造回访记录 | cap 60
//! plus 10
//! minus 20
//! range 0 120
//! ```

use std::fmt;
use std::str::FromStr;

use super::indicators::indicator;
use super::rule::{Rule, RulePoint};
use super::scheme::{Scheme, SchemeItem, SchemeVeto, VetoEffect};
use crate::exact::Exact;

/// What could not be read; `line` counts from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct SourceError {
    pub line: usize,
    pub what: String,
}

/// `ratio 95 floor 60% cap 120%`, `lower 5`, `line 80 60 90 100`, `steps 0=40 90=80`, `events 5`, `manual`.
impl FromStr for Rule {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut words = text.split_whitespace();
        let kind = words.next().unwrap_or_default();
        let words: Vec<&str> = words.collect();
        let figures = |count: usize| -> Result<Vec<Exact>, String> {
            if words.len() != count {
                return Err(text.to_owned());
            }
            words.iter().map(|word| decimal(word)).collect()
        };
        Ok(match kind {
            "ratio" | "lower" => {
                let target = decimal(words.first().copied().unwrap_or_default())?;
                let (floor, cap) = range(text, words.get(1..).unwrap_or_default())?;
                if kind == "ratio" {
                    Self::Proportional { target, floor, cap }
                } else {
                    Self::LowerIsBetter { target, floor, cap }
                }
            }
            "line" => {
                let [from_at, from, to_at, to] =
                    <[Exact; 4]>::try_from(figures(4)?).map_err(|_| text.to_owned())?;
                Self::Interpolated {
                    from: RulePoint {
                        at: from_at,
                        score: from,
                    },
                    to: RulePoint {
                        at: to_at,
                        score: to,
                    },
                }
            }
            "steps" => {
                let step = |word: &&str| -> Result<RulePoint, String> {
                    let (at, score) = word.split_once('=').ok_or_else(|| (*word).to_owned())?;
                    Ok(RulePoint {
                        at: decimal(at)?,
                        score: decimal(score)?,
                    })
                };
                let steps = words.iter().map(step).collect::<Result<_, _>>()?;
                Self::Stepped { steps }
            }
            "events" => {
                let mut one = figures(1)?;
                Self::PerEvent {
                    points: one.remove(0),
                }
            }
            "manual" if words.is_empty() => Self::Manual,
            _ => return Err(text.to_owned()),
        })
    }
}

fn decimal(word: &str) -> Result<Exact, String> {
    Exact::parse_decimal(word).map_err(|_| word.to_owned())
}

/// `floor 60% cap 120%`, each at most once; no floor, and nothing above the target, without them.
fn range(text: &str, words: &[&str]) -> Result<(Exact, Exact), String> {
    let (mut floor, mut cap) = (None, None);
    for pair in words.chunks(2) {
        let &[word, value] = pair else {
            return Err(text.to_owned());
        };
        let place = match word {
            "floor" => &mut floor,
            "cap" => &mut cap,
            _ => return Err(word.to_owned()),
        };
        if place.replace(share(value)?).is_some() {
            return Err(text.to_owned());
        }
    }
    let floor = floor.unwrap_or_else(Exact::zero);
    Ok((floor, cap.unwrap_or_else(Exact::one)))
}

/// `60%` or `0.6`.
fn share(word: &str) -> Result<Exact, String> {
    match word.strip_suffix(['%', '％']) {
        Some(percent) => decimal(percent)?
            .divided_by(&Exact::from(100_u32))
            .ok_or_else(|| word.to_owned()),
        None => decimal(word),
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = |value: &Exact| format!("{}%", &Exact::from(100_u32) * value);
        match self {
            Self::Proportional { target, floor, cap }
            | Self::LowerIsBetter { target, floor, cap } => {
                let word = match self {
                    Self::Proportional { .. } => "ratio",
                    _ => "lower",
                };
                write!(f, "{word} {target}")?;
                if !floor.is_zero() {
                    write!(f, " floor {}", percent(floor))?;
                }
                if *cap != Exact::one() {
                    write!(f, " cap {}", percent(cap))?;
                }
                Ok(())
            }
            Self::Interpolated { from, to } => {
                write!(f, "line {} {} {} {}", from.at, from.score, to.at, to.score)
            }
            Self::Stepped { steps } => {
                f.write_str("steps")?;
                steps
                    .iter()
                    .try_for_each(|step| write!(f, " {}={}", step.at, step.score))
            }
            Self::PerEvent { points } => write!(f, "events {points}"),
            Self::Manual => f.write_str("manual"),
        }
    }
}

/// `zero`, `cap 60`, `grade E`.
impl FromStr for VetoEffect {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once(' ') {
            None if text == "zero" => Ok(Self::Zero),
            Some(("cap", at)) => Ok(Self::Cap {
                at: decimal(at.trim())?,
            }),
            Some(("grade", grade)) if !grade.trim().is_empty() => Ok(Self::Grade {
                grade: grade.trim().to_owned(),
            }),
            _ => Err(text.to_owned()),
        }
    }
}

impl fmt::Display for VetoEffect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Zero => f.write_str("zero"),
            Self::Cap { at } => write!(f, "cap {at}"),
            Self::Grade { grade } => write!(f, "grade {grade}"),
        }
    }
}

impl FromStr for Scheme {
    type Err = SourceError;

    fn from_str(text: &str) -> Result<Self, SourceError> {
        let mut scheme = Self::default();
        for (index, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            take(&mut scheme, line).map_err(|what| SourceError {
                line: index + 1,
                what,
            })?;
        }
        Ok(scheme)
    }
}

fn take(scheme: &mut Scheme, line: &str) -> Result<(), String> {
    let (word, rest) = line.split_once(' ').ok_or_else(|| line.to_owned())?;
    let parts: Vec<&str> = rest.split('|').map(str::trim).collect();
    match (word, &*parts) {
        ("item", [code, name, unit, weight, rule]) if !name.is_empty() => {
            scheme.items.push(SchemeItem {
                code: code.trim_matches('-').to_owned(),
                name: (*name).to_owned(),
                unit: unit.trim_matches('-').to_owned(),
                weight: decimal(weight.trim_end_matches(['%', '％']))?,
                rule: rule.parse()?,
            });
        }
        ("veto", [name, effect]) if !name.is_empty() => scheme.vetoes.push(SchemeVeto {
            name: (*name).to_owned(),
            effect: effect.parse()?,
        }),
        ("plus", [cap]) => scheme.plus_cap = decimal(cap)?,
        ("minus", [cap]) => scheme.minus_cap = decimal(cap)?,
        ("range", [both]) => {
            let (min, max) = both.split_once(' ').ok_or_else(|| line.to_owned())?;
            scheme.min = decimal(min)?;
            scheme.max = decimal(max.trim())?;
        }
        _ => return Err(line.to_owned()),
    }
    Ok(())
}

/// As it is read back.
impl fmt::Display for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let or_dash = |text: &str| if text.is_empty() { "-" } else { text }.to_owned();
        for item in &self.items {
            let (code, unit) = (or_dash(&item.code), or_dash(&item.unit));
            let SchemeItem {
                name, weight, rule, ..
            } = item;
            writeln!(f, "item {code} | {name} | {unit} | {weight} | {rule}")?;
        }
        for veto in &self.vetoes {
            writeln!(f, "veto {} | {}", veto.name, veto.effect)?;
        }
        writeln!(f, "plus {}\nminus {}", self.plus_cap, self.minus_cap)?;
        writeln!(f, "range {} {}", self.min, self.max)
    }
}

/// A rule for an indicator of a job description: that of the library, with the figure of the target as it
/// was written there (95%以上, 不高于5%); by hand where there is neither.
#[must_use]
pub fn rule_from_target(code: &str, target: &str) -> Rule {
    let figure: String = target
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(|c| c.is_ascii_digit() || *c == '.')
        .collect();
    let figure = Exact::parse_decimal(&figure)
        .ok()
        .filter(Exact::is_positive);
    let ceiling = ["不高于", "不超过", "以下", "以内", "至多"];
    let below = ceiling.iter().any(|word| target.contains(word));
    let own = figure.clone().map(|target| {
        let (floor, cap) = (Exact::zero(), Exact::one());
        if below {
            Rule::LowerIsBetter { target, floor, cap }
        } else {
            Rule::Proportional { target, floor, cap }
        }
    });
    let library = indicator(code).map(|one| one.rule.clone());
    match (library, figure, own) {
        (Some(Rule::Proportional { floor, cap, .. }), Some(target), _) => {
            Rule::Proportional { target, floor, cap }
        }
        (Some(Rule::LowerIsBetter { floor, cap, .. }), Some(target), _) => {
            Rule::LowerIsBetter { target, floor, cap }
        }
        (Some(Rule::Interpolated { from, to }), Some(target), _) if target > from.at => {
            Rule::Interpolated {
                from,
                to: RulePoint {
                    at: target,
                    score: to.score,
                },
            }
        }
        (Some(rule), _, _) => rule,
        (None, _, Some(own)) => own,
        (None, _, None) => Rule::Manual,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scheme_is_read_back_as_it_was_written() {
        let text = "item K08 | 投诉按期办结率 | % | 40 | ratio 95 floor 60%\nitem - | 差错率 | - | 20 | lower 0.1 cap 120%\nitem K16 | 客户满意率 | % | 30 | line 80 60 90 100\nitem - | 值班 | 次 | 5 | steps 0=0 1=60 2=100\nitem K28 | 服务规范执行 | 次 | 5 | events 2\nveto 编造记录 | cap 60\nveto 伪造签字 | grade E\nplus 5\nminus 20\nrange 0 120\n";
        let scheme: Scheme = text.parse().unwrap();
        assert_eq!(scheme.to_string(), text);
        assert_eq!((scheme.items.len(), scheme.vetoes.len()), (5, 2));
        assert_eq!(scheme.items[1].code, "");
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_line() {
        for (text, line, what) in [
            ("item K08 | 办结率 | % | 二十 | manual", 1, "二十"),
            ("# 说明\n\nitem K08 | 办结率 | % | 20 | ratio abc", 3, "abc"),
            ("item K08 | 办结率 | % | 20 | lucky 7", 1, "lucky 7"),
            ("plus", 1, "plus"),
            ("veto 编造 | cap", 1, "cap"),
        ] {
            let error = text.parse::<Scheme>().unwrap_err();
            assert_eq!((error.line, &*error.what), (line, what), "{text}");
        }
        for rule in [
            "ratio 95 floor",
            "ratio 95 floor 1 floor 2",
            "line 1 2 3",
            "steps 1:2",
            "manual 5",
        ] {
            assert!(rule.parse::<Rule>().is_err(), "{rule}");
        }
    }

    #[test]
    fn the_target_of_a_job_description_becomes_a_rule() {
        let told = |code, target| rule_from_target(code, target).to_string();
        assert_eq!(told("K08", "98%以上"), "ratio 98");
        assert_eq!(told("K22", "不高于4%"), "lower 4");
        assert_eq!(told("K16", "92%以上"), "line 80 60 92 100");
        assert_eq!(told("K28", "没有违反"), "events 2");
        assert_eq!(told("", "不高于0.1%"), "lower 0.1");
        assert_eq!(told("", "98%以上"), "ratio 98");
        assert_eq!(told("", "做好"), "manual");
    }
}
