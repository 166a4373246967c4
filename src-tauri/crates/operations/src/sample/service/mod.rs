//! The service desk of the sample: goods with their warranty, cases from July to November 2026 worked
//! through step by step on their own days, a survey, and what was learnt.

mod data;

use std::collections::HashMap;

use chrono::NaiveDateTime;
use domain::moment::Moment;
use domain::service::{CaseChannel, Confirmation, StepKind};

use data::{Asked, Concern, Done, File, Goods};

use super::found::at as at_hour;
use crate::error::Result;
use crate::office::Office;
use crate::service;
use crate::views::{
    AnswerForm, AppointmentForm, CaseForm, CloseForm, CompensationForm, GrantForm, ItemForm,
    KnowledgeForm, PauseForm, ReplacementForm, StepForm, SurveyForm, VisitCheckForm, VisitForm,
    VisitOutcome, VisitQuery,
};

/// Everything, in the order in which it happened.
pub(super) fn service(office: &mut Office, now: Moment) -> Result<()> {
    let file: File = serde_json::from_str(include_str!("../../../sample/service.json"))
        .map_err(anyhow::Error::from)?;
    let accounts: HashMap<String, i64> = crate::accounts::every(office)?
        .into_iter()
        .map(|account| (account.name, account.id.into()))
        .collect();
    let account = |name: &str| {
        let found = accounts.get(name).copied();
        found.ok_or_else(|| anyhow::anyhow!("the sample has no customer {name}"))
    };
    let mut items: HashMap<&str, i64> = HashMap::new();
    for goods in &file.items {
        let day = goods.accepted_on.unwrap_or(goods.delivered_on);
        let form = item_form(goods, account(&goods.account)?);
        let saved = service::save_item(office, at_hour(now, day, 18)?, &form)?;
        items.insert(&goods.key, saved.item.id.into());
    }
    let mut events: Vec<(&str, usize, Option<&Done>)> = Vec::new();
    for (place, concern) in file.cases.iter().enumerate() {
        events.push((&concern.at, place, None));
        events.extend(
            concern
                .steps
                .iter()
                .map(|done| (done.at.as_str(), place, Some(done))),
        );
    }
    events.sort_by_key(|(at, ..)| *at);
    let mut cases: HashMap<usize, i64> = HashMap::new();
    for (at, place, done) in events {
        let concern = &file.cases[place];
        let then = minute(now, at)?;
        match (done, cases.get(&place)) {
            (Some(done), Some(case)) => step(office, then, *case, &items, concern, done)?,
            (Some(done), None) => {
                return Err(anyhow::anyhow!("{}: nothing came in before it", done.at).into());
            }
            (None, _) => {
                let item = concern
                    .item
                    .as_ref()
                    .and_then(|key| items.get(key.as_str()).copied());
                let form = case_form(concern, account(&concern.account)?, item);
                let opened = service::open(office, then, &form)?;
                cases.insert(place, opened.row.id);
            }
        }
    }
    for asked in &file.surveys {
        survey(office, now, asked)?;
    }
    for learnt in &file.knowledge {
        let found = file.cases.iter().enumerate();
        let linked: Vec<i64> = found
            .filter(|(_, concern)| learnt.cases.contains(&concern.at))
            .filter_map(|(place, _)| cases.get(&place).copied())
            .collect();
        let form = KnowledgeForm {
            id: None,
            question: learnt.question.clone(),
            answer: learnt.answer.clone(),
            words: learnt.words.clone(),
            case: linked.first().copied(),
        };
        let then = minute(now, "2026-11-22T18:00")?;
        let note = service::save_knowledge(office, then, &form)?;
        for case in linked.into_iter().skip(1) {
            service::link_knowledge(office, then, note.id, case)?;
        }
    }
    Ok(())
}

/// A minute of a day, in the zone of now.
fn minute(now: Moment, text: &str) -> Result<Moment> {
    let local =
        NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").map_err(anyhow::Error::from)?;
    let at = local.and_local_timezone(now.at().timezone()).single();
    Ok(Moment::new(
        at.ok_or_else(|| anyhow::anyhow!("{text} is no instant"))?,
    ))
}

fn item_form(goods: &Goods, account: i64) -> ItemForm {
    ItemForm {
        id: None,
        account,
        product: goods.product.clone(),
        model: goods.model.clone(),
        quantity: goods.quantity,
        place: goods.place.clone(),
        order_number: goods.order_number.clone(),
        serials: goods.serials.clone(),
        delivered_on: goods.delivered_on,
        accepted_on: goods.accepted_on,
        installer: goods.installer.clone(),
        warranted_until: goods.warranted_until,
        note: goods.note.clone(),
    }
}

fn case_form(concern: &Concern, account: i64, item: Option<i64>) -> CaseForm {
    CaseForm {
        kind: concern.kind,
        channel: concern.channel.unwrap_or(CaseChannel::Phone),
        account: Some(account),
        caller: String::new(),
        phone: String::new(),
        item,
        description: concern.text.clone(),
        demand: concern.demand.clone(),
        claim: concern.claim.clone(),
        group: 1,
        publicity: false,
        danger: concern.danger,
        outside: concern.outside,
        tier: None,
        cause: String::new(),
        receiver: concern.receiver.clone(),
        owner: concern.owner.clone(),
        received_at: String::new(),
        agreed: String::new(),
    }
}

