//! Figures of a sheet become parameters: `每周2次` is read as 每周 and a parameter of 2次.

use crate::exact::Exact;
use crate::jobs::JobVersion;
use crate::money::Money;
use crate::regulations::{Bounds, Parameter, Run, TableRow, Unit, Value, figures};

/// Measure words of counts, long before short.
const MEASURES: [&str; 22] = [
    "次", "件", "人", "名", "份", "分", "秒", "个", "条", "单", "家", "场", "页", "套", "台", "组",
    "位", "张", "户", "学时", "周", "年",
];

/// Parameters of one post, as they come up.
pub(super) struct Figures {
    prefix: String,
    post: String,
    sheet: String,
    made: Vec<Parameter>,
}

impl Figures {
    pub(super) fn of(version: &JobVersion) -> Self {
        let frame = version.frame.clone().unwrap_or_default();
        Self {
            prefix: format!("{}{}", super::OF_POST, version.post),
            sheet: format!("{}岗位说明书第{}版", frame.post, version.ordinal),
            post: frame.post,
            made: Vec::new(),
        }
    }

    pub(super) fn finish(self) -> Vec<Parameter> {
        self.made
    }

    /// Text with every figure bound; `place` is the part of the key, `label` what the figure is about.
    pub(super) fn runs(&mut self, text: &str, place: &str, label: (&str, &str)) -> Vec<Run> {
        let mut runs = Vec::new();
        let mut plain = String::new();
        let mut rest = text;
        while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
            plain.push_str(&rest[..at]);
            let before = plain.chars().next_back();
            rest = &rest[at..];
            match figure(rest, before) {
                Some((value, length)) => {
                    runs.extend(self.plain(&std::mem::take(&mut plain), place, label));
                    runs.push(self.bind(value, place, label));
                    rest = &rest[length..];
                }
                None => {
                    let length = digits(rest);
                    plain.push_str(&rest[..length]);
                    rest = &rest[length..];
                }
            }
        }
        plain.push_str(rest);
        runs.extend(self.plain(&plain, place, label));
        runs
    }

    /// Text without figures that `runs` knows; what the check-up would find in it is bound as well:
    /// ３０日, 3 倍, 两个工作日.
    fn plain(&mut self, text: &str, place: &str, label: (&str, &str)) -> Vec<Run> {
        let mut runs = Vec::new();
        let mut at = 0;
        let words = |words: &str| (!words.is_empty()).then(|| super::text(words.to_owned()));
        for one in figures(text) {
            runs.extend(words(&text[at..one.at.start]));
            runs.push(self.bind(one.held(), place, label));
            at = one.at.end;
        }
        runs.extend(words(&text[at..]));
        runs
    }

    /// A value as a parameter of the post; the same place counts on.
    pub(super) fn bind(&mut self, value: Value, place: &str, label: (&str, &str)) -> Run {
        let key = self.key(place);
        let bounds = bounds(&value);
        self.declare(key.clone(), value, bounds, label);
        Run::Parameter { key }
    }

    /// A table of percentages that sum to 100 %; answers its key.
    pub(super) fn table(
        &mut self,
        place: &str,
        columns: (&str, &str),
        rows: Vec<(String, &Exact)>,
        label: (&str, &str),
    ) -> String {
        let key = self.key(place);
        let rows = rows.into_iter().map(|(name, percent)| TableRow {
            name,
            value: Box::new(fraction(percent)),
        });
        let value = Value::Table {
            name_column: columns.0.to_owned(),
            value_column: columns.1.to_owned(),
            rows: rows.collect(),
        };
        let bounds = bounds(&fraction(&Exact::zero()));
        self.declare(key.clone(), value, bounds, label);
        key
    }

    fn key(&self, place: &str) -> String {
        let first = format!("{}.{place}", self.prefix);
        let taken = |key: &str| self.made.iter().any(|one| one.key == key);
        if !taken(&first) {
            return first;
        }
        let numbered = (2..).map(|count| format!("{first}.{count}"));
        numbered
            .into_iter()
            .find(|key| !taken(key))
            .unwrap_or(first)
    }

    fn declare(&mut self, key: String, value: Value, bounds: Bounds, label: (&str, &str)) {
        self.made.push(Parameter {
            key,
            label: format!("{}：{}", self.post, label.0),
            label_en: format!("{}: {}", self.post, label.1),
            value,
            bounds,
            note: format!("来自{}。", self.sheet),
        });
    }
}

/// A percent as sheets say it, 15, as the fraction that parameters hold.
pub(super) fn fraction(percent: &Exact) -> Value {
    let hundred = Exact::from(100_u32);
    Value::Percent {
        value: percent.divided_by(&hundred).unwrap_or_else(Exact::zero),
    }
}

fn bounds(value: &Value) -> Bounds {
    let zero = match value {
        Value::Percent { .. } => Value::Percent {
            value: Exact::zero(),
        },
        Value::Money { .. } => Value::Money {
            value: Money::default(),
        },
        Value::Factor { .. } => Value::Factor {
            value: Exact::zero(),
        },
        Value::Count { unit, .. } => Value::Count {
            value: 0,
            unit: unit.clone(),
        },
        _ => return Bounds::default(),
    };
    let most = match value {
        Value::Percent { value } if *value <= Exact::one() => Some(Box::new(Value::Percent {
            value: Exact::one(),
        })),
        _ => None,
    };
    Bounds {
        min: Some(Box::new(zero)),
        max: most,
    }
}

