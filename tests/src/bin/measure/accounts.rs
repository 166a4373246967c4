//! How long a hundred thousand accounts take: a list of 100,000 rows looked at and taken in with its peak memory, a
//! second contact for each of them, then typing into the search box key by key, and the list opened in every
//! order and by a field of the owner's; last the search again over a million names. All on the encrypted file,
//! by the verbs of a user. Prints `{"import_ms", "import_peak_mb", "search_p99_ms", "list_ms", "field_ms",
//! "million_p99_ms", …}`; with a second word (`measure accounts FOLDER 100000`) the million is left out.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use anyhow::{Context, Result, ensure};
use domain::{accounts::CustomKind, moment::Moment};
use house_tests::peak_memory;
use operations::{
    accounts,
    office::Office,
    views::{AccountOrderWord, AccountQuery, CustomFieldForm, ImportChoices, LikelyChoice},
};
use serde_json::json;

const LOGIN: &str = "owner";
const PASSWORD: &str = "bench";
const ROWS: usize = 100_000;
const MILLION: usize = 1_000_000;
/// A field that the owner made.
const SHOPS: &str = "门店数";
/// What people type: characters, whole pinyin, first letters, mixtures, the end of a number.
const WORDS: [&str; 16] = [
    "恒盛",
    "永兴装饰",
    "hengsheng",
    "yxzs",
    "hs",
    "上海hr",
    "锦绣装饰设计",
    "8721",
    "00012",
    "13900012345",
    "王",
    "wxm",
    "安达物流",
    "adwl",
    "宏图酒店",
    "zxw",
];

pub fn measure(work: &Path, only: Option<usize>) -> Result<()> {
    let now = Moment::new("2026-11-23T09:00:00+08:00".parse()?);
    let mut office = Office::open(&sample(work)?, LOGIN, PASSWORD, now).map_err(told)?;
    let first = list(work, "first.csv", 0..ROWS, 0)?;
    let begin = Instant::now();
    take_in(&mut office, now, &first)?;
    let import_ms = milliseconds(begin);
    let import_peak_mb = peak_memory()?;
    let field = own_field(&mut office, now)?;
    let second = list(work, "second.csv", 0..ROWS, 1)?;
    let begin = Instant::now();
    take_in(&mut office, now, &second)?;
    let second_ms = milliseconds(begin);
    let (search_p50_ms, search_p99_ms, slowest) = typed(&office, now)?;
    let list_ms = opened(&office, now)?;
    let field_ms = opened_by(&office, now, AccountOrderWord::Name, Some(field))?;
    let mut told = json!({
        "import_ms": import_ms, "import_peak_mb": import_peak_mb, "second_contacts_ms": second_ms,
        "search_p50_ms": search_p50_ms, "search_p99_ms": search_p99_ms, "search_slowest": slowest,
        "list_ms": list_ms, "field_ms": field_ms, "rows": ROWS,
    });
    if only.is_none() {
        for from in (ROWS..MILLION).step_by(ROWS) {
            let more = list(work, "more.csv", from..from + ROWS, 0)?;
            take_in(&mut office, now, &more)?;
        }
        let (_, million_p99_ms, slowest) = typed(&office, now)?;
        told["million_p99_ms"] = json!(million_p99_ms);
        told["million_slowest"] = json!(slowest);
    }
    println!("{told}");
    Ok(())
}

/// The sample company, made by another program: the fonts for its papers are no part of an import's memory.
fn sample(work: &Path) -> Result<PathBuf> {
    let file = work.join("accounts.guiju");
    let guijuctl = std::env::current_exe()?.with_file_name("guijuctl");
    let said = Command::new(guijuctl)
        .args(["new", "--sample"])
        .arg(&file)
        .env("GUIJU_PASSWORD", PASSWORD)
        .output()?;
    ensure!(said.status.success(), "no sample company: {said:?}");
    Ok(file)
}

fn told(error: operations::Error) -> anyhow::Error {
    anyhow::anyhow!("{error:?}")
}

fn milliseconds(begin: Instant) -> f64 {
    begin.elapsed().as_secs_f64() * 1000.0
}

fn take_in(office: &mut Office, now: Moment, path: &Path) -> Result<()> {
    let choices = ImportChoices {
        likely: LikelyChoice::Create,
        ..ImportChoices::default()
    };
    let report =
        accounts::apply_import(office, now, path, &choices, &mut |_| true).map_err(told)?;
    ensure!(
        report.created + report.updated >= ROWS * 99 / 100,
        "only {} made and {} changed",
        report.created,
        report.updated
    );
    Ok(())
}

