//! The words a case is told by, each as it is typed.

use clap::ValueEnum;
use domain::service::{
    CaseChannel, CaseKind, CaseState, CaseTier, Confirmation, PauseReason, StepKind, VisitState,
    WarrantyPart,
};
use operations::views::ServicePaper;

macro_rules! arguments {
    ($name:ident => $kind:ty { $($variant:ident => $value:expr),+ $(,)? }) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
        pub enum $name {
            $($variant),+
        }

        impl From<$name> for $kind {
            fn from(word: $name) -> Self {
                match word {
                    $($name::$variant => $value),+
                }
            }
        }
    };
}

arguments!(CaseKindArgument => CaseKind {
    Enquiry => Self::Enquiry,
    Installation => Self::Installation,
    Repair => Self::Repair,
    Complaint => Self::Complaint,
    Praise => Self::Praise,
});
arguments!(ChannelArgument => CaseChannel {
    Phone => Self::Phone,
    Counter => Self::Counter,
    Wechat => Self::Wechat,
    Online => Self::Online,
    Mail => Self::Mail,
    Referral => Self::Referral,
});
arguments!(TierArgument => CaseTier {
    General => Self::General,
    Larger => Self::Larger,
    Major => Self::Major,
    Urgent => Self::Urgent,
});
arguments!(StateArgument => CaseState {
    Open => Self::Open,
    Paused => Self::Paused,
    Closed => Self::Closed,
});
arguments!(StepArgument => StepKind {
    Note => Self::Note,
    Response => Self::Response,
    Proposal => Self::Proposal,
    Arrival => Self::Arrival,
    Attempt => Self::Attempt,
});
arguments!(PauseArgument => PauseReason {
    Customer => Self::Customer,
    CustomerDate => Self::CustomerDate,
    Parts => Self::Parts,
    Examination => Self::Examination,
});
arguments!(ConfirmationArgument => Confirmation {
    Confirmed => Self::Confirmed,
    Unreached => Self::Unreached,
    Declined => Self::Declined,
});
arguments!(VisitArgument => VisitState {
    Planned => Self::Planned,
    Done => Self::Done,
    Unreached => Self::Unreached,
    Declined => Self::Declined,
});
arguments!(PartArgument => WarrantyPart {
    Installation => Self::Installation,
    Goods => Self::Goods,
    Driver => Self::Driver,
    LightSource => Self::LightSource,
});
arguments!(ServicePaperArgument => ServicePaper {
    Dispatch => Self::Dispatch,
    Acceptance => Self::Acceptance,
    WarrantyCard => Self::WarrantyCard,
    Complaint => Self::Complaint,
    Reply => Self::Reply,
    Visit => Self::Visit,
    Report => Self::Report,
});