fn digits(text: &str) -> usize {
    let end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','));
    let text = &text[..end.unwrap_or(text.len())];
    text.trim_end_matches(['.', ',']).len()
}

/// The figure at the beginning of a text, with how many bytes it takes. Dates, clock times, numbers of
/// papers and of standards are none.
fn figure(text: &str, before: Option<char>) -> Option<(Value, usize)> {
    if before.is_some_and(|c| {
        c.is_ascii_alphabetic() || matches!(c, '月' | '第' | '〔' | '/' | ':' | '：')
    }) {
        return None;
    }
    let length = digits(text);
    let (number, rest) = text.split_at(length);
    let number = number.replace(',', "");
    let exact = Exact::parse_decimal(&number).ok()?;
    if rest.starts_with(['-', '~', '～', '至', '—']) {
        let end = rest.chars().next().map_or(0, char::len_utf8);
        let closes = rest[end..].starts_with(|c: char| c.is_ascii_digit());
        let further = figure(&rest[end..], None);
        return (closes && further.is_some()).then_some((Value::Factor { value: exact }, length));
    }
    for percent in ["%", "％"] {
        if rest.starts_with(percent) {
            return Some((fraction(&exact), length + percent.len()));
        }
    }
    for (word, times) in [("万元", 10_000_u32), ("元", 1)] {
        if rest.starts_with(word) {
            let value = Money::from_yuan(&(&exact * &Exact::from(times)))?;
            return Some((Value::Money { value }, length + word.len()));
        }
    }
    let units = [
        ("个工作日", Unit::Workdays),
        ("工作日", Unit::Workdays),
        ("个月", Unit::Months),
        ("日", Unit::Days),
        ("天", Unit::Days),
        ("小时", Unit::Hours),
        ("分钟", Unit::Minutes),
    ];
    let measured = MEASURES
        .iter()
        .map(|word| (*word, Unit::Other((*word).to_owned())));
    let (word, unit) = units
        .into_iter()
        .chain(measured)
        .find(|(word, _)| rest.starts_with(word))?;
    // 2026年 is a year, 3年 a time.
    if word == "年" && number.len() == 4 {
        return None;
    }
    match number.parse::<u32>() {
        Ok(value) => Some((Value::Count { value, unit }, length + word.len())),
        Err(_) => Some((Value::Factor { value: exact }, length)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jobs::JobState;

    fn read(text: &str) -> String {
        let version = JobVersion {
            id: 1.into(),
            post: 7.into(),
            ordinal: 2,
            state: JobState::Issued,
            revision: 1,
            sheet: Default::default(),
            frame: None,
            change: String::new(),
            effective_on: None,
            hash: None,
            written_by: String::new(),
            written_at: String::new(),
        };
        let mut figures = Figures::of(&version);
        let runs = figures.runs(text, "duty-1", ("职责", "Duty"));
        let made = figures.finish();
        let word = |run: &Run| match run {
            Run::Text { text, .. } => text.clone(),
            Run::Parameter { key } => {
                let one = made.iter().find(|one| one.key == *key).unwrap();
                assert_eq!(one.check(), Ok(()));
                format!("[{}:{}]", one.value.type_word(), one.words())
            }
            _ => unreachable!(),
        };
        runs.iter().map(word).collect()
    }

    #[test]
    fn figures_with_a_unit_are_bound_with_their_type() {
        assert_eq!(read("95%以上"), "[percent:95%]以上");
        assert_eq!(
            read("每周2次，每次不少于30分钟"),
            "每周[count:2次]，每次不少于[minutes:30分钟]"
        );
        assert_eq!(
            read("3个工作日内退还1,200.50元"),
            "[workdays:3个工作日]内退还[money:1,200.50元]"
        );
        assert_eq!(read("5万元以内"), "[money:50,000元]以内");
        assert_eq!(read("不高于0.1%"), "不高于[percent:0.1%]");
        assert_eq!(read("3-5次"), "[factor:3]-[count:5次]");
        assert_eq!(read("1.5小时"), "[factor:1.5]小时");
    }

    #[test]
    fn what_the_check_up_would_find_is_bound_however_it_is_typed() {
        assert_eq!(read("３０日内，2 倍"), "[days:30日]内，[count:2倍]");
        assert_eq!(
            read("两个工作日内，百分之五以下"),
            "[workdays:2个工作日]内，[percent:5%]以下"
        );
        assert_eq!(read("三至五日"), "[text:三至五日]");
    }

    #[test]
    fn dates_times_and_numbers_of_papers_stay_as_they_are() {
        for text in [
            "2026年1月1日起",
            "第3版",
            "GB/T 19001",
            "9:30以前",
            "K08",
            "没有数字",
        ] {
            assert_eq!(read(text), text);
        }
    }
}
