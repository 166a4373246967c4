//! One catalogue for every refusal, in both languages (`texts/failures.json`): the command line speaks
//! from it and the window is generated from it, so that the two never tell different stories.

use std::borrow::Cow;
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
        let word = in_words(value, language);
        let word = listed(word, language);
        sentence = sentence.replace(&format!("{{{name}}}"), &word);
    }
    sentence
}

/// A fact as it is told: what the system said has its words in the catalogue, other words theirs below.
fn in_words(value: &str, language: Language) -> &str {
    match TEXTS.get(value).filter(|_| value.starts_with("os.")) {
        Some(text) if language == Language::English => &text.en,
        Some(text) => &text.zh,
        None => word(value, language),
    }
}

/// Several names in one fact are joined as Chinese joins them; an English sentence has commas for it.
fn listed(word: &str, language: Language) -> Cow<'_, str> {
    match language {
        Language::English if word.contains('、') => word.replace('、', ", ").into(),
        _ => word.into(),
    }
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

/// The code of a word of an enum, such as `tier.urgent`, to be told in the reader's language.
#[must_use]
pub fn keyed(kind: &str, word: &impl serde::Serialize) -> String {
    let word = serde_json::to_value(word).unwrap_or_default();
    format!("{kind}.{}", word.as_str().unwrap_or_default())
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
        (
            "sheet.too_few_days",
            "在岗天数不足，不评定",
            "too few days in post, not assessed",
        ),
        (
            "sheet.statutory_leave",
            "依法休假，沿用原得分或者不评定",
            "on statutory leave: earlier score or none",
        ),
        (
            "sheet.no_scheme",
            "岗位没有考核方案，不评定",
            "the post has no scheme, not assessed",
        ),
        ("due.response", "响应", "the first answer"),
        ("due.proposal", "提出方案", "the proposal"),
        ("due.arrival", "上门", "the visit"),
        ("due.resolution", "办结", "the settlement"),
        ("tier.general", "一般", "general"),
        ("tier.larger", "较大", "larger"),
        ("tier.major", "重大", "major"),
        ("tier.urgent", "紧急", "urgent"),
        ("kind.enquiry", "咨询", "enquiry"),
        ("kind.installation", "安装", "installation"),
        ("kind.repair", "报修", "repair"),
        ("kind.complaint", "投诉", "complaint"),
        ("kind.praise", "表扬", "praise"),
        ("state.open", "办理中", "open"),
        ("state.paused", "暂停", "paused"),
        ("state.closed", "已办结", "closed"),
        ("step.opened", "受理", "taken in"),
        ("step.assigned", "转交", "handed over"),
        ("step.accepted", "接手", "taken over"),
        ("step.note", "记录", "note"),
        ("step.response", "响应", "answered"),
        ("step.proposal", "提出方案", "proposal"),
        ("step.arrival", "上门", "on site"),
        ("step.attempt", "联系未果", "not reached"),
        ("step.appointment", "约定时间", "appointment"),
        ("step.paused", "暂停", "paused"),
        ("step.resumed", "恢复", "resumed"),
        ("step.raised", "调整类别", "class changed"),
        ("step.compensated", "赔付", "compensation"),
        ("step.approved", "批准赔付", "compensation approved"),
        ("step.refused", "不批准赔付", "compensation refused"),
        ("step.replaced", "更换部件", "part replaced"),
        ("step.closed", "办结", "closed"),
        ("step.reopened", "重新办理", "taken up again"),
        ("step.visited", "回访", "return visit"),
        ("verdict.pass", "符合", "as it should be"),
        ("verdict.fail", "不符合", "wrong"),
        ("verdict.not_applicable", "不适用", "does not apply"),
        ("grade.minor", "一般", "minor"),
        ("grade.serious", "严重", "serious"),
        ("finding.found", "待下达", "nobody told"),
        ("finding.ordered", "整改中", "being put right"),
        ("finding.rectified", "待复查", "to be checked"),
        ("finding.closed", "已销号", "closed"),
        ("rounds.ordered", "下达整改", "ordered"),
        ("rounds.extended", "延期", "more time"),
        ("rounds.rectified", "整改完成", "put right"),
        ("rounds.returned", "复查不合格", "went back"),
        ("rounds.passed", "复查合格", "passed"),
        ("waits.walk", "巡查未完", "walk to finish"),
        ("waits.order", "待下达整改", "somebody to tell"),
        ("waits.rectify", "整改", "to put right"),
        ("waits.recheck", "复查", "to check"),
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
    fn names_are_joined_as_the_language_joins_them() {
        let told = refusal("seal.which").fact("names", "公章、合同专用章");
        assert!(say(&told, Language::Chinese).contains("公章、合同专用章"));
        assert!(say(&told, Language::English).contains("公章, 合同专用章"));
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
