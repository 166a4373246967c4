//! What is a figure and what only looks like one.

use super::*;

/// The text, then its figures as `words kind value`, with `?` for what may stay with a reason.
const FIGURES: &[(&str, &[&str])] = &[
    // As they were always seen.
    ("不超过500元的", &["500元 money 500"]),
    ("按1.5%提取", &["1.5% percent 1.5%"]),
    ("5个工作日内答复", &["5个工作日 workdays 5"]),
    ("试用期3个月", &["3个月 months 3"]),
    ("24小时内回复", &["24小时 hours 24"]),
    ("30分钟内到场", &["30分钟 minutes 30"]),
    ("连续旷工3天", &["3天 count 3天"]),
    // However they are typed.
    ("收到后３０日内", &["３０日 days 30"]),
    ("收到后 30 日内", &["30 日 days 30"]),
    ("按１．５％提取", &["１．５％ percent 1.5%"]),
    ("不超过1,200.50元", &["1,200.50元 money 1200.5"]),
    ("罚款¥500", &["¥500 money 500"]),
    ("罚款￥ 500", &["￥ 500 money 500"]),
    ("期限：30日", &["30日 days 30"]),
    ("二档：5分", &["5分 count 5分"]),
    // Other units.
    ("不超过2万元", &["2万元 money 20000"]),
    ("每台补贴1.5千元", &["1.5千元 money 1500"]),
    ("罚50块钱", &["50块钱 money 50"]),
    ("罚50块", &["50块 count 50块 ?"]),
    ("每次扣5分", &["5分 count 5分"]),
    ("服务期2年", &["2年 count 2年"]),
    ("2周内完成", &["2周 count 2周"]),
    ("3个星期", &["3个星期 count 3个星期"]),
    ("按2倍计", &["2倍 count 2倍"]),
    ("按1.5倍计", &["1.5倍 text 1.5倍"]),
    ("滞纳金5‰", &["5‰ percent 0.5%"]),
    ("下降3个百分点", &["3个百分点 count 3个百分点"]),
    ("连续2个季度", &["2个季度 count 2个季度"]),
    ("30个自然日", &["30个自然日 count 30个自然日"]),
    ("5工作日", &["5工作日 workdays 5"]),
    ("占百分之5", &["百分之5 percent 5%"]),
    ("每日千分之3", &["千分之3 percent 0.3%"]),
    ("每月15日发薪", &["15日 days 15"]),
    ("10余天", &["10余天 text 10余天"]),
    ("三十（30）日内", &["三十（30）日 days 30"]),
    ("5（五）个工作日", &["5（五）个工作日 workdays 5"]),
    ("人民币伍佰元", &["伍佰元 money 500 ?"]),
    // Ranges are one figure.
    ("3-5日内", &["3-5日 text 3-5日"]),
    ("3至5日内", &["3至5日 text 3至5日"]),
    ("3～5个工作日", &["3～5个工作日 text 3～5个工作日"]),
    ("500元至2000元", &["500元 money 500", "2000元 money 2000"]),
    ("1%-3%", &["1% percent 1%", "3% percent 3%"]),
    // All of a line.
    (
        "迟到3次扣5分，早退30分钟扣20元",
        &[
            "3次 count 3次 ?",
            "5分 count 5分",
            "30分钟 minutes 30",
            "20元 money 20",
        ],
    ),
    // Counts that often are no parameter, and orders.
    (
        "设主管1名、组员3人",
        &["1名 count 1名 ?", "3人 count 3人 ?"],
    ),
    ("提交2份", &["2份 count 2份 ?"]),
    ("第3次迟到", &["3次 count 3次 ?"]),
    ("逾期第5日起", &["5日 days 5 ?"]),
    ("培训20学时", &["20学时 count 20学时 ?"]),
    // Chinese numerals.
    ("提前三十日书面通知", &["三十日 days 30 ?"]),
    ("罚五百元", &["五百元 money 500 ?"]),
    ("不低于百分之三", &["百分之三 percent 3% ?"]),
    ("百分之一点五", &["百分之一点五 percent 1.5% ?"]),
    ("两个工作日内", &["两个工作日 workdays 2 ?"]),
    ("十五天内", &["十五天 count 15天 ?"]),
    ("三至五日内", &["三至五日 text 三至五日 ?"]),
    ("两三天内", &["两三天 text 两三天 ?"]),
    ("赔偿培训费三倍", &["三倍 count 3倍 ?"]),
    ("旷工三次的", &["三次 count 3次 ?"]),
    ("扣五分", &["五分 count 5分 ?"]),
    ("一年内", &["一年 count 1年 ?"]),
    ("连续两个季度", &["两个季度 count 2个季度 ?"]),
    ("终止后至少两年", &["两年 count 2年 ?"]),
    ("不足一个月的", &["一个月 months 1 ?"]),
    ("保修2年3个月", &["2年 count 2年", "3个月 months 3"]),
    ("工作1小时30分", &["1小时 hours 1", "30分 count 30分"]),
    ("保存半年", &["半年 text 半年 ?"]),
];

