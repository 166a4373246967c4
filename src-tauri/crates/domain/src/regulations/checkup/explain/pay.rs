//! Pay: fines, deductions, leavers, payday.

use super::{Explained, say};
use crate::regulations::checkup::finding::Severity::{High, Warn};

pub(super) const TEXTS: &[Explained] = &[
    say(
        "FINE",
        High,
        [
            "用人单位没有罚款权，罚款条款无效，并可能被责令改正。",
            "企业职工奖惩条例已于2008年1月15日废止；劳动合同法第八十条",
            "改为考核减分（只影响浮动奖金的计算）、书面警告或者培训；造成损失的按劳动合同约定赔偿。",
        ],
        [
            "An employer has no power to fine. The clause is void, and the authority may order it to be corrected.",
            "The rules on rewards and penalties for staff were repealed on 15 January 2008; Labour Contract Law art. 80",
            "Take points in the assessment instead (they only move the variable bonus), warn in writing, or train. Losses are made good as the employment contract says.",
        ],
    ),
    say(
        "WAGE_DEDUCTION",
        High,
        [
            "工资只能依法扣除；以扣工资作为处罚没有依据。",
            "工资支付暂行规定第十五条、第十六条",
            "改为考核减分；因员工本人原因造成损失的，按劳动合同约定赔偿，每月扣除不超过当月工资的20%，剩余部分不低于当地最低工资标准。",
        ],
        [
            "Wages may be reduced only where the law says so; a deduction as a penalty has no basis.",
            "Interim Provisions on Payment of Wages arts. 15 and 16",
            "Take points in the assessment. Where an employee caused a loss: compensation as agreed in the contract, at most 20 % of the month's wage, and not less than the local minimum wage left.",
        ],
    ),
    say(
        "DEDUCTION_CAP_MISSING",
        Warn,
        [
            "从工资中扣赔偿而没有写明上限。",
            "工资支付暂行规定第十六条",
            "补上：每月扣除不超过当月工资的20%，剩余部分不低于当地最低工资标准。",
        ],
        [
            "Compensation is taken from wages without a limit.",
            "Interim Provisions on Payment of Wages art. 16",
            "Add: at most 20 % of the month's wage, and not less than the local minimum wage left.",
        ],
    ),
    say(
        "LEAVER_FORFEIT_ABSOLUTE",
        High,
        [
            "离职前已完成工作且符合考核要求的，一律不发奖金的条款不能当然排除员工的请求权。",
            "最高人民法院指导案例183号",
            "改为：离职前工作满足考核要求的，按实际在岗天数折算发放；仅对列明的严重违纪情形取消。",
        ],
        [
            "Whoever did the work and met the targets may claim the bonus in spite of such a clause.",
            "Guiding Case 183 of the Supreme People's Court",
            "Pay the share of the days worked if the assessment was met; forfeit only for named serious faults.",
        ],
    ),
    say(
        "NON_CASH_WAGE",
        High,
        [
            "工资（包括奖金）应当以法定货币支付。",
            "工资支付暂行规定第五条；劳动法第五十条",
            "改为：以人民币通过银行转账支付。",
        ],
        [
            "Wages, the bonus among them, are paid in legal tender.",
            "Interim Provisions on Payment of Wages art. 5; Labour Law art. 50",
            "Pay in renminbi by bank transfer.",
        ],
    ),
    say(
        "PAYDAY_POSTPONE",
        High,
        [
            "工资应当按约定日期支付；遇节假日或者休息日的，应当提前支付，不能推后。",
            "工资支付暂行规定第七条；劳动法第五十条",
            "改为：遇节假日或者休息日的，提前在最近的工作日支付。",
        ],
        [
            "Wages are due on the agreed day; if it is a holiday they are paid before it, not after.",
            "Interim Provisions on Payment of Wages art. 7; Labour Law art. 50",
            "Write: if payday is a holiday or a day of rest, payment is made on the working day before.",
        ],
    ),
    say(
        "BONUS_NOT_WAGE",
        Warn,
        [
            "奖金是工资总额的组成部分，写明“不属于工资”并不改变这一点。",
            "关于工资总额组成的规定第四条、第七条",
            "删去；可以写明奖金不属于固定工资，随考核结果浮动，依法计入工资总额。",
        ],
        [
            "A bonus is part of total wages; saying that it is not does not change this.",
            "Provisions on the Composition of Total Wages arts. 4 and 7",
            "Delete it. You may say that the bonus is no fixed wage, varies with the assessment, and counts towards total wages by law.",
        ],
    ),
    say(
        "JOINT_LIABILITY_UNLIMITED",
        High,
        [
            "没有本人过错而为他人的行为承担责任，并且没有上限。",
            "劳动合同法第三条；工资支付暂行规定第十六条",
            "改为：未履行列明的管理职责的，按本人的过错在考核中减分，并写明上限。",
        ],
        [
            "Somebody answers for what others did, without a fault of his own and without a limit.",
            "Labour Contract Law art. 3; Interim Provisions on Payment of Wages art. 16",
            "Tie it to duties of supervision that are named and were neglected, reduce points only, and set a limit.",
        ],
    ),
];
