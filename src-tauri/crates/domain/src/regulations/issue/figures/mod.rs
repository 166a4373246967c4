//! Figures typed in running text: 30日, 1.5%, 3至5个工作日, 五百元. A number is a figure by the unit behind
//! it; dates, clock times, ordinals, names and list numbers are told by what stands around them.

mod line;
mod numbers;
#[cfg(test)]
mod tests;
mod units;

use std::ops::Range;

use crate::exact::Exact;
use crate::regulations::Value;
use crate::regulations::reading::ValueType;
use line::Line;
use numbers::Number;
use units::{
    BOUND_BEFORE, BOUND_BEHIND, Chinese, Holds, MARKING, NAMES_A_QUARTER, ROUND_THE_CLOCK,
    SET_PHRASES, UNITS, Unit,
};

/// A figure that stands where a parameter may belong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The bytes of the text.
    pub at: Range<usize>,
    /// As it stands there: `３０ 日`.
    pub words: String,
    /// Belongs to a parameter for certain. Not so Chinese numerals, with which law and idiom count
    /// (提前三十日), nor small counts (3人, 2份): those may stay with a reason.
    pub sure: bool,
    /// The type of parameter that holds it, as [`super::super::NewParameter`] names it.
    pub kind: &'static str,
    /// The value as that type reads it.
    pub value: String,
}

impl Figure {
    /// What a parameter holds of it.
    #[must_use]
    pub fn held(&self) -> Value {
        let kind = ValueType::from_word(self.kind);
        kind.and_then(|kind| kind.read(&self.value))
            .unwrap_or_else(|| Value::Text {
                value: self.words.clone(),
            })
    }
}

/// All figures of a line of text, in their order.
#[must_use]
pub fn figures(text: &str) -> Vec<Figure> {
    let line = Line::of(text);
    let mut found = Vec::new();
    let mut at = 0;
    // Where the last date ended: 1月1日至3日 is two of them.
    let mut dated = None;
    while at < line.len() {
        at = match Token::at(&line, at) {
            None => at + 1,
            Some(Err(end)) => end,
            Some(Ok(token)) => {
                if token.is_date(&line, dated) {
                    dated = Some(token.end);
                } else if token.counts(&line) {
                    found.push(token.figure(&line, text));
                }
                token.end
            }
        };
    }
    found
}

/// A number with the unit that belongs to it, if one does.
struct Token {
    number: Number,
    begin: usize,
    end: usize,
    unit: Option<&'static Unit>,
    /// What stands before the number belongs to it: 百分之, 千分之, ¥.
    sign: Option<Holds>,
}

impl Token {
    /// The token that begins at `at`; digits that are no number are told by their end.
    fn at(line: &Line, at: usize) -> Option<Result<Self, usize>> {
        let (sign, length) = [
            ("百分之", Holds::Percent),
            ("千分之", Holds::PerMille),
            ("¥", Holds::Money),
        ]
        .into_iter()
        .find(|(word, _)| line.is_at(at, word))
        .map_or((None, 0), |(word, holds)| {
            (Some(holds), word.chars().count())
        });
        let number = match Number::at(line, line.skip_space(at + length)) {
            Some(Ok(number)) if length > 0 || number.begin == at => number,
            Some(Err(end)) if length > 0 || line.get(at) != Some(' ') => return Some(Err(end)),
            _ => return None,
        };
        let behind = line.skip_space(number.end);
        let unit = UNITS.iter().find(|unit| unit.begins(line.rest(behind)));
        let end = match unit {
            Some(unit) if sign.is_none() || unit.holds == Holds::Money => {
                behind + unit.word.chars().count()
            }
            _ => number.end,
        };
        Some(Ok(Self {
            number,
            begin: at,
            end,
            unit,
            sign,
        }))
    }

    /// 2026年, 1月1日, 二〇二六年.
    fn is_date(&self, line: &Line, dated: Option<usize>) -> bool {
        let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十元正".contains(c);
        let before = line.back_over_space(self.begin);
        match self.unit.map(|unit| unit.word) {
            Some("年") => {
                let digit = |c: char| c.is_ascii_digit() || "〇零○一二三四五六七八九".contains(c);
                let digits = (0..self.number.end)
                    .rev()
                    .take_while(|at| line.get(*at).is_some_and(digit));
                let behind = line.skip_space(self.end);
                let month = (behind..).find(|at| !line.get(*at).is_some_and(numeral));
                let month = month
                    .filter(|at| *at > behind)
                    .map(|at| line.skip_space(at));
                digits.count() == 4 || month.is_some_and(|at| line.get(at) == Some('月'))
            }
            Some("日") => {
                let Some(joint) = line.before(before) else {
                    return false;
                };
                let further = line.back_over_space(before - 1);
                let of_month = joint == '月' && line.before(further).is_some_and(numeral);
                of_month || "-至到、".contains(joint) && dated == Some(further)
            }
            _ => false,
        }
    }

