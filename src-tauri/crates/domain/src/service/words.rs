//! The words of the service desk, with the labels that papers print.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! labelled {
    ($name:ident { $($variant:ident => $label:literal),+ $(,)? }) => {
        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// As papers print it.
            #[must_use]
            pub fn label(self) -> &'static str {
                match self {
                    $(Self::$variant => $label),+
                }
            }
        }
    };
}

/// 渠道
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CaseChannel {
    Phone,
    /// At the counter of the shop.
    Counter,
    Wechat,
    /// 网店在线客服
    Online,
    Mail,
    /// An authority passed it on (12315, 12345): answered in writing, with a limit of its own.
    Referral,
}

labelled!(CaseChannel {
    Phone => "电话",
    Counter => "门店",
    Wechat => "微信",
    Online => "网店",
    Mail => "信函邮件",
    Referral => "行政转办",
});

/// 类别
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CaseKind {
    Enquiry,
    Installation,
    Repair,
    Complaint,
    Praise,
}

labelled!(CaseKind {
    Enquiry => "咨询",
    Installation => "安装",
    Repair => "报修",
    Complaint => "投诉",
    Praise => "表扬",
});

impl CaseKind {
    /// Whether a customer is called back after it.
    #[must_use]
    pub fn is_visited(self) -> bool {
        matches!(self, Self::Installation | Self::Repair | Self::Complaint)
    }

    /// Whether something went wrong, so that it has a cause and can come again.
    #[must_use]
    pub fn has_cause(self) -> bool {
        matches!(self, Self::Repair | Self::Complaint)
    }
}

/// Class of a complaint; a repair is general or urgent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CaseTier {
    General,
    Larger,
    Major,
    Urgent,
}

labelled!(CaseTier {
    General => "一般",
    Larger => "较大",
    Major => "重大",
    Urgent => "紧急",
});

/// How far a case is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CaseState {
    Open,
    /// The clock stands still.
    Paused,
    Closed,
}

labelled!(CaseState {
    Open => "办理中",
    Paused => "暂停",
    Closed => "已办结",
});

/// What is due by a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DueStage {
    /// Somebody speaks to the customer; a complaint is acknowledged.
    Response,
    /// What is to be done is proposed to the customer.
    Proposal,
    /// Somebody is on site.
    Arrival,
    /// It is settled.
    Resolution,
}

labelled!(DueStage {
    Response => "响应",
    Proposal => "提出方案",
    Arrival => "上门",
    Resolution => "办结",
});

/// How much time is allowed, as the regulation counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Allowance {
    pub amount: u32,
    pub unit: AllowanceUnit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AllowanceUnit {
    /// Of the shop's opening hours.
    ServiceMinutes,
    ServiceHours,
    /// Day and night.
    Minutes,
    Hours,
    Days,
    Workdays,
    /// So many o'clock of the next day.
    OClock,
    /// Agreed with the customer; the amount says nothing.
    Agreed,
}

impl Allowance {
    /// `2小时（按服务时间）`
    #[must_use]
    pub fn label(self) -> String {
        let Self { amount, unit } = self;
        match unit {
            AllowanceUnit::ServiceMinutes => format!("{amount}分钟（按服务时间）"),
            AllowanceUnit::ServiceHours => format!("{amount}小时（按服务时间）"),
            AllowanceUnit::Minutes => format!("{amount}分钟"),
            AllowanceUnit::Hours => format!("{amount}小时"),
            AllowanceUnit::Days => format!("{amount}日"),
            AllowanceUnit::Workdays => format!("{amount}个工作日"),
            AllowanceUnit::OClock => format!("次日{amount}时以前"),
            AllowanceUnit::Agreed => "与客户约定".to_owned(),
        }
    }
}

/// Why the clock stands still: only what the regulation names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PauseReason {
    /// 等待客户答复
    Customer,
    /// 客户指定时间
    CustomerDate,
    /// 等待配件
    Parts,
    /// 等待检测机构结论
    Examination,
}

labelled!(PauseReason {
    Customer => "等待客户答复",
    CustomerDate => "客户指定时间",
    Parts => "等待配件",
    Examination => "等待检测结论",
});

/// How the end of a case was told to the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Confirmation {
    /// 客户确认
    Confirmed,
    /// 联系不上: tried as often as the regulation says, and told in writing.
    Unreached,
    /// 客户不接受: told in writing, with the ways the law leaves him.
    Declined,
}

labelled!(Confirmation {
    Confirmed => "客户确认",
    Unreached => "联系不上，已书面告知",
    Declined => "客户不接受，已书面告知",
});

/// What happened to a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    Opened,
    Assigned,
    Accepted,
    Note,
    /// The customer was spoken to.
    Response,
    Proposal,
    Arrival,
    /// The customer was called and not reached.
    Attempt,
    Appointment,
    Paused,
    Resumed,
    Raised,
    Compensated,
    Approved,
    Refused,
    Replaced,
    Closed,
    Reopened,
    Visited,
}

labelled!(StepKind {
    Opened => "受理",
    Assigned => "转交",
    Accepted => "接手",
    Note => "记录",
    Response => "响应",
    Proposal => "提出方案",
    Arrival => "上门",
    Attempt => "联系未果",
    Appointment => "约定时间",
    Paused => "暂停",
    Resumed => "恢复",
    Raised => "调整类别",
    Compensated => "赔付",
    Approved => "批准赔付",
    Refused => "不批准赔付",
    Replaced => "更换部件",
    Closed => "办结",
    Reopened => "重新办理",
    Visited => "回访",
});

impl StepKind {
    /// What people write down themselves; the others are written by what they do.
    #[must_use]
    pub fn is_told(self) -> bool {
        matches!(
            self,
            Self::Note | Self::Response | Self::Proposal | Self::Arrival | Self::Attempt
        )
    }

    /// The stage that is reached by it.
    #[must_use]
    pub fn meets(self) -> Option<DueStage> {
        match self {
            Self::Response => Some(DueStage::Response),
            Self::Proposal => Some(DueStage::Proposal),
            Self::Arrival => Some(DueStage::Arrival),
            Self::Closed => Some(DueStage::Resolution),
            _ => None,
        }
    }
}
