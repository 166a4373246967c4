//! Facts of the papers with templates of their own: the examination and the certificate.

use domain::moment::full_day;
use domain::papers::{ExamItemLine, ExamPaper, ExamPart, ExamSheetKind, SkillCertificatePaper};
use domain::training::{Exam, QuestionKind, SkillCertificate};

use super::books::Books;
use super::print::Head;
use super::words::level;

const ORDINALS: [&str; 6] = ["一", "二", "三", "四", "五", "六"];

/// 试卷, 答题卡 or 参考答案 of a variant.
pub(super) fn paper(exam: &Exam, letter: &str, sheet: ExamSheetKind, head: Head) -> ExamPaper {
    let mut number = 0;
    let sections = exam.variant(letter).map_or(&[][..], |one| &one.sections);
    let parts = sections.iter().enumerate().map(|(place, section)| {
        let ordinal = ORDINALS.get(place).copied().unwrap_or_default();
        let count = u32::try_from(section.items.len()).unwrap_or(0);
        let items = section.items.iter().map(|item| {
            number += 1;
            ExamItemLine {
                number,
                stem: item.stem.clone(),
                options: item.options.clone(),
                answer: match sheet {
                    ExamSheetKind::Key => item.answer.clone(),
                    _ => Vec::new(),
                },
            }
        });
        ExamPart {
            kind: kind(section.kind).to_owned(),
            heading: format!(
                "{ordinal}、{}（共{count}题，每题{}分，共{}分）",
                section.kind.label(),
                section.marks,
                count * section.marks
            ),
            ordinal: ordinal.to_owned(),
            marks: section.marks,
            items: items.collect(),
        }
    });
    ExamPaper {
        sheet,
        company: head.company,
        title: exam.title.clone(),
        number: head.number,
        variant: letter.to_owned(),
        day: full_day(exam.on),
        minutes: exam.minutes,
        total: exam.total,
        pass_mark: exam.pass_mark,
        basis: exam.basis.clone(),
        parts: parts.collect(),
        audit_head: head.audit_head,
    }
}

fn kind(kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Single => "single",
        QuestionKind::Multiple => "multiple",
        QuestionKind::TrueFalse => "true_false",
        QuestionKind::FillIn => "fill_in",
        QuestionKind::Short => "short",
        QuestionKind::Practical => "practical",
    }
}

/// 上岗证书
pub(super) fn certificate(
    books: &Books,
    one: &SkillCertificate,
    head: Head,
) -> SkillCertificatePaper {
    let (code, name) = books.who(one.employee);
    let (department, post) = books.place(one.employee, one.issued_on);
    let exam = books.exams.iter().find(|exam| Some(exam.id) == one.exam);
    let session = books
        .sessions
        .iter()
        .find(|other| Some(other.id) == one.session);
    let shown_by = match (exam, session) {
        (Some(exam), _) => {
            let score = exam
                .result(one.employee)
                .map(|result| result.score.to_string());
            format!(
                "考核依据：{}，《{}》，成绩{}分（满分{}分，合格线{}分）。",
                full_day(exam.on),
                exam.title,
                score.unwrap_or_default(),
                exam.total,
                exam.pass_mark
            )
        }
        (None, Some(session)) => format!(
            "考核依据：{}参加“{}”，培训记录完整。",
            session.first_day().map(full_day).unwrap_or_default(),
            session.title
        ),
        (None, None) => String::new(),
    };
    SkillCertificatePaper {
        company: head.company,
        certificate: one.number.clone(),
        number: head.number,
        name,
        code,
        department,
        post,
        competence: books.competence_name(one.competence),
        level: level(one.level).to_owned(),
        shown_by,
        issued_on: full_day(one.issued_on),
        until: one.until.map(full_day).unwrap_or_default(),
        basis: one.basis.clone(),
        audit_head: head.audit_head,
    }
}
