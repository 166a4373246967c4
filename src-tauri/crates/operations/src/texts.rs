//! One catalogue for every refusal, in both languages (`texts/failures.json`): the command line speaks
//! from it and the window is generated from it, so that the two never tell different stories.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::error::Refusal;
pub use crate::views::Language;
use crate::views::QuarterState;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    zh: String,
    en: String,
}

/// The catalogue as it is shipped, for the generator of the window's texts.
pub const CATALOGUE: &str = include_str!("../texts/failures.json");

static TEXTS: LazyLock<BTreeMap<String, Text>> = LazyLock::new(|| {
    serde_json::from_str(CATALOGUE).expect("a test parses the catalogue before it ships")
});

/// The sentence for a refusal. A code without a text is shown with its detail, so nothing is hidden.
#[must_use]
pub fn say(refusal: &Refusal, language: Language) -> String {
    let Some(text) = TEXTS.get(&refusal.code) else {
        return refusal.to_string();
    };
    let mut sentence = match language {
        Language::Chinese => text.zh.clone(),
        Language::English => text.en.clone(),
    };
    for (name, value) in &refusal.facts {
        let word = translate(value, language).unwrap_or(value);
        sentence = sentence.replace(&format!("{{{name}}}"), word);
    }
    sentence
}

/// Whether a code has a text.
#[must_use]
pub fn knows(code: &str) -> bool {
    TEXTS.contains_key(code)
}

/// The state of a run in Chinese words, as lists and lines show it.
#[must_use]
pub fn state(state: QuarterState) -> &'static str {
    match state {
        QuarterState::None => "未开始",
        QuarterState::Draft => "准备中",
        QuarterState::Calculated => "已计算",
        QuarterState::Reviewed => "已复核",
        QuarterState::Approved => "已批准",
        QuarterState::Issued => "已签发",
    }
}

/// A word that stands as a code, such as the stage of a cycle; the code itself where it has no word.
#[must_use]
pub fn word(code: &str, language: Language) -> &str {
    translate(code, language).unwrap_or(code)
}

/// Words that stand in facts as codes.
fn translate(value: &str, language: Language) -> Option<&'static str> {
    const WORDS: &[(&str, &str, &str)] = &[
        ("draft", "准备中", "being prepared"),
        ("calculated", "已计算", "calculated"),
        ("reviewed", "已复核", "reviewed"),
        ("approved", "已批准", "approved"),
        ("issued", "已签发", "issued"),
        ("owner", "企业主", "owner"),
        ("general_management", "综合管理部", "general management"),
        ("stage.drafted", "起草", "drafting"),
        ("stage.opinions", "征求意见", "asking for opinions"),
        ("stage.discussion", "职工讨论", "discussion by the staff"),
        ("stage.consultation", "协商确定", "equal consultation"),
        ("stage.approved", "审议通过", "approval"),
        ("stage.publication", "公示", "publicity"),
        ("stage.in_force", "施行", "coming into force"),
        ("stage.review", "复审", "review"),
        ("stage.data", "数据", "figures"),
        ("stage.own", "自评", "own view"),
        ("stage.leader", "评定", "scoring"),
        ("stage.calibration", "校准", "calibration"),
        ("stage.confirmation", "确认", "confirmation"),
        ("stage.appeal", "申诉", "appeals"),
        ("stage.closed", "已关闭", "closed"),
    ];
    WORDS
        .iter()
        .find(|(word, ..)| *word == value)
        .map(|(_, chinese, english)| match language {
            Language::Chinese => *chinese,
            Language::English => *english,
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::refusal;

    #[test]
    fn every_text_names_the_same_facts_in_both_languages() {
        let holes = |text: &str| -> Vec<String> {
            let mut found: Vec<String> = text
                .split('{')
                .skip(1)
                .filter_map(|rest| rest.split_once('}').map(|(name, _)| name.to_owned()))
                .collect();
            found.sort();
            found
        };
        for (code, text) in TEXTS.iter() {
            assert_eq!(holes(&text.zh), holes(&text.en), "{code}");
        }
    }

    #[test]
    fn facts_are_filled_in() {
        let told = refusal("people.code_taken").fact("code", "E07");
        assert_eq!(say(&told, Language::Chinese), "工号“E07”已有人使用。");
        assert_eq!(
            say(&told, Language::English),
            "The works number “E07” is taken."
        );
    }
}
