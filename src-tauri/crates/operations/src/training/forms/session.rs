//! 培训通知, 签到表, 记录表, 满意度问卷, 效果评估表.

use domain::exact::Exact;
use domain::moment::full_day;
use domain::papers::{Form, FormBlock, FormColumn as Column, FormField as Field};
use domain::training::{Attendance, Session, time_of_day};

use super::super::form::hours;
use super::super::print::Head;
use super::super::rules::Rules;
use super::super::words;
use super::form;
use crate::views::{EffectView, SessionView};

/// When and where, one meeting a line.
fn times(session: &Session) -> String {
    let slots = session.slots.iter().map(|slot| {
        format!(
            "{} {}至{}，{}",
            full_day(slot.day),
            time_of_day(slot.from),
            time_of_day(slot.to),
            slot.room
        )
    });
    slots.collect::<Vec<_>>().join("；")
}

fn fields(session: &Session) -> Vec<Field> {
    let theory = session.minutes() - session.practice_minutes.min(session.minutes());
    vec![
        Field::wide("培训内容", session.title.clone()),
        Field::wide("时间地点", times(session)),
        Field::new("讲　　师", session.trainer.clone()),
        Field::new("类　　别", session.kind.label()),
        Field::new(
            "学　　时",
            format!(
                "{}（理论{}，实操{}）",
                hours(session.minutes()),
                hours(theory),
                hours(session.practice_minutes)
            ),
        ),
        Field::new("考核方式", session.exam.label()),
    ]
}

pub(in crate::training) fn notice(view: &SessionView, rules: &Rules, head: Head) -> Form {
    let session = &view.session;
    let names: Vec<&str> = view.people.iter().map(|one| one.name.as_str()).collect();
    let mut blocks = vec![
        FormBlock::paragraph(format!(
            "按照{}，现将“{}”培训安排通知如下：",
            rules.name(),
            session.title
        )),
        FormBlock::Fields {
            fields: fields(session),
        },
        FormBlock::heading("一、参加人员"),
        FormBlock::paragraph(format!("{}，共{}人。", names.join("、"), names.len())),
        FormBlock::heading("二、要求"),
        FormBlock::paragraph(
            "公司要求参加的培训计入工作时间。请提前安排好手中工作，准时签到；因故不能参加的，在培训以前向直接领导请假，并在规定期限内补课。",
        ),
    ];
    if !session.material.is_empty() {
        blocks.push(FormBlock::paragraph(format!(
            "请携带或者预习：{}。",
            session.material
        )));
    }
    let day = full_day(head.today);
    blocks.push(FormBlock::paragraph(format!(
        "通知日期：{day}。依据：{}。",
        view.notice_basis
    )));
    blocks.push(FormBlock::signatures(&["培训负责人", "日　期"]));
    form(head, "培训通知", false, blocks)
}

pub(in crate::training) fn sign_in(view: &SessionView, head: Head) -> Form {
    let session = &view.session;
    let mut columns = vec![
        Column::new("序号", 11),
        Column::new("工号", 15),
        Column::new("姓名", 20),
        Column::new("部门", 26),
    ];
    let meetings = session.slots.len().clamp(1, 4);
    for slot in session.slots.iter().take(meetings) {
        columns.push(Column::new(
            &format!("{}签名", slot.day.format("%-m月%-d日")),
            0,
        ));
    }
    columns.push(Column::new("备注", 24));
    let rows = view.people.iter().enumerate().map(|(place, one)| {
        let mut row = vec![
            (place + 1).to_string(),
            one.code.clone(),
            one.name.clone(),
            one.department.clone(),
        ];
        row.extend((0..meetings).map(|_| String::new()));
        row.push(String::new());
        row
    });
    let blocks = vec![
        FormBlock::Fields {
            fields: fields(session),
        },
        FormBlock::Table {
            columns,
            rows: rows.collect(),
            row_mm: 12,
        },
        FormBlock::paragraph("本人签名表示到课；迟到、早退的，由培训负责人在备注栏写明时间。"),
        FormBlock::signatures(&["讲师", "培训负责人", "日　期"]),
    ];
    form(head, "培训签到表", false, blocks)
}

pub(in crate::training) fn record(view: &SessionView, head: Head) -> Form {
    let session = &view.session;
    let is = |wanted| {
        view.people
            .iter()
            .filter(|one| one.attendance == wanted)
            .count()
    };
    let mut fields = fields(session);
    fields.push(Field::new(
        "到　　课",
        format!(
            "应到{}人，到课{}人，请假{}人，缺席{}人",
            view.people.len(),
            is(Attendance::Present),
            is(Attendance::Leave),
            is(Attendance::Absent)
        ),
    ));
    fields.push(Field::new(
        "费　　用",
        format!("{}元", session.cost.grouped()),
    ));
    let score = |value: &Option<Exact>| value.as_ref().map(ToString::to_string).unwrap_or_default();
    let rows = view.people.iter().enumerate().map(|(place, one)| {
        vec![
            (place + 1).to_string(),
            one.code.clone(),
            one.name.clone(),
            one.post.clone(),
            words::attendance(one.attendance).to_owned(),
            score(&one.practice),
            score(&one.score),
            match one.passed {
                Some(true) => "合格".to_owned(),
                Some(false) => "不合格".to_owned(),
                None => String::new(),
            },
            one.note.clone(),
        ]
    });
    let mut blocks = vec![
        FormBlock::Fields { fields },
        FormBlock::Table {
            columns: vec![
                Column::new("序号", 11),
                Column::new("工号", 14),
                Column::new("姓名", 19),
                Column::new("岗位", 28),
                Column::new("到课", 14),
                Column::new("实操", 14),
                Column::new("理论", 14),
                Column::new("结果", 17),
                Column::new("备注", 0),
            ],
            rows: rows.collect(),
            row_mm: 8,
        },
        FormBlock::heading("培训内容和过程"),
    ];
    blocks.push(match session.record.as_str() {
        "" => FormBlock::lines("", 4),
        text => FormBlock::paragraph(text),
    });
    blocks.push(FormBlock::signatures(&["讲师", "记录人", "培训负责人"]));
    form(head, "培训记录表", false, blocks)
}

