//! Numbers, references, sums, days of effect, and articles that are missing.

use super::{Explained, say};
use crate::regulations::checkup::finding::Severity::{High, Info, Warn};

pub(super) const TEXTS: &[Explained] = &[
    say(
        "NUMBERING_GAP",
        Warn,
        [
            "条文序号不连续。",
            "立法法第六十五条",
            "补上缺少的条文，或者重新编号。",
        ],
        [
            "The numbers of the articles do not follow each other.",
            "Legislation Law art. 65",
            "Add the missing article, or number anew.",
        ],
    ),
    say(
        "EMPTY_CHAPTER",
        Warn,
        ["章、节下面没有条文。", "", "补上条文，或者删去这个标题。"],
        [
            "A chapter or section without an article.",
            "",
            "Write its articles, or delete the heading.",
        ],
    ),
    say(
        "DANGLING_REF",
        High,
        [
            "引用的条、款、项或者附件不存在。",
            "",
            "改为实际存在的条、款、项，或者删去引用。",
        ],
        [
            "It refers to an article, paragraph, item or annex that is not there.",
            "",
            "Refer to one that exists, or delete the reference.",
        ],
    ),
    say(
        "WEIGHT_SUM_NOT_100",
        High,
        [
            "各项权重之和不等于100。",
            "",
            "调整各项权重，使合计为100%。",
        ],
        [
            "The weights do not add up to 100.",
            "",
            "Adjust them so that they do.",
        ],
    ),
    say(
        "OVERLAPPING_BANDS",
        High,
        [
            "同一个数同时落在两档之内。",
            "民法典第一千二百五十九条",
            "写明是否包括本数，例如“80分以上、不满90分”。",
        ],
        [
            "One figure falls into two bands.",
            "Civil Code art. 1259",
            "Say which band includes the figure: “80 and more, less than 90”.",
        ],
    ),
    say(
        "TWO_EFFECTIVE_DATES",
        Warn,
        ["写了两个施行日期。", "", "只保留一个施行日期，写明年月日。"],
        [
            "There are two days of effect.",
            "",
            "Keep one, with year, month and day.",
        ],
    ),
    say(
        "NO_REPEAL_CLAUSE",
        Info,
        [
            "没有写明旧制度是否废止，新旧规定可能同时被援引。",
            "",
            "在施行日期之后写明：原某某制度同时废止。",
        ],
        [
            "Nothing is said about the rules before; both may be relied on.",
            "",
            "After the day of effect, say which rules are repealed.",
        ],
    ),
    say(
        "MISSING_PURPOSE",
        Info,
        [
            "没有说明制定目的和依据的条文。",
            "",
            "在第一条写明目的和依据。",
        ],
        [
            "No article says what the rules are for and on what they rest.",
            "",
            "Say so in the first article.",
        ],
    ),
    say(
        "MISSING_SCOPE",
        Info,
        ["没有写明适用范围。", "", "写明适用的部门、岗位和人员。"],
        [
            "Nothing says to whom the rules apply.",
            "",
            "Name departments, posts and people.",
        ],
    ),
    say(
        "MISSING_INTERPRETATION",
        Info,
        [
            "没有写明由谁负责说明和修订。",
            "劳动合同法第四条",
            "写明由哪个部门负责说明，按什么程序修订。",
        ],
        [
            "Nothing says who explains the rules and how they are changed.",
            "Labour Contract Law art. 4",
            "Name the department and the procedure.",
        ],
    ),
    say(
        "MISSING_EFFECT",
        Warn,
        [
            "没有写明施行日期。",
            "",
            "在最后一条写明：本制度自某年某月某日起施行。",
        ],
        [
            "The day of effect is missing.",
            "",
            "Say in the last article from which day the rules apply.",
        ],
    ),
    say(
        "UNUSED_TERM",
        Info,
        [
            "定义了的用语在别处没有用到。",
            "立法技术规范（试行）（一）",
            "删去定义，或者在条文中统一使用这个用语。",
        ],
        [
            "A term is defined and never used.",
            "Technical Rules of Legislation (trial) (I)",
            "Delete the definition, or use the term throughout.",
        ],
    ),
    say(
        "UNDEFINED_TERM",
        Info,
        [
            "决定处理结果的用语没有定义。",
            "",
            "在总则中写明它是指什么，最好列出情形。",
        ],
        [
            "A term that decides about consequences is not defined.",
            "",
            "Say what it means, best with a list of cases.",
        ],
    ),
    say(
        "UNBOUND_NUMBER",
        Warn,
        [
            "条文里直接写了数字，没有绑定参数：以后改动时正文、附件和计算会不一致。",
            "",
            "把这个数字改为参数；没有绑定的数字不能发布。",
        ],
        [
            "A figure is typed where a parameter belongs: text, annexes and computation will part ways.",
            "",
            "Make it a parameter; a typed figure blocks the issue.",
        ],
    ),
    say(
        "POSSIBLE_PARAMETER",
        Warn,
        [
            "这里的数字可能需要随管理要求调整，但没有绑定参数。",
            "",
            "改为参数；如果数字来自法律规定或者固定说法，写明理由后保留。",
        ],
        [
            "This figure may have to change with the rules, and no parameter holds it.",
            "",
            "Make it a parameter; if the law or a set phrase says it, keep it and give the reason.",
        ],
    ),
];
