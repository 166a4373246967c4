//! Words for what the register and the audit trail hold under code words.

/// What a line of the trail says, for the lines that a bundle shows. Everything else stays at home:
/// what is not in this list (remarks, accepted risks, memos) never gets into a bundle by accident.
pub(super) fn action(action: &str) -> Option<&'static str> {
    Some(match action {
        "regulation.draft" => "新建草稿",
        "regulation.draft.write" => "修改草稿文字",
        "regulation.draft.set" => "修改草稿参数",
        "regulation.draft.bind" => "将数字改为参数",
        "regulation.draft.declare" => "增加草稿参数",
        "regulation.draft.describe" => "修改草稿参数的名称或范围",
        "regulation.draft.withdraw" => "删除草稿参数",
        "regulation.rename" => "改名称或者种类",
        "regulation.draft.undo" => "撤销修改",
        "regulation.draft.redo" => "恢复修改",
        "regulation.adoption.step" => "登记程序步骤",
        "regulation.adoption.step.remove" => "删去程序步骤",
        "regulation.adoption.opinion" => "登记员工意见",
        "regulation.adoption.opinion.remove" => "删去误登意见",
        "regulation.adoption.answer" => "答复员工意见",
        "regulation.adoption.scan" => "附入扫描件",
        "regulation.issue" => "发布",
        "regulation.acknowledge" => "登记签收",
        "regulation.review.date" => "设定复审日期",
        "regulation.repeal" => "废止",
        "paper.print" => "制作文书",
        "paper.void" => "文书作废",
        _ => return None,
    })
}

/// What a paper is, by its kind.
pub(super) fn paper(kind: &str) -> &'static str {
    match kind {
        "regulation" => "制度正文",
        "regulation_annex" => "制度附件",
        "adoption_notice" => "征求意见通知",
        "opinion_form" => "征求意见表",
        "opinion_replies" => "意见采纳情况表",
        "representative_election" => "职工代表推选记录",
        "meeting_notice" => "会议通知",
        "sign_in_sheet" => "会议签到表",
        "meeting_minutes" => "会议纪要",
        "consultation_record" => "平等协商记录",
        "publicity_notice" => "公示公告",
        "publicity_record" => "公示记录",
        "revision_table" => "修订对照表",
        "revision_decision" => "修改决定",
        "repeal_decision" => "废止决定",
        "acknowledgement_sheet" => "签收表",
        "acknowledgement_slip" => "签收单",
        "training_notice" => "培训通知",
        "training_sign_in" => "培训签到表",
        "training_record" => "培训记录表",
        "training_exam" => "试卷",
        "training_results" => "成绩登记表",
        _ => "文书",
    }
}
