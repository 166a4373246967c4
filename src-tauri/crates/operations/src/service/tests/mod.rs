//! The service desk of the sample: what it shows on a Monday morning, and one case from call to return
//! visit.

mod desk;
mod working;

use chrono::DateTime;
use domain::moment::Moment;
use domain::service::{CaseChannel, CaseKind};

use super::*;
use crate::testing::{TestOffice, code_of, moment, office, refused, sample};
use crate::views::*;

/// A time in China.
fn then(text: &str) -> Moment {
    Moment::new(DateTime::parse_from_rfc3339(&format!("{text}:00+08:00")).unwrap())
}

/// A complaint of 叶宅 about its pendant lamp, taken by the front desk.
fn complaint(office: &TestOffice) -> CaseForm {
    let caller = &lookup(office, moment(), "1133").unwrap()[0];
    CaseForm {
        kind: CaseKind::Complaint,
        channel: CaseChannel::Phone,
        account: Some(caller.id),
        caller: String::new(),
        phone: String::new(),
        item: caller.items.first().map(|view| view.item.id.into()),
        description: "餐厅吊灯晚上闪烁".into(),
        demand: String::new(),
        claim: String::new(),
        group: 1,
        publicity: false,
        danger: false,
        outside: false,
        tier: None,
        cause: String::new(),
        receiver: "E17".into(),
        owner: String::new(),
        received_at: String::new(),
        agreed: String::new(),
    }
}

fn step(case: i64, kind: domain::service::StepKind, text: &str) -> StepForm {
    StepForm {
        case,
        kind,
        text: text.into(),
        by: String::new(),
        at: String::new(),
    }
}

fn closing(case: i64) -> CloseForm {
    CloseForm {
        case,
        cause: "驱动电源故障".into(),
        valid: Some(true),
        outcome: "更换驱动电源".into(),
        confirmation: domain::service::Confirmation::Confirmed,
        notice: String::new(),
        by: String::new(),
        at: String::new(),
    }
}