fn step(
    office: &mut Office,
    then: Moment,
    case: i64,
    items: &HashMap<&str, i64>,
    concern: &Concern,
    done: &Done,
) -> Result<()> {
    let (by, at) = (done.by.clone(), String::new());
    let unknown = || anyhow::anyhow!("{}: {} is nothing the sample does", done.at, done.r#do);
    match done.r#do.as_str() {
        "accept" => {
            service::accept(office, then, case, "")?;
        }
        "response" | "proposal" | "arrival" | "attempt" => {
            let kind = match done.r#do.as_str() {
                "response" => StepKind::Response,
                "proposal" => StepKind::Proposal,
                "arrival" => StepKind::Arrival,
                _ => StepKind::Attempt,
            };
            let text = done.text.clone();
            service::tell(
                office,
                then,
                &StepForm {
                    case,
                    kind,
                    text,
                    by,
                    at,
                },
            )?;
        }
        "arrange" => {
            let visit_at = done.visit_at.clone();
            let outside = done.outside;
            let form = AppointmentForm {
                case,
                visit_at,
                outside,
                by,
                at,
            };
            service::arrange(office, then, &form)?;
        }
        "pause" => {
            let reason = done.reason.ok_or_else(unknown)?;
            let note = done.text.clone();
            service::pause(
                office,
                then,
                &PauseForm {
                    case,
                    reason,
                    note,
                    by,
                    at,
                },
            )?;
        }
        "resume" => {
            service::resume(office, then, case, &by, "")?;
        }
        "replace" => {
            let item = concern
                .item
                .as_ref()
                .and_then(|key| items.get(key.as_str()));
            let form = ReplacementForm {
                item: *item.ok_or_else(unknown)?,
                part: done.part.ok_or_else(unknown)?,
                on: then.today(),
                case: Some(case),
                note: done.text.clone(),
            };
            service::replace(office, then, &form)?;
        }
        "compensate" => {
            let form = CompensationForm {
                case,
                amount: done.amount.clone(),
                way: done.way.clone(),
                reason: done.text.clone(),
                by,
                at,
            };
            service::compensate(office, then, &form)?;
        }
        "approve" => {
            let view = service::view(office, then, case)?;
            let waiting = view.compensations.iter().find(|row| row.waits);
            let form = GrantForm {
                compensation: waiting.ok_or_else(unknown)?.compensation.id.into(),
                approve: true,
                text: done.text.clone(),
                by,
                at,
            };
            service::decide(office, then, &form)?;
        }
        "close" => {
            let form = CloseForm {
                case,
                cause: done.cause.clone(),
                valid: done.valid,
                outcome: done.text.clone(),
                confirmation: done.confirmation.unwrap_or(Confirmation::Confirmed),
                notice: done.notice.clone(),
                by,
                at,
            };
            service::close(office, then, &form)?;
        }
        "reopen" => {
            service::reopen(office, then, case, &done.text, &by, "")?;
        }
        "visit" | "check" => visit(office, then, case, done)?,
        _ => return Err(unknown().into()),
    }
    Ok(())
}

/// The last return visit of the case is made, tried, or checked.
fn visit(office: &mut Office, then: Moment, case: i64, done: &Done) -> Result<()> {
    let rows = service::visits(office, then, &VisitQuery::default())?.rows;
    let of = rows
        .iter()
        .rev()
        .find(|row| i64::from(row.visit.case) == case);
    let visit = of.ok_or_else(|| anyhow::anyhow!("{}: there is no visit", done.at))?;
    let (visit, by, at) = (visit.visit.id.into(), done.by.clone(), String::new());
    if done.r#do == "check" {
        let truthful = done.truthful;
        service::check_visit(
            office,
            then,
            &VisitCheckForm {
                visit,
                truthful,
                by,
                at,
            },
        )?;
        return Ok(());
    }
    let outcome = match done.outcome.as_str() {
        "attempt" => VisitOutcome::Attempt,
        "declined" => VisitOutcome::Declined,
        _ => VisitOutcome::Done,
    };
    let form = VisitForm {
        visit,
        outcome,
        score: done.score,
        comment: done.text.clone(),
        by,
        at,
    };
    service::record_visit(office, then, &form)?;
    Ok(())
}

fn survey(office: &mut Office, now: Moment, asked: &Asked) -> Result<()> {
    let form = |id: Option<i64>, closed: bool| SurveyForm {
        id,
        title: asked.title.clone(),
        from: asked.from,
        to: asked.to,
        served: Some(asked.served),
        sent: asked.sent,
        closed,
    };
    let opened = at_hour(now, asked.opened_on, 9)?;
    let survey = service::save_survey(office, opened, &form(None, false))?;
    let id = survey.survey.id.into();
    let answers: Vec<AnswerForm> = asked
        .scores
        .iter()
        .enumerate()
        .map(|(place, score)| AnswerForm {
            score: *score,
            comment: asked
                .comments
                .get(&place.to_string())
                .cloned()
                .unwrap_or_default(),
            on: Some(asked.closed_on),
            account: None,
            case: None,
        })
        .collect();
    let closed = at_hour(now, asked.closed_on, 17)?;
    service::answer_survey(office, closed, id, &answers)?;
    service::save_survey(office, closed, &form(Some(id), true))?;
    Ok(())
}
