//! Papers of the service desk: sheets for the installer, cards and letters for the customer, forms for
//! the file, and the report of a month.

use domain::moment::{Moment, full_day};
use domain::papers::{Form, Letter, ServiceReportPaper};
use domain::service::CaseKind;

use super::find::find_item;
use super::rules::Rules;
use super::view::{item_view, view};
use super::{forms, letter, paper, report};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::words::short_head;
use crate::papers::{Order, PaperSigner, make};
use crate::views::{CaseView, PaperRow, Role, ServicePaper, ServicePaperOrder};

/// Series: `FW-2026-001`.
const SERIES: &str = "FW";

/// What stands at the head and the foot of every one of them.
pub(super) struct Head {
    pub(super) company: String,
    pub(super) phone: String,
    pub(super) number: String,
    pub(super) printed_on: String,
    pub(super) audit_head: Option<String>,
}

/// A paper of its own template, a letter, or a form.
#[derive(serde::Serialize)]
#[serde(untagged)]
enum Facts {
    Report(Box<ServiceReportPaper>),
    Letter(Letter),
    Form(Form),
}

/// Prints and registers one paper.
pub fn print(office: &mut Office, now: Moment, order: &ServicePaperOrder) -> Result<PaperRow> {
    office.needs(Role::Clerk)?;
    let wanted = || refusal("service.no_paper_subject");
    match order.paper {
        ServicePaper::Report => {
            let period = order.period.ok_or_else(wanted)?;
            let report = report(office, now, period)?;
            let title = format!("{}服务报告", report.label);
            let told = ("service_report", title.as_str(), period.to_string());
            put(office, now, told, order.sign, |_, head| {
                Ok(Facts::Report(Box::new(paper::report(&report, head))))
            })
        }
        ServicePaper::WarrantyCard => {
            let item = find_item(office, order.id.ok_or_else(wanted)?)?;
            let item = item_view(office, &mut Rules::default(), item, now.today())?;
            let title = format!("质保卡　{}", item.item.product);
            let told = (
                "service_warranty_card",
                title.as_str(),
                item.account_name.clone(),
            );
            put(office, now, told, order.sign, |office, head| {
                Ok(Facts::Form(forms::warranty_card(office, &item, head)?))
            })
        }
        kind => {
            let case = view(office, now, order.id.ok_or_else(wanted)?)?;
            of_case(office, now, kind, &case, order.sign)
        }
    }
}

fn of_case(
    office: &mut Office,
    now: Moment,
    kind: ServicePaper,
    case: &CaseView,
    sign: bool,
) -> Result<PaperRow> {
    let number = &case.case.number;
    if matches!(kind, ServicePaper::Complaint | ServicePaper::Reply)
        && case.case.kind != CaseKind::Complaint
    {
        return Err(refusal("service.not_a_complaint")
            .fact("number", number)
            .into());
    }
    if kind == ServicePaper::Reply && case.case.closed_at.is_none() {
        return Err(refusal("service.not_closed").fact("number", number).into());
    }
    let (word, title) = match kind {
        ServicePaper::Dispatch => ("service_dispatch", "派工单"),
        ServicePaper::Acceptance => ("service_acceptance", "验收单"),
        ServicePaper::Complaint => ("service_complaint", "投诉登记与处理单"),
        ServicePaper::Reply => ("service_reply", "关于投诉处理结果的答复"),
        _ => ("service_visit", "回访记录表"),
    };
    let title = format!("{title}　{number}");
    let told = (word, title.as_str(), number.clone());
    put(office, now, told, sign, |_, head| {
        Ok(match kind {
            ServicePaper::Dispatch => Facts::Form(forms::dispatch(case, head)),
            ServicePaper::Acceptance => Facts::Form(forms::acceptance(case, head)),
            ServicePaper::Complaint => Facts::Form(forms::complaint(case, head)),
            ServicePaper::Reply => Facts::Letter(letter::reply(case, head)),
            _ => Facts::Form(forms::visit(case, head)),
        })
    })
}

fn put(
    office: &mut Office,
    now: Moment,
    (kind, title, subject): (&str, &str, String),
    sign: bool,
    facts: impl FnOnce(&Office, Head) -> Result<Facts>,
) -> Result<PaperRow> {
    let signer = match sign {
        true => Some(PaperSigner::load(office)?),
        false => None,
    };
    let company = office.file.company().get()?;
    let audit_head = Some(short_head(&office.file.audit().head()?));
    let order = Order {
        series: &format!("{SERIES}-{}", now.today().format("%Y")),
        kind,
        title,
        subject: &subject,
        people: &[],
    };
    make(office, now, &order, signer.as_ref(), |office, number| {
        let head = Head {
            company: company.name,
            phone: company.phone,
            number: number.to_owned(),
            printed_on: full_day(now.today()),
            audit_head,
        };
        let facts = facts(office, head)?;
        let pdf = match &facts {
            Facts::Report(report) => Office::typesetter().service_report(report, now)?,
            Facts::Letter(letter) => Office::typesetter().letter(letter, now)?,
            Facts::Form(form) => Office::typesetter().form(form, now)?,
        };
        Ok((facts, pdf))
    })
}
