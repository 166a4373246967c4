//! Adoption, publicity and the rights of staff.

use super::{Explained, say};
use crate::regulations::checkup::finding::Severity::{High, Info, Warn};

pub(super) const TEXTS: &[Explained] = &[
    say(
        "NO_PUBLICITY",
        High,
        [
            "规章制度没有公示或者告知员工的，不能作为管理和裁判的依据。",
            "劳动合同法第四条；法释〔2020〕26号第五十条",
            "改为：经民主程序通过，向全体员工公示并签收后，自某年某月某日起施行。",
        ],
        [
            "A rule that was neither published nor told to the staff cannot be relied on.",
            "Labour Contract Law art. 4; Judicial Interpretation Fa Shi [2020] No. 26 art. 50",
            "Write: adopted by the democratic procedure, published to all staff and signed for, in force from a stated day.",
        ],
    ),
    say(
        "FINAL_INTERPRETATION",
        Warn,
        [
            "有歧义时不能由公司单方决定含义。",
            "劳动合同法第四条",
            "改为：本制度由某部门负责说明；员工有异议的，可以提出并协商修改。",
        ],
        [
            "Where the words are open, the company alone does not decide what they mean.",
            "Labour Contract Law art. 4",
            "Write: a named department explains the rules; staff may object, and changes are consulted.",
        ],
    ),
    say(
        "SIGN_AS_CONSENT",
        Info,
        [
            "签收或者沉默只证明知悉，不等于同意全部条款。",
            "劳动合同法第四条",
            "改为：签收仅确认已收到、阅读并理解本制度，不影响法定权利。",
        ],
        [
            "A signature or silence shows that somebody knows the rules, not that he agrees to all of them.",
            "Labour Contract Law art. 4",
            "Write: the signature confirms receipt and understanding only; statutory rights are not affected.",
        ],
    ),
    say(
        "WAIVER_OF_RIGHTS",
        High,
        [
            "预先放弃法定权利，或者免除公司法定责任的约定无效。",
            "劳动合同法第二十六条",
            "删去。",
        ],
        [
            "To give up statutory rights beforehand, or to free the company of its duties, is void.",
            "Labour Contract Law art. 26",
            "Delete it.",
        ],
    ),
    say(
        "REMEDY_BAN",
        High,
        [
            "员工向劳动行政部门投诉举报、申请仲裁和起诉是法定权利，不能禁止，也不能因此处理员工。",
            "劳动法第七十七条；劳动争议调解仲裁法第五条；劳动合同法第七十七条",
            "改为：鼓励先在内部沟通；不影响员工依法投诉、申请仲裁和起诉。",
        ],
        [
            "To complain to the authority, to apply for arbitration and to sue are statutory rights; they can be neither banned nor punished.",
            "Labour Law art. 77; Labour Dispute Mediation and Arbitration Law art. 5; Labour Contract Law art. 77",
            "Write: talk inside is encouraged first; the right to complain, to arbitration and to the courts is not affected.",
        ],
    ),
];
