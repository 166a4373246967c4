//! index.html: the bundle on one plain page that any browser opens and prints.

use chrono::NaiveDate;
use domain::moment::full_day;
use domain::regulations::{OpinionResult, Version, VersionState, short_hash};

use super::trail::Head;
use crate::packed::{Packed, STYLE, address, escape};
use crate::views::{AcknowledgementView, AdoptionView};

/// What the page tells of.
pub(super) struct Facts<'a> {
    pub(super) today: NaiveDate,
    pub(super) company: &'a str,
    pub(super) name: &'a str,
    pub(super) version: &'a Version,
    pub(super) procedure: &'a AdoptionView,
    pub(super) receipts: &'a AcknowledgementView,
    pub(super) files: &'a [Packed],
    pub(super) head: &'a Head,
}

pub(super) fn index(facts: &Facts<'_>) -> String {
    let mut page = format!(
        "<!doctype html>\n<html lang=\"zh-CN\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n<style>{STYLE}</style>\n<h1>{title}</h1>\n",
        title = escape(&format!("{}证据包", facts.name)),
    );
    page.push_str(&about(facts));
    page.push_str(&steps(facts));
    page.push_str(&opinions(facts));
    page.push_str(&receipts(facts));
    page.push_str(&contents(facts));
    page.push_str(&format!(
        "<h2>六、操作记录</h2>\n<p>05_操作记录 列出与本制度有关的每一次操作，各行以链值相连。截至编制时，公司操作记录共{}行，最后一行写于{}，链值为 <code>{}</code>。核对方法见 说明.txt。</p>\n</html>\n",
        facts.head.seq,
        escape(&facts.head.at),
        escape(&facts.head.hash)
    ));
    page
}

fn about(facts: &Facts<'_>) -> String {
    let (version, shown) = (facts.version, &facts.procedure.version);
    let hash = version.hash.clone().unwrap_or_default();
    let day = |day: Option<NaiveDate>| day.map(full_day).unwrap_or_else(|| "—".to_owned());
    let state = match version.state {
        VersionState::Repealed => "已废止",
        _ if shown.in_force => "施行中",
        _ if shown.ended_on.is_some_and(|last| last < facts.today) => "已被替代",
        _ => "已发布",
    };
    let rows = [
        ("发文单位", facts.company.to_owned()),
        (
            "发文字号",
            version.number.clone().unwrap_or_else(|| "—".to_owned()),
        ),
        ("发布日期", day(version.issued_on)),
        ("施行日期", day(version.effective_on)),
        ("试行截止", day(version.trial_until)),
        ("最后施行日", day(shown.ended_on)),
        ("状态", state.to_owned()),
        ("文本校验码", short_hash(&hash)),
        ("文本和参数的 SHA-256", hash),
    ];
    let rows = rows.map(|(label, value)| {
        format!(
            "<tr><th class=\"n\">{label}</th><td>{}</td></tr>\n",
            escape(&value)
        )
    });
    format!("<h2>一、制度</h2>\n<table>\n{}</table>\n", rows.concat())
}

fn steps(facts: &Facts<'_>) -> String {
    let mut rows = String::new();
    for row in &facts.procedure.steps {
        let step = &row.step;
        let time = match step.until.filter(|until| *until != step.from) {
            Some(until) => format!("{}至{}", step.from, until),
            None => step.from.to_string(),
        };
        let came = match (step.expected, step.present) {
            (Some(expected), Some(present)) => format!("应到{expected}，实到{present}"),
            (None, Some(present)) => format!("实到{present}"),
            _ => String::new(),
        };
        let cells = [
            step.stage.name().to_owned(),
            time,
            joined(&[&step.participants, &came]),
            joined(&[&step.place, &step.host]),
            step.note.clone(),
        ];
        rows.push_str(&line(&cells));
    }
    table(
        "二、程序经过",
        &["步骤", "时间", "参加人", "地点、主持", "情况"],
        &rows,
        "没有登记程序步骤。",
    )
}

