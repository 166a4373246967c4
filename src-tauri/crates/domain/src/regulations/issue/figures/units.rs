//! The units that make a number a figure, and the words around it that make it something else.

/// When a number in Chinese numerals before a unit is a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chinese {
    Never,
    /// 三十日, 五百元; a single 一 only where a bound stands beside it (一年以内, 不足一个月).
    Figure,
    /// From two on: 一个季度 is the period that everything is counted by.
    FromTwo,
    /// From three on: 一次 and 两次 say “once” and “twice”.
    FromThree,
    /// Only after a verb of marking: 扣五分, never 十分重要 or 五分为很满意.
    Marked,
}

/// What a parameter holds the figure as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    Percent,
    PerMille,
    Money,
    /// A whole number with the unit of that type: `days`.
    Of(&'static str),
    /// A whole number with the unit as a measure word: 3次.
    Count,
}

/// A word behind a number.
pub(super) struct Unit {
    pub word: &'static str,
    /// First characters of what makes another word of it: 日常, 人员.
    goes_on: &'static str,
    /// Whether Arabic digits before it are a parameter for certain. 3人 and 2份 often are not.
    pub sure: bool,
    pub chinese: Chinese,
    pub holds: Holds,
}

impl Unit {
    /// Whether the word stands at the beginning of `rest`, and not as part of another one.
    pub(super) fn begins(&self, rest: &[char]) -> bool {
        let length = self.word.chars().count();
        let stands = rest.len() >= length && self.word.chars().zip(rest).all(|(a, b)| a == *b);
        stands
            && rest
                .get(length)
                .is_none_or(|next| !self.goes_on.contains(*next))
    }
}

const fn sure(word: &'static str, goes_on: &'static str, chinese: Chinese, holds: Holds) -> Unit {
    Unit {
        word,
        goes_on,
        sure: true,
        chinese,
        holds,
    }
}

const fn perhaps(word: &'static str, goes_on: &'static str, chinese: Chinese) -> Unit {
    Unit {
        word,
        goes_on,
        sure: false,
        chinese,
        holds: Holds::Count,
    }
}

/// In this order: the first one that fits is the unit.
#[rustfmt::skip]
pub(super) const UNITS: &[Unit] = &[
    sure("%",        "",           Chinese::Never,   Holds::Percent),
    sure("‰",        "",           Chinese::Never,   Holds::PerMille),
    sure("个百分点", "",           Chinese::Figure,  Holds::Count),
    sure("元",       "旦件素",     Chinese::Figure,  Holds::Money),
    sure("块钱",     "",           Chinese::Figure,  Holds::Money),
    sure("个工作日", "",           Chinese::Figure,  Holds::Of("workdays")),
    sure("工作日",   "",           Chinese::Figure,  Holds::Of("workdays")),
    sure("个自然日", "",           Chinese::Figure,  Holds::Count),
    sure("自然日",   "",           Chinese::Figure,  Holds::Count),
    sure("日",       "常程志历",   Chinese::Figure,  Holds::Of("days")),
    sure("天",       "然津猫花",   Chinese::Figure,  Holds::Count),
    sure("个星期",   "",           Chinese::Figure,  Holds::Count),
    sure("星期",     "",           Chinese::Figure,  Holds::Count),
    perhaps("周岁",  "",           Chinese::Never),
    sure("周",       "年转边刊",   Chinese::Figure,  Holds::Count),
    sure("个月",     "",           Chinese::Figure,  Holds::Of("months")),
    sure("个季度",   "",           Chinese::FromTwo,  Holds::Count),
    sure("季度",     "",           Chinese::Never,   Holds::Count),
    sure("年",       "级代龄底初", Chinese::Figure,  Holds::Count),
    sure("个小时",   "",           Chinese::Figure,  Holds::Of("hours")),
    sure("小时",     "",           Chinese::Figure,  Holds::Of("hours")),
    sure("分钟",     "",           Chinese::Figure,  Holds::Of("minutes")),
    sure("分",       "之公部店支机管类别", Chinese::Marked, Holds::Count),
    sure("倍",       "",           Chinese::Figure,  Holds::Count),
    perhaps("块",    "",           Chinese::Never),
    perhaps("次",    "品要级序",   Chinese::FromThree),
    perhaps("人次",  "",           Chinese::Never),
    perhaps("人",    "民员事身格力均才", Chinese::Never),
    perhaps("名",    "称单义字",   Chinese::Never),
    perhaps("位",    "于置数",     Chinese::Never),
    perhaps("份",    "额子",       Chinese::Never),
    perhaps("件",    "",           Chinese::Never),
    perhaps("起",    "草诉点步动", Chinese::Never),
    perhaps("台",    "账帐阶灯",   Chinese::Never),
    perhaps("套",    "餐",         Chinese::Never),
    perhaps("岁",    "",           Chinese::Never),
    perhaps("学时",  "",           Chinese::Never),
    perhaps("课时",  "",           Chinese::Never),
];

/// What makes a bound of 一 before it.
#[rustfmt::skip]
pub(super) const BOUND_BEFORE: &[&str] = &[
    "满", "过", "不足", "不到", "至少", "少于", "多于", "高于", "低于", "提前", "逾期", "连续",
    "为期", "最长", "最短", "期", "期为", "期限为", "保修", "质保", "保存", "保留",
];

/// What makes a bound of 一 and its unit behind them.
pub(super) const BOUND_BEHIND: &[&str] = &["内", "以内", "之内", "以上", "以下", "期满"];

/// Figures that law and bookkeeping say in set words: how long records outlive the employment (劳动合同法
/// art. 50), the rolling year, months that are not full.
#[rustfmt::skip]
pub(super) const SET_PHRASES: &[&str] = &[
    "终止后不足两年", "终止满两年", "近十二个月", "不足一个月的，不计算", "不足一个月的不计算",
];

/// Verbs of marking, before 五分.
pub(super) const MARKING: &[&str] = &["扣", "减", "加", "扣除", "减去", "记", "计"];

/// 24小时客服热线: round the clock, not a time limit.
#[rustfmt::skip]
pub(super) const ROUND_THE_CLOCK: &[&str] = &[
    "热线", "客服", "营业", "值班", "值守", "在线", "不间断", "待命", "开放", "服务热线",
    "服务电话",
];

/// 第3季度, 2026年3季度: one of the four, not so many.
pub(super) const NAMES_A_QUARTER: &[char] = &['第', '年', '度'];
