//! Receipts, appeals, decisions, plans.

use domain::assessment::{Decision, PlanKind, Standing};
use domain::moment::Moment;
use domain::regulations::AcknowledgementRoute;
use operations::office::Office;
use operations::texts::Language;
use operations::views::{DecisionForm, PlanStepForm, ResultReceiptForm};
use operations::{Error, assessment, refusal};

use super::figures::cells;
use super::output as told;
use crate::arguments::{AssessmentCommand as C, Global, StepArgument};
use crate::output;

pub(super) fn run(
    office: &mut Office,
    now: Moment,
    command: C,
    global: &Global,
    language: Language,
) -> Result<(), Error> {
    match command {
        C::Confirm {
            cycle,
            person,
            all,
            refused,
            route,
            day,
            witness,
            reference,
            note,
        } => {
            let id = assessment::find_cycle(office, &cycle)?;
            let codes = if all {
                waiting(office, now, id)?
            } else {
                person
            };
            let route = if refused {
                AcknowledgementRoute::Refused
            } else {
                route.into()
            };
            let form = ResultReceiptForm {
                cycle: id,
                codes,
                route,
                day: day.unwrap_or(now.today()),
                witnesses: witness,
                reference,
                note,
            };
            let view = assessment::confirm(office, now, &form)?;
            told::cycle(&view, global, language)
        }
        C::Appeal {
            cycle,
            person,
            text,
            day,
        } => {
            let id = assessment::find_cycle(office, &cycle)?;
            let day = day.unwrap_or(now.today());
            let view = assessment::appeal(office, now, id, &person, day, &text)?;
            told::appeals(&view, global)
        }
        C::Decide {
            cycle,
            person,
            post,
            upheld,
            dismissed: _,
            answer,
            figures,
            one_person,
        } => {
            let id = assessment::find_cycle(office, &cycle)?;
            let form = DecisionForm {
                appeal: assessment::find_appeal(office, id, &person)?,
                decision: if upheld {
                    Decision::Upheld
                } else {
                    Decision::Dismissed
                },
                answer,
                cells: cells(office, now, id, (&person, post.as_deref()), &figures)?,
                one_person,
            };
            told::appeals(&assessment::decide(office, now, &form)?, global)
        }
        C::Plan {
            cycle,
            person,
            kind,
            text,
            due,
            done,
            outcome,
        } => {
            let id = assessment::find_cycle(office, &cycle)?;
            let view = match done {
                Some(step) => assessment::finish_plan_step(
                    office,
                    now,
                    id,
                    &person,
                    step,
                    due.unwrap_or(now.today()),
                    &outcome,
                )?,
                None => {
                    let form = PlanStepForm {
                        kind: match kind {
                            StepArgument::Talk => PlanKind::Talk,
                            StepArgument::Training => PlanKind::Training,
                            StepArgument::Support => PlanKind::Support,
                            StepArgument::SecondAssessment => PlanKind::SecondAssessment,
                        },
                        text,
                        due_on: due.ok_or_else(|| refusal("cli.no_due"))?,
                    };
                    assessment::add_plan_step(office, now, id, &person, &form)?
                }
            };
            if global.json {
                return output::json(&view.plan);
            }
            for step in &view.plan {
                let done = step.done_on.map(|day| day.to_string()).unwrap_or_default();
                output::line(&format!(
                    "{}\t{}\t{}\t{done}\t{}",
                    step.id,
                    step.kind.label(),
                    step.text,
                    step.outcome
                ))?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Everybody with a result and without a receipt.
fn waiting(office: &Office, now: Moment, id: i64) -> Result<Vec<String>, Error> {
    let view = assessment::view(office, now.today(), id)?;
    let mut codes: Vec<String> = view
        .sheets
        .iter()
        .filter(|sheet| sheet.standing != Standing::LeftOut && sheet.receipt.is_none())
        .map(|sheet| sheet.code.clone())
        .collect();
    codes.dedup();
    Ok(codes)
}
