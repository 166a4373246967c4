//! What 劳动合同法 art. 4 calls 直接涉及劳动者切身利益: its matters by the words that a text has for them. A
//! regulation of a kind of its own is told by its text whether the procedure applies.

use super::{Node, RegulationKind, Version};

/// 劳动报酬、工作时间、休息休假、劳动安全卫生、保险福利、职工培训、劳动纪律、劳动定额
const MATTERS: &[&str] = &[
    "工资",
    "薪酬",
    "劳动报酬",
    "奖金",
    "提成",
    "津贴",
    "加班",
    "工作时间",
    "考勤",
    "迟到",
    "旷工",
    "休息休假",
    "年休假",
    "年假",
    "婚假",
    "产假",
    "请假",
    "打卡",
    "排班",
    "值班",
    "病假",
    "事假",
    "劳动安全",
    "劳动保护",
    "社会保险",
    "住房公积金",
    "福利",
    "服务期",
    "竞业限制",
    "劳动纪律",
    "违纪",
    "处分",
    "罚款",
    "扣款",
    "扣发",
    "扣减",
    "记过",
    "警告",
    "开除",
    "除名",
    "调岗",
    "降薪",
    "工伤",
    "社保",
    "辞退",
    "解除劳动合同",
    "试用期",
    "绩效考核",
    "劳动定额",
];

impl Version {
    /// Whether the democratic procedure applies: by the kind, or, for a kind of its own, by its text.
    #[must_use]
    pub fn needs_consultation(&self, kind: RegulationKind) -> bool {
        kind.needs_consultation()
            || (kind == RegulationKind::Other && self.body.iter().any(concerns_staff))
    }
}

fn concerns_staff(node: &Node) -> bool {
    let words = node.words();
    MATTERS.iter().any(|matter| words.contains(matter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulations::parse;

    #[test]
    fn a_text_that_touches_the_staff_is_told_by_its_words() {
        let concerns = |text: &str| {
            let source =
                format!("@title 规定\n@kind service\n@depth short\n\n* one 事项\n{text}\n");
            parse(&source).unwrap().body.iter().any(concerns_staff)
        };
        assert!(concerns("早退和旷工的，当月按照规定处理。"));
        assert!(concerns("年终奖金由公司决定。"));
        assert!(!concerns("展厅的样品每周擦拭，灯具按型号摆放。"));
    }
}
