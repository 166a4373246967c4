//! 汇编: a duties-and-assessment regulation (B, kind `duties`) made from issued job descriptions.
//!
//! The general part comes from the library (`general`), or stays as the company wrote it; behind it
//! stands a chapter for each department and an article for each post (`article`), and an annex says who
//! answers for what (`annex`). Figures of the sheets become parameters of the version (`figures`), so
//! that nothing is typed.

mod again;
mod annex;
mod article;
mod figures;
mod general;

use std::collections::BTreeSet;

pub(crate) use again::exchanged;
pub use again::{Again, again};
pub use general::general;

use super::version::JobVersion;
use crate::ids::{DepartmentId, JobVersionId, PostId};
use crate::regulations::{
    Node, NodeId, NodeKind, Parameter, ParameterError, Parameters, Run, Source, Value,
};
use figures::Figures;

/// The chapters of departments stand behind the one of the general part that orders posts.
const BEFORE_CHAPTERS: &str = "#management";
const CHAPTER: &str = "#dept-";
const ARTICLE: &str = "post-";
/// 岗位责任分工表
const RESPONSIBILITY: &str = "@responsibility";
/// 考核指标说明
const INDICATORS: &str = "@indicators";
/// Parameters that come from a sheet: `duties.p12.weights`.
const OF_POST: &str = "duties.p";

/// One post that goes in.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    pub department: DepartmentId,
    /// 客户服务部
    pub department_name: &'a str,
    /// Issued, with its frame.
    pub version: &'a JobVersion,
    /// One for each authority of the sheet, in its order.
    pub limits: Vec<LimitPlace>,
}

/// Where the figure of an authority is to be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LimitPlace {
    /// The sheet says it itself, or there is none.
    Sheet,
    /// A row of a table of this regulation.
    Here { key: String, row: String },
    /// Another regulation: its title.
    Elsewhere { title: String },
}

/// What the sheets stand on: the text around the posts, with its parameters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct General {
    pub body: Vec<Node>,
    pub parameters: Parameters,
}

impl General {
    /// The general part as the library has it.
    #[must_use]
    pub fn of_library() -> Self {
        let source: &Source = general();
        Self {
            body: source.body.clone(),
            parameters: source.parameters.clone(),
        }
    }

    /// With the values that another version has for the same parameters, as far as they fit.
    #[must_use]
    pub fn with_values_of(mut self, other: &Parameters) -> Self {
        for parameter in other.iter() {
            if let Ok(changed) = self
                .parameters
                .with(&parameter.key, parameter.value.clone())
            {
                self.parameters = changed;
            }
        }
        self
    }

    /// The general part of a version that was compiled before: everything but what came from sheets.
    #[must_use]
    pub fn of_version(body: &[Node], parameters: &Parameters) -> Option<Self> {
        let compiled = |node: &Node| node.id.0.starts_with(CHAPTER);
        if !body.iter().any(compiled) {
            return None;
        }
        let own = |node: &&Node| !compiled(node) && node.id.0 != RESPONSIBILITY;
        let kept = parameters.iter().filter(|one| !is_of_post(&one.key));
        Some(Self {
            body: body.iter().filter(own).cloned().collect(),
            parameters: Parameters::new(kept.cloned().collect()).ok()?,
        })
    }
}

/// `duties.p12.weights` is, `duties.plus.cap` is not.
pub(crate) fn is_of_post(key: &str) -> bool {
    let rest = key.strip_prefix(OF_POST);
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// A text with its parameters, and which article came from which sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiled {
    pub body: Vec<Node>,
    pub parameters: Parameters,
    pub origins: Vec<Origin>,
}

/// An article and the sheet it was written from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    pub article: NodeId,
    pub post: PostId,
    pub version: JobVersionId,
    /// How many parameters the sheet brought.
    pub parameters: usize,
}

/// A row of a table of limits: `duties.expense`, 客服主管.
pub type LimitRow = (String, String);

