//! A form on its way into the register: set in type under its number, signed if wanted.

use domain::ids::EmployeeId;
use domain::moment::Moment;
use domain::papers::{Form, FormBlock};

use super::words::short_head;
use super::{Order, PaperSigner, make};
use crate::error::Result;
use crate::office::Office;
use crate::views::PaperRow;

/// What a form says, and under what the register keeps it.
pub(crate) struct FormOrder<'a> {
    /// `BF`, to which year and count are added: `BF-2026-001`.
    pub(crate) series: &'a str,
    /// `visit_plan`
    pub(crate) kind: &'a str,
    /// Over the form; the register lists it with what it is about: 赔偿损失协议书　马骕.
    pub(crate) title: &'a str,
    pub(crate) listed: &'a str,
    pub(crate) subject: &'a str,
    pub(crate) people: &'a [EmployeeId],
    pub(crate) blocks: Vec<FormBlock>,
    /// A4 across.
    pub(crate) wide: bool,
}

/// Makes a form and puts it on record.
pub(crate) fn make_form(
    office: &mut Office,
    now: Moment,
    signer: Option<&PaperSigner>,
    order: FormOrder<'_>,
) -> Result<PaperRow> {
    let company = office.file.company().get()?.name;
    let audit_head = Some(short_head(&office.file.audit().head()?));
    let about = Order {
        series: &format!("{}-{}", order.series, now.today().format("%Y")),
        kind: order.kind,
        title: order.listed,
        subject: order.subject,
        people: order.people,
    };
    make(office, now, &about, signer, |_, number| {
        let form = Form {
            company,
            title: order.title.to_owned(),
            number: number.to_owned(),
            blocks: order.blocks,
            audit_head,
            wide: order.wide,
        };
        let pdf = Office::typesetter().form(&form, now)?;
        Ok((form, pdf))
    })
}