fn opinions(facts: &Facts<'_>) -> String {
    let mut rows = String::new();
    for row in &facts.procedure.opinions {
        let opinion = &row.opinion;
        let cells = [
            opinion.received_on.to_string(),
            if opinion.name.is_empty() {
                "未署名".to_owned()
            } else {
                opinion.name.clone()
            },
            row.label.clone().unwrap_or_else(|| "全文".to_owned()),
            opinion.text.clone(),
            opinion
                .result
                .map_or("待答复", OpinionResult::name)
                .to_owned(),
            opinion.answer.clone(),
        ];
        rows.push_str(&line(&cells));
    }
    table(
        "三、意见和答复",
        &["日期", "提出人", "所涉条文", "意见", "采纳情况", "答复"],
        &rows,
        "没有登记书面意见。",
    )
}

fn receipts(facts: &Facts<'_>) -> String {
    let count = facts.receipts.count;
    let mut rows = String::new();
    for row in &facts.receipts.rows {
        let record = row.record.as_ref();
        let cells = [
            row.code.clone(),
            row.name.clone(),
            row.department.clone(),
            row.state.name().to_owned(),
            record
                .map(|record| record.on.to_string())
                .unwrap_or_default(),
            record
                .map(|record| record.route.name().to_owned())
                .unwrap_or_default(),
            record
                .map(|record| record.witnesses.join("、"))
                .unwrap_or_default(),
        ];
        rows.push_str(&line(&cells));
    }
    let heads = ["工号", "姓名", "部门", "状态", "日期", "方式", "见证人"];
    let told = format!(
        "<p>应签收{}人：已签收{}人，拒签{}人，以其他方式送达{}人，待签收{}人，离职未签{}人。</p>\n",
        count.people, count.signed, count.refused, count.served, count.pending, count.left
    );
    let table = table("四、签收情况", &heads, &rows, "没有应当签收的人员。");
    table.replacen("</h2>\n", &format!("</h2>\n{told}"), 1)
}

fn contents(facts: &Facts<'_>) -> String {
    let mut rows = String::new();
    for (count, file) in (1..).zip(facts.files) {
        rows.push_str(&format!(
            "<tr><td class=\"n\">{count}</td><td><a href=\"{}\">{}</a></td><td>{}</td><td class=\"n\">{}</td><td><code>{}</code></td></tr>\n",
            address(&file.path),
            escape(&file.path),
            escape(&file.what),
            size(file.bytes.len()),
            domain::digest::sha256(&file.bytes)
        ));
    }
    table(
        "五、文件目录",
        &["序号", "文件", "内容", "大小", "SHA-256"],
        &rows,
        "",
    )
}

fn table(title: &str, heads: &[&str], rows: &str, empty: &str) -> String {
    if rows.is_empty() {
        return format!("<h2>{title}</h2>\n<p>{empty}</p>\n");
    }
    let heads: String = heads
        .iter()
        .map(|head| format!("<th class=\"n\">{head}</th>"))
        .collect();
    format!(
        "<h2>{title}</h2>\n<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    )
}

fn line(cells: &[String]) -> String {
    let cells: String = cells
        .iter()
        .map(|cell| format!("<td>{}</td>", escape(cell)))
        .collect();
    format!("<tr>{cells}</tr>\n")
}

fn joined(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join("；")
}

fn size(bytes: usize) -> String {
    match bytes {
        0..=1023 => format!("{bytes} B"),
        1024..=1_048_575 => format!("{} KB", bytes.div_ceil(1024)),
        _ => format!("{} MB", bytes.div_ceil(1024 * 1024)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_is_never_markup() {
        assert_eq!(
            escape("<b>\"&\"</b>"),
            "&lt;b&gt;&quot;&amp;&quot;&lt;/b&gt;"
        );
    }

    #[test]
    fn a_link_holds_for_chinese_names_and_signs() {
        assert_eq!(
            address("03_附件/a #1.jpg"),
            "03_%E9%99%84%E4%BB%B6/a%20%231.jpg"
        );
    }
}
