//! `word/document.xml`: paragraphs and tables in the order in which they are read.

use super::looks::Looks;
use super::notes::Notes;
use super::numbering::{Numbering, Reference};
use super::tables::Table;
use super::xml::{Element, Step, walk};
use super::{OutlineError, Words};

/// The lines of the document. Text that was struck out by tracked changes, and what drawings keep twice
/// for older programs, is left out; text boxes are read where they are anchored.
pub(super) fn words(
    document: &[u8],
    numbers: Numbering,
    notes: Notes,
    looks: Looks,
) -> Result<Words, OutlineError> {
    let mut body = Body {
        numbers,
        notes,
        looks,
        lines: Words::default(),
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
    looks: Looks,
    lines: Words,
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
    words: Words,
    style: Option<String>,
    reference: Reference,
    /// The run that is open.
    run: Option<Run>,
}

/// What a run says about its look.
#[derive(Default)]
struct Run {
    style: Option<String>,
    bold: Option<bool>,
}

impl Body {
    fn begin(&mut self, element: &Element) {
        match element.name.as_str() {
            "body" => self.begun = true,
            "p" => self.paragraphs.push(Paragraph::default()),
            "tbl" => self.tables.push(Table::default()),
            "tr" => self.with_table(Table::row),
            "tc" => self.with_table(Table::cell),
            "gridSpan" | "vMerge" | "hMerge" | "gridBefore" | "gridAfter" if self.dropped == 0 => {
                self.with_table(|table| table.property(element));
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
            name if is_dropped(name) => self.dropped += 1,
            name @ ("footnoteReference" | "endnoteReference") if self.dropped == 0 => {
                let note = element.get("id").and_then(|id| self.notes.take(name, id));
                if let Some(note) = note {
                    self.write(&format!("〔注：{note}〕"));
                }
            }
            name if self.dropped == 0 => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.property(name, element);
                }
            }
            _ => {}
        }
    }

    fn with_table(&mut self, act: impl FnOnce(&mut Table)) {
        if let Some(table) = self.tables.last_mut() {
            act(table);
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" => self.end_paragraph(),
            "tbl" => self.end_table(),
            "t" => self.in_text = false,
            "r" => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.run = None;
                }
            }
            name if is_dropped(name) => self.dropped = self.dropped.saturating_sub(1),
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        if self.dropped > 0 {
            return;
        }
        if let Some(paragraph) = self.paragraphs.last_mut() {
            let style = paragraph.style.as_deref();
            let bold = paragraph
                .run
                .as_ref()
                .is_some_and(|run| self.looks.is_bold(run.bold, run.style.as_deref(), style));
            paragraph.words.push(&text.replace('\t', " "), bold);
        }
    }

    fn end_paragraph(&mut self) {
        let Some(paragraph) = self.paragraphs.pop() else {
            return;
        };
        if self.dropped > 0 || paragraph.words.is_blank() {
            // Word numbers an empty paragraph as well, but shows nothing that could be read.
            return;
        }
        let number = self
            .numbers
            .next(paragraph.style.as_deref(), paragraph.reference);
        let mut words = paragraph.words;
        if let Some(number) = number {
            let mut numbered = Words::default();
            numbered.push(&format!("{number} "), false);
            words.text = words.text.trim_start().to_owned();
            numbered.append(&words);
            words = numbered;
        }
        match self.tables.last_mut().and_then(Table::words) {
            Some(cell) => {
                words.text = words.text.replace('\n', " ");
                put(cell, &words);
            }
            None => self.line(&words),
        }
    }

    fn line(&mut self, words: &Words) {
        self.lines.append(words);
        self.lines.push("\n", false);
    }

    /// A table inside a cell becomes text of the cell.
    fn end_table(&mut self) {
        let Some(table) = self.tables.pop() else {
            return;
        };
        let merged = table.first_merged();
        for (index, row) in table.rows().into_iter().enumerate() {
            if let Some(cell) = self.tables.last_mut().and_then(Table::words) {
                let filled = row.iter().filter(|words| !words.is_blank());
                filled.for_each(|words| put(cell, words));
                continue;
            }
            let mut line = Words::default();
            if merged == Some(index) {
                line.merged_from_here();
            }
            for (column, mut words) in row.into_iter().enumerate() {
                if column > 0 {
                    line.push("\t", false);
                }
                match words.text.trim() {
                    "" => line.push("\u{3000}", false),
                    text => {
                        words.text = text.to_owned();
                        line.append(&words);
                    }
                }
            }
            self.line(&line);
        }
    }
}

impl Paragraph {
    fn property(&mut self, name: &str, element: &Element) {
        let value = || element.get("val").map(str::to_owned);
        match (name, &mut self.run) {
            ("pStyle", _) => self.style = value(),
            ("numId", _) => self.reference.list = element.number(),
            ("ilvl", _) => self.reference.level = element.number(),
            ("r", run) => *run = Some(Run::default()),
            ("rStyle", Some(run)) => run.style = value(),
            // Outside a run it is the look of the sign that ends the paragraph.
            ("b", Some(run)) => run.bold = Some(element.is_on()),
            _ => {}
        }
    }
}

/// More words into a cell, a space between.
fn put(cell: &mut Words, words: &Words) {
    if !cell.is_blank() {
        cell.push(" ", false);
    }
    cell.append(words);
}

/// Whether an element holds what was struck out, what is kept twice, or how something looked before it
/// was changed.
fn is_dropped(name: &str) -> bool {
    matches!(name, "del" | "moveFrom" | "Fallback") || name.ends_with("PrChange")
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
