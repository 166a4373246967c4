//! 公示: the totals of the departments on a paper for the notice board, without anybody's own figures.

use domain::bonus::{FEWEST_PUBLISHED, PublishedLine, RunState, published};
use domain::moment::{Moment, full_day};
use domain::money::Money;
use domain::papers::{FormBlock, FormColumn, FormField as Field};
use domain::quarter::Quarter;
use domain::regulations::{NodeId, Version, label_of};
use store::PaperState;

use super::calculate::run;
use super::explain::frozen;
use super::granted::{GrantedNow, granted_now};
use super::stored::Frozen;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::{FormOrder, PaperSigner, make_form, row};
use crate::views::{PaperRow, Role};

const KIND: &str = "bonus_publication";
/// The article that allows to publish what names nobody, in the regulations of the library.
const ARTICLE: &str = "confidentiality";

/// Prints and registers it, once: a second sheet after a correction would tell by its difference what was
/// corrected for one person. Asked again, the first is answered as long as it counts.
///
/// # Errors
/// `bonus.not_issued`; `bonus.publish_too_few` where so few took part that their sum tells their amounts.
pub fn print_publication(office: &mut Office, now: Moment, quarter: Quarter) -> Result<PaperRow> {
    office.needs(Role::GeneralManagement)?;
    let run = run(office, quarter)?;
    if run.state != RunState::Issued {
        return Err(refusal("bonus.not_issued").fact("quarter", quarter).into());
    }
    let subject = quarter.to_string();
    let mut known = office.file.papers().about(KIND, &subject)?.into_iter();
    if let Some(first) = known.find(|paper| paper.state == PaperState::Valid) {
        return row(office, &first);
    }
    let (frozen, version) = frozen(office, quarter)?;
    let lines = published(&departments(&granted_now(office, &run, &frozen)?));
    if lines.is_empty() {
        return Err(refusal("bonus.publish_too_few")
            .fact("least", FEWEST_PUBLISHED)
            .into());
    }
    let signer = PaperSigner::load(office)?;
    let title = format!("{}季奖分配情况公示", quarter.label());
    let order = FormOrder {
        series: "GS",
        kind: KIND,
        title: &title,
        listed: &title,
        subject: &subject,
        people: &[],
        blocks: blocks(now, quarter, &frozen, &version, &lines),
        wide: false,
    };
    make_form(office, now, Some(&signer), order)
}

/// What each department got, in the order of the allocation table.
fn departments(granted: &[GrantedNow]) -> Vec<PublishedLine> {
    let mut lines: Vec<PublishedLine> = Vec::new();
    for granted in granted {
        let at = match lines
            .iter()
            .position(|line| line.departments[0] == granted.department)
        {
            Some(at) => at,
            None => {
                lines.push(PublishedLine {
                    departments: vec![granted.department.clone()],
                    people: 0,
                    paid: 0,
                    total: Money::ZERO,
                });
                lines.len() - 1
            }
        };
        lines[at].people += 1;
        lines[at].paid += usize::from(!granted.total.is_zero());
        lines[at].total = lines[at].total.add(granted.total).unwrap_or(Money::MAX);
    }
    lines
}

fn blocks(
    now: Moment,
    quarter: Quarter,
    frozen: &Frozen,
    version: &Version,
    lines: &[PublishedLine],
) -> Vec<FormBlock> {
    let article = label_of(
        &version.body,
        &version.parameters,
        &NodeId(ARTICLE.to_owned()),
    );
    let people: usize = lines.iter().map(|line| line.people).sum();
    let total = Money::total(lines.iter().map(|line| line.total)).unwrap_or(Money::MAX);
    let mut rows: Vec<Vec<String>> = lines
        .iter()
        .map(|line| {
            vec![
                line.departments.join("、"),
                line.people.to_string(),
                line.total.grouped(),
            ]
        })
        .collect();
    rows.push(vec!["合计".to_owned(), people.to_string(), total.grouped()]);
    let together = lines.iter().any(|line| line.departments.len() > 1);
    let mut notes = vec![FormBlock::paragraph(
        "本表只公布各部门的合计，金额均为税前；个人的金额以本人收到的奖金通知书为准，不予公布。",
    )];
    if together {
        notes.push(FormBlock::paragraph(format!(
            "核定金额不为零的不足{FEWEST_PUBLISHED}人的部门，与其他部门合并列出，以免由合计推知个人金额。"
        )));
    }
    let mut fields = vec![
        Field::new("季　　度", quarter.label()),
        Field::new("公布日期", full_day(now.today())),
    ];
    // A regulation without this article is no ground for a sheet on the wall.
    if let Some(article) = article {
        fields.push(Field::wide(
            "依　　据",
            format!("{}{article}", frozen.citation),
        ));
    }
    let mut blocks = vec![
        FormBlock::Fields { fields },
        FormBlock::Table {
            columns: vec![
                FormColumn::new("部门", 0),
                FormColumn {
                    centred: true,
                    ..FormColumn::new("参加分配人数", 32)
                },
                FormColumn::amount("核定合计（元，税前）", 50),
            ],
            rows,
            row_mm: 8,
        },
    ];
    blocks.append(&mut notes);
    blocks.push(FormBlock::signatures(&["综合管理部", "公司负责人"]));
    blocks
}