    /// Whether it is a figure at all.
    fn counts(&self, line: &Line) -> bool {
        if self.sign.is_some() {
            return !self.number.chinese || !self.is_all_or_nothing(line);
        }
        let Some(unit) = self.unit else { return false };
        if self.is_clock_time(line) || self.is_round_the_clock(line) || self.is_quarter(line, unit)
        {
            return false;
        }
        if self.number.chinese {
            self.counts_in_chinese(line, unit)
        } else {
            !self.is_part_of_a_name(line)
        }
    }

    fn counts_in_chinese(&self, line: &Line, unit: &Unit) -> bool {
        let words = line.text(self.number.begin, self.number.end);
        // 百日 and 万元 are no amounts, 第三日 is no length of time.
        let no_amount = "百千万亿零".contains(&words);
        if no_amount || line.before(self.begin) == Some('第') || self.is_in_set_phrase(line) {
            return false;
        }
        let before = |words: &[&str]| words.iter().any(|word| line.is_before(self.begin, word));
        let behind = |words: &[&str]| words.iter().any(|word| line.is_at(self.end, word));
        match unit.chinese {
            Chinese::Never => false,
            Chinese::Figure if words == "一" => before(BOUND_BEFORE) || behind(BOUND_BEHIND),
            Chinese::Figure => true,
            Chinese::FromTwo => words != "一",
            Chinese::FromThree => !["一", "二", "两", "半"].contains(&words.as_str()),
            Chinese::Marked => !self.is_all_or_nothing(line) && before(MARKING),
        }
    }

    fn is_in_set_phrase(&self, line: &Line) -> bool {
        let words = line.text(self.begin, self.end);
        SET_PHRASES.iter().any(|phrase| {
            let before = phrase.find(&words).map(|at| phrase[..at].chars().count());
            let from = before.and_then(|length| self.begin.checked_sub(length));
            from.is_some_and(|from| line.is_at(from, phrase))
        })
    }

    /// 零 and 一百 say none and all: 百分之百, 满分一百分.
    fn is_all_or_nothing(&self, line: &Line) -> bool {
        let of = |bound: u32| self.number.value == Some(Exact::from(bound));
        of(0) || of(100) || line.text(self.number.begin, self.number.end) == "百"
    }

    /// 18时30分, 八点三十分; not 1小时30分.
    fn is_clock_time(&self, line: &Line) -> bool {
        let digit = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
        let before = line.back_over_space(self.begin);
        self.unit.is_some_and(|unit| unit.word == "分")
            && line.before(before).is_some_and(|c| "时点".contains(c))
            && line
                .before(line.back_over_space(before - 1))
                .is_some_and(digit)
    }

    /// 24小时客服热线, 7×24小时.
    fn is_round_the_clock(&self, line: &Line) -> bool {
        let all_day = self.number.value == Some(Exact::from(24_u32))
            && self
                .unit
                .is_some_and(|unit| unit.holds == Holds::Of("hours"));
        let times = line.before(self.begin).is_some_and(|c| "×xX*".contains(c));
        all_day
            && (times
                || ROUND_THE_CLOCK
                    .iter()
                    .any(|word| line.is_at(self.end, word)))
    }

    fn is_quarter(&self, line: &Line, unit: &Unit) -> bool {
        let named = |c: char| NAMES_A_QUARTER.contains(&c);
        unit.word == "季度"
            && line
                .before(line.back_over_space(self.begin))
                .is_some_and(named)
    }

    /// A4, E02, X-3.
    fn is_part_of_a_name(&self, line: &Line) -> bool {
        let letter = |at: usize| line.before(at).is_some_and(|c| c.is_ascii_alphabetic());
        let joined = line.before(self.begin) == Some('-') && letter(self.begin - 1);
        letter(self.begin) || joined
    }

    fn figure(&self, line: &Line, text: &str) -> Figure {
        let at = line.byte(self.begin)..line.byte(self.end);
        let words = text[at.clone()].to_owned();
        let (kind, value) = self.held().unwrap_or_else(|| ("text", words.clone()));
        // 第3次 counts, but may be an order as well.
        let ordinal = line.before(self.begin) == Some('第');
        let sure = self.sign.is_some() || self.unit.is_some_and(|unit| unit.sure);
        Figure {
            at,
            words,
            sure: sure && !self.number.chinese && !ordinal,
            kind,
            value,
        }
    }

    /// Type and value of the parameter; none where no number says it: 3至5日, 半年, 1.5倍.
    fn held(&self) -> Option<(&'static str, String)> {
        let value = self.number.value.as_ref()?;
        let holds = self.sign.or(self.unit.map(|unit| unit.holds))?;
        let word = self.unit.map_or("", |unit| unit.word);
        let cents = value * &Exact::from(100_u32);
        // A count that no parameter can hold is kept as text.
        let whole = || {
            let count = value.to_i64().filter(|count| *count < 1_000_000_000)?;
            Some(format!("{count}{word}"))
        };
        Some(match holds {
            Holds::Percent => ("percent", format!("{value}%")),
            Holds::PerMille => {
                let percent = value.divided_by(&Exact::from(10_u32))?;
                ("percent", format!("{percent}%"))
            }
            Holds::Money => ("money", cents.is_integer().then(|| value.to_string())?),
            Holds::Count => ("count", whole()?),
            Holds::Of(kind) => (kind, whole().map(|_| value.to_string())?),
        })
    }
}
