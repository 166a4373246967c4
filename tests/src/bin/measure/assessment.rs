//! How long a year of assessment takes in a company of 500: twelve months of eight indicators are opened,
//! filled in, confirmed and closed, then added up by days in post for the year. Prints
//! `{"open_ms": …, "close_ms": …, "roll_up_ms": …, "view_ms": …}`, the worst month of each; the folder to
//! write into is the first argument.

use std::{fmt::Write, path::Path, time::Instant};

use anyhow::{Result, ensure};
use chrono::NaiveDate;
use domain::{
    assessment::{EntryKind, Period, Stage},
    moment::Moment,
    regulations::AcknowledgementRoute,
};
use operations::{
    assessment,
    office::Office,
    people,
    views::{CellInput, CycleView, NewCompany, OpenCycle, ResultReceiptForm},
};
use serde_json::json;

const PEOPLE: usize = 500;
const POSTS: usize = 20;
/// Eight indicators of every kind of scoring; the last two are the leader's.
const SCHEME: &str = "item K08 | 投诉按期办结率 | % | 20 | ratio 95 floor 60%
item K16 | 客户满意率 | % | 15 | line 80 60 90 100
item K02 | 回复按期率 | % | 15 | ratio 95
item - | 差错率 | - | 10 | lower 5
item K28 | 服务规范执行 | 次 | 10 | events 2
item K36 | 培训合格率 | % | 10 | ratio 90
item - | 工作态度 | 分 | 10 | manual
item K39 | 部门协作评价 | 分 | 10 | manual
";
const LEADERS: [&str; 2] = ["工作态度", "部门协作评价"];

pub fn measure(folder: &Path) -> Result<()> {
    let now = Moment::new("2026-01-20T09:00:00+08:00".parse()?);
    let mut office = company(folder, now)?;
    let mut worst = Worst::default();
    for month in 1..=12 {
        let period: Period = format!("2025-{month:02}").parse()?;
        one_month(&mut office, now, period, &mut worst)?;
    }
    let mut roll_ups = Vec::new();
    for _ in 0..3 {
        let begin = Instant::now();
        let year = assessment::results(&office, "2025".parse()?)?;
        roll_ups.push(milliseconds(begin));
        ensure!(
            year.complete && year.rows.len() == PEOPLE,
            "the year has {} people in {} parts",
            year.rows.len(),
            year.parts.len()
        );
        ensure!(
            year.rows.iter().all(|row| row.total.is_some()),
            "somebody has no total"
        );
    }
    roll_ups.sort_by(f64::total_cmp);
    println!(
        "{}",
        json!({
            "open_ms": worst.open,
            "close_ms": worst.close,
            "roll_up_ms": roll_ups[1],
            "view_ms": worst.view,
        })
    );
    Ok(())
}

/// Milliseconds of the slowest month.
#[derive(Default)]
struct Worst {
    open: f64,
    view: f64,
    close: f64,
}

/// 500 people in twenty posts, each post with its scheme.
fn company(folder: &Path, now: Moment) -> Result<Office> {
    let new = NewCompany {
        path: folder.join("assessment.guiju").display().to_string(),
        name: "明烛灯饰有限公司".to_owned(),
        short_name: "明烛灯饰".to_owned(),
        code: "明烛".to_owned(),
        owner_name: "周既明".to_owned(),
        login: "owner".to_owned(),
        password: "for-the-bench-only".to_owned(),
    };
    let (mut office, _) = Office::found(&new, now)?;
    let mut roster =
        String::from("工号,姓名,部门,岗位,岗位级别,上级岗位,入职日期,离职日期,计薪方式,手机\n");
    for person in 0..PEOPLE {
        let post = person % POSTS;
        let superior = match post {
            0 => String::new(),
            _ => "岗位00".to_owned(),
        };
        writeln!(
            roster,
            "E{person:03},员工{person:03},部门{},岗位{post:02},专员级,{superior},2020-01-06,,,",
            post % 5
        )?;
    }
    let path = Path::new("roster.csv");
    people::apply_import(&mut office, now, path, roster.as_bytes(), None, false)?;
    let effective: NaiveDate = "2025-01-01".parse()?;
    for row in assessment::schemes(&office, now.today())? {
        assessment::write_scheme(&mut office, now, row.post, SCHEME)?;
        assessment::issue_scheme(&mut office, now, row.post, effective, "")?;
    }
    Ok(office)
}

fn one_month(office: &mut Office, now: Moment, period: Period, worst: &mut Worst) -> Result<()> {
    let order = OpenCycle {
        period,
        leave: None,
        min_days: None,
        calibration_limit: None,
        leave_out: false,
    };
    let begin = Instant::now();
    let view = assessment::open(office, now, &order)?;
    worst.open = worst.open.max(milliseconds(begin));
    let cycle = view.row.id;
    ensure!(
        view.sheets.len() == PEOPLE,
        "{period} has {} sheets",
        view.sheets.len()
    );
    let cells = |leaders: bool| figures(&view, leaders);
    let source = "月度数据汇总表";
    assessment::enter(
        office,
        now,
        cycle,
        EntryKind::Data,
        &cells(false),
        "",
        source,
    )?;
    to(office, now, cycle, Stage::Leader)?;
    assessment::enter(office, now, cycle, EntryKind::Leader, &cells(true), "", "")?;
    to(office, now, cycle, Stage::Confirmation)?;
    let receipt = ResultReceiptForm {
        cycle,
        codes: view.sheets.iter().map(|sheet| sheet.code.clone()).collect(),
        route: AcknowledgementRoute::Signed,
        day: period.last_day(),
        witnesses: Vec::new(),
        reference: String::new(),
        note: String::new(),
    };
    assessment::confirm(office, now, &receipt)?;
    let begin = Instant::now();
    assessment::view(office, now.today(), cycle)?;
    worst.view = worst.view.max(milliseconds(begin));
    let begin = Instant::now();
    let closed = assessment::close(office, now, cycle, "年末集中办理")?;
    worst.close = worst.close.max(milliseconds(begin));
    ensure!(closed.row.stage == Stage::Closed, "{period} is not closed");
    Ok(())
}

fn to(office: &mut Office, now: Moment, cycle: i64, stage: Stage) -> Result<()> {
    while assessment::advance(office, now, cycle)?.row.stage < stage {}
    Ok(())
}

/// Everybody another figure, as in life.
fn figures(view: &CycleView, leaders: bool) -> Vec<CellInput> {
    let mut cells = Vec::new();
    for (at, sheet) in view.sheets.iter().enumerate() {
        let scheme = view
            .schemes
            .iter()
            .find(|scheme| Some(scheme.id) == sheet.scheme);
        let items = scheme.into_iter().flat_map(|scheme| &scheme.items);
        for item in items.filter(|item| LEADERS.contains(&item.name.as_str()) == leaders) {
            let figure = match item.name.as_str() {
                "差错率" | "服务规范执行" => (at % 6).to_string(),
                _ => format!("{}.{}", 80 + at % 20, at % 10),
            };
            cells.push(CellInput {
                sheet: sheet.id,
                item: item.name.clone(),
                figure,
            });
        }
    }
    cells
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}