/// Puts the sheets into the general part, in the order they are given; entries of one department stand
/// in one chapter. Of the tables of limits the rows in `pointed_to` stay: those that some sheet of the
/// company rests on, also one that does not go in.
pub fn compile(
    general: General,
    entries: &[Entry<'_>],
    pointed_to: &BTreeSet<LimitRow>,
) -> Result<Compiled, ParameterError> {
    let mut parameters: Vec<Parameter> = general.parameters.iter().cloned().collect();
    let mut origins = Vec::new();
    let mut chapters: Vec<Node> = Vec::new();
    let mut lines = Vec::new();
    for entry in entries {
        let mut figures = Figures::of(entry.version);
        let article = article::article(entry, &mut figures);
        lines.extend(annex::lines(entry));
        let of_sheet = figures.finish();
        origins.push(Origin {
            article: article.id.clone(),
            post: entry.version.post,
            version: entry.version.id,
            parameters: of_sheet.len(),
        });
        parameters.extend(of_sheet);
        let id = NodeId(format!("{CHAPTER}{}", entry.department));
        match chapters.iter_mut().find(|chapter| chapter.id == id) {
            Some(chapter) => chapter.children.push(article),
            None => {
                let heading = format!("{}的岗位职责、权限与考核指标", entry.department_name);
                let mut chapter = Node::empty(id, NodeKind::Chapter, Some(heading), None);
                chapter.children.push(article);
                chapters.push(chapter);
            }
        }
    }
    let mut body = general.body;
    let at = body
        .iter()
        .position(|node| node.id.0 == BEFORE_CHAPTERS)
        .map_or_else(|| before_annexes(&body), |at| at + 1);
    body.splice(at..at, chapters);
    if let Some(annex) = body.iter_mut().find(|node| node.id.0 == INDICATORS) {
        annex::indicators(annex, entries);
    }
    let at = before_annexes(&body);
    body.insert(at, annex::responsibility(lines));
    keep_limits(pointed_to, &mut body, &mut parameters);
    Ok(Compiled {
        body,
        parameters: Parameters::new(parameters)?,
        origins,
    })
}

fn before_annexes(body: &[Node]) -> usize {
    body.iter()
        .position(|node| node.kind == NodeKind::Annex)
        .unwrap_or(body.len())
}

/// Tables of limits keep the rows that a sheet of the company points to; a table without such a row
/// goes with the line that leads to it, so that the text promises nothing to posts that do not exist.
fn keep_limits(
    pointed_to: &BTreeSet<LimitRow>,
    body: &mut [Node],
    parameters: &mut Vec<Parameter>,
) {
    let tables = general::LIMIT_TABLES;
    parameters.retain_mut(|parameter| {
        if !tables.contains(&parameter.key.as_str()) {
            return true;
        }
        let Value::Table { rows, .. } = &mut parameter.value else {
            return true;
        };
        let key = &parameter.key;
        rows.retain(|row| pointed_to.contains(&(key.clone(), row.name.clone())));
        !rows.is_empty()
    });
    let there: BTreeSet<&str> = parameters.iter().map(|one| one.key.as_str()).collect();
    for node in body.iter_mut() {
        drop_tables(node, &|key| tables.contains(&key) && !there.contains(key));
    }
}

fn drop_tables(node: &mut Node, gone: &dyn Fn(&str) -> bool) {
    while let Some(at) = node
        .children
        .iter()
        .position(|child| child.table_key().is_some_and(gone))
    {
        node.children.remove(at);
        if at > 0 && node.children[at - 1].kind == NodeKind::Paragraph {
            node.children.remove(at - 1);
        }
    }
    for child in &mut node.children {
        drop_tables(child, gone);
    }
}

/// Plain text as a run.
fn text(text: impl Into<String>) -> Run {
    Run::Text {
        text: text.into(),
        bold: false,
    }
}

fn refer(target: &str) -> Run {
    Run::Reference {
        target: NodeId(target.to_owned()),
        near: false,
    }
}

#[cfg(test)]
mod tests;