const NONE: &[&str] = &[
    // Dates and times of the day.
    "自2026年1月1日起施行",
    "自 2026 年 1 月 1 日起施行",
    "２０２６年１月１日",
    "2026年度预算",
    "2025至2026年",
    "1月1日至3日放假",
    "10月1日、2日、3日放假",
    "2026-01-05",
    "二〇二六年一月一日",
    "五月一日放假",
    "9:00至18:00",
    "上午8点30分至18时30分",
    "八点三十分",
    "26年3月",
    // Articles, annexes, documents, standards, telephones, paper.
    "依照第12条第3款第2项",
    "见附件2、表1",
    "GB/T 9704-2012",
    "明烛〔2026〕3号",
    "指导性案例183号",
    "电话021-12345678",
    "拨13800000000分机",
    "400-800-1234",
    "用A4纸打印",
    "工号E02",
    "见3.2.1分项",
    "3 日常管理",
    "1. 日常管理",
    "1、人员管理",
    "2）分管领导",
    "A级",
    "第三条（2）日常",
    "收拾（十）",
    "24小时客服热线",
    "7×24小时服务",
    "2026年3季度",
    "第3季度",
    "2分公司",
    // Law and idiom.
    "一式两份",
    "一次",
    "连续两次低于目标",
    "一日",
    "每日",
    "当月",
    "第三日",
    "第一百二十三条",
    "同一天",
    "十分重要",
    "百分之百",
    "零至百分之百",
    "零分至一百分",
    "五分为很满意",
    "每人一份",
    "由两名见证人写明",
    "一个部门",
    "一季度",
    "借调满一个季度的",
    "近十二个月采购额",
    "保存至劳动关系终止满两年",
    "不足一个月的，不计算",
    "全年一次性奖金",
    "换一个人办",
    "二十四小时热线",
    "百日活动",
    "一元化",
    "三方协议",
    "第十五日",
    "万元以上",
];

#[test]
fn figures_are_seen_however_they_are_typed() {
    let mut wrong = Vec::new();
    for (text, expected) in FIGURES {
        let found: Vec<String> = figures(text)
            .iter()
            .map(|one| {
                assert_eq!(&text[one.at.clone()], one.words);
                assert_eq!(one.held().type_word(), one.kind, "{text}");
                let perhaps = if one.sure { "" } else { " ?" };
                format!("{} {} {}{perhaps}", one.words, one.kind, one.value)
            })
            .collect();
        if found != *expected {
            wrong.push(format!("{text}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn dates_names_ordinals_and_idiom_are_no_figures() {
    let wrong: Vec<_> = NONE
        .iter()
        .map(|text| (text, figures(text)))
        .filter(|(_, found)| !found.is_empty())
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_and_every_figure_stands_where_it_says(text in "[0-9０-９一二三十百半点至年月日元分之%¥,. :-]{0,40}") {
        let mut last = 0;
        for one in figures(&text) {
            proptest::prop_assert!(one.at.start >= last && one.at.end > one.at.start);
            proptest::prop_assert_eq!(&text[one.at.clone()], one.words.as_str());
            last = one.at.end;
        }
    }
}
