//! Numbers of articles, chapters without any, days of effect, and the day a text begins without publicity.

use super::denial::denied;
use super::document::{Document, Level, Paragraph};
use super::finding::Finding;
use super::pattern::{Pattern, clause, sentences};

/// A finding at a paragraph.
pub(super) fn at(one: &Paragraph, code: &'static str, quote: &str) -> Finding {
    Finding {
        code,
        place: one.place.clone(),
        node: one.node.clone(),
        quote: quote.to_owned(),
        fix: None,
    }
}

pub(super) fn check(document: &Document, found: &mut Vec<Finding>) {
    numbering(document, found);
    headings(document, found);
    effect(document, found);
    publicity(document, found);
}

fn numbering(document: &Document, found: &mut Vec<Finding>) {
    let mut last = 0;
    for one in document.main() {
        if let Level::Article(number) = one.level {
            // Numbering may begin again in a new chapter or part; only what is skipped is a gap.
            if last > 0 && number > last + 1 {
                found.push(at(one, "NUMBERING_GAP", &one.text));
            }
            last = number;
        }
    }
}

/// A heading with nothing under it; a 编 directly above a 章 has the 章 under it.
fn headings(document: &Document, found: &mut Vec<Finding>) {
    let has_articles = document
        .main()
        .any(|one| matches!(one.level, Level::Article(_)));
    if !has_articles || !document.whole {
        return;
    }
    let main: Vec<&Paragraph> = document.main().collect();
    for (index, one) in main.iter().enumerate() {
        let Level::Heading(depth) = one.level else {
            continue;
        };
        let empty = match main.get(index + 1).map(|next| next.level) {
            None => true,
            Some(Level::Heading(next)) => next <= depth && depth < 9,
            Some(_) => false,
        };
        if empty && !one.text.is_empty() {
            found.push(at(one, "EMPTY_CHAPTER", &one.text));
        }
    }
}

/// How a text says from when it is in force.
const EFFECT: &str = "(起|开始|后|即日|日期为)(起|)(正式|)(施行|执行|生效|实施)";
/// How it calls itself.
pub(super) const OWN: [&str; 12] = [
    "本制度",
    "本办法",
    "本规定",
    "本规则",
    "本细则",
    "本法",
    "本条例",
    "本守则",
    "本规范",
    "本手册",
    "本方案",
    "本规程",
];

fn effect(document: &Document, found: &mut Vec<Finding>) {
    let pattern = Pattern::new(EFFECT);
    let mut effects = 0;
    for (one, sentence) in document.sentences().filter(|(one, _)| !one.annex) {
        // 第三条自……起施行 is about a part of it; 修改的内容 is about a change.
        let about = OWN.iter().any(|word| sentence.contains(word));
        if !about || sentence.contains('《') {
            continue;
        }
        let count = pattern
            .places(sentence)
            .filter(|(start, _)| sentence[..*start].contains(['自', '从', '于', '经', '由', '日']))
            .count();
        effects += count;
        if count > 0 && effects > 1 {
            found.push(at(one, "TWO_EFFECTIVE_DATES", sentence.trim()));
        }
    }
}

/// 自签发之日起执行: in force on a day nobody but the one who signs knows, in a text that never says how the
/// staff learn of it.
fn publicity(document: &Document, found: &mut Vec<Finding>) {
    let told = [
        "公示",
        "公布",
        "公告",
        "签收",
        "告知全体",
        "宣贯",
        "培训并",
        "征求意见",
        "发布",
    ];
    let pattern = Pattern::new(
        "(下发|签发|印发|签字|签署|签批|盖章|批准|审批|审批通过|通过|定稿)(之日|当日|后|之后|即|即日|，)(起|即|立即|即日|)(起|)…(生效|执行|施行|实施)",
    );
    for (one, sentence) in document.sentences() {
        let own = [
            "制度", "规定", "办法", "细则", "规则", "守则", "手册", "标准", "规范", "方案",
        ];
        if !own.iter().any(|word| sentence.contains(word)) || document.says(&told) {
            continue;
        }
        if let Some((start, end)) = pattern.find(sentence)
            && !denied(sentence, start, end)
        {
            found.push(at(one, "NO_PUBLICITY", clause(sentence, start, end)));
        }
    }
}

/// The decimal number at the end of a text, times a hundred.
pub(super) fn hundredths(text: &str) -> Option<u32> {
    let begin = text
        .char_indices()
        .rev()
        .take_while(|(_, one)| one.is_ascii_digit() || *one == '.')
        .last()?
        .0;
    let (whole, part) = text[begin..]
        .split_once('.')
        .unwrap_or((&text[begin..], ""));
    let part = format!("{part:0<2}");
    let whole: u32 = whole.parse().ok().filter(|whole| *whole <= 10_000_000)?;
    Some(whole * 100 + part.get(..2)?.parse::<u32>().ok()?)
}

/// The sentences of a list together with the line that leads to it: its weights stand in several lines.
pub(super) fn lists(document: &Document) -> Vec<(&Paragraph, Vec<&Paragraph>)> {
    let mut found: Vec<(&Paragraph, Vec<&Paragraph>)> = Vec::new();
    let mut lead: Option<&Paragraph> = None;
    for one in &document.paragraphs {
        match one.level {
            Level::Item => match (found.last_mut(), lead) {
                (Some((head, items)), Some(lead)) if std::ptr::eq(*head, lead) => items.push(one),
                (_, Some(lead)) => found.push((lead, vec![one])),
                _ => {}
            },
            Level::Subitem => {}
            Level::Row => {}
            _ => lead = Some(one),
        }
    }
    found
}

/// The last sentence of a paragraph.
pub(super) fn last_sentence(text: &str) -> &str {
    sentences(text).last().unwrap_or("").trim()
}
