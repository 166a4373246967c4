//! .docx: numbers that Word computes, tables, tracked changes.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::super::{OutlineKind, read};
use super::all;

const NAMESPACE: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// A .docx of three parts, each given by what stands inside its root.
pub(super) fn document(body: &str, numbering: &str, styles: &str) -> Vec<u8> {
    parts(&[
        ("word/document.xml", "document", body),
        ("word/numbering.xml", "numbering", numbering),
        ("word/styles.xml", "styles", styles),
    ])
}

fn parts(parts: &[(&str, &str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, root, inside) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        write!(
            zip,
            "<?xml version=\"1.0\"?><w:{root} {NAMESPACE}><w:body>{inside}</w:body></w:{root}>"
        )
        .unwrap();
    }
    zip.finish().unwrap().into_inner()
}

pub(super) fn paragraph(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn numbered(level: u32, text: &str) -> String {
    let properties =
        format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>");
    paragraph(&properties, text)
}

fn level(index: u32, format: &str, text: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl=\"{index}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/>{more}</w:lvl>"
    )
}

fn statute_numbering() -> String {
    format!(
        "<w:abstractNum w:abstractNumId=\"0\">{}{}{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
        level(
            0,
            "chineseCountingThousand",
            "第%1章",
            "<w:pStyle w:val=\"1\"/>"
        ),
        level(
            1,
            "chineseCountingThousand",
            "第%2条",
            "<w:lvlRestart w:val=\"0\"/>"
        ),
        level(2, "chineseCounting", "（%3）", ""),
    )
}

#[test]
fn numbers_that_word_computes_become_text() {
    let body = [
        paragraph("", "考勤制度"),
        numbered(0, "总则"),
        numbered(1, "为了规范。"),
        numbered(1, "下列行为："),
        numbered(2, "迟到；"),
        numbered(2, "早退。"),
        numbered(0, "附则"),
        numbered(1, "自公布之日起施行。"),
        numbered(2, "完。"),
    ]
    .concat();
    let outline = read(&document(&body, &statute_numbering(), "")).unwrap();
    assert_eq!(
        all(&outline, OutlineKind::Chapter),
        ["第一章|总则", "第二章|附则"]
    );
    assert_eq!(
        (outline.counts.articles, outline.last_article),
        (3, Some(3))
    );
    assert_eq!(
        all(&outline, OutlineKind::Item),
        ["（一）|迟到；", "（二）|早退。", "（一）|完。"]
    );
}

#[test]
fn a_style_may_carry_the_number_and_a_decimal_may_name_its_parents() {
    let numbering = format!(
        "<w:abstractNum w:abstractNumId=\"0\">{}{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
        level(0, "decimal", "%1", "<w:pStyle w:val=\"H1\"/>"),
        level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"H2\"/>"),
    );
    let styles = "<w:style w:styleId=\"H1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
                  <w:style w:styleId=\"H2\"><w:basedOn w:val=\"H1\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>";
    let styled =
        |style: &str, text: &str| paragraph(&format!("<w:pStyle w:val=\"{style}\"/>"), text);
    let body = [
        paragraph("", "质量手册"),
        styled("H1", "总则"),
        styled("H2", "目的是规范。"),
        styled("H2", "范围是全体。"),
        styled("H1", "职责"),
        styled("H2", "经理负责。"),
    ]
    .concat();
    let outline = read(&document(&body, &numbering, styles)).unwrap();
    assert_eq!(all(&outline, OutlineKind::Chapter), ["1|总则", "2|职责"]);
    assert_eq!(outline.counts.articles, 3);
}

