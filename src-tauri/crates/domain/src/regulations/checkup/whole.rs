//! What a regulation as a whole should say: purpose, scope, effect, repeal, and what its terms mean.

use super::document::{Document, Level};
use super::finding::Finding;
use super::pattern::Pattern;
use super::structure::at;

pub(super) fn check(document: &Document, found: &mut Vec<Finding>) {
    if !document.of_the_state {
        old_rules(document, found);
    }
    if document.whole {
        missing(document, found);
        unused_terms(document, found);
        undefined_terms(document, found);
    }
}

fn missing(document: &Document, found: &mut Vec<Finding>) {
    let mut miss = |code| {
        found.push(Finding {
            code,
            place: "全文".to_owned(),
            node: None,
            quote: String::new(),
            fix: None,
        });
    };
    let articles = document.articles();
    let opening: String = articles
        .iter()
        .take(3)
        .flat_map(|article| article.iter())
        .map(|one| one.text.as_str())
        .collect();
    if !["为", "目的", "旨在"]
        .iter()
        .any(|word| opening.contains(word))
    {
        miss("MISSING_PURPOSE");
    }
    if !document.says(&["适用", "全体员工遵守", "遵照执行本"]) {
        miss("MISSING_SCOPE");
    }
    if !document.says(&[
        "负责解释",
        "负责说明",
        "解释和修订",
        "解释与修订",
        "修订程序",
        "修订",
        "解释",
    ]) {
        miss("MISSING_INTERPRETATION");
    }
    let effect = document.says(&[
        "施行",
        "起执行",
        "起生效",
        "生效",
        "起实施",
        "起试行",
        "施行日期",
    ]);
    if !effect {
        miss("MISSING_EFFECT");
    }
    let repeal = document.says(&[
        "废止",
        "作废",
        "停止执行",
        "不再执行",
        "取代",
        "代替",
        "替代",
        "同时失效",
        "首次制定",
        "首次发布",
    ]);
    if effect && !repeal {
        miss("NO_REPEAL_CLAUSE");
    }
}

/// 原有制度与本制度不一致的，以本制度为准: the old rules live on beside the new ones.
fn old_rules(document: &Document, found: &mut Vec<Finding>) {
    let patterns = [
        "(原|旧|以前|此前|过去|以往|之前)(有|的|)…(制度|规定|办法|规则|细则)…(不一致|抵触|冲突|不符|不同)…以本…为准",
        "(原|旧|此前|以往)(有|的|)…(制度|规定|办法|规则|细则)…(继续|仍然|仍|同时|一并)(有效|适用|执行|并行)",
        "(新旧|新老)…(制度|规定|办法)…(并行|并存|同时(有效|适用|执行))",
    ]
    .map(Pattern::new);
    if document.says(&["废止", "作废", "停止执行", "同时失效"]) {
        return;
    }
    for (one, sentence) in document.sentences() {
        if let Some((start, end)) = patterns.iter().find_map(|pattern| pattern.find(sentence)) {
            found.push(at(one, "NO_REPEAL_CLAUSE", &sentence[start..end]));
        }
    }
}

/// 有效投诉，是指…… that never comes again.
fn unused_terms(document: &Document, found: &mut Vec<Finding>) {
    for (one, sentence) in document.sentences() {
        let Some((before, _)) = sentence.split_once("是指") else {
            continue;
        };
        let term = before
            .trim_end_matches(['，', ',', ' '])
            .trim_start_matches("本制度所称")
            .trim_matches(['“', '”', '"', '的', ' ']);
        let length = term.chars().count();
        if !(2..=10).contains(&length) || term.contains(['，', '、', '。', '；', '或', '和'])
        {
            continue;
        }
        let uses: usize = document
            .paragraphs
            .iter()
            .map(|other| other.text.matches(term).count())
            .sum();
        if uses < 2 {
            found.push(at(one, "UNUSED_TERM", term));
        }
    }
}

/// Words that decide what happens to somebody, and that a company has to define.
fn undefined_terms(document: &Document, found: &mut Vec<Finding>) {
    const TERMS: [&str; 9] = [
        "有效投诉",
        "重大投诉",
        "重大过失",
        "严重失职",
        "重大责任",
        "重大损失",
        "严重违纪",
        "重大事故",
        "重复投诉",
    ];
    for term in TERMS {
        let mentions = || {
            document
                .paragraphs
                .iter()
                .filter(|one| one.text.contains(term))
        };
        let defined = mentions().any(|one| {
            one.text.split(term).skip(1).any(|rest| {
                let near: String = rest.chars().take(8).collect();
                ["是指", "指", "包括", "即", "：", "，即", "（指"]
                    .iter()
                    .any(|word| near.contains(word))
            }) || one.text.contains("下列") && one.text.contains(term)
        });
        if !defined
            && let Some(one) =
                mentions().find(|one| !matches!(one.level, Level::Heading(_) | Level::Title))
        {
            found.push(at(one, "UNDEFINED_TERM", term));
        }
    }
}
