//! A text as paragraphs that know what they are: read from plain lines, or from the blocks of a version.

use super::pattern::sentences;
use crate::regulations::{NodeId, NodeKind, PrintedBlock, chinese_numeral, read_numeral};

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    Title,
    /// 编 章 节, and how deep: 0 is 编; a heading of unknown depth is the deepest.
    Heading(u8),
    /// The line that opens an article, with its number.
    Article(u32),
    /// 第十条之一
    Branch,
    /// 款, and any other text.
    Paragraph,
    Item,
    Subitem,
    Row,
    Annex,
}

/// One paragraph, without its number.
#[derive(Debug, Clone)]
pub(super) struct Paragraph {
    pub level: Level,
    /// 第七条, 附件1, or 第3行 where the text has no articles.
    pub place: String,
    pub node: Option<NodeId>,
    pub text: String,
    /// Stands in an annex.
    pub annex: bool,
}

/// A whole text, or a sentence.
pub(super) struct Document {
    pub paragraphs: Vec<Paragraph>,
    /// The text of the company itself, long enough to be a regulation.
    pub whole: bool,
    /// A law, or a rule of an authority.
    pub of_the_state: bool,
}

impl Document {
    pub(super) fn of_text(text: &str) -> Self {
        let mut reader = Reader::default();
        let lines: Vec<&str> = text.lines().collect();
        for (index, line) in lines.iter().enumerate() {
            for piece in unglued(line) {
                reader.line(index, piece, lines.len());
            }
        }
        Self::of(reader.paragraphs)
    }

    pub(super) fn of_blocks(blocks: &[PrintedBlock]) -> Self {
        let mut paragraphs: Vec<Paragraph> = Vec::new();
        let (mut place, mut annex) = ("前言".to_owned(), false);
        for block in blocks {
            let level = match block.kind {
                NodeKind::Part => Level::Heading(0),
                NodeKind::Chapter => Level::Heading(1),
                NodeKind::Section => Level::Heading(2),
                NodeKind::Article => Level::Article(count(&block.number)),
                NodeKind::Paragraph => Level::Paragraph,
                NodeKind::Item => Level::Item,
                NodeKind::Subitem => Level::Subitem,
                NodeKind::Annex => Level::Annex,
                NodeKind::Table => Level::Row,
            };
            if matches!(level, Level::Heading(_) | Level::Article(_) | Level::Annex) {
                place.clone_from(&block.number);
                annex = level == Level::Annex;
            }
            let rows = block.table.iter().flat_map(|table| {
                std::iter::once(&table.head)
                    .chain(&table.rows)
                    .map(|row| row.join("\t"))
            });
            let words = block.heading.clone().unwrap_or_default() + &block.text();
            let texts: Vec<String> = if level == Level::Row {
                rows.collect()
            } else {
                vec![words]
            };
            for text in texts {
                paragraphs.push(Paragraph {
                    level,
                    place: place.clone(),
                    node: Some(block.id.clone()),
                    text,
                    annex,
                });
            }
        }
        Self::of(paragraphs)
    }

    fn of(paragraphs: Vec<Paragraph>) -> Self {
        let articles = paragraphs
            .iter()
            .filter(|one| matches!(one.level, Level::Article(_)) && !one.annex)
            .count();
        let says = |word: &str| paragraphs.iter().any(|one| one.text.contains(word));
        let of_the_state = [
            "国务院",
            "全国人民代表大会",
            "中华人民共和国",
            "各级人民政府",
            "劳动部",
        ]
        .iter()
        .any(|word| {
            paragraphs
                .iter()
                .take(12)
                .any(|one| one.text.contains(word))
        }) || says("本法")
            || says("本条例");
        Self {
            whole: articles >= 6 && !of_the_state,
            of_the_state,
            paragraphs,
        }
    }

    /// The text before the annexes.
    pub(super) fn main(&self) -> impl Iterator<Item = &Paragraph> {
        self.paragraphs.iter().filter(|one| !one.annex)
    }

    pub(super) fn says(&self, words: &[&str]) -> bool {
        self.paragraphs
            .iter()
            .any(|one| words.iter().any(|word| one.text.contains(word)))
    }

