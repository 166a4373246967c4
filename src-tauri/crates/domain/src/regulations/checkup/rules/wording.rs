//! Words without a measure.

use crate::regulations::checkup::finding::Severity;
use crate::regulations::checkup::rule::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "VAGUE_TERM",
        severity: Severity::Info,
        trigger: &[
            "尽快",
            "尽早",
            "适当",
            "酌情",
            "有关部门",
            "相关部门",
            "视情况",
            "尽可能",
            "若干",
            "适时",
            "合理时间",
            "一段时间",
            "尽量",
            "从速",
        ],
        with: &[],
        unless: &["劳动行政", "尽快，最迟", "人民政府"],
        deniable: true,
        why: "用语没有可以检验的标准，执行时容易争议。",
        basis: "",
        suggestion: "写明期限、数额、标准或者部门名称，例如“2个工作日内”。",
    },
    Rule {
        code: "AMBIGUOUS_BOUND",
        severity: Severity::Info,
        trigger: &[
            "分别为…以上",
            "分别为…以下",
            "分别是…以上",
            "分别为…以内",
            "左右",
            "上下浮动",
            "大约",
        ],
        with: &[&["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]],
        unless: &["左右手"],
        deniable: true,
        why: "界限可以有两种理解。",
        basis: "民法典第一千二百五十九条",
        suggestion: "每一档分别写明是否包括本数，例如“80分以上、不满90分”。",
    },
];
