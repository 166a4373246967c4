//! At the session and after it: who came, practice, feedback, results at work, closing.

use chrono::NaiveDate;
use domain::exact::Exact;
use domain::moment::Moment;
use domain::training::{
    Attendance, Effect, Evidence, EvidenceSource, Feedback, FollowUp, Outcome, Session,
    SessionState, pending, schedule,
};

use super::books::{Books, person};
use super::courses::mean;
use super::find::get;
use super::form::{figure, points, text};
use super::rules::Rules;
use super::sessions::{must_be_planned, session_view};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{AttendanceInput, EffectForm, EffectView, FeedbackForm, Role, SessionView};

/// Takes attendance and practice of several people, all of it or nothing.
pub fn attend(
    office: &mut Office,
    now: Moment,
    id: i64,
    inputs: &[AttendanceInput],
) -> Result<SessionView> {
    office.needs(Role::DepartmentManager)?;
    let before: Session = get(office, id, "training.unknown_session")?;
    must_be_planned(&before)?;
    if let Some(first) = before.first_day().filter(|first| *first > now.today()) {
        return Err(refusal("training.not_begun")
            .fact("name", &before.title)
            .fact("day", first)
            .into());
    }
    let organisation = office.file.people().organisation()?;
    let mut after = before.clone();
    for input in inputs {
        let who = person(&organisation, &input.code)?;
        let mut listed = after.attendees.iter_mut();
        let one = listed.find(|one| one.employee == who.id).ok_or_else(|| {
            refusal("training.not_on_list")
                .fact("name", &who.name)
                .fact("session", &before.title)
        })?;
        let practice = points(&input.practice, &who.name)?;
        // Only who was there can be examined.
        if practice.is_some() && input.attendance != Attendance::Present {
            return Err(refusal("training.absent_marked")
                .fact("name", &who.name)
                .into());
        }
        one.attendance = input.attendance;
        one.practice = practice;
        one.note = text(&input.note)?;
    }
    let payload = serde_json::json!({ "people": inputs.iter().map(|one| {
        serde_json::json!({ "code": one.code, "attendance": one.attendance, "practice": one.practice })
    }).collect::<Vec<_>>() });
    office.record(now, "training.attend", &after.title, payload, |tx| {
        tx.training().update(&after)
    })?;
    session_view(office, now.today(), id)
}

/// Adds sheets of feedback, without names.
pub fn add_feedback(
    office: &mut Office,
    now: Moment,
    id: i64,
    sheets: &[FeedbackForm],
) -> Result<SessionView> {
    let before: Session = get(office, id, "training.unknown_session")?;
    if before.state == SessionState::Cancelled {
        must_be_planned(&before)?;
    }
    let mut after = before.clone();
    for form in sheets {
        let sheet = Feedback {
            remark: text(&form.sheet.remark)?,
            ..form.sheet.clone()
        };
        let grades = [
            sheet.content,
            sheet.trainer,
            sheet.organisation,
            sheet.overall,
        ];
        if let Some(wrong) = grades.iter().find(|one| !(1..=5).contains(*one)) {
            return Err(refusal("training.bad_grade").fact("value", wrong).into());
        }
        for _ in 0..form.count {
            after.feedback.push(sheet.clone());
        }
    }
    let present = after.present().count();
    if after.feedback.len() > present.max(before.feedback.len()) {
        return Err(refusal("training.more_sheets")
            .fact("sheets", after.feedback.len())
            .fact("present", present)
            .into());
    }
    let payload = serde_json::json!({ "sheets": after.feedback.len() - before.feedback.len() });
    office.record(now, "training.feedback", &after.title, payload, |tx| {
        tx.training().update(&after)
    })?;
    session_view(office, now.today(), id)
}

/// Says what an indicator was before and after.
pub fn add_effect(
    office: &mut Office,
    now: Moment,
    id: i64,
    form: &EffectForm,
) -> Result<SessionView> {
    office.needs(Role::DepartmentManager)?;
    let before: Session = get(office, id, "training.unknown_session")?;
    let effect = Effect {
        indicator: text(&form.indicator)?,
        before: figure(&form.before)?,
        after: figure(&form.after)?,
        on: form.on,
        remark: text(&form.remark)?,
    };
    if effect.indicator.is_empty() {
        return Err(refusal("training.no_name").into());
    }
    if before.last_day().is_none_or(|last| form.on < last) {
        return Err(refusal("training.effect_early").into());
    }
    let payload = serde_json::json!({ "effect": effect });
    let mut after = before;
    after.effects.push(effect);
    office.record(now, "training.effect", &after.title, payload, |tx| {
        tx.training().update(&after)
    })?;
    session_view(office, now.today(), id)
}

/// 培训效果 of a session on four levels.
pub fn effect_view(office: &Office, id: i64) -> Result<EffectView> {
    let session: Session = get(office, id, "training.unknown_session")?;
    let books = Books::read(office)?;
    let day = session.last_day().unwrap_or_default();
    let rules = Rules::find(office, day)?;
    Ok(effect_of(&books, &session, rules.as_ref()))
}

