//! A session from its setting to the follow-ups, as both courses of the sample go through it.

use chrono::NaiveDate;
use domain::moment::Moment;
use domain::training::{Attendance, Feedback, Level, PaperVariant, QuestionKind, SectionRule};

use super::file::{date, on};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::training as verbs;
use crate::views::{
    AttendanceInput, CertificateForm, ExamSetForm, FeedbackForm, FollowUpForm, ItemInput,
    MarkInput, SessionForm, SlotForm,
};

/// Sets a session of a line of the plan.
pub(super) struct Meeting<'a> {
    pub(super) line: &'a str,
    pub(super) regulation: Option<&'a str>,
    /// Month, day, from, to, room.
    pub(super) slots: &'a [(u32, u32, &'a str, &'a str, &'a str)],
    pub(super) practice: &'a str,
    pub(super) cost: &'a str,
    pub(super) people: &'a [&'a str],
}

pub(super) fn set(office: &mut Office, day: Moment, meeting: &Meeting<'_>) -> Result<i64> {
    let plan = verbs::plan_view(office, day.today(), 2026)?;
    let row = plan.rows.iter().find(|row| row.line.title == meeting.line);
    let line = &row
        .ok_or_else(|| refusal("training.unknown_line").fact("id", meeting.line))?
        .line;
    let regulation = match meeting.regulation {
        Some(slug) => office.file.regulations().by_slug(slug)?,
        None => None,
    };
    let form = SessionForm {
        id: None,
        revision: 1,
        title: line.title.clone(),
        kind: line.kind,
        course: line.course.map(Into::into),
        plan_line: Some(line.id.into()),
        regulation: regulation.map(|one| one.id.into()),
        trainer: line.trainer.clone(),
        slots: meeting
            .slots
            .iter()
            .map(|(month, day, from, to, room)| {
                Ok(SlotForm {
                    day: date(*month, *day)?,
                    from: (*from).to_owned(),
                    to: (*to).to_owned(),
                    room: (*room).to_owned(),
                })
            })
            .collect::<Result<_>>()?,
        practice: meeting.practice.to_owned(),
        exam: line.exam,
        cost: meeting.cost.to_owned(),
        material: String::new(),
        people: meeting
            .people
            .iter()
            .map(|code| (*code).to_owned())
            .collect(),
    };
    Ok(verbs::save_session(office, day, &form)?.row.id)
}

pub(super) fn attendance(
    code: &str,
    attendance: Attendance,
    practice: &str,
    note: &str,
) -> AttendanceInput {
    AttendanceInput {
        code: code.to_owned(),
        attendance,
        practice: practice.to_owned(),
        note: note.to_owned(),
    }
}

pub(super) fn sheets(grades: &[(u8, u8, u8, u8, &str, u32)]) -> Vec<FeedbackForm> {
    grades
        .iter()
        .map(
            |(content, trainer, organisation, overall, remark, count)| FeedbackForm {
                sheet: Feedback {
                    content: *content,
                    trainer: *trainer,
                    organisation: *organisation,
                    overall: *overall,
                    remark: (*remark).to_owned(),
                },
                count: *count,
            },
        )
        .collect()
}

pub(super) fn paper(
    title: &str,
    session: Option<i64>,
    day: NaiveDate,
    sections: &[(QuestionKind, u32, u32)],
) -> ExamSetForm {
    ExamSetForm {
        title: title.to_owned(),
        session,
        resit_of: None,
        on: day,
        minutes: 60,
        people: Vec::new(),
        sections: sections
            .iter()
            .map(|(kind, count, marks)| SectionRule {
                kind: *kind,
                count: *count,
                marks: *marks,
            })
            .collect(),
        within: Vec::new(),
        tags: Vec::new(),
        difficulties: Vec::new(),
        total: 100,
        variants: 2,
        seed: 2026,
        strict: false,
    }
}

