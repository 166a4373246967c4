//! Word: styles that show in its outline, the page of GB/T 9704, numbers as text, so that Word and
//! LibreOffice never count differently from the program.

use docx_rs::{
    AlignmentType, Docx, Footer, LineSpacing, LineSpacingType, PageMargin, PageNum, Paragraph, Run,
    RunFonts, SpecialIndentType, Style, StyleType, Table, TableCell, TableRow, WidthType,
};
use domain::regulations::{NodeKind, PrintedBlock, PrintedRun, PrintedTable};

use super::{Manuscript, ManuscriptError};

/// Twentieths of a point in a millimetre, rounded down.
const fn twips(millimetres: u32) -> i32 {
    (millimetres * 1440 * 10 / 254) as i32
}

/// GB/T 9704 5.1–5.2: A4, 37/28/26/35 mm.
const PAGE: (u32, u32) = (11906, 16838);
/// Width of the type area: 156 mm.
const TYPE_AREA: usize = twips(156) as usize;
/// 3号 in half points, and two of its characters in twips.
const BODY: usize = 32;
const TWO_CHARACTERS: i32 = 640;
/// 2号 and 4号 in half points.
const TITLE: usize = 44;
const TABLE_TEXT: usize = 24;
/// 22 lines on 225 mm: a line of about 29 points.
const LINE: i32 = 580;

/// The regulation as a .docx file.
pub fn docx(manuscript: &Manuscript) -> Result<Vec<u8>, ManuscriptError> {
    let mut document = styles(page());
    document = document
        .add_paragraph(centred(&manuscript.issuer, "Issuer"))
        .add_paragraph(centred(&manuscript.title, "Title"))
        .add_paragraph(centred(&manuscript.note(), "Note"));
    let mut article: Option<&PrintedBlock> = None;
    for block in &manuscript.blocks {
        let opening = article.take();
        if let Some(head) = opening.filter(|_| block.kind != NodeKind::Paragraph) {
            document = document.add_paragraph(article_paragraph(head, &[]));
        }
        match block.kind {
            NodeKind::Article => article = Some(block),
            NodeKind::Paragraph if opening.is_some() => {
                if let Some(head) = opening {
                    document = document.add_paragraph(article_paragraph(head, &block.runs));
                }
            }
            NodeKind::Part | NodeKind::Chapter | NodeKind::Section | NodeKind::Annex => {
                document = document.add_paragraph(heading(block));
            }
            NodeKind::Paragraph | NodeKind::Item | NodeKind::Subitem | NodeKind::Table => {
                if !block.runs.is_empty() || !block.number.is_empty() {
                    document = document.add_paragraph(body(block));
                }
            }
        }
        if let Some(rows) = &block.table {
            document = document
                .add_table(table(rows))
                .add_paragraph(Paragraph::new().style("Cell"));
        }
    }
    if let Some(head) = article {
        document = document.add_paragraph(article_paragraph(head, &[]));
    }
    let mut bytes = std::io::Cursor::new(Vec::new());
    document
        .build()
        .pack(&mut bytes)
        .map_err(|error| ManuscriptError::Docx(error.to_string()))?;
    Ok(bytes.into_inner())
}

fn page() -> Docx {
    let number = Paragraph::new()
        .align(AlignmentType::Center)
        .add_run(Run::new().add_text("— "))
        .add_page_num(PageNum::new())
        .add_run(Run::new().add_text(" —"));
    Docx::new()
        .page_size(PAGE.0, PAGE.1)
        .page_margin(
            PageMargin::new()
                .top(twips(37))
                .bottom(twips(35))
                .left(twips(28))
                .right(twips(26))
                .footer(twips(26)),
        )
        .footer(Footer::new().add_paragraph(number))
}

/// 仿宋 for text, 黑体 for heads, 宋体 for the title: every Word in China has them.
fn styles(document: Docx) -> Docx {
    let fonts = |east: &str| {
        RunFonts::new()
            .east_asia(east)
            .ascii("Times New Roman")
            .hi_ansi("Times New Roman")
    };
    let exactly = |line| {
        LineSpacing::new()
            .line_rule(LineSpacingType::Exact)
            .line(line)
    };
    let style = |id: &str, name: &str, font: &str, size: usize| {
        Style::new(id, StyleType::Paragraph)
            .name(name)
            .fonts(fonts(font))
            .size(size)
    };
    document
        .default_fonts(fonts("仿宋"))
        .default_size(BODY)
        .default_line_spacing(exactly(LINE))
        .add_style(
            style("Title", "Title", "宋体", TITLE)
                .bold()
                .line_spacing(exactly(LINE + 60)),
        )
        .add_style(
            style("Issuer", "Issuer", "宋体", TITLE)
                .bold()
                .line_spacing(exactly(LINE + 60)),
        )
        .add_style(style("Note", "Note", "楷体", 28))
        .add_style(style("Heading1", "heading 1", "黑体", BODY).outline_lvl(0))
        .add_style(style("Heading2", "heading 2", "黑体", BODY).outline_lvl(1))
        .add_style(style("Heading3", "heading 3", "仿宋", BODY).outline_lvl(2))
        .add_style(style("Body", "Body", "仿宋", BODY))
        .add_style(
            style("Cell", "Cell", "仿宋", TABLE_TEXT).line_spacing(
                LineSpacing::new()
                    .line_rule(LineSpacingType::Auto)
                    .line(300),
            ),
        )
}