pub(super) fn effect_of(books: &Books, session: &Session, rules: Option<&Rules>) -> EffectView {
    let grades = |of: fn(&Feedback) -> u8| {
        let points: Vec<Exact> = session
            .feedback
            .iter()
            .map(|sheet| Exact::from(u32::from(of(sheet))))
            .collect();
        mean(&points)
    };
    let content = session.feedback.iter().filter(|sheet| sheet.overall >= 4);
    let percent = |part: usize, whole: usize| {
        let part = i64::try_from(part).ok()?.checked_mul(100)?;
        Some(Exact::ratio(part, i64::try_from(whole).ok()?)?.rounded_half_up(2))
    };
    let people: Vec<_> = session.attendees.iter().map(|one| one.employee).collect();
    let last_outcome = |person| {
        let marked = books
            .exams_of(session)
            .filter_map(|exam| exam.outcome(person));
        marked.last()
    };
    let outcomes: Vec<Outcome> = people.iter().filter_map(|one| last_outcome(*one)).collect();
    let own: Vec<&FollowUp> = books
        .follow_ups
        .iter()
        .filter(|one| one.session == session.id)
        .collect();
    let seen: Vec<Exact> = own
        .iter()
        .filter_map(|one| one.done.as_ref())
        .map(|done| Exact::from(u32::from(done.grade)))
        .collect();
    EffectView {
        sheets: session.feedback.len(),
        satisfaction: percent(content.count(), session.feedback.len()),
        satisfaction_target: rules.map(|rules| &rules.terms.satisfaction * &Exact::from(100_u32)),
        content: grades(|sheet| sheet.content),
        trainer: grades(|sheet| sheet.trainer),
        organisation: grades(|sheet| sheet.organisation),
        examined: outcomes.len(),
        passed: outcomes
            .iter()
            .filter(|one| **one == Outcome::Passed)
            .count(),
        followed: seen.len(),
        to_follow: own.len(),
        behaviour: mean(&seen),
        effects: session.effects.clone(),
        basis: rules
            .map(|rules| rules.basis("training.evaluate.satisfaction"))
            .unwrap_or_default(),
    }
}

/// Calls a planned session off, with the reason.
pub fn cancel_session(
    office: &mut Office,
    now: Moment,
    id: i64,
    reason: &str,
) -> Result<SessionView> {
    office.needs(Role::DepartmentManager)?;
    let before: Session = get(office, id, "training.unknown_session")?;
    must_be_planned(&before)?;
    let record = text(reason)?;
    if record.is_empty() {
        return Err(refusal("training.cancel_reason").into());
    }
    let payload = serde_json::json!({ "reason": record });
    let after = Session {
        state: SessionState::Cancelled,
        record,
        ..before
    };
    office.record(now, "training.cancel", &after.title, payload, |tx| {
        tx.training().update(&after)
    })?;
    session_view(office, now.today(), id)
}

/// Closes a session: nothing may be pending. Whoever was there and passed what was examined has shown what
/// the course teaches, and the follow-ups of the regulation get their days.
pub fn close_session(
    office: &mut Office,
    now: Moment,
    id: i64,
    record: &str,
) -> Result<SessionView> {
    office.needs(Role::DepartmentManager)?;
    let session: Session = get(office, id, "training.unknown_session")?;
    must_be_planned(&session)?;
    let books = Books::read(office)?;
    let today = now.today();
    pending(&session, &books.exams, today)?;
    let end = session.last_day().unwrap_or(today);
    let rules = Rules::on(office, end)?;
    let closed = Session {
        state: SessionState::Closed,
        record: text(record)?,
        closed_on: Some(today),
        ..session
    };
    let proofs = proofs(&books, &closed, &rules, end);
    let basis = rules.basis("training.followup");
    let follow_ups = schedule(&closed, &rules.terms, &books.organisation, &basis);
    let payload = serde_json::json!({
        "proofs": proofs.len(), "follow_ups": follow_ups.len(), "basis": rules.name(),
    });
    office.record(now, "training.close", &closed.title, payload, |tx| {
        tx.training().update(&closed)?;
        proofs
            .iter()
            .try_for_each(|proof| tx.training().prove(proof))?;
        follow_ups
            .iter()
            .try_for_each(|one| tx.training().insert(one).map(drop))
    })?;
    session_view(office, today, id)
}

/// What the people of a closed session have shown: those present, at least as good as the pass marks.
fn proofs(books: &Books, session: &Session, rules: &Rules, end: NaiveDate) -> Vec<Evidence> {
    let course = session
        .course
        .and_then(|id| books.courses.iter().find(|one| one.id == id));
    let Some(course) = course else {
        return Vec::new();
    };
    let least = match session.kind.is_strict() {
        true => rules.terms.safety_pass,
        false => rules.terms.pass,
    };
    let practised = |practice: &Option<Exact>| {
        !session.exam.has_practice()
            || practice
                .as_ref()
                .is_some_and(|points| *points >= Exact::from(least))
    };
    let examined = |person| {
        let passed = |exam: &domain::training::Exam| exam.outcome(person) == Some(Outcome::Passed);
        !session.exam.has_theory() || books.exams_of(session).any(passed)
    };
    let mut found = Vec::new();
    for one in session.present() {
        if !practised(&one.practice) || !examined(one.employee) {
            continue;
        }
        for shown in &course.competences {
            let Some(competence) = books.competence(shown.competence) else {
                continue;
            };
            found.push(Evidence {
                employee: one.employee,
                competence: shown.competence,
                level: shown.level,
                on: end,
                until: competence.until(end),
                source: EvidenceSource::Session,
                note: session.title.clone(),
            });
        }
    }
    found
}
