//! .docx: merged cells are taken apart in their columns, and what is bold stays bold.

use domain::regulations::edit::Line;
use domain::regulations::{NodeKind, Run, Table};

use super::super::{Beside, Doubt, Outline, OutlineKind, read, read_beside};
use super::word::{document, paragraph};
use super::{all, characters, squeezed};

fn cell(properties: &str, text: &str) -> String {
    let inside = paragraph("", text);
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>")
}

fn row(properties: &str, cells: &[String]) -> String {
    format!(
        "<w:tr><w:trPr>{properties}</w:trPr>{}</w:tr>",
        cells.concat()
    )
}

fn table(rows: &[String]) -> String {
    format!("<w:tbl>{}</w:tbl>", rows.concat())
}

const SPAN_2: &str = "<w:gridSpan w:val=\"2\"/>";
const SPAN_3: &str = "<w:gridSpan w:val=\"3\"/>";
const BEGIN: &str = "<w:vMerge w:val=\"restart\"/>";
const GOES_ON: &str = "<w:vMerge/>";

fn outline(tables: &str) -> Outline {
    let body = format!(
        "{}{}{tables}{}",
        paragraph("", "标准"),
        paragraph("", "第一条 如下："),
        paragraph("", "第二条 完。")
    );
    read(&document(&body, "", "")).unwrap()
}

/// The cells of the tables of the draft, `·` for an empty one.
fn cells(outline: &Outline) -> Vec<String> {
    let words = |cell: &Vec<Run>| match cell.as_slice() {
        [] => "·".to_owned(),
        runs => runs.iter().map(word).collect(),
    };
    let lines = outline.draft().lines.into_iter();
    lines
        .filter_map(|one| match one.line.table {
            Some(Table::Cells { rows }) => Some(rows),
            _ => None,
        })
        .flatten()
        .map(|row| row.iter().map(words).collect::<Vec<_>>().join(" "))
        .collect()
}

fn word(run: &Run) -> &str {
    match run {
        Run::Text { text, .. } => text,
        _ => "",
    }
}

fn merged(outline: &Outline) -> Vec<usize> {
    let doubts = outline.unsure.iter();
    doubts
        .filter(|one| one.doubt == Doubt::MergedCells)
        .map(|one| one.line)
        .collect()
}

#[test]
fn the_cells_that_a_merged_one_covers_stay_in_their_columns() {
    let outline = outline(&table(&[
        row("", &[cell(SPAN_3, "服务时限表")]),
        row("", &[cell(BEGIN, "部门"), cell(SPAN_2, "时限")]),
        row("", &[cell(GOES_ON, ""), cell("", "上门"), cell("", "回复")]),
        row(
            "",
            &[cell("", "售后"), cell("", "2小时"), cell("", "1小时")],
        ),
        row("", &[cell("", "合计"), cell(SPAN_2, "")]),
    ]));
    assert_eq!(
        cells(&outline),
        [
            "服务时限表 · ·",
            "部门 时限 ·",
            "· 上门 回复",
            "售后 2小时 1小时",
            "合计 · ·"
        ]
    );
    assert_eq!(merged(&outline), [3]);
    let input = "标准第一条如下：服务时限表部门时限上门回复售后2小时1小时合计第二条完。";
    assert_eq!(characters(&outline), input);
    assert_eq!(squeezed(&outline.text), input);
}

#[test]
fn the_text_printed_back_tells_the_same_table_and_the_same_doubt() {
    let outline = outline(&table(&[
        row("", &[cell(SPAN_2, "表头"), cell("", "说明")]),
        row("", &[cell("", "1"), cell("", "2"), cell("", "")]),
    ]));
    let again = read_beside(&outline.text, outline.beside.clone()).unwrap();
    assert_eq!((&again.tree, merged(&again)), (&outline.tree, vec![3]));
    assert_eq!(cells(&again), ["表头 · 说明", "1 2 ·"]);
}

#[test]
fn columns_that_a_row_leaves_out_stay_free() {
    let before = "<w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/>";
    let outline = outline(&table(&[
        row(
            "",
            &[
                cell("", "一"),
                cell("", "二"),
                cell("", "三"),
                cell("", "四"),
            ],
        ),
        row(before, &[cell("", "乙"), cell("", "丙")]),
    ]));
    assert_eq!(cells(&outline), ["一 二 三 四", "· 乙 丙 ·"]);
    assert_eq!(merged(&outline), [] as [usize; 0]);
}

#[test]
fn a_table_inside_a_cell_becomes_words_of_the_cell() {
    let inner = table(&[row("", &[cell(SPAN_2, "内"), cell("", "里")])]);
    let outer = format!(
        "<w:tc>{}{inner}{}</w:tc>",
        paragraph("", "外"),
        paragraph("", "后")
    );
    let outline = outline(&table(&[row("", &[outer, cell("", "右")])]));
    assert_eq!(cells(&outline), ["外 内 里 后 右"]);
    assert_eq!(all(&outline, OutlineKind::Row), ["外 内 里 后\t右"]);
}

#[test]
fn a_frame_around_text_is_no_table_however_wide_word_counts_it() {
    let outline = outline(&table(&[row("", &[cell(SPAN_3, "框内的话。")])]));
    assert_eq!(cells(&outline), [] as [&str; 0]);
    assert_eq!(merged(&outline), [] as [usize; 0]);
}

