//! The lines of text: headings, 款 项 目, annexes and tables, put together as a tree.

use super::{SourceProblem, inline};
use crate::regulations::{Node, NodeId, NodeKind, Table, When};

/// The tree, and the line that each node begins on.
pub(super) struct Tree {
    pub(super) body: Vec<Node>,
    pub(super) lines: Vec<(NodeId, usize)>,
}

/// Nodes that are still open, outermost first, above what is finished.
#[derive(Default)]
pub(super) struct Builder {
    body: Vec<Node>,
    open: Vec<Open>,
    lines: Vec<(NodeId, usize)>,
}

struct Open {
    node: Node,
    level: u8,
    texts: u32,
    tables: u32,
}

fn level(kind: NodeKind) -> u8 {
    kind.rule().level
}

impl Builder {
    /// One line of text.
    pub(super) fn line(&mut self, number: usize, line: &str) -> Result<(), SourceProblem> {
        let (when, line) = condition(line.trim_start())?;
        let marked = |mark: &str| line.strip_prefix(mark).map(str::trim);
        if line.is_empty() {
            return Ok(());
        }
        if let Some(note) = marked(">") {
            return self.note(note);
        }
        for (mark, kind) in [
            ("=== ", NodeKind::Section),
            ("== ", NodeKind::Chapter),
            ("= ", NodeKind::Part),
            ("* ", NodeKind::Article),
            ("@annex ", NodeKind::Annex),
        ] {
            if let Some(heading) = marked(mark) {
                return self.heading(number, kind, heading, when);
            }
        }
        if let Some(key) = line
            .strip_prefix("{table:")
            .and_then(|rest| rest.strip_suffix('}'))
        {
            let table = Table::Parameter {
                key: key.to_owned(),
            };
            return self.table(number, table, when);
        }
        if let Some(cells) = line
            .strip_prefix('|')
            .and_then(|rest| rest.strip_suffix('|'))
        {
            return self.row(number, cells, when);
        }
        let (kind, text) = if let Some(text) = marked("-- ") {
            (NodeKind::Subitem, text)
        } else if let Some(text) = marked("- ") {
            (NodeKind::Item, text)
        } else {
            (NodeKind::Paragraph, line)
        };
        self.text(number, kind, text, when)
    }

    /// Closes everything.
    pub(super) fn finish(mut self) -> Tree {
        self.close(0);
        Tree {
            body: self.body,
            lines: self.lines,
        }
    }

    fn close(&mut self, level: u8) {
        while self.open.last().is_some_and(|open| open.level >= level) {
            let Some(closed) = self.open.pop() else {
                return;
            };
            match self.open.last_mut() {
                Some(parent) => parent.node.children.push(closed.node),
                None => self.body.push(closed.node),
            }
        }
    }

    fn open(&mut self, number: usize, node: Node) {
        self.lines.push((node.id.clone(), number));
        let level = level(node.kind);
        self.open.push(Open {
            node,
            level,
            texts: 0,
            tables: 0,
        });
    }

    fn heading(
        &mut self,
        number: usize,
        kind: NodeKind,
        text: &str,
        when: Option<When>,
    ) -> Result<(), SourceProblem> {
        let bad = || SourceProblem::BadHeading(text.to_owned());
        let (slug, name) = text.split_once(char::is_whitespace).ok_or_else(bad)?;
        let known =
            |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
        let name = name.trim();
        if slug.is_empty() || !slug.chars().all(known) || name.is_empty() {
            return Err(bad());
        }
        self.close(level(kind));
        let parent = self.open.last().map(|open| open.node.kind);
        if parent == Some(NodeKind::Annex) {
            return Err(SourceProblem::Stray {
                what: "a heading",
                needs: "the end of the annexes",
            });
        }
        if kind == NodeKind::Section && parent != Some(NodeKind::Chapter) {
            return Err(SourceProblem::Stray {
                what: "节",
                needs: "章",
            });
        }
        let id = match kind {
            NodeKind::Article => slug.to_owned(),
            NodeKind::Annex => format!("@{slug}"),
            _ => format!("#{slug}"),
        };
        self.open(
            number,
            Node::empty(NodeId(id), kind, Some(name.to_owned()), when),
        );
        Ok(())
    }

