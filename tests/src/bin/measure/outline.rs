//! How long the recogniser takes for a regulation of 100 articles with chapters, names, items, a table
//! and an annex, from its bytes to the lines of a draft. Prints `{"ms": median of 51, "articles": 100}`.

use std::time::Instant;

use anyhow::{Result, ensure};
use exchange::outline::read;
use serde_json::json;

const ARTICLES: usize = 100;
const TURNS: usize = 51;

pub fn measure() -> Result<()> {
    let text = regulation();
    let mut times = Vec::new();
    for _ in 0..TURNS {
        let begin = Instant::now();
        let outline = read(text.as_bytes())?;
        let draft = outline.draft();
        times.push(begin.elapsed().as_secs_f64() * 1000.0);
        ensure!(outline.counts.articles == ARTICLES, "an article is missing");
        ensure!(draft.left_out.is_empty(), "a line was left out");
    }
    times.sort_by(f64::total_cmp);
    println!("{}", json!({"ms": times[TURNS / 2], "articles": ARTICLES}));
    Ok(())
}

fn regulation() -> String {
    let mut text = String::from("客户服务管理制度\n文件编号：KF-ZD-01\n");
    for number in 1..=ARTICLES {
        if number % 10 == 1 {
            text.push_str(&format!("第{}章 服务与管理\n", number / 10 + 1));
        }
        text.push_str(&format!(
            "第{number}条 接待与登记\n客服人员接到来电、来访或者网上咨询的，应当在三十分钟内登记，依照本制度第{}条的规定办理，并在当日告知客户办理的结果和联系人。\n",
            number.max(2) - 1
        ));
        for item in 1..=4 {
            text.push_str(&format!(
                "{item}. 登记客户的称呼、来意、联系方式和希望答复的时间，不得遗漏；\n"
            ));
        }
        if number % 20 == 0 {
            text.push_str("等级\t响应\t解决\n一般\t2小时\t3个工作日\n紧急\t30分钟\t24小时\n");
        }
    }
    text.push_str("附件1：投诉登记表\n姓名\t日期\t事由\n");
    text
}
