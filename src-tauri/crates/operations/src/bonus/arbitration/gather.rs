//! Everything that goes into the bundle, in order.

use chrono::NaiveDate;
use domain::bonus::NoticeState;
use domain::regulations::AcknowledgementState;
use exchange::bundle::safe_name;
use exchange::table::{Cell, csv};

use super::ArbitrationOrder;
use super::chronology::chronology;
use super::facts::{Facts, QuarterFile};
use super::faults::faults;
use super::page;
use crate::error::{Error, Result};
use crate::office::Office;
use crate::packed::{Packed, add_sums};
use crate::papers::signed_beside;
use crate::regulations::{acknowledgements, packed_regulation};
use crate::views::ArbitrationLack;

/// The whole bundle.
pub(super) struct Gathered {
    pub(super) title: String,
    pub(super) file_name: String,
    pub(super) files: Vec<Packed>,
    pub(super) missing: Vec<ArbitrationLack>,
}

pub(super) fn gather(
    office: &Office,
    today: NaiveDate,
    order: &ArbitrationOrder,
) -> Result<Gathered> {
    let facts = Facts::of(office, order)?;
    let mut files = Vec::new();
    notices(office, &facts, &mut files)?;
    files.push(table(
        "02_送达/送达情况.csv",
        "通知书的送达方式、日期和异议期",
        &[
            "编号",
            "季度",
            "状态",
            "送达",
            "方式",
            "送达日期",
            "见证人",
            "凭据",
            "备注",
            "异议期截止",
        ],
        deliveries(&facts),
    )?);
    for quarter in &facts.quarters {
        files.push(calculation(quarter)?);
    }
    assessed(office, &facts, &mut files)?;
    files.push(table(
        "05_过失/过失和认定.csv",
        "影响核定系数的过失：事实、条款、本人陈述、认定人和理由",
        &[
            "季度",
            "发生日期",
            "类别",
            "事实",
            "条款",
            "本人陈述",
            "听取日期",
            "影响或责任",
            "认定人",
            "认定日期",
            "理由",
            "会议",
        ],
        faults(office, &facts)?,
    )?);
    let rules = regulations(office, today, &facts, &mut files)?;
    files.push(Packed {
        path: "07_证书/公司证书.pem".to_owned(),
        what: "公司证书（公开部分），核对 PDF 签名用".to_owned(),
        bytes: crate::papers::certificate_pem(office)?.into_bytes(),
    });
    let events = chronology(&facts, &rules);
    let mut all = vec![Packed {
        path: "说明.txt".to_owned(),
        what: "怎样查看和核对本包".to_owned(),
        bytes: format!("\u{feff}{}", page::guide(&facts)).into_bytes(),
    }];
    all.append(&mut files);
    all.insert(
        0,
        Packed {
            path: "index.html".to_owned(),
            what: "目录、时间顺序和证据清单".to_owned(),
            bytes: page::index(&facts, &events, &all).into_bytes(),
        },
    );
    add_sums(&mut all);
    let title = format!(
        "{}（工号{}）{}奖金仲裁应答包",
        facts.name,
        facts.code,
        page::period(&facts)
    );
    Ok(Gathered {
        file_name: safe_name(&format!(
            "仲裁应答包_{}_{}_{}-{}.zip",
            facts.code, facts.name, facts.from, facts.to
        )),
        title,
        files: all,
        missing: missing(&facts, &rules),
    })
}

/// A version that the amounts rest on, and what is known of it and this person.
pub(super) struct Rule {
    pub(super) name: String,
    pub(super) issued_on: Option<NaiveDate>,
    pub(super) effective_on: Option<NaiveDate>,
    pub(super) adopted: bool,
    pub(super) received_on: Option<NaiveDate>,
}

