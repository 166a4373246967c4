//! The text: 编 part, 章 chapter, 节 section, 条 article, 款 paragraph, 项 point, 目 indent.

use std::collections::HashMap;
use std::io;

use domain::regulations::{NodeId, NodeKind, PrintedBlock, PrintedTable};
use quick_xml::events::{BytesText, Event};

use super::{Pen, meta, words};
use crate::manuscript::Manuscript;
use crate::manuscript::tree::{Branch, grow};

/// The `eId` of every block by its permanent id: `art_7__para_2__point_3`.
pub(super) struct Labels<'a>(HashMap<&'a NodeId, String>);

impl<'a> Labels<'a> {
    pub(super) fn of(blocks: &'a [PrintedBlock]) -> Self {
        let mut labels = Self(HashMap::new());
        // Articles and annexes are counted through the whole text, the rest inside its parent.
        let mut running = HashMap::new();
        labels.name(&grow(blocks), "", &mut running);
        labels
    }

    fn name(
        &mut self,
        branches: &[Branch<'a>],
        parent: &str,
        running: &mut HashMap<&'static str, u32>,
    ) {
        let mut inside: HashMap<&'static str, u32> = HashMap::new();
        for branch in branches {
            let stem = stem(branch.block.kind);
            let through = matches!(branch.block.kind, NodeKind::Article | NodeKind::Annex);
            let counts = if through { &mut *running } else { &mut inside };
            let count = counts.entry(stem).or_default();
            *count += 1;
            let own = if through || parent.is_empty() {
                format!("{stem}_{count}")
            } else {
                format!("{parent}__{stem}_{count}")
            };
            self.name(&branch.children, &own, running);
            self.0.insert(&branch.block.id, own);
        }
    }

    fn of_block(&self, block: &PrintedBlock) -> &str {
        self.0.get(&block.id).map_or("", String::as_str)
    }
}

/// The beginning of an `eId` (Akoma Ntoso naming convention 1.0, 5.3).
fn stem(kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::Part => "part",
        NodeKind::Chapter => "chp",
        NodeKind::Section => "sec",
        NodeKind::Article => "art",
        NodeKind::Paragraph => "para",
        NodeKind::Item => "point",
        NodeKind::Subitem => "indent",
        NodeKind::Annex => "att",
        NodeKind::Table => "tbl",
    }
}

fn element(kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::Part => "part",
        NodeKind::Chapter => "chapter",
        NodeKind::Section => "section",
        NodeKind::Article => "article",
        NodeKind::Item => "point",
        NodeKind::Subitem => "indent",
        NodeKind::Paragraph | NodeKind::Table | NodeKind::Annex => "paragraph",
    }
}

/// Everything before the annexes.
pub(super) fn text(pen: &mut Pen, branches: &[Branch<'_>], labels: &Labels<'_>) -> io::Result<()> {
    pen.create_element("body").write_inner_content(|pen| {
        branches
            .iter()
            .try_for_each(|branch| level(pen, branch, labels))
    })?;
    Ok(())
}

/// Each annex as a document of its own behind the text.
pub(super) fn attachments(
    pen: &mut Pen,
    manuscript: &Manuscript,
    annexes: &[Branch<'_>],
    labels: &Labels<'_>,
) -> io::Result<()> {
    if annexes.is_empty() {
        return Ok(());
    }
    pen.create_element("attachments")
        .write_inner_content(|pen| {
            annexes.iter().try_for_each(|annex| {
                let eid = labels.of_block(annex.block);
                pen.create_element("attachment")
                    .with_attribute(("eId", eid))
                    .with_attribute(("GUID", annex.block.id.0.as_str()))
                    .write_inner_content(|pen| {
                        head(pen, annex.block)?;
                        pen.create_element("doc")
                            .with_attribute(("name", "annex"))
                            .write_inner_content(|pen| {
                                meta::of_an_annex(pen, manuscript, eid)?;
                                annex_body(pen, annex, labels)
                            })?;
                        Ok(())
                    })?;
                Ok(())
            })
        })?;
    Ok(())
}

fn annex_body(pen: &mut Pen, annex: &Branch<'_>, labels: &Labels<'_>) -> io::Result<()> {
    pen.create_element("mainBody").write_inner_content(|pen| {
        if annex.children.is_empty() {
            return words(pen, "p", "");
        }
        annex
            .children
            .iter()
            .try_for_each(|branch| level(pen, branch, labels))
    })?;
    Ok(())
}

fn head(pen: &mut Pen, block: &PrintedBlock) -> io::Result<()> {
    if !block.number.is_empty() {
        words(pen, "num", &block.number)?;
    }
    match &block.heading {
        Some(heading) => words(pen, "heading", heading),
        None => Ok(()),
    }
}

fn level(pen: &mut Pen, branch: &Branch<'_>, labels: &Labels<'_>) -> io::Result<()> {
    let block = branch.block;
    pen.create_element(element(block.kind))
        .with_attribute(("eId", labels.of_block(block)))
        .with_attribute(("GUID", block.id.0.as_str()))
        .write_inner_content(|pen| {
            head(pen, block)?;
            let own = !block.runs.is_empty() || block.table.is_some();
            if branch.children.is_empty() {
                return content(pen, "content", block, labels);
            }
            if own {
                content(pen, "intro", block, labels)?;
            }
            branch
                .children
                .iter()
                .try_for_each(|child| level(pen, child, labels))
        })?;
    Ok(())
}

fn content(pen: &mut Pen, name: &str, block: &PrintedBlock, labels: &Labels<'_>) -> io::Result<()> {
    pen.create_element(name).write_inner_content(|pen| {
        if !block.runs.is_empty() || block.table.is_none() {
            paragraph(pen, block, labels)?;
        }
        match &block.table {
            Some(rows) => table(pen, rows),
            None => Ok(()),
        }
    })?;
    Ok(())
}

/// One line: the indentation of the file must not become white space of the text.
fn paragraph(pen: &mut Pen, block: &PrintedBlock, labels: &Labels<'_>) -> io::Result<()> {
    let mut line = quick_xml::Writer::new(Vec::new());
    for run in &block.runs {
        let target = run
            .reference
            .as_ref()
            .and_then(|target| labels.0.get(target));
        let text = BytesText::new(&run.text);
        match target {
            Some(target) => {
                line.create_element("ref")
                    .with_attribute(("href", format!("#{target}").as_str()))
                    .write_text_content(text)?;
            }
            None if run.bold => {
                line.create_element("b").write_text_content(text)?;
            }
            None => line.write_event(Event::Text(text))?,
        }
    }
    let line = String::from_utf8_lossy(&line.into_inner()).into_owned();
    pen.create_element("p")
        .write_text_content(BytesText::from_escaped(line))?;
    Ok(())
}

fn table(pen: &mut Pen, table: &PrintedTable) -> io::Result<()> {
    pen.create_element("table").write_inner_content(|pen| {
        let head = std::iter::once((&table.head, "th"));
        let rows = table.rows.iter().map(|cells| (cells, "td"));
        for (cells, name) in head.chain(rows) {
            pen.create_element("tr").write_inner_content(|pen| {
                cells.iter().try_for_each(|cell| {
                    pen.create_element(name)
                        .write_inner_content(|pen| words(pen, "p", cell))?;
                    Ok(())
                })
            })?;
        }
        Ok(())
    })?;
    Ok(())
}
