//! Words that stand in the columns of a list.

use domain::accounts::{AccountStatus, DecisionRole, Grade};

/// What people and programs write where there is nothing to write.
pub(super) fn says_nothing(text: &str) -> bool {
    matches!(
        text,
        "" | "-"
            | "--"
            | "—"
            | "——"
            | "－"
            | "/"
            | "\\"
            | "无"
            | "暂无"
            | "未知"
            | "不详"
            | "空"
            | "null"
            | "NULL"
            | "None"
            | "N/A"
            | "n/a"
            | "#N/A"
    )
}

/// A, B, C or D, alone or before what it means: `A（重点客户）`.
pub(super) fn grade(text: &str) -> Option<Grade> {
    let mut letters = text.chars().map(domain::accounts::text::half_width);
    let first = letters.next()?.to_ascii_uppercase();
    let alone = letters
        .next()
        .is_none_or(|next| !next.is_ascii_alphanumeric());
    match first {
        'A' if alone => Some(Grade::A),
        'B' if alone => Some(Grade::B),
        'C' if alone => Some(Grade::C),
        'D' if alone => Some(Grade::D),
        _ => match text.get(..6)? {
            "战略" => Some(Grade::A),
            "重点" => Some(Grade::B),
            "普通" => Some(Grade::C),
            "观察" => Some(Grade::D),
            _ => None,
        },
    }
}

pub(super) fn status(text: &str) -> Option<AccountStatus> {
    Some(match text.to_lowercase().as_str() {
        "合作中" | "合作" | "正常" | "已成交" | "成交" | "老客户" | "active" | "customer" => {
            AccountStatus::Active
        }
        "潜在" | "潜在客户" | "意向" | "意向客户" | "未成交" | "新客户" | "prospect" | "lead"
        | "opportunity" => AccountStatus::Prospect,
        "暂停" | "休眠" | "停用" | "paused" | "inactive" => AccountStatus::Paused,
        "流失" | "已流失" | "lost" | "churned" => AccountStatus::Lost,
        _ => return None,
    })
}

pub(super) fn role(text: &str) -> Option<DecisionRole> {
    let text = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    Some(
        if has(&["决策", "decision", "decider", "budget holder"]) || text == "是" {
            DecisionRole::Decider
        } else if has(&["影响", "评估", "influencer", "evaluator", "stakeholder"]) {
            DecisionRole::Influencer
        } else if has(&["使用", "end user", "user"]) {
            DecisionRole::User
        } else if has(&["教练", "coach", "champion"]) {
            DecisionRole::Coach
        } else if has(&["把关", "gatekeeper", "blocker"]) {
            DecisionRole::Gatekeeper
        } else if text == "否" {
            DecisionRole::Unknown
        } else {
            return None;
        },
    )
}

pub(super) fn is_yes(text: &str) -> bool {
    matches!(
        text.to_lowercase().as_str(),
        "是" | "yes" | "y" | "true" | "1" | "√" | "勿扰"
    )
}