/// Key by key, as the list asks while somebody types: the middle, the 99th percentile, and the slowest text.
fn typed(office: &Office, now: Moment) -> Result<(f64, f64, String)> {
    let mut times: Vec<(f64, String)> = Vec::new();
    for word in WORDS {
        let letters: Vec<char> = word.chars().collect();
        for length in 1..=letters.len() {
            let text: String = letters[..length].iter().collect();
            for _ in 0..5 {
                let query = AccountQuery {
                    text: text.clone(),
                    limit: 50,
                    ..AccountQuery::default()
                };
                let begin = Instant::now();
                let page = accounts::list(office, now.today(), &query).map_err(told)?;
                times.push((milliseconds(begin), text.clone()));
                ensure!(page.rows.len() <= 50, "{} rows", page.rows.len());
            }
        }
    }
    times.sort_by(|a, b| a.0.total_cmp(&b.0));
    let at = |percent: usize| times[(times.len() - 1) * percent / 100].0;
    let slowest = times.last().map(|(ms, text)| format!("{text} {ms:.1}"));
    Ok((at(50), at(99), slowest.unwrap_or_default()))
}

/// A field of the owner's, which the lists fill in by its name.
fn own_field(office: &mut Office, now: Moment) -> Result<i64> {
    let form = CustomFieldForm {
        id: None,
        name: SHOPS.to_owned(),
        kind: CustomKind::Number,
        choices: Vec::new(),
    };
    let fields = accounts::save_field(office, now, &form).map_err(told)?;
    let own = fields.iter().find(|row| row.field.name == SHOPS);
    Ok(own.context("no field")?.field.id.into())
}

/// The list opened in the slowest of its orders and filters.
fn opened(office: &Office, now: Moment) -> Result<f64> {
    let mut slowest = 0.0_f64;
    for order in [
        AccountOrderWord::Name,
        AccountOrderWord::Grade,
        AccountOrderWord::YearlyPurchase,
        AccountOrderWord::LastTalk,
        AccountOrderWord::NextDue,
        AccountOrderWord::Since,
    ] {
        slowest = slowest.max(opened_by(office, now, order, None)?);
    }
    Ok(slowest)
}

/// The list opened in one order, at its beginning or in its middle, whichever takes longer.
fn opened_by(
    office: &Office,
    now: Moment,
    order: AccountOrderWord,
    order_field: Option<i64>,
) -> Result<f64> {
    let mut slowest = 0.0_f64;
    for offset in [0, ROWS / 2] {
        let mut times = Vec::new();
        for _ in 0..3 {
            let query = AccountQuery {
                order,
                order_field,
                descending: true,
                offset,
                limit: 50,
                ..AccountQuery::default()
            };
            let begin = Instant::now();
            let page = accounts::list(office, now.today(), &query).map_err(told)?;
            times.push(milliseconds(begin));
            ensure!(page.rows.len() == 50, "{} rows", page.rows.len());
        }
        times.sort_by(f64::total_cmp);
        slowest = slowest.max(times[1]);
    }
    Ok(slowest)
}

/// One contact for each account of a range.
fn list(work: &Path, name: &str, range: std::ops::Range<usize>, contact: usize) -> Result<PathBuf> {
    const PLACES: [&str; 12] = [
        "上海", "重庆", "明川", "苏州", "杭州", "宁波", "温州", "厦门", "长乐", "成都", "沈阳",
        "台州",
    ];
    const NAMES: [&str; 16] = [
        "恒盛", "永兴", "锦绣", "安达", "宏图", "和瑞", "长青", "嘉禾", "利民", "中兴", "东方",
        "金辉", "远大", "新华", "天乐", "万顺",
    ];
    const TRADES: [&str; 14] = [
        "装饰设计",
        "酒店管理",
        "物流",
        "商贸",
        "电器",
        "建材",
        "餐饮",
        "置业",
        "科技",
        "教育",
        "医疗",
        "文化",
        "旅游",
        "食品",
    ];
    const FAMILY: [&str; 10] = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"];
    const GIVEN: [&str; 12] = [
        "小明", "建国", "丽华", "志强", "敏", "秀英", "海燕", "晓梅", "文博", "子涵", "雪", "国栋",
    ];
    let mut csv = String::from("客户名称,客户编号,联系人,手机,地址,年采购额");
    // The second list comes when the field is there.
    let shops = |n: usize| match contact {
        0 => String::new(),
        _ => format!(",{}", n % 137),
    };
    csv.push_str(&if contact == 0 {
        "\n".to_owned()
    } else {
        format!(",{SHOPS}\n")
    });
    for n in range {
        let (place, word) = (PLACES[n % 12], NAMES[n / 12 % 16]);
        let (other, trade) = (NAMES[n / 192 % 16], TRADES[n / 3072 % 14]);
        let of = n * 2 + contact;
        let (family, given) = (FAMILY[of % 10], GIVEN[of / 10 % 12]);
        writeln!(
            csv,
            "{place}{word}{other}{trade}有限公司{},C{n:07},{family}{given},1{:010},{place}市解放路{n}号,{}{}",
            n / 43008,
            3_900_000_000 + of,
            n % 9_000 * 100,
            shops(n),
        )?;
    }
    let path = work.join(name);
    fs::write(&path, csv)?;
    Ok(path)
}
