//! September and after: the service course, what came of it, requests, and the refresher to come.

use domain::moment::Moment;
use domain::training::{Attendance, QuestionKind, TagRule};

use super::super::found::at;
use super::catalogue::plan_form;
use super::file::{File, date, file, on};
use super::meeting::{Meeting, attendance, certify, followed, mark, paper, set, sheets};
use crate::error::Result;
use crate::office::Office;
use crate::training as verbs;
use crate::views::{AttendanceInput, EffectForm, ExamSetForm, RequestForm};

const AT_SERVICE: [&str; 3] = [
    "接到投诉先听完再登记，受理编号当场告知。",
    "抽查五张工单，时限和经办人都写清楚了。",
    "难缠的来电也能按步骤处理，带动了同事。",
];

/// September and after: the service course examined question by question, what came of it, and the refresher
/// that is still to come.
pub(in crate::sample) fn autumn(office: &mut Office, now: Moment) -> Result<()> {
    let file = file()?;
    let session = set(
        office,
        on(now, 9, 1)?,
        &Meeting {
            line: "客户服务标准与投诉处理",
            regulation: Some("service"),
            slots: &[
                (9, 10, "09:00", "11:00", "门店二楼会议室"),
                (9, 11, "09:00", "11:00", "门店二楼会议室"),
            ],
            practice: "1",
            cost: "650",
            people: &[
                "E07", "E08", "E09", "E12", "E17", "E18", "E19", "E20", "E21", "E22", "E24",
            ],
        },
    )?;
    let held = on(now, 9, 11)?;
    let form = ExamSetForm {
        tags: vec![TagRule {
            tag: "投诉".to_owned(),
            least: 6,
        }],
        minutes: 60,
        ..paper(
            "客户服务标准与投诉处理考试",
            Some(session),
            date(9, 11)?,
            &[
                (QuestionKind::Single, 8, 5),
                (QuestionKind::Multiple, 3, 6),
                (QuestionKind::TrueFalse, 5, 2),
                (QuestionKind::FillIn, 3, 4),
                (QuestionKind::Short, 1, 20),
            ],
        )
    };
    let mut people: Vec<AttendanceInput> = [
        "E07", "E08", "E09", "E12", "E17", "E19", "E20", "E21", "E22", "E24",
    ]
    .iter()
    .map(|code| attendance(code, Attendance::Present, "", ""))
    .collect();
    people.push(attendance("E18", Attendance::Leave, "", "产假，返岗后补课"));
    verbs::attend(office, held, session, &people)?;
    let exam = verbs::set_exam(office, held, &form)?.row.id;
    mark(
        office,
        held,
        exam,
        &[
            ("E07", &[2, 16], "18"),
            ("E08", &[4, 9], "17"),
            ("E09", &[3, 10, 17], "16"),
            ("E12", &[1, 6, 9, 12], "14"),
            ("E17", &[5], "17"),
            ("E19", &[], "20"),
            ("E20", &[10, 14], "17"),
            ("E21", &[7, 17], "15"),
            ("E22", &[2, 9], "15"),
            ("E24", &[0, 11], "18"),
        ],
    )?;
    verbs::close_exam(office, on(now, 9, 14)?, exam)?;
    let closed = on(now, 9, 15)?;
    let opinions = [
        (5, 5, 5, 5, "案例都是本店的，能用上", 4),
        (4, 5, 4, 4, "", 4),
        (3, 4, 3, 3, "希望多一点演练时间", 1),
    ];
    verbs::add_feedback(office, closed, session, &sheets(&opinions))?;
    let record = "第一天讲授首问、工单和投诉时限，第二天案例演练、考试。一人产假缺课，返岗后补课。";
    verbs::close_session(office, closed, session, record)?;
    for code in ["E17", "E19", "E20"] {
        certify(office, closed, code, "客户服务标准", exam)?;
    }
    followed(
        office,
        now,
        session,
        &[(30, 10, 12), (60, 11, 10)],
        &[("E20", 60), ("E08", 60)],
        AT_SERVICE,
    )?;
    let effect = EffectForm {
        indicator: "投诉按期办结率".to_owned(),
        before: "88.5".to_owned(),
        after: "95.2".to_owned(),
        on: date(10, 31)?,
        remark: "七至八月与九月十五日至十月底比较".to_owned(),
    };
    verbs::add_effect(office, on(now, 11, 2)?, session, &effect)?;
    requests(office, now, &file)?;
    set(
        office,
        on(now, 11, 16)?,
        &Meeting {
            line: "安全用电与高处作业复训",
            regulation: None,
            slots: &[(12, 15, "09:00", "13:00", "安装样板间")],
            practice: "1",
            cost: "2800",
            people: &["E21", "E22", "E23", "E24"],
        },
    )?;
    Ok(())
}

fn requests(office: &mut Office, now: Moment, file: &File) -> Result<()> {
    for one in &file.requests {
        let day = at(now, one.on, 10)?;
        let form = RequestForm {
            code: Some(one.code.clone()),
            on: one.on,
            what: one.what.clone(),
            why: one.why.clone(),
        };
        let view = verbs::request(office, day, &form)?;
        if let Some(taken) = one.taken {
            let id = view.requests.iter().map(|row| row.request.id).max();
            let id = id.map_or(0, i64::from);
            verbs::decide_request(office, day, id, taken, &one.answer)?;
        }
    }
    let form = plan_form(office, &file.added)?;
    verbs::save_line(office, on(now, 10, 22)?, &form)?;
    verbs::approve_plan(office, on(now, 10, 23)?, 2026)?;
    Ok(())
}
