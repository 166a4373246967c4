//! index.html and 说明.txt of the bundle: plain pages that open and print anywhere.

use domain::bonus::NoticeState;

use super::chronology::Event;
use super::facts::Facts;
use crate::packed::{Packed, STYLE, address, escape};

/// `2026年第1季度至第3季度`
pub(super) fn period(facts: &Facts) -> String {
    if facts.from == facts.to {
        return facts.from.label();
    }
    format!("{}至{}", facts.from.label(), facts.to.label())
}

pub(super) fn index(facts: &Facts, events: &[Event], files: &[Packed]) -> String {
    let title = escape(&format!(
        "{}（工号{}）{}奖金争议应答材料",
        facts.name,
        facts.code,
        period(facts)
    ));
    let mut page = format!(
        "<!doctype html>\n<html lang=\"zh-CN\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n<style>{STYLE}</style>\n<h1>{title}</h1>\n<p>{}</p>\n",
        escape(&facts.company)
    );
    let mut rows = String::new();
    for quarter in &facts.quarters {
        for row in &quarter.notices {
            let state = match row.state {
                NoticeState::Valid => "有效",
                NoticeState::Superseded => "已取代",
            };
            rows.push_str(&format!(
                "<tr><td>{}</td><td class=\"n\">{}</td><td class=\"r\">{}</td><td class=\"n\">{state}</td><td>{}</td></tr>\n",
                escape(&quarter.run.quarter.label()),
                escape(&row.number),
                row.total.grouped(),
                escape(&quarter.explained.citation),
            ));
        }
    }
    page.push_str(&format!(
        "<h2>一、核定结果</h2>\n<table><thead><tr><th>季度</th><th>通知书</th><th>核定金额（税前，元）</th><th>状态</th><th>依据</th></tr></thead>\n{rows}</table>\n"
    ));
    let rows: String = events
        .iter()
        .map(|event| {
            format!(
                "<tr><td class=\"n\">{}</td><td>{}</td><td class=\"n\">{}</td></tr>\n",
                event.on,
                escape(&event.what),
                event.proof
            )
        })
        .collect();
    page.push_str(&format!(
        "<h2>二、时间顺序</h2>\n<table><thead><tr><th>日期</th><th>事项</th><th>证据所在</th></tr></thead>\n{rows}</table>\n"
    ));
    let rows: String = (1..)
        .zip(files)
        .map(|(count, file)| {
            format!(
                "<tr><td class=\"r\">{count}</td><td><a href=\"{}\">{}</a></td><td>{}</td></tr>\n",
                address(&file.path),
                escape(&file.path),
                escape(&file.what)
            )
        })
        .collect();
    page.push_str(&format!(
        "<h2>三、证据清单</h2>\n<table><thead><tr><th>序号</th><th>文件</th><th>内容</th></tr></thead>\n{rows}</table>\n<p>各文件的校验值见 SHA256SUMS，核对方法见 说明.txt。</p>\n</html>\n"
    ));
    page
}

/// 说明.txt: how to read the bundle without Guiju.
pub(super) fn guide(facts: &Facts) -> String {
    [
        format!("{}{}奖金争议应答材料说明", facts.company, period(facts)),
        String::new(),
        "一、怎样看".to_owned(),
        "　　用浏览器打开 index.html，里面是核定结果、时间顺序和证据清单，可以直接打印。PDF 和图片用普通软件打开，csv 表格用 Excel 打开。06_制度 里每一版制度各有一个文件夹，其中的 index.html 是该版制度的程序经过。".to_owned(),
        String::new(),
        "二、怎样核对".to_owned(),
        "　　1. SHA256SUMS 列出每个文件的校验值。在 Windows 上可以用“certutil -hashfile 文件名 SHA256”逐个核对，在 Linux 或者 macOS 上用“sha256sum -c SHA256SUMS”或者“shasum -a 256 -c SHA256SUMS”一次核对。".to_owned(),
        "　　2. 带数字签名的 PDF 可以用任意 PDF 阅读器查看签名；自签名证书需要先信任随附的公司证书（07_证书）。签名说明签发以后有没有改动，不替代盖章和本人签字。".to_owned(),
        String::new(),
        "三、范围".to_owned(),
        format!(
            "　　本包只含{}（工号{}）本人的核定、考核、过失和送达记录，以及核定所依据的制度和它的制定程序；不含他人的金额和得分。",
            facts.name, facts.code
        ),
        String::new(),
        "本包只陈述记录在案的事实，不是法律意见。".to_owned(),
        String::new(),
    ]
    .join("\r\n")
}
