//! 培训场次: set, changed, shown.

use chrono::NaiveDate;
use domain::calendar::WorkingCalendar;
use domain::exact::Exact;
use domain::moment::Moment;
use domain::people::Organisation;
use domain::training::{
    Attendance, Attendee, Course, ExamState, Outcome, PlanLine, PlanState, Session, SessionState,
    Slot, clash, pending, time_of_day,
};

use super::books::{Books, person};
use super::courses::{may_teach, mean};
use super::find::get;
use super::form::{clock, minutes, money, text};
use super::rules::Rules;
use crate::error::{Refusal, Result, refusal};
use crate::office::Office;
use crate::views::{
    OpenPoint, Role, SessionExam, SessionForm, SessionPerson, SessionRow, SessionView, SlotForm,
};

/// All sessions, the latest first.
pub fn sessions_list(office: &Office) -> Result<Vec<SessionRow>> {
    let books = Books::read(office)?;
    let mut rows: Vec<SessionRow> = books.sessions.iter().map(|one| row(&books, one)).collect();
    rows.sort_by_key(|row| std::cmp::Reverse((row.first_day, row.id)));
    Ok(rows)
}

pub(super) fn row(books: &Books, session: &Session) -> SessionRow {
    let first = session.slots.first();
    let is = |wanted| {
        let own = session.attendees.iter();
        own.filter(|one| one.attendance == wanted).count()
    };
    let points: Vec<Exact> = session
        .feedback
        .iter()
        .map(|sheet| Exact::from(u32::from(sheet.overall)))
        .collect();
    SessionRow {
        id: session.id.into(),
        title: session.title.clone(),
        kind: session.kind,
        state: session.state,
        first_day: session.first_day(),
        last_day: session.last_day(),
        time: first
            .map(|slot| format!("{}-{}", time_of_day(slot.from), time_of_day(slot.to)))
            .unwrap_or_default(),
        room: first.map(|slot| slot.room.clone()).unwrap_or_default(),
        trainer: session.trainer.clone(),
        minutes: session.minutes(),
        people: session.attendees.len(),
        present: is(Attendance::Present),
        pending: is(Attendance::Pending),
        exams: books.exams_of(session).count(),
        rating: mean(&points),
        plan_line: session.plan_line.map(Into::into),
    }
}

/// One session with everything that hangs on it.
pub fn session_view(office: &Office, day: NaiveDate, id: i64) -> Result<SessionView> {
    let session: Session = get(office, id, "training.unknown_session")?;
    let books = Books::read(office)?;
    let rules = Rules::find(office, session.first_day().unwrap_or(day))?;
    let on = session.first_day().unwrap_or(day);
    let people = session
        .attendees
        .iter()
        .map(|one| person_of(&books, &session, one, on));
    let open = match session.state {
        SessionState::Planned => pending(&session, &books.exams, day).err().map(|refused| {
            let refused = Refusal::from(refused);
            OpenPoint {
                code: refused.code,
                facts: refused.facts,
            }
        }),
        _ => None,
    };
    let calendar = office.calendar()?;
    let notice_by = rules
        .as_ref()
        .map(|rules| notice_day(&calendar, on, rules.terms.notice_workdays));
    let papers = office.file.papers().list()?;
    let subject = subject(&session);
    Ok(SessionView {
        row: row(&books, &session),
        people: people.collect(),
        exams: books
            .exams_of(&session)
            .map(|exam| SessionExam {
                id: exam.id.into(),
                title: exam.title.clone(),
                closed: exam.state == ExamState::Closed,
            })
            .collect(),
        follow_ups: super::follow_ups::of_session(&books, &session, day),
        open,
        papers: papers
            .into_iter()
            .filter(|paper| paper.subject == subject)
            .map(|paper| paper.number)
            .collect(),
        notice_by,
        notice_basis: rules
            .map(|rules| rules.basis("training.notice.workdays"))
            .unwrap_or_default(),
        session,
    })
}

/// What papers of a session are registered under.
pub(super) fn subject(session: &Session) -> String {
    format!("session {}", session.id)
}

/// So many working days lie between the notice and the session.
fn notice_day(calendar: &WorkingCalendar, first: NaiveDate, workdays: u32) -> NaiveDate {
    let mut day = first;
    let mut left = workdays;
    // A year without calendar counts from Monday to Friday; a loop of weeks always ends.
    while left > 0 {
        let Some(before) = day.pred_opt() else { break };
        day = before;
        let works = calendar.is_working(day).unwrap_or_else(|_| weekday(day));
        left -= u32::from(works);
    }
    day
}

fn weekday(day: NaiveDate) -> bool {
    use chrono::Datelike;
    day.weekday().num_days_from_monday() < 5
}

fn person_of(books: &Books, session: &Session, one: &Attendee, on: NaiveDate) -> SessionPerson {
    let (code, name) = books.who(one.employee);
    let (department, post) = books.place(one.employee, on);
    let marked = books
        .exams_of(session)
        .filter(|exam| exam.result(one.employee).is_some())
        .last();
    let score = marked.and_then(|exam| {
        let result = exam.result(one.employee)?;
        let of_hundred =
            (&result.score * &Exact::from(100_u32)).divided_by(&Exact::from(exam.total.max(1)))?;
        Some(of_hundred.rounded_half_up(1))
    });
    SessionPerson {
        code,
        name,
        department,
        post,
        attendance: one.attendance,
        practice: one.practice.clone(),
        score,
        passed: marked
            .and_then(|exam| exam.outcome(one.employee))
            .map(|outcome| outcome == Outcome::Passed),
        note: one.note.clone(),
    }
}

