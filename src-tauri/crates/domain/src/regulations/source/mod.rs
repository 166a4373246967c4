//! The source text of a regulation as it is shipped (`library/*.gj`): a line-based notation with
//! permanent slugs, parameters cited by key and references by slug, so that no number is ever typed.
//!
//! ```text
//! @title 季度奖金考核管理制度        @kind bonus · @depth full|short · @trial yes
//! @param key | type | value | bounds | 名称 | English name | 说明
//! @table key | 名称 | English name | column | column | cell type | bounds | 说明   then  @row name | value
//! @bands …                          as @table; the cells are lower bounds, inclusive, falling
//! = slug 编   == slug 章   === slug 节   * slug 条   plain line 款   - 项   -- 目
//! @annex slug 附件   | cell | cell |   {table:key}   {example}   > 编写说明
//! ?key=value …                      any line of text: it stands only while the parameter has the value
//! @ask key | 问题 | question          a question of the wizard, in the order of asking; at most twelve
//! {key}  [[slug]] [[slug/2]] [[slug/2/3]] [[#chapter]] [[@annex]], and [[~slug/1]] for 前款, 本章
//! ```
//!
//! The id of a node is its slug (`#slug` for 编 章 节, `@slug` for annexes), of what stands under it the
//! slug and the position in the source: `pool/2/3`; a table is `pool/t1`.

mod check;
mod declaration;
mod error;
mod inline;
mod question;
mod tree;

pub use error::{SourceError, SourceProblem};
pub use question::{MOST_QUESTIONS, Question};

use super::{Node, Parameters, RegulationKind};

/// A regulation as its source tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Without 《》 and without （试行）.
    pub title: String,
    pub kind: RegulationKind,
    pub depth: Depth,
    /// 试行 (A8)
    pub trial: bool,
    pub body: Vec<Node>,
    pub parameters: Parameters,
    /// In the order of asking, at most [`MOST_QUESTIONS`].
    pub questions: Vec<Question>,
}

/// 详版 or 小店版.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// 详版
    Full,
    /// 小店版
    Short,
}

impl Depth {
    /// The word of a source and of the command line: `full`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Short => "short",
        }
    }

    /// The reverse of [`Self::word`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Full, Self::Short]
            .into_iter()
            .find(|depth| depth.word() == word)
    }
}

/// Reads a source, or says everything that is wrong with it, each with its line.
pub fn parse(text: &str) -> Result<Source, Vec<SourceError>> {
    let mut errors = Vec::new();
    let mut declared = declaration::Declared::default();
    let mut builder = tree::Builder::default();
    for (number, raw) in (1..).zip(text.lines()) {
        let line = raw.trim_end();
        let taken = match line.strip_prefix('@') {
            Some(rest) if !rest.starts_with("annex") => declared.line(number, rest),
            _ => builder.line(number, line),
        };
        if let Err(problem) = taken {
            errors.push(SourceError {
                line: number,
                problem,
            });
        }
    }
    let tree = builder.finish();
    let source = declared.finish(&mut errors);
    check::check(&tree, source.as_ref(), &mut errors);
    match source {
        Some((head, parameters, _)) if errors.is_empty() => Ok(Source {
            title: head.title,
            kind: head.kind,
            depth: head.depth,
            trial: head.trial,
            body: tree.body,
            parameters,
            questions: head
                .questions
                .into_iter()
                .map(|(_, question)| question)
                .collect(),
        }),
        _ => {
            errors.sort_by_key(|error| error.line);
            Err(errors)
        }
    }
}

#[cfg(test)]
mod tests;
