//! A version as it is read and printed: a flat list of blocks, every number, parameter and reference
//! already in words.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Near, Node, NodeId, NodeKind, Numbers, Parameters, Run, Table, Value};

/// One block of the printed page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintedBlock {
    pub id: NodeId,
    pub kind: NodeKind,
    /// 第七条, （一）, 1., 附件1; empty for 款.
    pub number: String,
    pub heading: Option<String>,
    pub runs: Vec<PrintedRun>,
    pub table: Option<PrintedTable>,
    /// 编写说明 of an article, for the reader on screen.
    pub note: String,
}

/// A run of text with what it came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintedRun {
    pub text: String,
    pub bold: bool,
    /// The parameter whose value this is.
    pub parameter: Option<String>,
    /// The node this refers to.
    pub reference: Option<NodeId>,
}

/// A table in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintedTable {
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
    pub parameter: Option<String>,
}

/// What the print takes from outside the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PrintOptions {
    /// The worked example that the engine writes, one line a 款. Without one its place is left out.
    pub example: Option<Vec<String>>,
}

/// The visible text in reading order: headings, 款 项 目, tables, annexes.
#[must_use]
pub fn print(body: &[Node], parameters: &Parameters, options: &PrintOptions) -> Vec<PrintedBlock> {
    let numbers = Numbers::of(body, parameters);
    let mut printer = Printer {
        parameters,
        options,
        numbers,
        near: Near::new(body, parameters),
        blocks: Vec::new(),
    };
    printer.nodes(body);
    printer.blocks
}

impl PrintedBlock {
    /// The text of the block without number and heading.
    #[must_use]
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

struct Printer<'a> {
    parameters: &'a Parameters,
    options: &'a PrintOptions,
    numbers: Numbers,
    near: Near<'a>,
    blocks: Vec<PrintedBlock>,
}

impl Printer<'_> {
    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes.iter().filter(|node| node.is_visible(self.parameters)) {
            if node.runs.contains(&Run::Example) {
                self.example(node);
            } else {
                let runs = node.runs.iter();
                let runs = runs.filter_map(|run| self.run(&node.id, run)).collect();
                let block = self.block(node, runs);
                self.blocks.push(block);
            }
            self.nodes(&node.children);
        }
    }

    fn block(&self, node: &Node, runs: Vec<PrintedRun>) -> PrintedBlock {
        PrintedBlock {
            id: node.id.clone(),
            kind: node.kind,
            number: self
                .numbers
                .printed(&node.id)
                .unwrap_or_default()
                .to_owned(),
            heading: node.heading.clone(),
            runs,
            table: node
                .table
                .as_ref()
                .and_then(|table| self.table(&node.id, table)),
            note: node.note.clone(),
        }
    }

    /// The 款 that holds the example becomes one 款 a line.
    fn example(&mut self, node: &Node) {
        for line in self.options.example.iter().flatten() {
            let block = self.block(node, vec![plain(line.clone())]);
            self.blocks.push(block);
        }
    }

    /// `place` is the line that the run stands in.
    fn run(&self, place: &NodeId, run: &Run) -> Option<PrintedRun> {
        match run {
            Run::Text { text, bold } => Some(PrintedRun {
                bold: *bold,
                ..plain(text.clone())
            }),
            Run::Parameter { key } => {
                let words = self
                    .parameters
                    .get(key)
                    .map_or_else(|| key.clone(), |p| p.words());
                Some(PrintedRun {
                    parameter: Some(key.clone()),
                    ..plain(words)
                })
            }
            Run::Reference { target, near } => {
                let near = near.then(|| self.near.label(&self.numbers, place, target));
                // Issue refuses a reference to a text that is not there; a draft shows that it is one.
                let label = near
                    .flatten()
                    .or_else(|| self.numbers.reference(target).map(str::to_owned))
                    .unwrap_or_else(|| "（所引条款未采用）".to_owned());
                let reference = Some(target.clone());
                Some(PrintedRun {
                    reference,
                    ..plain(label)
                })
            }
            Run::Example => None,
        }
    }

    fn table(&self, place: &NodeId, table: &Table) -> Option<PrintedTable> {
        match table {
            Table::Parameter { key } => match &self.parameters.get(key)?.value {
                Value::Table {
                    name_column,
                    value_column,
                    rows,
                }
                | Value::Bands {
                    name_column,
                    value_column,
                    rows,
                } => Some(PrintedTable {
                    head: vec![name_column.clone(), value_column.clone()],
                    rows: rows
                        .iter()
                        .zip(Value::column_words(rows))
                        .map(|(row, words)| vec![row.name.clone(), words])
                        .collect(),
                    parameter: Some(key.clone()),
                }),
                _ => None,
            },
            Table::Cells { rows } => {
                let mut rows = rows.iter().map(|row| {
                    row.iter()
                        .map(|cell| {
                            let runs = cell.iter().filter_map(|run| self.run(place, run));
                            runs.map(|run| run.text).collect()
                        })
                        .collect()
                });
                let head = rows.next()?;
                Some(PrintedTable {
                    head,
                    rows: rows.collect(),
                    parameter: None,
                })
            }
        }
    }
}

fn plain(text: String) -> PrintedRun {
    PrintedRun {
        text,
        bold: false,
        parameter: None,
        reference: None,
    }
}
