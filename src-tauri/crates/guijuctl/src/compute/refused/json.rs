//! Why a line is no JSON of the right shape, in words: what stands there, where, and what belongs there.

use serde_json::Error;
use serde_json::error::Category;

use super::Told;

/// What is wrong with the line.
#[derive(Debug)]
pub enum Fault {
    /// Nothing stands there.
    Empty,
    /// The line ends too early.
    CutOff,
    /// No JSON from this character on, counted from 1.
    Syntax(usize),
    /// Something of another kind than belongs to this place.
    Kind {
        place: String,
        found: Kind,
        wanted: Kind,
    },
    /// A list of another length.
    Length { place: String },
    /// A name twice in one object.
    Twice { name: String },
    /// Whatever else serde has to say, in English.
    Other { place: String, detail: String },
}

/// The kinds of JSON, as far as they are told apart here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Object,
    List,
    Text,
    Number,
    Decision,
    Nothing,
}

impl Kind {
    /// From the words of serde for what it found.
    fn found(words: &str) -> Option<Self> {
        let starts = |start: &str| words.starts_with(start);
        Some(match () {
            () if starts("map") => Self::Object,
            () if starts("sequence") => Self::List,
            () if starts("string") => Self::Text,
            () if starts("integer") || starts("floating point") => Self::Number,
            () if starts("boolean") => Self::Decision,
            () if starts("null") => Self::Nothing,
            () => return None,
        })
    }

    /// From the words of serde and of our own readers for what belongs there.
    fn wanted(words: &str) -> Option<Self> {
        let starts = |start: &str| words.starts_with(start);
        Some(match () {
            () if starts("struct") || starts("a map") || starts("an object") => Self::Object,
            () if starts("a sequence") || starts("an array") => Self::List,
            () if starts("a string") => Self::Text,
            () if starts("a decimal") => Self::Number,
            () if starts("a boolean") => Self::Decision,
            () => return None,
        })
    }

    /// How it is written, where that is not plain.
    fn written(self) -> &'static str {
        match self {
            Self::Text => " \"…\"",
            Self::Number => " \"0.015\"",
            Self::Object | Self::List | Self::Decision | Self::Nothing => "",
        }
    }

    fn chinese(self) -> &'static str {
        match self {
            Self::Object => "对象 {…}",
            Self::List => "数组 […]",
            Self::Text => "文字",
            Self::Number => "数字",
            Self::Decision => "true 或 false",
            Self::Nothing => "空值 null",
        }
    }

    fn english(self) -> &'static str {
        match self {
            Self::Object => "an object {…}",
            Self::List => "a list […]",
            Self::Text => "a text",
            Self::Number => "a number",
            Self::Decision => "true or false",
            Self::Nothing => "null",
        }
    }
}

impl Fault {
    /// serde tells its errors apart only in its words; a test holds them.
    pub fn of(error: &Error, line: &[u8], place: &str) -> Self {
        let words = error.to_string();
        let words = words
            .rfind(" at line ")
            .and_then(|at| words.get(..at))
            .unwrap_or(&words);
        let place = place.to_owned();
        match error.classify() {
            Category::Eof => return Self::CutOff,
            Category::Syntax | Category::Io => {
                // serde counts bytes.
                let before = line.get(..error.column()).unwrap_or(line);
                return Self::Syntax(String::from_utf8_lossy(before).chars().count());
            }
            Category::Data => {}
        }
        if let Some(name) = words.strip_prefix("duplicate field `") {
            let name = name.trim_end_matches('`').to_owned();
            return Self::Twice { name };
        }
        if let Some(name) = words.strip_suffix(" stands there twice") {
            let name = name.trim_matches('"').to_owned();
            return Self::Twice { name };
        }
        if words.starts_with("invalid length") {
            return Self::Length { place };
        }
        let kinds = words
            .strip_prefix("invalid type: ")
            .and_then(|rest| rest.rsplit_once(", expected "))
            .and_then(|(found, wanted)| Some((Kind::found(found)?, Kind::wanted(wanted)?)));
        match kinds {
            Some((found, wanted)) => Self::Kind {
                place,
                found,
                wanted,
            },
            None => Self::Other {
                place,
                detail: words.to_owned(),
            },
        }
    }

    pub fn told(&self) -> Told {
        match self {
            Self::Empty => (
                "这一行是空的；每行写一个 JSON 对象".into(),
                "this line is empty; write one JSON object on each line".into(),
            ),
            Self::CutOff => (
                "这一行没有写完；请检查引号和括号有没有合上，一个 JSON 对象要写在一行里".into(),
                "this line is cut off; close its quotation marks and brackets, and write one JSON object on one line"
                    .into(),
            ),
            Self::Syntax(at) => (
                format!("从第 {at} 个字符起不是 JSON 的写法；请检查引号、逗号和括号"),
                format!(
                    "from character {at} on this is no JSON; check quotation marks, commas and brackets"
                ),
            ),
            Self::Kind {
                place,
                found,
                wanted,
            } => (
                format!(
                    "{}要写{}{}，写的是{}",
                    chinese(place),
                    wanted.chinese(),
                    wanted.written(),
                    found.chinese()
                ),
                format!(
                    "{}: write {}{}, not {}",
                    english(place),
                    wanted.english(),
                    wanted.written(),
                    found.english()
                ),
            ),
            Self::Length { place } => (
                format!("{}数组的长度不对；一对数要写成两个元素", chinese(place)),
                format!(
                    "{}: the list has a wrong length; a pair has two items",
                    english(place)
                ),
            ),
            Self::Twice { name } => (
                format!("“{name}”写了两次；请只留一个"),
                format!("{name:?} stands there twice; keep one"),
            ),
            Self::Other { place, detail } => (
                format!("{}的写法不对；请对照字段说明检查", chinese(place)),
                format!("{}: {detail}", english(place)),
            ),
        }
    }
}

fn chinese(place: &str) -> String {
    match place {
        "" => "这一行".into(),
        place => format!("{place}：这里"),
    }
}

fn english(place: &str) -> &str {
    match place {
        "" => "this line",
        place => place,
    }
}
