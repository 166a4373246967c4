//! Words, marks and lists.

use super::{Explained, say};
use crate::regulations::checkup::finding::Severity::Info;

/// For a code that has no text.
pub(super) const DOUBT: Explained = say(
    "DOUBT",
    Info,
    ["这里可能有问题。", "", "请核对。"],
    ["Something may be wrong here.", "", "Look at it."],
);

pub(super) const TEXTS: &[Explained] = &[
    say(
        "VAGUE_TERM",
        Info,
        [
            "用语没有可以检验的标准，执行时容易争议。",
            "",
            "写明期限、数额、标准或者部门名称，例如“2个工作日内”。",
        ],
        [
            "Nothing in it can be measured, so it will be argued about.",
            "",
            "State a time, an amount, a standard or the department: “within 2 working days”.",
        ],
    ),
    say(
        "AMBIGUOUS_BOUND",
        Info,
        [
            "界限可以有两种理解。",
            "民法典第一千二百五十九条",
            "每一档分别写明是否包括本数，例如“80分以上、不满90分”。",
        ],
        [
            "The bound can be read in two ways.",
            "Civil Code art. 1259",
            "Say for each band whether the figure is included: “80 and more, less than 90”.",
        ],
    ),
    say(
        "AMBIGUOUS_DAY",
        Info,
        [
            "没有写明是工作日还是自然日。",
            "",
            "写明“工作日”或者“自然日”，或者在附则中统一规定。",
        ],
        [
            "Working days or calendar days is not said.",
            "",
            "Say which, here or once for the whole text.",
        ],
    ),
    say(
        "WRONG_CHARACTER",
        Info,
        [
            "用字不规范。",
            "立法技术规范（试行）（一）",
            "改为规范的写法：账、安装。",
        ],
        [
            "A wrong character.",
            "Technical Rules of Legislation (trial) (I)",
            "Use the standard one: 账, 安装.",
        ],
    ),
    say(
        "HALF_WIDTH_PUNCTUATION",
        Info,
        ["中文中使用了半角标点。", "", "改为全角标点。"],
        [
            "A half-width mark in Chinese text.",
            "",
            "Use the full-width mark.",
        ],
    ),
    say(
        "STRAIGHT_QUOTES",
        Info,
        ["中文中使用了直引号。", "", "改为“”。"],
        ["Straight quotation marks in Chinese text.", "", "Use “”."],
    ),
    say(
        "MISSING_FULL_STOP",
        Info,
        ["这一款的末尾没有句号。", "", "在末尾加上句号。"],
        [
            "The paragraph does not end with a full stop.",
            "",
            "Add 。 at its end.",
        ],
    ),
    say(
        "LIST_ENDINGS",
        Info,
        [
            "各项末尾的标点不一致。",
            "",
            "各项之间用分号，最后一项用句号。",
        ],
        [
            "The items of the list do not end alike.",
            "",
            "Items end with ；, the last one with 。",
        ],
    ),
    say(
        "LIST_WITHOUT_COLON",
        Info,
        [
            "列举之前的一款没有以冒号结尾。",
            "",
            "在引出列举的一款末尾用冒号。",
        ],
        [
            "The paragraph before the list does not end with a colon.",
            "",
            "End it with ：",
        ],
    ),
    say(
        "SINGLE_ITEM_LIST",
        Info,
        ["只有一项的列举。", "", "并入上一款，或者补上其他各项。"],
        [
            "A list of one item.",
            "",
            "Join it with the paragraph above, or add the others.",
        ],
    ),
];
