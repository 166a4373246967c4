//! 训后跟踪评价表, 个人培训档案, 培训服务期协议.

use chrono::Months;
use domain::moment::full_day;
use domain::papers::{Form, FormBlock, FormColumn as Column, FormField as Field};
use domain::training::Agreement;

use super::super::books::Books;
use super::super::form::hours;
use super::super::print::Head;
use super::super::words;
use super::form;
use crate::views::{FollowUpRow, TrainingFile};

pub(in crate::training) fn follow_up(books: &Books, row: &FollowUpRow, head: Head) -> Form {
    let one = &row.follow_up;
    let session = books.sessions.iter().find(|other| other.id == one.session);
    let (department, post) = books.place(one.employee, head.today);
    let mut blocks = vec![
        FormBlock::Fields {
            fields: vec![
                Field::new("姓　　名", format!("{} {}", row.code, row.name)),
                Field::new("部门岗位", format!("{department} {post}")),
                Field::wide("培　　训", row.session.clone()),
                Field::new(
                    "培训结束",
                    session
                        .and_then(|one| one.last_day())
                        .map(full_day)
                        .unwrap_or_default(),
                ),
                Field::new(
                    "跟 踪 日",
                    format!("{}（第{}日）", full_day(one.due_on), one.after_days),
                ),
                Field::new("直接领导", row.leader.clone()),
                Field::wide("依　　据", one.basis.clone()),
            ],
        },
        FormBlock::heading("一、工作中看到的改变和事实"),
    ];
    match &one.done {
        Some(done) => {
            blocks.push(FormBlock::paragraph(done.facts.clone()));
            blocks.push(FormBlock::heading("二、评分（1至5分）"));
            blocks.push(FormBlock::paragraph(format!(
                "{}分。评价人{}，{}。",
                done.grade,
                done.by,
                full_day(done.on)
            )));
            blocks.push(FormBlock::heading("三、还需要的帮助"));
            blocks.push(FormBlock::paragraph(match done.help.as_str() {
                "" => "没有。",
                help => help,
            }));
        }
        None => {
            blocks.push(FormBlock::lines("写具体的事情和日期，不写“有进步”", 4));
            blocks.push(FormBlock::heading("二、评分（1至5分，圈一个）"));
            blocks.push(FormBlock::paragraph(
                "1 没有改变　2 偶尔做到　3 多数做到　4 总能做到　5 能带动别人",
            ));
            blocks.push(FormBlock::heading("三、还需要的帮助"));
            blocks.push(FormBlock::lines("", 2));
        }
    }
    blocks.push(FormBlock::heading("四、本人意见"));
    blocks.push(FormBlock::lines("", 2));
    blocks.push(FormBlock::signatures(&["直接领导", "本人", "日　期"]));
    form(head, "训后跟踪评价表", false, blocks)
}

pub(in crate::training) fn file(file: &TrainingFile, head: Head) -> Form {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let mut blocks = vec![FormBlock::Fields {
        fields: vec![
            Field::new("姓　　名", file.name.clone()),
            Field::new("工　　号", file.code.clone()),
            Field::new("部门岗位", format!("{} {}", file.department, file.post)),
            Field::new("入职日期", full_day(file.hired_on)),
            Field::new("本年学时", hours(file.minutes_year)),
            Field::new("累计学时", hours(file.minutes)),
        ],
    }];
    let mut part = |title: &str, columns: Vec<Column>, rows: Vec<Vec<String>>| {
        blocks.push(FormBlock::heading(title));
        blocks.push(match rows.is_empty() {
            true => FormBlock::paragraph("没有记录。"),
            false => FormBlock::Table {
                columns,
                rows,
                row_mm: 8,
            },
        });
    };
    part(
        "一、参加的培训",
        vec![
            Column::new("日期", 24),
            Column::new("培训", 0),
            Column::new("讲师", 24),
            Column::new("学时", 14),
            Column::new("到课", 15),
            Column::new("实操", 15),
        ],
        file.sessions
            .iter()
            .map(|one| {
                vec![
                    day(one.on),
                    one.title.clone(),
                    one.trainer.clone(),
                    hours(one.minutes),
                    words::attendance(one.attendance).to_owned(),
                    one.practice
                        .as_ref()
                        .map(ToString::to_string)
                        .unwrap_or_default(),
                ]
            })
            .collect(),
    );
    part(
        "二、考试",
        vec![
            Column::new("日期", 24),
            Column::new("考试", 0),
            Column::new("成绩", 18),
            Column::new("合格线", 18),
            Column::new("结果", 20),
        ],
        file.exams
            .iter()
            .map(|one| {
                vec![
                    one.on.to_string(),
                    match one.resit {
                        true => format!("{}（补考）", one.title),
                        false => one.title.clone(),
                    },
                    one.score.to_string(),
                    one.pass_mark.to_string(),
                    match one.passed {
                        true => "合格".to_owned(),
                        false => "不合格".to_owned(),
                    },
                ]
            })
            .collect(),
    );
    part(
        "三、岗位要求的能力",
        vec![
            Column::new("能力", 0),
            Column::new("要求", 22),
            Column::new("现有", 22),
            Column::new("状态", 18),
            Column::new("有效期至", 26),
        ],
        file.competences
            .iter()
            .map(|one| {
                let level = |level: Option<domain::training::Level>| {
                    level.map(words::level).unwrap_or_default().to_owned()
                };
                vec![
                    one.name.clone(),
                    level(one.cell.needed),
                    level(one.cell.held),
                    words::standing(one.cell.standing).to_owned(),
                    day(one.cell.until),
                ]
            })
            .collect(),
    );
    part(
        "四、能力证明和证书",
        vec![
            Column::new("日期", 24),
            Column::new("能力", 0),
            Column::new("程度", 22),
            Column::new("来源", 15),
            Column::new("有效期至", 24),
            Column::new("说明", 40),
        ],
        file.proofs
            .iter()
            .map(|one| {
                vec![
                    one.on.to_string(),
                    one.competence.clone(),
                    words::level(one.level).to_owned(),
                    words::source(one.source).to_owned(),
                    day(one.until),
                    one.note.clone(),
                ]
            })
            .collect(),
    );
    part(
        "五、训后跟踪",
        vec![
            Column::new("跟踪日", 24),
            Column::new("培训", 0),
            Column::new("评价人", 20),
            Column::new("评分", 14),
            Column::new("看到的改变", 62),
        ],
        file.follow_ups
            .iter()
            .map(|row| {
                let done = row.follow_up.done.as_ref();
                vec![
                    row.follow_up.due_on.to_string(),
                    row.session.clone(),
                    done.map_or_else(|| row.leader.clone(), |done| done.by.clone()),
                    done.map(|done| done.grade.to_string()).unwrap_or_default(),
                    done.map(|done| done.facts.clone()).unwrap_or_default(),
                ]
            })
            .collect(),
    );
    blocks.push(FormBlock::signatures(&["本人", "培训负责人", "日　期"]));
    form(head, "个人培训档案", false, blocks)
}

