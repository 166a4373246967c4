//! What stands around cases: goods, return visits, surveys, knowledge, reports, indicators, papers.

use std::process::ExitCode;

use domain::moment::Moment;
use operations::office::Office;
use operations::texts::Language;
use operations::views::{
    AnswerForm, ItemForm, KnowledgeForm, ReplacementForm, ServicePaper, ServicePaperOrder,
    SurveyForm, VisitCheckForm, VisitForm, VisitOutcome, VisitQuery,
};
use operations::{Error, papers, refusal, service};
use serde_json::json;

use super::output;
use crate::arguments::{
    Global, ItemArguments, KnowledgeCommand, ServiceCommand as C, SurveyCommand,
};
use crate::{desk, output as out};

pub(super) fn run(
    global: &Global,
    office: &mut Office,
    now: Moment,
    command: C,
    language: Language,
) -> Result<ExitCode, Error> {
    match command {
        C::Due { days } => output::due(&service::due(office, now, days)?, global, language)?,
        C::Visits {
            state,
            kind,
            from,
            to,
        } => {
            let query = VisitQuery {
                state: state.map(Into::into),
                kind: kind.map(Into::into),
                from,
                to,
            };
            output::visits(&service::visits(office, now, &query)?.rows, global)?;
        }
        C::Visit {
            id,
            score,
            attempt,
            unreached,
            declined,
            check,
            comment,
            did,
        } => {
            let row = match check {
                Some(truthful) => {
                    let form = VisitCheckForm {
                        visit: id,
                        truthful,
                        by: did.by,
                        at: did.at,
                    };
                    service::check_visit(office, now, &form)?
                }
                None => {
                    let outcome = match (attempt, unreached, declined) {
                        (true, ..) => VisitOutcome::Attempt,
                        (_, true, _) => VisitOutcome::Unreached,
                        (.., true) => VisitOutcome::Declined,
                        _ => VisitOutcome::Done,
                    };
                    let form = VisitForm {
                        visit: id,
                        outcome,
                        score,
                        comment,
                        by: did.by,
                        at: did.at,
                    };
                    service::record_visit(office, now, &form)?
                }
            };
            output::visits(&[row], global)?;
        }
        C::Items { customer } => {
            output::items(&service::items(office, now, customer)?, global, language)?;
        }
        C::Item(arguments) => {
            let view = service::save_item(office, now, &item(*arguments))?;
            output::items(&[view], global, language)?;
        }
        C::Replace {
            item,
            part,
            on,
            case,
            note,
        } => {
            let case = case
                .map(|word| service::find_case(office, &word))
                .transpose()?;
            let form = ReplacementForm {
                item,
                part: part.into(),
                on,
                case,
                note,
            };
            let view = service::replace(office, now, &form)?;
            output::items(&[view], global, language)?;
        }
        C::Survey { command } => survey(global, office, now, command)?,
        C::Knowledge { command } => knowledge(global, office, now, command)?,
        C::Report { period } => {
            output::report(&service::report(office, now, period)?, global, language)?;
        }
        C::Indicators { period, person } => output::indicators(
            &service::indicators(office, now, period, person.as_deref())?,
            global,
            language,
        )?,
        C::ClosedDays { days, set } => {
            let days = match set {
                true => service::set_closed_days(office, now, &days)?,
                false => service::closed_days(office)?,
            };
            if global.json {
                out::json(&days)?;
            } else {
                for day in days {
                    out::line(&day.to_string())?;
                }
            }
        }
        C::Print {
            paper,
            id,
            period,
            out: path,
            sign,
        } => {
            let paper: ServicePaper = paper.into();
            let id = match (paper, id) {
                (_, None) => None,
                (ServicePaper::WarrantyCard, Some(word)) => Some(
                    word.parse()
                        .map_err(|_| refusal("service.unknown_item").fact("id", &word))?,
                ),
                (_, Some(word)) => Some(service::find_case(office, &word)?),
            };
            let order = ServicePaperOrder {
                paper,
                id,
                period,
                sign,
            };
            let row = service::print(office, now, &order)?;
            desk::write(&path, &papers::bytes(office, row.id)?)?;
            if global.json {
                out::json(
                    &json!({"id": row.id, "number": row.number, "pages": row.pages, "signed": row.signed, "out": path}),
                )?;
            } else {
                out::line(&format!("{}\t{}", row.number, path.display()))?;
            }
        }
        // Cases are done beside.
        _ => {}
    }
    Ok(ExitCode::SUCCESS)
}

fn item(arguments: ItemArguments) -> ItemForm {
    ItemForm {
        id: arguments.id,
        account: arguments.customer,
        product: arguments.product,
        model: arguments.model,
        quantity: arguments.quantity,
        place: arguments.place,
        order_number: arguments.order,
        serials: arguments.serials,
        delivered_on: arguments.delivered,
        accepted_on: arguments.accepted,
        installer: arguments.installer,
        warranted_until: arguments.warranted_until,
        note: arguments.note,
    }
}

fn survey(
    global: &Global,
    office: &mut Office,
    now: Moment,
    command: SurveyCommand,
) -> Result<(), Error> {
    let view = match command {
        SurveyCommand::List => return output::surveys(&service::surveys(office)?, global),
        SurveyCommand::New {
            title,
            from,
            to,
            served,
            sent,
        } => {
            let form = SurveyForm {
                id: None,
                title,
                from,
                to,
                served,
                sent,
                closed: false,
            };
            service::save_survey(office, now, &form)?
        }
        SurveyCommand::Answer {
            survey,
            scores,
            comment,
        } => {
            let answers: Vec<AnswerForm> = scores
                .into_iter()
                .map(|score| AnswerForm {
                    score,
                    comment: comment.clone(),
                    on: None,
                    account: None,
                    case: None,
                })
                .collect();
            service::answer_survey(office, now, survey, &answers)?
        }
        SurveyCommand::Close { survey, sent } => {
            let all = service::surveys(office)?;
            let known = all
                .into_iter()
                .map(|view| view.survey)
                .find(|one| i64::from(one.id) == survey);
            let known =
                known.ok_or_else(|| refusal("service.unknown_survey").fact("id", survey))?;
            let form = SurveyForm {
                id: Some(survey),
                sent: sent.unwrap_or(known.sent),
                title: known.title,
                from: known.from,
                to: known.to,
                served: None,
                closed: true,
            };
            service::save_survey(office, now, &form)?
        }
    };
    output::surveys(&[view], global)
}

fn knowledge(
    global: &Global,
    office: &mut Office,
    now: Moment,
    command: KnowledgeCommand,
) -> Result<(), Error> {
    let view = match command {
        KnowledgeCommand::Search { text } => {
            return output::knowledge(&service::knowledge(office, &text)?, global);
        }
        KnowledgeCommand::Add {
            id,
            question,
            answer,
            words,
            case,
        } => {
            let case = case
                .map(|word| service::find_case(office, &word))
                .transpose()?;
            let form = KnowledgeForm {
                id,
                question,
                answer,
                words,
                case,
            };
            service::save_knowledge(office, now, &form)?
        }
        KnowledgeCommand::Link { id, case } => {
            let case = service::find_case(office, &case)?;
            service::link_knowledge(office, now, id, case)?
        }
        KnowledgeCommand::Delete { id } => {
            service::delete_knowledge(office, now, id)?;
            return out::line(&id.to_string());
        }
    };
    output::knowledge(&[view], global)
}
