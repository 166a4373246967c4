//! 架构图: on screen and as a paper.

use chrono::NaiveDate;
use domain::moment::{Moment, full_day};
use domain::papers::OrgChartPaper;
use domain::people::{OrgChart, chart as draw};

use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::words::short_head;
use crate::papers::{Order, PaperSigner, make};
use crate::views::PaperRow;

/// Series of charts: `JG-2026-001`.
const SERIES: &str = "JG";

/// The posts as they are held on a day.
pub fn chart(office: &Office, day: NaiveDate) -> Result<OrgChart> {
    Ok(draw(&office.file.people().organisation()?, day))
}

/// Prints and registers the chart as of today.
pub fn print_chart(office: &mut Office, now: Moment, sign: bool) -> Result<PaperRow> {
    let drawn = chart(office, now.today())?;
    if drawn.boxes.is_empty() {
        return Err(refusal("jobs.no_posts").into());
    }
    let signer = match sign {
        true => Some(PaperSigner::load(office)?),
        false => None,
    };
    let head = office.file.audit().head()?;
    let order = Order {
        series: &format!("{SERIES}-{}", now.today().format("%Y")),
        kind: "org_chart",
        title: "组织架构图",
        subject: "organisation",
        people: &[],
    };
    make(office, now, &order, signer.as_ref(), |office, number| {
        let organisation = office.file.people().organisation()?;
        let departments = organisation.departments.iter();
        let paper = OrgChartPaper {
            company: office.file.company().get()?.name,
            number: number.to_owned(),
            day: full_day(now.today()),
            departments: departments.map(|one| one.name.clone()).collect(),
            people: drawn.boxes.iter().map(|one| one.holders.len()).sum(),
            chart: drawn,
            audit_head: Some(short_head(&head)),
        };
        let pdf = Office::typesetter().org_chart(&paper, now)?;
        Ok((paper, pdf))
    })
}
