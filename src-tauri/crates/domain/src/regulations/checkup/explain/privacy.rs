//! Personal information of customers and staff.

use super::{Explained, say};
use crate::regulations::checkup::finding::Severity::{High, Warn};

pub(super) const TEXTS: &[Explained] = &[
    say(
        "PIPL_NO_NOTICE",
        High,
        [
            "处理个人信息之前应当告知目的、方式、种类和保存期限。",
            "个人信息保护法第十七条",
            "改为：通话开始时告知录音及其用途，录音保存期限届满即删除。",
        ],
        [
            "Whoever collects personal information first says why, how, what and for how long.",
            "Personal Information Protection Law art. 17",
            "Write: at the beginning of a call the recording and its purpose are announced; it is deleted when its period ends.",
        ],
    ),
    say(
        "PIPL_RETENTION_UNLIMITED",
        Warn,
        [
            "个人信息的保存期限应当为实现目的所必要的最短时间。",
            "个人信息保护法第十九条",
            "改为：写明每类资料的保存期限，届满删除或者匿名化。",
        ],
        [
            "Personal information is kept no longer than its purpose needs.",
            "Personal Information Protection Law art. 19",
            "State a period for each kind of data; delete or anonymise when it ends.",
        ],
    ),
    say(
        "PIPL_SHARE_NO_CONSENT",
        High,
        [
            "向他人提供个人信息应当告知并取得单独同意。",
            "个人信息保护法第二十三条；消费者权益保护法第二十九条",
            "改为：告知接收方、目的和种类，并取得本人单独同意后方可提供。",
        ],
        [
            "To hand on personal information needs notice and separate consent.",
            "Personal Information Protection Law art. 23; Consumer Protection Law art. 29",
            "Write: only after telling the person the receiver, purpose and kind, and with separate consent.",
        ],
    ),
    say(
        "PIPL_SENSITIVE_MINIMUM",
        Warn,
        [
            "敏感个人信息须有特定目的和充分必要性，并取得单独同意。",
            "个人信息保护法第六条、第二十八条、第二十九条",
            "删去该项；确有必要的写明用途、期限并取得单独同意。",
        ],
        [
            "Sensitive personal information needs a specific purpose, real necessity and separate consent.",
            "Personal Information Protection Law arts. 6, 28 and 29",
            "Leave it out; where it is needed, state purpose and period and obtain separate consent.",
        ],
    ),
    say(
        "MARKETING_AFTER_REFUSAL",
        High,
        [
            "消费者拒绝后不得再向其发送商业信息。",
            "消费者权益保护法第二十九条；个人信息保护法第四十四条",
            "改为：客户拒绝的，立即登记免打扰，不再发送。",
        ],
        [
            "After a refusal no commercial message may be sent.",
            "Consumer Protection Law art. 29; Personal Information Protection Law art. 44",
            "Write: a refusal is put on the do-not-disturb list at once, and nothing more is sent.",
        ],
    ),
];