#[test]
fn tables_keep_their_cells_and_struck_text_goes() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", paragraph("", text));
    let row = |cells: &[&str]| {
        format!(
            "<w:tr>{}</w:tr>",
            cells.iter().map(|text| cell(text)).collect::<String>()
        )
    };
    let body = format!(
        "{}{}<w:tbl>{}{}</w:tbl><w:p><w:r><w:t>第二条 &lt;甲&gt;&#x4E59;</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>",
        paragraph("", "标准"),
        paragraph("", "第一条 如下："),
        row(&["等级", "时限"]),
        row(&["", "2小时"]),
    );
    let outline = read(&document(&body, "", "")).unwrap();
    assert_eq!(
        all(&outline, OutlineKind::Row),
        ["等级\t时限", "\u{3000}\t2小时"]
    );
    assert_eq!(outline.counts.articles, 2);
    assert_eq!(all(&outline, OutlineKind::Paragraph)[1], "<甲>乙");
}

#[test]
fn notes_stand_behind_the_word_they_explain_and_none_is_lost_or_told_twice() {
    let run = |inside: &str| format!("<w:r>{inside}</w:r>");
    let clause = format!(
        "<w:p>{}{}{}{}{}</w:p>",
        run("<w:t>第一条 工作日</w:t>"),
        run("<w:footnoteReference w:id=\"2\"/>"),
        run("<w:t>内答复</w:t>"),
        run("<w:endnoteReference w:id=\"2\"/>"),
        run("<w:footnoteReference w:id=\"2\"/><w:footnoteReference w:id=\"9\"/><w:t>。</w:t>"),
    );
    let notes = |kind: &str, text: &str| {
        format!(
            "<w:{kind} w:id=\"-1\" w:type=\"separator\"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:{kind}>\
             <w:{kind} w:id=\"2\"><w:p><w:r><w:{kind}Ref/></w:r><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>"
        )
    };
    let (foot, end) = (
        notes("footnote", "不含法定节假日"),
        notes("endnote", "书面"),
    );
    let outline = read(&parts(&[
        ("word/document.xml", "document", &clause),
        ("word/footnotes.xml", "footnotes", &foot),
        ("word/endnotes.xml", "endnotes", &end),
    ]))
    .unwrap();
    assert_eq!(
        all(&outline, OutlineKind::Paragraph),
        ["工作日〔注：不含法定节假日〕内答复〔注：书面〕。"]
    );
}

#[test]
fn formal_and_roman_numbers_of_word_stay_what_they_are() {
    let numbering = format!(
        "<w:abstractNum w:abstractNumId=\"0\">{}{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
        level(0, "chineseLegalSimplified", "%1、", ""),
        level(1, "upperRoman", "%2.", "")
    );
    let body = [
        paragraph("", "报销规定"),
        numbered(0, "范围"),
        numbered(1, "甲。"),
        numbered(1, "乙。"),
        numbered(0, "时间"),
    ]
    .concat();
    let outline = read(&document(&body, &numbering, "")).unwrap();
    assert_eq!(
        outline.text,
        "报销规定\n壹、 范围\nI. 甲。\nII. 乙。\n贰、 时间"
    );
    assert_eq!(
        all(&outline, OutlineKind::Clause),
        ["壹、|范围", "贰、|时间"]
    );
    assert_eq!(all(&outline, OutlineKind::Item), ["I.|甲。", "II.|乙。"]);
}

#[test]
fn signs_of_words_own_fonts_are_read() {
    let body = "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/><w:t>是</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>否</w:t></w:r></w:p>";
    let outline = read(&document(body, "", "")).unwrap();
    assert_eq!(outline.text, "□是☑否");
}

#[test]
fn the_text_may_have_another_name_in_the_file() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let relations = "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>";
    let text = format!(
        "<w:document {NAMESPACE}><w:body>{}</w:body></w:document>",
        paragraph("", "第一条 甲。")
    );
    for (name, part) in [
        ("_rels/.rels", relations),
        ("word/document2.xml", text.as_str()),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(part.as_bytes()).unwrap();
    }
    let outline = read(&zip.finish().unwrap().into_inner()).unwrap();
    assert_eq!(outline.counts.articles, 1);
}
