//! Forms to fill in by hand: the opinion form, the election of representatives, the sign-in sheet.

use domain::papers::{Form, FormBlock, FormColumn, FormField};
use domain::people::Organisation;
use domain::regulations::AdoptionStage;

use super::Case;
use super::parts::{form, period, persons, text_mark};
use crate::error::Result;
use crate::views::AdoptionPaper;

/// 征求意见表
pub(super) fn opinion_form(case: &Case<'_>) -> Form {
    let empty = || vec![String::new(); 4];
    let rows = (1..=5)
        .map(|count: u32| {
            let mut row = empty();
            row[0] = count.to_string();
            row
        })
        .collect();
    let blocks = vec![
        FormBlock::Fields {
            fields: vec![
                FormField::wide("征求意见稿", case.name()),
                FormField::new("文本校验码", text_mark(case)),
                FormField::new("收回日期", ""),
                FormField::new("姓　　名", ""),
                FormField::new("部门岗位", ""),
            ],
        },
        FormBlock::paragraph("□ 没有意见　　　□ 有意见或者建议，如下："),
        FormBlock::Table {
            columns: vec![
                FormColumn::new("序号", 12),
                FormColumn::new("所涉条文", 28),
                FormColumn::new("意见或者建议", 0),
                FormColumn::new("理由", 48),
            ],
            rows,
            row_mm: 19,
        },
        FormBlock::lines("其他意见", 2),
        FormBlock::paragraph(
            "本表用于征求意见，可以不署名。署名只表示意见由本人提出，不表示同意草案的内容；提出意见不影响考核和待遇。",
        ),
        FormBlock::signatures(&["签　名", "日　期"]),
    ];
    form(case, AdoptionPaper::OpinionForm.name(), false, blocks)
}

/// 职工代表推选记录: filled in at the meeting, one for each department or group that elects.
pub(super) fn election(case: &Case<'_>) -> Form {
    let free = |columns: usize, rows: usize| vec![vec![String::new(); columns]; rows];
    let candidates = vec![
        FormColumn::new("序号", 12),
        FormColumn::new("候选人", 26),
        FormColumn::new("部门岗位", 0),
        FormColumn::new("得票", 18),
        FormColumn::new("是否当选", 22),
        FormColumn::new("本人同意（签名）", 40),
    ];
    let mut rows = free(candidates.len(), 4);
    for (count, row) in (1..).zip(&mut rows) {
        row[0] = i32::to_string(&count);
    }
    let half = || [FormColumn::new("姓名", 26), FormColumn::new("签名", 0)];
    let blocks = vec![
        FormBlock::Fields {
            fields: vec![
                FormField::wide(
                    "推选事项",
                    format!("推选职工代表，就{}与公司平等协商", case.name()),
                ),
                FormField::new("推选部门", ""),
                FormField::new("推选时间", ""),
                FormField::new("推选地点", ""),
                FormField::new("主 持 人", ""),
                FormField::new("应　　到", ""),
                FormField::new("实　　到", ""),
                FormField::wide(
                    "推选办法",
                    "□ 无记名投票　□ 举手表决　　应选　　　人，　　　票以上当选",
                ),
                FormField::wide(
                    "选　　票",
                    "发出　　　张，收回　　　张，有效　　　张，无效　　　张",
                ),
            ],
        },
        FormBlock::Table {
            columns: candidates,
            rows,
            row_mm: 9,
        },
        FormBlock::paragraph(
            "候选人由参加推选的职工提名，投票出于自愿，不得指定、代填。当选的代表就上述制度的文本与公司平等协商，转达职工的意见并通报协商结果。",
        ),
        FormBlock::lines("推选情况（缺席、弃权、异议等，没有的划线注销）", 1),
        FormBlock::heading("参加推选的职工"),
        FormBlock::Table {
            columns: half().into_iter().chain(half()).chain(half()).collect(),
            rows: free(6, 4),
            row_mm: 8,
        },
        FormBlock::signatures(&["监票人", "计票人", "日　期"]),
    ];
    form(case, AdoptionPaper::Election.name(), false, blocks)
}

/// 会议签到表
pub(super) fn sign_in(case: &Case<'_>) -> Result<Form> {
    let step = case.step(AdoptionStage::Discussion);
    let day = step.map_or_else(|| case.now.today(), |step| step.from);
    let organisation = case.office.file.people().organisation()?;
    let rows = staff_on(&organisation, day);
    let expected = step
        .and_then(|step| step.expected)
        .or_else(|| u32::try_from(rows.len()).ok());
    let text = |of: fn(&domain::regulations::AdoptionStep) -> &str| {
        step.map(|step| of(step).to_owned()).unwrap_or_default()
    };
    let blocks = vec![
        FormBlock::Fields {
            fields: vec![
                FormField::wide("会　　议", format!("讨论{}", case.name())),
                FormField::new("时　　间", step.map(period).unwrap_or_default()),
                FormField::new("地　　点", text(|step| &step.place)),
                FormField::new("主 持 人", text(|step| &step.host)),
                FormField::new("应　　到", persons(expected)),
            ],
        },
        FormBlock::Table {
            columns: vec![
                FormColumn::new("序号", 12),
                FormColumn::new("工号", 18),
                FormColumn::new("姓名", 22),
                FormColumn::new("部门", 32),
                FormColumn::new("签名", 0),
                FormColumn::new("备注", 32),
            ],
            rows,
            row_mm: 12,
        },
        FormBlock::paragraph(
            "本人签到，不得代签；请假、缺席的在备注栏注明，会后阅看记录的在备注栏补签并注明日期。",
        ),
    ];
    Ok(form(case, AdoptionPaper::SignIn.name(), false, blocks))
}

/// Everybody who works here on the day, by works number, with free cells to sign.
fn staff_on(organisation: &Organisation, day: chrono::NaiveDate) -> Vec<Vec<String>> {
    let works = |person: &&domain::people::Employee| {
        person.hired_on <= day && person.left_on.is_none_or(|left| left >= day)
    };
    let mut people: Vec<&domain::people::Employee> =
        organisation.employees.iter().filter(works).collect();
    people.sort_by(|one, other| one.code.cmp(&other.code));
    (1..)
        .zip(people)
        .map(|(count, person): (u32, _)| {
            vec![
                count.to_string(),
                person.code.clone(),
                person.name.clone(),
                crate::regulations::department_on(organisation, person, day),
                String::new(),
                String::new(),
            ]
        })
        .collect()
}
