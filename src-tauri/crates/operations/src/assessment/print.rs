//! Papers of a cycle: result, slip, appeal form and plan of a person, and the summary.

use domain::assessment::Stage;
use domain::ids::EmployeeId;
use domain::moment::{Moment, full_day};

use super::forms;
use super::gather::{Case, employee};
use super::paper::{self, Head};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::words::short_head;
use crate::papers::{Order, PaperSigner, make};
use crate::views::{AssessmentPaperKind, PaperRow};

/// Series: `KH-2026-001`.
const SERIES: &str = "KH";

/// Prints and registers a paper about one person.
pub fn print_sheet(
    office: &mut Office,
    now: Moment,
    cycle: i64,
    code: &str,
    kind: AssessmentPaperKind,
    sign: bool,
) -> Result<PaperRow> {
    let case = Case::load(office, cycle)?;
    let person = employee(&case.organisation, code)?.clone();
    if !case.sheets_of(person.id).any(|_| true) {
        return Err(refusal("assessment.no_sheet")
            .fact("name", &person.name)
            .into());
    }
    let pending: Vec<String> = case
        .sheets_of(person.id)
        .flat_map(|sheet| sheet.pending.clone())
        .collect();
    if !pending.is_empty() {
        return Err(refusal("assessment.figures_missing")
            .fact(
                "people",
                format!("{}（{}）", person.name, pending.join("、")),
            )
            .fact("count", 1)
            .into());
    }
    let plan = office.file.assessment().plan(case.cycle.id, person.id)?;
    if kind == AssessmentPaperKind::Plan && plan.is_empty() {
        return Err(refusal("assessment.no_plan")
            .fact("name", &person.name)
            .into());
    }
    let (word, title) = match kind {
        AssessmentPaperKind::Result => ("assessment_result", "考核结果表"),
        AssessmentPaperKind::Confirmation => ("assessment_confirmation", "考核结果确认单"),
        AssessmentPaperKind::Appeal => ("assessment_appeal", "考核申诉表"),
        AssessmentPaperKind::Plan => ("assessment_plan", "改进计划"),
        AssessmentPaperKind::Summary => return print_summary(office, now, cycle, None, sign),
    };
    let title = format!("{}{}{title}", person.name, case.cycle.period.label());
    put(
        office,
        now,
        &case,
        (word, &title),
        &[person.id],
        sign,
        |head| {
            Ok(match kind {
                AssessmentPaperKind::Result => {
                    Facts::Sheet(Box::new(paper::result(&case, person.id, head)?))
                }
                AssessmentPaperKind::Confirmation => {
                    Facts::Form(forms::confirmation(&case, person.id, head)?)
                }
                AssessmentPaperKind::Plan => {
                    Facts::Form(forms::plan(&case, person.id, &plan, head)?)
                }
                _ => Facts::Form(forms::appeal(&case, person.id, head)?),
            })
        },
    )
}

/// Prints and registers the summary of a department, or of everybody.
pub fn print_summary(
    office: &mut Office,
    now: Moment,
    cycle: i64,
    department: Option<&str>,
    sign: bool,
) -> Result<PaperRow> {
    let case = Case::load(office, cycle)?;
    if let Some(wanted) = department
        && !case
            .sheets
            .iter()
            .any(|sheet| case.department_name(sheet) == wanted)
    {
        return Err(refusal("assessment.unknown_department")
            .fact("name", wanted)
            .into());
    }
    let people = case.people();
    let of = department.unwrap_or("全部");
    let title = format!("{}{of}考核汇总表", case.cycle.period.label());
    put(
        office,
        now,
        &case,
        ("assessment_summary", &title),
        &people,
        sign,
        |head| Ok(Facts::Form(forms::summary(&case, department, head)?)),
    )
}

/// A paper of its own template, or a form.
#[derive(serde::Serialize)]
#[serde(untagged)]
enum Facts {
    Sheet(Box<domain::papers::AssessmentSheet>),
    Form(domain::papers::Form),
}

fn put(
    office: &mut Office,
    now: Moment,
    case: &Case,
    (kind, title): (&str, &str),
    people: &[EmployeeId],
    sign: bool,
    facts: impl FnOnce(Head) -> Result<Facts>,
) -> Result<PaperRow> {
    // A signature under figures that may still move would be worth nothing.
    if sign && case.cycle.stage < Stage::Confirmation {
        return Err(refusal("assessment.sign_too_early").into());
    }
    let signer = match sign {
        true => Some(PaperSigner::load(office)?),
        false => None,
    };
    let company = office.file.company().get()?.name;
    let audit_head = Some(short_head(&office.file.audit().head()?));
    let period = case.cycle.period.to_string();
    let order = Order {
        series: &format!("{SERIES}-{}", now.today().format("%Y")),
        kind,
        title,
        subject: &period,
        people,
    };
    make(office, now, &order, signer.as_ref(), |_, number| {
        let facts = facts(Head {
            company,
            number: number.to_owned(),
            printed_on: full_day(now.today()),
            audit_head,
        })?;
        let pdf = match &facts {
            Facts::Sheet(sheet) => Office::typesetter().assessment_sheet(sheet, now)?,
            Facts::Form(form) => Office::typesetter().form(form, now)?,
        };
        Ok((facts, pdf))
    })
}