pub(in crate::training) fn agreement(books: &Books, one: &Agreement, head: Head) -> Form {
    let (code, name) = books.who(one.employee);
    let (department, post) = books.place(one.employee, head.today);
    let until = one.ended_on.checked_add_months(Months::new(one.months));
    let from = one.ended_on.succ_opt();
    let day = |day: Option<chrono::NaiveDate>| day.map(full_day).unwrap_or_default();
    let company = head.company.clone();
    let blocks = vec![
        FormBlock::Fields {
            fields: vec![
                Field::wide("甲　　方", company),
                Field::new("乙　　方", format!("{code} {name}")),
                Field::new("部门岗位", format!("{department} {post}")),
                Field::wide("培　　训", one.training.clone()),
                Field::new("培训结束", full_day(one.ended_on)),
                Field::new("专项费用", format!("{}元", one.cost.grouped())),
            ],
        },
        FormBlock::paragraph(
            "甲方为乙方提供专项培训费用，对其进行专业技术培训，双方按照《中华人民共和国劳动合同法》第二十二条，在平等自愿的基础上约定如下：",
        ),
        FormBlock::heading("一、费用"),
        FormBlock::paragraph(format!(
            "专项培训费用为有凭证的培训费、差旅费以及因培训产生的用于乙方的其他直接费用，共计{}元，由甲方承担。乙方培训期间的工资照发，不计入专项费用。",
            one.cost.grouped()
        )),
        FormBlock::heading("二、服务期"),
        FormBlock::paragraph(format!(
            "服务期为{}个月，自{}起至{}止。劳动合同期满而服务期没有到期的，劳动合同续延至服务期满，双方另有约定的除外。服务期不影响按照正常的工资调整办法提高乙方的劳动报酬。",
            one.months,
            day(from),
            day(until)
        )),
        FormBlock::heading("三、违约金"),
        FormBlock::paragraph(format!(
            "乙方违反服务期约定的，支付的违约金以{}元为上限，并且不超过服务期尚未履行部分所应分摊的培训费用，按下式计算：{}元 × 尚未履行的月数 ÷ {}个月。",
            one.penalty.grouped(),
            one.penalty.grouped(),
            one.months
        )),
        FormBlock::heading("四、不支付违约金的情形"),
        FormBlock::paragraph(
            "甲方有《中华人民共和国劳动合同法》第三十八条规定的情形，乙方解除劳动合同的，不属于违反服务期约定，乙方不支付违约金。",
        ),
        FormBlock::heading("五、其他"),
        FormBlock::paragraph(format!(
            "本协议依据{}订立，是劳动合同的附件，一式两份，双方各执一份，自签字盖章之日起生效。",
            one.basis
        )),
        FormBlock::signatures(&["甲方（盖章）", "乙方", "日　期"]),
    ];
    form(head, "培训服务期协议", false, blocks)
}
