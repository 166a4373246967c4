//! January: the safety course with its examination, a resit and the certificates.

use domain::moment::Moment;
use domain::training::{Attendance, QuestionKind};

use super::file::{date, on};
use super::meeting::{Meeting, attendance, certify, followed, mark, paper, set, sheets};
use crate::error::Result;
use crate::office::Office;
use crate::training as verbs;
use crate::views::ExamSetForm;

const AT_SAFETY: [&str; 3] = [
    "作业前能主动断电验电、挂牌，工单上写明了隐患。",
    "抽查三次，步骤完整，没有返工。",
    "已经成为习惯，能提醒同事。",
];

const SAFETY: &[(QuestionKind, u32, u32)] = &[
    (QuestionKind::Single, 3, 10),
    (QuestionKind::Multiple, 2, 15),
    (QuestionKind::TrueFalse, 2, 5),
    (QuestionKind::FillIn, 1, 10),
    (QuestionKind::Short, 1, 20),
];

pub(super) fn safety(office: &mut Office, now: Moment) -> Result<()> {
    let session = set(
        office,
        on(now, 1, 4)?,
        &Meeting {
            line: "安全用电与高处作业",
            regulation: Some("service"),
            slots: &[
                (1, 8, "09:00", "12:00", "门店二楼会议室"),
                (1, 9, "09:00", "12:00", "安装样板间"),
            ],
            practice: "2",
            cost: "3400",
            people: &["E05", "E21", "E22", "E23", "E24"],
        },
    )?;
    let held = on(now, 1, 9)?;
    let form = ExamSetForm {
        within: vec!["安全".to_owned()],
        ..paper("安全用电与高处作业考试", Some(session), date(1, 9)?, SAFETY)
    };
    let exam = verbs::set_exam(office, held, &form)?.row.id;
    let came = Attendance::Present;
    let people = [
        attendance("E05", came, "92", ""),
        attendance("E21", came, "96", ""),
        attendance("E22", came, "94", ""),
        attendance("E23", came, "90", "梯上作业动作慢"),
        attendance("E24", came, "93", ""),
    ];
    verbs::attend(office, held, session, &people)?;
    mark(
        office,
        held,
        exam,
        &[
            ("E05", &[], "17"),
            ("E21", &[], "20"),
            ("E22", &[], "18"),
            ("E23", &[1, 7], "14"),
            ("E24", &[6], "19"),
        ],
    )?;
    verbs::close_exam(office, on(now, 1, 12)?, exam)?;
    let again = on(now, 1, 16)?;
    let form = ExamSetForm {
        resit_of: Some(exam),
        within: vec!["安全".to_owned()],
        variants: 1,
        ..paper("安全用电与高处作业补考", None, date(1, 16)?, SAFETY)
    };
    let resit = verbs::set_exam(office, again, &form)?.row.id;
    mark(office, again, resit, &[("E23", &[6], "19")])?;
    verbs::close_exam(office, again, resit)?;
    let closed = on(now, 1, 17)?;
    let opinions = [
        (5, 5, 4, 5, "有实物演示，记得住", 2),
        (4, 5, 4, 4, "", 2),
        (4, 4, 3, 3, "场地有点冷", 1),
    ];
    verbs::add_feedback(office, closed, session, &sheets(&opinions))?;
    let record = "讲授三小时，样板间实操二小时，现场答疑和考试一小时；一人补考合格。";
    verbs::close_session(office, closed, session, record)?;
    for code in ["E21", "E22", "E24"] {
        certify(office, on(now, 1, 12)?, code, "安全用电与高处作业", exam)?;
    }
    certify(office, closed, "E23", "安全用电与高处作业", resit)?;
    followed(
        office,
        now,
        session,
        &[(30, 2, 9), (60, 3, 11), (90, 4, 10)],
        &[],
        AT_SAFETY,
    )
}