fn centred(text: &str, style: &str) -> Paragraph {
    Paragraph::new()
        .style(style)
        .align(AlignmentType::Center)
        .add_run(Run::new().add_text(text))
}

fn heading(block: &PrintedBlock) -> Paragraph {
    let text = numbered(block);
    let paragraph = match block.kind {
        NodeKind::Section => centred(&text, "Heading2"),
        // 附件 begins a page of its own, flush left (GB/T 9704 7.3.7).
        NodeKind::Annex => Paragraph::new()
            .style("Heading1")
            .page_break_before(true)
            .add_run(Run::new().add_text(text)),
        _ => centred(&text, "Heading1"),
    };
    paragraph.keep_next(true)
}

fn numbered(block: &PrintedBlock) -> String {
    match &block.heading {
        Some(heading) => format!("{}　{heading}", block.number),
        None => block.number.clone(),
    }
}

/// 第一条　目的　 and the first 款 behind it, as the law is printed.
fn article_paragraph(head: &PrintedBlock, text: &[PrintedRun]) -> Paragraph {
    let opening = Run::new()
        .fonts(RunFonts::new().east_asia("黑体"))
        .add_text(format!("{}　", numbered(head)));
    indented("Heading3").add_run(opening).add_runs(text)
}

fn body(block: &PrintedBlock) -> Paragraph {
    let paragraph = indented("Body");
    let paragraph = if block.number.is_empty() {
        paragraph
    } else {
        paragraph.add_run(Run::new().add_text(block.number.as_str()))
    };
    paragraph.add_runs(&block.runs)
}

fn indented(style: &str) -> Paragraph {
    Paragraph::new().style(style).indent(
        None,
        Some(SpecialIndentType::FirstLine(TWO_CHARACTERS)),
        None,
        None,
    )
}

trait AddRuns {
    fn add_runs(self, runs: &[PrintedRun]) -> Self;
}

impl AddRuns for Paragraph {
    fn add_runs(self, runs: &[PrintedRun]) -> Self {
        runs.iter().fold(self, |paragraph, run| {
            let words = Run::new().add_text(run.text.as_str());
            paragraph.add_run(if run.bold { words.bold() } else { words })
        })
    }
}

fn table(table: &PrintedTable) -> Table {
    let width = TYPE_AREA / table.head.len().max(1);
    let row = |cells: &[String], head: bool| {
        TableRow::new(
            cells
                .iter()
                .map(|text| {
                    let run = Run::new().add_text(text.as_str());
                    TableCell::new().width(width, WidthType::Dxa).add_paragraph(
                        Paragraph::new()
                            .style("Cell")
                            .add_run(if head { run.bold() } else { run }),
                    )
                })
                .collect(),
        )
    };
    let head = std::iter::once(row(&table.head, true));
    let rows = head.chain(table.rows.iter().map(|cells| row(cells, false)));
    Table::new(rows.collect())
        .width(TYPE_AREA, WidthType::Dxa)
        .set_grid(vec![width; table.head.len()])
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;
    use crate::manuscript::fixture;

    fn document(bytes: &[u8]) -> String {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        archive
            .by_name("word/document.xml")
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        text
    }

    /// The visible characters, without any white space.
    fn letters(xml: &str) -> String {
        let text = xml.split("<w:t").skip(1).filter_map(|rest| {
            let (_, inner) = rest.split_once('>')?;
            inner.split_once("</w:t>").map(|(text, _)| text)
        });
        text.flat_map(str::chars)
            .filter(|sign| !sign.is_whitespace())
            .collect()
    }

    #[test]
    fn every_character_of_the_regulation_reaches_word() {
        let manuscript = fixture::bonus();
        let written = letters(&document(&docx(&manuscript).unwrap()));
        let blocks = manuscript.blocks.iter().flat_map(|block| {
            let table = block.table.iter();
            let cells =
                table.flat_map(|table| table.head.iter().chain(table.rows.iter().flatten()));
            [block.number.clone()]
                .into_iter()
                .chain(block.heading.clone())
                .chain([block.text()])
                .chain(cells.cloned())
        });
        let head = [
            manuscript.issuer.clone(),
            manuscript.title.clone(),
            manuscript.note(),
        ];
        let expected: String = head
            .into_iter()
            .chain(blocks)
            .collect::<String>()
            .split_whitespace()
            .collect();
        assert_eq!(written, expected);
    }

    #[test]
    fn the_page_is_that_of_the_standard() {
        let xml = document(&docx(&fixture::bonus()).unwrap());
        for measure in [
            "w:w=\"11906\"",
            "w:h=\"16838\"",
            "w:top=\"2097\"",
            "w:left=\"1587\"",
        ] {
            assert!(xml.contains(measure), "{measure}");
        }
    }
}