    /// Every sentence with its paragraph.
    pub(super) fn sentences(&self) -> impl Iterator<Item = (&Paragraph, &str)> {
        self.paragraphs
            .iter()
            .filter(|one| !matches!(one.level, Level::Title | Level::Heading(_) | Level::Annex))
            .flat_map(|one| sentences(&one.text).map(move |sentence| (one, sentence)))
    }

    /// The articles with the paragraphs under each; a text without any is one article.
    pub(super) fn articles(&self) -> Vec<&[Paragraph]> {
        let opens = |one: &Paragraph| matches!(one.level, Level::Article(_) | Level::Branch);
        let ends = |one: &Paragraph| matches!(one.level, Level::Heading(_) | Level::Annex);
        if !self.paragraphs.iter().any(opens) {
            return vec![&self.paragraphs];
        }
        let mut found = Vec::new();
        let mut from = None;
        for (index, one) in self.paragraphs.iter().enumerate() {
            if opens(one) || ends(one) {
                if let Some(from) = from.take() {
                    found.push(&self.paragraphs[from..index]);
                }
                from = (opens(one) && !one.annex).then_some(index);
            }
        }
        if let Some(from) = from {
            found.push(&self.paragraphs[from..]);
        }
        found
    }
}

/// Articles and chapters that stand on one line, apart: 第一章 总则 第一条 …… 第二条 …….
fn unglued(line: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let Some(first) = numbered(line.trim_start()) else {
        return vec![line];
    };
    let mut last = match first.0 {
        Level::Article(number) => Some(number),
        _ => None,
    };
    let mut begin = 0;
    for (at, _) in line.match_indices('第').filter(|(at, _)| *at > 0) {
        let before = line[..at].trim_end();
        let apart = before.len() < at || before.ends_with('。');
        let Some((level, rest)) = numbered(&line[at..]).filter(|_| apart) else {
            continue;
        };
        let spaced = line[..line.len() - rest.len()].ends_with([' ', '\u{3000}']);
        let follows = match level {
            Level::Article(number) => last.is_none_or(|last| number == last + 1),
            _ => before.ends_with('。'),
        };
        if spaced && follows {
            pieces.push(&line[begin..at]);
            begin = at;
            if let Level::Article(number) = level {
                last = Some(number);
            }
        }
    }
    pieces.push(&line[begin..]);
    pieces
}

/// A sentence, and not the name of an article: it has a mark, or a verb of duty.
pub(super) fn is_sentence(text: &str) -> bool {
    let duty = ["应当", "不得", "必须", "可以", "负责", "予以"];
    text.contains(['。', '；', '：', '，'])
        || (text.chars().count() >= 12 && duty.iter().any(|word| text.contains(word)))
}

fn count(number: &str) -> u32 {
    number
        .trim_start_matches('第')
        .split_once('条')
        .and_then(|(numeral, _)| read_numeral(numeral.trim()))
        .unwrap_or(0)
}

#[derive(Default)]
struct Reader {
    paragraphs: Vec<Paragraph>,
    place: Option<String>,
    annex: bool,
    /// （一） has come in this article, so that 1. is a level below.
    items: bool,
}

impl Reader {
    fn line(&mut self, index: usize, raw: &str, lines: usize) {
        let bare = raw.trim();
        let marked = bare.trim_start_matches(['#', ' ', '>', '\u{3000}']);
        let text = marked.trim_matches('*').trim();
        if text.is_empty() || (text.starts_with("<!--") && text.ends_with("-->")) {
            return;
        }
        let first = self.paragraphs.is_empty();
        let (level, rest) = if let Some((level, rest)) = numbered(text) {
            (level, rest)
        } else if is_annex(text) {
            (Level::Annex, text)
        } else if text.starts_with('|') || text.contains('\t') {
            (Level::Row, text)
        } else if (first && lines > 1 && is_name(text)) || (bare.starts_with('#') && first) {
            (Level::Title, text)
        } else if bare.starts_with('#') {
            (Level::Heading(9), text)
        } else {
            self.listed(text)
        };
        match level {
            Level::Article(number) => {
                self.place = Some(format!("第{}条", chinese_numeral(number)));
                self.items = false;
            }
            Level::Branch => {
                let end = text.len() - rest.len();
                self.place = Some(text[..end].trim().to_owned());
                self.items = false;
            }
            Level::Annex => {
                let end = text
                    .find([' ', '\u{3000}', '：', ':'])
                    .unwrap_or(text.len());
                self.place = Some(text[..end].to_owned());
                self.annex = true;
                self.items = false;
            }
            _ => {}
        }
        let place = self.place.clone();
        self.paragraphs.push(Paragraph {
            level,
            place: place.unwrap_or_else(|| format!("第{}行", index + 1)),
            node: None,
            text: rest.to_owned(),
            annex: self.annex,
        });
    }