fn notices(office: &Office, facts: &Facts, files: &mut Vec<Packed>) -> Result<()> {
    for row in facts.quarters.iter().flat_map(|quarter| &quarter.notices) {
        let line = office.file.papers().get(row.paper.into())?;
        let state = match row.state {
            NoticeState::Valid => "有效",
            NoticeState::Superseded => "已由更正通知书取代",
        };
        let stem = format!(
            "01_奖金通知书/{}_{}",
            safe_name(&row.number),
            safe_name(&row.name)
        );
        files.push(Packed {
            path: format!("{stem}.pdf"),
            what: format!("{}（{state}，带数字签名）", line.title),
            bytes: office.file.papers().bytes(line.id)?,
        });
        files.extend(signed_beside(office, &line, &stem)?);
    }
    Ok(())
}

fn deliveries(facts: &Facts) -> Vec<Vec<Cell>> {
    let text = |text: &str| Cell::Text(text.to_owned());
    let day = |day: Option<NaiveDate>| Cell::Text(day.map(|d| d.to_string()).unwrap_or_default());
    let mut rows = Vec::new();
    for quarter in &facts.quarters {
        for row in &quarter.notices {
            let receipt = row
                .receipt
                .as_ref()
                .filter(|_| row.delivery != AcknowledgementState::Pending);
            let said = |of: fn(&domain::regulations::Acknowledgement) -> String| {
                Cell::Text(receipt.map(of).unwrap_or_default())
            };
            rows.push(vec![
                text(&row.number),
                text(&quarter.run.quarter.to_string()),
                Cell::from(match row.state {
                    NoticeState::Valid => "有效",
                    NoticeState::Superseded => "已取代",
                }),
                Cell::from(row.delivery.name()),
                said(|receipt| receipt.route.name().to_owned()),
                said(|receipt| receipt.on.to_string()),
                said(|receipt| receipt.witnesses.join("、")),
                said(|receipt| receipt.reference.clone()),
                said(|receipt| receipt.note.clone()),
                day(row.appeal_until),
            ]);
        }
    }
    rows
}

/// The person's own steps, as his notice shows them, each with its article.
fn calculation(quarter: &QuarterFile) -> Result<Packed> {
    let rows = quarter
        .explained
        .steps
        .iter()
        .filter(|step| step.private)
        .map(|step| {
            vec![
                Cell::Text(step.label.clone()),
                Cell::Text(step.expression.clone()),
                Cell::Text(step.value.clone()),
                Cell::Text(
                    step.article
                        .as_ref()
                        .map(|article| article.label.clone())
                        .unwrap_or_default(),
                ),
            ]
        })
        .collect();
    table(
        &format!("03_核定过程/{}.csv", quarter.run.quarter),
        &format!(
            "{}核定过程，依据{}",
            quarter.run.quarter.label(),
            quarter.explained.citation
        ),
        &["项目", "计算", "结果", "依据"],
        rows,
    )
}

fn assessed(office: &Office, facts: &Facts, files: &mut Vec<Packed>) -> Result<()> {
    let mut rows: Vec<Vec<Cell>> = facts
        .quarters
        .iter()
        .filter_map(|quarter| {
            let people = &quarter.frozen.inputs.people;
            let person = people
                .iter()
                .find(|person| person.employee == facts.employee)?;
            let score = person.score.as_ref()?;
            Some(vec![
                Cell::Text(quarter.run.quarter.label()),
                Cell::from("核定奖金时采用"),
                Cell::Text(score.to_string()),
                Cell::Text(person.grade.clone().unwrap_or_default()),
            ])
        })
        .collect();
    rows.extend(facts.scores.iter().map(|point| {
        vec![
            Cell::Text(point.label.clone()),
            Cell::Text(format!("考核（{}）", point.post)),
            Cell::Text(point.total.clone().unwrap_or_default()),
            Cell::Text(point.grade.clone().unwrap_or_default()),
        ]
    }));
    files.push(table(
        "04_考核/考核得分.csv",
        "核定奖金时采用的得分，以及期间内已结束的考核",
        &["期间", "来源", "得分", "等级"],
        rows,
    )?);
    for line in &facts.papers {
        files.push(Packed {
            path: format!("04_考核/{}.pdf", safe_name(&line.number)),
            what: line.title.clone(),
            bytes: office.file.papers().bytes(line.id)?,
        });
    }
    Ok(())
}

