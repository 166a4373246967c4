//! The same by another hand: written after the rules, to see how far they reach.

use super::judge;

const SENTENCES: &[(&str, &str)] = &[
    ("-", "公司不设最终解释权，员工对条款有疑问的可以提出异议。"),
    ("-", "任何人不得代替员工签署放弃社会保险的声明。"),
    ("-", "工资支付日遇法定节假日的，在节前支付。"),
    ("-", "公司不因员工申请仲裁或者提起诉讼而降低其待遇。"),
    (
        "-",
        "考核不合格不直接导致解除劳动合同，先安排培训或者调整岗位。",
    ),
    ("-", "员工离职的，已完成考核周期的奖金照常发放。"),
    ("-", "客户录音保存六个月，期满删除。"),
    ("-", "公司不得以员工签收为由认定员工放弃权利。"),
    (
        "-",
        "本制度由客服部负责解释，员工有异议的，可以向综合管理部提出。",
    ),
    ("-", "任何部门不得自行设立罚款、扣款项目。"),
    ("-", "培训费用按服务期尚未履行部分分摊返还。"),
    ("-", "招聘不得限定性别、婚育状况。"),
    ("-", "奖金以人民币支付，不得以购物卡、代金券代替。"),
    ("-", "部门负责人仅对本人未尽管理职责的行为承担责任。"),
    ("-", "向合作安装单位提供客户地址，应当取得客户单独同意。"),
    ("-", "客户要求退订的，客服人员应当在24小时内停止发送。"),
    (
        "-",
        "员工旷工的，公司书面催告后依照劳动合同法第三十九条处理。",
    ),
    ("-", "新员工领用工服无需缴纳押金。"),
    ("-", "禁止对员工罚款、扣押证件、收取保证金。"),
    ("FINE", "违反上述规定的，第一次罚款100元，第二次罚款200元。"),
    ("FINE", "对责任人处以500元以上2000元以下的经济处罚。"),
    ("FINE", "泄露客户信息的，罚没当月全部提成并罚款5000元。"),
    ("FINE", "工服不整洁者，每次缴纳20元作为部门活动经费。"),
    ("WAGE_DEDUCTION", "请假未批准擅自离岗的，扣除当日双倍工资。"),
    ("WAGE_DEDUCTION", "因服务差错被投诉的，责任人工资下浮20元。"),
    (
        "WAGE_DEDUCTION",
        "月度考核不及格的，扣发当月绩效工资的一半。",
    ),
    ("WAGE_DEDUCTION", "打碎灯具的，按售价从薪资中扣回。"),
    ("LAST_PLACE_DISMISSAL", "季度综合排名最后一名者自动淘汰。"),
    (
        "LAST_PLACE_DISMISSAL",
        "实行末位淘汰制，每年末位者解除劳动合同。",
    ),
    (
        "LAST_PLACE_DISMISSAL",
        "半年度业绩排名靠后的两名员工，公司不再续签劳动合同。",
    ),
    (
        "LEAVER_FORFEIT_ABSOLUTE",
        "员工在奖金发放日前离开公司的，奖金归公司所有。",
    ),
    (
        "LEAVER_FORFEIT_ABSOLUTE",
        "凡在年终奖发放前离职者，年终奖一律取消。",
    ),
    (
        "LEAVER_FORFEIT_ABSOLUTE",
        "辞职员工无权领取尚未发放的季度奖励。",
    ),
    (
        "AUTO_RESIGN",
        "员工三日未到岗且未请假，公司视其为主动离职。",
    ),
    ("AUTO_RESIGN", "逾期未返岗者按自离处理，不予结算工资。"),
    ("AUTO_RESIGN", "擅自离岗两天即自动解除劳动关系。"),
    (
        "NO_PUBLICITY",
        "本制度自总经理签字之日起施行，不再另行通知。",
    ),
    ("NO_PUBLICITY", "公司规章制度修订后直接执行，不必公示。"),
    (
        "SERVICE_PERIOD_PENALTY_OVER_COST",
        "员工在培训后两年内辞职的，需支付三倍培训费作为违约金。",
    ),
    (
        "SERVICE_PERIOD_PENALTY_OVER_COST",
        "服务期内离职的，一律赔偿培训费的200%。",
    ),
    (
        "SERVICE_PERIOD_PENALTY_OVER_COST",
        "无论已服务多长时间，提前离职均应赔偿全部培训费用。",
    ),
    (
        "SERVICE_PERIOD_NOT_SPECIAL_TRAINING",
        "新员工岗前培训结束后签订三年服务期协议。",
    ),
    (
        "SERVICE_PERIOD_NOT_SPECIAL_TRAINING",
        "参加公司安全教育的员工，两年内不得离职。",
    ),
    (
        "PAYDAY_POSTPONE",
        "如发薪日为法定节假日，则工资延后至节后首个工作日支付。",
    ),
    ("PAYDAY_POSTPONE", "奖金发放日恰逢周末的，顺延发放。"),
    (
        "REMEDY_BAN",
        "员工不得就工资问题向人社部门举报或者申请仲裁。",
    ),
    ("REMEDY_BAN", "凡向劳动监察大队投诉公司的，一律辞退。"),
    (
        "REMEDY_BAN",
        "发生劳动争议，严禁员工到法院起诉，须由公司内部协调。",
    ),
    ("DISCRIMINATION", "入职两年内女职工不准生育。"),
    ("DISCRIMINATION", "招聘导购限女性，25岁以下优先。"),
    ("DISCRIMINATION", "员工怀孕后应当主动辞职。"),
    ("NON_CASH_WAGE", "公司可用购物券折抵员工工资。"),
    ("NON_CASH_WAGE", "季度奖以等值灯具商品的形式发放。"),
    ("PIPL_NO_NOTICE", "客服电话全程录音，不向客户作任何提示。"),
    ("PIPL_NO_NOTICE", "办公区监控不告知员工。"),
    ("PIPL_RETENTION_UNLIMITED", "客户个人信息由公司永久留存。"),
    ("PIPL_RETENTION_UNLIMITED", "离职员工资料无限期保留。"),
    (
        "PIPL_SHARE_NO_CONSENT",
        "公司可以将客户手机号提供给第三方用于推广。",
    ),
    (
        "PIPL_SHARE_NO_CONSENT",
        "向装修公司出售业主名单的收入归部门所有。",
    ),
    (
        "PIPL_SENSITIVE_MINIMUM",
        "客户办理保修时必须提供身份证号和银行卡号。",
    ),
    (
        "MARKETING_AFTER_REFUSAL",
        "客户表示反感后，客服仍应每周发送促销短信。",
    ),
    (
        "MARKETING_AFTER_REFUSAL",
        "客户已退订的，换用其他号码继续推送广告。",
    ),
    (
        "SOCIAL_INSURANCE_WAIVER",
        "经员工书面同意，公司可以不为其缴纳社会保险，另发社保补贴。",
    ),
    (
        "SOCIAL_INSURANCE_WAIVER",
        "员工自愿放弃参加社保的，应签订承诺书。",
    ),
    ("SIGN_AS_CONSENT", "员工签字即视为认可本制度所有规定。"),
    ("SIGN_AS_CONSENT", "参加制度培训的员工，均视为同意本制度。"),
    (
        "JOINT_LIABILITY_UNLIMITED",
        "下属发生差错的，主管负同等责任并扣发奖金。",
    ),
    (
        "JOINT_LIABILITY_UNLIMITED",
        "店内商品丢失的，当班全体员工共同赔偿。",
    ),
    (
        "COLLECTIVE_PUNISHMENT",
        "出现重大投诉，全部门取消当季奖金。",
    ),
    (
        "COLLECTIVE_PUNISHMENT",
        "小组内有一人旷工，全体组员均扣发奖金。",
    ),
    ("BONUS_NOT_WAGE", "季度奖不属于工资范围。"),
    (
        "BONUS_NOT_WAGE",
        "提成不计入工资总额，不作为缴纳社保的基数。",
    ),
    ("EXPULSION_TERM", "伪造工单的，公司予以开除。"),
    ("DEPOSIT", "导购上岗需交500元货品保证金，离职时退还。"),
    ("DEPOSIT", "公司扣留新入职员工的毕业证书原件。"),
    (
        "PROBATION_EXTENSION",
        "试用期考核未通过的，试用期再延长两个月。",
    ),
    (
        "UNILATERAL_CHANGE",
        "公司可根据需要单方变更员工的工作地点和工资标准。",
    ),
    (
        "UNILATERAL_CHANGE",
        "员工须服从公司的一切调岗安排，不得提出异议。",
    ),
    ("WAIVER_OF_RIGHTS", "员工承诺放弃加班费的请求权。"),
    (
        "WAIVER_OF_RIGHTS",
        "员工主动离职的，不得向公司主张经济补偿。",
    ),
    ("WAIVER_OF_RIGHTS", "员工自愿加班的，不计算加班工资。"),
    ("FINAL_INTERPRETATION", "公司保留对本制度的最终解释权。"),
    (
        "FORCED_DISTRIBUTION",
        "每次考核必须有5%的员工被评为不合格。",
    ),
    (
        "FORCED_DISTRIBUTION",
        "考核等级按比例划分：A级20%，B级70%，D级10%，不得突破。",
    ),
    ("VAGUE_TERM", "对表现优秀的员工给予适当奖励。"),
    ("VAGUE_TERM", "遇到特殊情况，由相关部门酌情处理。"),
    (
        "WEIGHT_SUM_NOT_100",
        "考核由业绩（占50%）、服务（占30%）、出勤（占10%）三部分组成。",
    ),
    (
        "WEIGHT_SUM_NOT_100",
        "权重分配为：工单质量35%，客户满意度35%，培训20%。",
    ),
    ("OVERLAPPING_BANDS", "80分以下为不合格，80分以上为合格。"),
    (
        "DANGLING_REF",
        "第一条 本制度适用于客服部。\n第二条 违反本制度第十五条的，按规定处理。",
    ),
    ("DANGLING_REF", "第一条 依照前款规定办理。"),
    (
        "TWO_EFFECTIVE_DATES",
        "本制度自发布之日起生效，自2026年7月1日起施行。",
    ),
    ("AMBIGUOUS_DAY", "公司收到退货后15天内退款。"),
    ("AMBIGUOUS_BOUND", "每月回访量在100次至150次之间的，得5分。"),
];

#[test]
fn sentences_that_no_rule_was_written_for_are_judged_as_well() {
    let wrong: Vec<String> = SENTENCES
        .iter()
        .filter_map(|(code, text)| judge(code, text))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
