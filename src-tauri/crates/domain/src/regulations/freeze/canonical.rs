//! The bytes that are hashed: format 1.

use crate::regulations::{
    Node, NodeKind, Parameter, Parameters, Run, Table, TableRow, Unit, Value,
};

/// The bytes that are hashed.
#[must_use]
pub fn canonical(body: &[Node], parameters: &Parameters) -> Vec<u8> {
    let mut bytes = Bytes(b"guiju-version-1\n".to_vec());
    bytes.list(body, Bytes::node);
    bytes.count(parameters.len());
    for parameter in parameters.iter() {
        bytes.parameter(parameter);
    }
    bytes.0
}

struct Bytes(Vec<u8>);

impl Bytes {
    fn count(&mut self, count: usize) {
        self.0.extend_from_slice(count.to_string().as_bytes());
        self.0.push(b':');
    }

    fn text(&mut self, text: &str) {
        self.count(text.len());
        self.0.extend_from_slice(text.as_bytes());
    }

    fn tag(&mut self, letter: u8) {
        self.0.push(letter);
    }

    fn list<T>(&mut self, items: &[T], each: fn(&mut Self, &T)) {
        self.count(items.len());
        for item in items {
            each(self, item);
        }
    }

    fn maybe<T: ?Sized>(&mut self, item: Option<&T>, each: impl Fn(&mut Self, &T)) {
        match item {
            None => self.tag(b'-'),
            Some(item) => {
                self.tag(b'+');
                each(self, item);
            }
        }
    }

    fn node(&mut self, node: &Node) {
        // Named in full, so that a new field cannot be forgotten here.
        let Node {
            id,
            kind,
            branch,
            heading,
            runs,
            table,
            when,
            note: _,
            children,
        } = node;
        self.tag(match kind {
            NodeKind::Part => b'P',
            NodeKind::Chapter => b'C',
            NodeKind::Section => b'S',
            // A letter of its own, so that texts without one hash as they always did.
            NodeKind::Article if *branch => b'B',
            NodeKind::Article => b'A',
            NodeKind::Paragraph => b'p',
            NodeKind::Item => b'i',
            NodeKind::Subitem => b's',
            NodeKind::Annex => b'X',
            NodeKind::Table => b'T',
        });
        self.text(&id.0);
        self.maybe(heading.as_deref(), Self::text);
        self.list(runs, Self::run);
        self.maybe(table.as_ref(), |bytes, table| match table {
            Table::Parameter { key } => {
                bytes.tag(b'k');
                bytes.text(key);
            }
            Table::Cells { rows } => {
                bytes.tag(b'c');
                bytes.list(rows, |bytes, row| {
                    bytes.list(row, |bytes, cell| bytes.list(cell, Self::run));
                });
            }
        });
        self.maybe(when.as_ref(), |bytes, when| {
            bytes.text(&when.key);
            bytes.text(&when.value);
        });
        self.list(children, Self::node);
    }

    fn run(&mut self, run: &Run) {
        match run {
            Run::Text { text, bold } => {
                self.tag(if *bold { b'b' } else { b't' });
                self.text(text);
            }
            Run::Parameter { key } => {
                self.tag(b'k');
                self.text(key);
            }
            Run::Reference { target, near } => {
                self.tag(if *near { b'n' } else { b'r' });
                self.text(&target.0);
            }
            Run::Example => self.tag(b'e'),
        }
    }

    fn parameter(&mut self, parameter: &Parameter) {
        let Parameter {
            key,
            label,
            label_en,
            value,
            bounds,
            note: _,
        } = parameter;
        self.text(key);
        self.text(label);
        self.text(label_en);
        self.value(value);
        self.maybe(bounds.min.as_deref(), Self::value);
        self.maybe(bounds.max.as_deref(), Self::value);
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::Percent { value } => self.tagged(b'%', &value.to_string()),
            Value::Factor { value } => self.tagged(b'f', &value.to_string()),
            Value::Money { value } => self.tagged(b'm', &value.fen().to_string()),
            Value::Count { value, unit } => {
                self.tagged(b'n', &value.to_string());
                match unit {
                    Unit::Days => self.tag(b'd'),
                    Unit::Workdays => self.tag(b'w'),
                    Unit::Months => self.tag(b'm'),
                    Unit::Hours => self.tag(b'h'),
                    Unit::Minutes => self.tag(b'i'),
                    Unit::Other(word) => self.tagged(b'o', word),
                }
            }
            Value::Date { value } => self.tagged(b'd', &value.to_string()),
            Value::Choice { value, options } => {
                self.tagged(b'c', value);
                self.list(options, |bytes, option| {
                    bytes.text(&option.word);
                    bytes.text(&option.label);
                });
            }
            Value::Switch { value } => self.tag(if *value { b'1' } else { b'0' }),
            Value::Table {
                name_column,
                value_column,
                rows,
            } => {
                self.tagged(b't', name_column);
                self.rows(value_column, rows);
            }
            Value::Bands {
                name_column,
                value_column,
                rows,
            } => {
                self.tagged(b'b', name_column);
                self.rows(value_column, rows);
            }
            Value::Text { value } => self.tagged(b'x', value),
        }
    }

    fn rows(&mut self, column: &str, rows: &[TableRow]) {
        self.text(column);
        self.list(rows, |bytes, row| {
            bytes.text(&row.name);
            bytes.value(&row.value);
        });
    }

    fn tagged(&mut self, letter: u8, text: &str) {
        self.tag(letter);
        self.text(text);
    }
}
