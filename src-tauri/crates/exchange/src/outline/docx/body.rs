//! `word/document.xml`: paragraphs and tables in the order in which they are read.

use super::OutlineError;
use super::notes::Notes;
use super::numbering::{Numbering, Reference};
use super::xml::{Element, Step, walk};

/// The lines of the document. Text that was struck out by tracked changes, and what drawings keep twice
/// for older programs, is left out; text boxes are read where they are anchored.
pub(super) fn text(
    document: &[u8],
    numbers: Numbering,
    notes: Notes,
) -> Result<String, OutlineError> {
    let mut body = Body {
        numbers,
        notes,
        lines: String::new(),
        paragraphs: Vec::new(),
        tables: Vec::new(),
        dropped: 0,
        in_text: false,
        begun: false,
    };
    walk(document, |step| {
        match step {
            Step::Begin(element) => body.begin(&element),
            Step::End(name) => body.end(&name),
            Step::Text(text) if body.in_text => body.write(&text),
            Step::Text(_) => {}
        }
        Ok(())
    })?;
    if body.begun {
        Ok(body.lines)
    } else {
        Err(OutlineError::NotText)
    }
}

struct Body {
    numbers: Numbering,
    notes: Notes,
    lines: String,
    /// Open paragraphs; a text box puts one inside another.
    paragraphs: Vec<Paragraph>,
    tables: Vec<Table>,
    /// How many open elements say that their content does not count.
    dropped: usize,
    in_text: bool,
    /// Whether a body has come: a workbook or a presentation has none.
    begun: bool,
}

#[derive(Default)]
struct Paragraph {
    text: String,
    style: Option<String>,
    reference: Reference,
}

#[derive(Default)]
struct Table {
    rows: Vec<Vec<String>>,
}

impl Body {
    fn begin(&mut self, element: &Element) {
        match element.name.as_str() {
            "body" => self.begun = true,
            "p" => self.paragraphs.push(Paragraph::default()),
            "tbl" => self.tables.push(Table::default()),
            "tr" => {
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Vec::new());
                }
            }
            "tc" => {
                if let Some(row) = self
                    .tables
                    .last_mut()
                    .and_then(|table| table.rows.last_mut())
                {
                    row.push(String::new());
                }
            }
            "t" => self.in_text = true,
            "tab" | "ptab" => self.write(" "),
            "br" | "cr" => self.write("\n"),
            "noBreakHyphen" => self.write("-"),
            "sym" => {
                let code = element
                    .get("char")
                    .map(|code| u32::from_str_radix(code, 16));
                if let Some(sign) = code.and_then(Result::ok).and_then(symbol) {
                    self.write(&sign.to_string());
                }
            }
            "del" | "moveFrom" | "Fallback" => self.dropped += 1,
            name @ ("footnoteReference" | "endnoteReference") if self.dropped == 0 => {
                let note = element.get("id").and_then(|id| self.notes.take(name, id));
                if let Some(note) = note {
                    self.write(&format!("〔注：{note}〕"));
                }
            }
            name => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    match name {
                        "pStyle" => paragraph.style = element.get("val").map(str::to_owned),
                        "numId" => paragraph.reference.list = element.number(),
                        "ilvl" => paragraph.reference.level = element.number(),
                        _ => {}
                    }
                }
            }
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" => self.end_paragraph(),
            "tbl" => self.end_table(),
            "t" => self.in_text = false,
            "del" | "moveFrom" | "Fallback" => self.dropped = self.dropped.saturating_sub(1),
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        if self.dropped > 0 {
            return;
        }
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph
                .text
                .extend(text.chars().map(|c| if c == '\t' { ' ' } else { c }));
        }
    }

    fn end_paragraph(&mut self) {
        let Some(paragraph) = self.paragraphs.pop() else {
            return;
        };
        if self.dropped > 0 || (paragraph.text.trim().is_empty()) {
            // Word numbers an empty paragraph as well, but shows nothing that could be read.
            return;
        }
        let number = self
            .numbers
            .next(paragraph.style.as_deref(), paragraph.reference);
        let text = match number {
            Some(number) => format!("{number} {}", paragraph.text.trim_start()),
            None => paragraph.text,
        };
        let cell = self
            .tables
            .last_mut()
            .and_then(|table| table.rows.last_mut())
            .and_then(|row| row.last_mut());
        match cell {
            Some(cell) => {
                if !cell.is_empty() {
                    cell.push(' ');
                }
                cell.push_str(&text.replace('\n', " "));
            }
            None => self.line(&text),
        }
    }

    fn line(&mut self, text: &str) {
        self.lines.push_str(text);
        self.lines.push('\n');
    }

    /// A table of one column is a frame around text. A table inside a cell becomes text of the cell.
    fn end_table(&mut self) {
        let Some(table) = self.tables.pop() else {
            return;
        };
        for row in table.rows {
            let filled: Vec<&str> = row
                .iter()
                .map(|cell| match cell.trim() {
                    "" => "\u{3000}",
                    text => text,
                })
                .collect();
            let text = filled.join("\t");
            let outer = self
                .tables
                .last_mut()
                .and_then(|table| table.rows.last_mut())
                .and_then(|row| row.last_mut());
            match outer {
                Some(cell) => {
                    cell.push(' ');
                    cell.push_str(&text.replace('\t', " "));
                }
                None => self.line(&text),
            }
        }
    }
}

/// A sign of Word's own fonts (Wingdings and Symbol lie in the private area from U+F000 on) as what it
/// looks like. One that is not known keeps its code, so that nobody takes the line for complete without it.
fn symbol(code: u32) -> Option<char> {
    Some(match code | 0xF000 {
        _ if code > 0xF0FF => char::from_u32(code)?,
        0xF0A8 | 0xF06F | 0xF071 | 0xF0A1 => '□',
        0xF0FE | 0xF052 => '☑',
        0xF0FD | 0xF053 => '☒',
        0xF0FC | 0xF050 => '✓',
        0xF0FB | 0xF04F => '✗',
        0xF0D8 => '➢',
        0xF06C | 0xF0B7 => '●',
        0xF06E | 0xF0A7 => '■',
        0xF075 | 0xF076 => '◆',
        0xF0AB => '★',
        0xF0B4 | 0xF0B0 => '°',
        0xF0B1 => '±',
        0xF0A3 => '≤',
        0xF0B3 => '≥',
        0xF0E0 | 0xF0AE => '→',
        other => char::from_u32(other)?,
    })
}
