//! Sentences as firms write them, and as they may be written: `-` expects nothing at all.

use super::judge;

const SENTENCES: &[(&str, &str)] = &[
    // What is forbidden, denied or lawful.
    ("-", "公司不得罚款。"),
    ("-", "任何部门不得以任何名义对员工罚款。"),
    ("-", "公司不采用罚款的方式处理员工违纪。"),
    ("-", "公司不得以任何理由，对员工处以罚款。"),
    ("-", "罚款的规定一律无效。"),
    ("-", "禁止收取押金。"),
    ("-", "公司不向员工收取押金、保证金，也不扣押身份证件。"),
    ("-", "排名末位不作为解除劳动合同的理由。"),
    ("-", "不实行末位淘汰。"),
    ("-", "考核等级不实行强制分布。"),
    ("-", "公司不得因员工向劳动行政部门投诉而打击报复。"),
    ("-", "任何人不得阻挠员工申请劳动仲裁。"),
    ("-", "员工有权向劳动行政部门投诉，也可以申请仲裁。"),
    ("-", "试用期不得延长。"),
    ("-", "带教期不是试用期，不得因此延长试用期。"),
    ("-", "发薪日遇节假日的，提前至最近的工作日支付。"),
    ("-", "客户拒绝接收短信的，不得继续发送。"),
    ("-", "客户拒绝后，应当立即停止发送商业信息。"),
    ("-", "放弃社会保险的承诺无效。"),
    ("-", "公司不得要求员工放弃社会保险。"),
    ("-", "离职员工的季度奖金按实际在岗天数折算发放。"),
    ("-", "90分以上为A，80分以上不满90分为B。"),
    ("-", "各项权重：满意度50%、及时率30%、回访率20%。"),
    ("-", "客户信息未经客户单独同意，不得提供给第三方。"),
    ("-", "奖金不属于固定工资，依法计入工资总额。"),
    ("-", "连续旷工的，不视为自动离职，由公司书面催告返岗。"),
    ("-", "公司对制度不享有最终解释权。"),
    ("-", "签收仅表示收到并知悉本制度，不视为同意全部条款。"),
    ("-", "通话开始时应当告知客户本次通话将被录音。"),
    ("-", "未告知客户的，不得录音。"),
    ("-", "客户资料不得永久保存。"),
    (
        "-",
        "工资以人民币通过银行转账支付，不以实物或者代金券形式发放。",
    ),
    ("-", "公司不得因员工怀孕、生育降低其工资。"),
    ("-", "调整岗位应当与员工协商一致，并书面变更劳动合同。"),
    ("-", "部门经理未履行巡查职责的，按本人过错减分，不超过5分。"),
    ("-", "公司与员工不得约定由员工为他人的过失承担连带责任。"),
    ("-", "查清各人的责任后，按本人过错分别处理。"),
    ("-", "岗前培训不约定服务期。"),
    ("-", "违约金不超过服务期尚未履行部分应分摊的培训费用。"),
    ("-", "考核扣5分，绩效工资按得分计算。"),
    (
        "-",
        "本制度经公示后，自2026年3月1日起施行，原客户服务办法同时废止。",
    ),
    (
        "-",
        "员工因本人原因造成损失的，每月扣除不超过当月工资的百分之二十，剩余部分不低于最低工资标准。",
    ),
    ("-", "工会提出意见的，公司应当书面答复。"),
    ("-", "因严重违反规章制度被解除劳动合同的，不发放当季奖金。"),
    // Fines.
    ("FINE", "迟到一次罚50元。"),
    ("FINE", "违反本条的员工，每次罚款100元。"),
    ("FINE", "员工不得迟到，违者罚款100元。"),
    ("FINE", "上班玩手机的，处以经济处罚200元。"),
    ("FINE", "迟到者乐捐20元作为部门活动经费。"),
    ("FINE", "每丢失一份工单，负激励50元。"),
    ("FINE", "私下接单的，按订单金额的三倍处罚。"),
    ("FINE", "服务态度恶劣的，处罚责任人三百元。"),
    ("FINE", "不能按时完成者罚款50元。"),
    // Wages.
    ("WAGE_DEDUCTION", "迟到三次的，从工资中扣除100元。"),
    ("WAGE_DEDUCTION", "旷工一天扣三天工资。"),
    ("WAGE_DEDUCTION", "未完成回访任务的，当月工资按80%发放。"),
    ("WAGE_DEDUCTION", "工单录入错误，每单扣10元。"),
    ("WAGE_DEDUCTION", "被客户投诉的，停发当月工资。"),
    ("WAGE_DEDUCTION", "态度恶劣的，克扣其半个月薪水。"),
    (
        "DEDUCTION_CAP_MISSING",
        "损坏样品的，照价赔偿，从当月工资中一次性扣除。",
    ),
    (
        "DEDUCTION_CAP_MISSING",
        "给公司造成损失的，在工资中逐月抵扣直至赔偿完毕。",
    ),
    (
        "LEAVER_FORFEIT_ABSOLUTE",
        "员工辞职的，当年年终奖不再发放。",
    ),
    (
        "LEAVER_FORFEIT_ABSOLUTE",
        "季度中途离职的，取消当季全部奖金。",
    ),
    ("LEAVER_FORFEIT_ABSOLUTE", "奖金发放时在职的员工方可领取。"),
    (
        "LEAVER_FORFEIT_ABSOLUTE",
        "提出辞职申请后，视为放弃尚未发放的提成。",
    ),
    ("NON_CASH_WAGE", "季度奖金可以用公司灯具产品抵付。"),
    ("NON_CASH_WAGE", "提成的一半以购物卡发放。"),
    ("NON_CASH_WAGE", "当月工资折成库存商品发给员工。"),
    (
        "PAYDAY_POSTPONE",
        "工资发放日遇休息日的，推迟到上班后发放。",
    ),
    ("PAYDAY_POSTPONE", "每月15日发工资，逢周末延至下周一。"),
    ("PAYDAY_POSTPONE", "资金紧张时，公司可以延期发放工资。"),
    ("BONUS_NOT_WAGE", "季度奖金属于公司福利，不构成劳动报酬。"),
    ("BONUS_NOT_WAGE", "奖金不纳入经济补偿基数，不视为工资。"),
    (
        "JOINT_LIABILITY_UNLIMITED",
        "员工违规的，其主管承担连带责任。",
    ),
    ("JOINT_LIABILITY_UNLIMITED", "组员出错，组长同罚。"),
    (
        "JOINT_LIABILITY_UNLIMITED",
        "介绍人对新员工造成的全部损失承担赔偿责任。",
    ),
    // The contract.
    ("LAST_PLACE_DISMISSAL", "年度考核末位淘汰，公司予以解聘。"),
    (
        "LAST_PLACE_DISMISSAL",
        "连续两个季度排名垫底的，公司有权解除劳动合同。",
    ),
    ("LAST_PLACE_DISMISSAL", "每年淘汰绩效排名后5%的员工。"),
    ("LAST_PLACE_DISMISSAL", "考核最差的5%员工淘汰。"),
    ("FINE", "迟到者缴纳违约金100元。"),
    ("WAIVER_OF_RIGHTS", "加班费已包含在月薪内，不另支付。"),
    ("-", "加班工资依法另行支付，不包含在月薪内。"),
    ("-", "违反服务期约定的，违约金不超过尚未分摊的培训费用。"),
    ("LAST_PLACE_DISMISSAL", "业绩倒数第一的客服自动离职。"),
    ("FORCED_DISTRIBUTION", "各部门D级人员不得少于10%。"),
    (
        "FORCED_DISTRIBUTION",
        "考核结果实行强制分布，优秀20%、合格70%、不合格10%。",
    ),
    ("FORCED_DISTRIBUTION", "每个小组必须评出一名不合格员工。"),
    ("AUTO_RESIGN", "旷工五天的，视为自动辞职。"),
    ("AUTO_RESIGN", "连续三天不到岗，按自动离职处理。"),
    ("AUTO_RESIGN", "请假逾期不归的，劳动合同自动解除。"),
    ("AUTO_RESIGN", "不服从调动三日以上的，视同本人主动辞职。"),
    ("EXPULSION_TERM", "盗窃公司财物的，予以除名。"),
    (
        "COLLECTIVE_PUNISHMENT",
        "发生重大投诉的，客服部相关人员一律免职。",
    ),
    ("COLLECTIVE_PUNISHMENT", "一人违纪，全组取消奖金。"),
    (
        "COLLECTIVE_PUNISHMENT",
        "发生安全事故的，部门全体人员一律降薪。",
    ),
    ("DEPOSIT", "新员工入职时缴纳工服押金300元。"),
    ("DEPOSIT", "入职后身份证原件交由公司保管。"),
    ("DEPOSIT", "员工上岗前须交纳风险保证金1000元。"),
    ("DEPOSIT", "新员工第一个月工资暂扣，作为押金。"),
    (
        "SERVICE_PERIOD_PENALTY_OVER_COST",
        "服务期未满离职的，应双倍返还培训费。",
    ),
    (
        "SERVICE_PERIOD_PENALTY_OVER_COST",
        "培训后不论服务多久，离职时均须全额退还培训费用。",
    ),
    (
        "SERVICE_PERIOD_NOT_SPECIAL_TRAINING",
        "新员工参加入职培训后，应当至少服务满一年。",
    ),
    (
        "SERVICE_PERIOD_NOT_SPECIAL_TRAINING",
        "凡参加公司内部培训的，约定服务期两年。",
    ),
    ("PROBATION_EXTENSION", "考核不合格的，公司可以延长试用期。"),
    (
        "PROBATION_EXTENSION",
        "试用期表现不佳的，转正时间顺延三个月。",
    ),
    ("PROBATION_EXTENSION", "员工调岗后须重新约定试用期。"),
    ("DISCRIMINATION", "女员工入职三年内不得怀孕。"),
    ("DISCRIMINATION", "客服岗位仅限女性，已婚已育者优先。"),
    ("DISCRIMINATION", "员工结婚生育须提前向公司申请批准。"),
    ("DISCRIMINATION", "员工怀孕的，公司可以调岗降薪。"),
    ("DISCRIMINATION", "不录用乙肝病毒携带者。"),
    ("UNILATERAL_CHANGE", "公司有权随时调整员工的岗位和薪酬。"),
    ("UNILATERAL_CHANGE", "员工必须无条件服从公司的岗位调动。"),
    (
        "UNILATERAL_CHANGE",
        "公司可随时修改本制度，无需征求员工意见。",
    ),
    (
        "UNILATERAL_CHANGE",
        "公司调整员工岗位和工资，无需征得员工同意。",
    ),
    (
        "SOCIAL_INSURANCE_WAIVER",
        "员工可签署声明，自愿不缴纳社保。",
    ),
    ("SOCIAL_INSURANCE_WAIVER", "试用期内公司不缴纳社会保险。"),
    (
        "SOCIAL_INSURANCE_WAIVER",
        "社会保险费用折成现金随工资发放。",
    ),
    ("SOCIAL_INSURANCE_WAIVER", "员工转正后方可参加社会保险。"),
    // Adoption and rights.
    ("NO_PUBLICITY", "本办法自下发之日起执行。"),
    (
        "NO_PUBLICITY",
        "本制度经总经理批准后立即生效，无需告知员工。",
    ),
    ("NO_PUBLICITY", "本规定仅由管理层掌握，不向员工公开。"),
    ("FINAL_INTERPRETATION", "本制度最终解释权归公司所有。"),
    (
        "FINAL_INTERPRETATION",
        "对条款理解有分歧时，以公司的解释为准。",
    ),
    (
        "SIGN_AS_CONSENT",
        "员工在三日内未提出异议的，视为接受本制度。",
    ),
    ("SIGN_AS_CONSENT", "在制度上签字即代表认可全部内容。"),
    ("WAIVER_OF_RIGHTS", "员工离职时自愿放弃一切经济补偿。"),
    ("WAIVER_OF_RIGHTS", "加班属于自愿行为，公司不支付加班费。"),
    ("WAIVER_OF_RIGHTS", "员工工伤责任自负，公司概不负责。"),
    ("REMEDY_BAN", "员工禁止向劳动监察部门举报公司。"),
    (
        "REMEDY_BAN",
        "发生争议只能在公司内部解决，不得申请劳动仲裁。",
    ),
    (
        "REMEDY_BAN",
        "员工不得有下列行为：\n（一）向劳动监察部门投诉；\n（二）到法院起诉。",
    ),
    // Personal information.
    ("PIPL_SHARE_NO_CONSENT", "客户信息可以提供给合作的经销商。"),
    (
        "PIPL_SHARE_NO_CONSENT",
        "无需客户同意，可将客户联系方式提供给装修公司。",
    ),
    (
        "PIPL_SHARE_NO_CONSENT",
        "门店之间及与合作伙伴共享会员名单。",
    ),
    ("PIPL_NO_NOTICE", "所有通话自动录音，无需告知客户。"),
    ("PIPL_NO_NOTICE", "在员工不知情的情况下安装监控录像。"),
    ("PIPL_RETENTION_UNLIMITED", "通话录音长期保存，不予删除。"),
    ("PIPL_RETENTION_UNLIMITED", "客户电话号码保存期限为永久。"),
    (
        "PIPL_SENSITIVE_MINIMUM",
        "登记客户资料时须留存身份证复印件。",
    ),
    ("PIPL_SENSITIVE_MINIMUM", "会员注册应当采集人脸信息。"),
    (
        "MARKETING_AFTER_REFUSAL",
        "客户明确表示不需要的，隔一周再次致电推销。",
    ),
    (
        "MARKETING_AFTER_REFUSAL",
        "客户退订短信后，可改用其他号码联系营销。",
    ),
    // Words and figures.
    ("VAGUE_TERM", "客服人员应及时回复客户。"),
    ("VAGUE_TERM", "情况特殊的，酌情处理。"),
    ("AMBIGUOUS_BOUND", "得分在80分至90分之间的，评为良好。"),
    ("AMBIGUOUS_BOUND", "回复时间控制在30分钟左右。"),
    ("AMBIGUOUS_DAY", "员工应当在收到通知后5日内答复。"),
    ("AMBIGUOUS_DAY", "提前三天前提交申请。"),
    ("OVERLAPPING_BANDS", "90分以上为A，80分至90分为B。"),
    (
        "OVERLAPPING_BANDS",
        "得分按下列标准定级：\n（一）90分以上为优秀；\n（二）80分以上90分以下为良好。",
    ),
    (
        "OVERLAPPING_BANDS",
        "0-60分为不合格，60-80分为合格，80-100分为优秀。",
    ),
    (
        "OVERLAPPING_BANDS",
        "年采购额50万元以上为A级，20万元至50万元为B级。",
    ),
    (
        "WEIGHT_SUM_NOT_100",
        "考核指标中，业绩占60%、态度占30%、协作占20%。",
    ),
    (
        "WEIGHT_SUM_NOT_100",
        "满分100分，其中服务质量50分、工作纪律20分、培训20分。",
    ),
    (
        "WEIGHT_SUM_NOT_100",
        "指标权重如下：\n（一）满意度百分之五十；\n（二）及时率百分之三十。",
    ),
    (
        "WEIGHT_SUM_NOT_100",
        "指标\t权重\n满意度\t40%\n及时率\t40%\n回访率\t30%",
    ),
    (
        "DANGLING_REF",
        "第一条 依照第九条处理。\n第二条 本制度另行解释。",
    ),
    (
        "DANGLING_REF",
        "第一条 客服部负责登记。\n第二条 客服部负责回访。\n违反本条第三款的，书面警告。",
    ),
    ("DANGLING_REF", "第一条 依照前条办理。\n第二条 完。"),
    ("DANGLING_REF", "依照本条第三款处理。（本条只有两款）"),
    (
        "TWO_EFFECTIVE_DATES",
        "本制度自公布之日起施行。\n本制度从2026年5月1日开始执行。",
    ),
    (
        "NO_REPEAL_CLAUSE",
        "原有规定与本制度不一致的，以本制度为准。",
    ),
];

#[test]
fn sentences_are_judged_as_a_lawyer_would() {
    let wrong: Vec<String> = SENTENCES
        .iter()
        .filter_map(|(code, text)| judge(code, text))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
