//! 拜访计划 on paper: a table for each day in the order of the way, with room to write at the customer's.

use chrono::{Datelike, NaiveDate};
use domain::ids::EmployeeId;
use domain::moment::{Moment, full_day};
use domain::papers::{FormBlock, FormColumn as Column, FormField as Field};

use super::visit_plan;
use crate::accounts::named;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::{FormOrder, PaperSigner, make_form};
use crate::views::{PaperRow, PlannedVisitRow, PlannedVisitState, Role, VisitPlanView};

/// Series: `BF-2026-001`.
const SERIES: &str = "BF";
const WEEKDAYS: [&str; 7] = ["一", "二", "三", "四", "五", "六", "日"];
/// More days than these are no way but a calendar.
const DAYS: usize = 14;

/// Prints and registers the way of a day or a week, of everybody or of one account manager.
pub fn print_visits(
    office: &mut Office,
    now: Moment,
    (from, to): (NaiveDate, NaiveDate),
    manager: Option<i64>,
    sign: bool,
) -> Result<PaperRow> {
    office.needs(Role::Clerk)?;
    let view = visit_plan(office, now.today(), (from, to), manager)?;
    if view.days.len() > DAYS {
        return Err(refusal("accounts.visit_paper_days")
            .fact("days", view.days.len())
            .fact("most", DAYS)
            .into());
    }
    if view.visits.is_empty() {
        return Err(refusal("accounts.visit_none")
            .fact("from", from)
            .fact("to", to)
            .into());
    }
    let who = match manager {
        Some(id) => named(office)?.remove(&EmployeeId::from(id)),
        None => None,
    };
    let signer = match sign {
        true => Some(PaperSigner::load(office)?),
        false => None,
    };
    let span = span(from, to);
    let order = FormOrder {
        series: SERIES,
        kind: "visit_plan",
        title: "大客户拜访计划",
        listed: &format!("大客户拜访计划　{span}"),
        subject: who.as_deref().unwrap_or(&span),
        people: &[],
        blocks: blocks(&view, who.as_deref(), &span),
        wide: true,
    };
    make_form(office, now, signer.as_ref(), order)
}

fn span(from: NaiveDate, to: NaiveDate) -> String {
    match from == to {
        true => full_day(from),
        false => format!("{}至{}", full_day(from), full_day(to)),
    }
}

fn blocks(view: &VisitPlanView, who: Option<&str>, span: &str) -> Vec<FormBlock> {
    let places = |done: bool| {
        let visits = view.visits.iter();
        visits
            .filter(|one| (one.state == PlannedVisitState::Done) == done)
            .count()
    };
    let mut count = format!("{}处", view.visits.len());
    if places(true) > 0 {
        count.push_str(&format!("，已拜访{}处", places(true)));
    }
    let mut fields = vec![
        Field::new("拜访人员", who.unwrap_or("全部客户经理")),
        Field::new("日　　期", span),
        Field::new("客　　户", count),
    ];
    if let Some(regulation) = &view.regulation {
        fields.push(Field::new("依　　据", regulation));
    }
    let mut blocks = vec![FormBlock::Fields { fields }];
    for day in &view.days {
        let visits: Vec<&PlannedVisitRow> =
            view.visits.iter().filter(|one| one.on == day.day).collect();
        if visits.is_empty() {
            continue;
        }
        let weekday = WEEKDAYS[day.day.weekday().num_days_from_monday() as usize];
        let heading = format!("{}　星期{weekday}", full_day(day.day));
        blocks.push(FormBlock::heading(&heading));
        blocks.push(table(&visits, who.is_none()));
    }
    blocks.push(FormBlock::signatures(&["拜访人", "审核人"]));
    blocks
}

fn table(visits: &[&PlannedVisitRow], everybody: bool) -> FormBlock {
    let mut columns = vec![
        Column::new("序", 9),
        Column::new("客户", 48),
        Column::new("地址", 44),
        Column::new("联系人", 39),
    ];
    if everybody {
        columns.push(Column::new("拜访人", 18));
    }
    columns.extend([
        Column::new("事由与未了的约定", 0),
        Column::new("结果与新的约定", 0),
    ]);
    let rows = (1_usize..).zip(visits).map(|(number, visit)| {
        let grade = visit.grade.map(|grade| format!("（{grade:?}级）"));
        let mut cells = vec![
            number.to_string(),
            format!("{}{}", visit.name, grade.unwrap_or_default()),
            visit.address.clone(),
            [visit.contact.as_str(), visit.phone.as_str()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join("　"),
        ];
        if everybody {
            cells.push(match visit.leader {
                true => "负责人".to_owned(),
                false => visit.manager.clone().unwrap_or_default(),
            });
        }
        let result = match visit.state {
            PlannedVisitState::Done => "已拜访".to_owned(),
            _ => String::new(),
        };
        cells.extend([reason(visit), result]);
        cells
    });
    FormBlock::Table {
        columns,
        rows: rows.collect(),
        row_mm: 14,
    }
}

/// Why one goes: what was written for it, what the rhythm asks, what was promised.
fn reason(visit: &PlannedVisitRow) -> String {
    let mut parts = Vec::new();
    if !visit.purpose.is_empty() {
        parts.push(visit.purpose.clone());
    }
    if let Some(due) = visit.due {
        parts.push(format!("最迟{due}拜访（{}）", visit.article));
    }
    if !visit.promise.is_empty() {
        parts.push(format!("约定：{}", visit.promise));
    }
    parts.join("；")
}
