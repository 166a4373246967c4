//! The State Council's yearly notice (国务院办公厅关于2027年部分节假日安排的通知), understood from its text as it
//! is pasted. Nothing is guessed: what contradicts itself is named and keeps the year from being saved; what
//! may be missing is said.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::Serialize;
use ts_rs::TS;

use super::notice_days::{Piece, Span, pieces};
use super::notice_text::{count_of, issued_on, items, number_of, straight, year_of};
use super::pack::{BadPack, Holiday, HolidayPack};

/// Texts longer than this are no notice.
const LONGEST: usize = 20_000;

/// 法定节假日 with their statutory days (全国年节及纪念日放假办法 art. 2): since 2025, and before.
pub(super) const STATUTORY: [(&str, u32, u32); 7] = [
    ("元旦", 1, 1),
    ("春节", 4, 3),
    ("清明", 1, 1),
    ("劳动", 2, 1),
    ("端午", 1, 1),
    ("中秋", 1, 1),
    ("国庆", 3, 3),
];
/// The first year of the statutory days that hold today.
const SINCE: i32 = 2025;

/// A notice as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReadNotice {
    /// Zero where the text says none.
    pub year: i32,
    /// 国务院办公厅关于2027年部分节假日安排的通知
    pub title: String,
    /// 国办发明电〔2026〕7号; may be empty.
    pub number: String,
    #[ts(type = "string | null")]
    pub issued_on: Option<NaiveDate>,
    pub holidays: Vec<ReadHoliday>,
    pub findings: Vec<NoticeFinding>,
}

/// One holiday, with the words it was read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReadHoliday {
    pub holiday: Holiday,
    /// Days off, both ends included.
    pub days: u32,
    /// 共N天, where it is said.
    pub said: Option<u32>,
    pub text: String,
}