    fn text(
        &mut self,
        number: usize,
        kind: NodeKind,
        text: &str,
        when: Option<When>,
    ) -> Result<(), SourceProblem> {
        let runs = inline::runs(text)?;
        self.close(level(kind));
        let (what, needs) = match kind {
            NodeKind::Paragraph => ("款", "条 or 附件"),
            NodeKind::Item => ("项", "款"),
            _ => ("目", "项"),
        };
        let parent = self
            .open
            .last_mut()
            .filter(|open| kind.may_stand_under(Some(open.node.kind)));
        let parent = parent.ok_or(SourceProblem::Stray { what, needs })?;
        parent.texts += 1;
        let id = NodeId(format!("{}/{}", parent.node.id.0, parent.texts));
        let mut node = Node::empty(id, kind, None, when);
        node.runs = runs;
        self.open(number, node);
        Ok(())
    }

    fn table(
        &mut self,
        number: usize,
        table: Table,
        when: Option<When>,
    ) -> Result<(), SourceProblem> {
        self.close(level(NodeKind::Table));
        let parent = self
            .open
            .last_mut()
            .filter(|open| NodeKind::Table.may_stand_under(Some(open.node.kind)))
            .ok_or(SourceProblem::Stray {
                what: "a table",
                needs: "条 or 附件",
            })?;
        parent.tables += 1;
        let id = NodeId(format!("{}/t{}", parent.node.id.0, parent.tables));
        let mut node = Node::empty(id, NodeKind::Table, None, when);
        node.table = Some(table);
        self.open(number, node);
        Ok(())
    }

    /// Rows that follow each other are one table; a row of dashes under the head is only for the eye.
    fn row(&mut self, number: usize, cells: &str, when: Option<When>) -> Result<(), SourceProblem> {
        let cells: Vec<&str> = cells.split('|').map(str::trim).collect();
        if cells
            .iter()
            .all(|cell| cell.len() > 2 && cell.chars().all(|c| matches!(c, '-' | ':')))
        {
            return Ok(());
        }
        let row = cells
            .into_iter()
            .map(inline::runs)
            .collect::<Result<Vec<_>, _>>()?;
        if let (None, Some(Table::Cells { rows })) = (
            &when,
            self.open
                .last_mut()
                .and_then(|open| open.node.table.as_mut()),
        ) {
            let has = row.len();
            if let Some(needs) = rows.first().map(Vec::len).filter(|needs| *needs != has) {
                return Err(SourceProblem::Fields { needs, has });
            }
            rows.push(row);
            return Ok(());
        }
        self.table(number, Table::Cells { rows: vec![row] }, when)
    }

    fn note(&mut self, note: &str) -> Result<(), SourceProblem> {
        let heading = self
            .open
            .iter_mut()
            .rfind(|open| open.node.heading.is_some());
        let heading = heading.ok_or(SourceProblem::Stray {
            what: "编写说明",
            needs: "条",
        })?;
        let said = &mut heading.node.note;
        if !said.is_empty() {
            said.push('\n');
        }
        said.push_str(note.strip_prefix("编写说明：").unwrap_or(note));
        Ok(())
    }
}

/// Takes `?key=value ` off a line.
fn condition(line: &str) -> Result<(Option<When>, &str), SourceProblem> {
    let Some(rest) = line.strip_prefix('?') else {
        return Ok((None, line));
    };
    let bad = || SourceProblem::BadCondition(line.chars().take(40).collect());
    let (said, rest) = rest.split_once(' ').ok_or_else(bad)?;
    let (key, value) = said.split_once('=').ok_or_else(bad)?;
    let when = When {
        key: key.to_owned(),
        value: value.to_owned(),
    };
    Ok((Some(when), rest.trim_start()))
}