/// Each version with its own evidence, in a folder of its own.
fn regulations(
    office: &Office,
    today: NaiveDate,
    facts: &Facts,
    files: &mut Vec<Packed>,
) -> Result<Vec<Rule>> {
    let mut rules = Vec::new();
    for (count, version) in (1_u32..).zip(&facts.versions) {
        let (name, mut packed) =
            packed_regulation(office, today, (*version).into(), facts.employee)?;
        // The sums of the whole cover it.
        packed.retain(|file| file.path != "SHA256SUMS");
        for mut file in packed {
            file.path = format!("06_制度/{count}_{}/{}", safe_name(&name), file.path);
            files.push(file);
        }
        let found = office.file.regulations().version(*version)?;
        let receipts = acknowledgements(office, today, (*version).into())?;
        let own = receipts.rows.iter().find(|row| row.code == facts.code);
        let received = own.and_then(|row| row.record.as_ref());
        rules.push(Rule {
            name,
            issued_on: found.issued_on,
            effective_on: found.effective_on,
            adopted: found.adopted,
            received_on: received.map(|record| record.on),
        });
        files.push(table(
            &format!("06_制度/{count}_本人签收.csv"),
            "本人收到这一版制度的记录",
            &[
                "制度",
                "工号",
                "姓名",
                "签收",
                "方式",
                "日期",
                "见证人",
                "凭据",
                "文本校验值",
            ],
            own.map(|row| {
                let said = |of: fn(&domain::regulations::Acknowledgement) -> String| {
                    Cell::Text(row.record.as_ref().map(of).unwrap_or_default())
                };
                vec![
                    Cell::Text(receipts.title.clone()),
                    Cell::Text(row.code.clone()),
                    Cell::Text(row.name.clone()),
                    Cell::from(row.state.name()),
                    said(|record| record.route.name().to_owned()),
                    said(|record| record.on.to_string()),
                    said(|record| record.witnesses.join("、")),
                    said(|record| record.reference.clone()),
                    said(|record| record.hash.clone()),
                ]
            })
            .into_iter()
            .collect(),
        )?);
    }
    Ok(rules)
}

fn table(path: &str, what: &str, head: &[&str], rows: Vec<Vec<Cell>>) -> Result<Packed> {
    Ok(Packed {
        path: path.to_owned(),
        what: what.to_owned(),
        bytes: csv(head, &rows).map_err(|error| Error::Broken(error.into()))?,
    })
}

/// What the other side will ask for. Told to whoever makes the bundle and never written into it.
fn missing(facts: &Facts, rules: &[Rule]) -> Vec<ArbitrationLack> {
    let mut notices = facts.quarters.iter().flat_map(|quarter| &quarter.notices);
    let undelivered = notices.any(|row| {
        row.state == NoticeState::Valid && row.delivery == AcknowledgementState::Pending
    });
    let mut named = facts
        .quarters
        .iter()
        .flat_map(|quarter| &quarter.frozen.inputs.faults)
        .flat_map(|fault| &fault.named)
        .filter(|named| named.employee == facts.employee);
    let unheard = named.any(|named| named.heard_on.is_none());
    [
        (ArbitrationLack::Delivery, undelivered),
        (ArbitrationLack::Hearing, unheard),
        (
            ArbitrationLack::Adoption,
            rules.iter().any(|rule| !rule.adopted),
        ),
        (
            ArbitrationLack::Acknowledgement,
            rules.iter().any(|rule| rule.received_on.is_none()),
        ),
    ]
    .into_iter()
    .filter(|(_, lacks)| *lacks)
    .map(|(lack, _)| lack)
    .collect()
}
