//! Numbers at a place in a line, in Arabic digits or Chinese numerals.

use super::line::Line;
use crate::exact::Exact;
use crate::regulations::parse_chinese_numeral;

/// A number, or a range of two.
pub(super) struct Number {
    pub begin: usize,
    pub end: usize,
    pub chinese: bool,
    /// None for a range (3至5), 半, and 两三.
    pub value: Option<Exact>,
}

const SMALL: &str = "零〇一二两三四五六七八九";
const MANY: &str = "十百千万亿";

impl Number {
    /// The number that begins at `at`; one of something else (`GB/T 9704-2012`, `13800000000`,
    /// `2026-01-05`, `1.2.3`) is told by the place behind it.
    pub(super) fn at(line: &Line, at: usize) -> Option<Result<Self, usize>> {
        let first = Self::single(line, at)?;
        let Ok(mut number) = first else {
            return Some(first);
        };
        while let Some(next) = number.goes_on(line) {
            let Ok(next) = next else { return Some(next) };
            if number.value.is_none() && !number.chinese {
                return Some(Err(next.end));
            }
            number.end = next.end;
            number.value = None;
        }
        number.multiplied(line);
        number.repeated(line);
        Some(Ok(number))
    }

    fn single(line: &Line, at: usize) -> Option<Result<Self, usize>> {
        let first = line.get(at)?;
        if first.is_ascii_digit() {
            Some(arabic(line, at))
        } else if SMALL.contains(first) || MANY.contains(first) || first == '半' {
            Some(Ok(chinese(line, at)))
        } else {
            None
        }
    }

    /// The second number of a range: 3-5, 3 至 5, 三到五.
    fn goes_on(&self, line: &Line) -> Option<Result<Self, usize>> {
        let joint = line.skip_space(self.end);
        if !line
            .get(joint)
            .is_some_and(|c| matches!(c, '-' | '至' | '到'))
        {
            return None;
        }
        let next = line.skip_space(joint + 1);
        // 三至百分之五 is no range of two numbers.
        Self::single(line, next).filter(|_| !line.is_at(next, "百分之"))
    }

    /// 5万, 3千, 10余, 二十多.
    fn multiplied(&mut self, line: &Line) {
        while let Some(many) = line.get(self.end).filter(|c| MANY.contains(*c)) {
            let zeros = MANY.chars().position(|known| known == many).unwrap_or(0);
            let times = [10_u32, 100, 1000, 10_000, 100_000_000][zeros];
            self.value = self.value.take().map(|value| &value * &Exact::from(times));
            self.end += 1;
        }
        if line.get(self.end).is_some_and(|c| "余多来".contains(c)) {
            self.end += 1;
            self.value = None;
        }
    }

    /// 三十（30）, 30（三十）: the same number once more, as contracts like to say it.
    fn repeated(&mut self, line: &Line) {
        if line.get(self.end) != Some('(') {
            return;
        }
        let Some(Ok(again)) = Self::single(line, self.end + 1) else {
            return;
        };
        if line.get(again.end) == Some(')') {
            self.end = again.end + 1;
            self.chinese &= again.chinese;
        }
    }
}

/// `1,200.5`; digits with marks that no number has are told by their end.
fn arabic(line: &Line, begin: usize) -> Result<Number, usize> {
    let part = |at: usize| {
        let digit = |at: usize| line.get(at).is_some_and(|c| c.is_ascii_digit());
        digit(at) || line.get(at).is_some_and(|c| ".,".contains(c)) && digit(at + 1)
    };
    let end = (begin..).find(|at| !part(*at)).unwrap_or(begin);
    let text: String = (begin..end).filter_map(|at| line.get(at)).collect();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let grouped = whole.contains(',');
    let sound = if grouped {
        first.len() <= 3 && groups.all(|group| group.len() == 3)
    } else {
        // A leading zero is of a telephone or a code.
        whole.len() == 1 || !whole.starts_with('0')
    };
    if !sound || decimals.contains(['.', ',']) || whole.len() > 12 {
        return Err(end);
    }
    Ok(Number {
        begin,
        end,
        chinese: false,
        value: Exact::parse_decimal(&text.replace(',', "")).ok(),
    })
}

/// 三十, 两, 一点五, 半.
fn chinese(line: &Line, begin: usize) -> Number {
    let of = |known: &str, at: usize| line.get(at).is_some_and(|c| known.contains(c));
    let run = |from: usize, known: &str| (from..).find(|at| !of(known, *at)).unwrap_or(from);
    let mut end = (begin..)
        .find(|at| !(of(SMALL, *at) || of(MANY, *at) || of("半", *at)))
        .unwrap_or(begin);
    let whole = line.text(begin, end);
    let mut value = read(&whole);
    if of("点", end) && run(end + 1, SMALL) > end + 1 && !of(MANY, run(end + 1, SMALL)) {
        let from = end + 1;
        end = run(from, SMALL);
        value = value.and_then(|value| decimal(&value, &line.text(from, end)));
    }
    Number {
        begin,
        end,
        chinese: true,
        value,
    }
}

fn read(text: &str) -> Option<Exact> {
    let plain = text.replace('两', "二").replace('〇', "零");
    parse_chinese_numeral(&plain).map(Exact::from)
}

fn decimal(whole: &Exact, digits: &str) -> Option<Exact> {
    let digits: Option<String> = digits
        .chars()
        .map(|c| read(&c.to_string()).map(|digit| digit.to_string()))
        .collect();
    Exact::parse_decimal(&format!("{whole}.{}", digits?)).ok()
}
