//! The lines with `@`: title, kind, the parameters with their rows, and the questions.

use super::{Depth, Question, SourceError, SourceProblem};
use crate::regulations::reading::ValueType;
use crate::regulations::{Bounds, Parameter, Parameters, RegulationKind, TableRow, Value};

/// Title, kind and questions.
pub(super) struct Head {
    pub(super) title: String,
    pub(super) kind: RegulationKind,
    pub(super) depth: Depth,
    pub(super) trial: bool,
    /// Each with its line.
    pub(super) questions: Vec<(usize, Question)>,
}

/// The head, the parameters, and the line of each parameter.
pub(super) type Finished = (Head, Parameters, Vec<usize>);

/// What has been declared so far.
#[derive(Default)]
pub(super) struct Declared {
    title: Option<String>,
    kind: Option<RegulationKind>,
    depth: Option<Depth>,
    trial: bool,
    parameters: Vec<Parameter>,
    lines: Vec<usize>,
    cell: Option<ValueType>,
    questions: Vec<(usize, Question)>,
}

impl Declared {
    /// One line, without its `@`.
    pub(super) fn line(&mut self, number: usize, line: &str) -> Result<(), SourceProblem> {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let value = rest.trim();
        let bad = || SourceProblem::BadHead {
            word: word.to_owned(),
            value: value.to_owned(),
        };
        match word {
            "title" if !value.is_empty() => self.title = Some(value.to_owned()),
            "kind" => self.kind = Some(RegulationKind::from_word(value).ok_or_else(bad)?),
            "depth" => self.depth = Some(Depth::from_word(value).ok_or_else(bad)?),
            "trial" => {
                self.trial = match value {
                    "yes" => true,
                    "no" => false,
                    _ => return Err(bad()),
                };
            }
            "param" => self.parameter(number, value)?,
            "table" | "bands" => self.table(number, word == "bands", value)?,
            "row" => self.row(value)?,
            "ask" => self.question(number, value)?,
            "title" => return Err(bad()),
            _ => return Err(SourceProblem::UnknownLine(word.to_owned())),
        }
        Ok(())
    }

    fn parameter(&mut self, number: usize, line: &str) -> Result<(), SourceProblem> {
        self.cell = None;
        let [key, kind, value, bounds, label, label_en, note] = fields(line)?;
        let kind = value_type(kind)?;
        let value = read(&kind, value)?;
        // The bounds of `3次` are counted in 次 as well.
        let kind = ValueType::of(&value).unwrap_or(kind);
        let bounds = read_bounds(&kind, bounds)?;
        self.push(number, key, label, label_en, value, bounds, note);
        Ok(())
    }

    fn table(&mut self, number: usize, bands: bool, line: &str) -> Result<(), SourceProblem> {
        let [key, label, label_en, name, column, cell, bounds, note] = fields(line)?;
        let cell = value_type(cell)?;
        let bounds = read_bounds(&cell, bounds)?;
        let (name_column, value_column, rows) = (name.to_owned(), column.to_owned(), Vec::new());
        let value = if bands {
            Value::Bands {
                name_column,
                value_column,
                rows,
            }
        } else {
            Value::Table {
                name_column,
                value_column,
                rows,
            }
        };
        self.push(number, key, label, label_en, value, bounds, note);
        self.cell = Some(cell);
        Ok(())
    }

    fn row(&mut self, line: &str) -> Result<(), SourceProblem> {
        let [name, value] = fields(line)?;
        let cell = self.cell.as_ref().ok_or(SourceProblem::StrayRow)?;
        let value = Box::new(read(cell, value)?);
        match self
            .parameters
            .last_mut()
            .map(|parameter| &mut parameter.value)
        {
            Some(Value::Table { rows, .. } | Value::Bands { rows, .. }) => {
                rows.push(TableRow {
                    name: name.to_owned(),
                    value,
                });
                Ok(())
            }
            _ => Err(SourceProblem::StrayRow),
        }
    }

    fn question(&mut self, number: usize, line: &str) -> Result<(), SourceProblem> {
        let [key, zh, en] = fields(line)?.map(str::to_owned);
        self.questions.push((number, Question { key, zh, en }));
        Ok(())
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "the fields of one line, in their order"
    )]
    fn push(
        &mut self,
        number: usize,
        key: &str,
        label: &str,
        label_en: &str,
        value: Value,
        bounds: Bounds,
        note: &str,
    ) {
        self.lines.push(number);
        self.parameters.push(Parameter {
            key: key.to_owned(),
            label: label.to_owned(),
            label_en: label_en.to_owned(),
            value,
            bounds,
            note: note.strip_prefix("说明：").unwrap_or(note).to_owned(),
        });
    }

    /// The head and the parameters, if every one of them can stand.
    pub(super) fn finish(self, errors: &mut Vec<SourceError>) -> Option<Finished> {
        let mut wrong = |line, problem| errors.push(SourceError { line, problem });
        if self.title.is_none() {
            wrong(0, SourceProblem::Missing("title"));
        }
        if self.kind.is_none() {
            wrong(0, SourceProblem::Missing("kind"));
        }
        let mut sound = true;
        for (index, parameter) in self.parameters.iter().enumerate() {
            let twice = self.parameters[..index]
                .iter()
                .any(|other| other.key == parameter.key);
            if twice {
                sound = false;
                let key = parameter.key.clone();
                wrong(
                    self.lines[index],
                    super::super::ParameterError::Duplicate { key }.into(),
                );
            } else if let Err(error) = parameter.check() {
                sound = false;
                wrong(self.lines[index], error.into());
            }
        }
        let parameters = if sound {
            Parameters::new(self.parameters).ok()?
        } else {
            return None;
        };
        let head = Head {
            title: self.title?,
            kind: self.kind?,
            depth: self.depth.unwrap_or(Depth::Full),
            trial: self.trial,
            questions: self.questions,
        };
        Some((head, parameters, self.lines))
    }
}

fn fields<const N: usize>(line: &str) -> Result<[&str; N], SourceProblem> {
    let fields: Vec<&str> = line.split('|').map(str::trim).collect();
    let has = fields.len();
    fields
        .try_into()
        .map_err(|_| SourceProblem::Fields { needs: N, has })
}

fn value_type(word: &str) -> Result<ValueType, SourceProblem> {
    ValueType::from_word(word).ok_or_else(|| SourceProblem::UnknownType(word.to_owned()))
}

fn read(kind: &ValueType, text: &str) -> Result<Value, SourceProblem> {
    kind.read(text).ok_or_else(|| SourceProblem::Unreadable {
        text: text.to_owned(),
        expected: kind.word(),
    })
}

/// `0.1%..10%`, `30..`, `..5`, or `-` for none.
fn read_bounds(kind: &ValueType, text: &str) -> Result<Bounds, SourceProblem> {
    if matches!(text, "" | "-") {
        return Ok(Bounds::default());
    }
    let (min, max) = text
        .split_once("..")
        .ok_or_else(|| SourceProblem::Unreadable {
            text: text.to_owned(),
            expected: "bounds",
        })?;
    let end = |text: &str| match text.trim() {
        "" => Ok(None),
        text => read(kind, text).map(|value| Some(Box::new(value))),
    };
    Ok(Bounds {
        min: end(min)?,
        max: end(max)?,
    })
}
