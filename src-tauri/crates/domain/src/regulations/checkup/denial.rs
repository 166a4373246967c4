//! What it is to deny something: 不得罚款 is no fine.

use super::pattern::clause_begin;

/// Forbids or denies whatever verb follows in its clause.
const BANS: [&str; 16] = [
    "不得",
    "禁止",
    "严禁",
    "不准",
    "不许",
    "不允许",
    "无权",
    "杜绝",
    "不以",
    "不因",
    "不实行",
    "不采用",
    "不采取",
    "不予",
    "不再",
    "不向",
];
/// The same, but only of what follows close by.
const DENIALS: [&str; 24] = [
    "不视为",
    "不视同",
    "不按",
    "不等于",
    "不应",
    "不可",
    "不能",
    "不会",
    "不对",
    "不设",
    "不收",
    "不作",
    "不使用",
    "不要求",
    "不搞",
    "并非",
    "不是",
    "没有",
    "取消",
    "废除",
    "废止",
    "停止",
    "反对",
    "避免",
];
/// What follows from a breach: 违者罚款 is no longer what was forbidden.
const BREACH: [&str; 12] = [
    "违者",
    "否则",
    "违反",
    "如有",
    "如果",
    "一经",
    "一旦",
    "但",
    "视情节",
    "每次",
    "者",
    "将",
];

/// Whether the sentence denies what stands from `start` to `end`: 不得罚款, 禁止以任何形式收取押金,
/// 放弃社会保险的承诺无效.
pub(super) fn denied(text: &str, start: usize, end: usize) -> bool {
    let begin = clause_begin(text, start);
    let before = &text[begin..start];
    if before.ends_with(['不', '非', '勿']) || forbids(before, 25) || denies(before) {
        return true;
    }
    denied_from_afar(text, begin) || denied_after(&text[end..])
}

/// 试用期不延长: a 不 between the words of a pattern; not the one of 不足 or 不合格.
pub(super) fn denied_inside(matched: &str) -> bool {
    const NO_DENIAL: &str = "足合满超低符到少良当按服及力称利同论仅管断达胜";
    matched.match_indices('不').any(|(at, no)| {
        let next = matched[at + no.len()..].chars().next();
        next.is_some_and(|next| !NO_DENIAL.contains(next))
    }) || ["禁止", "严禁"].iter().any(|word| matched.contains(word))
}

/// 不得迟到的罚款: a ban that belongs to the breach has 的 and the consequence behind it, or 者.
fn governs(before: &str, word: &str, most: usize) -> bool {
    const CONSEQUENCE: [&str; 10] = [
        "的员工",
        "的人",
        "的一律",
        "的予以",
        "的给予",
        "的罚",
        "的处",
        "的扣",
        "的按",
        "每次",
    ];
    before.rfind(word).is_some_and(|at| {
        let between = before[at + word.len()..].replace("或者", "或");
        between.chars().count() <= most
            && !between.contains('者')
            && !between.ends_with('的')
            && !CONSEQUENCE.iter().any(|word| between.contains(word))
    })
}

fn forbids(before: &str, most: usize) -> bool {
    BANS.iter().any(|word| governs(before, word, most))
}

fn denies(before: &str) -> bool {
    DENIALS.iter().any(|word| governs(before, word, 10))
}

/// 公司不得以任何名义，向员工收取押金; 公司不得克扣工资，收取押金，扣押证件.
fn denied_from_afar(text: &str, begin: usize) -> bool {
    let (before, own) = text.split_at(begin);
    let Some(earlier) = before.strip_suffix(['，', ',']) else {
        return false;
    };
    let own = own.trim_start();
    if BREACH.iter().any(|word| own.starts_with(word)) || own.starts_with(char::is_numeric) {
        return false;
    }
    let last = &earlier[clause_begin(earlier, earlier.len())..];
    let bans = ["不得", "禁止", "严禁", "不准", "不允许", "无权", "不"];
    let open = bans.iter().any(|ban| {
        last.rfind(ban).is_some_and(|at| {
            let behind = &last[at + ban.len()..];
            [
                "以", "因", "通过", "采用", "采取", "用", "对", "向", "借", "变相", "在",
            ]
            .iter()
            .any(|word| behind.starts_with(word))
                && !behind.ends_with(['的', '者'])
        })
    });
    if open {
        return true;
    }
    // Whom it binds is the company: what follows in the sentence is bound as well.
    [
        "公司",
        "单位",
        "部门",
        "任何人",
        "管理人员",
        "主管",
        "经理",
        "店长",
    ]
    .iter()
    .any(|who| {
        earlier.rfind(who).is_some_and(|at| {
            let said = &earlier[at + who.len()..];
            bans[..6].iter().any(|ban| {
                said.find(ban).is_some_and(|at| {
                    said[..at].chars().count() <= 8
                        && !said[at..].contains('的')
                        && !BREACH
                            .iter()
                            .any(|word| said[at..].contains(&format!("，{word}")))
                })
            })
        })
    })
}

/// … 的约定无效, … 属于违法, … 一律禁止.
fn denied_after(after: &str) -> bool {
    const ENDS: [&str; 24] = [
        "无效",
        "属于违法",
        "属违法",
        "是违法",
        "均违法",
        "不合法",
        "予以禁止",
        "一律禁止",
        "应当禁止",
        "均应禁止",
        "均被禁止",
        "不予认可",
        "不被允许",
        "不被认可",
        "没有法律依据",
        "没有效力",
        "应当纠正",
        "不再适用",
        "不再执行",
        "一律废止",
        "予以废止",
        "不予采用",
        "予以取消",
        "不予支持",
    ];
    let near: String = after.chars().take(22).collect();
    ENDS.iter().any(|word| near.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulations::checkup::pattern::Pattern;

    #[test]
    fn a_ban_denies_its_own_verb_and_not_what_follows_from_a_breach() {
        let judge = |text: &str, word: &'static str| {
            let (from, to) = Pattern::new(word).find(text).unwrap();
            denied(text, from, to)
        };
        for text in [
            "公司不得罚款。",
            "任何部门不得以任何名义，对员工罚款。",
            "公司不得克扣工资，不得收取押金，也不得罚款。",
            "罚款的规定一律无效。",
            "不采用罚款的办法。",
        ] {
            assert!(judge(text, "罚款"), "{text}");
        }
        for text in [
            "员工不得迟到，违者罚款100元。",
            "员工不得迟到，罚款100元。",
            "不能按时完成者罚款50元。",
            "不得早退的，罚款。",
        ] {
            assert!(!judge(text, "罚款"), "{text}");
        }
    }
}