/// Something that is wrong, may be wrong, or was not read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NoticeFinding {
    /// 春节; empty where it concerns the whole.
    pub holiday: String,
    pub weight: NoticeWeight,
    pub problem: NoticeProblem,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoticeWeight {
    /// The text contradicts itself: it is not saved.
    Wrong,
    /// To be looked at.
    Doubtful,
    /// Words that name no day.
    Unread,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum NoticeProblem {
    /// The text is far too long.
    TooLong,
    /// No year: 关于2027年…
    NoYear,
    /// Nothing like 元旦：1月1日至3日放假.
    NoHolidays,
    /// A holiday without its days off.
    NoDays,
    /// 2月30日
    NoSuchDay { text: String },
    /// 1月4日（周一） is a Sunday.
    Weekday {
        #[ts(type = "string")]
        day: NaiveDate,
        /// 1 is Monday, 7 Sunday.
        said: u32,
        is: u32,
    },
    /// 共8天, but the days are another number.
    Count { said: u32, counted: u32 },
    /// The last day lies before the first.
    Backwards {
        #[ts(type = "string")]
        from: NaiveDate,
        #[ts(type = "string")]
        to: NaiveDate,
    },
    /// A make-up day that is worked anyway.
    WorkedAnyway {
        #[ts(type = "string")]
        day: NaiveDate,
    },
    /// One day said twice: off twice, or off and worked.
    Twice {
        #[ts(type = "string")]
        day: NaiveDate,
    },
    /// A day of another year.
    OtherYear {
        #[ts(type = "string")]
        day: NaiveDate,
    },
    /// 不调休, yet days are made up.
    MadeUpAllTheSame,
    /// Working days off less make-up days are not the statutory days: a make-up day may be missing.
    Unbalanced { off: i64, statutory: u32 },
    /// One of the seven holidays of the year is not named.
    Missing,
    /// A day that nothing says what it is.
    LooseDay {
        #[ts(type = "string")]
        day: NaiveDate,
    },
    /// A sentence that was left out.
    Unread { text: String },
}

impl ReadNotice {
    /// Reads a text as it was pasted, from a page or a message, with or without its line breaks.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut notice = Self {
            year: 0,
            title: String::new(),
            number: String::new(),
            issued_on: None,
            holidays: Vec::new(),
            findings: Vec::new(),
        };
        if text.chars().count() > LONGEST {
            notice.find("", NoticeWeight::Wrong, NoticeProblem::TooLong);
            return notice;
        }
        let text = straight(text);
        let Some(year) = year_of(&text) else {
            notice.find("", NoticeWeight::Wrong, NoticeProblem::NoYear);
            return notice;
        };
        notice.year = year;
        notice.title = format!("国务院办公厅关于{year}年部分节假日安排的通知");
        notice.number = number_of(&text);
        notice.issued_on = issued_on(&text);
        for (name, body) in items(&text) {
            notice.holiday(name, body);
        }
        if notice.holidays.is_empty() {
            notice.find("", NoticeWeight::Wrong, NoticeProblem::NoHolidays);
            return notice;
        }
        notice.check_together();
        notice
    }

    /// Whether nothing in it contradicts itself.
    #[must_use]
    pub fn is_good(&self) -> bool {
        let mut findings = self.findings.iter();
        findings.all(|finding| finding.weight != NoticeWeight::Wrong)
    }

    /// The pack of a notice without contradictions.
    ///
    /// # Errors
    /// [`BadPack`] where the days cannot be those of one year.
    pub fn pack(&self, source: &str) -> Result<HolidayPack, BadPack> {
        let holidays = self.holidays.iter();
        HolidayPack::new(
            self.year,
            self.title.clone(),
            source.to_owned(),
            holidays.map(|one| one.holiday.clone()).collect(),
        )
    }

    fn find(&mut self, holiday: &str, weight: NoticeWeight, problem: NoticeProblem) {
        self.findings.push(NoticeFinding {
            holiday: holiday.to_owned(),
            weight,
            problem,
        });
    }

    /// One holiday with everything its words say.
    fn holiday(&mut self, name: &str, body: &str) {
        use NoticeWeight::{Doubtful, Unread, Wrong};
        let starts_year = name.contains("元旦");
        let mut off: Vec<Span> = Vec::new();
        let mut make_up: Vec<NaiveDate> = Vec::new();
        let mut said = None;
        for sentence in body.split(['。', '；', '\n']).filter(|one| !one.is_empty()) {
            // Advice names days that are neither holidays nor worked for them.
            if sentence.contains("鼓励") || sentence.contains("可结合") {
                let text = sentence.to_owned();
                self.find(name, Unread, NoticeProblem::Unread { text });
                continue;
            }
            said = count_of(sentence).or(said);
            let mut waiting: Vec<Span> = Vec::new();
            let mut named = false;
            for piece in pieces(sentence, self.year, starts_year) {
                match piece {
                    Piece::NoDay(text) => {
                        named = true;
                        self.find(name, Wrong, NoticeProblem::NoSuchDay { text });
                    }
                    Piece::Span(span) => {
                        named = true;
                        self.check_weekdays(name, &span);
                        waiting.push(span);
                    }
                    Piece::Words(words) if words.contains("上班") => {
                        let days = waiting.drain(..);
                        make_up.extend(days.flat_map(|span| days_of(span.from, span.to)));
                    }
                    Piece::Words(words)
                        if ["放假", "补休", "调休"]
                            .iter()
                            .any(|word| words.contains(word)) =>
                    {
                        off.append(&mut waiting);
                    }
                    Piece::Words(_) => {}
                }
            }
            for span in waiting {
                let day = span.from;
                self.find(name, Wrong, NoticeProblem::LooseDay { day });
            }
            if !named && count_of(sentence).is_none() {
                let text = sentence.to_owned();
                self.find(name, Unread, NoticeProblem::Unread { text });
            }
        }
        if body.contains("不调休") && !make_up.is_empty() {
            self.find(name, Wrong, NoticeProblem::MadeUpAllTheSame);
        }
        for day in &make_up {
            if !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
                self.find(name, Wrong, NoticeProblem::WorkedAnyway { day: *day });
            }
        }
        let before = self.holidays.len();
        self.take(name, body, off, make_up, said);
        if self.holidays.len() == before {
            self.find(name, Doubtful, NoticeProblem::NoDays);
        }
    }

    /// Spans of days off become holidays; make-up days go with the first.
    fn take(
        &mut self,
        name: &str,
        body: &str,
        off: Vec<Span>,
        mut make_up: Vec<NaiveDate>,
        said: Option<u32>,
    ) {
        let mut counted = 0;
        let mut whole = true;
        let spans = off.len();
        for (at, span) in off.into_iter().enumerate() {
            let (from, to) = (span.from, span.to);
            if to < from {
                whole = false;
                let problem = NoticeProblem::Backwards { from, to };
                self.find(name, NoticeWeight::Wrong, problem);
                continue;
            }
            let days = u32::try_from((to - from).num_days() + 1).unwrap_or(u32::MAX);
            counted += days;
            self.holidays.push(ReadHoliday {
                holiday: Holiday {
                    name: name.to_owned(),
                    from,
                    to,
                    make_up: std::mem::take(&mut make_up),
                },
                days,
                said: said.filter(|_| at == 0 && spans == 1),
                text: format!("{name}：{body}"),
            });
        }
        if let Some(said) = said
            && whole
            && counted > 0
            && said != counted
        {
            let problem = NoticeProblem::Count { said, counted };
            self.find(name, NoticeWeight::Wrong, problem);
        }
    }

    fn check_weekdays(&mut self, name: &str, span: &Span) {
        for (day, said) in &span.said {
            if day.weekday() != *said {
                let problem = NoticeProblem::Weekday {
                    day: *day,
                    said: said.number_from_monday(),
                    is: day.weekday().number_from_monday(),
                };
                self.find(name, NoticeWeight::Wrong, problem);
            }
        }
    }

    /// What only shows when all holidays are known.
    fn check_together(&mut self) {
        use NoticeWeight::{Doubtful, Wrong};
        let mut found = Vec::new();
        let mut seen = BTreeSet::new();
        for one in &self.holidays {
            let holiday = &one.holiday;
            let days = days_of(holiday.from, holiday.to).chain(holiday.make_up.iter().copied());
            for day in days {
                if !seen.insert(day) {
                    found.push((&*holiday.name, Wrong, NoticeProblem::Twice { day }));
                }
                let next_week = day.checked_add_days(chrono::Days::new(7));
                let belongs = next_week.map(|day| day.year()) == Some(self.year);
                if day.year() != self.year && !belongs {
                    found.push((&*holiday.name, Wrong, NoticeProblem::OtherYear { day }));
                }
            }
        }
        let today = self.year >= SINCE;
        let statutory = |(_, now, before): &(&str, u32, u32)| if today { *now } else { *before };
        let mut names: Vec<&str> = self.holidays.iter().map(|one| &*one.holiday.name).collect();
        names.dedup();
        for name in names {
            let own = self.holidays.iter().filter(|one| one.holiday.name == name);
            let off: i64 = own
                .map(|one| {
                    let days = days_of(one.holiday.from, one.holiday.to);
                    let weekend =
                        |day: &NaiveDate| matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
                    let free = days.filter(|day| !weekend(day)).count();
                    i64::try_from(free).unwrap_or(i64::MAX)
                        - i64::try_from(one.holiday.make_up.len()).unwrap_or(i64::MAX)
                })
                .sum();
            let named = STATUTORY.iter().filter(|(word, ..)| name.contains(word));
            let wanted: u32 = named.map(statutory).sum();
            if wanted > 0 && off != i64::from(wanted) {
                let problem = NoticeProblem::Unbalanced {
                    off,
                    statutory: wanted,
                };
                found.push((name, Doubtful, problem));
            }
        }
        for (word, ..) in &STATUTORY {
            let mut holidays = self.holidays.iter();
            if !holidays.any(|one| one.holiday.name.contains(word)) {
                found.push((word, Doubtful, NoticeProblem::Missing));
            }
        }
        let found: Vec<NoticeFinding> = found
            .into_iter()
            .map(|(holiday, weight, problem)| NoticeFinding {
                holiday: holiday.to_owned(),
                weight,
                problem,
            })
            .collect();
        self.findings.extend(found);
        self.findings.sort_by_key(|finding| finding.weight);
    }
}

fn days_of(from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    from.iter_days().take_while(move |day| *day <= to)
}
