//! Words that have no place in a job description: sex, age, marriage and children, looks. Conditions of
//! work are about the work (就业促进法 arts. 3, 26, 27; 妇女权益保障法 art. 43; 劳动法 art. 12).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a found word is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    Sex,
    Age,
    Marriage,
    Looks,
}

const WORDS: &[(Topic, &[&str])] = &[
    (
        Topic::Sex,
        &[
            "性别",
            "男性",
            "女性",
            "男士",
            "女士",
            "男女",
            "限男",
            "限女",
            "男生",
            "女生",
            "男员工",
            "女员工",
            "女职工",
            "男职工",
            "美女",
            "帅哥",
            "小姐姐",
            "小哥",
        ],
    ),
    (
        Topic::Age,
        &["年龄", "周岁", "年轻", "年青", "青年", "退休年龄", "应届"],
    ),
    (
        Topic::Marriage,
        &[
            "婚姻", "已婚", "未婚", "婚育", "婚否", "离异", "单身", "生育", "已育", "未育", "怀孕",
            "孕期", "二胎", "三胎", "恋爱",
        ],
    ),
    (
        Topic::Looks,
        &[
            "相貌",
            "容貌",
            "五官",
            "身高",
            "体重",
            "形象气质",
            "形象好",
            "颜值",
            "长相",
        ],
    ),
];

/// Phrases in which such a word is lawful and about the work: protection, and the customer's side.
const LAWFUL: &[&str] = &[
    "女职工特殊劳动保护",
    "女职工劳动保护",
    "女职工特殊保护",
    "孕期保护",
    "生育保险",
    "生育津贴",
];

/// Every such word of a text, once, in the order of the text.
pub(super) fn found(text: &str) -> Vec<(Topic, String)> {
    let mut rest = text.to_owned();
    for phrase in LAWFUL {
        rest = rest.replace(phrase, &"　".repeat(phrase.chars().count()));
    }
    let mut found: Vec<(usize, Topic, String)> = Vec::new();
    for (topic, words) in WORDS {
        for word in *words {
            if let Some(at) = rest.find(word) {
                found.push((at, *topic, (*word).to_owned()));
            }
        }
    }
    if let Some((at, quote)) = years_of_age(&rest) {
        found.push((at, Topic::Age, quote));
    }
    found.sort_by_key(|(at, _, word)| (*at, usize::MAX - word.len()));
    // 男性 inside 限男性 is one finding, the longer one.
    let mut kept: Vec<(usize, Topic, String)> = Vec::new();
    for (at, topic, word) in found {
        let inside = kept
            .iter()
            .any(|(other, _, longer)| *other <= at && at < other + longer.len());
        if !inside {
            kept.push((at, topic, word));
        }
    }
    kept.into_iter()
        .map(|(_, topic, word)| (topic, word))
        .collect()
}

/// `35岁`, `三十五岁`: a number of years of life, whatever digits it is written in.
fn years_of_age(text: &str) -> Option<(usize, String)> {
    let digits = |c: char| {
        c.is_ascii_digit() || ('０'..='９').contains(&c) || "一二三四五六七八九十两".contains(c)
    };
    for (at, _) in text.match_indices('岁') {
        let number: Vec<char> = text[..at]
            .chars()
            .rev()
            .skip_while(|c| c.is_whitespace() || *c == '周')
            .take_while(|c| digits(*c))
            .collect();
        if number.is_empty() {
            continue;
        }
        let start = text[..at]
            .char_indices()
            .rev()
            .skip_while(|(_, c)| c.is_whitespace() || *c == '周')
            .take_while(|(_, c)| digits(*c))
            .last()
            .map_or(at, |(index, _)| index);
        return Some((start, text[start..at + '岁'.len_utf8()].to_owned()));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<(Topic, String)> {
        found(text)
    }

    fn one(text: &str) -> Option<Topic> {
        words(text).first().map(|(topic, _)| *topic)
    }

    #[test]
    fn conditions_about_the_person_are_found_in_whatever_words() {
        for (text, topic) in [
            ("限男性，能吃苦", Topic::Sex),
            ("性别不限", Topic::Sex),
            ("年龄20至35", Topic::Age),
            ("35岁以下", Topic::Age),
            ("三十五 周岁以下优先", Topic::Age),
            ("已婚已育者优先", Topic::Marriage),
            ("两年内没有生育计划", Topic::Marriage),
            ("五官端正，身高165以上", Topic::Looks),
            ("年轻有活力", Topic::Age),
        ] {
            assert_eq!(one(text), Some(topic), "{text}");
        }
    }

    #[test]
    fn conditions_about_the_work_are_not() {
        for text in [
            "从事客户服务工作两年以上",
            "按照规定给予女职工特殊劳动保护",
            "持有低压电工作业证",
            "能够搬运二十公斤的灯具",
            "岁末盘点按照通知安排",
            "熟悉五年质保的产品",
        ] {
            assert_eq!(words(text), [], "{text}");
        }
    }

    #[test]
    fn a_word_inside_a_longer_one_is_told_once() {
        assert_eq!(words("限男性").len(), 1);
        assert_eq!(words("已婚，女士优先").len(), 2);
    }
}
