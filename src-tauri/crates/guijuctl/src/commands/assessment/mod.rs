//! Assessment: schemes, cycles, figures, answers, results, papers.

mod actuals;
mod answers;
mod figures;
mod output;
mod schemes;

use std::process::ExitCode;

use domain::assessment::LeaveRule;
use operations::office::Office;
use operations::texts::Language;
use operations::views::{AssessmentPaperKind, OpenCycle};
use operations::{Error, assessment, bonus, papers, refusal};
use serde_json::json;

use crate::arguments::{AssessmentCommand as C, Global, LeaveArgument, PaperArgument};
use crate::{desk, output as out};

/// Runs `assessment …`.
pub fn run(global: &Global, command: C, language: Language) -> Result<ExitCode, Error> {
    if matches!(command, C::Indicators) {
        output::indicators(global, language)?;
        return Ok(ExitCode::SUCCESS);
    }
    let now = operations::clock::now()?;
    let mut office = desk::open(global)?;
    let office = &mut office;
    let find = |office: &Office, word: &str| assessment::find_cycle(office, word);
    match command {
        C::Indicators => {}
        C::Schemes { command } => schemes::run(office, now, command, global, language)?,
        C::Open {
            period,
            leave_out,
            leave,
            min_days,
            calibrate_limit,
            dry_run,
        } => {
            let order = OpenCycle {
                period,
                leave: leave.map(|leave| match leave {
                    LeaveArgument::Earlier => LeaveRule::Earlier,
                    LeaveArgument::LeftOut => LeaveRule::LeftOut,
                }),
                min_days,
                calibration_limit: calibrate_limit,
                leave_out,
            };
            if dry_run {
                output::opening(&assessment::preview_open(office, &order)?, global, language)?;
            } else {
                output::cycle(&assessment::open(office, now, &order)?, global, language)?;
            }
        }
        C::List => output::cycles(&assessment::cycles(office)?, global, language)?,
        C::Show {
            cycle,
            person,
            post,
        } => {
            let id = find(office, &cycle)?;
            match person {
                None => output::cycle(
                    &assessment::view(office, now.today(), id)?,
                    global,
                    language,
                )?,
                Some(code) => {
                    let sheets = assessment::find_sheets(office, id, &code, post.as_deref())?;
                    let sheets = sheets
                        .into_iter()
                        .map(|sheet| assessment::sheet(office, now.today(), id, sheet))
                        .collect::<Result<Vec<_>, _>>()?;
                    output::sheets(&sheets, global, language)?;
                }
            }
        }
        C::Discard { cycle } => {
            let id = find(office, &cycle)?;
            assessment::discard(office, now, id)?;
            out::line(&cycle)?;
        }
        C::Advance { cycle } => {
            let id = find(office, &cycle)?;
            output::cycle(&assessment::advance(office, now, id)?, global, language)?;
        }
        C::Close { cycle, early } => {
            let id = find(office, &cycle)?;
            output::cycle(
                &assessment::close(office, now, id, &early)?,
                global,
                language,
            )?;
        }
        command @ (C::Enter { .. } | C::Import { .. } | C::Score { .. } | C::Calibrate { .. }) => {
            figures::run(office, now, command, global, language)?;
        }
        command @ (C::Confirm { .. } | C::Appeal { .. } | C::Decide { .. } | C::Plan { .. }) => {
            answers::run(office, now, command, global, language)?;
        }
        C::Print {
            cycle,
            person,
            form,
            department,
            out: path,
            sign,
        } => {
            let id = find(office, &cycle)?;
            let kind = match form {
                PaperArgument::Result => AssessmentPaperKind::Result,
                PaperArgument::Confirmation => AssessmentPaperKind::Confirmation,
                PaperArgument::Appeal => AssessmentPaperKind::Appeal,
                PaperArgument::Plan => AssessmentPaperKind::Plan,
                PaperArgument::Summary => AssessmentPaperKind::Summary,
            };
            let row = match (&person, form) {
                (None, PaperArgument::Summary) => {
                    assessment::print_summary(office, now, id, department.as_deref(), sign)?
                }
                (Some(code), _) => assessment::print_sheet(office, now, id, code, kind, sign)?,
                (None, _) => return Err(refusal("cli.no_person").into()),
            };
            desk::write(&path, &papers::bytes(office, row.id)?)?;
            if global.json {
                out::json(
                    &json!({"id": row.id, "number": row.number, "pages": row.pages, "signed": row.signed, "out": path}),
                )?;
            } else {
                out::line(&format!("{}\t{}", row.number, path.display()))?;
            }
        }
        command @ C::Actuals { .. } => actuals::run(office, now, command, global, language)?,
        C::Plans => output::plans(&assessment::plans(office, now.today())?, global, language)?,
        C::Results { period, into_bonus } => {
            if into_bonus {
                let domain::assessment::Period::Quarter(quarter) = period else {
                    return Err(refusal("cli.needs_quarter").into());
                };
                bonus::take_assessment(office, now, quarter)?;
            }
            output::results(&assessment::results(office, period)?, global)?;
        }
        C::History { person } => output::history(&assessment::history(office, &person)?, global)?,
    }
    Ok(ExitCode::SUCCESS)
}
