//! The employment contract: dismissal, deposits, service periods, probation.

use super::{Explained, say};
use crate::regulations::checkup::finding::Severity::{High, Warn};

pub(super) const TEXTS: &[Explained] = &[
    say(
        "LAST_PLACE_DISMISSAL",
        High,
        [
            "排名末位不等于不能胜任工作，据此单方解除劳动合同违法。",
            "最高人民法院指导案例18号；劳动合同法第四十条",
            "改为：经考核不能胜任工作的，先培训或者调整岗位；仍不能胜任的，依照劳动合同法第四十条办理。",
        ],
        [
            "To be last is not to be unfit; a dismissal on this ground is unlawful.",
            "Guiding Case 18 of the Supreme People's Court; Labour Contract Law art. 40",
            "Write: whoever is found unfit is trained or given another post first; if still unfit, art. 40 of the Labour Contract Law applies.",
        ],
    ),
    say(
        "FORCED_DISTRIBUTION",
        Warn,
        [
            "按比例强制评出不合格，与个人实际表现无关，不能作为处理依据。",
            "劳动合同法第四十条；指导案例18号",
            "改为按事先公布的分数标准评定，不设不合格比例。",
        ],
        [
            "A fixed share of failures says nothing about the person and cannot support a measure.",
            "Labour Contract Law art. 40; Guiding Case 18",
            "Grade by scores published beforehand, without a quota of failures.",
        ],
    ),
    say(
        "AUTO_RESIGN",
        High,
        [
            "劳动合同不会自动解除，应当由一方作出并送达意思表示；“视为自动离职”常被认定为违法解除。",
            "劳动合同法第三十九条、第五十条",
            "改为：连续旷工达到规定天数，经书面催告仍不返岗的，属于严重违反规章制度，公司征求工会意见后书面解除劳动合同。",
        ],
        [
            "An employment contract does not end by itself; one side has to say so and the other to receive it. Courts often see a wrongful dismissal here.",
            "Labour Contract Law arts. 39 and 50",
            "Write: absence of the stated days after a written call to return is a serious breach; the company hears the union and terminates in writing.",
        ],
    ),
    say(
        "EXPULSION_TERM",
        Warn,
        [
            "开除、除名是已废止的企业职工奖惩条例中的用语。",
            "劳动合同法第三十九条",
            "改为：依照劳动合同法第三十九条解除劳动合同。",
        ],
        [
            "“Expulsion” and “removal” are words of rules that were repealed in 2008.",
            "Labour Contract Law art. 39",
            "Write: terminate the employment contract under art. 39 of the Labour Contract Law.",
        ],
    ),
    say(
        "COLLECTIVE_PUNISHMENT",
        High,
        [
            "不区分本人责任，对全部人员一并处理。",
            "劳动合同法第三条、第三十九条",
            "改为：查清各人的责任，按本人过错分别处理。",
        ],
        [
            "Everybody is punished, whoever was responsible.",
            "Labour Contract Law arts. 3 and 39",
            "Establish what each person is responsible for and deal with each by his own fault.",
        ],
    ),
    say(
        "DEPOSIT",
        High,
        [
            "不得要求员工提供担保、以其他名义收取财物或者扣押证件。",
            "劳动合同法第九条、第八十四条",
            "删去；工具、工服凭领用单登记，损坏的按约定赔偿。",
        ],
        [
            "An employer may not ask for security or money under any name, nor keep papers.",
            "Labour Contract Law arts. 9 and 84",
            "Delete it. Tools and work clothes are signed for; damage is made good as agreed.",
        ],
    ),
    say(
        "SERVICE_PERIOD_PENALTY_OVER_COST",
        High,
        [
            "违约金不得超过公司提供的培训费用，也不得超过服务期尚未履行部分应分摊的费用。",
            "劳动合同法第二十二条；劳动合同法实施条例第十六条",
            "改为：违约金不超过公司实际支付并有凭证的培训费用中服务期尚未履行部分应分摊的金额。",
        ],
        [
            "The penalty may exceed neither the cost of the training nor the share of it that falls on the unserved period.",
            "Labour Contract Law art. 22; its Implementing Regulations art. 16",
            "Write: at most the share of the vouchered training cost that falls on the unserved part of the service period.",
        ],
    ),
    say(
        "SERVICE_PERIOD_NOT_SPECIAL_TRAINING",
        High,
        [
            "只有提供专项培训费用、进行专业技术培训的，才可以约定服务期；岗前、日常培训是公司的义务。",
            "劳动合同法第二十二条",
            "删去；仅对有专项费用的专业技术培训另行签订协议。",
        ],
        [
            "A service period needs special, paid-for professional training; induction and everyday training are the employer's duty.",
            "Labour Contract Law art. 22",
            "Delete it; conclude an agreement only for professional training with a special cost.",
        ],
    ),
    say(
        "PROBATION_EXTENSION",
        High,
        [
            "同一用人单位与同一劳动者只能约定一次试用期，期限有法定上限，不能延长。",
            "劳动合同法第十九条",
            "改为：试用期内不符合录用条件的，在试用期届满前依法处理；试用期不延长。",
        ],
        [
            "One employer and one employee may agree on one probation only, of limited length, and not extend it.",
            "Labour Contract Law art. 19",
            "Write: whoever does not meet the conditions is dealt with by law before probation ends; it is not extended.",
        ],
    ),
    say(
        "DISCRIMINATION",
        High,
        [
            "限制婚育，或者按性别、年龄、地域、健康区别对待，属于歧视。",
            "就业促进法第三条、第二十七条；女职工劳动保护特别规定第五条；劳动合同法第四十二条",
            "删去；录用、考核和晋升只看与岗位有关的条件。",
        ],
        [
            "Rules on marriage and birth, or by sex, age, origin or health, discriminate.",
            "Employment Promotion Law arts. 3 and 27; Special Rules on the Protection of Female Employees art. 5; Labour Contract Law art. 42",
            "Delete it; hire, assess and promote by what the post needs.",
        ],
    ),
    say(
        "UNILATERAL_CHANGE",
        Warn,
        [
            "变更岗位、地点或者报酬应当协商一致并采用书面形式。",
            "劳动合同法第三十五条",
            "改为：因经营需要且合理的，与员工协商一致后书面变更。",
        ],
        [
            "Post, place and pay are changed by agreement and in writing.",
            "Labour Contract Law art. 35",
            "Write: where the business needs it and it is reasonable, changed in writing by agreement.",
        ],
    ),
    say(
        "SOCIAL_INSURANCE_WAIVER",
        High,
        [
            "约定或者承诺不缴纳社会保险的无效，员工还可以据此解除合同并要求经济补偿。",
            "法释〔2025〕12号第十九条（2025年9月1日起施行）；社会保险法第五十八条",
            "删去；自用工之日起三十日内办理社会保险登记。",
        ],
        [
            "An agreement or promise not to pay social insurance is void; the employee may leave because of it and claim compensation.",
            "Judicial Interpretation Fa Shi [2025] No. 12 art. 19 (in force since 1 September 2025); Social Insurance Law art. 58",
            "Delete it; register within thirty days of employment.",
        ],
    ),
];