/// Everything right but for the places named (counted over the paper of the person, from 0); what a person
/// must judge gets these marks.
pub(super) fn written(
    variant: &PaperVariant,
    code: &str,
    wrong: &[usize],
    judged: &str,
) -> MarkInput {
    let items = variant
        .sections
        .iter()
        .flat_map(|section| section.items.iter().map(move |item| (section.kind, item)));
    let items = items.enumerate().map(|(place, (kind, item))| {
        let answer = match kind {
            QuestionKind::Single | QuestionKind::Multiple | QuestionKind::TrueFalse
                if wrong.contains(&place) =>
            {
                match kind {
                    QuestionKind::TrueFalse if item.answer == ["对"] => "错".to_owned(),
                    QuestionKind::TrueFalse => "对".to_owned(),
                    _ if item.answer == ["A"] => "B".to_owned(),
                    _ => "A".to_owned(),
                }
            }
            _ if wrong.contains(&place) => String::new(),
            QuestionKind::FillIn => {
                let first = item
                    .answer
                    .iter()
                    .map(|one| one.split('|').next().unwrap_or_default());
                first.collect::<Vec<_>>().join("；")
            }
            _ => item.answer.join(""),
        };
        let by_hand = matches!(kind, QuestionKind::Short | QuestionKind::Practical);
        ItemInput {
            question: item.question.into(),
            marks: if by_hand {
                judged.to_owned()
            } else {
                String::new()
            },
            answer: if by_hand { String::new() } else { answer },
        }
    });
    MarkInput {
        code: code.to_owned(),
        variant: variant.letter.clone(),
        score: String::new(),
        items: items.collect(),
    }
}

/// Who wrote which paper, wrong places, marks judged by hand.
pub(super) fn mark(
    office: &mut Office,
    day: Moment,
    exam: i64,
    people: &[(&str, &[usize], &str)],
) -> Result<()> {
    let view = verbs::exam_view(office, exam)?;
    let mut inputs = Vec::new();
    for (code, wrong, judged) in people {
        let told = view.people.iter().find(|one| one.code == *code);
        let variant = told.and_then(|one| view.exam.variant(&one.variant));
        let variant = variant.ok_or_else(|| anyhow::anyhow!("{code} has no paper"))?;
        inputs.push(written(variant, code, wrong, judged));
    }
    verbs::enter_marks(office, day, exam, &inputs)?;
    Ok(())
}

pub(super) fn certify(
    office: &mut Office,
    day: Moment,
    code: &str,
    competence: &str,
    exam: i64,
) -> Result<()> {
    let form = CertificateForm {
        code: code.to_owned(),
        competence: verbs::find_competence(office, competence)?,
        level: Level::Skilled,
        session: None,
        exam: Some(exam),
        on: day.today(),
    };
    verbs::issue_certificate(office, day, &form)?;
    Ok(())
}

/// The direct leaders fill in the follow-ups of a session: after so many days, on month and day; who is
/// named stays open.
pub(super) fn followed(
    office: &mut Office,
    now: Moment,
    session: i64,
    days: &[(u32, u32, u32)],
    open: &[(&str, u32)],
    facts: [&str; 3],
) -> Result<()> {
    for (after, month, day) in days {
        let today = on(now, *month, *day)?;
        for row in verbs::session_view(office, today.today(), session)?.follow_ups {
            let one = &row.follow_up;
            if one.after_days != *after || open.contains(&(row.code.as_str(), *after)) {
                continue;
            }
            let (grade, facts) = match after {
                30 => (4, facts[0]),
                60 => (4, facts[1]),
                _ => (5, facts[2]),
            };
            let form = FollowUpForm {
                id: one.id.into(),
                on: today.today(),
                by: if row.leader.is_empty() {
                    "周既明".to_owned()
                } else {
                    String::new()
                },
                grade,
                facts: facts.to_owned(),
                help: String::new(),
            };
            verbs::follow_up(office, today, &form)?;
        }
    }
    Ok(())
}