/// Sets a session or changes one that is still planned. A room or a trainer who is taken, a trainer whose
/// term has ended, and somebody who sits elsewhere at the time are refused.
pub fn save_session(office: &mut Office, now: Moment, form: &SessionForm) -> Result<SessionView> {
    office.needs(Role::DepartmentManager)?;
    let books = Books::read(office)?;
    let before: Option<Session> = match form.id {
        Some(id) => Some(get(office, id, "training.unknown_session")?),
        None => None,
    };
    if let Some(one) = &before {
        must_be_planned(one)?;
    }
    let session = read(office, &books, form, before.as_ref())?;
    session.check()?;
    clash(&session, &books.sessions)?;
    for slot in &session.slots {
        may_teach(&books.trainers, &session.trainer, slot.day)?;
        Rules::on(office, slot.day)?;
    }
    nobody_twice(&books, &session)?;
    let payload = serde_json::json!({ "before": before, "after": session });
    let id = office.record(
        now,
        "training.session",
        &session.title,
        payload,
        |tx| match &before {
            Some(one) => tx.training().update(&session).map(|()| one.id),
            None => tx.training().insert(&session),
        },
    )?;
    session_view(office, now.today(), id.into())
}

pub(super) fn must_be_planned(session: &Session) -> Result<()> {
    let code = match session.state {
        SessionState::Planned => return Ok(()),
        SessionState::Closed => "training.session_closed",
        SessionState::Cancelled => "training.session_cancelled",
    };
    Err(refusal(code).fact("name", &session.title).into())
}

fn read(
    office: &Office,
    books: &Books,
    form: &SessionForm,
    before: Option<&Session>,
) -> Result<Session> {
    let mut slots = form
        .slots
        .iter()
        .map(slot)
        .collect::<Result<Vec<_>, Refusal>>()?;
    slots.sort_by_key(|slot| (slot.day, slot.from));
    let plan_line = match form.plan_line {
        Some(id) => {
            let line: PlanLine = get(office, id, "training.unknown_line")?;
            if line.state == PlanState::Dropped {
                return Err(refusal("training.line_dropped")
                    .fact("name", &line.title)
                    .into());
            }
            Some(line.id)
        }
        None => None,
    };
    let regulation = match form.regulation {
        Some(id) => {
            let found = office.file.regulations().get(id.into());
            Some(
                found
                    .map_err(|_| refusal("regulation.unknown").fact("id", id))?
                    .id,
            )
        }
        None => None,
    };
    Ok(Session {
        id: form.id.unwrap_or_default().into(),
        revision: form.revision,
        title: text(&form.title)?,
        kind: form.kind,
        course: match form.course {
            Some(id) => Some(get::<Course>(office, id, "training.unknown_course")?.id),
            None => None,
        },
        plan_line,
        regulation,
        trainer: text(&form.trainer)?,
        slots,
        practice_minutes: minutes(&form.practice)?,
        exam: form.exam,
        cost: money(&form.cost)?,
        material: text(&form.material)?,
        attendees: attendees(&books.organisation, &form.people, before)?,
        feedback: before.map(|one| one.feedback.clone()).unwrap_or_default(),
        effects: before.map(|one| one.effects.clone()).unwrap_or_default(),
        state: SessionState::Planned,
        record: String::new(),
        closed_on: None,
    })
}

fn slot(form: &SlotForm) -> Result<Slot, Refusal> {
    Ok(Slot {
        day: form.day,
        from: clock(&form.from)?,
        to: clock(&form.to)?,
        room: text(&form.room)?,
    })
}

fn attendees(
    organisation: &Organisation,
    codes: &[String],
    before: Option<&Session>,
) -> Result<Vec<Attendee>> {
    codes
        .iter()
        .map(|code| {
            let employee = person(organisation, code)?.id;
            let known = before.and_then(|one| {
                one.attendees
                    .iter()
                    .find(|other| other.employee == employee)
            });
            Ok(known.cloned().unwrap_or(Attendee {
                employee,
                attendance: Attendance::Pending,
                practice: None,
                note: String::new(),
            }))
        })
        .collect()
}

/// Nobody sits in two sessions at once.
fn nobody_twice(books: &Books, session: &Session) -> Result<()> {
    let others = books
        .sessions
        .iter()
        .filter(|other| other.id != session.id && other.state != SessionState::Cancelled);
    for other in others {
        let both = session.attendees.iter().find(|one| {
            let mut theirs = other.attendees.iter();
            theirs.any(|their| their.employee == one.employee)
        });
        let same_time = session.slots.iter().find(|ours| {
            other.slots.iter().any(|theirs| {
                ours.day == theirs.day && ours.from < theirs.to && theirs.from < ours.to
            })
        });
        if let (Some(one), Some(slot)) = (both, same_time) {
            return Err(refusal("training.person_taken")
                .fact("name", books.who(one.employee).1)
                .fact("other", &other.title)
                .fact("day", slot.day)
                .into());
        }
    }
    Ok(())
}