#[test]
fn a_cell_that_claims_a_million_columns_stays_within_bounds() {
    let wide = "<w:gridSpan w:val=\"1000000\"/>";
    let outline = outline(&table(&[row("", &[cell(wide, "甲"), cell(wide, "乙")])]));
    let row = &all(&outline, OutlineKind::Row)[0];
    assert!(row.split('\t').count() < 200, "{row}");
}

fn run(properties: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>")
}

const BOLD: &str = "<w:b/>";
const UNBOLD: &str = "<w:b w:val=\"0\"/>";

/// The words of a line, bold ones between brackets.
fn told(line: &Line) -> String {
    let runs = line.runs.iter().map(|run| match run {
        Run::Text { text, bold: true } => format!("[{text}]"),
        run => word(run).to_owned(),
    });
    format!(
        "{}{}",
        line.heading.clone().unwrap_or_default(),
        runs.collect::<String>()
    )
}

fn draft(outline: &Outline) -> Vec<String> {
    let lines = outline.draft().lines;
    lines.iter().map(|one| told(&one.line)).collect()
}

fn styled(body: &str, styles: &str) -> Vec<String> {
    draft(&read(&document(body, "", styles)).unwrap())
}

#[test]
fn bold_words_of_a_clause_stay_bold_and_headings_stay_plain() {
    let body = [
        paragraph("", "考勤制度"),
        format!("<w:p>{}</w:p>", run(BOLD, "第一章 总则")),
        format!("<w:p>{}{}</w:p>", run(BOLD, "第一条 "), run(BOLD, "目的")),
        format!(
            "<w:p><w:pPr><w:rPr>{BOLD}</w:rPr></w:pPr>{}{}{}</w:p>",
            run("", "员工"),
            run(BOLD, "不得 迟到"),
            run(UNBOLD, "。")
        ),
        format!("<w:p>{}{}</w:p>", run("", "（一）甲"), run(BOLD, "乙；")),
    ];
    assert_eq!(
        styled(&body.concat(), ""),
        ["总则", "目的", "员工[不得 迟到]。", "甲[乙；]"]
    );
}

#[test]
fn a_style_may_make_words_bold_and_the_run_may_say_otherwise() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:rPr><w:b/></w:rPr></w:style>\
                  <w:style w:type=\"paragraph\" w:styleId=\"Loud\"><w:basedOn w:val=\"Base\"/></w:style>\
                  <w:style w:type=\"character\" w:styleId=\"Strong\"><w:rPr><w:b/></w:rPr></w:style>";
    let strong = "<w:rStyle w:val=\"Strong\"/>";
    let loud = "<w:pStyle w:val=\"Loud\"/>";
    let changed = format!("<w:rPrChange><w:rPr>{BOLD}</w:rPr></w:rPrChange>");
    let body = [
        paragraph("", "第一条 规则："),
        format!("<w:p>{}{}</w:p>", run("", "一"), run(strong, "二")),
        format!(
            "<w:p><w:pPr>{loud}</w:pPr>{}{}{}</w:p>",
            run("", "三"),
            run(UNBOLD, "四"),
            run(strong, "五")
        ),
        format!("<w:p>{}</w:p>", run(&changed, "六")),
    ];
    assert_eq!(
        styled(&body.concat(), styles)[1..],
        ["规则：", "一[二]", "[三]四五", "六"]
    );
}

#[test]
fn bold_keeps_its_place_behind_numbers_that_word_computes_tables_and_second_readings() {
    let numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"chineseCounting\"/>\
        <w:lvlText w:val=\"第%1条\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    let list = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
    let bold_cell = format!("<w:tc><w:p>{}</w:p></w:tc>", run(BOLD, "表"));
    let body = [
        paragraph("", "制度"),
        paragraph(list, "甲。"),
        table(&[row("", &[bold_cell, cell("", "格")])]),
        format!(
            "<w:p><w:pPr>{list}</w:pPr>{}{}</w:p>",
            run("", "乙"),
            run(BOLD, "丙。")
        ),
    ];
    let outline = read(&document(&body.concat(), numbering, "")).unwrap();
    let expected = ["", "甲。", "", "", "乙[丙。]"];
    assert_eq!(draft(&outline), expected);
    let again = read_beside(&outline.text, outline.beside.clone()).unwrap();
    assert_eq!(draft(&again), expected);
    let table = again
        .draft()
        .lines
        .into_iter()
        .find_map(|one| one.line.table);
    assert!(
        !format!("{table:?}").contains("bold: true"),
        "the look of a table is computed"
    );
}

#[test]
fn marks_of_markdown_and_bold_of_a_file_go_together() {
    let beside = Beside {
        bold: vec![[3, 4], [10, 11]],
        ..Beside::default()
    };
    let outline = read_beside("第一条 甲**乙**丙，丁。", beside).unwrap();
    let lines = draft(&outline);
    assert_eq!(lines, ["", "[甲][乙]丙[，]丁。"]);
    assert_eq!(outline.fragment().lines[0].line.kind, NodeKind::Article);
}
