//! When two names are the same name: blanks, punctuation, width and case say nothing, and 有限公司 says
//! little.

use super::text::half_width;

/// What remains of a name when spelling is forgotten; equal keys are equal names.
#[must_use]
pub fn name_key(name: &str) -> String {
    name.chars()
        .map(half_width)
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Endings that say what a firm is, not which; the longest first.
const ENDINGS: &[&str] = &[
    "股份有限公司",
    "有限责任公司",
    "集团有限公司",
    "实业有限公司",
    "贸易有限公司",
    "科技有限公司",
    "有限公司",
    "有限合伙",
    "总公司",
    "分公司",
    "集团",
    "公司",
    "经营部",
    "个体工商户",
    "商行",
    "coltd",
    "limited",
    "ltd",
    "inc",
    "llc",
    "gmbh",
];

/// The distinctive part: 乐清华瑞恒食品 of 乐清华瑞恒食品有限公司. Equal cores may be one firm.
#[must_use]
pub fn core_key(name: &str) -> String {
    let key = name_key(name);
    let mut core = key.as_str();
    while let Some(shorter) = ENDINGS
        .iter()
        .find_map(|ending| core.strip_suffix(ending))
        .filter(|shorter| shorter.chars().count() >= 2)
    {
        core = shorter;
    }
    core.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_blanks_and_brackets_do_not_make_another_name() {
        assert_eq!(
            name_key("乐清华瑞恒食品（有限公司）"),
            name_key("乐清华瑞恒食品有限公司 ")
        );
        assert_eq!(name_key("ＢＸ Video"), "bxvideo");
        assert_ne!(name_key("华瑞恒"), name_key("华瑞衡"));
    }

    #[test]
    fn the_core_forgets_what_kind_of_firm_it_is() {
        assert_eq!(core_key("明烛灯饰有限责任公司"), "明烛灯饰");
        assert_eq!(core_key("明烛灯饰"), "明烛灯饰");
        assert_eq!(core_key("公司"), "公司");
        assert_eq!(core_key("Bright Light Co., Ltd."), "brightlight");
    }
}