pub(in crate::training) fn feedback(session: &Session, head: Head) -> Form {
    let questions = [
        "内容与本岗位的工作有关，学了能用",
        "讲师讲得清楚，回答了问题",
        "时间、地点、教材的安排合适",
        "总的来说，对这次培训满意",
    ];
    let rows = questions.iter().enumerate().map(|(place, question)| {
        let mut row = vec![(place + 1).to_string(), (*question).to_owned()];
        row.extend((0..5).map(|_| String::new()));
        row
    });
    let mut columns = vec![Column::new("", 9), Column::new("项目", 0)];
    for grade in ["5分", "4分", "3分", "2分", "1分"] {
        columns.push(Column::new(grade, 15));
    }
    let blocks = vec![
        FormBlock::Fields {
            fields: fields(session),
        },
        FormBlock::paragraph("不写姓名。请在相应的格里打勾，5分为很满意，1分为很不满意。"),
        FormBlock::Table {
            columns,
            rows: rows.collect(),
            row_mm: 10,
        },
        FormBlock::lines("最有用的是什么", 3),
        FormBlock::lines("还想学什么，怎样改进", 4),
    ];
    form(head, "培训满意度问卷", false, blocks)
}

pub(in crate::training) fn effect(view: &SessionView, effect: &EffectView, head: Head) -> Form {
    let session = &view.session;
    let text = |value: &Option<Exact>, unit: &str| {
        value
            .as_ref()
            .map_or("—".to_owned(), |value| format!("{value}{unit}"))
    };
    let mut blocks = vec![
        FormBlock::Fields {
            fields: fields(session),
        },
        FormBlock::heading("一、反应：学员满意"),
        FormBlock::paragraph(format!(
            "到课{}人，收回问卷{}份。内容{}，讲师{}，组织{}；满意率{}，目标{}（{}）。",
            view.row.present,
            effect.sheets,
            text(&effect.content, "分"),
            text(&effect.trainer, "分"),
            text(&effect.organisation, "分"),
            text(&effect.satisfaction, "%"),
            text(&effect.satisfaction_target, "%"),
            effect.basis
        )),
        FormBlock::heading("二、学习：考试考核"),
        FormBlock::paragraph(match effect.examined {
            0 => "没有考试。".to_owned(),
            examined => format!("考试{examined}人，合格{}人（含补考）。", effect.passed),
        }),
        FormBlock::heading("三、行为：直接领导跟踪"),
        FormBlock::paragraph(format!(
            "应跟踪{}人次，已完成{}人次，平均{}。",
            effect.to_follow,
            effect.followed,
            text(&effect.behaviour, "分")
        )),
    ];
    let rows: Vec<Vec<String>> = view
        .follow_ups
        .iter()
        .filter_map(|row| {
            let done = row.follow_up.done.as_ref()?;
            Some(vec![
                row.name.clone(),
                format!("{}日", row.follow_up.after_days),
                done.on.to_string(),
                done.by.clone(),
                done.grade.to_string(),
                done.facts.clone(),
            ])
        })
        .collect();
    if !rows.is_empty() {
        blocks.push(FormBlock::Table {
            columns: vec![
                Column::new("姓名", 20),
                Column::new("跟踪", 14),
                Column::new("日期", 24),
                Column::new("评价人", 20),
                Column::new("评分", 13),
                Column::new("看到的改变", 0),
            ],
            rows,
            row_mm: 8,
        });
    }
    blocks.push(FormBlock::heading("四、结果：有关指标的变化"));
    if effect.effects.is_empty() {
        blocks.push(FormBlock::paragraph("还没有登记。"));
    } else {
        blocks.push(FormBlock::Table {
            columns: vec![
                Column::new("指标", 0),
                Column::new("培训前", 20),
                Column::new("培训后", 20),
                Column::new("日期", 24),
                Column::new("说明", 0),
            ],
            rows: effect
                .effects
                .iter()
                .map(|one| {
                    vec![
                        one.indicator.clone(),
                        one.before.to_string(),
                        one.after.to_string(),
                        one.on.to_string(),
                        one.remark.clone(),
                    ]
                })
                .collect(),
            row_mm: 8,
        });
    }
    blocks.push(FormBlock::lines("结论和改进", 3));
    blocks.push(FormBlock::signatures(&[
        "培训负责人",
        "部门负责人",
        "日　期",
    ]));
    form(head, "培训效果评估表", false, blocks)
}
