//! `training session …`

use domain::training::{Attendance, ContentKind, ExamForm, Feedback, Session, time_of_day};
use operations::views::{AttendanceInput, EffectForm, FeedbackForm, SessionForm, SlotForm};
use operations::{Error, refusal, regulations, training};

use super::{Call, output, pair, word};
use crate::arguments::{SessionCommand as S, SessionDetails};
use crate::output as out;

pub(super) fn run(call: &mut Call<'_>, command: Option<S>) -> Result<(), Error> {
    let today = call.now.today();
    let Some(command) = command else {
        let found = training::sessions_list(call.office)?;
        return output::sessions(call, &found);
    };
    let view = match command {
        S::Show { id } => training::session_view(call.office, today, id)?,
        S::Add { title, details } => {
            let form = form(call, None, Some(title), details)?;
            training::save_session(call.office, call.now, &form)?
        }
        S::Change { id, title, details } => {
            let there = training::session_view(call.office, today, id)?;
            let codes = there.people.iter().map(|one| one.code.clone()).collect();
            let mut form = form(call, Some(&there.session), title, details)?;
            if form.people.is_empty() {
                form.people = codes;
            }
            training::save_session(call.office, call.now, &form)?
        }
        S::Attend { id, people, note } => {
            let inputs = attendance(call, id, &people, &note)?;
            training::attend(call.office, call.now, id, &inputs)?
        }
        S::Feedback {
            id,
            grades,
            count,
            remark,
        } => {
            let [content, trainer, organisation, overall] = grades[..] else {
                return Err(refusal("training.bad_grade")
                    .fact("value", grades.len())
                    .into());
            };
            let sheet = Feedback {
                content,
                trainer,
                organisation,
                overall,
                remark,
            };
            training::add_feedback(call.office, call.now, id, &[FeedbackForm { sheet, count }])?
        }
        S::Effect {
            id,
            indicator,
            before,
            after,
            on,
            remark,
        } => {
            let form = EffectForm {
                indicator,
                before,
                after,
                on: on.unwrap_or(today),
                remark,
            };
            training::add_effect(call.office, call.now, id, &form)?
        }
        S::Effects { id } => return out::json(&training::effect_view(call.office, id)?),
        S::Cancel { id, reason } => training::cancel_session(call.office, call.now, id, &reason)?,
        S::Close { id, record } => training::close_session(call.office, call.now, id, &record)?,
    };
    output::session(call, &view)
}

/// `E01=present:92`; `all=present` for everybody still open.
fn attendance(
    call: &Call<'_>,
    id: i64,
    people: &[String],
    note: &str,
) -> Result<Vec<AttendanceInput>, Error> {
    let view = training::session_view(call.office, call.now.today(), id)?;
    let mut inputs: Vec<AttendanceInput> = Vec::new();
    for text in people {
        let (code, told) = pair(text)?;
        let (kind, practice) = told.split_once(':').unwrap_or((told, ""));
        let attendance: Attendance = word(kind)?;
        let codes: Vec<String> = match code {
            "all" => view
                .people
                .iter()
                .filter(|one| one.attendance == Attendance::Pending)
                .map(|one| one.code.clone())
                .collect(),
            code => vec![code.to_owned()],
        };
        for code in codes {
            // Who is named stands before `all`.
            if !inputs.iter().any(|one| one.code == code) {
                inputs.push(AttendanceInput {
                    code,
                    attendance,
                    practice: practice.to_owned(),
                    note: note.to_owned(),
                });
            }
        }
    }
    Ok(inputs)
}

fn form(
    call: &Call<'_>,
    there: Option<&Session>,
    title: Option<String>,
    typed: SessionDetails,
) -> Result<SessionForm, Error> {
    let today = call.now.today();
    let mut people = typed.people;
    if typed.all || typed.department.is_some() {
        people.extend(training::people_of(
            call.office,
            today,
            typed.department.as_deref(),
        )?);
        people.sort();
        people.dedup();
    }
    let slots: Vec<SlotForm> = match (typed.slot.is_empty(), there) {
        (true, Some(there)) => there
            .slots
            .iter()
            .map(|slot| SlotForm {
                day: slot.day,
                from: time_of_day(slot.from),
                to: time_of_day(slot.to),
                room: slot.room.clone(),
            })
            .collect(),
        _ => typed
            .slot
            .iter()
            .map(|text| slot(text))
            .collect::<Result<_, _>>()?,
    };
    // A session of a line of the plan begins with what the line says.
    let line = match typed.line {
        Some(id) => {
            training::plan_view(call.office, today, super::year_of(first_day(&slots, today)))?
                .rows
                .into_iter()
                .map(|row| row.line)
                .find(|line| i64::from(line.id) == id)
        }
        None => None,
    };
    let line = line.as_ref();
    Ok(SessionForm {
        id: there.map(|one| one.id.into()),
        revision: there.map_or(1, |one| one.revision),
        title: title
            .or(there.map(|one| one.title.clone()))
            .unwrap_or_default(),
        kind: typed
            .kind
            .or(there.map(|one| one.kind))
            .or(line.map(|line| line.kind))
            .unwrap_or(ContentKind::Rules),
        course: match &typed.course {
            Some(name) => Some(training::find_course(call.office, name)?),
            None => there
                .and_then(|one| one.course)
                .or(line.and_then(|line| line.course))
                .map(Into::into),
        },
        plan_line: typed
            .line
            .or(there.and_then(|one| one.plan_line).map(Into::into)),
        regulation: match &typed.regulation {
            Some(name) => Some(regulations::find(call.office, today, name)?.id),
            None => there.and_then(|one| one.regulation).map(Into::into),
        },
        trainer: typed
            .trainer
            .or(there.map(|one| one.trainer.clone()))
            .or(line.map(|line| line.trainer.clone()))
            .unwrap_or_default(),
        slots,
        practice: typed
            .practice
            .or(there.map(|one| output::hours(one.practice_minutes)))
            .unwrap_or_default(),
        exam: typed
            .exam
            .or(there.map(|one| one.exam))
            .or(line.map(|line| line.exam))
            .unwrap_or(ExamForm::None),
        cost: typed
            .cost
            .or(there.map(|one| one.cost.to_string()))
            .unwrap_or_default(),
        material: typed
            .material
            .or(there.map(|one| one.material.clone()))
            .unwrap_or_default(),
        people,
    })
}

fn first_day(slots: &[SlotForm], today: chrono::NaiveDate) -> chrono::NaiveDate {
    slots.iter().map(|slot| slot.day).min().unwrap_or(today)
}

/// `2026-12-10 09:00-11:00 门店二楼会议室`
fn slot(text: &str) -> Result<SlotForm, Error> {
    let wrong = || refusal("training.bad_slot_text").fact("value", text);
    let mut words = text.trim().splitn(3, char::is_whitespace);
    let day = words
        .next()
        .and_then(|day| day.parse().ok())
        .ok_or_else(wrong)?;
    let time = words.next().ok_or_else(wrong)?;
    let (from, to) = time.split_once(['-', '–', '至']).ok_or_else(wrong)?;
    Ok(SlotForm {
        day,
        from: from.to_owned(),
        to: to.to_owned(),
        room: words.next().unwrap_or_default().trim().to_owned(),
    })
}