    /// （一）, 1. or a bullet, else text.
    fn listed<'a>(&mut self, text: &'a str) -> (Level, &'a str) {
        let bracketed = text
            .strip_prefix(['（', '('])
            .and_then(|rest| rest.split_once(['）', ')']));
        if let Some((numeral, rest)) = bracketed
            && numeral.chars().count() <= 4
            && read_numeral(numeral.trim()).is_some()
        {
            let arabic = numeral.trim().chars().all(|one| one.is_ascii_digit());
            self.items |= !arabic;
            let level = if arabic && self.items {
                Level::Subitem
            } else {
                Level::Item
            };
            return (level, rest.trim_start());
        }
        if let Some((number, rest)) = text.split_once(['.', '、', '．'])
            && !number.is_empty()
            && number.len() <= 2
            && number.chars().all(|one| one.is_ascii_digit())
            && !rest.starts_with(|one: char| one.is_ascii_digit())
        {
            let level = if self.items {
                Level::Subitem
            } else {
                Level::Item
            };
            return (level, rest.trim_start());
        }
        for bullet in ["- ", "● ", "●", "• ", "•", "◆"] {
            if let Some(rest) = text.strip_prefix(bullet) {
                return (Level::Item, rest.trim_start());
            }
        }
        (Level::Paragraph, text)
    }
}

/// 第三条, 第三条之一, 第二章, with what follows.
fn numbered(text: &str) -> Option<(Level, &str)> {
    let after = text.strip_prefix('第')?;
    let (at, unit) = after
        .char_indices()
        .find(|(_, one)| matches!(one, '条' | '章' | '编' | '节'))?;
    let number = read_numeral(after[..at].trim())?;
    let tail = &after[at + unit.len_utf8()..];
    let goes_on = [
        "第", "规", "所", "、", "和", "至", "的", "，", "中", "或", "及", "之外", "以外", "款",
        "除外",
    ];
    if goes_on.iter().any(|word| tail.starts_with(word)) {
        return None;
    }
    let clean = |tail: &'_ str| -> usize {
        tail.len()
            - tail
                .trim_start_matches([' ', '\u{3000}', '：', ':', '*', '\t'])
                .len()
    };
    if unit != '条' {
        let depth = match unit {
            '编' => 0,
            '章' => 1,
            _ => 2,
        };
        return is_name(tail).then(|| (Level::Heading(depth), &tail[clean(tail)..]));
    }
    if let Some(branch) = tail.strip_prefix('之') {
        let end = branch
            .find(|one| !"一二三四五六七八九十".contains(one))
            .unwrap_or(branch.len());
        return (end > 0).then(|| (Level::Branch, branch[end..].trim_start()));
    }
    Some((Level::Article(number), &tail[clean(tail)..]))
}

fn is_annex(text: &str) -> bool {
    ["附件", "附表", "附录"].iter().any(|word| {
        text.strip_prefix(word).is_some_and(|rest| {
            is_name(rest.trim_matches(['：', ':', ' '])) && rest.chars().count() <= 25
        })
    })
}

/// Short words without the marks of a sentence.
pub(super) fn is_name(text: &str) -> bool {
    text.chars().count() <= 30
        && !text.contains(['。', '；', '：', '，', '！', '？', ';', ':', ',', '、'])
}
