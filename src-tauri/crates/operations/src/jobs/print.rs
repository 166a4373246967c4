//! A sheet alone with its slip, or all sheets bound: cover, contents, chart, sheets.

use domain::ids::EmployeeId;
use domain::jobs::{JobState, JobVersion, in_force};
use domain::moment::{Moment, full_day};
use domain::papers::{JobBook, JobPaper};
use domain::people::chart;

use super::find::{frame, post, usual};
use super::limits::Rules;
use super::paper::facts;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::words::short_head;
use crate::papers::{Order, PaperSigner, make};
use crate::views::PaperRow;

/// Series of sheets: `GW-2026-001`.
const SHEETS: &str = "GW";
/// Series of bound books: `GWC-2026-001`.
const BOOKS: &str = "GWC";

/// Prints and registers one sheet, the draft marked as such; signed if asked.
pub fn print(
    office: &mut Office,
    now: Moment,
    id: i64,
    ordinal: Option<u32>,
    sign: bool,
) -> Result<PaperRow> {
    let organisation = office.file.people().organisation()?;
    let post = post(&organisation, id)?;
    let versions = office.file.jobs().of_post(post.id)?;
    let chosen = match ordinal {
        Some(ordinal) => versions.iter().find(|version| version.ordinal == ordinal),
        None => in_force(&versions, now.today()).or_else(|| usual(&versions, now.today())),
    };
    let version = chosen.ok_or_else(|| refusal("jobs.no_sheet").fact("name", &post.name))?;
    if sign && version.state == JobState::Draft {
        return Err(refusal("jobs.sign_a_draft").into());
    }
    let frame = version
        .frame
        .clone()
        .unwrap_or_else(|| frame(&organisation, post));
    let rules = Rules::on(office, now.today())?;
    let holders: Vec<EmployeeId> = organisation
        .holders(post.id, now.today())
        .map(|person| person.id)
        .collect();
    let sheet = facts(version, &frame, &versions, &rules);
    let order = Order {
        series: &format!("{SHEETS}-{}", now.today().format("%Y")),
        kind: "job_sheet",
        title: &format!("{}岗位说明书（{}）", frame.post, sheet.version),
        subject: &frame.post,
        people: &holders,
    };
    put(office, now, &order, sign, |office, number| {
        paper(office, now, number, vec![sheet], None)
    })
}

/// Prints and registers the book of all sheets in force.
pub fn print_book(office: &mut Office, now: Moment, sign: bool) -> Result<PaperRow> {
    let organisation = office.file.people().organisation()?;
    let all = office.file.jobs().all()?;
    let rules = Rules::on(office, now.today())?;
    let place = |department| {
        let mut departments = organisation.departments.iter();
        departments.position(|one| one.id == department)
    };
    let mut posts: Vec<_> = organisation.posts.iter().collect();
    posts.sort_by_key(|post| place(post.department));
    let mut sheets = Vec::new();
    let mut without = Vec::new();
    for post in posts {
        let own = all.iter().filter(|version| version.post == post.id);
        let own: Vec<JobVersion> = own.cloned().collect();
        match in_force(&own, now.today()) {
            Some(version) => {
                let frame = version
                    .frame
                    .clone()
                    .unwrap_or_else(|| frame(&organisation, post));
                sheets.push(facts(version, &frame, &own, &rules));
            }
            None => without.push(post.name.clone()),
        }
    }
    if sheets.is_empty() {
        return Err(refusal("jobs.nothing_to_bind").into());
    }
    let book = JobBook {
        chart: chart(&organisation, now.today()),
        departments: organisation
            .departments
            .iter()
            .map(|one| one.name.clone())
            .collect(),
        without,
    };
    let order = Order {
        series: &format!("{BOOKS}-{}", now.today().format("%Y")),
        kind: "job_book",
        title: "岗位说明书汇编",
        subject: "organisation",
        people: &[],
    };
    put(office, now, &order, sign, |office, number| {
        paper(office, now, number, sheets, Some(book))
    })
}

fn put(
    office: &mut Office,
    now: Moment,
    order: &Order<'_>,
    sign: bool,
    facts: impl FnOnce(&Office, &str) -> Result<JobPaper>,
) -> Result<PaperRow> {
    let signer = match sign {
        true => Some(PaperSigner::load(office)?),
        false => None,
    };
    make(office, now, order, signer.as_ref(), |office, number| {
        let paper = facts(office, number)?;
        let pdf = Office::typesetter().job_paper(&paper, now)?;
        Ok((paper, pdf))
    })
}

fn paper(
    office: &Office,
    now: Moment,
    number: &str,
    sheets: Vec<domain::papers::JobSheetPaper>,
    book: Option<JobBook>,
) -> Result<JobPaper> {
    Ok(JobPaper {
        company: office.file.company().get()?.name,
        number: number.to_owned(),
        printed_on: full_day(now.today()),
        audit_head: Some(short_head(&office.file.audit().head()?)),
        sheets,
        book,
    })
}
