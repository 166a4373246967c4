//! How kinds and standings are written on papers.

use domain::training::{
    Attendance, EvidenceSource, Level, NeedKind, PlanProgress, PlanState, Standing,
};

use crate::views::DueKind;

pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::Basic => "了解",
        Level::Skilled => "独立操作",
        Level::Expert => "能带教",
    }
}

pub(super) fn attendance(attendance: Attendance) -> &'static str {
    match attendance {
        Attendance::Pending => "",
        Attendance::Present => "到课",
        Attendance::Leave => "请假",
        Attendance::Absent => "缺席",
    }
}

pub(super) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Missing => "缺",
        Standing::Expired => "过期",
        Standing::Below => "不足",
        Standing::Expiring => "将到期",
        Standing::Current => "具备",
        Standing::Extra => "另有",
    }
}

pub(super) fn need(kind: NeedKind) -> &'static str {
    match kind {
        NeedKind::Missing => "缺少能力",
        NeedKind::Expired => "已经过期",
        NeedKind::Below => "程度不足",
        NeedKind::Assessment => "考核改进",
        NeedKind::Expiring => "将要到期",
        NeedKind::Joiner => "新员工",
        NeedKind::Transfer => "转岗",
        NeedKind::Request => "申请",
    }
}

pub(super) fn progress(progress: PlanProgress) -> &'static str {
    match progress {
        PlanProgress::Overdue => "逾期",
        PlanProgress::Scheduled => "已排期",
        PlanProgress::Open => "未安排",
        PlanProgress::Held => "已完成",
        PlanProgress::Dropped => "取消",
    }
}

pub(super) fn plan_state(state: PlanState, added: bool) -> &'static str {
    match (state, added) {
        (PlanState::Draft, _) => "待批准",
        (PlanState::Approved, true) => "增补",
        (PlanState::Approved, false) => "",
        (PlanState::Dropped, _) => "取消",
    }
}

pub(super) fn source(source: EvidenceSource) -> &'static str {
    match source {
        EvidenceSource::Recorded => "登记",
        EvidenceSource::Session => "培训",
        EvidenceSource::Certificate => "证书",
    }
}

pub(super) fn due(kind: DueKind) -> &'static str {
    match kind {
        DueKind::FollowUp => "训后跟踪",
        DueKind::Certificate => "证书到期",
        DueKind::Session => "场次待关闭",
        DueKind::Results => "成绩待登记",
        DueKind::Resit => "补考",
        DueKind::PlanLine => "计划未完成",
        DueKind::Material => "教材复审",
    }
}
