//! 未完成与到期清单: follow-ups, certificates, sessions to close, results and resits, plan lines, material.

use chrono::{Days, NaiveDate};
use domain::training::{
    CertificateStanding, ExamState, PlanProgress, PlanState, SessionState, progress,
};

use super::books::Books;
use super::rules::Rules;
use crate::error::Result;
use crate::office::Office;
use crate::views::{DueKind, TrainingDue};

/// Everything that falls due up to so many days from today, and what is overdue. Nothing while no
/// regulation says when things are due.
pub fn training_due(office: &Office, day: NaiveDate, days: u32) -> Result<Vec<TrainingDue>> {
    let Some(rules) = Rules::find(office, day)? else {
        return Ok(Vec::new());
    };
    let books = Books::read(office)?;
    let until = day
        .checked_add_days(Days::new(days.into()))
        .unwrap_or(NaiveDate::MAX);
    let mut found = collect(&books, &rules, day);
    // The regulation says itself how long before the end of a certificate people are reminded.
    found.retain(|one| one.due_on <= until || one.kind == DueKind::Certificate);
    found.sort_by(|a, b| {
        (a.due_on, a.kind, &a.code, &a.key).cmp(&(b.due_on, b.kind, &b.code, &b.key))
    });
    Ok(found)
}

fn collect(books: &Books, rules: &Rules, day: NaiveDate) -> Vec<TrainingDue> {
    let mut found = Vec::new();
    let mut add = |kind,
                   word: &str,
                   id: i64,
                   due_on: NaiveDate,
                   who: (String, String),
                   what: String,
                   by: String,
                   basis: String| {
        found.push(TrainingDue {
            key: format!("{word}-{id}"),
            kind,
            id,
            due_on,
            overdue: due_on < day,
            code: who.0,
            name: who.1,
            what,
            by,
            basis,
        });
    };
    for one in books.follow_ups.iter().filter(|one| one.done.is_none()) {
        let row = super::follow_ups::row(books, one, day);
        let what = format!("{}（培训后{}日）", row.session, one.after_days);
        let who = (row.code, row.name);
        add(
            DueKind::FollowUp,
            "follow-up",
            one.id.into(),
            one.due_on,
            who,
            what,
            row.leader,
            one.basis.clone(),
        );
    }
    // An article is looked for in the whole text: once, not for every person.
    let reminded = rules.basis("training.certificate.remind_days");
    let resits = rules.basis("training.resit.days");
    let reviewed = rules.basis("training.material.months");
    for one in &books.certificates {
        let newer = books.certificates.iter().any(|other| {
            other.employee == one.employee
                && other.competence == one.competence
                && other.revoked.is_none()
                && other.until > one.until
        });
        let standing = one.standing(day, rules.terms.remind_days);
        let counts = matches!(
            standing,
            CertificateStanding::Expiring | CertificateStanding::Expired
        );
        let gone = books
            .organisation
            .employee(one.employee)
            .is_none_or(|person| person.left_on.is_some_and(|left| left < day));
        let Some(until) = one.until.filter(|_| counts && !newer && !gone) else {
            continue;
        };
        let what = format!(
            "{}（{}）",
            books.competence_name(one.competence),
            one.number
        );
        let who = books.who(one.employee);
        add(
            DueKind::Certificate,
            "certificate",
            one.id.into(),
            until,
            who,
            what,
            String::new(),
            reminded.clone(),
        );
    }
    let nobody = || (String::new(), String::new());
    for one in books
        .sessions
        .iter()
        .filter(|one| one.state == SessionState::Planned)
    {
        if let Some(last) = one.last_day() {
            add(
                DueKind::Session,
                "session",
                one.id.into(),
                last,
                nobody(),
                one.title.clone(),
                one.trainer.clone(),
                String::new(),
            );
        }
    }
    for exam in &books.exams {
        let waiting =
            exam.state == ExamState::Open && exam.waiting().next().is_some() && exam.on <= day;
        if waiting {
            add(
                DueKind::Results,
                "exam",
                exam.id.into(),
                exam.on,
                nobody(),
                exam.title.clone(),
                String::new(),
                exam.basis.clone(),
            );
        }
        let repeated = books.exams.iter().any(|one| one.resit_of == Some(exam.id));
        if waiting || repeated || exam.waiting().next().is_some() {
            continue;
        }
        let Some(until) = exam.resit_until(rules.terms.resit_days) else {
            continue;
        };
        for person in exam.failed() {
            add(
                DueKind::Resit,
                "resit",
                exam.id.into(),
                until,
                books.who(person),
                exam.title.clone(),
                String::new(),
                resits.clone(),
            );
        }
    }
    for line in books
        .lines
        .iter()
        .filter(|line| line.state == PlanState::Approved)
    {
        let open = matches!(
            progress(line, &books.sessions, day),
            PlanProgress::Open | PlanProgress::Overdue
        );
        if open {
            add(
                DueKind::PlanLine,
                "plan",
                line.id.into(),
                line.to,
                nobody(),
                line.title.clone(),
                line.trainer.clone(),
                String::new(),
            );
        }
    }
    for course in books.courses.iter().filter(|one| !one.retired) {
        if let Some(review) = course.review_on(rules.terms.material_months) {
            add(
                DueKind::Material,
                "course",
                course.id.into(),
                review,
                nobody(),
                course.name.clone(),
                String::new(),
                reviewed.clone(),
            );
        }
    }
    found
}
