//! Markdown: headings for 编 章 节 and annexes, bold numbers for 条, tables as pipes.

use domain::regulations::{NodeKind, PrintedBlock, PrintedTable};

use super::Manuscript;

/// The regulation as Markdown (CommonMark with tables), ending in a line break.
#[must_use]
pub fn markdown(manuscript: &Manuscript) -> String {
    let mut text = format!(
        "# {}\n\n{}\n\n{}\n",
        escaped(&manuscript.title),
        escaped(&manuscript.issuer),
        escaped(&manuscript.note())
    );
    let mut article: Option<String> = None;
    for block in &manuscript.blocks {
        // 第一条　目的 runs into its first 款; without one it stands alone.
        let opening = match (article.take(), block.kind) {
            (Some(head), NodeKind::Paragraph) => Some(head),
            (Some(head), _) => {
                line(&mut text, &head);
                None
            }
            (None, _) => None,
        };
        if block.kind == NodeKind::Article {
            article = Some(format!("**{}**", title_of(block)));
            continue;
        }
        let body = match block.kind {
            NodeKind::Part | NodeKind::Annex => format!("## {}", title_of(block)),
            NodeKind::Chapter => format!("## {}", title_of(block)),
            NodeKind::Section => format!("### {}", title_of(block)),
            _ => format!("{}{}", block.number, runs(block)),
        };
        match opening {
            Some(head) => line(&mut text, &format!("{head}　{body}")),
            None if body.is_empty() => {}
            None => line(&mut text, &body),
        }
        if let Some(table) = &block.table {
            pipes(&mut text, table);
        }
    }
    if let Some(head) = article {
        line(&mut text, &head);
    }
    text
}

fn line(text: &mut String, body: &str) {
    text.push('\n');
    text.push_str(body);
    text.push('\n');
}

fn title_of(block: &PrintedBlock) -> String {
    match &block.heading {
        Some(heading) => format!("{}　{}", block.number, escaped(heading)),
        None => block.number.clone(),
    }
}

fn runs(block: &PrintedBlock) -> String {
    block
        .runs
        .iter()
        .map(|run| {
            if run.bold {
                format!("**{}**", escaped(&run.text))
            } else {
                escaped(&run.text)
            }
        })
        .collect()
}

fn pipes(text: &mut String, table: &PrintedTable) {
    let row = |cells: &[String]| {
        let cells: Vec<String> = cells
            .iter()
            .map(|cell| escaped(cell).replace('|', "\\|").replace('\n', " "))
            .collect();
        format!("| {} |\n", cells.join(" | "))
    };
    text.push('\n');
    text.push_str(&row(&table.head));
    text.push_str(&format!("|{}\n", " --- |".repeat(table.head.len())));
    for cells in &table.rows {
        text.push_str(&row(cells));
    }
}

/// Keeps the signs of the text from being read as notation.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        if matches!(sign, '\\' | '*' | '_' | '`' | '<' | '[' | ']' | '#') {
            escaped.push('\\');
        }
        escaped.push(sign);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manuscript::fixture;

    const SMALL: &str = "@title 试\n@kind other\n\
        @table t.rows | 表 | Table | 项目 | 比例 | percent | 0%..100% | 说明：无。\n@row 甲|乙 | 50%\n\
        == a 总则\n* p 目的\n首款*：\n- 一；\n- 二。\n次款。\n* q 表\n见下表：\n{table:t.rows}\n\
        @annex f 表单\n| 姓名 | 日期 |\n";

    #[test]
    fn a_regulation_reads_like_a_text() {
        let source = SMALL.replace("甲|乙", "甲");
        let written = markdown(&fixture::of(&source));
        assert_eq!(
            written,
            "# 试\n\n明烛灯饰有限公司\n\n（明烛〔2026〕3号　2026年第1版　自2026年1月1日起施行）\n\
             \n## 第一章　总则\n\
             \n**第一条　目的**　首款\\*：\n\
             \n（一）一；\n\
             \n（二）二。\n\
             \n次款。\n\
             \n**第二条　表**　见下表：\n\
             \n| 项目 | 比例 |\n| --- | --- |\n| 甲 | 50% |\n\
             \n## 附件1　表单\n\
             \n| 姓名 | 日期 |\n| --- | --- |\n"
        );
    }
}
